"""The first half of a slovnet network: what its convolutions make of each word among its neighbours.

slovnet pads the sentences of a batch to the longest, copies every window of words before it multiplies, and
works a word out anew wherever it stands. Here sentences stand in one column, a blank row before, between and
after them; every word is multiplied once with the weights of all places in a window, and the products are
added, shifted; and what the first layer, the widest, makes of a word form is kept.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any

from workbench.reading.text.kept_rows import KeptRows
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


class Encoder:
    """The encoder of one network, and what its first layer has made of word forms so far."""

    def __init__(self, network: Network, words: Words) -> None:

        self._words = words
        self._shape_vectors = network.net.emb.shape.weight.array
        self._layers = [_Convolution(layer) for layer in network.net.encoder.layers]
        size = self._layers[0].weights.shape[1]
        self._products = KeptRows(_MOST_FORMS, size, self._multiplied)

    def layers(self, batch: Sentences) -> "Iterator[Floats]":
        """What each layer in turn makes of the words, a row each; see `places`."""
        import numpy as np

        places = iter(self._products.places([word for sentence in batch for word in sentence]))
        column = [0]
        for sentence in batch:
            column += islice(places, len(sentence))
            column.append(0)
        rows = np.array(column)
        blank = np.flatnonzero(rows == 0)
        states = self._layers[0].settled(self._products.rows[rows], blank)
        yield states
        for layer in self._layers[1:]:
            states = layer.settled(states @ layer.weights, blank)
            yield states

    def _multiplied(self, forms: Sequence[str]) -> "Floats":
        """The first layer's products of these word forms."""
        import numpy as np

        vectors = self._words.vectors([self._words.id(form.lower()) for form in forms])
        shapes = self._shape_vectors[[self._words.shape(form) for form in forms]]
        products: Floats = np.concatenate((vectors, shapes), axis=-1) @ self._layers[0].weights
        return products


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
