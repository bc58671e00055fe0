"""The files of the neural models: slovnet's networks and navec's words, from the natasha package.

natasha is never imported. slovnet's own classes hold the networks, but its way of loading them, and navec's,
is not taken: each file brings the same 250,000 words along, navec prepares to compare all of its vectors, and
that is most of the time and memory that getting ready takes. Here the words are read once, and the vectors
stay in their file, where every process of the machine looks them up.
"""

import gzip
import tarfile
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.reading.text.kept_rows import KeptRows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_MOST_WORDS = 30_000
"""Words kept with their places and their shapes: each network asks for the same ones."""
_MOST_VECTORS = 8_000
"""Vectors kept, a kilobyte each, for the same reason."""


@dataclass(frozen=True, slots=True)
class Network:
    """One of slovnet's: the network itself, and what it can say of a word."""

    net: Any
    labels: Any


def network(name: str) -> Network:
    """slovnet's network called `name`: morph, ner or syntax."""
    from slovnet.const import REL, TAG
    from slovnet.exec.model import NER, Morph, Syntax
    from slovnet.exec.pack import Pack

    kind = {"morph": Morph, "ner": NER, "syntax": Syntax}[name]
    with Pack(_pack(name)) as pack:
        pack.load_meta().check_protocol()
        net = pack.load_model(kind)
        net = net.inject_arrays(dict(pack.load_arrays(net.weights)))
        return Network(net, pack.load_vocab(REL if kind is Syntax else TAG))


def shapes() -> Any:
    """slovnet's list of the shapes that words have, which is the same in all of its networks."""
    from slovnet.const import SHAPE
    from slovnet.exec.pack import Pack

    with Pack(_pack("morph")) as pack:
        return pack.load_vocab(SHAPE)


class Words:
    """navec's words, and a vector for each: put together from parts, of each of which there are 256 kinds."""

    def __init__(self) -> None:
        import numpy as np

        path = _folder() / "emb" / "navec_news_v1_1B_250K_300d_100q.tar"
        with tarfile.open(path) as file:
            listed = file.extractfile("vocab.bin")
            assert listed is not None
            words = gzip.decompress(listed.read())
            start = file.getmember("pq.bin").offset_data
        count = int.from_bytes(words[:4], "little")
        # How often each word occurs stands before them; after them, what stands for any other and for none.
        self._words = words[4 + 4 * count :].decode("utf-8").splitlines()[:-2]
        _, size, parts, kinds = np.fromfile(path, np.uint32, 4, offset=start).tolist()
        start += 4 * np.dtype(np.uint32).itemsize
        # As a plain array: a memmap makes another of itself at every look-up.
        self._kinds = np.asarray(np.memmap(path, np.uint8, "r", start, (count, parts)))
        codes = np.fromfile(path, np.float32, kinds * size, offset=start + count * parts)
        self._codes: Floats = codes.reshape(parts * kinds, size // parts)
        self._firsts = np.arange(0, parts * kinds, kinds)
        self._place = lru_cache(_MOST_WORDS)(self._look_up)
        self._vectors = KeptRows(_MOST_VECTORS, size, self._put_together)
        self._shapes = shapes()
        self.shape = lru_cache(_MOST_WORDS)(self._shape)

    def id(self, *spellings: str) -> int:
        """The number of the first of these spellings that is known, or of what stands for unknown words."""
        for word in spellings:
            if (place := self._place(word)) >= 0:
                return place
        return len(self._words)

    def _look_up(self, word: str) -> int:
        """Where the word stands, -1 if it is unknown."""
        place = bisect_left(self._words, word)
        return place if place < len(self._words) and self._words[place] == word else -1

    def vectors(self, ids: Sequence[int]) -> "Floats":
        """The vectors of the words, a row each."""
        return self._vectors.rows[self._vectors.places(ids)]

    def _put_together(self, ids: Sequence[int]) -> "Floats":
        places = self._kinds[list(ids)] + self._firsts
        return self._codes.take(places, axis=0).reshape(len(ids), -1)

    def _shape(self, word: str) -> int:
        """slovnet's number of a word's shape: capitals, digits, hyphens."""
        from slovnet.shape import word_shape

        number: int = self._shapes.encode(word_shape(word))
        return number


def _pack(name: str) -> Path:
    return _folder() / "model" / f"slovnet_{name}_news_v1.tar"


def _folder() -> Path:
    """The data folder of the natasha package, found without importing it: it would want pymorphy2."""
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the natasha package, whose model files reading needs, is not installed")
    return Path(spec.origin).parent / "data"
