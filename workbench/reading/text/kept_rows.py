"""Rows of figures that cost much to work out and are asked for again and again: of word forms, mostly."""

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

Key = TypeVar("Key", bound=Hashable)


class KeptRows(Generic[Key]):
    """A row for each key, worked out once: until there is no room for another, when all are forgotten.

    `rows` holds them, behind a row of zeros that is no key's.
    """

    def __init__(self, most: int, size: int, make: Callable[[Sequence[Key]], "Floats"]) -> None:
        import numpy as np

        self.rows: Floats = np.zeros((1 + most, size), np.float32)
        self._make = make
        self._places: dict[Key, int] = {}

    def places(self, keys: Sequence[Key]) -> list[int]:
        """Where the rows of these keys stand, of which there are no more than find room."""
        new = list(dict.fromkeys([key for key in keys if key not in self._places]))
        if new:
            if len(self._places) + len(new) >= len(self.rows):
                self._places.clear()
                new = list(dict.fromkeys(keys))
            first = 1 + len(self._places)
            self.rows[first : first + len(new)] = self._make(new)
            self._places.update(zip(new, range(first, first + len(new)), strict=True))
        return [self._places[key] for key in keys]
