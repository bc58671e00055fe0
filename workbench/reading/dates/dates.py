"""Dates in a text, as EDTF: exact, partial, relative to the day of publication, in Russian and English.

A grammar of our own. natasha's extractor knows neither ranges nor «в ноябре» nor «вчера»; dateparser reads
«в марте 2018 года» as the year 7 and «15–16 ноября» as 2016.

Where the words leave the year open, the tense decides: «в ноябре состоялась» is the last November up to the
day of publication, «в ноябре пройдет» the next one from it; without a verb it is the nearest.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from typing import NamedTuple

from workbench.reading.dates import date_rules_en, date_rules_ru
from workbench.reading.dates.date_values import NONE, Handler
from workbench.reading.dates.days import Day, Tense

TenseAt = Callable[[int], Tense]
_AROUND = 40
"""Signs of a text that a date may reach beyond the first and the last sign of it."""
_NEAR = 300
"""Signs between a date and «в том же году»."""
_POINT = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_DAY_ALONE = re.compile(r"(?:со?\s+)?\d{1,2}\s+[а-яёa-z]+|(?:in\s+)?[a-z]+\.?(?:\s+\d{1,2})?")
_NAMES_ALONE = re.compile(r"(?:[\s,]|\b(?:and|the|on|in|of|then|while|followed|by)\b|[A-Z][\w-]*)*")
"""What may part an English date from one of the same year: "on May 2, 2015 and Kyrgyzstan on August 12"."""
_SENTENCE_END = re.compile(r"[.!?]\s+[А-ЯЁA-Z«\d]|\n")
_ON = "/.."
_YEAR, _DAY = len("2015"), len("2015-05-29")
_YEARS = re.compile(r"(?<!\d)\d{4}(?!\d)")

_FILED = re.compile(r"\s*\([^()\n]{2,30}\)\s*[-–—]{1,2}\s")
"""What stands behind the day of a dateline, which looks nowhere: "Nov 20 (TASS) - Iran will"."""


class FoundDate(NamedTuple):
    """A date at `[start, end)`; `edtf` is None where the words are a date but which one cannot be told."""

    start: int
    end: int
    edtf: str | None


def find_dates(
    text: str, published: date | None, language: str, tense_at: TenseAt, written: date | None = None
) -> list[FoundDate]:
    """The dates of a text in order. None overlaps another; of two that would, the longer stays. `written` is
    the day of its dateline, which "today" means."""
    if published is not None and not 1000 <= published.year <= 9000:
        published = None  # the calendar ends too near for «вчера»
    found: list[_Match] = []
    searched, lower = text.lower(), language == "ru"
    if not lower or len(searched) != len(text):
        searched, lower = text, False
    grammar = _grammar("ru" if language == "ru" else "en", lower)
    for first, last in _stretches(searched, grammar.signs):
        absent = grammar.absent(searched, first, last)
        for pattern, handler in grammar.rules:
            if handler in absent:
                continue
            for match in pattern.finditer(searched, first, last):
                start, end = match.span("all") if "all" in pattern.groupindex else match.span()
                since = text.startswith(("since ", "Since "), start)  # that was, whatever the verb says
                tense = Tense.PAST if since else tense_at(start)
                tense = Tense.OPEN if _FILED.match(text, end) else tense
                day = Day(published, tense, written=written)
                edtf = handler(match, day)
                if edtf != NONE:
                    found.append(_Match(start, end, edtf, partial(handler, match), day))
    kept = list(_without_overlaps(found))
    kept = kept if published is None else list(_as_told_in_full(text, kept, published.isoformat()))
    return list(_by_the_one_before(_in_one_year(text, kept)))


class _Match(NamedTuple):
    """A date with what tells its value by a day."""

    start: int
    end: int
    edtf: str | None
    value: Callable[[Day], str | None]
    day: Day


def _as_told_in_full(text: str, found: Sequence[_Match], published: str) -> Iterator[_Match]:
    """«Саммит пройдет 11 октября», under the title «Саммит СНГ состоится 11 октября 2027 года»: a day to come
    that the article tells with one year is of that year. Not the first of a month: on that much begins."""
    full: dict[str, set[str]] = {}
    for one in found:
        whole = one.edtf and len(one.edtf) == _DAY and not one.edtf.endswith("-01")
        if one.edtf and whole and _YEARS.search(text, one.start, one.end):
            full.setdefault(one.edtf[_YEAR:], set()).add(one.edtf)
    for one in found:
        ahead = one.edtf if one.edtf and one.edtf > published and one.day.tense is not Tense.PAST else ""
        told = full.get(ahead[_YEAR:], ()) if len(ahead) == _DAY else ()
        year = min(told) if len(told) == 1 and _DAY_ALONE.fullmatch(text[one.start : one.end].lower()) else ""
        yield one._replace(edtf=year) if year > published else one


def _in_one_year(text: str, found: Iterable[_Match]) -> Iterator[_Match]:
    """«Армения 2 января 2015 года, Киргизия – (с) 12 августа», "in January 2015 and in August": a day (in
    English a month, too) without a year behind one that has it, in one sentence, is of that year, if it lies
    ahead in it and nothing looks to the future."""
    before: tuple[int, str] | None = None
    for one in found:
        words, edtf = text[one.start : one.end], one.edtf or ""
        point = edtf.removesuffix(_ON)
        day = point if _POINT.fullmatch(point) else None
        plain = day is not None and _DAY_ALONE.fullmatch(words.lower()) is not None
        shared = _shared_year(text, one, day, before) if plain else None
        yield one._replace(edtf=shared + edtf[len(point) :]) if shared else one
        if day is not None and _YEARS.search(words) and (words.isascii() or len(day) > len("2015-01")):
            before = (one.end, day)
        elif not plain:
            before = None


def _shared_year(text: str, one: _Match, day: str | None, before: tuple[int, str] | None) -> str | None:
    """The day or month in the year of the date before, where that is meant."""
    if day is None or before is None or one.day.tense is Tense.FUTURE:
        return None
    end, told = before
    near = one.start - end < _NEAR and _SENTENCE_END.search(text, end, one.start + 1) is None
    english = text[one.start : one.end].isascii()
    near = near and (not english or _NAMES_ALONE.fullmatch(text, end, one.start) is not None)
    return told[:_YEAR] + day[_YEAR:] if near and day[_YEAR:] > told[_YEAR:] else None


def _by_the_one_before(found: Iterable[_Match]) -> Iterator[FoundDate]:
    """«В августе 2015 года …, в январе того же года», «в четверг …, на следующий день»: the date before tells
    which is meant."""
    year, date_told, at = None, None, -_NEAR
    for one in found:
        edtf = one.edtf
        if edtf is None and year is not None and one.start - at < _NEAR:
            edtf = one.value(replace(one.day, told=year, told_day=date_told)) or None
        if edtf and (years := _YEARS.findall(edtf)):
            year, at = int(years[-1]), one.end
            date_told = date.fromisoformat(edtf) if _POINT.fullmatch(edtf) and len(edtf) == _DAY else None
        yield FoundDate(one.start, one.end, edtf)


def _stretches(text: str, signs: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where a date may be: around the signs of one. To look for that is far cheaper than to try each rule."""
    start = end = 0
    for match in signs.finditer(text):
        if match.start() - _AROUND > end:
            if end:
                yield start, end
            start = max(0, match.start() - _AROUND)
        end = match.end() + _AROUND
    if end:
        yield start, end


def _without_overlaps(found: list[_Match]) -> Iterator[_Match]:
    """In order of start, the longest first; one with a value before one without."""
    end = 0
    pending: _Match | None = None
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


class _Grammar(NamedTuple):
    """The rules of a language; every date has a match of `signs` in it, and one of a mark if it is of the
    kinds that the mark is of."""

    signs: re.Pattern[str]
    marks: list[tuple[re.Pattern[str], frozenset[Handler]]]
    rules: list[tuple[re.Pattern[str], Handler]]

    def absent(self, text: str, first: int, last: int) -> frozenset[Handler]:
        """The kinds of dates that cannot be there: their mark is not."""
        kinds = [kinds for mark, kinds in self.marks if mark.search(text, first, last) is None]
        return frozenset().union(*kinds)


@cache
def _grammar(language: str, lower: bool) -> _Grammar:
    """The rules for a text, or for one in lower case: to look past capitals takes `re` as long again."""
    source = date_rules_ru if language == "ru" else date_rules_en
    marks = [(_compiled(mark, lower), kinds) for mark, kinds in source.MARKS]
    rules = [(_compiled(pattern, lower), handler) for pattern, handler in source.RULES]
    return _Grammar(_compiled(source.SIGNS, lower), marks, rules)


def _compiled(pattern: str, lower: bool) -> re.Pattern[str]:
    if not lower:
        return re.compile(pattern, re.IGNORECASE)
    return re.compile(re.sub(r"(?<!\\)[IVX]", lambda roman: roman[0].lower(), pattern))
