"""Whom an English sentence concerns that does not say so beside the act: whoever signs the paper on it,
whoever speaks, whoever was spoken of before."""

from dataclasses import replace

from workbench.domain.vocabulary import MentionType
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import State
from workbench.reading.english.syntax.regions import states_of_region
from workbench.reading.english.syntax.series import SAYING
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.linking import state_concerned

_PAPERS = words(
    "law bill decree treaty agreement protocol memorandum document act decision resolution draft convention"
)
_PASSING = words("sign ratify approve pass adopt endorse vote back support initial conclude")
_LAWMAKERS = words("lawmaker mp senate duma congress legislature senator deputy majlis legislator assembly")
_TALKED_OF = words("plan intention question talk discussion thought desire wish need reason")
"""What there may be none of: "there is no question of leaving"."""


def spoken_of(arguments: Arguments, group: NounGroup) -> list[State]:
    """The one state that the sentence speaks for, else the one that was spoken of before."""
    found = [replace(state, first=group.first, end=group.end) for state in _speaking(arguments)]
    if not found:
        before = arguments.earlier_states(group)
        found = [State(code, group.first, group.end, name) for code, name in before]
    return found if len(found) == 1 else []


def without_intention(arguments: Arguments, verb: VerbGroup) -> list[State]:
    """ "…, and there is no intention of joining NATO", "There are no plans to join, Tashkent said"."""
    plan, word = verb.governor, arguments.clauses.word
    if not isinstance(plan, NounGroup) or verb.form not in ("gerund", "infinitive"):
        return []
    none = arguments.tokens[plan.head].lemma in _TALKED_OF and word(plan.first) == "no"
    if not none or "there" not in (word(plan.first - 2), word(plan.first - 3)):
        return []
    return spoken_of(arguments, plan)


def signatories(arguments: Arguments, paper: NounGroup | VerbGroup | None) -> list[State]:
    """ "Kyrgyzstan's parliament passed a bill on joining the EAEU": the one state whose paper it is."""
    if not isinstance(paper, NounGroup) or arguments.tokens[paper.head].lemma not in _PAPERS:
        return []
    owner = arguments.verb_of(paper)
    if owner is None or owner.lemma not in _PASSING or paper in owner.subjects:
        return []
    found = [state for group in owner.subjects for state in _acting_for(arguments, group)]
    return found if len({state.code for state in found}) == 1 else []


def asking(arguments: Arguments, request: NounGroup) -> list[State]:
    """ "Iran's request", "the application of Iran", "requests from Iran and Qatar"."""
    if request.possessor is not None:
        return arguments.states(request.possessor.series)
    near = next(arguments.clauses.hanging_on(request), None)
    asks = near is not None and near.preposition in ("of", "from", "by")
    return arguments.states(near.series) if near is not None and asks else []


def _speaking(arguments: Arguments) -> list[State]:
    """ "…, Kyrgyz Foreign Minister Jeenbek Kulubaev said", "Uzbekistan's Foreign Ministry said …"."""
    said = [one for verb in arguments.clauses.verbs if verb.lemma in SAYING for one in verb.subjects]
    found = [state for group in said for state in _acting_for(arguments, group)]
    return found if len({state.code for state in found}) == 1 else []


def _acting_for(arguments: Arguments, group: NounGroup) -> list[State]:
    """The state that the group names, or whose office or organ it is."""
    owners = [group.possessor] if group.possessor is not None else []
    if found := arguments.states([group, *owners]):
        return found
    held = arguments.holder(group)
    if held is not None or arguments.tokens[group.head].lemma not in _LAWMAKERS:
        return [held] if held is not None else []
    return [
        State(code, group.first, group.end)
        for first, _, name in arguments.names
        if group.first <= first < group.head
        and name.type is MentionType.STATE
        and (code := state_concerned(name))
    ]


def some_of_region(arguments: Arguments, verb: VerbGroup) -> list[State] | None:
    """ "A and B, the Central Asian states which are members": only those that are named before, if any.

    None where the subject is no region, or all of it: "all five Central Asian states that belong to it".
    """
    word, tokens = arguments.clauses.word, arguments.tokens
    subject = verb.subjects[0] if len(verb.subjects) == 1 else None
    if subject is None or verb.marker not in ("which", "that", "who") or word(subject.end) == ",":
        return None
    counted = word(subject.first) == "all" or any(
        token.pos == "NUM" for token in tokens[subject.first : subject.end]
    )
    if counted or not states_of_region(tokens, subject):
        return None
    before = next((one for one in reversed(arguments.clauses.nouns) if one.end <= subject.first), None)
    apposed = before is not None and word(subject.first - 1) == ","
    return arguments.states(before.series) if before is not None and apposed else []
