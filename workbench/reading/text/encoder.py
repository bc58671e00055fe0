"""The first half of a slovnet network: what its convolutions make of each word among its neighbours.

slovnet pads the sentences of a batch to the longest, copies every window of words before it multiplies, and
works a word out anew wherever it stands. Here sentences stand in one column, a blank row before, between and
after them; every word is multiplied once with the weights of all places in a window, and the products are
added, shifted; and what the first layer, the widest, makes of a word form is kept.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from workbench.reading.text.model_files import Network, Words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

Sentences = Sequence[Sequence[str]]
_TOGETHER = 640
"""Words of a batch: larger ones leave the processor's cache and are slower."""
_MOST_FORMS = 8_000
"""Word forms kept with what the first layer makes of them, three kilobytes each."""


def batches(sentences: Sentences) -> Iterator[Sentences]:
    """The sentences in their order, so many at a time as are worked out together."""
    first = total = 0
    for index, sentence in enumerate(sentences):
        if index > first and total + len(sentence) > _TOGETHER:
            yield sentences[first:index]
            first, total = index, 0
        total += len(sentence)
    if first < len(sentences):
        yield sentences[first:]


def places(sentences: Sentences) -> list[tuple[int, int]]:
    """First row and end of each sentence in what an encoder makes of the batch."""
    ends = accumulate((len(sentence) + 1 for sentence in sentences), initial=1)
    return [(first, first + len(sentence)) for first, sentence in zip(ends, sentences, strict=False)]


@lru_cache(_MOST_FORMS)
def _shape(word: str) -> str:
    from slovnet.shape import word_shape

    shape: str = word_shape(word)
    return shape


class Encoder:
    """The encoder of one network, and what its first layer has made of word forms so far."""

    def __init__(self, network: Network, words: Words) -> None:
        import numpy as np

        self._words = words
        self._shapes = network.shapes
        self._shape_vectors = network.net.emb.shape.weight.array
        self._layers = [_Convolution(layer) for layer in network.net.encoder.layers]
        self._forms: dict[str, int] = {}
        # A row for each form, the first for the blank.
        self._products: Floats = np.zeros((1 + _MOST_FORMS, self._layers[0].weights.shape[1]), np.float32)

    def layers(self, batch: Sentences) -> "Iterator[Floats]":
        """What each layer in turn makes of the words, a row each; see `places`."""
        import numpy as np

        self._learn(batch)
        column = [0]
        for sentence in batch:
            column += [self._forms[word] for word in sentence]
            column.append(0)
        rows = np.array(column)
        blank = np.flatnonzero(rows == 0)
        states = self._layers[0].settled(self._products[rows], blank)
        yield states
        for layer in self._layers[1:]:
            states = layer.settled(states @ layer.weights, blank)
            yield states

    def shape(self, word: str) -> int:
        """slovnet's number of a word's shape: capitals, digits, hyphens."""
        number: int = self._shapes.encode(_shape(word))
        return number

    def _learn(self, batch: Sentences) -> None:
        """Works out the first layer's products of the forms that are new."""
        import numpy as np

        forms = dict.fromkeys(word for sentence in batch for word in sentence)
        new = [word for word in forms if word not in self._forms]
        if not new:
            return
        if len(self._forms) + len(new) > _MOST_FORMS:
            self._forms.clear()
            new = list(forms)
        vectors = self._words.vectors([self._words.id(word.lower()) for word in new])
        shapes = self._shape_vectors[[self.shape(word) for word in new]]
        first = len(self._forms) + 1
        self._products[first : first + len(new)] = (
            np.concatenate((vectors, shapes), axis=-1) @ self._layers[0].weights
        )
        self._forms.update(zip(new, range(first, first + len(new)), strict=True))


class _Convolution:
    """A layer: convolution over three words, ReLU, batch norm (`scale` and `shift`)."""

    def __init__(self, layer: Any) -> None:
        import numpy as np

        filters = layer.conv.weight.array  # filters, depth, places
        self.weights: Floats = np.ascontiguousarray(filters.transpose(1, 2, 0).reshape(filters.shape[1], -1))
        self._bias = layer.conv.bias.array
        self._scale = layer.norm.weight.array / layer.norm.std.array
        self._shift = layer.norm.bias.array - layer.norm.mean.array * self._scale

    def settled(self, products: "Floats", blank: "NDArray[np.intp]") -> "Floats":
        """What the layer makes of the words whose products with `weights` these are."""
        import numpy as np

        size = self._bias.size
        made = np.empty((len(products), size), np.float32)
        words = made[1:-1]
        np.add(products[:-2, :size], products[1:-1, size : 2 * size], out=words)
        words += products[2:, 2 * size :]
        words += self._bias
        np.maximum(words, 0, out=words)
        words *= self._scale
        words += self._shift
        made[blank] = 0
        return made
