"""The fields by which a name, a word or a leader is added for the reader: one form a kind."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from workbench.domain.additions import ALIASED, LISTS, OFFICES, STATUSES, suggested_id
from workbench.domain.errors import UserError
from workbench.domain.gazetteer import format_name, format_short, formats, state_name, states_file
from workbench.domain.words import word
from workbench.window.parts.completing import Completing

KINDS = ("alias", "format", "status", "leader")
_FIELDS = {
    "alias": ("alias", "kind", "of"),
    "format": ("ru", "short_ru", "en", "short_en", "id", "aliases", "former", "meeting_ru", "meeting_en"),
    "status": ("words", "status"),
    "leader": ("of", "office", "ru", "en", "since", "until", "source"),
}
_NARROWEST = 260
_NAMES = ("short_en", "short_ru", "en", "ru")
"""Where an id comes from, the best first."""


class NamesForm(QWidget):
    """The fields of one kind. It makes nothing sure: the action does, and says what is wrong."""

    def __init__(self, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self.fields: dict[str, QWidget] = {name: self._field(name) for name in _FIELDS[kind]}
        self._labels = {name: QLabel(self) for name in self.fields}
        self._id_is_ours = True
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setVerticalSpacing(8)
        for name, field in self.fields.items():
            self._labels[name].setBuddy(field)
            form.addRow(self._labels[name], field)
        if kind == "format":
            for name in _NAMES:
                self.line(name).textChanged.connect(self._suggest_id)
            self.line("id").textEdited.connect(self._on_own_id)
        if "of" in self.fields:
            self.completing = Completing(self.line("of"), self._completions)

    def line(self, name: str) -> QLineEdit:
        field = self.fields[name]
        assert isinstance(field, QLineEdit)
        return field

    def box(self, name: str) -> QComboBox:
        field = self.fields[name]
        assert isinstance(field, QComboBox)
        return field

    def first(self) -> QWidget:
        """Where to begin: the first field that is empty."""
        lines = (field for field in self.fields.values() if isinstance(field, QLineEdit))
        return next((line for line in lines if line.isEnabled() and not line.text()), self.fields[self._top])

    @property
    def _top(self) -> str:
        return _FIELDS[self.kind][0]

    def clear(self) -> None:
        """Empties every line; boxes stay where they are."""
        for field in self.fields.values():
            if isinstance(field, QLineEdit):
                field.clear()
                field.setEnabled(True)
        self._id_is_ours = True

    def facts(self) -> dict[str, Any]:
        """What was typed and chosen, as the action takes it."""
        told: dict[str, Any] = {}
        for name, field in self.fields.items():
            if isinstance(field, QComboBox):
                told[name] = field.currentData()
            elif isinstance(field, QLineEdit) and name in LISTS:
                told[name] = [one.strip() for one in field.text().split(";") if one.strip()]
            elif isinstance(field, QLineEdit):
                told[name] = field.text().strip()
        if self.kind == "alias":
            told["of"] = f"{told.pop('kind')}:{told['of']}"
        return told

    def show_facts(self, facts: Mapping[str, Any], *, kept: bool) -> None:
        """Shows an addition, or what is known of one to be made. `kept` tells that it has its id already."""
        self.clear()
        self._id_is_ours = not kept
        told = dict(facts)
        if self.kind == "alias" and "of" in told:
            told["kind"], _, told["of"] = str(told["of"]).partition(":")
            if told["kind"] in ("state", "format"):
                told["of"] = self._shown(told["kind"], told["of"])
        for name, value in told.items():
            field = self.fields[name]
            if isinstance(field, QComboBox):
                field.setCurrentIndex(max(field.findData(value), 0))
            elif isinstance(field, QLineEdit):
                field.setText("; ".join(value) if name in LISTS else str(value))
                field.setCursorPosition(0)
        if "id" in self.fields:
            self.line("id").setEnabled(not kept)

    def complaint(self, error: UserError) -> str:
        """What is wrong, by the names that the fields have here; the caret goes to what is missing."""
        if error.code != "addition_lacks":
            return error.line(self._language)
        names = [name for name in str(error.facts["name"]).split(", ") if name in self.fields]
        if names:
            self.fields[names[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        titles = ", ".join(self._labels[name].text() for name in names)
        return UserError(error.code, name=titles or error.facts["name"]).line(self._language)

    def retranslate(self, language: str) -> None:
        """Names the fields and what can be chosen in the window's language."""
        self._language = language
        titles, hints = self._titles(), self._hints()
        for name, field in self.fields.items():
            self._labels[name].setText(titles[name])
            field.setAccessibleName(titles[name])
            if isinstance(field, QLineEdit):
                field.setPlaceholderText(hints.get(name, ""))
            elif isinstance(field, QComboBox):
                for place in range(field.count()):
                    table = {"kind": "mention", "office": "office"}.get(name, name)
                    field.setItemText(place, word(f"{table}.{field.itemData(place)}", language))

    def _completions(self) -> list[str]:
        """The names of the kind that is chosen; of persons and organisations there are too many."""
        if self.kind == "leader":
            return [*_states(self._language), *_formats(self._language)]
        names = {"state": _states, "format": _formats}.get(self.box("kind").currentData())
        return names(self._language) if names else []

    def _shown(self, kind: str, key: str) -> str:
        return state_name(key, self._language) if kind == "state" else format_name(key, self._language)

    def _field(self, name: str) -> QWidget:
        choices = {"kind": ALIASED, "status": [str(status) for status in STATUSES], "office": OFFICES}
        self._language = "en"
        if name in choices:
            box = QComboBox(self)
            for choice in choices[name]:
                box.addItem(choice, choice)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            return box
        line = QLineEdit(self)
        line.setMinimumWidth(_NARROWEST)
        return line

    @Slot()
    def _suggest_id(self) -> None:
        """«SCO» makes the id "sco", until the analyst writes one."""
        if self._id_is_ours:
            self.line("id").setText(suggested_id(*(self.line(name).text() for name in _NAMES)))

    @Slot()
    def _on_own_id(self) -> None:
        self._id_is_ours = not self.line("id").text()

    def _titles(self) -> dict[str, str]:
        """What the fields are called, in the window's language."""
        return {
            "alias": self.tr("Also called"),
            "kind": self.tr("This is a"),
            "of": self.tr("known as") if self.kind == "alias" else self.tr("State or format"),
            "ru": self.tr("In Russian"),
            "en": self.tr("In English"),
            "short_ru": self.tr("Abbreviation, Russian"),
            "short_en": self.tr("Abbreviation, English"),
            "id": self.tr("Id"),
            "aliases": self.tr("Other names"),
            "former": self.tr("Former names"),
            "meeting_ru": self.tr("Its meetings, Russian"),
            "meeting_en": self.tr("Its meetings, English"),
            "words": self.tr("Words"),
            "status": self.tr("mean the status"),
            "office": self.tr("Office"),
            "since": self.tr("Since"),
            "until": self.tr("Until"),
            "source": self.tr("Source"),
        }

    def _hints(self) -> dict[str, str]:
        return {
            "alias": self.tr("the name as a dictionary lists it"),
            "id": self.tr("small Latin letters, e.g. midforum"),
            "aliases": self.tr("apart by semicolons"),
            "former": self.tr("apart by semicolons"),
            "meeting_ru": self.tr("встреча"),
            "meeting_en": self.tr("meeting"),
            "words": self.tr("a noun with what goes with it, in the singular"),
            "since": self.tr("2026, 2026-03 or 2026-03-15"),
            "until": self.tr("nothing while it goes on"),
            "source": self.tr("where it can be looked up"),
        }


def _states(language: str) -> list[str]:
    return sorted((state_name(code, language) for code in states_file()), key=str.casefold)


def _formats(language: str) -> list[str]:
    both = {name(code, language) for code in formats() for name in (format_name, format_short)}
    return sorted(both, key=str.casefold)
