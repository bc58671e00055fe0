"""When a roster changed, and what is different between two days of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from workbench.domain.dates import PartialDate
from workbench.domain.roster import Membership, roster_as_of
from workbench.domain.vocabulary import Modality


class Kind(StrEnum):
    """How a state stands on one day, compared with another."""

    JOINED = "joined"
    LEFT = "left"
    STATUS = "status"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class Difference:
    """What is different about a state: its rows on the one day and on the other."""

    state: str
    kind: Kind
    before: tuple[Membership, ...]
    after: tuple[Membership, ...]


def change_days(rows: Iterable[Membership]) -> list[date]:
    """The days on which a row begins to stand, or stands no more: those between which nothing changes."""
    days: set[date] = set()
    for row in rows:
        since = row.stands_from
        until = PartialDate.parse(row.until) if row.until else None
        if since and since.first:
            days.add(since.first)
        if until and until.last and until.last < date.max:
            days.add(until.last + timedelta(days=1))
    return sorted(days)


def differences(rows: Sequence[Membership], day: date, other: date) -> list[Difference]:
    """What is different on the `other` day from the one: who joined first, then who left, then whose status
    and whose dates are others."""
    then, later = by_state(rows, day), by_state(rows, other)
    found = []
    for state in sorted({*then, *later}):
        before, after = then.get(state, ()), later.get(state, ())
        kind = _kind(before, after)
        if kind is not None:
            found.append(Difference(state, kind, before, after))
    order = list(Kind)
    return sorted(found, key=lambda one: order.index(one.kind))


def by_state(rows: Iterable[Membership], day: date | None) -> dict[str, tuple[Membership, ...]]:
    """How each state stands on a day, those left out of which a source says that they do not."""
    found: dict[str, tuple[Membership, ...]] = {}
    for row in roster_as_of(rows, day):
        if row.modality != Modality.DENIED:
            found[row.state] = (*found.get(row.state, ()), row)
    return found


def _kind(before: tuple[Membership, ...], after: tuple[Membership, ...]) -> Kind | None:
    if not before:
        return Kind.JOINED
    if not after:
        return Kind.LEFT
    if {(row.status, row.modality) for row in before} != {(row.status, row.modality) for row in after}:
        return Kind.STATUS
    return Kind.DATES if {row.id for row in before} != {row.id for row in after} else None
