"""What accepting a claim does to the roster and the chronology."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.acceptance import Consequence, Effect, asserted, consequence
from workbench.domain.article import Span
from workbench.domain.chronology import Event
from workbench.domain.claims import EventClaim, MembershipClaim, StatementClaim
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import EventType, Modality, Status

WORDS = (Span(0, 4, "Баку"),)
PUBLISHED = date(2025, 12, 17)


def claim(status: Status = Status.MEMBER, **facts: Any) -> MembershipClaim:
    return MembershipClaim(
        **{"state": "AZ", "format": "sco", "status": status, "modality": Modality.DECIDED, "evidence": WORDS}
        | facts
    )


def row(id: int = 1, status: Status = Status.MEMBER, **facts: Any) -> Membership:
    return Membership(**{"id": id, "state": "AZ", "format": "sco", "status": status} | facts)


def met(**facts: Any) -> EventClaim:
    return EventClaim(
        **{"type": EventType.MEETING, "format": "sco", "modality": Modality.DECIDED, "evidence": WORDS}
        | facts
    )


def event(id: int = 1, **facts: Any) -> Event:
    return Event(**{"id": id, "type": EventType.MEETING, "format": "sco"} | facts)


def decide(claim: Any, *rows: Membership, events: tuple[Event, ...] = ()) -> Consequence:
    return consequence(claim, rows, events, PUBLISHED)


def test_first_claim_adds_a_row() -> None:
    assert decide(claim()) == Consequence(Effect.ADDS_ROW, adds=True)


def test_rows_of_others_do_not_matter() -> None:
    others = (row(1, state="KZ"), row(2, format="brics"))
    assert decide(claim(), *others).effect == Effect.ADDS_ROW


@pytest.mark.parametrize(
    ("held", "said", "effect", "changes", "conflicts"),
    [
        ({}, {}, Effect.ADDS_SOURCE, {}, {}),
        ({"since": "2025-11"}, {}, Effect.ADDS_SOURCE, {}, {}),
        ({"since": "2025-11"}, {"since": "2025-11"}, Effect.ADDS_SOURCE, {}, {}),
        ({"since": "2025-11-16"}, {"since": "2025-11"}, Effect.ADDS_SOURCE, {}, {}),
        ({"since": "2025-11"}, {"since": "2025-11-16"}, Effect.REFINES, {"since": "2025-11-16"}, {}),
        ({}, {"since": "2025-11"}, Effect.REFINES, {"since": "2025-11"}, {}),
        ({"since": "2017-09~"}, {"since": "2017-09"}, Effect.REFINES, {"since": "2017-09"}, {}),
        ({"since": "2020"}, {"until": "2024"}, Effect.REFINES, {"until": "2024"}, {}),
        ({"since": "2024"}, {"since": "2025"}, Effect.CONFLICTS, {}, {"since": ("2024", "2025")}),
        (
            {"since": "2024"},
            {"since": "2025", "until": "2026"},
            Effect.CONFLICTS,
            {"until": "2026"},
            {"since": ("2024", "2025")},
        ),
    ],
)
def test_same_status_is_compared(
    held: dict[str, str], said: dict[str, str], effect: Effect, changes: Any, conflicts: Any
) -> None:
    assert decide(claim(**said), row(**held)) == Consequence(effect, 1, changes, conflicts)


def test_hand_edit_wins_and_the_conflict_is_shown() -> None:
    by_hand = row(since="2025-11", by_hand=True)
    assert decide(claim(since="2025-11-16"), by_hand) == Consequence(Effect.ADDS_SOURCE, 1)
    told = decide(claim(since="2024"), by_hand)
    assert told.effect == Effect.CONFLICTS
    assert not told.changes


@pytest.mark.parametrize(
    ("standing", "new", "since", "until"),
    [
        (Status.OBSERVER, Status.MEMBER, "2025-11", "2025-11"),
        (Status.GUEST, Status.MEMBER, None, "../2025-12-17"),
        (Status.MEMBER, Status.FORMER, None, "../2025-12-17"),
        (Status.MEMBER, Status.SUSPENDED, "2025", "2025"),
        (Status.SUSPENDED, Status.MEMBER, None, "../2025-12-17"),
        (Status.MEMBER, Status.OBSERVER, "2025-11", "2025-11"),
    ],
)
def test_new_status_ends_the_old_one(standing: Status, new: Status, since: str | None, until: str) -> None:
    assert decide(claim(new, since=since), row(status=standing)) == Consequence(
        Effect.ENDS_STATUS, 1, {"until": until}, adds=True
    )


@pytest.mark.parametrize(
    ("standing", "new"),
    [(Status.MEMBER, Status.OBSERVER), (Status.MEMBER, Status.GUEST), (Status.OBSERVER, Status.PARTNER)],
)
def test_unlikely_change_is_a_conflict(standing: Status, new: Status) -> None:
    told = decide(claim(new), row(status=standing))
    assert told == Consequence(Effect.CONFLICTS, 1, conflicts={"status": (standing, new)})


def test_end_of_a_hand_edited_status_is_a_conflict() -> None:
    told = decide(claim(Status.FORMER, since="2025"), row(by_hand=True))
    assert told.effect == Effect.CONFLICTS


def test_end_without_any_day_is_a_conflict() -> None:
    told = consequence(claim(Status.FORMER), [row()], [])
    assert told.effect == Effect.CONFLICTS


def test_guest_twice_is_two_visits() -> None:
    visit = row(status=Status.GUEST, since="2023-09-14", until="2023-09-14")
    assert decide(claim(Status.GUEST, since="2024-08-09"), visit).effect == Effect.ADDS_ROW
    assert decide(claim(Status.GUEST, since="2023-09"), visit).effect == Effect.ADDS_SOURCE


def test_member_again_after_having_left() -> None:
    past = row(since="2001", until="2010")
    assert decide(claim(since="2020"), past).effect == Effect.ADDS_ROW


def test_earlier_status_ends_nothing_that_came_later() -> None:
    now = row(since="2025-11-16")
    assert decide(claim(Status.GUEST, since="2023"), now).effect == Effect.ADDS_ROW


def test_proposal_stands_beside_what_is_so() -> None:
    proposed = claim(modality=Modality.PROPOSED)
    assert decide(proposed).effect == Effect.ADDS_ROW
    assert decide(proposed, row()).effect == Effect.RECORDS
    assert decide(proposed, row(status=Status.OBSERVER)).effect == Effect.ADDS_ROW
    assert decide(proposed, row(modality=Modality.PROPOSED)).effect == Effect.ADDS_SOURCE
    assert decide(proposed, row(modality=Modality.PLANNED)).effect == Effect.ADDS_ROW


def test_decision_ends_the_proposal() -> None:
    told = decide(claim(since="2026"), row(modality=Modality.PROPOSED))
    assert told == Consequence(Effect.ENDS_STATUS, 1, {"until": "2026"}, adds=True)


def test_denial_contradicts_what_stands_and_adds_nothing() -> None:
    denied = claim(modality=Modality.DENIED)
    assert decide(denied).effect == Effect.RECORDS
    assert decide(denied, row(until="2020")).effect == Effect.RECORDS
    told = decide(denied, row())
    assert told == Consequence(Effect.CONFLICTS, 1, conflicts={"modality": ("decided", "denied")})


def test_statement_is_recorded() -> None:
    assert decide(StatementClaim("Зенько", "цитата", True, WORDS)).effect == Effect.RECORDS


def test_meeting_is_known_by_its_number() -> None:
    seventh = event(7, ordinal=7, date="2025-11")
    told = decide(met(ordinal=7, date="2025-11-16", place="Ташкент"), events=(event(6, ordinal=6), seventh))
    assert told == Consequence(Effect.REFINES, 7, {"date": "2025-11-16", "place": "Ташкент"})
    assert decide(met(ordinal=8, date="2025-11"), events=(seventh,)).effect == Effect.ADDS_ROW


def test_meeting_without_a_number_is_known_by_day_and_place() -> None:
    held = event(7, ordinal=7, date="2025-11-16", place="Ташкент")
    assert decide(met(date="2025-11", place="Ташкент"), events=(held,)).effect == Effect.ADDS_SOURCE
    assert decide(met(date="2025-11", place="Tashkent"), events=(held,)).effect == Effect.ADDS_SOURCE
    assert decide(met(date="2025-11", place="Астана"), events=(held,)).effect == Effect.ADDS_ROW
    assert decide(met(date="2024", place="Ташкент"), events=(held,)).effect == Effect.ADDS_ROW
    assert decide(met(place="Ташкент"), events=(held,)).effect == Effect.ADDS_ROW
    assert decide(met(type=EventType.DECISION, date="2025-11"), events=(held,)).effect == Effect.ADDS_ROW


def test_a_year_does_not_make_a_meeting_the_summit_of_a_number() -> None:
    summit = event(7, ordinal=18, date="2026", place="Нью-Дели")
    ministers = met(date="2026-05-14/2026-05-15", place="Нью-Дели")
    assert decide(ministers, events=(summit,)).effect == Effect.ADDS_ROW
    assert (
        decide(met(ordinal=18, date="2026"), events=(event(8, date="2026-05-14"),)).effect == Effect.ADDS_ROW
    )


def test_numbers_of_two_sources_join() -> None:
    told = decide(met(ordinal=7, date="2025-11-16"), events=(event(7, date="2025-11-16"),))
    assert told.changes == {"ordinal": "7"}


def test_meeting_elsewhere_is_a_conflict() -> None:
    told = decide(met(ordinal=7, place="Астана"), events=(event(7, ordinal=7, place="Ташкент"),))
    assert told.conflicts == {"place": ("Ташкент", "Астана")}


def test_planned_meeting_that_took_place_is_decided() -> None:
    planned = event(7, ordinal=7, modality=Modality.PLANNED)
    told = decide(met(ordinal=7), events=(planned,))
    assert (told.effect, told.changes) == (Effect.REFINES, {"modality": "decided"})
    kept = decide(met(ordinal=7), events=(replace(planned, by_hand=True),))
    assert not kept.changes
    back = decide(met(ordinal=7, modality=Modality.PLANNED), events=(event(7, ordinal=7),))
    assert back.effect == Effect.ADDS_SOURCE


def test_denied_meeting() -> None:
    denied = met(ordinal=7, modality=Modality.DENIED)
    assert decide(denied).effect == Effect.RECORDS
    assert decide(denied, events=(event(7, ordinal=7),)).conflicts == {"modality": ("decided", "denied")}


def test_what_the_words_assert() -> None:
    assert asserted(claim(since="2025-11")) == {"status": "member", "since": "2025-11"}
    assert asserted(claim(modality=Modality.PROPOSED)) == {"status": "member", "modality": "proposed"}
    assert asserted(met(ordinal=7, date="2025", place="Ташкент")) == {"date": "2025", "place": "Ташкент"}
    assert asserted(StatementClaim("Зенько", "цитата", True, WORDS)) == {}


edtf = st.sampled_from([None, "2023", "2024-05", "2024-05-06", "2025-11-16", "2024/.."])
rows = st.builds(
    row,
    st.integers(1, 5),
    st.sampled_from(list(Status)),
    since=edtf,
    until=edtf,
    modality=st.sampled_from(list(Modality)),
    by_hand=st.booleans(),
)
claims = st.builds(
    claim, st.sampled_from(list(Status)), since=edtf, until=edtf, modality=st.sampled_from(list(Modality))
)


@given(claims, st.lists(rows, max_size=4, unique_by=lambda row: row.id))
def test_what_is_told_is_of_a_piece(claim: MembershipClaim, rows: list[Membership]) -> None:
    told = consequence(claim, rows, [], PUBLISHED)
    target = next((row for row in rows if row.id == told.target), None)
    assert (target is None) == (told.target is None)
    match told.effect:
        case Effect.ADDS_ROW | Effect.RECORDS:
            assert target is None
            assert told.adds == (told.effect == Effect.ADDS_ROW)
        case Effect.CONFLICTS:
            assert told.conflicts
        case Effect.REFINES | Effect.ENDS_STATUS:
            assert told.changes
    if target and target.by_hand:
        assert not told.changes
    for name, (held, said) in told.conflicts.items():
        assert held == str(getattr(target, name))
        assert said == str(getattr(claim, name))
