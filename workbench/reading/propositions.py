"""What the words of one sentence say of states and formats, before it is asked how that is meant."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.acts import ActFinder
from workbench.reading.arguments import Argument, Arguments
from workbench.reading.patterns import Act, wordset
from workbench.reading.proposition import Context, Proposition
from workbench.reading.roles import Roles
from workbench.reading.statuses import StatusFinder
from workbench.reading.trees import Tree

_ITS_STATES = wordset(
    "страны стран странами странах члены членов участники участников государства государств"
)


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
        yield from self._listed()
        for index, token in enumerate(self.tree.tokens):
            lemma = token.lemma.rpartition("-")[2]
            found: Proposition | None = None
            if lemma in patterns.EMBRACING and self.acts.embraces(index):
                found = self.acts.embracing(index)
            elif lemma in patterns.VERBS and token.pos != "NOUN":
                found = self.acts.verb(index, patterns.VERBS[lemma])
            elif lemma in patterns.DENOUNCING:
                found = self.acts.denounced(index)
            elif lemma in patterns.INVITING and token.pos in ("VERB", "ADJ"):
                found = self.acts.invited(index)
            elif (
                lemma in ("членство", "участие")
                and token.pos == "NOUN"
                and self.acts.is_suspended_thing(index)
            ):
                found = self.acts.suspended(index)
            elif lemma in patterns.NOUNS and token.pos == "NOUN":
                found = self.acts.noun(index, patterns.NOUNS[lemma], lemma)
            elif lemma == "статус":
                found = self.statuses.status_word(index)
            elif lemma in patterns.STATUS_NOUNS and (token.pos == "NOUN" or lemma != token.lemma):
                found = self.statuses.status_noun(index, lemma)
            elif lemma in patterns.APPLYING | {"приглашение"} and token.pos == "NOUN":
                found = self.acts.request(index, lemma)
            if found is not None and found.states:
                if found.status is not Status.FORMER:
                    self.context.last_status = found.status
                yield found

    def _listed(self) -> Iterator[Proposition]:
        """«страны БРИКС (Бразилия, Россия, Индия)»: the members named in brackets after the format."""
        tree = self.tree
        for body in self.arguments.formats:
            if body.how != "name" or tree.word(body.last + 1) not in ("(", ":"):
                continue
            if tree.word(body.last + 1) == ":" and tree.word(body.first - 1) not in _ITS_STATES:
                continue
            first = next((state for state in self.arguments.states if state.first == body.last + 2), None)
            states = self.roles.all([first]) if first else []
            if len(states) >= 3:
                words = (body.first, body.last)
                yield Proposition(
                    body.head, Act.IS, Status.MEMBER, tuple(states), body.code, words, bare=True
                )


def without_repeats(states: tuple[Argument, ...]) -> list[Argument]:
    """Each state once, as it is first named."""
    seen: dict[str, Argument] = {}
    for state in states:
        seen.setdefault(state.code, replace(state))
    return list(seen.values())
