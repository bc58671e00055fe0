"""Who makes up a format: «состав БРИКС – …», «в составе организации …», «остальные девять – …»."""

from collections.abc import Collection, Iterator

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.listings import is_invited_to, tells_others
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import Act, wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.trees import Tree

_COMPOSITION = wordset("состав член участник участница")
_OTHERS = frozenset({"остальные", "прочие", "другие"})
_MARKS = frozenset({":", "—", "–", "-", "("})
_UNREAL = frozenset({"если", "бы", "чтобы", "не", "ли", "нет"})
_HINTS = frozenset({"состав", "составе", "остальные", "прочие"})
_FEWEST, _PAIR = 3, 2


def may_make_up(words: Collection[str]) -> bool:
    """Whether a sentence of these words may list who makes up a format: cheap, before it is parsed."""
    return "," in words and not _HINTS.isdisjoint(words)


def made_up(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """The members that make up a format, as the sentence lists them."""
    if len(arguments.states) < _PAIR:
        return
    for body in arguments.formats:
        yield from _composed(tree, arguments, body)
        yield from _within(tree, arguments, body)
    yield from _the_others(tree, arguments, roles)


def _listed_at(arguments: Arguments, place: int, fewest: int) -> list[Argument]:
    """The list of states that begins at `place`, if it is long enough."""
    first = next((one for one in arguments.states if one.first == place and one.how == "name"), None)
    states = arguments.with_all_of_group(first) if first else []
    return states if len(states) >= fewest else []


def _made(
    trigger: int, states: list[Argument], code: str, status: Status, words: tuple[int, ...]
) -> Proposition:
    return Proposition(trigger, Act.IS, status, tuple(states), code, words, bare=True, rule="ru.roster")


def _composed(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«Состав ШОС – Индия, …», «состав ШОС выглядит так: …», «число участников ШОС выросло: это …»."""
    if not body.first or tree.lemma(body.first - 1) not in _COMPOSITION:
        return
    if is_invited_to(tree, body):
        return
    colon = next((i for i in range(body.last + 1, len(tree)) if tree.word(i) == ":"), None)
    dash = body.last + 1 if tree.word(body.last + 1) in ("—", "–", "-") else None
    for mark in (colon, dash):
        if mark is not None and tells_others(tree, range(body.last + 1, mark)):
            continue  # «кроме членов ЕАЭС, приехали наблюдатели: …»
        start = mark + 1 + (tree.word(mark + 1) == "это") if mark is not None else -1
        if mark is not None and (states := _listed_at(arguments, start, _FEWEST)):
            yield _made(mark, states, body.code, Status.MEMBER, (mark, body.first, body.last))
            return


def _within(tree: Tree, arguments: Arguments, body: Argument) -> Iterator[Proposition]:
    """«Сейчас в составе организации Казахстан, Азербайджан и Турция»: no verb says it; «видеть в составе
    Иран, …» is another's wish."""
    if body.preposition not in ("в", "во") or tree.lemma(body.head) != "состав":
        return
    place = body.last + 1
    while tree.word(place) in _MARKS or (place < len(tree) and tree.tokens[place].pos == "ADV"):
        place += 1
    states = _listed_at(arguments, place, _FEWEST)
    opens = next((i for i in range(body.head, 0, -1) if tree.tokens[i - 1].pos == "PUNCT"), 0)
    before = range(opens, place)
    said = any(tree.tokens[i].pos in ("VERB", "AUX") or tree.word(i) in _UNREAL for i in before)
    if states and states[0].case in ("Nom", None) and not said:
        yield _made(body.head, states, body.code, Status.MEMBER, (body.head, body.first, body.last))


def _the_others(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Белоруссия стала десятым членом; остальные девять – Индия, …»: they are what was just told of one."""
    told = roles.context.told
    if told is None or told[0] < tree.sentence.index - 1:
        return
    for place in range(len(tree) - 2):
        if tree.word(place) not in _OTHERS:
            continue
        counted = tree.tokens[place + 1].pos == "NUM" or tree.lemma(place + 1) in patterns.STATUS_NOUNS
        if not counted or tree.word(place + 2) not in _MARKS - {"("}:
            continue
        status = patterns.STATUS_NOUNS.get(tree.lemma(place + 1), told[2])
        states = _listed_at(arguments, place + 3 + (tree.word(place + 3) == "это"), _PAIR)
        closed = bool(states) and tree.word(states[-1].last + 1) in (".", ";", "")
        if closed and status in (Status.MEMBER, Status.PARTNER, Status.OBSERVER):
            yield _made(place, states, told[1], status, (place,))
