"""Since when and until when an English proposition holds: the dates that belong to its verb or noun."""

import re
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.dates.line_dates import line_day
from workbench.reading.english.memberships.news_dates import (
    in_dateline,
    joined_alone,
    meeting_day,
)
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.since_others import since_place
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.memory import State
from workbench.reading.english.syntax.series import SAYING
from workbench.reading.english.words.closed_class import words
from workbench.reading.memberships.membership_dates import as_point, edtf

_SINCE = frozenset({"since", "from", "starting", "effective"})
_UNTIL = frozenset({"until", "till", "to", "by"})
_EFFECTIVE, _FAR = frozenset({"effective", "starting"}), 999
"""What says from which day on: "announced in December their entry as of January 1"."""
_HEADS = frozenset({":", "—", "–", "-", "|"})
_BULLETS = frozenset("–—-•*·")
_AFTER = frozenset({"after", "before"})
_OF_YEARS = re.compile(r"\d{4}/\d{4}")
_OPENING_CLAUSES = frozenset({"since", "as", "while", "although", "though", "because", "once"})
_BOTH = frozenset({"both", "all", "each"})
_ASIDE = 9
"""Words of an aside in brackets."""
_FOUNDING = words(
    "founding foundation creation inception establishment formation launch beginning start birth independence"
)


def interval(arguments: Arguments, made: Proposition) -> tuple[str | None, str | None, list[Mention]]:
    """`since` and `until` from the dates by the word that says it, with the mentions used."""
    since = until = None
    used: list[Mention] = []
    for mention, preposition in _dates(arguments, made):
        told = edtf(mention)
        spell = made.act == "is" or made.status is Status.SUSPENDED
        spell = spell or (made.verb is not None and made.verb.lemma == "return")  # "returned in 2006-2012"
        if "/" in told and spell:
            since, until = since or told.split("/")[0], until or told.split("/")[1]
        elif preposition in ("until", "till") and "/" not in told:
            until = until or told
        elif preposition in _SINCE or made.act != "is" or made.status is Status.GUEST:
            if since is not None:
                continue
            since = as_point(told) if _OF_YEARS.fullmatch(told) else told
        else:
            continue
        if not in_dateline(arguments.document, mention):
            used.append(mention)
    if since is None and (alone := joined_alone(arguments, made)) is not None:
        return interval(arguments, replace(made, rule="", act="joins", verb=alone, group=None))
    if since is None and until is None and (day := meeting_day(arguments, made)) is not None:
        return as_point(edtf(day)), None, [day]
    if since is None and until is None and made.act != "is" and (head := line_head(arguments)) is not None:
        return (head.name or "").removesuffix("/.."), None, [head]
    return since, until, used


def in_brackets(arguments: Arguments, made: Proposition, state: State) -> str | None:
    """ "India (2017), Iran (July 2023)", "Laos and Myanmar (both in 1997)": the date behind a state alone, or
    the one set in before it."""
    if len(made.states) > 2 and state == made.states[-1] and (own := _set_before(arguments, state)):
        return as_point(edtf(own))
    place = state.end
    while arguments.clauses.word(place) in (",", "and") or any(one.first == place for one in made.states):
        place += 1
    shared = place > state.end
    if arguments.clauses.word(place) != "(" or (shared and arguments.clauses.word(place + 1) not in _BOTH):
        return None
    end = next((at for at in range(place, place + _ASIDE) if arguments.clauses.word(at) == ")"), place)
    dates = [
        edtf(name)
        for first, _, name in arguments.names
        if place < first < end and name.type is MentionType.DATE and name.name
    ]
    return as_point(dates[0]) if len(dates) == 1 and "/" not in dates[0] else None


def _is_of_one_state(arguments: Arguments, made: Proposition, place: int) -> bool:
    """Whether the date stands in brackets right behind one of the states."""
    opens = [at for at in range(max(0, place - _ASIDE), place) if arguments.clauses.word(at) == "("]
    closed = any(arguments.clauses.word(at) == ")" for at in range(opens[-1], place)) if opens else True
    return not closed and any(state.end == opens[-1] for state in made.states)


def line_head(arguments: Arguments) -> Mention | None:
    """The date that a line of a timeline begins with: "June 2012: Uzbekistan suspends its membership"."""
    for first, end, mention in arguments.names:
        if first > 1:
            break
        opens = arguments.clauses.word(end) in _HEADS and (not first or arguments.clauses.word(0) in _BULLETS)
        if opens and mention.type is MentionType.DATE and mention.name:
            return mention
    return line_day(arguments.document, arguments.sentence)


def _dates(arguments: Arguments, made: Proposition) -> list[tuple[Mention, str]]:
    """The dates that belong to the proposition's verb or noun, the nearest first."""
    found: list[tuple[int, Mention, str]] = []
    low, high = _reach(arguments, made)
    if made.dated is None and (others := since_place(arguments, made)) is not None:
        high = min(high, others)
    for first, end, mention in arguments.names:
        if mention.type is not MentionType.DATE or not mention.name or not low <= first < high:
            continue
        ahead = made.sense.modality in (Modality.PLANNED, Modality.PROPOSED)
        told = ahead or (made.verb is not None and made.verb.perfect)
        if told and in_dateline(arguments.document, mention):
            continue  # "Feb 23 (Reuters) - Armenia has frozen its part", "will join": when it was filed
        if _is_in_apposition(arguments, made, first) or _is_in_list(arguments, made, first):
            continue
        if _is_set_in(arguments, made, first) or _is_of_one_state(arguments, made, first):
            continue
        word = arguments.tokens[first].text.lower()
        within = arguments.tokens[first].pos == "ADP"  # "once before in 1999"
        before = "" if within else arguments.clauses.word(first - 1)
        if arguments.clauses.word(end) in ("'", "’") and arguments.clauses.word(end + 1) == "s":
            continue  # "this year's chair"
        if (
            _is_in_relative(arguments, made, first)
            or _is_of_subordinate(arguments, made, first)
            or _is_named_again(arguments, mention, end)
            or (made.dated is None and _is_one_of_two(arguments, first, end))
        ):
            continue
        preposition = word if word in _SINCE | _UNTIL | _AFTER else before
        if _is_since_founding(arguments, first):
            preposition = "since"
        late = preposition == "before" and made.sense.modality is Modality.PLANNED
        as_of = arguments.clauses.word(first - 2) == "as"
        turned = made.sense.status is not None and (preposition in _SINCE or as_of)
        if (preposition in _AFTER and not late) or turned:
            continue  # "were invited to join as of January 1": the invitation is older
        effective = ({before, word} & _EFFECTIVE or as_of) and made.rule.startswith("en.noun")
        found.append((abs(first - made.place) - _FAR * bool(effective), mention, preposition))
    return [(mention, preposition) for _, mention, preposition in sorted(found, key=lambda row: row[0])]


def _is_since_founding(arguments: Arguments, place: int) -> bool:
    """ "since its founding in 2001", "from its inception in 1991"."""
    before = [arguments.clauses.word(at) for at in range(max(0, place - 5), place)]
    return not _FOUNDING.isdisjoint(before) and not {"since", "from"}.isdisjoint(before)


def _is_in_apposition(arguments: Arguments, made: Proposition, place: int) -> bool:
    """ "Turkey, a NATO member since 1952, has applied": the date of another status, before the verb."""
    behind = made.group is not None and made.verb is not None and made.group.first < made.verb.first
    if made.verb is None or behind or place >= made.verb.first:
        return False
    before = [group for group in arguments.clauses.nouns if group.end <= place and not group.is_date]
    return bool(before) and any(
        arguments.tokens[group.head].lemma in terms.STATUS_HEADS
        and arguments.clauses.word(group.first - 1) in (",", "—", "–", "(")
        for group in before[-3:]
    )


def _is_set_in(arguments: Arguments, made: Proposition, place: int) -> bool:
    """ "Morocco, out since 1984, rejoined the bloc": the date of what commas set in behind the subject."""
    verb = made.verb
    if verb is None or not verb.subjects or not verb.subjects[0].end < place < verb.first:
        return False
    opens, closes = verb.subjects[0].end, arguments.clauses.word(verb.first - 1)
    preposed = place == opens + 2 and arguments.clauses.word(opens + 1) in ("in", "on", "since", "from")
    alone = place == opens + 1 or preposed  # "Iran, in 2023, joined"
    return arguments.clauses.word(opens) == "," and closes == "," and not alone


def _is_named_again(arguments: Arguments, mention: Mention, end: int) -> bool:
    """ "today, 29th January 2025", "at midnight on Sunday (1 July)": the day is told more fully behind the
    comma or in brackets; not "in 2009, in 2019"."""
    behind = end + 1 if arguments.clauses.word(end) in (",", "(") else end
    dates = (row for row in arguments.names if row[2].type is MentionType.DATE and row[2].name)
    told = behind > end and any(first == behind for first, _, _ in dates)
    openings = {mention.text.partition(" ")[0].lower(), arguments.clauses.word(behind)}
    return told and openings not in ({"in"}, {"on"})


def _is_one_of_two(arguments: Arguments, first: int, end: int) -> bool:
    """ "In 2004 and 2005, it took in A, B and C": who came in which year, nobody says."""
    dates = {one: last for one, last, name in arguments.names if name.type is MentionType.DATE and name.name}
    joints = (one - 1 for one in dates if arguments.tokens[one].pos != "ADP" and one - 1 in dates.values())
    return any(arguments.clauses.word(at) == "and" and at in (first - 1, end) for at in joints)


def _is_in_relative(arguments: Arguments, made: Proposition, place: int) -> bool:
    """ "Azerbaijan, which became a partner in 2015, applied in 2024": the date of the verb set in."""
    verb = made.verb
    if verb is None or not verb.subjects or not verb.subjects[0].end <= place < verb.first:
        return False
    between = [other for other in arguments.clauses.verbs if verb.subjects[0].end <= other.first < place]
    return bool(between) and bool(between[-1].marker) and between[-1] is not verb.governor


def _is_of_subordinate(arguments: Arguments, made: Proposition, place: int) -> bool:
    """ "Since it began work one year ago, it has grown by A and B": the date of the clause that opens."""
    verb = made.verb
    for other in arguments.clauses.verbs if verb is not None else ():
        top = other.governor if isinstance(other.governor, VerbGroup) else other
        if other is verb or top.form != "finite" or top.marker not in _OPENING_CLAUSES:
            continue
        told = any(one.is_date and one.first <= place < one.end for one in other.adjuncts)
        if told and verb is not None and other.order < verb.order and not verb.marker:
            return True
    return False


def _is_in_list(arguments: Arguments, made: Proposition, place: int) -> bool:
    """ "its members are A, B and, since last year, C": the date of the last alone."""
    first, last = min(one.first for one in made.states), max(one.first for one in made.states)
    inside = len(made.states) > 2 and first < place < last
    return inside and (made.act == "is" or _set_before(arguments, made.states[-1]) is not None)


def _set_before(arguments: Arguments, state: State) -> Mention | None:
    """ "Egypt, Iran and, in January, Indonesia": the date set in before the last of a list."""
    word = arguments.clauses.word
    for first, end, name in arguments.names:
        before = [word(at) for at in range(first - 3, first)]
        if name.type is MentionType.DATE and name.name and (end, word(end)) == (state.first - 1, ","):
            return name if "and" in before and "," in before else None
    return None


def _reach(arguments: Arguments, made: Proposition) -> tuple[int, int]:
    """The tokens of the clause in which a date belongs to the proposition."""
    if made.dated is not None:
        return made.dated
    clauses = arguments.clauses
    verb = made.verb
    of_noun = made.rule.startswith("en.noun")
    if verb is None or (of_noun and (verb.head not in made.sense.tokens or _has_own_date(arguments, made))):
        group = made.group
        assert group is not None
        end = max([group.end, *(item.end for item in clauses.hanging_on(group))])
        return group.first, end
    low, high = _clause_start(arguments, verb), len(arguments.tokens)
    if verb.form == "gerund" and made.act == "is":
        low = verb.first  # "Since its start in 2009, the bloc, comprising A and B, has grown"
    if verb.marker == "when" and low and (opening := _date_before(arguments, low)) is not None:
        low = opening
    absolute = verb.form == "gerund" and verb.governor is None and bool(verb.subjects)
    absolute = absolute and verb.subjects[0].series[0].preposition == "with"
    series = verb.subjects[0].series if verb.subjects else []
    own = range(series[0].first, series[-1].end) if series else range(0)  # "when Romania and Bulgaria joined"
    for other in clauses.verbs:
        if absolute and other.order < verb.order:
            continue  # "Last year it grew, with Iran becoming a member"
        chained = other is verb.governor or other.governor is verb
        if other.form == "gerund" and other.lemma in ("start", "begin") and _opens_date(arguments, other):
            continue  # "Starting January 1, Egypt became a member"
        dated = any(one.is_date for one in other.adjuncts)
        if other.form == "participle" and other.order < verb.order and not dated:
            continue  # "On 19 December, at the summit held in Cairo, …"
        set_in = bool(other.marker) or other.lemma in SAYING | {"recall"}
        inside = bool(verb.subjects) and verb.subjects[0].first < other.first < verb.first and set_in
        if chained or other is verb or inside:
            continue
        if other.order < verb.order and not _is_governor(arguments, verb, other):
            told = [one.end for one in other.adjuncts if one.is_date and other.lemma in SAYING]
            low = max([low, other.end if not other.objects else other.objects[-1].end, *told])
            joints = [
                item.place
                for item in clauses.items[other.order : verb.order]
                if isinstance(item, Sign) and item.kind == "C" and item.place not in own
            ]
            low = max([low, *joints[-1:]])
        elif other.order > verb.order:
            high = min(high, _opening(arguments, verb, other))
    governor = verb.governor
    if isinstance(governor, VerbGroup) and governor.lemma == "be" and not governor.predicate:
        governor = governor if governor.tense == "past" else None  # "On May 6 it is to become a member"
    if governor is not None and made.sense.status is None and made.sense.modality is not Modality.DECIDED:
        low = max(low, verb.first)
    return low, high


def _opening(arguments: Arguments, own: VerbGroup, other: VerbGroup) -> int:
    """Where the clause of the verb behind begins: at the "and" of "…, and in May, Minsk froze its part"."""
    order, items = other.order, arguments.clauses.items
    if other.form == "finite" and other.subjects and other.subjects[0].first > own.first:
        order = min(order, other.subjects[0].series[0].order)
    for item in reversed(items[own.order : order]):
        if isinstance(item, Sign) and item.kind == "C":
            return item.place
        if not isinstance(item, Sign) and not (isinstance(item, NounGroup) and item.is_date):
            break
    return other.first


def _opens_date(arguments: Arguments, verb: VerbGroup) -> bool:
    """ "starting January 1": no verb but a preposition."""
    return any(first == verb.end and name.type is MentionType.DATE for first, _, name in arguments.names)


def _clause_start(arguments: Arguments, verb: VerbGroup) -> int:
    """The token behind the conjunction or relative pronoun that opens the verb's clause."""
    top = verb
    while isinstance(top.governor, VerbGroup):
        top = top.governor
    for item in reversed(arguments.clauses.items[: top.order]):
        if isinstance(item, Sign) and (item.kind in ("S", "W") or item.word in (";", ":")):
            if top.subjects and top.subjects[0].first < item.place and item.kind == "W":
                continue  # "Last year Iran, which backs Russia, joined"
            return item.place
    return 0


def _has_own_date(arguments: Arguments, made: Proposition) -> bool:
    """ "grew with the inclusion of South Africa in 2010": the date hangs on the noun."""
    group = made.group
    return group is not None and any(one.is_date for one in arguments.clauses.hanging_on(group))


def _date_before(arguments: Arguments, place: int) -> int | None:
    """Where the date begins that "…, when it joined" stands behind."""
    ends = {end: first for first, end, name in arguments.names if name.type is MentionType.DATE}
    return ends.get(place, ends.get(place - 1))


def _is_governor(arguments: Arguments, verb: VerbGroup, other: VerbGroup) -> bool:
    """Whether a verb hangs on the other, be it by a noun: "submitted its application to join"."""
    top: VerbGroup | None = verb
    for _ in range(5):
        above = top.governor if top is not None else None
        top = arguments.verb_of(above) if isinstance(above, NounGroup) else above
        if top is None or top is other:
            break
    return top is other
