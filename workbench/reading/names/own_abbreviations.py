"""Abbreviations that an article makes for a format: «Таможенный союз (ТС) … в ТС входят»."""

from collections.abc import Iterator, Sequence

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence
from workbench.reading.names.name_matching import Entry, Match, is_abbreviation

_LONGEST = 8
_ORGANS = frozenset(
    [
        "ассамблея",
        "совет",
        "комитет",
        "секретариат",
        "центр",
        "суд",
        "банк",
        "комиссия",
        "парламент",
        "институт",
    ]
)


def by_own_abbreviation(
    sentences: Sequence[Sentence], found: Sequence[tuple[Sentence, Match]]
) -> Iterator[tuple[Sentence, Match]]:
    """The names that mean a format since they stand in brackets behind it, wherever they stand."""
    made = dict(_abbreviations(found))
    if not made:
        return
    known = {(sentence.index, match.first) for sentence, match in found}
    for sentence in sentences:
        for index, token in enumerate(sentence.tokens):
            if token.text in made and (sentence.index, index) not in known:
                yield sentence, Match(index, index + 1, made[token.text])


def _abbreviations(found: Sequence[tuple[Sentence, Match]]) -> Iterator[tuple[str, Entry]]:
    for sentence, match in found:
        if match.entry.type is not MentionType.FORMAT:
            continue
        signs = [token.text for token in sentence.tokens[match.end : match.end + 3]]
        if len(signs) < 3 or signs[0] != "(" or signs[2] != ")":
            continue
        named = [token.text for token in sentence.tokens[match.first : match.end]]
        if _abbreviates(signs[1], named) or _stands_for(signs[1], sentence, match):
            yield signs[1], match.entry


def _stands_for(word: str, sentence: Sentence, match: Match) -> bool:
    """«Организации экономического сотрудничества (ЭКО)»: by letters of another language, behind a name that
    is not but the owner of what is abbreviated."""
    named = [token.text for token in sentence.tokens[match.first : match.end]]
    before = sentence.tokens[match.first - 1].lemma if match.first else ""
    initials = {one[0].upper() for one in named}
    alike = sum(letter in initials for letter in word) >= 2 and word != "".join(named)
    short = alike and 2 < len(word) <= _LONGEST and word.isalpha() and is_abbreviation(word)
    return short and match.end - match.first > 2 and before not in _ORGANS


def _abbreviates(word: str, named: Sequence[str]) -> bool:
    """Whether the letters are initials of the name, in order: the «МПА» of «ассамблеи СНГ (МПА)» are not."""
    if not (1 < len(word) <= _LONGEST and word.isalpha() and is_abbreviation(word)):
        return False
    initials = iter(one[0].upper() for one in named)
    return all(letter in initials for letter in word)
