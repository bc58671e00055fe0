"""Whom "he" and "she" may mean, by what their names and offices tell of them."""

from collections.abc import Iterable

from workbench.reading.english.statements.people import role_words
from workbench.reading.statements.speakers import Speaker

MEN, WOMEN = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_MALE = frozenset({"king", "prince", "emir", "sultan", "chairman", "spokesman"})
_FEMALE = frozenset({"queen", "princess", "chairwoman", "spokeswoman"})
_OF_WOMEN, _OF_MEN = ("ova", "eva", "skaya", "skaia"), ("ov", "ev", "sky", "skiy", "skii")
"""How Slavic surnames of women, and of men, end."""


def meant_by(word: str, last: Speaker | None, named: Iterable[Speaker]) -> Speaker | None:
    """Who spoke last, if the pronoun may stand for that one; else who of those named, the latest first."""
    if last is None:
        return None
    if word in MEN:
        if not _is_woman(last):
            return last
        return next((one for one in named if not _may_be_woman(one)), None)
    woman = last if _may_be_woman(last) else next((one for one in named if _may_be_woman(one)), None)
    return woman or (None if _is_man(last) else last)


def _is_woman(person: Speaker) -> bool:
    """ "spokeswoman X", "Maria Zakharova"."""
    role = set(role_words(person.role or person.name))
    return bool(role & _FEMALE) or person.name.endswith(_OF_WOMEN)


def _is_man(person: Speaker) -> bool:
    """ "spokesman X", "Nikita Orlov"."""
    role = set(role_words(person.role or ""))
    return bool(role & _MALE) or person.name.endswith(_OF_MEN)


def _may_be_woman(person: Speaker) -> bool:
    """ "Irina Grishchenko": few men have such a first name."""
    first, _, rest = person.name.partition(" ")
    return _is_woman(person) or (bool(rest) and first[-1:] == "a" and not _is_man(person))
