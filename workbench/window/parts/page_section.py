"""A part of a page: a list, or what to do while there is nothing in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QStackedLayout, QVBoxLayout, QWidget


class Section(QWidget):
    """A list, perhaps with a line below it, or in its place a line that says what to do while it is empty."""

    def __init__(self, shown: QWidget, parent: QWidget, below: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._whole = QWidget(self)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(shown, 1)
        if below is not None:
            column.addWidget(below)
        self.empty = QLabel(self)
        self.empty.setProperty("muted", True)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setMargin(24)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self.empty)

    def show_if(self, any_: bool) -> None:
        """Shows the list if there is anything in it, else the line."""
        focus = QApplication.focusWidget()
        if not any_ and focus is not None and self._whole.isAncestorOf(focus):
            # Else Qt hands the keys to what comes next, and scrolls the page down to it.
            self.setFocus()
        self._stack.setCurrentWidget(self._whole if any_ else self.empty)
        if any_ and self.hasFocus():
            self._shown.setFocus()
