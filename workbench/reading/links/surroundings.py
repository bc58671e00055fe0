"""What stands around a mention: its sentence and tokens, the words before and after, mentions in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence, Token

_FAR = 400
"""Characters that a mention is at most long."""


class Surroundings:
    """A document and its mentions, to be asked by place."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self.document = document
        self.text = document.text
        self.mentions = mentions
        self._sentence_starts = [sentence.start for sentence in document.sentences]
        self._starts = [mention.start for mention in mentions]

    def sentence(self, place: int) -> Sentence | None:
        """The sentence that a place lies in or comes after."""
        index = bisect_right(self._sentence_starts, place) - 1
        return self.document.sentences[index] if index >= 0 else None

    def tokens(self, mention: Mention) -> tuple[Sequence[Token], int, int]:
        """The tokens of the mention's sentence, and which of them, `[first, end)`, are the mention's."""
        sentence = self.sentence(mention.start)
        if sentence is None:
            return (), 0, 0
        first = bisect_right(sentence.tokens, mention.start, key=lambda token: token.end)
        end = bisect_left(sentence.tokens, mention.end, key=lambda token: token.start)
        return sentence.tokens, first, max(first, end)

    def inside(self, mention: Mention, *kinds: MentionType) -> list[Mention]:
        """The mentions of these kinds that lie in another, that one not among them."""
        return [
            other
            for other in self.between(mention.start, mention.end)
            if other.type in kinds and (other.start, other.end) != (mention.start, mention.end)
        ]

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie wholly in `[start, end)`."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mention for mention in self.mentions[low:high] if mention.end <= end]

    def ending_at(self, end: int) -> list[Mention]:
        """The mentions that end at a place."""
        low, high = bisect_left(self._starts, end - _FAR), bisect_left(self._starts, end)
        return [mention for mention in self.mentions[low:high] if mention.end == end]

    def starting_at(self, start: int) -> list[Mention]:
        """The mentions that begin at a place."""
        low, high = bisect_left(self._starts, start), bisect_right(self._starts, start)
        return list(self.mentions[low:high])
