"""The rows of a picture of time. A row is one thing of the scene and paints only what is in view.

A mark for each bar and each event as a thing of its own would cost Qt a call into Python for every one of
them with every frame; rows are few, and each knows by itself what of it is seen.
"""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from workbench.window.pictures.time_scale import TimeScale
from workbench.window.theme import theme

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Sight:
    """What of the time is looked at: from `left` to `right` of the picture, in rows that are `lane` pixels
    high, in these letters."""

    scale: TimeScale
    left: float
    right: float
    lane: float
    today: int
    font: QFont
    chosen: Key | None = None


class Mark:
    """What can be hovered over, clicked and chosen; `keys` say which things it stands for."""

    keys: tuple[Key, ...] = ()

    @property
    def key(self) -> Key:
        return self.keys[0]

    @abstractmethod
    def box(self, sight: Sight) -> QRectF:
        """Where it is in its row."""


class Row(QGraphicsItem):
    """A line of the picture, with its label on the left; subclasses hold the marks."""

    def __init__(self, label: str, name: str = "") -> None:
        super().__init__()
        self.label, self.name = label, name or label
        self.sight: Callable[[], Sight] | None = None
        self._size = QRectF()

    def reach(self, width: float, height: float) -> None:
        """The row is so wide and high now."""
        self.prepareGeometryChange()
        self._size = QRectF(0, 0, width, height)

    def boundingRect(self) -> QRectF:
        return self._size

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self.sight is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter, self.sight())

    def draw(self, painter: QPainter, sight: Sight) -> None:
        """Paints what of the row is in sight."""

    def marks(self, sight: Sight) -> Sequence[Mark]:
        """What stands in the row, from left to right, as it is parted at this scale."""
        return ()

    def days(self) -> list[int]:
        """The first and last days that the row speaks of."""
        return []

    def mark_at(self, where: QPointF, sight: Sight) -> Mark | None:
        """The mark at a place of the row, the nearest of several."""
        near = [
            (max(box.top() - where.y(), where.y() - box.bottom(), 0), abs(box.center().x() - where.x()), mark)
            for mark in self.marks(sight)
            if (box := mark.box(sight)).left() - 3 <= where.x() <= box.right() + 3
        ]
        return min(near, key=lambda found: found[:2])[2] if near else None


class Heading(Row):
    """The name of a band, with a dot in its colour: what stands below belongs to it."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__("", name)
        self.colour = colour

    def draw(self, painter: QPainter, sight: Sight) -> None:
        painter.setPen(QPen(QColor(theme().border), 1))
        painter.drawLine(QPointF(sight.left, 0.5), QPointF(sight.right, 0.5))
