"""The brief as Markdown: tables, and sources as anchors that every number links to."""

import re

from workbench.brief.model import Brief, Proof, Section, SourceLine, Statement, Table
from workbench.brief.view import Words, is_empty

# What Markdown, or the HTML inside it, would take for something else than letters.
_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~&])")


def render(brief: Brief) -> bytes:
    """The document in UTF-8. The timeline is left out: Markdown holds no picture of its own."""
    words = Words(brief.language)
    note = words.undecided(brief)
    parts = [f"# {_safe(brief.title)}", _safe(brief.subtitle) + (f" · {_safe(note)}" if note else "")]
    for section in brief.sections:
        parts += _section(section, brief, words)
    if not brief.sections:
        parts.append(words("nothing"))
    if brief.sources:
        parts += [f"## {words('sources')}", "\n".join(_source(source) for source in brief.sources)]
    return ("\n\n".join(parts) + "\n").encode()


def _section(section: Section, brief: Brief, words: Words) -> list[str]:
    parts = [f"## {_safe(section.title)}"] if len(brief.sections) > 1 else []
    if is_empty(section):
        return [*parts, words("nothing")]
    if section.facts:
        facts = [f"- {_safe(line.text)} {_proof(line.proof, words)}" for line in section.facts]
        parts += [f"### {_safe(brief.facts_heading)}", "\n".join(facts)]
    headed = (
        (brief.roster_heading, section.roster),
        (words("pending"), section.pending),
        (words("chronology"), section.chronology),
    )
    for heading, table in headed:
        if table.rows:
            parts += [f"### {_safe(heading)}", _table(table, words)]
    if section.statements:
        parts += [f"### {words('statements')}", *(_statement(it, words) for it in section.statements)]
    if section.disputes:
        lines = "\n".join(f"- {_linked(_safe(line.text))}" for line in section.disputes)
        parts += [f"### {words('disputes')}", lines]
    return parts


def _table(table: Table, words: Words) -> str:
    heads = [*table.heads, words("head.sources")]
    lines = [_cells([_safe(head) for head in heads]), _cells(["---"] * len(heads))]
    for row in table.rows:
        cells = [_safe(cell) for cell in row.cells]
        if row.detail:
            cells[1] += f" ({_safe(row.detail)})"
        lines.append(_cells([*cells, _proof(row.proof, words)]))
    return "\n".join(lines)


def _cells(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _statement(it: Statement, words: Words) -> str:
    through = words("through", relay=it.relay) if it.relay else ""
    who = " · ".join(_safe(part) for part in (it.speaker, it.occasion, through) if part)
    return f"> {_safe(words.quoted(it.quote, it.direct))} {_proof(it.proof, words)}\n>\n> {who}"


def _source(source: SourceLine) -> str:
    address = f" <{source.url.replace('>', '%3E').replace(' ', '%20')}>" if source.url else ""
    return f'{source.number}. <a id="source-{source.number}"></a>{_safe(source.text)}{address}'


def _proof(proof: Proof, words: Words) -> str:
    return _linked(_safe(words.mark(proof)))


def _linked(safe: str) -> str:
    """Numbers of sources as links to them."""
    return re.sub(r"\\\[(\d+)\\\]", r"[\[\1\]](#source-\1)", safe)


def _safe(text: str) -> str:
    """The text on one line, every mark that would mean something made a letter."""
    escaped = _MARKS.sub(r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped)
