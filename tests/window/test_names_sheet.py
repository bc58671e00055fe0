"""The sheet of names for the reader: reached from menu and selection, used by keys, in both languages."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workbench.actions.additions import add, additions
from workbench.actions.dossiers import new_dossier
from workbench.domain.additions import AddedAlias, AddedFormat, addition_facts
from workbench.domain.article import Article
from workbench.window.entities.names_dialog import NamesDialog
from workbench.window.main_window import MainWindow

TEXT = "Лидеры Поднебесной прибыли. Армения вступила в Туманбаевский форум. Форум «ТМФ» доволен."
MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def dossier_path(tmp_path: Path) -> Path:
    path = tmp_path / "names.dossier"
    dossier = new_dossier(path)
    with dossier.action("import") as writer:
        writer.add_article(Article(TEXT, "Title", date(2026, 5, 20)), source_name="a.txt")
    dossier.close()
    return path


@pytest.fixture
def window(make_window: MakeWindow, qtbot: QtBot, dossier_path: Path) -> Iterator[MainWindow]:
    made = make_window(dossier_path)
    qtbot.waitUntil(lambda: made.desk.article is not None and made.viewer.view is not None, timeout=10_000)
    yield made


def select(window: MainWindow, words: str) -> None:
    page = window.viewer.page
    start = TEXT.index(words)
    cursor = page.textCursor()
    cursor.setPosition(page.offsets.to_units(start))
    cursor.setPosition(page.offsets.to_units(start + len(words)), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)


def menu_entry(window: MainWindow, beginning: str) -> None:
    menu = window.names.menu()
    action = next(action for action in menu.actions() if action.text().startswith(beginning))
    action.trigger()
    menu.close()


def sheet_of(window: MainWindow) -> NamesDialog:
    (sheet,) = [one for one in window.findChildren(NamesDialog) if one.isVisible()]
    return sheet


def rows(window: MainWindow) -> list[object]:
    assert window.desk.dossier is not None
    return [row.addition for row in additions(window.desk.dossier)]


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key) -> None:
    qtbot.keyClick(widget, key)


def test_selected_words_become_another_name_of_a_state(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "Поднебесной")
    menu_entry(window, "Add “Поднебесной” as another name")
    sheet = sheet_of(window)
    assert sheet.form.line("alias").text() == "Поднебесная"
    qtbot.keyClicks(sheet.form.line("of"), "China")
    press(qtbot, sheet.form.line("of"), Qt.Key.Key_Return)
    assert rows(window) == [AddedAlias("state:CN", "Китай", "Поднебесная")]
    assert sheet.error.text() == ""
    assert sheet.list.item(0).text() == "Поднебесная → China"
    assert sheet.form.line("alias").text() == ""


def test_after_adding_the_open_article_is_read_again_on_demand(window: MainWindow, qtbot: QtBot) -> None:
    offered: list[tuple[str, Callable[[], None]]] = []
    window.desk.offered.connect(lambda _line, link, run: offered.append((link, run)))
    select(window, "Туманбаевский форум")
    menu_entry(window, "Add “Туманбаевский форум” as a format")
    sheet = sheet_of(window)
    assert sheet.form.line("ru").text() == "Туманбаевский форум"
    assert sheet.form.line("id").text() == "tumanbaevskii-forum"
    qtbot.keyClicks(sheet.form.line("short_en"), "TMF")
    assert sheet.form.line("id").text() == "tmf"
    press(qtbot, sheet.form.line("short_en"), Qt.Key.Key_Return)
    assert rows(window) == [AddedFormat("tmf", ru="Туманбаевский форум", short_en="TMF")]
    ((link, run),) = offered
    assert link == "Read this article again"
    run()
    qtbot.waitUntil(
        lambda: any(mention.entity == "format:tmf" for mention in window.viewer.view.mentions), timeout=30_000
    )


def test_the_command_adds_the_selected_words_and_says_so_when_there_are_none(
    window: MainWindow, qtbot: QtBot
) -> None:
    said: list[str] = []
    window.desk.said.connect(lambda line, _wrong: said.append(line))
    command = next(one for one in window.menus.commands if one.id == "names.add")
    assert (command.menu, command.shortcut) == ("article", "Ctrl+Shift+N")
    command.try_run()
    assert said == ["Select some words first."]
    select(window, "ТМФ")
    command.try_run()
    assert sheet_of(window).form.line("alias").text() == "ТМФ"
    assert "names.show" in {one.id for _, one in window.menus.by_name()}


def test_what_is_wrong_is_said_by_the_field_s_name_and_kept_to_be_corrected(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.names.show_sheet()
    sheet = sheet_of(window)
    sheet.form.line("alias").setText("Поднебесная")  # QTest types ASCII alone
    press(qtbot, sheet.form.line("alias"), Qt.Key.Key_Return)
    assert sheet.error.text() == "“known as” is missing; give it."
    qtbot.waitUntil(lambda: QApplication.focusWidget() is sheet.form.line("of"))
    qtbot.keyClicks(sheet.form.line("of"), "Mars")
    press(qtbot, sheet.form.line("of"), Qt.Key.Key_Return)
    assert "“Mars” is not a state" in sheet.error.text()
    assert sheet.form.line("alias").text() == "Поднебесная"
    assert rows(window) == []


def test_an_addition_is_changed_removed_and_brought_back(window: MainWindow, qtbot: QtBot) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    add(dossier, "format", id="tmf", ru="Туманбаевский форум", aliases=["Клуб", "Форум туманов"])
    add(dossier, "leader", of="UZ", office="foreign", ru="Иван Туманов", since="2026-03", source="x")
    before = rows(window)
    window.names.show_sheet()
    sheet = sheet_of(window)
    for place, row in enumerate(before):
        sheet.list.setCurrentRow(place)
        press(qtbot, sheet.form.first(), Qt.Key.Key_Return)  # nothing changed: nothing is changed
        assert rows(window) == before, addition_facts(row)  # type: ignore[arg-type]
    sheet.list.setCurrentRow(0)
    assert not sheet.form.line("id").isEnabled()
    assert sheet.form.line("aliases").text() == "Клуб; Форум туманов"
    assert sheet.add_button.text() == "Keep"
    sheet.form.line("en").setText("Tumanbay Forum")
    qtbot.mouseClick(sheet.add_button, Qt.MouseButton.LeftButton)
    assert rows(window)[0].en == "Tumanbay Forum"  # type: ignore[attr-defined]
    sheet.list.setCurrentRow(0)
    press(qtbot, sheet.list, Qt.Key.Key_Delete)
    assert len(rows(window)) == 1
    window.edit.undo()
    qtbot.waitUntil(lambda: sheet.list.count() == 2)
    press(qtbot, sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(NamesDialog))


def test_it_speaks_russian_and_carries_names_to_a_file_and_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dossier = window.desk.dossier
    assert dossier is not None
    window.names.show_sheet()
    sheet = sheet_of(window)
    assert sheet.empty.isVisible()
    add(dossier, "status", words="ассоциированный участник", status="partner")
    qtbot.waitUntil(lambda: sheet.list.count() == 1)
    window.looks.choose_language("ru")
    assert sheet.windowTitle() == "Имена для чтения"
    assert sheet.list.item(0).text() == "ассоциированный участник → партнёр"
    assert sheet.tabs.tabText(3) == "Руководитель"
    assert sheet.forms["leader"].box("office").itemText(3) == "министр иностранных дел"
    sheet.export_file(tmp_path / "names.toml")
    sheet.list.setCurrentRow(0)
    sheet.remove()
    sheet.import_file(tmp_path / "names.toml")
    assert sheet.list.count() == 1
    (tmp_path / "names.toml").write_text("[[alias]]\nalias = 'Туман'", encoding="utf-8")
    sheet.import_file(tmp_path / "names.toml")
    assert "[[alias]] 1: Не хватает «of»" in sheet.error.text()


def test_in_a_dossier_that_is_only_read_nothing_can_be_added(
    make_window: MakeWindow, qtbot: QtBot, dossier_path: Path
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: window.is_furnished)
    window.files.open(dossier_path, read_only=True)
    qtbot.waitUntil(lambda: window.desk.article is not None, timeout=10_000)
    select(window, "ТМФ")
    assert not [action for action in window.names.menu().actions() if action.text().startswith("Add")]
    window.names.show_sheet()
    sheet = sheet_of(window)
    assert not sheet.add_button.isEnabled()
    assert not sheet.read_button.isEnabled()
