"""Corroboration and dispute."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.chronology import Event, in_order
from workbench.domain.evidence import Evidence, Source, agree, disputes, independent_sources, source_count
from workbench.domain.vocabulary import EventType


def said(id: int, origin: str = "ТАСС", source: int | None = None, **asserts: str) -> Evidence:
    return Evidence(id, Source(source or id, f"title {id}", origin), "words", asserts=asserts)


def test_reprints_of_one_origin_count_once() -> None:
    evidence = [said(1), said(2), said(3, "Trend"), said(4, "Trend", source=3)]
    assert independent_sources(evidence) == 2
    assert source_count(evidence) == 3
    assert independent_sources([]) == source_count([]) == 0


@pytest.mark.parametrize(
    ("field", "one", "other", "both"),
    [
        ("since", "2025-11", "2025-11-16", True),
        ("since", "2025-11-15", "2025-11-16", False),
        ("date", "2025", "2025-11-15/2025-11-16", True),
        ("until", "2024/..", "2025", True),
        ("since", "2025-11-15/2025-11-17", "2025-11-16/2025-11-18", False),
        ("place", "Астана", "Астана", True),
        ("place", "Астана", "Astana", True),
        ("place", "Астана", "Ташкент", False),
        ("status", "member", "observer", False),
    ],
)
def test_agree(field: str, one: str, other: str, both: bool) -> None:
    assert agree(field, one, other) is agree(field, other, one) is both


def test_row_and_sources_are_compared() -> None:
    evidence = [said(1, since="2025-11"), said(2, since="2025-10"), said(3, status="member")]
    assert disputes({"since": "2025-11-16", "status": "member", "until": None}, evidence) == {
        "since": ("2025-11-16", "2025-11", "2025-10")
    }


def test_sources_may_differ_where_the_row_is_silent() -> None:
    assert disputes({"until": None}, [said(1, until="2024"), said(2, until="2025")]) == {
        "until": ("2024", "2025")
    }
    assert disputes({"until": None}, [said(1, until="2024")]) == {}


@given(st.lists(st.sampled_from(["2025", "2025-11", "2025-11-16"]), max_size=5))
def test_ever_finer_dates_are_no_dispute(dates: list[str]) -> None:
    evidence = [said(place + 1, since=edtf) for place, edtf in enumerate(dates)]
    assert disputes({"since": "2025-11"}, evidence) == {}


def test_chronology_is_in_order_the_undated_last() -> None:
    events = [
        Event(1, EventType.MEETING, "sco"),
        Event(2, EventType.MEETING, "sco", date="2025"),
        Event(3, EventType.MEETING, "sco", date="2025-01-01"),
        Event(4, EventType.DOCUMENT, "sco", date="2018-03-15"),
    ]
    assert [event.id for event in in_order(events)] == [4, 3, 2, 1]


def test_event_says_what_is_disputed() -> None:
    event = Event(
        7, EventType.MEETING, "sco", ordinal=7, date="2025-11-16", evidence=(said(1, date="2025-11-15"),)
    )
    shown = event.as_json("7th meeting")
    assert shown["disputes"] == {"date": ["2025-11-16", "2025-11-15"]}
    assert (shown["title"], shown["ordinal"], shown["sources"]) == ("7th meeting", 7, 1)
