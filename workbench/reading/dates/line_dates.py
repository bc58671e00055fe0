"""Dates that head a line of a chronicle: "1991, December 21. Uzbekistan becomes …", «2005 год. Москва …»."""

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence

_PARTING = frozenset(":—–-")
_SIGNS = " .,:;—–-*•·\t\xa0"


def line_day(document: Document, sentence: Sentence) -> Mention | None:
    """The date at the head of the sentence's line, that stands as a sentence of its own or before a sign:
    "2015 – Belarus moves up. Nepal becomes a partner"."""
    text = document.text
    start = text.rfind("\n", 0, sentence.start) + 1
    named = [m for m in document.mentions_in(start, sentence.start) if m.type is MentionType.DATE and m.name]
    if not named or text[start : named[0].start].strip(_SIGNS):
        return None
    behind = text[named[0].end : sentence.start]
    alone = len(named) == 1 and not behind.strip(_SIGNS)
    return named[0] if alone or behind.lstrip()[:1] in _PARTING else None
