"""What several states are, or one of several, told beside their names: «Пекин и Минск, оба участники ШОС»,
«Дания, один из учредителей НАТО», «Россия и Киргизия, союзники по ОДКБ»."""

from collections.abc import Iterator

from workbench.domain.vocabulary import Status
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.headings import Heading, heading_at
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import COPULAS_BE, DASHES, Act, wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.coordination import alike, is_indeclinable
from workbench.reading.syntax.trees import Tree

_BOTH = frozenset({"оба", "обе", "все"})
_ALL_THREE = frozenset({"двое", "три", "трое", "четыре", "четверо"})
_ENDS = frozenset({",", ".", ";", "—", "–", ")", "", "с", "со"})
_SEVERAL = 2
_FARTHEST = 6
"""Words between a state and the noun of what it is one of."""
ALLIES = wordset("союзник союзница партнер сосед соседка коллега соратник")
_NO_MORE = wordset("бывший потенциальный будущий возможный несостоявшийся")


def several_aside(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Лаос и Филиппины, государства-наблюдатели СВМДА, …», «Пекин и Дели, оба – участники ШОС, …»."""
    for state in arguments.states:
        comma = state.last + 1
        if tree.word(comma) != "," or state.how not in ("name", "capital"):
            continue
        states = [one for one in arguments.with_all_of_group(state) if one.last <= state.last]
        start, both = comma + 1, tree.word(comma + 1) in _BOTH
        while both and (tree.word(start) in _BOTH | _ALL_THREE | DASHES):
            start += 1
        joined = both or tree.word(state.first - 1) == "и"  # or it is but the next of the list
        if not joined or len(states) < _SEVERAL or states[0].preposition:
            continue
        noun = next(
            (i for i in range(start, min(start + 4, len(tree))) if tree.tokens[i].pos == "NOUN"), None
        )
        heading = heading_at(tree, arguments, roles, noun) if noun is not None else None
        if heading is None or not _is_of_several(tree, heading, start, states[0]):
            continue
        if tree.word(heading.end) in DASHES and any(one.first == heading.end + 1 for one in arguments.states):
            continue  # «наблюдатели – Афганистан и Монголия, партнеры – Армения и Турция»
        yield from _told(tree, arguments, heading, states, roles)


def _is_of_several(tree: Tree, heading: Heading, start: int, first: Argument) -> bool:
    plural = tree.feat(heading.noun, "Number") == "Plur" and tree.word(heading.end) in _ENDS
    agrees = is_indeclinable(tree, first) or alike(tree.feat(heading.noun, "Case"), first.case)
    plain = all(tree.tokens[i].pos in ("ADJ", "NOUN") or tree.word(i) in DASHES
                for i in range(start, heading.noun))  # fmt: skip
    return plural and agrees and plain


def _told(
    tree: Tree, arguments: Arguments, heading: Heading, states: list[Argument], roles: Roles
) -> Iterator[Proposition]:
    """What the heading says of the states, for each of the formats that stand with it."""
    format_id = heading.body.code if heading.body else roles.format_before(heading.noun)
    if format_id is None:
        return
    words = (heading.noun, states[0].first, *((heading.body.head,) if heading.body else ()))
    beside = arguments.formats_beside(format_id, words) if heading.body else []
    for code in dict.fromkeys((format_id, *(other.code for other in beside))):
        yield Proposition(
            heading.noun, Act.IS, heading.status, tuple(states), code, words, bare=True, rule="ru.apposition"
        )


def one_of(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Кыргызстан – один из учредителей Тюркского совета», «Лусака, один из членов сообщества, …»."""
    for state in arguments.states:
        start = state.last + 2
        if start >= len(tree) or tree.lemma(start) != "один" or tree.word(start + 1) != "из":
            continue
        dashed = tree.word(start - 1) in DASHES and state.case == "Nom"
        beside = tree.word(start - 1) == "," and alike(tree.feat(start, "Case"), state.case)
        if state.how == "government" or not (dashed or beside) or (dashed and state.preposition):
            continue
        behind = range(start + 2, min(start + 2 + _FARTHEST, len(tree)))
        heading = next((one for i in behind if (one := heading_at(tree, arguments, roles, i))), None)
        if heading is None or any(
            tree.tokens[i].pos in ("VERB", "PUNCT") for i in behind[: heading.noun - start - 2]
        ):
            continue
        if heading.body is not None or state.how != "name":
            yield from _told(tree, arguments, heading, [state], roles)


def allied(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Россия и Киргизия, союзники по ОДКБ», «партнер Москвы по БРИКС Иран»: those who belong together."""
    for body in arguments.formats:
        by = body.first - 1 - (tree.word(body.first - 1) in ("«", '"'))
        if tree.word(by) != "по" or body.how != "name":
            continue
        whose = next(
            (one for one in arguments.states if one.last == by - 1 and one.case in ("Gen", None)), None
        )
        noun = (arguments.with_all_of_group(whose)[0].first if whose else by) - 1
        if tree.lemma(noun) not in ALLIES or any(tree.lemma(kid) in _NO_MORE for kid in tree.kids[noun]):
            continue
        states = _named_before(tree, arguments, noun) or _named_behind(tree, arguments, noun, body)
        states = states or _of_whom(tree, roles, noun)
        theirs = arguments.with_all_of_group(whose) if whose and not whose.preposition and states else []
        if not states:
            continue
        words = (noun, body.first, states[0].first)
        also = body.last + 2  # «союзник Москвы по ОДКБ и партнер БРИКС»
        heading = (
            heading_at(tree, arguments, roles, also)
            if tree.word(also - 1) == "и" and also < len(tree)
            else None
        )
        if (
            heading is not None
            and heading.body is not None
            and tree.feat(also, "Case") == tree.feat(noun, "Case")
        ):
            yield from _told(tree, arguments, heading, states, roles)
        for one in (body, *arguments.formats_beside(body.code, words)):
            yield Proposition(
                noun, Act.IS, Status.MEMBER, (*states, *theirs), one.code, words, bare=True, rule="ru.allies"
            )


def _named_before(tree: Tree, arguments: Arguments, noun: int) -> list[Argument]:
    """The states right before «, союзники», «как союзники», «– соседи»."""
    place = noun - 1
    while tree.tokens[place].pos in ("ADJ", "DET") and place > 0:
        place -= 1
    aside = tree.word(place) in (",", "как")
    if not aside or tree.word(place - 1) == "не":
        return []
    state = next((one for one in arguments.states if one.last == place - 1 and one.how != "government"), None)
    if state is None or not (alike(tree.feat(noun, "Case"), state.case) or state.case is None):
        return []
    group = [one for one in arguments.with_all_of_group(state) if one.last <= state.last]
    return group if tree.feat(noun, "Number") == "Plur" else [state]


def _named_behind(tree: Tree, arguments: Arguments, noun: int, body: Argument) -> list[Argument]:
    """«союзника по НАТО Турцию», «партнерам по СНГ — Азербайджану, Армении и Киргизии»."""
    place = body.last + 1
    while tree.word(place) in ("»", '"') or tree.word(place) in DASHES | {":", "("}:
        place += 1
    state = next((one for one in arguments.states if one.first == place), None)
    if (
        state is None
        or not alike(tree.feat(noun, "Case"), state.case)
        or state.preposition not in ("", tree.preposition(noun))
    ):
        return []
    marked = place > body.last + 1
    several = tree.feat(noun, "Number") == "Plur"
    group = arguments.with_all_of_group(state)
    return group if several and marked and len(group) >= _SEVERAL else [] if several else [state]


def _of_whom(tree: Tree, roles: Roles, noun: int) -> list[Argument]:
    """«Минск остается союзником Москвы по ОДКБ»; not «не союзник»."""
    above = tree.parents[noun]
    copula = above if above >= 0 and tree.lemma(above) in COPULAS_BE else None
    is_it = any(tree.lemma(kid) in COPULAS_BE for kid in tree.kids[noun]) or copula is not None
    present = copula is None or tree.feat(copula, "Tense") == "Pres"
    anchor = noun if copula is None else copula
    if not (is_it and present) or tree.negated(anchor) or tree.negated(noun):
        return []
    if any(tree.lemma(i) in ("если", "бы") for i in range(len(tree))):
        return []
    return roles.subjects(anchor)
