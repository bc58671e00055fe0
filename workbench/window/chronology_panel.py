"""Chronology: the timeline as a picture, and the same events in a table below it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.chronology import Event
from workbench.domain.date_words import date_words
from workbench.domain.gazetteer import place_name, state_name
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import EventType, Modality
from workbench.domain.wording import event_title, interval_words
from workbench.domain.words import word
from workbench.window.chronology_model import ChronologyModel, Column
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.roster_delegates import ChronologyDelegate
from workbench.window.rows_panel import RowsPanel
from workbench.window.theme import theme
from workbench.window.timeline_view import TimelineView

if TYPE_CHECKING:
    from workbench.actions import Dossier


class ChronologyPanel(RowsPanel):
    """What is chosen in the picture is chosen in the table, and the other way round."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("chronology")
        self.timeline = TimelineView(self)
        self.zoom_out = self._button("ph.magnifying-glass-minus", self.timeline.zoom_out)
        self.fit = self._button("ph.arrows-out-line-horizontal", self.timeline.fit)
        self.zoom_in = self._button("ph.magnifying-glass-plus", self.timeline.zoom_in)
        self.timeline.carry((self.zoom_out, self.fit, self.zoom_in))
        self.plus = self._button("ph.plus", self.add)
        self.model = ChronologyModel(desk, self)
        self.memberships: list[Membership] = []
        self._lanes_shared = 0
        self._is_shared_by_hand = False
        self.furnish(self.model, ChronologyDelegate(self.table))
        self._lay_out()
        self.timeline.event_clicked.connect(self._on_event_clicked)
        self.timeline.membership_clicked.connect(self._on_membership_clicked)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        desk.day_chosen.connect(self.timeline.show_day)
        self.retranslate()

    def _button(self, icon: str, run: object) -> QToolButton:
        button = QToolButton(self)
        button.clicked.connect(run)
        tint(button, icon, lambda: theme().muted)
        return button

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.timeline)
        self.splitter.addWidget(self.table)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._on_handle_moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 2, 7, 7)
        layout.addWidget(self.splitter)
        corner = QHBoxLayout(self.table.horizontalHeader())
        corner.setContentsMargins(0, 0, 2, 0)
        corner.addStretch(1)
        corner.addWidget(self.plus)
        for column in Column:
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)

    @Slot()
    def retranslate(self) -> None:
        key = QKeySequence(Qt.Key.Key_Insert).toString(QKeySequence.SequenceFormat.NativeText)
        self._name(self.fit, self.tr("Show the whole time"), "0")
        self._name(self.zoom_in, self.tr("Zoom in"), "+")
        self._name(self.zoom_out, self.tr("Zoom out"), "−")
        self._name(self.plus, self.tr("Add an event"), key)
        self.timeline.language = self._desk.language
        self.timeline.setAccessibleName(self.tr("Timeline"))
        self.timeline.setAccessibleDescription(
            self.tr(
                "A lane for each state, meetings on top. Plus and minus zoom, the arrows move, 0 shows all. "
                "The table below says the same in words."
            )
        )
        self.table.setAccessibleName(self.tr("Chronology"))
        self.empty.setText(
            self.tr("Nothing yet. Accept a claim in Review, or add an event with {key}.").format(key=key)
        )
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _name(self, button: QToolButton, words: str, key: str) -> None:
        button.setToolTip(f"{words} ({key})")
        button.setAccessibleName(words)

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
                lambda: self.tr("Timeline: zoom in"),
                self.timeline.zoom_in,
                "ph.magnifying-glass-plus",
                "Ctrl+Alt++",
                "roster",
            ),
            Command(
                "timeline.zoom_out",
                lambda: self.tr("Timeline: zoom out"),
                self.timeline.zoom_out,
                "ph.magnifying-glass-minus",
                "Ctrl+Alt+-",
                "roster",
            ),
            Command(
                "timeline.fit",
                lambda: self.tr("Timeline: the whole time"),
                self.timeline.fit,
                "ph.arrows-out-line-horizontal",
                "Ctrl+Alt+0",
                "roster",
            ),
        ]

    def fill_menu(self, menu: QMenu) -> None:
        """Adds what kind of event it is and how it is meant."""
        key = self.current_key()
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

        if self._desk.dossier is not None:
            self._desk.do(edit_event, self._desk.dossier, event, **{field: str(value)})

    def remove_row(self, key: tuple[str, int]) -> None:
        from workbench.actions.chronology import remove_event

        if self._desk.dossier is not None:
            self._desk.do(remove_event, self._desk.dossier, key[1])

    # What is shown

    def refresh(self) -> None:
        if self._desk.dossier is None:
            self._show(Answer(self._desk.format, [], []))
        else:
            self._desk.ask(_answer, self._show, self._desk.format)

    def _show(self, answer: "Answer") -> None:
        if answer.format != self._desk.format:  # another was chosen while the answer was on its way
            return
        self.plus.setEnabled(self._desk.can_write)
        self.memberships = answer.rows
        self.swap(lambda: self.model.show_rows(answer.events))
        language = self._desk.language
        self.timeline.day = self._desk.day
        self.timeline.show_rows(
            self._lanes(answer.rows),
            answer.events,
            name=lambda code: state_name(code, language),
            told_row=self._told_row,
            told_event=self._told_event,
        )
        self.place_empty()
        self._share_height()

    @Slot()
    def _on_handle_moved(self) -> None:
        self._is_shared_by_hand = True

    def _share_height(self) -> None:
        """The picture gets the height that its lanes need, but leaves the table two fifths; once the analyst
        has moved the handle, it stays where it was put."""
        if self._is_shared_by_hand or len(self.timeline.lanes) == self._lanes_shared:
            return
        self._lanes_shared = len(self.timeline.lanes)
        high = self.splitter.height()
        picture = min(self.timeline.sizeHint().height(), high * 3 // 5)
        self.splitter.setSizes([picture, high - picture])

    def _lanes(self, rows: list[Membership]) -> list[Membership]:
        """States that are or were something for certain first, the oldest on top."""
        return sorted(
            rows,
            key=lambda row: (
                row.modality != Modality.DECIDED,
                row.since or "",
                state_name(row.state, self._desk.language),
            ),
        )

    def _told_row(self, row: Membership) -> str:
        language = self._desk.language
        head = f"{state_name(row.state, language)} · {word(f'status.{row.status}', language)}"
        parts = [head, *interval_words(row.since, row.until, language)]
        if row.modality != Modality.DECIDED:
            parts.append(word(f"modality.{row.modality}", language))
        if row.disputes:
            parts.append(self.tr("sources disagree"))
        return " · ".join(parts)

    def _told_event(self, event: Event) -> str:
        language = self._desk.language
        place = place_name(event.place, language) if event.place else ""
        parts = [event_title(event, language), date_words(event.date, language), place]
        if event.modality != Modality.DECIDED:
            parts.append(word(f"modality.{event.modality}", language))
        if event.disputes:
            parts.append(self.tr("sources disagree"))
        return " · ".join(part for part in parts if part)

    def fit_columns(self) -> None:
        """Dates as wide as they are, places nearly so, the event what is left."""
        table = self.table
        letter = table.fontMetrics().averageCharWidth()
        for column in (Column.DATE, Column.PLACE):
            table.resizeColumnToContents(column)
        table.setColumnWidth(Column.PLACE, min(table.columnWidth(Column.PLACE), 18 * letter))
        room = table.viewport().width() - table.columnWidth(Column.DATE) - table.columnWidth(Column.PLACE)
        table.setColumnWidth(Column.EVENT, max(room, 14 * letter))
        super().fit_columns()

    def _on_theme(self) -> None:
        super()._on_theme()
        self.timeline.lay_out()
        self.timeline.viewport().update()

    # Picture and table

    @Slot(int)
    def _on_event_clicked(self, event: int) -> None:
        place = self.model.place_of(("row", event))
        if place >= 0:
            index = self.model.index(place, Column.EVENT)
            with QSignalBlocker(self.timeline):
                self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    @Slot(int)
    def _on_membership_clicked(self, membership: int) -> None:
        """A bar leads to what it rests on."""
        self.table.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.Clear)
        self.timeline.choose(("row", membership))
        row = next(row for row in self.memberships if row.id == membership)
        corner = self.timeline.bar_corner(membership)
        self.card.show_at(corner, self._told_row(row), row.evidence, row.note)

    @Slot(QModelIndex, QModelIndex)
    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.timeline.choose(("event", self.model.events[current.row()].id))


@dataclass(frozen=True, slots=True)
class Answer:
    """What the dossier says of a format: its memberships at any time, and its events in order."""

    format: str
    rows: list[Membership]
    events: list[Event]


def _answer(dossier: "Dossier", format_id: str) -> Answer:
    from workbench.actions.chronology import chronology
    from workbench.actions.roster import roster

    return Answer(format_id, roster(dossier, format_id), chronology(dossier, format_id))
