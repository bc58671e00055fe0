"""The timeline of a format as a picture in SVG: a lane for each state, bars by status, numbered meetings.

Nothing rests on colour alone: every status has a pattern of its own, and the legend names them. A date that
is not known to the day has a soft end over the days it may mean; what is only planned is hollow.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from workbench.domain.chronology import Event
from workbench.domain.dates import PartialDate
from workbench.domain.gazetteer import state_name
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.domain.words import word

WIDTH = 720
GUTTER = 116
MARGIN = 14
AXIS = 22
LANE = 20
BAR = 10
LEGEND = 26
_FONT = "font-family='Noto Sans, DejaVu Sans, Libertinus Serif, sans-serif'"
_INK = "#1b2130"
_MUTED = "#5b6472"
# Fill, and the strokes of a pattern over it (none for a plain fill), for each status.
_LOOKS: dict[Status, tuple[str, str]] = {
    Status.MEMBER: ("#4f9d73", ""),
    Status.ASSOCIATE: ("#8cc3a4", "M0,8 L8,0"),
    Status.OBSERVER: ("#7da2e0", "M0,0 L8,8"),
    Status.PARTNER: ("#a7aee8", "M4,0 L4,8"),
    Status.GUEST: ("#b79be0", "M0,4 L8,4"),
    Status.INVITED: ("#d9c8f2", "M0,4 L8,4"),
    Status.CANDIDATE: ("#eeb765", "M0,8 L8,0 M0,0 L8,8"),
    Status.SUSPENDED: ("#e39a92", "M2,0 L2,8 M6,0 L6,8"),
    Status.FORMER: ("#c3c8d0", ""),
}


def timeline(rows: Sequence[Membership], events: Iterable[Event], as_of: date, language: str) -> str:
    """The picture as an SVG document, "" where nothing has a date."""
    meetings = [event for event in events if event.type == EventType.MEETING and event.date]
    dated = [row for row in rows if row.since]
    if not dated:
        return ""
    scale = _Scale(_days(dated, meetings), as_of)
    lanes = list(dict.fromkeys(row.state for row in sorted(dated, key=_lane_order)))
    return _Drawing(scale, lanes, language).whole(dated, meetings)


def _lane_order(row: Membership) -> tuple[date, str]:
    return PartialDate.parse(row.since or "").sort_key[0], row.state


def _days(rows: Iterable[Membership], meetings: Iterable[Event]) -> list[date]:
    texts = [text for row in rows for text in (row.since, row.until) if text]
    texts += [event.date for event in meetings if event.date]
    dates = [PartialDate.parse(text) for text in texts]
    return [day for when in dates for day in (when.first, when.last) if day]


class _Scale:
    """Days to pixels, over whole years."""

    def __init__(self, days: Sequence[date], as_of: date) -> None:
        self.as_of = as_of
        self.first = date(min(days).year, 1, 1)
        self.last = date(max([*days, as_of]).year + 1, 1, 1)

    def x(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return GUTTER + share * (WIDTH - GUTTER - MARGIN)

    def years(self) -> list[int]:
        """The years that get a line: at most a dozen."""
        step = 1 + (self.last.year - self.first.year) // 12
        return list(range(self.first.year, self.last.year + 1, step))


class _Drawing:
    def __init__(self, scale: _Scale, lanes: Sequence[str], language: str) -> None:
        self.scale = scale
        self.lanes = lanes
        self.language = language
        self.top = AXIS + LANE + 6
        self.bottom = self.top + LANE * len(lanes)

    def whole(self, rows: Sequence[Membership], meetings: Sequence[Event]) -> str:
        statuses = [status for status in Status if any(row.status == status for row in rows)]
        parts = [*self._patterns(statuses), *self._axis(), *self._names()]
        for row in rows:
            parts += self._bar(row)
        parts += [self._meeting(event) for event in meetings]
        parts += self._legend(statuses)
        height = self.bottom + LEGEND
        head = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height}' role='img'>"
        title = f"<title>{escape(word('brief.picture', self.language))}</title>"
        return "".join([head, title, *parts, "</svg>"])

    def _patterns(self, statuses: Iterable[Status]) -> Iterable[str]:
        yield "<defs>"
        for status in statuses:
            fill, strokes = _LOOKS[status]
            if not strokes:
                continue
            yield f"<pattern id='s-{status}' width='8' height='8' patternUnits='userSpaceOnUse'>"
            yield f"<rect width='8' height='8' fill='{fill}'/>"
            yield f"<path d='{strokes}' stroke='#ffffff' stroke-width='1.4'/></pattern>"
        yield "</defs>"

    def _axis(self) -> Iterable[str]:
        for year in self.scale.years():
            x = self.scale.x(date(year, 1, 1))
            yield f"<path d='M{x:.1f},{AXIS} V{self.bottom}' stroke='#e3e6ea'/>"
            if year < self.scale.last.year:
                yield self._text(x + 3, AXIS - 7, str(year), _MUTED, 10)
        x = self.scale.x(self.scale.as_of)
        yield f"<path d='M{x:.1f},{AXIS} V{self.bottom}' stroke='#b42318' stroke-dasharray='3 3'/>"

    def _names(self) -> Iterable[str]:
        for place, state in enumerate(self.lanes):
            y = self.top + LANE * place + LANE / 2 + 3.5
            yield self._text(4, y, _shortened(state_name(state, self.language)), _INK, 10.5)

    def _bar(self, row: Membership) -> Iterable[str]:
        """The sure part is filled; the days at either end that are only possible are drawn paler."""
        since = PartialDate.parse(row.since or "")
        until = PartialDate.parse(row.until) if row.until else None
        end = (until.last if until else None) or self.scale.as_of
        earliest, sure_start = since.first or self.scale.first, since.last or end
        sure_end = (until.first or end) if until else end
        y = self.top + LANE * self.lanes.index(row.state) + (LANE - BAR) / 2
        if end < earliest:
            return
        yield self._piece(row, y, earliest, end, 0.4)
        if sure_start <= sure_end:
            yield self._piece(row, y, sure_start, sure_end, 1)

    def _piece(self, row: Membership, y: float, start: date, end: date, opacity: float) -> str:
        x = self.scale.x(start)
        width = max(self.scale.x(end) - x, 5)
        return (
            f"<rect x='{x:.1f}' y='{y:.1f}' width='{width:.1f}' height='{BAR}' rx='2' "
            f"fill='{_fill(row.status)}' opacity='{opacity}'/>"
        )

    def _meeting(self, event: Event) -> str:
        when = PartialDate.parse(event.date or "")
        x = self.scale.x(when.first or when.last or self.scale.first)
        y = AXIS + LANE / 2 + 1
        decided = event.modality == Modality.DECIDED
        fill, ink = ("#2a56d4", "#ffffff") if decided else ("#ffffff", "#2a56d4")
        radius = 8 if event.ordinal else 4
        circle = (
            f"<circle cx='{x:.1f}' cy='{y}' r='{radius}' fill='{fill}' stroke='#2a56d4' stroke-width='1.2'/>"
        )
        number = self._text(x, y + 3.5, str(event.ordinal), ink, 9.5, "middle") if event.ordinal else ""
        return circle + number

    def _legend(self, statuses: Iterable[Status]) -> Iterable[str]:
        x, y = float(GUTTER), self.bottom + 10
        for status in statuses:
            name = word(f"status.{status}", self.language)
            yield f"<rect x='{x:.1f}' y='{y}' width='16' height='{BAR}' rx='2' fill='{_fill(status)}'/>"
            yield self._text(x + 21, y + 8.5, name, _MUTED, 9.5)
            x += 36 + 5.6 * len(name)

    def _text(self, x: float, y: float, text: str, ink: str, size: float, anchor: str = "start") -> str:
        place = f"x='{x:.1f}' y='{y:.1f}' font-size='{size}' text-anchor='{anchor}'"
        return f"<text {place} fill='{ink}' {_FONT}>{escape(text)}</text>"


def _fill(status: Status) -> str:
    """A plain colour, or the pattern of that status."""
    fill, strokes = _LOOKS[status]
    return f"url(#s-{status})" if strokes else fill


def _shortened(name: str) -> str:
    return name if len(name) <= 18 else name[:17] + "…"
