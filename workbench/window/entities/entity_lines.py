"""The mentions of an entity in all articles: each on a line with the words around it, below its article."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.domain.entities import Line, Lines, kind_of
from workbench.window.desk import Desk
from workbench.window.parts.fonts import in_serif, strong
from workbench.window.parts.short_dates import short_date
from workbench.window.theme import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_ARTICLES = 30
"""Articles that are asked for at a time."""
_LEFT = 0.38
"""Where on the line the mention begins, so that all stand below each other."""


@dataclass(frozen=True, slots=True)
class Row:
    """An article, or a mention in it."""

    article: int
    title: str
    line: Line | None = None


class LinesModel(QAbstractListModel):
    """Asks for further articles when the end of the list comes into view."""

    filled = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: list[Row] = []
        self.entity = ""
        self._articles = 0
        self._more = False
        self._turn = 0

    def show_entity(self, entity: str) -> None:
        """Begins anew, of the same entity with as many articles as are there; they stay until the answer has
        come, and where it is the same."""
        shown = self._articles if entity == self.entity else 0
        self.entity = entity
        self._turn += 1
        self._ask(0, max(shown, _ARTICLES))

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._ask(self._articles, _ARTICLES)

    def _ask(self, skip: int, limit: int) -> None:
        from workbench.actions.entities import mentions_of

        self._more = False  # until the answer says that there may be more
        turn = self._turn
        self._desk.ask(mentions_of, partial(self._take, turn, skip, limit), self.entity, skip, limit)

    def _take(self, turn: int, skip: int, limit: int, groups: list[Lines]) -> None:
        if turn != self._turn:
            return
        rows = [row for group in groups for row in self._rows_of(group)]
        self._more = len(groups) == limit
        self._articles = skip + len(groups)
        if not skip and rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        elif skip and rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()
        self.filled.emit()

    def _rows_of(self, group: Lines) -> list[Row]:
        day = short_date(group.published.isoformat(), self._desk.language) if group.published else ""
        about = (day, group.outlet or "")
        title = " · ".join(part for part in (group.title, *about) if part)
        return [Row(group.article, title), *(Row(group.article, group.title, line) for line in group.lines)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.title if row.line is None else _sentence(row.line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title if row.line is None else f"{row.line.name}\n{_sentence(row.line)}"
        return None


def _sentence(line: Line) -> str:
    return " ".join(f"{line.before}{line.words}{line.after}".split())


class LineDelegate(QStyledItemDelegate):
    """The mention in the colour of its kind at one and the same place, the words around it on both sides."""

    kind = "person"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        now, rect = theme(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(now.selected))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(now.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        inner = rect.adjusted(10, 0, -10, 0)
        if row.line is None:
            painter.setFont(strong(option.font))
            painter.setPen(QColor(now.text))
            low = inner.adjusted(0, 6, 0, 0)
            title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, low.width())
            painter.drawText(low, Qt.AlignmentFlag.AlignVCenter, title)
        else:
            self._words(painter, inner, row.line, option.font)
        painter.restore()

    def _words(self, painter: QPainter, inner: QRect, line: Line, font: QFont) -> None:
        now, serif = theme(), in_serif(font)
        metrics, side = QFontMetrics(serif), Qt.AlignmentFlag.AlignVCenter
        words = metrics.elidedText(line.words, Qt.TextElideMode.ElideRight, inner.width() // 2)
        wide = metrics.horizontalAdvance(words)
        left = inner.left() + min(round(inner.width() * _LEFT), inner.width() - wide)
        painter.setFont(serif)
        painter.setPen(QColor(now.muted))
        before = QRect(inner.left(), inner.top(), left - inner.left(), inner.height())
        told = metrics.elidedText(_flat(line.before), Qt.TextElideMode.ElideLeft, before.width())
        painter.drawText(before, side | Qt.AlignmentFlag.AlignRight, told)
        after = QRect(left + wide, inner.top(), inner.right() - left - wide, inner.height())
        told = metrics.elidedText(_flat(line.after), Qt.TextElideMode.ElideRight, after.width())
        painter.drawText(after, side | Qt.AlignmentFlag.AlignLeft, told)
        mark = now.mentions[self.kind]
        high = metrics.height() + 2
        ground = QRect(left - 1, inner.center().y() - high // 2, wide + 2, high)
        painter.fillRect(ground, QColor(mark.fill))
        painter.fillRect(QRect(ground.left(), ground.bottom() - 1, ground.width(), 2), QColor(mark.ink))
        painter.setPen(QColor(now.text))
        painter.drawText(QRect(left, inner.top(), wide + 1, inner.height()), side, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        return QSize(200, QFontMetrics(option.font).height() + (16 if row.line is None else 9))


def _flat(words: str) -> str:
    """The words on one line, with the blank that parts them from the mention."""
    return "".join(" " if sign.isspace() else sign for sign in words)


class LinesList(QListView):
    """A click or Enter goes to the place in the article; with Ctrl or Shift several are chosen."""

    chosen = Signal()
    """Others are chosen than before."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows = LinesModel(desk, self)
        self._delegate = LineDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.clicked.connect(self._on_click)
        self.rows.modelReset.connect(self.chosen)
        self.selectionModel().selectionChanged.connect(self.chosen)

    def places(self) -> list[tuple[int, int, int]]:
        """The mentions that are chosen: article, start, end."""
        rows: list[Row] = [index.data(ROW) for index in self.selectedIndexes()]
        return [(row.article, row.line.start, row.line.end) for row in rows if row.line is not None]

    @Slot(QModelIndex)
    def _on_click(self, index: Index) -> None:
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._go(index)

    def show_entity(self, entity: str) -> None:
        kind = kind_of(entity)
        self._delegate.kind = kind if kind in theme().mentions else "other"
        if entity != self.rows.entity:
            self.scrollToTop()
        self.rows.show_entity(entity)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _go(self, index: Index) -> None:
        row: Row | None = index.data(ROW) if index.isValid() else None
        if row is None:
            return
        if row.line is None:
            self._desk.choose_article(row.article)
        else:
            self._desk.place_chosen.emit(row.article, row.line.start, row.line.end)
