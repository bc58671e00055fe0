"""The five states of Central Asia, by themselves or with the one that they meet."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.names.gazetteer import toml
from workbench.reading.names.linking import state_of
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.trees import Tree

FIVE = frozenset({"KZ", "KG", "TJ", "TM", "UZ"})
REGION_WORDS = wordset("азия центральноазиатский ца")
LEADING = wordset("глава лидер президент руководитель уровень смид")
MINISTERS = wordset("министр министерский мид минобороны министерство")
PREMIERS = wordset("премьер премьер-министр")
STATES = wordset("страна государство республика")
_HEADS = PREMIERS | wordset("канцлер госсекретарь")
_LESSER = ("зам", "посол", "спецпосланник", "представитель", "помощник", "депутат")
_ALONE = LEADING | STATES | REGION_WORDS | {"центральный", "пять", "все"}
"""The words of «глав государств Центральной Азии», which tell of nobody else."""


@cache
def by_partner() -> dict[str, str]:
    """The formats of the five states of Central Asia with a partner, by that one."""
    return {row["partner"]: row["id"] for row in toml("formats")["format"] if "partner" in row}


def names_all_five(document: Document) -> bool:
    """Whether the article names each of the five, who may be told to meet."""
    return {state_of(one) for one in document.mentions if one.type is MentionType.STATE} >= FIVE


def names_region(tree: Tree, nodes: Collection[int]) -> bool:
    """«Центральной Азии», «стран ЦА», «центральноазиатских лидеров»."""
    lemmas = {tree.lemma(node) for node in nodes}
    short = any(tree.tokens[node].text == "ЦА" for node in nodes)
    return short or "центральноазиатский" in lemmas or {"центральный", "азия"} <= lemmas


def tells_five(tree: Tree, nodes: Collection[int], states: Sequence[Argument]) -> bool:
    """Whether the words name the region, or each of the five: «Казахстана, Киргизии, …»."""
    return names_region(tree, nodes) or _codes(nodes, states) >= FIVE


def is_of_the_region(tree: Tree, phrase: Sequence[int], arguments: Arguments, who: frozenset[str]) -> bool:
    """«глав государств Центральной Азии», «президентов Казахстана, Киргизии, …»: of these five and of nobody
    else, `who` being what they are called."""
    names = {
        one.head for one in arguments.states if one.code in FIVE and tree.tokens[one.head].pos == "PROPN"
    }
    lemmas = {tree.lemma(node) for node in phrase if node not in names}
    return (
        tells_five(tree, phrase, arguments.states) and not lemmas.isdisjoint(who) and lemmas <= _ALONE | who
    )


def with_region(
    tree: Tree, phrase: Sequence[int], formats: Sequence[Argument], states: Sequence[Argument]
) -> str | None:
    """«саммит глав государств ССАГПЗ и Центральной Азии», «встреча лидеров Центральной Азии и канцлера
    Германии»: the meetings of the five with one partner."""
    if not tells_five(tree, phrase, states):
        return None
    first, last = min(phrase), max(phrase)
    if any(_acts_for_none(tree, node) for node in range(first, min(last + 3, len(tree)))):
        return None
    near = [one for one in states if first < one.first <= last + 3 and not _is_where(one)]
    told = {one.code for one in near}
    partners = {
        *(f"state:{code}" for code in (told - FIVE or told)),
        *(f"format:{one.code}" for one in formats if first < one.first <= last),
    }
    return _of_partner(partners)


def _is_where(state: Argument) -> bool:
    """«пройдет в Ташкенте», right behind those who meet."""
    return state.preposition in ("в", "во")


def met_with_region(
    tree: Tree,
    kids: Sequence[int],
    subjects: Sequence[int],
    arguments: Arguments,
    summit: bool = False,
) -> str | None:
    """The format of one leader who meets «с лидерами стран Центральной Азии», who is one of `kids`, or whom
    those meet, or who meets together with them; of a state that holds a `summit` «с пятью странами
    Центральной Азии»."""
    sides = [*subjects, *(kid for kid in kids if tree.preposition(kid) in ("с", "со"))]
    led = _HEADS | LEADING | MINISTERS
    equals = any(tree.lemma(one) in led or arguments.represented(one) for one in subjects)
    who = led | {"коллега"} if equals else LEADING
    who |= STATES if summit else frozenset()
    five = [one for one in sides if tree.lemma(one) in who and tree.feat(one, "Number") == "Plur"]
    five += [one for one in sides if summit and tree.tokens[one].pos == "PROPN"]
    five = [one for one in five if tells_five(tree, _side(tree, one), arguments.states)]
    if len(five) != 1 or any(_acts_for_none(tree, one) for one in sides):
        return None
    below = {node for one in sides for node in _side(tree, one)}
    codes = {arguments.represented(node) for node in below} | _codes(below, arguments.states)
    codes -= {None, *(FIVE if codes - FIVE - {None} else ())}
    formats = {f"format:{one.code}" for one in arguments.formats if one.head in below}
    return _of_partner({*formats, *(f"state:{code}" for code in codes)})


def _side(tree: Tree, top: int) -> set[int]:
    """The words of who meets, without what is told of them and where: «лидеров стран Центральной Азии»."""
    found, waiting = {top}, [top]
    while waiting:
        for kid in tree.kids[waiting.pop()]:
            if tree.preposition(kid) not in ("", "из") or tree.rel(kid).startswith(("acl", "obl")):
                continue
            found.add(kid)
            waiting.append(kid)
    return found


def _acts_for_none(tree: Tree, one: int) -> bool:
    """«посол США», «замминистра»: no meeting of the format's."""
    return tree.lemma(one).startswith(_LESSER)


def _codes(nodes: Collection[int], states: Sequence[Argument]) -> set[str | None]:
    return {one.code for one in states if one.head in nodes}


def _of_partner(partners: Collection[str]) -> str | None:
    known: Iterator[str] = (by_partner()[one] for one in partners if one in by_partner())
    return next(known, None) if len(partners) == 1 else None
