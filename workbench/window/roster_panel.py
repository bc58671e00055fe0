"""Member states: who stands how to the chosen format on the chosen day, and what that rests on."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.gazetteer import format_name, formats
from workbench.domain.roster import Membership
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Modality, Review
from workbench.domain.words import word
from workbench.window.commands import Command
from workbench.window.date_field import DayField
from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.roster_delegates import RosterDelegate
from workbench.window.roster_model import Column, RosterModel
from workbench.window.rows_panel import RowsPanel
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier

# Characters of width from which there is room for the notes as well.
ROOM_FOR_NOTES = 76


class RosterPanel(RowsPanel):
    """The format and the day on top, the table below. A click on Sources shows what a row rests on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("roster")
        self.format = QComboBox(self)
        self.format.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.format.setMinimumContentsLength(8)
        self.format.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.format.activated.connect(self._on_format)
        self.as_of = QLabel(self)
        self.as_of.setProperty("muted", True)
        self.day = DayField(desk, self)
        self.day.day_changed.connect(desk.choose_day)
        self.as_of.setBuddy(self.day)
        self.plus = QToolButton(self)
        self.plus.clicked.connect(self.add)
        tint(self.plus, "ph.plus", lambda: theme().muted)
        self.empty = QLabel(self.table.viewport())
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("muted", True)
        self.model = RosterModel(desk, self)
        self.furnish(self.model, RosterDelegate(self.table, desk))
        self._lay_out()
        self.table.clicked.connect(self._on_clicked)
        desk.day_chosen.connect(self._on_day)
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(5)
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
                "roster.note",
                lambda: self.tr("Note on membership"),
                self._note,
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
                "Alt+F",
                "roster",
                self._has_dossier,
            ),
            Command(
                "day.choose",
                lambda: self.tr("Choose the as-of day"),
                self._choose_day,
                "ph.calendar",
                "Alt+D",
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

    def _note(self) -> None:
        self.table.setColumnHidden(Column.NOTE, False)
        index = self.model.index(self.table.currentIndex().row(), Column.NOTE)
        self.fit_columns()
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self.table.edit(index)

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
        self._fill_formats(answer.known)
        self.day.show_day(self._desk.day)
        self.plus.setEnabled(self._desk.can_write)
        self.swap(lambda: self.model.show_rows(answer.rows, answer.claims))
        self._place_empty()

    def _fill_formats(self, known: list[str]) -> None:
        """The formats that the dossier knows first, then all others, each by its name."""
        language = self._desk.language
        if self._desk.format not in known:
            known = [*known, self._desk.format]
        others = [id for id in formats() if id not in known]
        with QSignalBlocker(self.format):
            self.format.clear()
            for group in (known, others):
                for id in sorted(group, key=lambda id: format_name(id, language).casefold()):
                    self.format.addItem(format_name(id, language), id)
                    self.format.setItemData(
                        self.format.count() - 1, format_name(id, language), Qt.ItemDataRole.ToolTipRole
                    )
                if group is known:
                    self.format.insertSeparator(self.format.count())
            self.format.setCurrentIndex(self.format.findData(self._desk.format))
        self.format.setToolTip(format_name(self._desk.format, language))

    @Slot(int)
    def _on_format(self, place: int) -> None:
        chosen = self.format.itemData(place)
        if chosen and chosen != self._desk.format:
            self._desk.choose_format(str(chosen))

    @Slot(object)
    def _on_day(self, day: date | None) -> None:
        self.day.show_day(day)
        self.swap(self.model.arrange)
        self._place_empty()

    def _place_empty(self) -> None:
        self.empty.setVisible(self._desk.can_write and not self.model.lines)
        self.empty.setGeometry(self.table.viewport().rect().adjusted(20, 0, -20, 0))

    def fit_columns(self) -> None:
        """Dates and sources as wide as they are, the state what is left, the notes where there is room."""
        table, header = self.table, self.table.horizontalHeader()
        wide = self.width() > ROOM_FOR_NOTES * self.fontMetrics().averageCharWidth() * 1.3
        table.setColumnHidden(Column.NOTE, not wide and table.currentIndex().column() != Column.NOTE)
        room = table.viewport().width()
        for column in (Column.STATUS, Column.SINCE, Column.UNTIL, Column.SOURCES):
            table.resizeColumnToContents(column)
            room -= header.sectionSize(column)
        least = table.fontMetrics().averageCharWidth() * 12
        state = min(table.sizeHintForColumn(Column.STATE), table.fontMetrics().averageCharWidth() * 34)
        if table.isColumnHidden(Column.NOTE):
            table.setColumnWidth(Column.STATE, max(room, least))
        else:
            table.setColumnWidth(Column.STATE, max(state, least))
            table.setColumnWidth(Column.NOTE, max(room - max(state, least), 14 * least // 12))
        super().fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.table.is_editing:
            self.fit_columns()
        self._place_empty()

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
