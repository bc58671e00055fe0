"""How the cells of the chronology are drawn."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from workbench.window.chronology.model import ChronologyModel, Column
from workbench.window.parts.cell_drawing import (
    MARK,
    PAD,
    draw_dispute,
    draw_ground,
    draw_words,
    font_of,
    rect_of,
    slanted,
)
from workbench.window.parts.cell_editing import CellDelegate, Index
from workbench.window.theme import theme


class ChronologyDelegate(CellDelegate):
    """Draws a line of the chronology: plain words, with a mark where the sources disagree."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        draw_ground(painter, option, self._view, index)
        rect = rect_of(option)
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        painter.save()
        painter.setFont(font_of(option))
        ink = theme().text
        if _is_waiting(index):
            painter.setFont(slanted(painter.font()))
            ink = theme().muted
        if (draft := self.draft(index)) is not None:
            self.draw_draft(painter, inner, draft)
            painter.restore()
            return
        if _is_disputed(index):
            text = painter.fontMetrics().horizontalAdvance(str(index.data() or ""))
            left = min(inner.left() + text + 6, inner.right() - MARK)
            draw_dispute(painter, QRectF(left, rect.center().y() - MARK / 2, MARK, MARK))
            inner.setRight(left - 4)
        draw_words(painter, inner, str(index.data() or ""), ink)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(font_of(option))
        # One pixel more than the words need: on a screen they may be a fraction wider than here.
        width = metrics.horizontalAdvance(str(index.data() or "")) + 2 * PAD + 1
        return QSize(width + (MARK + 4 if _is_disputed(index) else 0), metrics.height() + 12)


def _is_waiting(index: Index) -> bool:
    model = index.model()
    assert isinstance(model, ChronologyModel)
    return model.is_waiting(model.events[index.row()].id)


def _is_disputed(index: Index) -> bool:
    model = index.model()
    assert isinstance(model, ChronologyModel)
    return bool(model.disputed(model.events[index.row()], Column(index.column())))
