"""The line that tells how far an article is reviewed.

It is painted and no part of the document: decisions change it, and a changed document is laid out anew.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextBlock
from PySide6.QtWidgets import QApplication

from workbench.domain.vocabulary import Review
from workbench.window.theme import theme
from workbench.window.viewer.glyphs import paint_claims

_GAP = 0.35  # of its height, between the line about the article and this one


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """The words, and how much is decided, from 0 to 1; None where there is nothing to decide."""

    words: str
    share: float | None = None


def review_height() -> float:
    """The room that it takes under the line about the article."""
    return QFontMetricsF(QApplication.font()).height() * (1 + _GAP)


def paint_review(
    painter: QPainter, about: QTextBlock, scrolled: QPointF, wide: float, line: ReviewLine
) -> None:
    """Paints it under the lines of the block `about`, as far as it has room in `wide`."""
    layout = about.layout()
    last = layout.lineAt(layout.lineCount() - 1)
    high = QFontMetricsF(QApplication.font()).height()
    left = layout.position().x() - scrolled.x()
    top = layout.position().y() - scrolled.y() + last.y() + last.height() + high * _GAP
    if top + high < 0:
        return
    painter.setFont(QApplication.font())
    if line.share is not None:
        _paint_share(painter, QRectF(left, top + high * 0.14, high * 0.72, high * 0.72), line.share)
        left += high * 1.05
    painter.setPen(QColor(theme().muted))
    metrics = QFontMetricsF(QApplication.font())
    words = metrics.elidedText(line.words, Qt.TextElideMode.ElideRight, wide - left)
    painter.drawText(QPointF(left, top + metrics.ascent()), words)


def _paint_share(painter: QPainter, box: QRectF, share: float) -> None:
    """A ring that fills like a clock, and gets a tick when all is done."""
    if share >= 1:
        paint_claims(painter, box, Review.ACCEPTED, 1)
        return
    ink = QColor(theme().accent)
    painter.setPen(QPen(ink, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    if share > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPie(box.adjusted(2, 2, -2, -2), 90 * 16, round(-share * 360 * 16))
