"""From days to pixels and back, and how exactly a place in a picture of time tells a date.

Days are proleptic ordinals; a day begins at its number and ends where the next one begins.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from workbench.domain.dates import PartialDate

# Pixels for a day, or for a month, from which a hand can tell one from the next.
DAY_FROM = 2.5
MONTH_FROM = 5.0


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The day `first` begins at `left`, and every day is `per_day` pixels wide."""

    first: float
    per_day: float
    left: float

    def x(self, day: float) -> float:
        return self.left + (day - self.first) * self.per_day

    def day(self, x: float) -> float:
        return self.first + (x - self.left) / self.per_day


class Grain(IntEnum):
    """How many parts of a date are meant: a year, a month or a day."""

    YEAR = 1
    MONTH = 2
    DAY = 3


def grain(per_day: float) -> Grain:
    """What can be told apart at so many pixels for a day."""
    if per_day >= DAY_FROM:
        return Grain.DAY
    return Grain.MONTH if per_day * 30 >= MONTH_FROM else Grain.YEAR


def edtf_at(day: float, exact: Grain) -> str:
    """The date at a place of the picture, no more exact than `exact`."""
    known = date.fromordinal(min(max(int(day), 1), date.max.toordinal())).isoformat()
    return known[: {Grain.YEAR: 4, Grain.MONTH: 7, Grain.DAY: 10}[exact]]


def stepped(edtf: str | None, otherwise: date, exact: Grain, steps: int) -> str:
    """The date so many years, months or days later; from the day `otherwise` where there is none yet."""
    known = PartialDate.parse(edtf) if edtf else None
    day = ((known.first or known.last) if known else None) or otherwise
    match exact:
        case Grain.DAY:
            return (day + timedelta(days=steps)).isoformat()
        case Grain.MONTH:
            number = day.year * 12 + day.month - 1 + steps
            return f"{number // 12:04}-{number % 12 + 1:02}"
    return f"{day.year + steps:04}"


def month_length(day: date) -> int:
    return monthrange(day.year, day.month)[1]
