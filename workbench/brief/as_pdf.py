"""The brief as PDF, set by typst. Data reach the template as JSON, never as typst's own language."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from workbench.brief.model import Brief
from workbench.brief.view import Words, is_empty
from workbench.domain.directions import runs_right_to_left
from workbench.domain.resources import resources

# What the template says of itself; everything else in it comes from the brief.
_WORDS = (
    "by_hand",
    "nothing",
    "pending",
    "timeline",
    "chronology",
    "statements",
    "disputes",
    "sources",
    "picture",
)


def render(brief: Brief) -> bytes:
    """The document. Links lead from each number to its source, and from there to the address."""
    import typst

    template = (resources() / "brief" / "brief.typ").read_bytes()
    made = typst.compile(template, format="pdf", sys_inputs={"brief": json.dumps(_data(brief))})
    assert isinstance(made, bytes)
    return made


def _data(brief: Brief) -> dict[str, object]:
    words = Words(brief.language)
    data = asdict(brief)
    data["as_of"] = brief.as_of.isoformat()
    data["note"] = words.undecided(brief)
    data["words"] = {key: words(key) for key in _WORDS} | {"source_head": words("head.sources")}
    for section, row in zip(brief.sections, data["sections"], strict=True):
        row["is_empty"] = is_empty(section)
        for statement, said in zip(section.statements, row["statements"], strict=True):
            said["words"] = words.quoted(statement.quote, statement.direct)
            through = words("through", relay=statement.relay) if statement.relay else ""
            said["who"] = " · ".join(
                part for part in (statement.speaker, statement.occasion, through) if part
            )
    data["turned"] = sorted({text for text in _texts(data) if runs_right_to_left(text)})
    return data


def _texts(data: object) -> Iterator[str]:
    """Every text of the brief, however deep."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list | tuple):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _texts(part)
