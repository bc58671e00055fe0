"""What one sentence tells of a meeting: which it was, when, where, and how that is meant."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.domain.article import Mention, Span
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.events.called_off import called_off
from workbench.reading.events.central_asia import by_partner
from workbench.reading.events.councils import council, council_there, is_of_heads, sitting
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_asides import aside_of, is_afar, is_chaired, is_pictured, is_talked_over
from workbench.reading.events.meeting_before import is_meant, is_timeless, place_before
from workbench.reading.events.meeting_brackets import in_brackets, place_in_brackets
from workbench.reading.events.meeting_coming import has_arrived, was_attended
from workbench.reading.events.meeting_details import (
    COURSE,
    NOUNS,
    arrives,
    date_of,
    governing,
    is_another_day,
    is_told_the_press,
    verb_beside,
    years_ago,
)
from workbench.reading.events.meeting_happened import has_happened, has_just_begun, is_going_on
from workbench.reading.events.meeting_hosts import host_meant
from workbench.reading.events.meeting_levels import level_of
from workbench.reading.events.meeting_modality import (
    is_set_for,
    is_unreal,
    modality_of,
    modality_when,
    next_such_day,
    was_but_planned,
    was_set,
)
from workbench.reading.events.meeting_numbers import ordinal_of
from workbench.reading.events.meeting_owners import format_of
from workbench.reading.events.meeting_places import (
    at_venue,
    by_adjective,
    capital_meant,
    city_and_state,
    lone_place,
    place_of,
    whither,
)
from workbench.reading.events.meeting_regions import region_of, state_beside
from workbench.reading.events.meeting_then import day_as_of_then, is_over_since
from workbench.reading.events.month_words import day_of, month_of
from workbench.reading.events.put_off import put_off
from workbench.reading.names.datelines import Dateline
from workbench.reading.names.linking import state_concerned, state_of
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.trees import Tree, tokens_of

_PAST = wordset("прошлый прошлогодний минувший предыдущий первый последний недавний")
_HEAD = 2
"""The sentences at the head of a report: its title and its lead."""
_YEAR = len("2025")
_SPECIAL = wordset("внеочередной чрезвычайный экстренный неформальный")
_FOLLOWING = wordset("следующий очередной")


def meeting_at(
    document: Document,
    tree: Tree,
    index: int,
    arguments: Arguments,
    last_format: str | None,
    before: Meeting | None,
    told: bool,
    dateline: Dateline | None,
) -> Meeting | None:
    formats = arguments.formats
    body = sitting(document, tree, index) if tree.lemma(index) not in NOUNS else None
    format_id = body or council(document, tree, index) or format_of(tree, index, arguments, last_format, told)
    format_id = format_id or council_there(document, tree, index)
    goes_on = format_id is None and before is not None and is_bare(document, tree, index)
    if goes_on and before is not None:
        format_id = before.claim.format
    elif before is not None and is_meant(tree):
        goes_on = before.claim.format == format_id
    several = tree.feat(index, "Number") == "Plur" and tree.word(index) != tree.lemma(
        index
    )  # the tagger errs
    part = before is not None and not before.bare and _is_part(tree, index)
    part = part and not _is_before(tree, index, before)
    beside = {body.code for body in formats if body.first in tree.subtree(index)}
    if format_id is None or (several and len(beside) < 2) or part:
        return None  # «назначены заседания ОПЕК и ОПЕК+»: one of each
    words = formats_words(formats, format_id, index, tree)
    if (off := called_off(document, tree, index)) is not None:
        return put_off(document, tree, index, format_id, off, words)
    if is_unreal(tree, index) or is_chaired(tree, index) or is_pictured(document, tree, index):
        return None
    made = told_of(document, tree, index, format_id, dateline, words)
    if made is not None and not (made.claim.place or made.claim.state):
        state = host_meant(document, tree, index, arguments.states)
        made = replace(made, claim=replace(made.claim, state=state))
    made = _with_its_partner(made) if made else None
    if made is not None and before is not None and goes_on and is_meant(tree) and is_timeless(tree):
        made = replace(made, claim=replace(made.claim, modality=before.claim.modality))
    if goes_on and made is not None and before is not None and _is_of_two(tree, index, before, made):
        return None
    return replace(made, goes_on=goes_on and before is not None and not before.bare) if made else None


def _with_its_partner(made: Meeting) -> Meeting:
    """«встречу формата «C5+1» проведут в Токио»: with one partner or another the five call theirs so, and it
    is the partner's who has it."""
    partners = by_partner()
    code = partners.get(f"state:{made.claim.state}")
    if code is None or made.claim.format != partners.get("state:US"):
        return made
    return replace(made, claim=replace(made.claim, format=code))


def _is_before(tree: Tree, index: int, before: Meeting | None) -> bool:
    """«на заседании саммита рассказал», where only the next summit was told of."""
    ahead = before is not None and before.claim.modality is Modality.PLANNED
    return ahead and modality_of(tree, index, None, None) is Modality.DECIDED


def _is_of_two(tree: Tree, index: int, before: Meeting, made: Meeting) -> bool:
    """«Встреча прошла 16 июля», where the summit told of is still to come: the talks that told of it."""
    talks = tree.lemma(index) == "встреча" and tree.rel(index).startswith("nsubj")
    if talks and "полях" in map(tree.word, tree.clause(index)):
        return True  # «Встреча прошла на полях конференции»
    return talks and before.claim.modality is Modality.PLANNED and made.claim.modality is Modality.DECIDED


def told_of(
    document: Document,
    tree: Tree,
    index: int,
    format_id: str,
    dateline: Dateline | None,
    words: Iterable[int] = (),
) -> Meeting | None:
    """What the words around the token at `index` tell of the meeting; None where that tells nothing."""
    ordinal = ordinal_of(tree, index)
    dated = _dated_aside(document, tree, index) or date_of(document, tree, index)
    talked_over, noun = is_talked_over(tree, index), tree.tokens[index].start
    dated = None if dated and talked_over and dated.start < noun else dated
    where = place_in_brackets(document, tree, index) or place_of(document, tree, index)
    afar, city = is_afar(tree, index), by_adjective(tree, index)
    where = where or (None if afar else lone_place(document, tree, index))
    where = None if where and talked_over and where.start < noun else where
    which = ordinal is not None or tree.lemma(index).endswith("саммит") or is_of_heads(tree, index + 1)
    which = which or any(tree.lemma(kid) == "консультативный" for kid in tree.kids[index])
    which = which or council(document, tree, index) is not None or tree.lemma(index) not in NOUNS
    which = which and tree.preposition(index) != "после"  # «прилетел в Минск после саммита»
    where = where or (whither(document, tree, index) if which else None)
    where = where or place_before(document, tree, index)
    aside = in_brackets(document, where) if where and not dated else None
    region = region_of(document, tree, index) if where is None else (None, None)
    line = replace(dateline, place=None) if dateline and (region[0] or city[0] or afar) else dateline
    filed = line if line and _is_reported(document, tree, index, line, where or region[0]) else None
    named = filed.place if filed and (where is None or where.type is MentionType.STATE) else where
    place, state = city_and_state(named or where)
    place = place or capital_meant(tree, where)
    if place is None and state is None:
        place, state = city if city[0] else at_venue(tree, index)
    state = state or (state_concerned(where) if where else None) or state_beside(document, tree, where)
    place, state = (place, state) if place or state else region
    day = _day_told(document, tree, index, dated, _day(_in_year(document, tree, index, dated), aside, filed))
    day = day_as_of_then(document, tree, index, dated, day)
    bare = day is None and place is None and state is None
    if bare and ordinal and tree.preposition(index) == "до":
        return None  # «вступит до 14-го саммита»
    bare = bare and ordinal is None
    if bare and not _may_be_bare(document, tree, index):
        return None
    if was_but_planned(tree, index, day, document.published) or is_over_since(document, tree, index, day):
        return None
    verb = verb_beside(tree, index)
    told = {index, *words, *(() if verb is None else (verb,))}
    for mention in (dated, where):
        told.update(tokens_of(tree, mention) if mention else ())
    modality = modality_of(tree, index, day, document.published)
    came = modality is Modality.DECIDED and day is None and has_arrived(tree, index)
    came = came and not _tells_past_day(document, tree)
    claim = EventClaim(
        type=EventType.MEETING,
        format=format_id,
        modality=Modality.PLANNED if came else modality,
        evidence=(words_of(document, tree, told), *_elsewhere_told(document, tree, where)),
        ordinal=ordinal,
        date=day,
        place=place,
        state=state,
        rule="ru.meeting.numbered" if ordinal else "ru.meeting.dated" if day else "ru.meeting.placed",
    )
    past = _is_of_the_past(tree, index)
    if claim.modality is Modality.PLANNED and (tree.preposition(index) == "к" or is_another_day(tree, index)):
        past = False  # «готовятся к 46-му саммиту», «с визитом накануне саммита»
    if ordinal == 1 and (claim.modality is Modality.PLANNED or tree.sentence.index == 0):
        past = False  # «первый саммит состоится», and what the headline tells
    level, only_filed = level_of(tree, index), filed is not None and where is None
    special = any(tree.lemma(kid) in _SPECIAL for kid in tree.kids[index])
    sat = not tree.lemma(index).endswith("саммит") and tree.feat(governing(tree, index), "Tense") == "Past"
    was = sat or has_happened(tree, index) or was_attended(tree, index)
    follows = claim.modality is not Modality.DECIDED and any(
        tree.lemma(kid) in _FOLLOWING for kid in tree.kids[index]
    )
    return Meeting(
        claim,
        tree.sentence.index,
        apart=past,
        bare=bare,
        level=level,
        filed=only_filed,
        special=special,
        was=was,
        once=was_set(tree, index),
        follows=follows,
        afar=afar,
        came=came,
    )


def _day_told(
    document: Document, tree: Tree, index: int, dated: Mention | None, told: str | None
) -> str | None:
    """The day of the meeting: `told` by a date, by an adjective, or by the tense of what the report begins
    with."""
    day = day_of(tree, index, document.published) or told
    day = day or years_ago(tree, index, document.published)
    ahead = day is None and modality_of(tree, index, None, None) is not Modality.DECIDED
    month = month_of(tree, index, ahead, document.published)
    if month and day and re.fullmatch(r"\d{4}", day):
        day = f"{day}-{month[5:7]}"  # «на июльском саммите 2024 года»
    headed = tree.sentence.index < _HEAD and not _has_day(document, tree)
    begun = headed and has_just_begun(tree, index)
    now = document.published if begun or is_going_on(tree, index) else None
    day = day or month or (str(now) if now else None)
    if dated is not None and day is not None and is_set_for(tree, index, dated):
        return next_such_day(day, document.published)
    return day


def _elsewhere_told(document: Document, tree: Tree, where: Mention | None) -> list[Span]:
    """The place, where the sentence before names it."""
    apart = where is not None and where.end <= tree.sentence.start
    return [document.span(where.start, where.end)] if where is not None and apart else []


def _may_be_bare(document: Document, tree: Tree, index: int) -> bool:
    """Whether the words tell of one meeting though not which: «на саммите», «заседание совета состоялось»,
    «на заседании Совета министров обороны»."""
    if tree.feat(index, "Number") == "Plur" and tree.word(index) != tree.lemma(index):
        return False
    if tree.lemma(index).endswith("саммит") or has_happened(tree, index):
        return True
    in_format = any(tree.lemma(kid) == "формат" for kid in tree.kids[index])  # «на заседании формата «ШОС+»»
    sat = in_format or level_of(tree, index) is not None or council(document, tree, index) is not None
    after = tree.parents[index] >= 0 and tree.lemma(tree.parents[index]) in COURSE  # «по итогам заседания»
    return sat and (after or tree.preposition(index) in ("на", "в"))


def _dated_aside(document: Document, tree: Tree, index: int) -> Mention | None:
    """The day of «заседание, которое состоится в сентябре»."""
    aside = aside_of(tree, index)
    named = document.mentions_in(tree.sentence.start, tree.sentence.end) if aside else ()
    days = [one for one in named if one.type is MentionType.DATE and one.name]
    told = (one for one in days if not (one.name or "").startswith(".."))  # «продлится до 29 февраля»
    return next((one for one in told if (at := tokens_of(tree, one)) and at[0] in aside), None)


def _in_year(document: Document, tree: Tree, index: int, dated: Mention | None) -> Mention | None:
    """The date in the year that the clause tells apart from it: «В прошлом году встреча прошла 24 декабря»,
    «саммит, который в 2024 году прошел 22 октября», «саммит в 2026 году пройдет в сентябре»."""
    if dated is None or not dated.name or dated.start < tree.sentence.start:
        return dated
    head = tree.clause_head(tokens_of(tree, dated)[0])
    beside = [
        one
        for one in document.mentions_in(tree.sentence.start, tree.sentence.end)
        if one.type is MentionType.DATE and one.name and (tokens := tokens_of(tree, one))
        if any(tree.parents[node] in (head, index) for node in tokens)
    ]
    years = [one for one in beside if re.fullmatch(r"\d{4}", one.name or "")]
    days = [one for one in beside if not re.search(r"\d{4}|год", one.text) and len(one.name or "") > _YEAR]
    if len(years) != 1 or len(days) != 1 or dated not in (*years, *days):
        return dated
    return replace(days[0], name=re.sub(r"\b\d{4}", years[0].name or "", days[0].name or ""))


def _day(dated: Mention | None, aside: tuple[str, int] | None, filed: Dateline | None) -> str | None:
    if dated is not None:
        return dated.name
    return aside[0] if aside else filed.date if filed else None


def _is_reported(
    document: Document, tree: Tree, index: int, dateline: Dateline, where: Mention | str | None
) -> bool:
    """Whether the report under the dateline is of the meeting: its first paragraph tells of it as held, and
    nothing says that it was held elsewhere or at another time."""
    start, end = tree.sentence.start, tree.sentence.end
    if document.text[dateline.end : dateline.end + 1] == ":":
        return start <= dateline.start < end
    if start >= dateline.end and "\n" in document.text[dateline.end : start].strip(" \n"):
        return False
    if dateline.desk and where is None and verb_beside(tree, index) is None:
        return False
    if end <= dateline.start or modality_of(tree, index, None, None) is not Modality.DECIDED:
        return False
    if isinstance(where, Mention) and not _is_there(where, dateline.place):
        return False
    if where is None and _elsewhere(document, dateline):
        return False
    return not _is_of_the_past(tree, index)


def _elsewhere(document: Document, dateline: Dateline) -> bool:
    """Whether the first paragraph tells that it was in another city: «АСТАНА – … в Санкт-Петербурге»."""
    line = document.text.find("\n", dateline.end)
    end = line if line >= 0 else len(document.text)
    named = [one for one in document.mentions_in(dateline.end, end) if one.type is MentionType.PLACE]
    cities = {one.entity for one in named if document.text[: one.start].endswith((" в ", " В "))}
    home = dateline.place.entity if dateline.place else None
    return bool(cities) and home not in cities


def _is_there(where: Mention, filed: Mention | None) -> bool:
    """Whether the report was filed where the meeting was: in that city, or a city of that state."""
    if filed is None or where.entity == filed.entity:
        return filed is not None
    return where.type is MentionType.STATE and state_of(where) == city_and_state(filed)[1]


def _is_of_the_past(tree: Tree, index: int) -> bool:
    """«прошлогоднего саммита», «на полях прошлого саммита»: not the one that is reported."""
    past = any(tree.lemma(kid) in _PAST for kid in tree.kids[index])
    another = is_another_day(tree, index) and not _is_spoken_after(tree, index)
    return past or arrives(tree, index) or another or tree.negated(tree.clause_head(index))


def _is_spoken_after(tree: Tree, index: int) -> bool:
    """«сказал журналистам после заседания», «на пресс-конференции после саммита»: that same day."""
    return tree.preposition(index) == "после" and is_told_the_press(tree)


def _has_day(document: Document, tree: Tree) -> bool:
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    return any(mention.type is MentionType.DATE for mention in named)


def _is_part(tree: Tree, index: int) -> bool:
    """«третий день саммита», «заседание саммита»: of the meeting that was told of."""
    above = tree.parents[index]
    part = above >= 0 and tree.lemma(above) in NOUNS | {"день"} and not tree.preposition(index)
    return part and ordinal_of(tree, index) is None


def _tells_past_day(document: Document, tree: Tree) -> bool:
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    days = (mention.name for mention in named if mention.type is MentionType.DATE)
    return any(modality_when(day, document.published) is Modality.DECIDED for day in days)


def is_bare(document: Document, tree: Tree, index: int) -> bool:
    """«во встрече», «заседание», «по итогам заседания 9 октября»: nothing tells which, so it is the one just
    spoken of."""
    kids = [kid for kid in tree.kids[index] if tree.tokens[kid].pos in ("NOUN", "PROPN", "ADJ")]
    named = document.mentions_in(tree.sentence.start, tree.sentence.end) if kids else ()
    kinds = (MentionType.DATE, MentionType.PLACE)
    when = {token for one in named if one.type in kinds for token in tokens_of(tree, one)}
    return when.issuperset(kids)


def formats_words(formats: Sequence[Argument], format_id: str, index: int, tree: Tree) -> set[int]:
    """The tokens by which the sentence names the format, if they hang on the noun at `index`."""
    below = tree.subtree(index)
    return {
        token
        for argument in formats
        if argument.code == format_id
        and (argument.first in below or argument.first <= index <= argument.last)
        for token in (argument.first, argument.last)
    }
