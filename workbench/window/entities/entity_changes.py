"""What is changed on an entity's page: one action each, and what came of it."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from workbench.domain.entities import CODED, kind_of
from workbench.domain.errors import UserError
from workbench.domain.rows import SearchHit
from workbench.window.desk import Desk

if TYPE_CHECKING:
    from workbench.window.entities.entity_page import EntityPageView

_MOST_HITS = 1000


class EntityChanges(QObject):
    """Belongs to a page."""

    def __init__(self, desk: Desk, page: "EntityPageView") -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        page.head.renamed.connect(self._on_renamed)
        page.head.merge_wanted.connect(self._on_merge)
        page.split.wanted.connect(self._on_separate)
        page.names.split_wanted.connect(self._on_split)
        page.names.added.connect(self._on_added)
        page.names.changed.connect(self._on_alias_changed)
        page.names.removed.connect(self._on_removed)

    @Slot(str, str)
    def _on_renamed(self, language: str, name: str) -> None:
        from workbench.actions.entities import rename

        self._do(rename, self._page.entity, **{language: name})  # what is refused stays to be mended

    @Slot(str)
    def _on_merge(self, other: str) -> None:
        from workbench.actions.entities import merge

        keep, other = (other, self._page.entity) if kind_of(other) in CODED else (self._page.entity, other)
        kept = self._do(merge, keep, [other])
        if kept is not None:
            self._page.head.merged()
            self._page.leave_field()
            self._desk.said.emit(self.tr("Taken together. Undo parts them again."), False)

    @Slot(object, str)
    def _on_split(self, names: list[str], to: str) -> None:
        from workbench.actions.entities import split

        made = self._do(split, self._page.entity, names, to or None)
        if made is not None:
            self._page.names.split.done()
            self._page.leave_field()
            self._tell_split(made, ", ".join(names))

    @Slot(str)
    def _on_separate(self, to: str) -> None:
        from workbench.actions.entities import separate

        places = self._page.mentions.places()
        made = self._do(separate, self._page.entity, places, to or None)
        if made is not None:
            self._page.split.done()
            self._page.leave_field()
            self._tell_split(made, self.tr("%n mention(s)", "", len(places)))

    def _tell_split(self, made: str, what: str) -> None:
        line = self.tr("Split off: {names}").format(names=what)
        self._desk.offered.emit(line, self.tr("Open"), lambda: self._desk.show_page(f"entity:{made}"))

    @Slot(str)
    def _on_added(self, name: str) -> None:
        from workbench.actions.additions import add_name

        if self._do(add_name, self._page.entity, name) is not None:
            self._page.names.new.setText("")
            self._page.leave_field()
            self._offer_reading(name)

    def _offer_reading(self, name: str) -> None:
        """A name for the reader is of use in the articles that hold it."""
        from workbench.actions.articles import search

        self._desk.ask(search, self._on_holding, name, _MOST_HITS)

    def _on_holding(self, hits: list[SearchHit]) -> None:
        kept = self.tr("Kept for the next reading.")
        if not hits:
            self._desk.said.emit(kept, False)
            return
        articles = [hit.article for hit in hits]
        line = self.tr("%n article(s) hold these words.", "", len(articles))
        self._desk.offered.emit(
            f"{kept} {line}", self.tr("Read again"), lambda: self._desk.read_again_wanted.emit(articles)
        )

    @Slot(int, str)
    def _on_alias_changed(self, row: int, name: str) -> None:
        from workbench.actions.additions import edit

        if self._do(edit, row, alias=name) is not None:
            self._offer_reading(name)
        elif self._page.page is not None:
            self._page.names.show_page(self._page.page)

    @Slot(object)
    def _on_removed(self, rows: list[int]) -> None:
        from workbench.actions.additions import remove

        self._do(remove, rows)

    def _do(self, action: Any, *args: Any, **facts: Any) -> Any:
        """Does it; what was wrong is said here, below the head."""
        self._page.error.hide()
        try:
            return action(self._desk.dossier, *args, **facts)
        except UserError as error:
            self._page.error.setText(error.line(self._desk.language))
            self._page.error.show()
            return None
