"""The middle of the window: articles and pages in tabs, in one pane or in two side by side.

Whatever is chosen opens in the active pane, the one that had the focus last. The active pane's article is the
desk's.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from workbench.domain.rows import ClaimRow
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.pages import has_page
from workbench.window.pane import Pane
from workbench.window.tabs import Tabs, article_key, article_of
from workbench.window.viewer import Viewer
from workbench.window.viewer.letters import Letters
from workbench.window.workspace_commands import WorkspaceCommands

if TYPE_CHECKING:
    from workbench.domain.rows import ArticleRow

NEWS_MS = 400
REOPENED = 30
"""How many closed tabs can be opened again."""


class Workspace(QWidget):
    """One pane or two. The second is made with the first split and kept from then on."""

    menu_wanted = Signal(QPoint)
    """The menu of an article's words is asked for, at a place on the screen."""
    emptied = Signal()
    """The last tab is closed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._letters = Letters(self)
        self.places: dict[int, int] = {}
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.panes: list[Pane] = []
        self.active = self._add_pane()
        self.closed: list[str] = []
        self._removed_soon = QTimer(self)
        self._removed_soon.setSingleShot(True)
        self._removed_soon.setInterval(NEWS_MS)
        self._removed_soon.timeout.connect(self._ask_removed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._connect()
        self._commands = WorkspaceCommands(self)
        self._mark_active()

    def _connect(self) -> None:
        desk = self._desk
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._on_changed)
        desk.article_chosen.connect(self._on_article)
        desk.page_chosen.connect(self._on_page)
        desk.place_chosen.connect(self._on_place)
        desk.claim_chosen.connect(self._on_claim)
        desk.language_changed.connect(self.retranslate)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _add_pane(self) -> Pane:
        pane = Pane(self._desk, self.places, self)
        self.splitter.addWidget(pane)
        self.panes.append(pane)
        pane.left.connect(self._on_left)
        pane.emptied.connect(self._on_emptied)
        pane.tabs.chosen.connect(self._on_tab)
        pane.tabs.tabBarClicked.connect(self._on_tab_clicked)
        pane.tabs.menu_wanted.connect(self._on_tab_menu)
        pane.viewer.menu_wanted.connect(self.menu_wanted)
        pane.retranslate()
        return pane

    @property
    def viewer(self) -> Viewer:
        """The active pane's."""
        return self.active.viewer

    @property
    def tabs(self) -> Tabs:
        """The active pane's."""
        return self.active.tabs

    @property
    def is_split(self) -> bool:
        """Whether there are two panes to be seen."""
        return len(self.panes) > 1 and not self.panes[1].isHidden()

    @property
    def shown(self) -> list[Pane]:
        """The panes that are to be seen, the active one first."""
        there = self.panes if self.is_split else self.panes[:1]
        return sorted(there, key=lambda pane: pane is not self.active)

    def commands(self) -> list[Command]:
        return self._commands.all()

    @Slot(str)
    def retranslate(self) -> None:
        for pane in self.panes:
            pane.retranslate()

    # Tabs

    @Slot()
    def close_tab(self) -> None:
        """Closes what is in front in the active pane."""
        self.active.close_key(self.tabs.current)

    def close_others(self, pane: Pane, key: str) -> None:
        """Closes every tab of a pane but one."""
        self._open(pane, key)
        for other in pane.tabs.keys():  # noqa: SIM118 - no mapping
            if other != key:
                pane.close_key(other)

    @Slot()
    def reopen(self) -> None:
        """Opens the tab that was closed last."""
        if self.closed:
            self._open(self.active, self.closed.pop())

    def _open(self, pane: Pane, key: str) -> None:
        self._activate(pane)
        article = article_of(key)
        if article is None:
            self.active.show_page(key)
        else:
            self._desk.choose_article(article)

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        pane = self._pane_of(self.sender())
        if pane is not None:
            self._open(pane, key)

    @Slot(int)
    def _on_tab_clicked(self, _place: int) -> None:
        pane = self._pane_of(self.sender())
        if pane is not None:
            self._activate(pane)

    @Slot(str)
    def _on_left(self, key: str) -> None:
        self.closed = [*(one for one in self.closed if one != key), key][-REOPENED:]

    @Slot(str, QPoint)
    def _on_tab_menu(self, key: str, where: QPoint) -> None:
        pane = self._pane_of(self.sender())
        if pane is not None:
            self._commands.tab_menu(pane, key).popup(where)

    # Panes

    @Slot()
    def toggle_split(self) -> None:
        """Opens what is in front in another pane too, or puts everything back into one."""
        if self.is_split:
            self._unite()
            return
        key = self.tabs.current
        self._split()
        if key:
            self._open(self.panes[1], key)
        self.active.setFocus()

    def _split(self) -> None:
        if len(self.panes) < 2:
            self._add_pane()
        self.panes[1].show()
        self.splitter.setSizes([1_000, 1_000])
        self._mark_active()

    def _unite(self) -> None:
        """Puts the tabs of the second pane behind those of the first, what is in front in front."""
        first, second = self.panes
        key = self.tabs.current
        self.active = first
        for one in second.tabs.keys():  # noqa: SIM118 - no mapping
            title = second.tabs.tabToolTip(second.tabs.place_of(one))
            self._put(first, one, second.take(one), title)
        second.hide()
        self._mark_active()
        if key:
            self._open(first, key)
        first.setFocus()

    @Slot()
    def go_to_other(self) -> None:
        """Makes the other pane the active one."""
        if self.is_split:
            other = self.shown[1]
            self._activate(other)
            other.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def move_tab(self, pane: Pane, key: str) -> None:
        """Moves a tab of a pane to the other one, made now if there is none."""
        if not self.is_split:
            self._split()
        other = next(one for one in self.panes if one is not pane)
        title = pane.tabs.tabToolTip(pane.tabs.place_of(key))
        self._put(other, key, pane.take(key), title)
        if pane.tabs.count():
            pane.show_current()
            self._open(other, key)
            other.setFocus()
        else:
            self.active = other
            self._unite()
            self._open(self.panes[0], key)

    @staticmethod
    def _put(pane: Pane, key: str, page: QWidget | None, title: str) -> None:
        if page is None:
            pane.tabs.add(key, title)
        elif pane.page(key) is None:
            pane.adopt(key, page)
        else:
            page.deleteLater()

    def _activate(self, pane: Pane) -> None:
        if pane is self.active:
            return
        before, self.active = self.active, pane
        self._mark_active()
        focused = QApplication.focusWidget()
        if focused is not None and before.isAncestorOf(focused):
            pane.setFocus()
        if pane.article is not None and pane.article != self._desk.article:
            self._desk.choose_article(pane.article)

    def _mark_active(self) -> None:
        for pane in self.panes:
            pane.show_active(pane is self.active, self.is_split)

    def _pane_of(self, widget: object) -> Pane | None:
        return next(
            (
                pane
                for pane in self.panes
                if isinstance(widget, QWidget) and (pane is widget or pane.isAncestorOf(widget))
            ),
            None,
        )

    @Slot(object, object)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        pane = self._pane_of(new)
        if pane is not None:
            self._activate(pane)

    @Slot()
    def _on_emptied(self) -> None:
        if self.is_split:
            self.active = next((pane for pane in self.panes if pane.tabs.count()), self.panes[0])
            self._unite()
        elif not self.tabs.count():
            self.emptied.emit()

    # What is chosen

    @Slot(int)
    def _on_article(self, article: int) -> None:
        self.active.show_article(article)

    @Slot(str)
    def _on_page(self, key: str) -> None:
        if not has_page(key):
            return
        there = next((pane for pane in self.shown if pane.tabs.place_of(key) >= 0), self.active)
        self._open(there, key)
        there.setFocus()

    @Slot(int, int, int)
    def _on_place(self, article: int, start: int, end: int) -> None:
        viewer = self._viewer_of(article)
        if viewer is not None:
            viewer.page.go_to(start, end)

    @Slot(int)
    def _on_claim(self, claim: int) -> None:
        row = self._claim(claim)
        viewer = self._viewer_of(row.article) if row is not None else None
        if row is not None and viewer is not None:
            viewer.light_claim(row)

    def _viewer_of(self, article: int) -> Viewer | None:
        """The viewer in which an article is to be seen, after opening it if it is in none; None if it is no
        more."""
        there = next((pane for pane in self.shown if pane.article == article), None)
        if there is None:
            self._desk.choose_article(article)
            there = self.active
        self._activate(there)
        return there.viewer if there.viewer.article == article else None

    def _claim(self, claim: int) -> ClaimRow | None:
        known = (pane.viewer.claim(claim) for pane in self.shown)
        found = next((row for row in known if row is not None), None)
        if found is not None or self._desk.dossier is None:
            return found
        from workbench.actions.claims import list_claims

        rows = self._desk.do(list_claims, self._desk.dossier) or []
        return next((row for row in rows if row.id == claim), None)

    # News

    @Slot()
    def _on_opened(self) -> None:
        if self.is_split:
            self.panes[1].close_all()
        self.panes[0].close_all()
        self.closed.clear()
        self.places.clear()
        for pane in self.panes:
            pane.viewer.forget()

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        # An import of a thousand articles tells a thousand times: listened to now and then.
        if "article" in kinds and not self._removed_soon.isActive():
            self._removed_soon.start()

    def _ask_removed(self) -> None:
        from workbench.actions.articles import list_articles

        self._desk.ask(list_articles, self._on_listed)

    def _on_listed(self, rows: "list[ArticleRow]") -> None:
        there = {row.id for row in rows}
        for pane in self.panes:
            for article in pane.tabs.articles():
                if article not in there:
                    pane.close_key(article_key(article))
        self.closed = [key for key in self.closed if article_of(key) in there or has_page(key)]

    # Between sessions

    def state(self) -> dict[str, Any]:
        """What is open where, as plain values: panes with their tabs, the active one, and how far each
        article that is open is read."""
        for pane in self.panes:
            pane.viewer.keep_place()
        shown = self.panes if self.is_split else self.panes[:1]
        articles = {article for pane in shown for article in pane.tabs.articles()}
        return {
            "panes": [{"tabs": pane.tabs.keys(), "current": pane.tabs.current} for pane in shown],
            "active": shown.index(self.active),
            "sizes": self.splitter.sizes() if self.is_split else [],
            "places": {str(article): self.places.get(article, 0) for article in sorted(articles)},
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Opens again what `state` told of the dossier on the desk, as far as it is still there. It happens
        when the dossier has said which articles there are."""
        from workbench.actions.articles import list_articles

        self._desk.ask(list_articles, lambda rows: self._restore(state, rows))

    def _restore(self, state: dict[str, Any], rows: "list[ArticleRow]") -> None:
        titles = {article_key(row.id): row.title for row in rows}
        self.places.update({int(article): place for article, place in state.get("places", {}).items()})
        panes = [
            [key for key in told["tabs"] if key in titles or has_page(key)] for told in state.get("panes", [])
        ]
        if len(panes) > 1 and panes[1]:
            self._split()
            self.splitter.setSizes(state.get("sizes") or [1_000, 1_000])
        for pane, keys, told in zip(self.panes, panes, state.get("panes", []), strict=False):
            for key in keys:
                if key in titles:
                    pane.tabs.add(key, titles[key])
                else:
                    pane.show_page(key)
            if keys:
                self._open(pane, told["current"] if told["current"] in keys else keys[-1])
        if self.is_split:
            self._activate(self.panes[state.get("active", 0)])
