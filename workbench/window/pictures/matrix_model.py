"""Who sits where, as a table: a row for each state, a column for each format, as of a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from workbench.domain.gazetteer import format_name, format_short, state_name
from workbench.domain.roster import Holds, Membership, roster_order
from workbench.domain.vocabulary import Modality, Status
from workbench.domain.words import word
from workbench.window.parts.cell_editing import Index
from workbench.window.pictures.fact_cards import FactCards
from workbench.window.roster.format_chooser import dot

CELL = Qt.ItemDataRole.UserRole
TOTAL = 0
"""The column that counts."""
SITS = {Status.MEMBER, Status.ASSOCIATE, Status.OBSERVER, Status.PARTNER}


class Order(StrEnum):
    """By what the states stand in order."""

    NAME = "name"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Cell:
    """How a state stands to a format on the day: the rows that hold, the weightiest first."""

    rows: tuple[Membership, ...]
    sure: bool

    @property
    def row(self) -> Membership:
        return self.rows[0]


class MatrixModel(QAbstractTableModel):
    """Formats and states with nothing on the day stand in it only when `every` is wanted."""

    def __init__(self, cards: FactCards, parent: QObject) -> None:
        super().__init__(parent)
        self._cards = cards
        self.language = "en"
        self.every = False
        self.order = Order.NAME
        self.by_format: str | None = None
        self.hidden: set[str] = set()
        self.wanted = ""
        self._rows: list[Membership] = []
        self._day: date | None = None
        self.cells: dict[tuple[str, str], Cell] = {}
        self.states: list[str] = []
        self.formats: list[str] = []

    def show_rows(self, rows: Sequence[Membership], day: date | None) -> None:
        """All memberships of the dossier, as of a day (at any time for None)."""
        self._rows, self._day = list(rows), day
        self.arrange()

    def arrange(self) -> None:
        """Makes the table anew after what is wanted of it has changed."""
        self.beginResetModel()
        self.cells = self._made_cells()
        there = {(row.state, row.format) for row in self._rows} if self.every else set(self.cells)
        self.formats = sorted(
            {name for _, name in there if name not in self.hidden},
            key=lambda name: format_short(name, self.language).casefold(),
        )
        states = {state for state, name in there if name in self.formats}
        words = self.wanted.casefold().split()
        self.states = sorted(
            (state for state in states if all(word in self._said(state) for word in words)), key=self._place
        )
        self.endResetModel()

    def _made_cells(self) -> dict[tuple[str, str], Cell]:
        found: dict[tuple[str, str], list[tuple[Membership, bool]]] = {}
        for row in sorted(self._rows, key=roster_order):
            holds = row.holds_on(self._day) if self._day else Holds.YES
            if holds != Holds.NO:
                found.setdefault((row.state, row.format), []).append((row, holds == Holds.YES))
        return {key: Cell(tuple(row for row, _ in held), held[0][1]) for key, held in found.items()}

    def _said(self, state: str) -> str:
        return f"{state} {state_name(state, self.language)}".casefold()

    def _place(self, state: str) -> tuple[object, ...]:
        name = state_name(state, self.language).casefold()
        if self.by_format is not None and self.by_format in self.formats:
            cell = self.cells.get((state, self.by_format))
            return (cell is None, roster_order(cell.row)[:2] if cell else (), name)
        return (-self.total(state), name) if self.order == Order.NUMBER else (name,)

    def total(self, state: str) -> int:
        """In how many of the formats shown it has a seat: as member, associate, observer or partner."""
        cells = [self.cells.get((state, name)) for name in self.formats]
        return sum(
            1 for cell in cells if cell and cell.row.status in SITS and cell.row.modality == Modality.DECIDED
        )

    def cell(self, index: Index) -> Cell | None:
        if not index.isValid() or index.column() == TOTAL:
            return None
        return self.cells.get((self.states[index.row()], self.formats[index.column() - 1]))

    def place_of(self, membership: int) -> QModelIndex:
        """The cell in which a row of the roster stands."""
        for (state, name), cell in self.cells.items():
            shown = state in self.states and name in self.formats
            if shown and any(row.id == membership for row in cell.rows):
                return self.index(self.states.index(state), self.formats.index(name) + 1)
        return QModelIndex()

    # What is shown

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.states)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or not self.formats else len(self.formats) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            state = self.states[section]
            return (
                f"{state}  {state_name(state, self.language)}"
                if role == Qt.ItemDataRole.DisplayRole
                else None
            )
        if role == Qt.ItemDataRole.DecorationRole and section != TOTAL:
            return dot(self.formats[section - 1], 2.0)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if section == TOTAL:
            is_tip = role == Qt.ItemDataRole.ToolTipRole
            return self.tr("Seats: member, associate, observer or partner") if is_tip else self.tr("Seats")
        name = self.formats[section - 1]
        if role == Qt.ItemDataRole.ToolTipRole:
            return format_name(name, self.language)
        return format_short(name, self.language)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.column() == TOTAL:
            return self.total(self.states[index.row()]) if role == Qt.ItemDataRole.DisplayRole else None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index)
        if cell is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.words(cell)
            case Qt.ItemDataRole.ToolTipRole:
                return "<hr>".join(self._cards.row_card(row, with_format=True) for row in cell.rows)
        return cell if role == CELL else None

    def words(self, cell: Cell) -> str:
        """ "observer", "member (planned)", "member?" where the dates leave it open."""
        said = word(f"status.{cell.row.status}", self.language)
        if cell.row.modality != Modality.DECIDED:
            said = f"{said} ({word(f'modality.{cell.row.modality}', self.language)})"
        return said if cell.sure else f"{said}?"

    def spoken(self, index: Index) -> str:
        """A cell for one who does not see its headings."""
        cell = self.cell(index)
        if cell is None:
            return self.tr("nothing")
        return "; ".join(self._cards.row_line(row) for row in cell.rows)

    def as_lines(self) -> list[list[str]]:
        """The whole table in words, headings first."""
        columns = range(self.columnCount())
        head = [
            "",
            self.tr("State"),
            *(str(self.headerData(column, Qt.Orientation.Horizontal)) for column in columns),
        ]
        lines = [head]
        for row, state in enumerate(self.states):
            cells = [
                str(v) if (v := self.index(row, column).data()) is not None else "" for column in columns
            ]
            lines.append([state, state_name(state, self.language), *cells])
        return lines
