"""Who acts for a state: «власти Грузии», «министр обороны Австрии», «российская сторона»."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.reading.patterns import GOVERNMENTS
from workbench.reading.syntax.trees import Tree

if TYPE_CHECKING:
    from workbench.reading.syntax.arguments import Argument

_MINISTERS = frozenset({"министр", "вице", "госсекретарь"})


def governments_of(tree: Tree, head: int, first: int) -> Iterator[int]:
    """The words above a state named in the genitive at `head`, each of whoever speaks and acts for it."""
    above = tree.parents[head]
    while 0 <= above < first and tree.lemma(above).split("-")[0] in GOVERNMENTS | _MINISTERS:
        yield above
        above = tree.parents[above]
        if above >= 0 and tree.feat(above, "Number") == "Plur":
            return  # «главы МИД Ирана и Ирака»


def with_shared(tree: Tree, states: Sequence["Argument"]) -> Iterator["Argument"]:
    """The states, and each of those that share a word: «лидеры Армении, Азербайджана и Турции» are three."""
    for state in states:
        yield state
        if state.how == "government" and _is_several(tree, state.first):
            named = (one for one in states if one.how == "name" and one.first > state.first)
            own = next((one for one in named if one.code == state.code), None)
            beside = [one for one in states if own is not None and one.group == own.group and one is not own]
            yield from (replace(state, code=one.code) for one in beside if one.how == "name")


def _is_several(tree: Tree, noun: int) -> bool:
    """«лидеры»; «Главы», which at the head of a sentence passes for a name, do what they do in the plural."""
    verb = tree.parents[noun] if tree.rel(noun).startswith("nsubj") else noun
    return "Plur" in (tree.feat(noun, "Number"), tree.feat(verb, "Number"))


def government_told_by(tree: Tree, adjective: int) -> int | None:
    """The «сторона» of «российская сторона», the «парламент» of «монгольский парламент»."""
    above = tree.parents[adjective]
    whose = above > adjective and tree.rel(adjective) == "amod" and tree.lemma(above) in GOVERNMENTS
    return above if whose and not tree.preposition(above) else None
