"""States each with a date in brackets, of which the first says what it is: "Mali (suspended in June 2021),
Guinea (September 2021)"."""

from collections.abc import Iterator
from typing import NamedTuple

from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.english.memberships.proposition import Context, Proposition
from workbench.reading.english.memberships.statuses import Statuses
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.memory import State
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.names.linking import state_of

_MEANT = {
    "suspend": ("joins", Status.SUSPENDED),
    "freeze": ("joins", Status.SUSPENDED),
    "expel": ("leaves", Status.MEMBER),
    "leave": ("leaves", Status.MEMBER),
    "withdraw": ("leaves", Status.MEMBER),
    "quit": ("leaves", Status.MEMBER),
    "join": ("joins", Status.MEMBER),
    "admit": ("joins", Status.MEMBER),
    "accede": ("joins", Status.MEMBER),
    "member": ("is", Status.MEMBER),
    "observer": ("is", Status.OBSERVER),
    "partner": ("is", Status.PARTNER),
}
_LONGEST = 9
"""Words in such brackets."""


class _Bracket(NamedTuple):
    """A state at `[first, opens)` with brackets behind it that close before `end`."""

    code: str
    first: int
    opens: int
    end: int


def bracketed(arguments: Arguments, statuses: Statuses, context: Context) -> Iterator[Proposition]:
    """What brackets say of the states before them, and what the next ones, with but a date, go on to say."""
    meant: tuple[str, Status] | None = None
    for one in _brackets(arguments):
        inside = [arguments.tokens[place].lemma.lower() for place in range(one.opens + 1, one.end)]
        told = next((_MEANT[lemma] for lemma in inside if lemma in _MEANT), None)
        meant = told or (meant if _is_but_a_date(arguments, one) else None)
        body = arguments.context_format(one.first) or arguments.context_format(len(arguments.tokens))
        if meant is None or body is None or not _has_date(arguments, one):
            continue
        act, status = meant
        yield Proposition(
            "en.brackets", act, status, (State(one.code, one.first, one.opens),), body,
            Sense(Modality.DECIDED), one.opens, None, None, (one.end - 1,), dated=(one.opens, one.end),
        )  # fmt: skip


def _brackets(arguments: Arguments) -> Iterator[_Bracket]:
    for first, opens, name in arguments.names:
        if name.type is not MentionType.STATE or arguments.clauses.word(opens) != "(":
            continue
        closing = (
            place
            for place in range(opens + 1, min(opens + _LONGEST, len(arguments.tokens)))
            if arguments.clauses.word(place) == ")"
        )
        end, code = next(closing, None), state_of(name)
        if end is not None and code is not None:
            yield _Bracket(code, first, opens, end)


def _has_date(arguments: Arguments, one: _Bracket) -> bool:
    return any(
        name.type is MentionType.DATE and name.name and one.opens < first < one.end
        for first, _, name in arguments.names
    )


def _is_but_a_date(arguments: Arguments, one: _Bracket) -> bool:
    """Whether a date is all that the brackets hold."""
    return any(
        name.type is MentionType.DATE and first == one.opens + 1 and end == one.end
        for first, end, name in arguments.names
    )
