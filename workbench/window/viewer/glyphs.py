"""Small signs beside the text and on the scroll bar: each state has its shape, not its colour alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from workbench.domain.vocabulary import Review
from workbench.window.theme import theme


def claim_ink(review: Review) -> QColor:
    """Open claims are what there is to do; what was rejected steps back."""
    inks = {
        Review.OPEN: theme().accent,
        Review.ACCEPTED: theme().statuses["member"].ink,
        Review.REJECTED: theme().muted,
    }
    return QColor(inks[review])


def paint_claims(painter: QPainter, box: QRectF, review: Review, count: int) -> None:
    """An open ring (with how many claims begin there, if more than one), a filled disc with a tick, or a
    cross."""
    ink = claim_ink(review)
    thick = box.width() / 8
    inner = box.adjusted(thick, thick, -thick, -thick)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if review is Review.OPEN:
        painter.setPen(QPen(ink, thick))
        painter.drawEllipse(inner)
        if count > 1:
            font = QFont(painter.font())
            font.setPixelSize(max(round(box.height() * 0.62), 6))
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count) if count < 10 else "9+")
        return
    if review is Review.REJECTED:
        small = inner.adjusted(thick, thick, -thick, -thick)
        painter.setPen(QPen(ink, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(small.topLeft(), small.bottomRight())
        painter.drawLine(small.bottomLeft(), small.topRight())
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(inner)
    painter.setPen(QPen(QColor(theme().surface), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    tick = [(0.28, 0.53), (0.44, 0.68), (0.72, 0.36)]
    painter.drawPolyline([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in tick])


def paint_annotation(painter: QPainter, box: QRectF, colour: str, *, has_note: bool) -> None:
    """A bookmark in the annotation's colour, with lines on it where there is a note."""
    mark = theme().annotations[colour]
    wide, high = box.width() * 0.7, box.height() * 0.92
    left, top = box.center().x() - wide / 2, box.center().y() - high / 2
    shape = [(0, 0), (1, 0), (1, 1), (0.5, 0.72), (0, 1)]
    painter.setPen(QPen(QColor(mark.ink), box.width() / 11))
    painter.setBrush(QColor(mark.fill))
    painter.drawPolygon(QPolygonF([QPointF(left + x * wide, top + y * high) for x, y in shape]))
    for height in (0.25, 0.48) if has_note else ():
        line = top + high * height
        painter.drawLine(QPointF(left + wide * 0.22, line), QPointF(left + wide * 0.78, line))
