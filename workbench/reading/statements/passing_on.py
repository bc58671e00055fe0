"""The words by which a medium, and nobody quoted, passes on a report: «…, сообщает ТАСС, …»."""

import re
from collections.abc import Sequence

from workbench.domain.article import Span
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Token
from workbench.reading.patterns import wordset

_PASSING_ON = wordset("передавать сообщать писать информировать")
_AT_END = re.compile(
    r"(?:^|,\s+)(?:как\s+)?(?:об этом\s+)?(?:переда(?:[её]т|ют)|сообща[её]т|сообщают|пиш[еу]т|"
    r"информиру[ею]т)\s+[^,;]{2,80}$"
)
_SPEAKING = (MentionType.PERSON, MentionType.ROLE)


def without_relay(document: Document, span: Span) -> Span:
    """«…, передает Day.Az» is the outlet's word, not the speaker's."""
    tail = _AT_END.search(span.text)
    return document.span(span.start, span.start + tail.start()) if tail else span


def is_inserted(document: Document, verb: Token, behind: Sequence[Token]) -> bool:
    """Whether the verb is that of «Вел ее, сообщает агентство «Ховар», Виктор Махмудов»: between commas
    stands who passes it on, and nobody who speaks."""
    if verb.lemma not in _PASSING_ON or verb.feats.get("Tense") != "Pres":
        return False
    comma = next((token for token in behind if token.text == ","), None)
    named = document.mentions_in(verb.end, comma.start) if comma is not None else []
    return bool(named) and all(one.type not in _SPEAKING for one in named)
