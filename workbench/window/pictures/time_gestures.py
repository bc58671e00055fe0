"""What a hand does with a picture of time between pressing and letting go."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

if TYPE_CHECKING:
    from workbench.window.pictures.time_view import TimeView


class Gesture:
    """Something that was taken hold of at `start`."""

    cursor = Qt.CursorShape.ClosedHandCursor
    is_click = False
    """Whether a press without a move is one, too."""

    def __init__(self, view: "TimeView", start: QPointF) -> None:
        self.view, self.start = view, start

    def move(self, where: QPointF) -> None:
        """The hand is here now."""

    def end(self, where: QPointF) -> None:
        """The hand has let go."""

    def cancel(self) -> None:
        """Everything is to be as it was."""


class Pan(Gesture):
    """Draws the picture along."""

    def move(self, where: QPointF) -> None:
        self.view.pan(self.start.x() - where.x(), self.start.y() - where.y())
        self.start = where


class DayDrag(Gesture):
    """Draws the as-of day along the axis; a click sets it."""

    cursor = Qt.CursorShape.SplitHCursor
    is_click = True

    def __init__(self, view: "TimeView", start: QPointF) -> None:
        super().__init__(view, start)
        self.before = view.day

    def move(self, where: QPointF) -> None:
        day = int(self.view.day_at(max(where.x(), self.view.margin)))
        self.view.draw_day_to(date.fromordinal(min(max(day, 1), date.max.toordinal())))

    def end(self, where: QPointF) -> None:
        self.move(where)

    def cancel(self) -> None:
        if self.before is not None:
            self.view.draw_day_to(self.before)


class Pinch(Gesture):
    """Two fingers: what lay between them stays between them."""

    def __init__(self, view: "TimeView", places: Sequence[QPointF]) -> None:
        super().__init__(view, _middle(places))
        self._apart = _apart(places)

    def pinch(self, places: Sequence[QPointF]) -> None:
        """The fingers are here now."""
        middle, apart = _middle(places), _apart(places)
        self.view.pan(self.start.x() - middle.x(), self.start.y() - middle.y())
        self.view.zoom(apart / self._apart, middle.x())
        self.start, self._apart = middle, apart


def _middle(places: Sequence[QPointF]) -> QPointF:
    return (places[0] + places[1]) / 2


def _apart(places: Sequence[QPointF]) -> float:
    """How far apart, at least a little: fingers one over the other mean no zoom."""
    return max(abs(places[0].x() - places[1].x()), 8.0)
