"""How the command line shows things: aligned, in the reader's language, harmless to a terminal."""

import pytest

from workbench.cli_text import (
    cells,
    history_text,
    import_text,
    language_of_environment,
    roster_text,
    search_text,
    table,
)
from workbench.domain.roster import Membership
from workbench.domain.rows import ImportReport, SearchHit
from workbench.domain.vocabulary import Modality, Status


def test_columns_stand_under_each_other_whatever_the_letters() -> None:
    rows = [("Қазақстан", "x"), ("中国", "y"), ("é́", "z"), ("Кыргызская Республика", "w")]
    lines = table(["State", "S"], rows).splitlines()
    starts = {cells(line[: line.rindex(line.strip()[-1])]) for line in lines}
    assert starts == {len("Кыргызская Республика") + 2}


def test_cells() -> None:
    assert cells("Ташкент") == 7
    assert cells("中国") == 4
    assert cells("й") == 1
    assert cells("e\u0301") == 1


def test_in_a_terminal_a_row_is_a_line_and_the_widest_columns_give_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    lines = table(["No.", "Title", "Note"], [(1, "short", "я" * 90), (2, "т" * 50, "中" * 50)]).splitlines()
    assert max(cells(line) for line in lines) == 60
    assert all(line.count("…") == number for line, number in zip(lines, (0, 1, 2), strict=True))
    monkeypatch.setattr("sys.stdout.isatty", lambda: False)
    assert "я" * 90 in table(["No."], [("я" * 90,)])


def test_titles_cannot_drive_the_terminal() -> None:
    shown = table(["Title"], [("a\x1b[31mred\nline\u2028two\t",)])
    assert "\x1b" not in shown
    assert shown.splitlines()[1:] == ["a [31mred line two"]


def test_the_roster_says_what_is_only_proposed_and_what_is_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        Membership(
            1, "AZ", "ca-consultative", Status.MEMBER, since="2025-11", by_hand=True, note="from the embassy"
        ),
        Membership(2, "RU", "ca-consultative", Status.CANDIDATE, Modality.PROPOSED),
    ]
    english, russian = (roster_text(rows, None, language) for language in ("en", "ru"))
    assert "Azerbaijan" in english
    assert "candidate (proposed)" in english
    assert "by hand" in english
    assert "from the embassy" in english
    assert "Азербайджан" in russian
    assert "кандидат (предложено)" in russian
    assert "вручную" in russian
    assert len(russian.splitlines()) == 3


def test_hits_are_marked_on_a_terminal_only() -> None:
    hit = SearchHit(3, "Саммит", None, "Day.Az", "седьмой \x02встречи\x03 глав\x1b[2J", 1.0)
    shown = search_text([hit], "ru")
    assert "седьмой встречи глав [2J" in shown
    assert "Day.Az" in shown


def test_empty_lists_say_so_in_words() -> None:
    assert search_text([], "ru") == "Ничего не найдено."
    assert history_text([], "en") == "No changes yet."


@pytest.mark.parametrize(
    ("count", "line"), [(0, "Добавлено 0 статей"), (1, "Добавлена 1 статья"), (3, "Добавлено 3 статьи")]
)
def test_counts_agree_with_their_nouns(count: int, line: str) -> None:
    assert import_text(ImportReport(added=tuple(range(count))), "ru") == line


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "ru_RU.UTF-8", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en_US", "LC_ALL": "ru"}, "ru"),
        ({"LANG": "ru", "LC_ALL": ""}, "ru"),
        ({"LANG": "C.UTF-8"}, None),
        ({"LANG": "de_DE"}, None),
        ({}, None),
    ],
)
def test_the_language_is_the_environment_s(
    variables: dict[str, str], language: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language_of_environment() == language
