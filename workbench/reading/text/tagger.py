"""The tagger: nested mentions of NEREL's twenty-nine types, by a network of our own that runs in numpy.

A convolutional encoder (each channel by itself, then all are mixed) over frozen navec vectors, shapes,
characters and the last states of slovnet's morphology; then a score for every span whose ends look like ends.
packaging/tagger trains it and writes resources/models/tagger.npz, whose card stands beside it.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from workbench.domain.resources import resources
from workbench.reading.document import Sentence, Tagged
from workbench.reading.text.kept_rows import KeptRows
from workbench.reading.text.models import models
from workbench.reading.text.tagger_input import Piece, characters, pieces, spellings, windows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_TOGETHER = 640
"""Pieces of a batch: larger ones leave the processor's cache and are slower."""
_MOST_FORMS = 20_000
"""Word forms kept with what the first layer makes of them, a kilobyte each."""


@cache
def tagger() -> "Tagger | None":
    """The tagger of this process; None where its weights were taken away: reading goes on without it."""
    weights = resources() / "models" / "tagger.npz"
    return Tagger(weights.read_bytes()) if weights.is_file() else None


class Tagger:
    """The network, and what it has made of the word forms so far."""

    def __init__(self, weights: bytes) -> None:
        import io

        import numpy as np

        with np.load(io.BytesIO(weights), allow_pickle=False) as stored:
            about = json.loads(str(stored["about"]))
            self._weights: dict[str, Floats] = {
                name: stored[name].astype(np.float32) for name in stored.files if name != "about"
            }
        self._labels: list[str] = about["labels"]
        self._characters: dict[str, int] = {sign: index + 2 for index, sign in enumerate(about["characters"])}
        self._blocks = [f"block{index}" for index in range(about["blocks"])]
        # Blank rows between stretches, so that none sees into another.
        self._margin = max(len(self._weights[f"{name}.near"]) for name in self._blocks) // 2
        self._widest: int = about["widest"]
        self._edge: float = about["edge"]
        self._threshold: float = about["threshold"]
        self._forms = KeptRows(_MOST_FORMS, self._weights["input.bias"].size, self._projected)

    def tag(self, sentences: Sequence[Sentence], states: "Sequence[Floats]") -> list[Tagged]:
        """What the sentences name, in no telling order; `states` are slovnet's, a row a token."""
        found: list[Tagged] = []
        split = [pieces(sentence) for sentence in sentences]
        for batch in _batches([len(one) for one in split]):
            column = _column(batch, split, self._margin)
            chosen = [index for stretch in batch for index in stretch]
            tokens = [sentences[index].tokens[piece.token].text for index in chosen for piece in split[index]]
            inputs = self._inputs(column, tokens, _by_piece(chosen, split, states))
            for first, last, label, margin in self._spans(self._encoded(inputs, column), column):
                start, end = column.pieces[first].start, column.pieces[last].end
                found.append(Tagged(start, end, label, margin))
        return found

    def _inputs(self, column: "_Column", tokens: list[str], states: "Floats") -> "Floats":
        """What goes into the first layer's activation; nothing in the blank rows."""
        import numpy as np

        weights = self._weights
        words = [(piece.text, token) for piece, token in zip(column.pieces, tokens, strict=True)]
        made = self._forms.rows[self._forms.places(words)]
        made += weights["glued"][[int(piece.glued) for piece in column.pieces]]
        states = _normalised(states, weights["states.scale"], weights["states.shift"])
        made += states @ weights["input.states"]
        inputs = np.zeros((column.stretches.size, made.shape[1]), np.float32)
        inputs[column.rows] = made
        return inputs

    def _projected(self, forms: Sequence[tuple[str, str]]) -> "Floats":
        """The first layer's share of these forms: pieces, each with the token it is of."""
        import numpy as np

        weights = self._weights
        signs = np.array([characters(piece, self._characters) for piece, _ in forms])
        seen = np.pad(weights["characters"][signs], ((0, 0), (1, 1), (0, 0)))
        width = signs.shape[1]
        triples = np.concatenate([seen[:, place : place + width] for place in range(3)], axis=-1)
        spelled = np.maximum(triples @ weights["spelling"] + weights["spelling.bias"], 0).max(axis=1)
        words = models().words
        made = words.vectors([words.id(*spellings(*form)) for form in forms]) @ weights["input.vector"]
        made += weights["shapes"][[words.shape(piece) for piece, _ in forms]]
        made += spelled @ weights["input.spelling"] + weights["input.bias"]
        return np.asarray(made, np.float32)

    def _encoded(self, inputs: "Floats", column: "_Column") -> "Floats":
        """The states of the pieces; those of blank rows are of no meaning."""
        import numpy as np

        weights = self._weights
        projected = states = _gelu(inputs)
        blank = np.flatnonzero(column.stretches < 0)
        depth = states.shape[1]
        for name in self._blocks:
            seen = _normalised(states, weights[f"{name}.scale"], weights[f"{name}.shift"])
            seen[blank] = 0
            doubled = _near(seen, weights[f"{name}.near"]) @ weights[f"{name}.mixed"]
            doubled += weights[f"{name}.bias"]
            gate = np.tanh(doubled[:, depth:] / 2)  # half the way to the logistic function, and cheaper
            gate += 1
            gate *= doubled[:, :depth]
            gate /= 2
            states = states + gate
        joined = np.concatenate((states, projected), axis=-1)
        return _normalised(joined, weights["joined.scale"], weights["joined.shift"])

    def _spans(self, states: "Floats", column: "_Column") -> Iterator[tuple[int, int, str, float]]:
        """First and last piece, label and margin of the spans, the surest of a stretch first: nested in each
        other or apart, never crossing."""
        import numpy as np

        weights, stretches = self._weights, column.stretches
        edges = 1 / (1 + np.exp(-(states @ weights["edge"] + weights["edge.bias"])))
        likely = (edges >= self._edge) & (stretches >= 0)[:, None]
        firsts = np.flatnonzero(likely[:, 0])
        # The last row is a blank one.
        lasts = np.minimum(firsts[:, None] + np.arange(self._widest), len(states) - 1)
        opener, width = np.nonzero(likely[lasts, 1] & (stretches[lasts] == stretches[firsts][:, None]))
        if not opener.size:
            return
        closers, closer = np.unique(firsts[opener] + width, return_inverse=True)
        begins, ends = states[firsts], states[closers]  # each once, however many spans begin or end there
        hidden = (begins @ weights["first"] + weights["first.bias"])[opener]
        hidden += (ends @ weights["last"])[closer]
        hidden += weights["width"][width]
        opening = begins @ weights["first.rank"] + weights["first.rank.bias"]
        closing = ends @ weights["last.rank"] + weights["last.rank.bias"]
        hidden += (opening[opener] * closing[closer]) @ weights["rank"]
        scores = np.maximum(hidden, 0, out=hidden) @ weights["label"] + weights["label.bias"]
        best = scores[:, 1:].argmax(axis=1)
        margins = scores[np.arange(len(best)), best + 1] - scores[:, 0]
        sure = np.flatnonzero(margins > self._threshold)
        sure = sure[np.argsort(-margins[sure], kind="stable")]
        rows = firsts[opener[sure]]
        numbers = (np.cumsum(stretches >= 0) - 1)[rows]  # of the pieces
        found = (numbers, numbers + width[sure], best[sure], margins[sure], stretches[rows])
        taken: dict[int, list[tuple[int, int]]] = {}
        for first, last, label, margin, stretch in zip(*(one.tolist() for one in found), strict=True):
            others = taken.setdefault(stretch, [])
            if not _crosses(first, last, others):
                others.append((first, last))
                yield first, last, self._labels[label], margin


@dataclass(frozen=True, slots=True)
class _Column:
    """Stretches of pieces one under another, with blank rows around each: `rows` are where the pieces stand,
    `stretches` tells of each row which stretch it is of, -1 for a blank one."""

    pieces: list[Piece]
    rows: "NDArray[np.intp]"
    stretches: "NDArray[np.intp]"


def _column(batch: Sequence[range], split: Sequence[list[Piece]], margin: int) -> _Column:
    import numpy as np

    sizes = [sum(len(split[index]) for index in stretch) for stretch in batch]
    number = np.repeat(np.arange(len(batch)), sizes)
    rows = np.arange(len(number)) + margin * (number + 1)
    stretches = np.full(len(number) + margin * (len(batch) + 1), -1)
    stretches[rows] = number
    found = [piece for stretch in batch for index in stretch for piece in split[index]]
    return _Column(found, rows, stretches)


def _by_piece(chosen: Sequence[int], split: Sequence[list[Piece]], states: "Sequence[Floats]") -> "Floats":
    """The states of the words in which the pieces of the chosen sentences lie."""
    import numpy as np

    return np.concatenate([states[index][[piece.token for piece in split[index]]] for index in chosen])


def _crosses(first: int, last: int, others: Sequence[tuple[int, int]]) -> bool:
    """Whether the span crosses one of the others: neither apart from it nor nested."""
    return any(start <= last and first <= end and (first - start) * (last - end) > 0 for start, end in others)


def _batches(sizes: Sequence[int]) -> Iterator[list[range]]:
    """Stretches of sentences with these numbers of pieces, in their order, so many as go together."""
    batch: list[range] = []
    total = 0
    for stretch in windows(sizes):
        size = sum(sizes[index] for index in stretch)
        if batch and total + size > _TOGETHER:
            yield batch
            batch, total = [], 0
        batch.append(stretch)
        total += size
    if batch:
        yield batch


def _normalised(states: "Floats", scale: "Floats", shift: "Floats") -> "Floats":
    """Layer norm: mean 0 and deviation 1 over the last axis, then scaled and shifted."""
    import numpy as np

    size = states.shape[-1]
    made = states - (states @ np.full(size, 1 / size, np.float32))[:, None]
    made /= np.sqrt(np.einsum("ij,ij->i", made, made) / size + 1e-5)[:, None]
    made *= scale
    made += shift
    return np.asarray(made, np.float32)


def _near(rows: "Floats", filters: "Floats") -> "Floats":
    """Each channel of each row with the same of the rows around it, weighed; beyond the ends stand zeros."""
    import numpy as np

    count, (width, depth) = len(rows), filters.shape
    around = np.zeros((count + width - 1, depth), np.float32)
    around[width // 2 : width // 2 + count] = rows
    made = around[:count] * filters[0]
    share = np.empty_like(made)
    for place in range(1, width):
        made += np.multiply(around[place : place + count], filters[place], out=share)
    return np.asarray(made, np.float32)


def _gelu(values: "Floats") -> "Floats":
    """The Gaussian error linear unit in Hendrycks and Gimpel's approximation by tanh (2016)."""
    import numpy as np

    made = values * values
    made *= 0.7978845608 * 0.044715
    made += 0.7978845608
    made *= values
    np.tanh(made, out=made)
    made += 1
    made *= values
    made *= 0.5
    return np.asarray(made, np.float32)
