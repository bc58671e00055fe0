"""Formats of one partner and the five states of Central Asia, where only their meeting is told: "South Korea
will hold its inaugural summit with the five nations of Central Asia"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from workbench.domain.gazetteer import formats_file
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence
from workbench.reading.names.name_matching import Entry

_FIVE = (
    r"(?:(?:the|all|its|their|five|nations|countries|states|republics|leaders|presidents|heads|state|of)\s+)"
    r"{0,8}Central\s+Asian?\b(?:\s+(?:nations|countries|states|republics|leaders|presidents|counterparts))?"
)
_TOLD = re.compile(
    rf"\b(?:summit|meeting|forum|dialogue)\s+(?:with|between|of)\s+{_FIVE}"
    r"|(?<=\band\s)Central\s+Asian?\s+(?:[Ss]ummit|[Dd]ialogue)\b"
    rf"|(?<=with\s){_FIVE}\s+(?:for|at)\s+(?:an?|the|their)\s+(?:[\w-]+\s+){{0,4}}summit\b"
)

_AND = re.compile(r"\s+and\s+(?:the\s+)?")


def find_pairs(
    text: str, sentence: Sentence, named: Sequence[tuple[int, int, Entry]]
) -> Iterator[tuple[int, int, Entry]]:
    """The meetings with the five in a sentence; `named` are the names in it, the partner's among them."""
    if "Central" not in text[sentence.start : sentence.end]:
        return
    for match in _TOLD.finditer(text, sentence.start, sentence.end):
        partners = [
            entry.entity for start, _, entry in sorted(named, key=lambda one: one[0]) if start < match.start()
        ]
        known = [by_partner()[entity] for entity in partners if entity in by_partner()]
        behind = _AND.match(text, match.end(), sentence.end)
        known += [
            by_partner()[entry.entity]
            for start, _, entry in named
            if behind and start == behind.end() and entry.entity in by_partner()
        ]  # "the summit of Central Asian countries and the GCC"
        inside = any(
            entry.type is MentionType.FORMAT and start < match.end() and match.start() < end
            for start, end, entry in named
        )
        if known and not inside:
            yield (*match.span(), known[-1])


@cache
def by_partner() -> dict[str | None, Entry]:
    """The formats with a partner, by what names it."""
    return {
        row["partner"]: Entry(MentionType.FORMAT, "ORGANIZATION", f"format:{row['id']}", row["name"]["en"])
        for row in formats_file()
        if "partner" in row
    }
