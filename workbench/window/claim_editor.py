"""The form inside a claim's card: the analyst's version of what the article says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.actions.checks import check_order, known_ordinal, known_state
from workbench.domain.claims import Claim, EventClaim
from workbench.domain.dates import checked
from workbench.domain.errors import UserError
from workbench.domain.gazetteer import format_short, formats, state_name, states_file
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.domain.words import word
from workbench.window.review_words import ReviewWords

WIDEST = 4  # fields in a row
_FIELDS = {
    "membership": ("state", "format", "status", "modality", "since", "until"),
    "event": ("type", "format", "ordinal", "date", "place", "state", "actor", "modality", "venue", "title"),
    "statement": ("speaker", "role", "place", "venue", "date"),
}
_MUST = frozenset({"speaker"})
_LISTS: dict[str, tuple[type[StrEnum], str]] = {
    "status": (Status, "status"),
    "modality": (Modality, "modality"),
    "type": (EventType, "event"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a box offers: the value and its words."""

    value: str
    words: str


class Field(QWidget):
    """A name, and below it a line or a box."""

    entered = Signal()
    judged = Signal()
    """It was looked at whether what was typed can be taken: see `error`."""

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.title = QLabel(title, self)
        self.title.setProperty("muted", True)
        self.error = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addWidget(self.title)

    def hold(self, editor: QWidget) -> None:
        editor.setAccessibleName(self.title.text())
        self.title.setBuddy(editor)
        self._layout.addWidget(editor)

    def value(self) -> Any:
        """What is typed or chosen. Raises UserError if it cannot be."""
        raise NotImplementedError

    def is_sound(self, language: str) -> bool:
        """Whether the value can be taken; keeps what is wrong with it if not."""
        try:
            self.value()
        except UserError as error:
            self.complain(error.line(language))
            return False
        self.complain("")
        return True

    def complain(self, line: str) -> None:
        self.error = line
        self.judged.emit()


class LineField(Field):
    """A line that is read by `read` when it is left; None for nothing typed."""

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
        if completions:
            completer = QCompleter(list(completions), self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.line.setCompleter(completer)
        self.line.editingFinished.connect(self._on_left)
        self.line.returnPressed.connect(self.entered)
        self.hold(self.line)
        self.setFocusProxy(self.line)

    def value(self) -> Any:
        return self._read(self.line.text().strip())

    def complain(self, line: str) -> None:
        super().complain(line)
        self.line.setToolTip(line)
        self.line.setAccessibleDescription(line)
        if bool(line) != bool(self.line.property("wrong")):
            self.line.setProperty("wrong", bool(line))
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)

    @Slot()
    def _on_left(self) -> None:
        self.is_sound(self._language)


class BoxField(Field):
    """One of a closed list."""

    def __init__(self, name: str, title: str, choices: Sequence[Choice], now: str, parent: QWidget) -> None:
        super().__init__(name, title, parent)
        self.box = QComboBox(self)
        self.box.setMinimumContentsLength(8)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for choice in choices:
            self.box.addItem(choice.words, choice.value)
        self.box.setCurrentIndex(self.box.findData(now))
        self.hold(self.box)
        self.setFocusProxy(self.box)

    def value(self) -> Any:
        return self.box.currentData()


class ClaimEditor(QWidget):
    """The fields of one claim. Enter keeps, Escape leaves; what cannot be kept stays to be corrected."""

    saved = Signal(object)
    """The claim as the analyst has it."""
    left = Signal()

    def __init__(self, claim: Claim, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._claim = claim
        self._language = language
        self._words = ReviewWords(self)
        self.fields = {name: self._field(name) for name in _FIELDS[claim.kind]}
        self.save_button = QPushButton(self.tr("Keep  Enter"), self)
        self.save_button.setProperty("accent", True)
        self.save_button.clicked.connect(self.save)
        self.leave_button = QPushButton(self.tr("Leave  Esc"), self)
        self.leave_button.clicked.connect(self.left)
        self.error = QLabel(self)
        self.error.setProperty("error", True)
        self.error.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for place, field in enumerate(self.fields.values()):
            field.entered.connect(self.save)
            field.judged.connect(self._on_judged)
            grid.addWidget(field, place // WIDEST, place % WIDEST)
        for column in range(WIDEST):
            grid.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.error, 1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addLayout(grid)
        layout.addLayout(buttons)

    def begin(self) -> None:
        """Puts the caret where most corrections are made."""
        first = next(name for name in ("since", "date", "speaker") if name in self.fields)
        self.fields[first].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def save(self) -> None:
        """Hands the edited claim on, unless something in it cannot be kept: then the focus goes there."""
        wrong = [field for field in self.fields.values() if not field.is_sound(self._language)]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        values = {name: field.value() for name, field in self.fields.items()}
        try:
            check_order(values.get("since"), values.get("until"))
        except UserError as error:
            self.fields["until"].complain(error.line(self._language))
            self.fields["until"].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.saved.emit(replace(self._claim, **values))

    @Slot()
    def _on_judged(self) -> None:
        """Says what is wrong with the first field that cannot be taken, with the field's name before it."""
        wrong = next((field for field in self.fields.values() if field.error), None)
        self.error.setText(f"{wrong.title.text()}: {wrong.error}" if wrong else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _field(self, name: str) -> Field:
        title = self._words.field(name)
        now = getattr(self._claim, name)
        if name in _LISTS:
            kind, table = _LISTS[name]
            choices = [Choice(one.value, word(f"{table}.{one}", self._language)) for one in kind]
            return BoxField(name, title, choices, str(now), self)
        if name == "format":
            return BoxField(name, title, self._formats(str(now)), str(now), self)
        text = self._shown(name, now)
        names = self._state_names() if name == "state" else ()
        return LineField(
            name, title, text, self._reader(name), self, language=self._language, completions=names
        )

    def _formats(self, now: str) -> list[Choice]:
        known = {now, *formats()}
        return sorted(
            (Choice(one, format_short(one, self._language)) for one in known), key=lambda one: one.words
        )

    def _state_names(self) -> list[str]:
        return [state_name(code, self._language) for code in states_file()]

    def _shown(self, name: str, value: object) -> str:
        if value is None:
            return ""
        return state_name(str(value), self._language) if name == "state" else str(value)

    def _reader(self, name: str) -> Callable[[str], Any]:
        """What turns typed words into the field's value."""
        if name in ("since", "until", "date"):
            return checked
        if name == "ordinal":
            return known_ordinal
        if name == "state":
            optional = isinstance(self._claim, EventClaim)
            return lambda text: None if optional and not text else known_state(text)
        kept = getattr(self._claim, name)
        return lambda text: text or (kept if name in _MUST else None)
