"""What every timeline of the window does alike, in its dock or on its page: it speaks the window's language,
follows the as-of day, tells of its marks, opens what they rest on, and keeps the dates that are dragged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from workbench.domain.chronology import Event
from workbench.domain.date_words import date_words
from workbench.domain.dates import sort_key
from workbench.domain.errors import UserError
from workbench.domain.evidence import independent_sources
from workbench.domain.format_looks import format_colour
from workbench.domain.gazetteer import format_name, format_short, state_name
from workbench.domain.roster import Membership
from workbench.domain.rows import HistoryRow
from workbench.domain.vocabulary import Modality
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.parts.evidence_card import EvidenceCard, Rests
from workbench.window.parts.short_dates import short_date
from workbench.window.pictures.fact_cards import FactCards
from workbench.window.pictures.legend import Sign
from workbench.window.pictures.picture_button import source_line
from workbench.window.pictures.picture_file import Picture
from workbench.window.pictures.time_export import time_picture
from workbench.window.pictures.time_piles import Pile
from workbench.window.pictures.time_rows import Mark
from workbench.window.pictures.timeline_items import Bar, Dot
from workbench.window.pictures.timeline_signs import TimelineSigns
from workbench.window.pictures.timeline_view import Band, TimelineView

if TYPE_CHECKING:
    from workbench.actions import Dossier


@dataclass(frozen=True, slots=True)
class Facts:
    """What the dossier says of a format: its memberships at any time, and its events in order."""

    format: str
    rows: list[Membership]
    events: list[Event]


def facts_of(dossier: "Dossier", formats: Sequence[str]) -> list[Facts]:
    """Asked off the window's thread."""
    from workbench.actions.chronology import chronology
    from workbench.actions.roster import roster

    return [Facts(name, roster(dossier, name), chronology(dossier, name)) for name in formats]


class TimelineBinding(QObject):
    """Binds a view to the desk; who owns the view fills it by `show`."""

    def __init__(self, desk: Desk, view: TimelineView, card: EvidenceCard) -> None:
        super().__init__(view)
        self._desk = desk
        self.view = view
        self.card = card
        self.cards = FactCards(desk, self)
        self._signs = TimelineSigns(self)
        self.shown: list[Facts] = []
        view.told = self.told
        view.spoken = self.spoken
        view.day = desk.day
        view.day_dragged.connect(desk.choose_day)
        view.mark_opened.connect(self.open)
        view.pile_opened.connect(self._on_pile)
        view.end_dragged.connect(self._on_end_dragged)
        desk.day_chosen.connect(view.show_day)
        desk.theme_changed.connect(self._on_theme)

    def show(self, facts: Sequence[Facts]) -> None:
        """Fills the picture."""
        language, view = self._desk.language, self.view
        self.shown = list(facts)
        view.can_edit = self._desk.can_write
        view.language = language
        view.day = self._desk.day
        view.date_words = lambda edtf: short_date(edtf, language)
        view.help_words = self.tr("Enter keeps it, Esc does not")
        view.show_bands(
            [self._band(one) for one in facts],
            name=lambda code: state_name(code, language),
            words=lambda row: word(f"status.{row.status}", language),
            event_rows=(self.tr("Meetings"), self.tr("Other events")),
        )

    def _band(self, facts: Facts) -> Band:
        name = format_name(facts.format, self._desk.language)
        return Band(name, self.in_lanes(facts.rows), facts.events, format_colour(facts.format))

    def in_lanes(self, rows: Iterable[Membership]) -> list[Membership]:
        """States that are or were something for certain first, by when they first came to it."""
        return sorted(
            rows,
            key=lambda row: (
                row.modality != Modality.DECIDED,
                sort_key(row.since),
                state_name(row.state, self._desk.language),
            ),
        )

    def row_of(self, membership: int) -> Membership | None:
        return next((row for one in self.shown for row in one.rows if row.id == membership), None)

    def event_of(self, event: int) -> Event | None:
        return next((row for one in self.shown for row in one.events if row.id == event), None)

    def picture(self) -> Picture:
        """The picture for a file: every row, the time that is seen, with title, legend and source."""
        language = self._desk.language
        names = [format_short(one.format, language) for one in self.shown]
        one = format_name(self.shown[0].format, language) if len(names) == 1 else ", ".join(names)
        evidence = [item for facts in self.shown for row in facts.rows for item in row.evidence]
        evidence += [item for facts in self.shown for event in facts.events for item in event.evidence]
        return time_picture(
            self.view, one, source_line(self._desk, independent_sources(evidence)), self.signs()
        )

    def signs(self) -> list[Sign]:
        """The legend of what is shown."""
        events = [event for one in self.shown for event in one.events]
        return self._signs.signs(self.view.bars, events, self._desk.language)

    # What is told

    def told(self, mark: Mark) -> str:
        """The card of a mark."""
        if isinstance(mark, Bar):
            return self.cards.row_card(mark.row, with_format=len(self.shown) > 1)
        events = self._events_of(mark)
        if len(events) == 1:
            return self.cards.event_card(events[0])
        return self.cards.events_card(events, self.tr("A click shows them apart"))

    def spoken(self, mark: Mark) -> str:
        """The same for a screen reader: the chosen mark in a line."""
        if isinstance(mark, Bar):
            return self.cards.row_line(mark.kept)
        chosen = [event for event in self._events_of(mark) if ("event", event.id) == self.view.chosen]
        return self.cards.event_line(chosen[0]) if chosen else ""

    def _events_of(self, mark: Mark) -> list[Event]:
        held = mark.held if isinstance(mark, Pile) else ()
        return [point.event for point in held if isinstance(point, Dot)]

    # What is done

    @Slot(str, int)
    def open(self, kind: str, number: int) -> None:
        """The card with everything that a row or an event rests on."""
        fact = self.row_of(number) if kind == "row" else self.event_of(number)
        if isinstance(fact, Membership):
            title = self.cards.row_line(fact)
        elif isinstance(fact, Event):
            language = self._desk.language
            title = " · ".join(
                part
                for part in (self.cards.event_line(fact).split(" · ")[0], date_words(fact.date, language))
                if part
            )
        else:
            return
        self.card.show_at(self.view.corner_of((kind, number)), Rests.of(title, fact))

    @Slot(object, QPoint)
    def _on_pile(self, pile: Pile, where: QPoint) -> None:
        """Events of one day, which no zoom parts, are chosen from a list."""
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for event in self._events_of(pile):
            action = menu.addAction(self.cards.event_line(event))
            action.triggered.connect(lambda _checked=False, number=event.id: self._take_event(number))
        menu.popup(where)

    def _take_event(self, number: int) -> None:
        self.view.choose(("event", number))
        self.view.mark_chosen.emit("event", number)

    @Slot(int, str, str)
    def _on_end_dragged(self, membership: int, field: str, edtf: str) -> None:
        from workbench.actions.roster import edit_membership

        self._desk.edit(
            lambda dossier: edit_membership(dossier, membership, **{field: edtf}),
            partial(self._on_end_kept, membership, field, edtf),
            self._on_end_refused,
        )

    def _on_end_refused(self, error: UserError) -> None:
        self._desk.said.emit(error.line(self._desk.language), True)
        self.show(self.shown)  # as it was

    def _on_end_kept(self, membership: int, field: str, edtf: str, _done: int) -> None:
        dossier, row = self._desk.dossier, self.row_of(membership)
        if dossier is not None and row is not None:
            language = self._desk.language
            names = {"since": self.tr("{row}: since {date}"), "until": self.tr("{row}: until {date}")}
            said = f"{state_name(row.state, language)} · {format_short(row.format, language)}"
            line = names[field].format(row=said, date=short_date(edtf, language))
            done = dossier.next_undo()
            self._desk.offered.emit(line, self.tr("Undo"), lambda: self._undo(done))

    def _undo(self, done: HistoryRow | None) -> None:
        """Takes the drag back, unless something else was done since: then Undo would mean that."""
        from workbench.actions.history import undo

        dossier = self._desk.dossier
        if dossier is not None and done is not None and dossier.next_undo() == done:
            self._desk.edit(undo)

    @Slot()
    def _on_theme(self) -> None:
        self.view.lay_out()
