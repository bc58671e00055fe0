"""Initiatives: "Mirziyoyev proposed transforming the format", "launched on the initiative of"."""

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import NounGroup, VerbGroup
from workbench.reading.english.lead import Lead
from workbench.reading.english.scenes import Bodies, Scene
from workbench.reading.linking import state_concerned, state_of
from workbench.reading.speakers import Speaker

_PROPOSING = words("propose suggest initiate")
_RAISED = words("voice put raise advance propose launch announce present float")
_CREATION = words("creation establishment setting launch formation creating establishing launching")
_NOUNS = words("initiative idea proposal")


def find_english_initiatives(
    document: Document, bodies: Bodies, lead: Lead, speakers: dict[int, Speaker]
) -> list[EventClaim]:
    """The initiatives; `speakers` are those who speak or act, by the sentence in which they do."""
    found: list[EventClaim] = []
    for sentence in document.sentences:
        lemmas = {token.lemma for token in sentence.tokens}
        if not lemmas & (_PROPOSING | _NOUNS | _CREATION) or sentence.tokens[-1].text == "?":
            continue
        scene = Scene(document, sentence, bodies, lead)
        for verb in scene.clauses.verbs:
            made = _proposed(scene, verb, speakers.get(sentence.index)) or _raised(scene, verb)
            found += [made] if made else []
        made = _on_initiative(scene)
        found += [made] if made else []
    return found


def _calls(scene: Scene, verb: VerbGroup) -> bool:
    """ "called for the creation of a fund", "urged the establishment of"."""
    behind = [token.lemma for token in scene.tokens[verb.end : verb.end + 4]]
    return verb.lemma in ("call", "urge") and not set(behind).isdisjoint(_CREATION)


def _proposed(scene: Scene, verb: VerbGroup, speaker: Speaker | None) -> EventClaim | None:
    """A leader's proposal to those of the format."""
    raising = verb.lemma in _RAISED and any(scene.tokens[g.head].lemma in _NOUNS for g in verb.objects)
    if (
        not (verb.lemma in _PROPOSING or raising or _calls(scene, verb))
        or verb.form != "finite"
        or verb.passive
        or verb.negated
        or verb.modal
    ):
        return None
    if speaker is None or not verb.subjects:
        return None
    format_id = scene.bodies.spoken_of(scene.tokens[verb.first].start, scene.sentence)
    if format_id is None:
        return None
    last = len(scene.tokens) - 1
    while last > verb.head and not scene.tokens[last].text[-1:].isalnum():
        last -= 1
    return EventClaim(
        EventType.INITIATIVE,
        format_id,
        Modality.DECIDED if raising else Modality.PROPOSED,
        (scene.document.span(scene.tokens[verb.subjects[0].first].start, scene.tokens[last].end),),
        actor=speaker.name,
        title=scene.document.text[scene.tokens[verb.end].start : scene.tokens[last].end]
        if verb.end <= last
        else None,
        rule="en.initiative.proposes",
    )


def _raised(scene: Scene, verb: VerbGroup) -> EventClaim | None:
    """ "The initiative to create the platform was put forward by the presidents of …"."""
    if verb.lemma not in _RAISED or not verb.passive or verb.negated or not verb.subjects:
        return None
    subject = next((group for group in verb.subjects if scene.tokens[group.head].lemma in _NOUNS), None)
    if subject is None:
        return None
    format_id = scene.bodies.spoken_of(scene.tokens[-1].start, scene.sentence)
    by = next((group for group in verb.adjuncts if group.preposition == "by"), None)
    if format_id is None:
        return None
    dated = _only_date(scene)
    state = _one_state(scene, by) if by else None
    places = {subject.first, verb.head} | ({by.end - 1} if by else set())
    places |= {scene.end(dated) - 1} if dated else set()
    return EventClaim(
        EventType.INITIATIVE, format_id, Modality.DECIDED, (scene.words_of(places),),
        date=dated.name if dated else None, state=state, rule="en.initiative.raised",
    )  # fmt: skip


def _on_initiative(scene: Scene) -> EventClaim | None:
    """ "launched on the initiative of the Uzbek leader in 2017", "at the suggestion of"."""
    for group in scene.clauses.nouns:
        if scene.tokens[group.head].lemma != "initiative" or group.preposition not in ("on", "at", "by"):
            continue
        of = next((one for one in scene.clauses.hanging_on(group) if one.preposition == "of"), None)
        owner = of or group.possessor
        format_id = scene.bodies.spoken_of(scene.tokens[group.first].start, scene.sentence)
        verb = scene.finite(group.first)
        if owner is None or format_id is None or verb is None:
            continue
        dated = _only_date(scene)
        places = {group.first - 1, owner.end - 1, group.head} | ({scene.end(dated) - 1} if dated else set())
        return EventClaim(
            EventType.INITIATIVE, format_id, Modality.DECIDED, (scene.words_of(places),),
            date=dated.name if dated else None, state=_one_state(scene, owner), rule="en.initiative.owned",
        )  # fmt: skip
    return None


def _only_date(scene: Scene) -> Mention | None:
    dates = scene.dates()
    return dates[0] if len({name.name for name in dates}) == 1 else None


def _one_state(scene: Scene, group: NounGroup) -> str | None:
    start, end = scene.tokens[group.first].start, scene.tokens[group.end - 1].end
    found = {
        held
        for name in scene.document.mentions_in(start, end)
        if name.type in (MentionType.STATE, MentionType.PLACE)
        and (held := state_concerned(name) or state_of(name))
    }
    return found.pop() if len(found) == 1 and len(group.series) == 1 else None
