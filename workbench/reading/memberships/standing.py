"""What the place of words says alone: «Финляндия — в НАТО», «Норвегии в ЕС нет», «ОТГ — это Турция, …»."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.document import Sentence
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import DASHES, Act, wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.trees import Tree

_INTO = frozenset({"в", "во"})
_ENDS = frozenset({"", ".", ",", ";", "!", "»", "—", "–"})
_OPENS = frozenset({"", ",", ";", "а", "и", "но", "—", "–", ":", "«"})
_STILL = frozenset(
    ["пока", "по-прежнему", "все", "еще", "уже", "теперь", "снова", "вновь", "опять", "официально", "наконец"]
)
_WHO = ("name", "capital", "anaphor")
_SPANS = wordset("год лето десятилетие век полвека месяц")
_ASIDE = 8
"""Tokens that an aside on who says so may have."""
_SHORT = 25
"""Tokens of a sentence that may say so by the place of its words alone."""
_LIST = 3
_MOVING = wordset("перейти переходить перевести переместиться превратиться вырасти шагнуть перебраться")
_RANKED = frozenset({"последний", "первый", "второй", "новый"})
_ORIGINS = frozenset({"истоков", "основания", "колыбели"})
_CHANGING = _MOVING | patterns.COPULAS_BECOME
_ASKING = patterns.NEGOTIATING | patterns.APPLYING
_AMONG = _INTO | {"среди"}
_IN_OR_OUT = _INTO | {"вне"}


def may_stand(sentence: Sentence) -> bool:
    """Whether the sentence may be one of these: cheap, before it is parsed."""
    words, lemmas = sentence.words, sentence.lemmas
    if (
        not words.isdisjoint({"нет", "отношения"})
        or not lemmas.isdisjoint(_MOVING)
        or not words.isdisjoint(_ORIGINS)
        or {"у", "статус"} <= words
        or {"из", "которых"} <= words
    ):
        return True
    dashed, short = not words.isdisjoint(DASHES), len(sentence.tokens) <= _SHORT
    since = not words.isdisjoint({"с", "со"}) and any(word[:4].isdigit() for word in words)
    inside = short and not words.isdisjoint(_INTO) and (dashed or since or not words.isdisjoint(_STILL))
    heads = sentence.tokens[0].text
    return inside or (dashed and ("это" in words or (len(heads) > 2 and heads.isupper())))


def standing(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """What the places of states and formats say."""
    yield from _moved(tree, arguments, roles)
    yield from _stood_at_origin(tree, arguments, roles)
    yield from _has_rank(tree, arguments, roles)
    yield from _last_of_which(tree, arguments, roles)
    for body in arguments.formats:
        yield from _in_it(tree, arguments, body)
        yield from _since_then(tree, arguments, body)
        yield from _not_in_it(tree, arguments, body)
        yield from _has_no_part(tree, arguments, body)
        yield from _is_these(tree, arguments, body)
        yield from _at_its_origin(tree, arguments, body)


def _made(
    trigger: int, states: list[Argument], body: Argument, status: Status = Status.MEMBER, act: Act = Act.IS
) -> Proposition:
    words = (trigger, body.first, body.last)
    return Proposition(trigger, act, status, tuple(states), body.code, words, bare=True, rule="ru.standing")


def _in_it(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«Финляндия в НАТО с 2023 года», «С 2024 года Белоруссия — в ШОС», «Таиланд — в числе партнеров
    БРИКС»."""
    into, status = body.first - 1, Status.MEMBER
    while into > 0 and (
        tree.lemma(into) in patterns.STATUS_NOUNS or tree.lemma(into) in ("число", "состав", "ряд", "ряды")
    ):
        status = patterns.STATUS_NOUNS.get(tree.lemma(into), status)
        into -= 1
    if tree.word(into) not in (_IN_OR_OUT if into == body.first - 1 else _AMONG):
        return
    last, since = _before_time(tree, _before_aside(tree, into - 1))
    while tree.word(last) in _STILL or (tree.word(last) in DASHES and last == into - 1):
        last -= 1
    last = _before_aside(tree, last)
    dashed = last < into - 1
    state = next((one for one in arguments.states if one.last == last), None)
    if state is None or state.how not in _WHO or state.case not in ("Nom", None, "Acc"):
        return
    if state.how == "anaphor" and state.case != "Nom":
        return
    group = [one for one in arguments.with_all_of_group(state) if one.last <= last]
    dated = tree.word(body.last + 1) in ("с", "со") and _is_date(tree, body.last + 2)
    opened = _opens(tree, group[0].first)
    if group[0].preposition or not (dashed or dated) or not opened:
        return
    if not dated and tree.word(body.last + 1) not in _ENDS:
        return
    verbs = any(tree.is_finite(i) for i in range(group[0].first, body.last))
    if not verbs and not _goes_on(tree, body.last + 1, dated):
        made = _made(body.first, group, body, status)
        end = tree.next_mark(body.last + 1)
        when = (body.last + 1, end) if dated else (since, into) if since is not None else None
        when = when or ((0, group[0].first) if group[0].first else None)
        yield replace(made, opposite=tree.word(into) == "вне", dated=when)


def _before_time(tree: Tree, last: int) -> tuple[int, int | None]:
    """The place before «с 2021 года», «уже семь лет» that ends at `last`, and where its date begins."""
    place = last
    while place > 0 and (
        tree.tokens[place].pos in ("NUM", "ADJ", "ADV")
        or tree.tokens[place].text[:1].isdigit()
        or tree.lemma(place) in patterns.MONTHS | _SPANS
    ):
        place -= 1
    told = range(place + 1, last + 1)
    timed = any(tree.lemma(i) in _SPANS or tree.tokens[i].text[:4].isdigit() for i in told)
    if not timed:
        return last, None
    return (place - 1, place) if tree.word(place) in ("с", "со") else (place, None)


def _before_aside(tree: Tree, last: int) -> int:
    """The place before «, по его словам,», «, напомнил министр,» that ends at `last`."""
    if tree.word(last) != ",":
        return last
    comma = next((i for i in range(last - 1, max(-1, last - _ASIDE), -1) if tree.word(i) == ","), None)
    if comma is None:
        return last
    said = any(tree.lemma(i) in patterns.SPEECH for i in range(comma, last))
    return comma - 1 if said or tree.word(comma + 1) in ("по", "как", "напомним") else last


def _is_date(tree: Tree, place: int) -> bool:
    told = tree.word(place)
    return told[:1].isdigit() or tree.lemma(place) in patterns.MONTHS | {"самый", "первый", "момент", "год"}


def _opens(tree: Tree, first: int) -> bool:
    """Whether a clause begins there, a date or a word of time passed over."""
    place = first - 1
    while place >= 0 and (
        tree.tokens[place].pos in ("ADV", "NUM", "PART")
        or tree.word(place)[:1].isdigit()
        or tree.lemma(place) in patterns.MONTHS | {"год"}
        or (tree.word(place) in ("с", "в", "же") and tree.tokens[place].pos in ("ADP", "PART"))
    ):
        place -= 1
    return place < 0 or tree.word(place) in _OPENS


def _since_then(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«В НАТО республика уже с 2017 года»."""
    state = next((one for one in arguments.states if one.first == body.last + 1 and one.case == "Nom"), None)
    if state is None or state.how not in _WHO or tree.word(body.first - 1) not in _INTO:
        return
    place = state.last + 1
    while tree.word(place) in _STILL:
        place += 1
    opened = _opens(tree, body.first - 1) or tree.word(body.first - 2) in _OPENS
    dated = tree.word(place) in ("с", "со") and _is_date(tree, place + 1)
    if opened and dated and not _goes_on(tree, place):
        made = _made(body.first, [state], body)
        yield replace(made, dated=(place, tree.next_mark(place)))


def _goes_on(tree: Tree, place: int, dated: bool = False) -> bool:
    """«Россия — в ЕС, но не …»: a verb before the next mark would say something else; behind a date and «и»
    it is another's."""
    for node in range(place, len(tree)):
        if tree.tokens[node].pos == "PUNCT" or (dated and tree.word(node) == "и"):
            return False
        if tree.is_finite(node) or tree.tokens[node].pos == "VERB":
            return True
    return False


def _not_in_it(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«Норвегии в ЕС нет», «среди членов ЕС нет Норвегии»."""
    into = body.first - 1
    while into > 0 and (tree.lemma(into) in patterns.STATUS_NOUNS or tree.lemma(into) in ("число", "состав")):
        into -= 1
    if tree.word(into) not in _AMONG:
        return
    for no in range(len(tree)):
        if tree.word(no) != "нет" or abs(no - body.first) > 8:
            continue
        behind = next((s for s in arguments.states if s.first == no + 1), None)
        before = next(
            (s for s in arguments.states if s.last in (into - 1, no - 1) and s.last < no and s.case == "Gen"),
            None,
        )
        if before is not None and any(i < before.first for i in tree.of_lemmas(_ASKING)):
            before = None  # «прогресса на переговорах о вступлении Турции в ЕС нет»
        state = before if tree.word(no + 1) in (".", ",", ";", "", "и") else behind
        if state is not None and not state.preposition and state.case in ("Gen", None):
            states = arguments.with_all_of_group(state)
            words = (no, body.first, body.last)
            yield Proposition(
                no, Act.IS, Status.MEMBER, tuple(states), body.code, words, bare=True, opposite=True,
                rule="ru.standing",
            )  # fmt: skip


def _has_no_part(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«Узбекистан не имеет отношения к ОДКБ»."""
    if body.preposition != "к" or "отношения" not in tree.words:
        return
    verb = next((i for i in tree.of_lemmas({"иметь"}) if tree.word(i - 1) == "не"), None)
    if verb is None:
        return
    states = _subjects(tree, arguments, verb)
    if states:
        yield replace(_made(verb, states, body), opposite=True)


def _is_these(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«ОТГ — это Азербайджан, Казахстан и Турция», at the head of a line «ОТГ – Азербайджан, Турция, …;»."""
    place = body.last + 1
    while tree.word(place) in ("»", '"', "”", "(", ")") or (
        tree.word(place - 1) == "(" and tree.word(place + 1) == ")"
    ):
        place += 1
    are = tree.word(place + 1) == "это"
    if tree.word(place) not in DASHES or not (are or body.first == 0):
        return
    state = next((one for one in arguments.states if one.first == place + 1 + are), None)
    states = arguments.with_all_of_group(state) if state else []
    if not are and (not states or tree.word(states[-1].last + 1) not in (";", ".", "")):
        return
    said = any(tree.is_finite(i) or tree.feat(i, "VerbForm") == "Inf" for i in range(body.first))
    if len(states) >= _LIST and not body.preposition and not said:
        yield _made(place + 1, states, body)


def _moved(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Туркмения перешла из наблюдателей в члены СВМДА»: from one status to another."""
    for verb in tree.of_lemmas(_CHANGING):
        if not tree.is_finite(verb):
            continue
        end = next((i for i in range(verb, len(tree)) if tree.word(i) in (",", ";", ".")), len(tree))
        nouns = [i for i in range(max(0, verb - 6), end) if tree.lemma(i) in patterns.STATUS_NOUNS]
        old = next((i for i in nouns if tree.word(i - 1) == "из"), None)
        into = ("в", "до") if tree.lemma(verb) in _MOVING else ()
        new = next((i for i in nouns if i != old and _is_new(tree, i, into)), None)
        states = _subjects(tree, arguments, verb)
        if old is None or new is None or not states or tree.feat(verb, "Tense") != "Past":
            continue
        near = [b for b in arguments.formats if 0 < b.first - new <= 3 or b.last < verb]
        code = near[-1].code if near else roles.format_before(verb)
        if tree.negated(verb) or code is None:
            continue
        was, becomes = (patterns.STATUS_NOUNS[tree.lemma(i)] for i in (old, new))
        words = (verb, old, new)
        yield Proposition(verb, Act.JOINS, becomes, tuple(states), code, words, rule="ru.moved")
        yield Proposition(verb, Act.LOSES, was, tuple(states), code, words, rule="ru.moved")


def _is_new(tree: Tree, noun: int, into: tuple[str, ...]) -> bool:
    place = noun - 1
    while tree.tokens[place].pos == "ADJ" and place > 0:
        place -= 1
    return tree.word(place) in into if into else tree.feat(noun, "Case") == "Ins"


def _subjects(tree: Tree, arguments: Arguments, verb: int) -> list[Argument]:
    """The states in the nominative nearest to the verb in its stretch of words."""
    near = [s for s in arguments.states if s.case == "Nom" and not s.preposition and abs(s.head - verb) <= 8]
    state = min(near, key=lambda one: abs(one.head - verb), default=None)
    return arguments.with_all_of_group(state) if state else []


def _at_its_origin(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«у истоков АСЕАН стояли Индонезия, Малайзия и Сингапур»."""
    if tree.word(body.first - 1) not in _ORIGINS or tree.word(body.first - 2) != "у":
        return
    verb = body.last + 1
    state = next((one for one in arguments.states if one.first == verb + 1), None)
    states = arguments.with_all_of_group(state) if state else []
    if tree.lemma(verb) in ("стоять", "находиться", "быть") and len(states) > 1:
        yield Proposition(
            verb, Act.JOINS, Status.MEMBER, tuple(states), body.code, (verb, body.first), bare=True,
            rule="ru.standing",
        )  # fmt: skip


def _stood_at_origin(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Бразилия, Россия, Индия и Китай стояли у истоков БРИКС»; of which format may be told before."""
    for verb in tree.of_lemmas({"стоять"}):
        if (tree.word(verb + 1), tree.word(verb + 2)) != ("у", "истоков"):
            continue
        state = next((one for one in arguments.states if one.last == verb - 1 and not one.preposition), None)
        states = arguments.with_all_of_group(state) if state is not None else []
        body = next((one for one in arguments.formats if one.first == verb + 3), None)
        code = body.code if body is not None else _told_before(tree, roles, verb + 3)
        if len(states) > 1 and code is not None and not tree.negated(verb):
            words = (verb, states[0].first, body.last if body is not None else verb + 2)
            yield Proposition(
                verb, Act.JOINS, Status.MEMBER, tuple(states), code, words, bare=True, rule="ru.standing"
            )


def _told_before(tree: Tree, roles: Roles, place: int) -> str | None:
    """The format spoken of, where nothing else is named at `place`: «у истоков, …», «у его истоков»."""
    return roles.format_before(place) if tree.word(place) in (",", ".", ";", "объединения") else None


def _has_rank(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«У Кубы и Боливии – статус партнера БРИКС», «У Кубы в БРИКС статус партнера»."""
    noun = next((i for i in tree.of_words({"статус"}) if i), None)
    if noun is None or patterns.STATUS_NOUNS.get(tree.lemma(noun + 1)) is None:
        return
    state = next((one for one in arguments.states if one.preposition == "у" and one.last < noun), None)
    states = arguments.with_all_of_group(state) if state is not None else []
    if not states or any(tree.is_finite(i) or tree.word(i) in ("не", "нет") for i in range(len(tree))):
        return
    body = next((one for one in arguments.formats if one.first > states[-1].last), None)
    between = range(states[-1].last + 1, noun if body is None or body.first > noun else body.first)
    code = body.code if body is not None else roles.format_before(noun)
    if code is not None and all(
        tree.tokens[i].pos in ("PUNCT", "ADP") or tree.word(i) == "нет" for i in between
    ):
        status = patterns.STATUS_NOUNS[tree.lemma(noun + 1)]
        words = (states[0].first, noun + 1, *((body.last,) if body is not None else ()))
        yield Proposition(noun, Act.IS, status, tuple(states), code, words, bare=True, rule="ru.standing")


def _last_of_which(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«15 партнеров, последним из которых стал Лаос»: one of those whom the noun counts."""
    for which in tree.of_words({"которых"}):
        noun, verb = which - 4, which + 1
        last = tree.lemma(which - 2) in _RANKED and tree.word(noun + 1) == ","
        status = patterns.STATUS_NOUNS.get(tree.lemma(noun).rpartition("-")[2]) if last else None
        state = next((one for one in arguments.states if one.first == verb + 1 and one.case == "Nom"), None)
        became = tree.lemma(verb) == "стать" and tree.feat(verb, "Tense") == "Past" and not tree.negated(verb)
        if status is None or state is None or not became:
            continue
        body = next((one for one in reversed(arguments.formats) if one.last < which), None)
        before = roles.format_before(noun) if status is Status.MEMBER else None
        code = body.code if body is not None else before
        if code is not None:
            words = (noun, verb, state.first, state.last)
            yield Proposition(verb, Act.JOINS, status, (state,), code, words, bare=True, rule="ru.standing")
