"""The names of an entity: how articles call it, and what the analyst adds for the reader."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.additions import ALIASED, AddedAlias
from workbench.domain.entities import EntityPage, kind_of
from workbench.window.desk import Desk
from workbench.window.entities.split_bar import SplitBar
from workbench.window.parts.cell_editing import CellNote
from workbench.window.theme import theme

_NAME = Qt.ItemDataRole.UserRole
_ALIAS = Qt.ItemDataRole.UserRole + 1


class NamesTable(QTreeWidget):
    """Names with how often they occur. Several can be chosen; one of the analyst's is changed in place (F2)
    and taken away by Delete."""

    renamed = Signal(int, str)
    removal_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("entity_lines")
        self.setColumnCount(3)
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTreeWidget.EditTrigger.DoubleClicked | QTreeWidget.EditTrigger.EditKeyPressed)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(self._on_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
            return
        super().keyPressEvent(event)

    def item_of(self, row: int) -> QTreeWidgetItem | None:
        """The line of a name of the analyst's."""
        items = map(self.topLevelItem, range(self.topLevelItemCount()))
        return next((item for item in items if item is not None and item.data(0, _ALIAS) == row), None)

    @property
    def is_editing(self) -> bool:
        return self.state() == QTreeWidget.State.EditingState

    @Slot(QTreeWidgetItem, int)
    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        row = item.data(0, _ALIAS)
        if column == 0 and row is not None and item.text(0).strip() != item.data(0, _NAME):
            self.renamed.emit(int(row), item.text(0).strip())


class EntityNames(QWidget):
    """Says by signals what is wanted; the page does it."""

    split_wanted = Signal(object, str)
    """Names that shall be another entity, and which, "" for a new one."""
    added = Signal(str)
    changed = Signal(int, str)
    removed = Signal(object)
    """Numbers of additions."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: EntityPage | None = None
        self._is_stale = False
        self.table = NamesTable(self)
        self.hint = QLabel(self)
        self.hint.setProperty("muted", True)
        self.hint.setWordWrap(True)
        self.new = QLineEdit(self)
        self.split, self.remove = SplitBar(desk, self), QPushButton(self)
        below = QHBoxLayout()
        below.addWidget(self.new, 1)
        below.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self.split)
        layout.addLayout(below)
        self.table.itemSelectionChanged.connect(self._show_possible)
        self.table.itemDelegate().closeEditor.connect(self._on_edited)
        self.table.renamed.connect(self.changed)
        self.table.removal_wanted.connect(self._on_remove)
        self.new.returnPressed.connect(self._on_new)
        self.split.wanted.connect(self._on_split)
        self.remove.clicked.connect(self._on_remove)
        self.note = CellNote(self)
        self.new.textEdited.connect(self.note.hide)

    def retranslate(self) -> None:
        self.table.setHeaderLabels([self.tr("Name"), self.tr("Where from"), self.tr("Times")])
        self.table.setAccessibleName(self.tr("Names"))
        self.new.setPlaceholderText(self.tr("Another name for the reader…"))
        self.new.setAccessibleName(self.tr("Another name for the reader"))
        self.split.retranslate()
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Take the chosen names of yours away (Delete)"))
        if self._page is not None:
            self.show_page(self._page)

    def show_page(self, page: EntityPage) -> None:
        """Lists the names; those that were chosen stay so. While one is being edited it is waited for."""
        self._page = page
        self._is_stale = self.table.is_editing
        if self._is_stale:
            return
        chosen = {item.text(0) for item in self.table.selectedItems()}
        self.table.blockSignals(True)
        self.table.clear()
        for spelling in page.spellings:
            item = self._line(spelling.name, self.tr("articles"), str(spelling.times))
            item.setData(0, _NAME, spelling.name)
        can_write = self._desk.can_write
        for row in page.aliases:
            assert isinstance(row.addition, AddedAlias)
            item = self._line(row.addition.alias, self.tr("yours, for the reader"), "")
            item.setData(0, _NAME, row.addition.alias)
            item.setData(0, _ALIAS, row.id)
            if can_write:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        for place in range(self.table.topLevelItemCount()):
            shown = self.table.topLevelItem(place)
            if shown is not None and shown.text(0) in chosen:
                shown.setSelected(True)
        self.table.blockSignals(False)
        self.new.setVisible(can_write and kind_of(page.entity) in ALIASED)
        drafts, kept = self._desk.drafts, name_place(page.entity)
        if not drafts.is_followed(self.new, kept):
            drafts.follow(kept, {"text": self.new})
        self._show_possible()

    @Slot()
    def _on_edited(self) -> None:
        QTimer.singleShot(0, self, self._catch_up)

    @Slot()
    def _catch_up(self) -> None:
        if self._is_stale and self._page is not None:
            self.show_page(self._page)

    def _line(self, name: str, origin: str, times: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([name, origin, times])
        item.setToolTip(0, name)
        for column in (1, 2):
            item.setForeground(column, QColor(theme().muted))
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.table.addTopLevelItem(item)
        return item

    def _chosen(self) -> tuple[list[str], list[int]]:
        """The chosen names of articles, and the numbers of the chosen ones of the analyst's."""
        items = self.table.selectedItems()
        own = [int(item.data(0, _ALIAS)) for item in items if item.data(0, _ALIAS) is not None]
        return [item.data(0, _NAME) for item in items if item.data(0, _ALIAS) is None], own

    @Slot()
    def _show_possible(self) -> None:
        names, own = self._chosen()
        page, can_write = self._page, self._desk.can_write
        spellings = len(page.spellings) if page is not None else 0
        coded = page is not None and kind_of(page.entity) in ("state", "format")
        self.split.setVisible(can_write and not coded and spellings > 1)
        told = self.tr("What articles call by the chosen names becomes another one")
        self.split.allow(0 < len(names) < spellings, told)
        self.remove.setVisible(can_write and page is not None and bool(page.aliases))
        self.remove.setEnabled(bool(own))
        hint = ""
        if names and len(names) == spellings > 1:
            hint = self.tr("One name must stay here.")
        elif self.split.isVisibleTo(self) and not names:
            hint = self.tr("Does one of these names mean somebody else? Choose it and split it off.")
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    @Slot(str)
    def _on_split(self, to: str) -> None:
        names, _ = self._chosen()
        if names:
            self.split_wanted.emit(names, to)

    @Slot()
    def _on_remove(self) -> None:
        _, own = self._chosen()
        if own and self._desk.can_write:
            self.removed.emit(own)

    @Slot()
    def _on_new(self) -> None:
        if self.new.text().strip():
            self.added.emit(self.new.text().strip())

    def take_new(self, name: str) -> None:
        """A new name is kept: its field is free for another, unless one is being typed there already."""
        if self.new.text().strip() == name:
            self.new.clear()

    def refuse_new(self, line: str) -> None:
        """Says beside the field why a new name is none; what was typed stays there."""
        self.note.say(line, self, self.new.geometry())
        self.note.fade()

    def refuse(self, row: int, name: str, line: str) -> None:
        """Says beside a name of the analyst's why it cannot be changed so, and lets it be typed on."""
        QTimer.singleShot(0, self, partial(self._edit_on, row, name, line))  # once the editor is gone

    def _edit_on(self, row: int, name: str, line: str) -> None:
        item = self.table.item_of(row)
        if item is None or self.table.is_editing:
            return
        self.table.blockSignals(True)
        item.setText(0, item.data(0, _NAME))
        self.table.blockSignals(False)
        self.table.setCurrentItem(item)
        self.table.editItem(item, 0)
        for editor in self.table.findChildren(QLineEdit)[-1:]:  # the one before it may not be gone yet
            editor.setText(name)
            editor.textEdited.connect(self.note.hide)
        self.note.say(line, self.table.viewport(), self.table.visualItemRect(item))
        self.note.fade()


def name_place(entity: str) -> str:
    """Where a name for an entity is kept that is half typed."""
    return f"entity/{entity}/name"
