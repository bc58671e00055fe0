"""Clauses that leave their predicate out: «Финляндия вступила в 2023 году, Швеция — в 2024-м»."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.reading.arguments import Argument, Arguments
from workbench.reading.proposition import Proposition
from workbench.reading.trees import Tree

_DASHES = ("—", "–", "-")
_BEFORE = (",", "а", "и", ";")
_ENDS = (",", ";", ".")


def gapped(tree: Tree, arguments: Arguments, said: Proposition) -> Iterator[Proposition]:
    """What the sentence goes on to say of other states by a dash instead of the predicate of `said`."""
    taken = {state.code for state in said.states}
    for state in arguments.states:
        if state.first <= said.trigger or state.code in taken or not _is_gap(tree, state):
            continue
        first = state.last + 2
        last = next((i for i in range(first, len(tree)) if tree.word(i) in _ENDS), len(tree))
        words = (*said.words, state.first, last - 1)
        states = tuple(arguments.with_all_of_group(state))
        yield replace(said, states=states, words=words, dated=(first, last))


def _is_gap(tree: Tree, state: Argument) -> bool:
    """Whether a date or an ordinal follows the state behind a dash."""
    if tree.word(state.last + 1) not in _DASHES or tree.word(state.first - 1) not in _BEFORE:
        return False
    place = state.last + 2
    if tree.word(place) in ("в", "с", "со"):
        place += 1
    told = tree.word(place)
    return told[:1].isdigit() or (place < len(tree) and tree.lemma(place) in _MONTHS_AND_ORDINALS)


_MONTHS_AND_ORDINALS = frozenset(
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь год "
    "второй третий четвертый пятый шестой седьмой восьмой девятый десятый".split()
)
