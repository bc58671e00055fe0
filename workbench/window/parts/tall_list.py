"""A list on a page that scrolls: as tall as what it holds, so that there are not two things to scroll."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QSizePolicy, QTreeView

LEAST_LINES = 4


class TallList(QObject):
    """Belongs to the list. A list that holds more than the page shows at once is as tall as that, and scrolls
    itself; the wheel scrolls it when the page is at its end, so that both feel as one."""

    def __init__(self, view: QAbstractItemView, area: QScrollArea, around: Callable[[], int]) -> None:
        """`around` tells how high what is to be seen together with the list is."""
        super().__init__(view)
        self._view, self._area, self._around = view, area, around
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # The page asks how high everything in it would like to be: the list would like what it has at least.
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fit)
        model = view.model()
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            signal.connect(self._soon.start)
        if isinstance(view, QTreeView):
            view.expanded.connect(self._soon.start)
            view.collapsed.connect(self._soon.start)
        for widget in (view, view.viewport(), area.viewport()):
            widget.installEventFilter(self)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Gives the list its height; one that is not seen asks for none."""
        view = self._view
        least = LEAST_LINES * view.fontMetrics().height()
        high = (
            min(self._content(), self._area.viewport().height() - self._around()) if view.isVisible() else 0
        )
        view.setMinimumHeight(max(high, least))

    def _content(self) -> int:
        view = self._view
        model = view.model()
        last = model.index(model.rowCount() - 1, 0)
        high = 2 * view.frameWidth()
        if isinstance(view, QTreeView):
            high += view.header().height()
            while view.isExpanded(last) and model.rowCount(last):
                last = model.index(model.rowCount(last) - 1, 0, last)
        if last.isValid():
            high += view.visualRect(last).bottom() + 1 + view.verticalScrollBar().value()
        return high

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.FontChange):
            self._soon.start()
        elif isinstance(event, QWheelEvent) and watched is self._view.viewport():
            page = self._area.verticalScrollBar()
            if event.angleDelta().y() < 0 and page.value() < page.maximum():
                self._area.wheelEvent(event)
                return True
        return super().eventFilter(watched, event)
