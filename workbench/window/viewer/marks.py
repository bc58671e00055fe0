"""What is marked in an article, in Qt's units, found by place.

Nothing here is a text format: the page draws the marks of the lines that it draws anyway. So an article of
1 MB with 5,000 marks costs no more to open than one with none, a change of theme touches no text, and nested
marks get underlines at heights of their own.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from workbench.domain.article import Mention
from workbench.domain.rows import AnnotationRow
from workbench.domain.vocabulary import MentionType
from workbench.window.offsets import Offsets

Row = TypeVar("Row", Mention, AnnotationRow)


class Marked(NamedTuple, Generic[Row]):
    """The units `[start, end)` and what is marked there. `height` counts the marks nested in this one, one
    within the other: its underline lies that much lower. A tuple, for thousands are made at once."""

    start: int
    end: int
    row: Row
    height: int = 0


class Marks(Generic[Row]):
    """Marks in the order of the text, outer before inner."""

    def __init__(self, rows: Iterable[Row], offsets: Offsets) -> None:
        to_units = offsets.to_units
        found = [Marked(to_units(row.start), to_units(row.end), row) for row in rows]
        found.sort(key=lambda mark: (mark.start, -mark.end))
        self.all: list[Marked[Row]] = _with_heights(found)
        self._starts: list[int] = [mark.start for mark in self.all]
        # The furthest end so far: a mark that begins long before a place can still cover it.
        self._reach = list(accumulate((mark.end for mark in self.all), max))

    def between(self, start: int, end: int) -> list[Marked[Row]]:
        """The marks that share a unit with `[start, end)`, outer before inner."""
        first = bisect_left(self._reach, start + 1)
        last = bisect_left(self._starts, end, first)
        return [mark for mark in self.all[first:last] if mark.end > start]

    def at(self, unit: int) -> Marked[Row] | None:
        """The innermost mark at `unit`."""
        found = self.between(unit, unit + 1)
        return min(found, key=lambda mark: mark.end - mark.start) if found else None


def shown_mentions(mentions: Sequence[Mention], with_others: bool) -> list[Mention]:
    """The mentions to mark: those of no type of ours, and «страна», «он», only when asked for."""
    return [
        mention
        for mention in mentions
        if with_others or not (mention.type is MentionType.OTHER or mention.is_anaphor)
    ]


def _with_heights(marks: list[Marked[Row]]) -> list[Marked[Row]]:
    heights = [0] * len(marks)
    enclosing: list[int] = []
    for place, mark in enumerate(marks):
        while enclosing and marks[enclosing[-1]].end <= mark.start:
            enclosing.pop()
        enclosing.append(place)
        # From the new one outwards, as far as it lifts those around it.
        for inner, outer in zip(enclosing[:0:-1], enclosing[-2::-1], strict=True):
            if heights[outer] > heights[inner]:
                break
            heights[outer] = heights[inner] + 1
    return [
        mark._replace(height=height) if height else mark for mark, height in zip(marks, heights, strict=True)
    ]
