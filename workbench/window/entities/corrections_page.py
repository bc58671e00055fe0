"""Every correction of mentions, in one table: where it holds, to be gone to and taken back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.corrections import Correction, Scope
from workbench.domain.wording import correction_name
from workbench.domain.words import word
from workbench.window.desk import Desk

if TYPE_CHECKING:
    from workbench.actions import Dossier

_ROW = Qt.ItemDataRole.UserRole
_WIDE = 56  # ems
_Told = tuple[list[Correction], dict[int, str]]
"""The corrections, and the titles of their articles."""


class CorrectionsPage(QWidget):
    """`corrections`. Enter or a double click goes to the words, Delete takes the correction back."""

    def __init__(self, desk: Desk, argument: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.argument = argument
        self.heading, self.words = QLabel(self), QLabel(self)
        self.heading.setProperty("heading", True)
        self.words.setProperty("muted", True)
        self.words.setWordWrap(True)
        self.table = QTreeWidget(self)
        self.table.setObjectName("corrections_table")
        self.table.setColumnCount(4)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAllColumnsShowFocus(True)
        self.table.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.table.header().setStretchLastSection(False)
        for column in range(4):
            wide = QHeaderView.ResizeMode.Stretch if column != 2 else QHeaderView.ResizeMode.ResizeToContents
            self.table.header().setSectionResizeMode(column, wide)
        self.back = QPushButton(self)
        column_ = QWidget(self)
        column_.setMaximumWidth(_WIDE * self.fontMetrics().height())
        inner = QVBoxLayout(column_)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        for widget in (self.heading, self.words, self.table):
            inner.addWidget(widget)
        inner.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        inner.setStretchFactor(self.table, 1000)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.addWidget(column_)
        layout.setAlignment(column_, Qt.AlignmentFlag(0))
        self.setFocusProxy(self.table)
        self.table.installEventFilter(self)
        self.table.itemSelectionChanged.connect(self._on_selection)
        self.table.itemActivated.connect(self._go)
        self.back.clicked.connect(self.take_back)
        desk.changed.connect(self._on_changed)
        desk.opened.connect(self.refresh)
        desk.language_changed.connect(self.retranslate)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Corrections"))
        self.heading.setText(self.tr("Corrections of mentions"))
        self.table.setAccessibleName(self.tr("Corrections of mentions"))
        self.table.setHeaderLabels([self.tr("Words"), self.tr("Name"), self.tr("Where"), self.tr("Article")])
        self.back.setText(self.tr("Take back"))
        self.back.setToolTip(self.tr("What the reader found stands again (Delete); undo corrects anew"))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Asks for the corrections anew, off the window's thread."""
        if self._desk.dossier is None:
            self._show(([], {}))
        else:
            self._desk.ask(_corrections, self._show)

    def _show(self, told: _Told) -> None:
        rows, titles = told
        kept = {item.data(0, _ROW).id for item in self.table.selectedItems()}
        self.table.clear()
        for row in reversed(rows):
            item = QTreeWidgetItem(
                [row.words, self._means(row), self._where(row), titles.get(row.article or 0, "")]
            )
            item.setData(0, _ROW, row)
            self.table.addTopLevelItem(item)
            item.setSelected(row.id in kept)
        first = self.table.topLevelItem(0)
        if first is not None and not self.table.selectedItems():
            self.table.setCurrentItem(first)
        self.table.setVisible(bool(rows))
        self.back.setVisible(bool(rows))
        nothing = self.tr(
            "Nothing is corrected yet. Where a mention is wrong, or one is missing, select the words and"
            " press L to say what they name, or X if they name nothing: here, in the article or everywhere."
        )
        hold = self.tr(
            "They hold for articles that are read again or imported later, too. The newest comes first."
        )
        self.words.setText(hold if rows else nothing)
        self._on_selection()

    def _means(self, row: Correction) -> str:
        language = self._desk.language
        if row.type is None:
            return self.tr("nothing")
        return f"{correction_name(row, language)} · {word(f'mention.{row.type}', language)}"

    def _where(self, row: Correction) -> str:
        return word(f"scope.{row.scope}", self._desk.language)

    @Slot()
    def take_back(self) -> None:
        """Takes back the chosen corrections, as one action."""
        chosen = [item.data(0, _ROW).id for item in self.table.selectedItems()]
        if not chosen:
            return
        from workbench.actions.corrections import remove

        told = self.tr("%n correction(s) taken back.", "", len(chosen))
        self._desk.change(
            lambda: self.tr("Taking back %n correction(s)", "", len(chosen)),
            lambda dossier, watch: remove(dossier, chosen, watch),
            lambda _done: self._desk.said.emit(told, False),
            can_cancel=True,
        )

    @Slot(QTreeWidgetItem)
    def _go(self, item: QTreeWidgetItem) -> None:
        """Goes to the words of a correction, or to its article."""
        row: Correction = item.data(0, _ROW)
        if row.scope == Scope.HERE and row.article and row.start is not None and row.end is not None:
            self._desk.place_chosen.emit(row.article, row.start, row.end)
        elif row.article is not None:
            self._desk.choose_article(row.article)
        elif row.entity is not None:
            self._desk.entity_chosen.emit(row.entity)

    @Slot()
    def _on_selection(self) -> None:
        self.back.setEnabled(self._desk.can_write and bool(self.table.selectedItems()))

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "correction" in kinds:
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Delete:
                self.take_back()
                return True
            item = self.table.currentItem()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
                self._go(item)
                return True
        return super().eventFilter(watched, event)


def _corrections(dossier: "Dossier") -> _Told:
    from workbench.actions.articles import titles
    from workbench.actions.corrections import corrections

    rows = corrections(dossier)
    return rows, titles(dossier, list({row.article for row in rows if row.article is not None}))
