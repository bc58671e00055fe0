"""What a brief shall hold and be: format, days, language, kind of file. Remembered for each dossier."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.gazetteer import format_name, format_short
from workbench.window.desk import Desk
from workbench.window.parts.elided_box import ElidedBox
from workbench.window.parts.flow_layout import FlowRow
from workbench.window.roster.date_field import DayField

TYPES = ("docx", "pdf", "html", "md")
SHORT = Qt.ItemDataRole.UserRole + 1
_EVERY = "all"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was chosen; `format` None is every format of the dossier, a day None none in particular."""

    format: str | None
    since: date | None
    as_of: date | None
    language: str
    type: str


class FormatBox(ElidedBox):
    """Closed, it shows the short name where the full one has no room."""

    def short(self) -> str:
        return str(self.itemData(self.currentIndex(), SHORT) if self.currentData() else self.currentText())


class BriefChoices(QWidget):
    """The fields. The day follows the desk's until another is typed."""

    chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.format, self.language, self.type = FormatBox(self), QComboBox(self), QComboBox(self)
        self.as_of = DayField(desk, self)
        self.since = DayField(desk, self, begins=True)
        """The kind of file stands beside the button that writes it: the page lays it out."""
        self.fields: tuple[QWidget, ...] = (self.format, self.as_of, self.since, self.language)
        self._names = [QLabel(self) for _ in self.fields]
        self.format.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.format.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.format.setMinimumContentsLength(12)
        self.language.setMinimumContentsLength(9)
        self.language.addItem("Русский", "ru")
        self.language.addItem("English", "en")
        for kind in TYPES:
            self.type.addItem(kind, kind)
        self._lay_out()
        self._recall()
        for box in (self.format, self.language, self.type):
            box.currentIndexChanged.connect(self._on_chosen)
        for day in (self.as_of, self.since):
            day.day_changed.connect(self._on_chosen)
        desk.day_chosen.connect(self._on_day)
        self.retranslate()

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), FlowRow(self, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(above)
        layout.addWidget(below)
        for name, field in zip(self._names, self.fields, strict=True):
            name.setProperty("muted", True)
            name.setBuddy(field)
        above.addWidget(self._names[0])
        above.addWidget(self.format, 1)
        for name, field in zip(self._names[1:], self.fields[1:], strict=True):
            holder = QWidget(below)
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(name)
            row.addWidget(field)
            below.row.addWidget(holder)

    @property
    def wanted(self) -> Wanted:
        """What stands in the fields now."""
        return Wanted(
            self.format.currentData() or None,
            self.since.day,
            self.as_of.day,
            self.language.currentData(),
            self.type.currentData(),
        )

    # Remembered

    def _recall(self) -> None:
        """The choices of last time; those that concern no dossier, of any other as well."""
        kept = {name: self._kept(name) for name in ("format", "since", "language", "type")}
        which = kept["format"] or self._desk.format
        self.format.addItem(which, None if which == _EVERY else which)
        self.since.show_day(date.fromisoformat(kept["since"]) if kept["since"] else None)
        self.as_of.show_day(self._desk.day)
        self.language.setCurrentIndex(max(self.language.findData(kept["language"] or self._desk.language), 0))
        self.type.setCurrentIndex(max(self.type.findData(kept["type"]), 0))

    def _kept(self, name: str) -> str:
        desk = self._desk
        if desk.settings is None or desk.dossier is None:
            return ""
        own = desk.settings.of_dossier(desk.dossier.path, f"brief/{name}")
        return own or (desk.settings.text(f"brief/last/{name}", "") if name in ("language", "type") else "")

    def _keep(self) -> None:
        desk, wanted = self._desk, self.wanted
        if desk.settings is None or desk.dossier is None:
            return
        kept = {
            "format": wanted.format or _EVERY,
            "since": wanted.since.isoformat() if wanted.since else "",
            "language": wanted.language,
            "type": wanted.type,
        }
        for name, value in kept.items():
            desk.settings.keep_of_dossier(desk.dossier.path, f"brief/{name}", value)
        for name in ("language", "type"):
            desk.settings.keep_text(f"brief/last/{name}", kept[name])

    # Told

    def offer_formats(self, formats: Sequence[str]) -> None:
        """Lists the formats of the dossier by their names. The chosen one stays; where the dossier no longer
        has it, all are meant."""
        language, chosen = self._desk.language, self.format.currentData()
        told: list[tuple[str | None, str]] = [(None, self.tr("All formats of the dossier"))]
        told += sorted(((one, format_name(one, language)) for one in formats), key=_by_name)
        with QSignalBlocker(self.format):
            self.format.clear()
            for place, (one, name) in enumerate(told):
                self.format.addItem(name, one)
                self.format.setItemData(place, format_short(one, language) if one else name, SHORT)
            self.format.setCurrentIndex(max(self.format.findData(chosen), 0))
        self.format.setToolTip(self.format.currentText())
        if self.format.currentData() != chosen:
            self.chosen.emit()

    @Slot()
    def retranslate(self) -> None:
        told = (
            self.tr("Format"),
            self.tr("Roster as of"),
            self.tr("News since"),
            self.tr("Language"),
        )
        for day in (self.as_of, self.since):
            day.retranslate()
        for name, field, words in zip(self._names, self.fields, told, strict=True):
            name.setText(words)
            inner = field.line if isinstance(field, DayField) else field
            inner.setAccessibleName(words)
        self.type.setAccessibleName(self.tr("File type"))
        self.type.setToolTip(self.type.accessibleName())
        self.as_of.line.setPlaceholderText(self.tr("today"))
        self.since.line.setPlaceholderText(self.tr("the latest"))
        self.since.line.setToolTip(
            self.tr("What has happened since a day, a month or a year; empty for the latest ten news.")
        )
        types = {
            "docx": self.tr("Word (.docx)"),
            "pdf": self.tr("PDF (.pdf)"),
            "html": self.tr("HTML (.html)"),
            "md": self.tr("Markdown (.md)"),
        }
        for place, kind in enumerate(TYPES):
            self.type.setItemText(place, types[kind])
        self.offer_formats([one for one in map(self.format.itemData, range(self.format.count())) if one])

    @Slot()
    def _on_chosen(self) -> None:
        self._keep()
        self.chosen.emit()

    @Slot(object)
    def _on_day(self, day: date | None) -> None:
        self.as_of.show_day(day)
        self.chosen.emit()


def _by_name(format: tuple[str | None, str]) -> str:
    return format[1].casefold()
