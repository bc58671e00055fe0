"""What the signs of a picture mean: samples with their words, in as many lines as the width asks for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.window.parts.fonts import scaled
from workbench.window.theme import theme

# Pages of fewer lines of text show no legend: the picture is worth more.
LEGEND_FROM = 21
BETWEEN = 16.0
SAMPLE = 26.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A sample, drawn into a box, and what it means."""

    words: str
    draw: Callable[[QPainter, QRectF], None]
    wide: float = SAMPLE


def places(signs: Sequence[Sign], font: QFont, width: float) -> list[QRectF]:
    """Where each sign and its words stand, from left to right and line by line."""
    metrics = QFontMetricsF(font)
    line, x, y = metrics.height() + 5, 0.0, 0.0
    found = []
    for sign in signs:
        wide = sign.wide + 5 + metrics.horizontalAdvance(sign.words)
        if x and x + wide > width:
            x, y = 0.0, y + line
        found.append(QRectF(x, y, wide, line))
        x += wide + BETWEEN
    return found


def draw_legend(painter: QPainter, signs: Sequence[Sign], font: QFont, width: float) -> None:
    """Paints the legend from the origin on."""
    painter.setFont(font)
    for sign, box in zip(signs, places(signs, font, width), strict=True):
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = min(box.height() - 4, 14.0)
        sign.draw(painter, QRectF(box.left(), box.center().y() - high / 2, sign.wide, high))
        painter.restore()
        painter.setPen(QColor(theme().text))
        painter.drawText(box.adjusted(sign.wide + 5, 0, 4, 0), Qt.AlignmentFlag.AlignVCenter, sign.words)


def legend_height(signs: Sequence[Sign], font: QFont, width: float) -> float:
    return max((box.bottom() for box in places(signs, font, width)), default=0.0)


class Legend(QWidget):
    """The legend under a picture. To a screen reader it says its words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.signs: list[Sign] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_signs(self, signs: Sequence[Sign], name: str) -> None:
        self.signs = list(signs)
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join(sign.words for sign in signs))
        self.updateGeometry()
        self.update()

    @property
    def letters(self) -> QFont:
        return scaled(self.font())

    def heightForWidth(self, width: int) -> int:
        return round(legend_height(self.signs, self.letters, width)) + 2

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 300)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_legend(painter, self.signs, self.letters, self.width())
        painter.end()
