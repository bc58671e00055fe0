"""A tab carried by the mouse into the other pane, or to the right half of the only one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from workbench.window.theme import theme
from workbench.window.workspace.pane import Pane

if TYPE_CHECKING:
    from workbench.window.workspace.workspace import Workspace

_VEIL = 0.16


class _Zone(QWidget):
    """Where the tab would go if it were let go now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, veil = theme(), QColor(theme().accent)
        veil.setAlphaF(_VEIL)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.accent), now.ring))
        painter.setBrush(veil)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 6, 6)
        painter.end()


class Carrying(QObject):
    """Belongs to the workspace. Escape, or letting go elsewhere, leaves the tab in its pane."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.zone = _Zone(workspace)

    def listen(self, pane: Pane) -> None:
        pane.tabs.carried.connect(self._on_carried)
        # Let go in a while: the bar still ends its own drag.
        pane.tabs.dropped.connect(self._on_dropped, Qt.ConnectionType.QueuedConnection)
        pane.tabs.put_down.connect(self._on_put_down)

    @Slot(QPoint)
    def _on_carried(self, where: QPoint) -> None:
        source = self._workspace.view.pane_of(self.sender())
        room = self._room(source, where) if source is not None else QRect()
        if self.zone.isHidden():
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.zone.setGeometry(room)
        self.zone.setVisible(not room.isEmpty())
        self.zone.raise_()

    @Slot(str, QPoint)
    def _on_dropped(self, key: str, where: QPoint) -> None:
        source = self._workspace.view.pane_of(self.sender())
        self._on_put_down()
        if source is not None and source.tabs.place_of(key) >= 0 and not self._room(source, where).isEmpty():
            self._workspace.move_tab(source, key)

    @Slot()
    def _on_put_down(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.zone.hide()

    def _room(self, source: Pane, where: QPoint) -> QRect:
        """What a tab of `source` would take if it were let go there; nothing where it stays."""
        space = self._workspace
        if space.is_split:
            other = next(pane for pane in space.panes if pane is not source)
            room = self._within(other, other.rect())
        elif source.tabs.count() > 1:
            low = source.tabs.geometry().bottom() + 1
            room = self._within(source, source.rect().adjusted(source.width() // 2, low, 0, 0))
        else:
            return QRect()
        return room if room.contains(space.mapFromGlobal(where)) else QRect()

    def _within(self, pane: Pane, room: QRect) -> QRect:
        return QRect(pane.mapTo(self._workspace, room.topLeft()), room.size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            for pane in self._workspace.panes:
                pane.tabs.put_back()
            return True
        return super().eventFilter(watched, event)
