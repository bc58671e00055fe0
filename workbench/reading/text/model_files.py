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

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_MOST_PLACES = 30_000
"""Words kept with their places: each network asks for the same ones."""


@dataclass(frozen=True, slots=True)
class Network:
    """One of slovnet's: the network itself, the shapes that words have, and what it can say of a word."""

    net: Any
    shapes: Any
    labels: Any


def network(name: str) -> Network:
    """slovnet's network called `name`: morph, ner or syntax."""
    from slovnet.const import REL, SHAPE, TAG
    from slovnet.exec.model import NER, Morph, Syntax
    from slovnet.exec.pack import Pack

    kind = {"morph": Morph, "ner": NER, "syntax": Syntax}[name]
    with Pack(_folder() / "model" / f"slovnet_{name}_news_v1.tar") as pack:
        pack.load_meta().check_protocol()
        net = pack.load_model(kind)
        net = net.inject_arrays(dict(pack.load_arrays(net.weights)))
        return Network(net, pack.load_vocab(SHAPE), pack.load_vocab(REL if kind is Syntax else TAG))


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
        self._place = lru_cache(_MOST_PLACES)(self._look_up)

    def id(self, *spellings: str) -> int:
        """The number of the first of these spellings that is known, or of what stands for unknown words."""
        return next((place for word in spellings if (place := self._place(word)) >= 0), len(self._words))

    def _look_up(self, word: str) -> int:
        """Where the word stands, -1 if it is unknown."""
        place = bisect_left(self._words, word)
        return place if place < len(self._words) and self._words[place] == word else -1

    def vectors(self, ids: Sequence[int]) -> "Floats":
        """The vectors of the words, a row each."""
        places = self._kinds[list(ids)] + self._firsts
        return self._codes.take(places, axis=0).reshape(len(ids), -1)


def _folder() -> Path:
    """The data folder of the natasha package, found without importing it: it would want pymorphy2."""
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the natasha package, whose model files reading needs, is not installed")
    return Path(spec.origin).parent / "data"
