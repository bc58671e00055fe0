"""Has a table and the pictures choose the same row: what is chosen in one is marked in the others."""

from PySide6.QtCore import QModelIndex, QObject, Slot

from workbench.window.desk import Desk
from workbench.window.parts.rows_table import RowsTable


class FactLink(QObject):
    """Of a table whose rows are memberships."""

    def __init__(self, desk: Desk, table: RowsTable) -> None:
        super().__init__(table)
        self._desk, self._table = desk, table
        table.selectionModel().currentRowChanged.connect(self._on_row)
        desk.fact_chosen.connect(self._on_fact)

    @Slot(QModelIndex, QModelIndex)
    def _on_row(self, _current: QModelIndex, _before: QModelIndex) -> None:
        key = self._table.current_key()
        # Without the focus it was no choice of the analyst's: the rows were shown anew.
        if key is not None and key[0] == "row" and key[1] and self._table.hasFocus():
            self._desk.fact_chosen.emit(*key)

    @Slot(str, int)
    def _on_fact(self, kind: str, number: int) -> None:
        wanted = (kind, number)
        if kind == "row" and self._table.current_key() != wanted and not self._table.is_editing:
            self._table.choose(wanted)
