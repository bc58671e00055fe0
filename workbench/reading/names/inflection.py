"""Every form of a name's words: «Ташкента» is «Ташкент», «Ташкентом», «Ташкенте»."""

from functools import lru_cache

from workbench.domain.corrections import plain, words_in
from workbench.reading.names.name_matching import by_ending, is_abbreviation
from workbench.reading.text.word_forms import is_known, ordered_parses

_DECLINED = ("NOUN", "ADJF", "PRTF")
_LONGEST_ABBREVIATION = 5


def forms_of(name: str) -> list[list[str]]:
    """For each word of the name its forms as `domain.corrections` compares them, its own among them. Words
    that are not Russian have but one."""
    return [sorted({plain(word), *_forms(word)}) for word in words_in(name)]


@lru_cache(maxsize=10_000)
def _forms(word: str) -> frozenset[str]:
    lower = word.lower()
    if not any("а" <= sign <= "я" for sign in lower) or _is_abbreviation(word, lower):
        return frozenset()
    parses = ordered_parses(lower)
    likeliest = next((parse.tag.POS for parse in parses if parse.tag.POS in _DECLINED), None)
    if likeliest is None and word[:1].isupper():
        return frozenset(map(plain, by_ending(lower)))  # a name that the dictionary cannot even guess at
    # «Чира» may be of «чир» or of «чира»: either is looked for.
    return frozenset(
        plain(form.word)
        for parse in parses
        if likeliest == parse.tag.POS
        for form in parse.lexeme
        if form.tag.POS in _DECLINED
    )


def _is_abbreviation(word: str, lower: str) -> bool:
    """Whether the word does not decline: «ШОС», but not a headline's «КАЗАХСТАН»."""
    return is_abbreviation(word) and (len(word) <= _LONGEST_ABBREVIATION or not is_known(lower))
