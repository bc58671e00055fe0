"""The fields of a form: a name, and below it a line that is read when it is left, or a closed list."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from workbench.domain.errors import UserError
from workbench.window.parts.cell_editing import CellNote
from workbench.window.parts.completing import Completing
from workbench.window.style import look

MOST_LETTERS = 11  # of a choice, for which a box keeps room


@dataclass(frozen=True, slots=True)
class Choice:
    """What a box offers: the value and its words."""

    value: str
    words: str


class Field(QWidget):
    """A name, and below it a line or a box."""

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.title = QLabel(title, self)
        self.title.setProperty("muted", True)
        self.error = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)
        self._layout.addWidget(self.title)

    def hold(self, editor: QWidget) -> None:
        editor.setAccessibleName(self.title.text())
        self.title.setBuddy(editor)
        self._layout.addWidget(editor)
        self.setFocusProxy(editor)

    def retranslate(self, title: str, language: str) -> None:
        """Speaks another language; what is typed or chosen stays."""
        self.title.setText(title)
        self.editor.setAccessibleName(title)

    @property
    @abstractmethod
    def editor(self) -> QLineEdit | QComboBox:
        """What is typed or chosen in."""

    @abstractmethod
    def value(self) -> Any:
        """What is typed or chosen. Raises UserError if it cannot be."""

    def is_sound(self, language: str) -> bool:
        """Whether the value can be taken; says what is wrong with it if not."""
        try:
            self.value()
        except UserError as error:
            self.complain(error.line(language))
            return False
        self.complain("")
        return True

    def complain(self, line: str) -> None:
        """Says what is wrong, "" for nothing."""
        self.error = line


class LineField(Field):
    """A line that is read by `read` when it is left; what is wrong is said below it."""

    def __init__(
        self,
        name: str,
        title: str,
        text: str,
        read: Callable[[str], Any],
        parent: QWidget,
        *,
        language: str,
        completions: Sequence[str] = (),
    ) -> None:
        super().__init__(name, title, parent)
        self._read = read
        self._language = language
        self.line = QLineEdit(text, self)
        self.note = CellNote(self)
        self.completing = Completing(self.line, lambda: completions) if completions else None
        self.line.editingFinished.connect(self._on_left)
        self.line.textEdited.connect(self._on_edited)
        self.line.setCursorPosition(0)
        self.hold(self.line)

    @property
    def editor(self) -> QLineEdit:
        return self.line

    def retranslate(self, title: str, language: str) -> None:
        super().retranslate(title, language)
        self._language = language
        self.complain("")

    def value(self) -> Any:
        return self._read(self.line.text().strip())

    def complain(self, line: str) -> None:
        super().complain(line)
        self.line.setToolTip(line)
        self.line.setAccessibleDescription(line)
        look(self.line, wrong=bool(line))
        if line and self.isVisible():
            self.note.say(line, self, QRect(self.line.geometry()))
            self.note.fade()
        else:
            self.note.hide()

    @Slot()
    def _on_left(self) -> None:
        self.is_sound(self._language)

    @Slot()
    def _on_edited(self) -> None:
        if self.error:
            self.complain("")


class BoxField(Field):
    """One of a closed list."""

    def __init__(self, name: str, title: str, choices: Sequence[Choice], now: str, parent: QWidget) -> None:
        super().__init__(name, title, parent)
        self.box = QComboBox(self)
        longest = max((len(choice.words) for choice in choices), default=0)
        self.box.setMinimumContentsLength(min(longest, MOST_LETTERS))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.currentTextChanged.connect(self.box.setToolTip)  # a format has no room for its name
        self.offer(choices, now)
        self.hold(self.box)

    def offer(self, choices: Sequence[Choice], now: str) -> None:
        """Puts these in place of those before, `now` chosen."""
        with QSignalBlocker(self.box):
            self.box.clear()
            for choice in choices:
                self.box.addItem(choice.words, choice.value)
        self.box.setCurrentIndex(self.box.findData(now))

    @property
    def editor(self) -> QComboBox:
        return self.box

    def value(self) -> Any:
        return self.box.currentData()
