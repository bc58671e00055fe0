"""What the words of one sentence say of states and formats, before it is asked how that is meant."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.reading import patterns
from workbench.reading.acts import ActFinder
from workbench.reading.arguments import Argument, Arguments
from workbench.reading.gaps import gapped
from workbench.reading.grammar import Roles
from workbench.reading.listings import listed
from workbench.reading.proposition import Context, Proposition
from workbench.reading.statuses import StatusFinder
from workbench.reading.trees import Tree


class PropositionFinder:
    """Finds the propositions of one sentence."""

    def __init__(self, tree: Tree, arguments: Arguments, context: Context) -> None:
        self.tree = tree
        self.arguments = arguments
        self.context = context
        self.roles = Roles(tree, arguments, context)
        self.statuses = StatusFinder(self.roles)
        self.acts = ActFinder(self.roles, self.statuses)

    def find(self) -> Iterator[Proposition]:
        """The propositions in the order of the words that make them."""
        yield from listed(self.tree, self.arguments, self.roles)
        for index in range(len(self.tree)):
            found = self._at(index)
            if found is not None and found.states:
                yield found
                yield from gapped(self.tree, self.arguments, found)
                for other in self.arguments.formats_beside(found.format, found.words):
                    yield replace(found, format=other.code, words=(*found.words, other.first, other.last))

    def _at(self, index: int) -> Proposition | None:
        """What the word at `index` says, by what kind of word it is."""
        token = self.tree.tokens[index]
        lemma = token.lemma.rpartition("-")[2]
        # A common noun that begins a sentence is at times taken for a name.
        first = token.pos == "PROPN" and index == 0 and lemma not in patterns.VERBS
        if token.pos == "NOUN" or first or lemma != token.lemma:
            return self._of_noun(index, lemma)
        if lemma in patterns.FOUNDING:
            return self.acts.founded(index)
        if lemma in patterns.EMBRACING and self.acts.embraces(index):
            return self.acts.embracing(index)
        if lemma in patterns.VERBS:
            return self.acts.verb(index, patterns.VERBS[lemma])
        if lemma in patterns.DENOUNCING:
            return self.acts.denounced(index)
        if lemma in patterns.INVITING:
            return self.acts.invited(index)
        return None

    def _of_noun(self, index: int, lemma: str) -> Proposition | None:
        if lemma in patterns.SUSPENDED_THINGS and self.acts.is_suspended_thing(index):
            return self.acts.suspended(index)
        if lemma in patterns.NOUNS:
            return self.acts.noun(index, patterns.NOUNS[lemma], lemma)
        if lemma == "статус":
            return self.statuses.status_word(index)
        if lemma in patterns.STATUS_NOUNS:
            return self.statuses.status_noun(index, lemma)
        if lemma in patterns.APPLYING | {"приглашение"}:
            return self.acts.request(index, lemma)
        return self.acts.denounced(index) if lemma in patterns.DENOUNCING else None


def without_repeats(states: tuple[Argument, ...]) -> list[Argument]:
    """Each state once, as it is first named."""
    seen: dict[str, Argument] = {}
    for state in states:
        seen.setdefault(state.code, replace(state))
    return list(seen.values())
