"""Formats that an English sentence names only for the occasion, or as hosts, of what was done."""

from collections.abc import Iterator

from workbench.reading.english.syntax.clauses import Clauses
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words

_OCCASIONS = words(
    "sideline sidelines margin margins fringe fringes anniversary celebration celebrations jubilee mission"
    " operation war enlargement"
)
_AT = frozenset({"at", "during"})


def is_in_passing(clauses: Clauses, first: int) -> bool:
    """Whether the name at the token `first` is that of an occasion: "on the sidelines of the NATO summit",
    "during NATO's anniversary celebrations", "after the end of NATO's mission"."""
    chain = list(_chain(clauses, first))
    told = bool(chain) and chain[-1].preposition != ""
    return told and any(not _OCCASIONS.isdisjoint(clauses.lemmas(one)) for one in chain)


def is_of_host(clauses: Clauses, first: int) -> bool:
    """Whether the name at the token `first` is of whose meeting it was: "at a meeting of leaders of ASEAN
    states", "on the sidelines of the NATO summit"."""
    chain = list(_chain(clauses, first))
    return bool(chain) and (chain[-1].preposition in _AT or is_in_passing(clauses, first))


def _chain(clauses: Clauses, first: int) -> Iterator[NounGroup]:
    """The group of the name, or what that owns, and each that the one before hangs on by "of"."""
    named = next((one for one in clauses.nouns if one.first <= first < one.end), None)
    group = next((one for one in clauses.nouns if named is not None and one.possessor is named), named)
    while group is not None:
        yield group
        start = group.possessor or group
        above = clauses.items[start.order - 2] if group.preposition == "of" and start.order > 1 else None
        group = above if isinstance(above, NounGroup) else None
