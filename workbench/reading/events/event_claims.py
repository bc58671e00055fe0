"""Claims of events: meetings, initiatives, documents and decisions, accessions and withdrawals."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim, MembershipClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, MentionType, Modality, Status
from workbench.reading.dates.publication import lies_ahead
from workbench.reading.document import Document
from workbench.reading.events.adoptions import find_adopted
from workbench.reading.events.chairmanships import find_chairmanships
from workbench.reading.events.decisions import find_decisions
from workbench.reading.events.event_merge import told_once
from workbench.reading.events.initiatives import find_initiatives
from workbench.reading.events.meeting_merge import News, is_news, merged_as_news
from workbench.reading.events.meeting_owners import may_own_events
from workbench.reading.events.meetings import find_meetings
from workbench.reading.events.paper_cited import find_cited
from workbench.reading.events.paper_coming import find_coming
from workbench.reading.events.paper_dated import find_dated
from workbench.reading.events.paper_drafts import DRAFTED
from workbench.reading.events.paper_remembered import find_remembered
from workbench.reading.events.ratifications import find_ratified
from workbench.reading.names.datelines import dateline_of, day_of
from workbench.reading.syntax.arguments import ArgumentFinder
from workbench.reading.syntax.trees import Trees

# Told of whoever began it or has the chair, not of a meeting.
_IN = re.compile(r"\b[Вв]о? (?:(?:г\.|городе|столице)? ?|[а-яё-]+(?:ом|ой|ем|ей) )$")
"""«в Габале», «в азербайджанской Габале»."""
_OF_THE_PAST = frozenset({"ru.initiative.origin", "ru.chairs"})


def find_events(
    document: Document, trees: Trees, finder: ArgumentFinder, memberships: Sequence[MembershipClaim]
) -> list[EventClaim]:
    """The events that the article tells of, in the order of their evidence."""
    if not may_own_events(document):
        return []
    meetings = find_meetings(document, trees, finder)
    day = day_of(document)
    span = document.span(day.start, day.end) if day else None
    filed = dateline_of(document)
    where = filed.place if filed and not filed.desk else None
    there = _where_that_day(document, day) if day and not filed else None
    about = day.name if day else None
    news = News(document.published, about, span, where, there) if document.published else None
    events = merged_as_news(meetings, news)
    held = _Held(events, news, document.text)
    told = [_placed(paper, held) for paper in find_adopted(document, trees, finder, meetings)]
    told += [_placed(paper, held) for paper in find_cited(document, trees, finder, meetings)]
    told += find_ratified(document, trees, finder)
    told += find_remembered(document, trees, finder)
    told += find_dated(document, trees, finder)
    told += [_placed(made, held) for made in find_decisions(document, trees, finder, meetings)]
    told += [_at(raised, held) for raised in find_initiatives(document, trees, finder, meetings)]
    told += [_at(chair, held) for chair in find_chairmanships(document, trees, finder, meetings)]
    told += [_placed(paper, held) for paper in find_coming(document, trees, finder, told)]
    events += told_once(told)
    events += changes(memberships)
    return sorted(events, key=lambda event: (event.evidence[0].start, event.evidence[0].end, event.type))


def _where_that_day(document: Document, day: Mention) -> Mention | None:
    """«Президент сегодня подвел в Габале итоги»: the one city in the sentence of the article's day."""
    sentence = next((s for s in document.sentences if s.start <= day.start < s.end), None)
    if sentence is None:
        return None
    named = document.mentions_in(sentence.start, sentence.end)
    cities = [one for one in named if one.type is MentionType.PLACE]
    if len({one.entity for one in cities}) != 1 or cities[0].text == cities[0].name:
        return None
    return cities[0] if _IN.search(document.text[sentence.start : cities[0].start]) else None


@dataclass(frozen=True, slots=True)
class _Held:
    """The meetings that the article tells of."""

    meetings: Sequence[EventClaim]
    news: News | None
    text: str

    def of(self, event: EventClaim) -> EventClaim | None:
        """The only meeting at which it can have been; of several, the one of these days, or the one that the
        same paragraph told of last before."""
        news = self.news
        same = [one for one in self.meetings if one.format == event.format]
        able = [one for one in same if _fits(one.state, event.state) and _fits(one.place, event.place)]
        fits = [one for one in able if one.modality is event.modality]
        if event.modality is Modality.PLANNED and news is not None:
            fits = self._last_of(event, fits, [one for one in able if _goes_on(one, news)])
        fits = [one for one in fits if event.date is None or (one.date or "").startswith(event.date)]
        if len(fits) > 1 and (near := self._in_paragraph(event, fits)) is not None:
            return near
        if len(fits) > 1 and news is not None:
            fits = [one for one in fits if is_news(one, news.published)]
        if len(fits) > 1 and news is not None and news.day is not None:
            fits = [one for one in fits if one.date and _same_day(one.date, news.day)]
        return fits[0] if len(fits) == 1 else None

    def _last_of(
        self, event: EventClaim, ahead: Sequence[EventClaim], going_on: Sequence[EventClaim]
    ) -> list[EventClaim]:
        """«Третий саммит пройдет в КНР, сообщил он на втором саммите. По итогам подпишут …»: of one to come
        and one that goes on, the one told of last before."""
        start = event.evidence[0].start
        return [max((*ahead, *going_on), key=lambda one: _told(one, start))] if going_on else list(ahead)

    def _in_paragraph(self, event: EventClaim, fits: Sequence[EventClaim]) -> EventClaim | None:
        """«Саммит 2012 года прошел в Пекине. По итогам приняли декларацию», where others are told of, too."""
        start = event.evidence[0].start
        begins = self.text.rfind("\n", 0, start) + 1
        near = [one for one in fits if _told(one, start) >= begins and one.date]
        return max(near, key=lambda one: _told(one, start), default=None)


def _told(meeting: EventClaim, start: int) -> int:
    """Where the meeting was told of last before."""
    return max((span.start for span in meeting.evidence if span.start < start), default=-1)


def _placed(paper: EventClaim, held: _Held) -> EventClaim:
    """The document or decision with the day and the place of the meeting at which it was adopted, where all
    that the article tells of that meeting fits what it tells of the paper."""
    chair = "председательств" in paper.evidence[0].text  # that one is dated by the chair
    done = paper.modality is Modality.DECIDED and not chair
    if held.news and done and lies_ahead(paper.date, held.news.published):
        paper = replace(paper, date=None)  # «решение об объявлении 2027 года Годом спорта»
    meeting = held.of(paper)
    if meeting is None or paper.rule == DRAFTED:
        return paper
    return replace(
        paper,
        date=paper.date or meeting.date,
        place=paper.place or meeting.place,
        state=paper.state or meeting.state,
    )


def _at(event: EventClaim, held: _Held) -> EventClaim:
    """What was put forward or passed on, with the day of the meeting that was held. Its `state` is whose it
    is, so it stays."""
    meeting = held.of(replace(event, state=None, modality=Modality.DECIDED))
    if event.date or event.modality is Modality.PLANNED or event.rule in _OF_THE_PAST or meeting is None:
        return event
    if event.rule.startswith("ru.chair") and not (held.news and is_news(meeting, held.news.published)):
        return event  # who has just taken the chair did not take it at a meeting of years ago
    free = event.state is None or event.type is EventType.INITIATIVE
    place = event.place or (meeting.place if free else None)
    return replace(event, date=meeting.date, place=place)


def _goes_on(meeting: EventClaim, news: News) -> bool:
    held = meeting.modality is Modality.DECIDED and meeting.date is not None
    return held and _same_day(meeting.date or "", str(news.published))


def _same_day(one: str, other: str) -> bool:
    return PartialDate.parse(one).overlaps(PartialDate.parse(other))


def _fits(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def changes(memberships: Sequence[MembershipClaim]) -> Iterable[EventClaim]:
    """A membership that is decided and dated is an accession; its end, a withdrawal. `state` is whose."""
    kinds = {Status.MEMBER: EventType.ACCESSION, Status.FORMER: EventType.WITHDRAWAL}
    for claim in memberships:
        kind = kinds.get(claim.status)
        if kind and claim.since and claim.modality is Modality.DECIDED:
            yield EventClaim(
                kind,
                claim.format,
                claim.modality,
                claim.evidence,
                date=claim.since,
                state=claim.state,
                said_by=claim.said_by,
                rule=f"{claim.rule.partition('.')[0]}.{kind}",
            )
