"""Members that one sentence counts and the next one names: «В ШОС входят восемь стран. Это Индия, …»."""

from collections.abc import Iterator
from itertools import pairwise

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.document import Sentence
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import Act, wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.trees import Tree

_COUNTING = (
    patterns.EMBRACING | patterns.STATUS_GET | wordset("входить состоять быть иметь есть насчитываться стать")
)
_OPENINGS = (("это",), ("ими",), ("среди", "них"), ("в", "их", "числе"), ("в", "их", "число"))
_ARE = patterns.COPULAS_BE | patterns.COPULAS_BECOME | wordset("оказаться войти входить есть")
_WISHING = patterns.WANTING | patterns.PLANNING | patterns.PROPOSING
_BESIDES = frozenset({"кроме", "помимо"})
_LEAST = 2
_NAMING = frozenset({"PROPN", "PUNCT", "CCONJ", "ADV"})
"""What a sentence is made of that but names states."""


def may_count(sentence: Sentence) -> bool:
    """Whether the sentence counts states: «Сейчас в организации восемь стран»."""
    return not sentence.lemmas.isdisjoint(patterns.STATES) and any(
        (one.pos == "NUM" or one.lemma in patterns.ORDINALS or one.text[:1].isdigit())
        and other.lemma in patterns.STATES
        for one, other in pairwise(sentence.tokens)
    )


def may_name(sentence: Sentence) -> bool:
    """Whether the sentence begins as one that names what was counted."""
    words = [token.text.lower() for token in sentence.tokens[:4]]
    if words[1:2] == [","] and all(token.pos != "VERB" for token in sentence.tokens):
        return True
    return any(tuple(words[: len(opening)]) == opening for opening in _OPENINGS) or not _BESIDES.isdisjoint(
        words[:1]
    )


def named_next(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """The states of this sentence that make up what the sentence before counted."""
    counted, roles.context.counted = roles.context.counted, _counted(tree, arguments, roles)
    if counted is None or not arguments.states or counted[0] != tree.sentence.index - 1:
        return
    _, format_id, status = counted
    besides, place = _besides(tree, arguments)
    opening: tuple[str, ...] | None = next((one for one in _OPENINGS if _stand(tree, one, place)), None)
    first = next((one for one in arguments.states if one.first >= place), None)
    if opening is None and first is not None and first.first == 0 and _is_bare_list(tree):
        opening = ()
    if opening is None or first is None or not _is_next(tree, place + len(opening), first):
        return
    states = [*besides, *arguments.with_all_of_group(first)]
    if len(states) >= _LEAST:
        words = (place, states[-1].last)
        yield Proposition(
            place, Act.IS, status, tuple(states), format_id, words, bare=True, rule="ru.list.next"
        )


def _is_bare_list(tree: Tree) -> bool:
    """«В СНГ девять членов. Россия, Белоруссия, Казахстан …»: a sentence that only names them."""
    named = all(token.pos in _NAMING for token in tree.tokens)
    return named and tree.words.count(",") >= _LEAST and patterns.DASHES.isdisjoint(tree.words)


def _counted(tree: Tree, arguments: Arguments, roles: Roles) -> tuple[int, str, Status] | None:
    """Where a sentence counts states without naming them, their format, and as what it counts them."""
    inside = [one for one in arguments.formats if one.preposition in ("в", "во", "у")]
    asked = bool(tree.of_lemmas(patterns.APPLYING)) and bool(tree.of_lemmas(patterns.FILING))
    told = asked or tree.of_lemmas(_COUNTING) or tree.of_words({"у", "число"})
    wished = tree.of_lemmas(_WISHING) and not asked
    if wished or not (told or inside):  # «Сейчас в организации восемь стран»
        return None
    for place in range(1, len(tree)):
        numbered = tree.word(place - 1) in ("число", "количество")  # «число участников выросло до десяти»
        if not numbered and "NUM" not in (
            tree.tokens[place - 1].pos,
            tree.tokens[place - 2].pos if place > 1 else "",
        ):
            continue
        status = patterns.STATUS_NOUNS.get(tree.lemma(place).rpartition("-")[2])
        if status is None and tree.lemma(place) not in patterns.STATES:
            continue
        if _is_of_others(tree, place):
            return None
        status = Status.CANDIDATE if asked else status or _status_told(tree, place)
        behind = any(one.first > place for one in arguments.states)
        body = next(iter([*inside, *arguments.formats]), None)
        spoken_of = roles.context.last_format
        if asked:  # «соответствующие заявки направили десять стран», and not to the one named in passing
            spoken_of = roles.context.chief_format or spoken_of
        format_id = body.code if body else spoken_of
        return (
            None if behind or format_id is None else (tree.sentence.index, format_id, status or Status.MEMBER)
        )
    return None


def _is_of_others(tree: Tree, place: int) -> bool:
    """«лидеры десяти стран» came to a meeting: what is counted belongs to somebody else."""
    above = tree.parents[place]
    if above < 0 or tree.tokens[above].pos != "NOUN" or above > place:
        return False
    return tree.lemma(above) not in patterns.CARRIERS | patterns.BODIES.keys() | {"количество"}


def _status_told(tree: Tree, place: int) -> Status | None:
    """«13 стран получили статус партнеров»."""
    start = next((i for i in range(place, len(tree)) if tree.lemma(i) == "статус"), len(tree))
    nouns = [tree.lemma(i).rpartition("-")[2] for i in range(start, min(start + 4, len(tree)))]
    return next((patterns.STATUS_NOUNS[noun] for noun in nouns if noun in patterns.STATUS_NOUNS), None)


def _besides(tree: Tree, arguments: Arguments) -> tuple[list[Argument], int]:
    """«Кроме Индии и Пакистана, …»: those that belong, too, and where the sentence goes on."""
    if tree.word(0) not in _BESIDES:
        return [], 0
    first = next((one for one in arguments.states if one.first == 1), None)
    states = arguments.with_all_of_group(first) if first else []
    end = states[-1].last + 1 if states else 0
    return states, end + (tree.word(end) == ",")


def _stand(tree: Tree, words: tuple[str, ...], place: int) -> bool:
    return all(tree.word(place + i) == word for i, word in enumerate(words))


def _is_next(tree: Tree, place: int, state: Argument) -> bool:
    """Whether nothing but marks, particles and a verb of being stands before the state."""
    between = range(place, state.first)
    return all(tree.tokens[i].pos in ("PUNCT", "PART", "ADV") or tree.lemma(i) in _ARE for i in between)
