"""Two days of a roster side by side: a line for each state, what is different first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from workbench.domain.gazetteer import state_name
from workbench.domain.roster import Membership
from workbench.domain.roster_changes import Difference, Kind, by_state, differences
from workbench.domain.wording import row_dates, standing_words
from workbench.window.desk import Desk
from workbench.window.parts.fonts import strong
from workbench.window.parts.short_dates import short_date
from workbench.window.theme import theme

Index = QModelIndex | QPersistentModelIndex
SIGNS = {Kind.JOINED: "+", Kind.LEFT: "−", Kind.STATUS: "→", Kind.DATES: "≈", None: ""}
# The statuses in whose colours the kinds are marked.
COLOURS = {Kind.JOINED: "member", Kind.LEFT: "suspended", Kind.STATUS: "observer", Kind.DATES: "candidate"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A state on the two days; `kind` is None where nothing is different."""

    state: str
    kind: Kind | None
    before: tuple[Membership, ...]
    after: tuple[Membership, ...]


class CompareModel(QAbstractTableModel):
    """State, how it stood on the one day, how on the other."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.pairs: list[Pair] = []
        self.found: list[Difference] = []
        self._days: tuple[date, date] | None = None

    def show(self, rows: Sequence[Membership], day: date, other: date, only_changes: bool) -> None:
        """Compares the days; who stands as before comes last, or not at all."""
        self.beginResetModel()
        self._days, self.found = (day, other), differences(rows, day, other)
        self.pairs = [Pair(one.state, one.kind, one.before, one.after) for one in self.found]
        if not only_changes:
            different = {one.state for one in self.found}
            same = {state: held for state, held in by_state(rows, day).items() if state not in different}
            named = sorted(same, key=lambda state: state_name(state, self._desk.language))
            self.pairs += [Pair(state, None, same[state], same[state]) for state in named]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.pairs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0 or self._days is None:
            return self.tr("State")
        return short_date(self._days[section - 1].isoformat(), self._desk.language)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pair, column, now = self.pairs[index.row()], index.column(), theme()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(pair, column)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                told = f"{self._kind(pair.kind)}: {self._shown(pair, column)}"
                return told if pair.kind and column == 0 else self._shown(pair, column)
            case Qt.ItemDataRole.ForegroundRole:
                if pair.kind is None:
                    return QBrush(QColor(now.muted))
                return QBrush(QColor(now.statuses[COLOURS[pair.kind]].ink))
            case Qt.ItemDataRole.BackgroundRole if pair.kind is not None:
                return QBrush(QColor(now.statuses[COLOURS[pair.kind]].fill))
            case Qt.ItemDataRole.FontRole if pair.kind is not None and column == 0:
                return strong(QFont())
        return None

    def _shown(self, pair: Pair, column: int) -> str:
        language = self._desk.language
        if column == 0:
            sign = SIGNS[pair.kind]
            return f"{sign:\u2007<1}  {pair.state}  {state_name(pair.state, language)}"
        rows = pair.before if column == 1 else pair.after
        if not rows:
            return "—"
        return " · ".join([standing_words(rows, language), *row_dates(rows, language)])

    def _kind(self, kind: Kind | None) -> str:
        return {
            Kind.JOINED: self.tr("joined"),
            Kind.LEFT: self.tr("left"),
            Kind.STATUS: self.tr("other status"),
            Kind.DATES: self.tr("other dates"),
            None: self.tr("as before"),
        }[kind]
