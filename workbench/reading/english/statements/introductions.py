"""Speakers told of by their office first and by their name only then: "an aide said", "X told TASS"."""

import re
from collections.abc import Sequence

from workbench.domain.article import Span
from workbench.reading.english.syntax import speech_words as known

# Offices by other words.
_SAME = {
    "head state": ({"president"}, {"leader"}, {"king"}, {"emir"}),
    "head government": ({"prime", "minister"}, {"premier"}),
    "top diplomat": ({"foreign", "minister"},),
    "premier": ({"minister", "prime"},),
    "prime minister": ({"minister", "prime"}, {"premier"}),
    "leader": ({"leader"}, {"president"}, {"minister", "prime"}),
}
PAIR = 2
"""Words of an office as `_SAME` has it."""
_ARTICLES = frozenset({"a", "an", "the"})
_OF = frozenset({"of", "for", "in", "at", "the"})
_BEFORE = re.compile(r"(?:^|[^\w\s]\s*|\b(?:said|says|added|noted|stressed|explained|by)\s+)$")
_TOLD_BEHIND = re.compile(r"['’]s|\s*\(|\s+(?:of|from|and)\b|,\s+(?!adding|noting|saying)")
"""What stands behind a name where it is told who that is."""


def office_of(speaker: str) -> str | None:
    """The office by which one without a name is called, without its article: "a ministry official"."""
    words = speaker.split()
    head = next((place for place, word in enumerate(words) if word in _OF and place), len(words))
    called = len(words) > 1 and words[0].lower() in _ARTICLES
    held = called and words[head - 1].lower().rpartition("-")[2] in known.OFFICES
    return " ".join(words[1:]) if held else None


def is_same_office(one: str | None, other: str | None) -> bool:
    """Whether "government spokesman" and "spokesman for the government" are one."""
    return one is not None and other is not None and {*one.split()} - _OF == {*other.split()} - _OF


def is_told_bare(text: str, name: str, zone: Span) -> bool:
    """Whether the zone has the first words of the article on that person, and does not tell who it is."""
    start = text.find(name)
    first = text.find(name.rpartition(" ")[2])
    if " " not in name or not zone.start <= start < zone.end or first < start:
        return False
    end = start + len(name)
    return _BEFORE.search(text[max(0, start - 20) : start]) is not None and not _TOLD_BEHIND.match(text, end)


def by_other_words(inside: Sequence[str], asked: set[str]) -> tuple[set[str], ...]:
    """The offices that the words of one mean; the words `asked` for where it has no others."""
    return _SAME.get(f"{inside[0]} {inside[-1]}" if len(inside) > 1 else inside[0], (asked,))
