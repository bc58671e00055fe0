"""What was found crooked by using the window, each with what it should have been."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QTabBar
from pytestqt.qtbot import QtBot

from workbench.window.desk import Desk
from workbench.window.docks import Docks
from workbench.window.settings import Settings


def test_no_dock_stands_under_two_tab_bars(qtbot: QtBot, settings: Settings) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1440, 880)
    desk = Desk(window)
    docks = Docks(desk, window, settings)
    docks.restore()
    window.show()
    qtbot.wait(50)
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [bar.tabData(place) for bar in bars if bar.isVisible() for place in range(bar.count())]
    assert shown
    assert len(shown) == len(set(shown))
