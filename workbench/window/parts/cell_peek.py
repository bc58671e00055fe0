"""The card of a row, shown while the pointer rests on one of its cells."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QTimer, Slot
from PySide6.QtWidgets import QApplication

from workbench.window.parts.evidence_card import EvidenceCard
from workbench.window.parts.rows_table import RowsTable

RESTS_MS = 450
"""How long the pointer rests on a cell before the card is shown."""


class CellPeek(QObject):
    """Belongs to the table; only cells of one column have the card shown."""

    def __init__(self, table: RowsTable, column: int, card: EvidenceCard) -> None:
        super().__init__(table)
        self._table, self._column, self._card = table, column, card
        self._hovered = QPersistentModelIndex()
        self._resting = QTimer(self, singleShot=True, interval=RESTS_MS)
        self._resting.timeout.connect(self._on_rested)
        table.entered.connect(self._on_entered)
        table.left.connect(self._on_left)

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self._hovered = QPersistentModelIndex(index)
        self._card.leave_soon()
        if index.column() == self._column:
            self._resting.start()
        else:
            self._resting.stop()

    @Slot()
    def _on_left(self) -> None:
        self._resting.stop()
        self._card.leave_soon()

    @Slot()
    def _on_rested(self) -> None:
        rows = self._table.rows
        index = rows.index(self._hovered.row(), self._hovered.column())
        if not index.isValid() or self._table.is_editing or QApplication.activePopupWidget() is not None:
            return
        rests = rows.rests_on(index.row())
        if rests is not None and rests.evidence:
            self._card.peek(self._table.under(index), rests)
