"""The manual in the window, and that what it says of keys and pages is so."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QTextDocument
from pytestqt.qtbot import QtBot

from workbench.domain import manual
from workbench.window.help.manual_page import KEY, ManualPage
from workbench.window.main_window import MainWindow

LANGUAGES = ("en", "ru")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
KEYLIKE = re.compile(r"`((?:(?:Ctrl|Alt|Shift)\+)+\S+|F\d{1,2}|[A-Z?])`")
# Keys that lists, tables and fields have for themselves.
FIXED = {"F2", "Ctrl+Enter", "Shift+Enter", "Ctrl+Shift+Enter", "Ctrl+C", "Ctrl+V", "Alt+1", "Alt+2", "Alt+3"}


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ManualPage:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    made = window.workspace.active.page("manual")
    assert isinstance(made, ManualPage)
    return made


def listed(page: ManualPage) -> list[str]:
    return [page.list.item(row).data(KEY) for row in range(page.list.count())]


def top_heading(page: ManualPage) -> str:
    cursor = page.text.cursorForPosition(page.text.viewport().rect().topLeft())
    block = cursor.block()
    while not block.text():
        block = block.next()
    return block.text()


def test_both_languages_have_every_page_with_the_same_sections() -> None:
    for name in manual.PAGES:
        counts = [len(manual.sections(name, language)) for language in LANGUAGES]
        assert counts[0] == counts[1], name
        for language in LANGUAGES:
            sections = manual.sections(name, language)
            assert [section.anchor for section in sections].count("") == 1
            assert len({section.anchor for section in sections}) == len(sections), (name, language)


def test_every_link_leads_somewhere() -> None:
    for language in LANGUAGES:
        for name in manual.PAGES:
            for link in LINK.findall(manual.page(name, language)):
                if link.startswith("https://"):
                    continue
                target, _, anchor = link.partition("#")
                goal = target.removesuffix(".md") or name
                assert goal in manual.PAGES, (language, name, link)
                assert anchor in {section.anchor for section in manual.sections(goal, language)}, (name, link)


def test_every_key_in_the_manual_is_some_command_s(window: MainWindow) -> None:
    known = {
        sequence.toString() for command in window.menus.commands for sequence in command.sequences()
    } | FIXED
    for language in LANGUAGES:
        for name in manual.PAGES:
            for key in KEYLIKE.findall(manual.page(name, language)):
                assert QKeySequence(key).toString() in known or key in FIXED, (language, name, key)


def test_pages_links_and_headings(page: ManualPage, window: MainWindow, qtbot: QtBot) -> None:
    assert listed(page) == list(manual.PAGES)
    assert page.page == manual.PAGES[0]
    window.desk.show_page("manual:reader#adding-a-leader")
    qtbot.waitUntil(lambda: top_heading(page) == "Adding a leader")
    assert page.windowTitle() == "Manual: The reader"
    page.text.anchorClicked.emit(QUrl("#seeing-it-work"))
    qtbot.waitUntil(lambda: top_heading(page) == "Seeing it work")
    assert [key for key in window.workspace.tabs.keys() if "manual" in key] == ["manual"]  # noqa: SIM118
    window.workspace.go(-1)
    qtbot.waitUntil(lambda: top_heading(page) == "Adding a leader")
    window.looks.choose_language("ru")
    assert page.windowTitle() == "Руководство: Машинное чтение"
    assert page.text.toPlainText().startswith("Машинное чтение")
    qtbot.waitUntil(lambda: not page.text.horizontalScrollBar().isVisible())


def test_searching_it(page: ManualPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.filter, "surname")
    qtbot.waitUntil(lambda: "reader#how-it-reads" in listed(page))
    assert "reader#adding-a-leader" not in listed(page)
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    while page.argument != "reader#how-it-reads":
        qtbot.keyClick(page.filter, Qt.Key.Key_Down)
    marked = [one.cursor.selectedText().lower() for one in page.text.extraSelections()]
    assert "surname" in marked
    page.filter.setText("xqzw")
    qtbot.waitUntil(lambda: listed(page) == [None])
    qtbot.keyClick(page.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: listed(page) == list(manual.PAGES))


def test_nothing_is_loaded_from_elsewhere(page: ManualPage) -> None:
    image = QTextDocument.ResourceType.ImageResource.value
    assert page.text.loadResource(image, QUrl("https://example.org/a.png")).isNull()
    assert page.text.loadResource(image, QUrl("/etc/passwd")).isNull()
    assert page.text.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("a.css")) is None
    shown = page.text.loadResource(image, QUrl("../../pictures/window-light-en.png"))
    assert 0 < shown.width() <= page.text.viewport().width() * page.text.devicePixelRatioF()
