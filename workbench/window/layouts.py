"""The Latin and the Russian keyboard: the same key writes a letter of either, and who forgets to switch means
the other one."""

from workbench.domain.words import is_russian

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
_LATIN_SHIFTED = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~'
TO_RUSSIAN = str.maketrans(_LATIN + _LATIN_SHIFTED, _RUSSIAN + _RUSSIAN.upper())
TO_LATIN = str.maketrans(_RUSSIAN + _RUSSIAN.upper(), _LATIN + _LATIN_SHIFTED)


def as_on_the_other(words: str) -> str:
    """What these keys would have written with the other layout on: «гылвщ» for "uskdo" and the other way
    round; words in both scripts at once were typed on purpose and come back as they are."""
    if not words or (is_russian(words) and any("a" <= sign <= "z" for sign in words.lower())):
        return words
    return words.translate(TO_LATIN if is_russian(words) else TO_RUSSIAN)
