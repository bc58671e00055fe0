"""What was found crooked by using the window, each with what it should have been."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from workbench.window.main_window import MainWindow


def test_a_tab_bar_that_qt_leaves_behind_is_hidden(window: MainWindow, qtbot: QtBot) -> None:
    """Qt does so, on a screen of a usual size, when a third dock joins two."""
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    full = max(bars, key=QTabBar.count)
    left = QTabBar(window)
    for place in range(2):
        left.addTab(full.tabText(place))
        left.setTabData(place, full.tabData(place))
    left.show()
    window.docks.by_name["history"].raise_()
    qtbot.waitUntil(lambda: not left.isVisible())
    assert full.isVisible()
