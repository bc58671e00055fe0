"""Meetings that somebody came to, "arrived to attend the summit", "spoke ahead of it", and those of the day,
"at today's session": such words do not tell whether it has begun."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workbench.domain.vocabulary import Modality
from workbench.reading.events.meeting_merge import is_news
from workbench.reading.events.meetings import Meeting

ARRIVAL = "en.meeting.arrival"
_NEAR = 4
"""Sentences within which "today's session" is that of the sentence before."""


def as_told(meeting: Meeting, meetings: Sequence[Meeting], published: date | None) -> Meeting:
    """ "arrived to attend the summit" does not tell whether it has begun: another sentence of it does."""
    if meeting.claim.rule != ARRIVAL:
        return meeting
    others = [
        one
        for one in meetings
        if one.claim.format == meeting.claim.format and one.claim.rule != ARRIVAL
        if None in (one.claim.place, meeting.claim.place) or one.claim.place == meeting.claim.place
        if one.claim.modality is Modality.PLANNED or (published and is_news(one.claim, published))
    ]
    near = min(others, key=lambda one: abs(one.sentence - meeting.sentence), default=None)
    modality = near.claim.modality if near else Modality.PLANNED
    return replace(meeting, claim=replace(meeting.claim, modality=modality))


def of_today(meetings: Sequence[Meeting], published: date | None) -> list[Meeting]:
    """ "The session took place in Minsk. The matter will be discussed at today's session": one meeting, of
    the day of publication, where the first is told without a day and the second without a place."""
    day = published.isoformat() if published else None
    kept: list[Meeting] = []
    for meeting in meetings:
        place = next((i for i, one in enumerate(kept) if _is_of_the_day(one, meeting, day)), None)
        if place is None:
            kept.append(meeting)
            continue
        held = kept[place].claim
        evidence = (*held.evidence, *meeting.claim.evidence)
        kept[place] = replace(kept[place], claim=replace(held, date=day, evidence=evidence))
    return kept


def _is_of_the_day(held: Meeting, said: Meeting, day: str | None) -> bool:
    first, second = held.claim, said.claim
    bare = second.date == day and second.ordinal is None and not (second.place or second.state)
    told = first.modality is Modality.DECIDED and first.date is None and first.state is not None
    return (
        day is not None
        and bare
        and told
        and second.modality is Modality.PLANNED
        and first.format == second.format
        and said.sentence - held.sentence <= _NEAR
        and (held.level == said.level or None in (held.level, said.level))
    )
