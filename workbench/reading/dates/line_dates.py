"""Dates that head a line of a chronicle: "1991, December 21. Uzbekistan becomes …", «2005 год. Москва …»."""

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence

_SIGNS = " .,:;—–-*•·\t\xa0"


def line_day(document: Document, sentence: Sentence) -> Mention | None:
    """The date that stands alone at the head of the sentence's line, as a sentence of its own."""
    if not sentence.index:
        return None
    head = document.sentences[sentence.index - 1]
    text = document.text
    start = text.rfind("\n", 0, head.start) + 1
    if "\n" in text[head.start : sentence.start] or text[start : head.start].strip(_SIGNS):
        return None
    named = [m for m in document.mentions_in(head.start, head.end) if m.type is MentionType.DATE and m.name]
    if len(named) != 1 or text[head.start : named[0].start].strip(_SIGNS):
        return None
    return None if text[named[0].end : head.end].strip(_SIGNS) else named[0]
