"""Who comes next in a row that was told of: «Десятым стала Белоруссия», «последней была Камбоджа»."""

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import Act, wordset
from workbench.reading.syntax.arguments import Argument, Arguments
from workbench.reading.syntax.trees import Tree

_OTHERS = wordset("последний второй третий четвертый пятый")
_SMALL = frozenset({"уже", "также", "и", "тогда", "потом", "вскоре", "только", "лишь", "еще", "снова"})
_NEAR = 2
"""Sentences after the row was told of."""


def next_in_row(tree: Tree, arguments: Arguments, roles: Roles, verb: int) -> Proposition | None:
    """The state that the verb at `verb` says is the tenth, the last, of those told of."""
    told = roles.context.told
    place = verb - 1
    while tree.word(place) in _SMALL:
        place -= 1
    high = tree.lemma(place) in patterns.ORDINALS
    if (
        not (high or tree.lemma(place) in _OTHERS)
        or tree.feat(place, "Case") != "Ins"
        or not _tells(tree, verb, high)
    ):
        return None
    near = told is not None and tree.sentence.index - told[0] <= _NEAR
    format_id = told[1] if told and near else roles.context.last_format if high else None
    if tree.negated(verb):
        return None
    state = _behind(tree, arguments, verb)
    if state is None or format_id is None:
        return None
    status = told[2] if told and near and told[2] in _LASTING else Status.MEMBER
    states = tuple(arguments.with_all_of_group(state))
    return Proposition(verb, Act.JOINS, status, states, format_id, (place, verb))


_LASTING = (Status.MEMBER, Status.PARTNER, Status.OBSERVER, Status.ASSOCIATE)


def _tells(tree: Tree, verb: int, high: bool) -> bool:
    return tree.feat(verb, "Tense") == "Past" or (high and tree.feat(verb, "Tense") == "Fut")


def _behind(tree: Tree, arguments: Arguments, verb: int) -> Argument | None:
    """The state right behind the verb."""
    place = verb + 1
    while tree.word(place) in _SMALL:
        place += 1
    named = (one for one in arguments.states if one.first == place and one.how in ("name", "capital"))
    return next((one for one in named if one.case in ("Nom", None)), None)
