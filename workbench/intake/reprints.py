"""Whether a text repeats an article that is already there: a reprint, word for word or lightly edited.

A text is a reprint of another when most of its shingles (runs of three words) stand in that other one. The
share is of the new text's own shingles: a digest that holds an old article as one part of many is no reprint.

Candidates come from the full-text index that the dossier keeps anyway: a few shingles of the new text, asked
for as phrases, find them among 10,000 articles in some 5 ms; their full texts decide. Why not datasketch
(2.0, well kept), the first choice for MinHash: it needs scipy, some 100 MB installed for this alone, its
index answers by likeness, which misses a reprint cut to half its length, and building that index, or one of
our own, from 10,000 articles takes 2 to 4 s for each import.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

_WORD = re.compile(r"\w+")
_RUN = 3
_PHRASES = 16
"""How many shingles, spread over the text, find the candidates: of a reprint some half of them hit."""
_FEWEST_SHINGLES = 12
"""Below this a text is a headline or a line, and shared words say little."""
SHARE = 0.5
"""The share of its shingles that makes a text a reprint. Among the 840 articles of NEREL's training and
development parts the most that one shares with another is 0.46 (two reports that quote one statement); an
article with every tenth word changed keeps 0.58 or more."""

Shingle = tuple[str, ...]


def repeated_by(
    text: str, holding: Callable[[Sequence[str]], Iterable[int]], text_of: Callable[[int], str]
) -> int | None:
    """The article that `text` repeats most of, None if it is news.

    `holding` gives the articles that hold most of some phrases; `text_of` gives the full text of one.
    """
    shingles = list(dict.fromkeys(_shingles(text)))
    if len(shingles) < _FEWEST_SHINGLES:
        return None
    own = frozenset(shingles)
    shares = {
        article: len(own.intersection(_shingles(text_of(article)))) / len(own)
        for article in holding([" ".join(shingle) for shingle in _telling(shingles)])
    }
    best = max(shares, key=lambda article: (shares[article], -article), default=None)
    return best if best is not None and shares[best] >= SHARE else None


def _telling(shingles: Sequence[Shingle]) -> Iterator[Shingle]:
    """One shingle of each part of the text, that of the longest words: they are rare, and quickly found."""
    parts = min(_PHRASES, len(shingles))
    for part in range(parts):
        of_part = shingles[part * len(shingles) // parts : (part + 1) * len(shingles) // parts]
        yield max(of_part, key=lambda words: (min(map(len, words)), sum(map(len, words))))


def _shingles(text: str) -> Iterator[Shingle]:
    words = _WORD.findall(text.casefold().replace("ё", "е"))
    return zip(*(words[i:] for i in range(_RUN)), strict=False)
