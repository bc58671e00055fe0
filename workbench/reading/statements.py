"""What somebody said: quotations, and what an author renders in words of their own, each with its speaker."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from workbench.domain.article import Mention, Span
from workbench.domain.claims import StatementClaim
from workbench.reading.analysis import paragraphs
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.patterns import SPEECH
from workbench.reading.quotes import Quote, QuoteMap
from workbench.reading.relay import Relay
from workbench.reading.speakers import Occasion, Speaker, Speakers
from workbench.reading.trees import Trees

_AFTER_QUOTE = re.compile(r"\s*[,.!?…]*\s*[—–-]\s*")
_BY_WORDS = re.compile(
    r"(?:по|со)\s+(?P<whose>его|ее|её|их)?\s*(?:словам|слов|мнению|утверждению|оценке)(?!\w)", re.IGNORECASE
)
_ABOUT_THIS = re.compile(
    r"(?:как\s+\w+\s+[^,\n]{2,60},\s+)?"
    r"(?:об этом|про это|это|такое мнение|такое заявление|с таким заявлением)(?!\w)",
    re.IGNORECASE,
)
_INNER = re.compile(r"(?<=[,!?…])\s*[—–-]\s*(?=[а-яё])")
_RESUMES = re.compile(r"[.,]\s*[—–-]\s*")
_RELAYED = re.compile(r",\s+(?:как\s+)?(?:переда[её]т|сообща[её]т|пишет|информирует)\s+[^,;]{2,80}$")
_THAT = frozenset({"что", "будто"})
_NEVER = frozenset(
    {"утверждаться", "выступить", "поделиться", "обратить", "передать", "ответить", "отвечать"}
)


@dataclass(slots=True)
class _Statement:
    speaker: Speaker
    pieces: list[Span]
    attribution: Span | None
    direct: bool
    occasion: Occasion
    paragraph: int
    last_sentence: int

    @property
    def words(self) -> str:
        """The pieces as one text, with the stop or comma back that the attribution displaced."""
        told = self.pieces[0].text
        for piece in self.pieces[1:]:
            open_end = told[-1:].isalnum() or told[-1:] in '»")]'
            mark = "" if not open_end else "." if piece.text[:1].isupper() or not self.direct else ","
            told = f"{told}{mark} {piece.text}"
        return told


@dataclass(slots=True)
class _Zone:
    """Where a speech verb stands with its subject: the sentence, the verb and the limits of its words."""

    sentence: Sentence
    verb: Token | None
    start: int
    end: int
    persons: list[Mention] = field(default_factory=list)


def find_statements(document: Document, trees: Trees, relay: Relay) -> list[StatementClaim]:
    """The statements of the article in order, paraphrases of one speaker joined within a paragraph."""
    return _Finder(document, trees).find(relay)


class _Finder:
    def __init__(self, document: Document, trees: Trees) -> None:
        self.document = document
        self.text = document.text
        self.quotes = QuoteMap(document.text)
        self.speakers = Speakers(document, trees, self.quotes)
        self.found: list[_Statement] = []
        self.taken: set[int] = set()

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
            self._after(quote, sentences) or self._inside(quote, sentences) or self._before(quote, sentences)
        )
        if zone is None:
            self._continued(number, quote, sentences, paragraph)
            return
        speaker = self._speaker(zone)
        if speaker is None:
            return
        self._take(quote, sentences, zone.sentence)
        pieces = self._pieces(quote, zone)
        attribution = self.document.span(*self._trimmed(zone.start, zone.end))
        self._add(speaker, pieces, attribution, True, zone, number)

    def _after(self, quote: Quote, sentences: list[Sentence]) -> _Zone | None:
        """«…», — сказал Иванов."""
        dash = _AFTER_QUOTE.match(self.text, quote.end)
        if not dash or not any(sign in dash[0] for sign in "—–-"):
            return None
        return self._zone(dash.end(), sentences, reach=8)

    def _inside(self, quote: Quote, sentences: list[Sentence]) -> _Zone | None:
        """«Мы согласны, — сказал Иванов. — Это важно»."""
        for dash in _INNER.finditer(self.text, quote.first, quote.last):
            zone = self._zone(dash.end(), sentences, reach=3)
            if zone is not None:
                resumed = _RESUMES.search(self.text, zone.start, quote.last)
                zone.end = resumed.start() if resumed else min(zone.end, quote.last)
                return zone
        return None

    def _before(self, quote: Quote, sentences: list[Sentence]) -> _Zone | None:
        """Иванов сказал: «…»."""
        end = self._end_before(quote.start)
        if self.text[end - 1 : end] != ":":
            return None
        sentence = _holding(sentences, end - 1)
        if sentence is None:
            return None
        verb = next(
            (token for token in reversed(sentence.tokens) if token.end <= end and _speaks(token)),
            None,
        )
        by_words = _BY_WORDS.search(self.text, sentence.start, end)
        if verb is None and by_words is None:
            return None
        return _Zone(sentence, verb, sentence.start, end)

    def _zone(self, start: int, sentences: list[Sentence], reach: int) -> _Zone | None:
        """The attribution that begins at `start`, if a verb of speech stands within its first words."""
        sentence = _holding(sentences, start)
        if sentence is None:
            return None
        following = [token for token in sentence.tokens if token.start >= start]
        verb = next((token for token in following[:reach] if _speaks(token)), None)
        if verb is None:
            return None
        opened = next((quote.start for quote in self.quotes.between(verb.end, sentence.end)), sentence.end)
        speech = self.text[opened + 1 : opened + 2].isupper() and self._sign_before(opened) in ".:"
        return _Zone(sentence, verb, start, opened if speech else sentence.end)

    def _pieces(self, quote: Quote, zone: _Zone) -> list[Span]:
        """The quotation without an attribution that stands inside it."""
        if not quote.start < zone.start < quote.end:
            return [self.document.span(quote.first, quote.last)]
        first = self._trimmed(quote.first, zone.start)
        second = self._trimmed(zone.end, quote.last)
        spans = [first] + ([second] if second[0] < second[1] else [])
        return [self.document.span(*span) for span in spans]

    def _end_before(self, place: int) -> int:
        """The end of the last word or sign before the place."""
        while place and self.text[place - 1].isspace():
            place -= 1
        return place

    def _sign_before(self, place: int) -> str:
        end = self._end_before(place)
        return self.text[end - 1 : end] or " "

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        while start < end and not (self.text[start].isalnum() or self.text[start] in '«"“„(['):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in "—–-,"):
            end -= 1
        return start, end

    def _continued(
        self, number: int, quote: Quote, sentences: list[Sentence], paragraph: tuple[int, int]
    ) -> None:
        """A quotation of its own right after another one: the same speaker goes on."""
        last = self.found[-1] if self.found else None
        if last is None or not last.direct or not _is_speech(self.text[quote.first : quote.last]):
            return
        whole = quote.start == paragraph[0] and self.text[quote.end : paragraph[1]].strip() in ("", ".")
        follows = last.paragraph == number and self._sign_before(quote.start) in ".!?…"
        if not follows and not (whole and last.paragraph == number - 1):
            return
        sentence = _holding(sentences, quote.start)
        if sentence is not None:
            self._take(quote, sentences, sentence)
            piece = self.document.span(quote.first, quote.last)
            made = replace(
                last, pieces=[piece], attribution=None, paragraph=number, last_sentence=sentence.index
            )
            self.found.append(made)

    def _dialogue(self, number: int, start: int, end: int, sentences: list[Sentence]) -> bool:
        """«— Мы готовы, — сказал Иванов.»: a paragraph that a dash opens. Tells whether it was one."""
        start = sentences[0].start if sentences else start
        if not sentences or self.text[start] not in "—–":
            return False
        for dash in _INNER.finditer(self.text, start + 1, end):
            zone = self._zone(dash.end(), sentences, reach=3)
            speaker = self._speaker(zone) if zone is not None else None
            if zone is None or speaker is None:
                continue
            resumed = _RESUMES.search(self.text, zone.start, end)
            zone.end = resumed.start() if resumed else end
            spans = [self._trimmed(start + 1, dash.start()), self._trimmed(zone.end, end)]
            pieces = [self.document.span(*span) for span in spans if span[0] < span[1]]
            self.taken.update(sentence.index for sentence in sentences)
            self._add(
                speaker, pieces, self.document.span(*self._trimmed(zone.start, zone.end)), True, zone, number
            )
            return True
        return False

    def _take(self, quote: Quote, sentences: list[Sentence], attribution: Sentence) -> None:
        self.taken.add(attribution.index)
        self.taken.update(s.index for s in sentences if s.start < quote.end and quote.start < s.end)

    # Indirect speech

    def _indirect(self, number: int, sentence: Sentence, sentences: list[Sentence]) -> None:
        found = self._by_words(sentence) or self._about_this(sentence, sentences) or self._that(sentence)
        if found is None:
            return
        zone, content = found
        speaker = self._speaker(zone)
        if speaker is None:
            return
        content = self._without_relay(content)
        self.taken.add(sentence.index)
        last = self.found[-1] if self.found else None
        joins = last is not None and not last.direct and last.speaker.name == speaker.name
        attribution = self.document.span(*self._trimmed(zone.start, zone.end))
        if (
            last is not None
            and joins
            and last.paragraph == number
            and last.last_sentence >= sentence.index - 1
        ):
            last.pieces.append(content)
            last.last_sentence = sentence.index
            self.speakers.last = last.speaker
            return
        self._add(speaker, [content], attribution, False, zone, number)

    def _by_words(self, sentence: Sentence) -> tuple[_Zone, Span] | None:
        """«По его словам, …», «…, по словам Иванова»."""
        match = _BY_WORDS.search(self.text, sentence.start, sentence.end)
        if match is None or self.quotes.at(match.start()) is not None:
            return None
        comma = self.text.find(",", match.end(), sentence.end)
        end = comma if comma >= 0 else sentence.end
        if match.start() == sentence.start:
            content = self._trimmed(end, sentence.end)
        else:
            content = self._trimmed(sentence.start, match.start())
        return _Zone(sentence, None, match.start(), end), self.document.span(*content)

    def _about_this(self, sentence: Sentence, sentences: list[Sentence]) -> tuple[_Zone, Span] | None:
        """«Об этом заявил Иванов»: what he said is the sentence before."""
        match = _ABOUT_THIS.match(self.text, sentence.start)
        verb = next((token for token in sentence.tokens if _speaks(token)), None)
        if match is None or verb is None or sentence.index == 0:
            return None
        previous = self.document.sentences[sentence.index - 1]
        if previous.index in self.taken:
            return None
        self.taken.add(previous.index)
        return _Zone(sentence, verb, sentence.start, sentence.end), self._whole(previous)

    def _that(self, sentence: Sentence) -> tuple[_Zone, Span] | None:
        """«Иванов заявил, что …», «…, сообщил Иванов», «как отметил Иванов, …»."""
        tokens = sentence.tokens
        for place, token in enumerate(tokens):
            if not _speaks(token) or token.lemma in _NEVER or self.quotes.at(token.start) is not None:
                continue
            if place and tokens[place - 1].text.lower() == "не":
                continue
            following = next((i for i in range(place + 1, len(tokens)) if tokens[i].text in (",", ":")), None)
            if following is not None and self._introduces(tokens, following):
                content = self._trimmed(tokens[following + 1].end, sentence.end)
                return _Zone(sentence, token, sentence.start, tokens[following].start), self.document.span(
                    *content
                )
            comma = next(
                (
                    i
                    for i in range(place - 1, max(-1, place - 4), -1)
                    if tokens[i].text in (",", "—", "–", "-")
                ),
                None,
            )
            if comma is None or comma == 0:
                continue
            if place - comma == 2 and tokens[comma + 1].text.lower() == "как":
                return self._as_said(sentence, tokens, comma, place)
            if place - comma == 1 or tokens[place - 1].pos in ("ADV", "PRON"):
                content = self._trimmed(sentence.start, tokens[comma].start)
                return _Zone(sentence, token, tokens[comma].end, sentence.end), self.document.span(*content)
        return self._as_said_first(sentence)

    def _introduces(self, tokens: list[Token], comma: int) -> bool:
        following = tokens[comma + 1] if comma + 1 < len(tokens) else None
        return following is not None and tokens[comma].text == "," and following.text.lower() in _THAT

    def _as_said(self, sentence: Sentence, tokens: list[Token], comma: int, verb: int) -> tuple[_Zone, Span]:
        content = self._trimmed(sentence.start, tokens[comma].start)
        return _Zone(sentence, tokens[verb], tokens[comma].end, sentence.end), self.document.span(*content)

    def _as_said_first(self, sentence: Sentence) -> tuple[_Zone, Span] | None:
        tokens = sentence.tokens
        if not tokens or tokens[0].text.lower() != "как":
            return None
        verb = next((token for token in tokens[1:4] if _speaks(token)), None)
        comma = next((token for token in tokens if token.text == ","), None)
        if verb is None or comma is None or comma.start < verb.start:
            return None
        end = self._past_gerund(tokens, comma)
        content = self._trimmed(end, sentence.end)
        return _Zone(sentence, verb, sentence.start, end), self.document.span(*content)

    def _past_gerund(self, tokens: list[Token], comma: Token) -> int:
        """The end of «, выступая на форуме,»: it tells of the occasion, not of what was said."""
        after = [token for token in tokens if token.start >= comma.end]
        if after and after[0].feats.get("VerbForm") == "Conv":
            return next((token.start for token in after if token.text == ","), comma.start)
        return comma.start

    def _without_relay(self, span: Span) -> Span:
        """«…, передает Day.Az» is the outlet's word, not the speaker's."""
        tail = _RELAYED.search(span.text)
        return self.document.span(span.start, span.start + tail.start()) if tail else span

    def _whole(self, sentence: Sentence) -> Span:
        return self.document.span(*self._trimmed(sentence.start, sentence.end))

    # Speaker and occasion

    def _speaker(self, zone: _Zone) -> Speaker | None:
        """The person of the attribution closest to its verb; else whom its pronoun or office means."""
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
        return self.speakers.meant(tokens[:12], ("Nom",) if zone.verb is not None else ("Gen", "Dat"))

    def _may_speak(self, person: Mention, zone: _Zone) -> bool:
        """Whether the name stands as subject, or, after «по словам», in the genitive."""
        token = next((t for t in zone.sentence.tokens if t.start == person.start), None)
        case = token.feats.get("Case") if token else None
        return case in (None, "Nom") if zone.verb is not None else case in (None, "Gen", "Nom", "Acc")

    def _add(
        self, speaker: Speaker, pieces: list[Span], attribution: Span, direct: bool, zone: _Zone, number: int
    ) -> None:
        occasion = self.speakers.occasion(zone.sentence, zone.start, zone.end, self.quotes)
        self.speakers.last = speaker
        made = _Statement(speaker, pieces, attribution, direct, occasion, number, zone.sentence.index)
        self.found.append(made)

    def _with_occasions(self) -> Iterable[_Statement]:
        """Each statement with the occasion that its speaker last spoke on."""
        known: dict[str, Occasion] = {}
        for statement in self.found:
            occasion, name = statement.occasion, statement.speaker.name
            if occasion.place or occasion.venue or occasion.date:
                known[name] = occasion
            yield replace(statement, occasion=known.get(name, occasion))


def _speaks(token: Token) -> bool:
    return token.lemma in SPEECH and token.pos == "VERB" and token.feats.get("VerbForm", "Fin") == "Fin"


def _holding(sentences: list[Sentence], place: int) -> Sentence | None:
    return next((sentence for sentence in sentences if sentence.start <= place < sentence.end), None)


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
    )
