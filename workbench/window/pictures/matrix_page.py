"""Who sits where: states by formats as of the desk's day, in the middle of the window."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRectF, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.date_words import day_words
from workbench.domain.evidence import independent_sources
from workbench.domain.gazetteer import format_short
from workbench.domain.roster import Membership
from workbench.domain.spreadsheets import html_table, tab_separated
from workbench.domain.vocabulary import Modality, Status
from workbench.domain.words import word
from workbench.window import icons
from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.parts.check_button import CheckButton
from workbench.window.parts.evidence_card import EvidenceCard, Rests
from workbench.window.parts.question import Question
from workbench.window.parts.rows_model import KINDS
from workbench.window.pictures.fact_cards import FactCards
from workbench.window.pictures.legend import LEGEND_FROM, Legend, Sign
from workbench.window.pictures.matrix_model import TOTAL, MatrixModel, Order
from workbench.window.pictures.matrix_picture import MatrixDrawing
from workbench.window.pictures.matrix_view import MatrixView, draw_doubt
from workbench.window.pictures.picture_button import PictureButton, source_line
from workbench.window.pictures.picture_file import Picture
from workbench.window.status_signs import draw_status
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier


class MatrixPage(QWidget):
    """A click on a cell marks its row everywhere, Enter tells what it rests on."""

    def __init__(self, desk: Desk, argument: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Membership] = []
        self._evidence = EvidenceCard(desk, self)
        self._cards = FactCards(desk, self)
        self.model = MatrixModel(self._cards, self)
        self.table = MatrixView(self.model, self)
        self.title = QLabel(self)
        self.title.setProperty("heading", True)
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(200)
        self.every = QPushButton(self)
        self.every.setProperty("chip", True)
        self.every.setCheckable(True)
        self.formats = CheckButton("ph.funnel", self)
        self.order = QToolButton(self)
        self.out = PictureButton(desk, self.picture, "matrix", self)
        self.copy_button = QToolButton(self)
        self.empty = QLabel(self)
        self.empty.setProperty("muted", True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.legend = Legend(self)
        self._asked = Question(desk, _memberships, self._on_rows)
        self._furnish()
        self._lay_out()
        self._connect()
        icons.fit(self.formats, self.order, self.copy_button, self.out)
        self.setFocusProxy(self.table)
        self.retranslate()
        self._asked.ask()

    def _furnish(self) -> None:
        tint(self.order, "ph.sort-ascending", lambda: theme().muted)
        tint(self.copy_button, "ph.copy", lambda: theme().muted)
        self.order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.order)
        self.order.setMenu(menu)
        group = QActionGroup(self)
        self._orders: dict[Order, QAction] = {}
        for order in Order:
            action = menu.addAction("")
            action.setCheckable(True)
            action.setActionGroup(group)
            action.triggered.connect(lambda _checked=False, order=order: self.sort(order))
            self._orders[order] = action
        self._orders[Order.NAME].setChecked(True)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(4)
        bar.addWidget(self.title, 1)
        for widget in (self.field, self.every, self.formats, self.order, self.copy_button, self.out):
            bar.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 8)
        layout.addLayout(bar)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.legend)

    def _connect(self) -> None:
        desk = self._desk
        desk.opened.connect(self._asked.ask)
        desk.changed.connect(self._on_changed)
        desk.day_chosen.connect(self._on_day)
        desk.fact_chosen.connect(self._on_fact)
        desk.language_changed.connect(self._on_language)
        desk.theme_changed.connect(self._on_theme)
        desk.text_size_changed.connect(self._on_theme)
        self.field.textChanged.connect(self._narrow)
        self.every.toggled.connect(self._narrow)
        self.formats.ticked.connect(self._narrow)
        self.copy_button.clicked.connect(self.copy)
        self.table.copied.connect(self.copy)
        self.table.opened.connect(self.open)
        self.table.clicked.connect(self._on_clicked)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.horizontalHeader().sectionClicked.connect(self._on_head)
        self.table.verticalHeader().sectionDoubleClicked.connect(self._on_state)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.setVisible(self.height() >= LEGEND_FROM * self.fontMetrics().height())

    # What is said

    @Slot()
    def retranslate(self) -> None:
        language = self._desk.language
        self.model.language = language
        self.setWindowTitle(self.tr("Who sits where"))
        self.field.setPlaceholderText(self.tr("States…"))
        self.field.setAccessibleName(self.tr("Filter the states"))
        self.every.setText(self.tr("Empty ones, too"))
        self.every.setToolTip(self.tr("States and formats that have nothing on this day, too"))
        for button, words, key in (
            (self.formats, self.tr("Formats"), ""),
            (self.order, self.tr("Order of the states"), ""),
            (self.copy_button, self.tr("Copy as a table"), "Ctrl+C"),
        ):
            button.setToolTip(f"{words} ({key})" if key else words)
            button.setAccessibleName(words)
        self._orders[Order.NAME].setText(self.tr("By name"))
        self._orders[Order.NUMBER].setText(self.tr("By number of seats"))
        self.out.retranslate()
        self.table.setAccessibleName(
            self.tr("Who sits where: states by formats. Enter tells what a cell rests on, Control C copies.")
        )
        self.empty.setText(
            self.tr("Nobody sits anywhere on this day: choose another, or accept claims in Review.")
        )
        self._say_day()

    def _say_day(self) -> None:
        day = self._desk.day
        self.title.setText(day_words(day, self._desk.language) if day else self.tr("At any time"))

    @Slot()
    def _on_language(self) -> None:
        self.retranslate()
        self._show()

    @Slot()
    def _on_theme(self) -> None:
        icons.fit(self.formats, self.order, self.copy_button, self.out)
        self.table.fit()
        self.table.viewport().update()
        self.legend.update()

    # What is shown

    def _on_rows(self, rows: list[Membership]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        """The rows as of the desk's day."""
        language = self._desk.language
        known = sorted({row.format for row in self._rows}, key=lambda name: format_short(name, language))
        self.formats.offer([(name, format_short(name, language)) for name in known], self.tr("All"))
        self._say_day()
        self._narrow()

    @Slot()
    def _narrow(self) -> None:
        model = self.model
        state, name = self._current()
        model.wanted, model.every = self.field.text(), self.every.isChecked()
        model.hidden = {row.format for row in self._rows} - self.formats.chosen
        model.show_rows(self._rows, self._desk.day)
        if state in model.states and name in model.formats:
            place = model.index(model.states.index(state), model.formats.index(name) + 1)
            self.table.selectionModel().blockSignals(True)
            self.table.setCurrentIndex(place)
            self.table.selectionModel().blockSignals(False)
        self.table.setVisible(bool(model.states))
        self.empty.setVisible(not model.states)
        self.legend.show_signs(self._signs(), self.tr("Legend"))

    def _current(self) -> tuple[str, str]:
        """The state and the format that the keyboard is at, "" for none."""
        at = self.table.currentIndex()
        if not at.isValid() or at.column() == TOTAL:
            return "", ""
        return self.model.states[at.row()], self.model.formats[at.column() - 1]

    def _signs(self) -> list[Sign]:
        language = self._desk.language
        rows = [cell.row for cell in self.model.cells.values()]
        there, meant = {row.status for row in rows}, {row.modality for row in rows}
        made = [
            Sign(word(f"status.{status}", language), _sample(status)) for status in Status if status in there
        ]
        for modality in (Modality.PLANNED, Modality.PROPOSED, Modality.REPORTED, Modality.DENIED):
            if modality in meant:
                made.append(Sign(word(f"modality.{modality}", language), _sample(Status.MEMBER, modality)))
        if any(row.disputes for row in rows):
            made.append(Sign(self.tr("sources disagree"), _doubt))
        return made

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & KINDS:
            self._asked.ask()

    @Slot(object)
    def _on_day(self, _day: date | None) -> None:
        self._say_day()
        self._narrow()

    # What is done

    def sort(self, order: Order) -> None:
        """Puts the states into another order."""
        self.model.order, self.model.by_format = order, None
        self._orders[order].setChecked(True)
        self._narrow()

    @Slot(int)
    def _on_head(self, column: int) -> None:
        """A click on a heading: those who sit there first; on the same again: by name."""
        if column == TOTAL:
            self.sort(Order.NUMBER if self.model.order != Order.NUMBER else Order.NAME)
            return
        name = self.model.formats[column - 1]
        self.model.by_format = None if self.model.by_format == name else name
        self._narrow()

    @Slot(int)
    def _on_state(self, row: int) -> None:
        self._desk.entity_chosen.emit(f"state:{self.model.states[row]}")

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._on_current(index, QModelIndex())

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        cell = self.model.cell(index)
        if cell is not None:
            self._desk.fact_chosen.emit("row", cell.row.id)

    @Slot(str, int)
    def _on_fact(self, kind: str, number: int) -> None:
        here = self.model.cell(self.table.currentIndex())
        if kind != "row" or (here and any(row.id == number for row in here.rows)):
            return
        place = self.model.place_of(number)
        if place.isValid():
            self.table.setCurrentIndex(place)

    @Slot(QModelIndex)
    def open(self, index: QModelIndex) -> None:
        """The card with everything that the cell rests on."""
        cell = self.model.cell(index)
        if cell is None:
            return
        rect = self.table.visualRect(index)
        where = self.table.viewport().mapToGlobal(QPoint(rect.left(), rect.bottom() + 4))
        self._evidence.show_at(where, Rests.of(self._cards.row_line(cell.row), cell.row))

    def show_in_roster(self, row: Membership) -> None:
        """The format's roster, with the row marked."""
        self._desk.choose_format(row.format)
        self._desk.fact_chosen.emit("row", row.id)

    @Slot(QPoint)
    def _on_menu(self, where: QPoint) -> None:
        index = self.table.indexAt(where)
        cell = self.model.cell(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if cell is not None:
            menu.addAction(self.tr("What it rests on"), lambda: self.open(index))
            menu.addAction(self.tr("Show in the roster"), lambda: self.show_in_roster(cell.row))
        menu.addAction(self.tr("Copy as a table"), self.copy)
        menu.popup(self.table.viewport().mapToGlobal(where))

    @Slot()
    def copy(self) -> None:
        """The table in words onto the clipboard, for a spreadsheet."""
        lines = self.model.as_lines()
        data = QMimeData()
        data.setText(tab_separated(lines))
        data.setHtml(html_table(lines))
        QGuiApplication.clipboard().setMimeData(data)
        self._desk.said.emit(self.tr("Table copied"), False)

    def picture(self) -> Picture:
        """The table for a file."""
        drawing = MatrixDrawing(self.model, self.font())
        evidence = [item for cell in self.model.cells.values() for row in cell.rows for item in row.evidence]
        return Picture(
            f"{self.windowTitle()} · {self.title.text()}",
            source_line(self._desk, independent_sources(evidence)),
            drawing.width,
            drawing.height,
            drawing.draw,
            self.legend.signs,
            self.font(),
        )


def _memberships(dossier: "Dossier") -> list[Membership]:
    from workbench.actions.roster import roster

    return roster(dossier)


def _doubt(painter: QPainter, box: QRectF) -> None:
    draw_status(painter, box, Status.MEMBER)
    draw_doubt(painter, box)


def _sample(status: Status, modality: Modality = Modality.DECIDED) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        draw_status(painter, box, status, modality)

    return draw
