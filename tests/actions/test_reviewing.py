"""What there is to review in an article and in the whole dossier; putting off; many decisions as one."""

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

from workbench.actions.claims import accept, accept_agreeing, list_claims, postpone, reject, reopen, take_up
from workbench.actions.reviewing import ReviewList, review_list
from workbench.domain.claims import Claim
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import Review, Status
from workbench.dossier.dossier import Dossier


def told(dossier: Dossier, *claims: Claim, **facts: object) -> list[int]:
    """A further article, on its own words, with these claims; returns their ids."""
    number = len(dossier.articles()) + 1
    article = sample_article(f"{sample_article().text} № {number}", **facts)
    rows = dossier.claims(article=add_sample(dossier, sample_reading(article, claims)))
    return [row.id for row in rows]


def waiting(found: ReviewList) -> list[list[int]]:
    return [[row.id for row in group.claims] for group in found.waiting]


def test_an_article_s_claims_stand_alone_and_those_of_the_dossier_in_groups(dossier: Dossier) -> None:
    told(dossier, member_claim(), meeting_claim(), agency="Интерфакс", relay=("Интерфакс",))
    assert waiting(review_list(dossier, 1)) == [[1], [2], [3]]
    found = review_list(dossier)
    assert waiting(found) == [[1, 4], [2, 5], [3]]
    assert [group.origins for group in found.waiting] == [2, 2, 1]
    assert found.sources[2].origin == "Интерфакс"


def test_who_said_first_what_is_there_is_told(dossier: Dossier) -> None:
    accept(dossier, [1])
    told(dossier, member_claim(), agency="Интерфакс", relay=("Интерфакс",))
    assert review_list(dossier).origins == {("membership", 1): frozenset({"ТАСС"})}


def test_what_is_decided_is_told_only_if_it_is_asked_for(dossier: Dossier) -> None:
    reject(dossier, [1])
    assert review_list(dossier, decided=False).decided is None
    decided = review_list(dossier).decided
    assert decided is not None
    assert [row.id for row in decided] == [1]


def test_what_is_put_off_waits_at_the_end_and_comes_back(dossier: Dossier) -> None:
    before = contents(dossier)
    postpone(dossier, [1, 3])
    found = review_list(dossier, 1)
    assert waiting(found) == [[2]]
    assert [row.id for group in found.postponed for row in group.claims] == [1, 3]
    assert [row.review for row in list_claims(dossier)] == [Review.OPEN] * 3
    assert dossier.state().open_claims == 3
    dossier.undo()
    assert contents(dossier) == before
    dossier.redo()
    take_up(dossier, [1])
    assert waiting(review_list(dossier)) == [[1], [2]]


def test_a_decision_ends_the_putting_off_and_undo_brings_it_back(dossier: Dossier) -> None:
    postpone(dossier, [1])
    reject(dossier, [1], "attendance only")
    reopen(dossier, [1])
    assert waiting(review_list(dossier)) == [[1], [2], [3]]
    dossier.undo(2)
    assert [row.postponed for row in list_claims(dossier)] == [True, False, False]


def test_only_open_claims_are_put_off_and_all_of_them_or_none(dossier: Dossier) -> None:
    accept(dossier, [2])
    for claims in ([1, 2], [1, 1], [1, 99]):
        with pytest.raises(UserError):
            postpone(dossier, claims)
    assert not any(row.postponed for row in list_claims(dossier))
    assert [row.action for row in dossier.history()] == ["accept", "import"]


def test_many_at_once_do_what_one_after_the_other_does(dossier: Dossier) -> None:
    with dossier.action("add_membership") as writer:
        writer.add_membership("AZ", FORMAT, Status.OBSERVER, since="2023")
    more = told(
        dossier,
        member_claim(since="2025-11-16"),
        meeting_claim(date="2025-11", place=None),
        statement_claim(),
        agency="Интерфакс",
    )
    before = contents(dossier)
    for claim in (1, 2, *more):
        accept(dossier, [claim])
    singly = [
        (row.state, row.status, row.since, row.until, len(row.evidence)) for row in dossier.memberships()
    ]
    events = [(row.ordinal, row.date, row.place, len(row.evidence)) for row in dossier.events()]
    assert singly == [("AZ", "member", "2025-11-16", None, 2), ("AZ", "observer", "2023", "2025-11", 1)]
    dossier.undo(2 + len(more))
    assert contents(dossier) == before
    accept(dossier, [1, 2, *more])
    assert singly == [
        (row.state, row.status, row.since, row.until, len(row.evidence)) for row in dossier.memberships()
    ]
    assert events == [(row.ordinal, row.date, row.place, len(row.evidence)) for row in dossier.events()]
    dossier.undo()
    assert contents(dossier) == before


def test_all_that_agree_are_accepted_as_one_action_but_for_what_was_put_off(dossier: Dossier) -> None:
    accept(dossier, [1, 2])
    agreeing = told(dossier, member_claim(), agency="Интерфакс")
    off = told(dossier, meeting_claim())
    told(dossier, member_claim(since="2020"))
    postpone(dossier, off)
    assert accept_agreeing(dossier) == agreeing
    assert dossier.history(1)[0].facts["claims"] == agreeing
    assert accept_agreeing(dossier) == []
    assert dossier.history(1)[0].facts["claims"] == agreeing  # what changes nothing leaves no trace
