"""Which day, month or weekday is meant where the words leave it open: by the day of publication and by which
way they look."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from workbench.reading.dates import date_words as words

_AT_HAND = 1
"""Days from the publication within which a day without a year is that one, whatever the verb's tense says."""
_NEXT_DAY = timedelta(days=_AT_HAND)


class Tense(Enum):
    """Which way the words around a date look."""

    PAST = auto()
    FUTURE = auto()
    OPEN = auto()


@dataclass(frozen=True, slots=True)
class Day:
    """The day of publication, which way the words look, the year, and the day if it was one, that the date
    before them told, and the day of the article's dateline (`written`), which "today" means."""

    published: date | None
    tense: Tense
    told: int | None = None
    written: date | None = None
    told_day: date | None = None

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
        days = [made for shift in (-1, 0, 1) if (made := real_day(self.published.year + shift, month, day))]
        if not days:
            return None
        here = self.published.toordinal()
        near = [made for made in days if abs(made.toordinal() - here) <= _AT_HAND]
        return near[0] if near else date.fromordinal(self._chosen([made.toordinal() for made in days], here))

    def year_of_range(self, first: tuple[int, int], last: tuple[int, int]) -> int | None:
        """The year in which a range of days without one ends, each told by month and day. One that goes on or
        is at hand is that of now, whatever the verb's tense says: «стало известно, что с 1 по 3 мая идет»."""
        if self.published is None:
            return None
        for year in (self.published.year, self.published.year + 1):
            begins, ends = real_day(year - (first > last), *first), real_day(year, *last)
            if begins and ends and begins - _NEXT_DAY <= self.published <= ends + _NEXT_DAY:
                return year
        ends = self.day(*last)
        return ends.year if ends else None

    def weekday(self, number: int, told: str | None) -> str | None:
        """The day of the week (0 for Monday) that is meant; `told` is «прошлый», "next" or nothing."""
        if self.published is None:
            return None
        here = self.published.weekday()
        shift = words.year_shift(told) if told else None
        if shift == 1:
            return (self.published + timedelta(days=7 - here + number)).isoformat()
        back = (here - number) % 7
        if shift == -1:
            return (self.published - timedelta(days=back or 7)).isoformat()
        if self.tense is Tense.FUTURE:
            return (self.published + timedelta(days=(number - here) % 7)).isoformat()
        if self.tense is Tense.OPEN and shift == 0 and number > here:
            return (self.published + timedelta(days=number - here)).isoformat()  # "gather this Friday"
        return (self.published - timedelta(days=back)).isoformat()

    def _chosen(self, candidates: list[int], here: int) -> int:
        if self.tense is Tense.PAST:
            return max((number for number in candidates if number <= here), default=candidates[0])
        if self.tense is Tense.FUTURE:
            return min((number for number in candidates if number >= here), default=candidates[-1])
        return min(candidates, key=lambda number: (abs(number - here), number))


def real_day(year: int, month: int, day: int) -> date | None:
    """The day of the calendar; None where it has none such."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)
