"""The chronology: picture and table of the same events, edited in place."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from roster_samples import FORMAT, REPRINT

from workbench.actions import Dossier
from workbench.actions.chronology import chronology
from workbench.actions.dossiers import open_dossier
from workbench.actions.history import undo
from workbench.actions.roster import roster
from workbench.domain.chronology import Event
from workbench.domain.vocabulary import EventType
from workbench.window.chronology.model import Column
from workbench.window.chronology.panel import ChronologyPanel
from workbench.window.desk import Desk
from workbench.window.pictures.timeline_items import Bar


@pytest.fixture
def panel(desk: Desk, dossier: Dossier, qtbot: QtBot) -> ChronologyPanel:
    return laid(desk, dossier, qtbot)


def laid(desk: Desk, dossier: Dossier, qtbot: QtBot) -> ChronologyPanel:
    panel = ChronologyPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(400, 440)
    panel.show()
    desk.lay(dossier)
    qtbot.waitUntil(lambda: bool(panel.model.events) and bool(panel.timeline.rows))
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


def test_disputed_date_lists_the_values(panel: ChronologyPanel, qtbot: QtBot) -> None:
    told = panel.model.index(0, Column.DATE).data(Qt.ItemDataRole.ToolTipRole)
    assert "Sources disagree: 15 March 2018 ≠ 16 March 2018" in told
    qtbot.waitUntil(lambda: len(panel.timeline.dots) == 2)
    assert [dot.disputed for dot in panel.timeline.dots] == [True, False]


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
    assert panel.table.current_key() == ("row", added.id)


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


def place_of(panel: ChronologyPanel, key: tuple[str, int]) -> QPoint:
    found = panel.timeline.mark_of(key)
    assert found
    return panel.timeline.box_of(*found).center().toPoint()


def test_row_and_mark_are_chosen_together(panel: ChronologyPanel, qtbot: QtBot) -> None:
    first, seventh = (event.id for event in panel.model.events[:2])
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(1, 0))
    assert panel.timeline.chosen == ("event", seventh)
    assert "7th consultative meeting" in panel.timeline.accessibleDescription()
    where = place_of(panel, ("event", first))
    with qtbot.waitSignal(panel._desk.fact_chosen) as told:
        qtbot.mouseClick(panel.timeline.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args == ["event", first]
    assert panel.table.currentIndex().row() == 0
    assert panel.timeline.chosen == ("event", first)


def azerbaijan(panel: ChronologyPanel) -> Bar:
    return next(bar for bar in panel.timeline.bars if bar.row.state == "AZ" and bar.row.status == "member")


def test_bar_leads_to_its_evidence(panel: ChronologyPanel, qtbot: QtBot) -> None:
    bar = azerbaijan(panel)
    where, left = place_of(panel, bar.key), Qt.MouseButton.LeftButton
    qtbot.mouseClick(panel.timeline.viewport(), left, pos=where)
    assert panel.timeline.chosen == bar.key
    assert not panel.card.isVisible()
    qtbot.keyClick(panel.timeline, Qt.Key.Key_Return)
    assert "Azerbaijan · member" in panel.card.heading.text()
    panel.card.close()
    qtbot.mouseDClick(panel.timeline.viewport(), left, pos=where)
    assert panel.card.isVisible()
    qtbot.mouseRelease(panel.card, left)  # the card took the hand from the picture before it let go
    with qtbot.waitSignal(panel._desk.place_chosen) as told:
        panel.card.list.setCurrentRow(2)
        qtbot.keyClick(panel.card.list, Qt.Key.Key_Return)
    article, start, end = told.args
    assert (article, REPRINT[start:end]) == (2, "Баку")


def test_picture_of_the_dock_has_names_and_legend(panel: ChronologyPanel, tmp_path: Path) -> None:
    panel.out.save(tmp_path / "timeline.svg")
    written = (tmp_path / "timeline.svg").read_text(encoding="utf-8")
    for words in (
        "Consultative Meetings of the Heads",
        "Kazakhstan",
        "sources disagree",
        "Source: dossier test",
    ):
        assert words in written


def test_hover_tells_in_words_with_sources(panel: ChronologyPanel) -> None:
    told = panel.binding.told(azerbaijan(panel))
    for words in (
        "Azerbaijan · member",
        "since 16 November 2025",
        "sources disagree",
        "ТАСС → Kazinform",
        "Баку",
    ):
        assert words in told


def test_dragged_end_is_one_action_and_undone(panel: ChronologyPanel, dossier: Dossier, qtbot: QtBot) -> None:
    bar, view = azerbaijan(panel), panel.timeline
    actions = len(dossier.history())
    drawn = view.box_of(*(view.mark_of(bar.key) or pytest.fail()))
    start = QPoint(round(drawn.left()) + 1, round(drawn.center().y()))
    end = QPoint(round(view.x_of(date(2023, 7, 1).toordinal())), start.y())
    with qtbot.waitSignal(panel._desk.offered) as offered:
        drag(view.viewport(), qtbot, start, end)
    assert offered.args[0] == "Azerbaijan · CA consultative meetings: since 2023"
    [row] = [row for row in roster(dossier, FORMAT) if row.state == "AZ" and row.status == "member"]
    assert (row.since, row.by_hand) == ("2023", True)
    assert len(dossier.history()) == actions + 1
    offered.args[2]()
    qtbot.waitUntil(lambda: azerbaijan(panel).row.since == "2025-11-16")


def drag(port: QWidget, qtbot: QtBot, start: QPoint, end: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=start)
    for spot in (QPointF(start + end) / 2, QPointF(end)):
        move = QMouseEvent(QEvent.Type.MouseMove, spot, spot, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(port, move)
    qtbot.mouseRelease(port, left, pos=end)


def test_dragging_moves_and_does_not_choose(panel: ChronologyPanel, qtbot: QtBot) -> None:
    view = panel.timeline
    view.zoom(6)
    before = view.horizontalScrollBar().value()
    low = view.viewport().height() - 5
    drag(view.viewport(), qtbot, QPoint(200, low), QPoint(150, low))
    assert view.horizontalScrollBar().value() > before
    assert view.chosen is None


def test_table_is_narrowed_and_sorted(panel: ChronologyPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.head.field, "astana")
    assert [line[2] for line in shown(panel)] == ["Astana"]
    qtbot.keyClicks(panel.head.field, "x")
    assert shown(panel) == []
    assert panel.empty.text() == "No such event."
    panel._desk.fact_chosen.emit("event", panel.model.every[1].id)  # chosen elsewhere: it is brought back
    assert panel.head.field.text() == ""
    assert panel.table.currentIndex().row() == 1
    panel.head.kinds.tick(EventType.MEETING, False)
    assert [line[1] for line in shown(panel)] == ["Секретариат (proposed)"]
    panel.add()  # what hides rows would hide the new one
    assert panel.model.rowCount() == 4
    qtbot.keyClick(editor(panel), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    panel.table.setCurrentIndex(panel.model.index(0, Column.PLACE))
    kept = panel.table.current_key()
    panel.table.sortByColumn(Column.DATE, Qt.SortOrder.DescendingOrder)
    assert [line[0] for line in shown(panel)] == ["16 Nov 2025", "15 Mar 2018", ""]
    assert panel.table.current_key() == kept and panel.table.selected_keys() == [kept]
    panel.table.sortByColumn(Column.PLACE, Qt.SortOrder.DescendingOrder)
    assert [line[2] for line in shown(panel)] == ["Tashkent", "Astana", ""]


def test_heading_is_wide_enough_for_its_words(panel: ChronologyPanel) -> None:
    header = panel.table.horizontalHeader()
    for column in Column:
        words = str(panel.model.headerData(column, Qt.Orientation.Horizontal))
        assert header.sectionSize(column) >= header.fontMetrics().horizontalAdvance(words) + 12


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
    head = panel.head
    buttons = (head.field, head.kinds, head.plus, *panel.zoom, panel.larger)
    for widget in (panel.table, panel.timeline, *buttons):
        assert widget.accessibleName()
    spoken = panel.model.index(0, Column.DATE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Sources disagree" in spoken


def test_the_picture_grows_with_its_lanes_until_the_handle_is_moved(
    panel: ChronologyPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    from workbench.actions.roster import add_membership

    qtbot.waitUntil(lambda: bool(panel.timeline.lanes))
    panel.resize(400, 270)  # lower than at 1366 × 768
    QApplication.processEvents()
    assert panel.table.viewport().height() > 2.5 * panel.table.rowHeight(0)  # frames differ by a pixel
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
