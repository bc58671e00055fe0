"""When others last came in: "the first country to join since Iran in 2023", "its first new member since 2007,
when Romania and Bulgaria joined"."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import MentionType
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup

_FIRST = frozenset({"first", "last", "latest", "newest", "only", "sole"})


def since_place(arguments: Arguments, made: Proposition) -> int | None:
    """Where "since" stands that tells since when others are in or out, not the proposition's states."""
    verb, word = made.verb, arguments.clauses.word
    if made.act not in ("joins", "leaves") or verb is None or not _is_of_first(arguments, made):
        return None
    ahead = (one.first for one in arguments.clauses.verbs if one.order > verb.order)
    end = min(ahead, default=len(arguments.tokens))
    places = (at for at in range(verb.end, end) if word(at) == "since" and word(at - 1) != ",")
    return next(places, None)


def last_before(arguments: Arguments, made: Proposition) -> Iterator[Proposition]:
    """ "is the first to join since Iran in 2023": Iran, since then."""
    place = since_place(arguments, made)
    if place is None or made.verb is None:
        return
    group = next((one for one in arguments.clauses.nouns if place <= one.first <= place + 2), None)
    states = arguments.states(group.series) if group is not None else []
    if group is None or not states or len(states) != len(group.series):
        return
    dates = (row for row in arguments.names if row[2].type is MentionType.DATE and row[2].name)
    end = next((end for first, end, _ in dates if 0 <= first - group.series[-1].end <= 1), None)
    if end is not None:
        yield replace(
            made, states=tuple(states), rule="en.gap.before", dated=(group.series[-1].end, end),
            tokens=(*made.tokens, end - 1),
        )  # fmt: skip


def _is_of_first(arguments: Arguments, made: Proposition) -> bool:
    """Whether the verb hangs on "the first country", or makes one "its first new member"."""
    verb = made.verb
    groups = [made.group, *(verb.objects if verb is not None else ())]
    if verb is not None and isinstance(verb.governor, NounGroup):
        groups.append(verb.governor)
    return any(
        token.text.lower() in _FIRST
        for group in groups
        if group is not None
        for token in arguments.tokens[group.first : group.end]
    )
