"""When a roster changed, and what is different between two days."""

from datetime import date

from workbench.domain.roster import Membership
from workbench.domain.roster_changes import Kind, change_days, differences
from workbench.domain.vocabulary import Modality, Status
from workbench.domain.wording import difference_words

ROWS = [
    Membership(1, "KZ", "f", Status.MEMBER, since="2018-03-15"),
    Membership(2, "AZ", "f", Status.GUEST, since="2024-08-09", until="2024-08-09"),
    Membership(3, "AZ", "f", Status.MEMBER, since="2025-11"),
    Membership(4, "GE", "f", Status.MEMBER, since="2010", until="2020"),
    Membership(5, "TM", "f", Status.MEMBER, since="2018", until="2021"),
    Membership(6, "TM", "f", Status.MEMBER, since="2022/.."),
    Membership(7, "RU", "f", Status.CANDIDATE, Modality.DENIED, since="2020"),
]


def test_a_roster_changes_where_rows_begin_and_the_day_after_they_end() -> None:
    assert change_days(ROWS[:3]) == [
        date(2018, 3, 15),
        date(2024, 8, 9),
        date(2024, 8, 10),
        date(2025, 11, 1),
    ]
    assert change_days([Membership(1, "KZ", "f", Status.MEMBER, until="9999-12-31")]) == []


def test_differences_tell_who_joined_left_and_changed() -> None:
    found = differences(ROWS, date(2019, 1, 1), date(2026, 1, 1))
    assert [(one.state, one.kind) for one in found] == [
        ("AZ", Kind.JOINED),
        ("GE", Kind.LEFT),
        ("TM", Kind.DATES),
    ]
    assert [difference_words(one, "en") for one in found] == [
        "+ Azerbaijan: member",
        "− Georgia: member",
        "Turkmenistan: since 2018 · until 2021 → since 2022",
    ]
    (only,) = differences(ROWS[:3], date(2024, 8, 9), date(2025, 11, 30))
    assert (only.kind, difference_words(only, "ru")) == (Kind.STATUS, "Азербайджан: гость → участник")
    assert differences(ROWS, date(2025, 1, 1), date(2025, 1, 1)) == []
