"""The field in which a key is pressed that a command is to have from now on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.window import keymap
from workbench.window.commands import Command
from workbench.window.style import look

_ALONE = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_LEAVES, _TAKES_AWAY = Qt.Key.Key_Escape, {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class KeyRecorder(QWidget):
    """Waits for a key. One that another command has is only taken over once that is said; one that writing
    or a menu needs is not taken at all, and says why."""

    recorded = Signal(str)
    """The key, as portable text; "" takes the command's key away."""
    left = Signal()

    def __init__(self, taken_by: Callable[[str], Command | str | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._taken_by = taken_by
        self.key = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self.words = QLabel(self)
        self.replace, self.keep = QPushButton(self), QPushButton(self)
        self.replace.setText(self.tr("Replace"))
        self.keep.setText(self.tr("Keep"))
        self.replace.clicked.connect(lambda: self.recorded.emit(self.key))
        self.keep.clicked.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 1, 4, 1)
        layout.setSpacing(6)
        layout.addWidget(self.words)
        layout.addWidget(self.replace)
        layout.addWidget(self.keep)
        layout.addStretch(1)
        self._ask(self.tr("Press the keys…  Esc leaves, Backspace takes the key away"))

    def _ask(self, words: str, *, error: bool = False) -> None:
        self.words.setText(words)
        look(self.words, error=error)
        self.setAccessibleName(words)
        self.replace.hide()
        self.keep.hide()

    def event(self, event: QEvent) -> bool:
        # Before any shortcut: the key that is pressed here is meant for the record.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:  # Tab, too
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == _LEAVES:
            self.left.emit()
        elif key in _TAKES_AWAY and not event.modifiers():
            self.recorded.emit("")
        elif key not in _ALONE:
            self._take(keymap.pressed(event))

    def _take(self, key: str) -> None:
        shown = keymap.native(key)
        taken = self._taken_by(key)
        if not key or keymap.is_needed(key):
            self._ask(
                self.tr("{key} is needed for writing and moving. Press another.").format(key=shown),
                error=True,
            )
        elif isinstance(taken, str):
            told = self.tr("{key} opens the menu “{menu}”. Press another.")
            self._ask(told.format(key=shown, menu=taken), error=True)
        elif taken is None:
            self.recorded.emit(key)
        else:
            self.key = key
            self._ask(self.tr("{key} is taken by “{command}”.").format(key=shown, command=taken.name()))
            self.replace.show()
            self.keep.show()
            self.replace.setFocus()
