"""Claims of events: meetings, initiatives, documents and decisions, accessions and withdrawals."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.domain.claims import EventClaim, MembershipClaim
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.reading.adoptions import find_adopted
from workbench.reading.chairmanships import find_chairmanships
from workbench.reading.datelines import day_of
from workbench.reading.decisions import find_decisions
from workbench.reading.document import Document
from workbench.reading.initiatives import find_initiatives
from workbench.reading.meeting_merge import News, merged_as_news
from workbench.reading.meetings import find_meetings
from workbench.reading.trees import Trees


def find_events(document: Document, trees: Trees, memberships: Sequence[MembershipClaim]) -> list[EventClaim]:
    """The events that the article tells of, in the order of their evidence."""
    meetings = find_meetings(document, trees)
    day = day_of(document)
    span = document.span(day.start, day.end) if day else None
    news = News(document.published, day.name if day else None, span) if document.published else None
    events = merged_as_news(meetings, news)
    events += [_placed(paper, events) for paper in find_adopted(document, trees, meetings)]
    held = list(events)
    events += [_placed(made, held) for made in find_decisions(document, trees, meetings)]
    events += [_at(raised, held) for raised in find_initiatives(document, trees, meetings)]
    events += [_at(chair, held) for chair in find_chairmanships(document, trees, meetings)]
    events += changes(memberships)
    return sorted(events, key=lambda event: (event.evidence[0].start, event.evidence[0].end, event.type))


def _placed(paper: EventClaim, meetings: Sequence[EventClaim]) -> EventClaim:
    """The document or decision with the day and the place of the meeting at which it was adopted, where all
    that the article tells of that meeting fits what it tells of the paper."""
    same = [one for one in meetings if one.type is EventType.MEETING and one.format == paper.format]
    same = [one for one in same if one.modality is paper.modality]
    fits = [one for one in same if _fits(one.state, paper.state) and _fits(one.place, paper.place)]
    fits = [one for one in fits if paper.date is None or (one.date or "").startswith(paper.date)]
    if len(fits) != 1:
        return paper
    (meeting,) = fits
    return replace(
        paper,
        date=paper.date or meeting.date,
        place=paper.place or meeting.place,
        state=paper.state or meeting.state,
    )


def _at(event: EventClaim, meetings: Sequence[EventClaim]) -> EventClaim:
    """What was put forward or passed on, with the day of the only meeting of the format that was held. Its
    `state` is whose it is, so it stays."""
    held = [one for one in meetings if one.type is EventType.MEETING and one.format == event.format]
    held = [one for one in held if one.modality is Modality.DECIDED]
    if event.date or event.modality is Modality.PLANNED or len(held) != 1:
        return event
    return replace(event, date=held[0].date, place=event.place or held[0].place)


def _fits(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def changes(memberships: Sequence[MembershipClaim]) -> Iterable[EventClaim]:
    """A membership that is decided and dated is an accession; its end, a withdrawal. `state` is whose."""
    kinds = {Status.MEMBER: EventType.ACCESSION, Status.FORMER: EventType.WITHDRAWAL}
    for claim in memberships:
        kind = kinds.get(claim.status)
        if kind and claim.since and claim.modality is Modality.DECIDED and claim.until is None:
            yield EventClaim(
                kind,
                claim.format,
                claim.modality,
                claim.evidence,
                date=claim.since,
                state=claim.state,
                said_by=claim.said_by,
                rule=f"ru.{kind}",
            )
