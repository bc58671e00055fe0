"""NEREL as the tagger sees it: documents of sentences of pieces, with what the annotators marked.

Texts are prepared by the reader's own code, so that training and reading cannot drift apart.
"""

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from workbench.domain.article import Article
from workbench.reading.analysis import analyse
from workbench.reading.document import Document
from workbench.reading.text.encoder import batches, places
from workbench.reading.text.models import models
from workbench.reading.text.tagger_input import Piece, pieces
from workbench.reading.text.word_forms import familiar

LABELS = [
    "AGE", "AWARD", "CITY", "COUNTRY", "CRIME", "DATE", "DISEASE", "DISTRICT", "EVENT", "FACILITY", "FAMILY",
    "IDEOLOGY", "LANGUAGE", "LAW", "LOCATION", "MONEY", "NATIONALITY", "NUMBER", "ORDINAL", "ORGANIZATION",
    "PENALTY", "PERCENT", "PERSON", "PRODUCT", "PROFESSION", "RELIGION", "STATE_OR_PROVINCE", "TIME",
    "WORK_OF_ART",
]  # fmt: skip
"""The twenty-nine types of NEREL (Loukachevitch et al. 2021, table 1)."""
STATES = 64 + 128 + 64 + 64
"""slovnet's activations of a token; see `activations`."""
_ENTITY = re.compile(r"T\d+\t([A-Z_]+) ([\d ;]+)\t")
# How often a name of a type is swapped for another in an augmented copy: set by hand, once.
_SWAPPED = {
    "PERSON": 0.6, "CITY": 0.6, "COUNTRY": 0.5, "ORGANIZATION": 0.5, "STATE_OR_PROVINCE": 0.6,
    "LOCATION": 0.5, "FACILITY": 0.5, "NATIONALITY": 0.5, "AWARD": 0.5, "DISEASE": 0.5, "CRIME": 0.4,
    "IDEOLOGY": 0.4, "LAW": 0.3, "PRODUCT": 0.5, "WORK_OF_ART": 0.5, "RELIGION": 0.5, "LANGUAGE": 0.5,
    "PROFESSION": 0.35, "DISTRICT": 0.5,
}  # fmt: skip


class Entity(NamedTuple):
    """`[start, end)` of the text is of type `label`; `whole` is false for one annotated in several parts."""

    start: int
    end: int
    label: str
    whole: bool = True


@dataclass(frozen=True)
class Annotated:
    """A text and what its annotators marked."""

    text: str
    entities: frozenset[Entity]


@dataclass
class Prepared:
    """A sentence, ready for the network: its pieces with the words they are of, and slovnet's states."""

    pieces: list[Piece]
    tokens: list[str]
    states: np.ndarray


def annotated(folder: Path) -> list[Annotated]:
    """The documents of a folder in brat's format, in the order of their names."""
    found = []
    for path in sorted(folder.glob("*.ann")):
        entities = set()
        for line in path.read_text(encoding="utf-8").splitlines():
            match = _ENTITY.match(line)
            if match and match[1] in LABELS:
                places = [int(place) for place in re.split("[ ;]", match[2])]
                entities.add(Entity(places[0], places[-1], match[1], len(places) == 2))
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        found.append(Annotated(text, frozenset(entities)))
    return found


def plain_texts(folder: Path) -> list[Annotated]:
    """Texts that nobody annotated for this: other models say what is in them."""
    return [Annotated(path.read_text(encoding="utf-8"), frozenset()) for path in sorted(folder.glob("*.txt"))]


def own_texts(folder: Path) -> list[Annotated]:
    """The Russian articles of our own gold of claims: news of groups of states, of which NEREL has little."""
    rows = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("ru-*.toml")))
    return [Annotated(row["text"], frozenset()) for row in rows]


def prepared(text: str) -> list[Prepared]:
    """The sentences of a text."""
    document, states = _analysed(text)
    made = []
    for sentence, rows in zip(document.sentences, states, strict=True):
        split = pieces(sentence)
        made.append(
            Prepared(
                split,
                [sentence.tokens[piece.token].text for piece in split],
                rows[[piece.token for piece in split]].astype(np.float16),
            )
        )
    return made


def _analysed(text: str) -> tuple[Document, list[np.ndarray]]:
    document, _ = analyse(Article(text, ""), "ru")
    words = [[familiar(token.text) for token in sentence.tokens] for sentence in document.sentences]
    return document, activations(words)


def activations(sentences: list[list[str]]) -> list[np.ndarray]:
    """slovnet's states of every token: the last of its morphology, which the student sees and the reader has
    anyway; then, for the teachers, the second and third of its names and the last of its syntax."""
    wanted = ((models().morphology, [2]), (models().names, [1, 2]), (models().syntax, [2]))
    found = []
    for batch in batches(sentences):
        parts = []
        for model, numbers in wanted:
            layers = list(model.encoder.layers(batch))
            parts += [layers[number] for number in numbers]
        joined = np.concatenate(parts, axis=-1)
        found += [joined[first:end] for first, end in places(batch)]
    return found


def swapped(documents: list[Annotated], seed: int) -> list[Annotated]:
    """The documents with many innermost names swapped for others of the same type and grammatical form.

    Within one document a name is swapped for the same other name wherever it stands.
    """
    chance = random.Random(seed)
    leaves = [sorted(_leaves(document)) for document in documents]
    pool: dict[tuple[object, ...], list[str]] = {}
    for document, found in zip(documents, leaves, strict=True):
        for entity, form in found:
            pool.setdefault(form, []).append(document.text[entity.start : entity.end])
    others = {form: sorted(set(words)) for form, words in pool.items()}
    return [
        _with_others(document, found, others, chance)
        for document, found in zip(documents, leaves, strict=True)
    ]


def _leaves(document: Annotated) -> Iterator[tuple[Entity, tuple[object, ...]]]:
    """The entities that nothing else is marked in, with what a name in their place must agree in."""
    analysed, _ = _analysed(document.text)
    heads = {token.start: token for sentence in analysed.sentences for token in sentence.tokens}
    for entity in document.entities:
        head = heads.get(entity.start)
        words = document.text[entity.start : entity.end]
        overlapping = sum(o.start < entity.end and entity.start < o.end for o in document.entities)
        inside = sum(
            o.start < entity.end and entity.start < o.end and _larger(o, entity) for o in document.entities
        )
        if not head or "\n" in words or entity.label not in _SWAPPED or overlapping != inside + 1:
            continue
        number = head.feats.get("Number", "")
        gender = head.feats.get("Gender", "") if number != "Plur" else ""
        form = (
            entity.label,
            head.pos,
            head.feats.get("Case", ""),
            number,
            gender,
            words[0].isupper(),
            words.isupper(),
        )
        yield entity, form


def _larger(other: Entity, entity: Entity) -> bool:
    return other.start <= entity.start and entity.end <= other.end and other[:2] != entity[:2]


def _with_others(
    document: Annotated,
    found: list[tuple[Entity, tuple[object, ...]]],
    others: dict[tuple[object, ...], list[str]],
    chance: random.Random,
) -> Annotated:
    chosen: dict[tuple[str, tuple[object, ...]], str] = {}
    parts: list[str] = []
    shifts: list[tuple[int, int]] = []
    place = shift = 0
    for entity, form in found:
        if entity.start < place or len(others[form]) <= 3 or chance.random() >= _SWAPPED[entity.label]:
            continue
        words = document.text[entity.start : entity.end]
        other = chosen.setdefault((words, form), chance.choice(others[form]))
        parts += [document.text[place : entity.start], other]
        place = entity.end
        shift += len(other) - len(words)
        shifts.append((entity.end, shift))
    parts.append(document.text[place:])

    def moved(old: int) -> int:
        return old + next((shift for end, shift in reversed(shifts) if end <= old), 0)

    entities = frozenset(
        Entity(moved(one.start), moved(one.end), one.label, one.whole) for one in document.entities
    )
    return Annotated("".join(parts), entities)
