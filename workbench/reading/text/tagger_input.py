"""A document's words as the tagger takes them; packaging/tagger prepares its texts with this, too.

The tagger's pieces are finer than razdel's tokens: runs of letters, runs of digits, single signs. Of NEREL's
entities 99.9 % begin and end with one («экс-президент», «СМИ/ТАСС», «15-й»).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.reading.document import Sentence

WINDOW = 64
"""Pieces that are looked at together: as many whole sentences as fit."""
CHARACTERS = 9
"""Characters of a piece that are looked at, from its beginning and again from its end."""
_PIECE = re.compile(r"[^\W\d_]+|\d+|\S")


class Piece(NamedTuple):
    """`text` at `[start, end)` of the article; it lies in the sentence's token of index `token`.

    `glued`: nothing, not even a blank, stands between this piece and the next one of the sentence.
    """

    start: int
    end: int
    text: str
    token: int
    glued: bool


def pieces(sentence: Sentence) -> list[Piece]:
    """The pieces of a sentence. A token with stress marks in it stays whole: its offsets cannot be split."""
    found: list[tuple[int, int, str, int]] = []
    for index, token in enumerate(sentence.tokens):
        text = token.text
        if text.isalpha() or len(text) == 1 or len(text) != token.end - token.start:
            found.append((token.start, token.end, text, index))
            continue
        found += [
            (token.start + match.start(), token.start + match.end(), match.group(), index)
            for match in _PIECE.finditer(text)
        ]
    following = [piece[0] for piece in found[1:]] + [-1]
    return [Piece(*piece, piece[1] == after) for piece, after in zip(found, following, strict=True)]


def windows(sizes: Sequence[int]) -> Iterator[range]:
    """Sentences that are looked at together, given how many pieces each has; a long one stands alone."""
    first = total = 0
    for index, size in enumerate(sizes):
        if index > first and total + size > WINDOW:
            yield range(first, index)
            first, total = index, 0
        total += size
    if first < len(sizes):
        yield range(first, len(sizes))


def spellings(piece: str, token: str) -> tuple[str, ...]:
    """Under which spellings to look for the vector of a piece of `token`, the first that is known counts."""
    return (piece.lower(), piece.lower().replace("ё", "е"), token.lower(), token.lower().replace("ё", "е"))


def characters(piece: str, ids: dict[str, int]) -> list[int]:
    """The ids of the first and of the last characters of a piece: 0 where it has fewer, 1 for one unknown."""
    known = [ids.get(sign, 1) for sign in piece]
    blank = [0] * (CHARACTERS - len(known))
    return [*known[:CHARACTERS], *blank, *blank, *known[-CHARACTERS:]]
