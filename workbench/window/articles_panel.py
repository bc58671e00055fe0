"""The list of articles: filter, chips, and a list that stays quick with ten thousand of them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHeaderView,
    QMenu,
    QPushButton,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.rows import ArticleRow
from workbench.window.articles_model import ROW, ArticleDelegate, ArticlesModel, Index
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.parts.empty_state import EmptyState
from workbench.window.parts.filter_line import FilterLine
from workbench.window.parts.flow_layout import FlowRow
from workbench.window.parts.question import Question
from workbench.window.viewer.letters import LEAVES_LETTERS

if TYPE_CHECKING:
    from workbench.actions import Dossier

__all__ = ["ArticlesPanel", "Index"]


def _listed(dossier: "Dossier") -> list[ArticleRow]:
    from workbench.actions.articles import list_articles

    return list_articles(dossier)


def _listed_of(dossier: "Dossier", articles: frozenset[int]) -> list[ArticleRow]:
    from workbench.actions.articles import list_articles

    return list_articles(dossier, articles)


class ArticleList(QTableView):
    """Arrows choose, Enter and a click open. A table of one column: a QListView would lay out all its lines
    again whenever one of them changes, and ask the model for each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(0)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setProperty(LEAVES_LETTERS, True)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QTableView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(ArticleDelegate(self))
        self.fit()

    def fit(self) -> None:
        """Makes the lines as high as the letters of the list need."""
        option = QStyleOptionViewItem()
        option.font = self.font()
        height = self.itemDelegate().sizeHint(option, QModelIndex()).height()
        self.verticalHeader().setDefaultSectionSize(height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Keeps the lines that are to be seen in their place while others come and go above them."""
        bar, before = self.verticalScrollBar(), self.indexAt(QPoint(0, 0))
        top = QPersistentModelIndex(before)
        shift = bar.value() - before.row() * self.verticalHeader().defaultSectionSize()
        yield
        if before.isValid() and before.row() > 0 and top.isValid():
            self.updateGeometries()
            bar.setValue(top.row() * self.verticalHeader().defaultSectionSize() + shift)

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
        self.filter = FilterLine(self)
        self.unread, self.claims, self.format = (self._chip() for _ in range(3))
        self.model = ArticlesModel(desk, self)
        self.list = ArticleList(self)
        self.list.setModel(self.model)
        self.empty = EmptyState(self.list)
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
        chips = FlowRow(self, 5)
        for chip in (self.unread, self.claims, self.format):
            chips.row.addWidget(chip)
        over = QVBoxLayout(self.list)
        over.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 2, 3, 7)
        layout.setSpacing(6)
        layout.addWidget(self.filter)
        layout.addWidget(chips)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        desk = self._desk
        self.filter.textChanged.connect(self._pause.start)
        self.filter.left.connect(self.list.setFocus)
        for chip in (self.unread, self.claims, self.format):
            chip.toggled.connect(self._on_filter)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.customContextMenuRequested.connect(self._on_menu)
        desk.opened.connect(self._on_opened)
        desk.articles_changed.connect(self._on_changed)
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
                "go",
                self._has_rows,
            ),
            Command(
                "article.previous",
                lambda: self.tr("Previous article"),
                lambda: self._step(-1),
                "",
                "Ctrl+Up",
                "go",
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

    def _take_in(self, articles: frozenset[int], rows: Sequence[ArticleRow]) -> None:
        was_there, before = self.model.place_of(self._desk.article) >= 0, self.current()
        with self.list.staying():
            self.model.take_in(articles, rows)
        if not was_there:
            self._choose_line()
        elif before is not None and before.id in articles:  # its day may have led it elsewhere
            self._choose_line(before.id)
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
        self._desk.edit(lambda dossier: remove_article(dossier, row.id))
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

    def remembered(self) -> dict[str, Any]:
        chips = {"unread": self.unread, "claims": self.claims, "format": self.format}
        return {"filter": self.filter.text(), **{name: chip.isChecked() for name, chip in chips.items()}}

    def recall(self, told: dict[str, Any]) -> None:
        self.filter.setText(str(told.get("filter", "")))
        self.unread.setChecked(bool(told.get("unread")))
        self.claims.setChecked(bool(told.get("claims")))
        self.format.setChecked(bool(told.get("format")))

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
        self.model.words = self.filter.text().casefold().split()
        self.model.refilter()
        self._choose_line()
        self._show_empty()

    def _unfilter(self) -> None:
        self.recall({})
        self.list.setFocus()

    @Slot()
    def _on_opened(self) -> None:
        self.model.forget_seen()
        self._ask.start()

    @Slot(object)
    def _on_changed(self, articles: frozenset[int] | None) -> None:
        if articles is None:
            self._ask.start()
        else:
            self._desk.ask(_listed_of, partial(self._take_in, articles), articles)

    @Slot(int)
    def _on_chosen(self, article: int) -> None:
        # At once, and not with the news that it was kept: by then another article may be open.
        if self._desk.can_write:
            self.model.mark_seen(article)
        self._choose_line()

    def _choose_line(self, article: int | None = None) -> None:
        place = self.model.place_of(article or self._desk.article)
        if place >= 0 and place != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(place))

    def _show_empty(self) -> None:
        if self.model.has_any:
            in_texts = self.tr("Look for it in the texts"), self._look_in_texts
            only_words = self.filter.text().strip() and not self._has_chips()
            way = in_texts if only_words else (self.tr("Show all"), self._unfilter)
            self.empty.say(self.tr("No article passes the filter."), way)
        elif self._desk.can_write:
            self.empty.say(
                self.tr("No articles yet. Open, paste or drop one."),
                (self.tr("Open article"), self._desk.way("import.files")),
                (self.tr("Paste"), self._desk.way("import.paste")),
            )
        else:
            self.empty.say(self.tr("No articles."))
        self.empty.setVisible(not self.model.rows)

    def _date(self, article: int) -> None:
        self._desk.choose_article(article)
        self._desk.command_wanted.emit("article.date")

    def _has_chips(self) -> bool:
        return any(chip.isChecked() for chip in (self.unread, self.claims, self.format))

    def _look_in_texts(self) -> None:
        """The filter goes by titles and sources; the words themselves are found in any form."""
        self._desk.find_wanted.emit(self.filter.text())

    @Slot(QPoint)
    def _on_menu(self, where: QPoint) -> None:
        row = self.current()
        if row is None or not self.list.indexAt(where).isValid():
            return
        menu = QMenu(self)
        # As Enter and a double click do: in a tab that stays.
        open_ = menu.addAction(self.tr("Open"), lambda: self.list.activated.emit(self.list.currentIndex()))
        open_.setShortcut(QKeySequence(Qt.Key.Key_Return))
        date = menu.addAction(self.tr("Date of the article…"), lambda: self._date(row.id))
        date.setEnabled(self._desk.can_write)
        remove = menu.addAction(self.tr("Remove article"), self.remove)
        remove.setEnabled(self._can_remove())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(where))
