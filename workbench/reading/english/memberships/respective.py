"""Dates that a sentence tells one by one: "entered in 1974, 1977 and 1993 respectively"."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import MentionType
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.syntax.arguments import Arguments


def each_with_its_date(arguments: Arguments, said: Proposition) -> Iterator[Proposition]:
    """The proposition, split where as many dates stand before "respectively" as it has states."""
    places = [place for place, token in enumerate(arguments.tokens) if token.text.lower() == "respectively"]
    dates = [
        (first, end)
        for first, end, name in arguments.names
        if name.type is MentionType.DATE and name.name and places and first < places[-1]
    ]
    count = len(said.states)
    near = dates[-count:]
    last = max((state.end for state in said.states), default=0)
    if count < 2 or len(near) < count or (near[0][0] < last and near[-1][1] > said.states[0].first):
        yield said
        return
    since = arguments.clauses.word(near[0][0]) == "since" or arguments.clauses.word(near[0][0] - 1) == "since"
    act = "joins" if said.act == "is" and since else said.act
    for state, (first, end) in zip(said.states, near, strict=True):
        yield replace(said, states=(state,), act=act, dated=(first, end))
