"""What somebody said: quotations, and what an author renders in words of their own, each with its speaker."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.domain.article import Mention, Span
from workbench.domain.claims import StatementClaim
from workbench.reading.analysis import paragraphs
from workbench.reading.document import Document, Sentence
from workbench.reading.quote_attributions import INNER, RESUMES, Attributions, holding
from workbench.reading.quotes import Quote, quotes_of
from workbench.reading.relay import Relay
from workbench.reading.reported_speech import (
    CITING,
    INSERTED,
    ReportedSpeech,
    Zone,
    trimmed,
)
from workbench.reading.speakers import Occasion, Speaker, Speakers
from workbench.reading.speaking_bodies import WRITTEN, speaking_body, speaking_paper
from workbench.reading.trees import Trees


@dataclass(slots=True)
class _Statement:
    speaker: Speaker
    pieces: list[Span]
    attribution: Span | None
    direct: bool
    occasion: Occasion
    paragraph: int
    last_sentence: int
    rule: str

    @property
    def words(self) -> str:
        """The pieces as one text, with the stop or comma back that the attribution displaced."""
        told = self.pieces[0].text
        for piece in self.pieces[1:]:
            open_end = told[-1:].isalnum() or told[-1:] in '»")]'
            ends = piece.text[:1].isupper() or (not self.direct and self.rule != INSERTED)
            mark = "" if not open_end else "." if ends else ","
            told = f"{told}{mark} {piece.text}"
        return told


def find_statements(document: Document, trees: Trees, relay: Relay) -> list[StatementClaim]:
    """The statements of the article in order, paraphrases of one speaker joined within a paragraph."""
    return _Finder(document, trees).find(relay)


class _Finder:
    def __init__(self, document: Document, trees: Trees) -> None:
        self.document = document
        self.text = document.text
        self.quotes = quotes_of(document.text)
        self.speakers = Speakers(document, trees, self.quotes)
        self.found: list[_Statement] = []
        self.taken: set[int] = set()
        self.attributions = Attributions(document, self.quotes, self.speakers)
        self.reported = ReportedSpeech(document, self.quotes, self.taken)

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
            self._paragraph(number, start, end, inside)
        return [_claim(statement, relay) for statement in self._with_occasions()]

    def _paragraph(self, number: int, start: int, end: int, sentences: list[Sentence]) -> None:
        quotes = self.quotes.between(start, end)
        spoken = self._dialogue(number, start, end, sentences)
        for sentence in sentences:
            for quote in [quote for quote in quotes if sentence.start <= quote.start < sentence.end]:
                if not spoken:
                    self._quote(number, quote, sentences, (start, end))
            if sentence.index not in self.taken and not spoken:
                self._indirect(number, sentence, sentences)

    # Direct speech

    def _quote(
        self, number: int, quote: Quote, sentences: list[Sentence], paragraph: tuple[int, int]
    ) -> None:
        zone = (
            self.attributions.after(quote, sentences)
            or self.attributions.inside(quote, sentences)
            or self.attributions.before(quote, sentences)
        )
        if zone is None:
            self._continued(number, quote, sentences, paragraph)
            return
        speaker = self._speaker(zone)
        if speaker is None:
            return
        self._take(quote, sentences, zone.sentence)
        pieces = self._pieces(quote, zone)
        attribution = self.document.span(*trimmed(self.text, zone.start, zone.end))
        self._add(speaker, pieces, attribution, True, zone, number, "ru.quote")
        self._said_before(number, speaker, quote, zone)

    def _said_before(self, number: int, speaker: Speaker, quote: Quote, zone: Zone) -> None:
        """«Он полагает, что союза не будет: «…»»: what stands between the verb and the quotation."""
        if zone.end > quote.start or zone.verb is None:
            return
        reported = self.reported.of(zone.sentence)
        start = reported.pieces[0].start if reported else quote.start
        if reported is not None and zone.verb.end < start < zone.end and reported.zone.verb is zone.verb:
            piece = self.document.span(*trimmed(self.text, start, zone.end - 1))
            attribution = self.document.span(*trimmed(self.text, zone.start, start))
            self._add(speaker, [piece], attribution, False, zone, number, reported.rule)

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
        if last is None or not last.direct or not _is_speech(self.text[quote.first : quote.last]):
            return
        whole = quote.start == paragraph[0] and self.text[quote.end : paragraph[1]].strip() in ("", ".")
        follows = last.paragraph == number and self.attributions.sign_before(quote.start) in ".!?…"
        if not follows and not (whole and last.paragraph == number - 1):
            return
        sentence = holding(sentences, quote.start)
        if sentence is not None:
            self._take(quote, sentences, sentence)
            piece = self.document.span(quote.first, quote.last)
            made = replace(
                last,
                pieces=[piece],
                attribution=None,
                paragraph=number,
                last_sentence=sentence.index,
                rule="ru.quote.continued",
            )
            self.found.append(made)

    def _dialogue(self, number: int, start: int, end: int, sentences: list[Sentence]) -> bool:
        """«— Мы готовы, — сказал Иванов.»: a paragraph that a dash opens. Tells whether it was one."""
        start = sentences[0].start if sentences else start
        if not sentences or self.text[start] not in "—–":
            return False
        for dash in INNER.finditer(self.text, start + 1, end):
            zone = self.attributions.zone(dash.end(), sentences, reach=3)
            speaker = self._speaker(zone) if zone is not None else None
            if zone is None or speaker is None:
                continue
            resumed = RESUMES.search(self.text, zone.start, end)
            zone.end = resumed.start() if resumed else end
            spans = [trimmed(self.text, start + 1, dash.start()), trimmed(self.text, zone.end, end)]
            pieces = [self.document.span(*span) for span in spans if span[0] < span[1]]
            self.taken.update(sentence.index for sentence in sentences)
            attribution = self.document.span(*trimmed(self.text, zone.start, zone.end))
            self._add(speaker, pieces, attribution, True, zone, number, "ru.quote")
            return True
        return self._cued(number, start, end, sentences)

    def _cued(self, number: int, start: int, end: int, sentences: list[Sentence]) -> bool:
        """A paragraph with a dash under «Президент Ирана Эбрахим Раиси:»."""
        place = self.attributions.end_before(start)
        before = self.document.sentences[sentences[0].index - 1] if sentences[0].index else None
        if (
            before is None
            or self.text[place - 1 : place] != ":"
            or not self.attributions.is_cue(before, place)
        ):
            return False
        zone = Zone(before, None, before.start, place)
        speaker = self._speaker(zone)
        if speaker is None:
            return False
        self.taken.update(sentence.index for sentence in (before, *sentences))
        pieces = [self.document.span(*trimmed(self.text, start + 1, end))]
        attribution = self.document.span(*trimmed(self.text, zone.start, zone.end))
        self._add(speaker, pieces, attribution, True, zone, number, "ru.quote")
        return True

    def _take(self, quote: Quote, sentences: list[Sentence], attribution: Sentence) -> None:
        self.taken.add(attribution.index)
        self.taken.update(s.index for s in sentences if s.start < quote.end and quote.start < s.end)

    # Indirect speech

    def _indirect(self, number: int, sentence: Sentence, sentences: list[Sentence]) -> None:
        reported = self.reported.of(sentence)
        if reported is None:
            return
        zone = reported.zone
        speaker = self._speaker(zone)
        if speaker is None:
            return
        self.taken.add(sentence.index)
        goes_on = zone.start > reported.pieces[0].start  # «…, добавил он»
        last = self.found[-1] if self.found else None
        joins = last is not None and not last.direct and last.speaker.name == speaker.name
        attribution = self.document.span(*trimmed(self.text, zone.start, zone.end))
        if (
            last is not None
            and joins
            and goes_on
            and last.paragraph == number
            and last.last_sentence >= sentence.index - 1
        ):
            last.pieces += reported.pieces
            last.last_sentence = sentence.index
            self.speakers.last = last.speaker
            return
        self._add(speaker, list(reported.pieces), attribution, False, zone, number, reported.rule)

    # Speaker and occasion

    def _speaker(self, zone: Zone) -> Speaker | None:
        """The person of the attribution closest to its verb; else whom its pronoun or office means; else the
        body or the document that speaks."""
        speaker = self._person(zone) or self._body(zone)
        self.speakers.note(zone.start, speaker)
        return speaker

    def _body(self, zone: Zone) -> Speaker | None:
        if zone.verb is None or zone.verb.lemma in CITING:
            return None
        tokens = [token for token in zone.sentence.tokens if zone.start <= token.start < zone.end]
        if zone.verb.lemma in WRITTEN:
            found = speaking_paper(self.document, tokens, self.speakers.named_in(zone.start, zone.end))
            return (
                self.speakers.of(found) if isinstance(found, Mention) else Speaker(found) if found else None
            )
        name = speaking_body(self.document, tokens, zone.verb)
        return _body(name)

    def _person(self, zone: Zone) -> Speaker | None:
        if zone.verb is not None and zone.verb.lemma in WRITTEN:
            return None
        persons = self.speakers.named_in(zone.start, zone.end)
        outside = [person for person in persons if self._may_speak(person, zone)]
        if outside:
            anchor = zone.verb.start if zone.verb else zone.start
            nearest = min(outside, key=lambda person: (abs(person.start - anchor), person.start))
            return self.speakers.of(nearest)
        tokens = [token for token in zone.sentence.tokens if zone.start <= token.start < zone.end]
        if zone.verb is not None:
            verb = zone.verb
            tokens.sort(key=lambda token: abs(token.start - verb.start))
        acts = zone.verb is not None and zone.verb.lemma not in CITING
        return self.speakers.meant(tokens[:12], ("Nom",) if acts else ("Gen", "Dat"))

    def _may_speak(self, person: Mention, zone: Zone) -> bool:
        """Whether the name stands as subject, or, after «по словам», in the genitive."""
        token = next((t for t in zone.sentence.tokens if t.start == person.start), None)
        case = token.feats.get("Case") if token else None
        if zone.verb is not None and zone.verb.lemma in CITING:
            return case in (None, "Gen", "Acc")  # «приводит слова Шавката Мирзиёева»
        return case in (None, "Nom") if zone.verb is not None else case in (None, "Gen", "Nom", "Acc")

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
        occasion = self.speakers.occasion(zone.sentence, zone.start, zone.end, self.quotes)
        self.speakers.last = speaker
        last_sentence = zone.sentence.index
        made = _Statement(speaker, pieces, attribution, direct, occasion, number, last_sentence, rule)
        self.found.append(made)

    def _with_occasions(self) -> Iterable[_Statement]:
        """Each statement with the occasion that its speaker last spoke on."""
        known: dict[str, Occasion] = {}
        for statement in self.found:
            occasion, name = statement.occasion, statement.speaker.name
            if occasion.place or occasion.venue or occasion.date:
                known[name] = occasion
            yield replace(statement, occasion=known.get(name, occasion))


def _body(name: str | None) -> Speaker | None:
    return Speaker(name, body=True) if name else None


def _is_speech(words: str) -> bool:
    """Whether quoted words are a sentence, not a title or a phrase."""
    return words[:1].isupper() and words.count(" ") >= 4


def _claim(statement: _Statement, relay: Relay) -> StatementClaim:
    evidence = list(statement.pieces)
    if statement.attribution is not None and statement.attribution not in evidence:
        evidence.append(statement.attribution)
    return StatementClaim(
        speaker=statement.speaker.name,
        quote=statement.words,
        direct=statement.direct,
        evidence=tuple(evidence),
        role=statement.speaker.role,
        place=statement.occasion.place,
        venue=statement.occasion.venue,
        date=statement.occasion.date,
        relay=relay.chain,
        rule=statement.rule,
    )
