"""The viewer: one page with the words of an article, and what can be done to those words."""

from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.domain.citing import cited
from workbench.domain.errors import UserError
from workbench.domain.rows import ArticleView, ClaimRow
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.viewer.annotating import Annotating
from workbench.window.viewer.announcing import Announcing
from workbench.window.viewer.claiming import Claiming
from workbench.window.viewer.correcting import Correcting
from workbench.window.viewer.finding import Finding
from workbench.window.viewer.headline import Headline, begins_with_title, title_above
from workbench.window.viewer.hovering import Hovering
from workbench.window.viewer.margin import Margin
from workbench.window.viewer.marks import shown_mentions
from workbench.window.viewer.no_article import NoArticle
from workbench.window.viewer.page import Page
from workbench.window.viewer.setting import Content
from workbench.window.viewer.stepping import Stepping
from workbench.window.viewer.text_view import Place
from workbench.window.workspace.tabs import article_key

if TYPE_CHECKING:
    from workbench.actions import Dossier

AT_ONCE = 1_000
"""Mentions up to which an article is shown with its marks; where there are more, the text comes first."""
IN_BAR = (
    "annotation.note",
    "annotation.tag",
    "claim.make",
    "mention.link",
    "mention.nothing",
    "mention.take_back",
    "copy.citation",
)
"""What the bar beside selected words offers."""


class Viewer(QWidget):
    """What the analyst reads: the article that its pane shows, with the desk's entity outlined in it.

    `places` holds where the reading of each article stands; the viewers share it."""

    renamed = Signal(str, str)
    """The key of the article, and its new title."""
    menu_wanted = Signal(QPoint)
    """Where on the screen."""

    def __init__(self, desk: Desk, places: MutableMapping[int, Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view: ArticleView | None = None
        self.with_others = False
        self._places = places
        self._held: tuple[Place, tuple[int, int] | None] | None = None
        self._headline = Headline(self)
        self.page = Page(self)
        self.empty = NoArticle(desk, self.page)
        self._annotating = Annotating(desk, self.page, self, self)
        self._hovering = Hovering(desk, self.page, self)
        self._announcing = Announcing(desk, self.page)
        self._stepping = Stepping(desk, self.page)
        self._finding = Finding(self.page, self)
        self._finding.elsewhere_wanted.connect(desk.find_wanted)
        self.find_bar = self._finding.bar
        self._margin = Margin(desk, self.page)
        self.correcting = Correcting(desk, self.page, self, self)
        self.claiming = Claiming(desk, self.page, self, self)
        self.bar, self.card = self._annotating.bar, self._hovering.card
        self._hovering.offered = [self.commands[name] for name in ("mention.nothing", "mention.link")]
        self.bar.offer([self.commands[name] for name in IN_BAR if name in self.commands])
        self._marks_soon = self._timer(0, self._on_annotations)
        self._claims_soon = self._timer(0, self._ask_claims)
        self._news_soon = self._timer(0, self._on_news)
        self._corrected_soon = self._timer(0, self._on_news)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.find_bar)
        self.setFocusProxy(self.page)
        self.page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.page.customContextMenuRequested.connect(self._on_menu)

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self._on_changed)
        desk.articles_changed.connect(self._on_articles_changed)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self._restyle)
        desk.text_size_changed.connect(self._refill)
        desk.looks_changing.connect(self._hold)
        self.page.day_clicked.connect(desk.way("article.date"))
        correcting, hovering = self.correcting, self._hovering
        hovering.nothing_wanted.connect(lambda place: correcting.ask(place, linking=False))
        hovering.other_wanted.connect(lambda place: correcting.ask(place, linking=True))
        hovering.back_wanted.connect(correcting.take_back_at)
        for form, other in ((correcting, self.claiming), (self.claiming, correcting)):
            form.begun.connect(self._annotating.put_away)
            form.begun.connect(other.leave)

    def _timer(self, pause: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=pause)
        timer.timeout.connect(slot)
        return timer

    @cached_property
    def commands(self) -> dict[str, Command]:
        """What can be done to the words of this viewer, by id."""
        made = [
            *self._stepping.commands(),
            *self._own_commands(),
            *self._finding.commands(),
            *self._annotating.commands(),
            *self.claiming.commands(),
            *self.correcting.commands(),
        ]
        return {command.id: command for command in made}

    @property
    def article(self) -> int | None:
        """The article that is shown."""
        return self.view.row.id if self.view is not None else None

    def _own_commands(self) -> list[Command]:
        return [
            Command(
                "copy.citation",
                lambda: self.tr("Copy with citation"),
                self.copy_cited,
                "ph.quotes",
                "Ctrl+Shift+C",
                "edit",
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
    def copy_cited(self) -> None:
        """Puts the selected words on the clipboard, with where they stand."""
        place = self.page.selection()
        if place is None or self.view is None:
            self._desk.said.emit(self.tr("Select some words first."), False)
            return
        words = self.view.text[slice(*place)]
        QGuiApplication.clipboard().setText(cited(words, self.view.row, self._desk.language))
        self._desk.said.emit(self.tr("Copied with citation."), False)

    @Slot()
    def retranslate(self) -> None:
        self.page.setAccessibleName(self.tr("Article"))
        self.bar.retranslate()
        self.card.retranslate()
        self.find_bar.retranslate()
        self.correcting.form.retranslate()
        self.claiming.retranslate()
        self._refill()

    # Articles

    def show_article(self, article: int) -> str | None:
        """Shows an article where its reading stands; its title, or None if it is no more."""
        if self.view is None or self.view.row.id != article:
            self.keep_place()
            if not self._load(article):
                return None
            self._fill()
            self.page.return_to(self._places.get(article, Place()))
        assert self.view is not None
        return self.view.row.title

    def clear(self) -> None:
        """Shows no article any more."""
        self.keep_place()
        self.view = None
        self._fill()

    def forget(self) -> None:
        """Another dossier is laid: nothing of the one before holds."""
        self._stepping.entity = None
        self._hovering.forget()

    def _load(self, article: int) -> bool:
        dossier = self._desk.dossier
        if dossier is None:
            return False
        from workbench.actions.articles import view_article

        view = self._desk.do(view_article, dossier, article, AT_ONCE)
        if view is None:
            return False
        self.view = view
        if (view.row.mentions or 0) > AT_ONCE:
            self._desk.ask(_view_if_there, self._on_whole, article)
        return True

    def _on_whole(self, view: ArticleView | None) -> None:
        """The marks of a text that is shown already, or what of it is otherwise now."""
        before = self.view
        if view is None or before is None or view.row.id != before.row.id:
            return
        self.view = view
        if self._shown_of(view) != self._shown_of(before):
            self._refill()
            self.renamed.emit(article_key(view.row.id), view.row.title)
        elif (view.mentions, view.claims) != (before.mentions, before.claims):
            self._mark()

    def _fill(self) -> None:
        """Shows the view from its beginning, with its marks, and nothing that belongs to the one before."""
        self.bar.put_away()
        self.correcting.leave()
        self.claiming.leave()
        self._set()

    def _set(self) -> None:
        """Sets the text of the view."""
        self._hovering.put_away()
        view = self.view
        self.empty.setVisible(view is None)
        if view is None:
            self.page.show_content(Content("", ""))
            self._margin.show_claims(())
            self._announcing.show_claims(())
            return
        self.page.show_content(
            Content(
                view.text,
                self._headline.about(view, self._desk.language),
                title_above(view),
                begins_with_title(view),
                tells_review=True,
            )
        )
        self._mark()

    def _mark(self) -> None:
        self._finding.renew()
        self._show_claims()
        assert self.view is not None
        mentions = shown_mentions(self.view.mentions, self.with_others)
        self.page.mark(mentions, self.view.annotations)
        self.page.outline(self._stepping.entity)

    def _show_claims(self) -> None:
        assert self.view is not None
        self._margin.show_claims(self.view.claims)
        self._announcing.show_claims(self.view.claims)
        self.page.show_review(self._headline.review(self.view))

    @Slot()
    def _refill(self) -> None:
        """The same article in another language, size or theme, at the same place; what is chosen or half
        typed there stays."""
        if self._held is None:
            self._hold()
        assert self._held is not None
        (place, chosen), self._held, evidence = self._held, None, self.page.evidence
        self._set()
        self.page.light(evidence)
        self.page.return_to(place)
        if chosen is not None:
            self.page.select(*chosen)
            self.page.scroll_to_top(place.top)

    @Slot()
    def _hold(self) -> None:
        """Notes where the reading stands and what is selected: when letters change, the page moves."""
        self._held = self.page.place(), self.page.selection()

    @Slot()
    def _restyle(self) -> None:
        self.bar.colours.restyle()
        self._refill()

    def keep_place(self) -> None:
        """Remembers where the reading stands."""
        if self.view is not None:
            self._places.pop(self.view.row.id, None)  # the last looked at is the last of all
            self._places[self.view.row.id] = self.page.place()

    # News

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "annotation" in kinds:
            self._marks_soon.start()
        if "decision" in kinds:
            self._claims_soon.start()
        if "correction" in kinds:
            self._corrected_soon.start()
        if "entity" in kinds:
            self._news_soon.start()

    @Slot(object)
    def _on_articles_changed(self, articles: frozenset[int] | None) -> None:
        if articles is None or self.article in articles:
            self._news_soon.start()

    def _on_annotations(self) -> None:
        if self.view is None or self._desk.dossier is None:
            return
        from workbench.actions.annotations import list_annotations

        rows = self._desk.do(list_annotations, self._desk.dossier, self.view.row.id)
        self.view = replace(self.view, annotations=tuple(rows or ()))
        self.page.mark_annotations(self.view.annotations)

    def _ask_claims(self) -> None:
        from workbench.actions.claims import list_claims

        if self.view is not None:
            self._desk.ask(list_claims, self._on_claims, article=self.view.row.id)

    def _on_claims(self, rows: Sequence[ClaimRow]) -> None:
        if self.view is not None and all(row.article == self.article for row in rows):
            self.view = replace(self.view, claims=tuple(rows))
            self._show_claims()

    def _on_news(self) -> None:
        if self._desk.dossier is None:
            return
        self._hovering.forget()
        if self.view is not None:
            self._desk.ask(_view_if_there, self._on_whole, self.view.row.id)

    @staticmethod
    def _shown_of(view: ArticleView | None) -> object:
        """What of an article the page shows."""
        return view and (view.row.published, view.row.relay, view.row.language, view.row.title)

    def light_claim(self, row: ClaimRow) -> None:
        """Lights up what a claim rests on, and brings it into view."""
        evidence = row.claim.evidence
        self.page.light(evidence)
        if evidence:
            self.page.bring_into_view(evidence[0].start, evidence[0].end)

    def claim(self, claim: int) -> ClaimRow | None:
        """The claim, if it is one of the article that is shown."""
        return next((row for row in self.view.claims if row.id == claim), None) if self.view else None

    def _toggle_others(self) -> None:
        self.with_others = not self.with_others
        if self.view is not None:
            self._mark()

    @Slot(QPoint)
    def _on_menu(self, where: QPoint) -> None:
        self.correcting.point_at(where)
        self.menu_wanted.emit(self.page.viewport().mapToGlobal(where))

    def _has_article(self) -> bool:
        return self.view is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.card.isVisible() or self.bar.isVisible():
                self.card.hide()
                self.bar.put_away()
                self.page.setFocus()
                return
            if self.find_bar.isVisible():
                self._finding.leave()
                return
        super().keyPressEvent(event)


def _view_if_there(dossier: "Dossier", article: int) -> ArticleView | None:
    from workbench.actions.articles import view_article

    try:
        return view_article(dossier, article)
    except UserError:  # removed meanwhile: its tab closes
        return None
