"""Memberships told line by line: "The members are:" with a state on each line, "Algeria: applied in 2022"."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.statuses import Statuses
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.names.linking import state_of

_BULLETS = frozenset("–—-•*·")
_LONGEST_HEADING, _LONGEST_ROW = 14, 9
_ACTS: dict[str, tuple[str, Status, Modality]] = {
    "apply": ("joins", Status.CANDIDATE, Modality.DECIDED),
    "applied": ("joins", Status.CANDIDATE, Modality.DECIDED),
    "invite": ("joins", Status.INVITED, Modality.DECIDED),
    "offer": ("joins", Status.INVITED, Modality.DECIDED),
    "suspend": ("joins", Status.SUSPENDED, Modality.DECIDED),
    "join": ("joins", Status.MEMBER, Modality.DECIDED),
    "admit": ("joins", Status.MEMBER, Modality.DECIDED),
    "accede": ("joins", Status.MEMBER, Modality.DECIDED),
    "leave": ("leaves", Status.MEMBER, Modality.DECIDED),
    "withdraw": ("leaves", Status.MEMBER, Modality.DECIDED),
    "quit": ("leaves", Status.MEMBER, Modality.DECIDED),
    "decline": ("joins", Status.MEMBER, Modality.DENIED),
    "reject": ("joins", Status.MEMBER, Modality.DENIED),
}
"""What the first word of a piece of such a row says of the state before the colon."""


@dataclass(slots=True)
class Heading:
    """The status and the format that the lines behind sentence `index` are told of."""

    index: int
    status: Status
    body: Body


class Lined:
    """The lines of one article; it remembers the heading above."""

    def __init__(self) -> None:
        self._heading: Heading | None = None

    def find(self, arguments: Arguments, statuses: Statuses) -> Iterator[Proposition]:
        """What the line says of the state that it begins with."""
        tokens, index = arguments.tokens, arguments.sentence.index
        first = int(tokens[0].text in _BULLETS)
        row = _state_at(arguments, first)
        above = self._heading
        if row is not None and arguments.clauses.word(row[1]) == ":":
            yield from _told_of(arguments, *row)
        elif row is not None and arguments.clauses.word(row[1]) == "as" and not arguments.clauses.verbs:
            yield from _there_as(arguments, statuses, *row)
        elif row is not None and above is not None and above.index == index - 1:
            if _is_row(arguments, row[1]):
                above.index = index
                yield _listed(arguments, above, *row)
        elif heading := _heading(arguments, statuses):
            self._heading = heading


def _there_as(
    arguments: Arguments, statuses: Statuses, code: str, end: int, name: Mention
) -> Iterator[Proposition]:
    """ "Azerbaijan as the guest of honor – President Ilham Aliyev", in a list of those who came."""
    place = next(first for first, _, one in arguments.names if one is name)
    group = next((one for one in arguments.clauses.nouns if end <= one.first <= end + 1), None)
    noun = statuses.of(group) if group is not None and group.preposition == "as" else None
    if noun is None or group is None:
        return
    act = "joins" if noun.status is Status.GUEST else "is"
    yield Proposition(
        "en.list.as", act, noun.status, (State(code, place, end),), noun.body, Sense(Modality.DECIDED),
        group.head, None, group, (group.head,),
    )  # fmt: skip


def _state_at(arguments: Arguments, place: int) -> tuple[str, int, Mention] | None:
    """The state that is named at the token: its code and where its name ends."""
    for first, end, name in arguments.names:
        if first == place and name.type is MentionType.STATE and (code := state_of(name)):
            return code, end, name
    return None


def _heading(arguments: Arguments, statuses: Statuses) -> Heading | None:
    """What a line that ends with a colon, or the head of a table, says of the lines below."""
    tokens = arguments.tokens
    opens = tokens[-1].text == ":" or any(token.text == "|" for token in tokens)
    if not opens or len(tokens) > _LONGEST_HEADING:
        return None
    for group in arguments.clauses.nouns:
        lemma = tokens[group.head].lemma.lower().removesuffix("s")
        noun = statuses.of(group)
        status = noun.status if noun else terms.STATUS_HEADS.get(lemma)
        body = noun.body if noun else arguments.context_format(len(tokens))
        if status is not None and body is not None:
            return Heading(arguments.sentence.index, status, body)
    return None


def _is_row(arguments: Arguments, end: int) -> bool:
    """Whether nothing follows the state but a mark, a remark in brackets or a date."""
    finite = any(verb.form == "finite" for verb in arguments.clauses.verbs)
    following = arguments.clauses.word(end)
    return len(arguments.tokens) <= _LONGEST_ROW and not finite and following in ("", "(", ",", ";", ".", "|")


def _listed(arguments: Arguments, above: Heading, code: str, end: int, name: Mention) -> Proposition:
    place = next(first for first, _, one in arguments.names if one is name)
    body = Body(above.body.id, place, end, above.body.named or arguments.memory.main)
    return Proposition(
        "en.list.lines", "joins" if len(arguments.tokens) > end + 1 else "is", above.status,
        (State(code, place, end),), body, Sense(Modality.DECIDED), place, dated=(end, len(arguments.tokens)),
    )  # fmt: skip


def _told_of(arguments: Arguments, code: str, end: int, name: Mention) -> Iterator[Proposition]:
    """ "Algeria: applied in 2022, rejected in 2023", "Egypt: member since January 2024"."""
    tokens = arguments.tokens
    place = next(first for first, _, one in arguments.names if one is name)
    body = arguments.context_format(place) or arguments.context_format(len(tokens))
    if body is None:
        return
    edges = [end, *(at for at in range(end, len(tokens)) if tokens[at].text in (",", ";", ".")), len(tokens)]
    for first, last in pairwise(edges):
        said = _said(arguments, first + 1, last)
        if said is None:
            continue
        act, status, modality = said
        yield Proposition(
            "en.list.rows", act, status, (State(code, place, end),), body, Sense(modality), first + 1,
            tokens=(last - 1,), dated=(first, last),
        )  # fmt: skip


def _said(arguments: Arguments, first: int, last: int) -> tuple[str, Status, Modality] | None:
    """What a piece of a row says by its first word: a status, or what was done."""
    while first < last and arguments.tokens[first].pos == "DET":
        first += 1
    if first >= last:
        return None
    lemmas = [arguments.tokens[place].lemma.lower() for place in range(first, min(first + 5, last))]
    if lemmas[0] in _ACTS:
        return _ACTS[lemmas[0]]
    if "not" in lemmas and "join" in lemmas:
        return "joins", Status.MEMBER, Modality.DENIED
    if arguments.tokens[first].pos in ("VERB", "AUX") or "not" in lemmas:
        return None
    status = next((terms.STATUS_HEADS[lemma] for lemma in lemmas[:3] if lemma in terms.STATUS_HEADS), None)
    return ("is", status, Modality.DECIDED) if status is not None else None
