"""The margin beside the text: a sign on each line on which a claim's words or an annotation begin.

Tab comes to it where there are signs; Up and Down, Home and End go from one to the other, Enter does what a
click on it does.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from workbench.domain.rows import AnnotationRow, ClaimRow
from workbench.domain.vocabulary import Review
from workbench.window.parts.spoken import Words, register
from workbench.window.parts.spoken_list import SpokenList
from workbench.window.theme import theme
from workbench.window.viewer.glyphs import paint_annotation, paint_claims
from workbench.window.viewer.page import Page

_URGENT = (Review.OPEN, Review.ACCEPTED, Review.REJECTED)
_HIT = 3.0  # pixels


class Noted(NamedTuple):
    """What begins at a unit of the text."""

    unit: int
    row: ClaimRow | AnnotationRow


@dataclass(slots=True)
class _Line:
    """The signs of one line of text."""

    middle: int
    claims: list[ClaimRow] = field(default_factory=list)
    annotations: list[AnnotationRow] = field(default_factory=list)


class Gutter(QWidget):
    """Lies in the page's left margin, beside its viewport."""

    clicked = Signal(object)
    """The claims or the annotations whose sign was clicked."""
    held_changed = Signal()
    """The keys came to another sign."""

    def __init__(
        self,
        page: Page,
        words: Callable[[ClaimRow | AnnotationRow], str],
        said: Callable[[Noted], str],
        told: Words,
    ) -> None:
        """`words` tells what something stands for on hover, `said` and `told` what a screen reader is told of
        one and of all."""
        super().__init__(page)
        self._page = page
        self._words = words
        self._said = said
        self._noted: Sequence[Noted] = ()
        self.held: Noted | None = None
        """The one that the keys are at."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.settled.connect(self.place)
        page.verticalScrollBar().valueChanged.connect(self.update)
        page.marks_changed.connect(self.update)
        self.place()
        self._spoken: SpokenList | None = None
        QTimer.singleShot(0, self, lambda: self._speak(told))

    def _speak(self, told: Words) -> None:
        """Once it is whole, see speak_as."""
        self._spoken = SpokenList(self, self, told)
        register(self._spoken, self)

    def show_noted(self, noted: Sequence[Noted]) -> None:
        """Shows these, which are in the order of the text, in place of those before."""
        self._noted = noted
        self.held = next(
            (
                one
                for one in noted
                if self.held and one.row.id == self.held.row.id and type(one.row) is type(self.held.row)
            ),
            None,
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if noted else Qt.FocusPolicy.NoFocus)
        if noted:  # what takes no focus gets no place
            QWidget.setTabOrder(self._page, self)
        if self._spoken is not None:
            self._spoken.renew()
        self.update()

    @Slot()
    def place(self) -> None:
        """Keeps beside the column."""
        viewport, wide = self._page.viewport(), self._page.gutter_width()
        self.setGeometry(viewport.x() - wide, viewport.y(), wide, viewport.height())
        self.raise_()

    # Where the signs stand

    def _lines(self) -> list[_Line]:
        """The lines that are to be seen and have signs."""
        start, end = self._page.visible_units()
        first = bisect_left(self._noted, start, key=lambda one: one.unit)
        last = bisect_left(self._noted, end, key=lambda one: one.unit)
        shown = [(self._middle(one.unit), one.row) for one in self._noted[first:last]]
        lines = []
        for middle, rows in groupby(sorted(shown, key=lambda one: one[0]), key=lambda one: one[0]):
            line = _Line(middle)
            for _, row in rows:
                if isinstance(row, ClaimRow):
                    line.claims.append(row)
                else:
                    line.annotations.append(row)
            lines.append(line)
        return lines

    def _middle(self, unit: int) -> int:
        return self._page.line_rect(unit).center().y()

    def _side(self) -> float:
        return self.width() / 2 - 1

    def claims_box(self, middle: int) -> QRectF:
        """Where the sign for claims stands on the line with this middle."""
        side = self._side()
        return QRectF(self.width() - side - _HIT, middle - side / 2, side, side)

    def annotations_box(self, middle: int) -> QRectF:
        return self.claims_box(middle).translated(-self._side(), 0)

    def _box(self, noted: Noted) -> QRectF:
        middle = self._middle(noted.unit)
        return self.claims_box(middle) if isinstance(noted.row, ClaimRow) else self.annotations_box(middle)

    def rows_at(self, where: QPointF) -> list[ClaimRow] | list[AnnotationRow]:
        """What the sign at a point stands for."""
        for line in self._lines():
            if line.claims and self.claims_box(line.middle).contains(where):
                return line.claims
            if line.annotations and self.annotations_box(line.middle).contains(where):
                return line.annotations
        return []

    # What a screen reader is told: see Listed

    def told_count(self) -> int:
        return len(self._noted)

    def told_name(self, number: int) -> str:
        return self._said(self._noted[number])

    def told_box(self, number: int) -> QRect:
        noted, (start, end) = self._noted[number], self._page.visible_units()
        return self._box(noted).toAlignedRect() if start <= noted.unit < end else QRect()

    def told_held(self) -> int | None:
        return self._noted.index(self.held) if self.held is not None and self.hasFocus() else None

    def press_told(self, number: int) -> None:
        self.clicked.emit([self._noted[number].row])

    # Qt's own

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in self._lines():
            if line.claims:
                review = min((row.review for row in line.claims), key=_URGENT.index)
                alike = sum(row.review is review for row in line.claims)
                paint_claims(painter, self.claims_box(line.middle), review, alike)
            if line.annotations:
                first = line.annotations[0]
                noted = any(row.note for row in line.annotations)
                paint_annotation(painter, self.annotations_box(line.middle), first.colour, has_note=noted)
        self._paint_hits(painter)
        if self.hasFocus() and self.held is not None:
            self._paint_ring(painter, self.held)
        painter.end()

    def _paint_ring(self, painter: QPainter, held: Noted) -> None:
        box, thick = self._box(held), theme().ring
        painter.setPen(QPen(QColor(theme().accent), thick))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-thick, -thick, thick, thick), 4, 4)

    def _paint_hits(self, painter: QPainter) -> None:
        """A bar beside each line in which searched words stand."""
        rects: dict[int, tuple[QRect, bool]] = {}
        for span, is_current in self._page.layers.hits.between(*self._page.visible_units()):
            rect = self._page.line_rect(span.start)
            rects[rect.top()] = rect, is_current or rects.get(rect.top(), (rect, False))[1]
        for rect, is_current in rects.values():
            ink = QColor(theme().warning)
            ink.setAlphaF(1.0 if is_current else 0.45)
            painter.fillRect(QRectF(self.width() - _HIT, rect.top(), _HIT - 1, rect.height()), ink)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            lines = [self._words(row) for row in self.rows_at(QPointF(event.pos()))]
            QToolTip.showText(event.globalPos(), "\n".join(lines), self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._page.wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begins at the first sign from the caret on."""
        super().focusInEvent(event)
        if self.held is None and self._noted:
            caret = self._page.textCursor().position()
            self._hold(bisect_left(self._noted, caret, key=lambda one: one.unit))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.held = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self._noted.index(self.held) if self.held is not None else 0
        goals = {
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._noted) - 1,
        }
        if event.key() in goals:
            self._hold(goals[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.held:
            self.clicked.emit([self.held.row])
        else:
            super().keyPressEvent(event)

    def _hold(self, number: int) -> None:
        """Comes to the sign of this number, or to the first or last one."""
        if self._noted:
            self.held = self._noted[min(max(number, 0), len(self._noted) - 1)]
            self.held_changed.emit()
            if self._spoken is not None:
                self._spoken.tell_held()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hit = bool(self.rows_at(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        rows = self.rows_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else []
        if rows:
            self.clicked.emit(rows)
        else:
            event.ignore()
