"""The things on the timeline: bars of memberships and marks of events. Scene coordinates are pixels.

Colour is never alone: every status has a pattern of its own, what is planned is hollow, what is disputed is
hatched, and where a date is known only to its month or year the bar fades in or out over that time.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QLinearGradient, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from workbench.domain.chronology import Event
from workbench.domain.dates import PartialDate
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.window.style import mixed
from workbench.window.theme import theme

# How much of the status's ink is in its bar: enough for 3 to 1 against the surface, and calm.
STRENGTH = 0.62
PATTERNS = {
    Status.MEMBER: Qt.BrushStyle.NoBrush,
    Status.ASSOCIATE: Qt.BrushStyle.HorPattern,
    Status.OBSERVER: Qt.BrushStyle.BDiagPattern,
    Status.PARTNER: Qt.BrushStyle.VerPattern,
    Status.GUEST: Qt.BrushStyle.Dense5Pattern,
    Status.INVITED: Qt.BrushStyle.Dense6Pattern,
    Status.CANDIDATE: Qt.BrushStyle.FDiagPattern,
    Status.SUSPENDED: Qt.BrushStyle.CrossPattern,
    Status.FORMER: Qt.BrushStyle.Dense7Pattern,
}


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


class Mark(QGraphicsItem):
    """What can be hovered over, clicked and chosen; `key` says which row it is."""

    def __init__(self, key: tuple[str, int]) -> None:
        super().__init__()
        self.key = key
        self.chosen = False
        self.told = ""
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def choose(self, chosen: bool) -> None:
        if self.chosen != chosen:
            self.chosen = chosen
            self.update()

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.setToolTip(self.told)
        super().hoverEnterEvent(event)


class Bar(Mark):
    """A membership in its lane."""

    def __init__(self, row: Membership, told: str) -> None:
        super().__init__(("row", row.id))
        self.row = row
        self.told = told
        self.reach = reach(row)
        self.disputed = bool(row.disputes)
        self.hollow = row.modality != Modality.DECIDED
        self.rect = QRectF()
        self.sure = (0.0, 0.0)

    def place(self, rect: QRectF, sure: tuple[float, float]) -> None:
        """The whole bar, and from where to where it is certain."""
        self.prepareGeometryChange()
        self.rect, self.sure = rect, sure

    @property
    def fades_in(self) -> bool:
        return self.sure[0] - self.rect.left() > 0.5

    @property
    def fades_out(self) -> bool:
        return self.rect.right() - self.sure[1] > 0.5

    def boundingRect(self) -> QRectF:
        return self.rect.adjusted(-3, -3, 3, 3)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        now = theme()
        mark = now.statuses[self.row.status]
        colour = QColor(mixed(mark.fill, mark.ink, STRENGTH))
        rounding = min(self.rect.height(), self.rect.width()) / 2.4
        shape = QPainterPath()
        shape.addRoundedRect(self.rect, rounding, rounding)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hollow:
            painter.setPen(QPen(self._brush(colour), 1.5))
            painter.setBrush(QColor(now.surface))
            painter.drawRoundedRect(self.rect.adjusted(0.75, 0.75, -0.75, -0.75), rounding, rounding)
        else:
            painter.fillPath(shape, self._brush(colour))
        self._draw_pattern(painter, shape, QColor(colour if self.hollow else now.surface))
        if self.chosen:
            painter.setPen(QPen(QColor(now.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect.adjusted(-2, -2, 2, 2), rounding + 2, rounding + 2)

    def _draw_pattern(self, painter: QPainter, shape: QPainterPath, colour: QColor) -> None:
        pattern = PATTERNS[self.row.status]
        painter.setPen(Qt.PenStyle.NoPen)
        if pattern != Qt.BrushStyle.NoBrush:
            colour.setAlphaF(0.55)
            painter.fillPath(shape, QBrush(colour, pattern))
        if self.disputed:
            painter.save()
            painter.setClipPath(shape)
            painter.setPen(QPen(QColor(theme().surface), 2))
            self._hatch(painter)
            painter.restore()
            painter.setPen(QPen(QColor(theme().warning), 1.5, Qt.PenStyle.DotLine))
            painter.drawPath(shape)

    def _hatch(self, painter: QPainter) -> None:
        """Slanting lines where the sources disagree: at the end in question, else over the whole bar."""
        step, high = 7.0, self.rect.height()
        left, right = self.rect.left(), self.rect.right()
        disputed = set(self.row.disputes)
        if disputed == {"since"}:
            right = min(right, max(left + 16, self.sure[0]))
        elif disputed == {"until"}:
            left = max(left, min(right - 16, self.sure[1]))
        x = left
        while x < right + high:
            painter.drawLine(QPointF(x, self.rect.top()), QPointF(x - high, self.rect.bottom()))
            x += step

    def _brush(self, colour: QColor) -> QBrush:
        """The colour, fading where the dates are not exact."""
        if not (self.fades_in or self.fades_out):
            return QBrush(colour)
        gone = QColor(colour)
        gone.setAlphaF(0.12)
        wide = max(self.rect.width(), 1.0)
        gradient = QLinearGradient(self.rect.topLeft(), self.rect.topRight())
        gradient.setColorAt(0, gone if self.fades_in else colour)
        start = min(max((self.sure[0] - self.rect.left()) / wide, 0.0), 1.0)
        stop = min(max((self.sure[1] - self.rect.left()) / wide, start), 1.0)
        gradient.setColorAt(start if self.fades_in else 0, colour)
        gradient.setColorAt(stop if self.fades_out else 1, colour)
        if self.fades_out:
            gradient.setColorAt(1, gone)
        return QBrush(gradient)


class Dot(Mark):
    """An event: a numbered circle for a meeting, a small diamond for anything else; hollow when planned, with
    a ring of dashes when disputed, and a soft bar behind it as wide as its date is inexact."""

    def __init__(self, key: int, number: int | None, *, meeting: bool, hollow: bool, disputed: bool) -> None:
        super().__init__(("event", key))
        self.number = number
        self.meeting = meeting
        self.hollow = hollow
        self.disputed = disputed
        self.days = (0, 0)
        self.shows_number = True
        self.radius = 7.0
        self.spread = 0.0
        self.font = QFont()
        self.setZValue(2 if meeting else 1)

    def place(self, middle: QPointF, radius: float, spread: float) -> None:
        """`spread` is half the width, in pixels, of the time that the date may mean."""
        self.prepareGeometryChange()
        self.radius, self.spread = radius, spread
        self.setPos(middle)

    def boundingRect(self) -> QRectF:
        wide = max(self.radius, self.spread) + 4
        return QRectF(-wide, -self.radius - 4, 2 * wide, 2 * self.radius + 8)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addEllipse(QPointF(), self.radius + 2, self.radius + 2)
        return path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        now = theme()
        accent = QColor(now.accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.spread > self.radius:
            self._draw_spread(painter, accent)
        painter.setPen(QPen(accent, 1.5))
        painter.setBrush(QColor(now.surface) if self.hollow else accent)
        painter.drawPath(self._outline(self.radius - 0.75))
        if self.number is not None and self.shows_number:
            painter.setFont(self.font)
            painter.setPen(accent if self.hollow else QColor(now.on_accent))
            painter.drawText(self._box(self.radius), Qt.AlignmentFlag.AlignCenter, str(self.number))
        if self.disputed or self.chosen:
            ring = QPen(QColor(now.warning if self.disputed and not self.chosen else now.text), 1.5)
            ring.setStyle(Qt.PenStyle.DotLine if self.disputed else Qt.PenStyle.SolidLine)
            painter.setPen(ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._outline(self.radius + 2))

    def _outline(self, radius: float) -> QPainterPath:
        path = QPainterPath()
        if self.meeting:
            path.addEllipse(QPointF(), radius, radius)
            return path
        path.moveTo(0, -radius)
        for x, y in ((radius, 0.0), (0.0, radius), (-radius, 0.0)):
            path.lineTo(x, y)
        path.closeSubpath()
        return path

    def _draw_spread(self, painter: QPainter, accent: QColor) -> None:
        gradient = QLinearGradient(-self.spread, 0, self.spread, 0)
        gone, there = QColor(accent), QColor(accent)
        gone.setAlphaF(0)
        there.setAlphaF(0.35)
        for where, colour in ((0.0, gone), (0.5, there), (1.0, gone)):
            gradient.setColorAt(where, colour)
        painter.fillRect(QRectF(-self.spread, -2.5, 2 * self.spread, 5), gradient)

    def _box(self, radius: float) -> QRectF:
        return QRectF(-radius, -radius, 2 * radius, 2 * radius)


def dot_of(event: Event, told: str) -> Dot | None:
    """The mark of an event, None for one without a date."""
    when = PartialDate.parse(event.date) if event.date else None
    first = (when.first or when.last) if when else None
    last = (when.last or when.first) if when else None
    if first is None or last is None:
        return None
    dot = Dot(
        event.id,
        event.ordinal,
        meeting=event.type == EventType.MEETING,
        hollow=event.modality != Modality.DECIDED,
        disputed=bool(event.disputes),
    )
    dot.days = (first.toordinal(), last.toordinal())
    dot.told = told
    return dot
