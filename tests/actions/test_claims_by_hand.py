"""Claims that the analyst makes of words: begun from what is marked there, kept whatever a reading finds."""

from dataclasses import replace

import pytest
from dossier_samples import (
    FORMAT,
    TEXT,
    add_sample,
    contents,
    member_claim,
    sample_article,
    sample_reading,
    words,
)

from workbench.actions import history
from workbench.actions.articles import remove_article
from workbench.actions.claims import draft_claim, edit_claim, list_claims, make_claim, reject
from workbench.domain.article import Article, Mention
from workbench.domain.claims import EventClaim, MembershipClaim, StatementClaim
from workbench.domain.drafting import Draft
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import EventType, MentionType, Modality, Review, Status
from workbench.dossier.checking import check
from workbench.dossier.dossier import Dossier

GUEST = replace(member_claim(), status=Status.GUEST)


def test_a_claim_by_hand_is_there_at_once_and_stays_when_the_article_is_read_again(dossier: Dossier) -> None:
    before = contents(dossier)
    made = make_claim(dossier, 1, GUEST)
    (row,) = [one for one in list_claims(dossier, Review.OPEN) if one.id == made]
    assert row.by_hand and row.consequence is not None
    assert row.claim.relay == sample_article().relay
    assert dossier.open_claims() == 4 and dossier.articles()[0].open_claims == 4
    for reading in (sample_reading(claims=()), sample_reading(claims=(GUEST,)), sample_reading()):
        with dossier.action("read_again") as writer:
            writer.keep_reading(1, reading, "")
        of_ours = [
            one for one in list_claims(dossier) if one.claim.kind == "membership" and one.claim == row.claim
        ]
        assert [(one.id, one.found, one.later, one.by_hand) for one in of_ours] == [(made, True, None, True)]
    with pytest.raises(UserError) as refused:
        make_claim(dossier, 1, GUEST)
    assert (refused.value.code, refused.value.facts["id"]) == ("claim_there", made)
    edit_claim(dossier, made, replace(GUEST, since="2024"))
    reject(dossier, [made], "not so")
    history.undo(dossier, 3)
    assert contents(dossier) == before
    history.redo(dossier)
    assert [one.id for one in list_claims(dossier) if one.by_hand] == [made]
    assert check(dossier.path) == []
    remove_article(dossier, 1)
    assert list_claims(dossier) == [] and check(dossier.path) == []


def test_a_claim_by_hand_can_be_accepted_at_once_and_undone_in_one(dossier: Dossier) -> None:
    before = contents(dossier)
    make_claim(dossier, 1, GUEST, accept=True)
    (membership,) = dossier.memberships()
    assert (membership.state, membership.status, membership.by_hand) == ("AZ", Status.GUEST, False)
    assert membership.evidence[0].quote == GUEST.evidence[0].text
    assert history.history(dossier)[0].action == "make_claim"
    history.undo(dossier)
    assert contents(dossier) == before


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        (replace(GUEST, evidence=()), "claim_bare"),
        (replace(GUEST, state=""), "unknown_state"),
        (replace(GUEST, since="2025", until="2024"), "ends_before"),
        (StatementClaim(" ", "Мы рады", True, (words(TEXT, "«Мы рады»"),)), "claim_without_speaker"),
    ],
)
def test_what_is_no_claim_is_told(dossier: Dossier, claim: MembershipClaim, code: str) -> None:
    with pytest.raises(UserError) as refused:
        make_claim(dossier, 1, claim)
    assert refused.value.code == code and refused.value.line("ru") and refused.value.line("en")
    assert len(list_claims(dossier)) == 3


def test_a_draft_is_begun_from_what_is_marked_in_the_words_and_around_them(dossier: Dossier) -> None:
    part = words(TEXT, "Азербайджан стал полноправным участником")
    assert draft_claim(dossier, 1, part.start, part.end, "sco") == MembershipClaim(
        "AZ", FORMAT, Status.MEMBER, Modality.DECIDED, (part,), relay=("ТАСС", "Day.Az")
    )
    article = add_sample(dossier, sample_reading(Article(TEXT + " Иначе.", "x"), ()))
    assert draft_claim(dossier, article, part.start, part.end, "sco", "event").kind == "event"


TEXT_TOO = (
    "Иран предложили принять в ШОС наблюдателем в марте 2025 года. Вчера было тихо. "
    "Пятая встреча прошла в Душанбе. «Все хорошо», — сказал глава МИД Иван Петров."
)


def mark(part: str, type: MentionType, entity: str | None = None, name: str | None = None) -> Mention:
    span = words(TEXT_TOO, part)
    return Mention(span.start, span.end, part, type, "X", entity, name)


def mark_in(text: str, part: str) -> Mention:
    span = words(text, part)
    return Mention(span.start, span.end, part, MentionType.PERSON, "PERSON", "person:ivan petrov", part)


MARKS = (
    mark("Иран", MentionType.STATE, "state:IR"),
    mark("ШОС", MentionType.FORMAT, "format:sco"),
    mark("марте 2025 года", MentionType.DATE, "date:2025-03"),
    mark("Пятая", MentionType.ORDINAL, None, "5"),
    mark("Душанбе", MentionType.PLACE, "place:душанбе", "Душанбе"),
    mark("глава МИД", MentionType.ROLE, "person:ivan petrov"),
    mark("Иван Петров", MentionType.PERSON, "person:ivan petrov", "Иван Петров"),
)


def test_drafts_of_every_kind() -> None:
    def draft(part: str) -> Draft:
        span = words(TEXT_TOO, part)
        return Draft(TEXT_TOO, span.start, span.end, MARKS)

    member = draft("принять в ШОС наблюдателем")
    claim = member.claim("membership", "x")
    assert isinstance(claim, MembershipClaim)
    assert (claim.state, claim.format, claim.status, claim.since) == ("IR", "sco", Status.OBSERVER, "2025-03")
    assert claim.modality == Modality.PROPOSED
    meeting = draft("Пятая встреча")
    event = meeting.claim(meeting.kind(), "x")
    assert isinstance(event, EventClaim)
    assert (event.type, event.format, event.ordinal, event.place) == (EventType.MEETING, "x", 5, "Душанбе")
    said = draft("«Все хорошо»")
    words_ = said.claim(said.kind(), "x")
    assert isinstance(words_, StatementClaim)
    assert (words_.speaker, words_.role, words_.quote, words_.direct) == (
        "Иван Петров", "глава МИД", "Все хорошо", True,
    )  # fmt: skip
    part = words("«Одно. Другое.» Третье. — сказал Иван Петров", "«Одно.")
    far = mark_in("«Одно. Другое.» Третье. — сказал Иван Петров", "Иван Петров")
    quoted = Draft("«Одно. Другое.» Третье. — сказал Иван Петров", part.start, part.end, [far])
    assert quoted.kind() == "statement"
    assert draft("Вчера было тихо").claim("membership", "x").state == ""  # type: ignore[union-attr]
