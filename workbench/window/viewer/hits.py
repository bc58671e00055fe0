"""Finding words in an article's text, and the places found."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from workbench.window.offsets import UnitSpan

MOST = 10_000
"""More than anybody steps through: they are told as "10,000+"."""


def find_all(text: str, words: str, *, whole: bool = False) -> list[tuple[int, int]]:
    """Where `words` stand in a text, in code points, MOST at most and one to tell that there are more.

    Capitals, ё for е, and how words are parted (a line's end, several blanks) make no difference. `whole`
    leaves out what is only a part of a word."""
    pattern = r"\s+".join(_either(word) for word in words.split())
    if not pattern:
        return []
    if whole:
        pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
    found = re.compile(pattern, re.IGNORECASE).finditer(text)
    return [match.span() for match in islice(found, MOST + 1)]


def _either(word: str) -> str:
    return re.sub("[её]", "[её]", re.escape(word), flags=re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found, in units and in order; `current` is the number of the one that is shown. Lists of
    numbers, for ten thousand objects would take longer to make than to find."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    current: int | None = None

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, number: int) -> UnitSpan:
        return UnitSpan(self.starts[number], self.ends[number])

    def between(self, start: int, end: int) -> Iterator[tuple[UnitSpan, bool]]:
        """The hits that share a unit with `[start, end)`, each with whether it is the current one."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        for number in range(first, last):
            yield self.span(number), number == self.current

    def next_from(self, unit: int) -> int | None:
        """The number of the first hit that begins at `unit` or after it, round the end; None without hits."""
        if not self.starts:
            return None
        return bisect_left(self.starts, unit) % len(self.starts)
