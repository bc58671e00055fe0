"""Passages in languages that are recognised and not read: the states that they name are marked all the same.

The names are CLDR's. These languages put endings behind a name («Қазақстанның», "Oʻzbekistonda"), so a word
that begins with a name is that name, if the rest is no longer than endings are.
"""

import json
import re
from collections.abc import Iterator
from functools import cache

from workbench.domain.article import Mention
from workbench.domain.resources import resources
from workbench.domain.vocabulary import MentionType
from workbench.reading.text.language import Passage

_LONGEST_ENDING = 8
_FEWEST = 3
"""Letters that a name has at least."""
_WORD = re.compile(r"[^\W\d_]+(?:['ʻʼ’‘][^\W\d_]+)*")
_APOSTROPHES = str.maketrans(dict.fromkeys("'ʼ’‘", "ʻ"))


def find_states(text: str, passages: list[Passage]) -> Iterator[Mention]:
    """The states that these passages name, each in its own language."""
    for passage in passages:
        names = _names(passage.language or "")
        words = [
            (match.start(), match.end(), _plain(match.group()))
            for match in _WORD.finditer(text, passage.start, passage.end)
            if match.group()[0].isupper()
        ]
        place = 0
        while place < len(words):
            found = next(_named(words, place, names), None)
            if found is None:
                place += 1
                continue
            code, last = found
            start, end = words[place][0], words[last][1]
            yield Mention(start, end, text[start:end], MentionType.STATE, "COUNTRY", f"state:{code}")
            place = last + 1


def _named(
    words: list[tuple[int, int, str]], place: int, names: dict[str, list[tuple[list[str], str]]]
) -> Iterator[tuple[str, int]]:
    """The states named from a word on, the longest name first, with the last word of each name."""
    for name, code in names.get(words[place][2][:_FEWEST], ()):
        last = place + len(name) - 1
        if last >= len(words):
            continue
        said = [word for _, _, word in words[place : last + 1]]
        ending = said[-1][len(name[-1]) :] if said[-1].startswith(name[-1]) else None
        if said[:-1] == name[:-1] and ending is not None and len(ending) <= _LONGEST_ENDING:
            yield code, last


@cache
def _names(language: str) -> dict[str, list[tuple[list[str], str]]]:
    """The names of a language by their first three letters, the longest first."""
    file = resources() / "gazetteer" / "state_names.json"
    known = json.loads(file.read_text(encoding="utf-8"))
    made: dict[str, list[tuple[list[str], str]]] = {}
    for spelling in (language, f"{language}_Cyrl"):
        for code, name in known.get(spelling, {}).items():
            words = [_plain(word) for word in _WORD.findall(name)]
            if words and len(words[0]) >= _FEWEST:
                made.setdefault(words[0][:_FEWEST], []).append((words, code))
    for rows in made.values():
        rows.sort(key=lambda row: (-len(row[0]), -len("".join(row[0])), row[1]))
    return made


def _plain(word: str) -> str:
    return word.lower().translate(_APOSTROPHES)
