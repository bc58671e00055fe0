"""Rows that are kept: each worked out once, none of another's, all forgotten when there is no room."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from workbench.reading.text.kept_rows import KeptRows


@pytest.fixture
def asked() -> list[str]:
    """The words that a row was worked out for, in their order."""
    return []


@pytest.fixture
def kept(asked: list[str]) -> KeptRows[str]:
    def of_length(words: Sequence[str]) -> NDArray[np.float32]:
        asked.extend(words)
        return np.array([[len(word)] * 2 for word in words], np.float32)

    return KeptRows(3, 2, of_length)


def lengths(kept: KeptRows[str], *words: str) -> list[float]:
    return kept.rows[kept.places(words)][:, 0].tolist()


def test_a_row_is_worked_out_once(kept: KeptRows[str], asked: list[str]) -> None:
    assert lengths(kept, "on", "the", "on") == [2, 3, 2]
    assert lengths(kept, "the", "a") == [3, 1]
    assert asked == ["on", "the", "a"]


def test_without_room_all_are_worked_out_anew(kept: KeptRows[str], asked: list[str]) -> None:
    assert lengths(kept, "on", "the", "a") == [2, 3, 1]
    assert lengths(kept, "seven", "on") == [5, 2]
    assert lengths(kept, "the") == [3]
    assert asked == ["on", "the", "a", "seven", "on", "the"]


def test_the_first_row_is_nobodys(kept: KeptRows[str]) -> None:
    assert 0 not in kept.places(["on", "the", "a"])
    assert not kept.rows[0].any()
