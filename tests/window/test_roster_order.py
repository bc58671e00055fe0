"""The roster sorted, filtered, under headings, with other columns; the day chosen on the slider."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from roster_samples import roster_panel

from workbench.actions import Dossier
from workbench.actions.roster import edit_membership
from workbench.window.desk import Desk
from workbench.window.parts.cell_drawing import PAD
from workbench.window.roster.lines import Column
from workbench.window.roster.panel import RosterPanel
from workbench.window.settings import Settings


@pytest.fixture
def panel(desk: Desk, dossier: Dossier, settings: Settings, qtbot: QtBot) -> RosterPanel:
    desk.settings = settings
    return roster_panel(desk, dossier, qtbot)


def states(panel: RosterPanel) -> list[str]:
    return [line.row.state or line.heading for line in panel.model.lines]


def click_header(panel: RosterPanel, column: Column, qtbot: QtBot) -> None:
    header = panel.table.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(column) + 15, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_click_on_a_header_sorts_and_a_third_one_puts_it_back(panel: RosterPanel, qtbot: QtBot) -> None:
    usual = states(panel)
    click_header(panel, Column.SINCE, qtbot)
    assert states(panel)[:6] == ["KZ", "KG", "TJ", "TM", "UZ", "AZ"]
    assert panel.model.lines[5].row.status == "guest"
    click_header(panel, Column.SINCE, qtbot)
    assert states(panel)[:2] == ["AZ", "AZ"]
    assert panel.model.lines[0].row.status == "member"
    assert states(panel)[-1] == "RU"  # what waits stays below
    click_header(panel, Column.SINCE, qtbot)
    assert states(panel) == usual


def test_a_row_that_an_edit_leads_elsewhere_stays_in_sight(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    panel.resize(420, 230)
    panel.table.setCurrentIndex(panel.model.index(0, Column.STATUS))
    first = panel.table.current_key()
    assert first is not None
    edit_membership(dossier, first[1], status="observer")
    qtbot.waitUntil(lambda: panel.model.place_of(first) > 2)
    current = panel.table.currentIndex()
    assert panel.table.current_key() == first
    assert panel.table.viewport().rect().contains(panel.table.visualRect(current))


def test_no_date_is_cut_short_in_a_column_as_wide_as_the_widest(panel: RosterPanel) -> None:
    panel._desk.language = "ru"
    line, font = panel.model.lines[1], panel.table.font()
    for points, month, day in product(range(8, 15), range(1, 13), range(1, 29, 3)):
        font.setPointSize(points)
        metrics = QFontMetrics(font)
        dated = replace(line, row=replace(line.row, since=f"2001-{month:02}-{day:02}"))
        wide = panel.delegate.width(dated, Column.SINCE, metrics, metrics) - 2 * PAD
        words = panel.model.words.shown(dated, Column.SINCE)
        assert metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide) == words


def test_keys_sort_by_the_column_they_are_in(panel: RosterPanel) -> None:
    panel.table.setCurrentIndex(panel.model.index(0, Column.STATE))
    command = next(one for one in panel.commands() if one.id == "roster.sort")
    command.run()
    command.run()
    assert states(panel)[0] == "UZ"
    assert panel.table.current_key() == (
        "row",
        next(one.row.id for one in panel.model.lines if one.row.state == "AZ"),
    )


def test_filter_finds_by_name_code_and_status_in_both_languages(panel: RosterPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.table, Qt.Key.Key_Slash)
    assert panel.filter.isVisible()
    for words, found in (
        ("азерб", ["AZ", "AZ"]),
        ("kz", ["KZ"]),
        ("гость", ["AZ"]),
        ("member tajik", ["TJ"]),
        ("nowhere", []),
    ):
        panel.filter.setText(words)
        assert states(panel) == found
    qtbot.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert not panel.filter.isVisible()
    assert len(states(panel)) == 8
    assert not panel.top.filter_button.isChecked()


def test_headings_fold_by_keys_and_mouse(panel: RosterPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.top.group, Qt.MouseButton.LeftButton)
    assert states(panel) == ["member", "AZ", "KZ", "KG", "TJ", "TM", "UZ", "guest", "AZ", "waiting", "RU"]
    index = panel.model.index(0, 0)
    assert index.data() == "Members · 6"
    assert "unfolded" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    panel.table.setCurrentIndex(index)
    qtbot.keyClick(panel.table, Qt.Key.Key_Left)
    assert states(panel) == ["member", "guest", "AZ", "waiting", "RU"]
    assert panel.table.currentIndex().row() == 0
    qtbot.keyClick(panel.table, Qt.Key.Key_Right)
    assert len(states(panel)) == 11
    where = panel.table.visualRect(panel.model.index(7, 0)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert states(panel)[-3:] == ["guest", "waiting", "RU"]


def test_rows_are_as_high_as_they_need_whatever_stood_there_before(panel: RosterPanel) -> None:
    heights = [panel.table.rowHeight(place) for place in range(len(panel.model.lines))]
    assert heights[-1] > heights[0]  # "proposed" stands over the day
    panel.filter.setText("казахстан")
    panel.filter.setText("")
    panel._desk.choose_day(date(2026, 1, 1))
    panel.columns.sort_by(Column.UNTIL)
    panel.columns.group(True)
    usual = heights[0]
    for place, line in enumerate(panel.model.lines):
        assert (panel.table.rowHeight(place) > usual) == bool(len(panel.model.words.since_lines(line)) > 1)


def test_columns_and_order_are_kept_for_the_dossier(
    panel: RosterPanel, dossier: Dossier, settings: Settings, qtbot: QtBot
) -> None:
    assert panel.table.isColumnHidden(Column.UNTIL)
    view = panel.columns.view.with_column(Column.BY_HAND, True, (Column.SINCE, Column.UNTIL))
    panel.columns.choose(view)
    panel.columns.sort_by(Column.STATE)
    shown = [column for column in Column if not panel.table.isColumnHidden(column)]
    assert shown == [Column.STATE, Column.STATUS, Column.SINCE, Column.UNTIL, Column.BY_HAND]
    desk = Desk()
    desk.day = None
    desk.settings = settings
    again = roster_panel(desk, dossier, qtbot)
    assert again.columns.view == panel.columns.view
    assert [column for column in Column if not again.table.isColumnHidden(column)] == shown
    assert again.table.horizontalHeader().sortIndicatorSection() == Column.STATE
    desk.rest()
    desk.lay(None)


def test_slider_goes_from_change_to_change(panel: RosterPanel, qtbot: QtBot) -> None:
    days: list[date] = []
    panel._desk.day_chosen.connect(days.append)
    slider = panel.slider
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: days == [date(2025, 11, 16)])
    assert slider.accessibleName() == "As of: 16 November 2025"
    for _ in range(2):
        qtbot.keyClick(slider, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: days[-1] == date(2024, 8, 9))
    assert panel.day.line.text() == "9 Aug 2024"
    assert "AZ" in states(panel)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: days[-1] == date(2024, 8, 10))
    assert "AZ" not in states(panel)
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: not panel.model.lines)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(panel.model.lines) >= 6)
    assert "+ Azerbaijan: member" in slider._told(date(2025, 11, 16))


def test_slider_is_dragged_and_the_table_follows(panel: RosterPanel, qtbot: QtBot) -> None:
    slider = panel.slider
    middle = slider.height() // 2
    start = QPoint(round(slider._x(date(2019, 1, 1).toordinal())), middle)
    end = QPoint(round(slider._x(date(2024, 8, 9).toordinal())) + 2, middle)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    qtbot.waitUntil(lambda: len(panel.model.lines) == 5)
    qtbot.mouseMove(slider, end)
    qtbot.waitUntil(lambda: panel._desk.day is not None and panel._desk.day.year == 2024)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)
    assert panel._desk.day in (date(2024, 8, 9), date(2024, 8, 10))  # it snaps to the change that is near


def drag(panel: RosterPanel, start: QPoint, by: int, qtbot: QtBot) -> None:
    """With the mouse, along the headings."""
    header = panel.table.horizontalHeader().viewport()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(header, left, pos=start)
    for part in (4, 2, 1):
        QTest.mouseMove(header, start + QPoint(by // part, 0))
    qtbot.mouseRelease(header, left, pos=start + QPoint(by, 0))


def edge(panel: RosterPanel, column: Column) -> QPoint:
    """The right one of a column's heading."""
    header = panel.table.horizontalHeader()
    x = header.sectionViewportPosition(column) + header.sectionSize(column)
    return QPoint(x - 1, header.height() // 2)


def widths(panel: RosterPanel) -> list[int]:
    return [panel.table.columnWidth(column) for column in Column if not panel.table.isColumnHidden(column)]


def order(panel: RosterPanel) -> list[Column]:
    header = panel.table.horizontalHeader()
    return [Column(header.logicalIndex(place)) for place in range(header.count())]


def test_columns_stay_as_they_were_dragged(panel: RosterPanel, desk: Desk, qtbot: QtBot) -> None:
    usual, table = widths(panel), panel.table
    drag(panel, edge(panel, Column.STATUS), -20, qtbot)
    dragged = widths(panel)
    assert dragged == [usual[0], usual[1] - 20, *usual[2:]]
    # More room, other rows, another day: they stand still.
    panel.resize(560, 420)
    panel.refresh()
    qtbot.waitUntil(lambda: not desk.is_asking)
    assert widths(panel) == dragged
    header = table.horizontalHeader()
    start = QPoint(header.sectionViewportPosition(Column.SINCE) + 20, header.height() // 2)
    drag(panel, start, -(table.columnWidth(Column.STATUS) + 10), qtbot)
    assert order(panel)[:3] == [Column.STATE, Column.SINCE, Column.STATUS]
    assert panel.stops()[:3] == [Column.STATE, Column.SINCE, Column.UNTIL]
    table.selectAll()
    panel.clipboard.copy()
    head = QGuiApplication.clipboard().text().splitlines()[0].split("\t")
    assert head[:5] == ["Code", "State", "Since", "Until", "Status"]
    # The next time they are as they were left.
    again = RosterPanel(desk)
    qtbot.addWidget(again)
    again.resize(300, 420)
    again.show()
    again.columns.restore()
    again.fit_columns()
    assert order(again) == order(panel)
    assert widths(again) == dragged
    # And as usual again.
    menu = QMenu()
    panel.columns.fill(menu)
    action = next(one for one in menu.actions() if one.text() == "Columns as usual")
    panel.resize(420, 420)
    action.trigger()
    assert order(panel) == list(Column)
    assert widths(panel) == usual
    menu.clear()
    panel.columns.fill(menu)
    assert not menu.actions()[-1].isEnabled()
