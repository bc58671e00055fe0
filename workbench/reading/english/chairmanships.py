"""Who chairs a format: "Brazil took over the chairmanship", "passed the presidency to Uruguay"."""

from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document, Token
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import NounGroup, VerbGroup
from workbench.reading.english.lead import Lead, headline_end
from workbench.reading.english.scenes import BODY_WORDS, Bodies, Scene, code
from workbench.reading.knowledge import knowledge
from workbench.reading.linking import state_concerned, state_of

_OFFICE = words("chairmanship presidency chair co-chairmanship chairship gavel helm baton reins leadership")
_TAKES = words("take assume receive begin start accept get inherit")
_ELECTS = words("elect appoint choose name select")
_TURNS = words("rotating rotate six-month one-year annual pro-tempore tempore temporary")
_LEADS = words("chair lead head")
_HANDS = words("hand pass transfer cede give deliver relinquish")
_PASSES = words("pass go move transfer rotate shift")
_HANDOVERS = words("handover transfer passing transition hand-over handing")
_FRIENDS = words("friend partner colleague side representative")
_WISHED = words("offer propose want wish hope seek express ready voice")
_TAKEN_FOR_NOUNS = frozenset({"takes", "assumes", "hands", "passes"})
_FAR = 11
"""Words between a verb and the office that it takes."""
_CHAIRS = frozenset({"chair", "chairman", "president", "chairmanship", "presidency"})


def find_english_chairmanships(document: Document, bodies: Bodies, lead: Lead) -> list[EventClaim]:
    """Who took the chair, or will: `state` is the new one's."""
    found: list[EventClaim] = []
    headline = headline_end(document.text)
    for sentence in document.sentences:
        if sentence.start < headline:
            continue
        if any(_is_office(token) or token.lemma in _LEADS | {"preside"} for token in sentence.tokens):
            scene = Scene(document, sentence, bodies, lead)
            found += [made for verb in _verbs(scene) if (made := _told(scene, verb)) is not None]
            found += [made for group in scene.clauses.nouns if (made := _handed(scene, group)) is not None]
    return _once(found)


def _is_office(token: Token) -> bool:
    """Whether the word is one for the chair: "chairmanship", "Chairmanship-in-Office"."""
    return token.lemma in _OFFICE or token.lemma.lower().partition("-in-")[0] in _OFFICE


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
    office = next((one for one in hanging if _is_office(scene.tokens[one.head])), None)
    to = next((one for one in hanging if one.preposition == "to"), None)
    verb = scene.finite(group.first)
    state = _state_of(scene, to) if to else None
    if office is None or to is None or state is None or (verb is not None and (verb.negated or verb.modal)):
        return None
    format_id = _format(scene, office.head)
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
            verb = VerbGroup(place, place + 1, place, token.text.removesuffix("s"), "finite", "present")
            verb.subjects = [NounGroup(group.first, place, place - 1)]
            office = next(
                (
                    g
                    for g in scene.clauses.nouns
                    if place < g.head <= place + 8 and _is_office(scene.tokens[g.head])
                ),
                None,
            )
            verb.objects = [office] if office else []
            found.append(verb)
    return found


def _told(scene: Scene, verb: VerbGroup) -> EventClaim | None:
    chair = _chair(scene, verb)
    if chair is None or scene.tokens[-1].text == "?":
        return None
    group, office, actor = _out_of_brackets(scene, chair[0]), *chair[1:]
    if actor is not None and not _is_of_a_format(scene, office):
        return None  # "Raisi took over the presidency in 2021"
    state = _state_of(scene, group)
    format_id = _format(scene, office)
    modality = _modality(scene, verb)
    if state is None or format_id is None or modality is None:
        return None
    dated = _date(scene, verb)
    published = scene.document.published
    when = PartialDate.parse(dated.name) if dated and dated.name else None
    if when and published and when.first and when.first > published and modality is Modality.DECIDED:
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


def _chair(scene: Scene, verb: VerbGroup) -> tuple[NounGroup, int, str | None] | None:
    """Who will have the office, where the word for it stands, and the person named as taking it."""
    if verb.lemma in _LEADS and verb.objects and not verb.passive and verb.subjects:
        coming = verb.tense == "future" or verb.form == "infinitive" or _is_of_a_year(scene, verb)
        return (verb.subjects[0], verb.head, None) if coming and _is_body(scene, verb.objects[0]) else None
    if verb.lemma in _LEADS and verb.passive and verb.subjects and _is_body(scene, verb.subjects[0]):
        by = next((group for group in verb.adjuncts if group.preposition == "by"), None)
        return (by, verb.head, None) if by and (verb.tense == "future" or verb.form == "infinitive") else None
    if verb.lemma == "preside" and verb.subjects and (verb.tense == "future" or verb.form == "infinitive"):
        over = next((group for group in verb.adjuncts if group.preposition in ("over", "in")), None)
        return (verb.subjects[0], verb.head, None) if over and _is_body(scene, over) else None
    if verb.lemma in _ELECTS and verb.objects and not verb.passive:
        place = next(
            (
                i
                for i in range(verb.end, min(verb.end + 8, len(scene.tokens)))
                if scene.word(i) in _CHAIRS and scene.word(i - 1) in ("as", "its", "the", "new")
            ),
            None,
        )
        return (verb.objects[0], place, _actor(scene, verb.objects[0])) if place else None
    coming = verb.lemma == "be" and (
        verb.tense == "future" or verb.modal in ("would", "should") or _is_of_a_year(scene, verb)
    )
    if (verb.lemma in ("become", "succeed", "replace") or coming) and verb.subjects and not verb.passive:
        place = next(
            (i for i in range(verb.end, min(verb.end + 8, len(scene.tokens))) if scene.word(i) in _CHAIRS),
            None,
        )
        return (verb.subjects[0], place, None) if place else None
    office = _office(scene, verb)
    if office is None:
        return None
    before = verb.passive or office < verb.first
    if verb.lemma in _HANDS and (office > verb.head or verb.passive):
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
    if verb.lemma == "extend" and before:
        owner = next((g.possessor for g in verb.subjects if g.head == office), None)
        return (owner, office, None) if owner else None
    return None


def _is_of_a_format(scene: Scene, office: int) -> bool:
    """Whether the words with the office say that it is that of a format: "the rotating presidency"."""
    if scene.tokens[office].lemma in ("chairmanship", "gavel", "chairship"):
        return True
    near = range(max(0, office - 4), min(len(scene.tokens), office + 8))
    if any(scene.tokens[place].lemma in BODY_WORDS | _TURNS for place in near):
        return True
    start, end = scene.tokens[near.start].start, scene.tokens[near.stop - 1].end
    return bool(scene.bodies.between(start, end))


def _is_body(scene: Scene, group: NounGroup) -> bool:
    """Whether the group names a format, or stands for one."""
    named = scene.bodies.between(scene.tokens[group.first].start, scene.tokens[group.end - 1].end)
    head = scene.tokens[group.head]
    return any(m.start <= head.start < m.end for m in named) or (
        head.lemma in BODY_WORDS and scene.word(group.first) == "the"
    )


def _office(scene: Scene, verb: VerbGroup) -> int | None:
    """Where the word for the office stands that the verb takes or passes on."""
    subject = next((g.head for g in verb.subjects if _is_office(scene.tokens[g.head])), None)
    if subject is not None:
        return subject
    following = [
        v.first for v in scene.clauses.verbs if v.first > verb.head and v.form in ("finite", "infinitive")
    ]
    end = min([*following, verb.end + _FAR, len(scene.tokens)])
    return next((place for place in range(verb.end, end) if _is_office(scene.tokens[place])), None)


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


def _out_of_brackets(scene: Scene, group: NounGroup) -> NounGroup:
    """ "Peter Pellegrini (Smer-SD) took over": who stands before the brackets."""
    if scene.word(group.first - 1) != "(":
        return group
    return next((one for one in scene.clauses.nouns if one.end == group.first - 1), group)


def _state_of(scene: Scene, group: NounGroup) -> str | None:
    """The state that the group names, or whose president it does: "to our friends from Kazakhstan"."""
    hanging = next(iter(scene.clauses.hanging_on(group)), None)
    if hanging is not None and hanging.preposition == "from" and scene.tokens[group.head].lemma in _FRIENDS:
        group = hanging
    first = group.possessor.first if group.possessor else group.first
    names = scene.document.mentions_in(scene.tokens[first].start, scene.tokens[group.end - 1].end)
    for name in names:
        if name.type is MentionType.STATE and (held := state_concerned(name)):
            return held
        if name.type is MentionType.PLACE and (held := state_of(name)):
            return held
    person = next((name for name in names if name.type is MentionType.PERSON and name.name), None)
    if person is not None and person.name:
        known = knowledge(scene.document.additions).leaders
        terms = known.terms(known.person(person.name) or "")
        if terms and terms[-1].of.startswith("state:"):
            return terms[-1].of.removeprefix("state:")
    return None


def _format(scene: Scene, office: int) -> str | None:
    named = scene.bodies.between(scene.sentence.start, scene.sentence.end)
    behind = [m for m in named if scene.place(m) > office]
    inside = [m for m in named if 0 < office - scene.place(m) <= 4]
    near = inside or behind or named
    if near:
        return code(near[-1] if near is named else near[0])
    return scene.bodies.spoken_of(scene.tokens[office].start, scene.sentence)


def _modality(scene: Scene, verb: VerbGroup) -> Modality | None:
    governor = verb.governor if isinstance(verb.governor, VerbGroup) else None
    if verb.negated or (governor and governor.negated):
        return None
    if verb.form == "infinitive":
        ready = {scene.word(place) for place in range(max(0, verb.first - 3), verb.first)} & _WISHED
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
    dated = _date(scene, verb)
    state = verb.subjects and _state_of(scene, verb.subjects[0])
    return bool(state) and dated is not None and len(dated.name or "") == 4 and verb.form == "finite"


def _is_decreed(scene: Scene, verb: VerbGroup) -> bool:
    """ "decided that Belarus should take over the presidency"."""
    before = [one for one in scene.clauses.verbs if one.form == "finite" and one.end <= verb.first]
    return bool(before) and before[-1].lemma in ("decide", "agree", "resolve") and not before[-1].negated


def _is_parted(scene: Scene, verb: VerbGroup, name: Mention) -> bool:
    """Whether another verb stands between: "takes over … and is expected to host the next summit in 2025"."""
    return any(
        verb.head < other.first < scene.place(name) and other.form in ("finite", "infinitive")
        for other in scene.clauses.verbs
    )


def _date(scene: Scene, verb: VerbGroup) -> Mention | None:
    """The only date of the sentence, one from which on it holds among them."""
    dates = [
        name for name in scene.names if name.type is MentionType.DATE and name.name and scene.place(name) >= 0
    ]
    dates = [
        n
        for n in dates
        if scene.word(scene.place(n) - 1) not in ("until", "till", "through", "before", "after", "by")
    ]
    near = [n for n in dates if n.name and not n.name.startswith("../")]
    later = [n for n in near if scene.place(n) > verb.first and not _is_parted(scene, verb, n)]
    near = [n for n in near if scene.place(n) < verb.first]
    chosen = later or near
    if later and any(
        scene.word(i) == "and" for n in later[1:] for i in range(scene.place(later[0]), scene.place(n))
    ):
        chosen = later[:1]  # "in 2026 and host the summit next May"
    return chosen[0] if len({n.name for n in chosen}) == 1 else None
