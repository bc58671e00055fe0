"""The picture of the chronology: a lane for each state, bars for how it stood, meetings on top.

The scene is laid out in pixels and laid out again when zoomed, so that letters, circles and lines stay crisp
at any scale. The years on top and the states on the left stay in view and are drawn over the scene.
"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QHBoxLayout, QToolButton, QWidget

from workbench.domain.chronology import Event
from workbench.domain.roster import Membership
from workbench.window.theme import theme
from workbench.window.timeline_frame import draw_axis, draw_day, draw_lanes
from workbench.window.timeline_items import Bar, Dot, Mark, dot_of
from workbench.window.timeline_ticks import Tick, ticks

# Pixels for a day: from a century in a narrow dock to a day as wide as a word.
LEAST, MOST = 0.004, 80.0
STEP = 1.25


class TimelineView(QGraphicsView):
    """Shows rows and events; tells what was clicked. It asks nothing of the dossier itself."""

    membership_clicked = Signal(int)
    event_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(90)
        self.today = date.today()
        self.language = "en"
        self.day: date | None = None
        self.bars: list[Bar] = []
        self.dots: list[Dot] = []
        self.lanes: list[tuple[str, str]] = []
        self.scale_x = 0.1
        self._first = self.today.toordinal()
        self._last = self._first
        self._fitted = True
        self._pressed: QPoint | None = None
        self._panned = False
        self._tools: QFrame | None = None

    # What is shown

    def show_rows(
        self,
        rows: Sequence[Membership],
        events: Sequence[Event],
        *,
        name: Callable[[str], str],
        told_row: Callable[[Membership], str],
        told_event: Callable[[Event], str],
    ) -> None:
        """Builds the picture anew. The lanes stand in the order in which the states first come in `rows`."""
        chosen = next((mark.key for mark in self._marks() if mark.chosen), None)
        self.scene().clear()
        codes = list(dict.fromkeys(row.state for row in rows))
        self.lanes = [(code, name(code)) for code in codes]
        self.bars = [Bar(row, told_row(row)) for row in rows]
        self.dots = [dot for event in events if (dot := dot_of(event, told_event(event)))]
        for mark in self._marks():
            self.scene().addItem(mark)
        self._measure()
        if self._fitted:
            self.fit()
        else:
            self.lay_out()
        if chosen:
            self.choose(chosen)

    def _marks(self) -> list[Mark]:
        return [*self.bars, *self.dots]

    def _measure(self) -> None:
        """The first and the last day of the picture, with a little air on both sides."""
        known = [day for bar in self.bars for day in (bar.reach.first, bar.reach.last) if day]
        known += [bar.reach.sure_from for bar in self.bars if bar.reach.sure_from]
        known += [day for dot in self.dots for day in dot.days]
        known.append(self.today.toordinal())
        air = max((max(known) - min(known)) // 40, 20)
        self._first, self._last = min(known) - air, max(known) + air

    def choose(self, key: tuple[str, int] | None) -> None:
        """Rings the bar or the mark of a row, and brings it into view."""
        for mark in self._marks():
            mark.choose(mark.key == key)
            if mark.key == key:
                self._bring_in(mark)

    def _bring_in(self, mark: Mark) -> None:
        box = mark.sceneBoundingRect()
        visible = self.mapToScene(self.viewport().rect()).boundingRect()
        visible.adjust(self.margin, self.head, 0, 0)
        if not visible.intersects(box) or (isinstance(mark, Bar) and not visible.contains(box.center())):
            self.ensureVisible(box, self.margin, self.head)

    def show_day(self, day: date | None) -> None:
        """The line of the as-of day."""
        self.day = day
        self.viewport().update()

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_tools(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_tools(self.underMouse())

    # Where things are

    @property
    def lane_height(self) -> int:
        return QFontMetrics(self._small()).height() + 2

    @property
    def head(self) -> int:
        """The height of the axis and of the meetings under it."""
        return self.axis + self.lane_height + 6

    @property
    def axis(self) -> int:
        return QFontMetrics(self._small()).height() + 8

    @property
    def margin(self) -> int:
        """The width of the codes on the left."""
        return QFontMetrics(self._small()).horizontalAdvance("MM") + 16

    def x_of(self, day: int) -> float:
        """Where a day begins, in the scene."""
        return self.margin + (day - self._first) * self.scale_x

    def day_at(self, x: float) -> float:
        """The day at a place of the scene."""
        return self._first + (x - self.margin) / self.scale_x

    def lay_out(self) -> None:
        """Places every bar and mark for the present scale."""
        high, head = self.lane_height, self.head
        lanes = {code: place for place, (code, _) in enumerate(self.lanes)}
        width = self.x_of(self._last)
        for bar in self.bars:
            y = head + lanes[bar.row.state] * high
            self._place_bar(bar, QRectF(0, y + 3, 0, high - 6), width)
        self._place_dots(self.axis + high / 2 + 1)
        self.setSceneRect(0, 0, width + 6, head + len(self.lanes) * high + 6)
        self.viewport().update()

    def _place_bar(self, bar: Bar, lane: QRectF, width: float) -> None:
        reach = bar.reach
        left = self.x_of(reach.first) if reach.first else float(self.margin)
        open_end = max(self.today.toordinal(), reach.sure_from or 0) + 1
        right = self.x_of(reach.last + 1) if reach.last else self.x_of(open_end)
        sure_from = self.x_of(reach.sure_from) if reach.sure_from else min(left + 24, right)
        sure_to = self.x_of(reach.sure_to + 1) if reach.sure_to else right
        if reach.last is None and sure_from > right:
            sure_from = right
        least = lane.height()
        if right - left < least:  # a single day is still to be seen
            right = left + least
            sure_to = max(sure_to, right) if sure_to >= left else right
        rect = QRectF(left, lane.top(), min(right, width) - left, lane.height())
        bar.place(rect, (max(sure_from, left), min(max(sure_to, sure_from), rect.right())))

    def _place_dots(self, y: float) -> None:
        """Circles that would cover one another shrink to points, but never hide."""
        radius = self.lane_height / 2 - 1
        font = QFont(self._small())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 0.92)
        taken = -1e9
        for dot in self.dots:
            first, last = dot.days
            middle = (self.x_of(first) + self.x_of(last + 1)) / 2
            big = dot.meeting and dot.number is not None and middle - taken >= 1.7 * radius
            if big:
                taken = middle
            dot.font = font
            dot.setZValue(2 if big else 1)
            spread = (last + 1 - first) * self.scale_x / 2
            dot.place(QPointF(middle, y), radius if big else max(radius * 0.5, 3.5), spread)
            dot.shows_number = big

    def bar_corner(self, membership: int) -> QPoint:
        """The lower left corner, on the screen, of what is seen of a bar."""
        bar = next(bar for bar in self.bars if bar.key == ("row", membership))
        corner = self.mapFromScene(bar.rect.bottomLeft())
        return self.viewport().mapToGlobal(QPoint(max(corner.x(), self.margin), corner.y() + 4))

    # Zoom and pan

    @Slot()
    def fit(self) -> None:
        """The whole time in the width of the view."""
        room = max(self.viewport().width() - self.margin - 8, 60)
        self.scale_x = min(max(room / max(self._last - self._first, 1), LEAST), MOST)
        self._fitted = True
        self.lay_out()
        self.horizontalScrollBar().setValue(0)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Zooms about a place of the viewport, its middle by default; never further out than everything."""
        place = around if around is not None else (self.viewport().width() + self.margin) / 2
        before = self.horizontalScrollBar().value()
        day = self.day_at(before + place)
        room = max(self.viewport().width() - self.margin - 8, 60)
        whole = max(room / max(self._last - self._first, 1), LEAST)
        self.scale_x = min(max(self.scale_x * factor, whole), MOST)
        self._fitted = self.scale_x <= whole
        self.lay_out()
        there = self.margin + (day - self._first) * self.scale_x
        self.horizontalScrollBar().setValue(round(there - place))

    @Slot()
    def zoom_in(self) -> None:
        self.zoom(STEP)

    @Slot()
    def zoom_out(self) -> None:
        self.zoom(1 / STEP)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.pixelDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom(STEP ** (turned / 120), event.position().x())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and turned:
            self._pan(-turned)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.viewport().width() // 4
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0 | Qt.Key.Key_Home:
                self.fit()
            case Qt.Key.Key_Left:
                self._pan(-page)
            case Qt.Key.Key_Right:
                self._pan(page)
            case _:
                super().keyPressEvent(event)

    def _pan(self, pixels: int) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + pixels)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._panned = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif self._panned or (here - self._pressed).manhattanLength() > 4:
            self._panned = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pan(self._pressed.x() - here.x())
            down = self.verticalScrollBar()
            down.setValue(down.value() + self._pressed.y() - here.y())
            self._pressed = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._panned:
            self.viewport().unsetCursor()
        elif self._pressed is not None and event.button() == Qt.MouseButton.LeftButton:
            self._click(event.position().toPoint())
        self._pressed, self._panned = None, False

    def _click(self, where: QPoint) -> None:
        mark = self.itemAt(where)
        if isinstance(mark, Mark):
            self.choose(mark.key)
            signal = self.event_clicked if mark.key[0] == "event" else self.membership_clicked
            signal.emit(mark.key[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.scene():
            self.lay_out()

    def sizeHint(self) -> QSize:
        return QSize(380, self.head + max(len(self.lanes), 4) * self.lane_height + 12)

    # What lies behind and over the scene

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        return font

    def ticks(self) -> list[Tick]:
        """The lines of the grid that are in view, with their labels."""
        across = self.horizontalScrollBar().value()
        first = max(int(self.day_at(across)), 1)
        last = min(int(self.day_at(across + self.viewport().width())) + 1, date.max.toordinal())
        return ticks(first, last, self.scale_x, QFontMetrics(self._small()), QLocale(self.language))

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        now = theme()
        painter.fillRect(rect, QColor(now.surface))
        painter.setPen(QPen(QColor(now.border), 1))
        for tick in self.ticks():
            x = round(self.x_of(tick.day)) + 0.5
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: N802 - Qt's own name
        painter.save()
        painter.resetTransform()
        painter.setFont(self._small())
        draw_day(self, painter)
        draw_lanes(self, painter)
        draw_axis(self, painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme().accent), 1.5))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(0.75, 0.75, -0.75, -0.75))
        painter.restore()
