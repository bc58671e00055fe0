"""The roster as of a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.evidence import Evidence, Source
from workbench.domain.roster import Holds, Membership, roster_as_of
from workbench.domain.vocabulary import Modality, Status


def row(id: int = 1, state: str = "KZ", **facts: object) -> Membership:
    return Membership(id, state, "sco", **{"status": Status.MEMBER, **facts})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("since", "until", "day", "holds"),
    [
        ("2018-03-15", None, "2018-03-14", "no"),
        ("2018-03-15", None, "2018-03-15", "yes"),
        ("2018-03", None, "2018-02-28", "no"),
        ("2018-03", None, "2018-03-15", "maybe"),
        ("2018-03", None, "2018-03-31", "yes"),
        ("2018", None, "2018-12-31", "yes"),
        ("2018-03-15", "2020-01-01", "2020-01-01", "yes"),
        ("2018-03-15", "2020-01-01", "2020-01-02", "no"),
        ("2018-03-15", "2020", "2020-06-01", "maybe"),
        ("2018-03-15", "2020", "2019-12-31", "yes"),
        ("2018-03-15", "../2020", "2019-01-01", "maybe"),
        ("2018-03-15", "../2020", "2021-01-01", "no"),
        (None, None, "1900-01-01", "yes"),
        (None, "2020", "1900-01-01", "yes"),
        ("2025-11-15/2025-11-16", None, "2025-11-15", "yes"),
        ("2024/..", None, "2023-12-31", "no"),
        ("2024/..", None, "2024-01-01", "yes"),
        ("2024-08-09", "2024-08-09", "2024-08-09", "yes"),
        ("2024-08-09", "2024-08-09", "2024-08-10", "no"),
    ],
)
def test_holds_on(since: str | None, until: str | None, day: str, holds: str) -> None:
    assert row(since=since, until=until).holds_on(date.fromisoformat(day)) == holds


@given(st.dates(), st.dates(), st.dates())
def test_exact_dates_leave_no_doubt(one: date, other: date, day: date) -> None:
    since, until = sorted([one, other])
    held = row(since=since.isoformat(), until=until.isoformat()).holds_on(day)
    assert held == (Holds.YES if since <= day <= until else Holds.NO)


def test_day_keeps_what_held_or_may_have_held() -> None:
    rows = [
        row(1, since="2018-03-15"),
        row(2, "AZ", since="2025-11-16"),
        row(3, "RU", status=Status.OBSERVER, since="2024"),
    ]
    assert [found.id for found in roster_as_of(rows, date(2024, 6, 1))] == [1, 3]
    assert [found.id for found in roster_as_of(rows, None)] == [1, 2, 3]


def test_order_is_what_is_so_then_status_then_age() -> None:
    rows = [
        row(1, "RU", status=Status.MEMBER, modality=Modality.PROPOSED),
        row(2, "IR", status=Status.OBSERVER, since="2000"),
        row(3, "UZ", since="2020"),
        row(4, "TJ", since="2018"),
        row(5, "KZ", since="2018"),
        row(6, "AZ"),
    ]
    assert [found.id for found in roster_as_of(rows, None)] == [5, 4, 3, 6, 2, 1]


def test_disputes_and_json() -> None:
    agency = Source(1, "one", "ТАСС")
    reprint = Source(2, "two", "ТАСС")
    evidence = (
        Evidence(1, agency, "", asserts={"since": "2018-03-15"}),
        Evidence(2, reprint, "", asserts={"since": "2018-04", "status": "observer"}),
    )
    made = row(since="2018-03-15", evidence=evidence, note="why")
    assert made.disputes == {"since": ("2018-03-15", "2018-04"), "status": ("member", "observer")}
    shown = made.as_json("Kazakhstan")
    assert (shown["sources"], shown["independent_sources"]) == (2, 1)
    assert shown["disputes"]["since"] == ["2018-03-15", "2018-04"]
    assert (shown["name"], shown["state"], shown["note"]) == ("Kazakhstan", "KZ", "why")


def said_on(*days: date | None) -> tuple[Evidence, ...]:
    return tuple(Evidence(i, Source(i, "", str(i), published=day), "") for i, day in enumerate(days))


def test_a_proposal_stands_from_the_day_on_which_it_was_first_said() -> None:
    evidence = said_on(date(2025, 12, 20), None, date(2025, 12, 17))
    proposed = row(modality=Modality.PROPOSED, evidence=evidence)
    assert proposed.first_said == date(2025, 12, 17)
    assert proposed.holds_on(date(2025, 12, 16)) == Holds.NO
    assert proposed.holds_on(date(2025, 12, 17)) == Holds.YES
    decided = row(evidence=evidence)
    assert decided.stands_from is None
    assert decided.holds_on(date(1900, 1, 1)) == Holds.YES
    assert row(modality=Modality.PROPOSED).first_said is None
