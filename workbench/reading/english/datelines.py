"""Datelines of English news: "ASTANA, July 4 (Reuters) -", "MOSCOW, January 3. /TASS/."."""

import re
from functools import lru_cache

_BIG = "A-ZÀ-ÖØ-ÞĀ-ŽẠ-Ỹ"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?"
_PLACE = rf"(?:[{_BIG}][\w'’.]*)(?:[ -](?:[{_BIG}][\w'’.]*|de|of|the|al)){{0,3}}"
_DASH = r"(?:--|[-–—])"
_HEAD = rf"{_PLACE}(?:\s*[,/]\s*{_PLACE}){{0,2}}[,.]?(?:\s+{_DAY}[,.]?)?"
_DATELINE = re.compile(
    rf"\s*(?:(?:{_HEAD}|{_DAY})\s*\((?P<inner>[A-Z0-9][^()\n]{{1,30}})\)[.,]?\s*(?P<dash>{_DASH})\s*"
    rf"|(?:{_HEAD}|{_DAY})\s*/(?P<slashed>[A-Z0-9][^/\n]{{1,30}})/[.,]?\s*{_DASH}?\s*"
    rf"|{_HEAD}\s+(?P<plain>[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)\s*{_DASH}\s+"
    rf"|{_HEAD}\s+(?P<bare>[A-Z]{{4,12}})\s+(?=[\"“])"
    rf"|{_HEAD}\s*{_DASH}\s+"
    rf"|{_PLACE}(?:\s*,\s*{_PLACE})?[,.]\s+{_DAY}\.\s+"
    rf"|[{_BIG}][{_BIG}' -]{{2,30}}(?:,\s*[A-Z][\w ]{{2,20}})?:\s+"
    rf"|(?P<own>[\w.]{{2,20}})\s+news agency\s*{_DASH}\s+)"
)
_LONGEST = 160
"""Characters of a dateline."""


def dateline(text: str, start: int) -> re.Match[str] | None:
    """The dateline that begins at `start` of the text; None where none does."""
    match = _DATELINE.match(text, start, min(len(text), start + _LONGEST))
    if match is None or not (match["inner"] or match["slashed"] or match["own"] or _is_head(match[0])):
        return None
    return match


def medium_of(match: re.Match[str]) -> str | None:
    """The medium that a dateline names."""
    return match["inner"] or match["slashed"] or match["plain"] or match["bare"] or match["own"]


def _is_head(words: str) -> bool:
    """Whether the words are a dateline's by their capitals or their day: "Baku, March 3 –", "ASTANA —"."""
    first = re.split(r"[,.:–—]|\s-", words.strip())[0].strip()
    return first.isupper() or re.search(_DAY, words) is not None


@lru_cache(maxsize=64)
def dateline_end(text: str, start: int) -> int:
    """Where what the article tells begins: behind the dateline at `start`, if there is one."""
    match = dateline(text, start)
    return match.end() if match else start
