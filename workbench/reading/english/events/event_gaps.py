"""What the sentences around tell of an English event: the day and the place that its own words leave out,
and the paper of a meeting that is spoken of as known: "the Tokyo Declaration", "according to the joint
statement"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document, Sentence
from workbench.reading.english.events.scenes import Bodies, lasts_for_years
from workbench.reading.english.names.datelines import dateline_end
from workbench.reading.english.names.lead import headline_end
from workbench.reading.events.meeting_merge import is_news
from workbench.reading.names.linking import state_of_place

_WHOSE = r"(?:joint|final|closing|summit|chair['’]s|leaders['’])"
_PAPER = re.compile(
    rf"\b(?:[Tt]he|[Tt]heir|according to an?|yielded an?|produced an?)\s+(?:\d+-\w+\s+)?(?:{_WHOSE}\s+)*"
    r"(?:(?:[A-Z][\w'’-]+\s+){1,3}(?:Declaration|Statement|Communiqu[eé])"
    rf"|{_WHOSE}\s+(?:declaration|statement|communiqu[eé]))\b"
)
_NOT_YET = re.compile(
    r"\b(?:draft|will|would|expected|planned|prepare|preparing|previous|earlier|last year)\b"
    r"|\b(?:199|20[01])\d\b"
)
_CITED = re.compile(r"\b[Aa]ccording to $")
"""What is cited is there, whatever it foretells."""
_REFUSED = re.compile(r"\b(?:(?:refus|declin|fail|reject|oppos|block)\w*|not|no|without|unable)\b")
_NOT_MADE = re.compile(r"\s+(?:(?:was|were|is|has|had|could|can)(?:\s+not\b|n['’]t\b)|failed|fell)")
_BEFORE = 48
"""Signs before a paper in which it may be said that it was refused."""
_HEADED = re.compile(r"\s+(?:[A-Z][\w+-]*\s+)?(?P<kind>summit|meeting|session)\b", re.IGNORECASE)
_HEADING = re.compile(r"\b(?P<kind>summit|meeting|session)\s+in\s+$", re.IGNORECASE)
_SAID = re.compile(r"\b(?:said|says|told|announced|reported|informed|stated|noted|added)\b(?: \w+){0,4} $")
"""What a day may stand behind that is the day of saying: "Wang Yi said on Wednesday"."""
_ONLINE = re.compile(r"\b(?:virtual|online|video)", re.IGNORECASE)
_DAY = timedelta(days=1)
_WEEK = timedelta(days=6)
_THERE = re.compile(r"\b[Tt]here\b(?! (?:is|are|was|were|will|has|have|had|be))")
_MONTH = len("2025-11")
_FEW = 3
"""Sentences around an event in which its place may be told with its day."""


def with_gaps_filled(document: Document, events: Sequence[EventClaim]) -> list[EventClaim]:
    """The events, meetings with the day and the place that stand around them where they have none."""
    meetings = [event for event in events if event.type is EventType.MEETING]
    taken = {_index(document, span.start) for event in meetings for span in event.evidence}
    filled = [_filled(document, event, taken, meetings) if event in meetings else event for event in events]
    filled = [_on_the_day(event, filled, document.published) for event in filled]
    held = [event for event in filled if event.type is EventType.MEETING]
    headed = _of_the_headline(document)
    return [
        _beside(_headed(document, event, held, headed), held) if event in held else event for event in filled
    ]


def _on_the_day(event: EventClaim, events: Sequence[EventClaim], published: date | None) -> EventClaim:
    """The only meeting told of, with the day of these days on which those who met decided: "agreed on Tuesday
    to cut tariffs. The heads of state, whose summit in Minsk …"."""
    held = event.type is EventType.MEETING and event.modality is Modality.DECIDED and event.place is not None
    if not held or event.date is not None or event.ordinal is not None or published is None:
        return event
    theirs = [one for one in events if one.format == event.format and one.modality is Modality.DECIDED]
    others = any(one.type is EventType.MEETING and one is not event for one in theirs)
    done = [one for one in theirs if one.type in (EventType.DECISION, EventType.DOCUMENT) and _is_exact(one)]
    days = {one.date for one in done if is_news(one, published)}
    return replace(event, date=days.pop()) if len(days) == 1 and not others else event


def _of_the_headline(document: Document) -> tuple[Mention, str] | None:
    """The city of "Kuwait joins CICA at Astana summit", with the kind of the meeting."""
    cities = document.mentions_in(0, headline_end(document.text))
    found = []
    for city in (one for one in cities if one.type is MentionType.PLACE and _state(one)):
        told = _HEADED.match(document.text, city.end) or _HEADING.search(document.text, 0, city.start)
        if told is not None:
            found.append((city, told["kind"].lower()))
    return found[0] if len(found) == 1 else None


def _headed(
    document: Document,
    event: EventClaim,
    held: Sequence[EventClaim],
    headed: tuple[Mention, str] | None,
) -> EventClaim:
    """With the city that the headline tells the meeting of the news by, where nothing else tells any."""
    if headed is None or event.place or event.state or event.modality is not Modality.DECIDED:
        return event
    city, kind = headed
    others = [one for one in held if one.format == event.format and one is not event]
    fresh = document.published is not None and event.date is not None and is_news(event, document.published)
    told = any(kind in span.text.lower() for span in event.evidence)
    if not (fresh and told) or any(one.place == _name(city) or not one.place for one in others):
        return event
    return replace(event, place=_name(city), state=_state(city))


def _beside(event: EventClaim, held: Sequence[EventClaim]) -> EventClaim:
    """With the place of the format's other meeting of the same days or the day before or after: the ministers
    convene where the leaders do."""
    days = PartialDate.parse(event.date) if event.date and not (event.place or event.state) else None
    if days is None or not _is_exact(event) or event.modality is Modality.DENIED:
        return event
    for other in held:
        near = other.format == event.format and other.place and other.state and _is_exact(other)
        told = PartialDate.parse(other.date or "") if near and other.modality is event.modality else None
        if told is not None and _adjoin(days, told):
            return replace(event, place=other.place, state=other.state)
    return event


def _adjoin(one: PartialDate, other: PartialDate) -> bool:
    """Whether no day lies between the two."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return other.first - _DAY <= one.last and one.first - _DAY <= other.last


def _is_exact(event: EventClaim) -> bool:
    """Whether the day is told, or from which to which it lasts; "last week" is a week."""
    if event.date is None or len(event.date.split("/")[0]) <= _MONTH:
        return False
    days = PartialDate.parse(event.date)
    return days.first is not None and days.last is not None and days.last - days.first < _WEEK


def papers_spoken_of(
    document: Document, bodies: Bodies, events: Sequence[EventClaim]
) -> Iterator[EventClaim]:
    """The paper of a meeting that the article takes for known, where no other is told of."""
    meetings = [one for one in events if one.type is EventType.MEETING and one.modality is Modality.DECIDED]
    told = {one.format for one in events if one.type is EventType.DOCUMENT}
    for match in _PAPER.finditer(document.text):
        sentence = _sentence(document, match.start())
        cited = sentence is not None and _CITED.search(document.text, sentence.start, match.start())
        if sentence is None or (not cited and _NOT_YET.search(document.text[sentence.start : sentence.end])):
            continue
        if match[0][0] != "a" and _REFUSED.search(
            document.text, max(sentence.start, match.start() - _BEFORE), match.start()
        ):
            continue  # "India refused to endorse the joint statement"
        if _NOT_MADE.match(document.text, match.end()):
            continue  # "the joint declaration was not adopted"
        near = [one for one in meetings if one.evidence[0].start <= sentence.end]
        format_id = near[-1].format if near else bodies.main
        if format_id is None or format_id in told or not (near or meetings):
            continue
        told.add(format_id)
        held = near[-1] if near else None
        yield EventClaim(
            EventType.DOCUMENT,
            format_id,
            Modality.DECIDED,
            (document.span(match.start(), match.end()),),
            date=held.date if held else None,
            place=held.place if held else None,
            state=held.state if held else None,
            title=re.sub(r"^(?:the|their|\w+ed an?|according to an?)\s+", "", match[0], flags=re.IGNORECASE),
            rule="en.adopted.spoken-of",
        )


def _sentence(document: Document, place: int) -> Sentence | None:
    index = _index(document, place)
    return document.sentences[index] if index >= 0 else None


def _index(document: Document, place: int) -> int:
    return bisect_right(document.sentences, place, key=lambda one: one.start) - 1


def _filled(
    document: Document, event: EventClaim, taken: set[int], meetings: Sequence[EventClaim]
) -> EventClaim:
    own = _sentence(document, event.evidence[0].start)
    if own is None or event.modality is Modality.DENIED:
        return event
    if event.place is None:
        event = _placed(document, event, own)
    if event.date is None and event.place is not None and event.modality is Modality.DECIDED:
        beside = (one for one in meetings if own.start <= one.evidence[0].start < own.end)
        event = _dated(document, event, own, taken, {one.date for one in beside})
    return event


def _placed(document: Document, event: EventClaim, own: Sentence) -> EventClaim:
    """With the only city of the sentence that lies in the state known to host it, or the city that "there"
    or a colon before points at."""
    first = own.start
    if event.modality is not Modality.DECIDED:  # where a report is filed, is not where what it tells will be
        first = dateline_end(document.text, own.start)
    here = _cities(document, own, first)
    if event.state is not None:
        fitting = [city for city in here if _state(city) == event.state]
        return replace(event, place=_name(fitting[0])) if len(fitting) == 1 else event
    index = own.index - 1
    before = document.sentences[index] if index >= 0 else None
    if before is None or here or any(_ONLINE.search(span.text) for span in event.evidence):
        return event
    text = document.text[before.start : before.end].rstrip()
    pointed = text.endswith(":") or _THERE.search(document.text[own.start : own.end]) is not None
    near = _cities(document, before, before.start) if pointed else []
    if len(near) != 1:
        return event
    event = replace(event, place=_name(near[0]), state=_state(near[0]))
    days = _days(document, before) if event.date is None else []
    return replace(event, date=days[0]) if len(days) == 1 else event


def _dated(
    document: Document, event: EventClaim, own: Sentence, taken: set[int], elsewhere: set[str | None]
) -> EventClaim:
    """With the only day of a sentence near by that names the place of the meeting, and tells of no other; not
    with one of those of other meetings there."""
    nearest = sorted(range(len(document.sentences)), key=lambda index: abs(index - own.index))
    for index in nearest[: 2 * _FEW + 1]:
        sentence = document.sentences[index]
        named = {_name(city) for city in _cities(document, sentence, sentence.start)}
        days = _days(document, sentence)
        if index in taken and index != own.index:
            continue
        rough = (
            index == own.index and days and len(days[0]) <= _MONTH
        )  # "signed a deal in June and was at the summit"
        others = index == own.index and days and days[0] in elsewhere
        if event.place in named and len(days) == 1 and not (rough or others) and _is_over(document, days[0]):
            return replace(event, date=days[0])
    return event


def _is_over(document: Document, day: str) -> bool:
    first = PartialDate.parse(day).first
    return first is None or document.published is None or first <= document.published


def _cities(document: Document, sentence: Sentence, first: int) -> list[Mention]:
    """The cities that the sentence names as places from `first` on, each once; not the one in the name of the
    SCO."""
    found: dict[str, Mention] = {}
    names = document.mentions_in(first, sentence.end)
    longer = [one for one in names if one.type in (MentionType.FORMAT, MentionType.ORGANISATION)]
    for name in (one for one in names if not any(o.start <= one.start < o.end for o in longer)):
        behind = document.text[name.end : name.end + 2]
        if name.type is MentionType.PLACE and _state(name) and behind[:1] not in ("'", "’"):
            found.setdefault(_name(name), name)
    return list(found.values())


def _days(document: Document, sentence: Sentence) -> list[str]:
    first = dateline_end(document.text, sentence.start)  # "MINSK, June 1 (BelTA) -": no day of what is told
    names = document.mentions_in(first, sentence.end)
    days = [
        name.name
        for name in names
        if name.type is MentionType.DATE and name.name and ".." not in name.name
        if not _SAID.search(document.text, max(first, name.start - _BEFORE), name.start)
        if document.text[name.end : name.end + 1] not in ("'", "’")  # "last week's summit and the meeting in"
        if not lasts_for_years(name.name)  # "handed it the presidency for 2025-2026"
    ]
    return list(dict.fromkeys(days))


def _state(name: Mention) -> str | None:
    return state_of_place(name.entity) if name.entity else None


def _name(name: Mention) -> str:
    return name.name or name.text
