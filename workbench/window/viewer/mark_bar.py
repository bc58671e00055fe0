"""The page's scroll bar, with a sign where each claim, annotation and hit stands in the whole of the text."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QScrollBar, QTextEdit

from workbench.domain.vocabulary import Review
from workbench.window.theme import theme
from workbench.window.viewer.glyphs import claim_ink
from workbench.window.viewer.hits import Hits

EXACT = 100_000
"""Characters up to which a text is always laid out, so that its lines have their places."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A claim (by its state) or an annotation (by its colour) at a unit."""

    unit: int
    review: Review | None = None
    colour: str = ""


def heights(document: QTextDocument, units: Sequence[int]) -> list[float]:
    """How far down in the document each unit stands, from 0 to 1; in a long one about."""
    count = document.characterCount()
    if count > EXACT:
        return [unit / count for unit in units]
    layout, block, blocks = document.documentLayout(), document.begin(), []
    while block.isValid():
        blocks.append(block)
        block = block.next()
    starts = [block.position() for block in blocks]
    whole = max(layout.documentSize().height(), 1.0)

    def height(unit: int) -> float:
        block = blocks[bisect_right(starts, unit) - 1]
        line = block.layout().lineForTextPosition(unit - block.position())
        within = line.y() + line.height() / 2 if line.isValid() else 0.0
        return (layout.blockBoundingRect(block).top() + within) / whole

    return [height(unit) for unit in units]


class MarkBar(QScrollBar):
    """Works out where the signs stand when it is painted and something has changed."""

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(Qt.Orientation.Vertical, page)
        self._page = page
        self._signs: Sequence[Sign] = ()
        self._hits = Hits()
        self._places: list[tuple[int, Sign]] | None = None
        self._hit_places: list[int] = []
        self._current: int | None = None
        self.rangeChanged.connect(self._on_moved)

    def show_signs(self, signs: Iterable[Sign]) -> None:
        self._signs = list(signs)
        self._on_moved()

    def show_hits(self, hits: Hits) -> None:
        self._hits = hits
        self._on_moved()

    @Slot()
    def _on_moved(self) -> None:
        self._places = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_moved()

    def _settle(self) -> None:
        document, high = self._page.document(), self.height() - 4
        current = self._hits.current
        signs = heights(document, [sign.unit for sign in self._signs])
        hits = heights(document, self._hits.starts)
        self._places = [(round(2 + at * high), sign) for at, sign in zip(signs, self._signs, strict=True)]
        self._hit_places = sorted({round(2 + at * high) for at in hits})
        self._current = round(2 + hits[current] * high) if current is not None else None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._places is None:
            self._settle()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hit, wide = QColor(theme().warning), self.width()
        for place in self._hit_places:
            painter.fillRect(QRectF(1, place - 0.5, wide - 2, 1.5), hit)
        for place, sign in self._places or ():
            self._paint_sign(painter, place, sign)
        if self._current is not None:
            painter.fillRect(QRectF(0, self._current - 2, wide, 4), hit)
        painter.end()

    def _paint_sign(self, painter: QPainter, place: int, sign: Sign) -> None:
        """Claims on the left: hollow while open, full when accepted, a thin line when rejected. Annotations
        on the right."""
        half = self.width() / 2
        if sign.review is None:
            ink = QColor(theme().annotations[sign.colour].ink)
            painter.fillRect(QRectF(half + 1, place - 1.5, half - 2, 3), ink)
            return
        ink = claim_ink(sign.review)
        if sign.review is Review.OPEN:
            painter.setPen(QPen(ink, 1.2))
            painter.setBrush(QColor(theme().surface))
            painter.drawRect(QRectF(1.5, place - 2, half - 2.5, 4))
        elif sign.review is Review.ACCEPTED:
            painter.fillRect(QRectF(1, place - 2, half - 1, 4), ink)
        else:
            painter.fillRect(QRectF(1, place - 0.5, half - 1, 1.2), ink)
