"""The grid of a picture of time: decades, years, months, weeks or days, as far apart as their labels need."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetrics

from workbench.window.pictures.time_scale import month_length

# Labels stand at least this many pixels apart.
APART = 28
# From so many labels' widths a year on, the year is divided into months.
DIVIDED = 8
# Pixels for a day from which weeks are counted.
WEEKS_FROM = 5


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the grid with its label on the axis; `strong` where a larger unit begins."""

    day: int
    label: str
    strong: bool = False


def ticks(first: int, last: int, scale: float, metrics: QFontMetrics, locale: QLocale) -> list[Tick]:
    """The lines from day `first` to day `last` (proleptic ordinals) at `scale` pixels for a day."""
    apart = max(metrics.horizontalAdvance("2000") + 3, APART)
    if scale * 365 < apart * DIVIDED:
        return _years(first, last, scale, apart)
    return _months(first, last, scale, metrics, locale)


def context(first: int, scale: float, metrics: QFontMetrics, locale: QLocale) -> str:
    """What the labels leave unsaid at the left edge: the year of the months, the month of the days."""
    apart = max(metrics.horizontalAdvance("2000") + 3, APART)
    day = date.fromordinal(first)
    if scale * 365 < apart * DIVIDED:
        return ""
    if scale < WEEKS_FROM:
        return str(day.year)
    return f"{locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)} {day.year}"


def _years(first: int, last: int, scale: float, apart: int) -> list[Tick]:
    every = next((n for n in (1, 2, 5, 10, 20, 50) if n * 365 * scale >= apart), 100)
    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 1)
    return [Tick(date(year, 1, 1).toordinal(), str(year)) for year in years if year % every == 0]


def _months(first: int, last: int, scale: float, metrics: QFontMetrics, locale: QLocale) -> list[Tick]:
    short = QLocale.FormatType.ShortFormat
    names = [locale.standaloneMonthName(number, short) for number in range(1, 13)]
    widest = max(metrics.horizontalAdvance(name) for name in names)
    every = next((n for n in (1, 3, 6) if n * 30 * scale >= widest + 10), 12)
    made: list[Tick] = []
    start, end = date.fromordinal(first), date.fromordinal(last)
    for number in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        month = date(number // 12, number % 12 + 1, 1)
        if month.month == 1:
            made.append(Tick(month.toordinal(), str(month.year), strong=True))
        elif (month.month - 1) % every == 0:
            made.append(Tick(month.toordinal(), names[month.month - 1], strong=scale >= WEEKS_FROM))
        if scale >= WEEKS_FROM:
            made += _days(month, scale, metrics)
    return made


def _days(month: date, scale: float, metrics: QFontMetrics) -> list[Tick]:
    every = 1 if scale >= metrics.horizontalAdvance("00") + 8 else 7
    length = month_length(month) if every == 1 else 28
    days = [month.replace(day=number) for number in range(1 + every, length + 1, every)]
    return [Tick(day.toordinal(), str(day.day)) for day in days]
