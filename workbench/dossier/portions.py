"""Long lists in parts: SQLite takes only so many values in one statement."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
AT_ONCE = 500


def portions(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """The items in order, so many at once."""
    for start in range(0, len(items), AT_ONCE):
        yield items[start : start + AT_ONCE]
