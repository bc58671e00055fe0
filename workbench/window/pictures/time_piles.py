"""Points in time on one line, and the piles of those that would cover one another."""

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from workbench.window.pictures.time_rows import Key, Mark, Row, Sight
from workbench.window.pictures.time_scale import TimeScale
from workbench.window.theme import theme

# Between two marks on one line, in pixels.
GAP = 2.0


def radius_in(sight: Sight) -> float:
    """Half the height of a point in its row; higher rows have air about it."""
    return sight.lane * 0.41


class Point:
    """Something that happened at a time: `first` and `last` are the days that it may mean. `number` is what
    is written into it. Subclasses draw it."""

    kind = 1
    """A bit for what it looks like: a pile says which kinds are in it."""

    def __init__(self, key: Key, days: tuple[int, int], number: str = "") -> None:
        self.key = key
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

    @abstractmethod
    def draw(self, painter: QPainter, radius: float, sight: Sight) -> None:
        """Paints it about the origin."""


class Pile(Mark):
    """One point, or several that would cover one another: these are counted instead."""

    def __init__(
        self, points: Sequence[Point], start: int, end: int, x: float, half: float, kinds: int
    ) -> None:
        self.points, self.start, self.end = points, start, end
        self.x, self.half, self.kinds = x, half, kinds

    @property
    def held(self) -> Sequence[Point]:
        return self.points[self.start : self.end]

    @property
    def keys(self) -> tuple[Key, ...]:  # type: ignore[override]  # told when asked: piles are made with every zoom
        return tuple(point.key for point in self.held)

    @property
    def is_single(self) -> bool:
        return self.end - self.start == 1

    def box(self, sight: Sight) -> QRectF:
        return QRectF(self.x - self.half, 0, 2 * self.half, sight.lane)


class PointRow(Row):
    """Points on one line, piled where there is no room for each."""

    def __init__(self, label: str, points: Sequence[Point], name: str = "") -> None:
        super().__init__(label, name)
        self.points = sorted(points, key=lambda point: point.middle)
        self._middles = [point.middle for point in self.points]
        self._numbers = [int(p.number) if p.number.isdigit() else None for p in self.points]
        self._longest = max((point.last + 1 - point.first for point in points), default=0)
        self._piles: list[Pile] = []
        self._made_for: tuple[TimeScale, float, str] | None = None

    def days(self) -> list[int]:
        return [day for point in self.points for day in (point.first, point.last)]

    def label_of(self, start: int, end: int) -> str:
        """What is written on a pile: "3–9" for meetings numbered in a row, else how many there are."""
        first, last = self._numbers[start], self._numbers[end - 1]
        if first is not None and last is not None and last - first == end - start - 1:
            return f"{first}–{last}"
        return f"×{end - start}"

    def half_of(self, start: int, end: int, kinds: int, radius: float, digit: float) -> float:
        """Half the width of a pile; a letter is as wide as `digit`."""
        return max(radius, len(self.label_of(start, end)) * digit / 2 + 5)

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
        """From left to right: a point that would touch the pile before it joins it, and the wider pile
        perhaps the one before that. (In plain lists, for this runs with every step of a zoom.)"""
        digit, radius = QFontMetricsF(sight.font).horizontalAdvance("0"), radius_in(sight)
        scale = sight.scale
        left, first, wide = scale.left, scale.first, scale.per_day
        places = [left + (middle - first) * wide for middle in self._middles]
        starts: list[int] = []
        middles: list[float] = []
        halves: list[float] = []
        kinds: list[int] = []
        for end, x in enumerate(places, 1):
            start, middle, half, kind = end - 1, x, radius, self.points[end - 1].kind
            while starts and middles[-1] + halves[-1] + GAP > middle - half:
                start = starts.pop()
                kind |= kinds.pop()
                middles.pop()
                halves.pop()
                middle = (places[start] + x) / 2
                half = self.half_of(start, end, kind, radius, digit)
            starts.append(start)
            middles.append(middle)
            halves.append(half)
            kinds.append(kind)
        ends = [*starts[1:], len(places)]
        parts = zip(starts, ends, middles, halves, kinds, strict=True)
        return [Pile(self.points, *part) for part in parts]

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
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.label_of(pile.start, pile.end))
        if sight.chosen in pile.keys:
            painter.setPen(QPen(QColor(now.text), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), round_by, round_by)
