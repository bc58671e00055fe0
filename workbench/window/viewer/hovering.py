"""What the mouse points at: the card beside a mention, after a moment; a click goes to the entity."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from workbench.domain.article import Mention
from workbench.domain.entities import EntityRow
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.viewer.hover_card import HoverCard
from workbench.window.viewer.marks import Marked
from workbench.window.viewer.page import Page

HOVER_MS = 300
LEAVE_MS = 250
"""The time to come from the words over to the card."""


class Hovering(QObject):
    """Belongs to a page."""

    nothing_wanted = Signal(object)
    """The words, as `(start, end)`, are not an entity."""
    other_wanted = Signal(object)
    """They are another one."""
    back_wanted = Signal(object)
    """Their correction is to be taken back."""

    def __init__(self, desk: Desk, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self.card = HoverCard(parent)
        self._pointed: Marked[Mention] | None = None
        self._known: dict[str, EntityRow | None] = {}
        self._pause = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._pause.timeout.connect(self._show)
        self._leaving = QTimer(self, singleShot=True, interval=LEAVE_MS)
        self._leaving.timeout.connect(self._on_left)
        self._shown: tuple[int, int] | None = None
        self.offered: Sequence[Command] = ()
        """What does the same by a key: the words are no entity, or another one."""
        self.card.left.connect(self._leaving.start)
        self.card.nothing.clicked.connect(lambda: self._hand_on(self.nothing_wanted))
        self.card.other.clicked.connect(lambda: self._hand_on(self.other_wanted))
        self.card.back.clicked.connect(lambda: self._hand_on(self.back_wanted))
        page.hovered.connect(self._on_hover)
        page.clicked.connect(self._on_click)
        page.selected.connect(self.put_away)
        page.verticalScrollBar().valueChanged.connect(self.put_away)

    @Slot()
    def put_away(self) -> None:
        """Hides the card, and the one that was about to come."""
        self._pause.stop()
        self._leaving.stop()
        self.card.hide()

    @Slot()
    def _on_left(self) -> None:
        """The mouse may have come from the words to the card, or back."""
        if not self.card.underMouse():
            self.card.hide()

    def _hand_on(self, wanted: SignalInstance) -> None:
        self.put_away()
        if self._shown is not None:
            wanted.emit(self._shown)

    def forget(self) -> None:
        """The dossier has changed: what was asked of it is no longer sure."""
        self._known.clear()

    @Slot(object)
    def _on_hover(self, mark: Marked[Mention] | None) -> None:
        self._pause.stop()
        self._pointed = mark
        if mark is None:
            self._leaving.start()
        else:
            self.put_away()
            self._pause.start()

    @Slot(object)
    def _on_click(self, mark: Marked[Mention]) -> None:
        self.put_away()
        if mark.row.entity:
            self._desk.entity_chosen.emit(mark.row.entity)

    def _show(self) -> None:
        mark = self._pointed
        if mark is None:
            return
        self._shown = (mark.row.start, mark.row.end)
        for button, command in zip((self.card.nothing, self.card.other), self.offered, strict=False):
            button.setToolTip(command.tooltip())
        self._tell(mark)
        if mark.row.entity is not None and mark.row.entity not in self._known:
            from workbench.actions.articles import entity

            self._desk.ask(entity, partial(self._take, mark), mark.row.entity)

    def _take(self, mark: Marked[Mention], row: EntityRow | None) -> None:
        """What the dossier knows of it, perhaps while the card is still there."""
        assert mark.row.entity is not None
        self._known[mark.row.entity] = row
        if self.card.isVisible() and self._shown == (mark.row.start, mark.row.end):
            self._tell(mark)

    def _tell(self, mark: Marked[Mention]) -> None:
        entity = mark.row.entity
        here = sum(one.row.entity == entity for one in self._page.layers.mentions.all)
        known = self._known.get(entity) if entity is not None else None
        self.card.tell(mark.row, here, known, self._desk.language, offers=self._desk.can_write)
        self.card.show_beside(self._page.rect_of(mark).translated(self._page.pos()))
