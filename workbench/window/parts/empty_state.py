"""What stands where there is nothing yet: why, and what to do next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

Way = tuple[str, Callable[[], None]]
"""The words of a link, and what a click on it does."""


class EmptyState(QWidget):
    """A line, and below it the ways on as links, reached by Tab."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._told: tuple[str, tuple[str, ...]] = ("", ())
        self.buttons: list[QPushButton] = []
        self.label = QLabel(self)
        self.label.setProperty("muted", True)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.setSpacing(4)
        layout.addStretch(1)
        layout.addWidget(self.label)
        layout.addLayout(self._row)
        layout.addStretch(1)

    def say(self, words: str, *ways: Way) -> None:
        """Shows the line, and a link for each way on."""
        told = words, tuple(title for title, _ in ways)
        if told == self._told:
            return
        self._told = told
        self.label.setText(words)
        while (item := self._row.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        self._row.addStretch(1)
        self.buttons = [self._button(title, run) for title, run in ways]
        self._row.addStretch(1)

    def _button(self, title: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(title, self)
        button.setProperty("link", True)
        button.setAutoDefault(True)  # Enter presses it, as well as Space
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda *_: run())
        self._row.addWidget(button)
        return button

    def text(self) -> str:
        return self.label.text()
