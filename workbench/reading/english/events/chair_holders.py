"""Who holds the chair of a format: "Russia holds the chairmanship", "Nepal, which chairs the grouping"."""

import re
from collections.abc import Iterator

from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.english.events.chair_words import (
    date_of,
    format_of,
    is_body,
    is_of_a_format,
    is_office,
    state_led_by,
)
from workbench.reading.english.events.scenes import OWNING, Scene
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

_HOLDS = words("hold have exercise occupy keep retain")
_BELONGS = {"belong": "to", "rest": "with", "lie": "with"}
_NOW = words("current rotating incumbent present outgoing")
_IN_THE = words("in at")
_YEAR = len("2025")
_YEARS = re.compile(r"\d{4}(?:/\d{4})?")
_FAR = 9
"""Words between "holds" and the office."""


def held(scene: Scene) -> Iterator[EventClaim]:
    """The states that the sentence says hold the chair."""
    for verb in scene.clauses.verbs:
        yield from _by_verb(scene, verb)
    for group in scene.clauses.nouns:
        if is_office(scene.tokens[group.head]):
            yield from _by_noun(scene, group)


def _by_verb(scene: Scene, verb: VerbGroup) -> Iterator[EventClaim]:
    if verb.form != "finite" or verb.negated or verb.modal or verb.passive or not verb.subjects:
        return
    office, holder = _office(scene, verb), verb.subjects[0]
    if verb.lemma in _BELONGS and office is not None:
        to = [one for one in verb.adjuncts if one.preposition == _BELONGS[verb.lemma]]
        holder = to[0] if to else holder
    elif verb.lemma == "chair":
        dated = date_of(scene, verb)
        turn = not verb.objects and dated is not None and len(dated.name or "") == _YEAR
        if not turn and not (verb.objects and is_body(scene, verb.objects[0])):
            return  # "Canada chaired this year" tells of a turn
        office = verb.head
    elif verb.lemma == "be" and verb.tense == "present" and (office := _is_chair(scene, verb)) is not None:
        pass  # "Russia is the current chair of BRICS"
    elif verb.lemma not in _HOLDS or office is None or not is_of_a_format(scene, office):
        return
    whose = scene.word(holder.first) == "whose" and scene.tokens[holder.head].lemma in ("country", "nation")
    who = next((g for g in scene.clauses.nouns if whose and g.end == holder.first - 1), None)
    if office is not None and who is not None and (led := state_led_by(scene, who)) is not None:
        dated = date_of(scene, verb)
        yield from _made(scene, office, led, dated.name if dated else None, {who.first, office}, False)
        return  # "the premier of Laos, whose country chairs ASEAN this year"
    state = None if office is None or _is_a_person(scene, holder) else state_led_by(scene, holder)
    if office is not None and state is not None:
        dated = date_of(scene, verb)
        day = dated.name if dated else _year_for(scene, office)
        places = {holder.first, verb.head, office}
        places |= {scene.place(dated), scene.end(dated) - 1} if dated else set()
        yield from _made(scene, office, state, day, places, verb.tense == "future")


def _is_chair(scene: Scene, verb: VerbGroup) -> int | None:
    """Where "chair" stands in "is the current chair of BRICS"."""
    for group in verb.objects:
        told = {token.lemma for token in scene.tokens[group.first : group.head]}
        if scene.tokens[group.head].lemma == "chair" and told & _NOW and is_of_a_format(scene, group.head):
            return group.head
    return None


def _year_for(scene: Scene, office: int) -> str | None:
    """ "holds the presidency of the group for 2025"."""
    for place in range(office + 1, min(office + _FAR, len(scene.tokens) - 1)):
        year = scene.tokens[place + 1].text
        if scene.word(place) == "for" and _YEARS.fullmatch(year):
            return year
    return None


def _office(scene: Scene, verb: VerbGroup) -> int | None:
    """Where the office stands that the verb says is held: its object, its subject, or what "which" means."""
    own = next((one.head for one in verb.objects if is_office(scene.tokens[one.head])), None)
    if verb.marker in ("which", "that") and own is None:
        before = [one for one in scene.clauses.nouns if one.end <= verb.first]
        before = [one for one in before if is_office(scene.tokens[one.head]) and one.end >= verb.first - _FAR]
        return before[-1].head if before else None
    groups = verb.subjects if verb.lemma in _BELONGS else verb.objects
    return next((one.head for one in groups if is_office(scene.tokens[one.head])), None)


def _by_noun(scene: Scene, group: NounGroup) -> Iterator[EventClaim]:
    """ "Azerbaijan, in the chair until November", "Indonesia, this year's chair", "Ukraine's 2017
    chairmanship of the organisation"."""
    if not is_of_a_format(scene, group.head) and scene.tokens[group.head].lemma != "chair":
        return
    inside = [name for name in scene.named_in(group) if name.type is MentionType.DATE and name.name]
    owner = group.possessor
    year = scene.group_at(group.first - 1)
    if owner is None and year is not None and year.is_date and scene.word(year.first - 1) in OWNING:
        inside = [name for name in scene.named_in(year) if name.type is MentionType.DATE and name.name]
        owner = next((one for one in scene.clauses.nouns if year.first - 2 <= one.end < year.first), None)
    owned = None if owner is None or _is_a_person(scene, owner) else state_led_by(scene, owner)
    turn = inside[0].name if inside else _years_behind(scene, group)
    if owner is not None and owned is not None and turn:
        yield from _made(scene, group.head, owned, turn, {owner.first, group.head}, False)
        return
    before = _named_before(scene, owner if owner is not None else group)
    if before is None or _is_a_person(scene, before) or (state := state_led_by(scene, before)) is None:
        return
    told = {token.lemma for token in scene.tokens[group.first : group.head]}
    at = group.preposition in _IN_THE and scene.word(group.first) == "the"
    years = [name.name for name in scene.named_in(owner) if name.type is MentionType.DATE] if owner else []
    if at or years or told & _NOW:
        yield from _made(scene, group.head, state, next(iter(years), None), {before.first, group.head}, False)


def _years_behind(scene: Scene, group: NounGroup) -> str | None:
    """ "India's chairship of BRICS in 2021", "Kyrgyzstan's presidency of the EAEU in 2022"."""
    year = scene.tokens[group.end - 1] if group.end - 1 > group.head else None
    year = year or (scene.tokens[group.end] if group.end < len(scene.tokens) else None)
    if year is not None and _YEARS.fullmatch(year.text):
        return year.text  # "under Malaysia's chairmanship 2025"
    of = next(iter(scene.clauses.hanging_on(group)), None)
    if of is None or of.preposition != "of" or scene.tokens[of.head].pos != "PROPN" or not is_body(scene, of):
        return None
    end, dates = of.end, [n for n in scene.names if n.type is MentionType.DATE and n.name]
    near = (n.name for n in dates if scene.place(n) in (end, end + 1))
    return next((name for name in near if name and _YEARS.fullmatch(name)), None)


def _named_before(scene: Scene, group: NounGroup) -> NounGroup | None:
    """What a comma parts from the group that says what it is."""
    first = group.first - (group.preposition != "")
    if scene.word(first - 1) != ",":
        return None
    return next((one for one in scene.clauses.nouns if one.end == first - 1), None)


def _is_a_person(scene: Scene, group: NounGroup) -> bool:
    names = scene.named_in(group)
    return any(name.type in (MentionType.PERSON, MentionType.ROLE) for name in names)


def _made(
    scene: Scene, office: int, state: str, day: str | None, places: set[int], ahead: bool
) -> Iterator[EventClaim]:
    format_id = format_of(scene, office)
    day = day.removesuffix("/..") if day else None
    when, published = PartialDate.parse(day) if day else None, scene.document.published
    ahead = ahead or bool(when and when.first and published and when.first > published)
    modality = Modality.PLANNED if ahead else Modality.DECIDED
    if format_id is not None:
        words_of = scene.words_of(places)
        yield EventClaim(
            EventType.DECISION,
            format_id,
            modality,
            (words_of,),
            date=day,
            state=state,
            rule="en.chairmanship.held",
        )
