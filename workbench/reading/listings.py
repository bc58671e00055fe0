"""Members that a list names without saying that they are: in brackets, after a dash, «наряду с» them."""

from collections.abc import Iterator

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.arguments import Argument, Arguments
from workbench.reading.grammar import Roles
from workbench.reading.patterns import Act, wordset
from workbench.reading.proposition import Proposition
from workbench.reading.trees import Tree

_ITS_STATES = wordset(
    "страны стран странами странах члены членов участники участников государства государств"
)
_FEWEST = 3


def listed(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """The members that the sentence lists, format by format."""
    for body in arguments.formats:
        if body.how == "name":
            yield from _in_brackets(tree, arguments, body)
            yield from _union_of(tree, body, roles)
    yield from _alongside(tree, arguments)


def _proposition(trigger: int, states: list[Argument], body: Argument) -> Proposition:
    words = (trigger, body.first, body.last)
    return Proposition(trigger, Act.IS, Status.MEMBER, tuple(states), body.code, words, bare=True)


def _in_brackets(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«страны БРИКС (Бразилия, Россия, Индия)»."""
    sign = tree.word(body.last + 1)
    if sign != "(" and not (sign == ":" and tree.word(body.first - 1) in _ITS_STATES):
        return
    first = next((state for state in arguments.states if state.first == body.last + 2), None)
    states = arguments.with_all_of_group(first) if first else []
    if len(states) >= _FEWEST:
        yield _proposition(body.head, states, body)


def _union_of(tree: Tree, body: Argument, roles: Roles) -> Iterator[Proposition]:
    """«БРИКС — объединение Бразилии, России, Индии и Китая»."""
    parent = tree.parents[body.head]
    if parent <= body.last or not tree.rel(body.head).startswith("nsubj"):
        return
    states = roles.genitives(parent) if tree.lemma(parent) in patterns.BODIES else []
    if len(states) >= _FEWEST:
        yield _proposition(parent, states, body)


def _alongside(tree: Tree, arguments: Arguments) -> Iterator[Proposition]:
    """«стала десятым членом ШОС наряду с Индией и Ираном»: those are members already."""
    place = next((i for i in range(len(tree)) if tree.word(i) == "наряду"), None)
    if place is None or not any(tree.lemma(i) in patterns.COPULAS_BECOME for i in tree.ancestors(place)):
        return
    nouns = [i for i in range(place) if tree.lemma(i).rpartition("-")[2] in ("член", "участник")]
    body = next((b for b in arguments.formats if nouns and nouns[0] < b.first < place), None)
    first = next((s for s in arguments.states if place < s.first <= place + 3), None)
    if body is not None and first is not None:
        yield _proposition(nouns[0], arguments.with_all_of_group(first), body)
