"""A picture on its way out of the window: with its title, its legend and the line that says where it is from;
into a file as SVG or PNG, or onto the clipboard.

It is always light, as paper is, whatever the window looks like.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from workbench.domain.errors import UserError
from workbench.domain.whole_file import put
from workbench.window import theme as themes
from workbench.window.parts.fonts import scaled, strong
from workbench.window.pictures.legend import Sign, draw_legend, legend_height

AROUND = 20.0
# Pixels of a PNG for each of the picture's.
TIMES = 2
SVG = "image/svg+xml"


@dataclass(frozen=True, slots=True)
class Picture:
    """What goes out. `draw` paints the body, `width` by `height`, from the origin on."""

    title: str
    source: str
    width: float
    height: float
    draw: Callable[[QPainter], None]
    signs: Sequence[Sign]
    font: QFont

    @property
    def _heading(self) -> QFont:
        return strong(scaled(self.font, 1.35))

    @property
    def _small(self) -> QFont:
        return scaled(self.font)

    def _heights(self) -> tuple[float, float, float, float]:
        """Of the title, the body, the legend and the source."""
        heading = QFontMetricsF(self._heading).height() + 10
        legend = legend_height(self.signs, self._small, self.width)
        return heading, self.height, legend + 12 if legend else 6, QFontMetricsF(self._small).height() + 4

    def size(self) -> QSize:
        high = sum(self._heights()) + 2 * AROUND
        return QSize(round(self.width + 2 * AROUND), round(high))

    def paint(self, painter: QPainter) -> None:
        """The whole: title, body, legend, source."""
        now = themes.theme()
        heading, body, legend, source = self._heights()
        painter.fillRect(QRectF(0, 0, self.size().width(), self.size().height()), QColor(now.surface))
        painter.translate(AROUND, AROUND)
        painter.setFont(self._heading)
        painter.setPen(QColor(now.text))
        painter.drawText(QRectF(0, 0, self.width, heading - 8), Qt.AlignmentFlag.AlignVCenter, self.title)
        painter.save()
        painter.translate(0, heading)
        self.draw(painter)
        painter.restore()
        painter.save()
        painter.translate(0, heading + body + 8)
        draw_legend(painter, self.signs, self._small, self.width)
        painter.restore()
        painter.setFont(self._small)
        painter.setPen(QColor(now.muted))
        top = heading + body + legend
        painter.drawText(QRectF(0, top, self.width, source), Qt.AlignmentFlag.AlignVCenter, self.source)


@contextmanager
def on_paper() -> Iterator[None]:
    """Light while the picture is painted."""
    before = themes.theme().name
    themes.use("light")
    try:
        yield
    finally:
        themes.use(before)


def svg_of(picture: Picture) -> QByteArray:
    """The picture as SVG, its text as text."""
    into = QByteArray()
    device = QBuffer(into)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(device)
    made.setResolution(96)
    made.setTitle(picture.title)
    made.setDescription(picture.source)
    made.setSize(picture.size())
    made.setViewBox(QRectF(0, 0, picture.size().width(), picture.size().height()))
    with on_paper():
        painter = QPainter(made)
        picture.paint(painter)
        painter.end()
    device.close()
    return into


def image_of(picture: Picture) -> QImage:
    """The picture in pixels, twice as fine as the screen's."""
    image = QImage(picture.size() * TIMES, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(TIMES)
    with on_paper():
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture.paint(painter)
        painter.end()
    return image


def mime_of(picture: Picture) -> QMimeData:
    """For the clipboard: an image, and beside it SVG for programs that know it."""
    made = QMimeData()
    made.setImageData(image_of(picture))
    made.setData(SVG, svg_of(picture))
    return made


def _written(image: QImage, suffix: str) -> bytes:
    """The file of an image, of the kind that the ending says. Raises OSError if there is no such kind."""
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(device, suffix.removeprefix(".").upper()):  # type: ignore[call-overload]
        raise OSError(suffix)
    return bytes(device.data().data())


def save(picture: Picture, path: Path) -> None:
    """Writes an SVG or a PNG, as the ending says. Raises UserError if it cannot be written."""
    try:
        if path.suffix.lower() == ".svg":
            put(path, bytes(svg_of(picture).data()))
        else:
            put(path, _written(image_of(picture), path.suffix))
    except OSError:
        raise UserError("picture_not_written", path=str(path)) from None
