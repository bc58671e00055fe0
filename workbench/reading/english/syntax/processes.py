"""What a clause tells of a process that is not over: "the process by which Moldova leaves the CIS"."""

from collections.abc import Sequence

from workbench.reading.document import Token
from workbench.reading.english.syntax.clauses import Clauses
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.words.closed_class import words

_PROCESSES = words("process procedure plan scheme roadmap mechanism formality timetable")
_BY = frozenset({"by", "under", "through", "in"})


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
