"""What is chosen in the roster, the chronology or a picture is chosen in all of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget
from pytestqt.qtbot import QtBot
from roster_samples import made

from workbench.window.chronology.panel import ChronologyPanel
from workbench.window.desk import Desk
from workbench.window.main_window import MainWindow
from workbench.window.pictures.claims_page import ClaimsPage
from workbench.window.pictures.matrix_model import CELL
from workbench.window.pictures.matrix_page import MatrixPage
from workbench.window.pictures.timeline_page import TimelinePage
from workbench.window.roster.panel import RosterPanel
from workbench.window.workspace.pages import make_page

Parts = tuple[Desk, RosterPanel, ChronologyPanel, TimelinePage, MatrixPage]


@pytest.fixture
def parts(tmp_path: Path, qtbot: QtBot) -> Iterator[Parts]:
    desk = Desk()
    dossier = made(tmp_path / "test.dossier")
    roster, chronology = RosterPanel(desk), ChronologyPanel(desk)
    desk.lay(dossier)
    timeline, matrix = (make_page(key, desk, None) for key in ("timeline", "matrix"))  # type: ignore[arg-type]
    assert isinstance(timeline, TimelinePage)
    assert isinstance(matrix, MatrixPage)
    window = QWidget()
    qtbot.addWidget(window)
    grid = QGridLayout(window)
    for place, widget in enumerate((roster, chronology, timeline, matrix)):
        grid.addWidget(widget, place // 2, place % 2)
    window.resize(1400, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: bool(chronology.timeline.bars) and roster.model.rowCount() > 5)
    qtbot.waitUntil(lambda: bool(timeline.view.bars) and bool(matrix.model.states))
    yield desk, roster, chronology, timeline, matrix
    desk.rest()
    desk.lay(None)
    dossier.close()


def test_a_bar_and_its_row_are_one(parts: Parts, qtbot: QtBot) -> None:
    _, roster, chronology, timeline, matrix = parts
    view = chronology.timeline
    bar = next(bar for bar in view.bars if bar.row.state == "UZ")
    found = view.mark_of(bar.key)
    assert found
    where = view.box_of(*found).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert roster.table.current_key() == timeline.view.chosen == bar.key
    assert matrix.table.currentIndex().data(CELL).row.id == bar.row.id
    roster.table.setFocus()
    qtbot.waitUntil(roster.table.hasFocus)
    qtbot.keyClick(roster.table, Qt.Key.Key_Up)
    assert view.chosen == timeline.view.chosen == roster.table.current_key() != bar.key


def test_an_event_is_chosen_in_table_and_both_pictures(parts: Parts, qtbot: QtBot) -> None:
    _, roster, chronology, timeline, _ = parts
    before = roster.table.current_key()
    chronology.table.setFocus()
    qtbot.waitUntil(chronology.table.hasFocus)
    chronology.table.setCurrentIndex(chronology.model.index(1, 0))
    chosen = ("event", chronology.model.events[1].id)
    assert chronology.timeline.chosen == timeline.view.chosen == chosen
    assert roster.table.current_key() == before


def test_each_picture_is_opened_by_its_command(window: MainWindow, qtbot: QtBot) -> None:
    by_id = {command.id: command for command in window.menus.commands}
    for key, kind in (("timeline", TimelinePage), ("matrix", MatrixPage), ("claims-over-time", ClaimsPage)):
        command = by_id[f"picture.{key}"]
        assert command.menu == "view"
        assert command.shortcut
        command.try_run()
        qtbot.waitUntil(lambda kind=kind: isinstance(window.focusWidget().parentWidget(), kind))
    assert {"timeline.save", "timeline.copy"} <= set(by_id)
