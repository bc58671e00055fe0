"""A picture of time for a file: every row, the time that is seen, and names beside the codes."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from workbench.window.parts.fonts import scaled
from workbench.window.pictures.legend import Sign
from workbench.window.pictures.picture_file import Picture
from workbench.window.pictures.time_frame import Frame, draw_grid, draw_over, draw_row
from workbench.window.pictures.time_picture import TimePicture
from workbench.window.pictures.time_rows import Heading
from workbench.window.pictures.time_scale import TimeScale
from workbench.window.theme import theme

# A picture in a document is at least so wide.
WIDTH = 1100.0


def frame_for_file(view: TimePicture) -> Frame:
    """As the view stands, but with room for every row and name."""
    seen = view.frame
    font = scaled(view.font(), 0.94)
    metrics = QFontMetrics(font)
    names = [metrics.horizontalAdvance(row.name) for row in view.rows if not isinstance(row, Heading)]
    margin = metrics.horizontalAdvance("MM") + 30 + max(names, default=0)
    width = max(WIDTH, seen.width)
    first = seen.scale.day(seen.across + seen.margin)
    days = (seen.width - seen.margin) / seen.scale.per_day
    lane = metrics.height() + 9
    bare = Frame(
        TimeScale(first, (width - margin) / days, margin),
        view.rows,
        view.sticky,
        0,
        0,
        width,
        0,
        lane,
        font,
        seen.language,
        seen.today,
        seen.day,
        None,
        named=True,
    )
    return replace(bare, height=bare.head + (len(view.rows) - view.sticky) * lane + 4)


def time_picture(view: TimePicture, title: str, source: str, signs: Sequence[Sign]) -> Picture:
    """Every row and the time that is seen, with its title, legend and source."""
    frame = frame_for_file(view)
    return Picture(
        title,
        source,
        frame.width,
        frame.height,
        lambda painter: draw_frame(painter, frame),
        signs,
        view.font(),
    )


def draw_frame(painter: QPainter, frame: Frame) -> None:
    """Grid, rows, axis and labels, where no scene paints them."""
    draw_grid(painter, frame)
    for place in range(frame.sticky, len(frame.rows)):
        draw_row(painter, frame, place)
    draw_over(painter, frame)
    painter.fillRect(QRectF(frame.width, 0, 60, frame.height), QColor(theme().surface))
