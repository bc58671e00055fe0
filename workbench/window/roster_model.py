"""The roster as a table: the rows of one format as of a day, and below them the claims that wait."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCollator, QLocale, QModelIndex, QObject, Qt

from workbench.domain.claims import MembershipClaim
from workbench.domain.date_words import date_words
from workbench.domain.errors import UserError
from workbench.domain.evidence import Evidence, independent_sources, source_count
from workbench.domain.gazetteer import state_name
from workbench.domain.roster import Holds, Membership, roster_as_of
from workbench.domain.rows import ClaimRow
from workbench.domain.state_finding import find_states
from workbench.domain.status_words import typed_status
from workbench.domain.typed_dates import typed_date
from workbench.domain.vocabulary import Modality, Status
from workbench.domain.wording import interval_words
from workbench.domain.words import word
from workbench.window.cell_editing import Index
from workbench.window.desk import Desk
from workbench.window.icons import icon
from workbench.window.rows_panel import RowsModel
from workbench.window.short_dates import short_date
from workbench.window.suggestions import Suggested
from workbench.window.theme import theme

TOLD = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
LINE = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    STATE = 0
    STATUS = 1
    SINCE = 2
    UNTIL = 3
    SOURCES = 4
    NOTE = 5


FIELDS = {
    Column.STATE: "state",
    Column.STATUS: "status",
    Column.SINCE: "since",
    Column.UNTIL: "until",
    Column.NOTE: "note",
}
DATES = (Column.SINCE, Column.UNTIL)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: a membership; the claims that would make one (`claims`, and `row` with no id); or
    a new row that has no state yet (neither)."""

    row: Membership
    claims: tuple[ClaimRow, ...] = ()

    @property
    def key(self) -> tuple[str, int]:
        """Tells the line from the others, before and after a refresh."""
        return ("claim", self.claims[0].id) if self.claims else ("row", self.row.id)

    @property
    def is_new(self) -> bool:
        return not self.claims and self.row.id == 0


class RosterModel(RowsModel):
    """Rows come in by `show_rows`; what is typed goes out as an action of the dossier."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Membership] = []
        self._claims: list[ClaimRow] = []
        self.lines: list[Line] = []
        self.until_folded = False

    def fold_until(self, folded: bool) -> None:
        """Whether "until" stands under "since" for want of a column; Sources then has a sign for its head."""
        if folded != self.until_folded:
            self.until_folded = folded
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def show_rows(self, rows: Sequence[Membership], claims: Sequence[ClaimRow]) -> None:
        """The rows of the chosen format at any time, and the open claims of the dossier."""
        self._rows, self._claims = list(rows), list(claims)
        self.arrange()

    def arrange(self) -> None:
        """Shows what held on the desk's day, in the order of the desk's language."""
        self.beginResetModel()
        held = roster_as_of(self._rows, self._desk.day)
        self.lines = [Line(row) for row in self._sorted(held)] + self._waiting(self._desk.day)
        self.endResetModel()

    def _sorted(self, rows: Sequence[Membership]) -> list[Membership]:
        collator = QCollator(QLocale(self._desk.language))
        order = {status: place for place, status in enumerate(Status)}

        def place(row: Membership) -> tuple[Any, ...]:
            name = collator.sortKey(state_name(row.state, self._desk.language))
            return row.modality != Modality.DECIDED, order[row.status], name, row.since or "9", row.id

        return sorted(rows, key=place)

    def _waiting(self, day: date | None) -> list[Line]:
        """The open claims that would add a row, those of one state, status and modality together."""
        groups: dict[tuple[str, str, str], list[ClaimRow]] = {}
        for row in self._claims:
            claim, consequence = row.claim, row.consequence
            if not isinstance(claim, MembershipClaim) or claim.format != self._desk.format:
                continue
            if consequence is None or not consequence.adds:
                continue
            if day is None or _as_row(claim).holds_on(day) != Holds.NO:
                groups.setdefault((claim.state, claim.status, claim.modality), []).append(row)
        lines = [Line(_as_row(group[0].claim), tuple(group)) for group in groups.values()]
        places = {row: place for place, row in enumerate(self._sorted([line.row for line in lines]))}
        return sorted(lines, key=lambda line: places[line.row])

    def begin_new(self) -> QModelIndex:
        """Adds an empty row to be filled in place, and returns its first cell."""
        place = sum(not line.claims for line in self.lines)
        self.beginInsertRows(QModelIndex(), place, place)
        self.lines.insert(place, Line(Membership(0, "", self._desk.format, Status.MEMBER)))
        self.endInsertRows()
        return self.index(place, Column.STATE)

    def drop_new(self) -> None:
        """Takes the empty row away if it is still empty."""
        place = next((place for place, line in enumerate(self.lines) if line.is_new), None)
        if place is not None:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self.lines[place]
            self.endRemoveRows()

    def place_of(self, key: tuple[str, int]) -> int:
        """The row of the table that shows this, -1 for none."""
        return next((place for place, line in enumerate(self.lines) if line.key == key), -1)

    def key_at(self, place: int) -> tuple[str, int]:
        return self.lines[place].key

    def rests_on(self, place: int) -> tuple[str, tuple[Evidence, ...], str | None]:
        row, language = self.lines[place].row, self._desk.language
        name = f"{state_name(row.state, language)} · {word(f'status.{row.status}', language)}"
        return name, row.evidence, row.note

    # What may be typed

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid() or index.column() == Column.SOURCES:
            return flags
        line = self.lines[index.row()]
        if line.claims or not self._desk.can_write:
            return flags
        if line.is_new and index.column() != Column.STATE:
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def can_clear(self, index: Index) -> bool:
        return (
            index.isValid() and index.column() in (*DATES, Column.NOTE) and not self.lines[index.row()].claims
        )

    def suggested(self, index: Index, typed: str) -> Suggested:
        language = self._desk.language
        if index.column() == Column.STATUS:
            names = [word(f"status.{status}", language) for status in Status]
            asked = typed.strip().casefold()
            fitting = [name for name in names if name.casefold().startswith(asked)]
            return Suggested([(name, name) for name in fitting], closed=True)
        if index.column() == Column.STATE:
            named = [(code, state_name(code, language)) for code in find_states(typed)]
            return Suggested([(f"{code}  {name}", name) for code, name in named], closed=True)
        return Suggested()

    def refusal(self, index: Index, typed: str) -> str:
        try:
            self._value(index, typed)
        except UserError as error:
            return error.line(self._desk.language)
        return ""

    def _value(self, index: Index, typed: str) -> str | None:
        """What the typed words mean. Raises UserError."""
        from workbench.actions.checks import check_order, known_state

        column, row = Column(index.column()), self.lines[index.row()].row
        if column == Column.STATE:
            return known_state(typed) if typed.strip() or row.id else None
        if column == Column.STATUS:
            return typed_status(typed, self._desk.language)
        if column not in DATES:
            return typed.strip() or None
        when = typed_date(typed)
        dates = {"since": row.since, "until": row.until, FIELDS[column]: when}
        check_order(dates["since"], dates["until"])
        return when

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self._desk.dossier is None:
            return False
        line = self.lines[index.row()]
        told = self._desk.do(self._value, index, str(value))
        if told is None and (line.is_new or self.refusal(index, str(value))):
            return False
        field = FIELDS[Column(index.column())]
        if told == getattr(line.row, field):
            return False
        return self._keep(index.row(), line, field, told)

    def _keep(self, place: int, line: Line, field: str, told: str | None) -> bool:
        """Carries the edit out; until the dossier's news come, the line shows it already."""
        from workbench.actions.roster import add_membership, edit_membership

        dossier, row = self._desk.dossier, line.row
        assert dossier is not None
        if line.is_new:
            done = self._desk.do(add_membership, dossier, str(told), row.format, str(row.status))
        else:
            done = self._desk.do(edit_membership, dossier, row.id, **{field: told})
        if done is None:
            return False
        value: Any = Status(str(told)) if field == "status" else told
        edited: dict[str, Any] = {field: value, "id": done, "by_hand": True}
        self.lines[place] = Line(replace(row, **edited))
        self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
        return True

    # What is shown

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        narrow = section == Column.SOURCES and self.until_folded
        if role == Qt.ItemDataRole.DecorationRole and narrow:
            return icon("ph.quotes", theme().muted)
        if role not in (Qt.ItemDataRole.DisplayRole, *TOLD) or (narrow and role not in TOLD):
            return None
        return (
            self.tr("State"),
            self.tr("Status"),
            self.tr("Since"),
            self.tr("Until"),
            self.tr("Sources"),
            self.tr("Note"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], Column(index.column())
        if role == LINE:
            return line
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(line, column)
            case Qt.ItemDataRole.EditRole:
                return self._typed(line, column)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(self._told(line, column)) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return "; ".join([self._shown(line, column), *self._told(line, column)])
        return None

    def _shown(self, line: Line, column: Column) -> str:
        row, language = line.row, self._desk.language
        match column:
            case Column.STATE:
                return f"{row.state}  {state_name(row.state, language)}" if row.state else ""
            case Column.STATUS:
                words = word(f"status.{row.status}", language)
                return words[0].upper() + words[1:]
            case Column.SINCE | Column.UNTIL:
                return short_date(getattr(row, FIELDS[column]), language)
            case Column.SOURCES:
                return self._sources(line)
            case _:
                return row.note or ""

    def since_lines(self, line: Line) -> list[tuple[str, bool]]:
        """The cell of "since", line by line, each with whether it is the date itself: how it is meant, the
        date, and "until" where that has no column."""
        row, language = line.row, self._desk.language
        meant = word(f"modality.{row.modality}", language) if row.modality != Modality.DECIDED else ""
        until = short_date(row.until, language) if self.until_folded else ""
        if until:
            until = until if "/" in str(row.until) else f"– {until}"
        stands = short_date(row.stands_from.edtf if row.stands_from else None, language)
        lines = [(meant, False), (stands, True), (until, False)]
        return [(words, is_date) for words, is_date in lines if words]

    def _typed(self, line: Line, column: Column) -> str:
        row, language = line.row, self._desk.language
        if column == Column.STATE:
            return state_name(row.state, language) if row.state else ""
        if column in DATES:
            return editable_date(getattr(row, FIELDS[column]), language)
        if column == Column.STATUS:
            return word(f"status.{row.status}", language)
        return str(getattr(row, FIELDS[column]) or "") if column in FIELDS else ""

    def _sources(self, line: Line) -> str:
        if line.claims:
            return self.tr("{count} · open").format(count=len(line.claims))
        every, independent = source_count(line.row.evidence), independent_sources(line.row.evidence)
        if not every:
            return self.tr("by hand") if line.row.by_hand else ""
        if every == independent:
            return str(every)
        return self.tr("{independent} of {every}").format(independent=independent, every=every)

    def _told(self, line: Line, column: Column) -> list[str]:
        """What hovering over a cell tells, line by line."""
        row, language = line.row, self._desk.language
        told: list[str] = []
        if column == Column.SINCE and self.until_folded and row.until:
            told += interval_words(None, row.until, language)
        if column in DATES and getattr(row, FIELDS[column]):
            told.append(date_words(getattr(row, FIELDS[column]), language))
        if column in (Column.STATUS, Column.SINCE) and row.modality != Modality.DECIDED:
            told.append(word(f"modality.{row.modality}", language))
        if column == Column.STATUS:
            told.insert(0, self._shown(line, column))
        if column == Column.STATE and row.state:
            told.append(state_name(row.state, language))
        if column == Column.SOURCES:
            told += self._told_of_sources(line)
        if (values := self.disputed(line, column)) and not line.claims:
            told.append(self.tr("Sources disagree: {values}").format(values=" ≠ ".join(values)))
        if row.note and column in (Column.STATE, Column.NOTE):
            told.append(row.note)
        return told

    def _told_of_sources(self, line: Line) -> list[str]:
        if line.claims:
            return [self.tr("An open claim says so; a click shows its words")]
        every, independent = source_count(line.row.evidence), independent_sources(line.row.evidence)
        told = []
        if every:
            words = self.tr("{independent} independent of {every} sources; Space lists them")
            told.append(words.format(independent=independent, every=every))
        if line.row.by_hand:
            told.append(self.tr("Edited by hand"))
        return told

    def disputed(self, line: Line, column: Column) -> list[str]:
        """The values that the sources give the cell, in words, if they disagree."""
        fields = {Column.STATUS: ("status", "modality")}.get(column, (FIELDS.get(column, ""),))
        language, disputes = self._desk.language, line.row.disputes
        found = []
        for field in fields:
            for value in disputes.get(field, ()):
                words = date_words(value, language) if column in DATES else word(f"{field}.{value}", language)
                found.append(words)
        return found


def editable_date(edtf: str | None, language: str) -> str:
    """The date as it stands in an editor: in words where typing them again means the same, else in EDTF."""
    words = date_words(edtf, language)
    try:
        return words if typed_date(words) == edtf else str(edtf or "")
    except UserError:
        return str(edtf or "")


def _as_row(claim: object) -> Membership:
    """The row that accepting the claim would add."""
    assert isinstance(claim, MembershipClaim)
    return Membership(0, claim.state, claim.format, claim.status, claim.modality, claim.since, claim.until)
