"""The sheet that asks what a brief shall hold. It stays beside the window; nothing waits for it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.gazetteer import format_name
from workbench.window.desk import Desk
from workbench.window.file_commands import show
from workbench.window.jobs import Job, Jobs
from workbench.window.settings import Settings

SINCE = "brief/since"
"""From which day on the news of a dossier were wanted last, in the settings."""
TYPES = ("docx", "pdf", "html", "md")


class OptionalDay(QWidget):
    """A day that may be left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = QCheckBox(self)
        self.day = QDateEdit(QDate.currentDate(), self)
        self.day.setCalendarPopup(True)
        self.day.setEnabled(False)
        self.wanted.toggled.connect(self.day.setEnabled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.wanted)
        layout.addWidget(self.day, 1)

    def value(self) -> date | None:
        if not self.wanted.isChecked():
            return None
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_value(self, day: date | None) -> None:
        self.wanted.setChecked(day is not None)
        if day is not None:
            self.day.setDate(QDate(day.year, day.month, day.day))


class BriefDialog(QDialog):
    """Format, days, language and file type; then a file, then the worker thread writes it."""

    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._jobs = jobs
        self._settings = settings
        self.words = QLabel(self)
        self.words.setProperty("muted", True)
        self.words.setWordWrap(True)
        self.format = QComboBox(self)
        self.format.currentTextChanged.connect(self.format.setToolTip)  # it may have no room for its name
        self.format.setMinimumContentsLength(38)
        self.format.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.since, self.as_of = OptionalDay(self), OptionalDay(self)
        self.language, self.type = QComboBox(self), QComboBox(self)
        self.language.addItem("Русский", "ru")
        self.language.addItem("English", "en")
        self.write = QPushButton(self)
        self.write.setProperty("accent", True)
        self.write.setDefault(True)
        self.write.clicked.connect(self.ask)
        self.cancel = QPushButton(self)
        self.cancel.clicked.connect(self.close)
        self._fields: tuple[QWidget, ...] = (self.format, self.since, self.as_of, self.language, self.type)
        self._labels = [QLabel(self) for _ in self._fields]
        self._lay_out()
        desk.language_changed.connect(self.retranslate)
        desk.opened.connect(self.close)
        self._fill()
        self.retranslate()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.setVerticalSpacing(9)
        for label, field in zip(self._labels, self._fields, strict=True):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            label.setMinimumHeight(field.sizeHint().height())
            label.setBuddy(field)
            form.addRow(label, field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.write)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addLayout(form)
        layout.addLayout(buttons)

    def _fill(self) -> None:
        self.format.addItem("", None)
        for format_id in self._formats():
            self.format.addItem(format_id, format_id)
        self.format.setCurrentIndex(max(self.format.findData(self._desk.format), 0))
        for kind in TYPES:
            self.type.addItem(kind, kind)
        kept = self._settings.text("brief/type", TYPES[0])
        self.type.setCurrentIndex(max(self.type.findData(kept), 0))
        language = self._settings.text("brief/language", self._desk.language)
        self.language.setCurrentIndex(max(self.language.findData(language), 0))
        self.as_of.set_value(self._desk.day)
        if self._desk.dossier is not None:
            since = self._settings.of_dossier(self._desk.dossier.path, SINCE)
            self.since.set_value(date.fromisoformat(since) if since else None)

    def _formats(self) -> list[str]:
        dossier = self._desk.dossier
        if dossier is None:
            return []
        from workbench.actions.dossiers import state_of

        state = self._desk.do(state_of, dossier)
        return list(state.formats) if state else []

    @Slot()
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Brief"))
        self.words.setText(self.tr("A document in which every line has a numbered source."))
        names = (
            self.tr("Format"),
            self.tr("News since"),
            self.tr("Roster as of"),
            self.tr("Language"),
            self.tr("File type"),
        )
        for place, name in enumerate(names):
            field = self._fields[place]
            self._labels[place].setText(name)
            field.setAccessibleName(name)
            if isinstance(field, OptionalDay):
                field.day.setAccessibleName(name)
                field.wanted.setAccessibleName(self.tr("{name}: only from a certain day").format(name=name))
                field.wanted.setToolTip(self.tr("Without a tick: no matter which day"))
                field.day.setDisplayFormat("dd.MM.yyyy" if self._desk.language == "ru" else "d MMM yyyy")
        self.format.setItemText(0, self.tr("All formats of the dossier"))
        for place in range(1, self.format.count()):
            self.format.setItemText(place, format_name(self.format.itemData(place), self._desk.language))
        words = {
            "docx": self.tr("Word document (.docx)"),
            "pdf": self.tr("PDF (.pdf)"),
            "html": self.tr("Web page in one file (.html)"),
            "md": self.tr("Markdown (.md)"),
        }
        for place, kind in enumerate(TYPES):
            self.type.setItemText(place, words[kind])
        self.write.setText(self.tr("Write brief…"))
        self.cancel.setText(self.tr("Cancel"))

    @Slot()
    def ask(self) -> None:
        """Asks for the file and begins."""
        kind = self.type.currentData()
        folder = self._settings.text("brief/folder", str(Path.home()))
        name = f"{self.format.currentData() or 'brief'}-{date.today().isoformat()}.{kind}"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write brief"), str(Path(folder) / name), f"{self.type.currentText()} (*.{kind})"
        )
        if chosen:
            path = Path(chosen)
            self.begin(path if path.suffix else path.with_suffix(f".{kind}"))

    def begin(self, path: Path) -> None:
        """Writes the brief to `path` in the worker thread and closes the sheet."""
        dossier = self._desk.dossier
        if dossier is None:
            return
        self._settings.keep_text("brief/type", self.type.currentData())
        self._settings.keep_text("brief/language", self.language.currentData())
        self._settings.keep_text("brief/folder", str(path.parent))
        since = self.since.value()
        self._settings.keep_of_dossier(dossier.path, SINCE, since.isoformat() if since else "")
        wanted = {
            "format": self.format.currentData(),
            "since": self.since.value(),
            "as_of": self.as_of.value(),
            "language": self.language.currentData(),
        }

        def work(_job: Job) -> Path:
            from workbench.actions.briefs import write_brief

            return write_brief(dossier, path, **wanted)

        desk = self._desk
        title = self.tr("Writing {name}").format(name=path.name)
        done, link = self.tr("Brief written: {name}").format(name=path.name), self.tr("Open")
        job = self._jobs.run(lambda: title, work)
        job.done.connect(lambda written: desk.offered.emit(done, link, lambda: show(written)))
        job.failed.connect(lambda error: desk.said.emit(error.line(desk.language), True))
        self.close()
