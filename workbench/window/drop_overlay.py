"""What lies over the window while something is dragged across it, and tells what a drop would do."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QDragMoveEvent, QDropEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workbench.window.icons import icon
from workbench.window.taking import ARTICLE, Offer, Taking
from workbench.window.theme import theme
from workbench.window.workspace.pane import Pane
from workbench.window.workspace.workspace import Workspace

VEIL = 0.84
ICON = 26
PAD = 18


class DropOverlay(QWidget):
    """A veil with one line. Mouse and keyboard go through it.

    An article of the list is dropped into a pane of the middle; everything else anywhere.
    """

    def __init__(self, taking: Taking, workspace: Workspace, over: QWidget) -> None:
        super().__init__(over)
        self._taking = taking
        self._workspace = workspace
        self._over = over
        self.offer = Offer("")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        over.setAcceptDrops(True)
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDragMoveEvent):
            self._on_drag(event)
            return True
        if kind == QEvent.Type.DragLeave:
            self.hide()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._on_drop(event)
            return True
        return super().eventFilter(watched, event)

    def _on_drag(self, event: QDragMoveEvent) -> None:
        mime = event.mimeData()
        # Words dragged out of the window's own texts are no new article.
        if event.source() is not None and not mime.hasFormat(ARTICLE):
            event.ignore()
            return
        where = self._over.rect()
        if mime.hasFormat(ARTICLE):
            pane = self._pane_at(event.position().toPoint())
            if pane is None:
                self.hide()
                event.ignore()
                return
            where = self._rect_of(pane)
        if event.type() == QEvent.Type.DragEnter or self.isHidden():
            self.offer = self._taking.offer(mime)
        self.setGeometry(where)
        self.show()
        self.raise_()
        self.update()
        # Never the mover's way: a file that was dropped stays where it was.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(self.offer.run is not None)
        if event.type() == QEvent.Type.DragEnter:
            event.accept()  # else Qt tells no more of this drag, and the line would not go away

    def _on_drop(self, event: QDropEvent) -> None:
        self.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.mimeData().hasFormat(ARTICLE):
            pane = self._pane_at(event.position().toPoint())
            if pane is None:
                return
            pane.setFocus()  # things open in the pane that has it
        self._taking.take(event.mimeData())

    def _pane_at(self, where: QPoint) -> Pane | None:
        shown = self._workspace.view.shown if self._workspace.isVisible() else []
        return next((pane for pane in shown if self._rect_of(pane).contains(where)), None)

    def _rect_of(self, pane: Pane) -> QRect:
        return QRect(pane.mapTo(self._over, QPoint()), pane.size())

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, can = theme(), self.offer.run is not None
        ink = QColor(now.accent if can else now.error)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(now.window)
        veil.setAlphaF(VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(ink, now.ring, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(10, 10, -10, -10), 10, 10)
        card, words = self._card()
        painter.setPen(QPen(ink, 1))
        painter.setBrush(QColor(now.raised))
        painter.drawRoundedRect(card, 10, 10)
        picture = icon(self.offer.icon, ink.name())
        side = QRect(card.left() + PAD, card.center().y() - ICON // 2, ICON, ICON)
        picture.paint(painter, side)
        painter.setFont(self._font())
        painter.setPen(QColor(now.text))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.offer.line)
        painter.end()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        return font

    def _card(self) -> tuple[QRect, QRect]:
        """Where the card stands, and the line in it: in as many rows as the room asks for."""
        room = max(self.width() - 2 * (ICON + 3 * PAD), 60)
        metrics = QFontMetrics(self._font())
        words = metrics.boundingRect(QRect(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, self.offer.line)
        card = QRect(0, 0, words.width() + ICON + 3 * PAD + 2, max(words.height(), ICON) + 2 * PAD)
        card.moveCenter(self.rect().center())
        return card, card.adjusted(ICON + 2 * PAD, 0, -PAD, 0)
