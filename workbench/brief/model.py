"""A brief before it becomes a document: plain lines, each with the numbers of its sources."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain


@dataclass(frozen=True, slots=True)
class Proof:
    """What a line rests on: numbers of sources in the brief's list, or the analyst's own hand."""

    sources: tuple[int, ...] = ()
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the brief. `detail` is said below it, in smaller letters."""

    text: str
    proof: Proof
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the cells as they are read, and their proof."""

    cells: tuple[str, ...]
    proof: Proof
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the heads of its columns; the numbers of the sources come as one column more."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said, and through whom it came. `direct` is word for word."""

    speaker: str
    occasion: str
    quote: str
    direct: bool
    relay: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class Section:
    """What is known of one format. `timeline` is a picture in SVG, "" if there is nothing to draw."""

    format: str
    title: str
    facts: tuple[Line, ...]
    roster: Table
    pending: Table
    chronology: Table
    statements: tuple[Statement, ...]
    disputes: tuple[Line, ...]
    timeline: str

    def proofs(self) -> tuple[Proof, ...]:
        """What each of its lines rests on."""
        rows = chain(self.roster.rows, self.pending.rows, self.chronology.rows)
        lines: Iterable[Line | Row | Statement] = chain(self.facts, rows, self.statements, self.disputes)
        return tuple(line.proof for line in lines)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A numbered source. `url` is an http(s) address or None."""

    number: int
    text: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole, in one language. `undecided` counts the claims that wait for a decision and are left out."""

    title: str
    subtitle: str
    language: str
    as_of: date
    facts_heading: str
    roster_heading: str
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...]
    undecided: int
