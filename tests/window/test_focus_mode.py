"""Focus mode, copying with citation, and reading on where one left off after a restart."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_samples import sample_dossier, span

from workbench.domain.article import Article
from workbench.window.main_window import MainWindow
from workbench.window.settings import Settings

MakeWindow = Callable[..., MainWindow]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def read_path(tmp_path: Path) -> Path:
    path = tmp_path / "read.dossier"
    dossier = sample_dossier(path)
    with dossier.action("import", title="Long") as writer:
        text = "Long\n\n" + "Word after word after word. " * 800
        writer.add_article(Article(text, "Long", None, "en"), source_name="long")
    dossier.close()
    return path


def arrangement(window: MainWindow) -> dict[str, tuple[QRect, bool, bool]]:
    QApplication.processEvents()
    QApplication.processEvents()
    return {
        name: (dock.geometry() if dock.is_in_front else QRect(), dock.isHidden(), dock.is_in_front)
        for name, dock in window.docks.by_name.items()
    }


def test_focus_mode_leaves_the_article_and_brings_all_back(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = reading.viewer.page
    docks = reading.docks.by_name
    reading.resizeDocks([docks["articles"]], [333], Qt.Orientation.Horizontal)
    docks["chronology"].hide()
    docks["history"].raise_()
    before = arrangement(reading)
    qtbot.keyClick(page, Qt.Key.Key_F11)
    QApplication.processEvents()
    assert all(dock.isHidden() for dock in docks.values())
    assert reading.toolbar.isHidden()
    assert page.hasFocus()
    assert page.width() > reading.width() - 20
    assert reading.status.line.text() == "F11 or Esc brings everything back."
    left, right = page.viewport().x(), page.width() - page.viewport().geometry().right()
    assert abs(left - right) < 30
    # Esc is first for what lies over the article, then for the mode.
    qtbot.keyClick(page, Qt.Key.Key_F, CONTROL)
    qtbot.keyClick(reading.viewer.find_bar.field, Qt.Key.Key_Escape)
    assert reading.focus_mode.is_on
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not reading.focus_mode.is_on
    assert reading.status.line.text() == ""
    assert arrangement(reading) == before
    assert not reading.toolbar.isHidden()
    qtbot.keyClick(page, Qt.Key.Key_F11)
    qtbot.keyClick(page, Qt.Key.Key_F11)
    assert arrangement(reading) == before
    # Another dossier brings the panels with it.
    qtbot.keyClick(page, Qt.Key.Key_F11)
    other = tmp_path / "other.dossier"
    sample_dossier(other).close()
    reading.files.open(other)
    qtbot.waitUntil(lambda: not reading.toolbar.isHidden())
    assert not reading.focus_mode.is_on


def test_words_are_copied_with_citation(reading: MainWindow, qtbot: QtBot) -> None:
    page = reading.viewer.page
    with qtbot.waitSignal(reading.desk.said) as told:
        qtbot.keyClick(page, Qt.Key.Key_C, CONTROL | SHIFT)
    assert told.args == ["Select some words first.", False]
    place = span("имеет смысл")
    page.select(place.start, place.end)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_C, CONTROL | SHIFT)
    assert QGuiApplication.clipboard().text().startswith("“имеет смысл”\n— ТАСС → Day.Az, “Россия предл")


def test_reading_goes_on_where_it_stood_after_a_restart(
    make_window: MakeWindow, read_path: Path, reading: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    reading.desk.choose_article(2)
    page = reading.viewer.page
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 1000)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    place = page.place()
    assert place.top > 0
    assert place.caret > 0
    reading.workspace.close_tab()
    assert reading.desk.article == 1
    reading.close()
    again = make_window(read_path)
    qtbot.waitUntil(lambda: again.viewer.article == 1)
    again.desk.choose_article(2)
    assert again.viewer.page.place() == place
