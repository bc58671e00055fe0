"""Who acts for a state: «власти Грузии», «министр обороны Австрии», «российская сторона»."""

from collections.abc import Iterator

from workbench.reading.patterns import GOVERNMENTS
from workbench.reading.syntax.trees import Tree

_MINISTERS = frozenset({"министр", "вице", "госсекретарь"})


def governments_of(tree: Tree, head: int, first: int) -> Iterator[int]:
    """The words above a state named in the genitive at `head`, each of whoever speaks and acts for it."""
    above = tree.parents[head]
    while 0 <= above < first and tree.lemma(above).split("-")[0] in GOVERNMENTS | _MINISTERS:
        yield above
        above = tree.parents[above]
        if above >= 0 and tree.feat(above, "Number") == "Plur":
            return  # «главы МИД Ирана и Ирака»


def government_told_by(tree: Tree, adjective: int) -> int | None:
    """The «сторона» of «российская сторона», the «парламент» of «монгольский парламент»."""
    above = tree.parents[adjective]
    whose = above > adjective and tree.rel(adjective) == "amod" and tree.lemma(above) in GOVERNMENTS
    return above if whose and not tree.preposition(above) else None
