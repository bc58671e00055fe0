"""How the cells of the roster and of the chronology are drawn: status pills, marks of dispute, codes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from workbench.domain.vocabulary import Modality
from workbench.window.chronology.model import ChronologyModel
from workbench.window.chronology.model import Column as ChronologyColumn
from workbench.window.icons import icon
from workbench.window.parts.cell_editing import CellDelegate, Index
from workbench.window.parts.cell_table import CellTable
from workbench.window.roster.lines import Column, Line
from workbench.window.roster.model import LINE, RosterModel
from workbench.window.style import mixed
from workbench.window.theme import theme

PAD = 6
MARK = 13
# Room for a name below which its code gives way.
NAME_LETTERS = 12
# How far open claims fade into the surface; the words keep a contrast of 4.5 to 1.
PALE = 0.12


def draw_ground(
    painter: QPainter, option: QStyleOptionViewItem, view: QAbstractItemView, index: Index
) -> None:
    """What lies under a cell: the selection, and the frame of the cell that the keyboard is in."""
    now, rect = theme(), _rect(option)
    if _state(option) & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(now.selected))
    if view.hasFocus() and view.currentIndex() == index:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.accent), 1.5))
        painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.restore()


def draw_dispute(painter: QPainter, box: QRectF) -> None:
    """A triangle with its exclamation mark: the sources disagree here."""
    now = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(box.width(), box.height())
    top, left = box.center().y() - side / 2, box.center().x() - side / 2
    path = QPainterPath(QPointF(left + side / 2, top + 1))
    path.lineTo(left + side, top + side - 1)
    path.lineTo(left, top + side - 1)
    path.closeSubpath()
    painter.setPen(_round_pen(now.warning, 1.4))
    painter.drawPath(path)
    middle = left + side / 2
    painter.drawLine(QPointF(middle, top + side * 0.38), QPointF(middle, top + side * 0.64))
    painter.drawPoint(QPointF(middle, top + side * 0.8))
    painter.restore()


class RosterDelegate(CellDelegate):
    """Draws a line of the roster as the sketch has it."""

    def __init__(self, view: CellTable, model: RosterModel) -> None:
        super().__init__(view)
        self._roster = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        draw_ground(painter, option, self._view, index)
        line: Line = index.data(LINE)
        column, rect = Column(index.column()), _rect(option)
        painter.save()
        painter.setFont(_font(option))
        if line.heading:
            self._draw_heading(painter, rect, line)
            painter.restore()
            return
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        if (draft := self.draft(index)) is not None:
            self.draw_draft(painter, inner, draft)
            painter.restore()
            return
        if self._roster.is_disputed(line, column):
            box = QRectF(inner.right() - MARK, rect.center().y() - MARK / 2, MARK, MARK)
            draw_dispute(painter, box)
            inner.setRight(inner.right() - MARK - 4)
        text = str(index.data() or "")
        match column:
            case Column.STATE:
                self._draw_state(painter, inner, line, text)
            case Column.STATUS:
                self._draw_pill(painter, inner, line, text)
            case Column.SINCE:
                self._draw_since(painter, inner, line)
            case Column.SOURCES:
                self._draw_sources(painter, inner, line, text)
            case _:
                _draw(painter, inner, text, self._ink(line))
        painter.restore()

    def _draw_heading(self, painter: QPainter, rect: QRect, line: Line) -> None:
        """A caret that says whether the group is folded, and what the group is, over a thin line."""
        now = theme()
        folded = line.heading in self._roster.view.folded
        caret = icon("ph.caret-right" if folded else "ph.caret-down", now.muted)
        side = painter.fontMetrics().height()
        caret.paint(painter, QRect(rect.left() + 2, rect.center().y() - side // 2 + 1, side, side))
        painter.setFont(_strong(painter.font()))
        _draw(painter, rect.adjusted(side + 6, 0, -PAD, 0), self._roster.words.heading(line), now.muted)
        painter.setPen(QColor(now.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _ink(self, line: Line) -> str:
        now = theme()
        return mixed(now.muted, now.surface, PALE) if line.claims else now.text

    def _draw_state(self, painter: QPainter, rect: QRect, line: Line, text: str) -> None:
        code, _, name = text.partition("  ")
        beside = rect.adjusted(painter.fontMetrics().horizontalAdvance("MM") + 6, 0, 0, 0)
        if beside.width() < NAME_LETTERS * painter.fontMetrics().averageCharWidth():
            beside = rect  # a name tells more than its code
        else:
            _draw(painter, rect, code, theme().muted)
        _draw(painter, beside, name, self._ink(line))

    def _draw_pill(self, painter: QPainter, rect: QRect, line: Line, text: str) -> None:
        """Filled for what is so, an outline for what is only proposed, planned, claimed."""
        now = theme()
        mark = now.statuses[line.row.status]
        font = _strong(painter.font())
        painter.setFont(font)
        metrics = QFontMetrics(font)
        height = metrics.height() + 5
        width = min(metrics.horizontalAdvance(text) + 18, rect.width())
        pill = QRectF(rect.left(), rect.center().y() - height / 2 + 0.5, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.row.modality == Modality.DECIDED and not line.claims:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mark.fill))
        else:
            painter.setPen(QPen(QColor(mark.ink), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.setPen(QColor(mark.ink))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width) - 12)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_since(self, painter: QPainter, rect: QRect, line: Line) -> None:
        """ "proposed" over the day, "until …" under it."""
        lines = self._roster.words.since_lines(line)
        height = painter.fontMetrics().height()
        top = rect.center().y() + 1 - height * len(lines) // 2
        for place, (words, is_date) in enumerate(lines):
            where = QRect(rect.left(), top + place * height, rect.width(), height)
            _draw(painter, where, words, self._ink(line) if is_date else theme().muted)

    def _draw_sources(self, painter: QPainter, rect: QRect, line: Line, text: str) -> None:
        now, metrics = theme(), painter.fontMetrics()
        if line.row.by_hand:
            bare = not line.row.evidence and metrics.horizontalAdvance(text) >= rect.width() - 1
            text = "" if bare else text
            if bare or line.row.evidence:
                left = rect.left() if bare else rect.left() + metrics.horizontalAdvance(text) + 6
                _draw_hand(painter, QRectF(left, rect.center().y() - 5.5, 11, 11))
        if line.claims and metrics.horizontalAdvance(text) >= rect.width() - 1:
            text = f"{len(line.claims)} ?"
        ink = now.warning if line.claims else now.accent if line.row.evidence else now.muted
        _draw(painter, rect, text, ink)

    def width(self, line: Line, column: Column, metrics: QFontMetrics, strong: QFontMetrics) -> int:
        """How much room a cell needs."""
        words = self._roster.words.shown(line, column)
        width = metrics.horizontalAdvance(words) + 2 * PAD
        match column:
            case Column.STATE:
                width += 6
            case Column.STATUS:
                width = strong.horizontalAdvance(words) + 19 + 2 * PAD
            case Column.SOURCES if line.row.by_hand and line.row.evidence:
                width += 17
            case Column.SINCE:
                lines = self._roster.words.since_lines(line)
                width = max([metrics.horizontalAdvance(words) for words, _ in lines], default=0) + 2 * PAD
        return width + (MARK + 4 if self._roster.is_disputed(line, column) else 0)

    def height(self, line: Line, metrics: QFontMetrics) -> int:
        """How high the line is: "proposed" and "until" may stand over and under the day."""
        return len(self._roster.words.since_lines(line)) * metrics.height() + 8

    def widest(self, lines: Sequence[Line], column: Column, font: QFont) -> int:
        """The room that a column needs for all of its cells."""
        metrics, strong = QFontMetrics(font), QFontMetrics(_strong(font))
        return max((self.width(line, column, metrics, strong) for line in lines), default=0)


class ChronologyDelegate(CellDelegate):
    """Draws a line of the chronology: plain words, with a mark where the sources disagree."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        draw_ground(painter, option, self._view, index)
        rect = _rect(option)
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        painter.save()
        painter.setFont(_font(option))
        if (draft := self.draft(index)) is not None:
            self.draw_draft(painter, inner, draft)
            painter.restore()
            return
        if _is_disputed(index):
            text = painter.fontMetrics().horizontalAdvance(str(index.data() or ""))
            left = min(inner.left() + text + 6, inner.right() - MARK)
            draw_dispute(painter, QRectF(left, rect.center().y() - MARK / 2, MARK, MARK))
            inner.setRight(left - 4)
        _draw(painter, inner, str(index.data() or ""), theme().text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(_font(option))
        # One pixel more than the words need: on a screen they may be a fraction wider than here.
        width = metrics.horizontalAdvance(str(index.data() or "")) + 2 * PAD + 1
        return QSize(width + (MARK + 4 if _is_disputed(index) else 0), metrics.height() + 12)


def _is_disputed(index: Index) -> bool:
    model = index.model()
    assert isinstance(model, ChronologyModel)
    return bool(model.disputed(model.events[index.row()], ChronologyColumn(index.column())))


def _draw(painter: QPainter, rect: QRect, text: str, ink: str) -> None:
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _draw_hand(painter: QPainter, box: QRectF) -> None:
    """A pencil: somebody edited the row."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.left(), box.top())
    painter.scale(box.width() / 11, box.height() / 11)
    painter.setPen(_round_pen(theme().muted, 1.2))
    path = QPainterPath(QPointF(1, 10))
    for x, y in ((1.5, 7.5), (8, 1), (10, 3), (3.5, 9.5)):
        path.lineTo(x, y)
    path.closeSubpath()
    painter.drawPath(path)
    painter.restore()


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _round_pen(colour: str, width: float) -> QPen:
    style, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(colour), width, style, cap, join)


def _rect(option: QStyleOptionViewItem) -> QRect:
    return QRect(option.rect)


def _font(option: QStyleOptionViewItem) -> QFont:
    return QFont(option.font)


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return option.state
