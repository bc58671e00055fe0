"""A text to be read: its column in the middle, where its words stand, how far it is read.

A QTextEdit and not a QPlainTextEdit, because only the former sets lines apart, and a page for reading needs
that. Its price, that a first jump to the end lays everything out, is mostly paid in the background: Qt goes
on with the layout while nothing else is to do. See tests/benchmarks/highlights.py.
"""

import math
from bisect import bisect_right
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from workbench.window.offsets import Offsets
from workbench.window.viewer import setting
from workbench.window.viewer.brush import lines_between
from workbench.window.viewer.directions import boxes_of, runs_both_ways
from workbench.window.viewer.setting import Content

Interaction = Qt.TextInteractionFlag


class Place(NamedTuple):
    """How far an article is read: the code points at the top of what shows, and before which the caret is."""

    top: int = 0
    caret: int = 0


class TextView(QTextEdit):
    """Shows a content read only, and knows the places in it."""

    settled = Signal()
    """The column has its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(Interaction.TextSelectableByMouse | Interaction.TextSelectableByKeyboard)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.content = Content("")
        self.offsets = Offsets("")
        self._document: QTextDocument | None = None
        self._margin = -1
        self._top_before: int | None = None

    def set_content(self, content: Content) -> None:
        """Shows another text from its beginning."""
        self.content = content
        before = self._document
        self._document, self.offsets = setting.typeset(content, self)
        self.setDocument(self._document)
        # Two pixels at the usual size: a line of one is lost among the letters.
        self.setCursorWidth(round(self.fontMetrics().height() / 9))
        if before is not None:
            before.deleteLater()
        self._place_column()
        self._top_before = None  # though the column may have another width now
        self.verticalScrollBar().setValue(0)

    # Where in the text

    def top_point(self) -> int:
        """The code point at the top of what is visible; 0 also for the headline."""
        if self._top_before is not None:
            return self._top_before
        top = self._scrolled().y() + 4
        block = self._block_at(top)
        inner = top - block.layout().position().y()
        for line in lines_between(block, inner, top):
            if line.y() + line.height() > inner:
                return self.offsets.to_points(block.position() + line.textStart())
        return self.offsets.to_points(block.position())

    def scroll_to_top(self, point: int) -> None:
        """Scrolls so that `top_point` is `point`; to the very top for 0."""
        if point == 0:
            self.verticalScrollBar().setValue(0)
            return
        rect = self._rect_of(self.offsets.to_units(point))
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + rect.top())

    def place(self) -> Place:
        """Where the reading stands."""
        return Place(self.top_point(), self.caret_point())

    def return_to(self, place: Place) -> None:
        """Goes on reading at a place."""
        self._put_caret(self.offsets.to_units(place.caret))
        self.scroll_to_top(place.top)

    def bring_into_view(self, start: int, end: int) -> None:
        """Scrolls so that these words stand at a third of the height, unless they are well in view."""
        span = self.offsets.span_to_units(start, end)
        first, last = self._rect_of(span.start), self._rect_of(span.end)
        height = self.viewport().height()
        if first.top() < 20 or last.bottom() > height - 30:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + first.top() - height // 3)

    def caret_point(self) -> int:
        """The code point before which the caret stands."""
        return self.offsets.to_points(self.textCursor().position())

    def put_caret(self, point: int) -> None:
        """Puts the caret before a code point."""
        self._put_caret(self.offsets.to_units(point))

    def selection(self) -> tuple[int, int] | None:
        """The selected words of the text in code points, without blanks at either end; None if none are."""
        cursor = self.textCursor()
        start = self.offsets.to_points(cursor.selectionStart())
        end = self.offsets.to_points(cursor.selectionEnd())
        chosen = self.content.text[start:end]
        words = chosen.strip(" \t\r\n\ufeff\u2029")
        if not words:
            return None
        start += chosen.index(words[0])
        return start, start + len(words)

    def select(self, start: int, end: int) -> None:
        """Selects these words of the text."""
        span = self.offsets.span_to_units(start, end)
        cursor = self.textCursor()
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def unselect(self) -> None:
        """Leaves the caret where the selection ended."""
        cursor = self.textCursor()
        self._put_caret(cursor.selectionEnd())

    def visible_units(self) -> tuple[int, int]:
        """The units of the paragraphs that show."""
        top = self._scrolled().y()
        first, last = self._block_at(top), self._block_at(top + self.viewport().height())
        return first.position(), last.position() + last.length()

    def line_rect(self, unit: int) -> QRect:
        """Where a caret before `unit` stands in the viewport."""
        return self._rect_of(unit)

    def ends_of(self, start: int, end: int) -> tuple[QRect, QRect]:
        """Where the units `[start, end)` begin and end in the viewport: two carets, in a line that runs both
        ways at the left and the right of what stands there."""
        first, last = self._part(start, end, start), self._part(start, end, max(start, end - 1))
        if first is None or last is None:
            return self._rect_of(start), self._rect_of(end)
        x = first.right() if first == last else last.center().x()
        return QRect(first.left(), first.top(), 1, first.height()), QRect(x, last.top(), 1, last.height())

    def _part(self, start: int, end: int, unit: int) -> QRect | None:
        """The box round what of `[start, end)` stands in the line that holds `unit`; None in a line of one
        direction, where the caret tells it."""
        block = self.document().findBlock(unit)
        first, line = block.position(), block.layout().lineForTextPosition(unit - block.position())
        begin, stop = first + line.textStart(), first + line.textStart() + line.textLength()
        if not runs_both_ways(block, begin, stop):
            return None
        found = boxes_of(line, max(start, begin) - first, min(end, stop) - first)
        if not found:
            return None
        rect, shift = self._rect_of(unit), block.layout().position().x() - self._scrolled().x()
        rect.setLeft(round(shift + found[0][0]))
        rect.setRight(round(shift + found[-1][1]))
        return rect

    def unit_at(self, where: QPoint) -> int | None:
        """The unit whose letter is at a point of the viewport; None beside the letters."""
        spot = QPointF(where) + self._scrolled()
        block = self._block_at(spot.y())
        spot -= block.layout().position()
        for line in lines_between(block, spot.y(), spot.y()):
            if line.naturalTextRect().adjusted(0, -3, 0, 5).contains(spot):
                place = line.xToCursor(spot.x(), QTextLine.CursorPosition.CursorOnCharacter)
                return block.position() + place
        return None

    def _block_at(self, height: float) -> QTextBlock:
        """The block that stands at a height of the document, or ends last above it. Qt's own way from a place
        to a block goes astray in the margins."""
        document = self.document()
        # Lays out as far as the page shows: what is not laid out has no place yet.
        bottom = self._scrolled().y() + self.viewport().height()
        document.documentLayout().hitTest(QPointF(0, bottom), Qt.HitTestAccuracy.FuzzyHit)

        def head(number: int) -> float:
            layout = document.findBlockByNumber(number).layout()
            return layout.position().y() if layout.lineCount() else math.inf

        number = bisect_right(range(document.blockCount()), height, key=head)
        return document.findBlockByNumber(max(number - 1, 0))

    def _rect_of(self, unit: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(unit, self.document().characterCount() - 1))
        return self.cursorRect(cursor)

    def _put_caret(self, unit: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(unit)
        self.setTextCursor(cursor)

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    # Qt's own

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent):  # over the margins, where Qt does nothing with it
            self.wheelEvent(event)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # What is being read stays at the top, though lines of another length may come before it.
        if self._top_before is None and event.oldSize().width() > 0 and self.verticalScrollBar().value() > 0:
            self._top_before = self.top_point()
            QTimer.singleShot(0, self._keep_top)
        super().resizeEvent(event)
        self._place_column()

    @Slot()
    def _keep_top(self) -> None:
        if self._top_before is not None:
            point, self._top_before = self._top_before, None
            self.scroll_to_top(point)

    def _place_column(self) -> None:
        """Keeps the column in the middle; Qt lays out anew only where its width changes."""
        column = setting.column_width(self.document().defaultFont())
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        margin = max((room - column) // 2, self.gutter_width())
        if margin != self._margin:
            self._margin = margin
            self.setViewportMargins(margin, 0, margin, 0)
        self.settled.emit()

    def gutter_width(self) -> int:
        """The least room beside the column: two signs fit into it."""
        return round(QFontMetricsF(QApplication.font()).height() * 1.7)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The article's own words, as they stood before Qt made lines of them."""
        cursor = self.textCursor()
        start = self.offsets.to_points(cursor.selectionStart())
        end = self.offsets.to_points(cursor.selectionEnd())
        mime = QMimeData()
        if cursor.selectionStart() < self.offsets.before:
            mime.setText(cursor.selectedText().replace("\u2029", "\n"))
        else:
            mime.setText(self.content.text[start:end])
        return mime
