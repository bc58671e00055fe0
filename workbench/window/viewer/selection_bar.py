"""The small bar beside selected words: colours, and a button for each thing that can be done to them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from workbench.window import icons
from workbench.window.commands import Command
from workbench.window.icons import tint
from workbench.window.parts.tags import TagCompleting, split_tags
from workbench.window.theme import theme
from workbench.window.viewer.beside import EDGE, place_beside


def dot(colour: str, side: int, device_pixels: float) -> QIcon:
    """A round spot of an annotation colour, ringed so that it shows on any ground."""
    mark = theme().annotations[colour]
    spot = QPixmap(QSize(side, side) * device_pixels)
    spot.setDevicePixelRatio(device_pixels)
    spot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(spot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(mark.ink), 1.4))
    painter.setBrush(QColor(mark.fill))
    painter.drawEllipse(2, 2, side - 4, side - 4)
    painter.end()
    return QIcon(spot)


class Colours(QWidget):
    """The annotation colours as a row of buttons; `colour` is the one that is in force."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = "yellow"
        self.buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        for colour in theme().annotations:
            button = QToolButton(self)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.clicked.connect(self._chooser(colour))
            self.buttons[colour] = button
            layout.addWidget(button)
        self.restyle()
        self.retranslate()

    def names(self) -> dict[str, str]:
        return {
            "yellow": self.tr("yellow"),
            "green": self.tr("green"),
            "blue": self.tr("blue"),
            "pink": self.tr("pink"),
            "violet": self.tr("violet"),
        }

    def show_colour(self, colour: str) -> None:
        self.colour = colour
        for name, button in self.buttons.items():
            button.setChecked(name == colour)

    def restyle(self) -> None:
        icons.fit(*self.buttons.values())
        for name, button in self.buttons.items():
            button.setIcon(dot(name, button.iconSize().width(), self.devicePixelRatioF()))
        self.show_colour(self.colour)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.restyle()

    def retranslate(self) -> None:
        for name, button in self.buttons.items():
            words = self.tr("Highlight in {colour}").format(colour=self.names()[name])
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _chooser(self, colour: str) -> Callable[[], None]:
        def choose() -> None:
            self.show_colour(colour)
            self.chosen.emit(colour)

        return choose


class SelectionBar(QFrame):
    """Lies over the page, beside the words and never over them. Takes the focus only when it is asked for: by
    Tab, or when a note or tags are to be written."""

    highlighted = Signal(str)
    """A colour was chosen for the selected words."""
    written = Signal(str, object)
    """A note and a list of tags for them."""
    asked = Signal()
    """The fields for a note and tags are there to be typed into."""
    left = Signal()
    """Nothing is to be written after all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._commands: list[Command] = []
        self.setObjectName("selection_bar")
        self.setProperty("overlay", True)
        self.setProperty("card", True)
        self.colours = Colours(self)
        self.colours.chosen.connect(self.highlighted)
        self.buttons: dict[str, QToolButton] = {}
        self.note, self.tags = QLineEdit(self), QLineEdit(self)
        self.completing = TagCompleting(self.tags)
        for field in (self.note, self.tags):
            field.returnPressed.connect(self._on_enter)
        self.fields = QWidget(self)
        self._lay_out()
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(4)
        self._row.addWidget(self.colours)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(1)
        self._row.addLayout(self._tools)
        fields = QVBoxLayout(self.fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(5)
        fields.addWidget(self.note)
        fields.addWidget(self.tags)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(5)
        layout.addLayout(self._row)
        layout.addWidget(self.fields)
        self.fields.hide()

    def offer(self, commands: Sequence[Command]) -> None:
        """Gives each of these a button, in this order."""
        self._commands = list(commands)
        for command in commands:
            button = QToolButton(self)
            button.setAutoRaise(True)
            button.setObjectName(command.id)
            icons.fit(button)
            tint(button, command.icon, lambda: theme().text)
            button.clicked.connect(command.try_run)
            self.buttons[command.id] = button
            self._tools.addWidget(button)
            self._dress(command)
        self._tools.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            icons.fit(*self.buttons.values())

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Selected words"))
        self.colours.retranslate()
        for command in self._commands:
            self._dress(command)
        self.note.setPlaceholderText(self.tr("Note; Enter keeps it"))
        self.note.setAccessibleName(self.tr("Note"))
        self.tags.setPlaceholderText(self.tr("Tags, apart by commas"))
        self.tags.setAccessibleName(self.tr("Tags"))

    def show_beside(self, first: QRect, last: QRect) -> None:
        """Shows the bar over the first line of the selection, below the last where there is no room above."""
        if not self.fields.isVisible():
            for command in self._commands:
                self._dress(command)
                self.buttons[command.id].setVisible(command.enabled())
        self._fit()
        place_beside(self, self._over, first, last)
        self.show()
        self.raise_()

    def _dress(self, command: Command) -> None:
        """Names the button, with the key that it has now."""
        button = self.buttons[command.id]
        button.setText(command.key() if len(command.key()) == 1 else "")
        button.setToolTip(command.tooltip())
        button.setAccessibleName(command.name())

    def _fit(self) -> None:
        """Lets go of the letters of the keys, then of the single row, where there is no room for them."""
        room = self._over.width() - 2 * EDGE
        styles, directions = Qt.ToolButtonStyle, QBoxLayout.Direction
        for style, direction in (
            (styles.ToolButtonTextBesideIcon, directions.LeftToRight),
            (styles.ToolButtonIconOnly, directions.LeftToRight),
            (styles.ToolButtonIconOnly, directions.TopToBottom),
        ):
            for button in self.buttons.values():
                button.setToolButtonStyle(style if button.text() else styles.ToolButtonIconOnly)
            self._row.setDirection(direction)
            self._layout.invalidate()
            if self._layout.totalSizeHint().width() <= room:
                break
        self._settle()

    def put_away(self) -> None:
        """Hides the bar and forgets what was typed."""
        self.note.clear()
        self.tags.clear()
        self.fields.hide()
        self.hide()

    def show_written(self, note: str, tags: Sequence[str], colour: str) -> None:
        """Shows what stands on these words already."""
        self.note.setText(note)
        self.tags.setText(", ".join(tags))
        self.colours.show_colour(colour)

    @property
    def is_writing(self) -> bool:
        return self.isVisible() and self.fields.isVisible()

    @Slot()
    def ask_note(self) -> None:
        self._ask(self.note)

    @Slot()
    def ask_tags(self) -> None:
        self._ask(self.tags)

    def _ask(self, field: QLineEdit) -> None:
        if self.fields.isHidden():
            self.fields.show()
            self.asked.emit()
        self._settle()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.end(False)  # the key chose all of it: what was typed before must not be overwritten

    def _settle(self) -> None:
        self._layout.activate()
        self.resize(self._layout.totalSizeHint())

    @Slot()
    def _on_enter(self) -> None:
        self.written.emit(self.note.text(), split_tags(self.tags.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.put_away()
            self.left.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not self.note.hasFocus():
            self.focusNextPrevChild(key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QToolButton) and focused.hasFocus():
                focused.click()
        else:
            super().keyPressEvent(event)
