"""From typed words to lines: what the window knows at once, and what the dossier says a moment later."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.domain.date_words import day_words
from workbench.domain.entities import Found
from workbench.domain.rows import AnnotationRow, SearchHit
from workbench.window.desk import Desk
from workbench.window.layouts import as_on_the_other
from workbench.window.palette.candidates import (
    ENTITIES,
    FEW,
    FEW_NAMES,
    SCOPES,
    Candidate,
    Kind,
    Line,
)
from workbench.window.palette.matching import Wanted, found_in
from workbench.window.palette.offers import Offers

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.actions.entity_search import Called

    Everybody = Callable[[Dossier], list[Called]]

_MANY = 100
_AROUND, _LONG = 40, 150
# Where something fits well, what fits by a letter here and there is noise.
_WELL, _POORLY = 70.0, 48.0
_IN_TEXT = 40.0
_MANUAL = 0.6
_MEANT = 99.0


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the field: the sign that narrows the search, "" for none, and the words after it."""

    scope: str
    words: str

    @classmethod
    def parse(cls, text: str) -> "Typed":
        text = text.lstrip()
        scope = text[:1] if text[:1] in SCOPES else ""
        return cls(scope, text[len(scope) :].strip())

    def wants(self, *kinds: Kind) -> bool:
        return not self.scope or any(kind in SCOPES[self.scope] for kind in kinds)


@dataclass(frozen=True, slots=True)
class Told:
    """What the dossier answers."""

    hits: tuple[SearchHit, ...] = ()
    names: tuple[Found, ...] = ()
    annotations: tuple[AnnotationRow, ...] = ()


class Search(QObject):
    """Finds; knows nothing of how it is shown."""

    told = Signal(object)
    """The dossier's lines for the words that were asked for last."""

    def __init__(self, desk: Desk, offers: Offers, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.offers = offers
        self._gathered: list[Candidate] = []
        self._names: list[str] = []
        self._asked = Typed("", "")
        self._listed: set[str] = set()
        self._behind: list[Line] = []
        # To look through every name of the dossier at each letter would take longer than to find one.
        self._everybody = cache(_everybody)

    def begin(self) -> None:
        """Looks at what there is to be found now."""
        self._gathered = self.offers.gather()
        self._names = ["\n".join((one.title, *one.also, one.sought)) for one in self._gathered]
        self._everybody = cache(_everybody)

    def find(self, typed: Typed) -> list[Line]:
        """What is known at once; with no words all that there is of the scope, the commands without one."""
        if not typed.words:
            kinds = SCOPES.get(typed.scope, (Kind.COMMAND,))
            return [Line(one) for one in self._gathered if one.kind in kinds]
        wanted = Wanted(typed.words)
        scored = [
            found
            for one, names in zip(self._gathered, self._names, strict=True)
            if typed.wants(one.kind) and (found := _held(one, names, wanted, typed))
        ]
        lines = _in_groups(scored, narrowed=bool(typed.scope))
        self._listed = {line.candidate.memory for line in lines}
        # Whoever looks for a word looks for it in the articles: where the manual has it, is told after them.
        self._behind = [line for line in lines if line.candidate.kind == Kind.MANUAL and line.below]
        if not self._is_for_dossier(typed):
            return lines
        return [line for line in lines if line not in self._behind]

    def recent(self, typed: Typed) -> list[Line]:
        """What was used lately, of the kinds that are wanted."""
        return [Line(one) for one in self.offers.recent(self._gathered) if typed.wants(one.kind)]

    def ask(self, typed: Typed) -> bool:
        """Asks the dossier off the window's thread, and says whether it does; `told` brings the answer, if
        nothing else was asked meanwhile."""
        self._asked = typed
        if not self._is_for_dossier(typed):
            return False
        return self._desk.ask(self._look, partial(self._tell, typed), typed, self._everybody) is not None

    def _is_for_dossier(self, typed: Typed) -> bool:
        wanted = typed.words and typed.wants(Kind.ARTICLE, Kind.ANNOTATION, *ENTITIES)
        return bool(wanted) and self._desk.dossier is not None

    def forget(self) -> None:
        """What was asked is no longer wanted."""
        self._asked = Typed("", "")

    def _look(self, dossier: "Dossier", typed: Typed, everybody: "Everybody") -> Told:
        """On the asking thread."""
        if typed != self._asked:  # typed on meanwhile
            return Told()
        from workbench.actions.annotations import list_annotations

        hits = _hits(dossier, typed.words) if typed.wants(Kind.ARTICLE) else ()
        names = _names(everybody(dossier), typed) if typed.wants(*ENTITIES) else ()
        annotations: tuple[AnnotationRow, ...] = ()
        if typed.wants(Kind.ANNOTATION):
            wanted = Wanted(typed.words)
            annotations = tuple(
                row for row in list_annotations(dossier) if _noted(row, wanted, tags_only=bool(typed.scope))
            )
        return Told(tuple(hits), tuple(names), annotations)

    def _tell(self, typed: Typed, told: Told) -> None:
        if typed == self._asked:
            wanted = Wanted(typed.words)
            self.told.emit(
                [
                    *(line for found in told.names if (line := self._name(found, wanted))),
                    *(self._article(hit, wanted) for hit in told.hits),
                    *(
                        self._annotation(row, typed, wanted)
                        for row in told.annotations[: _most(Kind.ANNOTATION, typed)]
                    ),
                    *self._behind,
                ]
            )

    def _name(self, found: Found, wanted: Wanted) -> Line | None:
        """None for a state or a format that is listed already."""
        if f"entity:{found.entity}" in self._listed:
            return None
        name = found.called(self._desk.language)
        detail = found.matched if found.matched != name else ""
        match = wanted.match(name)
        return Line(self.offers.entity(found.entity, name, detail), match.places if match else ())

    def _article(self, hit: SearchHit, wanted: Wanted) -> Line:
        day = day_words(hit.published, self._desk.language) if hit.published else ""
        about = " · ".join(part for part in (day, hit.outlet or "") if part)
        match = wanted.match(hit.title)
        below, places = _marked(hit.snippet)
        if match is not None:
            return Line(self.offers.article(hit.article, hit.title, about), match.places)
        return Line(self.offers.article(hit.article, hit.title, about, hit.first), (), below, places)

    def _annotation(self, row: AnnotationRow, typed: Typed, wanted: Wanted) -> Line:
        run = partial(self._desk.place_chosen.emit, row.article, row.start, row.end)
        title = " ".join((row.note or row.text).split())
        tags = " ".join(f"#{tag}" for tag in row.tags)
        match = wanted.match(title)
        return Line(Candidate(Kind.ANNOTATION, title, run, tags), match.places if match else ())


Scored = tuple[float, Line]


def _held(one: Candidate, names: str, wanted: Wanted, typed: Typed) -> Scored | None:
    may_match = wanted.may_match(names)
    match, sought = (one.match(wanted), one.match_sought(wanted)) if may_match else (None, None)
    if sought is not None and (match is None or match.score < sought.score):
        return sought.score, Line(replace(one, detail=sought.words), is_meant=sought.is_whole)
    if match is not None:
        # The manual is about what the others are: it comes after them, unless it is asked for.
        behind = _MANUAL if one.kind == Kind.MANUAL and not typed.scope else 1.0
        return match.score * behind, Line(one, match.places)
    if one.text and len(typed.words) > 2:
        places = list(found_in(typed.words, one.text))
        if places:
            return _IN_TEXT, Line(one, (), *_cut(one.text, places))
    return None


def _in_groups(scored: Iterable[Scored], *, narrowed: bool) -> list[Line]:
    """The lines by kind, all names together: the kind with the best line first, in each the best first."""
    groups: dict[Kind, list[Scored]] = {}
    for score, line in scored:
        groups.setdefault(group_of(line.candidate.kind), []).append((score, line))
    best = max((score for group in groups.values() for score, _ in group), default=0.0)
    for group in groups.values():
        group.sort(key=lambda one: (-one[0], len(one[1].candidate.title)))
    order = list(Kind)
    ordered = sorted(groups.items(), key=lambda group: (-_worth(group[1]), order.index(group[0])))
    lines = []
    for kind, group in ordered:
        worth = [
            line
            for score, line in group
            if best < _WELL or score >= _POORLY or (line.below and score == _IN_TEXT)
        ]
        lines += _first(worth, _MANY if narrowed else FEW.get(kind, FEW_NAMES))
    return lines


def _worth(group: list[Scored]) -> int:
    """By what kinds are ordered: a command that is just what was typed comes before names that begin so."""
    meant = _MEANT if any(line.is_meant for _, line in group) else 0.0
    return round(max(group[0][0], meant))


def _first(lines: list[Line], most: int) -> list[Line]:
    """So many lines; one that is just what was typed is among them."""
    meant = [line for line in lines[most:] if line.is_meant][:1]
    return [*lines[: most - len(meant)], *meant]


def group_of(kind: Kind) -> Kind:
    """The kind under whose heading it stands."""
    return Kind.STATE if kind in ENTITIES else kind


def _most(kind: Kind, typed: Typed) -> int:
    return _MANY if typed.scope else FEW[kind]


def _hits(dossier: "Dossier", words: str) -> list[SearchHit]:
    """The articles with these words in any form; where there are none, those with words that begin so, and
    then those with what the other keyboard would have written."""
    from workbench.actions.articles import search

    beginnings = " ".join(word if '"' in word else f"{word}*" for word in words.split())
    for asked in (words, beginnings, as_on_the_other(words)):
        hits = search(dossier, asked, FEW[Kind.ARTICLE])
        if hits:
            return hits
    return []


def _everybody(dossier: "Dossier") -> "list[Called]":
    from workbench.actions.entity_search import everybody

    return everybody(dossier)


def _names(everybody: "Sequence[Called]", typed: Typed) -> list[Found]:
    """Who is called so, or would be on the other keyboard."""
    from workbench.actions.entity_search import find_among

    most = _MANY if typed.scope else FEW_NAMES
    kind = Kind.FORMAT if typed.scope == "#" else None
    return find_among(everybody, typed.words, most, kind) or find_among(
        everybody, as_on_the_other(typed.words), most, kind
    )


def _noted(row: AnnotationRow, wanted: Wanted, *, tags_only: bool) -> bool:
    """Whether tags or note of an annotation fit."""
    told = row.tags if tags_only else (*row.tags, row.note or "")
    return any(match.score > _POORLY for one in told if (match := wanted.match(one)))


def _marked(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words of a snippet and where its hits stand."""
    words, places = "", []
    for piece in snippet.split("\x02"):
        hit, end, rest = piece.partition("\x03")
        if end:
            places.append((len(words), len(words) + len(hit)))
        words += hit + rest
    return words, tuple(places)


def _cut(text: str, places: list[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words round the first place."""
    start = max(0, places[0][0] - _AROUND)
    if start:
        start = text.find(" ", start, places[0][0]) + 1 or start
    before = "…" if start else ""
    moved = len(before) - start
    cut = before + text[start : start + _LONG]
    return cut, tuple((first + moved, last + moved) for first, last in places if last + moved <= len(cut))
