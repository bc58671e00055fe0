"""Decisions on claims: what was shown is what is done."""

from dataclasses import replace
from datetime import date

import pytest
from dossier_samples import (
    FORMAT,
    add_sample,
    contents,
    meeting_claim,
    member_claim,
    sample_article,
    sample_reading,
    statement_claim,
)

from workbench.actions.claims import accept, edit_claim, list_claims, reject, reopen
from workbench.actions.roster import add_membership, edit_membership
from workbench.domain.acceptance import Effect
from workbench.domain.claims import Claim, MembershipClaim
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import EventType, Modality, Review, Status
from workbench.dossier.dossier import Dossier


def told(dossier: Dossier, claim: Claim, **facts: object) -> int:
    """A further article, on its own words, with this claim; returns the claim's id."""
    number = len(dossier.articles()) + 1
    article = sample_article(f"{sample_article().text} № {number}", **facts)
    (row,) = dossier.claims(article=add_sample(dossier, sample_reading(article, (claim,))))
    return row.id


def effect(dossier: Dossier, claim: int) -> Effect | None:
    row = dossier.claim(claim)
    assert row is not None
    return row.consequence.effect if row.consequence else None


def refused(code: str) -> "pytest.RaisesExc[UserError]":
    return pytest.raises(UserError, check=lambda error: error.code == code)


def test_the_claims_of_an_article_in_the_order_of_its_words(dossier: Dossier) -> None:
    rows = list_claims(dossier)
    assert [row.claim for row in rows] == [member_claim(), meeting_claim(), statement_claim()]
    assert [row.consequence.effect for row in rows if row.consequence] == ["adds_row", "adds_row", "records"]
    assert list_claims(dossier, Review.ACCEPTED) == []
    assert list_claims(dossier, article=7) == []


def test_accepting_adds_rows_that_rest_on_the_words(dossier: Dossier) -> None:
    accept(dossier, [1, 2, 3])
    (row,) = dossier.memberships()
    assert (row.state, row.format, row.status, row.since) == ("AZ", FORMAT, "member", "2025-11")
    assert not row.by_hand
    (words,) = row.evidence
    assert words.quote == "Азербайджан стал полноправным участником"
    assert sample_article().text[words.start : words.end] == words.quote
    assert (words.claim, words.source.article, words.source.origin) == (1, 1, "ТАСС")
    assert words.asserts == {"status": "member", "since": "2025-11"}
    (event,) = dossier.events()
    assert (event.type, event.ordinal, event.date, event.place) == (
        EventType.MEETING,
        7,
        "2025-11-16",
        "Ташкент",
    )
    assert [row.review for row in list_claims(dossier)] == ["accepted"] * 3
    assert all(row.consequence is None for row in list_claims(dossier))
    assert [entry.action for entry in dossier.history()] == ["accept", "import"]


def test_a_second_article_adds_a_source_and_a_reprint_no_independent_one(dossier: Dossier) -> None:
    accept(dossier, [1])
    reprint = told(dossier, member_claim())
    other = told(dossier, member_claim(), agency="Интерфакс", relay=("Интерфакс",))
    assert effect(dossier, other) == Effect.ADDS_SOURCE
    accept(dossier, [reprint, other])
    (row,) = dossier.memberships()
    assert row.as_json("Азербайджан")["sources"] == 3
    assert row.as_json("Азербайджан")["independent_sources"] == 2


def test_a_finer_date_refines_the_row(dossier: Dossier) -> None:
    accept(dossier, [1])
    claim = told(dossier, member_claim(since="2025-11-16"))
    assert effect(dossier, claim) == Effect.REFINES
    accept(dossier, [claim])
    assert [(row.since, len(row.evidence)) for row in dossier.memberships()] == [("2025-11-16", 2)]


def test_a_new_status_ends_the_old_one_on_the_evidence_of_its_words(dossier: Dossier) -> None:
    guest = told(dossier, member_claim(status=Status.OBSERVER, since="2023-09"))
    accept(dossier, [guest])
    assert effect(dossier, 1) == Effect.ENDS_STATUS
    accept(dossier, [1])
    member, observer = dossier.memberships()
    assert (member.status, member.since, member.until) == ("member", "2025-11", None)
    assert (observer.status, observer.until) == ("observer", "2025-11")
    assert [item.asserts for item in observer.evidence][1] == {"until": "2025-11"}
    assert observer.disputes == {}
    assert [item.asserts for item in member.evidence] == [{"status": "member", "since": "2025-11"}]


def test_a_contradiction_leaves_the_row_and_is_shown_in_it(dossier: Dossier) -> None:
    accept(dossier, [1])
    claim = told(dossier, member_claim(since="2024-08-09"))
    assert effect(dossier, claim) == Effect.CONFLICTS
    accept(dossier, [claim])
    (row,) = dossier.memberships()
    assert row.since == "2025-11"
    assert row.disputes == {"since": ("2025-11", "2024-08-09")}


def test_a_denial_is_shown_as_a_dispute(dossier: Dossier) -> None:
    accept(dossier, [1])
    claim = told(dossier, member_claim(modality=Modality.DENIED, since=None))
    accept(dossier, [claim])
    (row,) = dossier.memberships()
    assert row.disputes["modality"] == ("decided", "denied")


def test_a_hand_edit_is_never_changed_by_a_claim(dossier: Dossier) -> None:
    row = add_membership(dossier, "AZ", FORMAT, "member", since="2025")
    accept(dossier, [1])
    (kept,) = dossier.memberships()
    assert (kept.id, kept.since, kept.by_hand, len(kept.evidence)) == (row, "2025", True, 1)


def test_an_event_that_others_date_and_number_otherwise(dossier: Dossier) -> None:
    accept(dossier, [2])
    same = told(dossier, meeting_claim(ordinal=None, date="2025-11-16", place=None, venue="Курултай"))
    accept(dossier, [same])
    other = told(dossier, meeting_claim(date="2025-11-15", place="Самарканд"))
    accept(dossier, [other])
    (event,) = dossier.events()
    assert (event.ordinal, event.venue) == (7, "Курултай")
    assert event.disputes == {"date": ("2025-11-16", "2025-11-15"), "place": ("Ташкент", "Самарканд")}


def test_an_ordinal_that_a_claim_adds_is_a_number(dossier: Dossier) -> None:
    accept(dossier, [told(dossier, meeting_claim(ordinal=None)), 2])
    assert [event.ordinal for event in dossier.events()] == [7]


def test_claims_accepted_together_build_on_each_other(dossier: Dossier) -> None:
    finer = told(dossier, member_claim(since="2025-11-16"))
    assert effect(dossier, finer) == Effect.ADDS_ROW
    accept(dossier, [1, finer])
    assert [row.since for row in dossier.memberships()] == ["2025-11-16"]
    dossier.undo()
    assert dossier.memberships() == []
    assert [row.review for row in list_claims(dossier)] == ["open"] * 4


@pytest.mark.parametrize("claims", [[1, 99], [1, 1], [1, 2, 1]])
def test_all_of_them_or_none(dossier: Dossier, claims: list[int]) -> None:
    before, history = contents(dossier), dossier.history()
    with refused("unknown_claim" if 99 in claims else "claim_twice"):
        accept(dossier, claims)
    assert (contents(dossier), dossier.history()) == (before, history)


def test_what_is_decided_is_decided(dossier: Dossier) -> None:
    accept(dossier, [1])
    reject(dossier, [2], "не о том")
    assert [(row.review, row.why) for row in list_claims(dossier)][1] == ("rejected", "не о том")
    with refused("already_accepted"):
        reject(dossier, [1])
    with refused("already_rejected"):
        accept(dossier, [2])
    with refused("reopen_accepted"):
        reopen(dossier, [1])
    with refused("reopen_open"):
        reopen(dossier, [3])
    reopen(dossier, [2])
    assert [(row.review, row.why) for row in list_claims(dossier)][1] == ("open", None)
    accept(dossier, [2])


def test_an_edited_claim_is_accepted_as_the_analyst_has_it(dossier: Dossier) -> None:
    edited = member_claim(
        status=Status.ASSOCIATE, state="Кыргызская Республика", since="2025-11-16", evidence=()
    )
    edit_claim(dossier, 1, edited)
    row = dossier.claim(1)
    assert row is not None and isinstance(row.claim, MembershipClaim)
    assert (row.review, row.edited) == (Review.OPEN, True)
    assert row.claim.evidence == member_claim().evidence
    assert (row.claim.state, row.claim.status) == ("KG", "associate")
    reject(dossier, [1])
    reopen(dossier, [1])
    accept(dossier, [1])
    assert [(row.state, row.status, row.since) for row in dossier.memberships()] == [
        ("KG", "associate", "2025-11-16")
    ]
    dossier.undo(4)
    assert list_claims(dossier)[0].claim == member_claim()


@pytest.mark.parametrize(
    ("edited", "code"),
    [
        (meeting_claim(), "claim_kind"),
        (member_claim(state="Атлантида"), "unknown_state"),
        (member_claim(format="no-such-format"), "unknown_format"),
        (member_claim(since="ноябрь"), "bad_date"),
        (member_claim(since="2025", until="2024"), "ends_before"),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused(dossier: Dossier, edited: Claim, code: str) -> None:
    with refused(code):
        edit_claim(dossier, 1, edited)
    assert dossier.claims()[0].claim == member_claim()


def test_an_edit_that_changes_nothing_is_none(dossier: Dossier) -> None:
    edit_claim(dossier, 2, replace(meeting_claim()))
    assert [entry.action for entry in dossier.history()] == ["import"]


def test_a_format_that_only_the_article_names_may_stay(empty: Dossier) -> None:
    add_sample(empty, sample_reading(claims=(member_claim(format="new-format"),)))
    edit_claim(empty, 1, member_claim(format="new-format", since="2025"))
    accept(empty, [1])
    (row,) = empty.memberships("new-format")
    edit_membership(empty, row.id, format="new-format", since="2024")


def test_when_nothing_says_when_the_day_of_publication_does(dossier: Dossier) -> None:
    observer = told(dossier, member_claim(status=Status.OBSERVER, since=None))
    accept(dossier, [observer])
    member = told(dossier, member_claim(since=None), published=date(2025, 12, 17))
    accept(dossier, [member])
    assert {row.status: row.until for row in dossier.memberships()} == {
        "member": None,
        "observer": "../2025-12-17",
    }
