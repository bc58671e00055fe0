"""The rows of a picture of time. A row is one thing of the scene and paints only what is in view.

A mark for each bar and each event as a thing of its own would cost Qt a call into Python for every one of
them with every frame; rows are few, and each knows by itself what of it is seen.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from workbench.window.theme import theme
from workbench.window.time_scale import TimeScale

Key = tuple[str, int]
# Between two marks on one line, in pixels.
GAP = 2.0


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

    def box(self, sight: Sight) -> QRectF:
        """Where it is in its row."""
        raise NotImplementedError


def radius_in(sight: Sight) -> float:
    """Half the height of a point in its row; higher rows have air about it."""
    return min(sight.lane / 2 - 1.5, 9.5)


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

    def mark_at(self, x: float, sight: Sight) -> Mark | None:
        """The mark at a place, the nearest of several."""
        near = [
            (abs(box.center().x() - x), place, mark)
            for place, mark in enumerate(self.marks(sight))
            if (box := mark.box(sight)).left() - 3 <= x <= box.right() + 3
        ]
        return min(near, key=lambda found: (found[0], -found[1]))[2] if near else None


class Heading(Row):
    """The name of a band: what stands below belongs to it."""

    def draw(self, painter: QPainter, sight: Sight) -> None:
        painter.setPen(QPen(QColor(theme().border), 1))
        painter.drawLine(QPointF(sight.left, 0.5), QPointF(sight.right, 0.5))


class Point(Mark):
    """Something that happened at a time: `first` and `last` are the days that it may mean. `number` is what
    is written into it. Subclasses draw it."""

    def __init__(self, key: Key, days: tuple[int, int], number: str = "") -> None:
        self.keys = (key,)
        self.first, self.last = days
        self.number = number

    @property
    def middle(self) -> float:
        return (self.first + self.last + 1) / 2

    def outline(self, radius: float) -> QPainterPath:
        """Its shape about the origin."""
        path = QPainterPath()
        path.addEllipse(QPointF(), radius, radius)
        return path

    def draw(self, painter: QPainter, radius: float, sight: Sight) -> None:
        """Paints it about the origin."""
        raise NotImplementedError


class Pile(Mark):
    """One point, or several that would cover one another: these are counted instead."""

    def __init__(self, points: Sequence[Point], start: int, end: int, x: float, half: float) -> None:
        self.points, self.start, self.end = points, start, end
        self.x, self.half = x, half

    @property
    def held(self) -> Sequence[Point]:
        return self.points[self.start : self.end]

    @property
    def keys(self) -> tuple[Key, ...]:  # type: ignore[override]  # told when asked: piles are made with every zoom
        return tuple(point.key for point in self.held)

    @property
    def is_single(self) -> bool:
        return self.end - self.start == 1

    @property
    def days(self) -> tuple[int, int]:
        return min(p.first for p in self.held), max(p.last for p in self.held)

    def box(self, sight: Sight) -> QRectF:
        return QRectF(self.x - self.half, 0, 2 * self.half, sight.lane)


class PointRow(Row):
    """Points on one line, piled where there is no room for each."""

    def __init__(self, label: str, points: Sequence[Point], name: str = "") -> None:
        super().__init__(label, name)
        self.points = sorted(points, key=lambda point: point.middle)
        self._piles: list[Pile] = []
        self._made_for: tuple[TimeScale, float, str] | None = None
        self._longest = max((point.last + 1 - point.first for point in points), default=0)

    def days(self) -> list[int]:
        return [day for point in self.points for day in (point.first, point.last)]

    def label_of(self, points: Sequence[Point], start: int, end: int) -> str:
        """What is written on a pile: "3–9" for meetings numbered in a row, else how many there are."""
        numbers = [points[place].number for place in (start, end - 1)]
        if (
            all(number.isdigit() for number in numbers)
            and int(numbers[1]) - int(numbers[0]) == end - start - 1
        ):
            return f"{numbers[0]}–{numbers[1]}"
        return f"×{end - start}"

    def half_of(self, start: int, end: int, radius: float, digit: float) -> float:
        """Half the width of a pile; a letter is as wide as `digit`."""
        return max(radius, len(self.label_of(self.points, start, end)) * digit / 2 + 5)

    def piles(self, sight: Sight) -> list[Pile]:
        """The points from left to right; the same wherever the view stands, so that they move whole."""
        made_for = (sight.scale, sight.lane, sight.font.key())
        if made_for != self._made_for:
            self._made_for = made_for
            self._piles = self._parted(sight)
        return self._piles

    def marks(self, sight: Sight) -> Sequence[Mark]:
        return self.piles(sight)

    def _parted(self, sight: Sight) -> list[Pile]:
        digit = QFontMetricsF(sight.font).horizontalAdvance("0")
        radius, scale, points = radius_in(sight), sight.scale, self.points
        made: list[Pile] = []
        for place, point in enumerate(points):
            pile = Pile(points, place, place + 1, scale.x(point.middle), radius)
            while made and made[-1].x + made[-1].half + GAP > pile.x - pile.half:
                start = made.pop().start
                x = (scale.x(points[start].middle) + scale.x(point.middle)) / 2
                pile = Pile(points, start, place + 1, x, self.half_of(start, place + 1, radius, digit))
            made.append(pile)
        return made

    def seen(self, sight: Sight) -> tuple[int, int]:
        """From where to where in the piles something of them is in view."""
        piles = self.piles(sight)
        air = self._longest * sight.scale.per_day / 2 + 60
        first = bisect_left(piles, sight.left - air, key=lambda pile: pile.x)
        last = bisect_right(piles, sight.right + air, key=lambda pile: pile.x)
        return first, last

    def draw(self, painter: QPainter, sight: Sight) -> None:
        first, last = self.seen(sight)
        for pile in self.piles(sight)[first:last]:
            if pile.is_single:
                self._draw_single(painter, pile, sight)
            else:
                self.draw_pile(painter, pile, sight)

    def _draw_single(self, painter: QPainter, pile: Pile, sight: Sight) -> None:
        point = pile.held[0]
        painter.save()
        painter.translate(pile.x, sight.lane / 2)
        radius = radius_in(sight)
        point.draw(painter, radius, sight)
        if sight.chosen == point.key:
            painter.setPen(QPen(QColor(theme().text), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(point.outline(radius + 1.5))
        painter.restore()

    def draw_pile(self, painter: QPainter, pile: Pile, sight: Sight) -> None:
        """A lozenge with another peeping out behind it: there is more than one."""
        now = theme()
        box = QRectF(
            pile.x - pile.half, sight.lane / 2 - radius_in(sight), 2 * pile.half, 2 * radius_in(sight)
        )
        round_by = box.height() / 2
        painter.setPen(QPen(QColor(now.accent), 1))
        painter.setBrush(QColor(now.surface))
        painter.drawRoundedRect(box.translated(2, 0), round_by, round_by)
        painter.setBrush(QColor(now.selected))
        painter.drawRoundedRect(box, round_by, round_by)
        painter.setFont(sight.font)
        painter.setPen(QColor(now.accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.label_of(self.points, pile.start, pile.end))
        if sight.chosen in pile.keys:
            painter.setPen(QPen(QColor(now.text), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), round_by, round_by)
