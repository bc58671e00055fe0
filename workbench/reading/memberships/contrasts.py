"""States of which a sentence says the opposite or something else: «в отличие от Киргизии, не входит», «все,
кроме Ирана», «а также Куба как наблюдатель»."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import Act
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.regions import BUT
from workbench.reading.syntax.trees import Tree

_ALL = ("все", "всех", "каждая", "каждое")
_OFFERED = ("ru.invitation", "ru.application")
_FAR = 9
"""Words behind «статус» within which it is told from what to what it rose."""


def not_these(tree: Tree, arguments: Arguments, said: Proposition) -> Iterator[Proposition]:
    """«члены Евросоюза, но не НАТО»: the format that is said not to be meant."""
    if said.act is not Act.IS:
        return
    for body in arguments.formats:
        start = body.first - 1
        while tree.word(start) in ("в", "во"):
            start -= 1
        if tree.word(start) == "не" and tree.word(start - 1) in ("но", "а") and start > max(said.words):
            words = (*said.words, body.last)
            yield replace(said, format=body.code, words=words, opposite=True, rule="ru.contrast")


def also_these(tree: Tree, arguments: Arguments, said: Proposition) -> Iterator[Proposition]:
    """«входит не только в СНГ, но и в ШОС»: the format of which the same is said."""
    named = next((body for body in arguments.formats if body.code == said.format), None)
    if named is None or "только" not in {tree.word(named.first - back) for back in (1, 2, 3)}:
        return
    for body in arguments.formats:
        start = body.first - 1
        while tree.tokens[start].pos == "ADP" or tree.lemma(start) in patterns.STATUS_NOUNS:
            start -= 1
        also = tree.word(start) == "и" and tree.word(start - 1) == "но"
        if also and named.last < start and body.code != said.format:
            yield replace(said, format=body.code, words=(*said.words, body.last))


def raised_from(tree: Tree, said: Proposition) -> Iterator[Proposition]:
    """«повысила статус с партнера по диалогу до наблюдателя»: what it was until then."""
    happened = tree.is_finite(said.trigger) and tree.feat(said.trigger, "Tense") == "Past"
    if said.act is not Act.JOINS or not happened:
        return
    for place in (i for i in range(len(tree)) if tree.lemma(i) == "статус"):
        for noun in range(place + 1, min(place + _FAR, len(tree))):
            old = patterns.STATUS_NOUNS.get(tree.lemma(noun).rpartition("-")[2])
            if old is not None and tree.preposition(noun) in ("с", "со") and old is not said.status:
                yield replace(said, act=Act.LOSES, status=old, rule="ru.raised")


def opposed(tree: Tree, arguments: Arguments, said: Proposition) -> Iterator[Proposition]:
    """Those of whom the contrary of `said` holds, if it says who belongs."""
    if said.act is not Act.IS or said.bare:
        return
    everybody = any(tree.word(place) in _ALL for place in range(len(tree)))
    for state in arguments.states:
        if _unlike(tree, state) or (everybody and _but(tree, state) and not _tells_which(tree, said.trigger)):
            states = tuple(arguments.with_all_of_group(state))
            words = (*said.words, said.trigger)
            yield replace(said, states=states, words=words, opposite=True, rule="ru.contrast")
            return


def _unlike(tree: Tree, state: Argument) -> bool:
    """«в отличие от Киргизии»."""
    return [tree.word(state.first - back) for back in (3, 2, 1)] == ["в", "отличие", "от"]


def _but(tree: Tree, state: Argument) -> bool:
    """«кроме Ирана», «за исключением нейтральной Туркмении»."""
    place = state.first - 1
    while place > 0 and tree.tokens[place].pos == "ADJ":
        place -= 1
    return tree.word(place) in BUT


def _tells_which(tree: Tree, trigger: int) -> bool:
    """«приедут главы всех стран, входящих в союз, кроме Армении»: all but one come, and all are in it."""
    whose = any(tree.lemma(kid) == "который" and tree.rel(kid) == "nsubj" for kid in tree.kids[trigger])
    return tree.feat(trigger, "VerbForm") == "Part" or whose


def turned_down(tree: Tree, roles: Roles, said: Proposition) -> Iterator[Proposition]:
    """«Аргентину пригласили в БРИКС, но она отказалась»: what was asked or offered, and came to nothing."""
    asked = tree.feat(said.trigger, "VerbForm") == "Inf" or tree.tokens[said.trigger].pos == "NOUN"
    if said.act is not Act.JOINS or not (asked or said.rule in _OFFERED):
        return
    for verb in range(said.trigger + 1, len(tree)):
        if tree.feat(verb, "Tense") != "Past" or not _refuses(tree, roles, verb):
            continue
        who = {state.code for state in roles.subjects(verb)}
        if (
            any(tree.word(kid) in ("он", "она", "та", "тот") for kid in tree.kids[verb])
            and len(said.states) == 1
        ):
            who = {said.states[0].code}
        states = tuple(state for state in said.states if state.code in who)
        if states:
            yield replace(
                said, trigger=verb, act=Act.JOINS, status=Status.MEMBER, states=states,
                words=(*said.words, verb), opposite=True, rule="ru.refused",
            )  # fmt: skip


def _refuses(tree: Tree, roles: Roles, verb: int) -> bool:
    """«отказалась», «ответил отказом», «получила отказ», and nothing that it would be of."""
    things = [kid for kid in tree.kids[verb] if tree.rel(kid) in ("obj", "obl", "xcomp", "iobj")]
    told = [kid for kid in things if not roles.is_time(kid)]
    if tree.lemma(verb) == "отказаться":
        return not told
    return tree.lemma(verb) in ("ответить", "получить") and [tree.lemma(kid) for kid in told] == ["отказ"]


def told_last(tree: Tree, roles: Roles, found: Proposition) -> Iterator[Proposition]:
    """«входят Россия и Казахстан, а также Иран и Куба в качестве наблюдателей»: of the latter."""
    also = next((i for i in range(found.trigger, len(tree)) if tree.word(i) == "также"), None)
    if found.act is not Act.IS or found.status is Status.MEMBER or also is None or tree.word(also - 1) != "а":
        return
    named = (i for i in range(also, len(tree)) if tree.lemma(i).rpartition("-")[2] in patterns.STATUS_NOUNS)
    noun = next((i for i in named if roles.says_as(i)), None)
    first = tuple(state for state in found.states if state.last < also)
    last = tuple(state for state in found.states if state.first > also)
    if noun is not None and first and last and last[-1].last < noun:
        yield replace(found, states=first, status=Status.MEMBER)
        yield replace(found, states=last, words=(*found.words, noun))
