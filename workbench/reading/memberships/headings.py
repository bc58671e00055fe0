"""Lists of states behind their heading: «наблюдателями являются …», «14 партнеров по диалогу (…)».

Read from word to word: a parser loses its way in long lists, but nothing stands between a heading and
its list except what joins the two.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.memberships.status_nouns import ARE, LOOKING_FOR, names
from workbench.reading.patterns import Act, wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.coordination import alike, are_subject_behind, is_indeclinable
from workbench.reading.syntax.trees import Tree

_MARKS = frozenset(":—–-(")
_HOLD = patterns.STATUS_HAVE | patterns.STATUS_GET
_AMONG = (
    ("среди", "которых"), ("среди", "них"), ("в", "числе", "которых"), ("в", "их", "числе"),
    ("в", "том", "числе"), ("включая",), ("а", "именно"), ("то", "есть"), ("например",), ("такие", "как"),
)  # fmt: skip
_TIMES = wordset("саммит встреча время момент день сегодня год месяц начало конец пора")
_UNREAL = frozenset({"если", "бы", "чтобы", "не", "ли"})
_SAME = wordset("этот такой тот аналогичный подобный тот-же")
_NOT_YET = wordset("потенциальный возможный вероятный будущий бывший")
_CLUBS = wordset("партия движение фракция клуб профсоюз компания академия федерация")
_NAMING = frozenset(["PROPN", "NOUN", "ADJ"])
_HEADING_NOUNS = patterns.STATUS_NOUNS.keys() | {"статус"}
_NEW = wordset("новый очередной дополнительный")
_TAKING_IN = wordset("принять принимать прием принятие включить включение взять получить получать обрести")
_CLAUSE_ENDS = frozenset([",", ";", ":", "(", "—", "–"])
_INTO = frozenset({"в", "во", "при", "у"})
_LEAST = 2
"""States that make a list."""
_FARTHEST = 16
"""Tokens between a heading and its list."""
_OF_OTHERS = _NOT_YET | patterns.TRADE_ADJECTIVES


@dataclass(frozen=True, slots=True)
class Heading:
    """The words `[first, end)` that name the status; `held` where they say «статус наблюдателя»."""

    first: int
    noun: int
    end: int
    status: Status
    body: Argument | None
    held: bool


@dataclass(frozen=True, slots=True)
class _Joint:
    """What leads from a heading to its list: the verb, if any, and whether one state alone may follow."""

    verb: int | None
    to_one: bool
    first: Argument


def headed(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """What the headings of the sentence say of the lists behind them."""
    if not arguments.states or tree.of_words(_UNREAL):
        return
    was: int | None = None
    for index in places_of_headings(tree):
        heading = heading_at(tree, arguments, roles, index)
        joint = _joint(tree, arguments, heading) if heading else None
        if heading is None or joint is None or is_wanted(tree, heading.first):
            continue
        states = _listed(tree, arguments, joint.first)
        format_id = heading.body.code if heading.body else roles.format_before(index)
        several = tree.feat(index, "Number") == "Plur" or heading.held
        alone = len(states) == 1 and several and not joint.to_one
        if format_id is None or alone or are_subject_behind(tree, states):
            continue
        was = joint.verb if joint.verb is not None else was
        roles.context.last_status = heading.status
        told = _proposition(tree, heading, joint, states, format_id, was)
        yield from _as_newcomers(tree, heading, told)


def _as_newcomers(tree: Tree, heading: Heading, told: Proposition) -> Iterator[Proposition]:
    """«пригласили шесть новых членов, включая Иран», «примет новых членов: …»: what the verb before says."""
    new = any(tree.lemma(place) in _NEW for place in range(heading.first, heading.noun))
    for place in range(heading.first - 1, max(-1, heading.first - _FARTHEST), -1):
        if not new or tree.word(place) in _CLAUSE_ENDS:
            break
        lemma = tree.lemma(place)
        if lemma in patterns.INVITING:
            yield replace(told, trigger=place, act=Act.JOINS, status=Status.INVITED, granted=True, bare=False)
            return
        if lemma in _TAKING_IN:
            yield replace(told, trigger=place, act=Act.JOINS, granted=True, bare=False)
            return
        if lemma in LOOKING_FOR:
            return
    yield told


def is_wanted(tree: Tree, first: int) -> bool:
    """«претендуют на статус партнера ШОС: …», «запрос на получение статуса»: who asks for it has it not."""
    for place in range(first - 1, max(-1, first - _FARTHEST), -1):
        if tree.word(place) in _CLAUSE_ENDS:
            return False
        new = tree.lemma(place) in LOOKING_FOR and any(tree.lemma(i) in _NEW for i in range(place, first))
        if new or tree.lemma(place) in patterns.WANTING:
            return True
        if tree.is_finite(place) and _is_other(tree, place):
            return False
    return False


def _is_other(tree: Tree, verb: int) -> bool:
    return tree.lemma(verb) not in patterns.WANTING | patterns.FILING


def dashed(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Азербайджан, Армения и Непал — партнеры ШОС по диалогу — могут …»."""
    for state in arguments.states:
        states = [one for one in arguments.with_all_of_group(state) if one.last <= state.last]
        start = state.last + 2
        plain = state.how in ("name", "capital") and tree.word(start - 1) in ("—", "–") and start < len(tree)
        named = state.case in ("Nom", "Acc") or (states and is_indeclinable(tree, states[0]))
        if not plain or len(states) < _LEAST or not named:
            continue
        noun = next((i for i in range(start, min(start + 4, len(tree))) if _status(tree, i)), None)
        heading = heading_at(tree, arguments, roles, noun) if noun is not None else None
        if heading is None or not _is_predicate(tree, start, heading):
            continue
        format_id = heading.body.code if heading.body else roles.format_before(start)
        words = (heading.noun, states[0].first, *((heading.body.head,) if heading.body else ()))
        if format_id is not None:
            noun, status = heading.noun, heading.status
            told = Proposition(
                noun, Act.IS, status, tuple(states), format_id, words, bare=True, rule="ru.dash"
            )
            yield told
            beside = arguments.formats_beside(format_id, words) if heading.body else []
            yield from (replace(told, format=other.code) for other in beside)


def _listed(tree: Tree, arguments: Arguments, first: Argument) -> list[Argument]:
    """The states of a list, abbreviations too behind what is no state: «Беларусь, Украина, ОБСЕ и США»."""
    group = arguments.with_all_of_group(first)
    also = {kid for kid in tree.kids[first.head] if tree.rel(kid) == "conj"}
    end = max(one.last for one in group) + 1
    for state in arguments.states:
        between = range(end, state.first)
        plain = all(tree.word(i) in (",", "и") or tree.tokens[i].pos in _NAMING for i in between)
        if state.head in also and between and plain and tree.tokens[state.first].text.isupper():
            group.append(state)
    return group


def _is_predicate(tree: Tree, start: int, heading: Heading) -> bool:
    """Whether a heading that begins behind a dash is all that is said there, and says it of several."""
    noun = heading.noun
    several = tree.feat(noun, "Number") == "Plur" and tree.feat(noun, "Case") == "Nom"
    meant = not any(tree.word(i) in _UNREAL for i in range(start, heading.end))
    fellows = heading.status is Status.PARTNER and heading.body and heading.body.preposition == "в"
    meant = meant and not fellows  # «Россия и Иран – партнеры в ЕАЭС»: of each other
    return several and meant and tree.word(heading.end) in ("—", "–", ".", ";", ",", ")", "")


def told_aside(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Кишинев, с 2022 года кандидат на вступление в Евросоюз, рассчитывает …»."""
    for state in arguments.states:
        start = state.last + 2
        if tree.word(start - 1) != "," or start >= len(tree) or not _passes(tree, start):
            continue
        noun = next((i for i in range(start, min(start + 6, len(tree))) if not _passes(tree, i)), None)
        heading = heading_at(tree, arguments, roles, noun) if noun is not None else None
        if (
            heading is None
            or noun is None
            or not (tree.feat(noun, "Case") == "Nom" or alike(tree.feat(noun, "Case"), state.case))
        ):
            continue
        oblique = tree.feat(noun, "Case") != "Nom"  # «опыт Молдовы, с мая 2018-го наблюдателя»
        format_id = heading.body.code if heading.body else roles.format_before(noun) if oblique else None
        closed = tree.word(heading.end) in (",", ".") and tree.feat(noun, "Number") == "Sing"
        if closed and format_id is not None:
            words = (noun, state.first, *((heading.body.head,) if heading.body else ()))
            yield Proposition(
                noun, Act.IS, heading.status, (state,), format_id, words, bare=True, dated=(start, noun),
                rule="ru.aside",
            )  # fmt: skip


def glossed(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«премьер Венгрии (страны-наблюдателя)», «Монголия и Афганистан (наблюдатели)»."""
    for place in tree.of_words({"("}):
        state = next((one for one in arguments.states if one.last == place - 1), None)
        if place + 2 >= len(tree) or state is None or state.how == "government":
            continue
        if tree.parents[state.last] >= 0 and tree.lemma(tree.parents[state.last]) in _CLUBS:
            continue  # «секретарь Соцпартии Португалии (член с 1974 года)»
        noun = place + 2 if tree.tokens[place + 1].pos in ("ADJ", "NUM") else place + 1
        heading = heading_at(tree, arguments, roles, noun) if noun < len(tree) else None
        format_id = heading.body.code if heading and heading.body else roles.format_before(place)
        if heading is None or format_id is None or tree.word(heading.end) not in (")", ",", "с"):
            continue
        several = tree.feat(noun, "Number") == "Plur"
        states = arguments.with_all_of_group(state) if several else [state]
        words = (noun, state.first)
        yield Proposition(
            noun, Act.IS, heading.status, tuple(states), format_id, words, bare=True, rule="ru.gloss"
        )


def _proposition(
    tree: Tree, heading: Heading, joint: _Joint, states: list[Argument], format_id: str, verb: int | None
) -> Proposition:
    """`verb` is the one of this heading, or of the one before that left none to it."""
    lemma = tree.lemma(verb) if verb is not None else ""
    founds = tree.lemma(heading.noun).rpartition("-")[2] in patterns.FOUNDERS
    founded = founds and verb is not None and tree.feat(verb, "Tense") == "Past"
    joins = founded or lemma in patterns.COPULAS_BECOME | patterns.STATUS_GET
    act = Act.JOINS if joins else Act.IS
    same = any(tree.lemma(i) in _SAME for i in range(max(0, heading.first - 1), heading.noun))
    past = act is Act.IS and verb is not None and tree.feat(verb, "Tense") == "Past" and not same
    words = (heading.first, heading.noun, *((heading.body.head,) if heading.body else ()))
    bare = joint.verb is None
    trigger = heading.noun if joint.verb is None else joint.verb
    return Proposition(
        trigger, act, heading.status, tuple(states), format_id, words, past=past, bare=bare, rule="ru.heading"
    )


def places_of_headings(tree: Tree) -> list[int]:
    """Where the nouns stand that may make a heading."""
    return [place for place, noun in enumerate(tree.nouns) if noun in _HEADING_NOUNS]


def heading_at(tree: Tree, arguments: Arguments, roles: Roles, index: int) -> Heading | None:
    """The heading whose noun stands at `index`."""
    first, held, status = index, False, _status(tree, index)
    if tree.lemma(index) == "статус" and any(tree.lemma(i) in _SAME for i in (index - 1, index - 2)):
        told = (_status(tree, i) for i in range(index - 2, -1, -1))
        status, held = next((one for one in told if one), roles.context.last_status), True
    if status is None:
        return None
    while first and (
        tree.word(first - 1) in _MARKS
        or tree.tokens[first - 1].pos == "ADJ"
        or _is_state_word(tree, first - 1)
    ):
        first -= 1
    if first and tree.lemma(first - 1) == "статус":
        first, held = first - 1, True
    if first and tree.feat(first - 1, "VerbForm") == "Inf":
        return None  # «получили приглашение стать партнерами, в том числе Турция»
    if not _OF_OTHERS.isdisjoint(tree.lemmas[first:index]):
        return None
    end, body = _complement(tree, arguments, index + 1)
    of_states = "-" in tree.word(index) or held or any(_is_state_word(tree, i) for i in range(first, index))
    in_dialogue = end > index + 2 and tree.lemma(index + 2) == "диалог"
    spoken_of = roles.context.last_status is Status.PARTNER  # «Первыми партнерами стали …»
    full = any(tree.lemma(i) in patterns.FULL for i in range(first, index))
    grown = tree.tokens[first - 1].pos == "NUM" and any(
        one.first < first and one.case == "Nom" and not one.preposition for one in arguments.formats
    )  # «Объединение выросло до десяти участников: …»
    if tree.lemma(index) == "участник" and not (of_states or body or full or grown):
        return None  # of a forum, of games
    if status is Status.PARTNER and not (of_states or in_dialogue or body or spoken_of):
        return None
    return Heading(first, index, end, status, body, held)


def _is_state_word(tree: Tree, place: int) -> bool:
    return place >= 0 and tree.lemma(place) in patterns.STATES


def _status(tree: Tree, index: int) -> Status | None:
    """The status that the noun at `index` names, if it is one that a state can have."""
    lemma = tree.lemma(index).rpartition("-")[2]
    status = patterns.STATUS_NOUNS.get(lemma)
    if lemma in ("членство", "участие", "партнерство", "гость") or status is None:
        return None
    before = {tree.word(place)[:11] for place in range(max(0, index - 2), index)}
    if tree.word(index - 1) == "в" and tree.lemma(index - 2) in ("кандидат", "кандидатура"):
        return Status.CANDIDATE
    return Status.ASSOCIATE if status is Status.MEMBER and "ассоциирова" in before else status


def _complement(tree: Tree, arguments: Arguments, place: int) -> tuple[int, Argument | None]:
    """Where the words that go with a noun of status end, and the format among them."""
    if tree.word(place) == "по" and tree.lemma(place + 1) == "диалог" if place + 1 < len(tree) else False:
        place += 2
    if tree.lemma(place - 1) == "кандидат" and tree.word(place) in ("на", "в") and place + 1 < len(tree):
        place += 2  # «кандидат на вступление в …», «кандидат в члены …»
    after = place + 1 if tree.word(place) in _INTO | {"и"} else place
    while after < len(tree) and (tree.tokens[after].pos in ("DET", "ADJ") or tree.word(after) in '«"“'):
        after += 1
    named = any(one.first == after + 1 and one.how == "name" for one in arguments.formats)
    after += named and tree.lemma(after) in patterns.SAME_AS_FORMAT  # «в организации ШОС»
    body = next((one for one in arguments.formats if one.first <= after <= one.last), None)
    if body is None:
        return place, None
    end = body.last + 1
    while tree.word(end) and tree.word(end) in '»"”':
        end += 1
    joint = end + (tree.word(end) == "," and tree.word(end + 1) == "и")
    also = next((one for one in arguments.formats if one.first == joint + 1 and one.how == "name"), None)
    if also is not None and tree.word(joint) == "и" and also.group == body.group:
        end = also.last + 1  # «участники ШОС и БРИКС»
    if tree.word(end) == "по" and end + 1 < len(tree) and tree.lemma(end + 1) == "диалог":
        end += 2
    if tree.word(end) == "(" and tree.word(end + 2) == ")":
        end += 3  # «Шанхайской организации сотрудничества (ШОС)»
    return end, body


def _joint(tree: Tree, arguments: Arguments, heading: Heading) -> _Joint | None:
    """What joins the list to its heading; None where something else stands behind it."""
    verb, joined, to_one, place, counted = None, False, False, heading.end, False
    for _ in range(_FARTHEST):
        state = next((one for one in arguments.states if one.first == place and one.how == "name"), None)
        if state is not None:
            return _Joint(verb, to_one, state) if joined else None
        if place >= len(tree):
            return None
        lemma = tree.lemma(place)
        if step := _remark(tree, place) or (joined and _organisation(tree, arguments, place)):
            place += step  # «наблюдатели – ОБСЕ, Лига арабских государств, Украина и Япония»
        elif step := _among(tree, place):
            joined, to_one, place = True, True, place + step
        elif tree.word(place) in _MARKS:
            step = _aside(tree, arguments, place)
            joined, place = joined or not step, place + (step or 1)
        elif lemma in ARE or (heading.held and lemma in _HOLD):
            if verb is not None:
                return None
            verb, joined, to_one, place = None if counted else place, True, True, place + 1
        elif (heading.held and tree.word(place) == "у") or (not verb and names(tree, place, heading.noun)):
            joined, to_one, place = True, True, place + 1
        elif (
            tree.word(place) == "," and tree.lemma(place + 1) == "который" if place + 1 < len(tree) else False
        ):
            place, counted = place + 2, True  # «партнеров, которых было шесть (…)»
        elif _passes(tree, place):
            place += 1
        else:
            return None
    return None


def _organisation(tree: Tree, arguments: Arguments, place: int) -> int:
    """How many tokens an organisation at the head of a list takes, with what follows it to the next item."""
    body = next((one for one in arguments.formats if one.first == place and one.how == "name"), None)
    end = body.last + 1 if body else place
    if body is None and tree.tokens[place].text.isupper() and tree.tokens[place].pos == "PROPN":
        end = place + 1
    if end == place:
        return 0
    if tree.word(end) == "(" and tree.word(end + 2) == ")":
        end += 3
    return end + 1 - place if tree.word(end) in (",", "и") else 0


def _remark(tree: Tree, place: int) -> int:
    """How many tokens «, по словам помощника президента,» and «: кроме новичка, это» take behind the mark."""
    start = place + (tree.word(place) == ",")
    says = start > place and tree.word(start) == "по" and tree.word(start + 1) in ("словам", "данным")
    beside = start == place and tree.word(start) in ("кроме", "помимо")
    comma = next((i for i in range(start, min(start + _FARTHEST, len(tree))) if tree.word(i) == ","), None)
    if comma is None or not (says or beside):
        return 0
    return comma + 1 + (tree.word(comma + 1) == "это") - place


def _among(tree: Tree, place: int) -> int:
    """How many words «, среди которых» and the like take."""
    start = place + 1 if tree.word(place) == "," else place
    for words in _AMONG:
        if all(tree.word(start + i) == word for i, word in enumerate(words)):
            return start - place + len(words)
    return 0


def _aside(tree: Tree, arguments: Arguments, place: int) -> int:
    """How many tokens a remark in brackets takes that names no state."""
    if tree.word(place) != "(":
        return 0
    end = next((i for i in range(place, min(place + 7, len(tree))) if tree.word(i) == ")"), None)
    named = end is None or any(place < one.first < end for one in arguments.states)
    return 0 if named or end is None else end - place + 1


def _passes(tree: Tree, place: int) -> bool:
    """Whether the word may stand between a heading and its list and says nothing of either."""
    token = tree.tokens[place]
    if token.pos in ("ADV", "PART", "NUM", "ADJ", "DET", "ADP") or token.text[:1].isdigit():
        return tree.word(place) not in ("кроме", "помимо", "без")
    return token.lemma in _TIMES | patterns.STATES or token.lemma in patterns.MONTHS
