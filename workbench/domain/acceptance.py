"""What accepting a claim does to the roster and the chronology. It is computed here, shown before the
decision, and carried out by the dossier exactly as shown. A conflict is kept, never settled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from workbench.domain.chronology import Event, in_order
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, StatementClaim
from workbench.domain.dates import PartialDate
from workbench.domain.evidence import DATE_FIELDS, agree
from workbench.domain.roster import Membership, roster_as_of
from workbench.domain.vocabulary import Modality, Status


class Effect(StrEnum):
    """The one word for what will happen, as the review panel shows it."""

    ADDS_ROW = "adds_row"
    ADDS_SOURCE = "adds_source"
    REFINES = "refines"
    ENDS_STATUS = "ends_status"
    CONFLICTS = "conflicts"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Consequence:
    """What accepting does. `target` is the row of roster or chronology that is touched.

    `changes` are fields of the target with their new values; `conflicts` are fields where the target says
    one thing (first) and the claim another (second): the claim's evidence joins the row, the row stays.
    `adds` tells whether a row of its own is made for the claim. With RECORDS the decision alone is kept.
    """

    effect: Effect
    target: int | None = None
    changes: Mapping[str, str] = field(default_factory=dict)
    conflicts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    adds: bool = False


_ADDS = Consequence(Effect.ADDS_ROW, adds=True)
_RECORDS = Consequence(Effect.RECORDS)
# A state that leaves or is suspended loses what it was; one that is merely present as a guest does not.
ENDING = frozenset({Status.FORMER, Status.SUSPENDED})
PASSING = frozenset({Status.GUEST, Status.INVITED})
_FULLER = {Status.MEMBER: 4, Status.ASSOCIATE: 3, Status.OBSERVER: 2, Status.PARTNER: 2, Status.CANDIDATE: 1}


def consequence(
    claim: Claim,
    memberships: Sequence[Membership],
    events: Sequence[Event],
    published: date | None = None,
) -> Consequence:
    """What accepting `claim`, from an article published on `published`, does to these rows."""
    if isinstance(claim, MembershipClaim):
        rows = [row for row in memberships if (row.state, row.format) == (claim.state, claim.format)]
        return _membership(claim, rows, published)
    if isinstance(claim, EventClaim):
        return _event(claim, events)
    return _RECORDS


def accepted_membership(
    claim: MembershipClaim, after: Consequence, rows: Sequence[Membership], added: int
) -> list[Membership]:
    """The rows as accepting the claim makes them, in their order; a row of the claim's own has the id
    `added`."""
    made = [_changed(row, after.changes) if row.id == after.target else row for row in rows]
    if after.adds:
        said = (claim.state, claim.format, claim.status, claim.modality, claim.since, claim.until)
        made.append(Membership(added, *said))
    return roster_as_of(made, None) if after.adds or after.changes else made


def accepted_event(claim: EventClaim, after: Consequence, rows: Sequence[Event], added: int) -> list[Event]:
    """The same for an event."""
    made = [_changed(row, after.changes) if row.id == after.target else row for row in rows]
    if after.adds:
        names = ("date", "place", "state", "actor", "venue", "title")
        facts = {name: getattr(claim, name) for name in names}
        made.append(Event(added, claim.type, claim.format, claim.modality, claim.ordinal, **facts))
    return in_order(made) if after.adds or after.changes else made


_YEAR = len("2026")
_READ = {"ordinal": int, "modality": Modality, "status": Status}
Row = TypeVar("Row", Membership, Event)


def _changed(row: Row, changes: Mapping[str, str]) -> Row:
    values: dict[str, Any] = {name: _READ.get(name, str)(value) for name, value in changes.items()}
    return replace(row, **values)


def asserted(claim: Claim) -> dict[str, str]:
    """What the claim's words say of the row that they become evidence of."""
    names: tuple[str, ...] = ()
    if isinstance(claim, MembershipClaim):
        names = ("status", "since", "until")
    elif isinstance(claim, EventClaim):
        names = ("date", "place", "state", "actor")
    values = {name: str(getattr(claim, name)) for name in names if getattr(claim, name)}
    if not isinstance(claim, StatementClaim) and claim.modality != Modality.DECIDED:
        values["modality"] = str(claim.modality)
    return values


def _membership(claim: MembershipClaim, rows: list[Membership], published: date | None) -> Consequence:
    settled = [row for row in rows if row.modality == Modality.DECIDED]
    if claim.modality == Modality.DENIED:
        return _denial(claim, settled)
    same = [row for row in rows if row.status == claim.status and not _apart(claim, row)]
    if claim.modality != Modality.DECIDED:
        if any(row.modality == Modality.DECIDED for row in same):
            return _RECORDS
        held = next((row for row in same if row.modality == claim.modality), None)
        return _compared(held, claim, ("since", "until")) if held else _ADDS
    held = next((row for row in same if row.modality == Modality.DECIDED), None)
    if held:
        return _compared(held, claim, ("since", "until"))
    return _succession(claim, rows, published)


def _denial(claim: MembershipClaim, settled: list[Membership]) -> Consequence:
    held = next((row for row in settled if row.status == claim.status and row.until is None), None)
    if held is None:
        return _RECORDS
    return Consequence(Effect.CONFLICTS, held.id, conflicts={"modality": (held.modality, claim.modality)})


def _succession(claim: MembershipClaim, rows: list[Membership], published: date | None) -> Consequence:
    """A new status: it ends the one that stands open, unless it cannot follow upon that one."""
    standing = [row for row in rows if row.until is None and not _begins_after(row, claim)]
    if not standing or (claim.status in PASSING and all(row.status in PASSING for row in standing)):
        return _ADDS
    row = max(standing, key=lambda row: (row.modality == Modality.DECIDED, _FULLER.get(row.status, 0)))
    end = claim.since or (f"../{published.isoformat()}" if published else None)
    if end is None or row.by_hand or not _can_follow(claim, row):
        return Consequence(Effect.CONFLICTS, row.id, conflicts={"status": (row.status, claim.status)})
    return Consequence(Effect.ENDS_STATUS, row.id, changes={"until": end}, adds=True)


def _can_follow(claim: MembershipClaim, row: Membership) -> bool:
    if claim.status in ENDING or row.modality != Modality.DECIDED or row.status in ENDING | PASSING:
        return True
    if claim.status in PASSING:
        return False
    # Stepping down (member to observer) needs a day: without one it is as likely a mistake.
    return _FULLER.get(claim.status, 0) > _FULLER.get(row.status, 0) or claim.since is not None


def _begins_after(row: Membership, claim: MembershipClaim) -> bool:
    if not (row.since and claim.since):
        return False
    begins, ends = PartialDate.parse(row.since).first, PartialDate.parse(claim.since).last
    return begins is not None and ends is not None and begins > ends


def _apart(claim: MembershipClaim, row: Membership) -> bool:
    """Whether claim and row speak of two separate spells, as of a guest in 2023 and again in 2024."""
    said = PartialDate.parse(claim.since) if claim.since else None
    until = PartialDate.parse(row.until) if row.until else None
    if said and until and until.last and said.first and said.first > until.last:
        return True
    since = PartialDate.parse(row.since) if row.since else None
    return claim.status in PASSING and bool(said and since and not said.overlaps(since))


def _event(claim: EventClaim, events: Sequence[Event]) -> Consequence:
    row = next((row for row in events if same_event(claim, row)), None)
    if row is None:
        return _RECORDS if claim.modality == Modality.DENIED else _ADDS
    if claim.modality == Modality.DENIED:
        return Consequence(Effect.CONFLICTS, row.id, conflicts={"modality": (row.modality, claim.modality)})
    compared = _compared(row, claim, ("date", "place", "state", "actor", "venue", "ordinal"))
    if row.by_hand or row.modality == claim.modality or claim.modality != Modality.DECIDED:
        return compared
    changes = {**compared.changes, "modality": str(claim.modality)}
    effect = Effect.CONFLICTS if compared.conflicts else Effect.REFINES
    return Consequence(effect, row.id, changes, compared.conflicts)


def same_event(claim: EventClaim, row: Event | EventClaim) -> bool:
    """Whether both tell of one event, as far as type, format, number, date and place tell."""
    if (claim.type, claim.format) != (row.type, row.format):
        return False
    if claim.ordinal and row.ordinal:
        return claim.ordinal == row.ordinal
    if not (claim.date and row.date):
        return False
    if (claim.ordinal or row.ordinal) and _YEAR in (len(claim.date), len(row.date)):
        return False  # "the 18th summit, 2026" and "a meeting on 14 May 2026": that year has many meetings
    if not PartialDate.parse(claim.date).overlaps(PartialDate.parse(row.date)):
        return False  # first, for it settles most: there may be thousands of rows
    pairs = {name: (getattr(claim, name), getattr(row, name)) for name in ("place", "state", "actor")}
    return all(not (said and held) or agree(name, said, held) for name, (said, held) in pairs.items())


def _compared(
    row: Membership | Event, claim: MembershipClaim | EventClaim, names: tuple[str, ...]
) -> Consequence:
    """Field by field: what the claim adds to the row, makes finer, or contradicts."""
    changes: dict[str, str] = {}
    conflicts: dict[str, tuple[str, str]] = {}
    for name in names:
        held, said = getattr(row, name), getattr(claim, name)
        if said is None or str(said) == str(held):
            continue
        if held is None or (name in DATE_FIELDS and PartialDate.parse(said).refines(PartialDate.parse(held))):
            changes[name] = str(said)
        elif not agree(name, str(held), str(said)):
            conflicts[name] = (str(held), str(said))
    if row.by_hand:  # a hand edit always wins
        changes = {}
    effect = Effect.CONFLICTS if conflicts else Effect.REFINES if changes else Effect.ADDS_SOURCE
    return Consequence(effect, row.id, changes, conflicts)
