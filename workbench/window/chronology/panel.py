"""Chronology: the timeline as a picture, and the same events in a table below it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QSplitter, QVBoxLayout, QWidget

from workbench.domain.chronology import Event
from workbench.domain.vocabulary import EventType, Modality
from workbench.domain.words import word
from workbench.window.chronology.delegate import ChronologyDelegate
from workbench.window.chronology.head import ChronologyHead
from workbench.window.chronology.model import ChronologyModel, Column
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.parts.columns_by_hand import ColumnsByHand
from workbench.window.parts.rows_panel import RowsPanel
from workbench.window.pictures.picture_button import PictureButton
from workbench.window.pictures.picture_commands import page_commands, picture_commands
from workbench.window.pictures.timeline_binding import Facts, TimelineBinding, facts_of
from workbench.window.pictures.timeline_view import TimelineView
from workbench.window.pictures.zoom_buttons import ZoomButtons, name_tool, tool

LEAST_ROWS = 3


class ChronologyPanel(RowsPanel):
    """What is chosen in the picture is chosen in the table, and the other way round."""

    rearranged = Signal()
    """What is remembered between sessions may be otherwise."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("chronology")
        self.timeline = TimelineView(self)
        self.binding = TimelineBinding(desk, self.timeline, self.card)
        self.zoom = ZoomButtons(self.timeline, self)
        self.larger = tool("ph.arrow-square-out", self.show_page, self)
        self.out = PictureButton(desk, self.binding.picture, "timeline", self)
        self.timeline.carry((*self.zoom, self.out, self.larger))
        self.head = ChronologyHead(self)
        self.model = ChronologyModel(desk, self)
        self._shared = (0, 0)
        self._is_shared_by_hand = False
        self.furnish(self.model, ChronologyDelegate(self.table))
        self._lay_out()
        self.head.plus.clicked.connect(self.add)
        self.head.wanted.connect(self._on_wanted)
        self.head.field.left.connect(self.table.setFocus)
        self.timeline.mark_chosen.connect(desk.fact_chosen)
        self.timeline.horizontalScrollBar().valueChanged.connect(self.rearranged)
        self.timeline.horizontalScrollBar().rangeChanged.connect(self.rearranged)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        desk.fact_chosen.connect(self._on_fact)
        self.retranslate()

    def _lay_out(self) -> None:
        lower = QWidget(self)
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.head)
        below.addWidget(self.table, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.timeline)
        self.splitter.addWidget(lower)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._on_handle_moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 2, 7, 7)
        layout.addWidget(self.splitter)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_head_menu)
        self.hand = ColumnsByHand(header)
        self.hand.changed.connect(self.rearranged)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(Column.DATE, Qt.SortOrder.AscendingOrder)

    @Slot()
    def retranslate(self) -> None:
        self.head.retranslate(self._desk.language)
        self.zoom.retranslate()
        self.out.retranslate()
        name_tool(self.larger, self.tr("Timeline with more room"), "Ctrl+Alt+T")
        self.timeline.language = self._desk.language
        self.timeline.setAccessibleName(self.tr("Timeline"))
        self.timeline.tell_how(
            self.tr(
                "A lane for each state, meetings on top. Plus and minus zoom, the arrows move, Control "
                "and an arrow go from mark to mark. The table below says the same in words."
            )
        )
        self.table.setAccessibleName(self.tr("Chronology"))
        self._say_empty()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _say_empty(self) -> None:
        """What to do where the table is empty."""
        key = QKeySequence(Qt.Key.Key_Insert).toString(QKeySequence.SequenceFormat.NativeText)
        nothing = self.tr("Nothing yet. Accept a claim in Review, or add an event with {key}.").format(
            key=key
        )
        if self.model.every:
            self.empty.say(self.tr("No such event."), (self.tr("Show all"), self.head.clear))
        else:
            self.empty.say(nothing, (self.tr("Add an event"), self.add))

    def commands(self) -> list[Command]:
        return [
            Command(
                "chronology.add",
                lambda: self.tr("Add event"),
                self.add,
                "ph.plus-circle",
                "",
                "roster",
                lambda: self._desk.can_write,
            ),
            Command(
                "chronology.evidence",
                lambda: self.tr("What the event rests on"),
                self.show_evidence,
                "ph.quotes",
                "",
                "roster",
                lambda: self.table.currentIndex().isValid(),
            ),
            Command(
                "chronology.remove",
                lambda: self.tr("Remove event"),
                self.remove,
                "ph.trash",
                "",
                "roster",
                self.can_remove,
            ),
            Command(
                "timeline.zoom_in",
                lambda: self.tr("Zoom in on the timeline"),
                self.timeline.zoom_in,
                "ph.magnifying-glass-plus",
                "Ctrl+Alt++",
                "roster",
            ),
            Command(
                "timeline.zoom_out",
                lambda: self.tr("Zoom out on the timeline"),
                self.timeline.zoom_out,
                "ph.magnifying-glass-minus",
                "Ctrl+Alt+-",
                "roster",
            ),
            Command(
                "timeline.fit",
                lambda: self.tr("Show the whole timeline"),
                self.timeline.fit,
                "ph.arrows-out-line-horizontal",
                "Ctrl+Alt+0",
                "roster",
            ),
            *page_commands(self._desk),
            *picture_commands(self._desk, self.out),
        ]

    @Slot()
    def show_page(self) -> None:
        """The same picture in the middle of the window."""
        self._desk.show_page("timeline")

    def fill_menu(self, menu: QMenu) -> None:
        """Adds what kind of event it is and how it is meant."""
        key = self.table.current_key()
        if key is None or not self._desk.can_write:
            return
        event = self.model.events[self.table.currentIndex().row()]
        language = self._desk.language
        kinds = menu.addMenu(self.tr("Kind"))
        for kind in EventType:
            self._choice(kinds, word(f"event.{kind}", language), event, "type", kind)
        meant = menu.addMenu(self.tr("Meant as"))
        for modality in Modality:
            self._choice(meant, word(f"modality.{modality}", language), event, "modality", modality)

    def _choice(self, menu: QMenu, words: str, event: Event, field: str, value: str) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(getattr(event, field) == value)
        action.triggered.connect(lambda: self._change(event.id, field, value))

    def _change(self, event: int, field: str, value: str) -> None:
        from workbench.actions.chronology import edit_event

        number = self.model.number
        self._desk.edit(lambda dossier: edit_event(dossier, number(event), **{field: str(value)}))

    def remove_row(self, key: tuple[str, int]) -> None:
        from workbench.actions.chronology import remove_event

        number = self.model.number
        self._desk.edit(lambda dossier: remove_event(dossier, number(key[1])))

    # What is shown

    def refresh(self) -> None:
        if self._desk.dossier is None:
            self._show([Facts(self._desk.format, [], [])])
        else:
            self._desk.ask(facts_of, self._show, [self._desk.format])

    def _show(self, facts: Sequence[Facts]) -> None:
        [answer] = facts
        if answer.format != self._desk.format:  # another was chosen while the answer was on its way
            return
        self.head.plus.setEnabled(self._desk.can_write)
        self.swap(lambda: self.model.show_rows(answer.events))
        self.binding.show(facts)
        self._say_empty()
        self.place_empty()
        self._share_height()

    @Slot(str, object)
    def _on_wanted(self, words: str, kinds: frozenset[EventType]) -> None:
        self.swap(lambda: self.model.choose(words, kinds))
        self._say_empty()
        self.place_empty()

    @Slot()
    def add(self) -> None:
        """Adds an empty row and begins to edit it; what hides rows would hide it, too."""
        if self.head.narrows:
            self.head.clear()
        super().add()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.timeline.rows:
            self._share_height()

    @Slot()
    def _on_handle_moved(self) -> None:
        self._is_shared_by_hand = True

    def _share_height(self) -> None:
        """The picture gets the height that its lanes need, but leaves the table two fifths, and a few rows
        in any case; once the analyst has moved the handle, it stays where it was put."""
        high = self.splitter.height()
        if self._is_shared_by_hand or (len(self.timeline.rows), high) == self._shared:
            return
        self._shared = (len(self.timeline.rows), high)
        room = max(min(high * 3 // 5, high - self._rows_need()), high // 3)
        picture = min(self.timeline.sizeHint().height(), room)
        self.splitter.setSizes([picture, high - picture])

    def _rows_need(self) -> int:
        """The height of a few rows with what is above them."""
        heads = self.head.sizeHint().height() + self.table.horizontalHeader().sizeHint().height()
        frames = self.splitter.handleWidth() + 2 * self.table.frameWidth()
        return heads + frames + LEAST_ROWS * self.table.row_height

    def fit_columns(self) -> None:
        """Dates as wide as they are, places nearly so, the event what is left; but for what was dragged."""
        with self.hand.sharing():
            self._share_width()
        super().fit_columns()

    def _share_width(self) -> None:
        table = self.table
        letter = table.fontMetrics().averageCharWidth()
        for column in (Column.DATE, Column.PLACE):
            table.resizeColumnToContents(column)
        table.setColumnWidth(Column.PLACE, min(table.columnWidth(Column.PLACE), 18 * letter))
        room = table.viewport().width() - table.columnWidth(Column.DATE) - table.columnWidth(Column.PLACE)
        table.setColumnWidth(Column.EVENT, max(room, 14 * letter))

    @Slot(QPoint)
    def _on_head_menu(self, where: QPoint) -> None:
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = menu.addAction(self.tr("Columns as usual"))
        action.setEnabled(bool(self.hand.widths or self.hand.order))
        action.triggered.connect(self.put_columns_back)
        menu.popup(self.table.horizontalHeader().mapToGlobal(where))

    @Slot()
    def put_columns_back(self) -> None:
        """As wide and in the order as usual."""
        self.hand.put({}, ())
        self.fit_columns()
        self.rearranged.emit()

    # Between sessions

    def remembered(self) -> dict[str, Any]:
        """How far the timeline is zoomed in, and where; the table's columns."""
        return {"time": self.timeline.seen(), "columns": self.hand.told()}

    def recall(self, told: dict[str, Any]) -> None:
        self.timeline.see(told.get("time"))
        self.hand.take(told.get("columns", {}))
        self.fit_columns()

    # Picture and table

    @Slot(str, int)
    def _on_fact(self, kind: str, number: int) -> None:
        """Something was chosen here or elsewhere: it is marked in the picture, an event in the table, too."""
        self.timeline.choose((kind, number))
        if kind == "row":
            self.table.selectionModel().setCurrentIndex(
                QModelIndex(), QItemSelectionModel.SelectionFlag.Clear
            )
            return
        if self.model.place_of(("row", number)) < 0 and any(one.id == number for one in self.model.every):
            self.head.clear()
        if self.table.current_key() != ("row", number):
            self.table.choose(("row", number))

    @Slot(QModelIndex, QModelIndex)
    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and (event := self.model.events[current.row()].id):
            self.timeline.choose(("event", event))
            if self.table.hasFocus():
                self._desk.fact_chosen.emit("event", event)
