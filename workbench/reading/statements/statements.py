"""What somebody said: quotations, and what an author renders in words of their own, each with its speaker."""

import re
from collections.abc import Iterable
from dataclasses import replace

from workbench.domain.article import Span
from workbench.domain.claims import StatementClaim
from workbench.reading.document import Document, Sentence
from workbench.reading.links.persons import Persons
from workbench.reading.statements.quote_attributions import ANSWERS, INNER, RESUMES, Attributions, holding
from workbench.reading.statements.relay import Relay
from workbench.reading.statements.reported_speech import ReportedSpeech, trimmed
from workbench.reading.statements.said import Statement, claim_of
from workbench.reading.statements.said_at import Occasion, Occasions
from workbench.reading.statements.speakers import Speaker, Speakers
from workbench.reading.statements.speech_words import speaks
from workbench.reading.statements.transcripts import Transcript
from workbench.reading.statements.zone_speakers import ZoneSpeakers
from workbench.reading.statements.zones import ABOUT_THIS, CALLED, Reported, Zone
from workbench.reading.syntax.trees import Trees
from workbench.reading.text.paragraphs import paragraphs
from workbench.reading.text.quotes import Quote, quotes_of

_ADDING = frozenset({"добавить", "добавлять", "продолжить", "продолжать", "прибавить"})
_DASHES = "—–−-"
_TALKED = re.compile(r"[Бб]еседа с|побеседовал\w* с|[Рр]азговор с|[Пп]оговорил\w* с")
_LEAD = 400
"""Signs before the first question in which a conversation is told of."""
_WITH = re.compile(r"\b(?:с|со) [^.!?\n]{0,60}\Z")
_Part = tuple[int, Quote, list[Sentence], tuple[int, int]]
"""A quotation, its paragraph's number, sentences and limits."""


def find_statements(document: Document, trees: Trees, persons: Persons, relay: Relay) -> list[StatementClaim]:
    """The statements of the article in order, paraphrases of one speaker joined within a paragraph."""
    return _Finder(document, trees, persons).find(relay)


class _Finder:
    def __init__(self, document: Document, trees: Trees, persons: Persons) -> None:
        self.document = document
        self.text = document.text
        self.quotes = quotes_of(document.text)
        self.speakers = Speakers(document, self.quotes, persons)
        self.zone_speakers = ZoneSpeakers(document, trees, self.speakers)
        self.occasions = Occasions(document, trees, self.quotes)
        self.found: list[Statement] = []
        self.taken: set[int] = set()
        self.above: list[Sentence] = []
        """The sentences of the paragraph above."""
        self.open: list[_Part] = []
        """What stands in the paragraphs above of a quotation that is not closed yet."""
        self.guest: Speaker | None = None
        """Who answers in the interview that goes on; `asked` tells that the next paragraph is an answer."""
        self.asked = False
        self.unnamed = False
        """Whether an interview began and nobody told who gives it."""
        self.attributions = Attributions(document, self.quotes, self.speakers)
        self.reported = ReportedSpeech(document, self.quotes)
        self.transcript = Transcript(document, self.speakers)

    def find(self, relay: Relay) -> list[StatementClaim]:
        place = 0
        sentences = self.document.sentences
        written = ((a, b) for a, b in paragraphs(self.text) if self.text[a:b].strip())
        for number, (start, end) in enumerate(written):
            inside = []
            while place < len(sentences) and sentences[place].start < end:
                if sentences[place].start >= start:
                    inside.append(sentences[place])
                place += 1
            turn = self.transcript.turn(start, end)
            if turn is None:
                self._paragraph(number, start, end, inside)
            elif turn.words is not None:
                last, speaker = self.document.sentences[place - 1].index, turn.speaker
                made = Statement(speaker, [turn.words], None, True, Occasion(), number, last, "ru.transcript")
                self.found.append(made)
        return [claim_of(statement, relay) for statement in self._with_occasions()]

    def _paragraph(self, number: int, start: int, end: int, sentences: list[Sentence]) -> None:
        quotes = self.quotes.between(start, end)
        spoken = self._dialogue(number, start, end, sentences)
        for sentence in sentences:
            for quote in [quote for quote in quotes if sentence.start <= quote.start < sentence.end]:
                if not spoken:
                    self._quote(number, quote, sentences, (start, end))
            if sentence.index not in self.taken and not spoken:
                self._indirect(number, sentence)
        self.above = sentences

    # Direct speech

    def _quote(
        self, number: int, quote: Quote, sentences: list[Sentence], paragraph: tuple[int, int]
    ) -> None:
        zone = (
            self.attributions.after(quote, sentences)
            or self.attributions.inside(quote, sentences)
            or self.attributions.before(quote, sentences)
        )
        speaker = self.zone_speakers.of(zone) if zone is not None else None
        if quote.opened:
            self.open = []
        if zone is None and not quote.closed:
            self.open.append((number, quote, sentences, paragraph))
            return
        if zone is None:
            for part in (*self.open, (number, quote, sentences, paragraph)):
                self._continued(*part)
            return
        if speaker is None:
            return
        self._take(quote, sentences, zone.sentence)
        pieces = [self.document.span(one.first, one.last) for _, one, _, _ in self.open]
        for _, one, inside, _ in self.open:
            self._take(one, inside, zone.sentence)
        pieces += self._pieces(quote, zone)
        self.open = []
        attribution = self.document.span(*trimmed(self.text, zone.start, zone.end))
        self._add(speaker, pieces, attribution, True, zone, number, "ru.quote")
        self._said_before(number, speaker, quote, zone)
        self._said_behind(number, speaker, quote, zone)

    def _said_before(self, number: int, speaker: Speaker, quote: Quote, zone: Zone) -> None:
        """«Он полагает, что союза не будет: «…»»: what stands between the verb and the quotation."""
        if zone.end > quote.start or zone.verb is None:
            return
        reported = next(self.reported.of(zone.sentence), None)
        start = reported.pieces[0].start if reported else quote.start
        if reported is not None and zone.verb.end < start < zone.end and reported.zone.verb is zone.verb:
            piece = self.document.span(*trimmed(self.text, start, zone.end - 1))
            attribution = self.document.span(*trimmed(self.text, zone.start, start))
            self._add(speaker, [piece], attribution, False, zone, number, reported.rule)

    def _said_behind(self, number: int, speaker: Speaker, quote: Quote, zone: Zone) -> None:
        """«…», — сказал он, добавив, что переговоры начнутся зимой."""
        found = self.reported.adding(zone.sentence) if zone.start > quote.start else None
        if found is not None and found[0].verb is not None and found[0].verb.start > zone.start:
            added, spans = found
            attribution = self.document.span(*trimmed(self.text, zone.start, added.end))
            self._add(speaker, spans, attribution, False, zone, number, "ru.adding")

    def _pieces(self, quote: Quote, zone: Zone) -> list[Span]:
        """The quotation without an attribution that stands inside it."""
        if not quote.start < zone.start < quote.end:
            return [self.document.span(quote.first, quote.last)]
        first = trimmed(self.text, quote.first, zone.start)
        second = trimmed(self.text, zone.end, quote.last)
        spans = [first] + ([second] if second[0] < second[1] else [])
        return [self.document.span(*span) for span in spans]

    def _continued(
        self, number: int, quote: Quote, sentences: list[Sentence], paragraph: tuple[int, int]
    ) -> None:
        """A quotation of its own right after another one: the same speaker goes on."""
        last = self.found[-1] if self.found else None
        if last is None or not _is_speech(self.text[quote.first : quote.last]):
            return
        whole = quote.start == paragraph[0] and self.text[quote.end : paragraph[1]].strip() in ("", ".")
        follows = last.paragraph == number and self.attributions.sign_before(quote.start) in ".!?…"
        if not follows and not (whole and last.paragraph == number - 1):
            return
        sentence = holding(sentences, quote.start)
        if sentence is not None:
            self._take(quote, sentences, sentence)
            piece = self.document.span(quote.first, quote.last)
            self.found.append(self._further(last, piece, number, sentence))

    @staticmethod
    def _further(last: Statement, piece: Span, number: int, sentence: Sentence) -> Statement:
        """Words of their own that whoever spoke last goes on with."""
        return replace(
            last, pieces=[piece], attribution=None, direct=True, paragraph=number,
            last_sentence=sentence.index, rule="ru.quote.continued",
        )  # fmt: skip

    def _dialogue(self, number: int, start: int, end: int, sentences: list[Sentence]) -> bool:
        """«— Мы готовы, — сказал Иванов.»: a paragraph that a dash opens. Tells whether it was one."""
        start = sentences[0].start if sentences else start
        if not sentences or self.text[start] not in _DASHES:
            self.guest = None
        if not sentences or not (self.text[start] in _DASHES or self._is_unmarked(start, end, sentences)):
            return self._trailed(number, sentences) or self._cued(number, start, end, sentences)
        first = start + (self.text[start] in _DASHES)
        for dash in INNER.finditer(self.text, first, end):
            zone = self.attributions.zone(dash.end(), sentences, reach=3)
            zone = zone or (self.attributions.doing(dash.end(), sentences) if first > start else None)
            if zone is not None:
                self.speakers.reported.append((first, dash.start()))  # «— Ильхам Гейдарович …, — сказал он»
            speaker = self.zone_speakers.of(zone) if zone is not None else None
            if zone is None or speaker is None:
                continue
            resumed = RESUMES.search(self.text, zone.start, end)
            zone.end = resumed.start() if resumed else end
            asked = [match.end() for match in ANSWERS.finditer(self.text, first, dash.start())]
            spans = [
                trimmed(self.text, (asked or [first])[-1], dash.start()),
                trimmed(self.text, zone.end, end),
            ]
            pieces = [self.document.span(*span) for span in spans if span[0] < span[1]]
            self.taken.update(sentence.index for sentence in sentences)
            attribution = self.document.span(*trimmed(self.text, zone.start, zone.end))
            self._add(speaker, pieces, attribution, True, zone, number, "ru.quote")
            return True
        return (
            self._cued(number, start, end, sentences)
            or self._interview(number, start, end, sentences)
            or (first > start and self._goes_on_aloud(number, start, end, sentences))
        )

    def _goes_on_aloud(self, number: int, start: int, end: int, sentences: list[Sentence]) -> bool:
        """«— Я хочу поблагодарить всех.» under what somebody was reported to say: they go on."""
        last = self.found[-1] if self.found else None
        told = "?" in self.text[start:end] or INNER.search(self.text, start + 1, end) is not None
        own = any(token.feats.get("Person") == "1" for one in sentences for token in one.tokens)
        if told or not own or last is None or last.speaker.body or last.paragraph != number - 1:
            return False
        self.taken.update(sentence.index for sentence in sentences)
        piece = self.document.span(*trimmed(self.text, start + 1, end))
        self.found.append(self._further(last, piece, number, sentences[-1]))
        return True

    def _interview(self, number: int, start: int, end: int, sentences: list[Sentence]) -> bool:
        """A question or an answer of an interview: «— А ВТО? — Заявка лежит в Женеве», each its paragraph."""
        asks = self.text[start:end].rstrip().endswith("?")
        if self.guest is None:
            near = _TALKED.search(self.text, max(0, start - _LEAD), start)
            if self.unnamed or not asks or not (near or "интервью" in self.text[:start].lower()):
                return False
            with_whom = self.speakers.named_in(near.end(), start)[:1] if near else []
            self.guest = self.speakers.of(with_whom[0]) if with_whom else self._who_gives_it(start)
            self.asked = False
            self.unnamed = self.guest is None  # whom the talk itself names later is not the one who gives it
            if self.unnamed:
                return False
        if not asks and self.asked and self.guest is not None:
            piece = self.document.span(*trimmed(self.text, start + 1, end))
            last_sentence = sentences[-1].index
            self.found.append(
                Statement(self.guest, [piece], None, True, Occasion(), number, last_sentence, "ru.interview")
            )
            self.speakers.last = self.guest
        self.taken.update(sentence.index for sentence in sentences)
        self.asked = asks or not self.asked
        return True

    def _who_gives_it(self, start: int) -> Speaker | None:
        """Who spoke last, else the only one named: «Интервью. Мы поговорили с Иваном Юсуповым»."""
        if self.speakers.last is not None:
            return None if self.speakers.last.body else self.speakers.last
        named = {one.name: one for one in map(self.speakers.of, self.speakers.named_in(0, start))}
        person = next(iter(self.speakers.named_in(0, start)), None)
        talks = person is not None and _WITH.search(self.text, 0, person.start) is not None
        return next(iter(named.values())) if talks and len(named) == 1 else None

    def _is_unmarked(self, start: int, end: int, sentences: list[Sentence]) -> bool:
        """«Желаю вам удачи. Заседание открыто, — сказал Рахмон»: speech that has lost its quotation marks. It
        tells of the speaker, or speaks to others."""
        dash = next(INNER.finditer(self.text, sentences[-1].start, end), None)
        if dash is None or self.quotes.between(start, start + 1) or self.text[dash.start() - 2] in '»"”':
            return False
        told = [token for sentence in sentences for token in sentence.tokens if token.start < dash.start()]
        own = any(token.feats.get("Person") in ("1", "2") and token.pos != "X" for token in told)
        return own and self.quotes.at(dash.start()) is None

    def _cued(self, number: int, start: int, end: int, sentences: list[Sentence]) -> bool:
        """A paragraph, with a dash or without, under «Президент Ирана Эбрахим Раиси:»."""
        if not sentences or sentences[0].index == 0 or self.text[start] in '«"“„':
            return False
        place = self.attributions.end_before(start)
        before = self.document.sentences[sentences[0].index - 1]
        cue = self.attributions.is_cue(before, place)
        verb = next((t for t in before.tokens if speaks(t)), None) if self.text[start] in _DASHES else None
        if self.text[place - 1 : place] != ":" or not (cue or verb):
            return False
        zone = Zone(before, None if cue else verb, before.start, place, cue=cue)
        speaker = self.zone_speakers.of(zone)
        if speaker is None:
            return False
        self.taken.update(sentence.index for sentence in (before, *sentences))
        pieces = [self.document.span(*trimmed(self.text, start, end))]
        attribution = self.document.span(*trimmed(self.text, zone.start, zone.end))
        self._add(speaker, pieces, attribution, True, zone, number, "ru.quote")
        return True

    def _trailed(self, number: int, sentences: list[Sentence]) -> bool:
        """A paragraph «сказал он на саммите.» under the words that were said, which end in a comma."""
        if not sentences or not self.above or not speaks(sentences[0].tokens[0]):
            return False
        said = self.document.span(self.above[0].start, self.above[-1].end)
        if not said.text.endswith(",") or self.above[-1].index in self.taken:
            return False
        zone = Zone(sentences[0], sentences[0].tokens[0], sentences[0].start, sentences[0].end)
        speaker = self.zone_speakers.of(zone)
        if speaker is None:
            return False
        self.taken.update(sentence.index for sentence in (*self.above, sentences[0]))
        pieces = [self.document.span(*trimmed(self.text, said.start, said.end))]
        attribution = self.document.span(zone.start, zone.end)
        self._add(speaker, pieces, attribution, True, zone, number, "ru.quote")
        return True

    def _take(self, quote: Quote, sentences: list[Sentence], attribution: Sentence) -> None:
        self.taken.add(attribution.index)
        self.taken.update(s.index for s in sentences if s.start < quote.end and quote.start < s.end)

    # Indirect speech

    def _indirect(self, number: int, sentence: Sentence) -> None:
        found = list(self.reported.of(sentence))
        for one in found:
            if one.zone.verb is not None and one.zone.before is None:
                self.speakers.reported += [(p.start, p.end) for p in one.pieces if p.end <= one.zone.start]
        told = self.zone_speakers.first([reported.zone for reported in found])
        if told is not None:
            speaker, place = told
            self._told(number, sentence, found[place], speaker)

    def _told(self, number: int, sentence: Sentence, reported: Reported, speaker: Speaker) -> None:
        zone = reported.zone
        self.taken.add(sentence.index)
        last = self.found[-1] if self.found else None
        if zone.before is not None and zone.before.index in self.taken:
            self._more_of(last, speaker, zone)
            return
        if zone.before is not None:
            self.taken.add(zone.before.index)
        attribution = self.document.span(*trimmed(self.text, zone.start, zone.end))
        if (
            last is not None
            and self._goes_on(last, speaker, reported)
            and last.paragraph == number
            and last.last_sentence >= sentence.index - 1
        ):
            last.pieces += reported.pieces
            last.last_sentence = sentence.index
            self.speakers.last = last.speaker
            return
        pieces = self._unquoted(reported)
        self._add(speaker, pieces, attribution, pieces != list(reported.pieces), zone, number, reported.rule)
        if reported.further is not None and reported.further.text:
            self._add(speaker, [reported.further], attribution, False, zone, number, reported.rule)

    @staticmethod
    def _goes_on(last: Statement, speaker: Speaker, reported: Reported) -> bool:
        """Whether «…, добавил он» takes up what the speaker was reported to say."""
        verb = reported.zone.verb
        adds = verb is not None and verb.lemma in _ADDING and reported.zone.start > reported.pieces[-1].start
        told = not last.direct and last.rule != CALLED
        return adds and told and last.speaker.name == speaker.name

    def _unquoted(self, reported: Reported) -> list[Span]:
        """The words of a quotation of which «об этом заявил Иванов» tells, else the pieces as they are."""
        piece = reported.pieces[0]
        quote = self.quotes.at(piece.start)
        if reported.rule != ABOUT_THIS or quote is None or quote.end < piece.end - 1:
            return list(reported.pieces)
        return [self.document.span(quote.first, quote.last)]

    def _more_of(self, last: Statement | None, speaker: Speaker, zone: Zone) -> None:
        """«С таким призывом он выступил на саммите в Баку» tells when and where the last words were said."""
        if last is not None and last.speaker.name == speaker.name:
            occasion = self.occasions.of(zone.sentence, zone.start, zone.end)
            self.found[-1] = replace(last, occasion=occasion if occasion != Occasion() else last.occasion)

    # Speaker and occasion

    def _add(
        self,
        speaker: Speaker,
        pieces: list[Span],
        attribution: Span,
        direct: bool,
        zone: Zone,
        number: int,
        rule: str,
    ) -> None:
        occasion = self.occasions.of(zone.sentence, zone.start, zone.end)
        self.speakers.last = speaker
        last_sentence = zone.sentence.index
        made = Statement(speaker, pieces, attribution, direct, occasion, number, last_sentence, rule)
        self.found.append(made)
        if not direct and rule not in (CALLED, ABOUT_THIS):
            self.speakers.reported += [(piece.start, piece.end) for piece in pieces]

    def _with_occasions(self) -> Iterable[Statement]:
        """Each statement with the occasion that its speaker last spoke on."""
        known: dict[str, Occasion] = {}
        for statement in self.found:
            occasion, name = statement.occasion, statement.speaker.name
            if occasion.place or occasion.venue or occasion.date:
                known[name] = occasion
            yield replace(statement, occasion=known.get(name, occasion))


def _is_speech(words: str) -> bool:
    """Whether quoted words are a sentence, not a title or a phrase."""
    return words[:1].isupper() and words.count(" ") >= 4
