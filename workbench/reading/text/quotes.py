"""Quotation marks: which belong together, whatever signs an outlet uses and however they are nested."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from workbench.reading.text.paragraphs import paragraphs

_PAIRS = {"«": "»", "“": "”", "„": "“", "‘": "’"}
# How many marks without a partner a paragraph may have before what follows them is given up.
_RESCANS = 4
_CLOSERS = frozenset("»”")
_CLOSING = ("»", '"')
_BEGINS = re.compile(r"(?::\s*)?([«\"])")
_ATTRIBUTED = re.compile(r"\s?,\s?[—–−-]|[.!?…]?\s*$")
_TOLD_BY = re.compile(r"[»\"]\s?,\s?[—–−-]")
"""A quotation that is attributed, though it has marks too many: «Нет вопроса «или-или», — отметил Песков»."""
_ATTRIBUTION = 300
"""Characters that the words for who spoke may have."""
_MOST = 6
"""Paragraphs that one quotation may have."""
_MARKS = re.compile("[«“„»”\"]|''|’’|‘‘|‘’")
"""The marks; of two apostrophes that serve as one either may open and either close."""


@dataclass(frozen=True, slots=True)
class Quote:
    """An outermost quotation: `[start, end)` with its marks, `[first, last)` without. One over several
    paragraphs is a quotation in each, the first of which is not `closed`, the last not `opened`. Its marks
    have `width` signs each: two where they are doubled apostrophes."""

    start: int
    end: int
    opened: bool = True
    closed: bool = True
    width: int = 1

    @property
    def first(self) -> int:
        return self.start + self.opened * self.width

    @property
    def last(self) -> int:
        return self.end - self.closed * self.width


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
        place, sign, width = mark.start(), mark[0], len(mark[0])
        if sign in "«„" or (sign == "“" and not _closes(text, place, opened)):
            opened.append(place)
        elif sign in _CLOSERS or (sign == "“" and opened):
            _close(found, opened, place, text)
        elif sign == '"' or width > 1:
            if _opens(text, place, start, bool(opened), width):
                opened.append(place)
            else:
                _close(found, opened, place, text, width)
    return opened[0] if opened else None


def _closes(text: str, place: int, opened: list[int]) -> bool:
    """Whether «“» closes: what «„» opened, or, as careless outlets write, what another «“» did."""
    if not opened or text[opened[-1]] not in "„“":
        return False
    return text[opened[-1]] == "„" or not text[place + 1 : place + 2].isalnum()


def _close(found: list[Quote], opened: list[int], place: int, text: str, width: int = 1) -> None:
    """Closes what the mark at `place` can close; what was opened inside and never closed is forgotten."""
    sign = text[place]
    for depth in range(len(opened) - 1, -1, -1):
        opener = text[opened[depth]]
        if _PAIRS.get(opener, opener) == sign or (sign in "“”" and opener == "“"):
            closed = depth
            if depth and _ends_all(text, place):
                closed = min(i for i in range(depth + 1) if text[opened[i]] == opener)
            if closed == 0:
                found.append(Quote(opened[0], place + width, width=width))
            del opened[closed:]
            return


def _ends_all(text: str, place: int) -> bool:
    """Whether a mark closes what was opened inside, too: «мы ждем "Столетия", - сказал он» has but one."""
    line = text.find("\n", place)
    end = min(line if line >= 0 else len(text), place + _ATTRIBUTION)
    told = _ATTRIBUTED.match(text, place + 1, end)
    return told is not None and not any(text.find(mark, place + 1, end) >= 0 for mark in '»"”')


def _opens(text: str, place: int, start: int, inside: bool, width: int = 1) -> bool:
    before = text[place - 1] if place > start else " "
    after = text[place + width] if place + width < len(text) else " "
    if after.isspace() or after in ",.;:!?)»":
        return False
    return before.isspace() or before in '([«"—–−-' or not inside


def _quotes(text: str) -> Iterator[Quote]:
    """The quotations of a text, those over several paragraphs among them."""
    written = [(start, end) for start, end in paragraphs(text) if text[start:end].strip()]
    place = 0
    while place < len(written):
        opening = _left_open(text, *written[place])
        last = _last_of(text, written, place, text[opening]) if opening is not None else None
        start, end = written[place]
        place += 1
        if opening is None or last is None:
            yield from find_quotes(text, start, end)
            continue
        yield from find_quotes(text, start, opening)
        yield Quote(opening, end, closed=False)
        for middle in written[place:last]:
            yield Quote(*middle, opened=text[middle[0]] == text[opening], closed=False)
        start, end = written[last]
        mark = _closing(text, start, end, text[opening])
        yield Quote(start, mark + 1, opened=text[start] == text[opening])
        yield from find_quotes(text, mark + 1, end)
        place = last + 1


def _left_open(text: str, start: int, end: int) -> int | None:
    """Where the mark stands that begins the paragraph, or follows a colon in it, and is not closed in it
    though its last sentence ends."""
    if text[start:end].rstrip()[-1] not in ".!?…" or _TOLD_BY.search(text, start, end):
        return None
    for opening in islice(_BEGINS.finditer(text, start, end), _MOST):
        place = opening.start(1)
        if (place == start or opening[0] != opening[1]) and _excess(text, place, end) > 0:
            return place
    return None


def _last_of(text: str, written: Sequence[tuple[int, int]], place: int, opener: str) -> int | None:
    """The last paragraph of the quotation that the paragraph opens with `opener` and does not close."""
    for number in range(place + 1, min(place + _MOST, len(written))):
        start, end = written[number]
        excess = _excess(text, start, end)
        again = text[start] == opener
        if again and excess == 0:
            return number if text[start + 1 : end].rstrip(" .").endswith(_CLOSING) else None
        if (opener == '"' and excess and not again) or excess < 0:
            return number
    return None


def _closing(text: str, start: int, end: int, opener: str) -> int:
    """Where the mark stands that closes what a paragraph above opened."""
    inside = 1 - (text[start] == opener)
    for mark in _MARKS.finditer(text, start, end):
        if mark[0] == "«" or (mark[0] == '"' == opener and _opens(text, mark.start(), start, inside > 1)):
            inside += 1
        elif mark[0] == "»" or mark[0] == '"' == opener:
            inside -= 1
        if not inside:
            return mark.start()
    return max(text.rfind(sign, start, end) for sign in _CLOSING)


def _excess(text: str, start: int, end: int) -> int:
    """How many more marks open than close; straight marks are one too many where their number is odd."""
    return text.count("«", start, end) - text.count("»", start, end) or text.count('"', start, end) % 2


@lru_cache(maxsize=2)
def quotes_of(text: str) -> "QuoteMap":
    """The quotations of a text; several steps of one reading ask for them."""
    return QuoteMap(text)


class QuoteMap:
    """The outermost quotations of a text, to be asked by place."""

    def __init__(self, text: str) -> None:
        self.quotes = list(_quotes(text))
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
