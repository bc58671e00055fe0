"""What is in front comes onto paper: article, tables, pictures, with a running head and numbered pages."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_samples import MakeWindow, starter

from workbench.actions.annotations import annotate
from workbench.actions.dossiers import open_dossier
from workbench.domain.article import Article
from workbench.window.docks import bring_forward
from workbench.window.main_window import MainWindow
from workbench.window.print_sheet import PrintSheet

LONG = "Встреча глав государств Центральной Азии\n\n" + "Президенты обсудили сотрудничество. " * 60 + "\n\n"


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The sample's facts, and a long article."""
    path = starter(tmp_path / "sample.dossier", "ru")
    dossier = open_dossier(path)
    with dossier.action("import", title="long") as writer:
        article = Article(LONG + LONG[42:] * 5, "Встреча глав государств Центральной Азии")
        number = writer.add_article(article, source_name="long.txt")
    annotate(dossier, number, 0, 7, note="Проверить у посольства", tags=["важно"])
    dossier.close()
    made = make_window(path)
    qtbot.waitUntil(lambda: made.desk.article is not None)
    made.desk.choose_article(number)
    made.looks.choose_language("ru")
    return made


def sheet(window: MainWindow) -> PrintSheet:
    QApplication.processEvents()
    window.menus.action("out.print").trigger()
    found = [one for one in window.findChildren(PrintSheet) if one.isVisible()]
    return found[-1]


def printed(shown: PrintSheet, path: Path) -> list[str]:
    shown.save(path)
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def test_an_article_is_printed_with_its_head_pages_and_notes(window: MainWindow, tmp_path: Path) -> None:
    shown = sheet(window)
    assert not shown.isModal()
    assert shown.what.currentText() == "Встреча глав государств Центральной Азии"
    pages = printed(shown, tmp_path / "article.pdf")
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"{number} из {len(pages)}" in page
        assert page.split()[:7] == ["sample", "·", "Встреча", "глав", "государств", "Центральной", "Азии"]
    assert "Проверить у посольства #важно" in pages[-1]
    assert window.status.line.text() == "Сохранено: article.pdf"
    assert not shown.isVisible()
    again = sheet(window)
    again.marks.setChecked(False)
    pages = printed(again, tmp_path / "bare.pdf")
    assert "Проверить" not in pages[-1]


def test_the_table_that_has_the_keyboard_is_printed(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    bring_forward(window.docks.by_name["roster"].widget())
    window.docks.by_name["roster"].widget().setFocus()
    shown = sheet(window)
    qtbot.waitUntil(lambda: shown.matter.model is not None and shown.matter.model.rowCount() >= 6)
    (page,) = printed(shown, tmp_path / "roster.pdf")
    for words in ("Участники: Консультативные встречи", "Страна", "Азербайджан", "16 нояб. 2025", "1 из 1"):
        assert words in page


def test_a_page_with_a_picture_is_printed_across(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.desk.show_page("timeline")
    qtbot.wait(300)
    (page,) = printed(sheet(window), tmp_path / "page.pdf")
    assert "Казахстан" in page
    box = PdfReader(tmp_path / "page.pdf").pages[0].mediabox
    assert box.width > box.height


def test_without_a_printer_a_pdf_is_offered_and_what_fails_is_said_there(
    window: MainWindow, tmp_path: Path
) -> None:
    assert not QPrinterInfo.availablePrinterNames()
    shown = sheet(window)
    assert not shown.print_button.isEnabled()
    assert shown.pdf_button.isDefault()
    assert shown.told.text().startswith("Принтер здесь не настроен")
    shown.save(tmp_path / "nowhere" / "a.pdf")
    assert shown.isVisible()
    assert shown.told.text().startswith("Не удаётся записать a.pdf")
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_the_timeline_is_printed_without_its_page(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    shown = sheet(window)
    shown.what.setCurrentIndex(shown.what.findText("Шкала времени", Qt.MatchFlag.MatchStartsWith))
    qtbot.waitUntil(lambda: shown.matter.model is not None and shown.matter.model.rowCount() > 5)
    qtbot.wait(100)
    (page,) = printed(shown, tmp_path / "timeline.pdf")
    assert "Казахстан" in page
