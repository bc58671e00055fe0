"""The hands of a picture of time: mouse, wheel, touch and keys.

The wheel zooms where the mouse is (without Ctrl it scrolls the rows where there are more than have room),
Shift and wheel move; the mouse or a finger drags, two fingers zoom; a hand on the axis moves the as-of day.
Keys: plus and minus zoom, the arrows move, Home and End go to the first and last day, 0 shows all. Ctrl and
an arrow go from mark to mark, Enter opens the chosen one.
"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QToolTip, QWidget

from workbench.window.pictures.time_gestures import DayDrag, Gesture, Pan, Pinch
from workbench.window.pictures.time_picture import STEP, TimePicture
from workbench.window.pictures.time_piles import Pile
from workbench.window.pictures.time_rows import Mark

# How long the mouse rests on a mark before its card comes, in milliseconds.
RESTS = 250
# So far the hand may shake in a click, in pixels.
SHAKES = 4


class TimeView(TimePicture):
    """Tells what was chosen (`mark_chosen`), what was opened, and which day was drawn to."""

    mark_chosen = Signal(str, int)
    mark_opened = Signal(str, int)
    pile_opened = Signal(object, QPoint)
    """A pile that no zoom can part was clicked, and where."""
    day_dragged = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, named: bool = False) -> None:
        super().__init__(parent, named=named)
        self.told: Callable[[Mark], str] | None = None
        """What the card says of a mark, in HTML."""
        self._gesture: Gesture | None = None
        self._pressed = QPointF()
        self._moved = False
        self._hovered: Mark | None = None
        self._tools: QFrame | None = None
        self._resting = QTimer(self, singleShot=True, interval=RESTS)
        self._resting.timeout.connect(self._tell)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    # Pressing, dragging, letting go: the mouse and one finger alike

    def tell_how(self, words: str) -> None:
        """What a screen reader says of the picture while no mark is chosen."""
        self.how = words
        self._say_chosen()

    def grab_at(self, where: QPointF) -> Gesture:
        """What a press there takes hold of."""
        if where.y() < self.frame.axis and where.x() >= self.margin:
            return DayDrag(self, where)
        return Pan(self, where)

    def press(self, where: QPointF) -> None:
        QToolTip.hideText()
        self._resting.stop()
        self._pressed, self._moved = where, False
        self._gesture = self.grab_at(where)

    def drag(self, where: QPointF) -> None:
        if self._gesture is None:
            return
        if not self._moved and (where - self._pressed).manhattanLength() <= SHAKES:
            return
        self._moved = True
        self.viewport().setCursor(self._gesture.cursor)
        self._gesture.move(where)

    def let_go(self, where: QPointF) -> None:
        gesture, self._gesture = self._gesture, None
        self.viewport().unsetCursor()
        if gesture is None:
            return
        if self._moved or gesture.is_click:
            gesture.end(where)
        else:
            self.click(where)

    def give_up(self) -> bool:
        """Ends what is being dragged without a change; False if nothing was."""
        gesture, self._gesture = self._gesture, None
        self.viewport().unsetCursor()
        if gesture is None or not self._moved:
            return False
        gesture.cancel()
        return True

    def click(self, where: QPointF) -> None:
        mark = self.mark_at(where)
        if mark is None:
            return
        if isinstance(mark, Pile) and not mark.is_single:
            if not self.part(mark):
                self.pile_opened.emit(mark, self.viewport().mapToGlobal(where.toPoint()))
            return
        self._take(mark)

    def draw_day_to(self, day: date) -> None:
        """The as-of day follows the hand."""
        if day != self.day:
            self.show_day(day)
            self.day_dragged.emit(day)

    # Mouse and wheel

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.press(event.position())
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.drag(event.position())
            event.accept()
        else:
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go(event.position())
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and mark is not None and len(mark.keys) == 1:
            self.mark_opened.emit(*mark.key)
            event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        held, turned = event.modifiers(), event.angleDelta()
        fine = event.pixelDelta()
        across, down = (fine.x() or turned.x()), (fine.y() or turned.y())
        event.accept()
        zooms = bool(held & Qt.KeyboardModifier.ControlModifier)
        if held & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-(down or across))
        elif abs(across) > abs(down):
            self.pan(-across)
        elif zooms or not self.verticalScrollBar().maximum() or event.position().y() < self.frame.head:
            self._wheel_zoom(turned.y() or fine.y(), event.position().x())
        else:
            self.pan(0, -down if fine.y() else -down * self.lane_height / 40)

    def _wheel_zoom(self, turned: int, around: float) -> None:
        """A wheel with notches glides; what turns finely is followed at once."""
        if turned and turned % 120 == 0:
            self.glide(STEP ** (turned / 120), around)
        else:
            self.zoom(STEP ** (turned / 120), around)

    # Touch, pinch, and gestures of a touchpad

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            return self._touch(event)
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1 + event.value(), event.position().x())
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return True  # the card comes by itself, and sooner
        return super().viewportEvent(event)

    def _touch(self, event: QTouchEvent) -> bool:
        places = [point.position() for point in event.points()]
        event.accept()
        match event.type():
            case QEvent.Type.TouchBegin | QEvent.Type.TouchUpdate if len(places) > 1:
                if not isinstance(self._gesture, Pinch):
                    self.give_up()
                    self._gesture = Pinch(self, places)
                self._moved = True
                self._gesture.pinch(places)
            case QEvent.Type.TouchBegin:
                self.press(places[0])
            case QEvent.Type.TouchUpdate:
                self.drag(places[0])
            case QEvent.Type.TouchEnd:
                self.let_go(places[0])
            case _:
                self.give_up()
        return True

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.on_key(event.key(), held):
            event.accept()
        else:
            super().keyPressEvent(event)

    def on_key(self, key: int, held: Qt.KeyboardModifier) -> bool:
        """Does what a key asks for; False if it asks for nothing here."""
        if held == Qt.KeyboardModifier.ControlModifier and key in _STEPS:
            self.step(*_STEPS[key])
            return True
        if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return False
        page, lane = self.viewport().width() // 4, self.lane_height
        match key:
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_Home:
                self.pan_to(0)
            case Qt.Key.Key_End:
                self.pan_to(self.horizontalScrollBar().maximum())
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.pan_by(-page if key == Qt.Key.Key_Left else page)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.pan(0, -lane if key == Qt.Key.Key_Up else lane)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.chosen and self.mark_of(self.chosen):
                self.mark_opened.emit(*self.chosen)
            case Qt.Key.Key_Escape:
                return self.give_up()
            case _:
                return False
        return True

    def step(self, along: int, across: int) -> None:
        """Chooses the next mark in the row, or the nearest in the next row that has any."""
        sight = self.sight()
        found = self.mark_of(self.chosen) if self.chosen else None
        if found is None:
            first = next((row.marks(sight)[0] for row in self.rows if row.marks(sight)), None)
            self._take(first)
            return
        place, mark = found
        marks = list(self.rows[place].marks(sight))
        if along:
            at = marks.index(mark) + along
            self._take(marks[at] if 0 <= at < len(marks) else None)
            return
        rows = range(place + 1, len(self.rows)) if across > 0 else range(place - 1, -1, -1)
        other = next((row for row in rows if self.rows[row].marks(sight)), None)
        if other is not None:
            x = mark.box(sight).center().x()
            near = min(self.rows[other].marks(sight), key=lambda one: abs(one.box(sight).center().x() - x))
            self._take(near)

    def _take(self, mark: Mark | None) -> None:
        if mark is not None:
            self.choose(mark.key)
            self.mark_chosen.emit(*mark.key)

    # Hovering

    def _hover(self, where: QPointF) -> None:
        mark = self.mark_at(where)
        grabbed = self.grab_at(where)
        shape = Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape if isinstance(grabbed, Pan) else grabbed.cursor)
        if mark is None or self._hovered is None or mark.keys != self._hovered.keys:
            self._hovered = mark
            if mark is None:
                QToolTip.hideText()
                self._resting.stop()
            else:
                self._resting.start()
        self._pressed = where

    @Slot()
    def _tell(self) -> None:
        if self._hovered is not None and self.told is not None and self.viewport().underMouse():
            where = self.viewport().mapToGlobal(self._pressed.toPoint())
            QToolTip.showText(where, self.told(self._hovered), self.viewport())

    # The buttons in the corner

    def carry(self, buttons: Sequence[QToolButton]) -> None:
        """Puts buttons into the lower right corner, to be seen while the mouse or the keyboard is here."""
        self._tools = QFrame(self)
        self._tools.setProperty("card", True)
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(2, 1, 2, 1)
        row.setSpacing(0)
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        self._tools.adjustSize()
        self._tools.hide()

    def _show_tools(self, wanted: bool) -> None:
        if self._tools is not None:
            size = self._tools.sizeHint()
            place = self.viewport().geometry().bottomRight() - QPoint(size.width() + 4, size.height() + 4)
            self._tools.setGeometry(QRect(place, size))
            self._tools.setVisible(wanted)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_tools(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_tools(self.hasFocus())
        self._resting.stop()
        self._hovered = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_tools(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_tools(self.underMouse())


_STEPS = {
    int(Qt.Key.Key_Left): (-1, 0),
    int(Qt.Key.Key_Right): (1, 0),
    int(Qt.Key.Key_Up): (0, -1),
    int(Qt.Key.Key_Down): (0, 1),
}
