"""Sorting the rows of a table without losing which of them are selected."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel


def reorder(
    model: QAbstractTableModel, rows: Callable[[], Sequence[object]], arrange: Callable[[], None]
) -> None:
    """Has `arrange` put the rows into another order: the same rows, and each stays selected and current that
    was so."""
    model.layoutAboutToBeChanged.emit()
    before = model.persistentIndexList()
    held = [rows()[index.row()] for index in before]
    arrange()
    places = {id(row): place for place, row in enumerate(rows())}
    after = [model.index(places[id(row)], index.column()) for row, index in zip(held, before, strict=True)]
    model.changePersistentIndexList(before, after)
    model.layoutChanged.emit()
