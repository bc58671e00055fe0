"""Rows copied to a spreadsheet and pasted from one, with a look at what pasting does before it is done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLineEdit
from pytestqt.qtbot import QtBot
from roster_samples import FORMAT, roster_panel

from workbench.actions import Dossier
from workbench.actions.history import undo
from workbench.actions.roster import edit_membership, roster
from workbench.window.desk import Desk
from workbench.window.roster.lines import Column
from workbench.window.roster.panel import RosterPanel

Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(desk: Desk, dossier: Dossier, qtbot: QtBot) -> RosterPanel:
    return roster_panel(desk, dossier, qtbot, 520)


def paste(panel: RosterPanel, text: str, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(text)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_V, Control)


def test_selected_rows_are_copied_as_text_and_as_a_table(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    kazakhstan = next(line.row.id for line in panel.model.lines if line.row.state == "KZ")
    edit_membership(dossier, kazakhstan, note="=1+1")
    panel.table.setColumnHidden(Column.NOTE, False)
    qtbot.waitUntil(lambda: panel.model.lines[1].row.note == "=1+1")
    panel.table.setColumnHidden(Column.NOTE, False)
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    qtbot.keyClick(panel.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Control)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines() == [
        "Code\tState\tStatus\tSince\tUntil\tSources\tNote",
        "AZ\tAzerbaijan\tmember\t2025-11-16\t\t2\t",
        "KZ\tKazakhstan\tmember\t2018-03-15\t\t\t'=1+1",
    ]
    assert "<td" in data.html()


def test_what_was_copied_pastes_back_as_it_is(panel: RosterPanel, dossier: Dossier, qtbot: QtBot) -> None:
    before = roster(dossier, FORMAT)
    panel.table.selectAll()
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Control)
    text = "\n".join(QGuiApplication.clipboard().text().splitlines()[:-1])  # without the claim that waits
    paste(panel, text, qtbot)
    qtbot.waitUntil(panel.paste_bar.isVisible)
    assert "7 as they are" in panel.paste_bar.words.text()
    assert not panel.paste_bar.take.isEnabled()
    qtbot.keyClick(panel.paste_bar.drop, Qt.Key.Key_Return)
    assert panel.paste_bar.isHidden()
    assert roster(dossier, FORMAT) == before


def test_pasted_rows_are_seen_then_taken_with_one_undo(
    panel: RosterPanel, dossier: Dossier, qtbot: QtBot
) -> None:
    before = roster(dossier, FORMAT)
    paste(panel, "Иран\tнаблюдатель\t2024\nКазахстан\tучастник\t2019\nАтлантида\tгость\t2020", qtbot)
    qtbot.waitUntil(panel.paste_bar.isVisible)
    assert panel.paste_bar.words.text() == "Pasting: 1 new row, 1 changed, 1 line refused"
    first = panel.paste_bar.list.item(0).text()
    assert first.startswith("✕  line 3: Атлантида")
    assert "is not a state" in first
    assert roster(dossier, FORMAT) == before
    qtbot.keyClick(panel.paste_bar, Qt.Key.Key_Escape)
    assert panel.paste_bar.isHidden()
    assert roster(dossier, FORMAT) == before
    assert panel.table.hasFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_V, Control)
    qtbot.waitUntil(panel.paste_bar.isVisible)
    assert panel.paste_bar.take.hasFocus()
    qtbot.keyClick(panel.paste_bar.take, Qt.Key.Key_Return)
    added = [row for row in roster(dossier, FORMAT) if row.state == "IR"]
    assert [(row.status, row.since, row.by_hand) for row in added] == [("observer", "2024", True)]
    undo(dossier)
    assert roster(dossier, FORMAT) == before


def test_in_a_low_panel_the_table_gives_way_to_what_is_pasted(panel: RosterPanel, qtbot: QtBot) -> None:
    said: list[str] = []
    panel._desk.said.connect(lambda line, is_error: said.append(line))
    layout = panel.layout()
    assert layout is not None
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # as a dock may be lower than it likes
    panel.resize(400, 240)
    paste(panel, "Иран\tхозяин\t2024\nИндия\tучастник\t2024\nКитай\tучастник\t2024", qtbot)
    bar = panel.paste_bar
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.height() >= bar.minimumSizeHint().height())
    assert bar.take.height() >= bar.take.sizeHint().height()
    assert bar.list.geometry().bottom() < bar.take.geometry().top()
    qtbot.keyClick(bar.take, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.table.height() > 100)
    qtbot.waitUntil(lambda: said == ["Pasted: 2 new rows, 1 line refused"])


def test_a_table_that_is_pasted_into_an_empty_cell_goes_to_the_rows(panel: RosterPanel, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Иран\tнаблюдатель\t2024\nИндия\tучастник\t2024")
    panel.add()
    editor = panel.table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_V, Control)
    qtbot.waitUntil(panel.paste_bar.isVisible)
    assert panel.paste_bar.words.text() == "Pasting: 2 new rows"
    assert not panel.table.is_editing
    panel.paste_bar.leave()
    panel.add()
    editor = panel.table.findChildren(QLineEdit)[-1]
    qtbot.keyClicks(editor, "In")
    qtbot.keyClick(editor, Qt.Key.Key_V, Control)
    assert editor.text().startswith("In") and panel.table.is_editing  # what was typed is not thrown away


def test_what_is_no_table_is_refused_beside_the_row(panel: RosterPanel, qtbot: QtBot) -> None:
    paste(panel, "nothing of the kind", qtbot)
    qtbot.waitUntil(panel.delegate.note.isVisible)
    assert "No column names states" in panel.delegate.note.text()
    assert panel.paste_bar.isHidden()
