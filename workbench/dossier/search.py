"""Full-text search over words and lemmas (FTS5), so that «встреча» finds «встречами».

The index holds title, words and the lemmas that reading made; the words themselves stay in `text`. Triggers
of the file keep it in step (see `record`).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from workbench.domain.rows import SearchHit
from workbench.dossier.unpacking import day, unpacked

# The ranking is given through `rank`: ORDER BY bm25() makes SQLite fetch every hit before it sorts.
_BEST = text(
    "SELECT search.rowid AS id, search.rank AS rank FROM search"
    " WHERE search MATCH :match AND rank MATCH 'bm25(8.0, 1.0, 1.0)' ORDER BY rank LIMIT :limit"
)
_NEWEST = text(
    "SELECT search.rowid AS id, 0.0 AS rank FROM search WHERE search MATCH :match"
    " ORDER BY search.rowid DESC LIMIT :limit"
)
_SHOWN = text(
    "SELECT article.title, article.published, article.outlet, text.words"
    " FROM article JOIN text ON text.sha256 = article.text WHERE article.id = :id"
)
_HOLDING = text("SELECT rowid FROM search WHERE search MATCH :match ORDER BY rank LIMIT :limit")
_PIECE = re.compile(r'(-?)"([^"]*)"|(-?)([^\s"]+)')
_WORD = re.compile(r"\w+")
_BEFORE, _LENGTH = 60, 180
_SHORT = 4
"""A beginning of fewer letters stands for very many words: ranking them all takes longer than it tells."""


@dataclass(frozen=True, slots=True)
class _Term:
    """A word, a beginning of one (`птич*`), or a phrase in quotes; `without` if it must not occur."""

    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    begins: bool
    without: bool

    @property
    def match(self) -> str:
        phrase = " ".join(self.words)
        if self.begins:
            return f'{{title words}} : "{phrase}" *'
        as_written = f'{{title words}} : "{phrase}"'
        if not self.lemmas:
            return as_written
        return f'({as_written}) OR (lemmas : "{" ".join(self.lemmas)}")'


def search(
    connection: Connection, query: str, limit: int, lemmatise: Callable[[str], str]
) -> list[SearchHit]:
    """The articles that hold every word of the query in any inflected form, the best first; then, if there is
    room, those with a word that begins as the last one does, which may be half typed.

    Quotes ask for the words as written, a minus for articles without the word, an asterisk for beginnings;
    any other sign parts words. Nothing that can be typed is an error.
    """
    terms = _terms(query, lemmatise)
    if not any(not term.without for term in terms) or limit < 1:
        return []
    found = _found(connection, terms, limit)
    if len(found) < limit and (half := _half_typed(query, terms)):
        found |= {id: rank for id, rank in _found(connection, half, limit).items() if id not in found}
        terms = [*terms, *half]
    return [_hit(connection, id, rank, terms, lemmatise) for id, rank in list(found.items())[:limit]]


def _terms(query: str, lemmatise: Callable[[str], str]) -> list[_Term]:
    terms = []
    for match in _PIECE.finditer(query):
        minus, quoted, dash, plain = match.groups()
        if quoted is not None:
            words = tuple(_WORD.findall(quoted.lower()))
            terms += [_Term(words, (), False, bool(minus))] if words else []
            continue
        words = tuple(_WORD.findall(plain.lower()))
        begins = plain.endswith("*")
        for place, word in enumerate(words):
            last = place == len(words) - 1
            lemmas = () if begins and last else tuple(_WORD.findall(lemmatise(word).lower()))
            terms.append(_Term((word,), lemmas, begins and last, bool(dash)))
    return terms


def _half_typed(query: str, terms: list[_Term]) -> list[_Term]:
    """The terms with the last one as a beginning, if it can be one."""
    last = terms[-1]
    if last.begins or last.without or query[-1:] in ('"', " ") or len(last.words[-1]) < 2:
        return []
    return [*terms[:-1], _Term(last.words, (), True, False)]


def _found(connection: Connection, terms: list[_Term], limit: int) -> dict[int, float]:
    wanted = " AND ".join(f"({term.match})" for term in terms if not term.without)
    unwanted = "".join(f" NOT ({term.match})" for term in terms if term.without)
    short = any(term.begins and len(term.words[-1]) < _SHORT for term in terms)
    asked = _NEWEST if short else _BEST
    rows = connection.execute(asked, {"match": f"({wanted}){unwanted}", "limit": limit})
    return {row.id: row.rank for row in rows}


def _hit(
    connection: Connection, id: int, rank: float, terms: list[_Term], lemmatise: Callable[[str], str]
) -> SearchHit:
    row = connection.execute(_SHOWN, {"id": id}).one()
    with unpacked("article"):
        published = day(row.published)
    # FTS5 ranks the best lowest; a score is the other way round.
    shown, first = snippet(row.words, terms, lemmatise)
    return SearchHit(id, row.title, published, row.outlet, shown, -rank, first)


def snippet(
    words: str, terms: list[_Term], lemmatise: Callable[[str], str]
) -> tuple[str, tuple[int, int] | None]:
    """The words around the first hit, every hit in them between U+0002 and U+0003, and where that hit stands.

    FTS5's own snippet would show lemmas where a lemma was hit. So the hits are found here, in the words.
    """
    # Nearly every form begins as its lemma does; to lemmatise a whole article takes long.
    sought = _Sought(terms, lemmatise, alike=True)
    place = _first_hit(words, sought)
    if place is None:
        sought = _Sought(terms, lemmatise, alike=False)
        place = _first_hit(words, sought)
    first = place[0] if place else 0
    start = max(0, first - _BEFORE)
    if start:
        start = words.find(" ", start, first) + 1 or start
    end = start + _LENGTH
    if end < len(words):
        end = max(words.rfind(" ", first, end), first + 1)
    shown = _WORD.sub(
        lambda match: f"\x02{match[0]}\x03" if sought.hit(match[0]) else match[0], words[start:end]
    )
    return ("…" if start else "") + " ".join(shown.split()) + ("…" if end < len(words) else ""), place


def _first_hit(words: str, sought: "_Sought") -> tuple[int, int] | None:
    return next((match.span() for match in _WORD.finditer(words) if sought.hit(match[0])), None)


class _Sought:
    """Tells of a word of the text whether the query asks for it; with `alike` only of words that begin as the
    query's words do."""

    def __init__(self, terms: list[_Term], lemmatise: Callable[[str], str], *, alike: bool) -> None:
        wanted = [term for term in terms if not term.without]
        self._written = {word for term in wanted for word in term.words}
        self._begins = tuple(term.words[-1] for term in wanted if term.begins)
        self._lemmas = {lemma for term in wanted for lemma in term.lemmas}
        self._alike = alike
        self._stems = {lemma[:2] for lemma in self._lemmas | self._written}
        self._lemmatise = lemmatise
        self._known: dict[str, bool] = {}

    def hit(self, word: str) -> bool:
        if word not in self._known:
            self._known[word] = self._is_hit(word.lower())
        return self._known[word]

    def _is_hit(self, word: str) -> bool:
        if word in self._written or (self._begins and word.startswith(self._begins)):
            return True
        if self._alike and word[:2].replace("ё", "е") not in self._stems:
            return False
        return bool(self._lemmas.intersection(_WORD.findall(self._lemmatise(word).lower())))


def holding(connection: Connection, phrases: Sequence[str], limit: int) -> list[int]:
    """The articles in whose words most of the phrases stand, the best first."""
    asked = " OR ".join(f'"{" ".join(_WORD.findall(phrase))}"' for phrase in phrases)
    if not asked:
        return []
    found = connection.execute(_HOLDING, {"match": f"words : ({asked})", "limit": limit})
    return [int(article) for article in found.scalars()]
