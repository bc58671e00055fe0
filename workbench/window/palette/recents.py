"""What was opened and run lately: the next thing that is wanted is often one of these."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Slot

from workbench.window.desk import Desk
from workbench.window.settings import Settings

KEPT = 12


class Recents(QObject):
    """Articles as they are opened, by whatever way; names and commands as they are chosen in the palette. The
    settings keep them: what was opened for each dossier, commands for all."""

    def __init__(self, desk: Desk, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        desk.article_chosen.connect(self._on_article)
        desk.articles_changed.connect(self._on_changed)
        if desk.article is not None:
            self._on_article(desk.article)

    def commands(self) -> list[str]:
        """Ids, the latest first."""
        return self._settings.recent_commands

    def things(self) -> list[tuple[str, str]]:
        """Keys (`article:7`, `entity:state:KG`) and names, the latest first."""
        dossier = self._desk.dossier
        return self._settings.recent_things(dossier.path) if dossier is not None else []

    def remember(self, memory: str, name: str) -> None:
        """Puts what was chosen at the head: `command:ID`, or a thing with its name."""
        kind, _, rest = memory.partition(":")
        if kind == "command":
            commands = [rest, *(one for one in self.commands() if one != rest)]
            self._settings.recent_commands = commands[:KEPT]
        elif memory and self._desk.dossier is not None:
            things = [(memory, name), *(one for one in self.things() if one[0] != memory)]
            self._settings.remember_things(self._desk.dossier.path, things[:KEPT])

    @Slot(int)
    def _on_article(self, article: int) -> None:
        from workbench.actions.articles import titles

        self._desk.ask(titles, self._on_titles, [article])

    def _on_titles(self, found: Mapping[int, str]) -> None:
        for article, title in found.items():
            self.remember(f"article:{article}", title)

    @Slot(object)
    def _on_changed(self, touched: frozenset[int] | None) -> None:
        articles = self._articles()
        if articles if touched is None else not touched.isdisjoint(articles):
            from workbench.actions.articles import titles

            self._desk.ask(titles, partial(self._on_there, articles), articles)

    def _articles(self) -> list[int]:
        return [int(key.partition(":")[2]) for key, _ in self.things() if key.startswith("article:")]

    def _on_there(self, asked: list[int], found: Mapping[int, str]) -> None:
        """Forgets those that were taken out, of the articles asked about: others have come since."""
        gone = {f"article:{article}" for article in asked if article not in found}
        if gone and self._desk.dossier is not None:
            there = [thing for thing in self.things() if thing[0] not in gone]
            self._settings.remember_things(self._desk.dossier.path, there)
