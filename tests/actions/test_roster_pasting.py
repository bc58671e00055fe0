"""A table taken into the roster: one action, one undo, refused lines named."""

from pathlib import Path

import pytest
from dossier_samples import FORMAT

from workbench.actions.history import undo
from workbench.actions.pasting import paste_file, paste_rows, preview_paste
from workbench.actions.roster import add_membership, roster
from workbench.domain.errors import UserError
from workbench.domain.paste_words import paste_words, refused_words
from workbench.dossier.dossier import Dossier

TEXT = "AZ\tmember\t2025-11-16\nKZ\tmember\t2018\nUZ\tmember\t\t2010\nXX\tmember\t2018"


def test_paste_is_one_action_and_one_undo(empty: Dossier) -> None:
    add_membership(empty, "KZ", FORMAT, "member", since="2018-03-15")
    add_membership(empty, "UZ", FORMAT, "member", since="2018-03-15")
    before = roster(empty)
    seen = preview_paste(empty, FORMAT, TEXT, "en")
    assert roster(empty) == before
    lines = paste_rows(empty, FORMAT, TEXT, "en")
    assert [(line.number, line.effect) for line in lines] == [(line.number, line.effect) for line in seen]
    assert paste_words(lines, "en") == "1 new row, 1 changed, 2 lines refused"
    assert paste_words(lines, "ru") == "1 новая строка, 1 изменённая, 2 не приняты"
    assert refused_words(lines[2], "en").startswith("line 3: UZ · member · 2010: It would end (2010) before")
    assert {(row.state, row.since, row.by_hand) for row in roster(empty)} == {
        ("AZ", "2025-11-16", True),
        ("KZ", "2018", True),
        ("UZ", "2018-03-15", True),
    }
    undo(empty)
    assert roster(empty) == before


def test_nothing_is_taken_of_what_is_no_table(empty: Dossier) -> None:
    with pytest.raises(UserError):
        paste_rows(empty, FORMAT, "no states here", "en")
    assert roster(empty) == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_a_file_is_read_as_a_spreadsheet_writes_it(empty: Dossier, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "members.csv"
    path.write_text("страна;статус\nАзербайджан;участник\n", encoding=encoding)
    assert [line.effect for line in paste_file(empty, FORMAT, str(path), "ru")] == ["added"]
    with pytest.raises(UserError):
        paste_file(empty, FORMAT, str(tmp_path / "none.csv"))
