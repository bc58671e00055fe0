"""Member states: who stands how to the chosen format on the chosen day, and what that rests on."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.roster import Membership
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Modality, Review
from workbench.domain.words import word
from workbench.window.commands import Command
from workbench.window.date_field import DayField
from workbench.window.desk import Desk
from workbench.window.format_chooser import FormatChooser
from workbench.window.icons import tint
from workbench.window.roster_delegates import RosterDelegate
from workbench.window.roster_model import Column, RosterModel
from workbench.window.rows_panel import RowsPanel
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier

# Letters that a state's name and a note need for a column more to be worth its room.
STATE_LETTERS, NOTE_LETTERS = 17, 22


class RosterPanel(RowsPanel):
    """The format and the day on top, the table below. A click on Sources shows what a row rests on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("roster")
        self.format = FormatChooser(desk, self)
        self.format.activated.connect(self._on_format)
        self.as_of = QLabel(self)
        self.as_of.setProperty("muted", True)
        self.day = DayField(desk, self)
        self.day.day_changed.connect(desk.choose_day)
        self.as_of.setBuddy(self.day)
        self.plus = QToolButton(self)
        self.plus.clicked.connect(self.add)
        tint(self.plus, "ph.plus", lambda: theme().muted)
        self.model = RosterModel(desk, self)
        self.furnish(self.model, RosterDelegate(self.table, self.model))
        self._lay_out()
        self.table.clicked.connect(self._on_clicked)
        desk.day_chosen.connect(self._on_day)
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(3)
        for widget in (self.format, self.as_of, self.day, self.plus):
            top.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 2, 7, 7)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.table)
        header = self.table.horizontalHeader()
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.setTabOrder(self.format, self.day)
        self.setTabOrder(self.day, self.plus)
        self.setTabOrder(self.plus, self.table)

    @Slot()
    def retranslate(self) -> None:
        self.format.setAccessibleName(self.tr("Format"))
        self.as_of.setText(self.tr("as of"))
        self.day.retranslate()
        self.table.setAccessibleName(self.tr("Member states"))
        key = QKeySequence(Qt.Key.Key_Insert).toString(QKeySequence.SequenceFormat.NativeText)
        self.plus.setToolTip(f"{self.tr('Add a row')} ({key})")
        self.plus.setAccessibleName(self.tr("Add a row"))
        self.empty.setText(
            self.tr("Nobody yet. Accept a claim in Review, or add a row with {key}.").format(key=key)
        )
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def commands(self) -> list[Command]:
        return [
            Command(
                "roster.add",
                lambda: self.tr("Add membership"),
                self.add,
                "ph.plus",
                "",
                "roster",
                lambda: self._desk.can_write,
            ),
            Command(
                "roster.edit",
                lambda: self.tr("Edit cell"),
                self._edit,
                "ph.pencil-simple",
                "",
                "roster",
                self.can_remove,
            ),
            Command(
                "roster.until",
                lambda: self.tr("Until when"),
                lambda: self._edit_column(Column.UNTIL),
                "ph.calendar-x",
                "",
                "roster",
                self.can_remove,
            ),
            Command(
                "roster.note",
                lambda: self.tr("Note on membership"),
                lambda: self._edit_column(Column.NOTE),
                "ph.note",
                "",
                "roster",
                self.can_remove,
            ),
            Command(
                "roster.evidence",
                lambda: self.tr("What the row rests on"),
                self.show_evidence,
                "ph.quotes",
                "",
                "roster",
                lambda: self.table.currentIndex().isValid(),
            ),
            Command(
                "roster.remove",
                lambda: self.tr("Remove membership"),
                self.remove,
                "ph.trash",
                "",
                "roster",
                self.can_remove,
            ),
            Command(
                "format.choose",
                lambda: self.tr("Choose format"),
                self._choose_format,
                "ph.users-three",
                "Ctrl+G",
                "roster",
                self._has_dossier,
            ),
            Command(
                "day.choose",
                lambda: self.tr("Choose the as-of day"),
                self._choose_day,
                "ph.calendar",
                "Ctrl+D",
                "roster",
                self._has_dossier,
            ),
            Command(
                "day.clear",
                lambda: self.tr("Show any time"),
                lambda: self._desk.choose_day(None),
                "",
                "",
                "roster",
                lambda: self._desk.day is not None,
            ),
        ]

    def _has_dossier(self) -> bool:
        return self._desk.dossier is not None

    def _choose_format(self) -> None:
        self.format.setFocus()
        self.format.showPopup()

    def _choose_day(self) -> None:
        self.day.line.setFocus()
        self.day.line.selectAll()

    def _edit(self) -> None:
        current = self.table.currentIndex()
        if current.column() == Column.SOURCES:
            self.show_evidence()
        else:
            self.table.edit(current)

    def _edit_column(self, column: Column) -> None:
        self.edit_cell(self.table.currentIndex().row(), column)

    def edit_cell(self, row: int, column: int) -> None:
        """Edits a cell whose column may have had no room."""
        self.table.setColumnHidden(column, False)
        self.table.setCurrentIndex(self.model.index(row, column))
        self.fit_columns()
        super().edit_cell(row, column)

    def stops(self) -> list[int]:
        """Until when a state is a member is typed after since when, though it may stand below that."""
        shown = super().stops()
        columns = (Column.STATE, Column.STATUS, Column.SINCE, Column.UNTIL, Column.NOTE)
        return [column for column in columns if column in shown or column == Column.UNTIL]

    def fill_menu(self, menu: QMenu) -> None:
        """Adds how the membership is meant: a proposal that was decided upon becomes a fact here."""
        key = self.current_key()
        if key is None or key[0] != "row" or not self._desk.can_write:
            return
        line = self.model.lines[self.table.currentIndex().row()]
        meant = menu.addMenu(self.tr("Meant as"))
        for modality in Modality:
            action = meant.addAction(word(f"modality.{modality}", self._desk.language))
            action.setCheckable(True)
            action.setChecked(line.row.modality == modality)
            action.triggered.connect(lambda _on, chosen=modality: self._mean(key[1], chosen))

    def _mean(self, membership: int, modality: Modality) -> None:
        from workbench.actions.roster import edit_membership

        if self._desk.dossier is not None:
            self._desk.do(edit_membership, self._desk.dossier, membership, modality=str(modality))

    def remove_row(self, key: tuple[str, int]) -> None:
        from workbench.actions.roster import remove_membership

        if self._desk.dossier is not None:
            self._desk.do(remove_membership, self._desk.dossier, key[1])

    # What is shown

    def refresh(self) -> None:
        if self._desk.dossier is None:
            self._show(Answer(self._desk.format, [], [], []))
        else:
            self._desk.ask(_answer, self._show, self._desk.format)

    def _show(self, answer: "Answer") -> None:
        if answer.format != self._desk.format:  # another was chosen while the answer was on its way
            return
        self.format.fill(answer.known)
        self.day.show_day(self._desk.day)
        self.plus.setEnabled(self._desk.can_write)
        self.swap(lambda: self.model.show_rows(answer.rows, answer.claims))
        self.place_empty()

    @Slot(int)
    def _on_format(self, place: int) -> None:
        chosen = self.format.itemData(place)
        if chosen and chosen != self._desk.format:
            self._desk.choose_format(str(chosen))

    @Slot(object)
    def _on_day(self, day: date | None) -> None:
        self.day.show_day(day)
        self.swap(self.model.arrange)
        self.place_empty()

    def fit_columns(self) -> None:
        """Dates and sources as wide as they are, the state what is left. The notes, and then a column of its
        own for "until", are there only where there is room; else "until" stands under "since"."""
        table = self.table
        letter, room = table.fontMetrics().averageCharWidth(), table.viewport().width()
        for column in (Column.STATUS, Column.UNTIL):
            table.resizeColumnToContents(column)
        self._fit_sources()
        fixed = table.columnWidth(Column.STATUS) + table.columnWidth(Column.SOURCES)
        until, least = max(table.columnWidth(Column.UNTIL), 13 * letter), STATE_LETTERS * letter
        self._show_column(Column.UNTIL, room - fixed - 2 * until >= least)
        self._show_column(Column.NOTE, room - fixed - 2 * until >= least + NOTE_LETTERS * letter)
        self.model.fold_until(table.isColumnHidden(Column.UNTIL))
        table.resizeColumnToContents(Column.SINCE)
        self._fit_sources()
        taken = table.columnWidth(Column.SINCE) + table.columnWidth(Column.SOURCES)
        if self.model.until_folded:  # a long status gives way to the names of the states
            status = max(room - taken - 12 * letter, 10 * letter)
            table.setColumnWidth(Column.STATUS, min(table.columnWidth(Column.STATUS), status))
        shown = [column for column in Column if not table.isColumnHidden(column)]
        left = room - sum(table.columnWidth(column) for column in shown if column not in (0, Column.NOTE))
        note = max(left - 24 * letter, NOTE_LETTERS * letter) if Column.NOTE in shown else 0
        table.setColumnWidth(Column.NOTE, note or NOTE_LETTERS * letter)
        table.setColumnWidth(Column.STATE, max(left - note, 8 * letter))
        super().fit_columns()

    def _fit_sources(self) -> None:
        """As wide as the counts, and as the heading if that is in words; in a narrow table no wider than it
        must be (the delegate knows what to leave out)."""
        table, letter = self.table, self.table.fontMetrics().averageCharWidth()
        width = max(table.sizeHintForColumn(Column.SOURCES), 5 * letter)
        if self.model.until_folded:
            width = min(width, 8 * letter)
        else:
            width = max(width, table.horizontalHeader().sectionSizeHint(Column.SOURCES))
        table.setColumnWidth(Column.SOURCES, width)

    def _show_column(self, column: Column, there_is_room: bool) -> None:
        """A column that was asked for stays while the keyboard is in it."""
        wanted = there_is_room or self.table.currentIndex().column() == column
        self.table.setColumnHidden(column, not wanted)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()]
        if line.claims:
            self.show_claim()
        elif index.column() == Column.SOURCES:
            self.show_evidence()

    def show_evidence(self) -> None:
        """The card of a membership; of a claim, its words in the article."""
        current = self.table.currentIndex()
        if current.isValid() and self.model.lines[current.row()].claims:
            self.show_claim()
        else:
            super().show_evidence()

    def show_claim(self) -> None:
        """Opens the article of the current line's first claim at its words, and selects the claim."""
        claims = self.model.lines[self.table.currentIndex().row()].claims
        first = claims[0]
        span = first.claim.evidence[0] if first.claim.evidence else None
        self._desk.place_chosen.emit(first.article, span.start if span else 0, span.end if span else 0)
        self._desk.claim_chosen.emit(first.id)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the dossier says: the format's rows at any time, the open claims, the formats that it knows."""

    format: str
    rows: list[Membership]
    claims: list[ClaimRow]
    known: list[str]


def _answer(dossier: "Dossier", format_id: str) -> Answer:
    from workbench.actions.claims import list_claims
    from workbench.actions.dossiers import state_of
    from workbench.actions.roster import roster

    known = list(state_of(dossier).formats)
    return Answer(format_id, roster(dossier, format_id), list_claims(dossier, Review.OPEN), known)
