"""Words from right to left: paragraphs run as most of their letters do, and marks cover their own words."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.window.offsets import Offsets
from workbench.window.theme import theme
from workbench.window.viewer.page import Page
from workbench.window.viewer.setting import Content

QUOTED = "«ما از گسترش حمایت می‌کنیم», — сказал Аббас Арагчи о SCO."
PERSIAN = "وزیر امور خارجه ایران گفت که SCO Plus 2025 را دوست دارد."
NAMED = "Министр Аббас Арагчи (عباس عراقچی) прибыл."
TEXT = "\n".join((QUOTED, PERSIAN, NAMED))


def units_under(page: Page, start: int, fill: QColor) -> set[int]:
    """The letters of the line with `start` that stand on the colour, by the pixels alone."""
    picture = page.viewport().grab().toImage()
    line = page.line_rect(page.offsets.to_units(start))
    found: Counter[int] = Counter()
    for x in range(picture.width()):
        if picture.pixelColor(x, line.top() + 2) == fill:
            unit = page.unit_at(QPoint(x, line.center().y()))
            if unit is not None:
                found[unit] += 1
    return {unit for unit, pixels in found.items() if pixels > 1}


@pytest.mark.parametrize("words", ["SCO", "SCO Plus 2025", "خارجه ایران", "عباس عراقچی", "Арагчи (عباس"])
def test_marks_cover_their_own_words_in_lines_of_two_directions(words: str, qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.resize(900, 420)
    page.show_content(Content(TEXT, "", "", False))
    page.show()
    QApplication.processEvents()
    start = TEXT.index(words)
    mark = Mention(start, start + len(words), words, MentionType.FORMAT, None, None, words)
    page.mark([mark], ())

    fill = QColor(theme().mentions[MentionType.FORMAT].fill)
    units = page.offsets.span_to_units(mark.start, mark.end)
    assert units_under(page, start, fill) == set(range(units.start, units.end))


def test_a_paragraph_runs_as_most_of_its_letters_do(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.show_content(Content(TEXT, "", "", False))
    offsets: Offsets = page.offsets
    ways = [
        page.document().findBlock(offsets.to_units(TEXT.index(paragraph))).textDirection()
        for paragraph in (QUOTED, PERSIAN, NAMED)
    ]
    leftwards, rightwards = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert ways == [rightwards, leftwards, rightwards]
