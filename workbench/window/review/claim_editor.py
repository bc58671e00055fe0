"""The form inside a claim's card: the analyst's version of what the article says."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from workbench.actions.checks import check_order, known_ordinal
from workbench.domain.claims import Claim, EventClaim
from workbench.domain.errors import UserError
from workbench.domain.evidence import DATE_FIELDS
from workbench.domain.gazetteer import format_short, formats, place_names, state_name, states_file
from workbench.domain.state_finding import state_code
from workbench.domain.typed_dates import editable_date, typed_date
from workbench.domain.vocabulary import EventType, Language, Modality, Status
from workbench.domain.words import word
from workbench.window.drafts import Drafts
from workbench.window.review.claim_fields import BoxField, Choice, Field, LineField
from workbench.window.review.words import ReviewWords

WIDEST = 6  # fields in a row
NARROWEST = 8  # lines of text high: how wide a field is at least; a date with its day and month fits
_WIDE = {"format": 2, "title": 2}
"""Fields that take the room of several."""
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
    focused = Signal(QWidget)
    """The field in which the caret is now."""

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
        self.error = QLabel(self)
        self.error.setProperty("error", True)
        self.error.setWordWrap(True)
        self.error.hide()
        self._lay_out()
        if drafts is not None:
            drafts.follow(place, {name: field.editor for name, field in self.fields.items()})

    def retranslate(self, language: str) -> None:
        """Speaks another language; what is typed or chosen stays."""
        self._language = language
        self.complain("")
        for name, field in self.fields.items():
            field.retranslate(self._words.field(name), language)
            if isinstance(field, BoxField):
                now = str(field.value())
                field.offer(self._choices(name, now), now)

    def _lay_out(self) -> None:
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._place_fields(WIDEST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 3, 0, 1)
        layout.setSpacing(3)
        layout.addWidget(self.error)
        layout.addLayout(self._grid)
        for field in self.fields.values():
            field.editor.installEventFilter(self)

    def _place_fields(self, columns: int) -> None:
        """Puts the fields in rows of so many columns, in the order in which Tab goes through them."""
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
            self._grid.setColumnMinimumWidth(column, self._narrowest if column < columns else 0)
        self._columns = columns
        row = column = 0
        for name, field in self.fields.items():
            wide = min(_WIDE.get(name, 1), columns)
            if column + wide > columns:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, wide)
            column += wide

    @property
    def _narrowest(self) -> int:
        return NARROWEST * self.fontMetrics().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = self._grid.horizontalSpacing()
        fitting = (event.size().width() + gap) // (self._narrowest + gap)
        self._place_fields(min(max(fitting, 2), WIDEST))

    def begin(self) -> None:
        """Puts the caret where most corrections are made."""
        first = next(name for name in ("since", "date", "speaker") if name in self.fields)
        field = self.fields[first]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(field, LineField):
            field.line.end(False)
            field.line.home(True)  # all is chosen, and seen from its beginning
        self._show(field)

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
        self._show(field)

    def _show(self, field: Field) -> None:
        """Has the field brought into view once the card has the height that it needs."""
        QTimer.singleShot(0, field, partial(self.focused.emit, field))

    def complain(self, line: str) -> None:
        """Says what stands in the way of keeping it."""
        self.error.setText(line)
        self.error.setVisible(bool(line))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.focused.emit(watched.parentWidget())
        return super().eventFilter(watched, event)

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
        if name in _LISTS or name == "format":
            return BoxField(name, title, self._choices(name, str(now)), str(now), self)
        return LineField(
            name,
            title,
            self._shown(name, now),
            self._reader(name),
            self,
            language=self._language,
            completions=self._completions(name),
        )

    def _choices(self, name: str, now: str) -> list[Choice]:
        """What a closed list offers, in the window's language."""
        if name == "format":
            return self._formats(now)
        kind, table = _LISTS[name]
        return [Choice(one.value, word(f"{table}.{one}", self._language)) for one in kind]

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
            return lambda text: None if optional and not text else state_code(text)
        kept = getattr(self._claim, name)
        return lambda text: text or (kept if name in _MUST else None)
