"""Datelines of Russian reports: «АСТАНА, 5 июля — РИА Новости.», «Самарканд, 3–4 апреля: …»."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from workbench.domain.article import Mention
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.names.gazetteer import capitals, media_countries

_NAME = r"[А-ЯЁ][А-Яа-яё]*(?:[ -][А-ЯЁ][А-Яа-яё]*)*"
_MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*"
_DAY = rf"\d{{1,2}}(?:\s?[–—-]\s?\d{{1,2}})?\s+{_MONTH}"
_LINES = (
    re.compile(
        rf"^(?P<place>{_NAME})(?:\s[(/][^()/\n]{{2,30}}[)/]|,\s{_NAME})?[,.]\s+(?P<day>{_DAY})(?!\w)",
        re.MULTILINE,
    ),
    re.compile(rf"^(?P<day>{_DAY}), (?P<place>{_NAME}) ?/", re.MULTILINE),
)
_FARTHEST = 600
"""Characters within which a report has its dateline."""

_BEHIND = 40
"""Characters behind the dateline within which the agency is named."""

_WEEK = timedelta(days=7)
_SHORTEST = 4
"""Tokens of what is no sentence but a name, an agency, a sign."""
_LEAD = 3
"""Sentences, the headline among them, that tell what the news is."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and on what day the report was filed; `[start, end)` are the words for both. `desk` says that
    the agency is at home there, so that the place need not be that of the news."""

    start: int
    end: int
    date: str
    place: Mention | None
    desk: bool = False


def dateline_of(document: Document) -> Dateline | None:
    """The dateline of the report, None where it has none or the day is not understood."""
    match = _line_of(document.text)
    if match is None:
        return None
    named = document.mentions_in(*match.span("day"))
    days = [mention.name for mention in named if mention.type is MentionType.DATE and mention.name]
    places = document.mentions_in(*match.span("place"))
    place = next((mention for mention in places if mention.type is MentionType.PLACE), None)
    desk = place is not None and _is_desk(document, place, match.end())
    return Dateline(match.start(), match.end(), days[0], place, desk) if days else None


@lru_cache(maxsize=2)
def _line_of(text: str) -> re.Match[str] | None:
    """The words of the dateline; many steps of one reading ask for them."""
    matches = (line.search(text, 0, _FARTHEST) for line in _LINES)
    return next((match for match in matches if match is not None), None)


def _is_desk(document: Document, place: Mention, end: int) -> bool:
    """Whether the agency named right behind is at home in the place: its desk says nothing of the news."""
    named = document.mentions_in(end, end + _BEHIND)
    homes = {code for mention in named if (code := media_countries().get(mention.entity or ""))}
    return capitals().get(place.entity or "") in homes


def day_of(document: Document) -> Mention | None:
    """The day that the article is about: the dateline's, else the only one that its first sentences name of
    the week before its publication."""
    if document.published is None:
        return None
    filed = dateline_of(document)
    lead = [sentence for sentence in document.sentences if len(sentence.tokens) > _SHORTEST][:_LEAD]
    start, end = (filed.start, filed.end) if filed else (0, lead[-1].end if lead else 0)
    named = [m for m in document.mentions_in(start, end) if m.type is MentionType.DATE and m.name]
    days = {m.name: m for m in named if is_recent(m.name or "", document.published)}
    return next(iter(days.values())) if len(days) == 1 else None


def is_recent(name: str, published: date) -> bool:
    """Whether these are days of the week before publication."""
    when = PartialDate.parse(name)
    if when.first is None or when.last is None:
        return False
    return timedelta(0) <= published - when.last <= _WEEK and when.last - when.first < _WEEK
