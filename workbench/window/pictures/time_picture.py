"""A picture of time that is zoomed and moved: rows of marks, an axis on top, names on the left.

The scene is laid out in pixels and laid out again when zoomed, so that letters, circles and lines stay crisp
at any scale. Timeline and claims over time are such pictures; each brings its rows.

Why not pyqtgraph (0.14, tried): it draws the bare bars and dots of `tests/benchmarks/timeline.py` in a third
of the time, but patterns, soft ends, words in bars and counted piles would be painted by us all the same; it
asks for numpy, takes 0.3 s to import, and brings axes and zooming that do not know partial dates.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

from workbench.window.parts.fonts import scaled
from workbench.window.parts.spoken import announce, speak_as
from workbench.window.pictures.gliding import Glide
from workbench.window.pictures.time_frame import Frame, draw_grid, draw_over
from workbench.window.pictures.time_piles import Pile
from workbench.window.pictures.time_rows import Heading, Key, Mark, Row, Sight
from workbench.window.pictures.time_scale import TimeScale

# Pixels for a day: from a century in a narrow dock to a day as wide as a word.
LEAST, MOST = 0.004, 80.0
STEP = 1.25


class TimePicture(QGraphicsView):
    """Shows rows, zoomed and moved by others; `TimeView` gives it hands."""

    def __init__(self, parent: QWidget | None = None, *, named: bool = False) -> None:
        super().__init__(parent)
        speak_as(self, QAccessible.Role.Chart)
        self.setScene(QGraphicsScene(self))
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setMinimumHeight(90)
        self.named = named
        self.today = date.today()
        self.shows_today = True
        self.language = "en"
        self.day: date | None = None
        self.rows: list[Row] = []
        self.sticky = 0
        self.chosen: Key | None = None
        self.spoken: Callable[[Mark], str] = str
        self.edges = 1  # heights of a lane on both sides, so that no mark there is cut off
        self.how = ""  # what is told while no mark is chosen, whose words `spoken` has
        self._first = self._last = self.today.toordinal()
        self._per_day = 0.1
        self._fitted = True
        self._wanted: float | None = None
        self._sight: Sight | None = None
        self._margin = 40
        self._zooming = Glide(self, self._on_zoom)
        self._around = (0.0, 0.0)
        self._panning = Glide(self, self._on_pan)
        self.horizontalScrollBar().valueChanged.connect(self._forget)

    # What is shown

    def show_rows(self, rows: Sequence[Row], sticky: int = 0) -> None:
        """Builds the picture anew; the first `sticky` rows stay in view under the axis. What was seen of the
        time is still seen."""
        left = self._left if self._wanted is None else self._wanted
        for row in self.rows[self.sticky :]:
            self.scene().removeItem(row)
        self.rows, self.sticky = list(rows), sticky
        for row in self.rows[sticky:]:
            row.sight = self.sight
            self.scene().addItem(row)
        self._measure_margin()
        self._measure()
        if self._fitted:
            self.fit()
        else:
            self.lay_out()
            self.horizontalScrollBar().setValue(round((left - self._first) * self._per_day))
        if rows:
            self._wanted = None
        self._say_chosen()

    @property
    def _left(self) -> float:
        """The first day that is seen."""
        return self.frame.scale.day(self.frame.across + self.frame.margin)

    def seen(self) -> tuple[float, float] | None:
        """The first day that is seen and how many pixels a day has, to be shown again with `see`; None for
        the whole time."""
        if self._fitted:
            return None
        return (round(self._left if self._wanted is None else self._wanted, 2), round(self._per_day, 6))

    def see(self, seen: object) -> None:
        """Shows what `seen` told, as soon as there are rows; for anything else the whole time."""
        self._zooming.rest()
        match seen:
            case float(left), float(per_day):  # a list, if it was kept
                self._wanted, self._fitted = left, False
            case _:
                self._wanted, per_day, self._fitted = None, self._whole, True
        self._per_day = min(max(per_day, LEAST), MOST)
        self.show_rows(self.rows, self.sticky)

    def _measure(self) -> None:
        """The first and the last day of the picture, with a little air on both sides."""
        known = [day for row in self.rows for day in row.days()]
        if self.shows_today or not known:
            known.append(self.today.toordinal())
        span, edge = max(known) - min(known), self.edges * self.lane_height
        room = max(self.viewport().width() - self.margin - 2 * edge, 4 * edge)
        air = max(span // 40, 20, span * edge // room)
        self._first, self._last = max(min(known) - air, 1), min(max(known) + air, date.max.toordinal() - 1)

    def choose(self, key: Key | None) -> None:
        """Rings a mark, and brings it into view."""
        self.chosen = key
        self._forget()
        if key is not None and (found := self.mark_of(key)):
            self._bring_in(*found)
        self._say_chosen()
        self.viewport().update()

    def mark_of(self, key: Key) -> tuple[int, Mark] | None:
        """The row and the mark that stand for something."""
        sight = self.sight()
        for place, row in enumerate(self.rows):
            for mark in row.marks(sight):
                if key in mark.keys:
                    return place, mark
        return None

    def _bring_in(self, place: int, mark: Mark) -> None:
        frame, box = self.frame, mark.box(self.sight())
        left, right = frame.across + frame.margin, frame.across + frame.width
        if box.right() < left or box.left() > right:
            middle = box.center().x() if box.width() < right - left else box.left() + 20
            self.horizontalScrollBar().setValue(round(middle - (frame.width + frame.margin) / 2))
        if place >= self.sticky:
            top, bar = frame.top_of(place), self.verticalScrollBar()
            if top - frame.head < bar.value():
                bar.setValue(round(top - frame.head))
            elif top + frame.lane > bar.value() + frame.height:
                bar.setValue(round(top + frame.lane - frame.height))

    def _say_chosen(self) -> None:
        found = self.mark_of(self.chosen) if self.chosen else None
        words = self.spoken(found[1]) if found else self.how
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            announce(self, words if found and self.hasFocus() else "")

    def show_day(self, day: date | None) -> None:
        """The line of the as-of day."""
        self.day = day
        self.viewport().update()

    # Where things are

    @property
    def small(self) -> QFont:
        return scaled(self.font(), 0.94 if self.named else 0.88)

    @property
    def lane_height(self) -> int:
        return QFontMetrics(self.small).height() + (9 if self.named else 2)

    @property
    def margin(self) -> int:
        """The width of what stands on the left: codes, or codes and names."""
        return self._margin

    def _measure_margin(self) -> None:
        metrics = QFontMetrics(self.small)
        codes = metrics.horizontalAdvance("MM") + 16
        names = [metrics.horizontalAdvance(row.name) for row in self.rows if not isinstance(row, Heading)]
        widest = codes + max(names, default=0) + 14
        self._margin = min(widest, max(self.viewport().width() * 3 // 10, codes)) if self.named else codes

    @property
    def frame(self) -> Frame:
        """The picture as it stands."""
        return Frame(
            TimeScale(self._first, self._per_day, self.margin),
            self.rows,
            self.sticky,
            self.horizontalScrollBar().value(),
            self.verticalScrollBar().value(),
            self.viewport().width(),
            self.viewport().height(),
            self.lane_height,
            self.small,
            self.language,
            self.today.toordinal(),
            self.day,
            self.chosen,
            self.named,
        )

    def sight(self) -> Sight:
        """What the rows are painted by; made once for a frame."""
        if self._sight is None:
            self._sight = self.frame.sight()
        return self._sight

    @Slot()
    def _forget(self) -> None:
        self._sight = None

    @property
    def per_day(self) -> float:
        return self._per_day

    def x_of(self, day: float) -> float:
        """Where a day begins, in what is seen."""
        return self.sight().scale.x(day) - self.horizontalScrollBar().value()

    def day_at(self, x: float) -> float:
        """The day at a place of what is seen."""
        return self.sight().scale.day(x + self.horizontalScrollBar().value())

    def row_at(self, y: float) -> int | None:
        """The row at a place of what is seen, None on the axis and below the last."""
        frame = self.frame
        for place in range(len(self.rows)):
            top = frame.top_of(place) - (0 if place < self.sticky else frame.down)
            if top <= y < top + frame.lane and (place < self.sticky or y >= frame.head):
                return place
        return None

    def mark_at(self, where: QPointF) -> Mark | None:
        place = self.row_at(where.y())
        if place is None or where.x() < self.margin:
            return None
        frame = self.frame
        top = frame.top_of(place) - (0 if place < self.sticky else frame.down)
        return self.rows[place].mark_at(where + QPointF(frame.across, -top), self.sight())

    def box_of(self, place: int, mark: Mark) -> QRectF:
        """A mark's box in what is seen."""
        frame = self.frame
        down = 0 if place < self.sticky else frame.down
        return mark.box(self.sight()).translated(-frame.across, frame.top_of(place) - down)

    def corner_of(self, key: Key) -> QPoint:
        """The lower left corner, on the screen, of what is seen of a mark."""
        found = self.mark_of(key)
        box = self.box_of(*found) if found else QRectF(self.viewport().rect())
        where = QPoint(round(max(box.left(), self.margin)), round(box.bottom()) + 4)
        return self.viewport().mapToGlobal(where)

    def lay_out(self) -> None:
        """Places every row for the present scale."""
        self._forget()
        frame = self.frame
        width = frame.scale.x(self._last)
        for place in range(self.sticky, len(self.rows)):
            self.rows[place].reach(width, frame.lane)
            self.rows[place].setPos(0, frame.top_of(place))
        scrolled = len(self.rows) - self.sticky
        self.setSceneRect(0, 0, width + 6, frame.head + scrolled * frame.lane + 6)
        self.viewport().update()

    # Zoom and pan

    @property
    def _whole(self) -> float:
        """Pixels for a day at which the whole time has room."""
        room = max(self.viewport().width() - self.margin - 8, 60)
        return min(max(room / max(self._last - self._first, 1), LEAST), MOST)

    @Slot()
    def fit(self) -> None:
        """The whole time in the width of the view."""
        self._zooming.rest()
        self._per_day = self._whole
        self._fitted = True
        self.lay_out()
        self.horizontalScrollBar().setValue(0)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Zooms about a place of what is seen, its middle by default; never further out than everything."""
        place = around if around is not None else (self.viewport().width() + self.margin) / 2
        self._zooming.rest()
        self._zoom_to(self._per_day * factor, place, self.day_at(place))

    def _zoom_to(self, per_day: float, place: float, day: float) -> None:
        """This day stays at this place."""
        self._per_day = min(max(per_day, self._whole), MOST)
        self._fitted = self._per_day <= self._whole
        self.lay_out()
        self.horizontalScrollBar().setValue(round(self.margin + (day - self._first) * self._per_day - place))

    def glide(self, factor: float, around: float | None = None) -> None:
        """Zooms so that the eye can follow."""
        place = around if around is not None else (self.viewport().width() + self.margin) / 2
        going = self._zooming.goal
        if going is None or place != self._around[0]:
            self._around = place, self.day_at(place)
        goal = (going or self._per_day) * factor
        self._zooming.go(self._per_day, min(max(goal, self._whole), MOST))

    def _on_zoom(self, per_day: float) -> None:
        self._zoom_to(per_day, *self._around)

    def show_time(self, first: float, last: float) -> None:
        """Zooms and moves until these days fill the view, with air on both sides."""
        room = max(self.viewport().width() - self.margin, 60)
        self._zooming.rest()
        self._per_day = min(max(room * 0.6 / max(last - first, 1), self._whole), MOST)
        self._fitted = self._per_day <= self._whole
        self.lay_out()
        middle = ((first + last) / 2 - self._first) * self._per_day
        self.horizontalScrollBar().setValue(round(middle - room / 2))

    @Slot()
    def zoom_in(self) -> None:
        self.glide(STEP)

    @Slot()
    def zoom_out(self) -> None:
        self.glide(1 / STEP)

    def pan(self, across: float, down: float = 0.0) -> None:
        """Moves by so many pixels at once, as a hand does."""
        self._panning.rest()
        sideways, upright = self.horizontalScrollBar(), self.verticalScrollBar()
        sideways.setValue(round(sideways.value() + across))
        upright.setValue(round(upright.value() + down))

    def pan_to(self, across: float) -> None:
        """Moves to a place of the scene so that the eye can follow."""
        bar = self.horizontalScrollBar()
        self._panning.go(bar.value(), min(max(across, 0), bar.maximum()))

    def pan_by(self, across: float) -> None:
        goal = self._panning.goal
        self.pan_to((goal if goal is not None else self.horizontalScrollBar().value()) + across)

    def _on_pan(self, across: float) -> None:
        self.horizontalScrollBar().setValue(round(across))

    def part(self, pile: Pile) -> bool:
        """Zooms in until what is piled up stands apart; False where no zoom can part it."""
        first, last = pile.held[0].middle, pile.held[-1].middle
        if last - first < 1 or self._per_day >= MOST:
            return False
        self.show_time(first, last)
        return True

    # Painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.scene():
            self._on_room()

    def _on_room(self) -> None:
        """There is more or less room, or larger letters."""
        self._measure_margin()
        self._forget()
        if self._fitted:
            self._measure()
            self.fit()
        else:
            self.lay_out()

    def sizeHint(self) -> QSize:
        scrolled = max(len(self.rows) - self.sticky, 3)
        return QSize(380, round(self.frame.head) + scrolled * self.lane_height + 12)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.save()
        painter.resetTransform()
        draw_grid(painter, self.frame)
        painter.restore()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: N802 - Qt's own name
        painter.save()
        painter.resetTransform()
        draw_over(painter, replace(self.frame, chosen=self.chosen))
        self.draw_on_top(painter)
        painter.restore()

    def draw_on_top(self, painter: QPainter) -> None:
        """What subclasses have to say over everything."""
