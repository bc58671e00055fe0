"""What is said of a state without a verb: «Киргизия с 1998 года член ВТО», «Армения уже в союзе»."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Status
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.headings import heading_at
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import FULL, MONTHS, Act
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.coordination import alike
from workbench.reading.syntax.trees import Tree

_SINCE = frozenset({"с", "со"})
ALREADY = frozenset({"уже", "теперь", "снова", "официально", "отныне"})
_STILL = frozenset({"по-прежнему", "пока", "теперь", "уже", "давно", "официально", "отныне", "еще"})
_ENDS = frozenset({",", ".", ";", "!", "—", "–", ""})
_ONLY = frozenset({"—", "–", "-", "лишь", "только", "пока", "уже", "полноправный", "ассоциированный"})
_OPENS = frozenset({"", ",", ";", ":", "—", "–", "-", "и", "а", "но", "что", "«", '"', "как"})
_UNREAL = frozenset({"бы", "если", "чтобы", "не", "ли"})
_GREETING = frozenset({"приветствовать", "поприветствовать", "поздравить", "поздравлять"})
_SEEN = frozenset({"видеть", "представить", "представлять", "рассматривать", "воспринимать", "желание"})
"""Whoever sees a state as a member may but wish it."""
_FARTHEST = 6
"""Words between a state and what it is."""


def since_then(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Киргизия с 1998 года член ВТО», «Молдавия по-прежнему член СНГ»: nothing but a date stands between, or
    a word for that."""
    for state in arguments.states:
        start = state.last + 1
        dated = tree.word(start) in _SINCE
        if state.how != "name" or state.preposition or not (dated or tree.word(start) in _STILL):
            continue
        behind = range(start + 1, min(start + _FARTHEST, len(tree)))
        passed = (_dates(tree, i) or tree.word(i) in _STILL or tree.lemma(i) in FULL for i in behind)
        noun = next((i for i, passes in zip(behind, passed, strict=True) if not passes), None)
        heading = heading_at(tree, arguments, roles, noun) if noun is not None else None
        if heading is None or noun is None or heading.body is None or tree.feat(noun, "Case") != "Nom":
            continue
        words = (noun, state.first, heading.body.head)
        yield Proposition(
            noun, Act.IS, heading.status, (state,), heading.body.code, words, bare=True,
            dated=(start, noun) if dated else None, rule="ru.verbless",
        )  # fmt: skip


def _dates(tree: Tree, place: int) -> bool:
    lemma = tree.lemma(place)
    return tree.tokens[place].text[:1].isdigit() or lemma in MONTHS or lemma in ("год", "начало", "конец")


def after_aside(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Иран, наблюдатель ШОС с 2005 года, теперь – полноправный член организации»."""
    commas, dash = tree.of_words({","}), next(iter(tree.of_words({"—", "–", "-"})), None)
    state = next(iter(arguments.states), None)
    if dash is None or len(commas) != 2 or state is None or commas[1] > dash:
        return
    plain = state.how == "name" and state.case == "Nom" and not state.preposition and state.first == 0
    now = range(commas[1] + 1, dash)
    told = bool(now) and all(tree.word(i) in ALREADY | _SINCE or _dates(tree, i) for i in now)
    noun = next((i for i in range(dash + 1, min(dash + 3, len(tree))) if tree.tokens[i].pos == "NOUN"), None)
    heading = heading_at(tree, arguments, roles, noun) if noun is not None else None
    if state.last + 1 != commas[0] or not (plain and told) or heading is None or noun is None:
        return
    if any(tree.tokens[i].pos != "ADJ" for i in range(dash + 1, noun)):
        return  # «теперь – не член»
    format_id = heading.body.code if heading.body else roles.format_before(noun)
    if format_id is not None and tree.feat(noun, "Case") == "Nom":
        yield Proposition(
            noun, Act.IS, heading.status, (state,), format_id, (noun, state.first), bare=True,
            dated=(commas[1] + 1, dash), rule="ru.verbless",
        )  # fmt: skip


def in_front(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Член НАТО с 1952 года Турция …», «Партнер ШОС с 2015 года, Азербайджан, …»."""
    for state in arguments.states:
        end = state.first - 1 if tree.word(state.first - 1) == "," else state.first
        start = end
        while start > 0 and (tree.word(start - 1) in _SINCE or _dates(tree, start - 1)):
            start -= 1
        if state.how != "name" or state.preposition or (start == end == state.first):
            continue
        nouns = range(max(0, start - _FARTHEST), start)
        heading = next((one for i in nouns if (one := heading_at(tree, arguments, roles, i))), None)
        if heading is None or heading.body is None or heading.end != start:
            continue
        case = tree.feat(heading.noun, "Case")
        alone = tree.feat(heading.noun, "Number") == "Sing" and state.case in (case, None)
        if alone and tree.word(heading.first - 1) in _OPENS and (start == end or tree.word(start) in _SINCE):
            words = (heading.noun, state.first, heading.body.head)
            yield Proposition(
                heading.noun, Act.IS, heading.status, (state,), heading.body.code, words, bare=True,
                dated=(start, end) if start < end else None, rule="ru.verbless",
            )  # fmt: skip


def as_such(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«приглашен Восточный Тимор как кандидат на вступление в АСЕАН», «роль Будапешта как наблюдателя ОТГ»;
    «Узбекистан как член союза получит» may be but thought of."""
    if "как" not in tree.words:
        return
    unreal = any(tree.word(i) in _UNREAL or tree.feat(i, "Tense") == "Fut" for i in range(len(tree)))
    for state in arguments.states:
        noun = state.last + 2
        if state.how == "government" or state.preposition or tree.word(noun - 1) != "как" or unreal:
            continue
        while noun < len(tree) and tree.tokens[noun].pos == "ADJ":
            noun += 1
        heading = heading_at(tree, arguments, roles, noun) if noun < len(tree) else None
        if heading is None or heading.body is None or tree.lemma(state.first - 1) in _SEEN:
            continue
        case = tree.feat(noun, "Case")
        greeted = state.case == "Acc" and tree.lemma(tree.parents[state.head]) in _GREETING
        agrees = case == "Nom" or ((state.case == "Gen" or greeted) and case in ("Gen", "Acc"))
        if agrees and (heading.status is not Status.MEMBER or alike(state.case, case)):
            words = (noun, state.first, heading.body.head)
            code = heading.body.code
            told = Proposition(
                noun, Act.IS, heading.status, (state,), code, words, bare=True, rule="ru.verbless"
            )
            yield told
            beside = arguments.formats_beside(code, words)
            yield from (replace(told, format=other.code) for other in beside)


def in_it_as(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«В ШОС Монголия наблюдатель, в СВМДА – член»."""
    state: Argument | None = None
    for body in arguments.formats:
        place = body.last + 1
        here = next(
            (one for one in arguments.states if one.first == place and one.case in ("Nom", None)), None
        )
        if here is not None and not here.preposition:
            state, place = here, here.last + 1
        elif tree.word(body.first - 2) not in (",", "а", "и"):
            continue
        while tree.word(place) in _ONLY:
            place += 1
        heading = heading_at(tree, arguments, roles, place) if place < len(tree) else None
        alone = heading is not None and heading.body is None and tree.feat(place, "Case") == "Nom"
        if state is None or heading is None or not alone or tree.word(body.first - 1) not in ("в", "во"):
            continue
        if tree.word(place + 1) in _ENDS and tree.feat(place, "Number") == "Sing":
            words = (place, state.first, body.first)
            yield Proposition(
                place, Act.IS, heading.status, (state,), body.code, words, bare=True, rule="ru.verbless"
            )


def already_in(tree: Tree, arguments: Arguments) -> Iterator[Proposition]:
    """«Армения уже в союзе», «Финляндия теперь в НАТО»."""
    for body in arguments.formats:
        state = _who_is_in(tree, arguments, body)
        if state is not None:
            words = (state.first, body.first, body.last)
            yield Proposition(
                body.first, Act.IS, Status.MEMBER, (state,), body.code, words, bare=True, rule="ru.verbless"
            )


def _who_is_in(tree: Tree, arguments: Arguments, body: Argument) -> Argument | None:
    """The state that stands right before «уже в», where the clause ends with the format."""
    into = body.first - 1
    stands = tree.word(into) in ("в", "во") and tree.word(into - 1) in ALREADY
    if not stands or tree.word(body.last + 1) not in _ENDS:
        return None
    named = (one for one in arguments.states if one.last == into - 2 and one.how == "name")
    return next((one for one in named if one.case == "Nom" and not one.preposition), None)
