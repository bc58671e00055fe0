"""What the roster and the chronology have in common: a table of a format's rows that is edited in place, asks
the dossier again after its news, and loses neither selection nor place nor what is being typed."""

from abc import abstractmethod
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.docks import bring_forward
from workbench.window.parts.cell_editing import CellDelegate
from workbench.window.parts.empty_state import EmptyState
from workbench.window.parts.evidence_card import EvidenceCard
from workbench.window.parts.rows_model import KINDS, NEW, Edit, RowsModel
from workbench.window.parts.rows_table import RowsTable


class RowsPanel(QWidget):
    """Subclasses ask (`refresh`), remove (`remove_row`) and lay out; the rest is here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.table = RowsTable(self)
        self.card = EvidenceCard(desk, self)
        self.empty = EmptyState(self.table.viewport())
        self._is_stale = True
        self._half_typed = ""
        self._held: dict[Edit, str] = {}
        """Where what was typed into cells and is not on disk yet is kept: a crash must not take it along."""
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._on_ask)

    def furnish(self, model: RowsModel, delegate: CellDelegate) -> None:
        """Puts the model and its delegate in, and listens to desk and table."""
        self.rows = model
        self.table.show_model(model)
        self.table.setItemDelegate(delegate)
        delegate.closeEditor.connect(self._on_editor_closed)
        delegate.refused.connect(lambda line: self._desk.said.emit(line, bool(line)))
        delegate.opened.connect(self._on_editor)
        delegate.settled.connect(self._on_settled)
        model.waits.connect(self._on_waits)
        model.kept.connect(self._on_kept)
        model.refused.connect(self._on_refused)
        self.table.add_wanted.connect(self.add)
        self.table.remove_wanted.connect(self.remove)
        self.table.delete_wanted.connect(self._on_delete)
        self.table.next_wanted.connect(self._on_next)
        self.table.evidence_wanted.connect(self.show_evidence)
        self.table.resized.connect(self._on_resized)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu)
        desk = self._desk
        desk.opened.connect(self.on_news)
        desk.format_chosen.connect(self.on_news)
        desk.theme_changed.connect(self._on_theme)
        desk.text_size_changed.connect(self._on_theme)
        desk.language_changed.connect(self._on_language)
        desk.changed.connect(self._on_changed)
        desk.draft_wanted.connect(self._on_draft_wanted)

    # To be told by subclasses

    @abstractmethod
    def refresh(self) -> None:
        """Asks the dossier for the rows."""

    @abstractmethod
    def remove_row(self, key: tuple[str, int]) -> None:
        """Takes the row out of the dossier."""

    @abstractmethod
    def retranslate(self) -> None:
        """Speaks the window's language."""

    @abstractmethod
    def commands(self) -> list[Command]:
        """What can be done in the panel."""

    # News

    @Slot()
    def on_news(self, *_what: object) -> None:
        """There is something new: ask when the panel is next painted, at once if it is seen."""
        self._is_stale = True
        self.update()

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & KINDS:
            self.on_news()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_stale and not self.table.is_editing:
            self._is_stale = False
            self._ask.start()

    @Slot()
    def _on_ask(self) -> None:
        if self.table.is_editing:  # what is being typed is worth more than the news
            self._is_stale = True
        else:
            self.refresh()

    @Slot()
    def _on_editor_closed(self, *_what: object) -> None:
        QTimer.singleShot(0, self, self._after_editing)

    @Slot()
    def _after_editing(self) -> None:
        """The editor is gone, unless Tab led to the next cell."""
        if not self.table.is_editing:
            self.rows.drop_new()
            if self._is_stale:
                self.update()

    @Slot()
    def _on_theme(self) -> None:
        self.table.viewport().update()
        self.fit_columns()

    @Slot()
    def _on_resized(self) -> None:
        self.fit_columns()
        self.place_empty()

    @Slot()
    def _on_language(self) -> None:
        self.retranslate()
        self.on_news()

    # What is half typed in a cell

    def _draft(self, key: tuple[str, int], column: int) -> str:
        """Where what is half typed in a cell is kept."""
        return f"cell/{self.objectName()}/{self._desk.format}/{key[0]}/{key[1]}/{column}"

    @Slot(QLineEdit, object, int)
    def _on_editor(self, editor: QLineEdit, key: tuple[str, int], column: int) -> None:
        self._desk.drafts.follow(self._draft(key, column), {"text": editor})

    @Slot(object, int)
    def _on_settled(self, key: tuple[str, int], column: int) -> None:
        place = self._draft(key, column)
        held = [edit for edit, at in self._held.items() if at == place]
        if held:
            self._desk.drafts.keep(place, {"text": held[-1].typed})
        else:
            self._desk.drafts.drop(place)

    @Slot(object)
    def _on_waits(self, edit: Edit) -> None:
        self._held[edit] = self._draft(("row", edit.row.id), edit.column)

    @Slot(object, int)
    def _on_kept(self, edit: Edit, made: int) -> None:
        place, drafts = self._held.pop(edit), self._desk.drafts
        if drafts.words(place) == {"text": edit.typed}:  # else something else is being typed there already
            drafts.drop(place)
        if not edit.row.id:
            before, now = (
                f"cell/{self.objectName()}/{edit.row.format}/row/{id}" for id in (edit.known, made)
            )
            drafts.move(before, now)
            moved = {one: at.replace(f"{before}/", f"{now}/", 1) for one, at in self._held.items()}
            self._held = moved

    @Slot(object)
    def _on_refused(self, edit: Edit) -> None:
        """What was typed stays kept as half typed; the dossier is asked for what stands there."""
        place = self._held.pop(edit, self._draft(("row", edit.row.id), edit.column))
        self._desk.drafts.keep(place, {"text": edit.typed})
        self.on_news()

    @Slot(str)
    def _on_draft_wanted(self, place: str) -> None:
        kind, *where = place.split("/")
        if kind != "cell" or where[0] != self.objectName():
            return
        bring_forward(self)
        self._half_typed = place
        if where[1] != self._desk.format:
            self._desk.choose_format(where[1])
        else:
            self._edit_half_typed()

    def _edit_half_typed(self) -> None:
        """Opens the cell in which something is half typed, once its row is there."""
        if not self._half_typed.startswith(f"cell/{self.objectName()}/{self._desk.format}/"):
            return
        kind, number, column = self._half_typed.split("/")[3:]
        key = (kind, int(number))
        place = self.rows.place_of(key)
        if place < 0 and key == NEW and self._desk.can_write:
            place = self.rows.begin_new().row()
        if place >= 0:
            self._half_typed = ""
            self.table.setFocus()
            self.edit_cell(place, int(column))
            editor = QApplication.focusWidget()
            if isinstance(editor, QLineEdit):
                editor.end(False)  # Qt selects it all, and the next letter would replace it

    def place_empty(self) -> None:
        """Shows the line that says what to do where there is nothing."""
        self.empty.setVisible(self._desk.can_write and not self.rows.rowCount())
        self.empty.setGeometry(self.table.viewport().rect().adjusted(20, 0, -20, 0))

    def fit_columns(self) -> None:
        """Gives the columns their widths anew."""
        self.table.fit_rows()

    def swap(self, show: Callable[[], None]) -> None:
        """Runs `show`, which fills the model anew, and puts selection and place back."""
        if self.table.is_editing:
            self.on_news()
            return
        with self.table.staying():
            show()
            self.fit_columns()
        if self._half_typed:
            self._edit_half_typed()

    # What can be done

    @Slot()
    def add(self) -> None:
        """Adds an empty row and begins to edit it."""
        if not self._desk.can_write or self.table.is_editing:
            return
        index = self.rows.begin_new()
        self.table.setFocus()
        self.table.edit_at(index)

    @Slot()
    def remove(self) -> None:
        """Takes the current row out; Undo brings it back."""
        key = self.table.current_key()
        if key is not None and key[0] == "row" and self._desk.can_write:
            place = self.table.currentIndex().row()
            self.remove_row(key)
            self.table.stay_near(place, key)

    @Slot()
    def _on_delete(self) -> None:
        """Empties the current cell, or takes out the row of a cell that cannot be empty."""
        current = self.table.currentIndex()
        if not self.rows.can_clear(current):
            self.remove()
        elif current.data(Qt.ItemDataRole.EditRole):
            self.rows.setData(current, "")

    @Slot(int, int, int)
    def _on_next(self, row: int, column: int, step: int) -> None:
        """Edits the next cell that can be typed into, in this row or the next one."""
        columns = self.stops()
        place = columns.index(column) + step if column in columns else 0
        if not 0 <= place < len(columns):
            row, place = row + step, 0 if step > 0 else len(columns) - 1
        index = self.rows.index(row, columns[place])
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit_cell(row, columns[place])

    def stops(self) -> list[int]:
        """The columns that Tab goes through."""
        header = self.table.horizontalHeader()
        columns = [header.logicalIndex(place) for place in range(header.count())]
        return [column for column in columns if not self.table.isColumnHidden(column)]

    def edit_cell(self, row: int, column: int) -> None:
        """Makes a cell the current one and edits it."""
        self.table.edit_at(self.rows.index(row, column))

    def can_remove(self) -> bool:
        key = self.table.current_key()
        return self._desk.can_write and key is not None and key[0] == "row"

    @Slot()
    def show_evidence(self) -> None:
        """Opens the card of the current row under its cell."""
        current = self.table.currentIndex()
        if not current.isValid():
            return
        rests = self.rows.rests_on(current.row())
        if rests is not None:
            self.card.show_at(self.table.under(current), rests)

    @Slot(QPoint)
    def _on_menu(self, where: QPoint) -> None:
        index = self.table.indexAt(where)
        if index.isValid():
            self.table.setCurrentIndex(index)
        menu = QMenu(self)
        for command in self.commands():
            if command.id.startswith(self.objectName()):
                self.add_to(menu, command)
        self.fill_menu(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(where))

    def add_to(self, menu: QMenu, command: Command) -> None:
        """Puts a command into a menu of the panel's own."""
        action = menu.addAction(command.title())
        action.triggered.connect(partial(Command.try_run, command))  # Qt cannot hold a command weakly
        action.setShortcuts(command.sequences()[:1])
        action.setEnabled(command.enabled())

    def fill_menu(self, menu: QMenu) -> None:
        """Adds what is particular to the panel."""
