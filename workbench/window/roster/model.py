"""The roster as a table: the rows of one format as of a day, and below them the claims that wait."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from workbench.domain.errors import UserError
from workbench.domain.gazetteer import state_name
from workbench.domain.roster import Membership
from workbench.domain.rows import ClaimRow
from workbench.domain.state_finding import find_states, state_code
from workbench.domain.typed_dates import typed_date
from workbench.domain.typed_words import typed_word
from workbench.domain.vocabulary import Modality, Status
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.icons import icon
from workbench.window.parts.cell_editing import Index
from workbench.window.parts.evidence_card import Rests
from workbench.window.parts.rows_model import Edit, RowsModel
from workbench.window.parts.suggestions import Suggested
from workbench.window.roster.lines import DATES, FIELDS, Asked, Column, Line, arranged, every_line
from workbench.window.roster.view import RosterView
from workbench.window.roster.words import RosterWords, disputed_fields
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier

TOLD = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
LINE = Qt.ItemDataRole.UserRole
CHOSEN = {Column.STATUS: ("status", Status), Column.MODALITY: ("modality", Modality)}
"""The columns that are chosen from a list of words."""


class RosterModel(RowsModel):
    """Rows come in by `show_rows`; what is typed goes out as an action of the dossier."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._rows: list[Membership] = []
        self._claims: list[ClaimRow] = []
        self._disputed: dict[int, frozenset[str]] = {}
        self.words = RosterWords(desk, self)
        self.lines: list[Line] = []
        self.view = RosterView()
        self.filter = ""

    def fold_until(self, folded: bool) -> None:
        """Whether "until" stands under "since" for want of a column; Sources then has a sign for its head."""
        if folded != self.words.until_folded:
            self.words.until_folded = folded
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def show_rows(self, rows: Sequence[Membership], claims: Sequence[ClaimRow]) -> None:
        """The rows of the chosen format at any time, and the open claims of the dossier."""
        self._rows, self._claims = list(rows), list(claims)
        self._disputed = {row.id: frozenset(row.disputes) for row in rows}
        self.arrange()

    @property
    def rows(self) -> Sequence[Membership]:
        """The rows of the format at any time."""
        return self._rows

    def every_line(self) -> list[Line]:
        """A line for each row and each group of claims, whatever the day is."""
        return every_line(self._rows, self._claims, self._desk.format)

    def arrange(self) -> None:
        """Shows what held on the desk's day, in the order of the desk's language."""
        desk = self._desk
        asked = Asked(desk.format, desk.day, desk.language, self.view, self.filter)
        self.beginResetModel()
        self.lines = arranged(self.with_waiting(self._rows), self._claims, asked)
        self.endResetModel()

    def begin_new(self) -> QModelIndex:
        """Adds an empty row to be filled in place, and returns its first cell."""
        rows = [place for place, line in enumerate(self.lines) if line.is_row]
        place = rows[-1] + 1 if rows else 0
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

    def rests_on(self, place: int) -> Rests | None:
        row, language = self.lines[place].row, self._desk.language
        if not self.lines[place].is_row:
            return None
        name = f"{state_name(row.state, language)} · {word(f'status.{row.status}', language)}"
        return Rests.of(name, row)

    def is_disputed(self, line: Line, column: Column) -> bool:
        """Whether the sources disagree about what the cell shows."""
        told = self._disputed.get(line.row.id, frozenset())
        return bool(told) and not told.isdisjoint(disputed_fields(column))

    # What may be typed

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid() or index.column() not in FIELDS:
            return flags
        line = self.lines[index.row()]
        if not (line.is_row or line.is_new) or not self._desk.can_write:
            return flags
        if line.is_new and index.column() != Column.STATE:
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def can_clear(self, index: Index) -> bool:
        column = index.column() if index.isValid() else -1
        return column in (*DATES, Column.NOTE) and self.lines[index.row()].is_row

    def suggested(self, index: Index, typed: str) -> Suggested:
        column, language = Column(index.column()), self._desk.language
        if column == Column.STATE:
            named = [(code, state_name(code, language)) for code in find_states(typed)]
            return Suggested([(f"{code}  {name}", name) for code, name in named], closed=True)
        if column not in CHOSEN:
            return Suggested()
        kind, values = CHOSEN[column]
        names = [word(f"{kind}.{value}", language) for value in values]
        asked = typed.strip().casefold()
        fitting = [name for name in names if name.casefold().startswith(asked)]
        return Suggested([(name, name) for name in fitting], closed=True)

    def refusal(self, index: Index, typed: str) -> str:
        try:
            self._value(index, typed)
        except UserError as error:
            return error.line(self._desk.language)
        return ""

    def _value(self, index: Index, typed: str) -> str | None:
        """What the typed words mean. Raises UserError."""
        from workbench.actions.checks import check_order

        column, row = Column(index.column()), self.lines[index.row()].row
        if column == Column.STATE:
            return state_code(typed) if typed.strip() or row.id else None
        if column in CHOSEN:
            kind, values = CHOSEN[column]
            return typed_word(kind, values, typed, self._desk.language)
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
        column = Column(index.column())
        if told == getattr(line.row, FIELDS[column]):
            return True
        return self._keep(index.row(), column, told, str(value))

    def _keep(self, place: int, column: Column, told: str | None, typed: str) -> bool:
        """Carries the edit out; until the dossier's news come, the line shows it already."""
        from workbench.actions.roster import add_membership, edit_membership

        row, field = self.lines[place].row, FIELDS[column]

        def action(dossier: "Dossier", number: int) -> int:
            if number:
                return edit_membership(dossier, number, **{field: told})
            return add_membership(dossier, str(told), row.format, str(row.status))

        kinds: dict[str, Any] = {"status": Status, "modality": Modality}
        changes: dict[str, Any] = {field: kinds.get(field, lambda one: one)(told), "by_hand": True}
        done = self.carry_out(Edit(row, column, typed, changes), action)
        if done:
            self._show(place, Line(replace(row, id=done, **changes)))
        return bool(done)

    def renumber(self, row: int, made: int) -> None:
        place = self.place_of(("row", row))
        if place >= 0:
            self._show(place, Line(replace(self.lines[place].row, id=made)))

    def _show(self, place: int, line: Line) -> None:
        self.lines[place] = line
        self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

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
        narrow = section == Column.SOURCES and self.words.until_folded
        if role == Qt.ItemDataRole.DecorationRole and narrow:
            return icon("ph.quotes", theme().muted)
        if role not in (Qt.ItemDataRole.DisplayRole, *TOLD) or (narrow and role not in TOLD):
            return None
        return self.words.title(section)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], Column(index.column())
        if role == LINE:
            return line
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.words.shown(line, column)
            case Qt.ItemDataRole.EditRole:
                return self.words.typed(line, column)
            case Qt.ItemDataRole.ToolTipRole if not line.heading:
                return "\n".join(self._told(line, column)) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line, column)
        return None

    def _told(self, line: Line, column: Column) -> list[str]:
        told = self.words.told(line, column)
        return [*told, self.waiting_words()] if self.is_waiting(line.row.id) else told

    def _spoken(self, line: Line, column: Column) -> str:
        if not line.heading:
            shown = self.words.shown(line, column)
            return "; ".join([shown, *(told for told in self._told(line, column) if told not in shown)])
        folded = self.tr("folded") if line.heading in self.view.folded else self.tr("unfolded")
        return f"{self.words.heading(line)}; {folded}" if column == Column.STATE else ""
