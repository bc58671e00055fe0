"""Interviews whose questions and answers begin with a dash: "- How is trade? / - It grows.", each its
paragraph."""

import re

from workbench.domain.article import Mention, Span
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.english.statements.people import People
from workbench.reading.statements.speakers import Speaker

_DASHES = r"\-–—−"
_TURN = re.compile(rf"^[^\S\n]*[{_DASHES}][^\S\n]*(?=[^\s{_DASHES}])", re.MULTILINE)
_INTERVIEW = re.compile(
    r"\b(?:[Ii]nterview(?:s|ed)?|[Aa]nswer(?:s|ed|ing)\s+(?:the\s+|our\s+)?questions|[Cc]onversation\s+with)\b"
)
_GIVEN_IN = re.compile(
    r"\b[Ii]n\s+(?:an?|the|his|her|this|our)\s+(?:[\w-]+\s+){0,2}interview\b[^,\n]*,?|\binterviewed\s+by\b[^,\n]*"
)
"""Where it is told to whom the interview was given: "in an interview with the journalist X, "."""
_WITH = re.compile(r"\b(?:[Ii]nterview\s+(?:with|of)|interview(?:s|ed)|[Cc]onversation\s+with)\s+(?!by\b)")
_NEAR = 90
"""Signs behind "an interview with" in which the name stands: "the Secretary-General of the SCO X"."""
_OWN = re.compile(r"\b(?:I|we|We|my|My|our|Our|us|me)\b")
_ENDED = (".", "!", "…", '."', ".”", ":", ";")


class Interview:
    """Tells which paragraphs the person who gives the interview says, asked for one after another."""

    def __init__(self, document: Document, people: People) -> None:
        self.text = document.text
        self.document = document
        self.people = people
        self.guest: Speaker | None = None
        self._asked = False
        """Whether the paragraph above is a question."""
        self._tried = False
        """Whether a question stood below what tells of an interview; whom the talk itself names later is not
        the one who gives it."""

    def is_turn(self, start: int, end: int, last: Speaker | None) -> bool:
        """Whether the paragraph is a question or an answer; `last` spoke last before it."""
        if self.guest is None and not self._begins(start, end, last):
            return False
        if self._is_over(start, end):
            self.guest = None
            return False
        return True

    def answer(self, start: int, end: int) -> Span | None:
        """What the guest says in the paragraph of the interview; None where it is a question or a heading."""
        dash = _TURN.match(self.text, start, end)
        first = dash.end() if dash else start
        words = self.text[first:end].rstrip()
        if dash and words[:1].isupper():
            asks = words.endswith("?") or not self._asked
        else:  # an answer goes on, be it with a list; a question may stand without its dash
            asks = words.endswith("?") and not dash
        if not asks and not dash and not words.endswith(_ENDED):
            return None  # a heading
        self._asked = asks
        return None if asks else self.document.span(first, first + len(words))

    def _begins(self, start: int, end: int, last: Speaker | None) -> bool:
        """Whether the paragraph is the first question of an interview that the text before tells of."""
        asks = _TURN.match(self.text, start, end) and self.text[start:end].rstrip().endswith("?")
        if not asks or self._tried or not self._is_told_of(start):
            return False
        self._tried = True
        self.guest = self._who_gives_it(start, last)
        return self.guest is not None

    def _is_over(self, start: int, end: int) -> bool:
        """Whether nothing tells that the guest still speaks: no dash here or below, no "I" and no "we"."""
        return not _OWN.search(self.text, start, end) and not _TURN.search(self.text, start)

    def _is_told_of(self, start: int) -> bool:
        """Whether it is told before that this is an interview: in words, or by a title "Dmitry Petrov: …"."""
        titled = self._titled()
        return titled.start < start if titled else _INTERVIEW.search(self.text, 0, start) is not None

    def _titled(self) -> Mention | None:
        """Who stands before the colon of the first line."""
        line = self.text.find("\n", len(self.text) - len(self.text.lstrip()))
        persons = (one for one in self._persons(0, line) if self.text[one.end : one.end + 1] == ":")
        return next(persons, None)

    def _who_gives_it(self, start: int, last: Speaker | None) -> Speaker | None:
        titled = self._titled()
        for told in _INTERVIEW.finditer(self.text, 0, start):
            sentence = next((s for s in self.document.sentences if s.start <= told.start() < s.end), None)
            found = self._named_as_guest(sentence.start, sentence.end) if sentence else None
            if found is not None:
                return self._speaker(found)
        if titled is not None:
            return self._speaker(titled)
        names = {one.name for one in map(self._speaker, self._persons(0, start)) if one}
        return last or (self._speaker(self._persons(0, start)[0]) if len(names) == 1 else None)

    def _named_as_guest(self, start: int, end: int) -> Mention | None:
        """ "In an interview with RIA, X spoke", "an interview with X", "X answered questions of TASS"."""
        persons = self._persons(start, end)
        given = _GIVEN_IN.search(self.text, start, end)
        if given is not None:
            return next((one for one in persons if not given.start() <= one.start < given.end()), None)
        whom = _WITH.search(self.text, start, end)
        near = self._persons(whom.end(), min(end, whom.end() + _NEAR)) if whom else []
        return next(iter(near or persons), None)

    def _persons(self, start: int, end: int) -> list[Mention]:
        return [one for one in self.document.mentions_in(start, end) if one.type is MentionType.PERSON]

    def _speaker(self, person: Mention) -> Speaker | None:
        return self.people.named_between(person.start, person.end)
