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

from workbench.reading import date_values as value
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
    for pattern, handler in _RULES[language if language in _RULES else "en"]:
        for match in pattern.finditer(text):
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


# Words of both languages

_RU_MONTH = (
    r"(?:январ[ьяеюё]м?|феврал[ьяею]м?|март[ауе]?|мартом|апрел[ьяею]м?|ма[йяюе]|маем|июн[ьяею]м?|июл[ьяею]м?|"
    r"август[ауе]?|августом|сентябр[ьяею]м?|октябр[ьяею]м?|ноябр[ьяею]м?|декабр[ьяею]м?)(?!\w)"
)
_RU_MONTH_GEN = r"(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\w)"
_EN_MONTH = (
    # Capitalised always: "may" and "march" are words.
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?!\w)"
)
_YEAR = r"(?:1[89]|20)\d\d"
_RU_YEAR = (
    rf"(?P<{{name}}>{_YEAR})(?:-?(?:го|й|м|му|ого|ом|ому)(?!\w))?(?:\s?(?:года|год|году|годом|г\.|г(?!\w)))?"
)
_RU_THIS_YEAR = (
    r"(?:этого|текущего|нынешнего|сего|прошлого|минувшего|позапрошлого|следующего|будущего|того же)\s+года"
)
_DASH = r"\s?[-–—−‑]\s?"


# Patterns that are tried over the whole text, each linear in it

_WORD = re.IGNORECASE
_FROM_RU = r"(?:(?<!\w)(?P<prep>начиная с|со?|после|ко?|до|не позднее)\s+)?"
_TAIL_YEAR = rf"(?:,?\s+(?:{_RU_YEAR.format(name='year')}|(?P<rel>{_RU_THIS_YEAR})))?"
_TAIL_YEAR_MUST = rf"\s+(?:{_RU_YEAR.format(name='year')}|(?P<rel>{_RU_THIS_YEAR}))"
_D = r"(?<![\w.,–-])(?P<day>[0-3]?\d)(?:-?(?:го|е|му|ого)(?!\w))?"
_D0 = r"(?<![\w.,–-])(?P<day0>[0-3]?\d)(?:-?(?:го|е|му|ого)(?!\w))?"
_D1 = r"(?P<day>[0-3]?\d)(?:-?(?:го|е|му|ого)(?!\w))?"
_RU_WEEKDAY = (
    r"(?:понедельник[ау]?|вторник[ау]?|сред[ауыу]|четверг[ау]?|пятниц[ауыу]|суббот[ауыу]|воскр"
    r"есень[еяю])(?!\w)"
)
_RU_REL = (
    r"(?:этом|этой|этот|эту|текущ(?:ем|ей)|нынешн(?:ем|ей)|прошл(?:ом|ой|ый|ую|ое)|минувш(?:ем|ей|ий|ую|ее)|прошедш(?:ем|ей|ий|ую|ее)|"
    r"позапрошл(?:ом|ой)|следующ(?:ем|ей|ий|ую|ее)|будущ(?:ем|ей|ий|ую|ее))"
)
_RU_COUNT = (
    r"(?P<count>\d{1,3}|один|одну|дв[ае]|тр[иё]|три|четыре|пять|шесть|семь|восемь|девять|десять|полтора)"
)
_RU_UNIT = r"(?P<unit>дн(?:я|ей)|день|сут(?:ок|ки)|недел[юиь]|недель|месяц(?:а|ев)?|год(?:а)?|лет)(?!\w)"
_RU_PART = r"(?P<part>перв\w{2,3}|втор\w{2,3}|трет\w{2,4}|четв[её]рт\w{2,3}|[1-4](?:-[мйо]\w?)?|IV|I{1,3})"

_RU_RULES: list[tuple[str, Handler]] = [
    (
        rf"(?:(?<!\w)со?\s+)?{_D0}\s+(?P<month0>{_RU_MONTH_GEN})(?:\s+по\s+|{_DASH}|\s+и\s+){_D1}\s+(?P<month>{_RU_MONTH_GEN}){_TAIL_YEAR}",
        value.day_range,
    ),
    (rf"(?<!\w)со?\s+{_D0}\s+по\s+{_D1}\s+(?P<month>{_RU_MONTH_GEN}){_TAIL_YEAR}", value.day_range),
    (rf"{_D0}(?:{_DASH}|\s+и\s+|,\s?){_D1}\s+(?P<month>{_RU_MONTH_GEN}){_TAIL_YEAR}", value.day_range),
    (rf"{_FROM_RU}{_D}\s+(?P<month>{_RU_MONTH_GEN}){_TAIL_YEAR}", value.full_day),
    (rf"(?<!\w)(?P<month0>{_RU_MONTH}){_DASH}(?P<month>{_RU_MONTH}){_TAIL_YEAR_MUST}", value.month_range),
    (rf"(?<!\w)во?\s+(?P<month0>{_RU_MONTH})(?:{_DASH}|\s+и\s+)(?P<month>{_RU_MONTH})", value.month_range),
    (rf"{_FROM_RU}(?<!\w)(?P<month>{_RU_MONTH}){_TAIL_YEAR_MUST}", value.month),
    (rf"(?<!\w)(?P<all>(?:во?|(?P<prep>со?|после|ко?|до))\s+(?P<month>{_RU_MONTH}))", value.month),
    (r"(?<!\w)(?P<all>(?:в\s+)?(?:начале|середине|конце)\s+(?P<month>" + _RU_MONTH_GEN + "))", value.month),
    (
        rf"(?<!\w)с\s+(?P<year0>{_YEAR})(?:-го)?(?:\s+года)?\s+по\s+(?P<year>{_YEAR})(?:-й)?(?:\s+год(?!\w)|\s+г\.)?",
        value.year_range,
    ),
    (
        rf"(?<![\w.,–-])(?P<year0>{_YEAR})(?:-?[хем]\w?)?{_DASH}(?P<year>{_YEAR}|\d\d)(?:-?[хем]\w?)?\s?(?:год(?:ы|ов|ам|ах|а|у)?|гг\.?)(?!\w)",
        value.year_range,
    ),
    (rf"(?<![\w.,–-])(?P<year0>{_YEAR})\s+и\s+(?P<year>{_YEAR})\s+год(?:ы|ов|ам|ах)(?!\w)", value.year_range),
    (
        rf"(?:(?<!\w)(?P<about>около|примерно\sв|приблизительно\sв)\s+)?{_FROM_RU}(?<![\w.,–-])(?P<year>{_YEAR})(?:-?(?:го|й|м|му|ого|ом))?\s?(?:год(?:а|у|ом|е)?(?!\w)|г\.|г(?!\w))",
        value.year,
    ),
    (
        rf"(?<!\w)(?P<all>(?:в|(?P<prep>со?|ко?|до|после))\s+(?P<year>{_YEAR})-(?:го|м|му|й))(?!\w)",
        value.year,
    ),
    (rf"(?<!\w)(?P<all>во?\s+(?P<year>{_YEAR}))(?=\s?[,;.)](?!\d)|\s*\Z)", value.year),
    (
        r"(?<![\w.,–-])(?P<decade>(?:1[89]|20)\d0|[2-9]0)-(?:е|х|м|ми)(?:\s+год(?:ы|ов|ах|ам))?(?!\w)",
        value.decade,
    ),
    (rf"(?<!\w)(?:во?\s+)?{_RU_PART}\s+(?P<quarter>квартал\w?){_TAIL_YEAR}", value.part_of_year),
    (
        rf"(?<!\w)(?:во?\s+)?{_RU_PART}\s+(?P<half>полугоди\w|половин[еыу])(?:{_TAIL_YEAR_MUST})",
        value.part_of_year,
    ),
    (rf"(?<!\w)(?P<season>весной|летом|осенью|зимой|весны|осени|зимы){_TAIL_YEAR}(?!\w)", value.season),
    (
        r"(?<![\d.])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d|\d\d)(?![\d.]\d|\d)",
        value.numeric,
    ),
    (r"(?<![\d/])(?P<day>[0-3]?\d)/(?P<month>[01]?\d)/(?P<year>(?:19|20)\d\d)(?![\d/])", value.numeric),
    (r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])", value.numeric),
    (r"(?<!\w)(?P<since>с\s+)(?P<near>сегодняшнего дня)(?!\w)", value.near_day),
    (r"(?<!\w)(?P<near>позавчера|вчера|сегодня|послезавтра|завтра)(?!\w)", value.near_day),
    (r"(?<!\w)(?P<near>накануне)(?=\s*[,.]|\s+(?:во?|на)\s)", value.near_day),
    (
        rf"(?<!\w)во?\s+(?:(?P<rel>{_RU_REL})\s+)?(?P<weekday>{_RU_WEEKDAY})(?!,?\s+[0-3]?\d\s+{_RU_MONTH_GEN})",
        value.weekday,
    ),
    (
        rf"(?<!\w)(?:во?|на|за)\s+(?P<rel>{_RU_REL})\s+(?P<unit>год(?:у|е)?|месяц(?:е)?|недел(?:е|ю))(?!\w)",
        value.relative_period,
    ),
    (rf"(?<!\w)(?:{_RU_COUNT}\s+)?{_RU_UNIT}\s+(?:тому\s+)?назад(?!\w)", value.ago),
    (rf"(?<!\w)(?P<ahead>через)\s+(?:{_RU_COUNT}\s+)?{_RU_UNIT}", value.ago),
]

_EN_YEAR = rf"(?:,?\s+(?:of\s+)?(?P<year>{_YEAR}))?(?!\w)"
_EN_YEAR_REL = rf"(?:,?\s+(?:of\s+)?(?:(?P<year>{_YEAR})|(?P<rel>(?:this|last|next)\s+year)))?(?!\w)"
_EN_PREP = r"(?:(?<!\w)(?P<prep>since|from|after|by|until|till|before)\s+)?"
_EN_D = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\w)"
_EN_D0 = r"(?<![\w.,–-])(?P<day0>[0-3]?\d)(?:st|nd|rd|th)?(?!\w)"
_EN_RANGE = r"(?:\s?[-–—]\s?|\s+(?:to|and|through)\s+)"
_EN_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\w)"
_EN_COUNT = r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_EN_UNIT = r"(?P<unit>days?|weeks?|months?|years?)"

_EN_RULES: list[tuple[str, Handler]] = [
    (
        rf"{_EN_D0}\s+(?:of\s+)?(?P<month0>{_EN_MONTH}){_EN_RANGE}{_EN_D}\s+(?:of\s+)?(?P<month>"
        rf"{_EN_MONTH}){_EN_YEAR}",
        value.day_range,
    ),
    (
        rf"(?<!\w)(?P<month0>{_EN_MONTH})\s+{_EN_D0}{_EN_RANGE}(?P<month>{_EN_MONTH})\s+{_EN_D}"
        rf"{_EN_YEAR}",
        value.day_range,
    ),
    (rf"{_EN_D0}{_EN_RANGE}{_EN_D}\s+(?:of\s+)?(?P<month>{_EN_MONTH}){_EN_YEAR_REL}", value.day_range),
    (rf"(?<!\w)(?P<month>{_EN_MONTH})\s+{_EN_D0}{_EN_RANGE}{_EN_D}{_EN_YEAR}", value.day_range),
    (rf"{_EN_PREP}(?<![\w.,–-]){_EN_D}\s+(?:of\s+)?(?P<month>{_EN_MONTH}){_EN_YEAR_REL}", value.full_day),
    (
        rf"{_EN_PREP}(?<!\w)(?P<month>{_EN_MONTH})\s+{_EN_D}(?:,?\s+(?P<year>{_YEAR}))?(?![\w:])",
        value.full_day,
    ),
    (
        rf"(?<!\w)(?P<month0>{_EN_MONTH}){_EN_RANGE}(?P<month>{_EN_MONTH}),?\s+(?P<year>{_YEAR})(?!"
        rf"\w)",
        value.month_range,
    ),
    (
        rf"{_EN_PREP}(?<!\w)(?P<month>{_EN_MONTH}),?\s+(?:of\s+)?(?:(?P<year>{_YEAR})|(?P<rel>(?:th"
        rf"is|last|next)\s+year))(?!\w)",
        value.month,
    ),
    (
        rf"(?<!\w)(?P<all>(?:in|during|early|mid|late|(?P<prep>since|by|until|before|after))[\s-]+(?"
        rf":early\s+|mid-?|late\s+)?(?P<month>{_EN_MONTH}))",
        value.month,
    ),
    (
        rf"(?<!\w)(?:from|between)\s+(?P<year0>{_YEAR})\s+(?:to|until|and)\s+(?P<year>{_YEAR})(?!\w"
        rf")",
        value.year_range,
    ),
    (rf"(?<![\w.,–-])(?P<year0>{_YEAR})[-–—](?P<year>{_YEAR}|\d\d)(?![\w-])", value.year_range),
    (
        rf"(?<!\w)(?P<all>(?:in|(?P<prep>since|from|by|until|before|after)|(?P<about>around|about))"
        rf"\s+(?:early\s+|mid-?|late\s+)?(?P<year>{_YEAR}))(?![\w-]|,\d)",
        value.year,
    ),
    (r"(?<!\w)(?:the\s+)?(?P<decade>(?:1[89]|20)\d0)s(?!\w)", value.decade),
    (
        rf"(?<!\w)(?:the\s+)?(?P<part>first|second|third|fourth)\s+(?P<quarter>quarter)(?:\s+of\s+(?"
        rf"P<year>{_YEAR})|\s+of\s+(?P<rel>(?:this|last|next)\s+year))",
        value.part_of_year,
    ),
    (
        rf"(?<!\w)(?:the\s+)?(?P<part>first|second)\s+(?P<half>half)\s+of\s+(?:(?P<year>{_YEAR})|(?"
        rf"P<rel>(?:this|last|next)\s+year))",
        value.part_of_year,
    ),
    (
        rf"(?<!\w)(?:in\s+(?:the\s+)?)(?P<season>spring|summer|autumn|winter)(?:\s+(?:of\s+)?(?P<ye"
        rf"ar>{_YEAR}))?(?!\w)",
        value.season,
    ),
    (r"(?<![\d.])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d)(?!\d)", value.numeric),
    (r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])", value.numeric),
    (
        r"(?<!\w)(?P<near>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow"
        r")(?!\w)",
        value.near_day,
    ),
    (
        rf"(?<!\w)(?:on\s+)?(?:(?P<rel>last|next|this)\s+)?(?P<weekday>{_EN_WEEKDAY})(?!,?\s+(?:[0-"
        rf"3]?\d|{_EN_MONTH}))",
        value.weekday,
    ),
    (r"(?<!\w)(?:in\s+)?(?P<rel>last|this|next)\s+(?P<unit>year|month|week)(?!\w)", value.relative_period),
    (rf"(?<!\w){_EN_COUNT}\s+{_EN_UNIT}\s+ago(?!\w)", value.ago),
]  # fmt: skip

_RULES: dict[str, list[tuple[re.Pattern[str], Handler]]] = {
    "ru": [(re.compile(pattern, _WORD), handler) for pattern, handler in _RU_RULES],
    "en": [(re.compile(pattern, _WORD), handler) for pattern, handler in _EN_RULES],
}
