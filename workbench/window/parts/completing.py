"""Completes what is typed into a line from a list below it, which takes no focus."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from workbench.window.parts.suggestions import Suggested, Suggestions

MOST = 9


class Completing(QObject):
    """Up and Down go through the list, Enter and Tab take the line that is chosen, Escape closes the list.
    Enter means the field's own where no line is chosen."""

    def __init__(self, line: QLineEdit, words: Callable[[], Sequence[str]]) -> None:
        super().__init__(line)
        self.line = line
        self._words = words
        self.list = Suggestions(line)
        self.list.taken.connect(self._take)
        line.textEdited.connect(self._on_typed)
        line.installEventFilter(self)

    def asked(self, text: str) -> str:
        """The part of the line that is completed: all of it, unless a subclass says otherwise."""
        return text

    def filled(self, words: str) -> str:
        """The line when `words` have taken the place of that part."""
        return words

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        asked = self.asked(text).strip().casefold()
        fitting = [words for words in self._words() if asked and asked in words.casefold()]
        fitting.sort(key=lambda words: not words.casefold().startswith(asked))
        if [words.casefold() for words in fitting] == [asked]:
            fitting = []
        lines = [(words, words) for words in dict.fromkeys(fitting[:MOST])]
        self.list.show_under(self.line, Suggested(lines))

    @Slot(str)
    def _take(self, words: str) -> None:
        text = self.filled(words)
        self.line.setText(text)
        self.line.textEdited.emit(text)  # whoever follows what is typed is to know
        self.list.hide()

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.list.hide()
        elif kind == QEvent.Type.FocusIn:
            line.removeEventFilter(self)
            line.installEventFilter(self)  # before all others: its keys are the list's while it is open
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.list.isVisible():
            return self._on_key(event)
        return super().eventFilter(line, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """True if the key was for the list."""
        chosen = self.list.chosen
        match Qt.Key(event.key()):
            case Qt.Key.Key_Down:
                self.list.step(1)
            case Qt.Key.Key_Up:
                self.list.step(-1)
            case Qt.Key.Key_Escape:
                self.list.hide()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if chosen is not None:
                self._take(chosen)
            case Qt.Key.Key_Tab:
                if chosen is not None:
                    self._take(chosen)
                return False
            case _:
                return False
        return True
