"""The page: the words of one article with the marks of the visible lines drawn beneath them."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from workbench.domain.article import Mention, Span
from workbench.domain.rows import AnnotationRow
from workbench.window.pictures.gliding import moves
from workbench.window.viewer.brush import Layers, paint_marks
from workbench.window.viewer.hits import Hits
from workbench.window.viewer.mark_bar import MarkBar
from workbench.window.viewer.marks import Marked, Marks
from workbench.window.viewer.review_line import ReviewLine, paint_review
from workbench.window.viewer.setting import Content
from workbench.window.viewer.text_view import TextView

FLASH_MS = 1600
REACH = 12  # pixels by which marks reach out of their lines


class Page(TextView):
    """Shows a text and its marks; tells where the mouse is and what was clicked."""

    hovered = Signal(object)
    """The mention (Marked) under the mouse, or None."""
    clicked = Signal(object)
    """The mention that was clicked, or that the caret is in when Enter is pressed."""
    day_clicked = Signal()
    """The day of the article was clicked, or what stands in its stead."""
    marks_changed = Signal()
    """Annotations or hits are others."""
    selected = Signal()
    """Words were selected, by mouse (and the button is up again) or by keys; or none are any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self.setVerticalScrollBar(MarkBar(self))
        self.layers = self._bare()
        self._evidence: Sequence[Span] = ()
        self.review: ReviewLine | None = None
        self._under_mouse: Marked[Mention] | None = None
        self._pressed_at = QPoint()
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
        self._flashing.stop()
        self._point_at(None)
        self.set_content(content)
        self.layers = self._bare()
        self._evidence = ()
        self.marks_changed.emit()

    def mark(self, mentions: Sequence[Mention], annotations: Sequence[AnnotationRow]) -> None:
        """Marks these, in place of those before."""
        self.layers.mentions = Marks(mentions, self.offsets)
        self.mark_annotations(annotations)

    def mark_annotations(self, annotations: Sequence[AnnotationRow]) -> None:
        """Marks these annotations, in place of those before; mentions stay."""
        self.layers.annotations = Marks(annotations, self.offsets)
        self.viewport().update()
        self.marks_changed.emit()

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
        self.marks_changed.emit()

    def show_review(self, line: ReviewLine | None) -> None:
        """Tells under the line about the article how far its claims are decided; the content keeps room."""
        self.review = line
        self.viewport().update()

    def outline(self, entity: str | None) -> None:
        """Outlines the mentions of one entity."""
        self.layers.entity = entity
        self.viewport().update()

    def go_to(self, start: int, end: int) -> None:
        """Brings these words into view, puts the caret before them and lets them shine for a moment."""
        span = self.offsets.span_to_units(start, end)
        self.bring_into_view(start, end)
        self._put_caret(span.start)
        self._flashing.stop()
        self.layers.flash, self.layers.strength = span, 1.0
        self._flashing.start()

    def rect_of(self, mark: Marked[Mention]) -> QRect:
        """The first line of a mention, in the page's coordinates."""
        first, last = self.ends_of(mark.start, mark.end)
        rect = first.united(last) if abs(first.top() - last.top()) < first.height() else first
        return rect.translated(self.viewport().pos())

    def mention_at(self, where: QPoint) -> Marked[Mention] | None:
        """The innermost mention at a point of the viewport."""
        unit = self.unit_at(where)
        return None if unit is None else self.layers.mentions.at(unit)

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        band = QRectF(event.rect())
        block = self._block_at(self._scrolled().y() + band.top() - 2 * REACH)
        paint_marks(painter, block, self._scrolled(), band, self.layers)
        if self.review is not None and self.content.tells_review:
            paint_review(
                painter, self.document().firstBlock(), self._scrolled(), self.viewport().width(), self.review
            )
        painter.end()
        super().paintEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            where = event.position().toPoint()
            self._point_at(self.mention_at(where), over_day=self._is_over_day(where))

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
            elif self._is_over_day(where):
                self.day_clicked.emit()
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
        if event.key() == Qt.Key.Key_Space and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._turn(back=bool(event.modifiers()))
            return
        super().keyPressEvent(event)

    def _turn(self, *, back: bool) -> None:
        """A page on, or back: caret and all, as the keys made for it do."""
        key = Qt.Key.Key_PageUp if back else Qt.Key.Key_PageDown
        super().keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))

    def _is_over_day(self, where: QPoint) -> bool:
        unit = self.unit_at(where)
        return unit is not None and unit < self.content.day_letters

    def _point_at(self, mention: Marked[Mention] | None, *, over_day: bool = False) -> None:
        pressable = mention is not None or over_day
        shape = Qt.CursorShape.PointingHandCursor if pressable else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        if mention is not self._under_mouse:
            self._under_mouse = mention
            self.hovered.emit(mention)

    @Slot()
    def _on_selection(self) -> None:
        if not QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self.selected.emit()

    @Slot(object)
    def _on_flash(self, strength: float) -> None:
        self.layers.strength = strength if moves() else float(ceil(strength))
        self.viewport().update()
