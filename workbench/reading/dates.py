"""Dates in a text, as EDTF: exact, partial, relative to the day of publication, in Russian and English.

A grammar of our own. natasha's extractor knows neither ranges nor «в ноябре» nor «вчера»; dateparser reads
«в марте 2018 года» as the year 7 and «15–16 ноября» as 2016.

Where the words leave the year open, the tense decides: «в ноябре состоялась» is the last November up to the
day of publication, «в ноябре пройдет» the next one from it; without a verb it is the nearest.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from workbench.reading import date_rules_en, date_rules_ru
from workbench.reading.date_values import NONE, Day, Handler, Tense

TenseAt = Callable[[int], Tense]


class FoundDate(NamedTuple):
    """A date at `[start, end)`; `edtf` is None where the words are a date but which one cannot be told."""

    start: int
    end: int
    edtf: str | None


def find_dates(text: str, published: date | None, language: str, tense_at: TenseAt) -> list[FoundDate]:
    """The dates of a text in order. None overlaps another; of two that would, the longer stays."""
    if published is not None and not 1000 <= published.year <= 9000:
        published = None  # the calendar ends too near for «вчера»
    found: list[FoundDate] = []
    rules, searched = _RULES[language if language in _RULES else "en"], text
    if language == "ru" and len(lower := text.lower()) == len(text):
        rules, searched = _LOWER, lower
    for pattern, handler in rules:
        for match in pattern.finditer(searched):
            start, end = match.span("all") if "all" in pattern.groupindex else match.span()
            edtf = handler(match, Day(published, tense_at(start)))
            if edtf != NONE:
                found.append(FoundDate(start, end, edtf))
    return list(_without_overlaps(found))


def _without_overlaps(found: list[FoundDate]) -> Iterator[FoundDate]:
    """In order of start, the longest first; one with a value before one without."""
    end = 0
    pending: FoundDate | None = None
    for one in sorted(found, key=lambda one: (one.start, -one.end, one.edtf is None)):
        if pending is not None and one.start < pending.end:
            if one.end - one.start > pending.end - pending.start:
                pending = one
            continue
        if pending is not None:
            end = pending.end
            yield pending
        pending = one if one.start >= end else None
    if pending is not None:
        yield pending


_RULES: dict[str, list[tuple[re.Pattern[str], Handler]]] = {
    language: [(re.compile(pattern, re.IGNORECASE), handler) for pattern, handler in rules]
    for language, rules in (("ru", date_rules_ru.RULES), ("en", date_rules_en.RULES))
}
_LOWER = [
    (re.compile(re.sub(r"(?<!\\)[IVX]", lambda roman: roman[0].lower(), pattern)), handler)
    for pattern, handler in date_rules_ru.RULES
]
"""The Russian rules for a text in lower case: to look past capitals takes `re` as long again."""
