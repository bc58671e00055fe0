"""What was typed and not saved yet, kept beside the settings, so that no end of the program takes it along.

A panel that shows a field, or a form of several, has it followed under a place of its own ("note/3/10-20",
"claim/7/form"). What is typed there and differs from what stood there is on disk within half a second, and is
put back when the same place is followed again. Who saves drops it; Escape drops it as well.
"""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from workbench.window.kept_file import KeptFile, file_of

MOST = 200
"""Places a dossier; what was typed longest ago gives way."""

Field = QLineEdit | QPlainTextEdit | QTextEdit | QComboBox


class Drafts(QObject):
    """The half-typed words of the dossier on the desk. Without a folder to keep them in, or a dossier, they
    last as long as the program."""

    put_back = Signal(str)
    """The place whose fields show again what was typed there."""
    changed = Signal()
    """Something is half typed that was not, or no longer, or its field was left."""
    failed = Signal(object)
    """An OSError: what is typed cannot be kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self._file: KeptFile | None = None
        self._places: dict[str, dict[str, str]] = {}
        self._drafts: dict[str, Draft] = {}
        self._has_failed = False

    def begin(self, dossier: Path | None) -> None:
        """Turns to the drafts of a dossier that was laid on the desk, or of none."""
        self.close()
        for _, draft in self._living():
            draft.end()
        self._drafts.clear()
        self._places = {}
        if self.folder is not None and dossier is not None:
            self._file = KeptFile(file_of(self.folder, dossier), self)
            self._file.failed.connect(self._on_failed)
            self._places = _sound(self._file.facts.get("places"))
            self._file.facts = {"dossier": str(dossier), "places": self._places}
        self.changed.emit()

    def close(self) -> None:
        """Writes what is not on disk yet: the dossier is put away, or the window closes."""
        if self._file is not None:
            self._file.close()
            self._file.deleteLater()
            self._file = None

    @property
    def places(self) -> list[str]:
        """Where something is half typed, the latest last."""
        return list(self._places)

    @property
    def left(self) -> list[str]:
        """The places where something is half typed and nobody types now, the latest last."""
        typed = {place for place, draft in self._living() if draft.has_focus()}
        return [place for place in self._places if place not in typed]

    def words(self, place: str) -> dict[str, str]:
        """What is half typed at a place, by field."""
        return dict(self._places.get(place, {}))

    def follow(self, place: str, fields: Mapping[str, Field]) -> None:
        """Keeps what is typed into `fields`, which show now what is saved, and puts back what was typed there
        before. A field is followed at one place at a time."""
        for field in fields.values():
            self.leave(field)
        draft = Draft(self, place, fields)
        self._drafts[place] = draft
        if draft.put_back():
            self.put_back.emit(place)

    def is_followed(self, field: QWidget, place: str) -> bool:
        """Whether what is typed into `field` is kept for `place`."""
        return any(other == place and field in draft.fields.values() for other, draft in self._living())

    def leave(self, field: QWidget) -> None:
        """Follows a field no longer; what was typed stays kept. For a field that is about to show something
        else."""
        for place, draft in self._living():
            if field in draft.fields.values():
                draft.end()
                del self._drafts[place]

    def keep(self, place: str, words: Mapping[str, str]) -> None:
        """Keeps what is typed at a place; nothing typed is nothing kept."""
        if self._places.get(place, {}) == words:
            return
        self._places.pop(place, None)
        if words:
            self._places[place] = dict(words)
            for oldest in list(self._places)[:-MOST]:
                del self._places[oldest]
        if self._file is not None:
            self._file.touch()
        self.changed.emit()

    def give_up(self, place: str) -> None:
        """What was typed at this place is not wanted: a field that shows it shows again what is saved."""
        for other, draft in self._living():
            if other == place:
                draft.give_up()
        self.keep(place, {})

    def drop(self, place: str) -> None:
        """What was typed at this place, or below it ("claim/7" is above "claim/7/why"), is saved or given
        up."""
        for other in list(self._places):
            if other == place or other.startswith(f"{place}/"):
                self.keep(other, {})
        for other, draft in self._living():
            if other == place or other.startswith(f"{place}/"):
                draft.settle()

    def move(self, above: str, to: str) -> None:
        """What is typed below a place belongs below another from now on."""
        for place, draft in self._living():
            if place.startswith(f"{above}/"):
                del self._drafts[place]
                draft.place = to + place.removeprefix(above)
                self._drafts[draft.place] = draft
        for place in self.places:
            if place.startswith(f"{above}/"):
                words = self.words(place)
                self.keep(place, {})
                self.keep(to + place.removeprefix(above), words)

    def write(self) -> None:
        """Writes at once: a field was left."""
        if self._file is not None:
            self._file.write()
        self.changed.emit()

    def _living(self) -> list[tuple[str, "Draft"]]:
        """The places that are followed; those whose fields are gone are forgotten."""
        self._drafts = {place: draft for place, draft in self._drafts.items() if isValid(draft)}
        return list(self._drafts.items())

    @Slot(object)
    def _on_failed(self, error: OSError) -> None:
        if not self._has_failed:  # once is enough: it is tried again with the next key
            self._has_failed = True
            self.failed.emit(error)


class Draft(QObject):
    """A place that is being typed at. Lives as long as its first field."""

    def __init__(self, drafts: Drafts, place: str, fields: Mapping[str, Field]) -> None:
        super().__init__(next(iter(fields.values())))
        self.fields = dict(fields)
        self._drafts = drafts
        self.place = place
        self._saved: dict[str, str] = {}
        self.settle()
        for field in self.fields.values():
            field.installEventFilter(self)
            if isinstance(field, QLineEdit):
                field.textEdited.connect(self._on_typed)
            elif isinstance(field, QComboBox):
                field.activated.connect(self._on_typed)
            else:
                field.textChanged.connect(self._on_typed)

    def settle(self) -> None:
        """What stands in the fields is what is saved."""
        self._saved = {name: text_of(field) for name, field in self.fields.items()}

    def put_back(self) -> bool:
        """Shows what was typed here before; False if nothing was."""
        kept = self._drafts.words(self.place)
        told = {name: words for name, words in kept.items() if self._saved.get(name, words) != words}
        for name, words in told.items():
            _show(self.fields[name], words)
        return bool(told)

    def end(self) -> None:
        for field in self.fields.values():
            field.removeEventFilter(self)
            if isinstance(field, QLineEdit):
                field.textEdited.disconnect(self._on_typed)
            elif isinstance(field, QComboBox):
                field.activated.disconnect(self._on_typed)
            else:
                field.textChanged.disconnect(self._on_typed)
        self.deleteLater()

    @Slot()
    def _on_typed(self) -> None:
        now = {name: text_of(field) for name, field in self.fields.items()}
        self._drafts.keep(
            self.place, {name: words for name, words in now.items() if words != self._saved[name]}
        )

    def has_focus(self) -> bool:
        """Whether it is being typed at now."""
        return any(field.hasFocus() for field in self.fields.values())

    def give_up(self) -> None:
        """Shows again what is saved."""
        for name, words in self._saved.items():
            _show(self.fields[name], words)

    def _on_key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drafts.words(self.place):
            self._drafts.give_up(self.place)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._drafts.write()
        elif event.type() == QEvent.Type.FocusIn:
            self._drafts.changed.emit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._on_key(event)
        return super().eventFilter(field, event)


def text_of(field: Field) -> str:
    """What stands in a field; of a list, the value that is chosen."""
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QComboBox):
        return str(field.currentData() or "")
    return field.toPlainText()


def _show(field: Field, words: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(words)
    elif isinstance(field, QComboBox):
        place = field.findData(words)
        if place >= 0:
            field.setCurrentIndex(place)
    else:
        field.setPlainText(words)


def _sound(found: object) -> dict[str, dict[str, str]]:
    """What a file holds, as far as it is what we wrote."""
    if not isinstance(found, dict):
        return {}
    return {
        place: {name: words for name, words in texts.items() if isinstance(words, str)}
        for place, texts in found.items()
        if isinstance(texts, dict)
    }
