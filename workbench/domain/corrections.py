"""What an analyst corrects of the reader's mentions, and what is left of a reading under these corrections.

A correction says that some words name another entity, or none, or one that the reader missed: at one place,
in one article, or in the whole dossier. Words are the same in any of the forms that the correction lists.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate
from typing import Any

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType


class Scope(StrEnum):
    """Where a correction holds."""

    HERE = "here"
    ARTICLE = "article"
    DOSSIER = "dossier"


_PRECEDENCE = {Scope.HERE: 0, Scope.ARTICLE: 1, Scope.DOSSIER: 2}
_WORD = re.compile(r"\w+")
_FEW = 6
_LABELS = {
    MentionType.PERSON: "PERSON",
    MentionType.STATE: "COUNTRY",
    MentionType.PLACE: "LOCATION",
    MentionType.ORGANISATION: "ORGANIZATION",
    MentionType.FORMAT: "ORGANIZATION",
    MentionType.EVENT: "EVENT",
    MentionType.ROLE: "PROFESSION",
    MentionType.DATE: "DATE",
    MentionType.ORDINAL: "ORDINAL",
}
"""The label of what an analyst marks: the likeliest of its type."""


@dataclass(frozen=True, slots=True)
class Correction:
    """`words` name `entity`, which is of `type` and called `name`; nothing at all where `type` is None.

    `article` is None for the whole dossier; `start`, `end` are the one place that is meant, if one is. Each
    word has its `forms`, in small letters with ё as е.
    """

    id: int
    scope: Scope
    words: str
    forms: tuple[frozenset[str], ...]
    article: int | None = None
    start: int | None = None
    end: int | None = None
    type: MentionType | None = None
    entity: str | None = None
    name: str | None = None

    def as_json(self) -> dict[str, Any]:
        """A line of `workbench corrections --json`."""
        place = {"article": self.article, "start": self.start, "end": self.end}
        means = {"type": self.type and str(self.type), "entity": self.entity, "name": self.name}
        return {"id": self.id, "scope": str(self.scope), "words": self.words, **place, **means}


@dataclass(frozen=True, slots=True)
class Corrected:
    """What became of a reading's mentions: those `standing`, those made by corrections, and, by the place in
    the list of what was found, the correction by which one is put `aside`."""

    standing: tuple[int, ...]
    made: tuple[Mention, ...]
    aside: dict[int, int]


def plain(word: str) -> str:
    """A word as `forms` have it."""
    return word.casefold().replace("ё", "е")


def words_in(text: str) -> list[str]:
    """The words of a text, as `forms` are counted."""
    return _WORD.findall(text)


@dataclass(frozen=True, slots=True)
class Place:
    """`[start, end)` holds the words of a correction; `alike` tells that they are spelled with a capital if
    the correction's words are."""

    start: int
    end: int
    correction: Correction
    alike: bool


def places(text: str, corrections: Iterable[Correction]) -> Iterator[Place]:
    """Every place where the words of one of these stand in any form, wherever it holds."""
    sought = [_Sought.of(correction) for correction in corrections]
    for start, end, one in _beginnings(text, sought):
        place = one.at(text, start, end)
        if place is not None:
            yield place


def _beginnings(text: str, sought: Sequence["_Sought"]) -> Iterator[tuple[int, int, "_Sought"]]:
    """The words of the text with which some of these may begin. A few are each looked for; where there are
    many, to look at every word is quicker."""
    if len(sought) <= _FEW:
        for one in sought:
            for found in _any_of(one.correction.forms[0]).finditer(text):
                yield found.start(), found.end(), one
        return
    by_first: dict[str, list[_Sought]] = defaultdict(list)
    for one in sought:
        for form in one.correction.forms[0]:
            by_first[form].append(one)
    for found in _WORD.finditer(text):
        for one in by_first.get(plain(found[0]), ()):
            yield found.start(), found.end(), one


@lru_cache(maxsize=256)
def _any_of(forms: frozenset[str]) -> re.Pattern[str]:
    """A word that is one of these forms."""
    written = "|".join(re.escape(form).replace("е", "[её]") for form in sorted(forms))
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Sought:
    """A correction's words with what stands before, between and behind them."""

    correction: Correction
    before: str
    gaps: tuple[str, ...]
    behind: str

    @classmethod
    def of(cls, correction: Correction) -> "_Sought":
        parts = [" ".join(part.split()) for part in _WORD.split(correction.words)]
        return cls(correction, parts[0], tuple(parts[1:-1]), parts[-1])

    def at(self, text: str, start: int, end: int) -> Place | None:
        """The place that begins with the word `[start, end)`, if the others follow it."""
        alike = text[start].isupper() or not self._is_capital()
        for gap, forms in zip(self.gaps, self.correction.forms[1:], strict=True):
            following = _WORD.search(text, end)
            if following is None or " ".join(text[end : following.start()].split()) != gap:
                return None
            if plain(following[0]) not in forms:
                return None
            end = following.end()
        if self.before and text.endswith(self.before, 0, start):
            start -= len(self.before)
        if self.behind and text.startswith(self.behind, end):
            end += len(self.behind)
        return Place(start, end, self.correction, alike)

    def _is_capital(self) -> bool:
        return self.correction.words[len(self.before) :][:1].isupper()


def corrected(text: str, found: Sequence[Mention], corrections: Iterable[Correction]) -> Corrected:
    """What is left of the mentions that a reading `found`, outer before inner in the order of the text.

    What holds at one place goes before what holds in the article, and that before what holds in the dossier;
    of two alike the newer holds. Nothing is marked anew within a longer mention of the same type, unless
    at one place: the surname within the full name stays part of it.
    """
    decided = _decided(text, corrections)
    if not decided:
        return Corrected(tuple(range(len(found))), (), {})
    spans = _Spans(found)
    aside: dict[int, int] = {}
    made: list[Mention] = []
    for (start, end), place in decided.items():
        own = place.correction
        exact = spans.exact(start, end)
        if own.type is None:
            aside.update(dict.fromkeys(exact, own.id))
            continue
        if own.scope != Scope.HERE and any(_says(found[one], own) for one in exact):
            continue
        near = [one for one in spans.near(start, end) if found[one].type == own.type]
        if not exact and not _may_add(place, [found[one] for one in near]):
            continue
        if own.scope != Scope.HERE:  # what the words stand in the midst of stays
            near = [one for one in near if not _holds(found[one], start, end)]
        aside.update(dict.fromkeys([*exact, *near], own.id))
        label = next((found[one].label for one in exact if found[one].type == own.type), None)
        made.append(
            Mention(
                start,
                end,
                text[start:end],
                own.type,
                label or _LABELS[own.type],
                own.entity,
                own.name,
                correction=own.id,
            )
        )
    standing = tuple(one for one in range(len(found)) if one not in aside)
    return Corrected(standing, tuple(made), aside)


def count_places(text: str, found: Sequence[Mention], sought: Correction) -> tuple[int, int]:
    """At how many places of a text a correction would hold: those that are marked, and those that are not."""
    spans = _Spans(found)
    marked = added = 0
    for place in places(text, [sought]):
        if spans.exact(place.start, place.end):
            marked += 1
        else:
            near = [found[one] for one in spans.near(place.start, place.end)]
            added += _may_add(place, [one for one in near if one.type == sought.type])
    return marked, added


def _decided(text: str, corrections: Iterable[Correction]) -> dict[tuple[int, int], Place]:
    """For each place that a correction holds at, the one that does."""
    given = sorted(corrections, key=lambda one: (_PRECEDENCE[one.scope], -one.id))
    decided: dict[tuple[int, int], Place] = {}
    for own in given:
        if own.scope == Scope.HERE and own.start is not None and own.end is not None:
            decided.setdefault((own.start, own.end), Place(own.start, own.end, own, True))
    wider = [own for own in given if own.scope != Scope.HERE]
    rank = {own.id: number for number, own in enumerate(wider)}
    for place in sorted(places(text, wider), key=lambda place: rank[place.correction.id]):
        decided.setdefault((place.start, place.end), place)
    return decided


def _may_add(place: Place, near: Sequence[Mention]) -> bool:
    """Whether words that the reader did not mark are to be marked; `near` are the mentions of the same type
    that share a letter with them."""
    if place.correction.scope == Scope.HERE:
        return True
    return place.alike and all(place.start <= one.start and one.end <= place.end for one in near)


def _holds(mention: Mention, start: int, end: int) -> bool:
    return mention.start <= start and end <= mention.end and (mention.start, mention.end) != (start, end)


def _says(mention: Mention, own: Correction) -> bool:
    """Whether the reader found just what the correction says."""
    return mention.type == own.type and mention.entity == own.entity and not mention.is_anaphor


class _Spans:
    """The places of mentions, which come in the order of the text."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self._starts = [mention.start for mention in found]
        self._ends = [mention.end for mention in found]
        # The furthest end so far: a mention that begins long before a place can still cover it.
        self._reach = list(accumulate(self._ends, max))

    def near(self, start: int, end: int) -> list[int]:
        """The numbers of those that share a letter with `[start, end)`."""
        first = bisect_left(self._reach, start + 1)
        last = bisect_left(self._starts, end, first)
        return [one for one in range(first, last) if self._ends[one] > start]

    def exact(self, start: int, end: int) -> list[int]:
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, start + 1, first)
        return [one for one in range(first, last) if self._ends[one] == end]
