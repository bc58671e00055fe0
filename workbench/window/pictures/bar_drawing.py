"""How the bar of a membership is drawn: its status by colour and pattern, what is not certain by its ends."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
)

from workbench.domain.roster import Membership
from workbench.domain.vocabulary import Modality, Status
from workbench.window.pictures.time_rows import Sight
from workbench.window.style import mixed
from workbench.window.theme import theme

# How much of the status's ink is in its bar: enough for 3 to 1 against the surface, and calm.
STRENGTH = 0.62
# Bars so long are outlined piece by piece.
LONG = 120.0
PATTERNS = {
    Status.MEMBER: Qt.BrushStyle.NoBrush,
    Status.ASSOCIATE: Qt.BrushStyle.HorPattern,
    Status.OBSERVER: Qt.BrushStyle.BDiagPattern,
    Status.PARTNER: Qt.BrushStyle.VerPattern,
    Status.GUEST: Qt.BrushStyle.Dense5Pattern,
    Status.INVITED: Qt.BrushStyle.Dense6Pattern,
    Status.CANDIDATE: Qt.BrushStyle.FDiagPattern,
    Status.SUSPENDED: Qt.BrushStyle.CrossPattern,
    Status.FORMER: Qt.BrushStyle.Dense7Pattern,
}
# What is not so is an outline: unbroken for a plan, broken for hearsay, dotted for a proposal.
OUTLINES = {
    Modality.PLANNED: Qt.PenStyle.SolidLine,
    Modality.REPORTED: Qt.PenStyle.DashLine,
    Modality.PROPOSED: Qt.PenStyle.DotLine,
    Modality.DENIED: Qt.PenStyle.DashDotLine,
}


@dataclass(frozen=True, slots=True)
class Stroke:
    """A bar on its way to the painter: the whole, what of it is seen, from where to where it is certain."""

    box: QRectF
    seen: QRectF
    sure: tuple[float, float]
    disputed: bool = False
    is_open: bool = False
    chosen: bool = False
    words: str = ""

    @property
    def fades_in(self) -> bool:
        return self.sure[0] - self.box.left() > 0.5

    @property
    def fades_out(self) -> bool:
        return self.box.right() - self.sure[1] > 0.5


def draw_bar(painter: QPainter, row: Membership, stroke: Stroke, sight: Sight) -> None:
    """The bar, its pattern, its words, and the ring round a chosen one."""
    now = theme()
    mark = now.statuses[row.status]
    colour = QColor(mixed(mark.fill, mark.ink, STRENGTH))
    hollow = row.modality != Modality.DECIDED
    shape = _shape(stroke)
    if hollow:
        painter.fillPath(shape, QColor(now.surface))
        _draw_outline(
            painter, stroke, QPen(_ink(painter, stroke, colour), 1.5, OUTLINES[row.modality]), shape
        )
    else:
        painter.fillPath(shape, _brush(stroke, colour))
    ink = QColor(colour if hollow else now.surface)
    if (pattern := PATTERNS[row.status]) != Qt.BrushStyle.NoBrush:
        ink.setAlphaF(0.55)
        painter.fillPath(shape, QBrush(ink, pattern))
    if stroke.disputed:
        _draw_dispute(painter, row, stroke, shape)
    if stroke.words:
        _draw_words(painter, row.status, stroke, sight)
    if stroke.chosen:
        painter.setPen(QPen(QColor(now.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = stroke.seen.adjusted(-2, -2, 2, 2)
        painter.drawRoundedRect(box, _rounding(stroke) + 2, _rounding(stroke) + 2)


def _rounding(stroke: Stroke) -> float:
    return min(stroke.box.height(), stroke.box.width()) / 2.4


def _shape(stroke: Stroke) -> QPainterPath:
    """Round at both ends; pointed where it goes on into a time that nobody has told yet."""
    path, box = QPainterPath(), stroke.seen
    round_by, tip = _rounding(stroke), stroke.box.height() * 0.45
    if not stroke.is_open or stroke.box.right() > box.right() + 1 or box.width() < 3 * tip:
        path.addRoundedRect(box, round_by, round_by)
        return path
    high, low, right = box.top(), box.bottom(), box.right()
    path.moveTo(right - tip, high)
    path.lineTo(right, box.center().y())
    path.lineTo(right - tip, low)
    path.lineTo(box.left() + round_by, low)
    path.quadTo(box.left(), low, box.left(), box.center().y())
    path.quadTo(box.left(), high, box.left() + round_by, high)
    path.closeSubpath()
    return path


def _draw_outline(painter: QPainter, stroke: Stroke, pen: QPen, shape: QPainterPath) -> None:
    """Dots and dashes along a path cost Qt a millisecond where the bar is long, along straight lines next to
    nothing: so the long sides are lines, and only the ends are curves."""
    box, end = stroke.seen, _rounding(stroke) + 2
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if pen.style() == Qt.PenStyle.SolidLine or box.width() < LONG:
        painter.drawPath(shape)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for y in (box.top(), box.bottom()):
        painter.drawLine(QPointF(box.left() + end, y), QPointF(box.right() - end, y))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if box.left() == stroke.box.left():
        painter.drawPath(_end(box.left() + end, box, box.left()))
    if box.right() == stroke.box.right():
        painter.drawPath(_end(box.right() - end, box, box.right()))


def _end(inner: float, box: QRectF, outer: float) -> QPainterPath:
    path = QPainterPath(QPointF(inner, box.top()))
    path.quadTo(outer, box.top(), outer, box.center().y())
    path.quadTo(outer, box.bottom(), inner, box.bottom())
    return path


def _ink(painter: QPainter, stroke: Stroke, colour: QColor) -> QBrush:
    """As the bar fades, so does its outline; but Qt writes a fading line into an SVG as a black one."""
    is_svg = painter.paintEngine().type() == QPaintEngine.Type.SVG
    return QBrush(colour) if is_svg else _brush(stroke, colour)


def _brush(stroke: Stroke, colour: QColor) -> QBrush:
    """The colour, fading where the dates are not exact."""
    if not (stroke.fades_in or stroke.fades_out):
        return QBrush(colour)
    gone = QColor(colour)
    gone.setAlphaF(0.12)
    box = stroke.box
    wide = max(box.width(), 1.0)
    gradient = QLinearGradient(box.topLeft(), box.topRight())
    start = min(max((stroke.sure[0] - box.left()) / wide, 0.0), 1.0)
    stop = min(max((stroke.sure[1] - box.left()) / wide, start), 1.0)
    gradient.setColorAt(0, gone if stroke.fades_in else colour)
    gradient.setColorAt(start if stroke.fades_in else 0, colour)
    gradient.setColorAt(stop if stroke.fades_out else 1, colour)
    if stroke.fades_out:
        gradient.setColorAt(1, gone)
    return QBrush(gradient)


def _draw_dispute(painter: QPainter, row: Membership, stroke: Stroke, shape: QPainterPath) -> None:
    """Slanting lines where the sources disagree: at the end in question, else over the whole bar. They are
    cut to the bar by their own ends, not by clipping: pictures in files know no clipping."""
    now, step, seen = theme(), 7.0, stroke.seen
    left, right = seen.left(), seen.right()
    disputed = set(row.disputes)
    if disputed == {"since"}:
        right = min(right, max(left + 16, stroke.sure[0]))
    elif disputed == {"until"}:
        left = max(left, min(right - 16, stroke.sure[1]))
    painter.setPen(QPen(QColor(now.surface), 2))
    high = seen.height()
    x = left + step / 2
    while x < right + high:
        upper, lower = min(x, right), max(x - high, left)
        painter.drawLine(
            QPointF(upper, seen.top() + (x - upper)), QPointF(lower, seen.bottom() - (lower - (x - high)))
        )
        x += step
    painter.setPen(QPen(QColor(now.warning), 1.5, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def _draw_words(painter: QPainter, status: Status, stroke: Stroke, sight: Sight) -> None:
    """The status as in the roster, at the left of what is seen, where there is room for all of it."""
    metrics = QFontMetricsF(sight.font)
    wide = metrics.horizontalAdvance(stroke.words) + 10
    left = max(stroke.box.left(), sight.left) + 5
    if min(stroke.box.right(), sight.right) - left < wide + 8:
        return
    mark = theme().statuses[status]
    pill = QRectF(left, stroke.box.top() + 1.5, wide, stroke.box.height() - 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.fill))
    painter.drawRoundedRect(pill, pill.height() / 2.4, pill.height() / 2.4)
    painter.setFont(sight.font)
    painter.setPen(QColor(mark.ink))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, stroke.words)
