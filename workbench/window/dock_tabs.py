"""The tab bars that Qt makes for panels that share a place: how they look, and what a click on them does."""

from collections.abc import Iterator, Mapping, Sequence
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
        shown = dict(self._shown(bars))
        for bar in bars:
            bar.setElideMode(Qt.TextElideMode.ElideNone)
            bar.setUsesScrollButtons(True)
            # A bar that Qt takes up again stays as it was, hidden.
            bar.setVisible(bar in shown)
            look(bar, folded=bar in shown and shown[bar] in folded)
            if bar not in self._heard:
                bar.installEventFilter(self)
        self._heard = set(bars)

    def _shown(self, bars: Sequence[QTabBar]) -> Iterator[tuple[QTabBar, QDockWidget]]:
        """The bar of each place that several panels share, with one of these. Where docks come and go and
        are restored Qt leaves bars behind, painted where they were: they have other tabs, or stand elsewhere,
        or are older."""
        for group in self._groups():
            tabs = {getCppPointer(dock)[0] for dock in group}
            fitting = [bar for bar in bars if {bar.tabData(place) for place in range(bar.count())} == tabs]
            beside = [bar for bar in fitting if any(_stands_over(bar, dock) for dock in group)]
            for bar in (beside or fitting)[-1:]:
                yield bar, next(iter(group))

    def _groups(self) -> set[frozenset[QDockWidget]]:
        there = [dock for dock in self._docks.values() if not dock.isHidden() and not dock.isFloating()]
        every = ({dock, *self._window.tabifiedDockWidgets(dock)} for dock in there)
        groups = (frozenset(group.intersection(there)) for group in every)
        return {group for group in groups if len(group) > 1}

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


def _stands_over(bar: QTabBar, dock: QDockWidget) -> bool:
    return bar.x() == dock.x() and bar.geometry().bottom() + 1 == dock.y()


def _is_call(event: QEvent) -> bool:
    if isinstance(event, QMouseEvent):
        released = event.type() == QEvent.Type.MouseButtonRelease
        return released and event.button() == Qt.MouseButton.LeftButton
    if isinstance(event, QKeyEvent):
        return event.type() == QEvent.Type.KeyPress and event.key() in ENTER
    return False
