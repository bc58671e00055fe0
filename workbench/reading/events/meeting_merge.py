"""One meeting that an article tells of several times becomes one claim."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from workbench.domain.article import Mention, Span
from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import Modality
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_places import city_and_state
from workbench.reading.events.meeting_regions import is_region

_DAYS = len("2025-08-31/2025-09-01")
_NEWS = timedelta(days=14)
_WEEK = timedelta(days=6)
_NEAR = 4
"""Sentences within which two that tell of a meeting tell of one."""


@dataclass(frozen=True, slots=True)
class News:
    """The day of publication, and the day that the article is about, with the words that tell it."""

    published: date
    day: str | None = None
    span: Span | None = None
    where: Mention | None = None
    """Where the report was filed."""
    there: Mention | None = None
    """The city where the sentence of that day says that something was done."""


def merged(meetings: Sequence[Meeting], published: date | None = None) -> list[EventClaim]:
    """One claim for one meeting, with what each sentence adds to it."""
    return merged_as_news(meetings, News(published) if published else None)


def merged_as_news(meetings: Sequence[Meeting], news: News | None) -> list[EventClaim]:
    """The same; the meeting that the article is about has what all of the article tells of it."""
    told: list[Meeting] = []
    for meeting in (_as_held(meeting, meetings) for meeting in meetings if not meeting.bare):
        if meeting.goes_on and told and _fits(told[-1].claim, meeting.claim):
            told[-1] = replace(told[-1], claim=_joined(told[-1].claim, meeting.claim))
        elif not meeting.goes_on or not told or (meeting.claim.date and meeting.claim.place):
            told.append(meeting)  # «после заседания, которое прошло 9 октября в Душанбе»: another
    told = [meeting for meeting in told if not _was_called_off(meeting, told)]
    made: list[Meeting] = []
    for meeting in sorted((_where_told(one, told) for one in told), key=_knowledge):
        fitting = [i for i, other in enumerate(made) if _same(meeting, other, news)]
        # "the summit in Kazan": the 16th, held there, rather than the first, held in the same country
        place = next(
            (i for i in fitting if _is_there(meeting.claim, made[i].claim)), next(iter(fitting), None)
        )
        if place is None:
            made.append(meeting)
        else:
            held = _as_told_by(made[place], meeting)
            made[place] = replace(held, claim=_joined(held.claim, meeting.claim))
    claims = _dated(made + _of_the_news(meetings, made, news), news)
    return sorted(claims, key=lambda claim: (claim.evidence[0].start, claim.evidence[0].end))


def _as_held(meeting: Meeting, meetings: Sequence[Meeting]) -> Meeting:
    """«Лидеры прибыли на саммит в Бишкек. На саммите ОДКБ они одобрили план»: it was held since."""
    if not meeting.came:
        return meeting
    bare = (one for one in meetings if one.bare and one.sentence > meeting.sentence)
    if not any(
        one.claim.format == meeting.claim.format and one.claim.modality is Modality.DECIDED for one in bare
    ):
        return meeting
    return replace(meeting, claim=replace(meeting.claim, modality=Modality.DECIDED), came=False)


def _as_told_by(held: Meeting, said: Meeting) -> Meeting:
    """The meeting for which somebody came is as it is told where more is told of it."""
    if not held.came or said.came:
        return held
    return replace(held, claim=replace(held.claim, modality=said.claim.modality), came=False)


def _was_called_off(meeting: Meeting, told: Sequence[Meeting]) -> bool:
    """«Саммит перенесли. Его планировалось провести 16 октября»: set for the day on which it will not be."""
    claim = meeting.claim
    if not meeting.once or claim.date is None or claim.modality is not Modality.PLANNED:
        return False
    off = (one.claim for one in told if one.claim.modality is Modality.DENIED)
    days = [one.date for one in off if one.format == claim.format and one.date]
    return any(PartialDate.parse(day).overlaps(PartialDate.parse(claim.date)) for day in days)


def _where_told(meeting: Meeting, told: Sequence[Meeting]) -> Meeting:
    """The meeting without the place where its report was filed, where another line says where it was."""
    claim = meeting.claim
    others = (one.claim for one in told if not one.filed and one.claim.format == claim.format)
    same = (one for one in others if _is_one_by_number(one, claim))
    if meeting.filed and any(one.place and one.modality is claim.modality for one in same):
        return replace(meeting, claim=replace(claim, place=None, state=None))
    return meeting


def _is_one_by_number(one: EventClaim, other: EventClaim) -> bool:
    numbered = one.ordinal is not None and one.ordinal == other.ordinal
    return numbered or (
        one.date is not None and one.date == other.date and None in (one.ordinal, other.ordinal)
    )


def _knowledge(meeting: Meeting) -> tuple[bool, bool, int]:
    claim = meeting.claim
    return claim.ordinal is None, claim.date is None, claim.evidence[0].start


def _same(one: Meeting, other: Meeting, news: News | None) -> bool:
    first, second = one.claim, other.claim
    apart = one.level and other.level and one.level != other.level
    moved = (first.modality is Modality.DENIED) != (second.modality is Modality.DENIED)
    out_of_row = one.special != other.special and bool(first.ordinal or second.ordinal)
    if first.format != second.format or first.type != second.type or apart or moved or out_of_row:
        return False
    if first.ordinal and second.ordinal:
        return first.ordinal == second.ordinal and not _are_days_apart(first, second)
    if _is_elsewhere(first, second):
        return False
    if first.date and second.date:
        return PartialDate.parse(first.date).overlaps(PartialDate.parse(second.date))
    if Modality.DENIED in (first.modality, second.modality):
        return _is_the_one_called_off(first, second)
    if first.modality != second.modality and not (
        _is_come_for(one, other, news)
        or _is_named_on_the_way(first, second)
        or _is_still_on(one, other, news)
        or _is_beginning(first, second, news)
        or _is_offered(first, second)
    ):
        return False
    if (first.state and first.state == second.state) or _tells_nothing(first) or _tells_nothing(second):
        return True
    return news is not None and _is_the_one(one, other, news)


def _are_days_apart(one: EventClaim, other: EventClaim) -> bool:
    """ "first met in 2006", "its first summit in 2009": each the first of its kind."""
    if one.date is None or other.date is None:
        return False
    return not PartialDate.parse(one.date).overlaps(PartialDate.parse(other.date))


def _is_elsewhere(one: EventClaim, other: EventClaim) -> bool:
    places = one.place and other.place and one.place != other.place
    # «Встреча прошла в Эрмитаже»: of a place whose state is not known nothing says that it is another city
    places = places and bool(one.state) == bool(other.state)
    places = places and not (is_region(one.place) or is_region(other.place))
    return bool(places or (one.state and other.state and one.state != other.state))


def _is_there(one: EventClaim, other: EventClaim) -> bool:
    return one.place is not None and one.place == other.place


def _is_the_one_called_off(one: EventClaim, other: EventClaim) -> bool:
    """Whether a meeting that is still spoken of as to come is the one that was called off."""
    still = other if one.modality is Modality.DENIED else one
    return still.modality in (Modality.DENIED, Modality.PLANNED) and not (still.date and still.place)


def _is_named_on_the_way(one: EventClaim, other: EventClaim) -> bool:
    """ "were invited to the summit in Johannesburg": of a meeting to come, without a word that it is."""
    passing, told = sorted(
        (one, other), key=lambda claim: (claim.date is not None, claim.ordinal is not None)
    )
    unsaid = passing.date is None and passing.ordinal is None and passing.modality is Modality.DECIDED
    return unsaid and told.modality is Modality.PLANNED and passing.state == told.state is not None


def _is_come_for(one: Meeting, other: Meeting, news: News | None) -> bool:
    """«прибыл на саммит в Бишкек», «на саммите приняли декларацию»: of these days, not of years ago."""
    if one.came == other.came:
        return False
    told = (other if one.came else one).claim
    now = told.date is None or told.modality is Modality.PLANNED
    return now or (news is not None and is_news(told, news.published))


def _is_still_on(one: Meeting, other: Meeting, news: News | None) -> bool:
    """ "at the summit in Kazan a declaration will be adopted", where it began on the day of publication; not
    "the next summit"."""
    if one.follows or other.follows:
        return False
    decided = one.claim.modality is Modality.DECIDED
    held, ahead = (one.claim, other.claim) if decided else (other.claim, one.claim)
    said = ahead.modality is Modality.PLANNED and ahead.date is None and ahead.ordinal is None
    if news is None or not said or held.modality is not Modality.DECIDED or held.date is None:
        return False
    now = PartialDate.parse(str(news.published))
    return PartialDate.parse(held.date).overlaps(now)


def _is_beginning(one: EventClaim, other: EventClaim, news: News | None) -> bool:
    """«В Сочи стартует первый саммит», «саммит состоится в Сочи 19 июля», told that day or the day before."""
    held, ahead = (one, other) if one.modality is Modality.DECIDED else (other, one)
    if news is None or held.date is not None or ahead.date is None or ahead.modality is not Modality.PLANNED:
        return False
    begins = PartialDate.parse(ahead.date).first
    near = begins is not None and news.published <= begins <= news.published + timedelta(days=1)
    return near and held.modality is Modality.DECIDED and held.state == ahead.state is not None


def _is_offered(one: EventClaim, other: EventClaim) -> bool:
    """«Следующий саммит примет Индия», «мы готовы провести его в 2027 году»: of that one."""
    modalities = {one.modality, other.modality}
    return modalities == {Modality.PLANNED, Modality.PROPOSED} and one.state == other.state is not None


def _is_the_one(one: Meeting, other: Meeting, news: News) -> bool:
    """Whether both are the meeting that the article is about, each told in part: there is but one to come,
    and but one that was held in these days."""
    if one.apart or other.apart:
        return False
    if one.claim.modality is Modality.PLANNED:
        return True
    near = abs(one.sentence - other.sentence) <= _NEAR
    return near or any(is_news(meeting.claim, news.published) for meeting in (one, other))


def _tells_nothing(claim: EventClaim) -> bool:
    return claim.ordinal is None and claim.date is None and not claim.state


def is_news(claim: EventClaim, published: date) -> bool:
    """Whether the meeting was held days from the publication."""
    if claim.date is None:
        return False
    when = PartialDate.parse(claim.date)
    if when.first is None or when.last is None or when.last - when.first > _NEWS:
        return False
    return abs(published - when.last) <= _NEWS


def _of_the_news(meetings: Sequence[Meeting], made: Sequence[Meeting], news: News | None) -> list[Meeting]:
    """The summit of which nothing is told but that it was, where the article tells of no other: it was held
    on the article's day, if the article has one."""
    if news is None:
        return []
    said = [(other.claim, other.claim.modality is Modality.DECIDED) for other in made]
    known = {
        claim.format
        for claim, held in said
        if is_news(claim, news.published) or (held and None in (claim.date, news.day))
    }
    bare = [meeting for meeting in meetings if meeting.bare and _lacks_only_a_day(meeting)]
    bare = [meeting for meeting in bare if meeting.was or news.day is not None]
    near = _NEAR if news.day else 2 * _NEAR
    bare = [meeting for meeting in bare if meeting.claim.format not in known and meeting.sentence < near]
    return bare[:1]


def _dated(meetings: Sequence[Meeting], news: News | None) -> list[EventClaim]:
    """The claims, the meeting that the article is about with the article's day where no sentence dates it."""
    if news is None or news.day is None or news.span is None:
        return [meeting.claim for meeting in meetings]
    undated = [meeting for meeting in meetings if _lacks_only_a_day(meeting)]
    formats = [meeting.claim.format for meeting in meetings if is_news(meeting.claim, news.published)]
    claims = []
    for meeting in meetings:
        claim = meeting.claim
        alone = [other for other in undated if other.claim.format == claim.format] == [meeting]
        if alone and claim.format not in formats and meeting.sentence < _NEAR:
            claim = replace(claim, date=news.day, evidence=(*claim.evidence, news.span))
        where = None if meeting.afar else news.where or (None if meeting.bare else news.there)
        claims.append(_filed(claim, news, where))
    return claims


def _filed(claim: EventClaim, news: News, where: Mention | None) -> EventClaim:
    """The meeting of the article's day with the place told for that day, where no sentence tells another."""
    place, state = city_and_state(where)
    told = claim.place or claim.state or claim.date is None or news.day is None
    told = told or claim.modality is Modality.DENIED
    if (
        told
        or place is None
        or not PartialDate.parse(claim.date or "").overlaps(PartialDate.parse(news.day or ""))
    ):
        return claim
    return replace(claim, place=place, state=state)


def _lacks_only_a_day(meeting: Meeting) -> bool:
    claim = meeting.claim
    return claim.date is None and claim.modality is Modality.DECIDED and not meeting.apart


def _fits(held: EventClaim, said: EventClaim) -> bool:
    """Whether both can be told of one meeting."""
    if _is_elsewhere(held, said):
        return False
    if held.date is None or said.date is None:
        return held.modality == said.modality or held.date is None
    return PartialDate.parse(held.date).overlaps(PartialDate.parse(said.date))


def _joined(held: EventClaim, said: EventClaim) -> EventClaim:
    evidence = tuple(dict.fromkeys((*held.evidence, *said.evidence)))
    finer = said.date if _is_finer(said.date, held.date) else held.date
    off = Modality.DENIED in (held.modality, said.modality)
    denied = said if off and held.modality is not Modality.DENIED else held
    if held.date is None and said.date is not None and said.modality is Modality.PLANNED:
        denied = said  # "discussed the seventh meeting. It is scheduled for the autumn"
    if held.modality is Modality.PROPOSED and said.modality is Modality.PLANNED:
        denied = said
    return replace(
        held,
        modality=denied.modality,
        rule=denied.rule,
        evidence=evidence,
        ordinal=held.ordinal or said.ordinal,
        date=finer,
        place=_narrower(held, said),
        state=held.state or said.state,
        actor=held.actor or said.actor,
        venue=held.venue or said.venue,
    )


def _narrower(held: EventClaim, said: EventClaim) -> str | None:
    """The city rather than the region or a place of which no state is known, else what was told first."""
    wider = is_region(held.place) or (said.state is not None and held.state is None)
    return said.place if said.place and wider else held.place or said.place


def _is_finer(said: str | None, held: str | None) -> bool:
    if not said:
        return False
    if held and _lasts(held) != _lasts(said):
        first, second = PartialDate.parse(held), PartialDate.parse(said)
        return _lasts(said) and (first.refines(second) or second.refines(first))  # "next week, from 22 to 24"
    return held is None or PartialDate.parse(said).refines(PartialDate.parse(held))


def _lasts(when: str) -> bool:
    """Whether it is told from which day to which it lasts: then a single day of these is but the report's."""
    parsed = PartialDate.parse(when)
    if len(when) != _DAYS or parsed.first is None or parsed.last is None:
        return False
    return parsed.last - parsed.first < _WEEK  # "last week" is a week, and no days of a meeting
