"""Adding articles to a dossier, each with its reading in one transaction: none is ever half there."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.actions.bug_reports import write_report
from workbench.actions.readers import Reader, Readers, ReadingError
from workbench.actions.reading import in_turn
from workbench.domain.additions import NOTHING, Additions
from workbench.domain.article import Article
from workbench.domain.claims import Reading
from workbench.domain.errors import UserError
from workbench.domain.rows import ImportReport
from workbench.intake.reprints import repeated_by
from workbench.intake.sources import Source, article_from_text, expand, load

if TYPE_CHECKING:
    from workbench.actions import Dossier

Progress = Callable[[int, int, str], None]
"""How many sources are done, of how many, and which is being read."""

_LOOK_UP = 0.1
"""How often, in seconds, a long reading is left waiting to see whether the import was cancelled."""
_PASTED = "clipboard"
_NAMED = 5
"""How many of the sources the history names."""


def import_sources(
    dossier: "Dossier",
    sources: Sequence[str],
    *,
    published: date | None = None,
    reader: Reader | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    language: str = "en",
) -> ImportReport:
    """Adds the articles of the sources (files, folders, "-") and reads them.

    What is there already, word for word, is not added again; a reprint is added and marked as one.
    `published` overrules the day that a source gives itself. What cannot be loaded is refused, with a
    line in `language` that says why, and the rest goes on; an article that the machine cannot read is kept
    unread. The import can be cancelled between articles: what was added by then stays. In the history all of
    it is one action, so that one undo takes it back.
    """
    run = _Import(dossier, published, progress, cancelled or _never, language)
    items = run.found(sources)
    if len(items) > 1:
        named = [Path(source).name or source for source in sources[:_NAMED]]
        run.about = {"sources": named + ["…"] * (len(sources) > _NAMED)}
    return run.carry_out(items, reader)


def import_text(
    dossier: "Dossier", text: str, *, title: str | None = None, reader: Reader | None = None
) -> ImportReport:
    """Adds a text that was pasted or typed, and reads it. Raises UserError when it holds no words."""
    article = article_from_text(text, title)
    run = _Import(dossier, None, None, _never, "en")
    return run.carry_out([_Item(_PASTED, article)], reader)


def _never() -> bool:
    return False


@dataclass(slots=True)
class _Item:
    """A source of the import: to be loaded, or the article itself, or why it is refused."""

    name: str
    content: Source | Article | UserError


@dataclass(slots=True)
class _Import:
    """An import under way, and what has become of its sources so far."""

    dossier: "Dossier"
    published: date | None
    progress: Progress | None
    cancelled: Callable[[], bool]
    language: str
    added: list[int] = field(default_factory=list)
    already_there: list[tuple[str, int]] = field(default_factory=list)
    reprints: list[tuple[int, int]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    additions: Additions = NOTHING
    about: Mapping[str, object] = field(default_factory=dict)
    """What the history tells of an import of several articles; of one it tells the title."""
    action: int | None = None
    """The action in the history that this import goes on with."""

    def found(self, sources: Sequence[str]) -> list[_Item]:
        items: list[_Item] = []
        for name in sources:
            try:
                items += [_Item(source.name, source) for source in expand(name)]
            except UserError as error:
                items.append(_Item(name, error))
        return items

    def carry_out(self, items: list[_Item], reader: Reader | None) -> ImportReport:
        if reader is None:
            with Readers() as readers:
                return self.carry_out(items, readers)
        stopped = False
        self.additions = self.dossier.additions()
        loaded = (_Item(item.name, self._loaded(item)) for item in items)
        turns = in_turn(loaded, lambda item: self._begun(item, reader))
        for done, (item, future) in enumerate(turns):
            if self.progress:
                self.progress(done, len(items), item.name)
            stopped = not self._waited(future)
            if stopped:
                break
            self._keep(item, future)
        turns.close()
        return ImportReport(
            tuple(self.added),
            tuple(self.already_there),
            tuple(self.reprints),
            tuple(self.refused),
            tuple(self.unread),
            stopped,
        )

    def _loaded(self, item: _Item) -> Source | Article | UserError:
        if not isinstance(item.content, Source):
            return item.content
        try:
            return load(item.content, self.published)
        except UserError as error:
            return error

    def _begun(self, item: _Item, reader: Reader) -> Future[Reading] | None:
        """The reading of what is worth reading: not of what is refused or there already."""
        if not isinstance(item.content, Article) or self.dossier.find_text(item.content.text) is not None:
            return None
        return reader.submit(item.content, self.additions)

    def _waited(self, future: Future[Reading] | None) -> bool:
        """Waits for the reading; False if the import was cancelled meanwhile."""
        while not self.cancelled():
            if future is None or wait([future], timeout=_LOOK_UP).done:
                return True
        return False

    def _keep(self, item: _Item, future: Future[Reading] | None) -> None:
        if isinstance(item.content, UserError):
            self.refused.append((item.name, item.content.line(self.language)))
            return
        assert isinstance(item.content, Article)
        there = self.dossier.find_text(item.content.text)
        if there is not None:
            self.already_there.append((item.name, there))
            return
        assert future is not None
        self._add(item.name, item.content, future)

    def _add(self, name: str, article: Article, future: Future[Reading]) -> None:
        """One transaction: the article and its reading, or the article alone where the machine failed."""
        try:
            reading: Reading | None = future.result()
        except ReadingError as failure:
            if failure.detail:
                write_report(failure)
            reading = None
        original = repeated_by(article.text, self.dossier.holding, self.dossier.text_of)
        about = self.about or {"title": article.title}
        with self.dossier.action("import", continues=self.action, **about) as writer:
            added = writer.add_article(
                reading.article if reading else article, reprint_of=original, source_name=name
            )
            if reading:
                writer.keep_reading(added, reading, reading.lemmas)
        self.action = writer.id
        self.added.append(added)
        if original is not None:
            self.reprints.append((added, original))
        if reading is None:
            self.unread.append(added)
