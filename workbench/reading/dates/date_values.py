"""What the words of a date come to, as EDTF: the values behind the patterns of `dates`."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from workbench.reading.dates import date_words as words
from workbench.reading.dates.days import Day, Tense, real_day

Match = re.Match[str]
Handler = Callable[[Match, Day], "str | None"]

NONE = ""
"""What a handler returns for words that turned out to be no date."""


# Values


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
    if preposition.startswith(_FROM):
        return f"{edtf}/.."
    return f"../{edtf}" if preposition in _UNTIL else edtf


_FROM = ("с", "после", "начиная", "since", "from", "after", "starting")
_ONE = frozenset(["день", "сутки", "неделю", "месяц", "год", "десятилетие"])
_UNTIL = frozenset(["к", "ко", "до", "не позднее", "by", "until", "till", "before"])


def _year_of(match: Match, day: Day) -> int | None:
    """The year that a match names, as a number or as «прошлого года»; None where it names none."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    relative = groups.get("rel")
    if relative and words.is_same(relative):
        return day.told
    if relative and day.published:
        shift = words.year_shift(relative)
        return None if shift is None else day.published.year + shift
    return None


def _turned(match: Match, day: Day) -> Day:
    """The day that looks as "last" and "next" tell it to."""
    turn = (match.groupdict().get("turn") or "").lower()
    if turn.startswith(("last", "прошл", "минувш")) or turn.endswith("past"):
        return replace(day, tense=Tense.PAST)
    if turn.startswith(("next", "следующ", "будущ", "предстоящ")) or turn.endswith("coming"):
        return replace(day, tense=Tense.FUTURE)
    return day


# Handlers


def untold(match: Match, day: Day) -> str | None:
    """Words that are a date told by something else than the day of publication."""
    return None


def same_year(match: Match, day: Day) -> str | None:
    """«в том же году», "that year"."""
    return None if day.told is None else f"{day.told:04}"


def day_later(match: Match, day: Day) -> str | None:
    """«на следующий день», «в тот же день», "on the same day": by the day told before."""
    if day.told_day is None:
        return None
    return (day.told_day + timedelta(days=match.groupdict().get("later") is not None)).isoformat()


def years_later(match: Match, day: Day) -> str | None:
    """«годом позже», «два года спустя», "a year earlier": by the year of the date before."""
    groups = match.groupdict()
    number = words.count(groups.get("count"))
    if day.told is None or not number or number > 100:
        return None
    back = (groups.get("way") or "").lower().startswith(("ран", "earl", "bef"))
    return f"{day.told - number if back else day.told + number:04}"


def full_day(match: Match, day: Day) -> str | None:
    """«16 ноября 2025 года», «November 16», "sixteenth of November"."""
    month, number = words.month_number(match["month"]), words.ordinal(match["day"])
    year = _year_of(match, day)
    if year is not None:
        return _bounded(match, _iso(real_day(year, month, number)))
    if not 1 <= number <= monthrange(2024, month)[1]:
        return NONE
    if match.groupdict().get("rel"):
        return None
    found = day.day(month, number)
    return _bounded(match, found.isoformat() if found else None)


def day_of_month(match: Match, day: Day) -> str | None:
    """ "on the 20th": the one next to the day of publication, as the words look."""
    if day.published is None:
        return None
    number = words.ordinal(match["day"])
    months = [_shifted(day.published, shift) for shift in (-1, 0, 1)]
    days = [made for year, month in months if (made := real_day(year, month, number))]
    ahead = [made for made in days if made >= day.published]
    before = [made for made in days if made <= day.published]
    return _iso(min(ahead)) if day.tense is Tense.FUTURE and ahead else _iso(max(before)) if before else NONE


def day_range(match: Match, day: Day) -> str | None:
    """«15–16 ноября», «с 30 ноября по 1 декабря 2025 года»."""
    groups = match.groupdict()
    last_month = words.month_number(match["month"])
    first_month = words.month_number(groups["month0"]) if groups.get("month0") else last_month
    first, last = words.ordinal(match["day0"]), words.ordinal(match["day"])
    if not 1 <= last <= monthrange(2024, last_month)[1] or not 1 <= first <= monthrange(2024, first_month)[1]:
        return NONE
    year = _year_of(match, day)
    if year is None:
        year = day.year_of_range((first_month, first), (last_month, last))
        if year is None or groups.get("rel"):
            return None
    begins = int(groups.get("year0") or year - (first_month > last_month))
    return _interval(_iso(real_day(begins, first_month, first)), _iso(real_day(year, last_month, last)))


def month(match: Match, day: Day) -> str | None:
    """«сентябре 2017 года», «в ноябре», "last November"."""
    number = words.month_number(match["month"])
    year = _year_of(match, day)
    if year is not None:
        return _bounded(match, f"{year:04}-{number:02}")
    if match.groupdict().get("rel"):
        return None
    made = _turned(match, day).month(number)
    turn = (match.groupdict().get("turn") or "").lower()
    if made and turn in ("last", "next") and day.published and number == day.published.month:
        made = f"{day.published.year + (1 if turn == 'next' else -1):04}-{number:02}"
    return _bounded(match, made)


def month_range(match: Match, day: Day) -> str | None:
    """«в ноябре–декабре 2025 года»."""
    groups = match.groupdict()
    first, last = words.month_number(match["month0"]), words.month_number(match["month"])
    year = _year_of(match, day)
    if year is None:
        ahead = day.tense is Tense.FUTURE and first < last
        told = day.month(first if ahead else last)
        if told is None:
            return None
        year = int(told[:4])
    begins = int(groups.get("year0") or year - (first > last))
    return _interval(f"{begins:04}-{first:02}", f"{year:04}-{last:02}")


def year(match: Match, day: Day) -> str | None:
    """«в 2017 году», "since 2012", "circa 2017"."""
    if match.groupdict().get("about"):
        return f"{match['year']}~"
    return f"{match['year']}/.." if match.groupdict().get("from") else _bounded(match, match["year"])


def relative_year(match: Match, day: Day) -> str | None:
    """«в конце года», "by the end of the year"."""
    named = _year_of(match, day)
    return None if named is None else _bounded(match, f"{named:04}")


def from_new_year(match: Match, day: Day) -> str | None:
    """«с нового года»: the first of January that is nearest."""
    if day.published is None:
        return None
    late = day.published.month > 6
    year = day.published.year + (late and day.tense is not Tense.PAST)
    return _bounded(match, f"{year:04}-01-01")


def year_range(match: Match, day: Day) -> str | None:
    first, last = match["year0"], match["year"]
    return _interval(first, first[: 4 - len(last)] + last)


def decade(match: Match, day: Day) -> str | None:
    """«1990-е годы», "the nineties"."""
    first = words.decade_start(match["decade"])
    return NONE if first is None else f"{first:04}/{first + 9:04}"


def century(match: Match, day: Day) -> str | None:
    """«в XIX веке»: 1801 to 1900."""
    number = words.ordinal(match["century"])
    return f"{number * 100 - 99:04}/{number * 100:04}" if 1 <= number <= 22 else NONE


def part_of_year(match: Match, day: Day) -> str | None:
    """Quarters and halves."""
    year = _year_of(match, day)
    groups = match.groupdict()
    if year is None and not groups.get("rel") and day.published:
        year = day.published.year
    number = words.ordinal(match["part"])
    months = 3 if groups.get("quarter") else 6
    if not 1 <= number <= 12 // months:
        return NONE
    return None if year is None else _months_of(year, (number - 1) * months + 1, number * months)


def season(match: Match, day: Day) -> str | None:
    """Spring, summer and autumn lie in one year; which winter «зима 2025 года» is nobody can tell."""
    first = words.season_start(match["season"])
    if first is None:
        return None
    year = _year_of(match, day)
    if year is None:
        middle = None if match.groupdict().get("rel") else _turned(match, day).month(first + 1)
        if middle is None:
            return None
        year = int(middle[:4])
    return _months_of(year, first, first + 2)


def line_of_year(match: Match, day: Day) -> str | None:
    """ "1992, May 15", "2006, January" at the head of a line."""
    year, month = int(match["year"]), words.month_number(match["month"])
    return (
        _iso(real_day(year, month, words.ordinal(match["day"]))) if match["day"] else f"{year:04}-{month:02}"
    )


def numeric(match: Match, day: Day) -> str | None:
    """Day, month and year in digits (the month perhaps in Roman ones); with slashes, the American order
    where the European gives no date."""
    year = int(match["year"]) if len(match["year"]) == 4 else 2000 + int(match["year"])
    first = words.ordinal(match["day"])
    second = words.ordinal(match["month"])
    made = real_day(year, second, first)
    if made is None and match["year"] != match[0][:4] and "/" in match[0]:
        made = real_day(year, first, second)
    return _iso(made)


def near_day(match: Match, day: Day) -> str | None:
    """«вчера», "tomorrow"."""
    shift = words.day_shift(match["near"])
    today = day.written or day.published
    made = (today + timedelta(days=shift)).isoformat() if today else None
    return f"{made}/.." if made and match.groupdict().get("since") else made


def new_year(match: Match, day: Day) -> str | None:
    """ "New Year's Day", "New Year's Eve"."""
    made = day.day(12, 31) if match["day"].lower().endswith("eve") else day.day(1, 1)
    return made.isoformat() if made else None


def weekday(match: Match, day: Day) -> str | None:
    """«в понедельник», "next Friday"."""
    return day.weekday(words.weekday_number(match["weekday"]), match.groupdict().get("rel"))


def weekday_range(match: Match, day: Day) -> str | None:
    """«в понедельник и вторник», "on Monday and Tuesday"."""
    first, last = words.weekday_number(match["weekday0"]), words.weekday_number(match["weekday"])
    long = (last - first) % 7
    ends = day.weekday(last, None)
    if day.published and day.tense is Tense.OPEN and (day.published.weekday() - first) % 7 <= long:
        ends = (day.published + timedelta(days=(last - day.published.weekday()) % 7)).isoformat()
    if ends is None or first == last:
        return None
    return _interval((date.fromisoformat(ends) - timedelta(days=long)).isoformat(), ends)


def relative_period(match: Match, day: Day) -> str | None:
    """«в прошлом году», «на этой неделе», «в конце месяца», "next month"."""
    shift = words.year_shift(match["rel"] or "этого")
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
    number, unit = words.count(match["count"]), match["unit"].lower()
    if day.published is None or not number or number > 500:
        return None
    if not match["count"] and not unit.isascii() and unit not in _ONE:
        return None  # «несколько месяцев назад», «много лет назад»
    sign = 1 if match.groupdict().get("ahead") else -1
    if sign > 0 and day.tense is Tense.PAST:  # «в 1996 году …, через год подписали»
        return years_later(match, day) if unit.startswith(("год", "лет", "year")) else None
    if unit.startswith(("день", "дн", "сут", "day")):
        return (day.published + timedelta(days=sign * number)).isoformat()
    if unit.startswith(("недел", "week")):
        return f"{(day.published + timedelta(weeks=sign * number)).isoformat()}~"
    if unit.startswith(("месяц", "month")):
        year, month = _shifted(day.published, sign * number)
        return f"{year:04}-{month:02}~"
    years = number * (10 if unit.startswith("dec") or unit.startswith("десят") else 1)
    return f"{day.published.year + sign * years:04}~"


def ago_if_ahead(match: Match, day: Day) -> str | None:
    """What "in two years" comes to, which is a length of time unless the words look ahead."""
    return ago(match, day) if day.tense is Tense.FUTURE else NONE


OF_A_MONTH: frozenset[Handler] = frozenset({full_day, day_range, month, month_range, line_of_year})
"""The kinds of dates that name a month."""
