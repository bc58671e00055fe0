"""The quotations of an English text in every style: “…”, "…", ‘…’, '…', «…», over several paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from workbench.reading.text.paragraphs import paragraphs
from workbench.reading.text.quotes import Quote, find_quotes

_SINGLE_OPENING = re.compile(r"(?<![^\s(\[—–])[‘'](?=[\w\[])")
# An apostrophe closes no quotation: "the states' rights"; a mark behind a stop or comma, or before one, does.
_SINGLE_CLOSING = re.compile(
    r"(?<=[,.?!…])[’'](?!\w)|(?<=[^\Ws])[’'](?=[\s,.;:!?)\]]|$)|(?<=s)[’'](?=[.;:!?)]|$)"
)
_WORD = re.compile(r"\w+(?:[’'\-–]\w+)*")
_DOUBLE = re.compile('[«“„»”"]')
_FAR = 4000
"""Characters behind an open paragraph in which its quotation may close."""
_FEW = 4
"""Words from which on quoted words are taken for speech even where no stop or comma ends them."""

_SMALL = 3
"""Letters of the words that titles do not write with a capital: "of", "the"."""


class Quotations:
    """The outermost quotations of a text, to be asked by place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.quotes = list(_of_text(text))
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
        behind = self._text[quote.end : quote.end + 1]
        if opens and behind == "," and " " in words:
            return True
        if opens and behind == "." and words.count(" ") > 1 and is_sentence(words):
            return True  # 'They said: "We are ready". "All is set".'
        return words[-1:] in tuple(",.!?…—–-") or len(_WORD.findall(words)) >= _FEW

    def is_open(self, quote: Quote) -> bool:
        """Whether the quotation goes on in the next paragraph: its marks close there only."""
        return not quote.closed

    def goes_on(self, quote: Quote) -> bool:
        """Whether the quotation began in a paragraph before."""
        return not quote.opened


def is_sentence(words: str) -> bool:
    """Whether the words quoted are no title, which has capitals throughout: "Voice of the South"."""
    written = words.split()
    return any(one.islower() and (len(one) > _SMALL or one is written[-1]) for one in written)


def _of_text(text: str) -> Iterator[Quote]:
    """The quotations of all paragraphs. One that is never closed in its own goes on in the next, whether that
    opens with a mark again or not."""
    closed_at = 0
    for start, end in paragraphs(text):
        first = start
        if start < closed_at:
            last = min(end, closed_at)
            yield Quote(_past_space(text, start, last), last, False, last == closed_at)
            if last == end:
                continue
            first = last
        quote = None
        for quote in _of_paragraph(text, first, end):
            yield quote
        if quote is not None and not quote.closed:
            closed_at = _closed_behind(text, end)


def _closed_behind(text: str, end: int) -> int:
    """Where the quotation ends that is open at `end`: behind a closing mark with no opening one before it;
    0 where the next mark opens."""
    mark = _DOUBLE.search(text, end, min(len(text), end + _FAR))
    if mark is None:
        return 0
    closes = mark[0] in "”»" or (mark[0] == '"' and not text[mark.start() - 1].isspace())
    return mark.end() if closes else 0


def _past_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _of_paragraph(text: str, start: int, end: int) -> Iterator[Quote]:
    """The quotations of one paragraph, in order; one that it opens with and never closes lasts to its end."""
    found = find_quotes(text, start, end)
    if "‘" in text[start:end] or "'" in text[start:end]:
        found = sorted([*found, *_singles(text, start, end, found)], key=lambda quote: quote.start)
    first = _past_space(text, start, end)
    opened = first < end and text[first] in '“"«' and not any(quote.start == first for quote in found)
    if opened:
        yield _left_open(text, first, end)
        return
    yield from found
    mark = max(text.rfind(sign, first, end) for sign in '“"«')
    past = found[-1].end if found else first
    begins = text[max(first, mark - 2) : mark] in (": ", ", ", ". ") and text[mark + 1 : mark + 2].isupper()
    if past <= mark and begins:  # "He said: “We came. …"
        yield _left_open(text, mark, end)


def _left_open(text: str, first: int, end: int) -> Quote:
    """The quotation that opens a paragraph and whose inner one took its closing mark: it ends at the last
    mark with words behind it, and with the paragraph where there is none."""
    last = max(text.rfind(mark, first + 1, end) for mark in '”"»')
    if last > first and any(sign.isalpha() for sign in text[last:end]):
        return Quote(first, last + 1)
    while text[end - 1].isspace():
        end -= 1
    return Quote(first, end, closed=False)


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
