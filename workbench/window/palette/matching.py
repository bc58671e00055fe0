"""How well typed words fit a name: beginnings of its words, other endings, parts, first letters, a letter
left out, and all of it on the other keyboard."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from workbench.window.layouts import as_on_the_other

Places = tuple[tuple[int, int], ...]

_WORD = re.compile(r"\w+")
# What a word of the query is worth by how it fits a word of the name.
_WHOLE, _BEGINNING, _OTHER_ENDING, _PART = 100.0, 80.0, 62.0, 50.0
_FIRST_LETTERS, _LETTER_LEFT_OUT = 45.0, 36.0
_OTHER_LAYOUT = 0.9
_KNOWN = 30_000


@dataclass(frozen=True, slots=True)
class Match:
    """How well, out of about a hundred, and which letters of the name were meant."""

    score: float
    places: Places


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class _Name:
    """A name, ready to have words held against it."""

    folded: str
    words: tuple[_Word, ...]
    initials: frozenset[str]


class Wanted:
    """What was typed, ready to be held against many names."""

    def __init__(self, typed: str) -> None:
        self._ways = [way for way in (_Way(typed), _Way(as_on_the_other(typed))) if way.words]
        # «узб» is "ep," on the other keyboard: where a letter becomes a sign, nobody meant that.
        if len(self._ways) == 2 and not self._ways[1].has_more_than(self._ways[0]):
            self._ways.pop()

    def may_match(self, names: str) -> bool:
        """False where none of these names, a line each, can fit. Most can't, and that is told sooner of all
        together than of each."""
        there = _known(names)
        return any(way.may_match(there) for way in self._ways)

    def match(self, name: str) -> Match | None:
        """How the name fits; None if it does not."""
        for number, way in enumerate(self._ways):
            found = way.match(name)
            if found is not None:
                return Match(found.score * _OTHER_LAYOUT, found.places) if number else found
        return None


class _Way:
    """The query as typed on one of the keyboards."""

    def __init__(self, typed: str) -> None:
        self.words = [word.text for word in words_of(fold(typed))]
        self._together = "".join(self.words)

    def has_more_than(self, other: "_Way") -> bool:
        """Whether it is another one, and has no fewer letters."""
        return self._together != other._together and len(self._together) >= len(other._together)

    def may_match(self, there: _Name) -> bool:
        return self._together[0] in there.initials or self._may_match_words(there)

    def match(self, name: str) -> Match | None:
        there = _known(name)
        found = self._by_words(there.words, len(there.folded)) if self._may_match_words(there) else None
        if found is None and self._together[0] in there.initials:
            found = self._by_first_letters(there.words)
        return found

    def _may_match_words(self, there: _Name) -> bool:
        """Most names have none of these letters to begin with: a letter is looked up sooner than a fit."""
        return all(word[0] in there.initials or word in there.folded for word in self.words)

    def _by_words(self, there: tuple[_Word, ...], length: int) -> Match | None:
        """Every word of the query fits a word of the name that no other has taken, in any order."""
        free, total, places = list(there), 0.0, []
        for wanted in self.words:
            best: tuple[float, _Word, Places] | None = None
            for word in free:
                fits = _fit(wanted, word.text)
                if fits is not None and (best is None or fits[0] > best[0]):
                    best = (fits[0], word, fits[1])
            if best is None:
                return None
            score, word, spans = best
            free.remove(word)
            total += score
            places += [(word.start + start, word.start + end) for start, end in spans]
        places.sort()
        first = 8.0 if places[0][0] == there[0].start else 0.0
        covered = sum(end - start for start, end in places) / max(length, 1)
        return Match(total / len(self.words) + first + 6 * covered, _joined(places))

    def _by_first_letters(self, there: tuple[_Word, ...]) -> Match | None:
        """The query is made of beginnings of words of the name, in their order: "opdo" for "Open dossier"."""
        if len(self._together) < 2:
            return None
        places = _beginnings(self._together, there, 0)
        if places is None:
            return None
        skipped = places[0][0] > there[0].start
        return Match(_FIRST_LETTERS - 4 * (len(places) - 2) - (6 if skipped else 0), tuple(places))


def _beginnings(rest: str, there: tuple[_Word, ...], at: int) -> list[tuple[int, int]] | None:
    """Where `rest` stands as beginnings of the words from `at` on, as much of each as can be."""
    for place in range(at, len(there)):
        word = there[place]
        common = _common(rest, word.text)
        if common == len(rest):
            return [(word.start, word.start + common)]
        for taken in range(common, 0, -1):
            others = _beginnings(rest[taken:], there, place + 1)
            if others is not None:
                return [(word.start, word.start + taken), *others]
    return None


@lru_cache(maxsize=_KNOWN)
def _fit(wanted: str, word: str) -> tuple[float, Places] | None:
    if wanted == word:
        return _WHOLE, ((0, len(word)),)
    if word.startswith(wanted):
        return _BEGINNING + 15 * len(wanted) / len(word), ((0, len(wanted)),)
    common = _common(wanted, word)
    if common >= max(4, len(wanted) - 2) and len(word) - common <= 3:
        return _OTHER_ENDING, ((0, common),)
    if len(wanted) > 2 and (found := word.find(wanted)) > 0:
        return _PART, ((found, found + len(wanted)),)
    if len(wanted) > 3 and (letters := _left_out(wanted, word)):
        return _LETTER_LEFT_OUT, letters
    return None


def _left_out(wanted: str, word: str) -> Places:
    """The word begins as `wanted` does, but for one letter that was left out, put in, changed or swapped with
    the next; () if it does not."""
    common = _common(wanted, word)
    if common == 0 or common == len(wanted):
        return ()
    for here, there in ((0, 1), (1, 0), (1, 1)):
        rest = wanted[common + here :]
        if rest and word.startswith(rest, common + there):
            return _joined([(0, common), (common + there, common + there + len(rest))])
    swapped = wanted[common : common + 2][::-1]
    if len(swapped) == 2 and word.startswith(swapped + wanted[common + 2 :], common):
        return ((0, len(wanted)),)
    return ()


def _common(one: str, other: str) -> int:
    """How many letters both begin with."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _joined(places: list[tuple[int, int]]) -> Places:
    """Spans that touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return tuple(joined)


@lru_cache(maxsize=_KNOWN)
def fold(text: str) -> str:
    """The text as it is compared: small letters without their marks, ё as е, each in its place."""
    return "".join(_bare(sign) for sign in text)


@lru_cache(maxsize=4096)
def _bare(sign: str) -> str:
    low = sign.lower()
    if low == "й":  # a letter of its own, whatever Unicode makes of it
        return low
    bare = unicodedata.normalize("NFD", low)[:1]
    return bare if len(bare) == len(sign) else sign


@lru_cache(maxsize=_KNOWN)
def _known(name: str) -> _Name:
    folded = fold(name)
    words = words_of(folded)
    return _Name(folded, words, frozenset(word.text[0] for word in words))


@lru_cache(maxsize=_KNOWN)
def words_of(folded: str) -> tuple[_Word, ...]:
    return tuple(_Word(found[0], found.start()) for found in _WORD.finditer(folded))


def found_in(wanted: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a query begin words of a longer text, each word at its first place; nothing if one
    of them is not there."""
    folded = fold(text)
    for way in (wanted, as_on_the_other(wanted)):
        places = [_begins(word.text, folded) for word in words_of(fold(way))]
        there = [place for place in places if place is not None]
        if there and len(there) == len(places):
            yield from sorted(there)
            return


def _begins(word: str, folded: str) -> tuple[int, int] | None:
    """Where a word of the text begins so; a long word may have another ending there."""
    for beginning in (word, word[: max(4, len(word) - 2)]):
        # Most texts don't have it, which is known sooner than where it begins a word.
        found = beginning in folded and re.search(rf"\b{re.escape(beginning)}", folded)
        if found:
            return found.span()
    return None
