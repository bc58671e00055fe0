"""What an author renders in words of their own: «по его словам, …», «об этом заявил …», «отметил, что …»."""

import re
from dataclasses import dataclass, field

from workbench.domain.article import Mention, Span
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.patterns import SPEECH
from workbench.reading.quotes import QuoteMap

BY_WORDS = re.compile(
    r"(?:по|со)\s+(?P<whose>его|ее|её|их)?\s*(?:словам|слов|мнению|утверждению|оценке)(?!\w)", re.IGNORECASE
)
_ABOUT_THIS = re.compile(
    r"(?:как\s+\w+\s+[^,\n]{2,60},\s+)?"
    r"(?:об этом|про это|это|такое мнение|такое заявление|с таким заявлением)(?!\w)",
    re.IGNORECASE,
)
_RELAYED = re.compile(r",\s+(?:как\s+)?(?:переда[её]т|сообща[её]т|пишет|информирует)\s+[^,;]{2,80}$")
_THAT = frozenset({"что", "будто"})
_NEVER = frozenset(
    {"утверждаться", "выступить", "поделиться", "обратить", "передать", "ответить", "отвечать"}
)


@dataclass(slots=True)
class Zone:
    """Where a speech verb stands with its subject: the sentence, the verb and the limits of its words."""

    sentence: Sentence
    verb: Token | None
    start: int
    end: int
    persons: list[Mention] = field(default_factory=list)


class ReportedSpeech:
    """Finds what a sentence reports, and where it says who spoke. `taken` are the sentences, by index, that
    belong to a statement already; it is added to."""

    def __init__(self, document: Document, quotes: QuoteMap, taken: set[int]) -> None:
        self.document = document
        self.text = document.text
        self.quotes = quotes
        self.taken = taken

    def of(self, sentence: Sentence) -> tuple[Zone, Span] | None:
        """The words of the attribution and what was said, None if the sentence reports nothing."""
        found = self._by_words(sentence) or self._about_this(sentence) or self._that(sentence)
        return (found[0], self._without_relay(found[1])) if found else None

    def _by_words(self, sentence: Sentence) -> tuple[Zone, Span] | None:
        """«По его словам, …», «…, по словам Иванова»."""
        match = BY_WORDS.search(self.text, sentence.start, sentence.end)
        if match is None or self.quotes.at(match.start()) is not None:
            return None
        comma = self.text.find(",", match.end(), sentence.end)
        end = comma if comma >= 0 else sentence.end
        if match.start() == sentence.start:
            content = trimmed(self.text, end, sentence.end)
        else:
            content = trimmed(self.text, sentence.start, match.start())
        return Zone(sentence, None, match.start(), end), self.document.span(*content)

    def _about_this(self, sentence: Sentence) -> tuple[Zone, Span] | None:
        """«Об этом заявил Иванов»: what he said is the sentence before."""
        match = _ABOUT_THIS.match(self.text, sentence.start)
        verb = next((token for token in sentence.tokens if speaks(token)), None)
        if match is None or verb is None or sentence.index == 0:
            return None
        previous = self.document.sentences[sentence.index - 1]
        if previous.index in self.taken:
            return None
        self.taken.add(previous.index)
        return Zone(sentence, verb, sentence.start, sentence.end), self._whole(previous)

    def _that(self, sentence: Sentence) -> tuple[Zone, Span] | None:
        """«Иванов заявил, что …», «…, сообщил Иванов», «как отметил Иванов, …»."""
        tokens = sentence.tokens
        for place, token in enumerate(tokens):
            if not speaks(token) or token.lemma in _NEVER or self.quotes.at(token.start) is not None:
                continue
            if place and tokens[place - 1].text.lower() == "не":
                continue
            following = next((i for i in range(place + 1, len(tokens)) if tokens[i].text in (",", ":")), None)
            if following is not None and self._introduces(tokens, following):
                content = trimmed(self.text, tokens[following + 1].end, sentence.end)
                return Zone(sentence, token, sentence.start, tokens[following].start), self.document.span(
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
                content = trimmed(self.text, sentence.start, tokens[comma].start)
                return Zone(sentence, token, tokens[comma].end, sentence.end), self.document.span(*content)
        return self._as_said_first(sentence)

    def _introduces(self, tokens: list[Token], comma: int) -> bool:
        following = tokens[comma + 1] if comma + 1 < len(tokens) else None
        return following is not None and tokens[comma].text == "," and following.text.lower() in _THAT

    def _as_said(self, sentence: Sentence, tokens: list[Token], comma: int, verb: int) -> tuple[Zone, Span]:
        content = trimmed(self.text, sentence.start, tokens[comma].start)
        return Zone(sentence, tokens[verb], tokens[comma].end, sentence.end), self.document.span(*content)

    def _as_said_first(self, sentence: Sentence) -> tuple[Zone, Span] | None:
        tokens = sentence.tokens
        if not tokens or tokens[0].text.lower() != "как":
            return None
        verb = next((token for token in tokens[1:4] if speaks(token)), None)
        comma = next((token for token in tokens if token.text == ","), None)
        if verb is None or comma is None or comma.start < verb.start:
            return None
        end = self._past_gerund(tokens, comma)
        content = trimmed(self.text, end, sentence.end)
        return Zone(sentence, verb, sentence.start, end), self.document.span(*content)

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
        return self.document.span(*trimmed(self.text, sentence.start, sentence.end))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (text[start].isalnum() or text[start] in '«"“„(['):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "—–-,"):
        end -= 1
    return start, end


def speaks(token: Token) -> bool:
    return token.lemma in SPEECH and token.pos == "VERB" and token.feats.get("VerbForm", "Fin") == "Fin"
