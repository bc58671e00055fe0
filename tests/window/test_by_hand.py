"""What was found crooked by using the window, each with what it should have been."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from workbench.window.main_window import MainWindow


def test_no_dock_stands_under_two_tab_bars(window: MainWindow, qtbot: QtBot) -> None:
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1600, 900)
    window.docks.arrange()
    qtbot.wait(50)
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [bar.tabData(place) for bar in bars if bar.isVisible() for place in range(bar.count())]
    assert shown
    assert len(shown) == len(set(shown))
