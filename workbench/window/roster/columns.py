"""The columns of the roster: which are shown, how wide they are, and by which one the rows are sorted."""

import json
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QMenu

from workbench.window.desk import Desk
from workbench.window.parts.cell_table import CellTable
from workbench.window.parts.columns_by_hand import ColumnsByHand
from workbench.window.roster.delegates import RosterDelegate
from workbench.window.roster.lines import Column, Line
from workbench.window.roster.model import RosterModel
from workbench.window.roster.view import RosterView

# Letters that a state's name and a note need for a column more to be worth its room.
STATE_LETTERS, NOTE_LETTERS = 17, 22
FOR_CHOICE = (Column.SINCE, Column.UNTIL, Column.SOURCES, Column.NOTE, Column.MODALITY, Column.BY_HAND)
PLACE = "roster/view"
DRAGGED = "roster/columns"


class RosterColumns(QObject):
    """Belongs to the panel. What is chosen or dragged here is kept with the window's settings, for this
    dossier."""

    arranged = Signal()
    """The rows are to be put into another order, or under headings."""
    chosen = Signal()
    """Other columns are to be shown."""

    def __init__(self, desk: Desk, table: CellTable, model: RosterModel, delegate: RosterDelegate) -> None:
        super().__init__(table)
        self._desk, self._table, self._model, self._delegate = desk, table, model, delegate
        self._widest: dict[Column, int] = {}
        self._since = {False: 0, True: 0}
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.hand = ColumnsByHand(header)
        self.hand.changed.connect(self._on_dragged)
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        header.sortIndicatorChanged.connect(self._on_sorted)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_menu)

    # What is chosen

    @property
    def view(self) -> RosterView:
        return self._model.view

    def restore(self) -> None:
        """The view of the dossier that lies on the desk, as it was left."""
        self._model.view = RosterView.of_text(self._kept(PLACE), len(Column))
        self._show_sorting()
        try:
            self.hand.take(json.loads(self._kept(DRAGGED)))
        except ValueError:
            self.hand.take({})

    def _kept(self, what: str) -> str:
        dossier, settings = self._desk.dossier, self._desk.settings
        return settings.of_dossier(dossier.path, what) if dossier and settings else ""

    def _keep(self, what: str, text: str) -> None:
        dossier, settings = self._desk.dossier, self._desk.settings
        if dossier and settings:
            settings.keep_of_dossier(dossier.path, what, text)

    @Slot()
    def _on_dragged(self) -> None:
        self._keep(DRAGGED, json.dumps(self.hand.told()))

    def share_out(self) -> None:
        """As many columns as there is room for, in the order in which they stand."""
        self._put_by_hand({}, self.hand.order)

    def put_back(self) -> None:
        """Which columns there are, how wide and in what order: all as usual."""
        self._put_by_hand({}, ())

    def _put_by_hand(self, widths: dict[int, float], order: tuple[int, ...]) -> None:
        self.hand.put(widths, order)
        self._on_dragged()
        self.choose(replace(self.view, columns=None))
        self.chosen.emit()

    def choose(self, view: RosterView) -> None:
        """Puts a view in force and keeps it."""
        before, self._model.view = self._model.view, view
        self._keep(PLACE, view.as_text())
        self._show_sorting()
        if replace(before, columns=None) != replace(view, columns=None):
            self.arranged.emit()
        if before.columns != view.columns:
            self.chosen.emit()

    def _show_sorting(self) -> None:
        view = self.view
        order = Qt.SortOrder.DescendingOrder if view.descending else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(self._table.horizontalHeader()):
            self._table.horizontalHeader().setSortIndicator(-1 if view.sort is None else view.sort, order)

    @Slot(int, Qt.SortOrder)
    def _on_sorted(self, column: int, order: Qt.SortOrder) -> None:
        sort = column if column >= 0 else None
        self.choose(replace(self.view, sort=sort, descending=order == Qt.SortOrder.DescendingOrder))

    def sort_by(self, column: int) -> None:
        """By the column, then the other way round, then in the roster's own order."""
        view = self.view
        if view.sort != column:
            self.choose(replace(view, sort=column, descending=False))
        elif not view.descending:
            self.choose(replace(view, descending=True))
        else:
            self.choose(replace(view, sort=None, descending=False))

    def group(self, grouped: bool) -> None:
        self.choose(replace(self.view, grouped=grouped))

    def fold(self, group: str, folded: bool) -> None:
        self.choose(self.view.with_folded(group, folded))

    @Slot(QPoint)
    def _on_menu(self, where: QPoint) -> None:
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(self._table.horizontalHeader().mapToGlobal(where))

    def fill(self, menu: QMenu) -> None:
        """A switch for each column that may be left out; one leaves the choice to the room there is."""
        shown = [column for column in FOR_CHOICE if not self._table.isColumnHidden(column)]
        if self._model.words.until_folded:
            shown.append(Column.UNTIL)  # it stands under "since"
        for column in FOR_CHOICE:
            action = menu.addAction(self._model.words.title(column))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.triggered.connect(
                lambda on, chosen=column: self.choose(self.view.with_column(chosen, on, shown))
            )
        menu.addSeparator()
        action = menu.addAction(self.tr("As many as there is room for"))
        action.setCheckable(True)
        action.setChecked(self.view.columns is None and not self.hand.widths)
        action.triggered.connect(self.share_out)
        action = menu.addAction(self.tr("Columns as usual"))
        action.setEnabled(bool(self.view.columns is not None or self.hand.widths or self.hand.order))
        action.triggered.connect(self.put_back)

    # How wide they are

    def measure(self) -> None:
        """Finds the room that each column needs, whatever the day is: the table stands still as it moves."""
        lines, font, words = self._model.every_line(), self._table.font(), self._model.words
        self._widest = {
            column: self._delegate.widest(lines, column, font)
            for column in Column
            if column not in (Column.STATE, Column.SINCE, Column.NOTE)
        }
        folded = words.until_folded
        for words.until_folded in (False, True):
            self._since[words.until_folded] = self._delegate.widest(lines, Column.SINCE, font)
        words.until_folded = folded

    def fit(self) -> None:
        """Shares the room out among the columns, but for those that were dragged."""
        with self.hand.sharing():
            self._fit()

    def _fit(self) -> None:
        """Dates and sources as wide as they are, the state what is left. Unless columns were chosen, the
        notes and then a column of its own for "until" are there only where there is room; else "until"
        stands under "since"."""
        table, header = self._table, self._table.horizontalHeader()
        letter, room = table.fontMetrics().averageCharWidth(), table.viewport().width()
        widths = {column: max(width, 5 * letter) for column, width in self._widest.items()}
        widths[Column.UNTIL] = max(widths.get(Column.UNTIL, 0), 13 * letter)
        alone = {**widths, Column.SINCE: max(self._since[False], 8 * letter)}
        taken = sum(
            max(alone.get(column, 0), header.sectionSizeHint(column))
            for column in (Column.STATUS, Column.SINCE, Column.UNTIL, Column.SOURCES)
        )
        self._show(room - taken - STATE_LETTERS * letter)
        folded = self.view.columns is None and table.isColumnHidden(Column.UNTIL)
        self._model.fold_until(folded)
        widths[Column.SINCE] = max(self._since[folded], 8 * letter)
        if folded:  # a long status gives way to the names of the states
            widths[Column.SOURCES] = min(widths.get(Column.SOURCES, 0), 6 * letter)
            taken = widths[Column.SINCE] + widths[Column.SOURCES]
            status = max(room - taken - 12 * letter, 10 * letter)
            widths[Column.STATUS] = min(widths.get(Column.STATUS, 0), status)
        for column, width in widths.items():
            least = 0 if folded and column == Column.SOURCES else header.sectionSizeHint(column)
            table.setColumnWidth(column, max(width, least))
        self._share(room, letter)

    def _show(self, spare: int) -> None:
        """Shows the columns that were chosen, or those that there is room for."""
        chosen, letter = self.view.columns, self._table.fontMetrics().averageCharWidth()
        if chosen is None and self.hand.widths:
            chosen = tuple(self.hand.widths)  # nothing comes or goes in a table that was arranged by hand
        roomy = {Column.UNTIL: spare >= 0, Column.NOTE: spare >= NOTE_LETTERS * letter}
        current = self._table.currentIndex().column()
        for column in FOR_CHOICE:
            usual = roomy.get(column, column in (Column.SINCE, Column.SOURCES))
            wanted = usual if chosen is None else column in chosen
            # A column that was asked for stays while the keyboard is in it.
            self._table.setColumnHidden(column, not (wanted or current == column))

    def _share(self, room: int, letter: int) -> None:
        """What is left is the state's, and the note's."""
        table = self._table
        shown = [column for column in Column if not table.isColumnHidden(column)]
        rest = [column for column in shown if column not in (Column.STATE, Column.NOTE)]
        left = room - sum(table.columnWidth(column) for column in rest)
        note = max(left - 24 * letter, NOTE_LETTERS * letter) if Column.NOTE in shown else 0
        table.setColumnWidth(Column.NOTE, note or NOTE_LETTERS * letter)
        table.setColumnWidth(Column.STATE, max(left - note, 8 * letter))

    def fit_rows(self) -> None:
        """Headings as wide as the table; rows as high as their dates need."""
        table = self._table
        usual = table.fontMetrics().height() + 11
        table.verticalHeader().setDefaultSectionSize(usual)
        table.clearSpans()
        for place, line in enumerate(self._model.lines):
            if line.heading:
                table.setSpan(place, 0, 1, len(Column))
            high = usual if line.heading else max(self._height(line), usual)
            if table.rowHeight(place) != high:  # what stood there before may have been higher
                table.setRowHeight(place, high)

    def _height(self, line: Line) -> int:
        return self._delegate.height(line, self._table.fontMetrics())
