"""Persian, Arabic and Hebrew among Russian: each paragraph runs its own way, and what is marked, found,
chosen or pointed at is so where its letters stand."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.actions.annotations import annotate, remove_annotation
from workbench.actions.dossiers import new_dossier
from workbench.domain.article import Article, Mention
from workbench.domain.claims import Reading
from workbench.domain.vocabulary import MentionType
from workbench.window.main_window import MainWindow
from workbench.window.theme import theme
from workbench.window.viewer.beside import lines_of
from workbench.window.viewer.page import Page

QUOTE = "صلح و ثبات"
TEXT = f"""تاشکند میزبان نشست مشورتی سران کشورهای آسیای مرکزی شد

Президент заявил: «{QUOTE}» — и уехал.

تهران از جمهوری آذربایجان (Azerbaijan) استقبال کرد.

לדברי דובר משרד החוץ בירושלים, ישראל עוקבת אחרי הפגישה בטשקנט.
"""
MARKED = {
    "pink": QUOTE,  # of one direction
    "blue": "заявил: «صلح",  # over a change of it: two pieces
    "green": "آذربایجان (Azerbaijan) استقبال",
    "violet": "דובר משרד",
}


@pytest.fixture
def reading(make_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot) -> MainWindow:
    path = tmp_path / "mixed.dossier"
    dossier = new_dossier(path)
    start, end = place("صلح")
    mention = Mention(start, end, "صلح", MentionType.PLACE, "CITY", "place:мир", "Мир")
    with dossier.action("import", title="Mixed") as writer:
        article = Article(TEXT, "Mixed")
        number = writer.add_article(article, source_name="mixed.txt")
        writer.keep_reading(number, Reading(article, (mention,), ()), TEXT.lower())
    dossier.close()
    window = make_window(path)
    window.desk.choose_article(1)
    qtbot.waitUntil(lambda: bool(window.viewer.page.layers.mentions.all))
    return window


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def columns(page: Page, colour: str, words: str) -> set[int]:
    """Where along the line that these words stand in a colour is to be seen."""
    line = page.line_rect(page.offsets.to_units(TEXT.index(words)))
    image: QImage = page.viewport().grab().toImage()
    heights = range(line.top() + 3, line.bottom() - 2)
    return {x for x in range(image.width()) for y in heights if QColor(image.pixel(x, y)).name() == colour}


def chosen(page: Page, words: str) -> set[int]:
    """Where Qt itself paints these words when they are selected."""
    page.select(*place(words))
    found = columns(page, page.palette().highlight().color().name(), words)
    page.unselect()
    assert found
    return found


def test_each_paragraph_runs_its_own_way(reading: MainWindow) -> None:
    page, ways = reading.viewer.page, {}
    for words in ("تاشکند", "Президент", "تهران", "לדברי"):
        block = page.document().findBlock(page.offsets.to_units(TEXT.index(words)))
        ways[words] = block.textDirection()
        line = block.layout().lineAt(0).naturalTextRect()
        at_the_right = line.right() > page.viewport().width() * 0.9
        assert at_the_right is (words != "Президент"), words
    assert ways.pop("Президент") == Qt.LayoutDirection.LeftToRight
    assert set(ways.values()) == {Qt.LayoutDirection.RightToLeft}


def test_marks_lie_under_their_letters(reading: MainWindow, qtbot: QtBot) -> None:
    page, dossier = reading.viewer.page, reading.desk.dossier
    assert dossier is not None
    for colour, words in MARKED.items():
        truth = chosen(page, words)
        row = annotate(dossier, 1, *place(words), colour=colour)
        qtbot.waitUntil(lambda: len(page.layers.annotations.all) == 1)
        page.put_caret(0)
        found = columns(page, theme().annotations[colour].fill, words)
        # At either end of each piece the stroke that begins or ends the mark covers a little of it.
        assert len(found ^ truth) <= 16, (words, min(truth), max(truth), min(found), max(found))
        remove_annotation(dossier, row)
        qtbot.waitUntil(lambda: not page.layers.annotations.all)


def test_found_words_are_framed_where_they_stand(reading: MainWindow) -> None:
    page = reading.viewer.page
    truth = chosen(page, QUOTE)
    reading.viewer._finding.begin()
    reading.viewer.find_bar.field.setText(QUOTE)
    framed = columns(page, QColor(theme().warning).name(), QUOTE)
    assert abs(min(framed) - min(truth)) <= 5
    assert abs(max(framed) - max(truth)) <= 5


def test_the_mouse_and_the_cards_find_the_letters(reading: MainWindow, qtbot: QtBot) -> None:
    page = reading.viewer.page
    height = page.line_rect(page.offsets.to_units(TEXT.index(QUOTE))).center().y()
    word = chosen(page, "صلح")
    for x in (min(word) + 2, (min(word) + max(word)) // 2, max(word) - 2):
        mention = page.mention_at(QPoint(x, height))
        assert mention is not None
        assert mention.row.text == "صلح"
    assert page.mention_at(QPoint(min(chosen(page, "ثبات")) + 3, height)) is None
    rect = page.rect_of(page.layers.mentions.all[0]).translated(-page.viewport().pos())
    assert abs(rect.left() - min(word)) <= 2
    assert abs(rect.right() - max(word)) <= 2
    whole = chosen(page, QUOTE)
    first, last = lines_of(page, *place(QUOTE), page.viewport())
    assert abs(first.left() - min(whole)) <= 2
    assert abs(last.left() - max(whole)) <= 2
    page.select(*place(QUOTE))
    bar = reading.viewer.bar
    qtbot.waitUntil(bar.isVisible)
    middle = bar.mapTo(page.window(), bar.rect().center()).x()
    words = page.viewport().mapTo(page.window(), QPoint((min(whole) + max(whole)) // 2, 0)).x()
    room = page.viewport().mapTo(page.window(), QPoint()).x() + bar.width() // 2
    assert abs(middle - max(words, room)) <= 40
    # The sign of what is marked stands on its line, whichever way the line runs.
    dossier = reading.desk.dossier
    assert dossier is not None
    annotate(dossier, 1, *place("ירושלים"), colour="pink")
    qtbot.waitUntil(lambda: len(page.layers.annotations.all) == 1)
    page.bring_into_view(*place("ירושלים"))
    QApplication.processEvents()
    gutter = reading.viewer._margin.gutter
    middle = page.line_rect(page.offsets.to_units(TEXT.index("ירושלים"))).center().y()
    assert gutter.rows_at(gutter.annotations_box(middle).center())
