"""The things on the timeline: bars of memberships in the lane of their state, and the points of events.

Colour is never alone: every status has a pattern of its own, what is planned is hollow, what is proposed
dotted, what is disputed hatched, and where a date is known only to its month or year the bar fades in or out
over that time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from workbench.domain.chronology import Event
from workbench.domain.dates import PartialDate
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import EventType, Modality
from workbench.window.pictures.bar_drawing import Stroke, draw_bar
from workbench.window.pictures.time_piles import Point
from workbench.window.pictures.time_rows import Mark, Row, Sight
from workbench.window.theme import theme

# Beyond the edge of what is seen a bar is cut off: nothing paints a million pixels.
BEYOND = 40.0
# Lanes so high have words in their bars.
WORDS_FROM = 22


@dataclass(frozen=True, slots=True)
class Reach:
    """Days (proleptic ordinals) that something covers: certainly from `sure_from` to `sure_to`, at most from
    `first` to `last`. Outside the certain part it fades; None is "further than the picture"."""

    first: int | None
    sure_from: int | None
    sure_to: int | None
    last: int | None


def reach(row: Membership) -> Reach:
    """What a membership covers, by the same rules as `Membership.holds_on`."""
    since = row.stands_from
    until = PartialDate.parse(row.until) if row.until else None
    first = since.first.toordinal() if since and since.first else None
    sure_from = first
    if since and since.last and (not since.is_interval or since.first is None):
        sure_from = since.last.toordinal()
    last = until.last.toordinal() if until and until.last else None
    sure_to = until.first.toordinal() if until and until.first else None
    if until and sure_to is None:
        sure_to = sure_from
    return Reach(first, sure_from, sure_to, last)


class Bar(Mark):
    """A membership in its lane. `words` stand in it where there is room."""

    def __init__(self, row: Membership, words: str = "") -> None:
        self.keys = (("row", row.id),)
        self.words = words
        self.part = (0, 1)
        """Which part of the lane it has, of how many: bars that hold at the same time lie side by side."""
        self.kept = row
        self.show(row)

    def show(self, row: Membership) -> None:
        """As the row is, or as it would be while one of its ends is dragged."""
        self.row = row
        self.reach = reach(row)

    def would_be(self, field: str, edtf: str | None) -> None:
        """One of the dates as it is being dragged."""
        self.show(replace(self.kept, **{field: edtf}))  # type: ignore[arg-type]  # since or until

    @cached_property
    def disputed(self) -> bool:
        """Whether the sources disagree; asked when it is first seen."""
        return bool(self.kept.disputes)

    @property
    def is_open(self) -> bool:
        return self.reach.last is None

    def box(self, sight: Sight) -> QRectF:
        pad = max(round(sight.lane * 0.17), 2)
        place, parts = self.part
        high = (sight.lane - 2 * pad - (parts - 1)) / parts
        left, right = self.ends(sight, high)
        return QRectF(left, pad + place * (high + 1), right - left, high)

    def ends(self, sight: Sight, least: float) -> tuple[float, float]:
        """From where to where it is drawn; a single day is still to be seen."""
        scale, covered = sight.scale, self.reach
        left = scale.x(covered.first) if covered.first else scale.left
        open_end = max(sight.today, covered.sure_from or 0) + 1
        right = scale.x(covered.last + 1 if covered.last else open_end)
        return left, max(right, left + least)

    def sure(self, sight: Sight, box: QRectF) -> tuple[float, float]:
        """From where to where in its box it is certain."""
        scale, covered = sight.scale, self.reach
        right = box.right()
        begins = scale.x(covered.sure_from) if covered.sure_from else min(box.left() + 24, right)
        ends = scale.x(covered.sure_to + 1) if covered.sure_to else right
        if covered.last is not None and scale.x(covered.last + 1) < right:  # drawn wider than it lasted
            ends = right if ends >= box.left() else ends
        begins = min(max(begins, box.left()), right)
        return begins, min(max(ends, begins), right)

    def draw(self, painter: QPainter, sight: Sight) -> None:
        box = self.box(sight)
        if box.right() < sight.left - 4 or box.left() > sight.right + 4:
            return
        sure = self.sure(sight, box)
        seen = box.intersected(
            QRectF(sight.left - BEYOND, 0, sight.right - sight.left + 2 * BEYOND, sight.lane)
        )
        chosen = sight.chosen == self.key
        words = self.words if sight.lane >= WORDS_FROM and self.part[1] == 1 else ""
        doubted = self.disputed and self.row is self.kept
        draw_bar(painter, self.row, Stroke(box, seen, sure, doubted, self.is_open, chosen, words), sight)


class LaneRow(Row):
    """How one state stood, over all its statuses."""

    def __init__(self, label: str, name: str, bars: Sequence[Bar]) -> None:
        super().__init__(label, name)
        self.bars = list(bars)
        side_by_side(self.bars)

    def marks(self, sight: Sight) -> Sequence[Mark]:
        return self.bars

    def days(self) -> list[int]:
        told = [(bar.reach.first, bar.reach.last, bar.reach.sure_from) for bar in self.bars]
        return [day for days in told for day in days if day]

    def draw(self, painter: QPainter, sight: Sight) -> None:
        for bar in self.bars:
            bar.draw(painter, sight)


def side_by_side(bars: Sequence[Bar]) -> None:
    """Parts the lane among bars that certainly hold at the same time, and among no others."""
    group: list[Bar] = []
    ends: list[int] = []
    for bar in sorted(bars, key=lambda bar: _holds(bar)[0]):
        start, end = _holds(bar)
        if ends and start >= max(ends):
            group, ends = [], []
        place = next((place for place, until in enumerate(ends) if until <= start), len(ends))
        ends[place : place + 1] = [end]
        bar.part = (place, len(ends))
        group.append(bar)
        for one in group:
            one.part = (one.part[0], len(ends))


def _holds(bar: Bar) -> tuple[int, int]:
    """From when to when it certainly held, a day at least; what is open goes on till today, as drawn."""
    covered = bar.reach
    start = covered.sure_from or covered.first or 0
    end = covered.sure_to or covered.last or date.today().toordinal()
    return start, max(end, start + 1)


class Dot(Point):
    """An event: a numbered circle for a meeting, a shape of its own for every other kind; hollow when
    planned, dotted when proposed, ringed when disputed, with a soft bar behind it as wide as its date is
    inexact."""

    def __init__(self, event: Event, days: tuple[int, int]) -> None:
        super().__init__(("event", event.id), days, str(event.ordinal or "") if is_meeting(event) else "")
        self.event = event
        self.meeting = is_meeting(event)
        self.hollow = event.modality != Modality.DECIDED

    @cached_property
    def disputed(self) -> bool:
        """Whether the sources disagree; asked when it is first seen."""
        return bool(self.event.disputes)

    def outline(self, radius: float) -> QPainterPath:
        return shape_of(self.event.type, radius if self.meeting else radius * 0.82)

    def draw(self, painter: QPainter, radius: float, sight: Sight) -> None:
        now = theme()
        accent = QColor(now.accent)
        wide = (self.last + 1 - self.first) * sight.scale.per_day / 2
        if wide > radius:
            _draw_spread(painter, wide, accent)
        dotted = self.event.modality == Modality.PROPOSED
        painter.setPen(QPen(accent, 1.5, Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine))
        painter.setBrush(QColor(now.surface) if self.hollow else accent)
        painter.drawPath(self.outline(radius - 0.75))
        if self.number:
            painter.setFont(sight.font)
            painter.setPen(accent if self.hollow else QColor(now.on_accent))
            box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.number)
        if self.disputed and sight.chosen != self.key:
            painter.setPen(QPen(QColor(now.warning), 1.5, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self.outline(radius + 1.5))


def is_meeting(event: Event) -> bool:
    return event.type == EventType.MEETING


def dot_of(event: Event) -> Dot | None:
    """The mark of an event, None for one without a date."""
    when = PartialDate.parse(event.date) if event.date else None
    first = (when.first or when.last) if when else None
    last = (when.last or when.first) if when else None
    if first is None or last is None:
        return None
    return Dot(event, (first.toordinal(), last.toordinal()))


def shape_of(kind: EventType, radius: float) -> QPainterPath:
    """A circle for a meeting, a square for a decision, a sheet for a document, a diamond for an initiative,
    and triangles, up and down, for one who joins and one who leaves."""
    path = QPainterPath()
    r = radius
    corners: tuple[tuple[float, float], ...] = ()
    match kind:
        case EventType.MEETING:
            path.addEllipse(QPointF(), r, r)
        case EventType.DECISION:
            path.addRect(QRectF(-0.8 * r, -0.8 * r, 1.6 * r, 1.6 * r))
        case EventType.DOCUMENT:
            corners = ((-0.7 * r, -r), (0.2 * r, -r), (0.7 * r, -0.5 * r), (0.7 * r, r), (-0.7 * r, r))
        case EventType.INITIATIVE:
            corners = ((0, -r), (r, 0), (0, r), (-r, 0))
        case EventType.ACCESSION:
            corners = ((0, -r), (r, 0.8 * r), (-r, 0.8 * r))
        case EventType.WITHDRAWAL:
            corners = ((0, r), (r, -0.8 * r), (-r, -0.8 * r))
    for place, corner in enumerate(corners):
        if place:
            path.lineTo(*corner)
        else:
            path.moveTo(*corner)
    if corners:
        path.closeSubpath()
    return path


def _draw_spread(painter: QPainter, wide: float, accent: QColor) -> None:
    gradient = QLinearGradient(-wide, 0, wide, 0)
    gone, there = QColor(accent), QColor(accent)
    gone.setAlphaF(0)
    there.setAlphaF(0.35)
    for where, colour in ((0.0, gone), (0.5, there), (1.0, gone)):
        gradient.setColorAt(where, colour)
    painter.fillRect(QRectF(-wide, -2.5, 2 * wide, 5), gradient)
