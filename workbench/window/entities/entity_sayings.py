"""What somebody said: the words, and below them when, where, as what and by whom it is told."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.domain.date_words import date_words
from workbench.domain.entities import Saying
from workbench.domain.gazetteer import place_name
from workbench.domain.vocabulary import Review
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.parts.fonts import in_serif, scaled
from workbench.window.theme import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
DETAIL = Qt.ItemDataRole.UserRole + 1
_MOST_LINES = 4


class SayingsModel(QAbstractListModel):
    """The latest first."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: list[Saying] = []

    def show_rows(self, rows: list[Saying]) -> None:
        """Shows these; the same again keep their place, perhaps in another language."""
        if rows == self.rows:
            self.layoutAboutToBeChanged.emit()
            self.layoutChanged.emit()
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == DETAIL:
            return self._detail(row)
        if role == Qt.ItemDataRole.DisplayRole:
            quote = " ".join(row.quote.split())
            return self.tr("“{quote}”").format(quote=quote) if row.direct else quote
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{index.data()}\n{self._detail(row)}"
        return None

    def _detail(self, row: Saying) -> str:
        language = self._desk.language
        day = date_words(row.date or (row.published.isoformat() if row.published else None), language)
        place = place_name(row.place, language) if row.place else ""
        review = "" if row.review == Review.OPEN else word(f"review.{row.review}", language)
        parts = (day, row.role or "", place, row.venue or "", row.outlet or "", review)
        return " · ".join(part for part in parts if part)


class SayingDelegate(QStyledItemDelegate):
    """The words in the reading font, wrapped, the rest below in muted letters."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, rect = theme(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(now.selected))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(now.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        inner = rect.adjusted(12, 7, -12, -7)
        serif, small = in_serif(option.font), scaled(option.font)
        low = QFontMetrics(small).height()
        words = QRect(inner.left(), inner.top(), inner.width(), inner.height() - low - 3)
        painter.setFont(serif)
        painter.setPen(QColor(now.text))
        painter.setClipRect(words)
        painter.drawText(words, int(Qt.TextFlag.TextWordWrap), index.data())
        painter.setClipping(False)
        painter.setFont(small)
        painter.setPen(QColor(now.muted))
        below = QRect(inner.left(), inner.bottom() - low + 1, inner.width(), low)
        told = QFontMetrics(small).elidedText(index.data(DETAIL), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, told)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        wide = (view.viewport().width() if isinstance(view, QListView) else 400) - 24
        metrics = QFontMetrics(in_serif(option.font))
        room = QRect(0, 0, max(wide, 80), metrics.lineSpacing() * _MOST_LINES)
        high = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), index.data()).height()
        high = min(high, room.height())
        return QSize(80, high + QFontMetrics(scaled(option.font)).height() + 17)


class SayingsList(QListView):
    """A click or Enter goes to the words in the article."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows = SayingsModel(desk, self)
        self.setModel(self.rows)
        self.setItemDelegate(SayingDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._go)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # the words wrap anew

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _go(self, index: Index) -> None:
        row: Saying | None = index.data(ROW) if index.isValid() else None
        if row is not None:
            self._desk.place_chosen.emit(row.article, row.start, row.end)
            self._desk.claim_chosen.emit(row.claim)
