"""The tagger: nested mentions of NEREL's twenty-nine types, by a network of our own that runs in numpy.

A convolutional encoder over frozen navec vectors, shapes, characters and the last states of slovnet's
morphology; then a score for every span whose ends look like ends. packaging/tagger trains it and writes
resources/models/tagger.npz, whose card stands beside it.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from workbench.domain.resources import resources
from workbench.reading.document import Sentence, Tagged
from workbench.reading.models import models
from workbench.reading.tagger_input import Piece, characters, pieces, spellings, windows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_PADDED_PIECES = 640
"""Pieces of a batch, padding included: larger ones leave the processor's cache and are slower."""
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
        self._dilations: list[int] = about["dilations"]
        self._widest: int = about["widest"]
        self._edge: float = about["edge"]
        self._threshold: float = about["threshold"]
        self._forms: dict[tuple[str, str], int] = {}
        self._rows: Floats = np.zeros((_MOST_FORMS, self._weights["input.bias"].size), np.float32)

    def tag(
        self,
        sentences: Sequence[Sentence],
        states: "Sequence[Floats]",
    ) -> list[Tagged]:
        """What the sentences name, in no telling order; `states` are slovnet's, a row a token."""
        found: list[Tagged] = []
        split = [pieces(sentence) for sentence in sentences]
        stretches = [
            [(piece, sentence) for sentence in stretch for piece in split[sentence]]
            for stretch in windows([len(one) for one in split])
        ]
        tokens = [[token.text for token in sentence.tokens] for sentence in sentences]
        for batch in _batches([len(stretch) for stretch in stretches]):
            chosen = [stretches[index] for index in batch]
            words = [[(piece, tokens[sentence][piece.token]) for piece, sentence in one] for one in chosen]
            context = [[states[sentence][piece.token] for piece, sentence in one] for one in chosen]
            inputs, mask = self._inputs(words, context)
            for row, span in self._spans(self._encoded(inputs, mask), mask):
                stretch = chosen[row]
                found.append(
                    Tagged(stretch[span.first][0].start, stretch[span.last][0].end, span.label, span.margin)
                )
        return found

    def _inputs(
        self,
        words: Sequence[Sequence[tuple[Piece, str]]],
        context: "Sequence[Sequence[Floats]]",
    ) -> "tuple[Floats, Floats]":
        """What goes into the first layer's activation, and 1 where there is a piece, 0 where padding."""
        import numpy as np

        self._learn([(piece.text, token) for row in words for piece, token in row])
        length = max(len(row) for row in words)
        forms = np.zeros((len(words), length), np.int64)
        glued = np.zeros((len(words), length), np.int64)
        mask = np.zeros((len(words), length, 1), np.float32)
        seen = np.zeros((len(words), length, self._weights["states.scale"].size), np.float32)
        for row, (pieces_of_row, states) in enumerate(zip(words, context, strict=True)):
            size = len(pieces_of_row)
            forms[row, :size] = [self._forms[piece.text, token] for piece, token in pieces_of_row]
            glued[row, :size] = [piece.glued for piece, _ in pieces_of_row]
            mask[row, :size] = 1
            seen[row, :size] = states
        weights = self._weights
        seen = _normalised(seen, weights["states.scale"], weights["states.shift"])
        return self._rows[forms] + weights["glued"][glued] + seen @ weights["input.states"], mask

    def _learn(self, words: Sequence[tuple[str, str]]) -> None:
        """Makes the first layer's share of the forms that are new."""
        import numpy as np

        new = list(dict.fromkeys(word for word in words if word not in self._forms))
        if not new:
            return
        if len(self._forms) + len(new) > _MOST_FORMS:
            self._forms.clear()
            new = list(dict.fromkeys(words))
        weights = self._weights
        signs = np.array([characters(piece, self._characters) for piece, _ in new])
        seen = np.pad(weights["characters"][signs], ((0, 0), (1, 1), (0, 0)))
        width = signs.shape[1]
        triples = np.concatenate([seen[:, place : place + width] for place in range(3)], axis=-1)
        spelled = np.maximum(triples @ weights["spelling"] + weights["spelling.bias"], 0).max(axis=1)
        made = models().vectors([spellings(piece, token) for piece, token in new]) @ weights["input.vector"]
        made += (
            weights["shapes"][[models().shape(piece) for piece, _ in new]]
            + spelled @ weights["input.spelling"]
        )
        first = len(self._forms)
        self._rows[first : first + len(new)] = made + weights["input.bias"]
        self._forms.update((word, first + index) for index, word in enumerate(new))

    def _encoded(self, inputs: "Floats", mask: "Floats") -> "Floats":
        """The states of the pieces, those of padding being of no meaning."""
        import numpy as np

        projected = _gelu(inputs)
        states = projected
        weights = self._weights
        for index, dilation in enumerate(self._dilations):
            name = f"block{index}"
            seen = _normalised(states, weights[f"{name}.scale"], weights[f"{name}.shift"])
            rows, length, depth = seen.shape
            padded = np.zeros((rows, length + 2 * dilation, depth), np.float32)
            np.multiply(seen, mask, out=padded[:, dilation : dilation + length])
            triples = np.concatenate(
                [padded[:, place * dilation : place * dilation + length] for place in range(3)], axis=-1
            )
            doubled = triples.reshape(rows * length, -1) @ weights[f"{name}.convolution"]
            doubled += weights[f"{name}.bias"]
            gate = np.exp(-doubled[:, depth:])
            gate += 1
            np.divide(doubled[:, :depth], gate, out=gate)
            states = states + gate.reshape(rows, length, depth)
        joined = np.concatenate((states, projected), axis=-1)
        return _normalised(joined, weights["joined.scale"], weights["joined.shift"])

    def _spans(self, states: "Floats", mask: "Floats") -> "Iterator[tuple[int, _Span]]":
        """The spans of each row, the surest first: nested in each other or apart, never crossing."""
        import numpy as np

        weights = self._weights
        edges = 1 / (1 + np.exp(-(states @ weights["edge"] + weights["edge.bias"])))
        open_, shut = np.nonzero((edges * mask >= self._edge)[..., 0]), (edges * mask >= self._edge)[..., 1]
        rows, firsts = open_
        lasts = firsts[:, None] + np.arange(self._widest)
        inside = lasts < states.shape[1]
        pair, width = np.nonzero(inside & shut[rows[:, None], np.minimum(lasts, states.shape[1] - 1)])
        if not pair.size:
            return
        row, first = rows[pair], firsts[pair]
        last = first + width
        begins = states[rows, firsts]
        closers, closer = np.unique(row * states.shape[1] + last, return_inverse=True)
        ends = states.reshape(-1, states.shape[2])[closers]  # each once, however many spans end there
        hidden = (begins @ weights["first"] + weights["first.bias"])[pair]
        hidden += (ends @ weights["last"])[closer]
        hidden += weights["width"][width]
        opening = begins @ weights["first.rank"] + weights["first.rank.bias"]
        closing = ends @ weights["last.rank"] + weights["last.rank.bias"]
        hidden += (opening[pair] * closing[closer]) @ weights["rank"]
        scores = np.maximum(hidden, 0, out=hidden) @ weights["label"] + weights["label.bias"]
        best = scores[:, 1:].argmax(axis=1)
        margins = scores[np.arange(len(best)), best + 1] - scores[:, 0]
        taken: dict[int, list[tuple[int, int]]] = {}
        for index in np.argsort(-margins, kind="stable").tolist():
            if margins[index] <= self._threshold:
                break
            place, start, end = int(row[index]), int(first[index]), int(last[index])
            others = taken.setdefault(place, [])
            if all(_nested_or_apart(start, end, *other) for other in others):
                others.append((start, end))
                yield place, _Span(start, end, self._labels[best[index]], float(margins[index]))


class _Span(NamedTuple):
    first: int
    last: int
    label: str
    margin: float


def _nested_or_apart(first: int, last: int, other_first: int, other_last: int) -> bool:
    if (first, last) == (other_first, other_last):
        return False
    apart = last < other_first or other_last < first
    return apart or (first - other_first) * (last - other_last) <= 0


def _batches(sizes: Sequence[int]) -> Iterator[list[int]]:
    """Indices of what is not empty, those of like size together."""
    batch: list[int] = []
    for index in sorted(range(len(sizes)), key=lambda index: sizes[index]):
        if batch and sizes[index] * (len(batch) + 1) > _PADDED_PIECES:
            yield batch
            batch = []
        if sizes[index]:
            batch.append(index)
    if batch:
        yield batch


def _normalised(states: "Floats", scale: "Floats", shift: "Floats") -> "Floats":
    """Layer norm: mean 0 and deviation 1 over the last axis, then scaled and shifted."""
    import numpy as np

    made = states - states.mean(axis=-1, keepdims=True)
    variance = np.einsum("...i,...i->...", made, made)[..., None] / made.shape[-1]
    made *= 1 / np.sqrt(variance + 1e-5)
    made *= scale
    made += shift
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
