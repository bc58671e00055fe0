"""Months that are told from the day of publication: "last November's summit", "next May"."""

import re
from collections.abc import Sequence
from datetime import timedelta

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WEEKDAY = re.compile(r"\b(" + "|".join(day.title() for day in _WEEKDAYS) + r")(?=['’]s\b)")
_MONTH = re.compile(
    r"\b(next|last|this)\s+(January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
_OF_MONTH = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (upcoming |forthcoming |coming )?({_NAMES})"
    r"(?= (?:summit|meeting|session|gathering)\b)"
)
_MONTH_AHEAD = re.compile(r"\b(?:slated|scheduled|set|planned|due|expected) (?:for|in) (May|March)\b(?! \d)")


def named_months(document: Document, sentence: Sentence, names: Sequence[Mention]) -> list[Mention]:
    """The months that are told from the day of publication: "last November's summit", "next May"."""
    published, found = document.published, []
    if published is None:
        return []
    for match in _MONTH_AHEAD.finditer(document.text, sentence.start, sentence.end):
        month = _MONTHS.index(match[1][:3].lower()) + 1
        day = f"{published.year + (month < published.month):04}-{month:02}"
        found.append(Mention(*match.span(1), match[1], MentionType.DATE, "DATE", f"date:{day}", day))
    for match in _WEEKDAY.finditer(document.text, sentence.start, sentence.end):
        past = (published.weekday() - _WEEKDAYS.index(match[1].lower())) % 7
        day = (published - timedelta(days=past)).isoformat()
        found.append(Mention(*match.span(1), match[1], MentionType.DATE, "DATE", f"date:{day}", day))
    for match in _OF_MONTH.finditer(document.text, sentence.start, sentence.end):
        month = _MONTHS.index(match[2][:3].lower()) + 1
        ahead = match[1] is not None
        year = published.year + (month < published.month if ahead else -(month > published.month))
        day = f"{year:04}-{month:02}"
        found.append(Mention(*match.span(2), match[2], MentionType.DATE, "DATE", f"date:{day}", day))
    names = [*names, *found]
    for match in _MONTH.finditer(document.text, sentence.start, sentence.end):
        if any(
            name.start < match.end() and match.start() < name.end
            for name in names
            if name.type is MentionType.DATE
        ):
            continue
        month = _MONTHS.index(match[2][:3].lower()) + 1
        later = month > published.month if match[1].lower() == "next" else month >= published.month
        year = published.year + {"next": 1 - later, "last": -later, "this": 0}[match[1].lower()]
        day = f"{year:04}-{month:02}"
        found.append(Mention(*match.span(), match[0], MentionType.DATE, "DATE", f"date:{day}", day))
    return found
