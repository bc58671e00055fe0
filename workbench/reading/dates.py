"""Dates in a text, as EDTF: exact, partial, relative to the day of publication, in Russian and English.

A grammar of our own. natasha's extractor knows neither ranges nor «в ноябре» nor «вчера»; dateparser reads
«в марте 2018 года» as the year 7 and «15–16 ноября» as 2016.

Where the words leave the year open, the tense decides: «в ноябре состоялась» is the last November up to the day of
publication, «в ноябре пройдет» the next one from it; without a verb it is the nearest.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import NamedTuple


class Tense(Enum):
    """Which way the words around a date look."""

    PAST = auto()
    FUTURE = auto()
    OPEN = auto()


class FoundDate(NamedTuple):
    """A date at `[start, end)`; `edtf` is None where the words are a date but which one cannot be told."""

    start: int
    end: int
    edtf: str | None


TenseAt = Callable[[int], Tense]
Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class _Day:
    """The day of publication, and which way the words look."""

    published: date | None
    tense: Tense

    def month(self, month: int) -> str | None:
        """`2025-11` for a month without a year."""
        if self.published is None:
            return None
        here = self.published.year * 12 + self.published.month - 1
        candidates = [(self.published.year + shift) * 12 + month - 1 for shift in (-1, 0, 1)]
        chosen = self._chosen(candidates, here)
        return f"{chosen // 12:04}-{chosen % 12 + 1:02}"

    def day(self, month: int, day: int) -> date | None:
        """The day for a day and a month without a year."""
        if self.published is None:
            return None
        days = [made for shift in (-1, 0, 1) if (made := _date(self.published.year + shift, month, day))]
        if not days:
            return None
        return date.fromordinal(self._chosen([made.toordinal() for made in days], self.published.toordinal()))

    def _chosen(self, candidates: list[int], here: int) -> int:
        if self.tense is Tense.PAST:
            return max((number for number in candidates if number <= here), default=candidates[0])
        if self.tense is Tense.FUTURE:
            return min((number for number in candidates if number >= here), default=candidates[-1])
        return min(candidates, key=lambda number: (abs(number - here), number))


Handler = Callable[[Match, _Day], "str | None"]


def find_dates(text: str, published: date | None, language: str, tense_at: TenseAt) -> list[FoundDate]:
    """The dates of a text in order. None overlaps another; of two that would, the longer stays."""
    found: list[FoundDate] = []
    for pattern, handler in _RULES[language if language in _RULES else "en"]:
        for match in pattern.finditer(text):
            start, end = match.span("all") if "all" in pattern.groupindex else match.span()
            edtf = handler(match, _Day(published, tense_at(start)))
            if edtf != _NONE:
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


_NONE = ""
"""What a handler returns for words that turned out to be no date."""


# Values


def _date(year: int, month: int, day: int) -> date | None:
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else _NONE


def _interval(first: str, last: str) -> str:
    """`first/last`; _NONE where it ends before it starts or an end is no date."""
    if not first or not last or first[: len(last)] > last[: len(first)]:
        return _NONE
    return first if first == last else f"{first}/{last}"


def _months_of(year: int, first: int, last: int) -> str:
    return f"{year:04}-{first:02}/{year:04}-{last:02}"


def _shifted(published: date, months: int) -> tuple[int, int]:
    number = published.year * 12 + published.month - 1 + months
    return number // 12, number % 12 + 1


def _bounded(match: Match, edtf: str | None) -> str | None:
    """The date as «с», «до», «после» before it make it."""
    preposition = (match.groupdict().get("prep") or "").lower()
    if not edtf or not preposition or "/" in edtf:
        return edtf
    if preposition in _FROM:
        return f"{edtf}/.."
    return f"../{edtf}" if preposition in _UNTIL else edtf


_FROM = frozenset("с со после начиная since from after".split()) | {"начиная с"}
_UNTIL = frozenset("к ко до by until till before".split()) | {"не позднее"}


# Words of both languages

_RU_MONTHS = (
    "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
)  # fmt: skip
_RU_MONTH = (
    r"(?:январ[ьяеюё]м?|феврал[ьяею]м?|март[ауе]?|мартом|апрел[ьяею]м?|ма[йяюе]|маем|июн[ьяею]м?|июл[ьяею]м?|"
    r"август[ауе]?|августом|сентябр[ьяею]м?|октябр[ьяею]м?|ноябр[ьяею]м?|декабр[ьяею]м?)(?!\w)"
)
_RU_MONTH_GEN = r"(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\w)"
_EN_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EN_MONTH = (
    # Capitalised always: "may" and "march" are words.
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?!\w)"
)
_RU_DAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
_EN_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_YEAR = r"(?:1[89]|20)\d\d"
_RU_YEAR = rf"(?P<{{name}}>{_YEAR})(?:-?(?:го|й|м|му|ого|ом|ому)(?!\w))?(?:\s?(?:года|год|году|годом|г\.|г(?!\w)))?"
_RU_THIS_YEAR = r"(?:этого|текущего|нынешнего|сего|прошлого|минувшего|позапрошлого|следующего|будущего|того же)\s+года"
_DASH = r"\s?[-–—−‑]\s?"
_SMALL = {
    "один": 1, "одну": 1, "одного": 1, "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3, "четыре": 4, "четырех": 4,
    "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь": 8, "восьми": 8, "девять": 9, "десять": 10,
    "десяти": 10, "полтора": 1, "one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip


def _month_number(word: str) -> int:
    """The number of a month named in any case and either language."""
    word = word.lower()
    if word.isascii():
        return _EN_MONTHS.index(word[:3]) + 1
    if word[:2] == "ма" and word[:3] != "мар":
        return 5
    return next(i + 1 for i, stem in enumerate(_RU_MONTHS) if word.startswith(stem) and stem != "ма")


def _count(word: str | None) -> int:
    if not word:
        return 1
    word = word.lower().replace("ё", "е")
    return int(word) if word.isdigit() else _SMALL.get(word, 0)


def _year_of(match: Match, day: _Day, group: str = "year") -> int | None:
    """The year that a match names, as a number or as «прошлого года»; None where it names none."""
    groups = match.groupdict()
    if groups.get(group):
        return int(groups[group])
    relative = groups.get("rel")
    if relative and day.published:
        shift = _year_shift(relative)
        return None if shift is None else day.published.year + shift
    return None


def _year_shift(words: str) -> int | None:
    first = words.lower().split()[0]
    for shift, stems in _SHIFTS.items():
        if first.startswith(stems):
            return shift
    return None


_SHIFTS: dict[int, tuple[str, ...]] = {
    0: ("этот", "этом", "этого", "этой", "эту", "текущ", "нынешн", "сего", "this", "current"),
    -1: ("прошл", "минувш", "прошедш", "last", "previous"),
    -2: ("позапрошл",),
    1: ("следующ", "будущ", "next", "coming"),
}


# Handlers


def _full_day(match: Match, day: _Day) -> str | None:
    """«16 ноября 2025 года», «November 16»."""
    month, number = _month_number(match["month"]), int(match["day"])
    year = _year_of(match, day)
    if year is not None:
        return _bounded(match, _iso(_date(year, month, number)))
    if match.groupdict().get("rel"):
        return None
    if not 1 <= number <= monthrange(2024, month)[1]:
        return _NONE
    found = day.day(month, number)
    return _bounded(match, found.isoformat() if found else None)


def _day_range(match: Match, day: _Day) -> str | None:
    """«15–16 ноября», «с 30 ноября по 1 декабря 2025 года»."""
    groups = match.groupdict()
    last_month = _month_number(match["month"])
    first_month = _month_number(groups["month0"]) if groups.get("month0") else last_month
    first, last = int(match["day0"]), int(match["day"])
    year = _year_of(match, day)
    if year is not None:
        ends = _date(year, last_month, last)
        begins = _date(year - (first_month > last_month), first_month, first)
        return _interval(_iso(begins), _iso(ends))
    if not 1 <= last <= monthrange(2024, last_month)[1] or not 1 <= first <= monthrange(2024, first_month)[1]:
        return _NONE
    ends = day.day(last_month, last)
    if ends is None or match.groupdict().get("rel"):
        return None
    begins = _date(ends.year - (first_month > last_month), first_month, first)
    return _interval(_iso(begins), _iso(ends))


def _month(match: Match, day: _Day) -> str | None:
    """«сентябре 2017 года», «в ноябре»."""
    month = _month_number(match["month"])
    year = _year_of(match, day)
    if year is not None:
        return _bounded(match, f"{year:04}-{month:02}")
    return None if match.groupdict().get("rel") else _bounded(match, day.month(month))


def _month_range(match: Match, day: _Day) -> str | None:
    """«в ноябре–декабре 2025 года»."""
    first, last = _month_number(match["month0"]), _month_number(match["month"])
    year = _year_of(match, day)
    if year is None:
        ends = day.month(last)
        if ends is None:
            return None
        year = int(ends[:4])
    return _interval(f"{year - (first > last):04}-{first:02}", f"{year:04}-{last:02}")


def _year(match: Match, day: _Day) -> str | None:
    about = match.groupdict().get("about")
    return f"{match['year']}~" if about else _bounded(match, match["year"])


def _year_range(match: Match, day: _Day) -> str | None:
    first, last = match["year0"], match["year"]
    return _interval(first, first[: 4 - len(last)] + last)


def _decade(match: Match, day: _Day) -> str | None:
    digits = match["decade"]
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return f"{first:04}/{first + 9:04}"


def _part_of_year(match: Match, day: _Day) -> str | None:
    """Quarters and halves."""
    year = _year_of(match, day)
    groups = match.groupdict()
    if year is None and not groups.get("rel") and day.published:
        year = day.published.year
    number = _PARTS.get((groups.get("part") or "").lower().rstrip("-йомгstndrh").rstrip("-"), 0) or _PARTS.get(
        (groups.get("part") or "").lower(), 0
    )
    months = 3 if groups.get("quarter") else 6
    if year is None or not number:
        return None
    return _months_of(year, (number - 1) * months + 1, number * months) if number * months <= 12 else _NONE


_PARTS = {
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "первом": 1, "втором": 2, "третьем": 3, "четвертом": 4, "четвёртом": 4,
    "первой": 1, "второй": 2, "первый": 1, "третий": 3, "четвертый": 4, "первого": 1, "второго": 2, "третьего": 3,
    "четвертого": 4, "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "first": 1, "second": 2, "third": 3,
    "fourth": 4, "1-м": 1, "2-м": 2, "3-м": 3, "4-м": 4,
}  # fmt: skip


def _season(match: Match, day: _Day) -> str | None:
    """Spring, summer and autumn lie in one year; which winter «зима 2025 года» is nobody can tell."""
    word = match["season"].lower()
    first = next((month for stem, month in _SEASONS.items() if word.startswith(stem)), None)
    if first is None:
        return None
    year = _year_of(match, day)
    if year is None:
        middle = None if match.groupdict().get("rel") else day.month(first + 1)
        if middle is None:
            return None
        year = int(middle[:4])
    return _months_of(year, first, first + 2)


_SEASONS = {"весн": 3, "лет": 6, "осен": 9, "spring": 3, "summer": 6, "autumn": 9, "fall": 9}


def _numeric(match: Match, day: _Day) -> str | None:
    groups = match.groupdict()
    year = int(groups["year"]) if len(groups["year"]) == 4 else 2000 + int(groups["year"])
    return _iso(_date(year, int(groups["month"]), int(groups["day"])))


def _near_day(match: Match, day: _Day) -> str | None:
    """«вчера», "tomorrow"."""
    shift = _NEAR[match["near"].lower().replace("ё", "е")]
    made = (day.published + timedelta(days=shift)).isoformat() if day.published else None
    return f"{made}/.." if made and match.groupdict().get("since") else made


_NEAR = {
    "позавчера": -2, "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2, "накануне": -1, "сегодняшнего дня": 0,
    "yesterday": -1, "today": 0, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip


def _weekday(match: Match, day: _Day) -> str | None:
    word = match["weekday"].lower()
    names = _EN_DAYS if word.isascii() else _RU_DAYS
    number = next(i for i, stem in enumerate(names) if word.startswith(stem))
    if day.published is None:
        return None
    relative = match.groupdict().get("rel")
    shift = _year_shift(relative) if relative else None
    if shift == 1:
        return (day.published + timedelta(days=7 - day.published.weekday() + number)).isoformat()
    back = (day.published.weekday() - number) % 7
    if shift == -1:
        return (day.published - timedelta(days=back or 7)).isoformat()
    if day.tense is Tense.FUTURE:
        return (day.published + timedelta(days=(number - day.published.weekday()) % 7)).isoformat()
    return (day.published - timedelta(days=back)).isoformat()


def _relative_period(match: Match, day: _Day) -> str | None:
    """«в прошлом году», «на этой неделе», "next month"."""
    shift = _year_shift(match["rel"])
    if shift is None or day.published is None:
        return None
    unit = match["unit"].lower()
    if unit.startswith(("год", "year")):
        return f"{day.published.year + shift:04}"
    if unit.startswith(("месяц", "month")):
        year, month = _shifted(day.published, shift)
        return f"{year:04}-{month:02}"
    monday = day.published + timedelta(days=7 * shift - day.published.weekday())
    return _interval(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def _ago(match: Match, day: _Day) -> str | None:
    """«три дня назад», «через год», "two weeks ago"."""
    number, unit = _count(match["count"]), match["unit"].lower()
    if day.published is None or not number or number > 500:
        return None
    sign = 1 if match.groupdict().get("ahead") else -1
    if unit.startswith(("д", "сут", "day")):
        return (day.published + timedelta(days=sign * number)).isoformat()
    if unit.startswith(("недел", "week")):
        return f"{(day.published + timedelta(weeks=sign * number)).isoformat()}~"
    if unit.startswith(("месяц", "month")):
        year, month = _shifted(day.published, sign * number)
        return f"{year:04}-{month:02}~"
    return f"{day.published.year + sign * number:04}~"


# Rules: patterns that are tried over the whole text, each linear in it

_WORD = re.IGNORECASE
_FROM_RU = r"(?:(?<!\w)(?P<prep>начиная с|со?|после|ко?|до|не позднее)\s+)?"
_TAIL_YEAR = rf"(?:,?\s+(?:{_RU_YEAR.format(name='year')}|(?P<rel>{_RU_THIS_YEAR})))?"
_TAIL_YEAR_MUST = rf"\s+(?:{_RU_YEAR.format(name='year')}|(?P<rel>{_RU_THIS_YEAR}))"
_D = r"(?<![\w.,–-])(?P<day>[0-3]?\d)(?:-?(?:го|е|му|ого)(?!\w))?"
_D0 = r"(?<![\w.,–-])(?P<day0>[0-3]?\d)(?:-?(?:го|е|му|ого)(?!\w))?"
_D1 = r"(?P<day>[0-3]?\d)(?:-?(?:го|е|му|ого)(?!\w))?"
_RU_WEEKDAY = r"(?:понедельник[ау]?|вторник[ау]?|сред[ауыу]|четверг[ау]?|пятниц[ауыу]|суббот[ауыу]|воскресень[еяю])(?!\w)"
_RU_REL = (
    r"(?:этом|этой|этот|эту|текущ(?:ем|ей)|нынешн(?:ем|ей)|прошл(?:ом|ой|ый|ую|ое)|минувш(?:ем|ей|ий|ую|ее)|прошедш(?:ем|ей|ий|ую|ее)|"
    r"позапрошл(?:ом|ой)|следующ(?:ем|ей|ий|ую|ее)|будущ(?:ем|ей|ий|ую|ее))"
)
_RU_COUNT = r"(?P<count>\d{1,3}|один|одну|дв[ае]|тр[иё]|три|четыре|пять|шесть|семь|восемь|девять|десять|полтора)"
_RU_UNIT = r"(?P<unit>дн(?:я|ей)|день|сут(?:ок|ки)|недел[юиь]|недель|месяц(?:а|ев)?|год(?:а)?|лет)(?!\w)"
_RU_PART = r"(?P<part>перв\w{2,3}|втор\w{2,3}|трет\w{2,4}|четв[её]рт\w{2,3}|[1-4](?:-[мйо]\w?)?|IV|I{1,3})"

_RU_RULES: list[tuple[str, Handler]] = [
    (rf"(?:(?<!\w)со?\s+)?{_D0}\s+(?P<month0>{_RU_MONTH_GEN})(?:\s+по\s+|{_DASH}|\s+и\s+){_D1}\s+(?P<month>{_RU_MONTH_GEN}){_TAIL_YEAR}", _day_range),
    (rf"(?<!\w)со?\s+{_D0}\s+по\s+{_D1}\s+(?P<month>{_RU_MONTH_GEN}){_TAIL_YEAR}", _day_range),
    (rf"{_D0}(?:{_DASH}|\s+и\s+|,\s?){_D1}\s+(?P<month>{_RU_MONTH_GEN}){_TAIL_YEAR}", _day_range),
    (rf"{_FROM_RU}{_D}\s+(?P<month>{_RU_MONTH_GEN}){_TAIL_YEAR}", _full_day),
    (rf"(?<!\w)(?P<month0>{_RU_MONTH}){_DASH}(?P<month>{_RU_MONTH}){_TAIL_YEAR_MUST}", _month_range),
    (rf"(?<!\w)во?\s+(?P<month0>{_RU_MONTH})(?:{_DASH}|\s+и\s+)(?P<month>{_RU_MONTH})", _month_range),
    (rf"{_FROM_RU}(?<!\w)(?P<month>{_RU_MONTH}){_TAIL_YEAR_MUST}", _month),
    (rf"(?<!\w)(?P<all>(?:во?|(?P<prep>со?|после|ко?|до))\s+(?P<month>{_RU_MONTH}))", _month),
    (r"(?<!\w)(?P<all>(?:в\s+)?(?:начале|середине|конце)\s+(?P<month>" + _RU_MONTH_GEN + "))", _month),
    (rf"(?<!\w)с\s+(?P<year0>{_YEAR})(?:-го)?(?:\s+года)?\s+по\s+(?P<year>{_YEAR})(?:-й)?(?:\s+год(?!\w)|\s+г\.)?", _year_range),
    (rf"(?<![\w.,–-])(?P<year0>{_YEAR})(?:-?[хем]\w?)?{_DASH}(?P<year>{_YEAR}|\d\d)(?:-?[хем]\w?)?\s?(?:год(?:ы|ов|ам|ах|а|у)?|гг\.?)(?!\w)", _year_range),
    (rf"(?<![\w.,–-])(?P<year0>{_YEAR})\s+и\s+(?P<year>{_YEAR})\s+год(?:ы|ов|ам|ах)(?!\w)", _year_range),
    (rf"(?:(?<!\w)(?P<about>около|примерно в|приблизительно в)\s+)?{_FROM_RU}(?<![\w.,–-])(?P<year>{_YEAR})(?:-?(?:го|й|м|му|ого|ом))?\s?(?:год(?:а|у|ом|е)?(?!\w)|г\.|г(?!\w))", _year),
    (rf"(?<!\w)(?P<all>(?:в|(?P<prep>со?|ко?|до|после))\s+(?P<year>{_YEAR})-(?:го|м|му|й))(?!\w)", _year),
    (rf"(?<!\w)(?P<all>во?\s+(?P<year>{_YEAR}))(?=\s?[,;.)](?!\d)|\s*\Z)", _year),
    (r"(?<![\w.,–-])(?P<decade>(?:1[89]|20)\d0|[2-9]0)-(?:е|х|м|ми)(?:\s+год(?:ы|ов|ах|ам))?(?!\w)", _decade),
    (rf"(?<!\w)(?:во?\s+)?{_RU_PART}\s+(?P<quarter>квартал\w?){_TAIL_YEAR}", _part_of_year),
    (rf"(?<!\w)(?:во?\s+)?{_RU_PART}\s+(?P<half>полугоди\w|половин[еыу])(?:{_TAIL_YEAR_MUST})", _part_of_year),
    (rf"(?<!\w)(?P<season>весной|летом|осенью|зимой|весны|осени|зимы){_TAIL_YEAR}(?!\w)", _season),
    (r"(?<![\d.])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d|\d\d)(?![\d.]\d|\d)", _numeric),
    (r"(?<![\d/])(?P<day>[0-3]?\d)/(?P<month>[01]?\d)/(?P<year>(?:19|20)\d\d)(?![\d/])", _numeric),
    (r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])", _numeric),
    (r"(?<!\w)(?P<since>с\s+)(?P<near>сегодняшнего дня)(?!\w)", _near_day),
    (r"(?<!\w)(?P<near>позавчера|вчера|сегодня|послезавтра|завтра)(?!\w)", _near_day),
    (r"(?<!\w)(?P<near>накануне)(?=\s*[,.]|\s+(?:во?|на)\s)", _near_day),
    (rf"(?<!\w)во?\s+(?:(?P<rel>{_RU_REL})\s+)?(?P<weekday>{_RU_WEEKDAY})(?!,?\s+[0-3]?\d\s+{_RU_MONTH_GEN})", _weekday),
    (rf"(?<!\w)(?:во?|на|за)\s+(?P<rel>{_RU_REL})\s+(?P<unit>год(?:у|е)?|месяц(?:е)?|недел(?:е|ю))(?!\w)", _relative_period),
    (rf"(?<!\w)(?:{_RU_COUNT}\s+)?{_RU_UNIT}\s+(?:тому\s+)?назад(?!\w)", _ago),
    (rf"(?<!\w)(?P<ahead>через)\s+(?:{_RU_COUNT}\s+)?{_RU_UNIT}", _ago),
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
    (rf"{_EN_D0}\s+(?:of\s+)?(?P<month0>{_EN_MONTH}){_EN_RANGE}{_EN_D}\s+(?:of\s+)?(?P<month>{_EN_MONTH}){_EN_YEAR}", _day_range),
    (rf"(?<!\w)(?P<month0>{_EN_MONTH})\s+{_EN_D0}{_EN_RANGE}(?P<month>{_EN_MONTH})\s+{_EN_D}{_EN_YEAR}", _day_range),
    (rf"{_EN_D0}{_EN_RANGE}{_EN_D}\s+(?:of\s+)?(?P<month>{_EN_MONTH}){_EN_YEAR_REL}", _day_range),
    (rf"(?<!\w)(?P<month>{_EN_MONTH})\s+{_EN_D0}{_EN_RANGE}{_EN_D}{_EN_YEAR}", _day_range),
    (rf"{_EN_PREP}(?<![\w.,–-]){_EN_D}\s+(?:of\s+)?(?P<month>{_EN_MONTH}){_EN_YEAR_REL}", _full_day),
    (rf"{_EN_PREP}(?<!\w)(?P<month>{_EN_MONTH})\s+{_EN_D}(?:,?\s+(?P<year>{_YEAR}))?(?![\w:])", _full_day),
    (rf"(?<!\w)(?P<month0>{_EN_MONTH}){_EN_RANGE}(?P<month>{_EN_MONTH}),?\s+(?P<year>{_YEAR})(?!\w)", _month_range),
    (rf"{_EN_PREP}(?<!\w)(?P<month>{_EN_MONTH}),?\s+(?:of\s+)?(?:(?P<year>{_YEAR})|(?P<rel>(?:this|last|next)\s+year))(?!\w)", _month),
    (rf"(?<!\w)(?P<all>(?:in|during|early|mid|late|(?P<prep>since|by|until|before|after))[\s-]+(?:early\s+|mid-?|late\s+)?(?P<month>{_EN_MONTH}))", _month),
    (rf"(?<!\w)(?:from|between)\s+(?P<year0>{_YEAR})\s+(?:to|until|and)\s+(?P<year>{_YEAR})(?!\w)", _year_range),
    (rf"(?<![\w.,–-])(?P<year0>{_YEAR})[-–—](?P<year>{_YEAR}|\d\d)(?![\w-])", _year_range),
    (rf"(?<!\w)(?P<all>(?:in|(?P<prep>since|from|by|until|before|after)|(?P<about>around|about))\s+(?:early\s+|mid-?|late\s+)?(?P<year>{_YEAR}))(?![\w-]|,\d)", _year),
    (r"(?<!\w)(?:the\s+)?(?P<decade>(?:1[89]|20)\d0)s(?!\w)", _decade),
    (rf"(?<!\w)(?:the\s+)?(?P<part>first|second|third|fourth)\s+(?P<quarter>quarter)(?:\s+of\s+(?P<year>{_YEAR})|\s+of\s+(?P<rel>(?:this|last|next)\s+year))", _part_of_year),
    (rf"(?<!\w)(?:the\s+)?(?P<part>first|second)\s+(?P<half>half)\s+of\s+(?:(?P<year>{_YEAR})|(?P<rel>(?:this|last|next)\s+year))", _part_of_year),
    (rf"(?<!\w)(?:in\s+(?:the\s+)?)(?P<season>spring|summer|autumn|winter)(?:\s+(?:of\s+)?(?P<year>{_YEAR}))?(?!\w)", _season),
    (r"(?<![\d.])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d)(?!\d)", _numeric),
    (r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])", _numeric),
    (r"(?<!\w)(?P<near>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow)(?!\w)", _near_day),
    (rf"(?<!\w)(?:on\s+)?(?:(?P<rel>last|next|this)\s+)?(?P<weekday>{_EN_WEEKDAY})(?!,?\s+(?:[0-3]?\d|{_EN_MONTH}))", _weekday),
    (r"(?<!\w)(?:in\s+)?(?P<rel>last|this|next)\s+(?P<unit>year|month|week)(?!\w)", _relative_period),
    (rf"(?<!\w){_EN_COUNT}\s+{_EN_UNIT}\s+ago(?!\w)", _ago),
]  # fmt: skip

_RULES: dict[str, list[tuple[re.Pattern[str], Handler]]] = {
    "ru": [(re.compile(pattern, _WORD), handler) for pattern, handler in _RU_RULES],
    "en": [(re.compile(pattern, _WORD), handler) for pattern, handler in _EN_RULES],
}
