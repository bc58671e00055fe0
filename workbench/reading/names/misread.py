"""What a tagger takes for a body or a person and is none: a meeting, a paper, a format beside a state."""

import re
from collections.abc import Mapping, Sequence

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Token
from workbench.reading.patterns import wordset

_QUOTES = frozenset('«»"“”„')
_NO_BODIES = wordset(
    "саммит встреча заседание совещание "
    "декларация стратегия коммюнике меморандум протокол соглашение конвенция резолюция "
    "председательство выход вступление присоединение членство участие подписание "
    "представитель министр президент глава секретарь председатель"
)
"""What so called nouns name: a meeting, a paper, what a state does, an office."""
_OF_A_PLACE = re.compile(r"[А-ЯЁ][а-яё-]+ск(?:ая|ой|ую|ий|ого|ому|им|ом)")
_SO_CALLED = re.compile(
    r" (?:декларац|стратеги|коммюнике|меморандум|протокол|соглашени|конвенци|резолюци|харти|саммит|встреч"
    r"|инициатив|формат)"
)
_NETWORK = re.compile(r"X (?=[А-ЯЁ])")


def is_no_organisation(words: Sequence[Token], kinds: Mapping[tuple[int, int], MentionType]) -> bool:
    """Whether these words name no organisation, such as «Токийская декларация» or the last two of «статуса
    партнера ШОС Катару». `kinds` tells what the gazetteer has found from where to where."""
    if not words or any(sign in _QUOTES for word in words for sign in word.text):
        return False
    noun = next((word for word in words if word.pos in ("NOUN", "PROPN")), None)
    return (noun is not None and noun.lemma in _NO_BODIES) or _are_two(words, kinds)


def is_no_person(text: str, start: int, end: int) -> bool:
    """Whether the name is that of a paper or a meeting: «Габалинская» of «Габалинская декларация»."""
    return bool(_OF_A_PLACE.fullmatch(text, start, end) and _SO_CALLED.match(text, end))


def past_network(text: str, start: int) -> int:
    """Where the name begins behind that of the network: «в соцсети X Эрдоган»."""
    network = _NETWORK.match(text, start)
    return network.end() if network else start


def _are_two(words: Sequence[Token], kinds: Mapping[tuple[int, int], MentionType]) -> bool:
    """A format by its abbreviation, with nothing but a state behind it."""
    first, *rest = words
    if not rest or kinds.get((first.start, first.end)) is not MentionType.FORMAT:
        return False
    state = kinds.get((rest[0].start, rest[-1].end)) is MentionType.STATE
    return state and rest[0].start == first.end + 1 and rest[0].text[:1].isupper()
