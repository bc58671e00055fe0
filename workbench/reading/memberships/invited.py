"""Lists of those invited, or who wish to join: «в число приглашенных в БРИКС вошли …», «в список приглашенных
не попал …», «среди желающих вступить …»; and of the guests of a meeting."""

from collections.abc import Iterator

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import DASHES, Act, wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.trees import Tree

_LISTS = wordset("список число перечень")
_GET_THERE = wordset(
    "попасть попадать войти входить оказаться быть включить включать относиться значиться фигурировать нет"
)
_LEADS = frozenset({"вступить", "войти", "присоединиться", "стать"})
_COMERS = patterns.GOVERNMENTS | wordset("представитель делегация")
_REACH = 7


def among_invited(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """Who is, or is not, on the list of those invited."""
    for index, word in enumerate(tree.words):
        if not index or not word.startswith("приглашенн") or not _is_of_list(tree, index):
            continue
        verb = _verb(tree, index)
        body, whither = _into(tree, arguments, index)
        if verb is None or (whither and body is None):
            continue
        denied = tree.negated(verb) or tree.word(verb) == "нет"
        spoken_of = roles.context.told is not None and roles.context.told[2] is Status.INVITED
        if body is None and not (denied or spoken_of):
            continue  # perhaps to the summit
        format_id = body.code if body else roles.context.chief_format
        states = _behind_dash(tree, arguments, verb) or _not_there(tree, arguments, verb)
        states = states or roles.subjects(verb)
        if format_id is not None and states and all(state.how != "government" for state in states):
            words = (index, *((body.head,) if body else ()))
            no = tree.word(verb) == "нет"
            yield Proposition(
                verb, Act.JOINS, Status.INVITED, tuple(states), format_id, words,
                granted=True, bare=no or tree.tokens[verb].pos == "PUNCT", opposite=no,
                rule="ru.invitation",
            )  # fmt: skip


def among_wishing(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«Среди желающих вступить в БРИКС – Алжир», «список желающих войти в БРИКС включает Алжир»."""
    for index, word in enumerate(tree.words):
        if not word.startswith("желающ"):
            continue
        listed = tree.word(index - 1) == "среди" or tree.lemma(index - 1) in _LISTS
        joins = next((i for i in range(index + 1, index + 3) if tree.lemma(i) in _LEADS), None)
        if joins is None or not listed:
            continue
        verb = _verb(tree, joins)
        if verb is None or tree.negated(verb) or tree.word(verb) == "нет":
            continue
        body, _ = _into(tree, arguments, index)
        states = _behind_dash(tree, arguments, verb) or roles.subjects(verb) or roles.objects_plain(verb)
        if body is not None and states:
            yield Proposition(
                index, Act.JOINS, Status.MEMBER, tuple(states), body.code, (joins, body.head), own=True,
                rule="ru.wish",
            )  # fmt: skip


def guests_listed(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """«В саммите участвуют лидеры приглашенных государств, в том числе Чили и Уругвая»."""
    if not arguments.formats or not tree.of_lemmas(patterns.MEETINGS):
        return
    for index in tree.of_lemmas(patterns.STATES):
        come = any(tree.lemma(node) in _COMERS for node in tree.ancestors(index))
        if not come or not tree.word(index - 1).startswith("приглашенн"):
            continue
        states, body = roles.listed_after(index), arguments.formats[0]
        if states and states[0].first - index <= _REACH:
            yield Proposition(
                index, Act.IS, Status.GUEST, tuple(states), body.code, (index, body.head), bare=True,
                rule="ru.guests",
            )  # fmt: skip


def _is_of_list(tree: Tree, index: int) -> bool:
    """«в список (стран,) приглашенных», «среди приглашенных»."""
    place = index - 1
    while place > 0 and (tree.word(place) == "," or tree.lemma(place) in patterns.STATES):
        place -= 1
    if tree.word(place) == "среди":
        return True
    return tree.lemma(place) in _LISTS and tree.word(place - 1) in ("в", "во")


def _verb(tree: Tree, index: int) -> int | None:
    """What says that one is there, before the list or behind it: the verb, or a dash."""
    before, behind = range(index - 1, max(-1, index - 1 - _REACH), -1), range(index + 1, len(tree))
    for places in (before, behind):
        for place in places:
            form = tree.is_finite(place) or tree.feat(place, "VerbForm") == "Inf"
            if tree.lemma(place) in _GET_THERE and (form or tree.word(place) == "нет"):
                return place
            if place > index and tree.word(place) in DASHES | {":"}:
                return place
            if place > index and tree.word(place) in (",", ";"):
                break
    return None


def _into(tree: Tree, arguments: Arguments, index: int) -> tuple[Argument | None, bool]:
    """The format into which they are invited, and whether the words name anything at all."""
    place = index + 1
    while place < len(tree) and (tree.lemma(place) in _LEADS or tree.tokens[place].pos == "ADV"):
        place += 1
    if tree.word(place) not in ("в", "во", "к", "на", "для", "участвовать"):
        return None, False
    if tree.word(place) == "на" or any(tree.word(i) == "качестве" for i in range(place, len(tree))):
        return None, True  # to a meeting
    near = (one for one in arguments.formats if place < one.first <= place + 2)
    named = (one for one in near if all(_is_format(tree, i) for i in range(place + 1, one.first)))
    return next(named, None), True


def _is_format(tree: Tree, place: int) -> bool:
    return tree.tokens[place].pos == "ADJ" or tree.lemma(place) in patterns.SAME_AS_FORMAT


def _behind_dash(tree: Tree, arguments: Arguments, dash: int) -> list[Argument]:
    if tree.word(dash) not in DASHES | {":"}:
        return []
    first = next((one for one in arguments.states if one.first == dash + 1), None)
    return arguments.with_all_of_group(first) if first and first.how == "name" else []


def _not_there(tree: Tree, arguments: Arguments, verb: int) -> list[Argument]:
    """«Алжира нет среди приглашенных», «среди приглашенных не было Алжира»."""
    theirs = (one for one in arguments.states if tree.parents[one.head] == verb and one.case == "Gen")
    first = next((one for one in theirs if one.how == "name" and not one.preposition), None)
    return arguments.with_all_of_group(first) if first else []
