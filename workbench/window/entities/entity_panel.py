"""An entity: what it is, how it stands to formats, and every article that names it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.entities import CODED, KINDS, EntityRow, Names, called, kind_of
from workbench.domain.gazetteer import format_short, state_name
from workbench.domain.roster import Membership
from workbench.domain.rows import ArticleRow
from workbench.domain.vocabulary import Modality
from workbench.domain.wording import interval_words
from workbench.domain.words import shortened, word
from workbench.window import keymap
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.docks import bring_forward
from workbench.window.parts.empty_state import EmptyState
from workbench.window.parts.short_dates import short_date
from workbench.window.parts.tall_list import TallList
from workbench.window.theme import theme

if TYPE_CHECKING:
    from workbench.actions import Dossier

ARTICLE = Qt.ItemDataRole.UserRole
MOST_ROWS = 12
LETTERS_IN_TAB = 18
_PAGE = ("entity.page", "Ctrl+Shift+E")


class EntityArticles(QTreeWidget):
    """The articles, the latest first; a click or Enter opens one where it names the entity."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setColumnCount(3)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.itemActivated.emit(item, 0)
            return
        super().keyPressEvent(event)


class EntityPanel(QWidget):
    """Shows the entity that was chosen last."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.entity: str | None = None
        self.row: EntityRow | None = None
        self.name, self.kind, self.standing = (QLabel(self) for _ in range(3))
        for label in (self.name, self.kind, self.standing):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name.setProperty("heading", True)
        self.kind.setProperty("muted", True)
        self.open_page = QPushButton(self)
        self.open_page.setProperty("link", True)
        self.open_page.setCursor(Qt.CursorShape.PointingHandCursor)
        self.open_page.clicked.connect(self.show_page)
        self.empty = EmptyState(self)
        self.articles = EntityArticles(self)
        self.articles.itemClicked.connect(self._on_article)
        self.articles.itemActivated.connect(self._on_article)
        self._lay_out()
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self.refresh)
        desk.entity_chosen.connect(self.show_entity)
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self.refresh)
        self.retranslate()

    def _lay_out(self) -> None:
        """Where the panel is low it scrolls: no word is cut off."""
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(9, 4, 7, 7)
        layout.setSpacing(5)
        for widget in (self.name, self.kind):
            layout.addWidget(widget)
        layout.addWidget(self.open_page, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.standing)
        layout.addWidget(self.articles, 1)
        layout.addWidget(self.empty, 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        TallList(self.articles, area, lambda: 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Hands the keys on. As a focus proxy the list would stop Tab while it is hidden."""
        if not self.articles.isHidden():
            self.articles.setFocus()

    def commands(self) -> list[Command]:
        return [
            Command(
                _PAGE[0],
                lambda: self.tr("Page of the entity"),
                self.show_page,
                "ph.identification-card",
                _PAGE[1],
                "view",
                self._has_page,
            ),
            Command(
                "entity.all",
                lambda: self.tr("All entities"),
                lambda: self._desk.show_page("entities"),
                "ph.users-three",
                "Ctrl+Shift+I",
                "view",
                lambda: self._desk.dossier is not None,
            ),
        ]

    @Slot()
    def show_page(self) -> None:
        """Opens the page of the entity that is shown."""
        if self._has_page():
            self._desk.show_page(f"entity:{self.entity}")

    @Slot()
    def retranslate(self) -> None:
        self.articles.setHeaderLabels([self.tr("Article"), self.tr("Day"), self.tr("Times")])
        self.articles.setAccessibleName(self.tr("Articles that name it"))
        self.open_page.setText(self.tr("Open page"))
        told = self.tr("Names, mentions, statements, related entities ({key})")
        self.open_page.setToolTip(told.format(key=keymap.shown(*_PAGE)))
        self.refresh()

    @Slot(str)
    def show_entity(self, entity: str) -> None:
        """Shows this one, and the panel itself if it was covered or put away."""
        self.entity = entity
        self.refresh()
        bring_forward(self)

    @Slot()
    def refresh(self) -> None:
        """Asks for the entity anew, off the window's thread; what is shown stays until the answer comes."""
        self.open_page.setVisible(self._has_page())
        if self._desk.dossier is None or self.entity is None:
            self._show_nothing()
        else:
            self._desk.ask(_known, self._take, self.entity, self._desk.day)

    def _take(self, known: "tuple[str, EntityRow | None, list[Membership]]") -> None:
        entity, self.row, memberships = known
        if entity != self.entity:
            return
        if self.row is not None:
            self.entity = entity = self.row.entity
        kind, _, key = entity.partition(":")
        name = self._name(entity)
        self.empty.hide()
        for label in (self.name, self.kind):
            label.show()
        self.name.setText(name)
        self.kind.setText(self._about(kind, key))
        lines = [self._membership(row, kind) for row in memberships[:MOST_ROWS]]
        self.standing.setText("\n".join(lines))
        self.standing.setVisible(bool(lines))
        self.articles.clear()
        if self.row is not None:
            self.articles.addTopLevelItems([self._item(*named) for named in self.row.articles])
            self._tell_more(self.row.count - len(self.row.articles))
        self.articles.setVisible(self.row is not None)
        # The whole name stands below: in the tab it must not push the roster's out of sight.
        self.setWindowTitle(self.tr("Entity — {name}").format(name=shortened(name, LETTERS_IN_TAB)))

    def _tell_more(self, count: int) -> None:
        """That there are more articles; the line leads to the page, which has them all."""
        if count > 0:
            item = QTreeWidgetItem([self.tr("%n more article(s) on the page…", "", count)])
            item.setForeground(0, QColor(theme().muted))
            self.articles.addTopLevelItem(item)

    def _has_page(self) -> bool:
        return self.entity is not None and kind_of(self.entity) in KINDS

    def _show_nothing(self) -> None:
        self.row = None
        ways = [(self.tr("All entities"), self._desk.way("entity.all"))] if self._desk.dossier else []
        self.empty.say(self.tr("Click a marked name in the text to see who or what it is."), *ways)
        self.empty.show()
        for part in (self.name, self.kind, self.standing, self.articles):
            part.hide()
        self.setWindowTitle(self.tr("Entity"))

    def _name(self, entity: str) -> str:
        names = self.row.names if self.row is not None else Names()
        return called(entity, names, self._desk.language)

    def _about(self, kind: str, key: str) -> str:
        shown = self.row.type if self.row is not None else kind
        parts = [word(f"mention.{shown}", self._desk.language)]
        if kind in ("state", "format"):
            parts.append(key)
        if self.row is None:
            parts.append(self.tr("no article names it"))
        else:
            parts.append(self.tr("%n mention(s)", "", self.row.times))
            parts.append(self.tr("%n article(s)", "", self.row.count))
        return " · ".join(parts)

    def _membership(self, row: Membership, kind: str) -> str:
        """How it stands to a format, or a state to it."""
        language = self._desk.language
        other = format_short(row.format, language) if kind == "state" else state_name(row.state, language)
        parts = [word(f"status.{row.status}", language)]
        if row.modality != Modality.DECIDED:
            parts.append(f"({word(f'modality.{row.modality}', language)})")
        return f"{other}: {' '.join([*parts, *interval_words(row.since, row.until, language)])}"

    def _item(self, article: ArticleRow, times: int) -> QTreeWidgetItem:
        day = article.published
        when = short_date(day.isoformat(), self._desk.language) if day else ""
        item = QTreeWidgetItem([article.title, when, str(times)])
        item.setData(0, ARTICLE, article.id)
        item.setToolTip(0, article.title)
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in (1, 2):
            item.setForeground(column, QColor(theme().muted))
        return item

    @Slot(QTreeWidgetItem, int)
    def _on_article(self, item: QTreeWidgetItem, _column: int) -> None:
        """Opens the article at its first mention of the entity."""
        dossier, article = self._desk.dossier, item.data(0, ARTICLE)
        if article is None:
            self.show_page()
            return
        if dossier is None:
            return
        from workbench.actions.articles import view_article

        view = self._desk.do(view_article, dossier, article)
        mentions = view.mentions if view is not None else ()
        first = next((mention for mention in mentions if mention.entity == self.entity), None)
        if first is None:
            self._desk.choose_article(article)
        else:
            self._desk.place_chosen.emit(article, first.start, first.end)

    @Slot()
    def _on_opened(self) -> None:
        self.entity = None
        self._ask.start()

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if self.entity is not None and kinds & {"article", "reading", "membership", "entity"}:
            self._ask.start()


def _known(
    dossier: "Dossier", entity: str, day: date | None
) -> "tuple[str, EntityRow | None, list[Membership]]":
    """The entity that was asked for, its articles, and how it stands to formats on the day."""
    from workbench.actions.articles import entity as ask
    from workbench.actions.roster import roster

    kind, _, key = entity.partition(":")
    rows = roster(dossier, key if kind == "format" else None, day) if kind in CODED else []
    return entity, ask(dossier, entity), [row for row in rows if key in (row.state, row.format)]
