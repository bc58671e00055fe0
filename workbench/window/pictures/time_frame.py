"""What stands round and behind the rows of a picture of time, on the screen as in a file: the grid, the as-of
day, labels on the left, the axis on top, and the rows that stay in view under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPainterPath, QPen

from workbench.window.parts.fonts import scaled, strong
from workbench.window.pictures.time_rows import Heading, Key, Row, Sight
from workbench.window.pictures.time_scale import TimeScale
from workbench.window.pictures.timeline_ticks import Tick, context, ticks
from workbench.window.style import mixed
from workbench.window.theme import theme

# Half the width of the handle by which the as-of day is dragged.
HANDLE = 5.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of `width` by `height` of which the part at `across`, `down` is seen. The first `sticky` rows
    do not scroll; `named` pictures say what each code on the left means."""

    scale: TimeScale
    rows: Sequence[Row]
    sticky: int
    across: float
    down: float
    width: float
    height: float
    lane: float
    font: QFont
    language: str
    today: int
    day: date | None = None
    chosen: Key | None = None
    named: bool = False

    @property
    def margin(self) -> float:
        return self.scale.left

    @property
    def axis(self) -> float:
        return QFontMetrics(self.font).height() + 8

    @property
    def head(self) -> float:
        """The height of what stays on top."""
        return self.axis + self.sticky * self.lane + (5 if self.sticky else 0)

    def top_of(self, place: int) -> float:
        """Where a row begins, in the scene; a row that stays, in what is seen."""
        if place < self.sticky:
            return self.axis + place * self.lane + 1
        return self.head + (place - self.sticky) * self.lane

    def sight(self) -> Sight:
        left = self.across + self.margin
        letters = strong(scaled(self.font, 0.92))
        return Sight(self.scale, left, self.across + self.width, self.lane, self.today, letters, self.chosen)

    def ticks(self) -> list[Tick]:
        """The lines of the grid that are in view, with their labels."""
        first = max(int(self.scale.day(self.across + self.margin)), 1)
        last = min(int(self.scale.day(self.across + self.width)) + 1, date.max.toordinal())
        metrics = QFontMetrics(self.font)
        return ticks(first, last, self.scale.per_day, metrics, QLocale(self.language))

    def context(self) -> str:
        first = max(int(self.scale.day(self.across + self.margin)), 1)
        metrics = QFontMetrics(self.font)
        return context(first, self.scale.per_day, metrics, QLocale(self.language))


def draw_grid(painter: QPainter, frame: Frame) -> None:
    """The ground and its lines, in what is seen."""
    now = theme()
    painter.fillRect(QRectF(0, 0, frame.width, frame.height), QColor(now.surface))
    faint, strong = QColor(mixed(now.surface, now.border, 0.75)), QColor(mixed(now.border, now.muted, 0.3))
    for tick in frame.ticks():
        x = round(frame.scale.x(tick.day) - frame.across) + 0.5
        painter.setPen(QPen(strong if tick.strong else faint, 1))
        painter.drawLine(QPointF(x, frame.axis - 3), QPointF(x, frame.height))


def draw_over(painter: QPainter, frame: Frame) -> None:
    """Everything that does not scroll, over the rows that do."""
    painter.setFont(frame.font)
    _draw_labels(painter, frame)
    _draw_sticky(painter, frame)
    _draw_axis(painter, frame)
    _draw_day(painter, frame)


def draw_row(painter: QPainter, frame: Frame, place: int) -> None:
    """One row where it stands in what is seen, as in a file, where no scene does it."""
    down = 0.0 if place < frame.sticky else frame.down
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-frame.across, frame.top_of(place) - down)
    frame.rows[place].draw(painter, frame.sight())
    painter.restore()


def _draw_sticky(painter: QPainter, frame: Frame) -> None:
    if not frame.sticky:
        return
    now = theme()
    painter.fillRect(QRectF(0, frame.axis, frame.width, frame.head - frame.axis), QColor(now.surface))
    for place in range(frame.sticky):
        draw_row(painter, frame, place)
    painter.setFont(frame.font)
    if frame.margin:
        painter.fillRect(
            QRectF(0, frame.axis, frame.margin - 2, frame.head - frame.axis), QColor(now.surface)
        )
    for place in range(frame.sticky):
        _draw_label(painter, frame, place, frame.top_of(place))


def _draw_labels(painter: QPainter, frame: Frame) -> None:
    """The names of the rows that scroll, on the left."""
    painter.fillRect(QRectF(0, 0, frame.margin - 2, frame.height), QColor(theme().surface))
    for place in range(frame.sticky, len(frame.rows)):
        top = frame.top_of(place) - frame.down
        if top + frame.lane > frame.head and top < frame.height:
            _draw_label(painter, frame, place, top)


def _draw_label(painter: QPainter, frame: Frame, place: int, top: float) -> None:
    now, row = theme(), frame.rows[place]
    box = QRectF(8, top, frame.margin - 14, frame.lane)
    middle = Qt.AlignmentFlag.AlignVCenter
    metrics = QFontMetricsF(painter.font())
    if isinstance(row, Heading):
        _draw_heading(painter, frame, row, top)
        return
    wide = metrics.horizontalAdvance("MM") + 6
    if not frame.named or row.label == row.name or not row.label:
        words = row.name if frame.named else row.label
        painter.setPen(QColor(now.text if row.label else now.muted))
        painter.drawText(box, middle, metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width()))
        return
    painter.setPen(QColor(now.muted))
    painter.drawText(box, middle, row.label)
    painter.setPen(QColor(now.text))
    box.setLeft(box.left() + wide)
    painter.drawText(box, middle, metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, box.width()))


def _draw_heading(painter: QPainter, frame: Frame, row: Heading, top: float) -> None:
    """Over the whole width, for nothing else stands in its row."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(row.colour))
    painter.drawEllipse(QPointF(13, top + frame.lane / 2), 4.5, 4.5)
    painter.restore()
    usual = QFont(painter.font())
    painter.setFont(strong(usual))
    painter.setPen(QColor(theme().text))
    box = QRectF(24, top, frame.width - 32, frame.lane)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, row.name)
    painter.setFont(usual)


def _draw_axis(painter: QPainter, frame: Frame) -> None:
    """The years, or months, or days, on top, and at the left what they belong to."""
    now = theme()
    painter.fillRect(QRectF(0, 0, frame.width, frame.axis), QColor(now.surface))
    metrics = QFontMetricsF(painter.font())
    base, free = 4 + metrics.ascent(), frame.margin - 14
    if said := frame.context():
        painter.setPen(QColor(now.text))
        painter.drawText(QPointF(8, base), said)
        free = max(free, 8 + metrics.horizontalAdvance(said) + 6)
    for tick in frame.ticks():
        wide = metrics.horizontalAdvance(tick.label)
        left = frame.scale.x(tick.day) - frame.across - wide / 2
        if left >= free and left + wide <= frame.width:
            painter.setPen(QColor(now.text if tick.strong else now.muted))
            painter.drawText(QPointF(left, base), tick.label)
            free = left + wide + 2


def _draw_day(painter: QPainter, frame: Frame) -> None:
    """The as-of day: a line through all lanes, and the handle on the axis by which it is dragged."""
    if frame.day is None:
        return
    x = round(frame.scale.x(frame.day.toordinal()) - frame.across) + 0.5
    if x < frame.margin - 1 or x > frame.width:
        return
    accent = QColor(theme().accent)
    painter.setPen(QPen(accent, 1.5, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, frame.axis + 1), QPointF(x, frame.height))
    handle = QPainterPath(QPointF(x, frame.axis + 2))
    handle.lineTo(x - HANDLE, frame.axis - 4)
    handle.lineTo(x + HANDLE, frame.axis - 4)
    handle.closeSubpath()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(handle, accent)
    painter.restore()
