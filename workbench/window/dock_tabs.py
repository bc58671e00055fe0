"""The tab bars that Qt makes for panels that share a place: how they look, and what a click on them does."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar
from shiboken6 import getCppPointer

from workbench.window.style import look

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class DockTabs(QObject):
    """Belongs to the docks. A tab knows its dock by the address that Qt has it at."""

    called = Signal(QDockWidget)
    """A click on a panel's tab, or Enter on it."""

    def __init__(self, window: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._docks = docks
        self._heard: set[QTabBar] = set()

    def tidy(self, folded: set[QDockWidget]) -> None:
        """Qt makes the bars as it needs them. A title cut to "Ра…" tells nothing; rather scroll. A tab of
        what is folded is not in front, though it would be next."""
        bars = self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        holds = [{bar.tabData(place) for place in range(bar.count())} for bar in bars]
        below = {getCppPointer(dock)[0] for dock in folded}
        for bar, docks in zip(bars, holds, strict=True):
            bar.setElideMode(Qt.TextElideMode.ElideNone)
            bar.setUsesScrollButtons(True)
            # With a third dock Qt makes a bar anew, and leaves the one for two painted where it was; a bar
            # that it takes up again stays as it was, hidden.
            bar.setVisible(len(docks) > 1 and not any(docks < others for others in holds))
            look(bar, folded=bool(docks & below))
            if bar not in self._heard:
                bar.installEventFilter(self)
        self._heard = set(bars)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the button is let go: who still holds it would drag out the panel that opens under the
        mouse."""
        if isinstance(watched, QTabBar) and _is_call(event):
            dock = self._dock_of(watched.tabData(watched.currentIndex()))
            if dock is not None:
                # Afterwards, for the bar may go elsewhere with it.
                QTimer.singleShot(0, self, partial(self.called.emit, dock))
        return super().eventFilter(watched, event)

    def _dock_of(self, pointer: int) -> QDockWidget | None:
        docks = self._docks.values()
        return next((dock for dock in docks if getCppPointer(dock)[0] == pointer), None)


def _is_call(event: QEvent) -> bool:
    if isinstance(event, QMouseEvent):
        released = event.type() == QEvent.Type.MouseButtonRelease
        return released and event.button() == Qt.MouseButton.LeftButton
    if isinstance(event, QKeyEvent):
        return event.type() == QEvent.Type.KeyPress and event.key() in ENTER
    return False
