"""What is known of an entity: what it is called, where it is named, beside whom, and what it said."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from workbench.domain.additions import AdditionRow
from workbench.domain.gazetteer import coded_name, state_name
from workbench.domain.roster import Membership
from workbench.domain.rows import ArticleRow
from workbench.domain.vocabulary import MentionType, Review
from workbench.domain.words import is_russian

KINDS = (
    MentionType.PERSON,
    MentionType.STATE,
    MentionType.FORMAT,
    MentionType.ORGANISATION,
    MentionType.PLACE,
    MentionType.EVENT,
)
"""The kinds of entity that have a page; a date is linked as well, but is no thing to know of."""
CODED = (MentionType.STATE, MentionType.FORMAT)
"""The kinds that are known by a code: roster and chronology speak of them, so they are what they are."""


def kind_of(entity: str) -> str:
    """`person` of `person:ilham aliev`."""
    return entity.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Names:
    """What an entity is called, "" where nobody calls it so in that language."""

    ru: str = ""
    en: str = ""

    def called(self, language: str) -> str:
        """The name in that language, else in the other one."""
        return (self.ru or self.en) if language == "ru" else (self.en or self.ru)


def called(entity: str, names: Names, language: str) -> str:
    """What to show for an entity: a state and a format go by our own names."""
    return coded_name(entity, language) or names.called(language) or entity.partition(":")[2]


def shown_names(entity: str, names: Names) -> dict[str, str]:
    """What to show in each language."""
    return {language: called(entity, names, language) for language in ("ru", "en")}


def names_of(spellings: Iterable[tuple[str, int]], given: Names) -> Names:
    """The names in both languages: what the analyst gave, else what articles write most often."""
    best = {"ru": (0, 0, ""), "en": (0, 0, "")}
    for name, times in spellings:
        language = "ru" if is_russian(name) else "en"
        best[language] = max(best[language], (times, len(name), name))
    return Names(given.ru or best["ru"][2], given.en or best["en"][2])


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity: how often it is named, in how many articles, and the latest of these, each with how often it
    names it."""

    entity: str
    names: Names
    times: int
    count: int
    articles: tuple[tuple[ArticleRow, int], ...]

    @property
    def type(self) -> str:
        return kind_of(self.entity)

    def called(self, language: str) -> str:
        return called(self.entity, self.names, language)


@dataclass(frozen=True, slots=True)
class Identity:
    """What readings link to `entity` and call `name` ("" for whatever they call it) is `becomes`."""

    id: int
    entity: str
    name: str
    becomes: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name by which readings call an entity, and how often articles do. `read` tells as what it is read:
    another entity than this one where the two were merged."""

    name: str
    times: int
    read: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """How often the articles of a month (`2025-11`) name an entity."""

    month: str
    times: int


@dataclass(frozen=True, slots=True)
class EntityPage:
    """What a page begins with. `given` are the names by the analyst's own hand, `aliases` the names that they
    added for the reader, `united` the entities that were merged into this one."""

    entity: str
    names: Names
    given: Names
    times: int
    articles: int
    spellings: tuple[Spelling, ...]
    aliases: tuple[AdditionRow, ...]
    united: tuple[str, ...]
    months: tuple[Month, ...]
    memberships: tuple[Membership, ...]

    def called(self, language: str) -> str:
        return called(self.entity, self.names, language)

    def as_json(self, language: str) -> dict[str, Any]:
        """As `workbench entity --json` prints it."""
        return {
            "entity": self.entity,
            "kind": kind_of(self.entity),
            "name": self.called(language),
            "names": shown_names(self.entity, self.names),
            "mentions": self.times,
            "articles": self.articles,
            "called": [{"name": row.name, "times": row.times} for row in self.spellings],
            "aliases": [row.as_json()["facts"]["alias"] for row in self.aliases],
            "united": list(self.united),
            "months": {row.month: row.times for row in self.months},
            "memberships": [row.as_json(state_name(row.state, language)) for row in self.memberships],
        }


@dataclass(frozen=True, slots=True)
class Line:
    """A mention with the words around it."""

    start: int
    end: int
    before: str
    words: str
    after: str
    name: str


@dataclass(frozen=True, slots=True)
class Lines:
    """The mentions of an entity in one article, in the order of the text."""

    article: int
    title: str
    published: date | None
    outlet: str | None
    lines: tuple[Line, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "article": self.article,
            "title": self.title,
            "published": self.published.isoformat() if self.published else None,
            "lines": [asdict(line) for line in self.lines],
        }


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement: what was said, as the article has it or the analyst does, and where it stands."""

    claim: int
    article: int
    published: date | None
    outlet: str | None
    quote: str
    direct: bool
    role: str | None
    date: str | None
    place: str | None
    venue: str | None
    review: Review
    start: int
    end: int

    def as_json(self) -> dict[str, Any]:
        published = self.published.isoformat() if self.published else None
        return {**asdict(self), "published": published, "review": str(self.review)}


@dataclass(frozen=True, slots=True)
class Beside:
    """An entity that is named near another one: how often, and in how many articles."""

    entity: str
    names: Names
    times: int
    articles: int

    def called(self, language: str) -> str:
        return called(self.entity, self.names, language)

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "names": shown_names(self.entity, self.names)}


@dataclass(frozen=True, slots=True)
class Found:
    """An entity that was looked for by name; `matched` is the name that fits the words that were typed."""

    entity: str
    names: Names
    times: int
    matched: str

    def called(self, language: str) -> str:
        return called(self.entity, self.names, language)

    def as_json(self) -> dict[str, Any]:
        """A line of `workbench entities --json`."""
        return {**asdict(self), "names": shown_names(self.entity, self.names)}


@dataclass(frozen=True, slots=True)
class Listed:
    """An entity as the list of all has it: `also` is everything that it is called; those of the same number
    of `kin` may be one and the same, and only the analyst can tell."""

    entity: str
    names: Names
    times: int
    also: tuple[str, ...]
    kin: int | None = None

    def called(self, language: str) -> str:
        return called(self.entity, self.names, language)
