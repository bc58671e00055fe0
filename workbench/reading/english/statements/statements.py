"""What somebody said, in English: quotations and what an author renders, each with its speaker."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.domain.article import Span
from workbench.domain.claims import StatementClaim
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence
from workbench.reading.english.names.lead import headline_end
from workbench.reading.english.statements.acts import Acts
from workbench.reading.english.statements.attributions import Attribution
from workbench.reading.english.statements.back_attributions import of_line_before
from workbench.reading.english.statements.declarations import Declaration
from workbench.reading.english.statements.indirect_attributions import Otherwise
from workbench.reading.english.statements.interviews import Interview
from workbench.reading.english.statements.introductions import is_same_office, is_told_bare, office_of
from workbench.reading.english.statements.lines import Line, lines_of
from workbench.reading.english.statements.quotations import Quotations
from workbench.reading.english.statements.speakers import Speakers
from workbench.reading.english.statements.spoken_lines import SpokenLine
from workbench.reading.english.statements.told import Told
from workbench.reading.english.statements.venues import venue_of
from workbench.reading.english.syntax import speech_words as known
from workbench.reading.statements.relay import Relay
from workbench.reading.statements.speakers import Speaker
from workbench.reading.text.paragraphs import paragraphs
from workbench.reading.text.quotes import Quote

_ELSEWHERE = frozenset({"read", "watch", "follow", "subscribe", "see"})
"""What opens a line that leads to another article: nothing quoted below is of this one's speakers."""
_FEW = 12
_BODIES = ("ministry", "office", "service", "administration", "secretariat", "presidency")
"""Whom "the ministry", "the document" mean where such a one spoke last."""
_OF = re.compile(r" (?:of|for|in|at) ")
_SUBTITLE = 160
"""Characters of a second headline."""
_NEAR_LINES = 4
"""Lines between what an official says and the official's name."""
_SENTENCE_WORDS = 3
"""Words from which on a quotation without attribution is somebody's sentence."""


@dataclass(slots=True)
class _Statement:
    speaker: Speaker
    pieces: list[Span]
    zones: list[Span]
    direct: bool
    rule: str
    number: int
    line: int


def find_english_statements(document: Document, relay: Relay) -> list[StatementClaim]:
    """The statements of the article in order; what one speaker is quoted with in a row is one."""
    return _Finder(document).find(relay)


class _Finder:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.quotations = Quotations(document.text)
        self.speakers = Speakers(document)
        self.declaration = Declaration(document, self.quotations)
        self.interview = Interview(document, self.speakers.people)
        self.found: list[_Statement] = []
        self.waiting: list[Span] = []
        self.waited = 0
        self.before: Line | None = None
        self.labelled = -1
        self.lines = 0

    def find(self, relay: Relay) -> list[StatementClaim]:
        first = _headlines_end(self.document.text)
        for number, sentences in enumerate(self._paragraphs()):
            if sentences[0].start < first:
                continue  # what a headline says in short is said in full below
            if self.interview.is_turn(sentences[0].start, sentences[-1].end, self.speakers.last):
                self._turn(sentences[0].start, sentences[-1].end, number)
                continue
            said = [self.declaration.said(one, one is sentences[0]) for one in sentences]
            if not any(said):
                self._lines(number, sentences)
                continue
            for sentence, words in zip(sentences, said, strict=True):
                if words is not None and self.declaration.speaker is not None:
                    self._in_full(self.declaration.speaker, words, "en.declaration", number)
                else:
                    self._lines(number, [sentence])
        self._settle(0)
        self._name_anonymous()
        return [_claim(statement, self.document, relay) for statement in self.found]

    def _lines(self, number: int, sentences: list[Sentence]) -> None:
        for line in lines_of(self.document, self.quotations, sentences, number):
            self._read(line)
            self.lines += 1

    def _turn(self, start: int, end: int, number: int) -> None:
        """A paragraph of an interview: what is asked is nobody's."""
        words, guest = self.interview.answer(start, end), self.interview.guest
        if words is not None and guest is not None:
            self._remember(guest)
            self._in_full(guest, words, "en.interview", number)
        else:
            self._settle(number)

    def _in_full(self, speaker: Speaker, words: Span, rule: str, number: int) -> None:
        """What is said without marks and without a verb of speech."""
        self._settle(number)
        self.before = None
        self.found.append(_Statement(speaker, [words], [], True, rule, number, self.lines))
        self.lines += 1

    def _name_anonymous(self) -> None:
        """ "A ministry spokesman said …. “…,” X told reporters.": gives the name to what was said before it
        was told, and the office to the name."""
        for place, later in enumerate(self.found):
            speaker = later.speaker
            bare = bool(later.zones) and speaker.role is None and self.speakers.people.is_known(speaker.name)
            before = [one for one in self.found[:place] if later.line - one.line <= _NEAR_LINES]
            office = office_of(before[-1].speaker.name) if bare and before else None
            if office is None or not is_told_bare(self.document.text, speaker.name, later.zones[0]):
                continue
            for one in self.found:
                same = one in before and is_same_office(office_of(one.speaker.name), office)
                if same or one.speaker == speaker:
                    one.speaker = Speaker(speaker.name, office)

    def _paragraphs(self) -> Iterator[list[Sentence]]:
        place, sentences = 0, self.document.sentences
        for start, end in paragraphs(self.document.text):
            inside = []
            while place < len(sentences) and sentences[place].start < end:
                if sentences[place].start >= start:
                    inside.append(sentences[place])
                place += 1
            if inside:
                yield inside

    def _read(self, line: Line) -> None:
        if len(line.quotes) == sum(
            any(sign.isalnum() for sign in t.text) or i in line.quotes for i, t in enumerate(line.tokens)
        ):
            self._continued(line)
            self.before = None
            return
        if line.number == self.labelled:
            return  # the rest of an answer
        spoken = SpokenLine(self.document, line, self.speakers)
        if spoken.clauses.word(0) in _ELSEWHERE and (line.tokens[-1].text == ":" or len(line.tokens) < _FEW):
            self.speakers.last = None
            return
        other = Otherwise(spoken)
        labelled = other.labelled()
        if labelled:
            self.labelled = line.number
        acts = Acts(spoken)
        attributed = labelled or other.announced() or self._attributed(spoken, other, acts)
        found = attributed or acts.find() or other.colon() or other.passed_on()
        told = [one for one in found if one.pieces]
        if told and attributed:
            told = acts.beside(told)
        told = told or of_line_before(spoken, self.before)
        self.before = None if told else line
        if not any(one.direct for one in told):
            self._settle(line.number)
        for attribution in told:
            self._add(attribution, line)
        if not told:
            self.speakers.last_thing = None
            person = spoken.subject_person()
            if person is not None and not (self.speakers.last and spoken.is_of_company()):
                self.speakers.last = person
            issuing = spoken.issuing()
            source = issuing[1] if issuing else other.source()
            if source is not None:
                self._remember(source)
        spoken.remember()

    def _attributed(self, spoken: SpokenLine, other: Otherwise, acts: Acts) -> list[Attribution]:
        """ "According to the ministry, …"; "According to a statement, the president said that …" is his."""
        according = other.according()
        told = Told(spoken).find()
        if told and spoken.is_aside(told[0].zone[0]) and acts.find():
            return according
        told_by_person = told and self.speakers.people.is_known(told[0].speaker.name) and told[0].pieces
        return told if told_by_person or not according else according

    def _add(self, told: Attribution, line: Line) -> None:
        pieces = [*self.waiting, *(self._span(*piece) for piece in told.pieces)]
        pieces = [piece for piece in pieces if piece.text]
        self.waiting, self.waited = [], 0
        if not pieces:
            return
        zone = self._span(*told.zone)
        last = self.found[-1] if self.found else None
        self._remember(told.speaker)
        if (
            last is not None
            and last.speaker.name == told.speaker.name
            and last.direct
            and told.direct
            and last.number == line.number
            and last.line >= self.lines - 1
        ):
            last.pieces += pieces
            last.zones += [zone]
            last.line = self.lines
            return
        self.found.append(
            _Statement(told.speaker, pieces, [zone], told.direct, told.rule, line.number, self.lines)
        )

    def _remember(self, speaker: Speaker) -> None:
        person = self.speakers.people.is_known(speaker.name) or speaker.role is not None
        self.speakers.last_thing = None if person else speaker
        name = speaker.name.lower()
        called = _OF.split(name)[0].split()  # "a source in the ministry", "the service of the president"
        one = not (known.OFFICES | {"source"}).isdisjoint(called)
        body = any(word in name for word in (*_BODIES, "government", "embassy"))
        if speaker.role is None and body and not one:
            self.speakers.last_body = speaker
        elif one or self.speakers.people.is_known(speaker.name):
            self.speakers.last = speaker

    def _continued(self, line: Line) -> None:
        """A quotation that stands alone belongs to whoever spoke before; one that is not closed in its
        paragraph waits for whom the words behind its end name."""
        quotes = [quote for quote in line.quotes.values() if self._is_sentence(quote)]
        if not quotes:
            return
        self.waiting += [self._span(quote.first, quote.last) for quote in quotes]
        if all(self.quotations.is_open(quote) for quote in quotes):
            self.waited += 1
        else:
            self._settle(line.number)

    def _settle(self, number: int) -> None:
        """Gives what waits for a speaker to whoever spoke before; nobody may have."""
        pieces, reach = self.waiting, self.lines - 1 - self.waited
        self.waiting, self.waited = [], 0
        last = self.found[-1] if self.found else None
        if not pieces:
            return
        if last is not None and last.line >= reach and last.direct:
            last.pieces += pieces
            last.line = self.lines
        elif last is not None and last.line >= reach:
            self.found.append(
                _Statement(
                    last.speaker, pieces, last.zones[-1:], True, "en.quote.goes-on", number, self.lines
                )
            )
        elif self.speakers.last is not None:
            self.found.append(
                _Statement(self.speakers.last, pieces, [], True, "en.quote.alone", number, self.lines)
            )

    def _is_sentence(self, quote: Quote) -> bool:
        words = self.quotations.words(quote)
        return (words[:1].isupper() or self.quotations.goes_on(quote)) and len(
            words.split()
        ) >= _SENTENCE_WORDS

    def _span(self, start: int, end: int) -> Span:
        text = self.document.text
        end = min(end, len(text))
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return self.document.span(start, end)


def _headlines_end(text: str) -> int:
    """The end of the headline and of what stands in short below it, as a second one."""
    end = headline_end(text)
    following = text.find("\n", end + 1) if end else -1
    line = text[end:following].strip()
    behind = text[following:].lstrip()[:1]
    short = 0 < len(line) <= _SUBTITLE and line[-1:].isalnum() and not behind.islower()
    return following if following > 0 and behind and short else end


def _claim(statement: _Statement, document: Document, relay: Relay) -> StatementClaim:
    evidence = [span for span in dict.fromkeys([*statement.pieces, *statement.zones]) if span.text]
    place, date = _occasion(document, statement)
    venue = next((venue for zone in statement.zones if (venue := venue_of(zone.text))), None)
    return StatementClaim(
        speaker=statement.speaker.name,
        quote=_words(statement),
        direct=statement.direct,
        evidence=tuple(evidence),
        role=statement.speaker.role,
        place=place,
        venue=venue,
        date=date,
        relay=relay.chain,
        rule=statement.rule,
    )


def _words(statement: _Statement) -> str:
    """The pieces as one text, with the stop back that the attribution displaced."""
    told = statement.pieces[0].text
    for piece in statement.pieces[1:]:
        if statement.direct and (told[-1] == "," or told[-1].isalnum()):
            told = f"{told.removesuffix(',')}{'.' if piece.text[:1].isupper() else ','}"
        told = f"{told} {piece.text}"
    return told.rstrip(",").strip()


def _occasion(document: Document, statement: _Statement) -> tuple[str | None, str | None]:
    """Where and when it was said, as far as the words beside the verb tell."""
    place = day = None
    for zone in statement.zones:
        for mention in document.mentions_in(zone.start, zone.end):
            before = document.text[max(0, mention.start - 4) : mention.start].lower()
            if mention.type is MentionType.PLACE and before.endswith(("in ", "at ")):
                place = place or mention.name or mention.text
            elif mention.type is MentionType.DATE and mention.name:
                day = day or mention.name
    return place, day
