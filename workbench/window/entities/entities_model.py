"""The list of all entities as rows and columns, filtered and sorted."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from workbench.domain.entities import Listed, kind_of
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.parts.reordering import reorder
from workbench.window.theme import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
NAME, KIND, TIMES, ALSO = range(4)


class EntitiesModel(QAbstractTableModel):
    """What passes the filter: every word of it begins a word of one of the names."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._all: list[Listed] = []
        self._plain: dict[str, str] = {}
        self.rows: list[Listed] = []
        self.words = ""
        self.kind = ""
        self.only_kin = False
        self._column, self._order = TIMES, Qt.SortOrder.DescendingOrder

    def show_rows(self, rows: list[Listed]) -> None:
        """Takes the answer of the dossier in place of an earlier one."""
        self._all = rows
        self._plain = {row.entity: _plain(" ".join(row.also)) for row in rows}
        self.refilter()

    def refilter(self) -> None:
        """Picks the rows anew."""
        self.beginResetModel()
        words = [f" {word}" for word in _plain(self.words).split()]
        self.rows = [
            row
            for row in self._all
            if (not self.kind or kind_of(row.entity) == self.kind)
            and (not self.only_kin or row.kin is not None)
            and all(word in self._plain[row.entity] for word in words)
        ]
        self._sort()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = column, order
        reorder(self, lambda: self.rows, self._sort)

    def _sort(self) -> None:
        """Those that may be the same stand together, where only they are shown."""
        language = self._desk.language
        down = self._order == Qt.SortOrder.DescendingOrder
        keys = {
            NAME: lambda row: _plain(row.called(language)),
            KIND: lambda row: word(f"mention.{kind_of(row.entity)}", language),
            TIMES: lambda row: row.times,
            ALSO: lambda row: len(row.also),
        }
        self.rows.sort(key=keys[self._column], reverse=down)
        if self.only_kin:
            first: dict[int, int] = {}
            for place, row in enumerate(self.rows):
                first.setdefault(row.kin or 0, place)
            self.rows.sort(key=lambda row: first[row.kin or 0])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Name"), self.tr("Kind"), self.tr("Mentions"), self.tr("Also called"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._shown(row, column)
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(dict.fromkeys([row.called(self._desk.language), *row.also]))
        if role == Qt.ItemDataRole.TextAlignmentRole and column == TIMES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column != NAME:
            return QColor(theme().muted)
        return None

    def _shown(self, row: Listed, column: int) -> str:
        language = self._desk.language
        name = row.called(language)
        if column == NAME:
            return name
        if column == KIND:
            return word(f"mention.{kind_of(row.entity)}", language)
        if column == TIMES:
            return str(row.times)
        return ", ".join(one for one in row.also if one != name)


def _plain(text: str) -> str:
    """Small letters, with a blank before every word."""
    return " " + " ".join(text.casefold().replace("ё", "е").replace("-", " ").split())
