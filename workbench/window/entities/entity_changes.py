"""What is changed on an entity's page: one action each, and what came of it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from workbench.domain.entities import CODED, kind_of
from workbench.domain.errors import UserError
from workbench.domain.rows import SearchHit
from workbench.window.desk import Desk
from workbench.window.entities.entity_names import name_place
from workbench.window.entities.split_bar import SplitBar

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.window.entities.entity_page import EntityPageView

R = TypeVar("R")

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

        entity = self._page.entity  # what is refused stays to be mended
        self._do(lambda dossier: rename(dossier, entity, **{language: name}))

    @Slot(str)
    def _on_merge(self, other: str) -> None:
        from workbench.actions.entities import merge

        keep, other = (other, self._page.entity) if kind_of(other) in CODED else (self._page.entity, other)
        self._do(lambda dossier: merge(dossier, keep, [other]), self._on_merged)

    def _on_merged(self, _kept: object) -> None:
        self._page.head.merged()
        self._page.leave_field()
        self._desk.said.emit(self.tr("Taken together. Undo parts them again."), False)

    @Slot(object, str)
    def _on_split(self, names: list[str], to: str) -> None:
        from workbench.actions.entities import split

        entity = self._page.entity
        self._do(
            lambda dossier: split(dossier, entity, names, to or None),
            partial(self._on_parted, self._page.names.split, ", ".join(names)),
        )

    @Slot(str)
    def _on_separate(self, to: str) -> None:
        from workbench.actions.entities import separate

        entity, places = self._page.entity, self._page.mentions.places()
        self._do(
            lambda dossier: separate(dossier, entity, places, to or None),
            partial(self._on_parted, self._page.split, self.tr("%n mention(s)", "", len(places))),
        )

    def _on_parted(self, bar: SplitBar, what: str, made: str) -> None:
        bar.done()
        self._page.leave_field()
        line = self.tr("Split off: {names}").format(names=what)
        self._desk.offered.emit(line, self.tr("Open"), lambda: self._desk.show_page(f"entity:{made}"))

    @Slot(str)
    def _on_added(self, name: str) -> None:
        from workbench.actions.additions import add_name

        entity, drafts = self._page.entity, self._desk.drafts
        place = name_place(entity)

        def added(_row: object) -> None:
            if isValid(self):
                self._on_name_added(name)
            if drafts.words(place).get("text", "").strip() == name:  # else another is being typed there
                drafts.drop(place)

        self._do(lambda dossier: add_name(dossier, entity, name), added, self._on_name_refused)

    def _on_name_added(self, name: str) -> None:
        self._page.names.take_new(name)
        self._page.leave_field()
        self._offer_reading(name)

    def _on_name_refused(self, error: UserError) -> None:
        self._page.names.refuse_new(error.line(self._desk.language))

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

        self._do(
            lambda dossier: edit(dossier, row, alias=name),
            lambda _row: self._offer_reading(name),
            partial(self._on_alias_refused, row, name),
        )

    def _on_alias_refused(self, row: int, name: str, error: UserError) -> None:
        self._page.names.refuse(row, name, error.line(self._desk.language))

    @Slot(object)
    def _on_removed(self, rows: list[int]) -> None:
        from workbench.actions.additions import remove

        self._do(lambda dossier: remove(dossier, rows))

    def _do(
        self,
        action: "Callable[[Dossier], R]",
        then: Callable[[R], None] | None = None,
        refused: Callable[[UserError], None] | None = None,
    ) -> None:
        """Does it; what was wrong is said beside its field, or here, below the head."""
        self._page.error.hide()
        self._desk.edit(action, then, refused or self._on_refused)

    def _on_refused(self, error: UserError) -> None:
        self._page.error.setText(error.line(self._desk.language))
        self._page.error.show()
