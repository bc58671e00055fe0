"""Every change of the dossier, the latest first, and a way back to before any of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFont, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.rows import HistoryRow
from workbench.window.action_words import action_line
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.parts.empty_state import EmptyState
from workbench.window.parts.question import Question
from workbench.window.parts.short_dates import short_date
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier

SHOWN = 300
ROW = Qt.ItemDataRole.UserRole


def _latest(dossier: "Dossier") -> list[HistoryRow]:
    from workbench.actions.history import history

    return history(dossier, SHOWN)


class HistoryPanel(QWidget):
    """A table of what was done, when and by whom; undone actions are crossed out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.table = QTreeWidget(self)
        self.table.setObjectName("history_table")
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setColumnCount(3)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.header().setStretchLastSection(False)
        self.empty = EmptyState(self.table)
        QVBoxLayout(self.table).addWidget(self.empty)
        self.back = QPushButton(self)
        self.back.clicked.connect(self.go_back)
        self.table.currentItemChanged.connect(self._on_current)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 2, 7, 7)
        layout.setSpacing(6)
        layout.addWidget(self.table)
        layout.addLayout(row)
        self._is_stale = True
        self._question = Question(desk, _latest, self._show)
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self.refresh)
        desk.opened.connect(self._on_news)
        desk.changed.connect(self._on_news)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self._on_news)
        self.retranslate()

    def commands(self) -> list[Command]:
        return []

    @Slot()
    def retranslate(self) -> None:
        self.table.setHeaderLabels([self.tr("What"), self.tr("When"), self.tr("Who")])
        self.table.setAccessibleName(self.tr("History"))
        self.back.setText(self.tr("Undo back to here"))
        self.back.setToolTip(
            self.tr("Takes back the chosen change and every later one; Redo brings them back")
        )
        self._on_news()

    @Slot()
    def refresh(self) -> None:
        """Asks the dossier for its latest changes."""
        if self._desk.dossier is None:
            self._show([])
        else:
            self._question.ask()

    @Slot()
    def _on_news(self) -> None:
        """There is something new to show: ask for it when the panel is next painted, at once if it is seen.
        (Qt calls a panel behind another tab visible; it is only not painted.)"""
        self._is_stale = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_stale:
            self._is_stale = False
            self._ask.start()

    def _show(self, rows: list[HistoryRow]) -> None:
        self.table.clear()
        self._say_empty()
        self.empty.setVisible(not rows)
        named = {row.id: row for row in rows}
        self.table.addTopLevelItems([self._item(row, named) for row in rows])
        for column in (1, 2):
            self.table.resizeColumnToContents(column)
        self._on_current()

    def _say_empty(self) -> None:
        words = self.tr("Nothing was changed yet. Every change will stand here, to be taken back at will.")
        ways = [(self.tr("Open article"), self._desk.way("import.files"))] if self._desk.can_write else []
        self.empty.say(words, *ways)

    def _item(self, row: HistoryRow, named: dict[int, HistoryRow]) -> QTreeWidgetItem:
        words = action_line(row, self._desk.language)
        if row.undoes is not None and row.undoes in named:
            words += f": {action_line(named[row.undoes], self._desk.language)}"
        at = row.at.astimezone()
        when = f"{short_date(at.date().isoformat(), self._desk.language)}, {at:%H:%M}"
        item = QTreeWidgetItem([words, when, row.who])
        item.setData(0, ROW, row)
        if row.undone:
            font = QFont(self.font())
            font.setStrikeOut(True)
            item.setFont(0, font)
        if row.undone or row.undoes is not None:
            for column in range(3):
                item.setForeground(column, QColor(theme().muted))
        return item

    def _steps(self) -> int:
        """How many undos lead to before the chosen change; 0 if it cannot be taken back so."""
        current = self.table.currentItem()
        if current is None or current.data(0, ROW).undone or current.data(0, ROW).undoes is not None:
            return 0
        steps = 0
        for place in range(self.table.indexOfTopLevelItem(current) + 1):
            item = self.table.topLevelItem(place)
            assert item is not None
            row: HistoryRow = item.data(0, ROW)
            steps += not row.undone and row.undoes is None
        return steps

    @Slot()
    def go_back(self) -> None:
        """Takes back the chosen change and every later one, also what is not in the list yet."""
        steps, current = self._steps(), self.table.currentItem()
        if steps and current is not None:
            from workbench.actions.history import undo_back_to

            action: int = current.data(0, ROW).id
            self._desk.change(
                lambda: self.tr("Taking back %n change(s)", "", steps),
                lambda dossier, watch: undo_back_to(dossier, action, watch),
                lambda _done: None,
                can_cancel=True,
            )

    @Slot()
    def _on_current(self, *_items: QModelIndex) -> None:
        self.back.setEnabled(self._desk.can_write and self._steps() > 0)
