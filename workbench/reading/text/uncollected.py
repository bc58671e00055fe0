"""Work that Python's collector of cycles leaves alone.

It walks through what lives whenever so many new objects were made. A reading makes many and lets go of them
by itself, but for a few that know each other, noun groups of English: they wait for its end. The collector
took a fifth of the time of a text of 1 MB.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keeps the collector away meanwhile, unless it was away before: whoever sent it away calls it back."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def kept() -> Iterator[None]:
    """The same while things are made that stay, hundreds of thousands at once: the collector would walk
    through them again and again, and each time the window stands still, up to a quarter of a second."""
    with uncollected():
        yield
        gc.freeze()
