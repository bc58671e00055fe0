"""Member states: who stands how to the chosen format on the chosen day, and what that rests on."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.date_words import day_words
from workbench.domain.roster import Membership
from workbench.domain.roster_changes import change_days, differences
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Modality, Review
from workbench.domain.wording import difference_words
from workbench.domain.words import word
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.parts.cell_peek import CellPeek
from workbench.window.parts.rows_panel import RowsPanel
from workbench.window.pictures.fact_link import FactLink
from workbench.window.roster.clipboard import RosterClipboard
from workbench.window.roster.columns import RosterColumns
from workbench.window.roster.commands import RosterCommands
from workbench.window.roster.delegates import RosterDelegate
from workbench.window.roster.lines import DATES, Column
from workbench.window.roster.model import RosterModel
from workbench.window.roster.paste_bar import PasteBar
from workbench.window.roster.top import RosterTop

if TYPE_CHECKING:
    from workbench.actions import Dossier


class RosterPanel(RowsPanel):
    """The format and the day on top, the table below. A click on Sources shows what a row rests on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("roster")
        self.top = RosterTop(desk, self)
        self.format, self.day, self.slider = self.top.format, self.top.day, self.top.slider
        self.plus, self.filter = self.top.plus, self.top.filter
        self.model = RosterModel(desk, self)
        self.delegate = RosterDelegate(self.table, self.model)
        self.columns = RosterColumns(desk, self.table, self.model, self.delegate)
        self.furnish(self.model, self.delegate)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        CellPeek(self.table, Column.SOURCES, self.card)
        self.paste_bar = PasteBar(self.table, self)
        self.clipboard = RosterClipboard(desk, self, self.paste_bar)
        self._commands = RosterCommands(desk, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.table.installEventFilter(self)
        self.table.clicked.connect(self._on_clicked)
        self.columns.arranged.connect(self._on_arranged)
        self.columns.chosen.connect(self.fit_columns)
        self.plus.clicked.connect(self.add)
        self.filter.changed.connect(self._on_filter)
        self.filter.left.connect(self.table.setFocus)
        self.paste_bar.left.connect(self.table.setFocus)
        self.table.copy_wanted.connect(self.clipboard.copy)
        self.table.paste_wanted.connect(self.clipboard.paste)
        self._desk.format_chosen.connect(self.paste_bar.hide)
        self.top.group.clicked.connect(self.columns.group)
        self._desk.day_chosen.connect(self._on_day)
        self._desk.opened.connect(self._on_opened)
        self._more = QMenu(self)
        self._more.aboutToShow.connect(self._fill_more)
        self.top.more.setMenu(self._more)
        FactLink(self._desk, self.table)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 2, 7, 7)
        layout.setSpacing(6)
        layout.addWidget(self.top)
        layout.addWidget(self.paste_bar)
        layout.addWidget(self.table)

    @Slot()
    def retranslate(self) -> None:
        self.top.retranslate(self.commands(), self._changes_on)
        self.table.setAccessibleName(self.tr("Member states"))
        self._say_empty()
        self.paste_bar.retranslate()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _say_empty(self) -> None:
        """What to do where there is nothing."""
        key = QKeySequence(Qt.Key.Key_Insert).toString(QKeySequence.SequenceFormat.NativeText)
        if self.filter.text():
            self.empty.say(self.tr("No row holds these words."), (self.tr("Show all"), self.filter.clear))
        elif self.model.rows and self._desk.day:
            self.empty.say(
                self.tr("Nobody on this day. Choose another on the slider."),
                (self.tr("Show any time"), lambda: self._desk.choose_day(None)),
            )
        else:
            words = self.tr("Nobody yet. Accept a claim in Review, or add a row with {key}.")
            paste = self.tr("Paste a table"), self.clipboard.paste
            self.empty.say(words.format(key=key), (self.tr("Add a row"), self.add), paste)

    @Slot()
    def _fill_more(self) -> None:
        """What can be done with formats."""
        self._more.clear()
        for command in self.commands():
            if command.id.startswith("format.") and command.id != "format.choose":
                self.add_to(self._more, command)

    def place_empty(self) -> None:
        self._say_empty()
        super().place_empty()

    def _changes_on(self, day: date) -> str:
        """What changed on a day, for its tick on the slider."""
        language = self._desk.language
        changes = differences(self.model.rows, day - timedelta(days=1), day)
        return "\n".join([day_words(day, language), *(difference_words(one, language) for one in changes)])

    def commands(self) -> list[Command]:
        return self._commands.all()

    def has_dossier(self) -> bool:
        return self._desk.dossier is not None

    def choose_format(self) -> None:
        self.format.setFocus()
        self.format.showPopup()

    def choose_day(self) -> None:
        self.day.line.setFocus()
        self.day.line.selectAll()

    def edit(self) -> None:
        current = self.table.currentIndex()
        if current.column() == Column.SOURCES:
            self.show_evidence()
        else:
            self.table.edit(current)

    def edit_column(self, column: Column) -> None:
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
        typed = (Column.STATE, Column.STATUS, Column.SINCE, Column.UNTIL, Column.NOTE)
        stops = [column for column in shown if column in typed]
        if Column.UNTIL not in stops:
            place = stops.index(Column.SINCE) + 1 if Column.SINCE in stops else len(stops)
            stops.insert(place, Column.UNTIL)
        return stops

    def fill_menu(self, menu: QMenu) -> None:
        """Adds how the membership is meant: a proposal that was decided upon becomes a fact here."""
        self.columns.fill(menu.addMenu(self.tr("Columns")))
        key = self.table.current_key()
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

        number = self.model.number
        self._desk.edit(lambda dossier: edit_membership(dossier, number(membership), modality=str(modality)))

    def selected_rows(self) -> list[int]:
        """The memberships that are selected, the current one first."""
        rows = [number for kind, number in self.table.selected_keys() if kind == "row" and number]
        current = self.table.current_key()
        return sorted(rows, key=lambda number: ("row", number) != current)

    def remove_row(self, key: tuple[str, int]) -> None:
        """Takes the row out, with all that are selected."""
        from workbench.actions.roster import remove_memberships

        rows, number = {key[1], *self.selected_rows()}, self.model.number
        self._desk.edit(lambda dossier: remove_memberships(dossier, set(map(number, rows))))

    def can_merge(self) -> bool:
        return self._desk.can_write and len(self.selected_rows()) > 1

    @Slot()
    def merge(self) -> None:
        """Makes one row of the selected ones, or says beside them why not."""
        from workbench.actions.roster import merge_memberships

        rows, number = self.selected_rows(), self.model.number
        self._desk.edit(
            lambda dossier: merge_memberships(dossier, list(map(number, rows))),
            refused=lambda error: self.say_beside(error.line(self._desk.language)),
        )

    def say_beside(self, line: str) -> None:
        """Says beside the current row what cannot be done with it."""
        cell = self.table.visualRect(self.table.currentIndex())
        self.delegate.note.say(line, self.table.viewport(), cell)
        self.delegate.note.fade()
        self._desk.said.emit(line, True)

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
        self.top.show_day(self._desk.day)
        self.top.group.setChecked(self.columns.view.grouped)
        self.plus.setEnabled(self._desk.can_write)
        self.slider.show_changes(change_days(answer.rows), date.today())
        self.swap(lambda: self._take(answer))
        self.place_empty()

    def _take(self, answer: "Answer") -> None:
        self.model.show_rows(answer.rows, answer.claims)
        self.columns.measure()

    @Slot()
    def _on_opened(self) -> None:
        self.filter.leave()
        self.paste_bar.hide()
        self.top.card.leave()
        self.columns.restore()

    @Slot(object)
    def _on_day(self, day: date | None) -> None:
        self.swap(self.model.arrange)
        self.place_empty()

    def fit_columns(self) -> None:
        self.columns.fit()
        self.columns.fit_rows()

    @Slot()
    def _on_theme(self) -> None:
        self.columns.measure()
        super()._on_theme()

    @Slot()
    def _on_arranged(self) -> None:
        self.swap(self.model.arrange)

    # Filter and headings

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._on_table_key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _on_table_key(self, event: QKeyEvent) -> bool:
        """Whether the key was for the filter (/) or for a heading (Left folds, Right unfolds)."""
        place = self.table.currentIndex().row()
        if event.text() == "/":
            self.top.begin_filter()
            return True
        if event.text().isdigit() and self.table.currentIndex().column() in DATES and not event.modifiers():
            return self._begin_date(event.text())
        if (
            event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            and place >= 0
            and self.model.lines[place].heading
        ):
            self.toggle_heading(place, event.key() == Qt.Key.Key_Left)
            return True
        return False

    @Slot(str)
    def _on_filter(self, words: str) -> None:
        self.model.filter = words
        self.swap(self.model.arrange)
        self.place_empty()

    def _begin_date(self, digit: str) -> bool:
        """Edits the current cell as if the digit had been typed into it."""
        current = self.table.currentIndex()
        if not current.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.table.edit(current)
        editor = QApplication.focusWidget()
        if isinstance(editor, QLineEdit):
            editor.setText(digit)
        return True

    def toggle_groups(self) -> None:
        self.columns.group(not self.columns.view.grouped)
        self.top.group.setChecked(self.columns.view.grouped)

    def toggle_heading(self, place: int, folded: bool | None = None) -> None:
        """Folds a group or unfolds it."""
        group = self.model.lines[place].heading
        wanted = group not in self.columns.view.folded if folded is None else folded
        if group:
            self.columns.fold(group, wanted)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()]
        if line.heading:
            self.toggle_heading(index.row())
        elif line.claims:
            self.show_claim()
        elif index.column() == Column.SOURCES:
            self.show_evidence()

    def show_evidence(self) -> None:
        """The card of a membership; of a claim, its words in the article."""
        current = self.table.currentIndex()
        line = self.model.lines[current.row()] if current.isValid() else None
        if line is not None and line.heading:
            self.toggle_heading(current.row())
        elif line is not None and line.claims:
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
