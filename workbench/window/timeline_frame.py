"""What stays in view over the picture of the chronology: the as-of day, states on the left, years on top."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.window.timeline_view import TimelineView


def draw_day(view: "TimelineView", painter: QPainter) -> None:
    """The as-of day, a line through all lanes."""
    if view.day is None:
        return
    x = round(view.x_of(view.day.toordinal()) - view.horizontalScrollBar().value()) + 0.5
    if x >= view.margin:
        painter.setPen(QPen(QColor(theme().accent), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, view.head - 3), QPointF(x, view.viewport().height()))


def draw_lanes(view: "TimelineView", painter: QPainter) -> None:
    """The names of the lanes, on the left."""
    now, high = theme(), view.lane_height
    down = view.verticalScrollBar().value()
    ground = QRect(0, 0, view.margin - 2, view.viewport().height())
    painter.fillRect(ground, QColor(now.surface))
    painter.setPen(QColor(now.text))
    for place, (code, _) in enumerate(view.lanes):
        top = view.head + place * high - down
        if top + high > view.head and top < view.viewport().height():
            painter.drawText(QRect(8, top, view.margin, high), Qt.AlignmentFlag.AlignVCenter, code)


def draw_axis(view: "TimelineView", painter: QPainter) -> None:
    """The years, or months, or days, on top."""
    now, across = theme(), view.horizontalScrollBar().value()
    painter.fillRect(QRect(0, 0, view.viewport().width(), view.axis), QColor(now.surface))
    painter.setPen(QColor(now.muted))
    metrics, free = painter.fontMetrics(), float(view.margin - 14)
    for tick in view.ticks():
        wide = metrics.horizontalAdvance(tick.label)
        left = view.x_of(tick.day) - across - wide / 2
        if left >= free and left + wide <= view.viewport().width():
            painter.drawText(QPointF(left, 4 + metrics.ascent()), tick.label)
            free = left + wide + 2
