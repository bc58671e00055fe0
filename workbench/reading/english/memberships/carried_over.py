"""What an English sentence says on without its verb: "Qatar quit OPEC in 2019 and Ecuador in 2020", "Iran is
a member, as is India", "members of the EU, but not of NATO"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType, Modality
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.since_others import last_before
from workbench.reading.english.memberships.statuses import Statuses
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.memory import State

_HELPERS = frozenset({"is", "are", "was", "were", "do", "does", "did", "has", "have"})
_MEETINGS = frozenset({"summit", "meeting", "session", "conference"})
_BEFORE = frozenset({",", "and", ";", "while", "then"})


def carried_over(arguments: Arguments, statuses: Statuses, said: Proposition) -> Iterator[Proposition]:
    """What the rest of the sentence adds to a proposition that is so."""
    if said.sense.modality is not Modality.DECIDED or said.sense.status is not None:
        return
    yield from _at_other_times(arguments, said)
    yield from last_before(arguments, said)
    yield from _in_other_statuses(arguments, statuses, said)
    yield from _and_elsewhere(arguments, statuses, said)
    yield from _as_another_since(arguments, statuses, said)
    yield from _in_other_formats(arguments, said)
    yield from _as_others(arguments, said)
    yield from _not_in(arguments, said)


def those_besides(arguments: Arguments, said: Proposition) -> Iterator[Proposition]:
    """ "In addition to Cuba, Iran will also receive this status": Cuba has it."""
    verb = said.verb
    if said.sense.modality is not Modality.PLANNED or verb is None or verb.tense != "future":
        return
    opening = next((one for one in arguments.clauses.nouns if one.order < verb.order), None)
    also = {token.text.lower() for token in arguments.tokens[verb.first : verb.end + 1]} & {"also", "too"}
    if opening is None or not also or opening.preposition not in ("in addition to", "besides", "apart from"):
        return
    states = arguments.states(opening.series)
    if len(states) == len(opening.series):
        yield replace(
            said, states=tuple(states), act="is", sense=replace(said.sense, modality=Modality.DECIDED),
            rule="en.besides", dated=(opening.first, opening.end),
        )  # fmt: skip


def _last(said: Proposition) -> int:
    ends = [said.place + 1, said.body.end if not said.body.named else 0]
    return max(*ends, *(state.end for state in said.states), *(said.tokens or (0,)))


def _at_other_times(arguments: Arguments, said: Proposition) -> Iterator[Proposition]:
    """ "…, Iran in 2023 and Belarus in 2024"."""
    lasting = said.act == "is" and said.verb is not None and said.verb.perfect  # "has been … since 2018"
    if (said.act not in ("joins", "leaves") and not lasting) or said.verb is None:
        return
    word, start = arguments.clauses.word, _last(said)
    for first, end, name in arguments.names:
        code = _state(name)
        if first < start or code is None or code in {state.code for state in said.states}:
            continue
        group = next((one for one in arguments.clauses.nouns if one.first == first), None)
        pair = group is not None and len(group.series) > 1 and group is group.series[0]
        last = group.series[-1].end if pair and group else end
        date = _date_after(arguments, last) or _rank_after(arguments, last)
        apart = any(said.verb.end <= verb.first < first for verb in arguments.clauses.verbs)
        joint = word(first - 2) if said.granted and word(first - 1) == "to" else word(first - 1)
        if date is None or apart or joint not in _BEFORE:
            continue  # ", Iran in 2023", "and to Moldova in 2022"
        states = tuple(arguments.states(group.series)) if pair and group else (State(code, first, end),)
        yield replace(said, states=states, rule="en.gap", dated=(last, date), tokens=(*said.tokens, date - 1))


def _in_other_statuses(arguments: Arguments, statuses: Statuses, said: Proposition) -> Iterator[Proposition]:
    """ "became a partner in 2010 and an observer in 2015"."""
    if said.act != "joins" or said.verb is None:
        return
    items = arguments.clauses.items
    for order in range(said.verb.order + 1, len(items)):
        group, before = items[order], items[order - 1]
        if isinstance(group, VerbGroup):
            return
        joined = isinstance(before, Sign) and before.word in ("and", "then") and group is not said.group
        if not (isinstance(group, NounGroup) and joined and not group.preposition):
            continue
        noun = statuses.of(group)
        if noun is None or noun.status is said.status or group.first in said.tokens:
            continue
        end = group.end if noun.implied else max(group.end, noun.body.end)
        date = _date_after(arguments, _behind_meeting(arguments, end))
        if date is not None:
            body = said.body if noun.implied else noun.body
            yield replace(
                said, status=noun.status, body=body, group=group, rule="en.gap.status",
                place=group.head, dated=(end, date), tokens=(said.verb.first, date - 1),
            )  # fmt: skip


def _and_elsewhere(arguments: Arguments, statuses: Statuses, said: Proposition) -> Iterator[Proposition]:
    """ "is a partner of BRICS and an observer at the EAEU", "holds partner status in the one and observer
    status in the other"."""
    items, joined, set_in = arguments.clauses.items, False, False
    if said.act not in ("is", "joins"):
        return
    last = next((one for one in reversed(arguments.clauses.nouns) if one.first < said.body.end), None)
    start = said.group or (last if said.verb is not None and not said.body.named else None)
    for order in range(start.order + 1, len(items)) if start is not None else ():
        item = items[order]
        if isinstance(item, VerbGroup):
            if item.marker not in ("which", "that") or said.verb is None:
                return
            set_in = True  # "of BRICS, which it entered in 2024, and a partner of the SCO"
            continue
        if isinstance(item, Sign):
            apart = item.word == "," and said.verb is not None and not set_in
            joined = item.word in ("and", "but") or apart or (joined and item.kind == "R")
            if item.word in (";", ":", "(", ")") or (item.word == "," and said.verb is None):
                return
            continue
        noun = statuses.of(item) if joined and not item.preposition else None
        subject = any(
            item in verb.subjects and arguments.clauses.word(verb.first - 1) != ","
            for verb in arguments.clauses.verbs
        )
        if noun is not None and not noun.implied and noun.body.id != said.body.id and not subject:
            end = max(item.end, noun.body.end)
            date = _date_after(arguments, end)
            yield replace(
                said, status=noun.status, body=noun.body, group=item, rule="en.and.elsewhere",
                place=item.head, dated=(end, date or end), tokens=(item.head,),
            )  # fmt: skip
        joined = joined and item.is_date


def _as_another_since(arguments: Arguments, statuses: Statuses, said: Proposition) -> Iterator[Proposition]:
    """ "has taken part since 2010 as a partner and since 2015 as an observer"."""
    word = arguments.clauses.word
    for day, group in pairwise(arguments.clauses.nouns):
        later = said.verb is not None and day.is_date and day.first > said.verb.end
        since = (word(day.first - 1), word(day.first)) in (("and", "since"), ("and", "from"))
        if not (later and since and group.preposition == "as"):
            continue
        noun = statuses.of(group)
        if noun is not None and noun.status is not said.status and said.verb is not None:
            yield replace(
                said, status=noun.status, group=group, rule="en.gap.status", place=group.head,
                dated=(day.first, day.end), tokens=(said.verb.first, group.end - 1),
            )  # fmt: skip


def _in_other_formats(arguments: Arguments, said: Proposition) -> Iterator[Proposition]:
    """ "became a full member of the SCO in 2023 and of BRICS on Jan. 1, 2024", "of ASEAN since 1995, APEC
    since 1998 and the WTO since 2007"."""
    lasting = said.act == "is" and said.verb is not None and said.verb.perfect
    if said.verb is None or not (said.act == "joins" or lasting):
        return
    word = arguments.clauses.word
    for group in arguments.clauses.nouns:
        joint = group.first - 1 - (word(group.first - 1) == "of")
        if group.first < _last(said) or word(joint) not in (",", "and"):
            continue
        if any(group in verb.subjects for verb in arguments.clauses.verbs):
            continue  # "…, and BRICS in 2024 asked for its help"
        body, date = arguments.format_of(group), _date_after(arguments, group.end)
        apart = any(said.verb.end <= verb.first < group.first for verb in arguments.clauses.verbs)
        if body is not None and body.id != said.body.id and date is not None and not apart:
            yield replace(
                said, body=body, rule="en.gap.format", dated=(group.end, date),
                tokens=(said.verb.first, date - 1),
            )  # fmt: skip


def _behind_meeting(arguments: Arguments, place: int) -> int:
    """Where "at the Astana summit", "at the 7th summit in Baku" at `place` ends; else the place."""
    if arguments.clauses.word(place) not in ("at", "during"):
        return place
    for group in arguments.clauses.nouns:
        if group.first in (place, place + 1) and arguments.tokens[group.head].lemma in _MEETINGS:
            near = next((one for one in arguments.clauses.nouns if one.first >= group.end), None)
            inside = near is not None and near.preposition == "in" and not near.is_date
            return near.end if near is not None and inside and near.first <= group.end + 1 else group.end
    return place


def _date_after(arguments: Arguments, place: int) -> int | None:
    """Where the date ends that "in 2023" or "a year later" at `place` gives; None where there is none."""
    later = next((one for one in arguments.clauses.nouns if one.first == place and one.is_date), None)
    if later is not None and arguments.clauses.word(later.end) in ("later", "earlier", "after"):
        return later.end + 1
    dates = [row for row in arguments.names if row[2].type is MentionType.DATE]
    at_once = next((end for first, end, name in dates if first == place and name.name), None)
    if at_once is not None:
        return at_once  # "Belarus a year later", "Somalia last year"
    if arguments.clauses.word(place) not in ("in", "on", "since"):
        return None
    return next((end for first, end, _ in dates if first in (place, place + 1)), None)


def _rank_after(arguments: Arguments, place: int) -> int | None:
    """Where "the 166th" or "its 32nd on 7 March" at `place` ends, its date included."""
    tokens, word = arguments.tokens, arguments.clauses.word
    set_in = word(place) == ","
    place += set_in
    if word(place) not in ("the", "its") or place + 1 >= len(tokens):
        return None
    end = place + 2
    if tokens[place + 1].pos == "NUM" and word(end) in ("st", "nd", "rd", "th"):
        end += 1
    elif tokens[place + 1].feats.get("NumType") != "Ord":
        return None
    if set_in:
        return _date_after(arguments, end + 1) if word(end) == "," else None  # "Somalia, the eighth, in 2023"
    return _date_after(arguments, end) or end


def _as_others(arguments: Arguments, said: Proposition) -> Iterator[Proposition]:
    """ "…, as is Turkmenistan", "…, as do Armenia and Kazakhstan"."""
    word = arguments.clauses.word
    for place in range(_last(said), len(arguments.tokens) - 2):
        if word(place) != "as" or word(place + 1) not in _HELPERS:
            continue
        group = next((one for one in arguments.clauses.nouns if one.first >= place + 2), None)
        states = arguments.states(group.series or [group]) if group else []
        if group and group.first <= place + 3 and states:
            yield replace(said, states=tuple(states), rule="en.as.others", dated=(place, group.end))
        return


def _not_in(arguments: Arguments, said: Proposition) -> Iterator[Proposition]:
    """ "members of the EU but not of NATO"."""
    word = arguments.clauses.word
    if said.act != "is":
        return
    for place in range(_last(said), len(arguments.tokens) - 1):
        if word(place) != "but" or word(place + 1) not in ("not", "outside"):
            continue
        group = next((one for one in arguments.clauses.nouns if one.first >= place + 2), None)
        body = arguments.format_of(group) if isinstance(group, NounGroup) else None
        if body is not None and body.first <= place + 5 and body.id != said.body.id:
            sense = replace(said.sense, modality=Modality.DENIED)
            yield replace(said, body=body, sense=sense, rule="en.but.not")
        return


def _state(name: Mention) -> str | None:
    kind, _, code = (name.entity or "").partition(":")
    return code if kind == "state" and name.type is MentionType.STATE else None
