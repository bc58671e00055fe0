"""How an article is set: fonts, the width of the column, the distance of the lines."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QApplication

from workbench.domain.directions import holds_right_to_left
from workbench.window.offsets import Offsets
from workbench.window.parts import measure
from workbench.window.parts.fonts import SERIF
from workbench.window.theme import theme
from workbench.window.viewer.directions import direction_of
from workbench.window.viewer.review_line import review_height

LARGER = 1.3  # the text's size by that of the window
MARGIN = 0.4  # at either side of the column, in line heights: room for outlines
DOT = "\u00a0\u00a0·  "
"""What stands between the parts of the line about an article. It stays with what is before it: no line begins
with a dot."""
_SAMPLE = "съешь же ещё этих мягких французских булок the quick brown fox jumps over a lazy dog "
_BEFORE_BLANK_LINE = re.compile(r"\n(?=[ \t]*\r?\n)")


@dataclass(frozen=True, slots=True)
class Content:
    """A text under a line about it and a title ("" for none). `opens_with_title` tells that the text's own
    first line is its title, and is to look like one; `tells_review`, that room for the state of review is to
    be kept under the line about it."""

    text: str
    about: str = ""
    title: str = ""
    opens_with_title: bool = False
    tells_review: bool = False

    @property
    def day_letters(self) -> int:
        """How many letters of the line about it tell its day, or that it has none: the first part."""
        return len(self.about.partition(DOT)[0])


def serif(points: float) -> QFont:
    """The reading font."""
    font = QFont()
    font.setFamilies(SERIF)
    font.setPointSizeF(points)
    return font


def text_font() -> QFont:
    """The font of an article's text: it grows and shrinks with the window's."""
    return serif(QApplication.font().pointSizeF() * LARGER)


def column_width(font: QFont) -> int:
    """The width of a line of as many letters as are chosen, with its margins, in pixels."""
    metrics = QFontMetricsF(font)
    letters = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * measure.column()
    return round(letters + 2 * MARGIN * metrics.height())


def typeset(content: Content, parent: QObject) -> tuple[QTextDocument, Offsets]:
    """The content as a document, and the map of its text.

    It is a new document each time and has no layout yet: Qt lays out a document that comes whole into an
    editor as far as it shows, and goes on in the background; one that changes there, all of it at once.
    """
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    font = text_font()
    em = QFontMetricsF(font).height()
    document.setDefaultFont(font)
    frame = QTextFrameFormat()
    frame.setMargin(round(em * MARGIN))
    frame.setTopMargin(em)
    frame.setBottomMargin(em * 3)
    document.rootFrame().setFrameFormat(frame)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    has_title = bool(content.title) or content.opens_with_title
    below = em * (0.3 if has_title else 0.9) + (review_height() if content.tells_review else 0)
    cursor.setBlockFormat(_block(110, bottom=below))
    letters = _about_format()
    letters.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)  # it may be typed anew
    cursor.insertText(content.about[: content.day_letters], letters)
    cursor.insertText(content.about[content.day_letters :], _about_format())
    if content.title:
        cursor.insertBlock(*_title_formats(font, em))
        cursor.insertText(_one_line(content.title))
    cursor.insertBlock(_block(measure.spacing(), bottom=em * 0.35), QTextCharFormat())
    offsets = Offsets(content.text, cursor.position())
    cursor.insertText(offsets.shown)
    _close_gaps(document, offsets, em)
    if content.opens_with_title:
        _dress(document.findBlock(offsets.before), *_title_formats(font, em))
    if holds_right_to_left(offsets.shown):
        _turn_paragraphs(document, offsets)
    cursor.endEditBlock()
    return document, offsets


def _block(line_height: float, top: float = 0.0, bottom: float = 0.0) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setTopMargin(top)
    made.setBottomMargin(bottom)
    return made


def _about_format() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(QApplication.font())
    made.setForeground(QColor(theme().muted))
    return made


def _title_formats(font: QFont, em: float) -> tuple[QTextBlockFormat, QTextCharFormat]:
    letters = QTextCharFormat()
    large = QFont(font)
    large.setPointSizeF(font.pointSizeF() * 1.25)
    large.setBold(True)
    letters.setFont(large)
    return _block(125, bottom=em * 0.6), letters


def _close_gaps(document: QTextDocument, offsets: Offsets, em: float) -> None:
    """Makes the empty lines between paragraphs lower: a whole one tears the text apart."""
    low = QTextBlockFormat()
    low.setLineHeight(em * 0.25, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor = QTextCursor(document)
    for found in _BEFORE_BLANK_LINE.finditer(offsets.text):
        cursor.setPosition(offsets.to_units(found.end()))
        cursor.setBlockFormat(low)


def _turn_paragraphs(document: QTextDocument, offsets: Offsets) -> None:
    """Tells each paragraph which way it runs: Qt goes by the first letter, maybe that of a quotation."""
    block = document.findBlock(offsets.before)
    while block.isValid():
        if block.text():
            turned = QTextBlockFormat()
            turned.setLayoutDirection(direction_of(block.text()))
            QTextCursor(block).mergeBlockFormat(turned)
        block = block.next()


def _dress(block: QTextBlock, lines: QTextBlockFormat, letters: QTextCharFormat) -> None:
    cursor = QTextCursor(block)
    cursor.setBlockFormat(lines)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(letters)


def _one_line(text: str) -> str:
    return " ".join(text.split())
