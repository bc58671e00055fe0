"""The page: the words of one article, read only, with the marks of the visible lines drawn beneath them.

A QTextEdit and not a QPlainTextEdit, because only the former sets lines apart, and a page for reading needs
that. Its price, that a first jump to the end lays everything out, is mostly paid in the background: Qt goes
on with the layout while nothing else is to do. See tests/benchmarks/highlights.py.
"""

import math
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from workbench.domain.article import Mention, Span
from workbench.domain.rows import AnnotationRow
from workbench.window.offsets import Offsets
from workbench.window.viewer import setting
from workbench.window.viewer.brush import Layers, lines_between, paint_marks
from workbench.window.viewer.hits import Hits
from workbench.window.viewer.marks import Marked, Marks
from workbench.window.viewer.setting import Content

Interaction = Qt.TextInteractionFlag
FLASH_MS = 1600
LEAST_MARGIN = 20
REACH = 12  # pixels by which marks reach out of their lines


class Place(NamedTuple):
    """How far an article is read: the code points at the top of what shows, and before which the caret is."""

    top: int = 0
    caret: int = 0


class Page(QTextEdit):
    """Shows a text and its marks; tells where the mouse is and what was clicked."""

    hovered = Signal(object)
    """The mention (Marked) under the mouse, or None."""
    clicked = Signal(object)
    """The mention that was clicked, or that the caret is in when Enter is pressed."""
    selected = Signal()
    """Words were selected, by mouse (and the button is up again) or by keys; or none are any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(Interaction.TextSelectableByMouse | Interaction.TextSelectableByKeyboard)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.content = Content("")
        self.offsets = Offsets("")
        self.layers = self._bare()
        self._evidence: Sequence[Span] = ()
        self._document: QTextDocument | None = None
        self._margin = -1
        self._under_mouse: Marked[Mention] | None = None
        self._pressed_at = QPoint()
        self._top_before: int | None = None
        self._flashing = QVariantAnimation(self)
        self._flashing.setDuration(FLASH_MS)
        self._flashing.setStartValue(1.0)
        self._flashing.setEndValue(0.0)
        self._flashing.valueChanged.connect(self._on_flash)
        self.selectionChanged.connect(self._on_selection)

    def _bare(self) -> Layers:
        return Layers(Marks((), self.offsets), Marks((), self.offsets))

    # What is shown

    def show_content(self, content: Content) -> None:
        """Shows another text, without marks, from its beginning."""
        self.content = content
        self._flashing.stop()
        self._point_at(None)
        before = self._document
        self._top_before = None
        self._document, self.offsets = setting.typeset(content, self)
        self.setDocument(self._document)
        if before is not None:
            before.deleteLater()
        self.layers = self._bare()
        self._evidence = ()
        self._place_column()
        self.verticalScrollBar().setValue(0)

    def mark(self, mentions: Sequence[Mention], annotations: Sequence[AnnotationRow]) -> None:
        """Marks these, in place of those before."""
        self.layers.mentions = Marks(mentions, self.offsets)
        self.mark_annotations(annotations)

    def mark_annotations(self, annotations: Sequence[AnnotationRow]) -> None:
        """Marks these annotations, in place of those before; mentions stay."""
        self.layers.annotations = Marks(annotations, self.offsets)
        self.viewport().update()

    def light(self, evidence: Sequence[Span]) -> None:
        """Lights up the words that a claim rests on, in place of those before."""
        self._evidence = tuple(evidence)
        self.layers.evidence = [self.offsets.span_to_units(span.start, span.end) for span in evidence]
        self.viewport().update()

    @property
    def evidence(self) -> Sequence[Span]:
        """The words that are lit up."""
        return self._evidence

    def show_hits(self, hits: Hits) -> None:
        """Frames the words that were searched for."""
        self.layers.hits = hits
        self.viewport().update()

    def outline(self, entity: str | None) -> None:
        """Outlines the mentions of one entity."""
        self.layers.entity = entity
        self.viewport().update()

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
        if place.caret:
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

    def go_to(self, start: int, end: int) -> None:
        """Brings these words into view, puts the caret before them and lets them shine for a moment."""
        span = self.offsets.span_to_units(start, end)
        self.bring_into_view(start, end)
        self._put_caret(span.start)
        self._flashing.stop()
        self.layers.flash, self.layers.strength = span, 1.0
        self._flashing.start()

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

    def selection_rect(self) -> QRect:
        """The end of the selection, in the page's coordinates."""
        cursor = self.textCursor()
        end = QTextCursor(cursor)
        end.setPosition(cursor.selectionEnd())
        rect = self.cursorRect(end)
        return rect.translated(self.viewport().pos())

    def rect_of(self, mark: Marked[Mention]) -> QRect:
        """The first line of a mention, in the page's coordinates."""
        first, last = self._rect_of(mark.start), self._rect_of(mark.end)
        rect = first.united(last) if abs(first.top() - last.top()) < first.height() else first
        return rect.translated(self.viewport().pos())

    def mention_at(self, where: QPoint) -> Marked[Mention] | None:
        """The innermost mention at a point of the viewport."""
        unit = self.unit_at(where)
        return None if unit is None else self.layers.mentions.at(unit)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        band = QRectF(event.rect())
        block = self._block_at(self._scrolled().y() + band.top() - 2 * REACH)
        paint_marks(painter, block, self._scrolled(), band, self.layers)
        painter.end()
        super().paintEvent(event)

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
        margin = max((room - column) // 2, LEAST_MARGIN)
        if margin != self._margin:
            self._margin = margin
            self.setViewportMargins(margin, 0, margin, 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._point_at(self.mention_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()
            return
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        where = event.position().toPoint()
        moved = (where - self._pressed_at).manhattanLength()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if moved < QApplication.startDragDistance() and not self.textCursor().hasSelection():
            mention = self.mention_at(where)
            if mention is not None:
                self.clicked.emit(mention)
        self.selected.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size of the whole window's text elsewhere; here they do nothing."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            mention = self.layers.mentions.at(self.textCursor().position())
            if mention is not None:
                self.clicked.emit(mention)
            return
        super().keyPressEvent(event)

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

    def _point_at(self, mention: Marked[Mention] | None) -> None:
        if mention is not self._under_mouse:
            self._under_mouse = mention
            shape = Qt.CursorShape.PointingHandCursor if mention else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            self.hovered.emit(mention)

    @Slot()
    def _on_selection(self) -> None:
        if not QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self.selected.emit()

    @Slot(object)
    def _on_flash(self, strength: float) -> None:
        self.layers.strength = strength
        self.viewport().update()
