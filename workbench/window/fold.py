"""Folding what lies below the middle of the window to its tabs, and opening it as high as it was."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStyle


class Fold(QObject):
    """Belongs to the docks. A folded panel is hidden in its dock, which has then no height of its own: only
    the tabs are left, or the title where there are none."""

    changed = Signal()

    def __init__(self, window: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._docks = docks
        self.is_folded = False
        self.height = 0
        """How high it is, or was before it was folded, tabs included; 0 while that is not known."""

    def below(self) -> list[QDockWidget]:
        """The docks below the middle that are not put away."""
        return [dock for dock in self._docks.values() if self._is_below(dock) and not dock.isHidden()]

    def hides(self, dock: QDockWidget) -> bool:
        """Whether a dock is folded away."""
        return self.is_folded and self._is_below(dock)

    def _is_below(self, dock: QDockWidget) -> bool:
        area = Qt.DockWidgetArea.BottomDockWidgetArea
        return self._window.dockWidgetArea(dock) == area and not dock.isFloating()

    def set(self, folded: bool) -> None:
        """Folds it, or opens it."""
        if folded == self.is_folded:
            return
        if folded:
            self.measure()
        self.is_folded = folded
        self.apply()
        if not folded:
            self.open_to(self.height)
        self.changed.emit()

    def apply(self) -> None:
        """Docks may have come and gone since."""
        for dock in self._docks.values():
            dock.widget().setVisible(not self.hides(dock))
            layout = dock.layout()
            if layout is not None:
                layout.activate()  # else the height to be given next is bounded by what was before

    def measure(self) -> None:
        """Remembers how high it is while it is open."""
        if self.below() and not self.is_folded:
            self.height = self._window.statusBar().y() - self._top()

    def _top(self) -> int:
        line = self._window.style().pixelMetric(
            QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, self._window
        )
        middle = self._window.centralWidget()
        assert middle is not None
        return middle.geometry().bottom() + 1 + line

    def open_to(self, height: int) -> None:
        """Makes it so high, at once or when it is opened."""
        self.height = height or self.height
        below = self.below()
        if below and self.height and not self.is_folded:
            self._window.resizeDocks(below[:1], [self.height], Qt.Orientation.Vertical)
