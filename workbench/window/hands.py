"""Whether somebody is at work in the window just now, so that long work beside it gives way."""

import time

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QGuiApplication, QWindow

REST = 0.3
"""Seconds after a key, a click or a turn of the wheel in which another is likely to come."""
LONGEST = 0.5
"""Seconds that a step of long work waits at the most: beside one who never rests it goes on all the same."""
_LOOK_UP = 0.02
_BY_HAND = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchUpdate,
    }
)


class Hands(QObject):
    """Hears what comes in by hand at the window that has the focus. At the window and not at each widget: all
    the events of Qt's would come by there."""

    def __init__(self, application: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._last = 0.0
        application.focusWindowChanged.connect(self._listen)

    @Slot(QWindow)
    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _BY_HAND:
            self._last = time.monotonic()
        return super().eventFilter(watched, event)

    def give_way(self) -> None:
        """Called on the thread of long work, before each of its steps: waits while somebody is at work. Else
        three threads share the one lock of Python, and a letter comes late."""
        until = time.monotonic() + LONGEST
        while time.monotonic() < min(until, self._last + REST):
            time.sleep(_LOOK_UP)
