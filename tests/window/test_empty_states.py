"""Where there is nothing yet it is said what to do next, with a link that does it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.actions.dossiers import new_dossier
from workbench.window.annotations_panel import AnnotationsPanel
from workbench.window.desk import Desk
from workbench.window.docks import bring_forward
from workbench.window.entities.entity_panel import EntityPanel
from workbench.window.history_panel import HistoryPanel
from workbench.window.main_window import MainWindow
from workbench.window.parts.empty_state import EmptyState


def press(empty: EmptyState, words: str) -> None:
    next(button for button in empty.buttons if button.text() == words).click()


def test_annotations_and_entity_lead_on(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.viewer.page.verticalScrollBar().isVisible()
    annotations, entity = (reading.docks.by_name[name].widget() for name in ("annotations", "entity"))
    assert isinstance(annotations, AnnotationsPanel)
    assert isinstance(entity, EntityPanel)
    bring_forward(annotations)
    qtbot.waitUntil(lambda: annotations.empty.isVisible() and "press H, N or T" in annotations.empty.text())
    reading.viewer.page.selectAll()
    press(annotations.empty, "Highlight what is selected")
    qtbot.waitUntil(lambda: len(annotations.model.rows) == 1 and not annotations.empty.isVisible())
    bring_forward(entity)
    assert entity.empty.isVisible()
    assert not entity.name.isVisible()
    press(entity.empty, "All entities")
    assert reading.workspace.tabs.current == "entities"
    reading.desk.entity_chosen.emit("state:AZ")
    qtbot.waitUntil(lambda: entity.name.text() == "Azerbaijan")
    assert not entity.empty.isVisible()
    # Another dossier has another entity, or none.
    other = reading.settings.folder / "other.dossier"
    new_dossier(other).close()
    reading.files.open(other)
    qtbot.waitUntil(lambda: reading.desk.dossier is not None and reading.desk.dossier.path == other)
    bring_forward(entity)
    qtbot.waitUntil(lambda: entity.empty.isVisible() and not entity.name.isVisible())
    bring_forward(annotations)
    qtbot.waitUntil(lambda: "Choose an article" in annotations.empty.text())
    assert reading.viewer.empty.isVisible()
    assert not reading.viewer.page.verticalScrollBar().isVisible()  # there is nothing to scroll


def test_what_is_not_found_here_is_looked_for_everywhere(reading: MainWindow, qtbot: QtBot) -> None:
    bar, palette = reading.viewer.find_bar, reading.finding.palette
    qtbot.keyClick(reading.viewer.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(bar.field, "azerb")
    assert bar.all.isVisible()
    bar.field.clear()
    assert not bar.all.isVisible()
    qtbot.keyClicks(bar.field, "xqzw")
    bar.all.setFocus()
    qtbot.keyClick(bar.all, Qt.Key.Key_Return)
    assert not bar.isVisible()
    assert palette.field.text() == "xqzw"
    palette.field.setText(">azerb")
    qtbot.waitUntil(palette.none.isVisible)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(line.candidate.title == "Azerbaijan" for line in palette.found()))
    palette.field.setText("xqzw")
    qtbot.waitUntil(palette.none.isVisible)
    press(palette.none, "How to find things")
    assert not palette.isVisible()
    assert reading.workspace.tabs.current == "manual"


def test_an_empty_history_leads_to_the_first_article(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    panel = HistoryPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    dossier = new_dossier(tmp_path / "new.dossier")
    desk.lay(dossier)
    qtbot.waitUntil(lambda: bool(panel.empty.buttons) and panel.empty.isVisible())
    with qtbot.waitSignal(desk.command_wanted) as wanted:
        press(panel.empty, "Open article")
    assert wanted.args == ["import.files"]
    QApplication.processEvents()
    desk.lay(None)
    dossier.close()
