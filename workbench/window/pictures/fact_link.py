"""Has a table and the pictures choose the same row: what is chosen in one is marked in the others."""

from PySide6.QtCore import QModelIndex, QObject, Slot

from workbench.window.desk import Desk
from workbench.window.parts.rows_panel import RowsPanel


class FactLink(QObject):
    """Of a panel whose rows are memberships."""

    def __init__(self, desk: Desk, panel: RowsPanel) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel
        panel.table.selectionModel().currentRowChanged.connect(self._on_row)
        desk.fact_chosen.connect(self._on_fact)

    @Slot(QModelIndex, QModelIndex)
    def _on_row(self, _current: QModelIndex, _before: QModelIndex) -> None:
        key = self._panel.current_key()
        # Without the focus it was no choice of the analyst's: the rows were shown anew.
        if key is not None and key[0] == "row" and key[1] and self._panel.table.hasFocus():
            self._desk.fact_chosen.emit(*key)

    @Slot(str, int)
    def _on_fact(self, kind: str, number: int) -> None:
        wanted = (kind, number)
        if kind == "row" and self._panel.current_key() != wanted and not self._panel.table.is_editing:
            self._panel.choose(wanted)
