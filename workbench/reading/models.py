"""The neural models: which word is what, what is a name, what depends on what.

The weights are slovnet's (news, navec embeddings), taken from the data folder of the natasha package, which
is never imported. slovnet's own classes load them; they are run here so that one look-up of the embeddings
serves every model and sentences of like length share a batch: slovnet's own loop pays for padding.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PADDED_TOKENS = 640
"""Tokens of a batch, padding included: larger ones leave the processor's cache and are slower."""
_LARGEST_CACHE = 300_000
"""Word forms kept encoded; a hundred thousand articles hold some 84,000."""


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


def _folder() -> Path:
    """The data folder of the natasha package, found without importing it: it would want pymorphy2."""
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the natasha package, whose model files reading needs, is not installed")
    return Path(spec.origin).parent / "data"


@cache
def models() -> "Models":
    """The models of this process, loaded when first asked for."""
    return Models()


class Models:
    """slovnet's morphology, names and syntax over one navec."""

    def __init__(self) -> None:
        from navec import Navec

        self._navec = Navec.load(_folder() / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
        self._ids: dict[str, tuple[int, int]] = {}
        self._tags: dict[int, Tag] = {}
        self._convolutions: dict[int, list[_Convolution]] = {}

    @cached_property
    def _morphology(self) -> Any:
        from slovnet import Morph

        return Morph.load(_folder() / "model" / "slovnet_morph_news_v1.tar").navec(self._navec).infer

    @cached_property
    def _names(self) -> Any:
        from slovnet import NER

        return NER.load(_folder() / "model" / "slovnet_ner_news_v1.tar").navec(self._navec).infer

    @cached_property
    def _syntax(self) -> Any:
        from slovnet import Syntax

        return Syntax.load(_folder() / "model" / "slovnet_syntax_news_v1.tar").navec(self._navec).infer

    def tag(self, sentences: Sequence[Sequence[str]], *, with_names: bool) -> list[Tagged]:
        """Morphology of the sentences, each a sequence of words; slovnet's names only if asked for."""
        found: list[Tagged] = [Tagged([], [], None)] * len(sentences)
        morphology = self._morphology
        for batch in _batches(sentences):
            words, shapes, padding = self._encoded([sentences[index] for index in batch])
            vectors = morphology.model.emb.word(words)
            states = self._states(morphology.model, vectors, shapes, padding)
            tags = morphology.model.head.decode(morphology.model.head(states))
            names = self._named(vectors, shapes, padding) if with_names else [[] for _ in batch]
            for row, index in enumerate(batch):
                size = len(sentences[index])
                ids = tags[row, :size].tolist()
                found[index] = Tagged([self._tag(id) for id in ids], names[row], states[row, :size])
        return found

    def _named(self, vectors: Any, shapes: Any, padding: Any) -> list[list[tuple[int, int, str]]]:
        names = self._names
        emissions = names.model.head(self._states(names.model, vectors, shapes, padding))
        paths = names.model.head.crf.decode(emissions, ~padding)
        return [_spans([names.decoder.tags_vocab.decode(label) for label in path.tolist()]) for path in paths]

    def vectors(self, spellings: "Sequence[tuple[str, ...]]") -> Any:
        """navec's vectors, a row for each word: of the first of its spellings that navec knows."""
        import numpy as np

        words = self._morphology.encoder.words_vocab
        unknown = words.unk_id
        ids = [
            next((id for known in forms if (id := words.encode(known)) != unknown), unknown)
            for forms in spellings
        ]
        return self._morphology.model.emb.word(np.array([ids]))[0]

    def shape(self, word: str) -> int:
        """slovnet's number of a word's shape: capitals, digits, hyphens."""
        return self._id(word)[1]

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[list[tuple[int, str]]]:
        """For each token of each sentence, the index of the one it depends on (-1 for the root) and how."""
        found: list[list[tuple[int, str]]] = [[] for _ in sentences]
        syntax = self._syntax
        for batch in _batches(sentences):
            words, shapes, padding = self._encoded([sentences[index] for index in batch])
            vectors = syntax.model.emb.word(words)
            states = self._states(syntax.model, vectors, shapes, padding)
            heads = syntax.model.head.decode(syntax.model.head(states), ~padding)
            relations = syntax.model.rel.decode(syntax.model.rel(states, heads), ~padding)
            for row, index in enumerate(batch):
                size = len(sentences[index])
                found[index] = [
                    (head - 1, syntax.decoder.rels_vocab.decode(relation))
                    for head, relation in zip(
                        heads[row, :size].tolist(), relations[row, :size].tolist(), strict=True
                    )
                ]
        return found

    def _states(self, model: Any, vectors: Any, shapes: Any, padding: Any) -> Any:
        """What slovnet's encoder makes of the words."""
        import numpy as np

        if id(model) not in self._convolutions:
            self._convolutions[id(model)] = [_convolution(layer) for layer in model.encoder.layers]
        states = np.concatenate((vectors, model.emb.shape(shapes)), axis=-1)
        for convolution in self._convolutions[id(model)]:
            states = convolution(states, padding)
        return states

    def _encoded(
        self, sentences: Sequence[Sequence[str]]
    ) -> "tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]":
        """Word ids, shape ids and the mask of the padding, one row a sentence."""
        import numpy as np

        encoder = self._morphology.encoder
        width = max(len(sentence) for sentence in sentences)
        words = np.full((len(sentences), width), encoder.words_vocab.pad_id)
        shapes = np.full((len(sentences), width), encoder.shapes_vocab.pad_id)
        for row, sentence in enumerate(sentences):
            ids = [self._id(word) for word in sentence]
            words[row, : len(ids)] = [word for word, _ in ids]
            shapes[row, : len(ids)] = [shape for _, shape in ids]
        padding = np.arange(width)[None, :] >= np.array([len(sentence) for sentence in sentences])[:, None]
        return words, shapes, padding

    def _id(self, word: str) -> tuple[int, int]:
        from slovnet.shape import word_shape

        known = self._ids.get(word)
        if known is None:
            encoder = self._morphology.encoder
            known = (encoder.words_vocab.encode(word.lower()), encoder.shapes_vocab.encode(word_shape(word)))
            if len(self._ids) >= _LARGEST_CACHE:
                self._ids.clear()
            self._ids[word] = known
        return known

    def _tag(self, id: int) -> Tag:
        tag = self._tags.get(id)
        if tag is None:
            pos, _, rest = str(self._morphology.decoder.tags_vocab.decode(id)).partition("|")
            feats = dict(pair.split("=", 1) for pair in rest.split("|") if "=" in pair)
            tag = self._tags[id] = Tag(pos, feats)
        return tag


def _batches(sentences: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """Indices of the sentences that are not empty, those of like length together."""
    batch: list[int] = []
    for index in sorted(range(len(sentences)), key=lambda index: len(sentences[index])):
        size = len(sentences[index])
        if size and batch and size * (len(batch) + 1) > _PADDED_TOKENS:
            yield batch
            batch = []
        if size:
            batch.append(index)
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class _Convolution:
    """A layer of slovnet's encoder (convolution, ReLU, batch norm) as one product of matrices.

    slovnet copies every window before it multiplies; here every word is multiplied once with the weights of
    all places in the window, and the products are added shifted. `scale` and `shift` are the batch norm.
    """

    weights: Any
    bias: Any
    scale: Any
    shift: Any
    width: int
    margin: int

    def __call__(self, states: Any, padding: Any) -> Any:
        import numpy as np

        rows, length, depth = states.shape
        padded = np.zeros((rows, length + 2 * self.margin, depth), dtype=states.dtype)
        padded[:, self.margin : self.margin + length] = states
        products = (padded.reshape(-1, depth) @ self.weights).reshape(rows, padded.shape[1], self.width, -1)
        result = products[:, :length, 0] + self.bias
        for place in range(1, self.width):
            result += products[:, place : place + length, place]
        np.maximum(result, 0, out=result)
        result *= self.scale
        result += self.shift
        result[padding] = 0
        return result


def _convolution(layer: Any) -> _Convolution:
    import numpy as np

    weight = layer.conv.weight.array  # filters, depth, width
    filters, depth, width = weight.shape
    scale = layer.norm.weight.array / layer.norm.std.array
    return _Convolution(
        np.ascontiguousarray(weight.transpose(1, 2, 0).reshape(depth, width * filters)),
        layer.conv.bias.array,
        scale,
        layer.norm.bias.array - layer.norm.mean.array * scale,
        width,
        layer.conv.padding,
    )


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
