"""The small bar beside selected words: colours, a note, tags."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from workbench.window.theme import theme

DOT = 18


def dot(colour: str, device_pixels: float) -> QIcon:
    """A round spot of an annotation colour, ringed so that it shows on any ground."""
    mark = theme().annotations[colour]
    spot = QPixmap(QSize(DOT, DOT) * device_pixels)
    spot.setDevicePixelRatio(device_pixels)
    spot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(spot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(mark.ink), 1.4))
    painter.setBrush(QColor(mark.fill))
    painter.drawEllipse(2, 2, DOT - 4, DOT - 4)
    painter.end()
    return QIcon(spot)


def split_tags(text: str) -> list[str]:
    """Tags as typed, apart by commas or semicolons."""
    return [tag.strip() for tag in text.replace(";", ",").split(",") if tag.strip()]


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
            button.setIconSize(QSize(DOT, DOT))
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
        for name, button in self.buttons.items():
            button.setIcon(dot(name, self.devicePixelRatioF()))
        self.show_colour(self.colour)

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
    """Lies over the page. Takes the focus only when a note or tags are to be written."""

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
        self.setObjectName("selection_bar")
        self.setProperty("card", True)
        self.colours = Colours(self)
        self.colours.chosen.connect(self.highlighted)
        self.note_button, self.tags_button = self._button(), self._button()
        self.note_button.clicked.connect(self.ask_note)
        self.tags_button.clicked.connect(self.ask_tags)
        self.note, self.tags = QLineEdit(self), QLineEdit(self)
        for field in (self.note, self.tags):
            field.returnPressed.connect(self._on_enter)
        self.fields = QWidget(self)
        self._lay_out()
        self.retranslate()
        self.hide()

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("quiet", True)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.colours)
        row.addWidget(self.note_button)
        row.addWidget(self.tags_button)
        fields = QVBoxLayout(self.fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(5)
        fields.addWidget(self.note)
        fields.addWidget(self.tags)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 5, 7, 5)
        layout.setSpacing(5)
        layout.addLayout(row)
        layout.addWidget(self.fields)
        self.fields.hide()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Selected words"))
        self.colours.retranslate()
        self.note_button.setText(self.tr("Note  N"))
        self.tags_button.setText(self.tr("Tags"))
        self.note.setPlaceholderText(self.tr("Note; Enter keeps it"))
        self.note.setAccessibleName(self.tr("Note"))
        self.tags.setPlaceholderText(self.tr("Tags, apart by commas"))
        self.tags.setAccessibleName(self.tr("Tags"))

    def show_beside(self, end: QRect) -> None:
        """Shows the bar over the end of the selection, below it where there is no room above."""
        self._settle()
        room = self._over.rect().adjusted(6, 6, -6, -6)
        x = max(room.left(), min(end.left() - self.width() // 2, room.right() - self.width()))
        y = end.top() - self.height() - 8
        if y < room.top():
            y = min(end.bottom() + 10, room.bottom() - self.height())
        self.move(x, y)
        self.show()
        self.raise_()

    def put_away(self) -> None:
        """Hides the bar and forgets what was typed."""
        self.note.clear()
        self.tags.clear()
        self.fields.hide()
        self.hide()

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
        bottom = self._over.rect().bottom() - 6
        if self.geometry().bottom() > bottom:
            self.move(self.x(), bottom - self.height())
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.end(False)  # the key chose all of it: what was typed before must not be overwritten

    def _settle(self) -> None:
        self._layout.activate()
        self.adjustSize()

    @Slot()
    def _on_enter(self) -> None:
        self.written.emit(self.note.text(), split_tags(self.tags.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            self.left.emit()
            return
        super().keyPressEvent(event)
