"""The timeline: a lane for each state, bars for how it stood, meetings and other events on top.

A bar's ends are dragged to change its dates, as exactly as the picture tells them apart: to the year while
decades are seen, to the day once days are. With the keys, Shift and an arrow move the end of the chosen bar,
Ctrl, Shift and an arrow its beginning; Enter keeps the date, Escape puts it back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from workbench.domain.chronology import Event
from workbench.domain.dates import PartialDate
from workbench.domain.roster import Membership
from workbench.window.pictures.time_gestures import Gesture
from workbench.window.pictures.time_piles import PointRow
from workbench.window.pictures.time_rows import Heading, Row
from workbench.window.pictures.time_scale import edtf_at, grain, stepped
from workbench.window.pictures.time_view import TimeView
from workbench.window.pictures.timeline_items import Bar, Dot, LaneRow, dot_of, is_meeting
from workbench.window.theme import theme

# So near to a bar's end it is taken hold of.
NEAR = 5.0


@dataclass(frozen=True, slots=True)
class Band:
    """A format in the picture, with its rows in the order of their lanes."""

    title: str
    rows: Sequence[Membership]
    events: Sequence[Event]
    colour: str = "#808080"


class TimelineView(TimeView):
    """Shows bands and tells which date was dragged to: the row, `since` or `until`, the date in EDTF."""

    end_dragged = Signal(int, str, str)

    def __init__(self, parent: QWidget | None = None, *, named: bool = False) -> None:
        super().__init__(parent, named=named)
        self.can_edit = False
        self.date_words: Callable[[str], str] = str
        self.help_words = ""
        """What Enter and Escape do while keys move an end."""
        self.bars: list[Bar] = []
        self.dots: list[Dot] = []
        self._ended: EndDrag | None = None

    # What is shown

    def show_bands(
        self,
        bands: Sequence[Band],
        *,
        name: Callable[[str], str],
        words: Callable[[Membership], str] = lambda _row: "",
        event_rows: tuple[str, str] = ("", ""),
    ) -> None:
        """Builds the picture anew. The lanes of a band stand in the order in which the states first come;
        `event_rows` names the row of the meetings and that of everything else."""
        rows: list[Row] = []
        self.bars, self.dots = [], []
        for band in bands:
            if len(bands) > 1:
                rows.append(Heading(band.title, band.colour))
            rows += self._event_rows(band.events, event_rows)
            sticky = len(rows) if len(bands) == 1 else 0
            rows += self._lanes(band.rows, name, words)
        self._ended = None
        self.show_rows(rows, sticky if bands else 0)

    def _event_rows(self, events: Sequence[Event], names: tuple[str, str]) -> list[Row]:
        dots = [dot for event in events if (dot := dot_of(event))]
        self.dots += dots
        meetings = [dot for dot in dots if is_meeting(dot.event)]
        others = [dot for dot in dots if not is_meeting(dot.event)]
        shown = [(names[0], meetings), (names[1], others)]
        return [PointRow("", held, name) for name, held in shown if held]

    def _lanes(
        self, rows: Sequence[Membership], name: Callable[[str], str], words: Callable[[Membership], str]
    ) -> list[Row]:
        held: dict[str, list[Bar]] = {}
        for row in rows:
            bar = Bar(row, words(row) if self.named else "")
            held.setdefault(row.state, []).append(bar)
            self.bars.append(bar)
        return [LaneRow(code, name(code), bars) for code, bars in held.items()]

    @property
    def lanes(self) -> list[str]:
        """The codes of the states, from top to bottom."""
        return [row.label for row in self.rows if isinstance(row, LaneRow)]

    # Dragging an end

    def grab_at(self, where: QPointF) -> Gesture:
        return (self._end_at(where) if self.can_edit else None) or super().grab_at(where)

    def _end_at(self, where: QPointF) -> "EndDrag | None":
        place = self.row_at(where.y())
        if place is None or where.x() < self.margin or not isinstance(self.rows[place], LaneRow):
            return None
        found: list[tuple[float, EndDrag]] = []
        for bar in self.rows[place].marks(self.sight()):
            assert isinstance(bar, Bar)
            box = self.box_of(place, bar)
            if bar.part[1] > 1 and not box.top() <= where.y() <= box.bottom():
                continue
            near = min(NEAR, box.width() / 3)
            for field, x in (("since", box.left()), ("until", box.right())):
                away = abs(where.x() - x)
                if away <= near or (away <= NEAR and not box.contains(where)):
                    found.append((away, EndDrag(self, where, bar, field)))
        return min(found, key=lambda one: one[0])[1] if found else None

    def show_end(self, drag: "EndDrag | None") -> None:
        """The end that is being moved, with its date beside it; None once it is not any more."""
        self._ended = drag
        self.viewport().update()

    def draw_on_top(self, painter: QPainter) -> None:
        """The date that is being dragged to, in words, over the end of the bar."""
        if self._ended is None or (found := self.mark_of(self._ended.bar.key)) is None:
            return
        now, box = theme(), self.box_of(*found)
        words = self._ended.words()
        font = self.small
        metrics = QFontMetricsF(font)
        wide, high = metrics.horizontalAdvance(words) + 16, metrics.height() + 8
        x = box.left() if self._ended.field == "since" else box.right()
        left = min(max(x - wide / 2, 2), self.viewport().width() - wide - 2)
        top = box.top() - high - 4
        label = QRectF(left, top if top > self.frame.axis else box.bottom() + 4, wide, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.border), 1))
        painter.setBrush(QColor(now.raised))
        painter.drawRoundedRect(label, 5, 5)
        painter.setFont(font)
        painter.setPen(QColor(now.text))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)

    # The same by keys

    def on_key(self, key: int, held: Qt.KeyboardModifier) -> bool:
        arrows = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        if key in arrows and held in (shift, shift | control):
            return self._step_end("until" if held == shift else "since", arrows[key])
        if self._ended is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            ended = self._ended
            if key == Qt.Key.Key_Escape:
                ended.cancel()
                self.give_up()
            else:
                ended.keep()
            return True
        return super().on_key(key, held)

    def _step_end(self, field: str, steps: int) -> bool:
        bar = next((bar for bar in self.bars if bar.key == self.chosen), None)
        if bar is None or not self.can_edit:
            return False
        if self._ended is None or self._ended.bar is not bar or self._ended.field != field:
            if self._ended is not None:
                self._ended.cancel()
            self._ended = EndDrag(self, QPointF(), bar, field, by_keys=True)
        known = bar.row.since if field == "since" else bar.row.until
        exact = grain(self.per_day)
        self._ended.would_be(stepped(known, self.today, exact, steps if known else 0))
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._ended is not None and self._ended.by_keys:
            self._ended.cancel()
        super().focusOutEvent(event)


class EndDrag(Gesture):
    """Moves one end of a bar; the bar shows at once how it would be."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(
        self, view: TimelineView, start: QPointF, bar: Bar, field: str, *, by_keys: bool = False
    ) -> None:
        super().__init__(view, start)
        self.timeline = view
        self.bar, self.field, self.by_keys = bar, field, by_keys

    @property
    def date(self) -> str | None:
        return self.bar.row.since if self.field == "since" else self.bar.row.until

    def words(self) -> str:
        said = self.timeline.date_words(self.date or "")
        return f"{said} · {self.timeline.help_words}" if self.by_keys else said

    def move(self, where: QPointF) -> None:
        view = self.timeline
        # The last day belongs to the bar: its end is drawn where the next day begins.
        day = view.day_at(where.x()) - (1 if self.field == "until" else 0)
        self.would_be(edtf_at(day + 0.5, grain(view.per_day)))

    def would_be(self, edtf: str) -> None:
        """The date, unless it would turn the bar round; the one that stands, where that lies in it."""
        row, kept = self.bar.kept, self._kept()
        told = PartialDate.parse(edtf)
        if kept and told.contains(PartialDate.parse(kept)):
            edtf = kept
        other = PartialDate.parse(o) if (o := row.until if self.field == "since" else row.since) else None
        if other is not None and self._turns(PartialDate.parse(edtf), other):
            return
        self.bar.would_be(self.field, edtf)
        self.timeline.show_end(self)

    def _turns(self, told: PartialDate, other: PartialDate) -> bool:
        since, until = (told, other) if self.field == "since" else (other, told)
        return bool(since.first and until.last and since.first > until.last)

    def _kept(self) -> str | None:
        return self.bar.kept.since if self.field == "since" else self.bar.kept.until

    def end(self, where: QPointF) -> None:
        self.move(where)
        self.keep()

    def keep(self) -> None:
        """One action, if the date is another than it was."""
        edtf = self.date
        self.timeline.show_end(None)
        if edtf is not None and edtf != self._kept():
            self.timeline.end_dragged.emit(self.bar.kept.id, self.field, edtf)
        else:
            self.bar.show(self.bar.kept)

    def cancel(self) -> None:
        self.bar.show(self.bar.kept)
        self.timeline.show_end(None)
