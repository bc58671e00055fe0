"""Decisions that a noun tells: "A decision was made to …", "They took decisions on …"."""

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.decided_else import (
    GOING_ON,
    IN_GENERAL,
    counted,
    is_meeting_agreed,
    is_of_membership,
)
from workbench.reading.english.events.decided_words import past_as
from workbench.reading.english.events.orders import reach
from workbench.reading.english.events.scenes import code
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

MADE = words("make take reach adopt sign approve endorse")
_NEAR = 5
"""Words behind "an agreement on" that tell what it is on."""


def taken(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """ "A decision was made to set up an anti-drug centre"."""
    groups = [counted(adopters, one) for one in (verb.subjects if verb.passive else verb.objects)]
    nouns = {"decision", "agreement", "consensus"} if verb.lemma == "reach" else {"decision"}
    decision = next((one for one in groups if adopters.tokens[one.head].lemma in nouns), None)
    done = verb.tense == "past" or verb.perfect
    if decision is None or not done or verb.lemma not in MADE:
        return None
    if adopters.modality(verb) is not Modality.DECIDED:
        return None
    if adopters.tokens[decision.head].feats.get("Number") == "Plur":
        return _on_several(adopters, verb, decision)
    to = [
        one for one in adopters.scene.clauses.verbs if one.form == "infinitive" and one.first >= decision.end
    ]
    of = next((one for one in adopters.scene.clauses.hanging_on(decision) if not one.is_date), None)
    on = [one for one in verb.adjuncts if one.preposition == "on" and not one.is_date]
    of = on[0] if of is None and on and on[0].first == verb.end + 1 else of
    if adopters.tokens[decision.first].text.lower() in ("the", "this", "that") and not to and of is None:
        return None  # «the decision was taken at the summit»: told before
    named = adopters.scene.bodies.between(adopters.scene.sentence.start, adopters.scene.sentence.end)
    format_id = adopters.code(verb) or (code(named[0]) if named else None)
    if format_id is None or not (to or of) or is_of_membership(adopters, decision.end, 12):
        return None
    bare = adopters.tokens[decision.head].lemma != "decision"
    if bare and (_is_vague(adopters, decision) or not (to or (of and of.preposition == "on"))):
        return None
    if to and is_meeting_agreed(adopters, to[0]):
        return None  # a meeting that was agreed on
    end = reach(adopters, to[0].objects[0]) if to and to[0].objects else (of.end if of else to[0].end)
    end = past_as(adopters, to[0], end) if to else end
    title = phrase(adopters.scene, decision.first, end)
    places = {decision.first, verb.head, end - 1}
    return adopters.event(EventType.DECISION, format_id, Modality.DECIDED, places, title, "en.decision.taken")


def _is_vague(adopters: Adopters, decision: NounGroup) -> bool:
    """ "reached a consensus on deepening trust", "an agreement on cooperation": nothing that is done."""
    behind = {token.lemma for token in adopters.tokens[decision.end : decision.end + _NEAR]}
    return bool(behind & (GOING_ON | IN_GENERAL))


def _on_several(adopters: Adopters, verb: VerbGroup, decision: NounGroup) -> EventClaim | None:
    """ "They also adopted decisions on equipping the force", "Decisions were taken on the budget"."""
    scene, behind = adopters.scene, verb.end if verb.passive else decision.end
    listed = decision.end + 2 if scene.word(decision.end + 1) == "including" else behind
    on = next((at for at in (decision.end, behind, listed) if scene.word(at) == "on"), None)
    topics = [one for one in scene.clauses.nouns if on is not None and one.first > on and not one.is_date]
    format_id = adopters.code(verb) if topics else None
    if on is None or format_id is None or is_of_membership(adopters, on, 12):
        return None
    first, end = decision.first, reach(adopters, topics[0])
    title, places = phrase(scene, first, end), {first, verb.head, end - 1}
    return adopters.event(EventType.DECISION, format_id, Modality.DECIDED, places, title, "en.decision.taken")
