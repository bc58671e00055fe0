"""The states that «обе страны», «все трое», «они» mean, those that were last named side by side; and which
of them «первый», «второй», «последняя» is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence
from workbench.reading.names.linking import state_of
from workbench.reading.patterns import STATES, wordset
from workbench.reading.syntax.trees import Tree

_JOINTS = wordset(", и а также или ни республика королевство")
_BOTH = wordset("оба обе обеих обоих обеим обоим обеими обоими")
_THESE = wordset("этот данный названный указанный все весь последний")
_THEY = frozenset({"они"})
_TOGETHER = {
    "двое": 2, "трое": 3, "троица": 3, "четверо": 4, "пятеро": 5, "шестеро": 6, "семеро": 7,
}  # fmt: skip
SEVERAL = _BOTH | _THEY | _TOGETHER.keys()
"""Words that stand for more states than one; «эти страны» is told by its noun."""
_WHICH = {"первый": 0, "второй": 1, "последний": -1}
WHICH = frozenset(_WHICH)
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
    "шесть": 6,
    "шести": 6,
}
_PLACING = frozenset({"в", "во", "из", "на", "под", "через", "до", "около"})
_FARTHEST = 2
"""Sentences back that the words may reach."""
_COUNTED_BACK = 5
"""The same where they say how many."""
_SINGLY = 3
"""The same where two were named, but not side by side."""


@dataclass(frozen=True, slots=True)
class Several:
    """The states that the sentences before one named side by side: `last` those of the list named last, in
    the sentence `at`; `of_size` the sentence and the states of the last list of each size; `single` the
    sentence and the state of every name near enough to be meant."""

    last: tuple[str, ...] = ()
    at: int = -_FARTHEST - 1
    of_size: Mapping[int, tuple[int, tuple[str, ...]]] = field(default_factory=dict)
    single: tuple[tuple[int, str], ...] = ()

    def after(self, sentence: Sentence, named: Sequence[Mention]) -> "Several":
        """The states named behind a sentence too, whose mentions are `named`."""
        codes = [code for one in named if one.type is MentionType.STATE and (code := state_of(one))]
        listed, index = _listed(sentence, named), sentence.index
        near = [one for one in self.single if one[0] > index - _SINGLY]
        single = (*near, *((index, code) for code in codes))
        if len(listed) < 2:
            return self if single == self.single else Several(self.last, self.at, self.of_size, single)
        return Several(listed, index, {**self.of_size, len(listed): (index, listed)}, single)

    def which(self, tree: Tree, index: int, named: Sequence[Mention]) -> str | None:
        """The state that «первый», «последняя» at `index` means, of those named together before."""
        place = _WHICH.get(tree.lemma(index))
        if place is None or not _stands_for_state(tree, index):
            return None
        start = tree.tokens[index].start
        here = _listed(tree.sentence, [one for one in named if one.end <= start])
        near = tree.sentence.index - self.at <= 1
        states = here if len(here) > 1 else self.last if near and not here else ()
        if place == -1:
            before = [code for at, code in self.single if at == tree.sentence.index - 1]
            return states[-1] if states else before[-1] if before and not here else None
        return states[place] if len(states) == 2 else None

    def _two(self, sentence: int) -> tuple[str, ...]:
        """The only two states that the sentences before name, be it one by one."""
        for back in range(1, _SINGLY + 1):
            codes = dict.fromkeys(code for at, code in self.single if at >= sentence - back)
            if len(codes) >= 2:
                return tuple(codes) if len(codes) == 2 else ()
        return ()

    def meant(self, tree: Tree, index: int, named: Sequence[Mention]) -> tuple[str, ...]:
        """The states that the word at `index` means; none where it means no states."""
        wanted = _counted(tree, index)
        if wanted is None:
            return ()
        place = tree.tokens[index].start
        here = [one for one in named if one.end <= place]
        states = _listed(tree.sentence, here)
        near = tree.sentence.index - self.at <= _FARTHEST
        elsewhere = len(states) < 2 and not any(state_of(one) for one in here)
        if elsewhere and near:
            states = self.last
        if elsewhere and wanted and len(states) != wanted:
            at, listed = self.of_size.get(wanted, (-_COUNTED_BACK - 1, ()))
            states = listed if tree.sentence.index - at <= _COUNTED_BACK else ()
            states = states or (self._two(tree.sentence.index) if wanted == 2 else ())
        if tree.word(index) in _THEY and any(one.type is MentionType.PERSON for one in here):
            return ()
        return states if len(states) > 1 and wanted in (0, len(states)) else ()


def _counted(tree: Tree, index: int) -> int | None:
    """How many states the word at `index` means; 0 where it does not say, None where it means none."""
    word, lemma = tree.word(index), tree.lemma(index)
    before = [tree.word(place) for place in range(max(0, index - 3), index)]
    if word in _THEY:
        return 0 if tree.rel(index).startswith("nsubj") else None
    if word in _TOGETHER:
        alone = tree.word(index - 1) in ("все", "эти") or index == 0
        return _TOGETHER[word] if alone else None
    if word in _BOTH:
        alone = tree.lemma(index + 1) not in STATES if index + 1 < len(tree) else True
        return 2 if alone and tree.rel(index).startswith("nsubj") else None
    if lemma.partition("-")[0] not in STATES or not before:
        return None
    if before[-1] in _BOTH:
        return 2
    shown = any(tree.lemma(place) in _THESE for place in range(max(0, index - 3), index))
    several = tree.feat(index, "Number") == "Plur" or before[-1] in _NUMBERS
    more = any(tree.rel(kid) == "nmod" for kid in tree.kids[index] if kid > index)
    return _NUMBERS.get(before[-1], 0) if shown and several and not more else None


def _stands_for_state(tree: Tree, index: int) -> bool:
    """Whether the adjective stands alone and so for a name: «последняя вступила в 2019 году»."""
    above, case = tree.parents[index], tree.feat(index, "Case")
    agrees = above > index and tree.tokens[above].pos in ("NOUN", "PROPN")
    noun = index + 1 < len(tree) and tree.tokens[index + 1].pos in ("NOUN", "PROPN", "ADJ", "NUM")
    return not agrees and not noun and case in ("Nom", "Acc") and tree.feat(index, "Number") == "Sing"


def _listed(sentence: Sentence, named: Sequence[Mention]) -> tuple[str, ...]:
    """The longest list of states in the sentence, the later of two that are equal; one that brackets set in,
    «Чад и Мали хотят в БРИКС (Бразилия, Россия, Индия, Китай, ЮАР)», only where there is no other."""
    opened = any(token.text == "(" for token in sentence.tokens)
    plain = [one for one in named if not _is_set_in(sentence, one)] if opened else []
    lists = (max(reversed(list(_lists(sentence, some))), key=len) for some in (plain, named))
    return next((states for states in lists if len(states) > 1), ())


def _is_set_in(sentence: Sentence, mention: Mention) -> bool:
    brackets = [token.text for token in sentence.tokens if token.text in "()" and token.start < mention.start]
    return brackets[-1:] == ["("]


def _lists(sentence: Sentence, named: Sequence[Mention]) -> Iterator[tuple[str, ...]]:
    run: list[str] = []
    end = 0
    for mention in sorted(named, key=lambda one: one.start):
        code = state_of(mention)
        if code is None or mention.start < end:
            continue
        if mention.type is not MentionType.STATE and _is_where(sentence, mention):
            continue  # «встретились в Душанбе и Бишкеке»
        if run and not _are_joined(sentence, end, mention.start):
            yield tuple(dict.fromkeys(run))
            run = []
        run.append(code)
        end = mention.end
    yield tuple(dict.fromkeys(run))


def _are_joined(sentence: Sentence, end: int, start: int) -> bool:
    """Whether nothing but the joints of a list stands between two names."""
    between = [token.text.lower() for token in sentence.tokens if end <= token.start < start]
    return bool(between) and _JOINTS.issuperset(between)


def _is_where(sentence: Sentence, mention: Mention) -> bool:
    """Whether a preposition stands before the capital, which then but tells where something was."""
    return any(token.text.lower() in _PLACING for token in sentence.before(mention.start))
