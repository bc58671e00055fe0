"""The roster: who stands how to a format, over which time, and what that rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from workbench.domain.dates import PartialDate, sort_key
from workbench.domain.evidence import Evidence, disputes, independent_sources, source_count
from workbench.domain.vocabulary import Modality, Status


class Holds(StrEnum):
    """Whether something held on a day, as far as partial dates tell."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Membership:
    """A row of the roster. `since` and `until` are EDTF, None where unknown or still open.

    `modality` is `decided` for what is so; a proposal or a plan stands in the roster as what it is.
    """

    id: int
    state: str
    format: str
    status: Status
    modality: Modality = Modality.DECIDED
    since: str | None = None
    until: str | None = None
    by_hand: bool = False
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def disputes(self) -> dict[str, tuple[str, ...]]:
        """The fields about which the sources disagree, with the values they give."""
        own = {"status": self.status, "modality": self.modality, "since": self.since, "until": self.until}
        return disputes(own, self.evidence)

    @property
    def first_said(self) -> date | None:
        """The day on which the first of its sources came out, None if no source has a day."""
        return min((item.source.published for item in self.evidence if item.source.published), default=None)

    @property
    def stands_from(self) -> PartialDate | None:
        """Since when the row stands: `since`, or where it is not decided, the day it was first said."""
        if self.since:
            return PartialDate.parse(self.since)
        if self.modality == Modality.DECIDED or self.first_said is None:
            return None
        return PartialDate.parse(self.first_said.isoformat())

    def holds_on(self, day: date) -> Holds:
        """Whether the row held on `day`. An unknown `since` counts as "before anything we know"; the day
        that `until` names still belongs to the row."""
        since = self.stands_from
        until = PartialDate.parse(self.until) if self.until else None
        if since and since.first and day < since.first:
            return Holds.NO
        if until and until.last and day > until.last:
            return Holds.NO
        begun = since is None or since.last is None or since.is_interval or day >= since.last
        not_over = until is None or (until.first is not None and day <= until.first)
        return Holds.YES if begun and not_over else Holds.MAYBE

    def as_json(self, name: str) -> dict[str, Any]:
        """The row as `workbench roster --json` prints it; `name` is the state's in the reader's language."""
        return {
            "id": self.id,
            "state": self.state,
            "name": name,
            "format": self.format,
            "status": str(self.status),
            "modality": str(self.modality),
            "since": self.since,
            "until": self.until,
            "sources": source_count(self.evidence),
            "independent_sources": independent_sources(self.evidence),
            "by_hand": self.by_hand,
            "note": self.note,
            "disputes": {name: list(values) for name, values in self.disputes.items()},
        }


_STATUS_ORDER = {status: place for place, status in enumerate(Status)}


def roster_order(row: Membership) -> tuple[object, ...]:
    """Members first, then the other statuses in the contract's order; within one, the oldest first."""
    return (row.modality != Modality.DECIDED, _STATUS_ORDER[row.status], sort_key(row.since), row.state)


def roster_as_of(rows: Iterable[Membership], day: date | None) -> list[Membership]:
    """The rows that held, or may have held, on `day` (every row for None), in the roster's order."""
    return sorted((row for row in rows if day is None or row.holds_on(day) != Holds.NO), key=roster_order)
