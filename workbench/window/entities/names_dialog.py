"""The sheet of names, words and leaders that the analyst adds for the reader. Nothing waits for it."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from workbench.domain.additions import (
    AddedAlias,
    AddedFormat,
    AddedLeader,
    AddedStatus,
    Addition,
    AdditionRow,
    FormatLook,
    addition_facts,
)
from workbench.domain.errors import UserError
from workbench.domain.gazetteer import format_name, format_short, state_name
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.drafts import Field
from workbench.window.entities.names_form import KINDS, NamesForm

if TYPE_CHECKING:
    from workbench.actions import Dossier

_ROW = Qt.ItemDataRole.UserRole


class NamesList(QListWidget):
    """What was added; Delete takes the chosen one away."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
            return
        super().keyPressEvent(event)


class NamesDialog(QDialog):
    """A list, and a form for each kind of addition: what is chosen in the list is changed there."""

    added = Signal()
    """Something was added or changed: an article may be read again."""
    read_again_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._row: AdditionRow | None = None
        self._places: dict[str, str] = {}
        self.words, self.empty, self.error = QLabel(self), QLabel(self), QLabel(self)
        self.list = NamesList(self)
        self.forms = {kind: NamesForm(kind, self) for kind in KINDS}
        self.tabs = QTabWidget(self)
        self.add_button, self.new_button, self.remove_button = (QPushButton(self) for _ in range(3))
        self.import_button, self.export_button = QPushButton(self), QPushButton(self)
        self.read_button, self.close_button = QPushButton(self), QPushButton(self)
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()
        for form in self.forms.values():
            self._follow(form, "new")

    def _dress(self) -> None:
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(2)
        for label in (self.words, self.empty):
            label.setProperty("muted", True)
            label.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.error.setProperty("error", True)
        self.error.setWordWrap(True)
        self.add_button.setProperty("accent", True)
        self.add_button.setDefault(True)
        for button in (self.new_button, self.remove_button, self.import_button, self.export_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        for form in self.forms.values():
            area = QScrollArea(self)
            area.setWidgetResizable(True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setWidget(form)
            self.tabs.addTab(area, "")
        QVBoxLayout(self.list).addWidget(self.empty)
        about = QHBoxLayout()
        about.addWidget(self.remove_button)
        about.addStretch(1)
        about.addWidget(self.new_button)
        about.addWidget(self.add_button)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.error)
        column.addLayout(about)
        split = QSplitter(self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([270, 480])
        below = QHBoxLayout()
        below.addWidget(self.import_button)
        below.addWidget(self.export_button)
        below.addStretch(1)
        below.addWidget(self.read_button)
        below.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addWidget(split, 1)
        layout.addLayout(below)

    def _connect(self) -> None:
        desk = self._desk
        self.list.currentItemChanged.connect(self._on_current)
        self.list.removed.connect(self.remove)
        self.tabs.currentChanged.connect(self._on_tab)
        self.add_button.clicked.connect(self.keep)
        self.new_button.clicked.connect(self.begin_new)
        self.remove_button.clicked.connect(self.remove)
        self.import_button.clicked.connect(self.ask_import)
        self.export_button.clicked.connect(self.ask_export)
        self.read_button.clicked.connect(self.read_again_wanted)
        self.close_button.clicked.connect(self.close)
        desk.changed.connect(self._on_changed)
        desk.opened.connect(self.close)
        desk.article_chosen.connect(self._show_state)
        desk.language_changed.connect(self.retranslate)

    @property
    def form(self) -> NamesForm:
        """The form that is seen."""
        return self.forms[KINDS[self.tabs.currentIndex()]]

    def begin(self, kind: str, facts: Mapping[str, Any]) -> None:
        """Shows the form of a kind with what is known of the addition to be made."""
        self.begin_new()
        self.tabs.setCurrentIndex(KINDS.index(kind))
        self.form.show_facts(facts, kept=False)
        self._follow(self.form, f"of {next(iter(facts.values()), '')}")
        self.form.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self, kind: str, which: str) -> None:
        """Shows the form in which something is half typed: a new addition, one of certain words, or one that
        there is already."""
        if which.startswith("of "):
            self.begin(kind, {next(iter(self.forms[kind].fields)): which.removeprefix("of ")})
            return
        self.tabs.setCurrentIndex(KINDS.index(kind))
        for place in range(self.list.count()):
            row: AdditionRow = self.list.item(place).data(_ROW)
            if str(row.id) == which:
                self.list.setCurrentRow(place)
        self.form.first().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Names for the reader"))
        self.words.setText(
            self.tr(
                "What you add here is known from the next reading on, in every case and in both languages. "
                "It belongs to this dossier."
            )
        )
        self.empty.setText(self.tr("Nothing was added yet."))
        self.list.setAccessibleName(self.tr("Added names"))
        titles = (self.tr("Other name"), self.tr("Format"), self.tr("Status word"), self.tr("Leader"))
        for place, title in enumerate(titles):
            self.tabs.setTabText(place, title)
        for form in self.forms.values():
            form.retranslate(self._desk.language)
        self.new_button.setText(self.tr("New"))
        self.remove_button.setText(self.tr("Remove"))
        self.remove_button.setToolTip(self.tr("Remove (Delete); undo brings it back"))
        self.import_button.setText(self.tr("Import…"))
        self.export_button.setText(self.tr("Export…"))
        self.read_button.setText(self.tr("Read the open article again"))
        self.close_button.setText(self.tr("Close"))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Asks for the additions; the chosen one stays chosen."""
        dossier, kept = self._desk.dossier, self._row.id if self._row else None
        if dossier is None:
            return
        from workbench.actions.additions import additions

        rows = [row for row in self._desk.do(additions, dossier) or [] if row.addition.kind in KINDS]
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(addition_line(row.addition, self._desk.language), self.list)
            item.setData(_ROW, row)
            item.setToolTip(item.text())
            if row.id == kept:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.empty.setVisible(not rows)
        self._row = next((row for row in rows if row.id == kept), None)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        can = self._desk.can_write
        self.add_button.setText(self.tr("Keep") if self._row else self.tr("Add"))
        self.add_button.setEnabled(can)
        self.new_button.setEnabled(can and self._row is not None)
        self.remove_button.setEnabled(can and self._row is not None)
        self.import_button.setEnabled(can)
        self.export_button.setEnabled(self.list.count() > 0)
        self.read_button.setEnabled(can and self._desk.article is not None)

    @Slot()
    def begin_new(self) -> None:
        """Empties the forms, for another addition."""
        self._row = None
        self.list.setCurrentRow(-1)
        for form in self.forms.values():
            form.clear()
            self._follow(form, "new")
        self.error.clear()
        self._show_state()
        self.form.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, form: NamesForm, which: str) -> None:
        """Keeps what is typed into a form until it is added, and puts back what was typed before."""
        place = self._places[form.kind] = f"names/{form.kind}/{which}"
        fields = {name: field for name, field in form.fields.items() if isinstance(field, Field)}
        self._desk.drafts.follow(place, fields)

    @Slot()
    def keep(self) -> None:
        """Adds what was typed, or changes what is chosen; what is wrong is said below the fields."""
        if not self._desk.can_write:
            return
        from workbench.actions.additions import add, edit

        form, row, facts = self.form, self._row, self.form.facts()

        def action(dossier: "Dossier") -> object:
            if row is None:
                return add(dossier, form.kind, **facts)
            return edit(dossier, row.id, **{name: fact for name, fact in facts.items() if name != "id"})

        drafts, place = self._desk.drafts, self._places[form.kind]

        def kept(_done: object) -> None:
            drafts.drop(place)  # also where the sheet was closed while this waited
            if isValid(self):
                self._on_kept(place)

        self._desk.edit(action, kept, partial(self._on_refused, form))

    def _on_kept(self, place: str) -> None:
        if self._places[self.form.kind] == place:
            self.begin_new()
        self.added.emit()

    def _on_refused(self, form: NamesForm, error: UserError) -> None:
        self.error.setText(form.complaint(error))

    @Slot()
    def remove(self) -> None:
        """Takes the chosen addition away; undo brings it back."""
        row = self._row
        if row is None or not self._desk.can_write:
            return
        from workbench.actions.additions import remove

        self._desk.edit(lambda dossier: remove(dossier, [row.id]))
        self.begin_new()
        self.list.setFocus()

    @Slot()
    def ask_import(self) -> None:
        """Asks for a TOML file and adds what it holds."""
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import names"), "", "TOML (*.toml)")
        if chosen:
            self.import_file(Path(chosen))

    def import_file(self, path: Path) -> None:
        from workbench.actions.additions import import_file

        self.error.clear()
        self._desk.edit(lambda dossier: import_file(dossier, path), self._on_imported, self._on_file_refused)

    def _on_file_refused(self, error: UserError) -> None:
        self.error.setText(error.line(self._desk.language))

    def _on_imported(self, told: tuple[int, int, int]) -> None:
        added, changed, there = told
        counts = {"added": added, "changed": changed, "there": there}
        self._desk.said.emit(word("cli.said.additions_imported", self._desk.language, **counts), False)
        if added or changed:
            self.added.emit()

    @Slot()
    def ask_export(self) -> None:
        """Asks for a file and writes the additions to it."""
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export names"), "names.toml", "TOML (*.toml)")
        if chosen:
            path = Path(chosen)
            self.export_file(path if path.suffix else path.with_suffix(".toml"))

    def export_file(self, path: Path) -> None:
        if self._desk.dossier is None:
            return
        from workbench.actions.additions import export_file

        if self._desk.do(export_file, self._desk.dossier, path):
            self._desk.said.emit(self.tr("Names written: {name}").format(name=path.name), False)

    @Slot()
    def _on_current(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        row: AdditionRow = item.data(_ROW)
        self.error.clear()
        self._row = row
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(KINDS.index(row.addition.kind))
        self.tabs.blockSignals(False)
        self.form.show_facts(addition_facts(row.addition), kept=True)
        self._follow(self.form, str(row.id))
        self._show_state()

    @Slot()
    def _on_tab(self) -> None:
        """Another kind is another addition."""
        self.error.clear()
        if self._row is not None:
            self.begin_new()

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "addition" in kinds:
            self.refresh()


def addition_line(addition: Addition, language: str) -> str:
    """An addition in one line of the list."""
    match addition:
        case AddedFormat():
            entry = addition.entry()
            short, name = entry.short[language], entry.name[language]
            return name if short == name else f"{short} — {name}"
        case AddedAlias():
            return f"{addition.alias} → {_called(addition.entity, addition.name, language)}"
        case FormatLook():
            return format_name(addition.of, language)
        case AddedStatus():
            return f"{addition.words} → {word(f'status.{addition.status}', language)}"
        case AddedLeader():
            own, other = (addition.ru, addition.en) if language == "ru" else (addition.en, addition.ru)
            office = word(f"office.{addition.office}", language)
            return f"{own or other} — {office}, {_called(addition.of, '', language)}"


def _called(entity: str, name: str, language: str) -> str:
    kind, _, key = entity.partition(":")
    if kind == "state":
        return state_name(key, language)
    return format_short(key, language) if kind == "format" else name or format_name(key, language)
