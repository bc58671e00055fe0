"""A sentence as a line of lemmas in which names are marks: "S3 be among the founder of F9"."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Token
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.clauses import Clauses
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.syntax.memory import State
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.gazetteer import governments
from workbench.reading.names.linking import is_adjective, state_concerned

_MARKS = {MentionType.DATE: "D", MentionType.PERSON: "P"}
_STATE_WORDS = words(
    "country republic nation state kingdom economy emirate island archipelago sultanate neighbour neighbor"
    " capital"
)
_PARTS = words("northern southern eastern western north south turkish")


class Named(Protocol):
    """A sentence with the names in it, by token, and with its groups."""

    tokens: list[Token]
    names: list[tuple[int, int, Mention]]
    clauses: Clauses

    def names_another(self, end: int, format_name: Mention) -> bool:
        """Whether a format's name is only a part of that of another body."""

    def states(self, groups: Sequence[NounGroup]) -> list[State]:
        """The states that groups mean."""


class Line:
    """One sentence as a line of lemmas and marks; `starts` are the places of its tokens in it."""

    def __init__(self, arguments: Named) -> None:
        self.arguments, self.tokens = arguments, arguments.tokens
        self.ends = self._names()
        parts: list[str] = []
        self.starts: list[int] = []
        self.at: list[int] = []
        place, length = 0, 0
        while place < len(self.tokens):
            mark, end = self.ends.get(place, ("", place + 1))
            part = f"{mark}{place}" if mark else self._word(place)
            self.starts.append(length)
            self.at.append(place)
            parts.append(part)
            length += len(part) + 1
            place = end
        self.text = " ".join(parts)

    def token(self, offset: int) -> int:
        """The token at an offset of the line."""
        return self.at[bisect_right(self.starts, offset) - 1]

    def end(self, offset: int) -> int:
        """Where the token ends that stands before an offset of the line."""
        place = self.token(max(offset - 1, 0))
        return self.ends.get(place, ("", place + 1))[1]

    def _word(self, place: int) -> str:
        token = self.tokens[place]
        if token.pos in ("VERB", "AUX", "NOUN"):
            return token.lemma.lower()
        if token.text == "’":
            return "'"  # the patterns know but one
        return "s" if token.text == "s" else token.text.lower()

    def _names(self) -> dict[int, tuple[str, int]]:
        found: dict[int, tuple[str, int]] = {}
        for first, end, name in self.arguments.names:
            if mark := self._mark(first, end, name):
                kept = found.get(first)
                if kept is None or kept[1] <= end:
                    found[first] = (mark, end)
        for group in self.arguments.clauses.nouns:
            if group.first not in found and (mark := self._stand_in(group)):
                found[group.first] = (mark, group.end)
        return found

    def _mark(self, first: int, end: int, name: Mention) -> str:
        if name.type is MentionType.STATE and state_concerned(name):
            adjective = is_adjective(name) or self.tokens[end - 1].pos == "ADJ"
            part = first > 0 and self.tokens[first - 1].lemma in _PARTS
            return "A" if adjective or part else "S"
        if name.type is MentionType.PLACE:
            return "K" if name.entity in governments() else "L"
        if name.type is MentionType.FORMAT and name.entity:
            return "G" if self.arguments.names_another(end, name) else "F"
        return _MARKS.get(name.type, "")

    def _stand_in(self, group: NounGroup) -> str:
        """The mark of what stands for a state (C), for a format (B) or for either (I)."""
        if group.is_date or group.end - group.first > 6:
            return ""
        if group.is_pronoun:
            return "I" if self.arguments.clauses.word(group.first) in ("it", "they", "them", "both") else ""
        if self.arguments.clauses.word(group.first) not in ("the", "this", "that", "both"):
            return ""
        told = (MentionType.STATE, MentionType.FORMAT)
        if any(group.first <= at < group.end and name.type in told for at, _, name in self.arguments.names):
            return ""  # a name says what is meant
        lemma = self.tokens[group.head].lemma
        if lemma in terms.BODIES:
            return "B"
        return "C" if lemma in _STATE_WORDS and self.arguments.states([group]) else ""
