"""What a tagger takes for an organisation and is none: a meeting, a paper, a format beside a state."""

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


def is_no_organisation(words: Sequence[Token], kinds: Mapping[tuple[int, int], MentionType]) -> bool:
    """Whether these words name no organisation, such as «Токийская декларация» or the last two of «статуса
    партнера ШОС Катару». `kinds` tells what the gazetteer has found from where to where."""
    if not words or any(sign in _QUOTES for word in words for sign in word.text):
        return False
    noun = next((word for word in words if word.pos in ("NOUN", "PROPN")), None)
    return (noun is not None and noun.lemma in _NO_BODIES) or _are_two(words, kinds)


def _are_two(words: Sequence[Token], kinds: Mapping[tuple[int, int], MentionType]) -> bool:
    """A format by its abbreviation, with nothing but a state behind it."""
    first, *rest = words
    if not rest or kinds.get((first.start, first.end)) is not MentionType.FORMAT:
        return False
    state = kinds.get((rest[0].start, rest[-1].end)) is MentionType.STATE
    return state and rest[0].start == first.end + 1 and rest[0].text[:1].isupper()
