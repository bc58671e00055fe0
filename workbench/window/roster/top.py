"""What stands over the roster: the format, the day, the slider, and what is seen of the rows."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from workbench.domain.date_words import day_words
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.roster.date_field import DayField
from workbench.window.roster.day_slider import DaySlider
from workbench.window.roster.filter import RosterFilter
from workbench.window.roster.format_card import FormatCard
from workbench.window.roster.format_chooser import FormatChooser
from workbench.window.roster.format_offer import FormatOffer
from workbench.window.theme import theme


class RosterTop(QWidget):
    """Format and day go to the desk by themselves; the rest is the panel's to listen to."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.format = FormatChooser(desk, self)
        self.format.activated.connect(self._on_format)
        self.more = QToolButton(self)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setProperty("bare", True)
        tint(self.more, "ph.dots-three-bold", lambda: theme().muted)
        self.card = FormatCard(desk, self.format)
        self.card.kept.connect(desk.choose_format)
        self.card.left.connect(self.format.setFocus)
        self.format.new_wanted.connect(lambda name: self.card.begin(None, name))
        self.offer = FormatOffer(desk, self)
        self.as_of = QLabel(self)
        self.as_of.setProperty("muted", True)
        self.day = DayField(desk, self)
        self.day.day_changed.connect(desk.choose_day)
        self.as_of.setBuddy(self.day)
        self.plus = QToolButton(self)
        tint(self.plus, "ph.plus", lambda: theme().muted)
        self.slider = DaySlider(self)
        self.slider.day_changed.connect(desk.choose_day)
        self.group = self._switch("ph.rows")
        self.filter_button = self._switch("ph.funnel")
        self.filter_button.clicked.connect(self._on_filter_button)
        self.filter = RosterFilter(self)
        self.filter.left.connect(self._on_filter_left)
        self._lay_out()
        desk.day_chosen.connect(self.show_day)

    def _switch(self, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        tint(button, icon, lambda: theme().muted)
        return button

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (above, (self.format, self.more, self.as_of, self.day, self.plus)),
            (below, (self.slider, self.group, self.filter_button)),
        ):
            row.setSpacing(3)
            for widget in widgets:
                row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.offer)
        layout.addLayout(above)
        layout.addLayout(below)
        layout.addWidget(self.filter)
        order = (
            *(self.format, self.more, self.day, self.plus, self.slider),
            *(self.group, self.filter_button, self.filter),
        )
        for one, following in pairwise(order):
            self.setTabOrder(one, following)

    def retranslate(self, commands: list[Command], changed: Callable[[date], str]) -> None:
        """Speaks the window's language; `changed` tells what changed on a day."""
        self.format.setAccessibleName(self.tr("Format"))
        self.more.setToolTip(self.tr("This format and others"))
        self.more.setAccessibleName(self.more.toolTip())
        self.offer.retranslate()
        self.card.retranslate()
        self.as_of.setText(self.tr("as of"))
        self.day.retranslate()
        key = QKeySequence(Qt.Key.Key_Insert).toString(QKeySequence.SequenceFormat.NativeText)
        self.plus.setToolTip(f"{self.tr('Add a row')} ({key})")
        self.plus.setAccessibleName(self.tr("Add a row"))
        self.slider.retranslate(self.tr("As of"), lambda day: day_words(day, self._desk.language), changed)
        self.slider.setToolTip(" ")  # what it says depends on the place
        for button, name in ((self.group, "roster.group"), (self.filter_button, "roster.filter")):
            command = next(one for one in commands if one.id == name)
            button.setToolTip(command.tooltip())
            button.setAccessibleName(command.name())
        self.filter.retranslate()

    @Slot(object)
    def show_day(self, day: date | None) -> None:
        self.day.show_day(day)
        self.slider.show_day(day)

    @Slot()
    def begin_filter(self) -> None:
        """Opens the line of the filter, or goes back to it."""
        self.filter_button.setChecked(True)
        self.filter.show()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @Slot(bool)
    def _on_filter_button(self, on: bool) -> None:
        if on:
            self.begin_filter()
        else:
            self.filter.leave()

    @Slot()
    def _on_filter_left(self) -> None:
        self.filter_button.setChecked(not self.filter.isHidden())

    @Slot(int)
    def _on_format(self, place: int) -> None:
        chosen = self.format.itemData(place)
        if chosen and chosen != self._desk.format:
            self._desk.choose_format(str(chosen))
