"""Decisions that set somebody to work: "instructed the commission to draft", "a committee was formed"."""

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.english.events.adopters import Adopters, phrase
from workbench.reading.english.events.paper_titles import past_gerund
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

INSTRUCTING = words(
    "instruct task mandate direct order charge commission authorise authorize empower entrust"
)
FORMING = words("form establish create set")
_BODIES = words(
    "committee council group commission force mechanism fund secretariat team panel centre center network"
)
_WORKING = words("minister government expert coordinator board ministry agency")
_NEAR = 2
"""Words from whoever is instructed to what is to be done."""
_ASIDE = 12
"""The same with an aside between."""


def ordered(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """ "The heads of government instructed the commission to draft a plan", "tasked it with drafting one"."""
    if verb.lemma not in INSTRUCTING or verb.form != "finite":
        return None
    if adopters.modality(verb) is not Modality.DECIDED or (verb.tense == "present" and not verb.perfect):
        return None
    whom = (verb.subjects if verb.passive else verb.objects)[-1:]
    format_id = adopters.code(verb) if whom else None
    by = any(one.preposition == "by" for one in verb.adjuncts)
    if format_id is None or (verb.passive and not (by or _is_its_body(adopters, whom[0]))):
        return None
    opening = max(whom[0].end, verb.end)
    act = next((one for one in adopters.scene.clauses.verbs if one.first >= opening), None)
    if act is None or act.form not in ("infinitive", "gerund"):
        return None
    theirs = isinstance(act.governor, NounGroup) and act.governor.first >= whom[0].first
    aside = act.governor is verb or theirs  # "the governments, jointly with the bank, to draft a plan"
    if act.first - opening > (_ASIDE if aside and act.form == "infinitive" else _NEAR):
        return None
    end = reach(adopters, act.objects[0]) if act.objects else act.end
    title = phrase(adopters.scene, act.head, max(end, act.head + 1))
    places = {verb.first, end - 1}
    return adopters.event(
        EventType.DECISION, format_id, Modality.DECIDED, places, title, "en.decision.ordered"
    )


def _is_its_body(adopters: Adopters, whom: NounGroup) -> bool:
    """ "The Commission was instructed to draft a plan", beside a meeting: no state's ministry."""
    foreign = adopters.scene.names_state(whom)
    return adopters.is_near and adopters.tokens[whom.head].lemma.lower() in _BODIES | _WORKING and not foreign


def formed(adopters: Adopters, verb: VerbGroup) -> EventClaim | None:
    """ "A committee of heads of state was formed to talk to the rebels", where a meeting is told of."""
    body = verb.subjects[0] if verb.passive and verb.subjects else None
    if body is None or verb.lemma not in FORMING or verb.form != "finite":
        return None
    if verb.tense != "past" and not verb.perfect:
        return None
    meeting, scene = adopters.meeting, adopters.scene
    held = meeting is not None and meeting.modality is Modality.DECIDED and adopters.is_near
    new = scene.word(body.first) in ("a", "an") and adopters.tokens[body.head].lemma in _BODIES
    if meeting is None or not (held and new) or scene.dates() or adopters.modality(verb) is None:
        return None
    places, title = {body.first, verb.head}, phrase(scene, body.first, reach(adopters, body))
    return adopters.event(
        EventType.DECISION, meeting.format, Modality.DECIDED, places, title, "en.decision.formed"
    )


def reach(adopters: Adopters, group: NounGroup) -> int:
    """The end of the group with what prepositions tie to it, places and days left out."""
    end = group.end
    for hanging in adopters.scene.clauses.hanging_on(group):
        if hanging.is_date or hanging.preposition not in ("of", "for", "on", "with", "into", "to", "between"):
            break
        end = adopters.scene.owned(hanging.series[-1]).end
    return past_gerund(adopters.scene, _past_second(adopters, end))


def _past_second(adopters: Adopters, end: int) -> int:
    """The end of a name of two parts: "the Tourism and Cultural Capital"."""
    tokens = adopters.tokens
    joined = adopters.scene.word(end) == "and" and end + 1 < len(tokens)
    named = joined and tokens[end - 1].text[:1].isupper() and tokens[end + 1].text[:1].isupper()
    second = adopters.scene.group_at(end + 1) if named else None
    return second.end if second is not None and second.first == end + 1 else end
