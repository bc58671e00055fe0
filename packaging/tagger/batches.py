"""Stretches of prepared text, and the batches of them that the network is given."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from corpus import LABELS, Annotated, Entity, Prepared
from network import WIDEST
from torch import Tensor

from workbench.reading.text.models import models
from workbench.reading.text.tagger_input import characters, spellings, windows

LARGEST = 1000
"""Pieces of a batch, padding included."""


@dataclass
class Stretch:
    """As many whole sentences as fit into a window; `gold` is (first, last, label) in pieces."""

    document: int
    starts: list[int]
    ends: list[int]
    words: np.ndarray
    shapes: np.ndarray
    glued: np.ndarray
    characters: np.ndarray
    states: np.ndarray
    gold: list[tuple[int, int, int]]
    soft: list[np.ndarray] | None = None

    def __len__(self) -> int:
        return len(self.starts)


class Words:
    """navec's vectors of the words that occur: a row a spelling, so that only these are held."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, ...], int] = {}

    def row(self, piece: str, token: str) -> int:
        return self._rows.setdefault(spellings(piece, token), len(self._rows))

    def vectors(self) -> Tensor:
        known = models().words
        rows = [known.vectors([known.id(*row)]) for row in self._rows]
        return torch.from_numpy(np.concatenate(rows))


def stretches(
    documents: Sequence[Annotated], prepared: Sequence[list[Prepared]], words: Words, signs: dict[str, int]
) -> list[Stretch]:
    """The stretches of the documents, in order."""
    found = []
    for index, (document, sentences) in enumerate(zip(documents, prepared, strict=True)):
        for window in windows([len(sentence.pieces) for sentence in sentences]):
            chosen = [sentences[place] for place in window if sentences[place].pieces]
            if chosen:
                found.append(_stretch(index, document.entities, chosen, words, signs))
    return found


def _stretch(
    document: int,
    entities: frozenset[Entity],
    sentences: Sequence[Prepared],
    words: Words,
    signs: dict[str, int],
) -> Stretch:
    pieces = [piece for sentence in sentences for piece in sentence.pieces]
    tokens = [token for sentence in sentences for token in sentence.tokens]
    starts = {piece.start: index for index, piece in enumerate(pieces)}
    ends = {piece.end: index for index, piece in enumerate(pieces)}
    gold = [
        (starts[one.start], ends[one.end], LABELS.index(one.label) + 1)
        for one in entities
        if one.whole and one.start in starts and one.end in ends
    ]
    return Stretch(
        document,
        [piece.start for piece in pieces],
        [piece.end for piece in pieces],
        np.array([words.row(piece.text, token) for piece, token in zip(pieces, tokens, strict=True)]),
        np.array([models().words.shape(piece.text) for piece in pieces]),
        np.array([int(piece.glued) for piece in pieces]),
        np.array([characters(piece.text, signs) for piece in pieces]),
        np.concatenate([sentence.states for sentence in sentences]),
        [(first, last, label) for first, last, label in gold if 0 <= last - first < WIDEST],
    )


def shuffled(source: Sequence[Stretch], chance: random.Random) -> list[list[Stretch]]:
    """The stretches in batches, those of like length together, in random order."""
    made = list(_batched(sorted(source, key=lambda one: len(one) + 8 * chance.random())))
    chance.shuffle(made)
    return made


def in_order(source: Sequence[Stretch]) -> list[list[int]]:
    """Indices of the stretches in batches: the fewest of them."""
    ordered = sorted(range(len(source)), key=lambda index: len(source[index]))
    made = []
    for batch in _batched([source[index] for index in ordered]):
        made.append(ordered[: len(batch)])
        ordered = ordered[len(batch) :]
    return made


def _batched(ordered: Sequence[Stretch]) -> list[list[Stretch]]:
    made: list[list[Stretch]] = [[]]
    longest = 0
    for stretch in ordered:
        longest = max(longest, len(stretch))
        if made[-1] and longest * (len(made[-1]) + 1) > LARGEST:
            made.append([])
            longest = len(stretch)
        made[-1].append(stretch)
    return made


def tensors(batch: Sequence[Stretch], states: int) -> dict[str, Tensor]:
    """What the network is given, padded."""
    length = max(len(stretch) for stretch in batch)
    signs = batch[0].characters.shape[1]
    made = {
        "words": np.zeros((len(batch), length), np.int64),
        "shapes": np.zeros((len(batch), length), np.int64),
        "glued": np.zeros((len(batch), length), np.int64),
        "characters": np.zeros((len(batch), length, signs), np.int64),
        "states": np.zeros((len(batch), length, states), np.float16),
        "mask": np.zeros((len(batch), length), bool),
    }
    for row, stretch in enumerate(batch):
        size = len(stretch)
        made["words"][row, :size] = stretch.words
        made["shapes"][row, :size] = stretch.shapes
        made["glued"][row, :size] = stretch.glued
        made["characters"][row, :size] = stretch.characters
        made["states"][row, :size] = stretch.states[:, :states]
        made["mask"][row, :size] = True
    return {name: torch.from_numpy(values) for name, values in made.items()}
