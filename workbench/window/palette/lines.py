"""The list of what was found: headings between kinds, a line for each thing, what was meant of it bold."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.window.icons import icon
from workbench.window.offsets import Offsets
from workbench.window.palette.candidates import ICONS, Candidate, Kind, KindWords, Line
from workbench.window.palette.matching import Places
from workbench.window.palette.search import group_of
from workbench.window.parts.fonts import scaled, strong
from workbench.window.style import mixed
from workbench.window.theme import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_EDGE, _GAP = 12, 10


@dataclass(frozen=True, slots=True)
class Heading:
    """Words over the lines of a kind."""

    words: str


Row = Heading | Line


class LinesModel(QAbstractListModel):
    """Headings and lines in their order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = KindWords(self)
        self.rows: list[Row] = []

    def show_lines(self, lines: list[Line], recent: list[Line], recent_heading: str) -> None:
        """What was used lately under its heading, then the others under those of their kinds."""
        rows: list[Row] = [Heading(recent_heading), *recent] if recent else []
        self.beginResetModel()
        self.rows = rows + self._with_headings(lines, None)
        self.endResetModel()

    def add_lines(self, lines: list[Line]) -> None:
        """Puts what came later below the rest: nothing moves under the hand."""
        last = self.rows[-1] if self.rows else None
        rows = self._with_headings(lines, group_of(last.candidate.kind) if isinstance(last, Line) else None)
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
        self.rows = self.rows + rows
        self.endInsertRows()

    def _with_headings(self, lines: list[Line], last: Kind | None) -> list[Row]:
        """The lines with a heading before each kind, but for those that go on with the last one."""
        rows: list[Row] = []
        for line in lines:
            kind = group_of(line.candidate.kind)
            if kind != last:
                rows.append(Heading(self._words.heading(kind)))
            last = kind
            rows.append(line)
        return rows

    def next_line(self, row: int, by: int) -> int:
        """The row of the line that follows or precedes, round the ends; -1 if there is none."""
        count = len(self.rows)
        places = ((row + by * step) % count for step in range(1, count + 1)) if count else ()
        return next((place for place in places if isinstance(self.rows[place], Line)), -1)

    def said(self, row: Row) -> str:
        """What a screen reader says of a row."""
        if isinstance(row, Heading):
            return row.words
        one = row.candidate
        return ", ".join(
            part for part in (one.title, self.kind_of(one), one.detail, one.aside, one.key, row.below) if part
        )

    def kind_of(self, one: Candidate) -> str:
        return self._words.one(one.kind)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.said(row)
        return row if role == ROW else None


class LinesDelegate(QStyledItemDelegate):
    """Icon, name with what more there is to say, and at the right the key or the kind; below, the words in
    which the search was found."""

    def __init__(self, model: LinesModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._icons: dict[tuple[str, str], QIcon] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        high = QFontMetrics(option.font).height()
        row = index.data(ROW)
        if isinstance(row, Heading):
            return QSize(100, high + (8 if index.row() == 0 else 16))
        return QSize(100, high * (2 if row.below else 1) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        if isinstance(row, Heading):
            self._paint_heading(painter, option, row)
        else:
            self._paint_line(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Heading) -> None:
        painter.setFont(strong(scaled(option.font, 0.88)))
        painter.setPen(QColor(theme().muted))
        where = option.rect.adjusted(_EDGE, 0, -_EDGE, -3)
        painter.drawText(where, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, row.words)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, row: Line) -> None:
        now, one = theme(), row.candidate
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(now.accent))
            painter.setBrush(QColor(now.selected))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5), 6, 6)
        high = QFontMetrics(option.font).height()
        inner = option.rect.adjusted(_EDGE, 7, -_EDGE, -7)
        first = QRect(inner.left(), inner.top(), inner.width(), high)
        name = one.icon or ICONS[one.kind]
        self._icon(name, now.muted).paint(painter, QRect(first.left(), first.top(), high, high))
        first.setLeft(first.left() + high + _GAP)
        first.setRight(self._paint_right(painter, option, first, one))
        left = first.left()
        painter.setPen(QColor(now.text))
        used = self._words(painter, option.font, first, one.title, row.places)
        if one.detail:
            first.setLeft(left + used + _GAP)
            painter.setPen(QColor(now.muted))
            self._words(painter, option.font, first, one.detail, ())
        if row.below:
            painter.setPen(QColor(now.muted))
            below = QRect(left, inner.top() + high, inner.right() - left, high)
            self._words(painter, option.font, below, row.below, row.below_places)

    def _paint_right(
        self, painter: QPainter, option: QStyleOptionViewItem, where: QRect, one: Candidate
    ) -> int:
        """The key in a box, else what stands aside, else the kind; returns where the name must end."""
        words = one.key or one.aside or self._model.kind_of(one)
        wide = QFontMetrics(option.font).horizontalAdvance(words)
        now = theme()
        painter.setFont(option.font)
        painter.setPen(QColor(now.muted))
        if one.key:
            box = QRect(where.right() - wide - 14, where.top() - 2, wide + 14, where.height() + 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(mixed(now.raised, now.border, 0.35)))
            painter.setPen(QColor(now.border))
            painter.drawRoundedRect(box, 5, 5)
            painter.setPen(QColor(now.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            return box.left() - _GAP
        painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return where.right() - wide - _GAP

    def _words(self, painter: QPainter, font: QFont, where: QRect, text: str, places: Places) -> int:
        """Writes words in one line with some letters bold, cut to the room there is; returns how wide."""
        if where.width() < QFontMetrics(font).averageCharWidth() * 3:
            return 0
        shown, wide = text, _line_of(text, font, places, painter)[1]
        if wide > where.width():
            # Bold letters are wider than Qt's own cutting knows.
            room = where.width() * QFontMetrics(font).horizontalAdvance(text) / max(wide, 1)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room) - 2)
            places = tuple((start, min(end, len(shown))) for start, end in places if start < len(shown))
        layout, wide = _line_of(shown, font, places, painter)
        layout.draw(painter, where.topLeft().toPointF())
        return round(wide)

    def _icon(self, name: str, colour: str) -> QIcon:
        key = (name, colour)
        if key not in self._icons:
            self._icons[key] = icon(name, colour)
        return self._icons[key]


def _line_of(text: str, font: QFont, places: Places, painter: QPainter) -> tuple[QTextLayout, float]:
    """The text as one line with bold places, and its width."""
    layout = QTextLayout(text, font, painter.device())
    options = QTextOption()
    options.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(options)
    formats, offsets = [], Offsets(text)
    for start, end in places:
        part = QTextLayout.FormatRange()
        span = offsets.span_to_units(start, end)
        part.start, part.length = span.start, span.end - span.start
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        bold.setForeground(QColor(theme().text))
        part.format = bold
        formats.append(part)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return layout, line.naturalTextWidth() if line.isValid() else 0.0
