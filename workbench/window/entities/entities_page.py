"""All that articles name, on a page: found by name, gone to, and taken together where several are one."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.entities import CODED, KINDS, Listed, kind_of
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import MentionType
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.entities.entities_model import ALSO, KIND, NAME, ROW, TIMES, EntitiesModel
from workbench.window.parts.one_line import OneLine

_NEWS_MS = 400
_TYPED_MS = 80
_LOOKED_AT = 50
"""Rows whose contents say how wide a column is: there may be thousands."""


class EntitiesTable(QTableView):
    """A click or Enter opens the page of an entity; with Ctrl or Shift several are chosen."""

    opened = Signal(str)

    def __init__(self, model: EntitiesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("entity_lines")
        self.setModel(model)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        self.sortByColumn(TIMES, Qt.SortOrder.DescendingOrder)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.clicked.connect(self._on_click)

    def fit(self) -> None:
        """Gives rows the height that the letters need; names share the width that is left."""
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_LOOKED_AT)
        for column in (NAME, ALSO):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (KIND, TIMES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def chosen(self) -> list[Listed]:
        """The rows that are chosen, in their order."""
        return [index.data(ROW) for index in sorted(self.selectionModel().selectedRows())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ROW).entity)
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_click(self, index: QModelIndex) -> None:
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier and index.column() == NAME:
            self.opened.emit(index.data(ROW).entity)


class EntitiesPage(QWidget):
    """The page `entities`."""

    gone = Signal()

    def __init__(self, desk: Desk, _argument: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = EntitiesModel(desk, self)
        self.filter = QLineEdit(self)
        self.kinds, self.kin = QComboBox(self), QPushButton(self)
        self.table = EntitiesTable(self.model, self)
        self.told, self.error = OneLine(self), QLabel(self)
        self.unite = QPushButton(self)
        self._dress()
        self._lay_out()
        self._typed, self._again = (
            self._timer(_TYPED_MS, self._on_filter),
            self._timer(_NEWS_MS, self.refresh),
        )
        self._connect()
        self.retranslate()

    def _dress(self) -> None:
        self.kin.setCheckable(True)
        self.kin.setProperty("chip", True)
        self.told.setProperty("muted", True)
        self.error.setProperty("error", True)
        self.error.setWordWrap(True)
        self.error.hide()
        self.setFocusProxy(self.filter)

    def _lay_out(self) -> None:
        picks = QHBoxLayout()
        picks.addWidget(self.kinds)
        picks.addWidget(self.kin)
        picks.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.told, 1)
        below.addWidget(self.unite)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addLayout(picks)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.error)
        layout.addLayout(below)

    def _connect(self) -> None:
        desk = self._desk
        desk.opened.connect(self.gone)
        desk.changed.connect(self._on_changed)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self.table.viewport().update)
        desk.text_size_changed.connect(self.table.fit)
        self.filter.textChanged.connect(self._typed.start)
        self.filter.returnPressed.connect(self._on_entered)
        self.kinds.activated.connect(self._on_picked)
        self.kin.clicked.connect(self._on_picked)
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.model.modelReset.connect(self._show_chosen)
        self.unite.clicked.connect(self._on_unite)

    def _timer(self, pause: int, slot: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=pause)
        timer.timeout.connect(slot)
        return timer

    @Slot()
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("All entities"))
        self.filter.setPlaceholderText(self.tr("Filter by name, in either language…"))
        self.filter.setAccessibleName(self.tr("Filter by name"))
        self.table.setAccessibleName(self.tr("Entities"))
        self._name_kinds()
        self.kin.setText(self.tr("maybe the same"))
        self.kin.setToolTip(self.tr("Only those of whom another may be the same, beside each other"))
        self.unite.setText(self.tr("Take together"))
        self.table.fit()
        self.refresh()

    def _name_kinds(self) -> None:
        picked = self.kinds.currentData()
        self.kinds.clear()
        self.kinds.setAccessibleName(self.tr("Kind"))
        self.kinds.addItem(self.tr("All kinds"), "")
        for kind in KINDS:
            if kind != MentionType.EVENT:
                self.kinds.addItem(word(f"mention.{kind}", self._desk.language), str(kind))
        self.kinds.setCurrentIndex(max(self.kinds.findData(picked), 0))

    @Slot()
    def refresh(self) -> None:
        """Asks for all of them anew, off the window's thread."""
        from workbench.actions.entity_search import list_entities

        self._desk.ask(list_entities, self._take)

    def _take(self, rows: list[Listed]) -> None:
        chosen = {row.entity for row in self.table.chosen()}
        self.model.show_rows(rows)
        self._choose(chosen)

    def _choose(self, entities: set[str]) -> None:
        selection = self.table.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for place, row in enumerate(self.model.rows):
            if row.entity in entities:
                selection.select(self.model.index(place, NAME), flags)

    @Slot()
    def _on_filter(self) -> None:
        self.model.words = self.filter.text()
        self.model.refilter()

    @Slot()
    def _on_entered(self) -> None:
        """Enter in the filter goes to the list, and opens the only one that is left."""
        self._typed.stop()
        self._on_filter()
        if len(self.model.rows) == 1:
            self._open(self.model.rows[0].entity)
        elif self.model.rows:
            self.table.setFocus()
            self.table.setCurrentIndex(self.model.index(0, NAME))

    @Slot()
    def _on_picked(self) -> None:
        self.model.kind = self.kinds.currentData()
        self.model.only_kin = self.kin.isChecked()
        self.model.refilter()

    @Slot()
    def _show_chosen(self) -> None:
        """Says what can be done with those that are chosen, or how many there are."""
        chosen, language = self.table.chosen(), self._desk.language
        can = len(chosen) > 1 and self._desk.can_write
        self.unite.setVisible(self._desk.can_write)
        self.unite.setEnabled(can)
        if can:
            keep, others = _kept(chosen)
            names = ", ".join(row.called(language) for row in others)
            self.told.say(
                self.tr("{names} will be the same as {name}.").format(names=names, name=keep.called(language))
            )
        elif not self.model.rowCount():
            self.told.say(self.tr("Nothing of that name. Articles that are imported name more."))
        else:
            self.told.say(
                self.tr(
                    "%n in all. Choose several (Ctrl, Shift) that are one and the same.",
                    "",
                    self.model.rowCount(),
                )
            )

    @Slot()
    def _on_unite(self) -> None:
        from workbench.actions.entities import merge

        chosen = self.table.chosen()
        if len(chosen) < 2:
            return
        keep, others = _kept(chosen)
        self.error.hide()
        self._desk.edit(
            lambda dossier: merge(dossier, keep.entity, [row.entity for row in others]),
            self._on_united,
            self._on_refused,
        )

    def _on_united(self, _kept: object) -> None:
        self._desk.said.emit(self.tr("Taken together. Undo parts them again."), False)
        self._again.start(0)

    def _on_refused(self, error: UserError) -> None:
        self.error.setText(error.line(self._desk.language))
        self.error.show()

    @Slot(str)
    def _open(self, entity: str) -> None:
        self._desk.show_page(f"entity:{entity}")

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"article", "reading", "entity", "addition"} and not self._again.isActive():
            self._again.start()


def _kept(chosen: list[Listed]) -> tuple[Listed, list[Listed]]:
    """The one that the others will be: a state or a format if there is one, else the most frequent."""
    keep = max(chosen, key=lambda row: (kind_of(row.entity) in CODED, row.times))
    return keep, [row for row in chosen if row is not keep]
