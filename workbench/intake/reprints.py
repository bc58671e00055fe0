"""Whether a text repeats an article that is already there: a reprint, word for word or lightly edited.

A text is a reprint of another when most of its shingles (runs of three words) stand in that other one. The
share is of the new text's own shingles: a digest that holds an old article as one part of many is no reprint.

Why not datasketch (2.0, well kept), the first choice for MinHash: it needs scipy, some 100 MB installed for
this alone; its index answers by likeness, which misses a reprint cut to half its length; and with the sample
below nothing of it is left to use. The sample (every shingle whose first word hashes to 0 modulo 8, after
Broder, "On the resemblance and containment of documents", 1997, section 4) finds the candidates; their full
texts decide.
"""

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

_WORD = re.compile(r"\w+")
_RUN = 3
_SAMPLED = 8
_FEWEST_SHINGLES = 12
"""Below this a text is a headline or a line, and shared words say little."""
SHARE = 0.5
"""The share of its shingles that makes a text a reprint. Among the 840 articles of NEREL's training and
development parts the most that one shares with another is 0.46 (two reports that quote one statement); an
article with every tenth word changed keeps 0.58 or more."""
_CANDIDATES = 5

Shingle = tuple[str, ...]


class Reprints:
    """The articles known so far, by their shingles; `text_of` gives the full text of one of them."""

    def __init__(self, known: Iterable[tuple[int, str]], text_of: Callable[[int], str]) -> None:
        self._text_of = text_of
        self._articles: dict[Shingle, list[int]] = {}
        for article, text in known:
            self.add(article, text)

    def add(self, article: int, text: str) -> None:
        """Makes the article known. Takes about 0.15 ms for 3,000 characters."""
        for shingle in _sample(_words(text)):
            self._articles.setdefault(shingle, []).append(article)

    def repeated_by(self, text: str) -> int | None:
        """The known article that the text repeats most of, None if it is news."""
        words = _words(text)
        shingles = frozenset(_shingles(words))
        if len(shingles) < _FEWEST_SHINGLES:
            return None
        hits = Counter(article for shingle in _sample(words) for article in self._articles.get(shingle, ()))
        shares = {
            article: len(shingles.intersection(_shingles(_words(self._text_of(article))))) / len(shingles)
            for article, _ in hits.most_common(_CANDIDATES)
        }
        best = max(shares, key=lambda article: (shares[article], -article), default=None)
        return best if best is not None and shares[best] >= SHARE else None


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("ё", "е"))


def _shingles(words: list[str]) -> Iterator[Shingle]:
    return zip(*(words[i:] for i in range(_RUN)), strict=False)


def _sample(words: list[str]) -> set[Shingle]:
    """Shingles chosen by their first word alone, so that both texts choose alike, in any run."""
    return {
        tuple(words[i : i + _RUN])
        for i, word in enumerate(words[: 1 - _RUN])
        if zlib.crc32(word.encode("utf-8", "surrogatepass")) % _SAMPLED == 0
    }
