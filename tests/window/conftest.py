"""What every test of the window needs: no screen, settings of its own, nothing left open, no word from Qt."""

import os

# Before Qt is imported anywhere.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt, QtMsgType
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_samples import sample_dossier
from roster_samples import made
from window_samples import TITLES, MakeWindow, copy_of, three_articles

from workbench.actions import Dossier
from workbench.actions.dossiers import open_dossier
from workbench.window import app, theme, translations
from workbench.window.articles_panel import ArticlesPanel
from workbench.window.collecting import Collector
from workbench.window.desk import Desk
from workbench.window.main_window import MainWindow
from workbench.window.settings import Settings

BAD = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}
# What the platform without a screen says of itself; it is no fault of ours.
OF_THE_PLATFORM = ("This plugin does not support", "QFontDatabase: Cannot find font directory")


@pytest.fixture(autouse=True)
def no_word_from_qt(qtlog: Any) -> Iterator[None]:
    """A warning of Qt's fails the test."""
    yield
    told = [record.message for record in qtlog.records if record.type in BAD]
    assert not [line for line in told if not line.startswith(OF_THE_PLATFORM)]


@pytest.fixture(autouse=True)
def nothing_left_open(qapp: QApplication) -> Iterator[None]:
    """Begins in English, closes what a test left open, and puts English and the light theme back."""
    translations.use("en")
    yield
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton, "a mouse button is left down"
    for widget in qapp.topLevelWidgets():
        widget.close()
    qapp.processEvents()
    translations.use("en")
    theme.use("light")


@pytest.fixture(autouse=True, scope="session")
def collected_on_this_thread(qapp: QApplication) -> None:
    """As under a window, for panels that are tested alone as well, and between two windows. Else a panel that
    nobody has any more may be taken down on a thread of jobs, or on that by which pytest-xdist hears."""
    Collector(qapp)


@pytest.fixture(autouse=True, scope="session")
def nothing_on_the_clipboard(qapp: QApplication) -> Iterator[None]:
    """Without a screen, Qt keeps what was copied until after Python has ended, and then falls over it."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in a file of this test, in English whatever the system speaks."""
    made = Settings(tmp_path / "config" / "window.ini")
    made.language = "en"
    made.theme = "light"
    return made


@pytest.fixture
def dossier_path(tmp_path: Path) -> Path:
    """A dossier with three articles, closed."""
    return copy_of(three_articles, tmp_path / "central-asia.dossier")


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """A dossier with a roster and a chronology, open."""
    opened = open_dossier(copy_of(made, tmp_path / "test.dossier"))
    yield opened
    opened.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    """A desk without a window, for a panel or a page alone."""
    alone = Desk()
    yield alone
    alone.rest()
    alone.lay(None)


@pytest.fixture
def read_path(tmp_path: Path) -> Path:
    """A dossier with an article that was read, closed."""
    return copy_of(sample_dossier, tmp_path / "read.dossier")


@pytest.fixture
def reading(make_window: MakeWindow, read_path: Path, qtbot: QtBot) -> MainWindow:
    """A window in which the article that was read is open in a tab of its own, and its page has the focus."""
    window = make_window(read_path)
    window.desk.choose_article(1)
    qtbot.waitUntil(lambda: window.viewer.view is not None)
    window.workspace.preview.keep()
    window.viewer.page.setFocus()
    QApplication.processEvents()
    return window


@pytest.fixture
def make_window(qapp: QApplication, qtbot: QtBot, settings: Settings) -> Iterator[MakeWindow]:
    """Makes windows with all their panels in, the dossier open, and closes them afterwards."""
    windows: list[MainWindow] = []

    def make(dossier: Path | None = None, *, kept: Settings | None = None) -> MainWindow:
        window = app.make_window(qapp, dossier, kept or settings)
        windows.append(window)
        window.resize(1200, 760)
        window.show()
        qtbot.waitUntil(lambda: window.is_furnished)
        if dossier is not None:
            qtbot.waitUntil(lambda: window.desk.dossier is not None)
            qtbot.waitUntil(lambda: not window.jobs.busy)
        qapp.processEvents()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    qapp.processEvents()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(make_window: MakeWindow, dossier_path: Path, qtbot: QtBot) -> MainWindow:
    """A window with the dossier open, its newest article shown and its list there to be used."""
    window = make_window(dossier_path)
    panel = window.docks.by_name["articles"].widget()
    assert isinstance(panel, ArticlesPanel)
    qtbot.waitUntil(lambda: panel.model.rowCount() == len(TITLES) and window.desk.article is not None)
    qtbot.waitUntil(lambda: panel.list.currentIndex().isValid())
    return window
