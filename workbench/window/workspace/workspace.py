"""The middle of the window: articles and pages in tabs, in one pane or in two side by side.

Whatever is chosen opens in the active pane, the one that had the focus last. The active pane's article is the
desk's.
"""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.viewer import Viewer
from workbench.window.viewer.text_view import Place
from workbench.window.workspace.carrying import Carrying
from workbench.window.workspace.commands import WorkspaceCommands
from workbench.window.workspace.page_memory import PageMemory
from workbench.window.workspace.pages import has_page
from workbench.window.workspace.pane import Pane
from workbench.window.workspace.preview import Preview
from workbench.window.workspace.showing import Showing
from workbench.window.workspace.split_view import SplitView
from workbench.window.workspace.state import articles_in, restore, state_of
from workbench.window.workspace.tabs import Tabs, article_key, article_of
from workbench.window.workspace.trail import Trail, Visit

REOPENED = 30
"""How many closed tabs can be opened again."""


class Workspace(QWidget):
    """Brings to the front what is chosen on the desk, and remembers what was there before."""

    menu_wanted = Signal(QPoint)
    """The menu of an article's words is asked for, at a place on the screen."""
    escaped = Signal()
    """Esc was pressed, and nothing in the workspace had a use for it."""
    emptied = Signal()
    """The last tab is closed."""
    turned = Signal()
    """Something else may be in front in a pane."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.places: dict[int, Place] = {}
        self.view = SplitView(desk, self.places, self)
        self.closed: list[str] = []
        self._entity: str | None = None
        self.trail = Trail(self._here, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._connect()
        self.preview, self.carrying = Preview(desk, self), Carrying(self)
        self.memory = PageMemory(lambda: self.panes, self)
        self._listen(self.active)
        self._commands = WorkspaceCommands(self)
        self.view.mark_active()

    def _connect(self) -> None:
        desk = self._desk
        desk.opened.connect(self._on_opened)
        desk.articles_changed.connect(self._on_changed)
        desk.article_chosen.connect(self._on_article)
        desk.page_chosen.connect(self._on_page)
        self._showing = Showing(desk, self)
        desk.entity_chosen.connect(self._on_entity)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _listen(self, pane: Pane) -> None:
        pane.left.connect(self._on_left)
        pane.emptied.connect(self._on_emptied)
        pane.split_wanted.connect(self.toggle_split)
        pane.died.connect(self._on_died)
        pane.turned.connect(self.turned)
        pane.tabs.chosen.connect(self._on_tab)
        pane.tabs.tabBarClicked.connect(self._on_tab_clicked)
        pane.tabs.menu_wanted.connect(self._on_tab_menu)
        pane.viewer.menu_wanted.connect(self.menu_wanted)
        self.preview.listen(pane)
        self.carrying.listen(pane)
        self.memory.listen(pane)

    @property
    def viewer(self) -> Viewer:
        """The active pane's."""
        return self.active.viewer

    @property
    def tabs(self) -> Tabs:
        """The active pane's."""
        return self.active.tabs

    @property
    def active(self) -> Pane:
        """The pane in which things open."""
        return self.view.active

    @property
    def panes(self) -> list[Pane]:
        return self.view.panes

    @property
    def is_split(self) -> bool:
        """Whether there are two panes to be seen."""
        return self.view.is_split

    def commands(self) -> list[Command]:
        return self._commands.all()

    # Tabs

    def close_tab(self) -> None:
        """Closes what is in front in the active pane."""
        self.active.close_key(self.tabs.current)

    def close_others(self, pane: Pane, key: str) -> None:
        """Closes every tab of a pane but one."""
        self.open_key(pane, key)
        for other in pane.tabs.keys():  # noqa: SIM118 - no mapping
            if other != key:
                pane.close_key(other)

    @Slot()
    def reopen(self) -> None:
        """Opens the tab that was closed last."""
        if self.closed:
            self.open_key(self.active, self.closed.pop())
            self.preview.keep()

    def open_key(self, pane: Pane, key: str) -> None:
        """Brings a tab of a pane to the front, made now if there is none."""
        with self.trail.visiting():
            self.activate(pane)
            article = article_of(key)
            if article is None:
                self.active.show_page(key)
            else:
                self._desk.choose_article(article)

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        pane = self.view.pane_of(self.sender())
        if pane is not None:
            self.open_key(pane, key)

    @Slot(int)
    def _on_tab_clicked(self, _place: int) -> None:
        pane = self.view.pane_of(self.sender())
        if pane is not None:
            self.activate(pane)

    @Slot(str)
    def _on_left(self, key: str) -> None:
        self.closed = [*(one for one in self.closed if one != key), key][-REOPENED:]

    @Slot(str, QPoint)
    def _on_tab_menu(self, key: str, where: QPoint) -> None:
        pane = self.view.pane_of(self.sender())
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
        self.split()
        self.preview.keep()
        if key:
            self.open_key(self.panes[1], key)
            self.preview.keep()
            self.panes[1].viewer.page.light(self.panes[0].viewer.page.evidence)
        self.active.setFocus()

    def split(self) -> None:
        """Shows the second pane."""
        if len(self.panes) < 2:
            self._listen(self.view.add_pane())
        self.view.set_split(True)
        self.turned.emit()

    def _unite(self) -> None:
        """Puts the tabs of the second pane behind those of the first, what is in front in front."""
        first, second = self.panes
        key = self.tabs.current
        self.view.active = first
        for one in second.tabs.keys():  # noqa: SIM118 - no mapping
            title = second.tabs.title_of(one)
            first.put(one, second.take(one), title)
        self.view.set_split(False)
        if key:
            self.open_key(first, key)
        first.setFocus()
        self.turned.emit()

    def go_to_other(self) -> None:
        """Makes the other pane the active one."""
        if self.is_split:
            other = self.view.shown[1]
            self.activate(other)
            other.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def move_tab(self, pane: Pane, key: str) -> None:
        """Moves a tab of a pane to the other one, made now if there is none."""
        if not self.is_split:
            self.split()
        other = next(one for one in self.panes if one is not pane)
        title = pane.tabs.title_of(key)
        other.put(key, pane.take(key), title)
        if pane.tabs.count():
            pane.show_current()
            self.open_key(other, key)
            other.setFocus()
        else:
            self.view.active = other
            self._unite()
            self.open_key(self.panes[0], key)

    def activate(self, pane: Pane) -> None:
        """Makes a pane the one in which things open."""
        if pane is self.active:
            return
        before, self.view.active = self.active, pane
        self.view.mark_active()
        focused = QApplication.focusWidget()
        if focused is not None and before.isAncestorOf(focused):
            pane.setFocus()
        if pane.article is not None and pane.article != self._desk.article:
            self._desk.choose_article(pane.article)

    @Slot(object, object)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        pane = self.view.pane_of(new)
        if pane is not None:
            self.activate(pane)

    @Slot()
    def _on_emptied(self) -> None:
        if self.is_split:
            self.view.active = next((pane for pane in self.panes if pane.tabs.count()), self.panes[0])
            self._unite()
        elif not self.tabs.count():
            self.emptied.emit()

    # What is chosen

    @Slot(int)
    def _on_article(self, article: int) -> None:
        with self.trail.visiting():
            self.active.show_article(article)

    @Slot(str)
    def _on_page(self, key: str) -> None:
        if not has_page(key):
            return
        there = self.view.pane_with(key)
        self.open_key(there, key)
        there.setFocus()

    @Slot(str)
    def _on_entity(self, entity: str) -> None:
        with self.trail.visiting():
            self._entity = entity

    # Back and forward

    def go(self, by: int) -> None:
        """Shows again what was in front before (-1), or undoes that (1)."""
        visit = self.trail.step(by)
        if visit is None:
            return
        with self.trail.revisiting():
            self.open_key(self.view.pane_with(visit.key), visit.key)
            if visit.entity is not None and visit.entity != self._entity:
                self._desk.entity_chosen.emit(visit.entity)
            if self.active.reads and self.active.article is not None:
                self.viewer.page.return_to(visit.place)

    def _here(self) -> Visit | None:
        key = self.active.here
        if not key:
            return None
        return Visit(key, self._entity, self.viewer.page.place() if self.active.reads else Place())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The buttons for back and forward that many mice have."""
        if event.button() == Qt.MouseButton.BackButton:
            self.go(-1)
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.go(1)
        else:
            super().mousePressEvent(event)

    # News

    @Slot()
    def _on_opened(self) -> None:
        if self.is_split:
            self.panes[1].close_all()
        self.panes[0].close_all()
        self.closed.clear()
        self.places.clear()
        self.memory.begin({})
        self._entity = None
        self.trail.clear()
        for pane in self.panes:
            pane.viewer.forget()

    @Slot(object)
    def _on_changed(self, touched: frozenset[int] | None) -> None:
        known = {article for pane in self.panes for article in pane.tabs.articles()}
        left = map(article_of, [*self.closed, *self.trail.keys()])
        known.update(article for article in left if article is not None)
        if known if touched is None else not known.isdisjoint(touched):
            from workbench.actions.articles import titles

            self._desk.ask(titles, partial(self._on_there, known), tuple(known))

    def _on_there(self, known: Collection[int], there: Mapping[int, str]) -> None:
        gone = {article_key(article) for article in known if article not in there}
        for pane in self.panes:
            for key in gone.intersection(pane.tabs.keys()):
                pane.close_key(key)
        self._forget(gone.__contains__)

    @Slot(str)
    def _on_died(self, key: str) -> None:
        self._forget(lambda one: one == key)

    def _forget(self, dead: Callable[[str], bool]) -> None:
        """What is no more is neither opened again nor gone back to."""
        self.closed = [key for key in self.closed if not dead(key)]
        self.trail.drop(dead)

    # Between sessions

    def state(self) -> dict[str, Any]:
        """What is open where, as plain values."""
        return state_of(self)

    def restore(self, state: dict[str, Any]) -> None:
        """Opens again what `state` told of the dossier on the desk, when the dossier has said which articles
        are still there."""
        from workbench.actions.articles import titles

        self.memory.begin(state.get("pages", {}))
        self._desk.ask(titles, partial(restore, self, state), articles_in(state))
