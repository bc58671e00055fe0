"""Whoever goes through the window by Tab sees where the keyboard is, on every control and in every theme."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from workbench.window.main_window import MainWindow
from workbench.window.review.panel import ReviewPanel
from workbench.window.theme import THEMES

SEEN = 30
"""Pixels that differ at least between a control with the keyboard and without."""


def stops(window: MainWindow) -> list[QWidget]:
    """What Tab comes to. The review has its card under the hand framed, whoever has the keyboard."""
    found, one = [], window.nextInFocusChain()
    while one is not window:
        takes = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        if takes and one.isEnabled() and one.isVisible() and not one.visibleRegion().isEmpty():
            found.append(one)
        one = one.nextInFocusChain()
    return [one for one in found if one.window() is window and not isinstance(one, ReviewPanel)]


def look(window: MainWindow, at: QWidget) -> QImage:
    QApplication.processEvents()
    around = QRect(at.mapTo(window, QPoint()), at.size()).adjusted(-4, -4, 4, 4)
    return window.grab(around).toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing(one: QImage, other: QImage) -> int:
    first, second = bytes(one.constBits()), bytes(other.constBits())
    if first == second:
        return 0
    return sum(first[at : at + 4] != second[at : at + 4] for at in range(0, len(first), 4))


@pytest.mark.parametrize("theme", THEMES)
def test_the_keyboard_is_seen_on_every_control(window: MainWindow, theme: str) -> None:
    window.looks.choose_theme(theme)
    window.activateWindow()
    there = stops(window)
    assert len(there) > 20
    unseen = []
    for control in there:
        other = next(one for one in there if type(one) is not type(control))
        other.setFocus(Qt.FocusReason.TabFocusReason)
        before = look(window, control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if control.hasFocus() and differing(before, look(window, control)) < SEEN:
            unseen.append(f"{type(control).__name__} {control.accessibleName()}")
    assert not unseen


def test_tab_comes_to_nothing_that_another_panel_covers(window: MainWindow, qtbot: QtBot) -> None:
    begun = window.docks.by_name["articles"].widget()
    begun.setFocus()
    passed: list[QWidget] = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(60):
            at = QApplication.focusWidget()
            assert at is not None
            qtbot.keyClick(at, key)
            passed.append(QApplication.focusWidget())
            if isinstance(passed[-1], QTextEdit):  # it writes a tab
                break
    assert len(set(passed)) > 12
    assert not [one for one in passed if one.visibleRegion().isEmpty()]
