"""The line that filters the roster as it is typed into."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from workbench.window.parts.filter_line import FilterLine


class RosterFilter(FilterLine):
    """Hidden until it is asked for; Escape hides it, too."""

    changed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.textChanged.connect(self.changed)
        self.hide()

    @Slot()
    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr("State, code, status or note…   Esc closes"))
        self.setAccessibleName(self.tr("Filter the roster"))

    def leave(self) -> None:
        """Every row is shown again, and the line goes."""
        if self.isHidden():
            self.clear()
        else:
            self.hide()
            super().leave()
