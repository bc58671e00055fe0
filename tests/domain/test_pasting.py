"""Tables that were copied elsewhere, read as rows of a roster; what is copied holds no formula."""

import pytest

from workbench.domain.errors import UserError
from workbench.domain.pasting import Effect, paired, read_lines
from workbench.domain.roster import Membership
from workbench.domain.spreadsheets import html_table, tab_separated
from workbench.domain.vocabulary import Status

AZ = {"state": "AZ", "status": "member", "since": "2025-11-16"}


@pytest.mark.parametrize(
    "text",
    [
        "AZ\tmember\t2025-11-16",
        "Азербайджан\tучастник\t16.11.2025",
        "16 ноября 2025\tАзербайджан\tучастник",
        "член\tучастник\tАзербайджан\t16.11.2025"[5:],
        "Azerbaijan;Member;16 Nov 2025",
        "since,state,status\n2025-11-16,AZ,member",
        "Страна\tСтатус\tС\tПо\r\nАзербайджан\tУчастник\t16.11.2025\t\r\n",
        "Code\tState\tStatus\tSince\nAZ\tAzerbaijan\tmember\t2025-11-16",
        '"AZ","member","16 Nov 2025"',
        "'AZ\t'member\t'2025-11-16",
        "state\tsince\nAzerbaijan\tNov 16, 2025",
        "Азербайджан\tполноправный член\t16.11.2025",
        "Азербайджан\tГосударство–член\t16.11.2025",
        "Азербайджан\tчлен\t16.11.2025",
        "Azerbaijan\tFull member\t2025-11-16",
    ],
)
def test_columns_are_known_by_their_heads_or_by_what_they_hold(text: str) -> None:
    (line,) = read_lines(text, "en")
    assert dict(line.fields) == AZ


def test_refused_lines_say_why_and_the_others_are_read() -> None:
    text = "KZ\tmember\t2018\n\nАтлантида\tmember\t2018\nKG\tmember\t31.02.2018\nTJ\tхозяин\t2018"
    lines = read_lines(text, "ru")
    assert [(line.number, line.effect) for line in lines] == [
        (1, Effect.ADDED),
        (3, Effect.REFUSED),
        (4, Effect.REFUSED),
        (5, Effect.REFUSED),
    ]
    assert [line.fault.code for line in lines if line.fault] == [
        "unknown_state",
        "no_such_day",
        "unknown_status",
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "paste_empty"),
        (" \n ", "paste_empty"),
        ("just words", "paste_no_state"),
        ("AZ\n" * 5001, "paste_long"),
    ],
)
def test_what_is_no_table_of_states_is_refused_whole(text: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        read_lines(text, "en")
    assert refused.value.code == code


def test_lines_find_the_rows_that_they_change() -> None:
    rows = [
        Membership(1, "AZ", "f", Status.GUEST, since="2023-09-14"),
        Membership(2, "AZ", "f", Status.GUEST, since="2024-08-09"),
        Membership(3, "KZ", "f", Status.MEMBER, since="2018"),
        Membership(4, "KG", "f", Status.MEMBER, since="2018-03-15"),
    ]
    text = "\n".join(
        ["AZ\tguest\t2024-08-09\t2024-08-09", "AZ\tguest\t2022", "KZ\tmember\t2019", "KG\tmember\t2018-03-15"]
    )
    lines = paired(read_lines(text, "en"), rows)
    assert [(line.effect, line.row) for line in lines] == [
        (Effect.CHANGED, 2),
        (Effect.CHANGED, 1),  # the only guest's row that is left
        (Effect.CHANGED, 3),
        (Effect.SAME, 4),
    ]
    twice = paired(read_lines("KZ\tmember\t2020\nKZ\tmember\t2022", "en"), rows)
    assert [line.effect for line in twice] == [Effect.ADDED, Effect.ADDED]


def test_what_is_copied_is_no_formula() -> None:
    rows = [["Note"], ["=HYPERLINK(1)"], ["+7"], ["-"], ["@x"], ["a\tb\nc"], ["<b>"]]
    assert tab_separated(rows) == "Note\n'=HYPERLINK(1)\n'+7\n'-\n'@x\na b c\n<b>\n"
    assert "&lt;b&gt;" in html_table(rows)
    assert "&#x27;=HYPERLINK(1)<" in html_table(rows)
