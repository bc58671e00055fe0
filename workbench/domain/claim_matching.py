"""Which claim of a new reading is which of an earlier one, so that a decided claim stays decided.

A better reader shortens or widens the words, adds a date, or finds a speaker's full name. Claims are matched
in three rounds, each among what the ones before left: by key; by what they are about, where their words
overlap; and, for claims that the analyst has decided, by state and format (or type and format) alone, so that
what the reader now says else can be shown beside what was decided.
"""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from workbench.domain.claims import Claim, EventClaim, MembershipClaim

_DECIDED_ALONE = 2
"""The round in which only decided claims are looked at."""


@dataclass(frozen=True, slots=True)
class Held:
    """A claim of an earlier reading, as it is kept."""

    id: int
    key: str
    claim: Claim
    decided: bool


def matched(held: Sequence[Held], found: Sequence[tuple[str, Claim]]) -> dict[str, Held]:
    """For the keys of what was found, which of the held claims each is. New claims are missing from it."""
    by_key = {one.key: one for one in held}
    made = {key: by_key[key] for key, _ in found if key in by_key}
    for round_, group in enumerate((_about, _akin), start=1):
        taken = {one.id for one in made.values()}
        left: dict[Hashable, list[Held]] = defaultdict(list)
        for one in held:
            if one.id not in taken and (one.decided or round_ < _DECIDED_ALONE):
                left[group(one.claim)].append(one)
        for key, claim in found:
            if key in made:
                continue
            near = [one for one in left[group(claim)] if _overlap(one.claim, claim)]
            if near:
                best = max(near, key=lambda one: (_overlap(one.claim, claim), -one.id))
                left[group(claim)].remove(best)
                made[key] = best
    return made


def says_the_same(one: Claim, other: Claim) -> bool:
    """Whether two claims differ in nothing but the words they rest on and how they were found."""
    return _content(one) == _content(other)


def _content(claim: Claim) -> Claim:
    return replace(claim, evidence=(), relay=(), rule="", confidence=None)


def _about(claim: Claim) -> Hashable:
    if isinstance(claim, MembershipClaim):
        return claim.kind, claim.state, claim.format, claim.status, claim.modality
    if isinstance(claim, EventClaim):
        return claim.kind, claim.type, claim.format, claim.modality
    return claim.kind, claim.direct


def _akin(claim: Claim) -> Hashable:
    if isinstance(claim, MembershipClaim):
        return claim.kind, claim.state, claim.format
    if isinstance(claim, EventClaim):
        return claim.kind, claim.type, claim.format
    return claim.kind


def _overlap(one: Claim, other: Claim) -> int:
    """How many characters the first words of either share with the words of the other."""
    return max(_shared(one, other), _shared(other, one))


def _shared(one: Claim, other: Claim) -> int:
    if not one.evidence:
        return 0
    first = one.evidence[0]
    shares = (min(first.end, span.end) - max(first.start, span.start) for span in other.evidence)
    return max(0, *shares, 0)
