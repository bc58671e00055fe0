"""The legend of a timeline: only what is in the picture is explained."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from workbench.domain.chronology import Event
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.domain.words import word
from workbench.window.pictures.bar_drawing import Stroke, draw_bar
from workbench.window.pictures.legend import Sign
from workbench.window.pictures.time_rows import Sight
from workbench.window.pictures.time_scale import TimeScale
from workbench.window.pictures.timeline_items import Bar, shape_of
from workbench.window.theme import theme

Draw = Callable[[QPainter, QRectF], None]


class TimelineSigns(QObject):
    """Makes the signs in the window's language."""

    def signs(self, bars: Sequence[Bar], events: Iterable[Event], language: str) -> list[Sign]:
        """Statuses, what is not decided or not agreed, soft ends, kinds of event: those that occur."""
        there = {bar.row.status for bar in bars}
        made = [
            Sign(word(f"status.{status}", language), sample(status)) for status in Status if status in there
        ]
        meant = {bar.row.modality for bar in bars}
        for modality in (Modality.PLANNED, Modality.PROPOSED, Modality.REPORTED, Modality.DENIED):
            if modality in meant:
                made.append(Sign(word(f"modality.{modality}", language), sample(modality=modality)))
        if any(bar.disputed for bar in bars):
            made.append(Sign(self.tr("sources disagree"), sample(disputed=True)))
        if any(bar.reach.first != bar.reach.sure_from for bar in bars):
            made.append(Sign(self.tr("known to the month or year"), sample(fades=True)))
        if any(bar.is_open for bar in bars):
            made.append(Sign(self.tr("goes on"), sample(is_open=True)))
        kinds = {event.type for event in events if event.date}
        made += [
            Sign(word(f"event.{kind}", language), _shape(kind), 14) for kind in EventType if kind in kinds
        ]
        return made


def sample(
    status: Status = Status.MEMBER,
    modality: Modality = Modality.DECIDED,
    *,
    disputed: bool = False,
    fades: bool = False,
    is_open: bool = False,
) -> Draw:
    """A short bar as the timeline draws it."""
    row = Membership(0, "", "", status, modality)

    def draw(painter: QPainter, box: QRectF) -> None:
        bar = box.adjusted(0, 2, 0, -2)
        begins = bar.center().x() if fades else bar.left()
        sight = Sight(TimeScale(0, 1, 0), box.left(), box.right(), box.height(), 0, QFont())
        draw_bar(painter, row, Stroke(bar, bar, (begins, bar.right()), disputed, is_open), sight)

    return draw


def _shape(kind: EventType) -> Draw:
    def draw(painter: QPainter, box: QRectF) -> None:
        painter.translate(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().accent))
        painter.setPen(QPen(QColor(theme().accent), 1))
        painter.drawPath(shape_of(kind, min(box.width(), box.height()) / 2 - 1))

    return draw
