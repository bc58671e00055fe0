"""What the sentences before leave in mind of states and formats."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from workbench.domain.article import Mention

T = TypeVar("T")
_REMEMBERED, SUBJECT_REMEMBERED = 12, 2
"""Sentences over which "the bloc" and "the country" still find what they stand for."""


@dataclass(frozen=True, slots=True)
class State:
    """A state at tokens `[first, end)`; `named` is the mention elsewhere that gave the name, if one was
    needed."""

    code: str
    first: int
    end: int
    named: Mention | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A format at tokens `[first, end)`, and the mention that named it if that is elsewhere."""

    id: str
    first: int
    end: int
    named: Mention | None = None


@dataclass(slots=True)
class Memory:
    """What the sentences before leave in mind."""

    main: Mention | None = None
    formats: list[tuple[int, Mention]] = field(default_factory=list)
    focus: tuple[int, Mention] | None = None
    subjects: list[tuple[int, list[tuple[str, Mention]]]] = field(default_factory=list)
    together: list[tuple[int, list[tuple[str, Mention]]]] = field(default_factory=list)
    """The states that were named together, for "the six countries"."""
    named: tuple[int, list[tuple[str, Mention]]] = (-9, [])
    """The states that the last sentence with any names."""
    mentioned: tuple[int, list[tuple[str, Mention]]] = (-9, [])
    """The same with those named by an adjective: "its Armenian counterpart"."""
    speakers: list[tuple[int, str, Mention]] = field(default_factory=list)
    doer: tuple[int, str, Mention] | None = None
    """The state whose office holder the last sentence is about, for "he"."""
    people: dict[str, tuple[str, Mention]] = field(default_factory=dict)
    """The state whose office a person holds, by surname."""
    heads: set[tuple[str | None, str]] = field(default_factory=set)
    """The last words of the names of formats, with what they name."""

    def last_format(self, sentence: int, kind: str = "") -> Mention | None:
        """The format that "the bloc" means: one whose name has that word, the one last in focus, the
        commonest."""
        if kind and (named := self._by_kind(sentence, kind)):
            return named
        if self.focus is not None and sentence - self.focus[0] <= _REMEMBERED:
            return self.focus[1]
        return self.main if self.formats else None

    def _by_kind(self, sentence: int, kind: str) -> Mention | None:
        near = [name for _, name in _recent(self.formats, sentence)]
        found = [name for name in near if is_of_kind(name, kind)]
        if self.focus is not None and any(name.entity == self.focus[1].entity for name in found):
            return self.focus[1]
        return found[-1] if found else None

    def last_subjects(self, sentence: int, count: int = 0) -> list[tuple[str, Mention]]:
        """The states that the sentences before were about; with `count`, the last that many named together.

        -1 stands for any number of them.
        """
        if count < 0:
            near = [
                states
                for at, states in _recent(self.together, sentence)
                if sentence - at <= SUBJECT_REMEMBERED
            ]
            return near[-1] if near else []
        if count > 1:
            near = [states for _, states in _recent(self.together, sentence)]
            told = next((states for states in reversed(near) if len(states) == count), [])
            return told or self._one_by_one(sentence, count)
        if self.subjects and sentence - self.subjects[-1][0] <= SUBJECT_REMEMBERED:
            return self.subjects[-1][1]
        return []

    def _one_by_one(self, sentence: int, count: int) -> list[tuple[str, Mention]]:
        """ "Iran applied. Iraq did so in May. Both …": as many as the sentences right before name."""
        near = [states for at, states in self.subjects[-count:] if sentence - at <= count]
        told = dict(state for states in near for state in states)
        return list(told.items()) if len(told) == count else []


def is_of_kind(name: Mention, kind: str) -> bool:
    """Whether the word for a format is one of its name, however spelt: "the organisation", not "the group" of
    the G7."""
    told = (name.text if kind == "group" else f"{name.name} {name.text}").lower()
    return kind.replace("isation", "ization") in told.replace("isation", "ization").split()


def surname(person: Mention) -> str:
    """The last word of a person's name in lower case."""
    return person.text.lower().split()[-1]


def _recent(remembered: Sequence[tuple[int, T]], sentence: int) -> Sequence[tuple[int, T]]:
    """What the last sentences left in mind: a long text must not be looked through again and again."""
    first = bisect_left(remembered, sentence - _REMEMBERED, key=lambda row: row[0])
    return remembered[first:]
