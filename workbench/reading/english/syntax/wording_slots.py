"""What the slots of a wording hold: states, formats, a status."""

import re

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType, Status
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.wording_line import Line
from workbench.reading.names.gazetteer import governments
from workbench.reading.names.linking import state_concerned

_INSIDE = frozenset(
    {"parliamentary", "interparliamentary", "inter-parliamentary", "pa", "court", "bank", "business"}
)
_LABELS = {
    **dict.fromkeys(("invited", "invite", "invitee"), Status.INVITED),
    **dict.fromkeys(("suspended", "suspend"), Status.SUSPENDED),
    **dict.fromkeys(("former", "withdrawn", "withdraw", "left", "leave", "exit"), Status.FORMER),
    **dict.fromkeys(("applicant", "applied", "apply", "aspirant", "hopeful"), Status.CANDIDATE),
    **dict.fromkeys(("joined", "join", "admitted", "admit"), Status.MEMBER),
}
"""What the labels of lists say beside the nouns of status."""
_FORMAT_SLOTS = ("f", "fs", "fo")


def status_of(text: str) -> Status:
    """The status of such words as "dialogue partner", "full member", "candidate country"."""
    inside = text.split()
    label = next((_LABELS[word] for word in inside if word in _LABELS), None)
    if label is not None:
        return label
    for word in reversed(inside):
        if word in terms.STATUS_MODIFIERS and word not in ("member", "membership"):
            return terms.STATUS_MODIFIERS[word]
    return Status.MEMBER


class Slots:
    """The slots of the wordings of one sentence."""

    def __init__(self, arguments: Arguments, line: Line) -> None:
        self.arguments, self.line = arguments, line

    def states(self, text: str) -> list[State]:
        """The states of a slot: names, what stands for one, or who holds its office."""
        found: dict[str, State] = {}
        for mark in re.finditer(r"([SKCIPA])(\d+)", text):
            for state in self._state_at(mark[1], int(mark[2])):
                found.setdefault(state.code, state)
        return list(found.values())

    def _state_at(self, kind: str, place: int) -> list[State]:
        end = self.line.ends[place][1]
        if kind in ("C", "I", "P"):
            nouns = self.arguments.clauses.nouns
            group = next((one for one in nouns if one.first <= place < one.end), None)
            if group is None or kind != "P":
                return self.arguments.states([group]) if group else []
            held = self.arguments.holder(group)
            return [held] if held else []
        name = self._name(place, end)  # A, a state's adjective: "the Armenian president"
        code = governments().get(name.entity or "") if kind == "K" else state_concerned(name)
        return [State(code, place, end)] if code else []

    def _name(self, place: int, end: int) -> Mention:
        """The state, the place or the format that is named at tokens `[place, end)`."""
        kinds = (MentionType.STATE, MentionType.PLACE, MentionType.FORMAT)
        told = (row for row in self.arguments.names if row[:2] == (place, end))
        return next(name for _, _, name in told if name.type in kinds)

    def bodies(self, groups: dict[str, str], first: int) -> list[Body]:
        """The formats that the slots of a wording name; the one spoken of, where it has none."""
        marked = [groups[slot] for slot in _FORMAT_SLOTS if slot in groups]
        found = [body for text in marked[:1] for mark in re.finditer(r"([FBI])(\d+)", text)
                 if (body := self._body_at(mark[1], int(mark[2])))]  # fmt: skip
        if marked:
            return list({body.id: body for body in found}.values())
        told = self.arguments.context_format(first) or self._main(first)
        return [told] if told and self._is_meant(told) else []

    def _is_meant(self, body: Body) -> bool:
        """Whether a format that the sentence does not name is the one that the text is about, or was named
        in the sentence before."""
        main, memory = self.arguments.memory.main, self.arguments.memory
        if body.named is None or (main is not None and main.entity == f"format:{body.id}"):
            return True
        index = self.arguments.sentence.index
        near = [name for at, name in memory.formats[-6:] if index - at <= 1]
        here = body.named.start >= self.arguments.sentence.start
        return here or any(name.entity == f"format:{body.id}" for name in near)

    def _body_at(self, kind: str, place: int) -> Body | None:
        end = self.line.ends[place][1]
        word = self.arguments.clauses.word
        if word(end) in _INSIDE or word(end + 2) in _INSIDE:
            return None
        if kind == "F":
            return Body(str(self._name(place, end).entity).removeprefix("format:"), place, end)
        group = next((one for one in self.arguments.clauses.nouns if one.first == place), None)
        return self.arguments.format_of(group) if group else None

    def _main(self, first: int) -> Body | None:
        """The format that the text is about, where it is named only further on."""
        main = self.arguments.memory.main
        return Body(str(main.entity).removeprefix("format:"), first, first + 1, main) if main else None
