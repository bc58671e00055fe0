"""Draws marks beneath the words of the visible lines.

From the ground up: the evidence of the chosen claim as a soft panel with an outline, mentions as fills in the
colour of their kind, annotations as stronger fills between two upright strokes, frames round the words that
were searched for, then an underline for each
mention, in the kind's own style, the outer ones lower than those nested in them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextCharFormat, QTextLine

from workbench.domain.article import Mention
from workbench.domain.rows import AnnotationRow
from workbench.window.offsets import UnitSpan
from workbench.window.theme import Mark, theme
from workbench.window.viewer.directions import boxes_of, edge_of, runs_both_ways
from workbench.window.viewer.hits import Hits
from workbench.window.viewer.marks import Marked, Marks

Underline = QTextCharFormat.UnderlineStyle
_PENS = {
    Underline.SingleUnderline: Qt.PenStyle.SolidLine,
    Underline.DashUnderline: Qt.PenStyle.DashLine,
    Underline.DotLine: Qt.PenStyle.DotLine,
    Underline.DashDotLine: Qt.PenStyle.DashDotLine,
}
_NEST = 4.0  # pixels from the underline of a mention to that of one around it
_UNDERLINE = 1.5  # pixels
_USUAL = 13.0  # points of the letters for which these are meant; with larger ones they grow


@dataclass(slots=True)
class Layers:
    """Everything that is marked on a page. `flash` are words just gone to, `strength` (1 to 0) how brightly
    they still shine; the mentions of `entity` are outlined."""

    mentions: Marks[Mention]
    annotations: Marks[AnnotationRow]
    evidence: Sequence[UnitSpan] = ()
    entity: str | None = None
    hits: Hits = field(default_factory=Hits)
    flash: UnitSpan | None = None
    strength: float = field(default=0.0)


def paint_marks(
    painter: QPainter, block: QTextBlock, scrolled: QPointF, band: QRectF, layers: Layers
) -> None:
    """Draws what is marked in `block` and those after it as far as they show in `band` of the viewport."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = max(block.document().defaultFont().pointSizeF() / _USUAL, 1.0)
    while block.isValid():
        origin = block.layout().position() - scrolled
        if origin.y() > band.bottom():
            return
        for line in lines_between(block, band.top() - origin.y(), band.bottom() - origin.y()):
            _Line(painter, block, line, origin, scale).paint(layers)
        block = block.next()


def lines_between(block: QTextBlock, top: float, bottom: float) -> Iterator[QTextLine]:
    """The lines of a block that reach into `[top, bottom]`, in the block's own coordinates."""
    layout = block.layout()
    count = layout.lineCount()

    def foot(place: int) -> float:
        line = layout.lineAt(place)
        return line.y() + line.height() * 2  # room for what is drawn below the letters

    for place in range(bisect_left(range(count), top, key=foot), count):
        line = layout.lineAt(place)
        if line.y() - line.height() > bottom:
            return
        yield line


class _Line:
    """One line of text and what is marked in it."""

    def __init__(
        self, painter: QPainter, block: QTextBlock, line: QTextLine, origin: QPointF, scale: float
    ) -> None:
        self._painter = painter
        self._line = line
        self._origin = origin
        self._scale = scale
        self._dots = painter.device().devicePixelRatioF()
        self._block_start = block.position()
        self._start = block.position() + line.textStart()
        self._end = self._start + line.textLength()
        self._both_ways = runs_both_ways(block, self._start, self._end)

    def paint(self, layers: Layers) -> None:
        mentions = layers.mentions.between(self._start, self._end)
        evidence = [span for span in layers.evidence if self._holds(span)]
        for span in evidence:
            self._panel(span, 0.12, outlined=True)
        for mention in mentions:
            self._fill(
                mention, theme().mentions[mention.row.type].fill, (2 + _NEST * mention.height) * self._scale
            )
        for annotation in layers.annotations.between(self._start, self._end):
            self._annotation(annotation)
        for hit, is_current in layers.hits.between(self._start, self._end):
            self._hit(hit, is_current)
        if layers.flash and layers.strength and self._holds(layers.flash):
            self._panel(layers.flash, 0.45 * layers.strength)
        for mention in mentions:
            mark = theme().mentions[mention.row.type]
            self._underline(mention, mark)
            if layers.entity and mention.row.entity == layers.entity:
                self._outline(mention, mark)

    def _holds(self, span: UnitSpan) -> bool:
        return span.start < self._end and span.end > self._start

    def _boxes(self, span: UnitSpan | Marked[Mention] | Marked[AnnotationRow]) -> list[QRectF]:
        """Where the letters of `span` stand in this line: in several places where it runs both ways."""
        start, end = max(span.start, self._start), min(span.end, self._end)
        if self._both_ways:
            found = boxes_of(self._line, start - self._block_start, end - self._block_start)
        else:
            found = [(self._x(start), self._x(end))]
        top = self._origin.y() + self._line.y()
        return [
            QRectF(self._origin.x() + left, top, right - left, self._line.height()) for left, right in found
        ]

    def _x(self, unit: int) -> float:
        # Qt hands back the place beside it, because it moves it out of the middle of a letter.
        found: tuple[float, int] = self._line.cursorToX(unit - self._block_start)  # type: ignore[assignment]
        if unit < self._end:
            return found[0]
        # A blank at the end of a line is not part of what is seen.
        return min(found[0], self._line.naturalTextRect().right())

    def _fill(self, mark: Marked[Mention] | Marked[AnnotationRow], colour: str, below: float) -> None:
        for box in self._boxes(mark):
            self._painter.fillRect(box.adjusted(0, 0, 0, below), QColor(colour))

    def _annotation(self, mark: Marked[AnnotationRow]) -> None:
        look = theme().annotations[mark.row.colour]
        boxes = self._boxes(mark)
        for box in boxes:
            self._painter.fillRect(box.adjusted(-1, -2, 1, 3), QColor(look.fill))
        if boxes and mark.start >= self._start:
            self._stroke(boxes, mark.start, look, behind=False)
        if boxes and mark.end <= self._end:
            self._stroke(boxes, mark.end - 1, look, behind=True)

    def _stroke(self, boxes: list[QRectF], unit: int, look: Mark, *, behind: bool) -> None:
        """The upright stroke where an annotation begins, or ends: at its right where it runs to the left."""
        edge = edge_of(self._line, unit - self._block_start, behind=behind) if self._both_ways else None
        usual = boxes[-1].right() if behind else boxes[0].left()
        x = usual if edge is None else self._origin.x() + edge
        at_the_right = any(abs(box.right() - x) < 1 for box in boxes)
        left = x if at_the_right else x - 2
        self._painter.fillRect(QRectF(left, boxes[0].top() - 2, 2, boxes[0].height() + 5), QColor(look.ink))

    def _underline(self, mark: Marked[Mention], look: Mark) -> None:
        # On whole pixels of the screen: what lies between two of them is blurred, and lines run together.
        dots = self._dots
        thick = round(_UNDERLINE * self._scale * dots) / dots
        top = (
            self._origin.y() + self._line.y() + self._line.ascent() + (3 + _NEST * mark.height) * self._scale
        )
        middle = round(top * dots) / dots + thick / 2
        self._painter.setPen(QPen(QColor(look.ink), thick, _PENS[look.line], Qt.PenCapStyle.FlatCap))
        for box in self._boxes(mark):
            left = round(box.left() * dots) / dots
            self._painter.drawLine(QPointF(left, middle), QPointF(box.right(), middle))

    def _outline(self, mark: Marked[Mention], look: Mark) -> None:
        self._painter.setPen(QPen(QColor(look.ink), 1.2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in self._boxes(mark):
            reach = (3 + _NEST * mark.height) * self._scale
            self._painter.drawRoundedRect(box.adjusted(-1, -1, 1, reach), 3, 3)

    def _hit(self, span: UnitSpan, is_current: bool) -> None:
        """Words that were searched for: framed, the current ones in a thicker frame."""
        ground, edge = QColor(theme().warning), QColor(theme().warning)
        ground.setAlphaF(0.26 if is_current else 0.1)
        self._painter.setPen(QPen(edge, 2.4 if is_current else 1.0))
        self._painter.setBrush(ground)
        reach = 2 if is_current else 1
        for box in self._boxes(span):
            self._painter.drawRoundedRect(box.adjusted(-reach, -reach, reach, reach), 3, 3)

    def _panel(self, span: UnitSpan, alpha: float, *, outlined: bool = False) -> None:
        ground, edge = QColor(theme().accent), QColor(theme().accent)
        ground.setAlphaF(alpha)
        edge.setAlphaF(0.75)
        self._painter.setPen(QPen(edge, 1.2) if outlined else Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        for box in self._boxes(span):
            self._painter.drawRoundedRect(box.adjusted(-3, -4, 3, 7), 5, 5)
