"""Keys of the analyst's own: in force at once, remembered, and never two commands on one key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.window import keymap
from workbench.window.help.help_commands import Leaf
from workbench.window.layouts import as_on_the_other
from workbench.window.main_window import MainWindow
from workbench.window.settings import Settings

MakeWindow = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def usual_keys(settings: Settings) -> None:
    keymap.use(settings)


def test_the_other_layout_is_told_both_ways() -> None:
    assert as_on_the_other("гылвщ") == "uskdo"
    assert as_on_the_other("fpth,fql;fy") == "азербайджан"
    assert as_on_the_other("Ntvf") == "Тема"
    assert as_on_the_other("Тема dark") == "Тема dark"
    assert as_on_the_other("") == ""


def test_a_letters_key_does_the_same_with_either_layout() -> None:
    assert keymap.every_way("A") == ["A", "Ф"]
    assert keymap.every_way("Shift+A") == ["Shift+A", "Shift+Ф"]
    assert keymap.every_way("[") == ["[", "Х"]
    assert keymap.every_way("Ctrl+A") == ["Ctrl+A"]
    assert keymap.every_way("Ctrl++") == ["Ctrl++", "Ctrl+="]
    assert keymap.every_way("") == []
    assert keymap.same("Ф", "A")
    assert keymap.same("Ctrl+=", "Ctrl++")
    assert not keymap.same("Ctrl+A", "A")


def test_a_key_of_ones_own_is_in_force_at_once_and_next_time(
    window: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    keymap.choose("out.brief", "Ctrl+Alt+B", "Ctrl+B")
    window.desk.keys_changed.emit()
    assert window.menus.action("out.brief").shortcut().toString() == "Ctrl+Alt+B"
    assert window.toolbar.brief.toolTip() == "Brief (Ctrl+Alt+B)"
    panel = window.docks.by_name["annotations"].widget()
    keymap.choose("annotation.note", "Ctrl+Alt+N", "N")
    window.desk.keys_changed.emit()
    assert "press H, Ctrl+Alt+N or T" in panel.empty.text()
    keymap.choose("help.about", "Y", "")
    window.desk.keys_changed.emit()
    assert [key.toString() for key in window.menus.action("help.about").shortcuts()] == ["Y", "Н"]
    window.activateWindow()
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Y)
    assert window.findChild(Leaf) is not None


def test_a_letter_that_the_system_takes_for_two_runs_its_command_once(window: MainWindow) -> None:
    """With "ru,us" X11 offers both letters of a key, and Qt calls that ambiguous."""
    action, ran = window.menus.action("claim.next"), []
    action.triggered.connect(lambda: ran.append("J"))
    QApplication.sendEvent(action, QShortcutEvent(QKeySequence("О"), 1, True))
    QApplication.sendEvent(action, QShortcutEvent(QKeySequence("J"), 1, False))
    assert ran == ["J", "J"]


def test_keys_are_remembered_and_reset(tmp_path: Path) -> None:
    place = tmp_path / "keys.ini"
    keymap.use(Settings(place))
    keymap.choose("size.larger", "Ctrl+=", "Ctrl++")
    keymap.choose("decision.accept", "", "A")
    keymap.use(Settings(place))
    assert keymap.key_of("size.larger", "Ctrl++") == "Ctrl+="
    assert keymap.shown("decision.accept", "A") == ""
    assert keymap.is_own("decision.accept")
    keymap.choose("decision.reject", "A", "R")
    keymap.reset(["decision.accept"])
    assert keymap.shown("decision.accept", "A") == ""
    keymap.reset(["decision.reject"])
    assert keymap.shown("decision.accept", "A") == "A"
    keymap.choose("size.larger", "Ctrl++", "Ctrl++")
    keymap.use(Settings(place))
    assert not keymap.is_own("size.larger")


def test_no_command_may_have_what_writing_and_moving_need() -> None:
    assert all(map(keymap.is_needed, ("Esc", "Tab", "Return", "Ctrl+C", "5", "Del")))
    assert not any(map(keymap.is_needed, ("A", "F5", "Ctrl+5", "Alt+Left", "Ctrl+Z")))
