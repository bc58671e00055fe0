"""The line over a list or a table that narrows it as it is typed into."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class FilterLine(QLineEdit):
    """Escape empties it and goes back, Down and Enter go to what it left."""

    left = Signal()
    """The keyboard is to be in the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    def leave(self) -> None:
        """Everything is shown again."""
        self.clear()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
