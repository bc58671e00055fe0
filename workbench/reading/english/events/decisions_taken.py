"""Decisions that a noun tells: "A decision was made to …", "They took decisions on …"."""

from itertools import pairwise

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.decided_else import (
    GOING_ON,
    IN_GENERAL,
    counted,
    is_meeting,
    is_meeting_agreed,
    is_of_membership,
    reorders_ranks,
)
from workbench.reading.english.events.decided_words import past_as
from workbench.reading.english.events.orders import reach
from workbench.reading.english.events.scenes import Scene, code
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

MADE = words("make take reach adopt sign approve endorse pass")
_BETWEEN = frozenset({",", ";", ".", "and"})
_ASPECTS = words("element detail term condition issue matter aspect modality point question")
"""Of what is yet to be decided: "The main elements of the fund were agreed upon"."""
_SEVERAL = 3
"""What decisions are on that make a list without a colon."""
_NEAR = 5
"""Words behind "an agreement on" that tell what it is on."""


def taken(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """ "A decision was made to set up an anti-drug centre"."""
    groups = [counted(adopters, one) for one in (verb.subjects if verb.passive else verb.objects)]
    nouns = {"decision", "agreement", "consensus"} if verb.lemma == "reach" else {"decision"}
    decision = next((one for one in groups if adopters.tokens[one.head].lemma in nouns), None)
    if decision is None or not _is_made(adopters, verb) or adopters.scene.word(decision.first) == "no":
        return None
    if adopters.tokens[decision.head].feats.get("Number") == "Plur":
        return _on_several(adopters, verb, decision)
    to = [
        one
        for one in adopters.scene.clauses.verbs
        if one.first >= decision.end
        and (one.form == "infinitive" or (one.form == "gerund" and one.first - decision.end <= 1))
    ]
    of = next((one for one in adopters.scene.clauses.hanging_on(decision) if not one.is_date), None)
    on = [one for one in verb.adjuncts if one.preposition == "on" and not one.is_date]
    of = on[0] if of is None and on and on[0].first == verb.end + 1 else of
    if adopters.tokens[decision.first].text.lower() in ("the", "this", "that") and not to and of is None:
        return None  # «the decision was taken at the summit»: told before
    named = adopters.scene.bodies.between(adopters.scene.sentence.start, adopters.scene.sentence.end)
    format_id = adopters.code(verb) or (code(named[0]) if named else None)
    ranks = is_of_membership(adopters, decision.end, 12)
    if format_id is None or not (to or of) or (ranks and not reorders_ranks(adopters, to[0] if to else None)):
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


def _is_made(adopters: Adopters, verb: VerbGroup) -> bool:
    done = verb.lemma in MADE and (verb.tense == "past" or verb.perfect)
    return done and adopters.modality(verb) is Modality.DECIDED


def each_taken(adopters: Adopters, verb: VerbGroup) -> list[EventClaim]:
    """ "Decisions were adopted: on the report, on how the budget was executed, and on the 2025 budget": each
    of a list, told by an "on" of its own."""
    scene = adopters.scene
    groups = [counted(adopters, one) for one in (verb.subjects if verb.passive else verb.objects)]
    lemmas = [scene.tokens[one.head].lemma for one in groups]
    format_id = adopters.code(verb) if "decision" in lemmas and _is_made(adopters, verb) else None
    behind = verb.end if verb.passive else max((one.end for one in groups), default=verb.end)
    starts = [at for at in range(behind, len(scene.tokens)) if _opens_topic(scene, at, behind)]
    listed = len(starts) >= (2 if any(scene.word(at - 1) == ":" for at in starts) else _SEVERAL)
    if not listed:
        starts = _parts(scene, behind)
    if format_id is None or not starts:
        return []
    found = []
    for first, behind in pairwise([*starts, len(scene.tokens)]):
        end = max(at for at in range(first, behind) if scene.word(at) not in _BETWEEN) + 1
        title = scene.document.text[scene.tokens[first].start : scene.tokens[end - 1].end]
        if not is_of_membership(adopters, first, end - first):
            rule, places = "en.decision.taken", {first, end - 1}
            found.append(adopters.event(EventType.DECISION, format_id, Modality.DECIDED, places, title, rule))
    return found


def _parts(scene: Scene, behind: int) -> list[int]:
    """Where what was decided begins in "decisions, including the budget for 2026, and a new rule"."""
    ends = [one.first for one in scene.clauses.verbs if one.form == "finite" and one.first >= behind]
    end = min(ends, default=len(scene.tokens))
    including = next((at for at in range(behind, end) if scene.word(at) == "including"), end)
    groups = [one for one in scene.clauses.nouns if including < one.first < end and not one.is_date]
    first = next((one for one in groups if one.first == including + 1), None)
    if first is None or first.is_pronoun or any(map(scene.names_state, first.series)):
        return []
    joined = ([scene.word(one.first - 2), scene.word(one.first - 1)] for one in groups)
    return [
        one.first
        for one, before in zip(groups, joined, strict=True)
        if one is first or before[1] == "," or before == [",", "and"]
    ]


def _opens_topic(scene: Scene, place: int, behind: int) -> bool:
    """Whether "on" opens what one of several decisions is on, not a day."""
    group = scene.group_at(place + 1) if place + 1 < len(scene.tokens) else None
    dated = group is not None and group.is_date
    day = scene.group_at(place - 1) if place else None
    listed = place == behind or scene.word(place - 1) in (":", ",", ";", "and")
    listed = listed or (day is not None and day.is_date)
    return scene.word(place) == "on" and listed and not dated


def settled(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """ "That the Council should have a secretariat was decided at the summit", "The creation of a bank was
    decided on there"."""
    scene = adopters.scene
    if verb.lemma not in ("decide", "agree") or not verb.passive or verb.form != "finite":
        return None
    clause = scene.word(0) == "that" and not verb.subjects
    decided_on = verb.subjects and scene.word(verb.end) in ("on", "upon")
    first = 1 if clause else verb.subjects[0].first if decided_on else verb.first
    if adopters.modality(verb) is not Modality.DECIDED or first == verb.first:
        return None
    subject = None if clause else verb.subjects[0]
    if subject is not None and (subject.is_pronoun or _is_general(adopters, subject)):
        return None
    if is_of_membership(adopters, first, verb.first - first):
        return None
    format_id = adopters.code(verb)
    end = verb.first if subject is None else min(reach(adopters, subject), verb.first)
    title, places = phrase(scene, first, end), {0 if clause else first, verb.head}
    if format_id is None:
        return None
    return adopters.event(
        EventType.DECISION, format_id, Modality.DECIDED, places, title, "en.decision.settled"
    )


def _is_general(adopters: Adopters, subject: NounGroup) -> bool:
    """ "Future cooperation was agreed upon", "A meeting was agreed on"."""
    return adopters.tokens[subject.head].lemma in IN_GENERAL | _ASPECTS or is_meeting(adopters, subject)


def its_subject(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """ "The staffing schedule was the subject of another decision": what it was on."""
    scene = adopters.scene
    told = verb.objects[0] if verb.objects and verb.subjects else None
    if told is None or verb.lemma != "be" or verb.tense != "past" or verb.negated:
        return None
    of = next(iter(scene.clauses.hanging_on(told)), None)
    decision = of is not None and of.preposition == "of" and scene.tokens[of.head].lemma == "decision"
    if scene.tokens[told.head].lemma not in ("subject", "topic", "object") or not decision or of is None:
        return None
    named = scene.bodies.between(scene.sentence.start, scene.sentence.end)
    near = adopters.meeting.format if adopters.meeting is not None and adopters.is_near else None
    format_id = near or (code(named[0]) if named else None)
    if format_id is None:
        return None
    first, end = verb.subjects[0].first, reach(adopters, verb.subjects[0])
    title, places = phrase(scene, first, end), {first, of.end - 1}
    return adopters.event(EventType.DECISION, format_id, Modality.DECIDED, places, title, "en.decision.taken")


def _is_vague(adopters: Adopters, decision: NounGroup) -> bool:
    """ "reached a consensus on deepening trust", "an agreement on cooperation": nothing that is done."""
    behind = {token.lemma for token in adopters.tokens[decision.end : decision.end + _NEAR]}
    return bool(behind & (GOING_ON | IN_GENERAL))


def _on_several(adopters: Adopters, verb: VerbGroup, decision: NounGroup) -> EventClaim | None:
    """ "They also adopted decisions on equipping the force", "Decisions were taken on the budget"."""
    scene, behind = adopters.scene, verb.end if verb.passive else decision.end
    listed = decision.end + 2 if scene.word(decision.end + 1) == "including" else behind
    also = behind + 2 if (scene.word(behind), scene.word(behind + 1)) == ("as", "well") else behind
    on = next((at for at in (decision.end, behind, listed, also) if scene.word(at) == "on"), None)
    topics = [one for one in scene.clauses.nouns if on is not None and one.first > on and not one.is_date]
    format_id = adopters.code(verb) if topics else None
    if on is None or format_id is None or is_of_membership(adopters, on, 12):
        return None
    first, end = decision.first, reach(adopters, topics[0])
    title, places = phrase(scene, first, end), {first, verb.head, end - 1}
    return adopters.event(EventType.DECISION, format_id, Modality.DECIDED, places, title, "en.decision.taken")
