"""A meeting as one sentence tells of it."""

from dataclasses import dataclass

from workbench.domain.claims import EventClaim


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as one sentence tells of it. `goes_on` says that it is the one of the sentences before,
    `apart` that it is another than the one the article is about: «предыдущий саммит», `follows` that it comes
    after that one: «следующий саммит», `bare` that nothing is told of it but that it was; `level` who met;
    `moved_to` the one instead of one that was put off; `filed` that only the dateline says where; `special`
    that it stands outside the row: extraordinary or informal; `was` that a verb of the past tells of a
    sitting, or that a summit happened; `once` that it was but set for a day; `afar` that they met online;
    `came` that somebody came for it."""

    claim: EventClaim
    sentence: int
    goes_on: bool = False
    apart: bool = False
    bare: bool = False
    level: str | None = None
    moved_to: EventClaim | None = None
    filed: bool = False
    special: bool = False
    was: bool = False
    once: bool = False
    follows: bool = False
    afar: bool = False
    came: bool = False
