"""Who says what stands before: «Об этом заявил Иванов», «Сообщил это Лукашенко», «Так сказал премьер»."""

import re
from collections.abc import Sequence
from itertools import takewhile

from workbench.reading.document import Sentence, Token
from workbench.reading.statements.speech_words import is_finite, speaks

_ABOUT_THIS = re.compile(
    r"(?:как\s+\w+\s+[^,\n]{2,60},\s+)?(?P<noun>"
    r"(?:со?\s+)?(?:так\w+|эт\w+|данн\w+|соответствующ\w+)\s+(?:заявлени|предложени|мнени|оценк|прогноз|слов|"
    r"призыв|инициатив|предположени|позици|данные|вывод|мысл)\w*|"
    r"со?\s+(?:так|эт)\w+\s+(?:извести|новост|информаци|сообщени|признани|комментари|разъяснени)\w*)?"
    r"(?(noun)|(?:об этом|про это|на это|в этом|это|"
    r"так(?=\s+(?:счита|полага|дума|прокоммент|оцени|уверен|заяв))))(?!\w)",
    re.IGNORECASE,
)


def verb_about_this(text: str, sentence: Sentence) -> Token | None:
    """The verb by which the sentence tells who said the one before."""
    match = _ABOUT_THIS.match(text, sentence.start)
    if match is None:
        return _about_it(sentence.tokens) or _so_said(sentence.tokens)
    following = [token for token in sentence.tokens if token.start >= match.end()]
    behind = next((token for token in following if token.start > match.end()), None)
    if behind is not None and behind.pos == "NOUN" and behind.feats.get("Case") == "Loc":
        return None  # «Об этом решении говорил …»
    if match[0].lower() == "это":  # «Это сказал Иванов», not «Это важный документ, сказал Иванов»
        following = list(takewhile(lambda token: token.text != ",", following))
    tells = is_finite if match["noun"] else speaks
    return next((token for token in following if tells(token)), None)


def _about_it(tokens: list[Token]) -> Token | None:
    """The verb of «Лукашенко заявил об этом на саммите», «Сообщил это Лукашенко»."""
    words = [token.text.lower() for token in tokens]
    if words[1:2] == ["это"] and "что" not in words and speaks(tokens[0]):
        return tokens[0]
    for place in range(1, len(tokens) - 2):
        if words[place : place + 2] == ["об", "этом"] and "что" not in words:
            around = (tokens[place - 1], tokens[place + 2])
            return next((token for token in around if speaks(token)), None)
    return None


def _so_said(tokens: Sequence[Token]) -> Token | None:
    """The verb of «Так на полях саммита сказал премьер-министр», but not of «Так, он сказал, что …»."""
    words = [token.text.lower() for token in tokens]
    if words[0] != "так" or words[1:2] == [","] or not {"что", ":", "«", '"', "“"}.isdisjoint(words):
        return None
    verb = next((token for token in tokens if is_finite(token)), None)
    return verb if verb is not None and speaks(verb) else None
