"""Papers that are only counted: «подписали 12 документов», «принят пакет документов»."""

from collections.abc import Sequence

from workbench.domain.claims import EventClaim
from workbench.reading.events.paper_lists import CARRIERS
from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree

PACKAGE = "ru.adopted.package"
_MANY = wordset("ряд пакет серия десяток несколько")
_FINAL = "итоговый"
_BEFORE = 4
"""Tokens before «документов» within which their number stands."""
_ABOUT = ("", "порядка", "около", "свыше", "более")
_STOPS = frozenset({",", ";", ":", "(", ")"})


def package_of(tree: Tree, verb: int) -> int | None:
    """The word for the papers that the verb says are signed, all told by their number."""
    clause = tree.clause(verb)
    for noun in clause:
        if tree.lemma(noun) in CARRIERS and tree.preposition(noun) in _ABOUT:
            head = tree.parents[noun]
            if head >= 0 and tree.lemma(head) == "проект":
                continue
            bundled = head >= 0 and tree.lemma(head) in _MANY and not tree.preposition(head)
            if bundled and head in clause:
                return head
            if not bundled and _is_counted(tree, verb, noun):
                return noun
    return None


def _is_counted(tree: Tree, verb: int, noun: int) -> bool:
    for node in range(noun - 1, max(-1, noun - 1 - _BEFORE), -1):
        if node == verb or tree.word(node) in _STOPS:
            return False
        numbered = tree.tokens[node].pos == "NUM" or tree.word(node).isdigit()
        if numbered or tree.lemma(node) in _MANY | {_FINAL}:
            return True
    return False


def without_unpacked(told: Sequence[EventClaim]) -> list[EventClaim]:
    """The claims without the packages of which it is told what was in them, and each package once."""
    named = {(one.format, one.modality) for one in told if one.rule != PACKAGE}
    kept: list[EventClaim] = []
    for one in told:
        key = (one.format, one.modality)
        if one.rule != PACKAGE or key not in named:
            kept.append(one)
        if one.rule == PACKAGE:
            named.add(key)
    return kept
