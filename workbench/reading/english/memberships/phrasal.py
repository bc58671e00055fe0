"""Verbs of two words, and verbs whose format was named before: "signed up", "was thrown out", "was made an
observer", "stays outside"."""

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.domain.vocabulary import Status
from workbench.reading.english.memberships.statuses import Statuses
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body, State

_JOINING = {
    "sign": ("up",), "come": ("in", "into", "aboard"), "get": ("in", "into"), "climb": ("aboard",),
}  # fmt: skip
_LETTING = {"let": ("in", "into"), "bring": ("in", "into"), "take": ("in", "into"), "usher": ("in", "into")}
_THROWING = {"throw": ("out",), "kick": ("out",), "turf": ("out",), "drum": ("out",)}


@dataclass(frozen=True, slots=True)
class Found:
    """What a verb says; `denied` that it says the contrary, `planned` that it lies ahead."""

    rule: str
    act: str
    status: Status
    states: list[State]
    body: Body
    granted: bool = False
    denied: bool = False
    planned: bool = False


def find_phrasal(
    arguments: Arguments, statuses: Statuses, verb: VerbGroup, subjects: list[State]
) -> Iterator[Found]:
    """What a verb with its particle says of its subjects."""
    if not subjects:
        return
    word = arguments.clauses.word
    first, second = word(verb.end), word(verb.end + 1)
    first = "aboard" if (first, second) == ("on", "board") else first
    dated = any(one.is_date and one.first == verb.end for one in verb.adjuncts)
    if first == "in" and dated and verb.form == "infinitive":
        return  # "with two new members to come in 2027"
    if verb.lemma in _JOINING and not verb.passive and first in _JOINING[verb.lemma]:
        yield from _towards(arguments, verb, subjects, "en.phrasal.joins", granted=False, statuses=statuses)
    elif verb.lemma in _LETTING and verb.passive and first in _LETTING[verb.lemma]:
        yield from _towards(arguments, verb, subjects, "en.phrasal.let", granted=True)
    elif verb.lemma in _THROWING and verb.passive and first in _THROWING[verb.lemma] and second != "of":
        if body := arguments.context_format(verb.first):
            yield Found("en.phrasal.expels", "leaves", Status.MEMBER, subjects, body, granted=True)
    elif verb.lemma == "make" and verb.passive:
        yield from _made_a(arguments, statuses, verb, subjects)
    elif verb.lemma in ("be", "remain", "stay", "keep") and not verb.objects:
        yield from _under_suspension(arguments, verb, subjects)
        yield from _outside(arguments, verb, subjects)
        yield from _next_in_line(arguments, verb, subjects)


def _towards(
    arguments: Arguments,
    verb: VerbGroup,
    subjects: list[State],
    rule: str,
    granted: bool,
    statuses: Statuses | None = None,
) -> Iterator[Found]:
    """To the format that follows at once, else to the one last spoken of."""
    for group in verb.adjuncts if statuses else ():
        noun = statuses.of(group) if statuses and group.preposition == "as" else None
        if noun is not None:
            yield Found(rule, "joins", noun.status, subjects, noun.body, granted=granted)
            return
    following = next((one for one in arguments.clauses.nouns if one.first >= verb.end), None)
    board = following is not None and arguments.clauses.word(following.first) == "board"
    near = following is not None and following.first <= verb.end + 2 and not following.is_date and not board
    body = arguments.format_of(following) if near and isinstance(following, NounGroup) else None
    if body is None and not near:
        body = arguments.context_format(verb.first)
    if body is not None:
        yield Found(rule, "joins", Status.MEMBER, subjects, body, granted=granted)


def _made_a(
    arguments: Arguments, statuses: Statuses, verb: VerbGroup, subjects: list[State]
) -> Iterator[Found]:
    """ "was made an observer at the EAEU"."""
    following = next((one for one in arguments.clauses.nouns if one.first >= verb.end), None)
    noun = statuses.of(following) if following is not None and following.first <= verb.end + 1 else None
    if noun is not None:
        yield Found("en.made.a", "joins", noun.status, subjects, noun.body, granted=True)


def _under_suspension(arguments: Arguments, verb: VerbGroup, subjects: list[State]) -> Iterator[Found]:
    """ "are still under suspension"."""
    for group in verb.adjuncts:
        if group.preposition == "under" and arguments.tokens[group.head].lemma == "suspension":
            near = next(arguments.clauses.hanging_on(group), None)
            body = arguments.format_of(near) if near else arguments.context_format(verb.first)
            if body is not None:
                yield Found("en.suspends", "is", Status.SUSPENDED, subjects, body, granted=True)


def _outside(arguments: Arguments, verb: VerbGroup, subjects: list[State]) -> Iterator[Found]:
    """ "stays outside", "is outside NATO"."""
    for group in verb.adjuncts:
        if (
            group.preposition == "out of"
            and arguments.clauses.word(group.first - 3) != "way"
            and (kept := arguments.format_of(group))
        ):
            yield _out(verb, subjects, kept)
            return
    if arguments.clauses.word(verb.end) != "outside":
        return
    following = next((one for one in arguments.clauses.nouns if one.first > verb.end), None)
    near = following is not None and following.first <= verb.end + 2
    body = arguments.format_of(following) if near and isinstance(following, NounGroup) else None
    if body is None and not near:
        body = arguments.context_format(verb.first)
    if body is not None:
        yield _out(verb, subjects, body)


def _out(verb: VerbGroup, subjects: list[State], body: Body) -> Found:
    """Outside it; who will be has left it by then."""
    if verb.tense == "future" and verb.lemma == "be" and not verb.negated:
        return Found("en.outside", "leaves", Status.MEMBER, subjects, body)
    return Found("en.outside", "is", Status.MEMBER, subjects, body, denied=True)


def _next_in_line(arguments: Arguments, verb: VerbGroup, subjects: list[State]) -> Iterator[Found]:
    """ "is said to be next in line"."""
    words_of = tuple(arguments.clauses.word(verb.end + step) for step in range(3))
    if verb.predicate != "next" and words_of != ("next", "in", "line"):
        return
    if "line" in words_of and (body := arguments.context_format(verb.first)):
        yield Found("en.next", "joins", Status.MEMBER, subjects, body, granted=True, planned=True)
