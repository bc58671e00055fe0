"""Several meetings in one sentence: "in 2018 in Astana, then in 2019 in Tashkent", "in Astana (2018)"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.meeting_words import HAPPENS
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.events.whereabouts import KINDS, Somewhere, of_name, outside_names
from workbench.reading.english.syntax.speech_words import SPEECH
from workbench.reading.english.words.closed_class import words
from workbench.reading.events.meetings import Meeting

Item = Mention | Somewhere
_OTHERS = words("forum conference exhibition expo festival congress fair")
_FURTHER = words("next one summit meeting session gathering")
Pair = tuple[Mention | None, Somewhere | None]


def tells_several(scene: Scene, noun: int) -> bool:
    """Whether what stands behind the noun tells where and when more than one was held."""
    plural = scene.tokens[noun].feats.get("Number") == "Plur"
    repeated = any(scene.word(place) in ("then", "time") for place in range(noun + 1, len(scene.tokens)))
    near = scene.word(noun + 1) in ("in", "at", "of")
    return (plural or repeated) and (near or _is_held(scene, noun)) and len(pairs(scene, noun)) > 1


def series(scene: Scene, noun: int, format_id: str) -> list[Meeting]:
    """The meetings of the format, each with its day and its place; none where no more than one is told."""
    found = list(_told(scene, noun, format_id))
    return found if len(found) > 1 else []


def _told(scene: Scene, noun: int, format_id: str) -> Iterator[Meeting]:
    first_time = any(
        scene.word(place) == "time" and scene.word(place - 1) == "first"
        for place in range(noun + 1, len(scene.tokens))
    )
    told = noun
    for number, (when, where) in enumerate(pairs(scene, noun)):
        places = {where.first, where.end - 1} if where else set()
        places |= {scene.place(when), scene.end(when) - 1} if when else {noun}
        counted = _counted(scene, told + 1, min(places))
        told = max(told, *places)
        places |= {scene.place(counted)} if counted else set()
        claim = EventClaim(
            EventType.MEETING,
            format_id,
            _modality(scene, when),
            (scene.words_of(places),),
            ordinal=_number(counted) or (1 if first_time and number == 0 else None),
            date=when.name if when else None,
            place=where.city if where else None,
            state=where.state if where else None,
            rule="en.meeting.several",
        )
        yield Meeting(claim, scene.sentence.index)


def _counted(scene: Scene, first: int, end: int) -> Mention | None:
    """The number that stands for a meeting between the one told before and its own day and place: "the first
    in Almaty in 2011, second in Bishkek"; not "on the second day"."""
    found: Mention | None = None
    for name in scene.names:
        behind = scene.end(name)
        place = scene.place(name)
        if name.type is not MentionType.ORDINAL or not first <= place < end or behind > end:
            continue
        if "(" in (scene.word(place - 1), scene.word(place - 2)):
            continue  # "in Tashkent in 2016 (the fifteenth)": of the one before
        alone = scene.tokens[behind].pos in ("ADP", "VERB", "AUX", "PUNCT") or behind == end
        found = name if alone or scene.tokens[behind].lemma in NOUNS | {"one"} else found
    return found


def _number(name: Mention | None) -> int | None:
    return int(name.name) if name is not None and name.name and name.name.isdigit() else None


def numbered(scene: Scene, noun: int, one: Meeting, numbers: list[int]) -> Iterator[Meeting]:
    """ "the 46th and 47th summits in May and October": each with its day and its place, or with those that
    are told of both."""
    end = _next_told(scene, noun)
    names = [name for name in scene.dates() if noun < scene.place(name) < end]
    apart = (name.name.split("/") if " and " in name.text else [name.name] for name in names if name.name)
    whens: list[str | None] = [day for days in apart for day in days]  # "in May and October"
    places = [where for where in _places(scene, noun) if where.first < end]
    wheres = [(where.city, where.state) for where in places]
    both = (one.claim.place, one.claim.state)
    words = scene.words_of({noun, *map(scene.place, names), *(where.end - 1 for where in places)})
    told, *elsewhere = one.claim.evidence
    evidence = (scene.document.span(told.start, max(told.end, words.end)), *elsewhere)
    whens = whens if len(whens) == len(numbers) else [one.claim.date] * len(numbers)
    wheres = wheres if len(wheres) == len(numbers) else [both] * len(numbers)
    for number, when, (city, state) in zip(numbers, whens, wheres, strict=True):
        claim = replace(one.claim, ordinal=number, date=when, place=city, state=state, evidence=evidence)
        yield replace(one, claim=replace(claim, rule="en.meeting.each"))


def before_noun(scene: Scene, noun: int) -> list[Somewhere]:
    """ "at the Samarkand, Astana and Bishkek summits": the cities of several meetings, in their order."""
    by_end = {scene.end(name): name for name in outside_names(scene) if name.type is MentionType.PLACE}
    formats = {scene.end(name): name for name in scene.names if name.type is MentionType.FORMAT}
    place = scene.place(formats[noun]) if noun in formats else noun
    found: list[Somewhere] = []
    while place in by_end and (where := of_name(scene, by_end[place])) is not None:
        found.insert(0, where)
        place = where.first
        while scene.word(place - 1) in (",", "and"):
            place -= 1
        if place == where.first:
            break
    return found if len(found) > 1 and all(one.city for one in found) else []


def in_turn(scene: Scene, behind: int, first: Meeting) -> Iterator[Meeting]:
    """ "Tashkent hosted it in 2019, Awaza in 2021 and Cholpon-Ata in 2022": those of the further places, told
    behind that token without a verb."""
    days = {scene.place(name): name for name in scene.dates()}
    for name in scene.names:
        place, end = scene.place(name), scene.end(name)
        if name.type not in (MentionType.PLACE, MentionType.STATE) or place <= behind:
            continue
        when = days.get(end) or (days.get(end + 1) if scene.word(end) in ("in", "on") else None)
        where = of_name(scene, name)
        if when is None or where is None or scene.word(place - 1) not in (",", "and"):
            continue
        if when.name == first.claim.date:
            continue  # "at the request of the leaders of Turkey and Azerbaijan in May": the day of the first
        claim = replace(
            first.claim,
            modality=_modality(scene, when),
            evidence=(scene.words_of({place, scene.end(when) - 1}),),
            ordinal=None,
            date=when.name,
            place=where.city,
            state=where.state,
            rule="en.meeting.several",
        )
        yield replace(first, claim=claim, goes_on=False)


def pairs(scene: Scene, noun: int) -> list[Pair]:
    """The days with their places behind the noun: each beside the other."""
    end = _next_told(scene, noun)
    whens = [
        name
        for name in scene.dates()
        if noun < scene.place(name) < end and not _is_of_saying(scene, noun, name)
    ]
    wheres = [where for where in _places(scene, noun) if where.first < end]
    if not whens and (scene.word(noun - 2), scene.word(noun - 1)) == ("followed", "by"):
        return [(None, where) for where in wheres]  # "in Astana in 2018, followed by meetings in A and B"
    if len(wheres) == 1 and len(whens) > 1 and _are_joined(scene, whens):
        return [(when, wheres[0]) for when in whens]
    if len(whens) > len(wheres) > 0:
        return _by_stretches(scene, whens, wheres)
    if len(whens) != len(wheres):
        return []
    items: list[tuple[int, Item]] = [(scene.place(name), name) for name in whens]
    items += [(where.first, where) for where in wheres]
    items.sort(key=lambda item: item[0])
    kinds = [isinstance(item, Somewhere) for _, item in items]
    beside = all(one != other for one, other in zip(kinds[::2], kinds[1::2], strict=True))
    return list(zip(whens, wheres, strict=True)) if beside else []


def _next_told(scene: Scene, noun: int) -> int:
    """ "… and Avaza in 2021; the next will be hosted by Tajikistan": where another meeting has its clause."""
    verbs = [one for one in scene.clauses.verbs if one.form == "finite" and one.first > noun and one.subjects]
    starts = (one.subjects[0].first for one in verbs if scene.word(one.subjects[0].end - 1) in _FURTHER)
    others = (place for place in range(noun + 1, len(scene.tokens)) if scene.tokens[place].lemma in _OTHERS)
    end = next((start for start in starts if start > noun), len(scene.tokens))
    return min(end, next(others, end))  # "at the summit in Rio in June and then at the forum in Bali in July"


def _is_of_saying(scene: Scene, noun: int, name: Mention) -> bool:
    """ "…, the Kremlin said on Wednesday": the day that it was said on."""
    verbs = [one for one in scene.clauses.verbs if one.form == "finite" and one.first < scene.place(name)]
    said = verbs[-1] if len(verbs) > 1 else None
    return said is not None and said.lemma in SPEECH and said.first > noun and not said.marker


def _are_joined(scene: Scene, whens: list[Mention]) -> bool:
    """ "in Baku in 2006 and 2012": the days of one place."""
    between = [
        {scene.word(place) for place in range(scene.end(one), scene.place(other))}
        for one, other in pairwise(whens)
    ]
    return all(words_of <= {",", "and"} for words_of in between)


def _by_stretches(scene: Scene, whens: list[Mention], wheres: list[Somewhere]) -> list[Pair]:
    """ "online in December 2022 and, before that, in Dushanbe in May 2019": each day with the place that
    stands in its own stretch, if there is one."""
    joints = [_joint(scene, one, other) for one, other in pairwise(whens)]
    if None in joints:
        return []
    edges = [0, *(joint for joint in joints if joint is not None), len(scene.tokens)]
    made: list[Pair] = []
    for when, (first, end) in zip(whens, pairwise(edges), strict=True):
        where = [one for one in wheres if first <= one.first < end]
        if len(where) > 1:
            return []
        made.append((when, where[0] if where else None))
    return made


def _joint(scene: Scene, when: Mention, other: Mention) -> int | None:
    """Where "and" parts two days."""
    between = range(scene.end(when), scene.place(other))
    return next((place for place in between if scene.word(place) in ("and", "then", ";")), None)


def _places(scene: Scene, noun: int) -> list[Somewhere]:
    """The places behind the noun that "in" governs, or "hosted by", those of a list with it among them."""
    found: list[Somewhere] = []
    hosting = any(verb.lemma == "host" and verb.passive for verb in scene.clauses.verbs)
    governing = ("in", "at", "by") if hosting else ("in", "at")
    for name in outside_names(scene):
        place = scene.place(name)
        if name.type not in (MentionType.PLACE, MentionType.STATE) or place <= noun:
            continue
        first = _opening(scene, place)
        group = scene.group_at(first)
        told = of_name(scene, name)
        listed = scene.word(first - 1) in ("and", ",")
        joined = bool(found) and listed and group is not None and group.preposition in ("", "of")
        if group is None or told is None or not (joined or group.preposition in governing):
            continue
        behind = found and place - found[-1].end <= 2 and scene.word(place - 1) in (",", "of")
        if behind and found[-1].state in (None, told.state) and told.state is not None:
            city = found[-1].city if name.type is MentionType.STATE else told.city
            found[-1] = Somewhere(found[-1].first, told.end, city, told.state)
        else:
            found.append(told)
    return found


def _opening(scene: Scene, place: int) -> int:
    """Where "the Caspian resort of Avaza", "the Uzbek city of Samarkand", "the Kazakh capital" begins."""
    if scene.word(place - 1) == "of" and scene.word(place - 2) in KINDS:
        place -= 2
    group = scene.group_at(place)
    definite = group is not None and scene.word(group.first) == "the"
    return group.first if group is not None and definite else place


def _is_held(scene: Scene, noun: int) -> bool:
    return any(verb.lemma in HAPPENS and verb.first > noun for verb in scene.clauses.verbs)


def _modality(scene: Scene, when: Mention | None) -> Modality:
    day = PartialDate.parse(when.name) if when and when.name else None
    published = scene.document.published
    ahead = day is not None and published is not None and day.first is not None and day.first > published
    return Modality.PLANNED if ahead else Modality.DECIDED
