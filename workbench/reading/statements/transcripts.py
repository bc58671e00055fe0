"""Transcripts: «В.Путин: Уважаемые коллеги!», and what follows, up to whoever speaks next."""

import re
from typing import NamedTuple

from workbench.domain.article import Span
from workbench.reading.document import Document
from workbench.reading.statements.reported_speech import trimmed
from workbench.reading.statements.speakers import Speaker, Speakers

_SPEAKS = re.compile(
    r"\s*(?P<name>(?:[А-ЯЁ]\.\s?){1,2}(?:-?[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?:\s\([^)\n]{1,60}\))?:\s"
)
_ENDS = re.compile(r"\s*(?:\*|Вопрос:|Реплика:|<…>|\(Продолжение)")
_FEWEST = 4
"""Words that say something: «Уважаемые коллеги!» does not."""


class Turn(NamedTuple):
    """A paragraph of what somebody says; None where it but greets."""

    speaker: Speaker
    words: Span | None


class Transcript:
    """The turns of a transcript, paragraph by paragraph, in order."""

    def __init__(self, document: Document, speakers: Speakers) -> None:
        self.document = document
        self.speakers = speakers
        self.speaker: Speaker | None = None

    def turn(self, start: int, end: int) -> Turn | None:
        """What the paragraph has of somebody's turn; None where it belongs to none."""
        text = self.document.text
        opened = _SPEAKS.match(text, start, end)
        if opened is not None:
            named = self.speakers.named_in(*opened.span("name"))
            self.speaker = self.speakers.of(named[0]) if named else None
            start = opened.end()
        elif _ENDS.match(text, start, end):
            self.speaker = None
        if self.speaker is None:
            return None
        first, last = trimmed(text, start, end)
        says = len(text[first:last].split()) >= _FEWEST
        return Turn(self.speaker, self.document.span(first, last) if says else None)
