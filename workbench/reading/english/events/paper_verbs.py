"""What an English sentence says was adopted: the object of "adopt", and of what is said in its stead."""

from workbench.reading.english.events.adopters import Adopters
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.paper_quoted import quoted_topics
from workbench.reading.english.events.paper_series import before_verb, with_those_beside
from workbench.reading.english.events.papers import is_paper, is_title
from workbench.reading.english.events.scenes import Scene
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

ADOPTING = words(
    "adopt sign approve endorse issue release publish conclude ink unveil agree produce initial pass seal"
    " ratify"
)
ISSUING = words("issue release publish unveil")
_YIELDING = words("yield bring deliver generate")
_OF_MEETINGS = NOUNS | {"conference", "talk"}
_IN_OTHER_WORDS = {
    ("come", "with"): "out",
    ("sign", "on"): "off",
    ("give", "to"): "",
    ("put", "to"): "",
    ("affix", "to"): "",
    ("result", "in"): "",
    ("culminate", "in"): "",
    ("agree", "on"): "",
    ("agree", "upon"): "",
    ("agree", "to"): "",
    ("approve", "of"): "",
}
"""A verb and the preposition of what is adopted, and the word between: "came out with a declaration"."""
_NAMES = words("name signature seal")
_ASSENTS = words("approval endorsement blessing consent assent backing")
_DECISIONS = words("decision resolution order ruling")
_ASIDE = 8
"""Words of an aside between a verb and its object."""
WORDS = ADOPTING | _YIELDING | {verb for verb, _ in _IN_OTHER_WORDS}
"""Verbs of sentences that may tell of an adoption."""


def adopted(adopters: Adopters, verb: VerbGroup) -> list[NounGroup]:
    """What the verb says is adopted, each of a list: none where it says nothing of the kind."""
    if verb.lemma in ADOPTING and (first := _behind_colon(adopters, verb)) is not None:
        return with_those_beside(adopters.scene, first, open_list=True)
    if verb.lemma in ADOPTING and (objects := _objects(adopters, verb)):
        first = objects[0]
        if (approved := _by_decision(adopters, first)) is not None:
            return [paper for one in approved for paper in with_those_beside(adopters.scene, one)]
        listed = before_verb(adopters.scene, verb) if _is_plain_passive(verb) else []
        if listed and first in listed:
            return [*listed, *_as_well(adopters.scene, verb)]
        beside = with_those_beside(adopters.scene, objects[-1]) if not verb.passive else objects[-1:]
        return [*objects[:-1], *(one for one in beside if one not in objects[:-1])]
    return [
        paper for one in in_other_words(adopters, verb) for paper in with_those_beside(adopters.scene, one)
    ]


def _behind_colon(adopters: Adopters, verb: VerbGroup) -> NounGroup | None:
    """The first of a list: "signed: the Osh Charter; a plan", "Two papers were signed: a plan …", none
    in "The plan was signed: a charter will follow"."""
    scene = adopters.scene
    listed = verb.objects and scene.word(verb.objects[0].head) == "following"
    colon = verb.objects[0].end if listed else verb.end
    subject = scene.tokens[verb.subjects[0].head] if verb.subjects else None
    one = subject is not None and subject.feats.get("Number") != "Plur" and subject.text != "following"
    if scene.word(colon) != ":" or (verb.passive and one):
        return None
    group = scene.group_at(colon + 1) if colon + 1 < len(scene.tokens) else None
    return group if group is not None and is_paper(scene, group) else None


def _by_decision(adopters: Adopters, decision: NounGroup) -> list[NounGroup] | None:
    """What "a decision to approve the strategy", "a resolution on approving a plan" approves."""
    if adopters.tokens[decision.head].lemma not in _DECISIONS:
        return None
    verbs = adopters.scene.clauses.verbs
    act = next((one for one in verbs if decision.end <= one.first <= decision.end + 1), None)
    approves = act is not None and act.lemma in ("approve", "adopt", "endorse") and not act.passive
    return act.objects[:1] if act is not None and approves and act.form != "finite" else None


def _as_well(scene: Scene, verb: VerbGroup) -> list[NounGroup]:
    """ "A plan was signed, as was a protocol", "as will a programme": what it is said of as well."""
    behind = (one for one in scene.clauses.verbs if one.first > verb.end and one.objects)
    like = next(behind, None)
    again = like is not None and like.lemma in ("be", "will") and scene.word(like.first - 1) == "as"
    return with_those_beside(scene, like.objects[0]) if like is not None and again else []


def _is_plain_passive(verb: VerbGroup) -> bool:
    return verb.passive and verb.form == "finite" and verb.marker not in ("which", "that")


def in_other_words(adopters: Adopters, verb: VerbGroup) -> list[NounGroup]:
    """ "put their names to a declaration", "the summit yielded a declaration", "resulted in one"."""
    scene = adopters.scene
    if verb.passive:
        return []
    if verb.lemma in _YIELDING:
        heads = {scene.tokens[one.head].lemma for one in verb.subjects}
        return verb.objects[:1] if heads & _OF_MEETINGS else []
    for (lemma, preposition), particle in _IN_OTHER_WORDS.items():
        if verb.lemma != lemma or (particle and scene.word(verb.end) != particle):
            continue
        if lemma in ("put", "affix", "give"):
            put = verb.objects[0] if verb.objects else None
            given = _ASSENTS if lemma == "give" else _NAMES
            if put is None or scene.tokens[put.head].lemma not in given:
                continue
        if found := [one for one in verb.adjuncts if one.preposition == preposition and not one.is_date]:
            return found[:1]
    return []


def _objects(adopters: Adopters, verb: VerbGroup) -> list[NounGroup]:
    """Its object, that of "signed and released …", or its subject, which may stand before "on friendship and
    cooperation"."""
    scene = adopters.scene
    if verb.passive:
        before = [
            g for g in scene.clauses.nouns if g.end <= verb.first and not g.preposition and is_paper(scene, g)
        ]
        own = verb.governor if isinstance(verb.governor, NounGroup) else None
        if verb.form == "infinitive" and own is not None and own.end == verb.first:
            return [own]  # "the plan to be signed at the summit"
        told = (is_paper, is_title, quoted_topics)
        named = any(is_told(scene, group) for group in verb.subjects for is_told in told)
        aside = verb.form == "participle" and scene.word(verb.first - 1) == ","
        if aside and not named and not before:  # "under the treaty on trade, signed in"
            near = [g for g in scene.clauses.nouns if g.end <= verb.first and is_paper(scene, g)]
            return near[-1:] if near and verb.first - near[-1].end <= _ASIDE else verb.subjects
        return verb.subjects if named or not verb.subjects else before[:1]
    if not verb.objects and (joint := _before_that(adopters, verb)) is not None:
        return [joint]
    if not verb.objects and scene.word(verb.end) == ",":
        return _past_an_aside(adopters, verb)
    if verb.form == "gerund" and not verb.objects and scene.word(verb.end) == "of":
        return verb.adjuncts[:1]  # "The meeting resulted in signing of a communique"
    if verb.objects or scene.word(verb.end) != "and":
        return verb.objects
    shared = next(
        (one for one in scene.clauses.verbs if one.first == verb.end + 1 and one.form == verb.form), None
    )
    return shared.objects if shared else []


def _before_that(adopters: Adopters, verb: VerbGroup) -> NounGroup | None:
    """ "a joint declaration that the ministers signed": what the clause is said of."""
    marker = verb.subjects[0].first - 1 if verb.subjects else 0
    if verb.marker not in ("that", "which") or marker < 1 or adopters.scene.word(marker) != verb.marker:
        return None
    before = adopters.scene.group_at(marker - 1)
    return before if before is not None and is_paper(adopters.scene, before) else None


def _past_an_aside(adopters: Adopters, verb: VerbGroup) -> list[NounGroup]:
    """ "signed, among other things, a statement on trade"."""
    scene = adopters.scene
    ends = (place for place in range(verb.end + 1, verb.end + _ASIDE) if scene.word(place) == ",")
    close = next(ends, None)
    group = scene.group_at(close + 1) if close is not None and close + 1 < len(scene.tokens) else None
    return [group] if group is not None and not group.preposition and is_paper(scene, group) else []
