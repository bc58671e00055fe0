"""What the first steps look like: a bubble with an arrow, and a ring round what it points at."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.window.theme import theme

ARROW = 11
GAP = 6
LETTERS = 44
"""How wide the bubble is, in letters, where there is room."""


def _bring(widget: QWidget) -> None:
    """Shows it over the window, once: what is opened later, as the palette, stands before it."""
    if widget.isHidden():
        widget.show()
        widget.raise_()


class Ring(QWidget):
    """Lies round the thing; mouse and keyboard go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def put_round(self, target: QRect) -> None:
        self.setGeometry(target.adjusted(-GAP, -GAP, GAP, GAP))
        _bring(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().accent), theme().ring + 0.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, 6)
        painter.end()


class Bubble(QWidget):
    """Next, back and leave, by buttons and by keys: →, Enter; ←; Esc."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self._tip = QPoint()
        self.setObjectName("tour")
        self.setProperty("overlay", True)
        self.count, self.title, self.words = QLabel(self), QLabel(self), QLabel(self)
        self.count.setProperty("muted", True)
        self.words.setWordWrap(True)
        self.next, self.back, self.leave = (QPushButton(self) for _ in range(3))
        self.next.setProperty("accent", True)
        self.leave.setProperty("quiet", True)
        for button in (self.next, self.back, self.leave):
            button.installEventFilter(self)
        self._lay_out()
        self.setFocusProxy(self.next)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(16 + ARROW, 12 + ARROW, 16 + ARROW, 12 + ARROW)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.words)
        layout.addLayout(buttons)

    @property
    def has_focus(self) -> bool:
        return any(button.hasFocus() for button in (self.next, self.back, self.leave))

    def say(self, count: str, title: str, words: str) -> None:
        font = QFont(self.font())
        font.setBold(True)
        self.title.setFont(font)
        self.title.setText(title)
        self.count.setText(count)
        self.words.setText(words)
        self.next.setAccessibleDescription(f"{title}. {words} {count}")
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def name(self, on: str, back: str, leave: str) -> None:
        """The buttons with their keys."""
        for button, words, key in ((self.next, on, "→"), (self.back, back, "←"), (self.leave, leave, "Esc")):
            button.setText(words)
            button.setToolTip(f"{words} ({key})")

    def point_at(self, target: QRect) -> None:
        """Stands beside the target, on the side with the most room, and covers none of it."""
        room = self._over.rect().adjusted(4, 4, -4, -4)
        rect, tip = _beside(target.adjusted(-GAP, -GAP, GAP, GAP), self._size(room), room)
        if tip != self._tip or rect != self.geometry():
            self._tip = tip
            self.setGeometry(rect)
            self.update()
        _bring(self)

    def _size(self, room: QRect) -> QSize:
        wide = min(self.fontMetrics().averageCharWidth() * LETTERS + 2 * (16 + ARROW), room.width())
        wide = max(wide, self._column.minimumSize().width())
        high = self._column.totalHeightForWidth(wide)
        return QSize(wide, high)

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            pressed = {
                Qt.Key.Key_Right: self.next,
                Qt.Key.Key_Left: self.back,
                Qt.Key.Key_Escape: self.leave,
                Qt.Key.Key_Return: button,
                Qt.Key.Key_Enter: button,
            }.get(Qt.Key(event.key()))
            if isinstance(pressed, QPushButton):
                pressed.click()
                return True
        return super().eventFilter(button, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        body = QRectF(self.rect()).adjusted(ARROW, ARROW, -ARROW, -ARROW)
        path = QPainterPath()
        path.addRoundedRect(body, 9, 9)
        path = path.united(_arrow(body, QPointF(self.mapFromParent(self._tip))))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.accent), 1.5))
        painter.setBrush(QColor(now.raised))
        painter.drawPath(path)
        painter.end()


def _beside(target: QRect, size: QSize, room: QRect) -> tuple[QRect, QPoint]:
    """Where a bubble of this size stands, and the point that its arrow touches. The sides are tried in the
    order of the room they leave; where none is enough, the bubble is moved into the window."""
    middle = target.center()
    sides = [
        (room.bottom() - target.bottom() - size.height(), QPoint(middle.x(), target.bottom()), (0, 1)),
        (target.top() - room.top() - size.height(), QPoint(middle.x(), target.top()), (0, -1)),
        (room.right() - target.right() - size.width(), QPoint(target.right(), middle.y()), (1, 0)),
        (target.left() - room.left() - size.width(), QPoint(target.left(), middle.y()), (-1, 0)),
    ]
    _, tip, (across, down) = max(sides, key=lambda side: min(side[0], 80))
    rect = QRect(QPoint(), size)
    rect.moveCenter(tip + QPoint(across * size.width() // 2, down * size.height() // 2))
    x = max(room.left(), min(rect.left(), room.right() - rect.width()))
    y = max(room.top(), min(rect.top(), room.bottom() - rect.height()))
    rect.moveTopLeft(QPoint(x, y))
    return rect, tip


def _arrow(body: QRectF, tip: QPointF) -> QPainterPath:
    """From the edge of the body that is nearest to the tip."""
    path = QPainterPath(tip)
    if body.left() <= tip.x() <= body.right():
        base = min(max(tip.x(), body.left() + 20), body.right() - 20)
        edge = body.top() + 1 if tip.y() < body.center().y() else body.bottom() - 1
        path.lineTo(base - ARROW, edge)
        path.lineTo(base + ARROW, edge)
    else:
        base = min(max(tip.y(), body.top() + 20), body.bottom() - 20)
        edge = body.left() + 1 if tip.x() < body.center().x() else body.right() - 1
        path.lineTo(edge, base - ARROW)
        path.lineTo(edge, base + ARROW)
    path.closeSubpath()
    return path
