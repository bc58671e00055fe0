"""The rosters of several formats side by side, as of the desk's day; who sits in all of them is marked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.date_words import day_words
from workbench.domain.gazetteer import format_name, format_short, state_name
from workbench.domain.roster import Membership
from workbench.domain.roster_changes import by_state, change_days
from workbench.domain.wording import standing_words
from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.parts.fonts import strong
from workbench.window.parts.question import Question
from workbench.window.parts.rows_model import KINDS
from workbench.window.roster.date_field import DayField
from workbench.window.roster.day_slider import DaySlider
from workbench.window.roster.format_chooser import FormatChooser, dot
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier

STATE = Qt.ItemDataRole.UserRole
FIRST, MOST = 3, 8
MARK = 10
PLACE = "rosters/formats"


class RosterColumn(QFrame):
    """One format: its name, how many sit in it, and who."""

    removed = Signal(str)
    state_chosen = Signal(str)

    def __init__(self, desk: Desk, format_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self.format = desk, format_id
        self.setProperty("card", True)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 30)
        self.name, self.count, self.mark = QLabel(self), QLabel(self), QLabel(self)
        self.name.setProperty("strong", True)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("muted", True)
        self.close_button = QToolButton(self)
        tint(self.close_button, "ph.x", lambda: theme().muted)
        self.close_button.clicked.connect(lambda: self.removed.emit(self.format))
        self.list = QListWidget(self)
        self.list.setIconSize(QSize(MARK, MARK))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setStyleSheet("QListWidget { border: none; } QListWidget::item { padding: 3px 0; }")
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemActivated.connect(lambda line: desk.entity_chosen.emit(f"state:{line.data(STATE)}"))
        head = QHBoxLayout()
        head.addWidget(self.mark)
        head.addWidget(self.name, 1)
        head.addWidget(self.count)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 6)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)

    def show_rows(self, rows: Mapping[str, Sequence[Membership]], common: frozenset[str]) -> None:
        """Who sits in the format: the states of all the formats first, in bold with a dot."""
        language, chosen = self._desk.language, self.chosen
        self.mark.setPixmap(dot(self.format, self.devicePixelRatioF()).pixmap(12, 12))
        self.name.setText(format_short(self.format, language))
        self.name.setToolTip(format_name(self.format, language))
        self.count.setText(str(len(rows)))
        self.close_button.setToolTip(self.tr("Take this roster away"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self.list.setAccessibleName(format_name(self.format, language))
        self.list.blockSignals(True)
        self.list.clear()
        order = sorted(rows, key=lambda state: (state not in common, state_name(state, language).casefold()))
        for state in order:
            self._add(state, standing_words(rows[state], language), state in common)
        self.list.blockSignals(False)
        self.choose(chosen)

    def _add(self, state: str, standing: str, common: bool) -> None:
        name = state_name(state, self._desk.language)
        line = QListWidgetItem(f"{state}  {name} · {standing}", self.list)
        line.setIcon(_mark(common, self.devicePixelRatioF()))
        line.setData(STATE, state)
        if common:
            line.setFont(strong(line.font()))
        told = [name, standing, self.tr("in all of them") if common else ""]
        line.setData(Qt.ItemDataRole.AccessibleTextRole, "; ".join(part for part in told if part))

    @property
    def chosen(self) -> str | None:
        line = self.list.currentItem()
        return str(line.data(STATE)) if line is not None else None

    def choose(self, state: str | None) -> None:
        """Selects the state if it sits here, without telling."""
        self.list.blockSignals(True)
        place = next((n for n in range(self.list.count()) if self.list.item(n).data(STATE) == state), -1)
        self.list.setCurrentRow(place)
        self.list.blockSignals(False)

    @Slot(QListWidgetItem)
    def _on_current(self, line: QListWidgetItem | None, *_before: object) -> None:
        if line is not None:
            self.state_chosen.emit(str(line.data(STATE)))


def _mark(common: bool, ratio: float) -> QIcon:
    """A dot for a state of all the formats, as much room for the others."""
    pixmap = QPixmap(QSize(MARK, MARK) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    if common:
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().accent))
        painter.drawEllipse(2, 2, MARK - 4, MARK - 4)
        painter.end()
    return QIcon(pixmap)


class RostersPage(QWidget):
    """A state that is selected in one column is selected in all; Enter leads to its page."""

    def __init__(self, desk: Desk, argument: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Membership] = []
        self._wanted = [format_id for format_id in argument.split(",") if format_id] or self._kept()
        self.columns: list[RosterColumn] = []
        self._asked = Question(desk, _rows_of, self._on_rows)
        self.title, self.words, self.as_of = QLabel(self), QLabel(self), QLabel(self)
        self.title.setProperty("heading", True)
        self.words.setWordWrap(True)
        self.day, self.slider = DayField(desk, self), DaySlider(self)
        self.add = FormatChooser(desk, self)
        self.add.setMinimumContentsLength(15)
        self.add.makes_new = False
        self.add.activated.connect(self._on_added)
        self.day.day_changed.connect(desk.choose_day)
        self.slider.day_changed.connect(desk.choose_day)
        self._lay_out()
        desk.day_chosen.connect(self._show)
        desk.changed.connect(self._on_changed)
        desk.opened.connect(self._on_opened)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self._show)
        self.retranslate()
        self._asked.ask()

    def _lay_out(self) -> None:
        self.as_of.setBuddy(self.day)
        day = QHBoxLayout()
        day.setSpacing(8)
        for widget in (self.as_of, self.day):
            day.addWidget(widget)
        day.addWidget(self.slider, 1)
        day.addWidget(self.add)
        inside = QWidget(self)
        self._beside = QHBoxLayout(inside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        layout.addLayout(day)
        layout.addWidget(self.words)
        layout.addWidget(area, 1)

    def _kept(self) -> list[str]:
        dossier, settings = self._desk.dossier, self._desk.settings
        kept = settings.of_dossier(dossier.path, PLACE) if dossier and settings else ""
        return [format_id for format_id in kept.split(",") if format_id]

    def _keep(self) -> None:
        dossier, settings = self._desk.dossier, self._desk.settings
        if dossier and settings:
            settings.keep_of_dossier(dossier.path, PLACE, ",".join(self._wanted))

    @Slot()
    def retranslate(self, *_what: object) -> None:
        self.setWindowTitle(self.tr("Rosters"))
        self.title.setText(self.tr("Rosters side by side"))
        self.as_of.setText(self.tr("as of"))
        self.add.invitation = self.tr("Add a roster")
        self.add.setAccessibleName(self.add.invitation)
        self.day.retranslate()
        words = self.tr("As of")
        self.slider.retranslate(words, lambda day: day_words(day, self._desk.language), self._day_words)
        self._show()

    def _day_words(self, day: date) -> str:
        return day_words(day, self._desk.language)

    @Slot()
    def _on_opened(self) -> None:
        self._wanted = self._kept()
        self._asked.ask()

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & KINDS:
            self._asked.ask()

    def _on_rows(self, rows: list[Membership]) -> None:
        self._rows = rows
        known = [format_id for format_id, _ in Counter(row.format for row in rows).most_common()]
        if not self._wanted:
            others = [format_id for format_id in known if format_id != self._desk.format]
            self._wanted = [self._desk.format, *others][:FIRST]
        self.add.fill(known)
        self.add.setToolTip(self.add.invitation)
        shown = [row for row in rows if row.format in self._wanted]
        self.slider.show_changes(change_days(shown), date.today())
        self._show()

    @Slot(int)
    def _on_added(self, place: int) -> None:
        format_id = str(self.add.itemData(place) or "")
        if format_id and format_id not in self._wanted:
            self._wanted.append(format_id)
            self._keep()
            self._on_rows(self._rows)

    @Slot(str)
    def take_away(self, format_id: str) -> None:
        """The page goes on without this format."""
        self._wanted = [one for one in self._wanted if one != format_id]
        self._keep()
        self._show()

    @Slot()
    def _show(self, *_what: object) -> None:
        """The columns as of the desk's day."""
        self.day.show_day(self._desk.day)
        self.slider.show_day(self._desk.day)
        self._set_columns()
        self.add.setEnabled(len(self._wanted) < MOST)
        seated = {format_id: self._seated(format_id) for format_id in self._wanted}
        common = frozenset.intersection(*map(frozenset, seated.values())) if len(seated) > 1 else frozenset()
        for column in self.columns:
            column.show_rows(seated[column.format], common)
        self._say(common, len(seated))

    def _say(self, common: frozenset[str], formats: int) -> None:
        names = sorted(state_name(state, self._desk.language) for state in common)
        if formats < 2:
            self.words.setText(self.tr("Add a roster to see who sits in both."))
        elif names:
            told = self.tr("In all {count}: {names}")
            self.words.setText(told.format(count=formats, names=", ".join(names)))
        else:
            self.words.setText(self.tr("No state sits in all of them on this day."))

    def _seated(self, format_id: str) -> dict[str, tuple[Membership, ...]]:
        return by_state((row for row in self._rows if row.format == format_id), self._desk.day)

    def _set_columns(self) -> None:
        """A column for each format that is wanted, those that stand already kept."""
        there = {column.format: column for column in self.columns}
        for format_id, column in there.items():
            if format_id not in self._wanted:
                self._beside.removeWidget(column)
                column.hide()
                column.deleteLater()
        self.columns = [there.get(format_id) or self._column(format_id) for format_id in self._wanted]

    def _column(self, format_id: str) -> RosterColumn:
        column = RosterColumn(self._desk, format_id, self)
        column.removed.connect(self.take_away)
        column.state_chosen.connect(self._on_state)
        self._beside.addWidget(column, 1)
        return column

    @Slot(str)
    def _on_state(self, state: str) -> None:
        for column in self.columns:
            if column is not self.sender():
                column.choose(state)


def _rows_of(dossier: "Dossier") -> list[Membership]:
    from workbench.actions.roster import roster

    return roster(dossier)
