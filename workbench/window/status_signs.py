"""A sign for every status, told apart by its shape where there is no room for a word."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from workbench.domain.vocabulary import Modality, Status
from workbench.window.pictures.bar_drawing import OUTLINES
from workbench.window.theme import theme

HOLLOW = {Status.OBSERVER, Status.INVITED, Status.CANDIDATE}


def draw_status(
    painter: QPainter, box: QRectF, status: Status, modality: Modality = Modality.DECIDED
) -> None:
    """The sign on the ground of its status; what is not decided has an outline instead of a ground."""
    mark = theme().statuses[status]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    round_by = min(box.height(), box.width()) / 3
    if modality == Modality.DECIDED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mark.fill))
        painter.drawRoundedRect(box, round_by, round_by)
    else:
        painter.setPen(QPen(QColor(mark.ink), 1.2, OUTLINES[modality]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), round_by, round_by)
    draw_sign(painter, box.center(), min(box.height(), box.width()) * 0.3, status, mark.ink)


def draw_sign(painter: QPainter, middle: QPointF, radius: float, status: Status, ink: str) -> None:
    """Disc, ring, square, diamonds, triangle, two strokes, a dash: one for each status."""
    painter.setPen(QPen(QColor(ink), max(radius * 0.36, 1.2), c=Qt.PenCapStyle.RoundCap))
    painter.setBrush(QColor(ink) if status not in HOLLOW else Qt.BrushStyle.NoBrush)
    x, y, r = middle.x(), middle.y(), radius
    match status:
        case Status.MEMBER:
            painter.drawEllipse(middle, r * 0.85, r * 0.85)
        case Status.OBSERVER:
            painter.drawEllipse(middle, r * 0.85, r * 0.85)
        case Status.ASSOCIATE:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, r, r)
            painter.setBrush(QColor(ink))
            painter.drawEllipse(middle, r * 0.3, r * 0.3)
        case Status.PARTNER:
            painter.drawRect(QRectF(x - r * 0.75, y - r * 0.75, r * 1.5, r * 1.5))
        case Status.GUEST | Status.INVITED:
            painter.drawPolygon(_corners(middle, ((0, -r), (r, 0), (0, r), (-r, 0))))
        case Status.CANDIDATE:
            painter.drawPolygon(_corners(middle, ((0, -r), (r, r * 0.8), (-r, r * 0.8))))
        case Status.SUSPENDED:
            for side in (-0.5, 0.5):
                painter.drawLine(QPointF(x + side * r, y - r * 0.8), QPointF(x + side * r, y + r * 0.8))
        case Status.FORMER:
            painter.drawLine(QPointF(x - r * 0.9, y), QPointF(x + r * 0.9, y))


def _corners(middle: QPointF, places: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(middle.x() + x, middle.y() + y) for x, y in places])
