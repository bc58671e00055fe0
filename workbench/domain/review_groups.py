"""Claims to be reviewed, put together by what they would change: a row of the roster, an event, a saying.

Several articles say the same; who decides wants to see it once, with how many origins say so, what stands
there now, what would stand there, and where they contradict each other.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.domain.acceptance import (
    ENDING,
    PASSING,
    Effect,
    accepted_event,
    accepted_membership,
    asserted,
    consequence,
    same_event,
)
from workbench.domain.chronology import Event
from workbench.domain.claims import Claim, EventClaim, MembershipClaim, StatementClaim
from workbench.domain.dates import PartialDate
from workbench.domain.evidence import agree, clashing
from workbench.domain.roster import Membership
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Modality

KINDS = ("membership", "event", "statement")
"""In the order in which they are reviewed: what changes most comes first."""
Rows = tuple[Membership, ...] | tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What roster and chronology say now, in every format."""

    memberships: Sequence[Membership] = ()
    events: Sequence[Event] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that would change the same thing, the surest first. `now` and `then` are the rows about it as
    they are and as accepting all of them would make them; `contradictions` are fields with the values about
    which the claims disagree."""

    claims: tuple[ClaimRow, ...]
    now: Rows = ()
    then: Rows = ()
    origins: int = 1
    contradictions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        return self.claims[0].claim.kind

    @property
    def articles(self) -> int:
        return len({row.article for row in self.claims})


def sureness(row: ClaimRow) -> float:
    """How sure the reader is, 0 to 1; what is the analyst's own is as sure as can be."""
    return 1.0 if row.edited or row.by_hand else row.claim.confidence or 0.0


def review_order(row: ClaimRow) -> tuple[int, float]:
    """Memberships, events, statements; in each the surest first. Python's sort keeps the order of the text
    where these are equal."""
    return KINDS.index(row.claim.kind), -sureness(row)


def agrees(row: ClaimRow) -> bool:
    """Whether an open claim says what roster or chronology say already, and nothing else."""
    return row.consequence is not None and row.consequence.effect == Effect.ADDS_SOURCE


def grouped(
    rows: Iterable[ClaimRow], standing: Standing, origins: Mapping[int, str], *, together: bool = True
) -> list[Group]:
    """The claims in groups (each alone if not `together`), in the order of their surest ones. `origins` tells
    for an article who said it first: reprints and relays of one agency are one origin."""
    found: dict[Hashable, list[ClaimRow]] = defaultdict(list)
    events = _Events()
    for row in sorted(rows, key=review_order):
        found[_subject(row, events) if together else row.id].append(row)
    by_subject: dict[tuple[str, str], list[Membership]] = defaultdict(list)
    for membership in standing.memberships:
        by_subject[membership.state, membership.format].append(membership)
    by_id = {event.id: event for event in standing.events}
    return [_group(claims, by_subject, by_id, origins) for claims in found.values()]


def contradictions(claims: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
    """The fields about which claims of one subject disagree, with the values that clash. What is meant as a
    plan is compared with plans, what is meant as a fact with facts."""
    given: dict[Hashable, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    told = list(claims)
    for claim in told:
        if isinstance(claim, StatementClaim) or claim.modality == Modality.DENIED:
            continue
        about = claim.status if isinstance(claim, MembershipClaim) else ""
        for name, value in asserted(claim).items():
            if name not in ("status", "modality") and value not in given[about, claim.modality][name]:
                given[about, claim.modality][name].append(value)
    found: dict[str, tuple[str, ...]] = {}
    for values in given.values():
        found |= clashing(values)
    return {**_of_status(told), **_of_denial(told), **found}


def _of_status(claims: Sequence[Claim]) -> dict[str, tuple[str, ...]]:
    """Two statuses that cannot be held at once, unless one follows upon the other."""
    settled = [
        claim
        for claim in claims
        if isinstance(claim, MembershipClaim)
        and claim.modality == Modality.DECIDED
        and claim.status not in PASSING | ENDING
    ]
    clash = [
        one.status
        for one in settled
        if any(one.status != other.status and _at_once(one, other) for other in settled)
    ]
    return {"status": tuple(dict.fromkeys(clash))} if clash else {}


def _at_once(one: MembershipClaim, other: MembershipClaim) -> bool:
    if any(_over(first, second) for first, second in ((one, other), (other, one))):
        return False
    return one.since == other.since or bool(
        one.since and other.since and agree("since", one.since, other.since)
    )


def _over(one: MembershipClaim, other: MembershipClaim) -> bool:
    """Whether what one claim tells of had ended when that of the other began."""
    if not (one.until and other.since):
        return False
    ended, began = PartialDate.parse(one.until).first, PartialDate.parse(other.since).last
    return ended is not None and began is not None and ended <= began


def _of_denial(claims: Sequence[Claim]) -> dict[str, tuple[str, ...]]:
    meant: dict[Hashable, list[str]] = defaultdict(list)
    for claim in claims:
        if not isinstance(claim, StatementClaim):
            about = claim.status if isinstance(claim, MembershipClaim) else ""
            meant[about].append(claim.modality)
    for ways in meant.values():
        if Modality.DENIED in ways and Modality.DECIDED in ways:
            return {"modality": (Modality.DECIDED, Modality.DENIED)}
    return {}


class _Events:
    """Puts claims about events that are not in the chronology yet together. A claim is compared with those
    of its number and its years alone: there may be thousands."""

    def __init__(self) -> None:
        self._near: dict[Hashable, list[tuple[int, EventClaim]]] = defaultdict(list)
        self._count = 0

    def number(self, claim: EventClaim) -> int:
        """The number of the event that the claim tells of."""
        places = self._places(claim)
        for place in places:
            for number, other in self._near[place]:
                if same_event(claim, other):
                    return self._keep(number, claim, places)
        self._count += 1
        return self._keep(self._count, claim, places)

    def _keep(self, number: int, claim: EventClaim, places: Sequence[Hashable]) -> int:
        for place in places:
            self._near[place].append((number, claim))
        return number

    @staticmethod
    def _places(claim: EventClaim) -> list[Hashable]:
        kind = (claim.type, claim.format)
        found: list[Hashable] = [(*kind, "number", claim.ordinal)] if claim.ordinal else []
        if claim.date:
            when = PartialDate.parse(claim.date)
            days = (when.first or when.last, when.last or when.first)
            found += [(*kind, year) for year in {day.year for day in days if day}]
        return found


def _subject(row: ClaimRow, events: _Events) -> Hashable:
    claim = row.claim
    if isinstance(claim, MembershipClaim):
        return "membership", claim.state, claim.format
    if isinstance(claim, StatementClaim):
        return "statement", claim.speaker.casefold(), " ".join(claim.quote.casefold().split())
    target = row.consequence.target if row.consequence else None
    return ("event", target) if target is not None else ("new event", events.number(claim))


def _group(
    claims: list[ClaimRow],
    memberships: Mapping[tuple[str, str], list[Membership]],
    events: Mapping[int, Event],
    origins: Mapping[int, str],
) -> Group:
    first = claims[0].claim
    now: Rows = ()
    then: Rows = ()
    if isinstance(first, MembershipClaim):
        now = tuple(memberships.get((first.state, first.format), ()))
        then = tuple(_membership_then(claims, now))
    elif isinstance(first, EventClaim):
        target = claims[0].consequence.target if claims[0].consequence else None
        now = (events[target],) if target is not None and target in events else ()
        then = tuple(_event_then(claims, now))
    said = len({origins.get(row.article, row.article) for row in claims})
    found = contradictions(row.claim for row in claims) if len(claims) > 1 else {}
    return Group(tuple(claims), now, then, said, found)


def _membership_then(claims: Iterable[ClaimRow], now: Sequence[Membership]) -> Sequence[Membership]:
    for row in claims:
        if isinstance(row.claim, MembershipClaim):
            after = consequence(row.claim, now, (), row.published)
            now = accepted_membership(row.claim, after, now, -row.id)
    return now


def _event_then(claims: Iterable[ClaimRow], now: Sequence[Event]) -> Sequence[Event]:
    for row in claims:
        if isinstance(row.claim, EventClaim):
            now = accepted_event(row.claim, consequence(row.claim, (), now), now, -row.id)
    return now
