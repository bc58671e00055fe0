"""Whose a paper is that states sign and ratify: "a free trade agreement with the EAEU", "the treaty on the
creation of the union", "the CIS Charter"."""

from collections.abc import Iterator

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.paper_titles import format_named, title_end
from workbench.reading.english.events.paper_verbs import ISSUING
from workbench.reading.english.events.papers import ISSUED, is_of_two_states, is_paper
from workbench.reading.english.events.scenes import BODY_WORDS, Scene, code, organ_in
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

_INSTRUMENTS = words("protocol treaty agreement declaration memorandum convention")
_FOUNDING = words(
    "establishment founding foundation creation formation organisation organization join accession"
    " dissolution dissolve establish found create form entry admission admit"
)
_FOUNDS = 12
"""Words behind "signed a treaty" in which the format that it founds is named."""
_MANY = 3
"""States that sign what is the format's, though nothing names it beside."""
_OF_ACCESSION = words("accession membership obligation")
_SIGNING = words("sign ink put affix")
_PASSING = words("approve pass adopt complete back sign finish endorse")


def other_party(adopters: Adopters, group: NounGroup) -> str | None:
    """ "Iran signed a free trade agreement with the union": the format that a state signs it with."""
    scene = adopters.scene
    for hanging in scene.clauses.hanging_on(group):
        if hanging.preposition != "with":
            continue
        start, end = scene.tokens[hanging.first].start, scene.tokens[hanging.end - 1].end
        named = [name for name in scene.bodies.between(start, end) if name.end == end]
        definite = scene.word(hanging.first) == "the" and scene.tokens[hanging.head].lemma in BODY_WORDS
        return (
            code(named[0]) if named else scene.bodies.spoken_of(start, scene.sentence) if definite else None
        )
    return None


def party(adopters: Adopters, group: NounGroup) -> str | None:
    """ "an agreement will be signed between the EAEU and Indonesia": the format among the two."""
    scene = adopters.scene
    own = list(scene.clauses.hanging_on(group))
    for hanging in scene.clauses.nouns:
        if hanging.preposition == "within" and hanging in own and (inside := scene.formats_in(hanging)):
            return code(inside[0])  # "an agreement on trade in services within the CIS"
        if hanging.preposition != "between" or hanging.first < group.first or len(hanging.series) != 2:
            continue
        spans = [(scene.tokens[one.first].start, scene.tokens[one.end - 1].end) for one in hanging.series]
        named = [code(name) for span in spans for name in scene.bodies.between(*span)]
        return named[0] if len(set(named)) == 1 else None
    return None


def of_its_city(adopters: Adopters, verb: VerbGroup, group: NounGroup) -> str | None:
    """ "The Astana Declaration adopted in 2024 is about the SCO": the only format that is named beside a
    declaration known by its city."""
    scene = adopters.scene
    inside = scene.named_in(group)
    city = scene.tokens[group.head].text[:1].isupper() and scene.tokens[group.head].lemma in ISSUED
    city = city and any(one.type is MentionType.PLACE for one in inside)
    states = any(one.type is MentionType.STATE for one in scene.names)
    named = {code(one) for one in scene.bodies.between(scene.sentence.start, scene.sentence.end)}
    return named.pop() if city and not states and len(named) == 1 and not adopters.agents(verb) else None


def of_organ(adopters: Adopters, verb: VerbGroup) -> str | None:
    """ "The SCO Secretariat and the Red Cross signed a memorandum": the format whose organ signs."""
    if verb.lemma in ISSUING:
        return None  # "The SCO Secretariat issued a statement": its own
    organs = (
        organ_in(adopters.scene.named_in(one)) for agent in adopters.agents(verb) for one in agent.series
    )
    return next((organ for organ in organs if organ), None)


def told_on(adopters: Adopters, verb: VerbGroup, group: NounGroup) -> str | None:
    """ "The presidents signed an agreement on the establishment of the EAEU", "the charter of GUAM", "Minsk
    ratified the treaty on the union": the format that the paper founds, is on, or that is joined by it."""
    scene, head = adopters.scene, adopters.tokens[group.head].lemma
    ratified = verb.lemma == "ratify"
    if not (verb.lemma in _SIGNING or ratified) or head not in _INSTRUMENTS | {"charter"}:
        return None
    behind = range(_past_that(adopters, group), _end_of_title(adopters, group))
    if not behind:
        return None
    lemmas = {adopters.tokens[place].lemma for place in behind}
    first = adopters.tokens[behind[0]]
    makes = first.lemma == "make" and "member" in lemmas  # "the treaty making Laos a member of ASEAN"
    if not (first.text in ("on", "of", "to") or first.lemma in _FOUNDING or makes):
        return None
    founding = makes or bool(lemmas & _FOUNDING)
    named = scene.bodies.between(adopters.tokens[group.end - 1].end, adopters.tokens[behind[-1]].end)
    if named:
        near = scene.place(named[0]) <= group.end + 2  # "the treaty on the EAEU"
        return code(named[0]) if founding or near or ratified or head == "charter" else None
    union = any(
        scene.word(place) == "the" and adopters.tokens[place + 1].lemma in BODY_WORDS for place in behind[:-1]
    )
    start = adopters.tokens[group.first].start
    return scene.bodies.spoken_of(start, scene.sentence) if union and founding else None


def _past_that(adopters: Adopters, group: NounGroup) -> int:
    """Where "created the union" stands in "the treaty that created the union"."""
    return group.end + (adopters.scene.word(group.end) in ("that", "which"))


def _end_of_title(adopters: Adopters, group: NounGroup) -> int:
    """Where what a paper is on ends at the latest: at the next verb with a subject, or at a date."""
    scene = adopters.scene
    start = _past_that(adopters, group)
    start += start > group.end
    verbs = [one.first for one in scene.clauses.verbs if one.form == "finite" and one.first >= start]
    dates = [one.first for one in scene.clauses.nouns if one.is_date and one.first > group.end + 1]
    signs = [at for at in range(group.end, len(scene.tokens)) if scene.word(at) in (",", ";", "—", "–")]
    return min([*verbs, *dates, *signs, group.end + _FOUNDS, len(scene.tokens)])


def is_its_charter(adopters: Adopters, group: NounGroup) -> bool:
    """ "Its charter was signed in Chisinau": that of the format that is spoken of."""
    head = adopters.tokens[group.head].lemma
    return adopters.scene.word(group.first) == "its" and head in ("charter", "statute", "treaty")


def is_founding(adopters: Adopters, group: NounGroup) -> bool:
    """ "Aliyev signed the CIS Charter": the paper itself has the name of the format in its title."""
    head = adopters.tokens[group.head]
    return head.lemma in _INSTRUMENTS | {"charter"} and head.text[:1].isupper() and group.first < group.head


def of_before(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """ "Others were asked to join the CIS trade agreement. It was signed on October 18, 2011": the one paper
    that the sentence before names, with its day."""
    scene, index = adopters.scene, adopters.scene.sentence.index
    group = verb.subjects[0] if verb.passive and verb.form == "finite" and verb.subjects else None
    told = group is not None and group.first == 0 and verb.lemma == "sign" and verb.tense == "past"
    if not told or group is None or not index or not scene.dates():
        return None
    before = Scene(adopters.document, adopters.document.sentences[index - 1], scene.bodies, scene.lead)
    papers = [one for one in before.clauses.nouns if before.tokens[one.head].lemma in _INSTRUMENTS]
    again = scene.word(0) == "the" and group.end == 2
    again = again and any(before.tokens[one.head].lemma == scene.tokens[1].lemma for one in papers)
    if len(papers) != 1 or not (again or scene.word(0) == "it"):
        return None
    paper = papers[0]
    named = scene.bodies.between(before.sentence.start, before.sentence.end)
    by = [one for agent in adopters.agents(verb) for one in agent.series]
    lone = len(by) == 1 and scene.tokens[by[0].head].feats.get("Number") != "Plur"  # a president signs a bill
    format_id = format_named(before, paper) or (code(named[0]) if named else None)
    if format_id is None and len(by) >= _MANY:
        format_id = scene.bodies.spoken_of(before.tokens[paper.first].start, before.sentence)
    if format_id is None or lone or is_of_two_states(before, paper):
        return None
    title = phrase(before, paper.first, title_end(before, paper))
    places, rule = {0, verb.head}, "en.adopted.paper"
    return adopters.event(EventType.DOCUMENT, format_id, Modality.DECIDED, places, title, rule)


def of_accession(adopters: Adopters, verb: VerbGroup) -> str | None:
    """The format that a state joins by a paper: "signed its accession protocol"."""
    groups = verb.subjects if verb.passive else verb.objects
    behind = [near for group in groups for near in adopters.scene.clauses.hanging_on(group)][:2]
    lemmas = {adopters.tokens[i].lemma for group in (*groups, *behind) for i in range(group.first, group.end)}
    if verb.lemma != "sign" or not lemmas & _OF_ACCESSION or not lemmas & _INSTRUMENTS:
        return None
    scene = adopters.scene
    named = {
        code(name) for name in scene.bodies.between(adopters.tokens[verb.first].start, scene.sentence.end)
    }
    if len(named) == 1:
        return named.pop()  # "signed an accession agreement to join the EAEU"
    return scene.bodies.spoken_of(adopters.tokens[verb.first].start, scene.sentence)


def ratifications(adopters: Adopters) -> Iterator[EventClaim]:
    """ "passed a bill on ratification of the treaty on the EAEU": the treaty."""
    scene = adopters.scene
    for noun in scene.clauses.nouns:
        if scene.tokens[noun.head].lemma != "ratification":
            continue
        paper = next(iter(scene.clauses.hanging_on(noun)), None)
        verb = next((one for one in reversed(scene.clauses.verbs) if one.first < noun.first), None)
        verb = verb or next((one for one in scene.clauses.verbs if one.form == "finite"), None)
        modality = adopters.modality(verb) if verb is not None and verb.lemma in _PASSING else None
        if paper is None or paper.preposition != "of" or modality is None or not is_paper(scene, paper):
            continue
        behind = _end_of_title(adopters, paper)
        named = scene.bodies.between(scene.tokens[paper.first].start, scene.tokens[behind - 1].end)
        if named:
            title = phrase(scene, paper.first, title_end(scene, paper))
            places, rule = {noun.first, title_end(scene, paper) - 1}, "en.adopted.ratified"
            yield adopters.event(EventType.DOCUMENT, code(named[0]), modality, places, title, rule)
