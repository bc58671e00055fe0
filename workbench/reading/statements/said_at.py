"""Where, when and at what something was said: «сказал он на форуме в Казани»."""

import re
from dataclasses import dataclass

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.names.datelines import dateline_of
from workbench.reading.names.nominative import nominative, with_outer_guillemets
from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Trees
from workbench.reading.text.quotes import QuoteMap

_OCCASIONS = wordset(
    "конференция пресс-конференция брифинг форум саммит встреча заседание сессия совещание церемония "
    "съезд конгресс слушание симпозиум семинар дебаты консультация ассамблея презентация прием "
    "выставка"
)


_IN = re.compile(
    r"(?<!\w)во?\s+(?:\w+ск(?:ом|ой)\s+)?(?:(?:городе|столице|курорте|г\.)\s*(?:[\w-]+\s+){0,2})?$",
    re.IGNORECASE,
)
"""«в Баку», «в китайском городе Тяньцзинь», «в столице Малайзии Куала-Лумпуре»."""
_BEFORE = 50
"""Characters before a place that tell that something was said there."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where and when something was said, as far as the words tell."""

    place: str | None = None
    venue: str | None = None
    date: str | None = None


class Occasions:
    """Finds the occasion that the words for who spoke tell."""

    def __init__(self, document: Document, trees: Trees, quotes: QuoteMap) -> None:
        self.document = document
        self.trees = trees
        self.quotes = quotes

    def of(self, sentence: Sentence, start: int, end: int) -> Occasion:
        """The occasion that the words `[start, end)` of the sentence tell."""
        tokens = [token for token in sentence.tokens if start <= token.start < end]
        venue = self._venue(sentence, tokens)
        return Occasion(self._place(start, end, venue), venue[0] if venue else None, self._date(start, end))

    def _venue(self, sentence: Sentence, tokens: list[Token]) -> tuple[str, int, int] | None:
        """What it was said at, in the nominative, and where the words for it stand."""
        for place, token in enumerate(tokens):
            if token.lemma not in _OCCASIONS or token.feats.get("Case") not in ("Loc", "Acc", "Gen"):
                continue
            first = place
            while first and tokens[first - 1].pos in ("ADJ", "DET", "NUM"):
                first -= 1
            if not first or tokens[first - 1].text.lower() not in (
                "на",
                "в",
                "во",
                "ходе",
                "время",
                "рамках",
                "полях",
            ):
                continue
            last = self._phrase_end(sentence, token)
            phrase = [other for other in sentence.tokens if tokens[first].start <= other.start < last]
            words = nominative(self.document.text, phrase)
            title = self.quotes.at(last + 1)
            if title is not None and title.start == last + 1:
                words = f"{words} {with_outer_guillemets(self.document.text[title.start : title.end])}"
                last = title.end
            return words, tokens[first].start, last
        return None

    def _phrase_end(self, sentence: Sentence, noun: Token) -> int:
        """The end of what depends on the noun without a preposition: «сессии Генеральной Ассамблеи ООН»."""
        tree = self.trees.of(sentence)
        index = tree.tokens.index(noun)
        below, last = tree.subtree(index), index
        while last + 2 < len(tree) and last + 1 in below:
            following = tree.tokens[last + 1]
            joined = following.text in "–—-" and tree.tokens[last + 2].lemma == "член"
            if following.pos in ("ADP", "PUNCT", "VERB", "CCONJ") and not joined:
                break
            last += 1
        return tree.tokens[last].end

    def _date(self, start: int, end: int) -> str | None:
        """The only date of the words."""
        filed = dateline_of(self.document)
        if filed is not None and filed.start <= start < filed.end:
            start = min(filed.end, end)  # «ПЕКИН, 1 сентября» tells when the report was filed
        named = self.document.mentions_in(start, end)
        dates = {mention.name for mention in named if mention.type is MentionType.DATE}
        return dates.pop() if len(dates) == 1 else None

    def _place(self, start: int, end: int, venue: tuple[str, int, int] | None) -> str | None:
        offices = [
            mention for mention in self.document.mentions_in(start, end) if mention.type is MentionType.ROLE
        ]
        for mention in self.document.mentions_in(start, end):
            if mention.type is not MentionType.PLACE or mention.label not in (None, "CITY"):
                continue
            inside = any(office.start <= mention.start < office.end for office in offices)
            named = venue is not None and venue[1] <= mention.start < venue[2]
            before = self.document.text[max(0, mention.start - _BEFORE) : mention.start]
            if not inside and not named and _IN.search(before):
                return mention.name or mention.text
        return None
