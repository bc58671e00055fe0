"""Datelines of Russian reports: «АСТАНА, 5 июля — РИА Новости.», «Самарканд, 3–4 апреля: …»."""

import re
from dataclasses import dataclass

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document

_NAME = r"[А-ЯЁ][А-Яа-яё]*(?:[ -][А-ЯЁ][А-Яа-яё]*)*"
_MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*"
_LINE = re.compile(
    rf"^(?P<place>{_NAME})(?:\s\([^()\n]{{2,30}}\))?[,.]\s+"
    rf"(?P<day>\d{{1,2}}(?:\s?[–—-]\s?\d{{1,2}})?\s+{_MONTH})(?!\w)",
    re.MULTILINE,
)
_FARTHEST = 600
"""Characters within which a report has its dateline."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and on what day the report was filed; `[start, end)` are the words for both."""

    start: int
    end: int
    date: str
    place: Mention | None


def dateline_of(document: Document) -> Dateline | None:
    """The dateline of the report, None where it has none or the day is not understood."""
    match = _LINE.search(document.text, 0, _FARTHEST)
    if match is None:
        return None
    named = document.mentions_in(*match.span("day"))
    days = [mention.name for mention in named if mention.type is MentionType.DATE and mention.name]
    places = document.mentions_in(*match.span("place"))
    place = next((mention for mention in places if mention.type is MentionType.PLACE), None)
    return Dateline(match.start(), match.end(), days[0], place) if days else None
