"""The line that filters the roster as it is typed into."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class RosterFilter(QLineEdit):
    """Hidden until it is asked for. Escape empties and hides it, Down and Enter lead to the table."""

    changed = Signal(str)
    left = Signal()
    """The keyboard is to be in the table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self.changed)
        self.hide()

    @Slot()
    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr("State, code, status or note…   Esc closes"))
        self.setAccessibleName(self.tr("Filter the roster"))

    def leave(self) -> None:
        """Every row is shown again, and the line goes."""
        self.clear()
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
