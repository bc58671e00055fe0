"""Meetings that somebody came to: "arrived to attend the summit" does not tell whether it has begun."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workbench.domain.vocabulary import Modality
from workbench.reading.events.meeting_merge import is_news
from workbench.reading.events.meetings import Meeting

ARRIVAL = "en.meeting.arrival"


def as_told(meeting: Meeting, meetings: Sequence[Meeting], published: date | None) -> Meeting:
    """ "arrived to attend the summit" does not tell whether it has begun: another sentence of it does."""
    if meeting.claim.rule != ARRIVAL:
        return meeting
    others = [
        one
        for one in meetings
        if one.claim.format == meeting.claim.format and one.claim.rule != ARRIVAL
        if one.claim.modality is Modality.PLANNED or (published and is_news(one.claim, published))
    ]
    near = min(others, key=lambda one: abs(one.sentence - meeting.sentence), default=None)
    modality = near.claim.modality if near else Modality.PLANNED
    return replace(meeting, claim=replace(meeting.claim, modality=modality))
