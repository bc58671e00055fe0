"""How cells are drawn, whatever stands in them: what lies under a cell, its words, the mark of a dispute."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from workbench.window.parts.cell_editing import Index
from workbench.window.theme import theme

PAD = 6
MARK = 13
"""The side of the mark of a dispute."""


def draw_ground(
    painter: QPainter, option: QStyleOptionViewItem, view: QAbstractItemView, index: Index
) -> None:
    """What lies under a cell: the selection, and the frame of the cell that the keyboard is in."""
    now, rect = theme(), rect_of(option)
    if _state(option) & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(now.selected))
    if view.hasFocus() and view.currentIndex() == index:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.accent), 1.5))
        painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.restore()


def draw_dispute(painter: QPainter, box: QRectF) -> None:
    """A triangle with its exclamation mark: the sources disagree here."""
    now = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(box.width(), box.height())
    top, left = box.center().y() - side / 2, box.center().x() - side / 2
    path = QPainterPath(QPointF(left + side / 2, top + 1))
    path.lineTo(left + side, top + side - 1)
    path.lineTo(left, top + side - 1)
    path.closeSubpath()
    painter.setPen(round_pen(now.warning, 1.4))
    painter.drawPath(path)
    middle = left + side / 2
    painter.drawLine(QPointF(middle, top + side * 0.38), QPointF(middle, top + side * 0.64))
    painter.drawPoint(QPointF(middle, top + side * 0.8))
    painter.restore()


def draw_words(painter: QPainter, rect: QRect, text: str, ink: str) -> None:
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def round_pen(colour: str, width: float) -> QPen:
    style, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(colour), width, style, cap, join)


def slanted(font: QFont) -> QFont:
    """For what is not on disk yet."""
    made = QFont(font)
    made.setItalic(True)
    return made


# PySide's own annotations lack what a style option holds.
def rect_of(option: QStyleOptionViewItem) -> QRect:
    return QRect(option.rect)


def font_of(option: QStyleOptionViewItem) -> QFont:
    return QFont(option.font)


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return option.state
