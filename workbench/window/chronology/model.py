"""The chronology as a table: date, event and place, edited in place."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from workbench.domain.chronology import Event
from workbench.domain.date_words import date_words
from workbench.domain.errors import UserError
from workbench.domain.evidence import independent_sources, source_count
from workbench.domain.gazetteer import place_name, state_name
from workbench.domain.sample_words import own_words
from workbench.domain.typed_dates import editable_date, typed_date
from workbench.domain.vocabulary import EventType, Modality
from workbench.domain.wording import OF_A_STATE, event_title, value_words
from workbench.domain.words import capital, word
from workbench.window.desk import Desk
from workbench.window.parts.cell_editing import Index
from workbench.window.parts.evidence_card import Rests
from workbench.window.parts.reordering import reorder
from workbench.window.parts.rows_model import Edit, RowsModel
from workbench.window.parts.short_dates import short_date

if TYPE_CHECKING:
    from workbench.actions import Dossier

EVENT = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    DATE = 0
    EVENT = 1
    PLACE = 2


FIELDS = {Column.DATE: "date", Column.EVENT: "title", Column.PLACE: "place"}
# Where the sources may disagree about what a column says.
DISPUTED = {Column.DATE: ("date",), Column.EVENT: ("modality", "actor"), Column.PLACE: ("place", "state")}


class ChronologyModel(RowsModel):
    """Events in order, the undated last; a new one stands at the end until it says something."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self.every: list[Event] = []
        self.events: list[Event] = []
        """Those that are shown."""
        self._lines: dict[int, str] = {}
        self.wanted = ""
        self.kinds: frozenset[EventType] = frozenset(EventType)
        self._sorted_by = (Column.DATE, Qt.SortOrder.AscendingOrder)

    def show_rows(self, events: Sequence[Event]) -> None:
        """The events of the chosen format, by date."""
        self.beginResetModel()
        if events is not self.every:
            self._lines.clear()
        self.every = list(events)
        self._arrange()
        self.endResetModel()

    def choose(self, wanted: str, kinds: frozenset[EventType]) -> None:
        """Shows only events of these kinds that have all of these words in what is shown of them."""
        self.wanted, self.kinds = wanted, kinds
        self.show_rows(self.every)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.drop_new()
        self._sorted_by = (Column(column), order)
        reorder(self, lambda: self.events, self._arrange)

    def _arrange(self) -> None:
        self.events = self._shown_events()

    def _shown_events(self) -> list[Event]:
        words = self.wanted.casefold().split()
        chosen = [event for event in self.with_waiting(self.every) if event.type in self.kinds]
        if words:
            chosen = [event for event in chosen if all(part in self._line(event) for part in words)]
        column, order = self._sorted_by
        if column != Column.DATE:
            chosen.sort(key=lambda event: self._shown(event, column).casefold())
        elif order == Qt.SortOrder.DescendingOrder:  # the undated stay last
            dated = [event for event in chosen if event.date]
            return dated[::-1] + [event for event in chosen if not event.date]
        return chosen[::-1] if order == Qt.SortOrder.DescendingOrder else chosen

    def _line(self, event: Event) -> str:
        """Everything that the row says, to be searched in; kept, for it is asked with every letter typed."""
        if (known := self._lines.get(event.id)) is not None:
            return known
        said = [self._shown(event, column) for column in (Column.EVENT, Column.PLACE)]
        said += [
            self._when(event),
            word(f"event.{event.type}", self._desk.language),
            own_words(event.note, self._desk.language),
        ]
        self._lines[event.id] = " ".join(said).casefold()
        return self._lines[event.id]

    def begin_new(self) -> QModelIndex:
        place = len(self.events)
        self.beginInsertRows(QModelIndex(), place, place)
        self.events.append(Event(0, EventType.MEETING, self._desk.format))
        self.endInsertRows()
        return self.index(place, Column.DATE)

    def drop_new(self) -> None:
        if self.events and self.events[-1].id == 0:
            place = len(self.events) - 1
            self.beginRemoveRows(QModelIndex(), place, place)
            del self.events[place]
            self.endRemoveRows()

    def place_of(self, key: tuple[str, int]) -> int:
        return next((place for place in range(len(self.events)) if self.key_at(place) == key), -1)

    def key_at(self, place: int) -> tuple[str, int]:
        return "row", self.events[place].id

    def rests_on(self, place: int) -> Rests:
        event, language = self.events[place], self._desk.language
        name = " · ".join(part for part in (event_title(event, language), self._when(event)) if part)
        return Rests.of(name, event)

    def _when(self, event: Event) -> str:
        return date_words(event.date, self._desk.language)

    # What may be typed

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and self._desk.can_write else flags

    def completions(self, index: Index) -> Sequence[str]:
        """The places that the chronology names already."""
        if index.column() != Column.PLACE:
            return ()
        named = {place_name(event.place, self._desk.language) for event in self.events if event.place}
        return sorted(named)

    def refusal(self, index: Index, typed: str) -> str:
        if index.column() != Column.DATE:
            return ""
        try:
            typed_date(typed)
        except UserError as error:
            return error.line(self._desk.language)
        return ""

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self._desk.dossier is None:
            return False
        if self.refusal(index, str(value)):
            return False
        column, event = Column(index.column()), self.events[index.row()]
        told = typed_date(str(value)) if column == Column.DATE else str(value).strip() or None
        field = FIELDS[column]
        if told == getattr(event, field):
            return True
        return self._keep(index.row(), column, told, str(value))

    def _keep(self, place: int, column: Column, told: str | None, typed: str) -> bool:
        from workbench.actions.chronology import add_event, edit_event

        event, field = self.events[place], FIELDS[column]

        def action(dossier: "Dossier", number: int) -> int:
            if number:
                return edit_event(dossier, number, **{field: told})
            return add_event(dossier, str(event.type), event.format, **{field: told})

        changes: dict[str, Any] = {field: told, "by_hand": True}
        done = self.carry_out(Edit(event, column, typed, changes), action)
        if done:
            self._show_event(place, replace(event, id=done, **changes))
        return bool(done)

    def renumber(self, row: int, made: int) -> None:
        place = self.place_of(("row", row))
        if place >= 0:
            self._show_event(place, replace(self.events[place], id=made))

    def _show_event(self, place: int, event: Event) -> None:
        self.events[place] = event
        self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    # What is shown

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.events)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Date"), self.tr("Event"), self.tr("Place"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event, column = self.events[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(event, column)
            case Qt.ItemDataRole.EditRole:
                return self._typed(event, column)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join([self._shown(event, column), *self._told(event, column)]).strip() or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return "; ".join([self._shown(event, column), *self._told(event, column)])
        return event if role == EVENT else None

    def _shown(self, event: Event, column: Column) -> str:
        language = self._desk.language
        if column == Column.DATE:
            return short_date(event.date, language)
        if column == Column.PLACE:
            return place_name(event.place, language) if event.place else ""
        if event.id == 0:
            return ""
        title = event_title(event, language)
        title = capital(title)
        if event.modality == Modality.DECIDED:
            return title
        return f"{title} ({word(f'modality.{event.modality}', language)})"

    def _typed(self, event: Event, column: Column) -> str:
        if column == Column.DATE:
            return editable_date(event.date, self._desk.language)
        if column == Column.PLACE:
            return self._shown(event, column)
        return own_words(event.title, self._desk.language)

    def _told(self, event: Event, column: Column) -> list[str]:
        language = self._desk.language
        told = [self._when(event)] if column == Column.DATE and event.date else []
        if column == Column.PLACE and event.state and event.type not in OF_A_STATE:
            told.append(state_name(event.state, language))
        if values := self.disputed(event, column):
            told.append(self.tr("Sources disagree: {values}").format(values=" ≠ ".join(values)))
        every = source_count(event.evidence)
        if every:
            words = self.tr("Independent sources: {independent} of {every}; Space lists them")
            told.append(words.format(independent=independent_sources(event.evidence), every=every))
        if event.by_hand:
            told.append(self.tr("Edited by hand"))
        if event.note and column == Column.EVENT:
            told.append(own_words(event.note, self._desk.language))
        return told

    def disputed(self, event: Event, column: Column) -> list[str]:
        """The values that the sources give the cell, in words, if they disagree."""
        disputes = event.disputes
        return [
            value_words(field, value, self._desk.language)
            for field in DISPUTED[column]
            for value in disputes.get(field, ())
        ]
