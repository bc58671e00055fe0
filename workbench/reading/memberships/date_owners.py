"""Whose a date is that stands in the sentence: that of an aside, of the last of a list, of another clause, of
a plan."""

from collections.abc import Sequence

from workbench.reading import patterns
from workbench.reading.patterns import DASHES, wordset
from workbench.reading.syntax.trees import Tree

_ASIDE = 9
"""Words of an aside."""
_PLANS = wordset("план программа бюджет стратегия концепция")
_RUNNING = frozenset({"на", "до"})
_SOON = wordset("сегодня завтра")


def of_segment(tree: Tree, tokens: Sequence[int]) -> int:
    """Where the «, в 1995-м – Вьетнам» or «, Вьетнам – в 1995-м» begins whose date this is, else -1."""
    first = tokens[0]
    while first and tree.word(first - 1) in ("в", "с", "а"):
        first -= 1
    begins = first
    while begins and (tree.tokens[begins - 1].pos == "PROPN" or tree.word(begins - 1) == "а"):
        begins -= 1  # «, а Индонезия с января 2025 года – и в БРИКС»
    if tree.word(begins - 1) in (",", ";") and tree.word(tokens[-1] + 1) in DASHES:
        return begins
    if aside_before(tree, tokens[-1] + 2) is not None:
        return first
    if (clause := _of_another_format(tree, first - 1)) >= 0:
        return clause
    if _is_newcomer(tree, first - 1):
        return first - 1
    if tree.word(first - 1) not in DASHES:
        return -1
    place = first - 2
    while place > 0 and (tree.tokens[place].pos in ("PROPN", "CCONJ") or tree.word(place) == ","):
        place -= 1
    named = any(tree.tokens[i].pos == "PROPN" for i in range(place + 1, first - 1))
    return place + 1 if named and tree.word(place + 1) in (",", ";") else -1


def aside_before(tree: Tree, place: int) -> int | None:
    """Where the aside begins that stands before the last of a list: «Куба и – с декабря – Иран»."""
    if tree.word(place - 1) not in DASHES:
        return None
    opening = next((i for i in range(place - 2, max(0, place - _ASIDE), -1) if tree.word(i) in DASHES), None)
    return opening + 1 if opening is not None and tree.word(opening - 1) == "и" else None


def _is_newcomer(tree: Tree, place: int) -> bool:
    """«и вступивший в 2019 году Узбекистан»: the date of the last alone."""
    return place > 0 and tree.feat(place, "VerbForm") == "Part" and tree.word(place - 1) == "и"


def _of_another_format(tree: Tree, place: int) -> int:
    """Where the «, а в ЕАЭС» begins that ends at `place`; -1 where there is none."""
    while place > 1 and tree.tokens[place].pos == "PROPN":
        place -= 1
    opens = tree.word(place) in ("в", "во", "при") and (tree.word(place - 1), tree.word(place - 2)) == (
        "а",
        ",",
    )
    return place - 1 if opens else -1


def is_told_beside(tree: Tree, tokens: Sequence[int], trigger: int) -> bool:
    aside = _in_aside(tree, tokens[0], trigger) or _in_front(tree, tokens, trigger)
    aside = aside or _in_spite_of(tree, tokens[0], trigger)
    aside = aside or _is_of_plan(tree, tokens[0], trigger) or _is_behind_colon(tree, tokens[0], trigger)
    aside = aside or _is_of_verb_behind(tree, tokens, trigger)
    return aside or _of_noun_before(tree, tokens, trigger) or _is_but_soon(tree, tokens, trigger)


def _is_of_verb_behind(tree: Tree, tokens: Sequence[int], trigger: int) -> bool:
    """«БРИК создали Россия и Индия, а в 2011-м к ним добавилась ЮАР»: of the clause that the date opens."""
    opens = tokens[0]
    while opens and tree.tokens[opens - 1].pos in ("ADP", "CCONJ"):
        opens -= 1
    if trigger >= opens or tree.word(opens - 1) not in (",", ";"):
        return False
    verb = next((i for i in range(tokens[-1] + 1, tree.next_mark(tokens[-1])) if tree.is_finite(i)), None)
    return verb is not None and verb not in tree.ancestors(trigger)


def _is_of_plan(tree: Tree, first: int, trigger: int) -> bool:
    """«бюджет на 2025 год», «программу работы до 2030 года»: how long that runs."""
    place = first if tree.tokens[first].pos == "ADP" else first - 1
    if tree.word(place) not in _RUNNING:
        return False
    for before in range(place - 1, -1, -1):
        if before == trigger or tree.tokens[before].pos == "VERB" or tree.word(before) in (";", ":"):
            return False
        if tree.lemma(before) in _PLANS:
            return True
    return False


def _is_behind_colon(tree: Tree, first: int, trigger: int) -> bool:
    """«уже выходил из союза: в 1999 году отказался продлить договор, … после войны 2005 года»: of what is
    told there, but «приглашали гостем: так было в 2023 году»."""
    colon = next((i for i in range(first, trigger, -1) if tree.word(i) == ":"), first)
    told = (tree.lemma(i) for i in range(colon, first) if tree.is_finite(i))
    return tree.is_finite(trigger) and any(lemma not in patterns.COPULAS_BE for lemma in told)


def _is_but_soon(tree: Tree, tokens: Sequence[int], trigger: int) -> bool:
    """«готов хоть завтра вступить»: it is in no hurry to, but willing to."""
    willing = any(tree.word(node).startswith("готов") for node in tree.ancestors(trigger))
    return len(tokens) == 1 and tree.word(tokens[0]) in _SOON and willing


def _of_noun_before(tree: Tree, tokens: Sequence[int], trigger: int) -> bool:
    """«член АСЕАН с 1995 года, участник ВРЭП»: of the status before the comma."""
    between = [tree.word(i) for i in range(tokens[-1] + 1, trigger)]
    before = any(tree.lemma(i) in patterns.STATUS_NOUNS for i in range(tokens[0]))
    return tree.lemma(trigger) in patterns.STATUS_NOUNS and "," in between and before


def _in_aside(tree: Tree, token: int, trigger: int) -> bool:
    """Whether the date is that of what is told between commas: «Украине, основавшей СНГ 8 декабря, …»,
    «Монголия, наблюдатель с 2004 года, …»."""
    comma = next((i for i in range(token, 0, -1) if tree.word(i) == ","), None)
    end = next((i for i in range(token, len(tree)) if tree.word(i) == ","), None)
    if comma is None or end is None or comma < trigger < end:
        return False
    participle = tree.feat(comma + 1, "VerbForm") == "Part" and tree.feat(comma + 1, "Variant") != "Short"
    apposed = tree.rel(comma + 1) == "appos" and tree.lemma(comma + 1) in patterns.STATUS_NOUNS
    return (participle or apposed) and tree.parents[comma + 1] != trigger


def _in_spite_of(tree: Tree, first: int, trigger: int) -> bool:
    """«Несмотря на введенный в 2006 году мораторий, Иран подал заявку»: of what did not hinder it."""
    place = next((i for i in range(first, -1, -1) if tree.word(i) in ("несмотря", "вопреки")), None)
    end = tree.next_mark(first)
    return place is not None and all(tree.word(i) != "," for i in range(place, first)) and end < trigger


def _in_front(tree: Tree, tokens: Sequence[int], trigger: int) -> bool:
    """«Партнер ШОС с 2015 года, Азербайджан, подал заявку»: of what stands in front of the state."""
    behind = tokens[-1] + (2 if tree.word(tokens[-1] + 1) == "," else 1)
    if behind > trigger or behind >= len(tree) or tree.tokens[behind].pos != "PROPN":
        return False
    for place in range(tokens[0] - 1, -1, -1):
        if tree.lemma(place).rpartition("-")[2] in patterns.STATUS_NOUNS:
            return tree.feat(place, "Case") == tree.feat(behind, "Case")
        if tree.tokens[place].pos in ("VERB", "PUNCT") or tree.is_finite(place):
            return False
    return False
