"""The as-of day as a place on a line: the span of the format, with a tick wherever something changed."""

import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip, QWidget

from workbench.window.theme import theme

HIGH = 26
HANDLE = 6.5
NEAR = 5
# While the day is dragged, what follows it may take so much of the window's time and no more.
SHARE = 0.5


class DaySlider(QSlider):
    """Left and Right go to the change before and after, Home and End to the first and the last day, Page Up
    and Page Down by a year; the wheel goes from change to change. `day` is None for any time."""

    day_changed = Signal(object)
    """A date; told at most as often as what follows it can keep up with."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._changes: list[date] = []
        self._day: date | None = None
        self._words: Callable[[date], str] = date.isoformat
        self._told: Callable[[date], str] = date.isoformat
        self._title = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._tell = QTimer(self, singleShot=True)
        self._tell.timeout.connect(self._on_tell)

    def retranslate(self, title: str, words: Callable[[date], str], told: Callable[[date], str]) -> None:
        """`words` says a day, `told` what changed on it."""
        self._title, self._words, self._told = title, words, told
        self._speak()

    def show_changes(self, changes: Sequence[date], today: date) -> None:
        """The days on which something changed; the line spans them and today, with some room at the ends."""
        self._changes = list(changes)
        first, last = min([*changes, today]), max([*changes, today])
        room = timedelta(days=max((last - first).days // 25, 20))
        first = first - room if first.toordinal() > room.days else first
        last = last + room if last.toordinal() + room.days < date.max.toordinal() else last
        self.blockSignals(True)
        self.setRange(first.toordinal(), last.toordinal())
        self.blockSignals(False)
        self.show_day(self._day)

    def show_day(self, day: date | None) -> None:
        """Shows a day that was chosen elsewhere."""
        self._day = day
        self.blockSignals(True)
        self.setValue(day.toordinal() if day else self.maximum())
        self.blockSignals(False)
        self._speak()
        self.update()

    @property
    def day(self) -> date | None:
        return self._day

    def _speak(self) -> None:
        """The value in words: a number of days would tell nothing."""
        name = f"{self._title}: {self._words(self._day)}" if self._day else self._title
        if name != self.accessibleName():
            self.setAccessibleName(name)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def choose(self, day: date) -> None:
        """Puts the handle on a day within the span, and tells it as soon as there is time."""
        first, last = date.fromordinal(self.minimum()), date.fromordinal(self.maximum())
        day = min(max(day, first), last)
        if day != self._day:
            self.show_day(day)
            if not self._tell.isActive():
                self._tell.start()

    @Slot()
    def _on_tell(self) -> None:
        began = time.monotonic()
        self.day_changed.emit(self._day)
        self._tell.setInterval(int((time.monotonic() - began) * 1000 * SHARE))

    def step(self, by: int) -> None:
        """To the next change, or the one before; beyond the last of them to the end of the line."""
        day = self._day or date.fromordinal(self.maximum())
        if by > 0:
            place = bisect_right(self._changes, day)
            self.choose(
                self._changes[place] if place < len(self._changes) else date.fromordinal(self.maximum())
            )
        else:
            place = bisect_left(self._changes, day)
            self.choose(self._changes[place - 1] if place else date.fromordinal(self.minimum()))

    # Keys, wheel, mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self.step(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self.step(1)
            case Qt.Key.Key_Home:
                self.choose(date.fromordinal(self.minimum()))
            case Qt.Key.Key_End:
                self.choose(date.fromordinal(self.maximum()))
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                day = self._day or date.fromordinal(self.maximum())
                years = 365 if event.key() == Qt.Key.Key_PageUp else -365
                self.choose(date.fromordinal(max(day.toordinal() + years, 1)))
            case _:
                event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.choose(self._near(event.position().x()))
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.choose(self._near(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def _near(self, x: float) -> date:
        """The day at a place, or the change that is almost there."""
        change = self._change_at(x)
        return change or date.fromordinal(self._ordinal(x))

    def _change_at(self, x: float) -> date | None:
        near = [(abs(self._x(change.toordinal()) - x), change) for change in self._changes]
        distance, change = min(near, default=(NEAR + 1.0, None))
        return change if distance <= NEAR else None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            change = self._change_at(event.pos().x())
            words = (
                self._told(change)
                if change
                else self._words(date.fromordinal(self._ordinal(event.pos().x())))
            )
            QToolTip.showText(event.globalPos() + QPoint(0, 6), words, self)
            return True
        return super().event(event)

    # Places

    def _x(self, ordinal: int) -> float:
        share = (ordinal - self.minimum()) / max(self.maximum() - self.minimum(), 1)
        return HANDLE + 1 + share * (self.width() - 2 * HANDLE - 2)

    def _ordinal(self, x: float) -> int:
        share = (x - HANDLE - 1) / max(self.width() - 2 * HANDLE - 2, 1)
        return round(self.minimum() + min(max(share, 0.0), 1.0) * (self.maximum() - self.minimum()))

    def sizeHint(self) -> QSize:
        return QSize(160, HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        now, middle = theme(), self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        line = QRectF(HANDLE + 1, middle - 2, self.width() - 2 * HANDLE - 2, 4)
        painter.setBrush(QColor(now.edge))
        painter.drawRoundedRect(line, 2, 2)
        x = self._x(self._day.toordinal()) if self._day else line.right()
        painter.setBrush(QColor(now.accent))
        painter.drawRoundedRect(QRectF(line.left(), line.top(), x - line.left(), 4), 2, 2)
        last = -3.0
        for change in self._changes:
            if self._x(change.toordinal()) - last < 2:  # they would run together
                continue
            passed = self._day is None or change <= self._day
            painter.setPen(QPen(QColor(now.accent if passed else now.muted), 1.6))
            at = last = self._x(change.toordinal())
            painter.drawLine(QPointF(at, middle - 7), QPointF(at, middle + 7))
        if self._day is not None or self.hasFocus():
            self._draw_handle(painter, x, middle)
        painter.end()

    def _draw_handle(self, painter: QPainter, x: float, middle: float) -> None:
        now = theme()
        if self.hasFocus():
            painter.setPen(QPen(QColor(now.accent), now.ring))
            painter.setBrush(QColor(now.surface))
            painter.drawEllipse(
                QRectF(x - HANDLE - 2.5, middle - HANDLE - 2.5, 2 * HANDLE + 5, 2 * HANDLE + 5)
            )
        painter.setPen(QPen(QColor(now.surface), 1.5))
        painter.setBrush(QColor(now.accent if self._day else now.surface))
        painter.drawEllipse(QRectF(x - HANDLE, middle - HANDLE, 2 * HANDLE, 2 * HANDLE))
