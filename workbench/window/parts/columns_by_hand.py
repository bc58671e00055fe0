"""Columns that the analyst drags: how wide each is, and in what order they stand."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHeaderView


class ColumnsByHand(QObject):
    """Belongs to a header, and hears what is dragged there. Once an edge was dragged every column stays as
    wide as it stands; widths are in letters, so that larger text has larger columns."""

    changed = Signal()

    def __init__(self, header: QHeaderView) -> None:
        super().__init__(header)
        self._header = header
        self._is_own = False
        self.widths: dict[int, float] = {}
        """Of the columns that were shown when an edge was dragged; none while the window shares them out."""
        self.order: tuple[int, ...] = ()
        """The columns from left to right; () while they stand as usual."""
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_moved)

    @contextmanager
    def sharing(self) -> Iterator[None]:
        """Round what the window does to the columns itself; afterwards those that were dragged are as they
        were dragged."""
        was_own, self._is_own = self._is_own, True
        yield
        for column, letters in self.widths.items():
            if not self._header.isSectionHidden(column):
                self._header.resizeSection(column, round(letters * self._letter()))
        self._is_own = was_own

    def _letter(self) -> int:
        return self._header.fontMetrics().averageCharWidth()

    @Slot(int, int, int)
    def _on_resized(self, column: int, before: int, now: int) -> None:
        if self._is_own or not before or not now:  # it came or went
            return
        header = self._header
        shown = [one for one in range(header.count()) if not header.isSectionHidden(one)]
        self.widths = {one: round(header.sectionSize(one) / self._letter(), 3) for one in shown}
        self.changed.emit()

    @Slot(int, int, int)
    def _on_moved(self, _column: int, _before: int, _now: int) -> None:
        if self._is_own:
            return
        order = tuple(map(self._header.logicalIndex, range(self._header.count())))
        self.order = () if order == tuple(sorted(order)) else order
        self.changed.emit()

    def put(self, widths: Mapping[int, float], order: Sequence[int]) -> None:
        """As they were dragged before; what no column answers to is left out."""
        header = self._header
        every = range(header.count())
        self.widths = {column: wide for column, wide in widths.items() if column in every and wide > 0}
        self.order = tuple(order) if sorted(order) == list(every) else ()
        with self.sharing():
            for place, column in enumerate(self.order or every):
                header.moveSection(header.visualIndex(column), place)

    # As plain values

    def told(self) -> dict[str, Any]:
        return {"widths": {str(column): wide for column, wide in self.widths.items()}, "order": [*self.order]}

    def take(self, told: Mapping[str, Any]) -> None:
        """What `told` told, of any time."""
        try:
            widths = {int(column): float(wide) for column, wide in told.get("widths", {}).items()}
            self.put(widths, [int(column) for column in told.get("order", ())])
        except (ValueError, TypeError, AttributeError):
            self.put({}, ())
