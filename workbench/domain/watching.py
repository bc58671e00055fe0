"""How somebody who waits for a long action sees how far it is, and can have it given up."""

from collections.abc import Callable

Watch = Callable[[int, int], None]
"""Told now and then how many are done, of how many. If it raises, nothing has happened."""


def nobody(_done: int, _total: int) -> None:
    """Nobody watches."""
