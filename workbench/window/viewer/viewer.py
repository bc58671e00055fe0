"""The viewer: open articles in tabs, one page with their words, and what can be done to those words."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.domain.rows import ArticleView, ClaimRow
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.viewer.annotating import Annotating
from workbench.window.viewer.headline import Headline, begins_with_title, title_above
from workbench.window.viewer.hovering import Hovering
from workbench.window.viewer.letters import Letters
from workbench.window.viewer.marks import shown_mentions
from workbench.window.viewer.page import Page
from workbench.window.viewer.setting import Content
from workbench.window.viewer.tabs import Tabs

NEWS_MS = 400


class Viewer(QWidget):
    """What the analyst reads. Shows the desk's article; the desk's places, entities and claims in it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view: ArticleView | None = None
        self.with_others = False
        self._entity: str | None = None
        self._places: dict[int, int] = {}
        self._headline = Headline(self)
        self._letters = Letters(self)
        self.tabs = Tabs(self)
        self.page = Page(self)
        self._annotating = Annotating(desk, self.page, self)
        self._hovering = Hovering(desk, self.page, self)
        self.bar, self.card = self._annotating.bar, self._hovering.card
        self._marks_soon = self._timer(0, self._on_annotations)
        self._news_soon = self._timer(NEWS_MS, self._on_news)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.page, 1)
        self.setFocusProxy(self.page)

    def _connect(self) -> None:
        desk = self._desk
        self.tabs.chosen.connect(desk.choose_article)
        self.tabs.closed.connect(self._on_closed)
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.article_chosen.connect(self._on_article)
        desk.place_chosen.connect(self._on_place)
        desk.entity_chosen.connect(self._on_entity)
        desk.claim_chosen.connect(self._on_claim)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self._restyle)
        desk.text_size_changed.connect(self._refill)

    def _timer(self, pause: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(slot)
        return timer

    def commands(self) -> list[Command]:
        return [*self._tab_commands(), *self._mention_commands(), *self._annotating.commands()]

    def _tab_commands(self) -> list[Command]:
        return [
            Command(
                "tab.next",
                lambda: self.tr("Next tab"),
                lambda: self.tabs.turn(1),
                "",
                "Ctrl+PgDown",
                "article",
                self._has_tabs,
            ),
            Command(
                "tab.previous",
                lambda: self.tr("Previous tab"),
                lambda: self.tabs.turn(-1),
                "",
                "Ctrl+PgUp",
                "article",
                self._has_tabs,
            ),
            Command(
                "tab.close",
                lambda: self.tr("Close tab"),
                self.close_tab,
                "ph.x",
                "Ctrl+W",
                "article",
                self._has_tabs,
            ),
        ]

    def _mention_commands(self) -> list[Command]:
        return [
            Command(
                "mention.next",
                lambda: self.tr("Next mention of this entity"),
                lambda: self.step_mention(1),
                "ph.arrow-down",
                "F8",
                "article",
                self._has_article,
            ),
            Command(
                "mention.previous",
                lambda: self.tr("Previous mention of this entity"),
                lambda: self.step_mention(-1),
                "ph.arrow-up",
                "Shift+F8",
                "article",
                self._has_article,
            ),
            Command(
                "mention.others",
                lambda: self.tr("Mark other names too"),
                self._toggle_others,
                "",
                "",
                "view",
                checked=lambda: self.with_others,
            ),
        ]

    @Slot()
    def retranslate(self) -> None:
        self.tabs.retranslate()
        self.page.setAccessibleName(self.tr("Article"))
        self.bar.retranslate()
        self._refill()

    # Articles and tabs

    @Slot(int)
    def _on_article(self, article: int) -> None:
        if self.view is not None and self.view.row.id == article:
            return
        self._keep_place()
        if not self._load(article):
            return
        assert self.view is not None
        self.tabs.show_article(article, self.view.row.title)
        self._fill()
        self.page.scroll_to_top(self._places.get(article, 0))

    def _load(self, article: int) -> bool:
        dossier = self._desk.dossier
        if dossier is None:
            return False
        from workbench.actions.articles import view_article

        view = self._desk.do(view_article, dossier, article)
        if view is None:
            return False
        self.view = view
        return True

    def _fill(self) -> None:
        """Shows the view from its beginning, with its marks."""
        self._hovering.put_away()
        self.bar.put_away()
        view = self.view
        if view is None:
            words = self.tr("No article is open. Choose one in the list, open, paste or drop one.")
            self.page.show_content(Content("", words))
            return
        self.page.show_content(
            Content(
                view.text,
                self._headline.about(view, self._desk.language),
                title_above(view),
                begins_with_title(view),
            )
        )
        self._mark()

    def _mark(self) -> None:
        assert self.view is not None
        mentions = shown_mentions(self.view.mentions, self.with_others)
        self.page.mark(mentions, self.view.annotations)
        self.page.outline(self._entity)

    @Slot()
    def _refill(self) -> None:
        """The same article in another language, size or theme, at the same place."""
        top, evidence = self.page.top_point(), self.page.evidence
        self._fill()
        self.page.light(evidence)
        self.page.scroll_to_top(top)

    @Slot()
    def _restyle(self) -> None:
        self.bar.colours.restyle()
        self._refill()

    @Slot()
    def close_tab(self) -> None:
        """Closes the article that is being read."""
        if self.view is not None:
            self.tabs.close_article(self.view.row.id)

    @Slot(int)
    def _on_closed(self, article: int) -> None:
        if self.view is not None and self.view.row.id == article:
            self._keep_place()
            self.view = None
            self._fill()

    def _keep_place(self) -> None:
        if self.view is not None:
            self._places[self.view.row.id] = self.page.top_point()

    @Slot()
    def _on_opened(self) -> None:
        self.tabs.clear_all()
        self.view = None
        self._entity = None
        self._hovering.forget()
        self._places.clear()
        self._fill()

    # News

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "annotation" in kinds:
            self._marks_soon.start()
        # An import of a thousand articles tells a thousand times: listened to now and then.
        if kinds & {"article", "reading"} and not self._news_soon.isActive():
            self._news_soon.start()

    def _on_annotations(self) -> None:
        if self.view is None or self._desk.dossier is None:
            return
        from workbench.actions.annotations import list_annotations

        rows = self._desk.do(list_annotations, self._desk.dossier, self.view.row.id)
        self.view = replace(self.view, annotations=tuple(rows or ()))
        self.page.mark_annotations(self.view.annotations)

    def _on_news(self) -> None:
        if self._desk.dossier is None:
            return
        self._hovering.forget()
        self._drop_removed()
        before = self.view
        if (
            before is not None
            and self._load(before.row.id)
            and self._shown_of(self.view) != self._shown_of(before)
        ):
            self._refill()

    @staticmethod
    def _shown_of(view: ArticleView | None) -> object:
        """What of an article the page shows."""
        return view and (view.row.relay, view.row.language, view.row.title, view.mentions)

    def _drop_removed(self) -> None:
        from workbench.actions.articles import list_articles

        assert self._desk.dossier is not None
        there = {row.id for row in self._desk.do(list_articles, self._desk.dossier) or []}
        for article in self.tabs.articles():
            if article not in there:
                self.tabs.close_article(article)

    @Slot(int, int, int)
    def _on_place(self, article: int, start: int, end: int) -> None:
        if self.view is None or self.view.row.id != article:
            self._desk.choose_article(article)
        if self.view is not None and self.view.row.id == article:
            self.page.go_to(start, end)

    @Slot(int)
    def _on_claim(self, claim: int) -> None:
        row = self._claim(claim)
        if row is None:
            return
        if self.view is None or self.view.row.id != row.article:
            self._desk.choose_article(row.article)
        evidence = row.claim.evidence
        self.page.light(evidence)
        if evidence:
            self.page.bring_into_view(evidence[0].start, evidence[0].end)

    def _claim(self, claim: int) -> ClaimRow | None:
        known: Sequence[ClaimRow] = self.view.claims if self.view else ()
        found = next((row for row in known if row.id == claim), None)
        if found is not None or self._desk.dossier is None:
            return found
        from workbench.actions.claims import list_claims

        rows = self._desk.do(list_claims, self._desk.dossier) or []
        return next((row for row in rows if row.id == claim), None)

    # Mentions

    @Slot(str)
    def _on_entity(self, entity: str) -> None:
        self._entity = entity
        self.page.outline(entity)

    def step_mention(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) mention of the entity at the caret, else of that chosen."""
        unit = self.page.textCursor().position()
        here = self.page.layers.mentions.at(unit)
        entity = here.row.entity if here is not None and here.row.entity else self._entity
        if entity is None:
            self._desk.said.emit(self.tr("Put the caret into a mention first, or click one."), False)
            return
        if entity != self._entity:
            self._desk.entity_chosen.emit(entity)
        places = [mark for mark in self.page.layers.mentions.all if mark.row.entity == entity]
        if not places:
            self._desk.said.emit(self.tr("This article does not name it."), False)
            return
        after = [mark for mark in places if mark.start > unit]
        before = [mark for mark in places if mark.start < unit]
        goal = (after or places)[0] if by > 0 else (before or places)[-1]
        self.page.go_to(goal.row.start, goal.row.end)
        told = self.tr("Mention {number} of {count}")
        self._desk.said.emit(told.format(number=places.index(goal) + 1, count=len(places)), False)

    def _toggle_others(self) -> None:
        self.with_others = not self.with_others
        if self.view is not None:
            self._mark()

    def _has_tabs(self) -> bool:
        return self.tabs.count() > 0

    def _has_article(self) -> bool:
        return self.view is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.card.isVisible() or self.bar.isVisible()):
            self.card.hide()
            self.bar.put_away()
            self.page.setFocus()
            return
        super().keyPressEvent(event)
