"""What is no decision, though it was decided: a membership, which is a claim of its own, a meeting, and what
only goes on."""

from workbench.reading.english.events.adopters import Adopters
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.papers import COUNTS
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

MEMBERSHIP = words(
    "accession membership admission admit join accept withdrawal withdraw leave invite status member"
    " observer partner candidate suspend exclude expel grant upgrade become accede applicant application"
    " enlargement entry bid participant"
)
_STATES = frozenset({"states", "countries", "nations"})
_TALKS = words("talk negotiation process procedure")
_OFTEN = words("every annual annually yearly biennial biennially regularly twice")
_ABOUT = words("membership accession")
_MEETING = words("meet host hold conduct convene")
_TALKED_OF = words(
    "participation attendance arrival member state commitment support readiness interest forum talk event"
    " conference congress consultation dialogue round ceremony reception next one"
)

_REORDERING = words("merge combine unify unite abolish create")
_RANKS = words("status category statuses")
GOING_ON = words(
    "strengthen deepen expand enhance boost develop continue intensify increase promote work step keep"
    " cooperate collaborate support advance accelerate improve maintain broaden bolster foster consolidate"
)
IN_GENERAL = words(
    "cooperation tie relation partnership interaction contact effort coordination dialogue unity link work"
    " relationship collaboration friendship exchange consultation trade working"
)
"""What can only be said to go on: no decision, be it "agreed" ever so often."""


def counted(adopters: Adopters, group: NounGroup) -> NounGroup:
    """ "a number of documents": what is counted."""
    of = next(iter(adopters.scene.clauses.hanging_on(group)), None)
    counts = adopters.tokens[group.head].lemma in COUNTS
    return of if of is not None and counts and of.preposition == "of" else group


def tells_how_often(adopters: Adopters, first: int) -> bool:
    """ "that the summit will be convened every two years" is a decision, no meeting."""
    return any(adopters.scene.word(place) in _OFTEN for place in range(first, first + 16))


def is_meeting_agreed(adopters: Adopters, act: VerbGroup) -> bool:
    """ "decided to convene a summit", "to meet in Sochi": a meeting, as "to hold a census" is none."""
    regular = any(adopters.tokens[group.head].feats.get("Number") == "Plur" for group in act.objects)
    if act.lemma not in _MEETING or regular:
        return False  # "to hold summits twice a year"
    return not act.objects or any(is_meeting(adopters, one) for one in act.objects)


def is_of_membership(adopters: Adopters, first: int, size: int) -> bool:
    """Whether the words behind tell of a membership, which is a claim of its own; talks about one are not."""
    behind = [
        token.lemma
        for place, token in enumerate(adopters.tokens[first : first + size], first + 1)
        if not (token.lemma == "member" and adopters.scene.word(place) in _STATES)  # "in all member states"
    ]
    talks = not _TALKS.isdisjoint(behind)
    return bool(set(behind) & (MEMBERSHIP - _ABOUT if talks else MEMBERSHIP))


def reorders_ranks(adopters: Adopters, act: VerbGroup | None) -> bool:
    """ "decided to merge the statuses of observer and partner", "to unite the two into a single category": no
    state's membership."""
    if act is None or act.lemma not in _REORDERING:
        return False
    into = [one for one in act.adjuncts if one.preposition == "into"]
    return any(adopters.tokens[one.head].lemma in _RANKS for one in (*act.objects, *into))


def is_meeting(adopters: Adopters, group: NounGroup) -> bool:
    """Whether the group is a meeting, or who comes to one."""
    lemma = adopters.tokens[group.head].lemma
    return lemma in NOUNS or lemma in _TALKED_OF
