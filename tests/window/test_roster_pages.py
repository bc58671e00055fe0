"""Two days of a roster compared, and several rosters side by side."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from roster_samples import FORMAT, made

from workbench.actions import Dossier
from workbench.actions.roster import add_membership
from workbench.window.desk import Desk
from workbench.window.roster.compare_page import ComparePage
from workbench.window.roster.rosters_page import RostersPage
from workbench.window.settings import Settings
from workbench.window.workspace.pages import make_page


@pytest.fixture
def desk(tmp_path: Path, settings: Settings) -> Iterator[Desk]:
    dossier: Dossier = made(tmp_path / "test.dossier")
    add_membership(dossier, "KZ", "sco", "member", since="2001-06-15")
    add_membership(dossier, "RU", "sco", "member", since="2001-06-15")
    add_membership(dossier, "AZ", "brics", "partner", since="2024")
    desk = Desk()
    desk.settings = settings
    desk.lay(dossier)
    desk.choose_day(date(2026, 1, 31))
    yield desk
    desk.rest()
    desk.lay(None)
    dossier.close()


def test_two_days_are_compared_in_words_and_by_signs(desk: Desk, qtbot: QtBot) -> None:
    page = make_page(f"compare:{FORMAT}", desk, None)  # type: ignore[arg-type]  # a window of its own
    assert isinstance(page, ComparePage)
    qtbot.addWidget(page)
    page.resize(800, 500)
    page.show()
    qtbot.waitUntil(lambda: bool(page.model.pairs))
    assert page.days == (date(2025, 11, 15), date(2026, 1, 31))  # what the last change changed
    assert page.words.text() == "Between 15 November 2025 and 31 January 2026: 1 joined."
    assert str(page.model.index(0, 0).data()).startswith("+")
    assert page.model.index(0, 1).data() == "—"
    assert page.model.rowCount() == 6
    qtbot.mouseClick(page.only, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 1
    field = page.fields[0].line
    field.setFocus()
    field.setText("9.08.2024")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.words.text() == "Between 9 August 2024 and 31 January 2026: 1 changed status."
    assert page.model.index(0, 2).data() == "member · since 16 November 2025"
    page.sliders[1].setFocus()
    qtbot.keyClick(page.sliders[1], Qt.Key.Key_Left)  # to the day on which Azerbaijan joined
    qtbot.keyClick(page.sliders[1], Qt.Key.Key_Left)  # to the day after its visit
    qtbot.waitUntil(lambda: page.days[1] == date(2024, 8, 10))
    assert page.words.text() == "Between 9 August 2024 and 10 August 2024: 1 left."
    with qtbot.waitSignal(desk.entity_chosen) as told:
        page.table.activated.emit(page.model.index(0, 0))
    assert told.args == ["state:AZ"]
    assert desk.dossier is not None
    add_membership(desk.dossier, "IR", FORMAT, "observer", since="2024-08-10")
    qtbot.waitUntil(lambda: "1 joined, 1 left" in page.words.text())


def lines(page: RostersPage, format_id: str) -> list[str]:
    column = next(column for column in page.columns if column.format == format_id)
    return [column.list.item(n).text() for n in range(column.list.count())]


def test_rosters_stand_side_by_side_with_the_common_states_marked(desk: Desk, qtbot: QtBot) -> None:
    page = make_page("rosters", desk, None)  # type: ignore[arg-type]  # a window of its own
    assert isinstance(page, RostersPage)
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    qtbot.waitUntil(lambda: len(page.columns) == 3)
    assert [column.format for column in page.columns] == [FORMAT, "sco", "brics"]
    assert page.words.text() == "No state sits in all of them on this day."
    qtbot.mouseClick(page.columns[2].close_button, Qt.MouseButton.LeftButton)
    assert [column.format for column in page.columns] == [FORMAT, "sco"]
    assert page.words.text() == "In all 2: Kazakhstan"
    assert lines(page, "sco") == ["KZ  Kazakhstan · member", "RU  Russia · member"]
    first, second = page.columns
    spoken = second.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Kazakhstan; member; in all of them"
    second.list.setCurrentRow(0)
    assert first.chosen == "KZ"
    desk.choose_day(date(2010, 1, 1))
    assert lines(page, FORMAT) == []
    page.add.activated.emit(page.add.findData("brics"))
    assert len(page.columns) == 3
    again = make_page("rosters", desk, None)  # type: ignore[arg-type]  # a window of its own
    assert isinstance(again, RostersPage)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: len(again.columns) == 3)  # what was chosen is kept for the dossier
    assert [column.format for column in again.columns] == [FORMAT, "sco", "brics"]
