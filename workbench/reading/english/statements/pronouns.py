"""Whom "he" and "she" may mean, by what their names and offices tell of them."""

from collections.abc import Iterable

from workbench.reading.english.statements.people import role_words
from workbench.reading.statements.speakers import Speaker

MEN, WOMEN = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_MALE = frozenset({"king", "prince", "emir", "sultan", "chairman", "spokesman"})
_FEMALE = frozenset({"queen", "princess", "chairwoman", "spokeswoman"})
_SURNAMES = ("ova", "eva", "skaya", "skaia")
"""How the surnames of women end where those of men do not."""


def meant_by(word: str, last: Speaker | None, named: Iterable[Speaker]) -> Speaker | None:
    """Who spoke last, if the pronoun may stand for that one; else who of those named, the latest first."""
    if last is None:
        return None
    role = set(role_words(last.role or ""))
    if word in MEN:
        if not _is_woman(last):
            return last
        return next((one for one in named if not _may_be_woman(one)), None)
    woman = last if _may_be_woman(last) else next((one for one in named if _may_be_woman(one)), None)
    return woman or (None if role & _MALE else last)


def _is_woman(person: Speaker) -> bool:
    """ "spokeswoman X", "Maria Zakharova"."""
    role = set(role_words(person.role or person.name))
    return bool(role & _FEMALE) or person.name.endswith(_SURNAMES)


def _may_be_woman(person: Speaker) -> bool:
    """ "Irina Grishchenko": few men have such a first name."""
    role = set(role_words(person.role or ""))
    first, _, rest = person.name.partition(" ")
    return _is_woman(person) or (bool(rest) and first[-1:] == "a" and not role & _MALE)
