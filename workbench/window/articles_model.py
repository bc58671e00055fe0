"""What the list of articles shows: its rows, filtered, and how each is drawn."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.domain.rows import ArticleRow
from workbench.window.desk import Desk
from workbench.window.parts.short_dates import short_date
from workbench.window.taking import ARTICLE
from workbench.window.theme import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
DETAIL = Qt.ItemDataRole.UserRole + 1


class ArticlesModel(QAbstractListModel):
    """The articles that pass the filter, in the order of the dossier. Reprints are counted at the article
    that they repeat. A change of one article touches its line alone: there may be ten thousand others."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._all: list[ArticleRow] = []
        self._by_id: dict[int, ArticleRow] = {}
        self._folded: dict[int, str] = {}
        self._seen: set[int] = set()
        self._reprints: Counter[int] = Counter()
        self.rows: list[ArticleRow] = []
        self.passes: Callable[[ArticleRow], bool] = lambda row: True
        self.words: Sequence[str] = ()

    def show_rows(self, rows: Sequence[ArticleRow]) -> None:
        """Shows these, in the order of the dossier, in place of all others."""
        self._all = [self._as_seen(row) for row in rows]
        self._by_id = {row.id: row for row in self._all}
        self._folded = {row.id: _folded(row) for row in self._all}
        self._reprints = Counter(row.reprint_of for row in self._all if row.reprint_of is not None)
        self.refilter()

    def take_in(self, articles: Iterable[int], rows: Iterable[ArticleRow]) -> None:
        """Has the lines of these articles tell what `rows` say; those without a row are no more. What stands
        in the list stays there even if the filter would not let it through any more: nothing shall slip away
        under the hand."""
        told = {row.id: self._as_seen(row) for row in rows}
        for article in articles:
            before, now = self._by_id.get(article), told.get(article)
            if before == now:
                continue
            was_shown = self.place_of(article) >= 0
            if before is None or now is None or _order(before) != _order(now):
                if before is not None:
                    self._take_out(before)
                if now is not None:
                    self._put_in(now, was_shown=was_shown)
            else:
                self._put_right(now, was_shown=was_shown)

    def _as_seen(self, row: ArticleRow) -> ArticleRow:
        """The answer may have been on its way when the article was opened."""
        return replace(row, seen=True) if row.id in self._seen else row

    def _put_in(self, row: ArticleRow, *, was_shown: bool) -> None:
        self._all.insert(bisect_left(self._all, _order(row), key=_order), row)
        self._know(row)
        if was_shown or self._is_wanted(row):
            self._insert_line(row)

    def _insert_line(self, row: ArticleRow) -> None:
        place = bisect_left(self.rows, _order(row), key=_order)
        self.beginInsertRows(QModelIndex(), place, place)
        self.rows.insert(place, row)
        self.endInsertRows()

    def _take_out(self, row: ArticleRow) -> None:
        place = self.place_of(row.id)
        if place >= 0:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self.rows[place]
            self.endRemoveRows()
        del self._all[bisect_left(self._all, _order(row), key=_order)]
        del self._by_id[row.id], self._folded[row.id]
        self._count_reprint(row, -1)

    def _put_right(self, row: ArticleRow, *, was_shown: bool) -> None:
        """Puts a row in the place of what it was before."""
        self._count_reprint(self._by_id[row.id], -1)
        self._all[bisect_left(self._all, _order(row), key=_order)] = row
        self._know(row)
        if was_shown:
            self.rows[self.place_of(row.id)] = row
            self._tell(row.id)
        elif self._is_wanted(row):
            self._insert_line(row)

    def _know(self, row: ArticleRow) -> None:
        self._by_id[row.id] = row
        self._folded[row.id] = _folded(row)
        self._count_reprint(row, 1)

    def _count_reprint(self, row: ArticleRow, by: int) -> None:
        if row.reprint_of is not None:
            self._reprints[row.reprint_of] += by
            self._tell(row.reprint_of)

    def _tell(self, article: int) -> None:
        """The line of an article, if it is there, is to be drawn anew."""
        place = self.place_of(article)
        if place >= 0:
            self.dataChanged.emit(self.index(place), self.index(place))

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """A dragged article: for this window its number, for other programs its title."""
        row: ArticleRow = indexes[0].data(ROW)
        mime = QMimeData()
        mime.setData(ARTICLE, f"{row.id}\n{row.title}".encode())
        mime.setText(row.title)
        return mime

    def mark_seen(self, article: int) -> None:
        """The article was opened. It stays in the list, even if only unread ones are wanted, until the filter
        is set anew."""
        self._seen.add(article)
        if article in self._by_id:
            self.take_in([article], [self._by_id[article]])

    def forget_seen(self) -> None:
        """Another dossier is open."""
        self._seen.clear()

    def refilter(self) -> None:
        self.beginResetModel()
        self.rows = [row for row in self._all if self._is_wanted(row)]
        self.endResetModel()

    def _is_wanted(self, row: ArticleRow) -> bool:
        text = self._folded[row.id]
        return all(word in text for word in self.words) and self.passes(row)

    @property
    def has_any(self) -> bool:
        """Whether the dossier has articles at all, whatever the filter lets through."""
        return bool(self._all)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW:
            return row
        if role == DETAIL:
            return self.detail(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{self.detail(row)}"
        return None

    def detail(self, row: ArticleRow) -> str:
        """ "17 Dec 2025 · TASS → Day.Az · 3 reprints"; an empty line would look wrong."""
        chain = " → ".join(row.relay) or row.outlet or row.agency or ""
        day = row.published and short_date(row.published.isoformat(), self._desk.language)
        parts = [day or self.tr("no date"), chain]
        if row.reprint_of is not None:
            parts.append(self.tr("reprint"))
        elif count := self._reprints.get(row.id):
            parts.append(self.tr("%n reprint(s)", "", count))
        if row.mentions is None:
            parts.append(self.tr("not read yet"))
        return " · ".join(part for part in parts if part)

    def _spoken(self, row: ArticleRow) -> str:
        """What a screen reader says: colour and weight in words."""
        parts = [row.title, self.detail(row)]
        if row.open_claims:
            parts.append(self.tr("%n open claim(s)", "", row.open_claims))
        if not row.seen:
            parts.append(self.tr("unread"))
        return ", ".join(parts)

    def place_of(self, article: int | None) -> int:
        """The line on which `article` stands, -1 if the filter hides it."""
        row = self._by_id.get(article) if article is not None else None
        if row is None:
            return -1
        place = bisect_left(self.rows, _order(row), key=_order)
        return place if place < len(self.rows) and self.rows[place].id == article else -1


def _order(row: ArticleRow) -> tuple[int, int]:
    """Where the dossier lists an article: the latest published first, the undated last."""
    return (-row.published.toordinal() if row.published else 0, -row.id)


def _folded(row: ArticleRow) -> str:
    """What the filter looks for its words in."""
    return f"{row.title} {row.outlet or ''} {row.agency or ''}".casefold()


class ArticleDelegate(QStyledItemDelegate):
    """Title (bold while unread), a second line, a badge with the open claims."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ArticleRow = index.data(ROW)
        now = theme()
        painter.save()
        self._ground(painter, option)
        inner = option.rect.adjusted(12, 0, -10, 0)
        title, small = _title_font(option.font, row.seen), _small_font(option.font)
        high, low = QFontMetrics(title).height(), QFontMetrics(small).height()
        top = inner.top() + (inner.height() - high - low - 4) // 2
        badge = self._badge(painter, inner, small, row.open_claims)
        room = inner.width() - badge
        painter.setFont(title)
        painter.setPen(QColor(now.text))
        self._line(painter, QRect(inner.left(), top, room, high), row.title)
        painter.setFont(small)
        painter.setPen(QColor(now.muted))
        self._line(painter, QRect(inner.left(), top + high + 4, room, low), index.data(DETAIL))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        now, rect = theme(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen:
            painter.fillRect(rect, QColor(now.selected))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(now.accent))
        elif hovered:
            ground = QColor(now.selected)
            ground.setAlphaF(0.45)
            painter.fillRect(rect, ground)
        painter.setPen(QColor(now.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus and chosen:
            painter.setPen(QColor(now.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _line(self, painter: QPainter, where: QRect, text: str) -> None:
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)

    def _badge(self, painter: QPainter, inner: QRect, font: QFont, count: int) -> int:
        """Draws the badge and returns the width that it takes from the lines."""
        if not count:
            return 0
        metrics, mark = QFontMetrics(font), theme().statuses["candidate"]
        width = max(metrics.horizontalAdvance(str(count)) + 14, metrics.height() + 8)
        where = QRect(inner.right() - width, 0, width, metrics.height() + 4)
        where.moveTop(inner.top() + (inner.height() - where.height()) // 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mark.fill))
        painter.drawRoundedRect(where, where.height() / 2, where.height() / 2)
        painter.setPen(QColor(mark.ink))
        painter.setFont(font)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, str(count))
        return width + 8

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title, small = _title_font(option.font, False), _small_font(option.font)
        return QSize(120, QFontMetrics(title).height() + QFontMetrics(small).height() + 24)


def _title_font(base: QFont, seen: bool) -> QFont:
    font = QFont(base)
    font.setBold(not seen)
    return font


def _small_font(base: QFont) -> QFont:
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * 0.88)
    return font
