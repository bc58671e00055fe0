"""Offsets between an article's text, counted in code points, and the text that Qt shows, in UTF-16 units.

Nothing else in the window converts. Three things set the two apart: a code point above U+FFFF takes two
units; Qt makes one paragraph's end of CR LF; and a byte order mark at the head of a string is lost on its way
to Qt, so that it is shown as another sign without width. Positions where the two part are few, and kept
sorted: a conversion is one bisection.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

_BOM, _WORD_JOINER = "\ufeff", "\u2060"
_PARTING = re.compile("\r(?=\n)|[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class UnitSpan:
    """The units `[start, end)` of what Qt shows."""

    start: int
    end: int


class Offsets:
    """The map of one text. `before` is how many units Qt shows ahead of it (the headline)."""

    def __init__(self, text: str, before: int = 0) -> None:
        self.text = text
        self.before = before
        self._points: list[int] = []
        """Code points at which the map changes, in order; it changes right after them."""
        self._units: list[int] = []
        """Where those stand in units, `before` left out."""
        self._shifts = [0]
        """Units minus code points: before the first of them, after it, after the second, …"""
        for found in _PARTING.finditer(text) if _parts(text) else ():
            shift = self._shifts[-1]
            self._points.append(found.start())
            self._units.append(found.start() + shift)
            self._shifts.append(shift - 1 if found[0] == "\r" else shift + 1)

    @property
    def shown(self) -> str:
        """The text as it is handed to Qt."""
        return self.text.replace("\r\n", "\n").replace("\r", "\n").replace(_BOM, _WORD_JOINER)

    def to_units(self, point: int) -> int:
        """The unit at which the code point `point` of the text begins."""
        return self.before + point + self._shifts[bisect_left(self._points, point)]

    def to_points(self, unit: int) -> int:
        """The code point that begins at `unit`, or that it is the second half of. Units of the headline give
        0, those past the end the end."""
        inner = unit - self.before
        if inner <= 0:
            return 0
        return min(inner - self._shifts[bisect_left(self._units, inner)], len(self.text))

    def span_to_units(self, start: int, end: int) -> UnitSpan:
        """The code points `[start, end)` in units."""
        return UnitSpan(self.to_units(start), self.to_units(end))


def _parts(text: str) -> bool:
    """Whether the map changes anywhere: quick to know, and most articles need no more."""
    return "\r\n" in text or len(text.encode("utf-16-le")) != 2 * len(text)
