"""A brief as it will read, for the window: its first lines in each part, and where a source is missing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TypeVar

from workbench.actions.briefs import Brief, Line, Proof, Row, Section, Statement, Table
from workbench.domain.words import plural, word
from workbench.window.theme import Theme

MOST = 120
"""So many lines are shown, more or less, shared among the parts: they are set in a blink."""
LEAST = 3
"""Lines that each part shows, if it has them."""
PARTS = 3
"""Parts of a section that may be long."""

Told = TypeVar("Told", bound=Line | Row | Statement)


def missing_anchor(number: int) -> str:
    """The name of the place of a line that has no source; they are counted from 0."""
    return f"missing-{number}"


@dataclass
class BriefText:
    """Sets a brief as the rich text that Qt's documents know."""

    brief: Brief
    theme: Theme
    no_source: str
    """What is said of a line that rests on nothing."""
    more: Callable[[int], str]
    """What is said of so many lines that are not shown."""
    missing: int = field(default=0, init=False)
    """How many lines without a source are in the text."""
    _hidden: int = field(default=0, init=False)
    _cited: set[int] = field(default_factory=set, init=False)

    def html(self) -> str:
        """The whole text."""
        brief = self.brief
        left_out = plural("brief.undecided", brief.undecided, brief.language) if brief.undecided else ""
        about = " · ".join(part for part in (brief.subtitle, left_out) if part)
        parts = [f"<h2>{escape(brief.title)}</h2>", self._muted(about)]
        for section in brief.sections:
            parts += self._section(section)
        if not any(section.proofs() for section in brief.sections):
            parts.append(f"<p>{escape(self._word('nothing'))}</p>")
        parts += self._sources()
        return "".join(parts)

    def _section(self, section: Section) -> Iterable[str]:
        if not section.proofs():
            return
        if len(self.brief.sections) > 1:
            yield f"<h3>{escape(section.title)}</h3>"
        yield from self._lines(self.brief.facts_heading, section.facts)
        if section.timeline:
            yield self._heading(self._word("timeline"))
            yield self._muted(self._word("picture"))
        for heading, table in (
            (self.brief.roster_heading, section.roster),
            (self._word("pending"), section.pending),
            (self._word("chronology"), section.chronology),
        ):
            yield from self._table(heading, table)
        yield from self._statements(section.statements)
        yield from self._lines(self._word("disputes"), section.disputes)

    def _lines(self, heading: str, lines: Sequence[Line]) -> Iterable[str]:
        if lines:
            yield self._heading(heading)
            told = (f"<li>{escape(line.text)} {self._proof(line.proof)}</li>" for line in self._some(lines))
            yield f"<ul>{''.join(told)}</ul>"
            yield self._rest()

    def _table(self, heading: str, table: Table) -> Iterable[str]:
        if table.rows:
            yield self._heading(heading)
            heads = (*table.heads, self._word("head.sources"))
            # The second column holds the longest words, and the notes below them.
            wide = ("", " width='38%'", *([""] * len(heads)))
            cells = "".join(
                f"<td{width} style='{self._style()}'>{escape(head)}</td>"
                for head, width in zip(heads, wide, strict=False)
            )
            rows = "".join(self._row(row) for row in self._some(table.rows))
            yield f"<table width='100%' cellpadding='3' cellspacing='0'><tr>{cells}</tr>{rows}</table>"
            yield self._rest()

    def _row(self, row: Row) -> str:
        cells = [escape(cell) for cell in row.cells]
        if row.detail:
            cells[1] += f"<br><span style='{self._style()}'>{escape(row.detail)}</span>"
        return f"<tr>{''.join(f'<td>{cell}</td>' for cell in (*cells, self._proof(row.proof)))}</tr>"

    def _statements(self, statements: Sequence[Statement]) -> Iterable[str]:
        if statements:
            yield self._heading(self._word("statements"))
            for it in self._some(statements):
                who = " · ".join(part for part in (it.speaker, it.occasion) if part)
                quote = f"<i>{escape(it.quote)}</i> {self._proof(it.proof)}"
                yield f"<p>{quote}<br><span style='{self._style()}'>{escape(who)}</span></p>"
            yield self._rest()

    # Parts of parts

    def _some(self, lines: Sequence[Told]) -> list[Told]:
        """The first lines, and behind them those without a source: they are what is to be seen to."""
        most = max(MOST // (PARTS * len(self.brief.sections)), LEAST)
        bare = [line for line in lines[most:] if not line.proof.sources]
        self._hidden = max(len(lines) - most - len(bare[:most]), 0)
        return [*lines[:most], *bare[:most]]

    def _rest(self) -> str:
        """How many lines `_some` left out last."""
        return self._muted(self.more(self._hidden)) if self._hidden else ""

    def _proof(self, proof: Proof) -> str:
        """The numbers of the sources as links to them, or that there is none."""
        if proof.sources:
            self._cited.update(proof.sources)
            links = (f"<a href='#source-{number}'>[{number}]</a>" for number in proof.sources)
            by_hand = f" <span style='{self._style()}'>{escape(self._word('by_hand'))}</span>"
            return "".join(links) + (by_hand if proof.by_hand else "")
        words = f"{self.no_source}: {self._word('by_hand')}" if proof.by_hand else self.no_source
        anchor = missing_anchor(self.missing)
        self.missing += 1
        return f"<a name='{anchor}'></a><span style='color:{self.theme.warning}'>{escape(words)}</span>"

    def _sources(self) -> Iterable[str]:
        """Those that the lines which are shown name."""
        shown = [source for source in self.brief.sources if source.number in self._cited]
        if shown:
            yield self._heading(self._word("sources"))
        for source in shown:
            link = f" <a href='{escape(source.url)}'>{escape(source.url)}</a>" if source.url else ""
            anchor = f"<a name='source-{source.number}'></a>"
            yield f"<p>{anchor}{source.number}. {escape(source.text)}{link}</p>"
        self._hidden = len(self.brief.sources) - len(shown)
        yield self._rest()

    def _heading(self, words: str) -> str:
        return f"<h4>{escape(words)}</h4>"

    def _muted(self, words: str) -> str:
        return f"<p style='{self._style()}'>{escape(words)}</p>"

    def _style(self) -> str:
        return f"color:{self.theme.muted}"

    def _word(self, key: str) -> str:
        return word(f"brief.{key}", self.brief.language)
