"""The states that «обе страны», «эти государства», «они» mean: those that were last named side by side."""

from collections.abc import Iterator, Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence
from workbench.reading.linking import state_of
from workbench.reading.patterns import STATES, wordset
from workbench.reading.trees import Tree

_JOINTS = wordset(", и а также или ни республика королевство")
_BOTH = wordset("оба обе обеих обоих обеим обоим обеими обоими")
_THESE = wordset("этот данный названный указанный все весь последний")
_THEY = frozenset({"они"})
_NUMBERS = {
    "два": 2,
    "две": 2,
    "двух": 2,
    "три": 3,
    "трех": 3,
    "четыре": 4,
    "четырех": 4,
    "пять": 5,
    "пяти": 5,
}
_FARTHEST = 2
"""Sentences back that the words may reach."""


class Several:
    """The states last named side by side, asked sentence by sentence in order."""

    def __init__(self) -> None:
        self._last: tuple[str, ...] = ()
        self._index = -_FARTHEST - 1

    def remember(self, sentence: Sentence, named: Sequence[Mention]) -> None:
        """Takes note of the list that the sentence names, for the sentences after it."""
        if (listed := _listed(sentence, named)) and len(listed) > 1:
            self._last, self._index = listed, sentence.index

    def meant(self, tree: Tree, index: int, named: Sequence[Mention]) -> tuple[str, ...]:
        """The states that the word at `index` means; none where it means no states."""
        wanted = _counted(tree, index)
        if wanted is None:
            return ()
        place = tree.tokens[index].start
        here = [one for one in named if one.end <= place]
        states = _listed(tree.sentence, here)
        near = tree.sentence.index - self._index <= _FARTHEST
        if len(states) < 2 and near and not any(state_of(one) for one in here):
            states = self._last
        if tree.word(index) in _THEY and any(one.type is MentionType.PERSON for one in here):
            return ()
        return states if len(states) > 1 and wanted in (0, len(states)) else ()


def _counted(tree: Tree, index: int) -> int | None:
    """How many states the word at `index` means; 0 where it does not say, None where it means none."""
    word, lemma = tree.word(index), tree.lemma(index)
    before = [tree.word(place) for place in range(max(0, index - 3), index)]
    if word in _THEY:
        return 0 if tree.rel(index).startswith("nsubj") else None
    if word in _BOTH:
        alone = tree.lemma(index + 1) not in STATES if index + 1 < len(tree) else True
        return 2 if alone and tree.rel(index).startswith("nsubj") else None
    if lemma not in STATES or not before:
        return None
    if before[-1] in _BOTH:
        return 2
    shown = any(tree.lemma(place) in _THESE for place in range(max(0, index - 3), index))
    several = tree.feat(index, "Number") == "Plur" or before[-1] in _NUMBERS
    more = any(tree.rel(kid) == "nmod" for kid in tree.kids[index] if kid > index)
    return _NUMBERS.get(before[-1], 0) if shown and several and not more else None


def _listed(sentence: Sentence, named: Sequence[Mention]) -> tuple[str, ...]:
    """The longest list of states in the sentence, the later of two that are equal."""
    return max(reversed(list(_lists(sentence, named))), key=len, default=())


def _lists(sentence: Sentence, named: Sequence[Mention]) -> Iterator[tuple[str, ...]]:
    run: list[str] = []
    end: int | None = None
    for mention in sorted(named, key=lambda one: one.start):
        code = state_of(mention) if mention.type is MentionType.STATE else None
        if code is None or (end is not None and mention.start < end):
            continue
        between = [
            token.text.lower()
            for token in sentence.tokens
            if end is not None and end <= token.start < mention.start
        ]
        if run and not (between and _JOINTS.issuperset(between)):
            yield tuple(dict.fromkeys(run))
            run = []
        run.append(code)
        end = mention.end
    yield tuple(dict.fromkeys(run))
