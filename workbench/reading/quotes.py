"""Quotation marks: which belong together, whatever signs an outlet uses and however they are nested."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from workbench.reading.analysis import paragraphs

_PAIRS = {"«": "»", "“": "”", "„": "“"}
# How many marks without a partner a paragraph may have before what follows them is given up.
_RESCANS = 4
_CLOSERS = frozenset("»”")
_MARKS = re.compile('[«“„»”"]')


@dataclass(frozen=True, slots=True)
class Quote:
    """An outermost quotation: `[start, end)` with its marks, `[first, last)` without."""

    start: int
    end: int

    @property
    def first(self) -> int:
        return self.start + 1

    @property
    def last(self) -> int:
        return self.end - 1


def find_quotes(text: str, start: int, end: int) -> list[Quote]:
    """The outermost quotations of one paragraph. A mark without a partner is passed over."""
    found: list[Quote] = []
    for _ in range(_RESCANS):
        unclosed = _scan(text, start, end, found)
        if unclosed is None:
            break
        start = unclosed + 1
    return sorted(found, key=lambda quote: quote.start)


def _scan(text: str, start: int, end: int, found: list[Quote]) -> int | None:
    """Adds the quotations of `[start, end)`; where the first mark is that never found its partner."""
    opened: list[int] = []
    for mark in _MARKS.finditer(text, start, end):
        place, sign = mark.start(), mark[0]
        if sign in "«“„" and not (sign == "“" and opened and text[opened[-1]] == "„"):
            opened.append(place)
        elif sign in _CLOSERS or (sign == "“" and opened):
            _close(found, opened, place, text)
        elif sign == '"':
            if _opens(text, place, start, bool(opened)):
                opened.append(place)
            else:
                _close(found, opened, place, text)
    return opened[0] if opened else None


def _close(found: list[Quote], opened: list[int], place: int, text: str) -> None:
    """Closes what the mark at `place` can close; what was opened inside and never closed is forgotten."""
    sign = text[place]
    for depth in range(len(opened) - 1, -1, -1):
        opener = text[opened[depth]]
        if _PAIRS.get(opener, '"') == sign or (sign == "”" and opener == "“"):
            if depth == 0:
                found.append(Quote(opened[0], place + 1))
            del opened[depth:]
            return


def _opens(text: str, place: int, start: int, inside: bool) -> bool:
    before = text[place - 1] if place > start else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if after.isspace() or after in ",.;:!?)»":
        return False
    return before.isspace() or before in '([«"—–-' or not inside


@lru_cache(maxsize=2)
def quotes_of(text: str) -> "QuoteMap":
    """The quotations of a text; several steps of one reading ask for them."""
    return QuoteMap(text)


class QuoteMap:
    """The outermost quotations of a text, to be asked by place."""

    def __init__(self, text: str) -> None:
        self.quotes = [quote for start, end in paragraphs(text) for quote in find_quotes(text, start, end)]
        self._starts = [quote.start for quote in self.quotes]

    def at(self, place: int) -> Quote | None:
        """The quotation that the place lies in."""
        index = bisect_right(self._starts, place) - 1
        if index < 0 or self.quotes[index].end <= place:
            return None
        return self.quotes[index]

    def between(self, start: int, end: int) -> list[Quote]:
        """The quotations that begin in `[start, end)`."""
        low = bisect_right(self._starts, start - 1)
        high = bisect_right(self._starts, end - 1)
        return self.quotes[low:high]
