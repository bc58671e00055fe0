"""Two days of one roster compared, in the middle of the window."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.date_words import day_words
from workbench.domain.gazetteer import format_name, format_short
from workbench.domain.roster import Membership
from workbench.domain.roster_changes import change_days, differences
from workbench.domain.wording import comparison_words, difference_words
from workbench.window.desk import Desk
from workbench.window.parts.one_line import OneLine
from workbench.window.parts.question import Question
from workbench.window.parts.rows_model import KINDS
from workbench.window.roster.compare_model import CompareModel
from workbench.window.roster.date_field import DayField
from workbench.window.roster.day_slider import DaySlider

if TYPE_CHECKING:
    from workbench.actions import Dossier


class ComparePage(QWidget):
    """Each day has a field and a slider; what is different is told in words and marked by sign and colour.
    Enter or a double click on a state leads to its page."""

    def __init__(self, desk: Desk, argument: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._format = argument or desk.format
        self._rows: list[Membership] | None = None
        end = desk.day or date.today()
        self.days = (end, end)
        self.title, self.words = OneLine(self), OneLine(self)
        self.title.setProperty("heading", True)
        self.labels = [QLabel(self), QLabel(self)]
        self.fields = [DayField(desk, self), DayField(desk, self)]
        self.sliders = [DaySlider(self), DaySlider(self)]
        self.only = QPushButton(self)
        self.only.setProperty("chip", True)
        self.only.setCheckable(True)
        self._asked = Question(desk, self._rows_of, self._on_rows)
        self.model = CompareModel(desk, self)
        self.table = QTableView(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._asked.ask()

    def _lay_out(self) -> None:
        table = self.table
        table.setObjectName("compare_table")
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 13)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        days = QGridLayout()
        days.setColumnStretch(2, 1)
        days.setHorizontalSpacing(8)
        for row, (label, field, slider) in enumerate(
            zip(self.labels, self.fields, self.sliders, strict=True)
        ):
            label.setBuddy(field)
            days.addWidget(label, row, 0)
            days.addWidget(field, row, 1)
            days.addWidget(slider, row, 2)
        told = QHBoxLayout()
        told.addWidget(self.words, 1)
        told.addWidget(self.only, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        layout.addLayout(days)
        layout.addLayout(told)
        layout.addWidget(table, 1)

    def _connect(self) -> None:
        for place in (0, 1):
            self.fields[place].day_changed.connect(lambda day, place=place: self.choose(place, day))
            self.sliders[place].day_changed.connect(lambda day, place=place: self.choose(place, day))
        self.only.toggled.connect(self._compare)
        self.table.activated.connect(self._on_activated)
        desk = self._desk
        desk.changed.connect(self._on_changed)
        desk.opened.connect(self._on_opened)
        desk.language_changed.connect(self._on_language)
        desk.theme_changed.connect(self.table.viewport().update)

    @Slot()
    def retranslate(self) -> None:
        language = self._desk.language
        self.setWindowTitle(self.tr("Two days: {format}").format(format=format_short(self._format, language)))
        self.title.say(format_name(self._format, language))
        self.only.setText(self.tr("Only what is different"))
        self.table.setAccessibleName(self.tr("The roster on two days"))
        for place, words in enumerate((self.tr("One day"), self.tr("The other"))):
            self.labels[place].setText(words)
            self.fields[place].retranslate()
            self.fields[place].line.setAccessibleName(words)
            self.sliders[place].retranslate(
                words, lambda day: day_words(day, self._desk.language), self._changes_on
            )

    @Slot()
    def _on_language(self) -> None:
        self.retranslate()
        self._compare()

    def _changes_on(self, day: date) -> str:
        language = self._desk.language
        found = differences(self._rows or [], day - timedelta(days=1), day)
        return "\n".join([day_words(day, language), *(difference_words(one, language) for one in found)])

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & KINDS:
            self._asked.ask()

    @Slot()
    def _on_opened(self) -> None:
        self._rows = None
        self._asked.ask()

    def _rows_of(self, dossier: "Dossier") -> list[Membership]:
        from workbench.actions.roster import roster

        return roster(dossier, self._format)

    def _on_rows(self, rows: list[Membership]) -> None:
        first, self._rows = self._rows is None, rows
        changes = change_days(rows)
        if first:  # to begin with: what the last change changed
            before = [day for day in changes if day <= self.days[1]]
            if before:
                self.days = before[-1] - timedelta(days=1), self.days[1]
        for slider in self.sliders:
            slider.show_changes(changes, date.today())
        self._compare()

    def choose(self, place: int, day: date | None) -> None:
        """Another day, the one (0) or the other (1); an empty field puts back the day that stood."""
        chosen = day or self.days[place]
        self.days = (self.days[0], chosen) if place else (chosen, self.days[1])
        self._compare()

    @Slot()
    def _compare(self) -> None:
        for place, day in enumerate(self.days):
            self.fields[place].show_day(day)
            self.sliders[place].show_day(day)
        self.model.show(self._rows or [], *self.days, self.only.isChecked())
        told = comparison_words(self.model.found, *self.days, self._desk.language)
        self.words.say(told)
        self.table.setAccessibleDescription(told)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self._desk.entity_chosen.emit(f"state:{self.model.pairs[index.row()].state}")
