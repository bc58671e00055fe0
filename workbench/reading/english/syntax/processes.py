"""What a clause tells of a process that is not over, "the process by which Moldova leaves the CIS", or of
what is hardly to be."""

from collections.abc import Sequence

from workbench.reading.document import Token
from workbench.reading.english.syntax.clauses import Clauses
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.words.closed_class import words

_PROCESSES = words("process procedure plan scheme roadmap mechanism formality timetable")
_BY = frozenset({"by", "under", "through", "in"})
_HARDLY_ANY = frozenset({"few", "hardly"})
_DOUBTFUL = frozenset({"unlikely", "doubtful", "improbable", "inconceivable", "unthinkable"})


def goes_by_process(clauses: Clauses, tokens: Sequence[Token], verb: VerbGroup) -> bool:
    """ "the process by which Moldova leaves the CIS", "the procedure under which": it has not left yet."""
    if verb.tense != "present" or verb.perfect or verb.marker != "which":
        return False
    for order in range(verb.order - 1, 1, -1):
        noun, preposition, relative = clauses.items[order - 2 : order + 1]
        if isinstance(relative, Sign) and relative.word == "which":
            by = isinstance(preposition, Sign) and preposition.word in _BY
            return by and isinstance(noun, NounGroup) and tokens[noun.head].lemma in _PROCESSES
    return False


def is_doubted(clauses: Clauses, verb: VerbGroup) -> bool:
    """ "It is unlikely that Oman will join", "Few expect Oman to join": nobody says that it will."""
    start = verb.subjects[0].first if verb.subjects else verb.first
    thought = {clauses.word(start), clauses.word(start - 1)} & _HARDLY_ANY
    place = next((at for at in range(start - 1, max(start - 4, -1), -1) if clauses.word(at) == "that"), 0)
    return bool(thought) or clauses.word(place - 1) in _DOUBTFUL
