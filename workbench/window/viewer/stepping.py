"""From mention to mention of one entity."""

from PySide6.QtCore import QObject, Slot

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.viewer.page import Page


class Stepping(QObject):
    """Belongs to a page. `entity` is the desk's, whose mentions are outlined."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self.entity: str | None = None
        desk.entity_chosen.connect(self._on_entity)

    def commands(self) -> list[Command]:
        return [
            Command(
                "mention.next",
                lambda: self.tr("Next mention of this entity"),
                lambda: self.step(1),
                "ph.arrow-down",
                "F8",
                "go",
                self._has_text,
            ),
            Command(
                "mention.previous",
                lambda: self.tr("Previous mention of this entity"),
                lambda: self.step(-1),
                "ph.arrow-up",
                "Shift+F8",
                "go",
                self._has_text,
            ),
        ]

    def step(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) mention of the entity at the caret, else of that chosen."""
        unit = self._page.textCursor().position()
        here = self._page.layers.mentions.at(unit)
        entity = here.row.entity if here is not None and here.row.entity else self.entity
        if entity is None:
            self._desk.said.emit(self.tr("Put the caret into a mention first, or click one."), False)
            return
        if entity != self.entity:
            self._desk.entity_chosen.emit(entity)
        places = [mark for mark in self._page.layers.mentions.all if mark.row.entity == entity]
        if not places:
            self._desk.said.emit(self.tr("This article does not name it."), False)
            return
        after = [mark for mark in places if mark.start > unit]
        before = [mark for mark in places if mark.start < unit]
        goal = (after or places)[0] if by > 0 else (before or places)[-1]
        self._page.go_to(goal.row.start, goal.row.end)
        told = self.tr("Mention {number} of {count}")
        self._desk.said.emit(told.format(number=places.index(goal) + 1, count=len(places)), False)

    @Slot(str)
    def _on_entity(self, entity: str) -> None:
        self.entity = entity
        self._page.outline(entity)

    def _has_text(self) -> bool:
        return bool(self._page.content.text)
