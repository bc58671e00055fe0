"""The neural models: which word is what, what is a name, what depends on what.

The networks are slovnet's (news, over navec's vectors); their first halves run in `encoder`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from workbench.reading.text.encoder import Encoder, Sentences, batches, places
from workbench.reading.text.model_files import Network, Words, network
from workbench.reading.text.uncollected import kept


@dataclass(frozen=True, slots=True)
class Tag:
    """A part of speech and features, in the spelling of Universal Dependencies."""

    pos: str
    feats: dict[str, str]


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the models say of a sentence: a tag a token, the names as (first, end, type) in tokens, and the
    last states of the morphology, a row a token, for the tagger."""

    tags: list[Tag]
    names: list[tuple[int, int, str]]
    states: Any


@cache
def models() -> "Models":
    """The models of this process, loaded when first asked for."""
    with kept():
        return Models()


class Models:
    """slovnet's morphology, names and syntax over one navec."""

    def __init__(self) -> None:
        self.words = Words()
        self._tags: dict[int, Tag] = {}

    @cached_property
    def morphology(self) -> "Model":
        return Model(network("morph"), self.words)

    @cached_property
    def names(self) -> "Model":
        return Model(network("ner"), self.words)

    @cached_property
    def syntax(self) -> "Model":
        return Model(network("syntax"), self.words)

    def tag(self, sentences: Sentences, *, with_names: bool) -> list[Tagged]:
        """Morphology of the sentences, each a sequence of words; slovnet's names only if asked for."""
        found: list[Tagged] = []
        head = self.morphology.net.head
        for batch in batches(sentences):
            states = self.morphology.states(batch)
            tags = [self._tag(id) for id in head(states).argmax(-1).tolist()]
            names = self._named(batch) if with_names else [[]] * len(batch)
            for (first, end), named in zip(places(batch), names, strict=True):
                found.append(Tagged(tags[first:end], named, states[first:end]))
        return found

    def parse(self, sentences: Sentences) -> list[list[tuple[int, str]]]:
        """For each token of each sentence, the index of the one it depends on (-1 for the root) and how."""
        return [tree for batch in batches(sentences) for tree in self._parsed(batch)]

    def _parsed(self, batch: Sentences) -> list[list[tuple[int, str]]]:
        import numpy as np

        net, relations = self.syntax.net, self.syntax.labels.items
        states = self.syntax.states(batch)
        spans = places(batch)
        roots = [first - 1 for first, _ in spans]  # the row before a sentence stands for its root
        states[roots] = net.head.root.array
        asking, asked = net.head.head(states) @ net.head.kernel.array, net.head.tail(states)
        heads = np.zeros(len(states), np.intp)
        for first, end in spans:
            if first < end:
                scores = asking[first:end] @ asked[first - 1 : end].T
                own = np.arange(end - first)
                scores[own, own + 1] = -np.inf  # no word depends on itself
                heads[first:end] = scores.argmax(-1) + (first - 1)
        states[roots] = net.rel.root.array
        asking, asked = net.rel.head(states)[heads] @ net.rel.kernel.array, net.rel.tail(states)
        scores = np.matmul(asking.reshape(len(states), len(relations), -1), asked[:, :, None])[..., 0]
        found = scores.argmax(-1).tolist()
        return [
            [
                (head - first, relations[relation])
                for head, relation in zip(heads[first:end].tolist(), found[first:end], strict=True)
            ]
            for first, end in spans
        ]

    def _named(self, batch: Sentences) -> list[list[tuple[int, int, str]]]:
        """The names in each sentence, by the likeliest row of labels."""
        import numpy as np

        head, labels = self.names.net.head, self.names.labels.items
        emissions = head(self.names.states(batch))
        found: list[list[tuple[int, int, str]]] = []
        for first, end in places(batch):
            if first == end:
                found.append([])
                continue
            path = head.crf.decode(emissions[None, first:end], np.ones((1, end - first), bool))[0]
            found.append(_spans([labels[label] for label in path.tolist()]))
        return found

    def _tag(self, id: int) -> Tag:
        tag = self._tags.get(id)
        if tag is None:
            pos, _, rest = str(self.morphology.labels.decode(id)).partition("|")
            feats = dict(pair.split("=", 1) for pair in rest.split("|") if "=" in pair)
            tag = self._tags[id] = Tag(pos, feats)
        return tag


class Model:
    """A network with its encoder; `labels` are what it can say of a word."""

    def __init__(self, network: Network, words: Words) -> None:
        self.net = network.net
        self.labels = network.labels
        self.encoder = Encoder(network, words)

    def states(self, batch: Sentences) -> Any:
        """What the encoder's last layer makes of the words."""
        *_, states = self.encoder.layers(batch)
        return states


def _spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """The names that labels such as B-PER, I-PER, O mark."""
    spans: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for index, label in enumerate([*labels, "O"]):
        prefix, _, label_kind = label.partition("-")
        if kind and (prefix != "I" or label_kind != kind):
            spans.append((start, index, kind))
            kind = ""
        if label_kind and not kind:
            start, kind = index, label_kind
    return spans
