"""The cheat sheet in which keys are changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidgetItem, QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from workbench.window.help.key_recorder import KeyRecorder
from workbench.window.help.keys_page import COMMAND, KeysPage
from workbench.window.keymap import pressed
from workbench.window.main_window import MainWindow

CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> KeysPage:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    made = window.workspace.active.page("keys")
    assert isinstance(made, KeysPage)
    qtbot.waitUntil(made.filter.hasFocus)
    return made


def lines(page: KeysPage) -> dict[str, QTreeWidgetItem]:
    """The lines by the ids of their commands."""
    found = {}
    walk = QTreeWidgetItemIterator(page.tree)
    while (item := walk.value()) is not None:
        if item.data(0, COMMAND) is not None:
            found[item.data(0, COMMAND).id] = item
        walk += 1
    return found


def record(page: KeysPage, command: str, qtbot: QtBot) -> KeyRecorder:
    page.turn_to(command)
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    assert page.recorder is not None
    qtbot.waitUntil(page.recorder.hasFocus)
    return page.recorder


def test_every_key_stands_on_the_sheet_by_menu(page: KeysPage, window: MainWindow, qtbot: QtBot) -> None:
    there = lines(page)
    for command in window.menus.commands:
        if command.shortcut:
            assert there[command.id].text(1) == command.key()
            assert there[command.id].parent().text(0) == window.menus.titles()[command.menu.split("/")[0]]
    assert "help.about" not in there
    page.without.click()
    assert "help.about" in lines(page)
    qtbot.keyClicks(page.filter, "ctrl+b")
    qtbot.waitUntil(lambda: list(lines(page)) == ["out.brief"])
    page.filter.setText("закрыть вкладку")
    window.looks.choose_language("ru")
    qtbot.waitUntil(lambda: "tab.close" in lines(page))
    assert page.windowTitle() == "Сочетания клавиш"
    page.filter.setText("xqzw")
    qtbot.waitUntil(page.none.isVisible)
    assert not page.tree.isVisible()


def test_a_key_is_recorded_and_in_force_at_once(page: KeysPage, window: MainWindow, qtbot: QtBot) -> None:
    recorder = record(page, "out.brief", qtbot)
    qtbot.keyClick(recorder, Qt.Key.Key_F9, CONTROL)
    assert page.recorder is None
    assert page.tree.hasFocus()
    assert lines(page)["out.brief"].text(1) == "Ctrl+F9"
    assert lines(page)["out.brief"].text(2) == "yours"
    assert window.menus.action("out.brief").shortcut().toString() == "Ctrl+F9"
    assert window.toolbar.brief.toolTip() == "Brief (Ctrl+F9)"
    qtbot.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert lines(page)["out.brief"].text(1) == "Ctrl+B"
    qtbot.keyClick(record(page, "out.brief", qtbot), Qt.Key.Key_Escape)
    assert page.recorder is None
    assert lines(page)["out.brief"].text(1) == "Ctrl+B"
    qtbot.keyClick(record(page, "out.brief", qtbot), Qt.Key.Key_Backspace)
    assert window.menus.action("out.brief").shortcuts() == []
    assert lines(page)["out.brief"].text(2) == "yours"
    qtbot.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert lines(page)["out.brief"].text(1) == "Ctrl+B"
    assert not page.reset_all.isEnabled()


def test_a_key_that_is_taken_is_only_replaced_when_said(
    page: KeysPage, window: MainWindow, qtbot: QtBot
) -> None:
    recorder = record(page, "out.brief", qtbot)
    qtbot.keyClick(recorder, Qt.Key.Key_K, CONTROL)
    assert recorder.words.text() == "Ctrl+K is taken by “Find anything”."
    qtbot.keyClick(recorder.keep, Qt.Key.Key_Space)
    assert lines(page)["out.brief"].text(1) == "Ctrl+B"
    recorder = record(page, "out.brief", qtbot)
    qtbot.keyClick(recorder, Qt.Key.Key_K, CONTROL)
    qtbot.mouseClick(recorder.replace, Qt.MouseButton.LeftButton)
    assert lines(page)["out.brief"].text(1) == "Ctrl+K"
    assert window.menus.action("find.everything").shortcuts() == []
    # It stands there without a key, and has it back when the other has its own again.
    assert lines(page)["find.everything"].text(1) == ""
    qtbot.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert window.menus.action("find.everything").shortcut().toString() == "Ctrl+K"
    assert lines(page)["out.brief"].text(1) == "Ctrl+B"
    # What writing needs, and what opens a menu, is not given away.
    recorder = record(page, "out.brief", qtbot)
    for key, modifiers, reason in (
        (Qt.Key.Key_Tab, NONE, "Tab is needed for writing and moving. Press another."),
        (Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier, "Alt+F opens the menu “File”. Press another."),
    ):
        qtbot.keyClick(recorder, key, modifiers)
        assert recorder.words.text() == reason
        assert page.recorder is recorder


def test_keys_are_taken_as_the_latin_keyboard_has_them() -> None:
    def key(code: int, modifiers: Qt.KeyboardModifier, text: str = "") -> str:
        return pressed(QKeyEvent(QKeyEvent.Type.KeyPress, code, modifiers, text))

    assert key(ord("Ф"), NONE) == "A"
    assert key(ord("Ф"), SHIFT) == "Shift+A"
    assert key(ord("Х"), CONTROL) == "Ctrl+["
    assert key(Qt.Key.Key_Question.value, SHIFT) == "?"
    assert key(Qt.Key.Key_F5.value, SHIFT) == "Shift+F5"
    assert key(Qt.Key.Key_G.value, CONTROL | SHIFT) == "Ctrl+Shift+G"


def test_the_question_mark_opens_it_but_not_out_of_a_field(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    field = window.docks.by_name["articles"].widget().filter
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Question)
    assert window.workspace.active.page("keys") is None
    assert field.text() == "?"
    window.viewer.page.setFocus()
    qtbot.keyClick(window.viewer.page, Qt.Key.Key_Question)
    assert window.workspace.active.page("keys") is not None
