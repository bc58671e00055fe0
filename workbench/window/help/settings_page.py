"""The page with everything that can be set. A choice counts at once; there is nothing to confirm."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.window.desk import Desk
from workbench.window.help.options import Option, Options

_WIDE, _BOX = 42, 10  # ems


class OptionRow(QFrame):
    """One option: its name, what it does, and its choices."""

    def __init__(self, option: Option, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        self.setProperty("card", True)
        self.title, self.words = QLabel(self), QLabel(self)
        self.title.setProperty("strong", True)
        self.words.setProperty("muted", True)
        self.words.setWordWrap(True)
        self.box = QComboBox(self)
        self.box.setMinimumWidth(_BOX * self.fontMetrics().height())
        for choice in option.choices():
            self.box.addItem(choice.words, choice.value)
        self.box.activated.connect(self._on_chosen)
        self.title.setBuddy(self.box)
        layout = QGridLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setVerticalSpacing(4)
        layout.setHorizontalSpacing(16)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.title, 0, 0)
        layout.addWidget(self.words, 1, 0)
        layout.addWidget(self.box, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self.option.set(self.box.itemData(place))

    def retranslate(self) -> None:
        self.title.setText(self.option.title())
        self.words.setText(self.option.explanation())
        for choice in self.option.choices():
            self.box.setItemText(self.box.findData(choice.value), choice.words)
        self.box.setAccessibleName(self.option.title())
        self.box.setAccessibleDescription(self.option.explanation())
        self.box.setToolTip(self.option.explanation())
        self.refresh()

    def refresh(self) -> None:
        """Shows what is in force."""
        self.box.setCurrentIndex(self.box.findData(self.option.get()))


class SettingsPage(QScrollArea):
    """`settings`, or `settings:ID` with the focus at one of the options."""

    def __init__(self, desk: Desk, argument: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.argument = ""
        self.setWidgetResizable(True)
        column = QWidget(self)
        column.setMaximumWidth(_WIDE * self.fontMetrics().height())
        self.heading = QLabel(column)
        self.heading.setProperty("heading", True)
        self.keys = QPushButton(column)
        self.keys.setProperty("link", True)
        self.keys.clicked.connect(partial(desk.show_page, "keys"))
        options: Options | None = desk.options
        self.rows = [OptionRow(option, column) for option in (options.all() if options else ())]
        layout = QVBoxLayout(column)
        layout.setContentsMargins(24, 20, 24, 24)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        for row in self.rows:
            layout.addWidget(row)
        layout.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        holder = QWidget(self)
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(column, 20)
        middle.addStretch(1)
        self.setWidget(holder)
        if options is not None:
            options.changed.connect(self._refresh)
        desk.language_changed.connect(self.retranslate)
        self.retranslate()
        self.turn_to(argument)

    @Slot()
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self.heading.setText(self.tr("Settings"))
        self.keys.setText(self.tr("Keyboard shortcuts…"))
        for row in self.rows:
            row.retranslate()

    @Slot()
    def _refresh(self) -> None:
        for row in self.rows:
            row.refresh()

    def turn_to(self, argument: str) -> None:
        """Gives the focus to an option, to the first by default."""
        self.argument = argument
        for row in [*(row for row in self.rows if row.option.id == argument), *self.rows][:1]:
            self.setFocusProxy(row.box)
            row.box.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(row)
