"""What the parts of the palette lie on."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workbench.window.theme import theme

CORNER = 4
"""How much wider, in pixels, the frame is than the card: its round corners are drawn outside of it."""
_ROUND = 10


class Card(QWidget):
    """Lies beside the veil, not in it, and lets nothing through: what is in a part that does is painted by Qt
    together with the whole window below, at each letter that is typed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette_card")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def frame(self) -> QRect:
        """Where its frame stands."""
        return self.geometry().adjusted(-CORNER, -CORNER, CORNER, CORNER)

    def paint_frame(self, painter: QPainter) -> None:
        """Called by the veil, that lies below."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().border), 1))
        painter.setBrush(QColor(theme().raised))
        painter.drawRoundedRect(self.frame().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme().raised))
        painter.end()
