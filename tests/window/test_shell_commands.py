"""Menus, shortcuts, looks, search by name, undo."""

import gc
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
)
from pytestqt.qtbot import QtBot

from workbench.actions.annotations import annotate, list_annotations
from workbench.actions.history import undo
from workbench.actions.roster import set_membership
from workbench.window import icons, theme
from workbench.window.articles_panel import ArticlesPanel
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.main_window import MainWindow
from workbench.window.menus import TOP, Menus
from workbench.window.settings import Settings

MakeWindow = Callable[..., MainWindow]


def run(window: MainWindow, command_id: str) -> None:
    window.menus.action(command_id).trigger()


def title(window: MainWindow, menu: str, command_id: str) -> str:
    """What the menu shows for a command when it is opened."""
    window.menus.menu(menu).aboutToShow.emit()
    text = window.menus.action(command_id).text()
    window.menus.menu(menu).aboutToHide.emit()
    return text


def test_every_shortcut_is_one_commands_alone(window: MainWindow) -> None:
    keys = Counter(
        QKeySequence(command.shortcut).toString() for command in window.menus.commands if command.shortcut
    )
    assert len(keys) > 15
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_no_shortcut_takes_a_menus_key(window: MainWindow) -> None:
    keys = {QKeySequence(command.shortcut).toString() for command in window.menus.commands}
    for language in ("language.en", "language.ru"):
        run(window, language)
        for name in TOP:
            letter = window.menus.menu(name).title().partition("&")[2][:1].upper()
            assert letter, name
            assert f"Alt+{letter}" not in keys, name


def test_a_letter_works_with_the_russian_layout_too(qtbot: QtBot, qapp: QApplication) -> None:
    plain, pressed = QMainWindow(), []
    qtbot.addWidget(plain)
    menus = Menus(Desk(), plain)
    menus.fill(
        [Command("claim.accept", lambda: "Accept", lambda: pressed.append("A"), shortcut="A", menu="claims")]
    )
    action = menus.action("claim.accept")
    assert [key.toString() for key in action.shortcuts()] == ["A", "Ф"]
    assert action.shortcut().toString() == "A"
    plain.show()
    plain.activateWindow()
    qtbot.waitUntil(plain.isActiveWindow)
    qtbot.keyClick(plain, Qt.Key.Key_A)
    assert pressed == ["A"]


def test_every_id_is_one_commands_alone(window: MainWindow) -> None:
    ids = Counter(command.id for command in window.commands())
    assert [command_id for command_id, count in ids.items() if count > 1] == []


def test_every_command_stands_in_a_menu_or_has_a_key(window: MainWindow) -> None:
    for command in window.menus.commands:
        assert command.menu.split("/")[0] in TOP or command.shortcut, command.id
        assert command.title(), command.id
        if command.menu:
            assert window.menus.action(command.id) in window.menus.menu(command.menu).actions()


def test_menus_hold_what_an_analyst_looks_for(window: MainWindow) -> None:
    ids = {command.id for command in window.menus.commands}
    wanted = """dossier.open dossier.new import.files import.paste out.brief keep.backup window.quit
        history.undo history.redo find.everything size.larger theme.dark language.ru help.keys"""
    assert set(wanted.split()) <= ids


def test_buttons_show_their_keys(window: MainWindow) -> None:
    assert window.toolbar.open.toolTip() == "Open article (Ctrl+Shift+O)"
    assert window.toolbar.paste.toolTip() == "Paste article (Ctrl+Shift+V)"
    assert window.toolbar.brief.toolTip() == "Brief (Ctrl+B)"


def test_every_icon_is_there(window: MainWindow) -> None:
    for command in window.menus.commands:
        assert not icons.icon(command.icon).isNull() or not command.icon, command.id
    assert icons.unknown == set()


def test_a_menu_says_what_can_be_done_now(make_window: MakeWindow) -> None:
    window = make_window()
    window.menus.menu("file").aboutToShow.emit()
    assert not window.menus.action("import.files").isEnabled()
    assert window.menus.action("dossier.open").isEnabled()
    window.menus.menu("file").aboutToHide.emit()
    # Outside the menu the shortcut asks the command itself, so the action must not stand in its way.
    assert window.menus.action("import.files").isEnabled()


def test_the_language_changes_at_once_everywhere(
    window: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "3 articles" in window.status.state.text())
    run(window, "language.ru")
    assert window.desk.language == "ru"
    assert window.menus.menu("file").title() == "&Файл"
    assert window.menus.action("dossier.open").text() == "Открыть досье…"
    assert window.toolbar.open.text() == "Открыть статью"
    assert window.docks.by_name["articles"].windowTitle() == "Статьи"
    assert window.status.state.text().endswith("сохранено · 3 статьи · 0 открытых утверждений")
    assert settings.language == "ru"
    run(window, "language.en")
    assert window.menus.menu("file").title() == "&File"
    assert window.status.state.text().endswith("saved · 3 articles · 0 open claims")


def test_one_is_one_in_both_languages(window: MainWindow) -> None:
    assert window.status.tr("%n article(s)", "", 1) == "1 article"
    run(window, "language.ru")
    forms = [window.status.tr("%n article(s)", "", count) for count in (1, 3, 5, 21, 12)]
    assert forms == ["1 статья", "3 статьи", "5 статей", "21 статья", "12 статей"]


def test_the_theme_changes_at_once(window: MainWindow, qtbot: QtBot) -> None:
    heard: list[str] = []
    window.desk.theme_changed.connect(lambda: heard.append(theme.theme().name))
    before = window.grab().toImage().pixelColor(600, 20).lightness()
    run(window, "theme.dark")
    assert heard == ["dark"]
    after = window.grab().toImage().pixelColor(600, 20).lightness()
    assert before > 200
    assert after < 80
    window.menus.menu("view/theme").aboutToShow.emit()
    assert window.menus.action("theme.dark").isChecked()
    assert not window.menus.action("theme.light").isChecked()
    run(window, "theme.contrast-light")
    assert QApplication.palette().color(QPalette.ColorRole.Text).name() == "#000000"
    assert window.settings.theme == "contrast-light"
    assert heard[-1] == "contrast-light"
    gc.collect()
    run(window, "theme.system")
    assert window.settings.theme == "system"


def test_text_grows_and_shrinks_and_is_remembered(window: MainWindow, settings: Settings) -> None:
    usual = QApplication.font().pointSizeF()
    run(window, "size.larger")
    assert QApplication.font().pointSizeF() == pytest.approx(usual * 1.1)
    assert settings.text_size == 110
    run(window, "size.smaller")
    run(window, "size.smaller")
    assert settings.text_size == 90
    run(window, "size.usual")
    assert QApplication.font().pointSizeF() == pytest.approx(usual)


def test_panels_are_put_away_and_brought_back_by_key(window: MainWindow) -> None:
    dock = window.docks.by_name["articles"]
    run(window, "panel.articles")
    assert dock.isHidden()
    run(window, "panel.articles")
    assert dock.isVisible()


def test_ctrl_z_takes_back_what_was_done_and_says_what(window: MainWindow, qtbot: QtBot) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    annotate(dossier, 1, 0, 6, note="look")
    qtbot.waitUntil(lambda: title(window, "edit", "history.undo") == "Undo: annotate")
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.status.line.text() == "Undone: annotate")
    assert list_annotations(dossier, 1) == []
    qtbot.waitUntil(lambda: title(window, "edit", "history.redo") == "Redo: annotate")
    shifted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, shifted)
    qtbot.waitUntil(lambda: not window.desk.is_asking)
    assert len(list_annotations(dossier, 1)) == 1


def test_redo_counts_while_only_the_answer_of_before_is_known(window: MainWindow, qtbot: QtBot) -> None:
    dossier, edit = window.desk.dossier, window.edit
    assert dossier is not None
    annotate(dossier, 1, 0, 6, note="look")
    qtbot.waitUntil(lambda: not window.desk.is_asking)
    of_before = edit._next
    assert of_before is not None and of_before.redo is None
    gate = threading.Event()
    window.desk.ask(lambda _dossier: gate.wait(5), lambda _answer: None)  # the next answer has to wait
    undo(dossier)
    edit._on_answer(of_before)
    run(window, "history.redo")
    gate.set()
    qtbot.waitUntil(lambda: len(list_annotations(dossier, 1)) == 1)


def articles_of(window: MainWindow) -> ArticlesPanel:
    panel = window.docks.by_name["articles"].widget()
    assert isinstance(panel, ArticlesPanel)
    return panel


def test_a_text_field_keeps_its_own_ctrl_z(window: MainWindow, qtbot: QtBot) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    annotate(dossier, 1, 0, 6, note="look")
    field = articles_of(window).filter
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert len(list_annotations(dossier, 1)) == 1


def test_every_control_of_the_shell_has_a_name(window: MainWindow) -> None:
    own = (window.toolbar, window.status, window.docks.by_name["articles"], window.docks.by_name["history"])
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView, QComboBox)
    for part in own:
        for kind in kinds:
            for control in part.findChildren(kind):
                if control.objectName().startswith("qt_") or control.parent().objectName().startswith("qt_"):
                    continue
                named = control.accessibleName() or (isinstance(control, QAbstractButton) and control.text())
                inside = isinstance(control.parent(), QLineEdit | QAbstractItemView)
                assert named or inside or control.isHidden(), control


def test_the_remembered_size_stays_within_bounds(tmp_path: Path) -> None:
    kept = Settings(tmp_path / "window.ini")
    for said, used in (("9000", 200), ("3", 70), ("nonsense", 100), ("130", 130)):
        kept.keep_text("view/text_size", said)
        assert kept.text_size == used


def test_paste_stays_off_without_a_dossier(make_window: MakeWindow) -> None:
    QGuiApplication.clipboard().setText("Россия считает")
    window = make_window()
    command = next(one for one in window.menus.commands if one.id == "import.paste")
    assert not command.enabled()


def test_what_was_done_is_told_with_a_link_that_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    dossier, status = window.desk.dossier, window.status
    assert dossier is not None
    qtbot.waitUntil(lambda: window.edit._newest is not None)
    status.wipe()
    assert status.link.isHidden()
    annotate(dossier, 1, 0, 6, note="ask")
    qtbot.waitUntil(lambda: not status.link.isHidden())
    assert status.line.text() == "Done: annotate"
    assert status.link.toolTip() == "Undo (Alt+Return)"
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: status.line.text() == "Undone: annotate")
    assert list_annotations(dossier, 1) == []
    qtbot.waitUntil(lambda: window.edit._next is not None)
    assert status.link.isHidden()
    window.desk.edit(lambda dossier: set_membership(dossier, "KZ", "sco", "member"))
    qtbot.waitUntil(lambda: not status.link.isHidden())
    assert status.line.text() == "Done: set membership"  # and not what was undone before
    window.desk.said.emit("Nothing can be added.", True)
    annotate(dossier, 1, 0, 6)
    qtbot.wait(100)
    assert status.line.text() == "Nothing can be added."
