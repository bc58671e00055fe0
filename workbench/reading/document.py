"""An article taken apart: sentences, tokens with their morphology, and trees for the sentences that need one.

Offsets are those of the article's text, in code points, end exclusive.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from sys import intern
from typing import NamedTuple

from workbench.domain.additions import NOTHING, Additions
from workbench.domain.article import Article, Mention, Span

NAMES = {
    "PERSON": "PER", "COUNTRY": "LOC", "CITY": "LOC", "LOCATION": "LOC", "STATE_OR_PROVINCE": "LOC",
    "DISTRICT": "LOC", "ORGANIZATION": "ORG",
}  # fmt: skip
"""The labels of names, with the type of each."""


class Name(NamedTuple):
    """A name as the model sees it: `[start, end)` of the text, of type PER, LOC or ORG."""

    start: int
    end: int
    type: str


@dataclass(slots=True)
class Token:
    """A word or sign.

    `text` is the word as spelled, without stress marks or soft hyphens that the article may have in
    `[start, end)`; `lemma` is lower case with ё as е; `head` is the index in the sentence of the token
    that this one depends on, -1 for the root; `head` and `rel` are None until the sentence is parsed.
    """

    start: int
    end: int
    text: str
    pos: str = "X"
    feats: dict[str, str] = field(default_factory=dict)
    lemma: str = ""
    head: int | None = None
    rel: str | None = None


@dataclass
class Sentence:
    """A run of tokens; `index` is its place in the document. Its words and lemmas are asked for once they are
    settled, behind `analyse`."""

    index: int
    start: int
    end: int
    tokens: list[Token]
    parsed: bool = False

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The dictionary forms that the sentence has."""
        return frozenset(token.lemma for token in self.tokens)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words and signs that the sentence has, in lower case."""
        return frozenset(intern(token.text.lower()) for token in self.tokens)

    def before(self, place: int, most: int = 1) -> list[Token]:
        """The tokens, `most` of them, that end last before a place of the article."""
        end = bisect_right(self.tokens, place, key=lambda token: token.end)
        return self.tokens[max(end - most, 0) : end]

    def children(self, index: int) -> list[int]:
        """The tokens that depend on the token at `index`. The sentence must have been parsed."""
        return [i for i, token in enumerate(self.tokens) if token.head == index]


class Tagged(NamedTuple):
    """The tagger's word: `[start, end)` of the article is of type `label`, one of NEREL's; `margin` is how
    far that is from being nothing, as a difference of logarithms of probabilities."""

    start: int
    end: int
    label: str
    margin: float


@dataclass(slots=True)
class Document:
    """What the steps of a reading share. `parser` fills `head` and `rel` of the sentences it is given;
    `tagged` is what the tagger saw, `mentions` are in order of their start; `additions`
    are the analyst's own names, to be asked for by `knowledge.knowledge`."""

    article: Article
    language: str
    sentences: list[Sentence]
    parser: Callable[[Sequence[Sentence]], None]
    text: str = field(init=False)
    tagged: list[Tagged] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    additions: Additions = NOTHING

    def __post_init__(self) -> None:
        self.text = self.article.text

    @property
    def published(self) -> date | None:
        return self.article.published

    def span(self, start: int, end: int) -> Span:
        return Span.of(self.article.text, start, end)

    def parse(self, sentences: Sequence[Sentence]) -> None:
        """Makes the trees of these sentences, once each: syntax is the dearest step, so ask for few."""
        missing = [sentence for sentence in sentences if not sentence.parsed]
        if missing:
            self.parser(missing)
            for sentence in missing:
                sentence.parsed = True

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie wholly in `[start, end)`, in order of their start."""
        found = []
        for index in range(
            bisect_left(self.mentions, start, key=lambda mention: mention.start), len(self.mentions)
        ):
            mention = self.mentions[index]
            if mention.start >= end:
                break
            if mention.end <= end:
                found.append(mention)
        return found


def is_covered(token: Token, mentions: Sequence[Mention]) -> bool:
    """Whether the token lies in one of the mentions."""
    return any(mention.start <= token.start < mention.end for mention in mentions)


def is_within(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether the mention lies in one of the others."""
    return any(other.start <= mention.start and mention.end <= other.end for other in others)
