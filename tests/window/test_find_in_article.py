"""Find in article: what is found, and how it is gone through by keys."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from reading_samples import TEXT, sample_dossier

from workbench.domain.article import Article
from workbench.window.main_window import MainWindow
from workbench.window.viewer.hits import MOST, find_all

MakeWindow = Callable[..., MainWindow]
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def words(text: str, query: str, *, whole: bool = False) -> list[str]:
    return [text[start:end] for start, end in find_all(text, query, whole=whole)]


def test_capitals_yo_and_line_ends_make_no_difference() -> None:
    assert words("Ещё раз: еще и ЕЩЕ, ЕЩЁ", "ещЕ") == ["Ещё", "еще", "ЕЩЕ", "ЕЩЁ"]
    assert words("глав\nгосударств и глав\u00a0 государств", "глав государств") == [
        "глав\nгосударств",
        "глав\u00a0 государств",
    ]
    assert words("C++ и (C)", "c++") == ["C++"]
    assert words("РФ, РФу, крф", "рф", whole=True) == ["РФ"]
    assert words("C++ и C+++", "c++", whole=True) == ["C++", "C++"]
    assert words("anything", "  ") == []
    assert len(find_all("a" * 3 * MOST, "A")) == MOST + 1


def test_a_megabyte_is_searched_within_a_keystroke() -> None:
    text = "Главы государств обсудили развитие сотрудничества в Ташкенте. " * 16_000
    begun = time.perf_counter()
    assert len(find_all(text, "ташкентё", whole=True)) == MOST + 1
    find_all(text, "nothing of the kind")
    assert time.perf_counter() - begun < 0.5


@pytest.fixture
def read_path(tmp_path: Path) -> Path:
    """With a long article, too."""
    path = tmp_path / "read.dossier"
    dossier = sample_dossier(path)
    with dossier.action("import", title="Long") as writer:
        text = "Long\n\n" + "Слово за словом. " * 600 + "Конец."
        writer.add_article(Article(text, "Long", None, "ru"), source_name="long")
    dossier.close()
    return path


def test_found_words_are_gone_through_by_keys(reading: MainWindow, qtbot: QtBot) -> None:
    viewer = reading.viewer
    page, bar = viewer.page, viewer.find_bar
    places = [start for start, _ in find_all(TEXT, "росси")]
    assert len(places) > 2
    qtbot.keyClick(page, Qt.Key.Key_F, CONTROL)
    assert bar.field.hasFocus()
    bar.field.insert("росси")
    assert page.caret_point() == places[0]
    assert bar.count.text() == f"1 of {len(places)}"
    assert page.layers.hits.current == 0
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert page.caret_point() == places[1]
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, SHIFT)
    assert page.caret_point() == places[-1]
    assert bar.count.text() == f"{len(places)} of {len(places)}"
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert page.caret_point() == places[0]
    bar.whole.click()
    assert bar.count.text() == "Nothing found"
    assert bar.field.property("wrong")
    assert not bar.after.isEnabled()
    bar.whole.click()
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert page.hasFocus()
    assert page.caret_point() == places[1]
    assert not page.layers.hits.starts
    # F3 goes on with the same words, and the focus stays in the article.
    qtbot.keyClick(page, Qt.Key.Key_F3)
    assert page.hasFocus()
    assert bar.isVisible()
    assert page.layers.hits.current == 1
    # In another article the words are marked, and nothing scrolls.
    bar.field.setText("слово")
    reading.desk.choose_article(2)
    assert len(page.layers.hits.starts) == 1200
    assert page.verticalScrollBar().value() == 0
    assert bar.count.text() == "1200"
    reading.looks.choose_language("ru")
    assert len(page.layers.hits.starts) == 1200
    qtbot.keyClick(page, Qt.Key.Key_F3)
    assert bar.count.text() == "1 из 1200"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_selected_words_are_what_is_looked_for(reading: MainWindow, qtbot: QtBot) -> None:
    viewer = reading.viewer
    reading.desk.choose_article(2)
    page, cursor = viewer.page, viewer.page.textCursor()
    cursor.setPosition(page.offsets.to_units(page.content.text.index("Конец")))
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_F, CONTROL)
    assert viewer.find_bar.field.text() == "Конец"
    assert page.layers.hits.current == 0
    rect = page._rect_of(page.layers.hits.starts[0])
    assert page.viewport().rect().contains(rect.center())
