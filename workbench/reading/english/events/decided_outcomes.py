"""Decisions that are told as what came of a meeting: "The summit resulted in the establishment of a bank",
"One of the outcomes was the launch of a format", "Among the decisions made is the creation of a fund"."""

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.decided_else import is_meeting_agreed, is_of_membership
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.orders import reach
from workbench.reading.english.events.papers import is_of_two_states, is_paper
from workbench.reading.english.events.scenes import code
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

MAKING = words(
    "establishment creation launch formation foundation appointment election extension introduction abolition"
    " decision agreement"
)
"""What is done, as a noun."""
OUTCOMES = words("outcome result decision achievement")
_SEEING = words("see mark witness")
_OPENING = 3
"""Groups that a sentence opens with, "One of the summit's outcomes", of which one tells of outcomes."""


def came_of_it(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """What the verb tells to have come of a meeting."""
    if verb.form != "finite" or verb.passive or adopters.modality(verb) is not Modality.DECIDED:
        return None
    made = _made(adopters, verb)
    if made is None or not _is_new(adopters, made):
        return None
    end = _end(adopters, made)
    format_id = _whose(adopters, verb)
    if format_id is None or is_of_membership(adopters, made.first, end - made.first):
        return None
    title, places = phrase(adopters.scene, made.first, end), {verb.first, end - 1}
    rule = "en.decision.outcome"
    return adopters.event(EventType.DECISION, format_id, Modality.DECIDED, places, title, rule)


def _whose(adopters: Adopters, verb: VerbGroup) -> str | None:
    """The format of the meeting, which the words before the verb name or speak of."""
    if verb.lemma != "be":
        return adopters.code(verb)
    first = adopters.tokens[verb.first].start
    named = adopters.scene.bodies.between(adopters.scene.sentence.start, first)
    if named or adopters.meeting is None:
        return code(named[0]) if named else None
    before = {adopters.tokens[at].lemma for at in range(verb.first)}
    return adopters.meeting.format if adopters.is_near and before & (NOUNS | {"decision"}) else None


def _made(adopters: Adopters, verb: VerbGroup) -> NounGroup | None:
    """The noun that tells what was done."""
    told: list[NounGroup] = []
    if verb.lemma == "result":
        told = [one for one in verb.adjuncts if one.preposition == "in"][:1]
    elif verb.lemma in _SEEING or (verb.lemma == "be" and _is_of_outcomes(adopters, verb)):
        told = verb.objects[:1]
    made = next((one for one in told if adopters.tokens[one.head].lemma in MAKING), None)
    held = [one for one in verb.subjects if adopters.tokens[one.head].lemma in NOUNS]
    return made if verb.lemma == "be" or held else None


def _is_of_outcomes(adopters: Adopters, verb: VerbGroup) -> bool:
    """ "One of the major outcomes of the summit was", "Among the decisions made is"."""
    before = [one for one in adopters.scene.clauses.nouns if one.end <= verb.first]
    return bool(before) and any(adopters.tokens[one.head].lemma in OUTCOMES for one in before[:_OPENING])


def _is_new(adopters: Adopters, made: NounGroup) -> bool:
    """Whether what was made is told, and is neither a paper nor the format itself."""
    of = next(iter(adopters.scene.clauses.hanging_on(made)), None)
    if adopters.tokens[made.head].lemma in ("decision", "agreement"):
        aims = [one for one in adopters.scene.clauses.verbs if one.governor is made]
        return bool(aims) and not is_meeting_agreed(adopters, aims[0])
    bound = is_of_two_states(adopters.scene, made)  # "of ties between Cyprus and Kazakhstan"
    if of is None or of.preposition != "of" or bound or is_paper(adopters.scene, of):
        return False
    head = adopters.tokens[of.head].start
    return not any(one.start <= head < one.end for one in adopters.scene.bodies.names)


def _end(adopters: Adopters, made: NounGroup) -> int:
    """The end of what was done: "the decision to create a bank", "the launch of a format"."""
    aim = next((one for one in adopters.scene.clauses.verbs if one.governor is made), None)
    return reach(adopters, aim.objects[0]) if aim is not None and aim.objects else reach(adopters, made)
