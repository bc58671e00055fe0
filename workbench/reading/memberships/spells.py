"""Spells of membership that the article itself ends: who left in 1992 and came back in 2007."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.claims import MembershipClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import Modality, Status

_OUT = frozenset({Status.FORMER, Status.SUSPENDED})
_ENDED_BY = {
    **dict.fromkeys(_OUT | {Status.ASSOCIATE}, frozenset({Status.MEMBER})),
    Status.OBSERVER: frozenset({Status.ASSOCIATE, Status.MEMBER}),
    Status.PARTNER: frozenset({Status.OBSERVER, Status.ASSOCIATE, Status.MEMBER}),
    Status.MEMBER: _OUT,
}


def closed(claims: Sequence[MembershipClaim]) -> list[MembershipClaim]:
    """The claims, those that the next one of the same state and format ends with that one's day as `until`,
    and its words as evidence too."""
    return [_ended(claim, next_one) if (next_one := _next(claim, claims)) else claim for claim in claims]


def _ended(claim: MembershipClaim, by: MembershipClaim) -> MembershipClaim:
    evidence = tuple(dict.fromkeys((*claim.evidence, *by.evidence)))
    return replace(claim, until=by.since, evidence=evidence)


def _next(claim: MembershipClaim, claims: Sequence[MembershipClaim]) -> MembershipClaim | None:
    """What ended the spell: the first change after it that is settled and dated."""
    if not _is_open(claim):
        return None
    kinds = _ENDED_BY.get(claim.status, frozenset())
    later = [one for one in claims if one.status in kinds and _is_of(one, claim) and _is_later(one, claim)]
    return min(later, key=lambda one: _begins(one.since), default=None)


def _is_open(claim: MembershipClaim) -> bool:
    """Whether nobody says exactly when it ended; one without a beginning must be over."""
    if claim.modality is not Modality.DECIDED:
        return False
    if claim.until is None:
        return claim.since is not None
    return claim.until.startswith("../")


def _is_of(one: MembershipClaim, other: MembershipClaim) -> bool:
    settled = one.modality is Modality.DECIDED and one.since is not None
    return settled and (one.state, one.format) == (other.state, other.format)


def _is_later(one: MembershipClaim, than: MembershipClaim) -> bool:
    return than.since is None or _begins(one.since) > _begins(than.since)


def _begins(told: str | None) -> str:
    first = PartialDate.parse(told).first if told else None
    return first.isoformat() if first else ""
