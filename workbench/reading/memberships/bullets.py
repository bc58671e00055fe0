"""Lists of states line by line under a heading: «Наблюдатели:» or «В ШОС входят:», then «– Монголия;»,
«– Афганистан.»."""

from collections.abc import Iterator

from workbench.domain.vocabulary import Status
from workbench.reading.document import Sentence
from workbench.reading.memberships.grammar import Roles
from workbench.reading.memberships.headings import heading_at
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import Act
from workbench.reading.syntax.arguments import Arguments
from workbench.reading.syntax.trees import Tree

_BULLETS = frozenset("–—-•*·")
_BELONGING = frozenset({"входить", "состоять"})
_LONGEST = 20
"""Tokens of a line that but names states."""


def may_be_line(sentence: Sentence) -> bool:
    """Whether the sentence is short enough, and begins or ends as a line of such a list does."""
    signs = [token.text for token in sentence.tokens[: _LONGEST + 1]]
    opens = bool(signs) and (signs[0] in _BULLETS or signs[1:2] == [")"])
    return len(signs) <= _LONGEST and (opens or signs[-1:] in ([":"], [";"]))


def listed_in_lines(tree: Tree, arguments: Arguments, roles: Roles) -> Iterator[Proposition]:
    """The state that the line names, of the format and status of the heading above."""
    context, index = roles.context, tree.sentence.index
    above = context.heading
    if tree.word(len(tree) - 1) == ":":
        context.heading = _heading(tree, arguments, roles)
        return
    if above is None or above[0] != index - 1 or len(tree) > _LONGEST:
        return
    first = 2 if tree.word(1) == ")" else int(tree.word(0) in _BULLETS)
    state = next((one for one in arguments.states if one.first == first and one.how == "name"), None)
    states = arguments.with_all_of_group(state) if state is not None else []
    if state is None or not _stands_alone(tree, states[-1].last + 1):
        return
    _, format_id, status = above
    context.heading = (index, format_id, status)
    words = (state.first, states[-1].last)
    yield Proposition(
        state.head, Act.IS, status, tuple(states), format_id, words, bare=True, rule="ru.list.lines"
    )


def _stands_alone(tree: Tree, place: int) -> bool:
    """Whether nothing follows a name but a remark in brackets and a mark."""
    if tree.word(place) == "(":
        place = next((i for i in range(place, len(tree)) if tree.word(i) == ")"), len(tree)) + 1
    return place >= len(tree) or (place == len(tree) - 1 and tree.word(place) in (";", ",", "."))


def _heading(tree: Tree, arguments: Arguments, roles: Roles) -> tuple[int, str, Status] | None:
    """What the heading that ends with a colon says of the lines below."""
    for place in range(len(tree)):
        found = heading_at(tree, arguments, roles, place)
        if found is not None and found.end == len(tree) - 1:
            format_id = found.body.code if found.body else roles.format_before(place)
            return (tree.sentence.index, format_id, found.status) if format_id else None
    verb = len(tree) - 2
    body = roles.body(verb, ("в", "во")) if tree.lemma(verb) in _BELONGING else None
    return (tree.sentence.index, body.code, Status.MEMBER) if body else None
