"""Claims of membership that say the same made one, with all their evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from workbench.domain.claims import MembershipClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import Modality, Status
from workbench.reading.document import Document

_LATELY = timedelta(days=7)
_LASTING = frozenset({Status.MEMBER, Status.ASSOCIATE, Status.OBSERVER, Status.PARTNER})
_LETTING_IN = ("en.admits", "en.phrasal.let", "en.gets.status", "en.noun.", "ru.noun.")
_HOPED = frozenset({Modality.PLANNED, Modality.PROPOSED, Modality.REPORTED})


def heard_in_headline(document: Document, claims: Sequence[MembershipClaim]) -> list[MembershipClaim]:
    """What the headline says in its own name is whose it is below: «Туркмения не выйдет из СНГ»."""
    first = document.text.partition("\n")[0].rstrip()
    end = 0 if first.endswith(".") else len(first)  # what ends with a full stop is no headline
    below = [(_about(claim), claim.said_by) for claim in claims if claim.evidence[0].start >= end]
    heard = dict(reversed(below))
    days = {_about(claim): claim.since for claim in claims if claim.since and claim.evidence[0].start >= end}
    return [
        replace(_without_day(claim, document, days), said_by=claim.said_by or heard.get(_about(claim)))
        if claim.evidence[0].start < end
        else claim
        for claim in claims
    ]


def _without_day(
    claim: MembershipClaim,
    document: Document,
    told: Mapping[tuple[str, str, Status, Modality], str],
) -> MembershipClaim:
    """The headline's claim, without the day of publication where the text tells another of these days,
    «Узбекистан приняли в совет», on the day before; or any before, of what one becomes but once."""
    day, other = document.published, told.get(_about(claim))
    when = PartialDate.parse(other).last if other else None
    if day is None or when is None or claim.since != day.isoformat():
        return claim
    earlier = timedelta(0) < day - when
    same = earlier and (day - when <= _LATELY or claim.status in _LASTING)
    return replace(claim, since=None) if same else claim


def _about(claim: MembershipClaim) -> tuple[str, str, Status, Modality]:
    return claim.state, claim.format, claim.status, claim.modality


def merged(claims: Sequence[MembershipClaim]) -> list[MembershipClaim]:
    """One claim for what is said several times, with all its evidence and the finest of its dates."""
    about: dict[tuple[str, str, Status, Modality], list[MembershipClaim]] = {}
    for claim in claims:
        rows = about.setdefault(_about(claim), [])
        place = next((i for i, other in enumerate(rows) if _same(claim, other)), None)
        if place is None:
            rows.append(claim)
        else:
            rows[place] = _joined(rows[place], claim)
    made = [claim for rows in about.values() for claim in rows if not _has_come_true(claim, about)]
    return sorted(made, key=lambda claim: (claim.evidence[0].start, claim.evidence[0].end, claim.state))


def _has_come_true(
    claim: MembershipClaim, about: Mapping[tuple[str, str, Status, Modality], Sequence[MembershipClaim]]
) -> bool:
    """Whether it is a plan or a wish of what the article says is so: no news any more.

    That a state has applied makes its own wish come true, and not that of others who would let it in, unless
    it is the words of the application that tell it.
    """
    if claim.modality not in _HOPED or claim.since is not None:
        return False
    settled = about.get((claim.state, claim.format, claim.status, Modality.DECIDED), ())
    let_in = claim.status is Status.CANDIDATE and claim.rule.startswith(_LETTING_IN)
    if let_in and claim.modality is Modality.PROPOSED:
        return any(_overlap(one, claim) for one in settled)
    return bool(settled)


def _overlap(one: MembershipClaim, other: MembershipClaim) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.evidence[:1] for b in other.evidence[:1])


def _joined(held: MembershipClaim, said: MembershipClaim) -> MembershipClaim:
    return replace(
        held,
        evidence=tuple(dict.fromkeys((*held.evidence, *said.evidence))),
        since=_finer(held.since, said.since),
        until=_finer(held.until, said.until),
        said_by=held.said_by if held.said_by == said.said_by else None,
    )


def _same(one: MembershipClaim, other: MembershipClaim) -> bool:
    """Whether two claims about one status can be of one spell."""
    return _compatible(one.since, other.since) and _compatible(one.until, other.until)


def _compatible(one: str | None, other: str | None) -> bool:
    if one is None or other is None or one == other:
        return True
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    return first.contains(second) or second.contains(first)


def _finer(one: str | None, other: str | None) -> str | None:
    if one is None or other is None:
        return one or other
    return other if PartialDate.parse(other).refines(PartialDate.parse(one)) else one
