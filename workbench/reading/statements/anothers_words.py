"""Where a sentence holds the words of another than its subject: «ответил на слова Трампа о том, что …»."""

from collections.abc import Sequence

from workbench.reading.document import Token
from workbench.reading.patterns import wordset

WORDS = wordset("заявление слово утверждение высказывание тезис реплика")

_PAIR = 2


def is_of_that(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the comma is that of «о том, что»."""
    around = tokens[max(0, comma - _PAIR) : comma + _PAIR]
    return [token.text.lower() for token in around] == ["о", "том", ",", "что"]


def is_about_words(tokens: Sequence[Token]) -> bool:
    """Whether «про заявление премьера о том», «прокомментировать слова премьера о том» tells whose words they
    are, not what was said of them."""
    if len(tokens) < _PAIR or tokens[-1].text.lower() != "том":
        return False
    nouns = [i for i, token in enumerate(tokens) if token.lemma in WORDS]
    before = [token for i in nouns for token in tokens[max(0, i - _PAIR) : i]]
    return any(token.pos == "ADP" or token.feats.get("VerbForm") == "Inf" for token in before)


def opens_clause(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb stands in «, где говорилось» or «, в котором со ссылкой на источники сказано»."""
    comma = max((place for place in range(verb) if tokens[place].text == ","), default=None)
    opening = tokens[comma + 1 : comma + 1 + _PAIR] if comma is not None else ()
    return any(token.lemma in ("где", "который") for token in opening)
