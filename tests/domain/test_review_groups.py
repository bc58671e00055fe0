"""Claims put together by what they would change."""

from datetime import date
from itertools import count

from workbench.domain.acceptance import consequence
from workbench.domain.article import Span
from workbench.domain.chronology import Event
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, StatementClaim
from workbench.domain.review_groups import Group, Standing, agrees, contradictions, grouped
from workbench.domain.roster import Membership
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import EventType, Modality, Review, Status

WORDS = (Span(0, 5, "words"),)
NUMBERS = count(1)


def member(**facts: object) -> MembershipClaim:
    told = {"state": "AZ", "format": "ca-consultative", "status": Status.MEMBER}
    return MembershipClaim(**(told | {"modality": Modality.DECIDED, "evidence": WORDS} | facts))  # type: ignore[arg-type]


def meeting(**facts: object) -> EventClaim:
    told = {"type": EventType.MEETING, "format": "ca-consultative", "modality": Modality.DECIDED}
    return EventClaim(**(told | {"evidence": WORDS} | facts))  # type: ignore[arg-type]


def said(quote: str, speaker: str = "Алексей Зенько") -> StatementClaim:
    return StatementClaim(speaker, quote, True, WORDS)


def put_together(
    *claims: Claim, standing: Standing | None = None, origins: dict[int, str] | None = None
) -> list[Group]:
    """The groups of claims, each of an article of its own: 1, 2, and so on."""
    now = standing or Standing()
    rows = []
    for article, claim in enumerate(claims, 1):
        after = consequence(claim, now.memberships, now.events, date(2025, 12, 1))
        rows.append(ClaimRow(next(NUMBERS), article, claim, Review.OPEN, None, after))
    return grouped(rows, now, origins or {})


def articles(groups: list[Group]) -> list[list[int]]:
    return [[row.article for row in group.claims] for group in groups]


def test_memberships_first_then_events_then_statements_in_each_the_surest_first() -> None:
    groups = put_together(
        said("one"),
        meeting(ordinal=7, confidence=0.9),
        member(confidence=0.5),
        member(state="UZ", confidence=0.8),
        meeting(ordinal=6, confidence=0.95),
    )
    assert articles(groups) == [[4], [3], [5], [2], [1]]
    assert [group.kind for group in groups] == ["membership", "membership", "event", "event", "statement"]


def test_one_row_of_the_roster_is_one_group_and_relays_of_an_agency_are_one_origin() -> None:
    (group,) = put_together(
        member(since="2025-11"),
        member(status=Status.OBSERVER, since="2021"),
        member(since="2025-11-16"),
        origins={1: "ТАСС", 2: "Казинформ", 3: "ТАСС"},
    )
    assert (group.origins, group.articles) == (2, 3)
    assert group.now == ()
    assert not group.contradictions


def test_events_are_one_by_number_or_by_day_and_place() -> None:
    groups = put_together(
        meeting(ordinal=7, date="2025-11"),
        meeting(ordinal=7),
        meeting(date="2025-11-16", place="Ташкент"),
        meeting(date="2025-11-16", place="Астана"),
        meeting(date="2024-08-09"),
        meeting(type=EventType.DOCUMENT, date="2025-11-16"),
    )
    assert articles(groups) == [[1, 2, 3, 4], [5], [6]]
    assert groups[0].contradictions == {"place": ("Ташкент", "Астана")}


def test_claims_of_an_event_that_is_there_are_one_group_with_it() -> None:
    known = Event(3, EventType.MEETING, "ca-consultative", ordinal=7, date="2025-11-16")
    groups = put_together(
        meeting(ordinal=7), meeting(date="2025-11-16", place="Ташкент"), standing=Standing(events=[known])
    )
    assert articles(groups) == [[1, 2]]
    assert groups[0].now == (known,)
    (then,) = groups[0].then
    assert isinstance(then, Event)
    assert (then.id, then.place) == (3, "Ташкент")


def test_the_same_saying_in_two_papers_is_one_group() -> None:
    groups = put_together(said("Мы рады  этому"), said("мы рады этому"), said("мы рады", "Иной"))
    assert articles(groups) == [[1, 2], [3]]


def test_then_is_what_accepting_all_of_them_would_make() -> None:
    held = Membership(5, "AZ", "ca-consultative", Status.OBSERVER, since="2023")
    other = Membership(6, "UZ", "ca-consultative", Status.MEMBER)
    (group,) = put_together(
        member(since="2025-11"), member(since="2025-11-16"), standing=Standing([held, other])
    )
    assert group.now == (held,)
    assert [(row.status, row.since, row.until) for row in group.then if isinstance(row, Membership)] == [
        ("member", "2025-11-16", None),
        ("observer", "2023", "2025-11"),
    ]


def test_what_agrees_with_the_roster() -> None:
    held = Membership(5, "AZ", "ca-consultative", Status.MEMBER, since="2025-11-16")
    groups = put_together(
        member(since="2025-11"), member(state="UZ"), member(since="2024"), standing=Standing([held])
    )
    told = {row.article: agrees(row) for group in groups for row in group.claims}
    assert told == {1: True, 2: False, 3: False}


def test_contradictions() -> None:
    assert contradictions([member(since="2025-11"), member(since="2024")]) == {"since": ("2025-11", "2024")}
    assert contradictions([member(since="2025-11"), member(since="2025-11-16")]) == {}
    assert contradictions([member(), member(status=Status.OBSERVER)]) == {"status": ("member", "observer")}
    # One status follows upon the other; a guest may be anything else as well; a plan is no fact.
    assert contradictions([member(since="2025"), member(status=Status.OBSERVER, since="2021")]) == {}
    assert contradictions([member(), member(status=Status.GUEST)]) == {}
    assert contradictions([member(since="2025"), member(since="2026", modality=Modality.PLANNED)]) == {}
    assert contradictions([member(), member(modality=Modality.DENIED)]) == {"modality": ("decided", "denied")}
    assert contradictions([said("one"), said("one")]) == {}
