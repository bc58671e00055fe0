"""Who chairs a format: "Brazil took over the chairmanship", "passed the presidency to Uruguay"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.english.events.chair_holders import held
from workbench.reading.english.events.chair_sayings import sayings
from workbench.reading.english.events.chair_words import (
    chair_behind,
    date_of,
    elected_to,
    format_of,
    is_body,
    is_of_a_body,
    is_of_a_format,
    is_office,
    meant_by_it,
    state_led_by,
)
from workbench.reading.english.events.scenes import Bodies, Scene, code
from workbench.reading.english.names.lead import Lead, headline_end
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

_TAKES = words("take assume receive begin start accept get inherit")
_ELECTS = words("elect appoint choose name select")
_LEADS = words("chair lead head")
_HANDS = words("hand pass transfer cede give deliver relinquish")
_PASSES = words("pass go move transfer rotate shift")
_PROLONGS = words("extend prolong renew")
_HANDOVERS = words("handover transfer passing transition hand-over handing")
_WISHED = words("offer propose want wish hope seek express ready voice")
_TAKEN_FOR_NOUNS = frozenset({"takes", "assumes", "hands", "passes"})
_FAR = 11
"""Words between a verb and the office that it takes."""


def find_english_chairmanships(document: Document, bodies: Bodies, lead: Lead) -> list[EventClaim]:
    """Who took the chair, or will: `state` is the new one's."""
    found: list[EventClaim] = []
    headline, turns = headline_end(document.text), None
    for sentence in document.sentences:
        if sentence.start < headline:
            continue
        if any(is_office(token) or token.lemma in _LEADS | {"preside"} for token in sentence.tokens):
            scene = Scene(document, sentence, bodies, lead)
            found += [made for verb in _verbs(scene) if (made := _told(scene, verb)) is not None]
            found += [made for group in scene.clauses.nouns if (made := _handed(scene, group)) is not None]
            found += [made for claim in found[-1:] for made in _another(scene, claim)]
            found += held(scene)
            found += list(sayings(scene, found))
            turns = sentence.index
        elif turns is not None and sentence.index - turns == 1:
            found += _next_turn(Scene(document, sentence, bodies, lead), found)
    return _once(found)


def _another(scene: Scene, claim: EventClaim) -> Iterator[EventClaim]:
    """ "…, and that of the CIS to Tajikistan as of January 1": a second chair that the verb passes on."""
    for place in range(len(scene.tokens) - 3):
        if (scene.word(place), scene.word(place + 1)) != ("that", "of") or scene.word(place - 1) != "and":
            continue
        named = scene.bodies.between(scene.tokens[place].start, scene.sentence.end)
        to = _recipient(scene, place)
        state = state_led_by(scene, to) if to else None
        if not named or to is None or state is None or claim.evidence[0].start < scene.sentence.start:
            continue
        dates = [name for name in scene.dates() if scene.place(name) > to.first]
        day = dates[0].name.removesuffix("/..") if dates and dates[0].name else None
        modality = _by_day(claim.modality, day, scene.document.published)
        words_of = scene.words_of({place, scene.end(dates[0]) - 1 if dates else to.end - 1})
        yield replace(
            claim, format=code(named[0]), modality=modality, state=state, date=day, evidence=(words_of,)
        )


def _is_of_another(scene: Scene, first: int, last: int) -> bool:
    """Whether "and that of" stands between: then the day is that of the other chair."""
    inside = [scene.word(place) for place in range(first, last)]
    return any(inside[i : i + 3] == ["and", "that", "of"] for i in range(len(inside)))


def _next_turn(scene: Scene, found: Sequence[EventClaim]) -> Iterator[EventClaim]:
    """ "Malaysia follows in 2025", "Mauritania's president succeeded Azali Assoumani of the Comoros", where
    the sentence before tells of the chair."""
    for verb in scene.clauses.verbs:
        if (
            not (verb.lemma in ("follow", "succeed") or _takes_over(scene, verb))
            or (verb.form != "finite" and verb.lemma != "take")
            or verb.passive
            or not verb.subjects
        ):
            continue
        state, modality = state_led_by(scene, verb.subjects[0]), _modality(scene, verb)
        dated = date_of(scene, verb)
        bare = verb.lemma != "succeed" and not verb.objects and dated is not None
        after = verb.lemma == "succeed" and bool(verb.objects)
        format_id = found[-1].format if found else scene.bodies.main
        if state is None or format_id is None or modality is None or not (bare or after):
            continue
        day = dated.name.removesuffix("/..") if dated and dated.name else None
        places = {verb.subjects[0].first, verb.head, *(one.end - 1 for one in verb.objects)}
        yield EventClaim(
            EventType.DECISION,
            format_id,
            _by_day(modality, day, scene.document.published),
            (scene.words_of(places),),
            date=day,
            state=state,
            actor=_actor(scene, verb.subjects[0]),
            rule="en.chairmanship.turn",
        )


def _takes_over(scene: Scene, verb: VerbGroup) -> bool:
    """ "Azerbaijan is going to take over in 2024": the chair that was spoken of."""
    return verb.lemma == "take" and "over" in (scene.word(verb.end), scene.word(verb.end - 1))


def _by_day(modality: Modality, day: str | None, published: date | None) -> Modality:
    """What is dated after the publication is but planned, whatever the tense."""
    first = PartialDate.parse(day).first if day else None
    ahead = first is not None and published is not None and first > published
    return Modality.PLANNED if ahead and modality is Modality.DECIDED else modality


def _once(claims: list[EventClaim]) -> list[EventClaim]:
    """One claim where several sentences tell that a state takes the chair."""
    found: list[EventClaim] = []
    for claim in claims:
        place = next((i for i, other in enumerate(found) if _is_same(claim, other)), None)
        if place is None:
            found.append(claim)
        else:
            held = found[place]
            evidence = tuple(dict.fromkeys((*held.evidence, *claim.evidence)))
            found[place] = replace(held, date=held.date or claim.date, evidence=evidence)
    return found


def _is_same(one: EventClaim, other: EventClaim) -> bool:
    known = one.date and other.date
    fits = not known or PartialDate.parse(one.date or "").overlaps(PartialDate.parse(other.date or ""))
    return (one.format, one.state, one.modality) == (other.format, other.state, other.modality) and fits


def _handed(scene: Scene, group: NounGroup) -> EventClaim | None:
    """ "the ceremonial handover of the BRICS chairmanship from Russia to Brazil"."""
    if scene.tokens[group.head].lemma not in _HANDOVERS:
        return None
    hanging = list(scene.clauses.hanging_on(group))
    office = next((one for one in hanging if is_office(scene.tokens[one.head])), None)
    to = next((one for one in hanging if one.preposition == "to"), None)
    verb = scene.finite(group.first)
    state = state_led_by(scene, to) if to else None
    if office is None or to is None or state is None or (verb is not None and (verb.negated or verb.modal)):
        return None
    format_id = format_of(scene, office.head)
    modality = Modality.PLANNED if verb is not None and verb.tense == "future" else Modality.DECIDED
    words_of = scene.words_of({group.first, to.end - 1})
    if format_id is None:
        return None
    return EventClaim(
        EventType.DECISION, format_id, modality, (words_of,), state=state, rule="en.chairmanship.handover"
    )


def _verbs(scene: Scene) -> list[VerbGroup]:
    """The verbs, and "takes" where it was taken for a noun: "Cyprus takes over the presidency"."""
    found = list(scene.clauses.verbs)
    for place, token in enumerate(scene.tokens[:-2]):
        group = scene.group_at(place)
        if (
            token.text in _TAKEN_FOR_NOUNS
            and group is not None
            and group.head == place
            and group.first < place
        ):
            lemma = "pass" if token.text == "passes" else token.text.removesuffix("s")
            verb = VerbGroup(place, place + 1, place, lemma, "finite", "present")
            verb.adjuncts = [one for one in scene.clauses.nouns if one.first == place + 1 and one.preposition]
            verb.subjects = [NounGroup(group.first, place, place - 1)]
            before = scene.group_at(group.first - 2) if group.preposition and group.first > 1 else None
            if before is not None and is_office(scene.tokens[before.head]):
                verb.subjects = [before]  # "the presidency in the EAEU passes to Kazakhstan"
            office = next(
                (
                    g
                    for g in scene.clauses.nouns
                    if place < g.head <= place + 8 and is_office(scene.tokens[g.head])
                ),
                None,
            )
            verb.objects = [office] if office else []
            found.append(verb)
        elif token.text == "passes" and group and group.first == place and scene.word(place - 1) == ",":
            verb = VerbGroup(place, place + 1, place, "pass", "finite", "present")
            verb.subjects = [one for one in scene.clauses.nouns[:1] if is_of_a_body(scene, one)]
            found += [verb] if verb.subjects else []  # "The chairmanship, as agreed, passes to Laos"
        elif token.text == "hands" and scene.word(place - 1) == "," and scene.word(place + 1) == "over":
            verb = VerbGroup(place, place + 1, place, "hand", "finite", "present")
            verb.subjects = scene.clauses.nouns[:1]  # "Indonesia, this year's chair, hands over to Laos"
            found.append(verb)
    return found


def _told(scene: Scene, verb: VerbGroup) -> EventClaim | None:
    chair = _chair(scene, verb)
    if chair is None or scene.tokens[-1].text == "?":
        return None
    group, office, actor = _out_of_brackets(scene, chair[0]), *chair[1:]
    if actor is not None and not is_of_a_format(scene, office):
        return None  # "Raisi took over the presidency in 2021"
    state = state_led_by(scene, group) or meant_by_it(scene, group)
    format_id = format_of(scene, office)
    modality = _modality(scene, verb)
    if state is None or format_id is None or modality is None:
        return None
    dated = date_of(scene, verb)
    if dated is not None and _is_of_another(scene, verb.head, scene.place(dated)):
        dated = None
    published = scene.document.published
    if dated is not None and modality is Modality.PLANNED and _is_behind(dated.name or "", published):
        dated = None  # "which has chaired it since May, will hand over"
    modality = _by_day(modality, dated.name.removesuffix("/..") if dated and dated.name else None, published)
    if modality is Modality.DECIDED and dated is None and _is_to_come(scene, verb):
        modality = Modality.PLANNED
    places = {group.first, verb.head, office} | (
        {scene.place(dated), scene.end(dated) - 1} if dated and scene.place(dated) >= 0 else set()
    )
    return EventClaim(
        EventType.DECISION,
        format_id,
        modality,
        (scene.words_of(places),),
        date=dated.name.removesuffix("/..") if dated and dated.name else None,
        state=state,
        actor=actor,
        rule="en.chairmanship",
    )


def _is_behind(day: str, published: date | None) -> bool:
    last = PartialDate.parse(day.removesuffix("/..")).last if day else None
    return last is not None and published is not None and last < published


def _is_to_come(scene: Scene, verb: VerbGroup) -> bool:
    """ "The next session will be held in Bishkek in 2013; Kyrgyzstan takes over the chairmanship", "After the
    session it passes to Russia"."""
    present = verb.tense == "present" and not verb.perfect and verb.form == "finite"
    after = scene.word(0) == "after" and not any(one.tense == "past" for one in scene.clauses.verbs)
    return present and (
        after or any(one.tense == "future" and one.first < verb.first for one in scene.clauses.verbs)
    )


def _chair(scene: Scene, verb: VerbGroup) -> tuple[NounGroup, int, str | None] | None:
    """Who will have the office, where the word for it stands, and the person named as taking it."""
    if verb.lemma in _LEADS and verb.objects and not verb.passive and verb.subjects:
        coming = verb.tense == "future" or verb.form == "infinitive" or _is_of_a_year(scene, verb)
        return (verb.subjects[0], verb.head, None) if coming and is_body(scene, verb.objects[0]) else None
    if verb.lemma in _LEADS and verb.passive and verb.subjects and is_body(scene, verb.subjects[0]):
        by = next((group for group in verb.adjuncts if group.preposition == "by"), None)
        return (by, verb.head, None) if by and (verb.tense == "future" or verb.form == "infinitive") else None
    if verb.lemma == "preside" and verb.subjects and (verb.tense == "future" or verb.form == "infinitive"):
        over = next((group for group in verb.adjuncts if group.preposition in ("over", "in")), None)
        return (verb.subjects[0], verb.head, None) if over and is_body(scene, over) else None
    if verb.lemma in _ELECTS and (who := (verb.subjects if verb.passive else verb.objects)[:1]):
        place = elected_to(scene, verb)
        return (who[0], place, _actor(scene, who[0])) if place else None
    coming = verb.lemma == "be" and (
        verb.tense == "future" or verb.modal in ("would", "should") or _is_of_a_year(scene, verb)
    )
    if (verb.lemma in ("become", "succeed", "replace") or coming) and verb.subjects and not verb.passive:
        place = chair_behind(scene, verb)
        return (verb.subjects[0], place, None) if place else None
    office = _office(scene, verb)
    if office is None:
        return None
    before = verb.passive or (office < verb.first and verb.marker not in ("which", "that"))
    if verb.lemma in _HANDS and (office > verb.head or verb.passive or _is_apposed(scene, office, verb)):
        to = _recipient(scene, max(office, verb.head))
        return (to, office, None) if to else None
    if verb.lemma in _PASSES and before:
        to = _recipient(scene, verb.head)
        return (to, office, None) if to else None
    if verb.lemma in _TAKES and not before and verb.subjects:
        return verb.subjects[0], office, _actor(scene, verb.subjects[0])
    if verb.lemma in _TAKES and verb.passive and office < verb.first:
        by = next((group for group in verb.adjuncts if group.preposition == "by"), None)
        return (by, office, None) if by else None
    if verb.lemma in _PROLONGS and not before and not verb.passive:
        owner = next((g.possessor for g in verb.objects if g.head == office), None)
        return (owner, office, None) if owner else None  # "The summit prolonged Kazakhstan's chairmanship"
    if verb.lemma in ("extend", "begin", "start") and before:
        owner = next((g.possessor for g in verb.subjects if g.head == office), None)
        return (owner, office, None) if owner else None
    return None


def _office(scene: Scene, verb: VerbGroup) -> int | None:
    """Where the word for the office stands that the verb takes or passes on."""
    subject = next((g.head for g in verb.subjects if is_office(scene.tokens[g.head])), None)
    if subject is not None:
        return subject
    following = [
        v.first for v in scene.clauses.verbs if v.first > verb.head and v.form in ("finite", "infinitive")
    ]
    end = min([*following, verb.end + _FAR, len(scene.tokens)])
    deputies = {place for place in range(verb.end, end) if scene.word(place - 1) in ("deputy", "vice")}
    behind = next((i for i in range(verb.end, end) if is_office(scene.tokens[i]) and i not in deputies), None)
    return behind if behind is not None else _office_before(scene, verb)


def _office_before(scene: Scene, verb: VerbGroup) -> int | None:
    """What "which" means in "the presidency, which Egypt assumed in May", or what the subject is: "Indonesia,
    this year's chair, hands over to Laos"."""
    nouns = [one for one in scene.clauses.nouns if one.end <= verb.first]
    if verb.marker in ("which", "that"):
        nouns = [one for one in nouns if not verb.subjects or one.end <= verb.subjects[0].first]
    elif verb.lemma in _PASSES and scene.word(verb.first - 2) == ",":
        nouns = nouns[:1]  # "The presidency, which Egypt assumed in May, is to pass to Indonesia"
    elif verb.lemma not in _HANDS or scene.word(verb.first - 1) != ",":
        return None
    return nouns[-1].head if nouns and is_office(scene.tokens[nouns[-1].head]) else None


def _recipient(scene: Scene, place: int) -> NounGroup | None:
    """Behind "to": the state, or the person of one, that the office goes to."""
    for to in range(place + 1, len(scene.tokens) - 1):
        if scene.word(to) == "to":
            group = next((g for g in scene.clauses.nouns if g.first > to), None)
            if group is not None and group.first <= to + 3:
                return group
    return None


def _actor(scene: Scene, group: NounGroup) -> str | None:
    start, end = scene.tokens[group.first].start, scene.tokens[group.end - 1].end
    persons = [m for m in scene.document.mentions_in(start, end) if m.type is MentionType.PERSON]
    return persons[-1].name or persons[-1].text if persons else None


def _is_apposed(scene: Scene, office: int, verb: VerbGroup) -> bool:
    """ "Indonesia, this year's chair, hands over to Laos": whoever hands over has the office."""
    return verb.subjects[:1] != [] and office < verb.first and scene.word(verb.end) == "over"


def _out_of_brackets(scene: Scene, group: NounGroup) -> NounGroup:
    """ "Peter Pellegrini (Smer-SD) took over": who stands before the brackets."""
    if scene.word(group.first - 1) != "(":
        return group
    return next((one for one in scene.clauses.nouns if one.end == group.first - 1), group)


def _modality(scene: Scene, verb: VerbGroup) -> Modality | None:
    governor = verb.governor if isinstance(verb.governor, VerbGroup) else None
    if verb.negated and verb.form == "finite" and verb.tense == "future":
        return Modality.DENIED  # "will not chair"
    if verb.negated or (governor and governor.negated):
        return None
    if verb.form == "infinitive":
        ready = {scene.word(place) for place in range(max(0, verb.first - 3), verb.first)} & _WISHED
        if isinstance(verb.governor, NounGroup) and scene.tokens[verb.governor.head].lemma == "turn":
            return Modality.PLANNED  # "It will be Kazakhstan's turn to chair the bloc"
        if ready or governor is None:
            return Modality.PROPOSED if ready or isinstance(verb.governor, NounGroup) else Modality.PLANNED
        if governor.lemma in _WISHED or governor.modal in ("could", "may", "might"):
            return Modality.PROPOSED
        return Modality.PLANNED
    if (
        verb.tense == "future"
        or verb.modal == "would"
        or (verb.modal == "should" and _is_decreed(scene, verb))
    ):
        return Modality.PLANNED
    return Modality.PROPOSED if verb.modal else Modality.DECIDED


def _is_of_a_year(scene: Scene, verb: VerbGroup) -> bool:
    """ "Kazakhstan chairs the EAEU this year", "chaired the CIS in 2012": a state's turn."""
    dated = date_of(scene, verb)
    state = verb.subjects and state_led_by(scene, verb.subjects[0])
    return bool(state) and dated is not None and len(dated.name or "") == 4 and verb.form == "finite"


def _is_decreed(scene: Scene, verb: VerbGroup) -> bool:
    """ "decided that Belarus should take over the presidency"."""
    before = [one for one in scene.clauses.verbs if one.form == "finite" and one.end <= verb.first]
    return bool(before) and before[-1].lemma in ("decide", "agree", "resolve") and not before[-1].negated
