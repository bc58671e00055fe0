"""How the cells of the roster are drawn: status pills, marks of dispute, codes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QStyleOptionViewItem

from workbench.domain.vocabulary import Modality
from workbench.window.icons import icon
from workbench.window.parts.cell_drawing import (
    MARK,
    PAD,
    draw_dispute,
    draw_ground,
    draw_words,
    font_of,
    rect_of,
    round_pen,
    slanted,
)
from workbench.window.parts.cell_editing import CellDelegate, Index
from workbench.window.parts.cell_table import CellTable
from workbench.window.parts.fonts import strong
from workbench.window.roster.lines import Column, Line
from workbench.window.roster.model import LINE, RosterModel
from workbench.window.style import mixed
from workbench.window.theme import theme

# Room for a name below which its code gives way.
NAME_LETTERS = 12
# How far open claims fade into the surface; the words keep a contrast of 4.5 to 1.
PALE = 0.12


class RosterDelegate(CellDelegate):
    """Draws a line of the roster as the sketch has it."""

    def __init__(self, view: CellTable, model: RosterModel) -> None:
        super().__init__(view)
        self._roster = model

    def _on_key(self, editor: QLineEdit, event: QKeyEvent) -> bool:
        """A table that is pasted where nothing was typed yet is meant for the rows, not for the cell."""
        if event.matches(QKeySequence.StandardKey.Paste) and editor.text() in ("", self._shown):
            text = QGuiApplication.clipboard().text().strip()
            if "\t" in text or "\n" in text:
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)
                self._view.paste_wanted.emit()
                return True
        return super()._on_key(editor, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        draw_ground(painter, option, self._view, index)
        line: Line = index.data(LINE)
        column, rect = Column(index.column()), rect_of(option)
        painter.save()
        painter.setFont(font_of(option))
        if self._roster.is_waiting(line.row.id):
            painter.setFont(slanted(painter.font()))
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
                draw_words(painter, inner, text, self._ink(line))
        painter.restore()

    def _draw_heading(self, painter: QPainter, rect: QRect, line: Line) -> None:
        """A caret that says whether the group is folded, and what the group is, over a thin line."""
        now = theme()
        folded = line.heading in self._roster.view.folded
        caret = icon("ph.caret-right" if folded else "ph.caret-down", now.muted)
        side = painter.fontMetrics().height()
        caret.paint(painter, QRect(rect.left() + 2, rect.center().y() - side // 2 + 1, side, side))
        painter.setFont(strong(painter.font()))
        draw_words(painter, rect.adjusted(side + 6, 0, -PAD, 0), self._roster.words.heading(line), now.muted)
        painter.setPen(QColor(now.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _ink(self, line: Line) -> str:
        now = theme()
        if self._roster.is_waiting(line.row.id):
            return now.muted
        return mixed(now.muted, now.surface, PALE) if line.claims else now.text

    def _draw_state(self, painter: QPainter, rect: QRect, line: Line, text: str) -> None:
        code, _, name = text.partition("  ")
        beside = rect.adjusted(painter.fontMetrics().horizontalAdvance("MM") + 6, 0, 0, 0)
        if beside.width() < NAME_LETTERS * painter.fontMetrics().averageCharWidth():
            beside = rect  # a name tells more than its code
        else:
            draw_words(painter, rect, code, theme().muted)
        draw_words(painter, beside, name, self._ink(line))

    def _draw_pill(self, painter: QPainter, rect: QRect, line: Line, text: str) -> None:
        """Filled for what is so, an outline for what is only proposed, planned, claimed."""
        now = theme()
        mark = now.statuses[line.row.status]
        font = strong(painter.font())
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
            draw_words(painter, where, words, self._ink(line) if is_date else theme().muted)

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
        draw_words(painter, rect, text, ink)

    def width(self, line: Line, column: Column, metrics: QFontMetrics, heavy: QFontMetrics) -> int:
        """How much room a cell needs."""
        words = self._roster.words.shown(line, column)
        spare = 2 * PAD + 1  # Qt tells an advance in whole pixels, and cuts words short by what it really is
        width = metrics.horizontalAdvance(words) + spare
        match column:
            case Column.STATE:
                width += 6
            case Column.STATUS:
                width = heavy.horizontalAdvance(words) + 19 + 2 * PAD
            case Column.SOURCES if line.row.by_hand and line.row.evidence:
                width += 17
            case Column.SINCE:
                lines = self._roster.words.since_lines(line)
                width = max([metrics.horizontalAdvance(words) for words, _ in lines], default=0) + spare
        return width + (MARK + 4 if self._roster.is_disputed(line, column) else 0)

    def height(self, line: Line, metrics: QFontMetrics) -> int:
        """How high the line is: "proposed" and "until" may stand over and under the day."""
        return len(self._roster.words.since_lines(line)) * metrics.height() + 8

    def widest(self, lines: Sequence[Line], column: Column, font: QFont) -> int:
        """The room that a column needs for all of its cells."""
        metrics, heavy = QFontMetrics(font), QFontMetrics(strong(font))
        return max((self.width(line, column, metrics, heavy) for line in lines), default=0)


def _draw_hand(painter: QPainter, box: QRectF) -> None:
    """A pencil: somebody edited the row."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.left(), box.top())
    painter.scale(box.width() / 11, box.height() / 11)
    painter.setPen(round_pen(theme().muted, 1.2))
    path = QPainterPath(QPointF(1, 10))
    for x, y in ((1.5, 7.5), (8, 1), (10, 3), (3.5, 9.5)):
        path.lineTo(x, y)
    path.closeSubpath()
    painter.drawPath(path)
    painter.restore()
