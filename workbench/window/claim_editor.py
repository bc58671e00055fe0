"""The form inside a claim's card: the analyst's version of what the article says."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.actions.checks import check_order, known_ordinal, known_state
from workbench.domain.claims import Claim, EventClaim
from workbench.domain.errors import UserError
from workbench.domain.evidence import DATE_FIELDS
from workbench.domain.gazetteer import format_short, formats, place_names, state_name, states_file
from workbench.domain.typed_dates import typed_date
from workbench.domain.vocabulary import EventType, Language, Modality, Status
from workbench.domain.words import word
from workbench.window.claim_fields import BoxField, Choice, Field, LineField
from workbench.window.drafts import Drafts
from workbench.window.review_words import ReviewWords
from workbench.window.roster_words import editable_date

WIDEST = 5  # fields in a row
_FIELDS = {
    "membership": ("state", "format", "status", "since", "until", "modality"),
    "event": ("type", "format", "ordinal", "date", "place", "state", "actor", "modality", "venue", "title"),
    "statement": ("speaker", "role", "place", "venue", "date"),
}
_MUST = frozenset({"speaker"})
_LISTS: dict[str, tuple[type[StrEnum], str]] = {
    "status": (Status, "status"),
    "modality": (Modality, "modality"),
    "type": (EventType, "event"),
}


class ClaimEditor(QWidget):
    """The fields of one claim. Enter keeps them, Ctrl+Enter keeps and accepts, Escape leaves; what cannot be
    kept stays to be corrected, and what is half typed is not lost."""

    saved = Signal(object)
    """The claim as the analyst has it."""
    accepted = Signal(object)
    """The same, to be accepted as well."""
    left = Signal()

    def __init__(
        self,
        claim: Claim,
        language: str,
        parent: QWidget,
        drafts: Drafts | None = None,
        place: str = "",
    ) -> None:
        """`place` is where what is half typed is kept."""
        super().__init__(parent)
        self._claim = claim
        self._language = language
        self._words = ReviewWords(self)
        self.fields = {name: self._field(name) for name in _FIELDS[claim.kind]}
        self.save_button = QPushButton(self.tr("Keep  Enter"), self)
        self.save_button.setProperty("accent", True)
        self.save_button.clicked.connect(self.save)
        self.accept_button = QPushButton(self.tr("Keep and accept  Ctrl+Enter"), self)
        self.accept_button.clicked.connect(self.save_and_accept)
        self.leave_button = QPushButton(self.tr("Leave  Esc"), self)
        self.leave_button.clicked.connect(self.left)
        self.error = QLabel(self)
        self.error.setProperty("error", True)
        self.error.setWordWrap(True)
        self._lay_out()
        if drafts is not None:
            drafts.follow(place, {name: field.editor for name, field in self.fields.items()})

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        columns = -(-len(self.fields) // -(-len(self.fields) // WIDEST))
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.error, 1)
        for button in (self.leave_button, self.accept_button, self.save_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 2)
        layout.setSpacing(6)
        layout.addLayout(grid)
        layout.addLayout(buttons)

    def begin(self) -> None:
        """Puts the caret where most corrections are made."""
        first = next(name for name in ("since", "date", "speaker") if name in self.fields)
        field = self.fields[first]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(field, LineField):
            field.line.end(False)
            field.line.home(True)  # all is chosen, and seen from its beginning

    @Slot()
    def save(self) -> None:
        """Hands the edited claim on, unless something in it cannot be kept: then the focus goes there."""
        self._save(accept=False)

    @Slot()
    def save_and_accept(self) -> None:
        """The same, and has it accepted."""
        self._save(accept=True)

    def _save(self, *, accept: bool) -> None:
        wrong = [field for field in self.fields.values() if not field.is_sound(self._language)]
        if wrong:
            self._point_to(wrong[0])
            return
        values = {name: field.value() for name, field in self.fields.items()}
        try:
            check_order(values.get("since"), values.get("until"))
        except UserError as error:
            self.fields["until"].complain(error.line(self._language))
            self._point_to(self.fields["until"])
            return
        self.complain("")
        edited = replace(self._claim, **values)
        (self.accepted if accept else self.saved).emit(edited)

    def _point_to(self, field: Field) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.complain(f"{field.title.text()}: {field.error}")

    def complain(self, line: str) -> None:
        """Says what stands in the way of keeping it."""
        self.error.setText(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A line hands the key on when it has read itself.
            self._save(accept=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
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
        return LineField(
            name,
            title,
            self._shown(name, now),
            self._reader(name),
            self,
            language=self._language,
            completions=self._completions(name),
        )

    def _formats(self, now: str) -> list[Choice]:
        known = {now, *formats()}
        return sorted(
            (Choice(one, format_short(one, self._language)) for one in known), key=lambda one: one.words
        )

    def _completions(self, name: str) -> list[str]:
        """What may be meant, in the window's language first and in the other one, too."""
        languages = sorted(Language, key=lambda one: one != self._language)
        if name == "state":
            return [state_name(code, language) for language in languages for code in states_file()]
        if name == "place":
            return [place for language in languages for place in place_names(language)]
        return []

    def _shown(self, name: str, value: object) -> str:
        if value is None:
            return ""
        if name in DATE_FIELDS:
            return editable_date(str(value), self._language)
        return state_name(str(value), self._language) if name == "state" else str(value)

    def _reader(self, name: str) -> Callable[[str], Any]:
        """What turns typed words into the field's value."""
        if name in DATE_FIELDS:
            return typed_date
        if name == "ordinal":
            return known_ordinal
        if name == "state":
            optional = isinstance(self._claim, EventClaim)
            return lambda text: None if optional and not text else known_state(text)
        kept = getattr(self._claim, name)
        return lambda text: text or (kept if name in _MUST else None)
