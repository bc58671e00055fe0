"""A table of rows that are told apart by keys, so that what is chosen in it outlives a refresh."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint
from PySide6.QtWidgets import QWidget

from workbench.window.parts.cell_table import CellTable
from workbench.window.parts.rows_model import RowsModel


class RowsTable(CellTable):
    """Has no rows until it is given their model."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: RowsModel

    def show_model(self, rows: RowsModel) -> None:
        self.rows = rows
        self.setModel(rows)

    def current_key(self) -> tuple[str, int] | None:
        """What the current row is, None without one."""
        current = self.currentIndex()
        return self.rows.key_at(current.row()) if current.isValid() else None

    def selected_keys(self) -> list[tuple[str, int]]:
        """What the selected rows are, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.key_at(place) for place in places]

    def choose(self, key: tuple[str, int]) -> None:
        """Makes a row the current one and brings it into view."""
        place = self.rows.place_of(key)
        if place >= 0:
            self.go_to(self.rows.index(place, max(self.currentIndex().column(), 0)))

    def go_to(self, index: QModelIndex) -> None:
        """Makes a cell the current one and brings it into view."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def edit_at(self, index: QModelIndex) -> None:
        """Goes to a cell and edits it."""
        self.go_to(index)
        self.edit(index)

    def stay_near(self, place: int, gone: tuple[str, int]) -> None:
        """The neighbour of a row that was taken out becomes the current one, so that the keys stay where they
        were."""
        neighbour = place + 1 if place + 1 < self.rows.rowCount() else place - 1
        if neighbour >= 0 and self.rows.key_at(neighbour) != gone:
            self.setCurrentIndex(self.rows.index(neighbour, self.currentIndex().column()))

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Round filling the model anew: selection and place are as they were afterwards. Where the current
        row goes elsewhere, it is not lost from sight."""
        current, key, chosen = self.currentIndex(), self.current_key(), self.selected_keys()
        row, column, was_seen = current.row(), current.column(), self._is_seen(current)
        bar, across = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        yield
        place = self.rows.place_of(key) if key else -1
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place, column))
            self._select([one for one in chosen if one != key])
        self.verticalScrollBar().setValue(bar)
        self.horizontalScrollBar().setValue(across)
        if was_seen and place not in (-1, row):
            self.scrollTo(self.currentIndex())

    def _is_seen(self, index: QModelIndex) -> bool:
        return self.viewport().rect().contains(self.visualRect(index).center())

    def _select(self, keys: Sequence[tuple[str, int]]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        for place in map(self.rows.place_of, keys):
            if place >= 0:
                self.selectionModel().select(self.rows.index(place, 0), flags.Select | flags.Rows)

    def under(self, index: QModelIndex) -> QPoint:
        """The place on the screen below a cell."""
        cell = self.visualRect(index)
        return self.viewport().mapToGlobal(QPoint(cell.left(), cell.bottom() + 4))
