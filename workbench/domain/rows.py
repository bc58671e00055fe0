"""What the panels and the command line show: frozen rows, never live objects of the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from workbench.domain.acceptance import Consequence
from workbench.domain.article import Mention
from workbench.domain.claims import Claim
from workbench.domain.evidence import Source
from workbench.domain.vocabulary import Review


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A line of the article list. `mentions` is None while the article has not been read by the machine;
    `seen` tells whether the analyst has opened it; `reprint_of` is the article that it repeats."""

    id: int
    title: str
    published: date | None
    language: str | None
    outlet: str | None
    agency: str | None
    relay: tuple[str, ...]
    url: str | None
    characters: int
    mentions: int | None
    open_claims: int
    seen: bool
    reprint_of: int | None
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with its decision. `consequence` is what accepting it would do now; None once decided. `edited`
    tells that `claim` is the analyst's version and not the article's own; `found`, that the newest reading
    finds it, too, or that the analyst keeps it all the same; `later` is what that reading says of a decided
    claim instead, until it is taken or not; `postponed` tells that an open one is to be looked at later;
    `published`, when its article came out; `by_hand`, that the analyst made it and no reading;
    `corrected`, that a mention of what it is about, within its words, was corrected since."""

    id: int
    article: int
    claim: Claim
    review: Review
    why: str | None
    consequence: Consequence | None
    edited: bool = False
    found: bool = True
    later: Claim | None = None
    postponed: bool = False
    published: date | None = None
    by_hand: bool = False
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class SaidClaim:
    """A claim with the source that said it; of an open one nobody has told what accepting it would do."""

    row: ClaimRow
    source: Source


@dataclass(frozen=True, slots=True)
class AnnotationRow:
    """The analyst's own mark on `[start, end)` of an article."""

    id: int
    article: int
    start: int
    end: int
    text: str
    colour: str
    tags: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class ArticleView:
    """Everything the viewer shows of one article. `aside` are places where the reader marked something that a
    correction puts aside: start, end, the correction."""

    row: ArticleRow
    text: str
    mentions: tuple[Mention, ...]
    claims: tuple[ClaimRow, ...]
    annotations: tuple[AnnotationRow, ...]
    aside: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the dossier before and after an action; None where it did not exist."""

    table: str
    row: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class News:
    """What a commit touched: the kinds of thing, and the articles whose line in the list may be another by
    now; None where they are too many to be told one by one."""

    kinds: frozenset[str] = frozenset()
    articles: frozenset[int] | None = frozenset()

    def __or__(self, other: "News") -> "News":
        """The news of both."""
        unknown = self.articles is None or other.articles is None
        articles = None if unknown else (self.articles or frozenset()) | (other.articles or frozenset())
        return News(self.kinds | other.kinds, articles)


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """An action that changed the dossier. `undoes` is the action that it took back or did again."""

    id: int
    at: datetime
    who: str
    action: str
    facts: Mapping[str, Any]
    undone: bool
    undoes: int | None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article that a search found. In `snippet` the hits stand between U+0002 and U+0003; `first` is where
    the first of them stands in the text, None if only the title has it."""

    article: int
    title: str
    published: date | None
    outlet: str | None
    snippet: str
    score: float
    first: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of the sources of an import.

    `added` holds every new article, the reprints (each with the article it repeats) and the unread (kept,
    though the machine could not read them) among them; `refused` are sources, each with a line that says why.
    """

    added: tuple[int, ...] = ()
    already_there: tuple[tuple[str, int], ...] = ()
    reprints: tuple[tuple[int, int], ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    unread: tuple[int, ...] = ()
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class RereadReport:
    """What reading articles again has changed: the articles read; claims that are new, decided claims that
    are no longer found, decided claims about which the reader now says something else; articles that the
    machine could not read."""

    articles: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    unread: tuple[int, ...] = ()
    cancelled: bool = False

    def with_article(
        self, article: int, new: Sequence[int], gone: Sequence[int], changed: Sequence[int]
    ) -> "RereadReport":
        return replace(
            self,
            articles=(*self.articles, article),
            new=(*self.new, *new),
            gone=(*self.gone, *gone),
            changed=(*self.changed, *changed),
        )

    def with_unread(self, article: int) -> "RereadReport":
        return replace(self, unread=(*self.unread, article))

    def stopped(self) -> "RereadReport":
        return replace(self, cancelled=True)


@dataclass(frozen=True, slots=True)
class DossierState:
    """The one line of the status bar."""

    path: str
    articles: int
    open_claims: int
    read_only: bool
    formats: tuple[str, ...] = field(default=())
