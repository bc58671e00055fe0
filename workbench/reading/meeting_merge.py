"""One meeting that an article tells of several times becomes one claim."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.reading.meetings import Meeting

_NEWS = timedelta(days=14)


def merged(meetings: Sequence[Meeting], published: date | None = None) -> list[EventClaim]:
    """One claim for one meeting, with what each sentence adds to it."""
    told: list[EventClaim] = []
    for meeting in meetings:
        if meeting.goes_on and told and _fits(told[-1], meeting.claim):
            told[-1] = _joined(told[-1], meeting.claim)
        elif not meeting.goes_on:
            told.append(meeting.claim)
    made: list[EventClaim] = []
    for claim in sorted(told, key=_knowledge):
        place = next((i for i, other in enumerate(made) if _same(claim, other, published)), None)
        if place is None:
            made.append(claim)
        else:
            made[place] = _joined(made[place], claim)
    return sorted(made, key=lambda claim: (claim.evidence[0].start, claim.evidence[0].end))


def _knowledge(claim: EventClaim) -> tuple[bool, bool, int]:
    return claim.ordinal is None, claim.date is None, claim.evidence[0].start


def _same(one: EventClaim, other: EventClaim, published: date | None) -> bool:
    if one.format != other.format or one.type != other.type:
        return False
    if one.ordinal and other.ordinal:
        return one.ordinal == other.ordinal
    if (one.place and other.place and one.place != other.place) or (
        one.state and other.state and one.state != other.state
    ):
        return False
    if one.date and other.date:
        return PartialDate.parse(one.date).overlaps(PartialDate.parse(other.date))
    if one.modality != other.modality:
        return False
    if one.state and one.state == other.state:
        return True
    return any(_tells_nothing(claim) for claim in (one, other)) or (
        any(_is_news(claim, published) for claim in (one, other)) and not (one.ordinal or other.ordinal)
    )


def _tells_nothing(claim: EventClaim) -> bool:
    return claim.ordinal is None and claim.date is None and not claim.state


def _is_news(claim: EventClaim, published: date | None) -> bool:
    """Whether the meeting is the one that the article was written about: days from its publication."""
    if claim.date is None or published is None:
        return False
    when = PartialDate.parse(claim.date)
    if when.first is None or when.last is None or when.last - when.first > _NEWS:
        return False
    return abs(published - when.last) <= _NEWS


def _fits(held: EventClaim, said: EventClaim) -> bool:
    """Whether both can be told of one meeting."""
    if (held.place and said.place and held.place != said.place) or (
        held.state and said.state and held.state != said.state
    ):
        return False
    if held.date is None or said.date is None:
        return held.modality == said.modality or held.date is None
    return PartialDate.parse(held.date).overlaps(PartialDate.parse(said.date))


def _joined(held: EventClaim, said: EventClaim) -> EventClaim:
    evidence = tuple(dict.fromkeys((*held.evidence, *said.evidence)))
    finer = said.date if _is_finer(said.date, held.date) else held.date
    return replace(
        held,
        evidence=evidence,
        ordinal=held.ordinal or said.ordinal,
        date=finer,
        place=held.place or said.place,
        state=held.state or said.state,
        actor=held.actor or said.actor,
        venue=held.venue or said.venue,
    )


def _is_finer(said: str | None, held: str | None) -> bool:
    if not said:
        return False
    return held is None or PartialDate.parse(said).refines(PartialDate.parse(held))
