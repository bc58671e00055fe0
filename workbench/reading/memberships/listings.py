"""Members that a list names without saying that they are: in brackets, after a dash, «наряду с» them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.bodies import own_states
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import DASHES, Act, wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.trees import Tree

_ITS_STATES = wordset(
    "страны стран странами странах члены членов участники участников государства государств"
)
_OTHERS = wordset("другой остальной прочий оба два три")
_BESIDE = frozenset({("наряду", "с"), ("вслед", "за"), ("вместе", "с"), ("совместно", "с")})
_BESIDE_FIRST = frozenset(first for first, _ in _BESIDE)
_BECOMING = patterns.COPULAS_BECOME | patterns.COPULAS_BE
STATUSES = wordset("член участник наблюдатель партнер")
_FEWEST, _PAIR = 3, 2
_AMONG = (
    ("включая",), ("в", "том", "числе"), ("среди", "которых"), ("среди", "них"), ("в", "частности"),
    ("в", "числе", "которых"), ("например",),
)  # fmt: skip
_ABOVE = 4
"""Words from a format up its tree that tell whose list stands behind it."""
_NO_MORE = wordset("бывший будущий потенциальный")
_OF_STATES = patterns.GOVERNMENTS | wordset(
    "ряд часть большинство число группа несколько глава представитель министр делегация население гражданин "
    "территория экономика рынок валюта посол четверка восьмерка половина пять шесть семь восемь девять десять"
)
_COUNTING = frozenset({"NUM", "ADJ", "ADV", "NOUN", "AUX", "PUNCT", "PART", "CCONJ"})
_NEAR = 6
"""Tokens between a format and the count of its states."""


def may_list(words: Collection[str]) -> bool:
    """Whether a sentence of these words may list states of a format: cheap, before it is parsed."""
    among = "включая" in words or ("числе" in words and "в" in words) or "среди" in words
    return among and not _ITS_STATES.isdisjoint(words)


def listed(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """The members that the sentence lists, format by format."""
    for body in arguments.formats:
        if body.how == "name":
            yield from _of_states(tree, arguments, body)
            yield from _by_persons(tree, arguments, body)
            yield from _in_brackets(tree, arguments, body)
            yield from _union_of(tree, body, roles)
            yield from _among_its_states(tree, arguments, body)
            yield from _counted(tree, arguments, body)
            yield from _behind_status(tree, arguments, body)
            yield from _so_many(tree, arguments, body)
        elif tree.lemma(body.last) in patterns.BODIES:
            yield from _by_persons(tree, arguments, body)
            yield from _in_brackets(tree, arguments, body)  # «главы государств организации (Россия, …)»
    yield from _alongside(tree, arguments)
    yield from _joined(tree, roles)
    yield from _likewise(tree, arguments, roles)


def _proposition(
    trigger: int, states: list[Argument], body: Argument, status: Status = Status.MEMBER
) -> Proposition:
    words = (trigger, body.first, body.last)
    rule = "ru.list" if status is Status.MEMBER else "ru.list.status"
    return Proposition(trigger, Act.IS, status, tuple(states), body.code, words, bare=True, rule=rule)


def _without_told_apart(tree: Tree, states: list[Argument]) -> list[Argument]:
    """«стран ОТГ – Азербайджана и Турции, а также Венгрии, имеющей статус наблюдателя»: but the last."""
    last = states[-1].last + 1 if states else 0
    behind = range(last + 1, min(last + 6, len(tree)))
    apart = tree.word(last) == "," and tells_others(tree, behind)
    also = bool(states) and tree.word(states[-1].first - 1) == "также"
    return states[:-1] if apart and also else states


def _in_brackets(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«страны БРИКС (Бразилия, Россия, Индия)»."""
    end = body.last + 1 + (tree.word(body.last + 1) == "»")  # «стран «Большой семерки» — США, …»
    sign, quoted = tree.word(end), tree.word(body.first - 1) == "«"
    its_states = tree.word(body.first - 1 - quoted) in _ITS_STATES
    if body.how != "name" and sign != "(" and not its_states:
        return
    if (
        _is_outside(tree, body)
        or _is_of_others(tree, body)
        or (sign != "(" and not (sign in (":", "—", "–", "-") and its_states))
    ):
        return
    first = next((state for state in arguments.states if state.first == end + 1), None)
    states = _without_told_apart(tree, arguments.with_all_of_group(first) if first else [])
    other = tree.lemma(body.first - 2 - quoted) in _OTHERS  # «другие страны ЕврАзЭС – Киргизия и …»
    others = its_states and other
    if len(states) >= (_PAIR if others else _FEWEST):
        yield _proposition(body.head, states, body)


def _is_outside(tree: Tree, body: Argument) -> bool:
    """«страны вне ОПЕК (…)», «не входящие в ОПЕК (…)»."""
    before = [tree.word(place) for place in range(max(0, body.first - 3), body.first)]
    return "вне" in before or ("не" in before and before[-1] in ("в", "во"))


def tells_others(tree: Tree, places: Iterable[int]) -> bool:
    """Whether another status than a member's is named at one of these places."""
    told = (patterns.STATUS_NOUNS.get(tree.nouns[place], Status.MEMBER) for place in places)
    return any(status is not Status.MEMBER for status in told)


def is_invited_to(tree: Tree, body: Argument) -> bool:
    """«приглашение в (состав) БРИКС шести новых членов: …»: no list of who is in it."""
    return any(tree.lemma(node) in patterns.INVITING for node in tree.ancestors(body.last))


def _is_of_others(tree: Tree, body: Argument) -> bool:
    """«партнеры БРИКС (…)», «гости саммита ШОС (…)», «шесть стран приглашены в БРИКС (…)»: no members,
    whoever they are."""
    above = (body.last, *tree.ancestors(body.last))[:_ABOVE]
    if tells_others(tree, above):
        return True
    comers = (i for i in above if tree.lemma(i) in patterns.VERBS.keys() | patterns.INVITING)
    return any(tree.lemma(kid) in patterns.STATES for verb in comers for kid in tree.kids[verb])


def _among_its_states(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«восемь стран ОПЕК+, включая Россию», «ряд стран ШОС, среди которых Индия»."""
    place = body.last + 1
    if tree.word(body.first - 1) not in _ITS_STATES or tree.word(place) != ",":
        return
    before = body.first - 2
    while before >= 0 and tree.tokens[before].pos in ("ADJ", "DET", "NUM"):
        if tree.lemma(before) in _NO_MORE:
            return
        before -= 1
    if before >= 0 and tree.tokens[before].pos == "NOUN" and tree.lemma(before) not in _OF_STATES:
        return  # «партнеры стран ЕАЭС, включая Китай»
    among = next((one for one in _AMONG if all(tree.word(place + 1 + i) == w for i, w in enumerate(one))), ())
    first = next((one for one in arguments.states if one.first == place + 1 + len(among)), None)
    if among and first is not None and first.how == "name":
        yield _proposition(body.head, arguments.with_all_of_group(first), body)


def _by_persons(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«президенты стран-участниц ЕАЭС: Казахстана – Касым-Жомарт Токаев, России – Владимир Путин», «лидеры
    стран-членов ШОС: Владимир Путин (Россия), …»."""
    before = tree.word(body.first - 1)
    if not before.startswith(("стран", "государств", "член")) or tree.word(body.last + 1) != ":":
        return
    behind = [one for one in arguments.states if one.first > body.last + 1 and one.how == "name"]
    inside = [one for one in behind if tree.word(one.first - 1) == "(" and tree.word(one.last + 1) == ")"]
    if len(inside) >= _PAIR and before.startswith("стран-"):
        yield _proposition(body.head, inside, body)
        return
    named = [one for one in behind if one.case == "Gen" and not one.preposition]
    office = bool(named) and tree.lemma(named[0].first - 1) in patterns.GOVERNMENTS
    office = office and named[0].first == body.last + 3  # «…: президент Казахстана Нурсултан Назарбаев, …»
    states = [one for one in named if tree.word(one.last + 1) in ("—", "–", "-")]
    states = [named[0], *states] if office and states and states[0] is not named[0] else states
    if len(states) >= _PAIR and (office or states[0].first == body.last + 2):
        yield _proposition(body.head, states, body)


def _of_states(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """Those behind the name of a union are its own."""
    if states := own_states(tree, arguments, body):
        yield _proposition(body.head, states, body)


def _union_of(tree: Tree, body: Argument, roles: Roles) -> Iterator[Proposition]:
    """«БРИКС — объединение Бразилии, России, Индии и Китая»."""
    parent = tree.parents[body.head]
    if parent <= body.last or not tree.rel(body.head).startswith("nsubj"):
        return
    states = roles.genitives(parent) if tree.lemma(parent) in patterns.BODIES else []
    if len(states) >= _FEWEST:
        yield _proposition(parent, states, body)


def _alongside(tree: Tree, arguments: Arguments) -> Iterator[Proposition]:
    """«стала десятым членом ШОС наряду с Индией и Ираном»: those are members already."""
    besides = tree.of_words(_BESIDE_FIRST)
    place = next((i for i in besides if (tree.word(i), tree.word(i + 1)) in _BESIDE), None)
    if place is None or min(tree.of_lemmas(_BECOMING), default=place) >= place:
        return
    nouns = [i for i in range(place) if tree.lemma(i).rpartition("-")[2] in STATUSES]
    body = next((b for b in arguments.formats if nouns and nouns[-1] < b.first < place), None)
    first = next((s for s in arguments.states if place < s.first <= place + 3), None)
    if nouns and any(tree.is_finite(i) for i in range(nouns[-1] + 1, place)):
        return  # «стал партнером ШОС и хочет строить дороги вместе с Китаем»
    if body is not None and first is not None and not _opens_clause(tree, body.last, place, first):
        status = patterns.STATUS_NOUNS[tree.lemma(nouns[-1]).rpartition("-")[2]]
        yield _proposition(nouns[-1], arguments.with_all_of_group(first), body, status)


def _opens_clause(tree: Tree, last: int, place: int, first: Argument) -> bool:
    """«станет членом ШОС, вместе с Лаосом она построит дороги»: what is told with them behind the comma."""
    apart = any(tree.word(i) in (",", ";") for i in range(last, place))
    return apart and any(tree.is_finite(i) for i in range(first.last, tree.next_mark(first.last)))


def _joined(tree: Tree, roles: Roles) -> Iterator[Proposition]:
    """«К Бразилии, России и Индии присоединились …»: those that are joined belong already."""
    format_id = roles.context.last_format
    for index in tree.of_lemmas(patterns.VERBS):
        trigger = patterns.VERBS[tree.lemma(index)]
        if format_id is None or "к" not in trigger.body:
            continue
        old = roles.joined_to(index)
        if len(old) > 1 and roles.body(index, trigger.body) is None:
            yield Proposition(
                index, Act.IS, Status.MEMBER, tuple(old), format_id, (index,), bare=True,
                dated=(index, index), rule="ru.list",
            )  # fmt: skip


def _counted(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«сейчас в БРИКС десять стран: Бразилия, Россия, …», «у ШОС … два наблюдателя (Монголия и Афганистан)»:
    a count, and the states that make it up."""
    if is_invited_to(tree, body):
        return
    for place in range(body.last + 2, len(tree) - 2):
        if tree.word(place + 1) not in (":", "—", "–", "("):
            continue
        counted = {tree.tokens[i].pos for i in (place - 1, place - 2)}
        status = patterns.STATUS_NOUNS.get(tree.lemma(place).rpartition("-")[2])
        near = place - body.last < _NEAR and tree.word(place) in _ITS_STATES
        if "NUM" not in counted or not (status or near):
            continue
        # «в саммите ШОС участвуют лидеры семи стран: …» counts guests
        between = {tree.tokens[i].pos for i in range(body.last + 1, place)}
        equal = tree.word(body.last + 1) in ("—", "–", "-")  # «АСЕАН — это десять государств: …»
        inside = (equal or body.preposition in ("в", "во", "у")) and between <= _COUNTING
        if not inside or (near and "NOUN" in between):
            continue
        first = next((state for state in arguments.states if state.first == place + 2), None)
        states = arguments.with_all_of_group(first) if first else []
        if len(states) >= (_FEWEST if status in (None, Status.MEMBER) else _PAIR):
            yield _proposition(place, states, body, status or Status.MEMBER)


def _so_many(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«членов ОТГ пять: Турция, Азербайджан, …»."""
    status = patterns.STATUS_NOUNS.get(tree.lemma(body.first - 1)) if body.first else None
    place = body.last + 1
    if tree.word(place) in ("—", "–", "-"):
        place += 1
    if status is None or place + 1 >= len(tree) or tree.tokens[place].pos != "NUM":
        return
    first = next((state for state in arguments.states if state.first == place + 2), None)
    if first is not None and tree.word(place + 1) in (":", "—", "–", "("):
        yield _proposition(body.first - 1, arguments.with_all_of_group(first), body, status)


def _behind_status(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«президенты стран — наблюдателей ЕАЭС Узбекистана и Кубы», «Куба, как страна-наблюдатель ЕАЭС»."""
    noun = body.first - 1
    while noun >= 0 and tree.tokens[noun].pos in ("ADP", "PUNCT"):
        noun -= 1
    lemma = tree.lemma(noun).rpartition("-")[2] if noun >= 0 else ""
    status = patterns.STATUS_NOUNS.get(lemma)
    if status is None:
        return
    if tree.word(noun - 1) == "в" and tree.lemma(noun - 2) == "кандидат":
        status = Status.CANDIDATE
    after = next((state for state in arguments.states if state.first == body.last + 1), None)
    of_states = _is_of_states(tree, noun)
    if of_states and after is not None and after.case == tree.feat(noun, "Case"):
        yield _proposition(noun, arguments.with_all_of_group(after), body, status)
    if after is not None and tree.lemma(0) in patterns.STATUS_GET and tree.feat(0, "VerbForm") == "Part":
        # «Получивший статус наблюдателя ОТГ Туркменистан участвует»: the parser has no eye for it
        yield replace(_proposition(0, [after], body, status), act=Act.JOINS, bare=False)
    start = noun - 2 if tree.word(noun - 1) in "—–-" else noun
    if of_states and tree.word(start - 1) == "как" and tree.word(start - 2) == ",":
        before = [state for state in arguments.states if state.last == start - 3]
        if before:
            yield _proposition(noun, arguments.with_all_of_group(before[0]), body, status)


def _is_of_states(tree: Tree, noun: int) -> bool:
    """«страна-участница», «государств — наблюдателей»: the status is a state's, not a person's."""
    if "-" in tree.lemma(noun):
        return tree.lemma(noun).startswith(("стран", "государств"))
    return tree.word(noun - 1) in ("—", "–", "-") and tree.lemma(noun - 2) in patterns.STATES


def _likewise(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Казахстан имеет статус члена, а Турция — наблюдателя»; «Туркменистан — тоже»."""
    for place in tree.of_words(DASHES):
        format_id = roles.format_before(place) if 2 <= place < len(tree) - 1 else None
        if format_id is None:
            continue
        after = next((one for one in arguments.states if one.first == place + 1), None)
        if after and tree.word(place - 1) == "ассоциированные" and tree.word(place - 2) in ",;":
            # «члены — Бразилия и Уругвай, ассоциированные — Чили и Перу»
            states = arguments.with_all_of_group(after)
            yield _of_format(place - 1, states, format_id, Status.ASSOCIATE)
        state = next((one for one in arguments.states if one.last == place - 1), None)
        before = [i for i in range(place) if _status_noun(tree, i) in patterns.STATUS_NOUNS]
        if state is None or not before:
            continue
        group = [one for one in arguments.with_all_of_group(state) if one.first < place]
        if tree.word(group[0].first - 1) not in ("а", ",", ";"):
            continue
        again, other = tree.word(place + 1) in ("тоже", "также"), _status_noun(tree, place + 1)
        if again or (other in patterns.STATUS_NOUNS and other not in ("участие", "членство")):
            status = patterns.STATUS_NOUNS[_status_noun(tree, before[-1]) if again else other]
            made = _of_format(place + 1, group, format_id, status)
            end = tree.next_mark(place + 2)
            dated = tree.word(place + 2) in ("в", "с") and end > place + 3
            # «Кувейт стал членом в 2022 году, Туркмения – наблюдателем в 2021-м»
            yield replace(made, act=Act.JOINS, dated=(place + 2, end)) if dated else made


def _status_noun(tree: Tree, place: int) -> str:
    return tree.lemma(place).rpartition("-")[2]


def _of_format(trigger: int, states: list[Argument], format_id: str, status: Status) -> Proposition:
    words = (trigger,)
    return Proposition(
        trigger, Act.IS, status, tuple(states), format_id, words, bare=True, rule="ru.list.status"
    )
