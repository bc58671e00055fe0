"""Which lines the roster shows, and in what order: as of a day, sorted, filtered, under headings."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCollator, QLocale

from workbench.domain.claims import MembershipClaim
from workbench.domain.dates import sort_key
from workbench.domain.evidence import independent_sources
from workbench.domain.gazetteer import state_name
from workbench.domain.roster import Holds, Membership, roster_as_of
from workbench.domain.rows import ClaimRow
from workbench.domain.sample_words import own_words
from workbench.domain.state_finding import plain_name
from workbench.domain.vocabulary import Language, Modality, Status
from workbench.domain.words import word
from workbench.window.roster.view import RosterView


class Column(IntEnum):
    STATE = 0
    STATUS = 1
    SINCE = 2
    UNTIL = 3
    SOURCES = 4
    NOTE = 5
    MODALITY = 6
    BY_HAND = 7


FIELDS = {
    Column.STATE: "state",
    Column.STATUS: "status",
    Column.SINCE: "since",
    Column.UNTIL: "until",
    Column.NOTE: "note",
    Column.MODALITY: "modality",
}
DATES = (Column.SINCE, Column.UNTIL)
WAITING = "waiting"
"""The group of the claims that wait."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: a membership; the claims that would make one (`claims`, and `row` with no id); a
    new row that has no state yet (neither); or the heading of a group (`heading`, with how many it has)."""

    row: Membership
    claims: tuple[ClaimRow, ...] = ()
    heading: str = ""
    count: int = 0

    @property
    def key(self) -> tuple[str, int]:
        """Tells the line from the others, before and after a refresh."""
        if self.heading:
            return f"heading {self.heading}", 0
        return ("claim", self.claims[0].id) if self.claims else ("row", self.row.id)

    @property
    def is_new(self) -> bool:
        return not self.claims and not self.heading and self.row.id == 0

    @property
    def is_row(self) -> bool:
        """Whether it is a membership that stands in the dossier."""
        return self.row.id != 0

    @property
    def group(self) -> str:
        """Under which heading the line stands."""
        return WAITING if self.claims else str(self.row.status)


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the roster is to be seen."""

    format: str
    day: date | None
    language: str
    view: RosterView
    filter: str = ""


def arranged(rows: Iterable[Membership], claims: Iterable[ClaimRow], asked: Asked) -> list[Line]:
    """The lines of the table: the rows that held on the day, then the claims that would add one."""
    held = [Line(row) for row in roster_as_of(rows, asked.day)]
    lines = [
        line
        for part in (held, _waiting(claims, asked))
        for line in _sorted([line for line in part if _fits(line.row, asked)], asked)
    ]
    return _grouped(lines, asked) if asked.view.grouped else lines


def every_line(rows: Iterable[Membership], claims: Iterable[ClaimRow], format_id: str) -> list[Line]:
    """A line for each row and each group of claims, whatever the day is."""
    asked = Asked(format_id, None, "en", RosterView())
    return [*(Line(row) for row in rows), *_waiting(claims, asked)]


def _waiting(claims: Iterable[ClaimRow], asked: Asked) -> list[Line]:
    """The open claims that would add a row, those of one state, status and modality together."""
    groups: dict[tuple[str, str, str], list[ClaimRow]] = {}
    for row in claims:
        claim, consequence = row.claim, row.consequence
        if not isinstance(claim, MembershipClaim) or claim.format != asked.format:
            continue
        if consequence is None or not consequence.adds:
            continue
        if asked.day is None or _as_row(claim).holds_on(asked.day) != Holds.NO:
            groups.setdefault((claim.state, claim.status, claim.modality), []).append(row)
    return [Line(_as_row(group[0].claim), tuple(group)) for group in groups.values()]


def _as_row(claim: object) -> Membership:
    """The row that accepting the claim would add."""
    assert isinstance(claim, MembershipClaim)
    return Membership(0, claim.state, claim.format, claim.status, claim.modality, claim.since, claim.until)


def _fits(row: Membership, asked: Asked) -> bool:
    """Whether the row holds every word of the filter: in its names, its code, its status or its note."""
    if not asked.filter.strip():
        return True
    told = [row.state]
    for language in Language:
        told.append(own_words(row.note, language))
        told += [state_name(row.state, language), word(f"status.{row.status}", language)]
    known = plain_name(" ".join(told))
    return all(part in known for part in plain_name(asked.filter).split())


_PLACES = {status: place for place, status in enumerate(Status)}
_MODALITIES = {modality: place for place, modality in enumerate(Modality)}


def _sorted(lines: Sequence[Line], asked: Asked) -> list[Line]:
    """In the roster's own order; then by the column that was asked for, what is empty there last."""
    collator = QCollator(QLocale(asked.language))

    def name(row: Membership) -> Any:
        return collator.sortKey(state_name(row.state, asked.language))

    def place(line: Line) -> tuple[Any, ...]:
        row = line.row
        return row.modality != Modality.DECIDED, _PLACES[row.status], name(row), row.since or "9", row.id

    ordered = sorted(lines, key=place)
    column = asked.view.sort
    if column is None:
        return ordered
    keys: dict[int, Callable[[Membership], Any]] = {
        Column.STATE: name,
        Column.STATUS: lambda row: _PLACES[row.status],
        Column.SINCE: lambda row: sort_key(row.stands_from.edtf) if row.stands_from else None,
        Column.UNTIL: lambda row: sort_key(row.until) if row.until else None,
        Column.SOURCES: lambda row: independent_sources(row.evidence),
        Column.NOTE: lambda row: collator.sortKey(row.note) if row.note else None,
        Column.MODALITY: lambda row: _MODALITIES[row.modality],
        Column.BY_HAND: lambda row: not row.by_hand,
    }
    key = keys[column]
    filled = [line for line in ordered if key(line.row) is not None]
    empty = [line for line in ordered if key(line.row) is None]
    return sorted(filled, key=lambda line: key(line.row), reverse=asked.view.descending) + empty


def _grouped(lines: Sequence[Line], asked: Asked) -> list[Line]:
    """The lines under a heading for each status, those of folded groups left out."""
    found: list[Line] = []
    for group in (*map(str, Status), WAITING):
        members = [line for line in lines if line.group == group]
        if members:
            row = Membership(0, "", asked.format, members[0].row.status)
            found.append(Line(row, heading=group, count=len(members)))
            found += members if group not in asked.view.folded else []
    return found
