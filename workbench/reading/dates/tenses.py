"""Which way the words around a date look: to what was, or to what will be."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from workbench.reading.dates.days import Tense
from workbench.reading.document import Sentence, Token
from workbench.reading.patterns import wordset

_AHEAD = wordset(
    "планироваться планировать запланировать намечать наметить ожидаться предстоять предстоящий следующий "
    "должный намеренный намерен будущий готовиться собираться пригласить рассчитывать"
)
_GATHERS = "собираться"
_SETTLES = wordset("предложить решить договориться условиться поручить постановить")
_TO_HOLD = wordset("провести собраться собрать созвать организовать встретиться")
_ASKS = "пригласить"
_HOSTS = "принимать"
_GOES_ON = wordset("проходить идти открываться начинаться стартовать")
_JOINING = frozenset({"вступить", "присоединиться", "войти", "стать"})
_WILL_BE = frozenset({"будет", "будут"})
_STOPS = frozenset(",;:()—–")
GROUP = 5
"""Words from what looks ahead to the participle that belongs to it."""


class Sign(NamedTuple):
    """A word that tells a tense: where it stands, and in which of the stretches between commas."""

    place: int
    stretch: int
    tense: Tense


class Signs(NamedTuple):
    """The signs of a sentence, and where the words and marks stand that part its stretches."""

    told: Sequence[Sign]
    parting: Sequence[int]


class Tenses:
    """Which way the words look, by place; `signs_of` finds the signs of a sentence."""

    def __init__(self, sentences: Sequence[Sentence], signs_of: Callable[[Sentence], Signs]) -> None:
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._signs_of = signs_of
        self._known: dict[int, Signs] = {}

    def at(self, place: int) -> Tense:
        """The tense of the nearest verb, one in the same stretch between commas before any other."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return Tense.OPEN
        if index not in self._known:
            self._known[index] = self._signs_of(self._sentences[index])
        told, parting = self._known[index]
        stretch = bisect_left(parting, place)
        nearest = min(told, key=lambda sign: (sign.stretch != stretch, abs(sign.place - place)), default=None)
        return nearest.tense if nearest else Tense.OPEN


def russian_signs(sentence: Sentence) -> Signs:
    """The signs of a Russian sentence."""
    tokens = sentence.tokens
    parting = [
        token.start for place, token in enumerate(tokens) if token.text in _STOPS and parts(tokens, place)
    ]
    told = [
        Sign(tokens[place].start, bisect_right(parting, tokens[place].start), tense)
        for place, tense in _told(tokens)
    ]
    return Signs(told, parting)


def _told(tokens: Sequence[Token]) -> Iterator[tuple[int, Tense]]:
    ahead = -GROUP
    for place, token in enumerate(tokens):
        tense = token.feats.get("Tense")
        if tense == "Fut" or token.text.lower() in _WILL_BE or _looks_ahead(tokens, place):
            ahead = place
            yield place, Tense.FUTURE
        elif (
            token.feats.get("Variant") == "Short"
            and token.feats.get("VerbForm") == "Part"
            and (place - ahead < GROUP)
        ):
            yield place, Tense.FUTURE  # «будет проведен»
        elif _is_settled_on(tokens, place):
            yield place, Tense.FUTURE
        elif token.lemma == _HOSTS and tense == "Pres" and token.feats.get("VerbForm") == "Fin":
            yield place, Tense.FUTURE  # «В ноябре Астана принимает саммит»
        elif token.lemma in _GOES_ON and tense == "Pres" and token.feats.get("VerbForm") == "Fin":
            yield place, Tense.OPEN  # «Как сообщало агентство, 5 июня в Баку проходит саммит»
        elif tense == "Past" and token.pos in ("VERB", "AUX"):
            yield place, Tense.PAST


def _looks_ahead(tokens: Sequence[Token], place: int) -> bool:
    """«собираются подписать» looks ahead, «собирались в Душанбе» does not; «В августе саммит пригласил
    вступить Иран» neither: what was asked then looks to no day of its own."""
    lemma = tokens[place].lemma
    if lemma == _GATHERS:
        return any(token.feats.get("VerbForm") == "Inf" for token in tokens[place + 1 : place + GROUP])
    if lemma == _ASKS:
        return all(token.lemma not in _JOINING for token in tokens[place + 1 : place + GROUP])
    return lemma in _AHEAD


def _is_settled_on(tokens: Sequence[Token], place: int) -> bool:
    """«предложил провести саммит в декабре»: behind the infinitive stands a day to come."""
    to_hold = tokens[place].lemma in _TO_HOLD and tokens[place].feats.get("VerbForm") == "Inf"
    return to_hold and any(token.lemma in _SETTLES for token in tokens[max(0, place - 3) : place])


def parts(tokens: Sequence[Token], place: int) -> bool:
    """Whether a mark parts two stretches; the brackets of «(ШОС)» do not."""
    if tokens[place].text not in "()":
        return True
    around = [token.text for token in tokens[max(0, place - 2) : place + 3]]
    return not ("(" in around[:3] and ")" in around[2:])
