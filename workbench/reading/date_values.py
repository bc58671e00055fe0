"""What the words of a date come to, as EDTF: the values behind the patterns of `dates`."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto


class Tense(Enum):
    """Which way the words around a date look."""

    PAST = auto()
    FUTURE = auto()
    OPEN = auto()


Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Day:
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


Handler = Callable[[Match, Day], "str | None"]

NONE = ""
"""What a handler returns for words that turned out to be no date."""


# Values


def _date(year: int, month: int, day: int) -> date | None:
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else NONE


def _interval(first: str, last: str) -> str:
    """`first/last`; NONE where it ends before it starts or an end is no date."""
    if not first or not last or first[: len(last)] > last[: len(first)]:
        return NONE
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


_FROM = frozenset(["с", "со", "после", "начиная", "since", "from", "after"]) | {"начиная с"}
_UNTIL = frozenset(["к", "ко", "до", "by", "until", "till", "before"]) | {"не позднее"}


# Words of both languages
_RU_MONTHS = (
    "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
)  # fmt: skip
_EN_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RU_DAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
_EN_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SMALL = {
    "один": 1, "одну": 1, "одного": 1, "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3, "четыре":
    4, "четырех": 4, "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь":
    8, "восьми": 8, "девять": 9, "десять": 10, "десяти": 10, "полтора": 1, "one": 1, "a": 1, "an":
    1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
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


def _year_of(match: Match, day: Day, group: str = "year") -> int | None:
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


def full_day(match: Match, day: Day) -> str | None:
    """«16 ноября 2025 года», «November 16»."""
    month, number = _month_number(match["month"]), int(match["day"])
    year = _year_of(match, day)
    if year is not None:
        return _bounded(match, _iso(_date(year, month, number)))
    if match.groupdict().get("rel"):
        return None
    if not 1 <= number <= monthrange(2024, month)[1]:
        return NONE
    found = day.day(month, number)
    return _bounded(match, found.isoformat() if found else None)


def day_range(match: Match, day: Day) -> str | None:
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
        return NONE
    ends = day.day(last_month, last)
    if ends is None or match.groupdict().get("rel"):
        return None
    begins = _date(ends.year - (first_month > last_month), first_month, first)
    return _interval(_iso(begins), _iso(ends))


def month(match: Match, day: Day) -> str | None:
    """«сентябре 2017 года», «в ноябре»."""
    month = _month_number(match["month"])
    year = _year_of(match, day)
    if year is not None:
        return _bounded(match, f"{year:04}-{month:02}")
    return None if match.groupdict().get("rel") else _bounded(match, day.month(month))


def month_range(match: Match, day: Day) -> str | None:
    """«в ноябре–декабре 2025 года»."""
    first, last = _month_number(match["month0"]), _month_number(match["month"])
    year = _year_of(match, day)
    if year is None:
        ends = day.month(last)
        if ends is None:
            return None
        year = int(ends[:4])
    return _interval(f"{year - (first > last):04}-{first:02}", f"{year:04}-{last:02}")


def year(match: Match, day: Day) -> str | None:
    about = match.groupdict().get("about")
    return f"{match['year']}~" if about else _bounded(match, match["year"])


def year_range(match: Match, day: Day) -> str | None:
    first, last = match["year0"], match["year"]
    return _interval(first, first[: 4 - len(last)] + last)


def decade(match: Match, day: Day) -> str | None:
    digits = match["decade"]
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return f"{first:04}/{first + 9:04}"


def part_of_year(match: Match, day: Day) -> str | None:
    """Quarters and halves."""
    year = _year_of(match, day)
    groups = match.groupdict()
    if year is None and not groups.get("rel") and day.published:
        year = day.published.year
    number = _PARTS.get(
        (groups.get("part") or "").lower().rstrip("-йомгstndrh").rstrip("-"), 0
    ) or _PARTS.get((groups.get("part") or "").lower(), 0)
    months = 3 if groups.get("quarter") else 6
    if year is None or not number:
        return None
    return _months_of(year, (number - 1) * months + 1, number * months) if number * months <= 12 else NONE


_PARTS = {
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "первом": 1, "втором": 2, "третьем": 3,
    "четвертом": 4, "четвёртом": 4, "первой": 1, "второй": 2, "первый": 1, "третий": 3, "четвертый":
    4, "первого": 1, "второго": 2, "третьего": 3, "четвертого": 4, "1": 1, "2": 2, "3": 3, "4": 4,
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "first": 1, "second": 2, "third": 3, "fourth": 4, "1-м": 1,
    "2-м": 2, "3-м": 3, "4-м": 4,
}  # fmt: skip


def season(match: Match, day: Day) -> str | None:
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


def numeric(match: Match, day: Day) -> str | None:
    groups = match.groupdict()
    year = int(groups["year"]) if len(groups["year"]) == 4 else 2000 + int(groups["year"])
    return _iso(_date(year, int(groups["month"]), int(groups["day"])))


def near_day(match: Match, day: Day) -> str | None:
    """«вчера», "tomorrow"."""
    shift = _NEAR[match["near"].lower().replace("ё", "е")]
    made = (day.published + timedelta(days=shift)).isoformat() if day.published else None
    return f"{made}/.." if made and match.groupdict().get("since") else made


_NEAR = {
    "позавчера": -2, "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2, "накануне": -1,
    "сегодняшнего дня": 0, "yesterday": -1, "today": 0, "tomorrow": 1, "the day before yesterday":
    -2, "the day after tomorrow": 2,
}  # fmt: skip


def weekday(match: Match, day: Day) -> str | None:
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


def relative_period(match: Match, day: Day) -> str | None:
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


def ago(match: Match, day: Day) -> str | None:
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
