"""Formats that grow: «ШОС расширилась за счет Ирана», «АСЕАН пополнилась одиннадцатым членом – Тимором»."""

from collections.abc import Iterator

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import GROWING, Act, wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.trees import Tree

_RANKS = wordset("ряд ряды семья состав число количество список клуб круг стан лагерь")
_BY = frozenset({
    ("за", "счет"), ("благодаря",), ("с", "вступлением"), ("с", "приемом"), ("с", "приходом"),
    ("с", "присоединением"),
})  # fmt: skip
_BREAKS = frozenset({";", ".", "(", ")"})


def grown(tree: Tree, arguments: Arguments) -> Iterator[Proposition]:
    """Those by whom a format of the sentence grows, where its verb of growing says so."""
    if not arguments.formats or not arguments.states:
        return
    for verb in tree.of_lemmas(GROWING):
        end = next((i for i in range(verb, len(tree)) if tree.word(i) in _BREAKS), len(tree))
        body = _what_grows(tree, arguments, verb)
        found = _by_whom(tree, arguments, verb, end) if body else None
        if body is not None and found is not None:
            states, status = found
            words = (verb, body.first, body.last)
            yield Proposition(
                verb, Act.JOINS, status, tuple(states), body.code, words, granted=True, rule="ru.growing"
            )


def _what_grows(tree: Tree, arguments: Arguments, verb: int) -> Argument | None:
    """The format before the verb or right behind it: «число членов ШОС выросло», «пополнились ряды ШОС»."""
    behind = verb + 1
    while tree.lemma(behind) in _RANKS or tree.lemma(behind) in patterns.STATUS_NOUNS:
        behind += 1
    for body in arguments.formats:
        if body.last < verb and all(tree.word(i) not in (",", ";", ":") for i in range(body.last, verb)):
            before = tree.lemma(body.first - 1)
            ranks = before in _RANKS or before in patterns.STATUS_NOUNS or before in patterns.BODIES
            whose = body.first > 0 and tree.tokens[body.first - 1].pos in ("NOUN", "PROPN")
            if ranks or (not body.preposition and not whose):
                return body  # not «торговля ШОС выросла»
        if body.first == behind:
            return body
    return None


def _by_whom(tree: Tree, arguments: Arguments, verb: int, end: int) -> tuple[list[Argument], Status] | None:
    """The states that come, and as what: in the instrumental, behind «за счет», or behind «членом –»; «с
    приходом Ирана число членов выросло»."""
    state = next((one for one in arguments.states if verb < one.first < end and one.how == "name"), None)
    if state is None:
        fronted = (one for one in arguments.states if tuple(tree.words[one.first - 2 : one.first]) in _BY)
        first = next((one for one in fronted if one.last < verb), None)
        return (arguments.with_all_of_group(first), Status.MEMBER) if first else None
    between = range(verb + 1, state.first)
    lemmas = [tree.lemma(i) for i in between]
    nouns = [patterns.STATUS_NOUNS[lemma] for lemma in lemmas if lemma in patterns.STATUS_NOUNS]
    words = tuple(tree.word(i) for i in between)
    by = any(words[i : i + len(told)] == told for told in _BY for i in range(len(words)))
    counted = any(lemma in patterns.STATES | {"новичок", "участник", "член"} or nouns for lemma in lemmas)
    marked = words[-1:] in ((",",), ("—",), ("–",), (":",)) and counted
    plain = not words or all(tree.tokens[i].pos in ("ADJ", "ADV", "NOUN", "PART") for i in between)
    if not (by or marked or (plain and state.case == "Ins")) or state.preposition in ("до", "в", "с"):
        return None
    if any(tree.is_finite(i) for i in between):
        return None
    return arguments.with_all_of_group(state), nouns[-1] if nouns else Status.MEMBER
