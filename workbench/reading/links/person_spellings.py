"""Full names that are one person's, though an article spells them in several ways."""

from dataclasses import replace

from workbench.domain.article import Mention
from workbench.reading.names.leaders import Leaders
from workbench.reading.names.person_keys import stem

_VOWELS = str.maketrans(dict.fromkeys("aeiou"))
_FEWEST = 3
"""Consonants of a name that tell it from others."""


def one_each(linked: dict[Mention, Mention], table: Leaders) -> dict[Mention, Mention]:
    """The full names, those made one that differ in an ending or in how one language writes another's sounds:
    no rule declines or transcribes them all rightly.

    The table's person counts, else the spelling that the article has most often.
    """
    counts: dict[str, int] = {}
    groups: dict[str, dict[str, None]] = {}
    for made in linked.values():
        assert made.entity is not None
        counts[made.entity] = counts.get(made.entity, 0) + 1
        groups.setdefault(_sound(made.entity.removeprefix("person:")), {})[made.entity] = None
    chosen = {
        entity: max(group, key=lambda entity: (bool(table.terms(entity)), counts[entity]))
        for group in groups.values()
        for entity in group
    }
    changed = {entity: one for entity, one in chosen.items() if one != entity}
    return {
        person: replace(made, entity=changed[made.entity]) if made.entity in changed else made
        for person, made in linked.items()
    }


def skeleton(key: str) -> str:
    """The consonants of a key, three at least."""
    bare = key.translate(_VOWELS)
    return bare if len(bare) >= _FEWEST else ""


def _sound(key: str) -> str:
    """What spellings of a name share: «Дэвид Камерон», «Дэвид Кэмерон», "David Cameron"."""
    words = stem(key).split()
    if len(words) > 2 and skeleton(words[0]) and skeleton(words[-1]):
        words = [words[0], words[-1]]
    return " ".join(_spelled_alike(word) for word in words)


def _spelled_alike(word: str) -> str:
    """A word by its consonants; one of few consonants, or with what tells a woman, as it is."""
    plain = word.replace("tch", "ch").replace("ts", "z")
    return word if word[-1:] in "aeiou" else skeleton(plain) or word
