"""The list of articles: filter, chips, and a list that stays quick with ten thousand of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QEvent,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.rows import ArticleRow
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.question import Question
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
DETAIL = Qt.ItemDataRole.UserRole + 1


class ArticlesModel(QAbstractListModel):
    """The articles that pass the filter. Reprints are counted at the article that they repeat."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._all: list[ArticleRow] = []
        self._folded: list[str] = []
        self._seen: set[int] = set()
        self._reprints: dict[int, int] = {}
        self.rows: list[ArticleRow] = []
        self.passes: Callable[[ArticleRow], bool] = lambda row: True
        self.words = ""

    def show_rows(self, rows: list[ArticleRow]) -> None:
        # The answer may have been on its way when an article was opened.
        self._all = [replace(row, seen=True) if row.id in self._seen else row for row in rows]
        self._folded = [f"{row.title} {row.outlet or ''} {row.agency or ''}".casefold() for row in rows]
        self._reprints = {}
        for row in rows:
            if row.reprint_of is not None:
                self._reprints[row.reprint_of] = self._reprints.get(row.reprint_of, 0) + 1
        self.refilter()

    def mark_seen(self, article: int) -> None:
        """The article was opened. It stays in the list, even if only unread ones are wanted, until the next
        change: nothing shall slip away under the hand."""
        self._seen.add(article)
        self._all = [replace(row, seen=True) if row.id == article else row for row in self._all]
        place = self.place_of(article)
        if place >= 0:
            self.rows[place] = replace(self.rows[place], seen=True)

    def forget_seen(self) -> None:
        """Another dossier is open."""
        self._seen.clear()

    def refilter(self) -> None:
        words = self.words.casefold().split()
        pairs = zip(self._all, self._folded, strict=True)
        self.beginResetModel()
        self.rows = [row for row, text in pairs if all(word in text for word in words) and self.passes(row)]
        self.endResetModel()

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
        """ "17 Dec 2025 · TASS → Day.Az · 3 reprints"."""
        chain = " → ".join(row.relay) or row.outlet or row.agency or ""
        parts = [self._day(row.published) if row.published else "", chain]
        if row.reprint_of is not None:
            parts.append(self.tr("reprint"))
        elif count := self._reprints.get(row.id):
            parts.append(self.tr("%n reprint(s)", "", count))
        if row.mentions is None:
            parts.append(self.tr("not read yet"))
        return " · ".join(part for part in parts if part)

    def _day(self, day: date) -> str:
        """The month in short: there is little room in a list."""
        return QLocale(self._desk.language).toString(QDate(day.year, day.month, day.day), "d MMM yyyy")

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
        return next((place for place, row in enumerate(self.rows) if row.id == article), -1)


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


def _listed(dossier: "Dossier") -> list[ArticleRow]:
    from workbench.actions.articles import list_articles

    return list_articles(dossier)


class ArticleList(QListView):
    """Arrows choose, Enter and a click open."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class ArticlesPanel(QWidget):
    """The articles of the dossier."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.unread, self.claims, self.format = (self._chip() for _ in range(3))
        self.model = ArticlesModel(desk, self)
        self.list = ArticleList(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ArticleDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.empty = QLabel(self.list)
        self.empty.setProperty("muted", True)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusProxy(self.list)
        self._lay_out()
        self._pause = self._timer(80, self._on_filter)
        self._ask = self._timer(0, self.refresh)
        self._question = Question(desk, _listed, self._show)
        self._connect()
        self.model.passes = self._passes
        self.retranslate()
        self._ask.start()

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(5)
        for chip in (self.unread, self.claims, self.format):
            chips.addWidget(chip)
        chips.addStretch(1)
        over = QVBoxLayout(self.list)
        over.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 2, 3, 7)
        layout.setSpacing(6)
        layout.addWidget(self.filter)
        layout.addLayout(chips)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        desk = self._desk
        self.filter.textChanged.connect(self._pause.start)
        for chip in (self.unread, self.claims, self.format):
            chip.toggled.connect(self._on_filter)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.customContextMenuRequested.connect(self._on_menu)
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.article_chosen.connect(self._on_chosen)
        desk.format_chosen.connect(self._on_filter)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self.list.viewport().update)

    def _chip(self) -> QPushButton:
        chip = QPushButton(self)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        return chip

    def _timer(self, pause: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(slot)
        return timer

    def commands(self) -> list[Command]:
        return [
            Command(
                "article.next",
                lambda: self.tr("Next article"),
                lambda: self._step(1),
                "",
                "Ctrl+Down",
                "article",
                self._has_rows,
            ),
            Command(
                "article.previous",
                lambda: self.tr("Previous article"),
                lambda: self._step(-1),
                "",
                "Ctrl+Up",
                "article",
                self._has_rows,
            ),
            Command(
                "article.filter",
                lambda: self.tr("Filter articles"),
                self.filter.setFocus,
                "ph.funnel",
                "Ctrl+Shift+F",
                "article",
            ),
            Command(
                "articles.remove",
                lambda: self.tr("Remove article"),
                self.remove,
                "ph.trash",
                "",
                "article",
                self._can_remove,
            ),
        ]

    @Slot()
    def retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter…"))
        self.filter.setAccessibleName(self.tr("Filter articles"))
        self.unread.setText(self.tr("Unread"))
        self.claims.setText(self.tr("Open claims"))
        self.format.setText(self.tr("This format"))
        self.format.setToolTip(self.tr("Only articles about the format chosen in Member states"))
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.viewport().update()
        self._show_empty()

    @Slot()
    def refresh(self) -> None:
        """Asks the dossier for its articles."""
        if self._desk.dossier is None:
            self._show([])
            return
        self._question.ask()

    def _show(self, rows: list[ArticleRow]) -> None:
        kept = self.list.verticalScrollBar().value()
        self.model.show_rows(rows)
        self._choose_line()
        self.list.verticalScrollBar().setValue(kept)
        self._show_empty()

    def current(self) -> ArticleRow | None:
        """The article under the cursor of the list."""
        index = self.list.currentIndex()
        row: ArticleRow | None = index.data(ROW) if index.isValid() else None
        return row

    @Slot()
    def remove(self) -> None:
        """Removes the article under the cursor; undo brings it back."""
        row, dossier = self.current(), self._desk.dossier
        if row is None or dossier is None:
            return
        from workbench.actions.articles import remove_article

        place = self.model.place_of(row.id)
        self._desk.do(remove_article, dossier, row.id)
        near = [one.id for one in self.model.rows[place + 1 :] + self.model.rows[:place][::-1]]
        if self._desk.article == row.id and near:
            self._desk.choose_article(near[0])

    def _passes(self, row: ArticleRow) -> bool:
        return (
            (not self.unread.isChecked() or not row.seen)
            and (not self.claims.isChecked() or row.open_claims > 0)
            and (not self.format.isChecked() or self._desk.format in row.formats)
        )

    def _has_rows(self) -> bool:
        return bool(self.model.rows)

    def _can_remove(self) -> bool:
        return self._desk.can_write and self.current() is not None

    def _step(self, by: int) -> None:
        place = self.model.place_of(self._desk.article) + by
        if 0 <= place < len(self.model.rows):
            self._open(self.model.index(place))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row: ArticleRow = index.data(ROW)
        self._desk.choose_article(row.id)

    @Slot()
    def _on_filter(self) -> None:
        self.model.words = self.filter.text()
        self.model.refilter()
        self._choose_line()
        self._show_empty()

    @Slot()
    def _on_opened(self) -> None:
        self.model.forget_seen()
        self._ask.start()

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"article", "reading", "decision"}:
            self._ask.start()
        elif "seen" in kinds and self._desk.article is not None:
            self.model.mark_seen(self._desk.article)
            # Not dataChanged: the list would lay out all its rows again, 40 ms with 10,000 of them.
            self.list.viewport().update()

    @Slot()
    def _on_chosen(self) -> None:
        self._choose_line()

    def _choose_line(self) -> None:
        place = self.model.place_of(self._desk.article)
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place))

    def _show_empty(self) -> None:
        if self.model.has_any:
            self.empty.setText(self.tr("No article passes the filter."))
        else:
            self.empty.setText(self.tr("No articles yet. Open, paste or drop one."))
        self.empty.setVisible(not self.model.rows)

    @Slot(QPoint)
    def _on_menu(self, where: QPoint) -> None:
        row = self.current()
        if row is None or not self.list.indexAt(where).isValid():
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), lambda: self._desk.choose_article(row.id))
        remove = menu.addAction(self.tr("Remove article"), self.remove)
        remove.setEnabled(self._can_remove())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(where))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.list.scheduleDelayedItemsLayout()
