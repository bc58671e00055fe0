"""The quotations of an English text in every style: “…”, "…", ‘…’, '…', «…», over several paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from workbench.reading.analysis import paragraphs
from workbench.reading.quotes import Quote, find_quotes

_SINGLE_OPENING = re.compile(r"(?<![^\s(\[—–])[‘'](?=[\w\[])")
# An apostrophe closes no quotation: "the states' rights"; a mark behind a stop or comma, or before one, does.
_SINGLE_CLOSING = re.compile(
    r"(?<=[,.?!…])[’'](?!\w)|(?<=[^\Ws])[’'](?=[\s,.;:!?)\]]|$)|(?<=s)[’'](?=[.;:!?)]|$)"
)
_OPENING = frozenset("“\"«‘'")
_WORD = re.compile(r"\w+(?:[’'\-–]\w+)*")
_FEW = 4
"""Words from which on quoted words are taken for speech even where no stop or comma ends them."""


class Quotations:
    """The outermost quotations of a text, to be asked by place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.quotes = [quote for start, end in paragraphs(text) for quote in _of_paragraph(text, start, end)]
        self._starts = [quote.start for quote in self.quotes]
        self._speech: dict[Quote, bool] = {}

    def at(self, place: int) -> Quote | None:
        """The quotation that the place lies in."""
        index = bisect_right(self._starts, place) - 1
        if index < 0 or self.quotes[index].end <= place:
            return None
        return self.quotes[index]

    def words(self, quote: Quote) -> str:
        """What stands between the marks."""
        return self._text[quote.first : quote.last]

    def is_speech(self, quote: Quote) -> bool:
        """Whether the quoted words may be somebody's speech, not a title or a single term."""
        if quote not in self._speech:  # asked once for each sentence that it holds
            self._speech[quote] = self._is_speech(quote)
        return self._speech[quote]

    def _is_speech(self, quote: Quote) -> bool:
        words = self.words(quote).strip()
        opens = (
            self._text[max(0, quote.start - 4) : quote.start].rstrip(" ")[-1:]
            in ("", ".", "!", "?", "\n", ":", "”", "»")
            and words[:1].isupper()
        )
        if opens and self._text[quote.end : quote.end + 1] == "," and " " in words:
            return True
        return words[-1:] in tuple(",.!?…—–-") or len(_WORD.findall(words)) >= _FEW

    def is_open(self, quote: Quote) -> bool:
        """Whether the quotation goes on in the next paragraph: its marks close there only."""
        return quote.end > len(self._text) or self._text[quote.last : quote.end] in ("\n", "\r", "")


def _of_paragraph(text: str, start: int, end: int) -> Iterator[Quote]:
    """The quotations of one paragraph, in order; one that it opens with and never closes lasts to its end."""
    found = find_quotes(text, start, end)
    if "‘" in text[start:end] or "'" in text[start:end]:
        found = sorted([*found, *_singles(text, start, end, found)], key=lambda quote: quote.start)
    first = start
    while first < end and text[first].isspace():
        first += 1
    opened = first < end and text[first] in '“"«' and not any(quote.start == first for quote in found)
    if opened:
        yield Quote(first, _last_closing(text, first, end) + 1)
        return
    yield from found


def _last_closing(text: str, first: int, end: int) -> int:
    """Where a quotation ends whose inner one took its closing mark: at the last mark with words behind it;
    at the end of the paragraph where there is none."""
    last = max(text.rfind(mark, first + 1, end) for mark in '”"»')
    if last > first and any(sign.isalpha() for sign in text[last:end]):
        return last
    while text[end - 1].isspace():
        end -= 1
    return end


def _singles(text: str, start: int, end: int, doubles: list[Quote]) -> Iterator[Quote]:
    """The quotations in single marks outside the others."""
    taken, place = iter([*doubles, Quote(end, end)]), start
    double = next(taken)
    while (opening := _SINGLE_OPENING.search(text, place, end)) is not None:
        while double.end <= opening.start() and double.start < end:
            double = next(taken)
        if double.start < opening.start():
            place = double.end
            continue
        closing = _SINGLE_CLOSING.search(
            text, opening.end() + 1, min(end, double.start) if double.start < end else end
        )
        if closing is None:
            place = opening.end()
            continue
        yield Quote(opening.start(), closing.end())
        place = closing.end()
