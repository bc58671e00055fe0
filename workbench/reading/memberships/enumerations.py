"""Lists of states that no other rule has read, by the nearest word that tells what they are: «партнеры»,
«примкнули», «шестеро оставшихся». A parser loses its way in long lists, and writers say it in many ways."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.belonging import into_other_list
from workbench.reading.memberships.bodies import SO_MANY
from workbench.reading.memberships.headings import is_wanted
from workbench.reading.memberships.proposition import Context, Proposition
from workbench.reading.patterns import Act, wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.trees import Tree

_JOINING = wordset(
    "вступить войти присоединиться примкнуть влиться подключиться добавиться прибавиться пополнить принять "
    "приняты расширение вступление прием присоединение"
)
_BELONGING = wordset(
    "входить состоять образовать образовывать составлять составить объединять объединить включать "
    "насчитывать оставшийся представить сторона подписант состав полноправный костяк "
    "ядро четверка пятерка шестерка семерка восьмерка девятка десятка участвовать объединение"
)
_NOT_YET = wordset("возможный потенциальный вероятный будущий бывший")
_OBSERVING = wordset("наблюдать наблюдающий")
_INVITING = patterns.INVITING | wordset("предложение приглашенный")
_MEETINGS = wordset(
    "саммит встреча заседание сессия форум конференция переговоры учения заседание матч турнир чемпионат "
    "выставка церемония мероприятие консультация совещание визит поездка игра опрос выборы голосование торги "
    "проект инициатива коридор маршрут соглашение сделка торговля"
)
_DOING = wordset(
    "участие прибыть приехать прилететь посетить присутствовать собраться встретиться провести обсудить "
    "подписать договориться поддержать выступить проголосовать голосовать направить прислать обсуждать "
    "представить осудить призвать заявить торговать поставлять граничить посещать отправить"
)
_PEOPLE = wordset(
    "лидер глава президент премьер премьер-министр министр представитель делегация посол руководитель "
    "эксперт житель гражданин спортсмен король эмир канцлер депутат спикер секретарь дипломат компания банк "
    "рынок граница территория столица власть правительство мид армия экономика рубль валюта язык народ "
    "город команда сборная журналист турист товар товарооборот экспорт импорт отношение поставка"
)
_ITS = wordset("договор устав создание основание история карта путь рост расширение очередь ворота сторона")
_UNREAL = frozenset(
    {"если", "бы", "чтобы", "ли", "не", "нет", "может", "могут", "?", "ни", "якобы", "кроме", "без"}
)
_COMPANY = (
    ("вместе", "с"), ("наравне", "с"), ("наряду", "с"), ("вслед", "за"), ("как", "и"), ("помимо",),
    ("после",), ("к",), ("равно", "как", "и"),
)  # fmt: skip
_LEAST, _PAIR = 3, 2
_TWO = frozenset({"два", "две", "двое", "двух", "двумя", "двум", "пара", "дуэт"})
_WITH_PARTNERS = frozenset({"brics", "sco"})
_NEXT = 4
"""Tokens from a noun of status to its format."""
_FAR, _BEHIND = 14, 6
"""Tokens from the telling word to the list, before it and behind it."""


@dataclass(frozen=True, slots=True)
class _Cue:
    place: int
    status: Status
    act: Act


def enumerated(
    tree: Tree, arguments: Arguments, context: Context, said: Sequence[Proposition]
) -> Iterator[Proposition]:
    """What the sentence says of the lists that `said` leaves out."""
    taken = {state.first for one in said for state in one.states}
    groups: dict[int, list[Argument]] = {}
    for state in arguments.states:
        if state.how in ("name", "capital"):
            groups.setdefault(state.group, []).append(state)
    for states in groups.values():
        codes = {state.code for state in states}
        pair = len(codes) == _PAIR and _counts_two(tree, states[0].first)
        if (len(codes) < _LEAST and not pair) or any(state.first in taken for state in states):
            continue
        if not _stands_free(tree, states[0]):
            continue
        start, end = _stretch(tree, states)
        cue = _cue(tree, states, start, end)
        if (
            cue is None
            or _is_of_its_own(tree, cue)
            or any(tree.word(i) in _UNREAL for i in range(start, end))
        ):
            continue
        body = _format(tree, arguments, cue, start, end)
        if not _is_told_of(tree, arguments, context, cue, body, start, end):
            continue
        if cue.status is Status.INVITED and any(
            tree.preposition(kid) == "на" for kid in tree.kids[cue.place]
        ):
            continue  # «пригласили на форум»
        if cue.status is Status.INVITED and body is None and not _into_ranks(tree, start, end):
            if context.last_status is not Status.GUEST:
                continue
            cue = _Cue(cue.place, Status.GUEST, Act.IS)
        first = states[0].first
        joined = _is_joined(tree, first)
        cue = _Cue(cue.place, cue.status, Act.IS) if joined else cue
        code = body.code if body else context.last_format
        if code is None or (body is None and context.chief_format not in (None, code)):
            continue
        words = (cue.place, first, *((body.first, body.last) if body else ()))
        yield Proposition(
            cue.place, cue.act, cue.status, tuple(states), code, words, bare=True,
            dated=(first, first) if joined else None, rule="ru.enumeration",
        )  # fmt: skip


def _is_of_its_own(tree: Tree, cue: _Cue) -> bool:
    """«из пятерки, в которую входят Аргентина и Иран»: of five that are no format."""
    which = next((i for i in range(max(0, cue.place - 3), cue.place) if tree.lemma(i) == "который"), None)
    if which is None or which < _NEXT - 1 or tree.word(which - 2) != ",":
        return False
    noun = which - 3
    told = tree.tokens[noun - 1].pos == "ADJ" or tree.tokens[noun].text[:1].isupper()
    return tree.lemma(noun) in SO_MANY and not told


def _counts_two(tree: Tree, first: int) -> bool:
    """«всего два участника – Россия и Белоруссия»: the list is all that is counted."""
    return any(tree.word(i) in _TWO for i in range(max(0, first - 5), first))


def _is_told_of(
    tree: Tree, arguments: Arguments, context: Context, cue: _Cue, body: Argument | None, start: int, end: int
) -> bool:
    """Whether the telling word can mean a status in the format: «участники» may be of games, «партнеры» in
    trade, and «К санкциям ЕС присоединились» is of sanctions."""
    within = [one for one in arguments.formats if start <= one.first < end]
    inside = [one for one in within if not _is_item(tree, one, cue)]
    if body is None and inside:
        return False
    if body is not None and "+" in "".join(tree.word(i) for i in range(body.first, body.last + 2)):
        return body.code.endswith("-plus")
    if body is not None and tree.word(body.last + 1) == "плюс":
        return False
    if body is None and _goes_elsewhere(tree, cue.place):
        return False
    lemma = tree.lemma(cue.place).rpartition("-")[2]
    of_states = "-" in tree.word(cue.place) or tree.lemma(cue.place - 1) in patterns.STATES | patterns.FULL
    of_states = of_states or tree.lemma(cue.place - 2) in patterns.STATES
    near = body is not None and 0 < body.first - cue.place <= _NEXT
    if lemma in ("участник", "участница", "участвовать", "сторона"):
        named = any(tree.lemma(i) in patterns.BODIES for i in range(max(0, cue.place - 4), cue.place))
        counted = "NUM" in (tree.tokens[cue.place - 1].pos, tree.tokens[cue.place - 2].pos)
        counted = counted and body is not None and body.preposition in ("в", "у")
        return of_states or near or counted or (lemma == "участвовать" and named)
    if lemma == "партнер":
        spoken_of = context.last_status is Status.PARTNER or context.chief_format in _WITH_PARTNERS
        return of_states or near or spoken_of
    return True


def _goes_elsewhere(tree: Tree, place: int) -> bool:
    """«в рабочую группу вошли Китай, Индия и Иран»: into something that is no format we know."""
    known = patterns.CARRIERS | patterns.BODIES.keys() | patterns.STATES | patterns.STATUS_NOUNS.keys()
    for kid in tree.kids[place]:
        if tree.word(kid) in ("нему", "ней", "ним") and tree.preposition(kid) == "к":
            return True  # «подписал соглашение. Позже к нему присоединились …»
        whither = tree.preposition(kid) in ("в", "во", "к") and tree.tokens[kid].pos in ("NOUN", "PROPN")
        dated = tree.lemma(kid) in patterns.MONTHS | {"год", "состав"} or tree.feat(kid, "Case") == "Loc"
        told_closer = any(tree.rel(other) == "nmod" and other > kid for other in tree.kids[kid])
        if whither and (tree.lemma(kid) not in known or told_closer) and not dated:
            return True  # «в пятерку экспортеров»
        acts = tree.rel(kid).startswith("nsubj") and tree.tokens[kid].pos == "NOUN"
        if acts and tree.lemma(kid).rpartition("-")[2] not in known:
            return True  # «Коридор объединяет Иран, Индию и Пакистан»
    return False


def _into_ranks(tree: Tree, start: int, end: int) -> bool:
    """«приглашаем … стать полноправными членами», and not to a dinner."""
    entering = patterns.COPULAS_BECOME | _JOINING
    return any(tree.lemma(i) in entering or tree.lemma(i) in patterns.STATUS_NOUNS for i in range(start, end))


def _stands_free(tree: Tree, first: Argument) -> bool:
    """Whether the list is named for itself: not «лидеры Казахстана и Китая», not «в Казахстане и Китае»."""
    place = first.first - 1
    if _in_company(tree, first.first):
        return True
    if first.preposition:
        return False
    noun = tree.tokens[place] if place >= 0 else None
    if noun is None or noun.pos == "PUNCT":
        return not _people_before(tree, place)
    if noun.pos == "NOUN":
        known = patterns.STATES | patterns.STATUS_NOUNS.keys() | _BELONGING
        return noun.lemma.rpartition("-")[2] in known
    return not _people_before(tree, place)


def _in_company(tree: Tree, first: int) -> bool:
    before = tuple(tree.word(i) for i in range(max(0, first - 3), first))
    return any(before[-len(words) :] == words for words in _COMPANY)


def _is_joined(tree: Tree, first: int) -> bool:
    """«К Бразилии, России и Индии в 2011 году присоединилась ЮАР»: they belonged before."""
    before = tuple(tree.word(i) for i in range(max(0, first - 2), first))
    return before[-1:] in (("к",), ("помимо",), ("после",)) or before == ("вслед", "за")


def _people_before(tree: Tree, place: int) -> bool:
    """«встретились лидеры стран: …»: who came, and not who belongs."""
    return any(tree.lemma(i).rpartition("-")[2] in _PEOPLE for i in range(max(0, place - 6), place + 1))


def _stretch(tree: Tree, states: Sequence[Argument]) -> tuple[int, int]:
    """The words from the last mark that parts clauses to the next one behind the list."""
    first, last = states[0].first, states[-1].last
    start = next((i + 1 for i in range(first, -1, -1) if tree.word(i) in (";", ".")), 0)
    end = next((i for i in range(last, len(tree)) if tree.word(i) in (";", ".", ":")), len(tree))
    return max(start, first - _FAR - 6), min(end, last + _BEHIND + 6)


def _cue(tree: Tree, states: Sequence[Argument], start: int, end: int) -> _Cue | None:
    """The word nearest to the list that tells what its states are, before it or else behind it."""
    first, last = states[0].first, states[-1].last
    does = last + 1 < len(tree) and tree.is_finite(last + 1) and states[0].case == "Nom"
    before = None if does else _before(tree, max(start, first - _FAR), first)
    aside = tree.word(last + 1) == "," and _in_company(tree, first)  # «…, как и Катар и Оман, входит …»
    begins = _past_relative(tree, last + 1) or last + 1 + aside
    return before or _behind(tree, begins, min(end, begins + _BEHIND - 1))


def _past_relative(tree: Tree, place: int) -> int | None:
    """Behind «, с которых она начиналась,»; None where no such clause begins at the place."""
    opens = tree.word(place) == "," and "который" in (tree.lemma(place + 1), tree.lemma(place + 2))
    ends = (i for i in range(place + 1, len(tree)) if tree.tokens[i].pos == "PUNCT")
    return next(ends, len(tree) - 1) + 1 if opens else None


def _before(tree: Tree, start: int, first: int) -> _Cue | None:
    place = first - 1
    while place >= start:
        if tree.word(place) == ")":
            place = next((i for i in range(place, start, -1) if tree.word(i) == "("), start)
        elif _blocks(tree, place) or (tree.word(place) in ("а", "но") and tree.word(place - 1) == ","):
            return None
        elif (cue := _told_by(tree, place)) is not None:
            if cue.status is not Status.INVITED and (is_wanted(tree, place) or into_other_list(tree, place)):
                return None
            offer = next((i for i in range(place, start - 1, -1) if tree.lemma(i) in _INVITING), None)
            return cue if offer is None else _Cue(offer, Status.INVITED, Act.JOINS)
        place -= 1
    return None


def _behind(tree: Tree, first: int, end: int) -> _Cue | None:
    for place in range(first, end):
        if _blocks(tree, place) or tree.word(place) == ",":
            return None
        cue = _told_by(tree, place)
        if cue is not None:
            status = _as_what(tree, place, min(place + 3, end)) if cue.status is Status.MEMBER else None
            return _Cue(place, status, cue.act) if status else cue
    return None


def _as_what(tree: Tree, verb: int, end: int) -> Status | None:
    """«пополнили список партнеров», «состоят при ней наблюдателями»: the noun says as what."""
    near = range(verb + 1, end)
    beside = (kid for kid in tree.kids[verb] if kid > verb and tree.feat(kid, "Case") == "Ins")
    nouns = (*near, *(kid for kid in beside if not tree.preposition(kid)))
    return next((one for i in nouns if (one := patterns.STATUS_NOUNS.get(tree.lemma(i)))), None)


def _blocks(tree: Tree, place: int) -> bool:
    """«крупнейшие партнеры», «возможные участники», «участники саммита»: no status of states in a format."""
    lemma = tree.lemma(place).rpartition("-")[2]
    if lemma == "гость" and not any(tree.lemma(i) in _INVITING for i in range(max(0, place - 6), place)):
        return True  # «гости «семерки»»
    if lemma not in patterns.STATUS_NOUNS or lemma == "участие":
        return lemma in _MEETINGS | _DOING
    told = {tree.lemma(place - 1), *(tree.lemma(kid) for kid in tree.kids[place])}
    return (
        bool(told & (patterns.TRADE_ADJECTIVES | _MEETINGS | _NOT_YET)) or tree.lemma(place + 1) in _MEETINGS
    )


def _told_by(tree: Tree, place: int) -> _Cue | None:
    lemma = tree.lemma(place).rpartition("-")[2]
    if lemma in _INVITING:
        return _Cue(place, Status.INVITED, Act.JOINS)
    if lemma in _OBSERVING:
        return _Cue(place, Status.OBSERVER, Act.IS)
    if tree.word(place).startswith("ассоциирован"):
        return _Cue(place, Status.ASSOCIATE, Act.IS)
    status = patterns.STATUS_NOUNS.get(lemma)
    if status is not None and lemma not in ("часть", "гость", "партнерство", "участие", "членство"):
        founds = lemma in patterns.FOUNDERS
        return _Cue(place, status, Act.JOINS if founds else Act.IS)
    if lemma in _JOINING or tree.word(place) in _JOINING:
        past = tree.feat(place, "Tense") in ("Past", None) and tree.feat(place, "VerbForm") != "Inf"
        return _Cue(place, Status.MEMBER, Act.JOINS) if past else None
    if lemma in patterns.BODIES and tree.lemma(place - 1) in patterns.STATUS_NOUNS:
        return None  # «партнером объединения после …»: the noun before tells
    remains = tree.word(place).startswith("оставши")
    if (lemma in _BELONGING or remains) and tree.feat(place, "Tense") != "Fut":
        return _Cue(place, Status.MEMBER, Act.IS)
    return None


def _format(tree: Tree, arguments: Arguments, cue: _Cue, start: int, end: int) -> Argument | None:
    """The format of the stretch that stands nearest to the telling word, and is no meeting of it."""
    near = [body for body in arguments.formats if start <= body.first < end and _is_itself(tree, body)]
    near = [body for body in near if not _is_item(tree, body, cue)]
    return min(near, key=lambda body: abs(body.first - cue.place), default=None)


def _is_item(tree: Tree, body: Argument, cue: _Cue) -> bool:
    """«в группе наблюдателей – ОБСЕ, Лига арабских государств, Корея и США»: one of those that are listed."""
    parted = tree.word(body.first - 1) in (",", "и", "—", "–", "-", ":", "также")
    last = tree.word(body.first - 1) in ("и", "также") and tree.word(body.last + 1) in (".", ";")
    return body.first > cue.place and parted and (last or tree.word(body.last + 1) in (",", "и", "("))


def _is_itself(tree: Tree, body: Argument) -> bool:
    """Whether the format is named itself, and not a meeting, a programme, sanctions of it."""
    place = body.first - 1
    while place >= 0 and (tree.tokens[place].pos in ("ADJ", "DET") or tree.word(place) in '«"“'):
        place -= 1
    if place < 0 or tree.tokens[place].pos != "NOUN":
        return True
    known = patterns.CARRIERS | patterns.STATUS_NOUNS.keys() | patterns.STATES | patterns.BODIES.keys()
    return tree.lemma(place).rpartition("-")[2] in known | _ITS
