"""Reading articles without a dossier, and several at once."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from workbench.actions.readers import Reader, Readers, ReadingError
from workbench.domain.article import Article
from workbench.domain.claims import Reading
from workbench.domain.errors import UserError
from workbench.intake.sources import Source, expand, load

if TYPE_CHECKING:
    pass

__all__ = ["Reader", "Readers", "ReadingError", "in_turn", "read_sources"]

T = TypeVar("T")
_AHEAD = 8
"""How many articles are loaded before the first of them is read, so that no worker waits."""


def read_sources(
    sources: Sequence[str],
    published: date | None = None,
    *,
    refuse: Callable[[UserError], None] | None = None,
    reader: Reader | None = None,
) -> Iterator[Reading]:
    """The readings of the sources, in their order; nothing is kept.

    What cannot be loaded or read is told to `refuse` and the rest goes on; without it the UserError is
    raised.
    """
    if reader is None:
        with Readers() as readers:
            yield from read_sources(sources, published, refuse=refuse, reader=readers)
        return
    for _, future in in_turn(_articles(sources, published, refuse or _raise), reader.submit):
        assert future is not None
        try:
            reading = future.result()
        except UserError as error:
            (refuse or _raise)(error)
        else:
            yield reading


def in_turn(
    items: Iterable[T], start: Callable[[T], Future[Reading] | None]
) -> Generator[tuple[T, Future[Reading] | None], None, None]:
    """Each item with its future, in order, while the futures of some that come after it are already begun.

    An item that needs none may have None for its future. Closing the generator cancels what has not begun.
    """
    waiting: deque[tuple[T, Future[Reading] | None]] = deque()
    try:
        for item in items:
            waiting.append((item, start(item)))
            if len(waiting) > _AHEAD:
                yield waiting.popleft()
        while waiting:
            yield waiting.popleft()
    finally:
        for _, future in waiting:
            if future is not None:
                future.cancel()


def _articles(
    sources: Sequence[str], published: date | None, refuse: Callable[[UserError], None]
) -> Iterator[Article]:
    for name in sources:
        try:
            found: list[Source] = expand(name)
        except UserError as error:
            refuse(error)
            continue
        for source in found:
            try:
                yield load(source, published)
            except UserError as error:
                refuse(error)


def _raise(error: UserError) -> None:
    raise error
