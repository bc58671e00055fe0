"""The table of who sits where, drawn whole for a file."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from workbench.domain.gazetteer import format_short, state_name
from workbench.window.pictures.matrix_model import MatrixModel
from workbench.window.pictures.matrix_view import NARROWEST, draw_cell
from workbench.window.theme import theme


class MatrixDrawing:
    """Measures the table in these letters, and draws it from the origin on."""

    def __init__(self, model: MatrixModel, font: QFont) -> None:
        self._model, self._font = model, font
        metrics = QFontMetricsF(font)
        names = [metrics.horizontalAdvance(state_name(code, model.language)) for code in model.states]
        self._names = metrics.horizontalAdvance("MM") + 14 + max(names, default=0) + 16
        self._heads = [format_short(name, model.language) for name in model.formats]
        self._wide = [max(metrics.horizontalAdvance(head) + 16, NARROWEST) for head in self._heads]
        self._line = metrics.height() + 11
        self.width = self._names + sum(self._wide)
        self.height = self._line * (len(model.states) + 1)

    def draw(self, painter: QPainter) -> None:
        now, model = theme(), self._model
        middle = Qt.AlignmentFlag.AlignVCenter
        x = self._names
        painter.setFont(self._font)
        for head, wide in zip(self._heads, self._wide, strict=True):
            painter.setPen(QColor(now.muted))
            painter.drawText(QRectF(x, 0, wide, self._line), Qt.AlignmentFlag.AlignCenter, head)
            x += wide
        for place, state in enumerate(model.states, 1):
            y = place * self._line
            painter.setPen(QPen(QColor(now.border), 1))
            painter.drawLine(QPointF(0, y), QPointF(self.width, y))
            painter.setFont(self._font)
            painter.setPen(QColor(now.muted))
            painter.drawText(QRectF(0, y, 60, self._line), middle, state)
            painter.setPen(QColor(now.text))
            code = QFontMetricsF(self._font).horizontalAdvance("MM") + 14
            painter.drawText(
                QRectF(code, y, self._names, self._line), middle, state_name(state, model.language)
            )
            x = self._names
            for name, wide in zip(model.formats, self._wide, strict=True):
                if cell := model.cells.get((state, name)):
                    draw_cell(painter, QRectF(x, y, wide, self._line), cell)
                x += wide
