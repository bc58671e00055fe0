"""Datelines of English news: "ASTANA, July 4 (Reuters) -", "MOSCOW, January 3. /TASS/."."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from workbench.reading.english.words.lexicon import is_listed
from workbench.reading.names.gazetteer import toml
from workbench.reading.names.linking import state_called

_BIG = "A-ZÀ-ÖØ-ÞĀ-ŽẠ-Ỹ"
_MONTH = r"(?i:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*)\.?"
_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH})(?:,?\s+\d{{4}})?"
_PLACE = rf"(?:[{_BIG}][\w'’.]*)(?:[ -](?:[{_BIG}][\w'’.]*|de|of|the|al)){{0,3}}"
_DASH = r"(?:--|[-–—])"
_HEAD = rf"{_PLACE}(?:\s*\[{_PLACE}\])?(?:\s*[,/]\s*{_PLACE}){{0,2}}[,.]?(?:\s+{_DAY}[,.]?)?"
_DOMAIN = "(?i:com|info|net|news|org|am|az|by|ge|kg|kz|md|ru|tj|tm|ua|uz)"
_LONGEST = 160
"""Characters of a dateline."""


@cache
def _pattern() -> re.Pattern[str]:
    """The shapes of a dateline. A medium with neither brackets nor a dash about it must be a known one."""
    known, spelled = _one_of(name.upper() for name in _names()), _one_of(_names())
    return re.compile(
        rf"\s*(?:(?:{_HEAD}|{_DAY})\s*\((?P<inner>[A-Z0-9][^()\n]{{1,30}})\)(?:[.,]?\s*(?P<dash>{_DASH})|:)\s*"
        rf"|{_HEAD}\s*\((?P<filed>[A-Z][^()\n]{{2,40}}\s-\s[^()\n]{{4,25}}\d{{4}})\s?\)(?:\s?:|\s)\s*"
        rf"|{_PLACE},\s+{_DAY}\s+\((?P<wired>[A-Z]{{2,8}}|Agenc(?:y|ies))\)\s+(?=[A-Z\"“])"  # "(PTI) India"
        rf"|(?:{_HEAD}|{_DAY})\s*/ ?(?P<slashed>(?:[A-Z0-9]|tass)[^/\n]{{0,30}}?) ?/[.,]?\s*{_DASH}?\s*"
        rf"|{_HEAD},?\s+(?P<tail>{known})\b(?:[.,]?\s*{_DASH}\s+|[.,]?\s*\n|[.,]?\s+(?=[A-Z\"“]))"
        rf"|{_HEAD}\s+(?P<plain>[A-Z][\w.]+(?:[ -][A-Z][\w.]+)?)\s*{_DASH}\s+"
        rf"|{_HEAD}\s+(?P<bare>[A-Z]{{4,12}})\s+(?=[\"“])"
        rf"|{_HEAD}\s*{_DASH}\s+(?P<after>{spelled})\.\s+"
        rf"|(?P<site>[A-Z][\w-]+\.{_DOMAIN})\s+{_DASH}\s+"
        rf"|{_HEAD}\s*{_DASH}\s+"
        rf"|{_PLACE}(?:\s*,\s*{_PLACE})?[,.]\s+{_DAY}(?:\.\s+|\s*\n)"
        rf"|{_DAY}\s+\d\d:\d\d(?:\s+{_PLACE}(?:,\s*{_PLACE})?)?\s*\n"  # of a presidential site
        rf"|{_DAY}(?<=\d{{4}}),\s+{_PLACE}(?:,\s*{_PLACE})?\s*\n"
        rf"|[{_BIG}][{_BIG}' -]{{2,30}}(?:,\s*[A-Z][\w ]{{2,20}})?:\s+"
        rf"|\((?P<alone>[A-Z][\w.& ]{{1,20}})\)\s*{_DASH}\s*"
        rf"|(?P<own>[\w.]{{2,20}})\s+news agency\s*{_DASH}\s+)"
    )


def _one_of(names: Iterable[str]) -> str:
    return "|".join(sorted({re.escape(name) for name in names}, key=lambda one: (-len(one), one)))


def _names() -> Iterator[str]:
    for row in toml("media")["medium"]:
        yield from (name for name in (row["name"]["en"], *row.get("aliases", ())) if name.isascii())


def dateline(text: str, start: int) -> re.Match[str] | None:
    """The dateline that begins at `start` of the text; None where none does."""
    match = _pattern().match(text, start, min(len(text), start + _LONGEST))
    sure = ("inner", "filed", "slashed", "alone", "own", "wired", "site")
    if match is None or not (any(match[kind] for kind in sure) or _is_head(match[0])):
        return None
    return match


def media_of(match: re.Match[str]) -> list[str]:
    """The media that a dateline names, the origin first: "(UrduPoint / Sputnik - 15th February, 2022)",
    "(APP - UrduPoint - 3rd May, 2019)"."""
    kinds = ("inner", "slashed", "tail", "plain", "bare", "alone", "own", "wired", "after", "site")
    named = next((match[kind] for kind in kinds if match[kind]), None)
    filed = (match["filed"] or "").rpartition(" - ")[0]
    origin, _, outlets = filed.rpartition(" - ")
    names = [origin, *reversed(outlets.split("/"))]
    return [named] if named else [name.strip() for name in names if name.strip()]


def is_dated(match: re.Match[str]) -> bool:
    """Whether a day stands before a word that no list has, which then is a medium: "May 3. Omanwire –"."""
    plain = match["plain"] or ""
    unknown = not is_listed(plain.lower()) and state_called(plain) is None
    return bool(plain) and unknown and re.search(_DAY, match[0]) is not None


def _is_head(words: str) -> bool:
    """Whether the words are a dateline's by their capitals or their day: "Baku, March 3 –", "ASTANA —"."""
    first = re.split(r"[,.:–—]|\s-", words.strip())[0].strip()
    return first.isupper() or re.search(_DAY, words) is not None


@lru_cache(maxsize=64)
def dateline_end(text: str, start: int) -> int:
    """Where what the article tells begins: behind the dateline at `start`, if there is one."""
    match = dateline(text, start)
    return match.end() if match else start


def lines_of_place(text: str) -> Iterator[tuple[int, int]]:
    """The datelines at the beginning of the first lines of a text."""
    for start in _line_starts(text):
        end = dateline_end(text, start)
        if end > start:
            yield start, end


def _line_starts(text: str) -> list[int]:
    """Where the first lines of the text begin."""
    found, place = [], 0
    for _ in range(8):
        found.append(place)
        following = text.find("\n", place)
        if following < 0:
            break
        place = following + 1
    return found
