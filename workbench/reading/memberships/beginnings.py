"""Whom a format was made up of as it began, which ends nobody's membership: «в первоначальный состав входили
Россия и Китай», «ее предшественница, в которую …», «к четверке, которую составляли …, присоединилась ЮАР»."""

from workbench.reading import patterns
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import Act, wordset
from workbench.reading.syntax.trees import Tree

_AT_FIRST = wordset(
    "первоначальный изначальный исходный первоначально изначально вначале сначала поначалу тогда тогдашний "
    "предшественник предшественница прообраз называться именоваться"
)
_BEGINNINGS = wordset("основание создание образование учреждение возникновение появление начало старт")
_MOMENTS = wordset("момент время год день")
_JOINING = frozenset(
    lemma for lemma, trigger in patterns.VERBS.items() if trigger.act is Act.JOINS and "к" in trigger.body
)
_COMING = _JOINING | wordset("вступить войти принять влиться пополниться расшириться")
_SEVERAL = 2
"""States that make a format up."""


def told_of_beginning(tree: Tree, said: Proposition) -> bool:
    """Whether those of several who were in it were so as it began, or before others came: perhaps they are
    yet."""
    if said.act is not Act.IS or len({state.code for state in said.states}) < _SEVERAL:
        return False
    if not _AT_FIRST.isdisjoint(tree.lemmas):
        return True
    others = (i for i in tree.of_lemmas(_COMING) if i != said.trigger and not tree.negated(i))
    return any(tree.is_finite(i) for i in others) or _at_founding(tree)


def _at_founding(tree: Tree) -> bool:
    """«на момент создания», «при основании», «в год образования»."""
    return any(
        tree.lemma(place - 1) in _MOMENTS or tree.preposition(place) == "при"
        for place in tree.of_lemmas(_BEGINNINGS)
        if place
    )
