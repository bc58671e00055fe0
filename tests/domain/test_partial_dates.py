"""Partial dates, compared with the `edtf` package as the reference where both know what is meant."""

from datetime import date
from typing import Any

import edtf as reference
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.dates import PartialDate, checked, sort_key
from workbench.domain.errors import UserError

points = st.dates(min_value=date(1000, 1, 1)).flatmap(
    lambda day: st.sampled_from([f"{day.year}", f"{day.year}-{day.month:02}", day.isoformat()])
)
qualified = st.builds(lambda point, sign: point + sign, points, st.sampled_from(["", "?", "~", "%"]))
closed = st.tuples(qualified, qualified).map(
    lambda pair: "/".join(sorted(pair, key=lambda text: PartialDate.parse(text).sort_key))
)
opened = st.builds(lambda point, shape: shape.format(point), qualified, st.sampled_from(["{}/..", "../{}"]))
anything = st.one_of(qualified, closed, opened)


def bounds_of_reference(edtf: str) -> tuple[date | None, date | None]:
    parsed: Any = reference.parse_edtf(edtf)
    return tuple(  # type: ignore[return-value]
        None if isinstance(bound, float | int) else date(*bound[:3])
        for bound in (parsed.lower_strict(), parsed.upper_strict())
    )


@given(anything)
@settings(max_examples=200)
def test_bounds_are_those_of_the_reference(edtf: str) -> None:
    when = PartialDate.parse(edtf)
    assert (when.first, when.last) == bounds_of_reference(edtf)


@pytest.mark.parametrize(
    "wrong",
    [
        *("", " ", "..", "/", "../..", "25", "2025-13", "2025-00", "2025-02-30", "2025-11-31", "2025-1"),
        *("16.11.2025", "2025/2026/2027", "2026/2025", "2025-11-16/2025-11-15", "2025-21", "199X", "Y2025"),
        *("0000", "2025 ?", "?2025", "2025-11-16T10:00", "٢٠٢٥", "2025\n", "2025-11?~"),
    ],
)
def test_anything_else_is_refused(wrong: str) -> None:
    if wrong == "2025\n":  # blanks round a date do no harm
        assert PartialDate.parse(wrong).edtf == "2025"
        return
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(wrong)
    if wrong.strip():
        with pytest.raises(UserError):
            checked(wrong)


def test_unknown_end_is_unknown_and_not_ten_years() -> None:
    assert PartialDate.parse("2024/").last is None
    assert PartialDate.parse("/2024").first is None


def test_nothing_typed_is_no_date() -> None:
    assert checked(None) is None
    assert checked("  ") is None
    assert checked(" 2025-11 ") == "2025-11"


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("2025-11", "2025-11-16", True),
        ("2025-11-16", "2025-11-17", False),
        ("2025-11-15/2025-11-16", "2025-11-16", True),
        ("2024/..", "2030", True),
        ("2024/..", "2023", False),
        ("../2024", "2024-12-31", True),
        ("../2024", "2025", False),
        ("2024/..", "../2024", True),
    ],
)
def test_overlaps(one: str, other: str, overlap: bool) -> None:
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    assert first.overlaps(second) is second.overlaps(first) is overlap


@pytest.mark.parametrize(
    ("finer", "coarser", "refines"),
    [
        ("2025-11-16", "2025-11", True),
        ("2025-11", "2025", True),
        ("2025-11", "2025-11-16", False),
        ("2025-11", "2025-11", False),
        ("2025-10-16", "2025-11", False),
        ("2017-09", "2017-09~", True),
        ("2017-09~", "2017-09", False),
        ("2017-09~", "2017-09~", False),
        ("2025", "2024/..", True),
        ("2024/..", "2023/..", True),
        ("2023", "2024/..", False),
        ("2025-11-16", "2025-11-15/2025-11-16", True),
    ],
)
def test_refines(finer: str, coarser: str, refines: bool) -> None:
    assert PartialDate.parse(finer).refines(PartialDate.parse(coarser)) is refines


@given(anything, anything)
@settings(max_examples=200)
def test_relations_fit_together(one: str, other: str) -> None:
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    assert first.overlaps(second) is second.overlaps(first)
    assert first.contains(first)
    assert not first.refines(first)
    if first.contains(second):
        assert first.overlaps(second)
        assert not first.is_finer_than(second)
    assert not (first.refines(second) and second.refines(first))


@given(st.lists(st.one_of(st.none(), anything), max_size=8))
@settings(max_examples=100)
def test_sort_keys_order_by_the_earliest_day_the_missing_last(dates: list[str | None]) -> None:
    ordered = sorted(dates, key=sort_key)
    assert ordered.count(None) == 0 or None in ordered[-ordered.count(None) :]
    firsts = [PartialDate.parse(edtf).first or date.min for edtf in ordered if edtf]
    assert firsts == sorted(firsts)


def test_finer_date_stands_first() -> None:
    assert sorted(["2025", "2025-01-01", "2025-01"], key=sort_key) == ["2025-01-01", "2025-01", "2025"]


@given(anything)
@settings(max_examples=100)
def test_the_date_prints_as_it_was_written(edtf: str) -> None:
    assert str(PartialDate.parse(f" {edtf} ")) == edtf
