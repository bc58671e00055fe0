"""The chronology: picture and table of the same events, edited in place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from roster_samples import FORMAT, REPRINT, made

from workbench.actions import Dossier
from workbench.actions.chronology import chronology
from workbench.actions.dossiers import open_dossier
from workbench.actions.history import undo
from workbench.domain.chronology import Event
from workbench.window.chronology_model import Column
from workbench.window.chronology_panel import ChronologyPanel
from workbench.window.desk import Desk


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    opened = made(tmp_path / "test.dossier")
    yield opened
    opened.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.rest()
    made.lay(None)


@pytest.fixture
def panel(desk: Desk, dossier: Dossier, qtbot: QtBot) -> ChronologyPanel:
    return laid(desk, dossier, qtbot)


def laid(desk: Desk, dossier: Dossier, qtbot: QtBot) -> ChronologyPanel:
    panel = ChronologyPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(400, 440)
    panel.show()
    desk.lay(dossier)
    qtbot.waitUntil(lambda: bool(panel.model.events))
    return panel


def shown(panel: ChronologyPanel) -> list[tuple[str, ...]]:
    model = panel.model
    return [tuple(str(model.index(n, c).data()) for c in Column) for n in range(model.rowCount())]


def begin(panel: ChronologyPanel, row: int, column: Column) -> QLineEdit:
    index = panel.model.index(row, column)
    panel.table.setCurrentIndex(index)
    panel.table.edit(index)
    return editor(panel)


def editor(panel: ChronologyPanel) -> QLineEdit:
    return next(line for line in panel.table.findChildren(QLineEdit) if line.isVisible())


def type_in(qtbot: QtBot, line: QLineEdit, words: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    line.clear()
    for letter in words:  # QTest knows the keys of Latin letters only
        QApplication.sendEvent(
            line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
    qtbot.keyClick(line, key)


def numbered(dossier: Dossier, ordinal: int) -> Event:
    return next(event for event in chronology(dossier, FORMAT) if event.ordinal == ordinal)


def test_events_stand_in_order_the_undated_last(panel: ChronologyPanel) -> None:
    assert shown(panel) == [
        ("15 Mar 2018", "1st consultative meeting", "Astana"),
        ("16 Nov 2025", "7th consultative meeting", "Tashkent"),
        ("", "Секретариат (proposed)", ""),
    ]


def test_disputed_date_lists_the_values(panel: ChronologyPanel) -> None:
    told = panel.model.index(0, Column.DATE).data(Qt.ItemDataRole.ToolTipRole)
    assert "Sources disagree: 15 March 2018 ≠ 16 March 2018" in told
    assert panel.timeline.dots[0].disputed
    assert not panel.timeline.dots[1].disputed


@pytest.mark.parametrize(
    ("column", "words", "field", "value"),
    [
        (Column.DATE, "15–16 ноября 2025", "date", "2025-11-15/2025-11-16"),
        (Column.EVENT, "Седьмой саммит", "title", "Седьмой саммит"),
        (Column.PLACE, "Самарканд", "place", "Самарканд"),
    ],
)
def test_edit_in_place_and_undo(
    panel: ChronologyPanel, dossier: Dossier, qtbot: QtBot, column: Column, words: str, field: str, value: str
) -> None:
    before = shown(panel)
    type_in(qtbot, begin(panel, 1, column), words)
    assert getattr(numbered(dossier, 7), field) == value
    assert numbered(dossier, 7).by_hand
    undo(dossier)
    qtbot.waitUntil(lambda: shown(panel) == before)


def test_a_place_left_as_it_reads_is_left_as_it_is(
    panel: ChronologyPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    line = begin(panel, 1, Column.PLACE)
    assert line.text() == "Tashkent"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert numbered(dossier, 7).place == "Ташкент"
    assert not numbered(dossier, 7).by_hand


def test_wrong_date_is_said_and_changes_nothing(
    panel: ChronologyPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    line = begin(panel, 1, Column.DATE)
    type_in(qtbot, line, "30.02.2025")
    assert panel.table.is_editing
    assert "30.02.2025" in panel.table.itemDelegate().note.text()
    assert numbered(dossier, 7).date == "2025-11-16"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert shown(panel)[1][0] == "16 Nov 2025"


def test_new_event_goes_to_its_place(panel: ChronologyPanel, dossier: Dossier, qtbot: QtBot) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Insert)
    type_in(qtbot, editor(panel), "сентябрь 2017")
    qtbot.waitUntil(lambda: shown(panel)[0][0] == "Sep 2017")
    added = chronology(dossier, FORMAT)[0]
    assert (added.date, added.type, added.by_hand) == ("2017-09", "meeting", True)
    assert panel.current_key() == ("row", added.id)


def test_tab_leads_through_a_new_event(panel: ChronologyPanel, dossier: Dossier, qtbot: QtBot) -> None:
    panel.add()
    type_in(qtbot, editor(panel), "", Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: panel.table.currentIndex().column() == Column.EVENT)
    type_in(qtbot, editor(panel), "Хартия")
    assert [event.title for event in chronology(dossier, FORMAT) if event.by_hand] == ["Хартия"]


def test_empty_new_event_goes_away(panel: ChronologyPanel, dossier: Dossier, qtbot: QtBot) -> None:
    panel.add()
    qtbot.keyClick(editor(panel), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    assert len(chronology(dossier, FORMAT)) == 3


def test_delete_removes_and_undo_brings_back(panel: ChronologyPanel, dossier: Dossier, qtbot: QtBot) -> None:
    panel.table.setCurrentIndex(panel.model.index(1, 0))
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    undo(dossier)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)


def test_row_and_mark_are_chosen_together(panel: ChronologyPanel, qtbot: QtBot) -> None:
    panel.table.setCurrentIndex(panel.model.index(1, 0))
    assert [dot.chosen for dot in panel.timeline.dots] == [False, True]
    dot = panel.timeline.dots[0]
    where = panel.timeline.mapFromScene(dot.scenePos())
    qtbot.mouseClick(panel.timeline.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert panel.table.currentIndex().row() == 0
    assert [dot.chosen for dot in panel.timeline.dots] == [True, False]


def test_bar_leads_to_its_evidence(panel: ChronologyPanel, qtbot: QtBot) -> None:
    bar = next(bar for bar in panel.timeline.bars if bar.row.state == "AZ" and bar.row.status == "member")
    where = panel.timeline.mapFromScene(bar.rect.center())
    qtbot.mouseClick(panel.timeline.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert panel.card.isVisible()
    assert "Azerbaijan · member" in panel.card.heading.text()
    with qtbot.waitSignal(panel._desk.place_chosen) as told:
        panel.card.list.setCurrentRow(2)
        qtbot.keyClick(panel.card.list, Qt.Key.Key_Return)
    article, start, end = told.args
    assert (article, REPRINT[start:end]) == (2, "Баку")


def test_dragging_moves_and_does_not_choose(panel: ChronologyPanel, qtbot: QtBot) -> None:
    view = panel.timeline
    view.zoom(6)
    before = view.horizontalScrollBar().value()
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=QPoint(200, 60))
    for x in (180, 150):
        qtbot.mouseMove(port, QPoint(x, 60))
        event = QPoint(x, 60)
        QApplication.sendEvent(port, _moved(event))
    qtbot.mouseRelease(port, left, pos=QPoint(150, 60))
    assert view.horizontalScrollBar().value() > before
    assert not panel.card.isVisible()


def _moved(where: QPoint) -> QEvent:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    spot = QPointF(where)
    return QMouseEvent(QEvent.Type.MouseMove, spot, spot, left, left, Qt.KeyboardModifier.NoModifier)


def test_read_only_dossier_is_not_edited(desk: Desk, dossier: Dossier, qtbot: QtBot) -> None:
    path = dossier.path
    dossier.close()
    reader = open_dossier(path, read_only=True)
    try:
        panel = laid(desk, reader, qtbot)
        assert not panel.model.flags(panel.model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
        panel.add()
        panel.remove()
        assert panel.model.rowCount() == 3
        desk.rest()
    finally:
        reader.close()


def test_other_format_has_nothing_yet(panel: ChronologyPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.choose_format("sco")
    qtbot.waitUntil(lambda: not panel.model.events)
    assert panel.empty.isVisible()
    assert not panel.timeline.bars


def test_everything_has_a_name(panel: ChronologyPanel) -> None:
    for widget in (panel.table, panel.timeline, panel.plus, panel.fit, panel.zoom_in, panel.zoom_out):
        assert widget.accessibleName()
    spoken = panel.model.index(0, Column.DATE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Sources disagree" in spoken


def test_the_picture_grows_with_its_lanes_until_the_handle_is_moved(
    panel: ChronologyPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    from workbench.actions.roster import add_membership

    qtbot.waitUntil(lambda: bool(panel.timeline.lanes))
    panel.resize(400, 800)
    before = panel.splitter.sizes()[0]
    add_membership(dossier, "RU", "ca-consultative", "observer", since="2025")
    qtbot.waitUntil(lambda: panel.splitter.sizes()[0] > before)
    panel.splitter.moveSplitter(120, 1)
    by_hand = panel.splitter.sizes()[0]
    lanes = len(panel.timeline.lanes)
    add_membership(dossier, "TR", "ca-consultative", "observer", since="2025")
    qtbot.waitUntil(lambda: len(panel.timeline.lanes) > lanes)
    assert panel.splitter.sizes()[0] == by_hand
