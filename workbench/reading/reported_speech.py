"""What an author renders in words of their own: «по его словам, …», «об этом заявил …», «отметил, что …»."""

import re
from dataclasses import dataclass, field

from workbench.domain.article import Mention, Span
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.patterns import SPEECH, wordset
from workbench.reading.quotes import QuoteMap
from workbench.reading.speaking_bodies import WRITTEN

BY_WORDS = re.compile(
    r"(?:по|со)\s+(?P<whose>его|ее|её|их)?\s*(?:словам|слов|мнению|утверждению|оценке)(?!\w)", re.IGNORECASE
)
_ABOUT_THIS = re.compile(
    r"(?:как\s+\w+\s+[^,\n]{2,60},\s+)?"
    r"(?:об этом|про это|это|такое мнение|такое заявление|с таким заявлением)(?!\w)",
    re.IGNORECASE,
)
_RELAYED = re.compile(r",\s+(?:как\s+)?(?:переда[её]т|сообща[её]т|пишет|информирует)\s+[^,;]{2,80}$")
_THAT = frozenset({"что", "будто", "как", "насколько"})
# Verbs of speech and of opinion that tell of a statement, if not of how a membership is meant.
_SAYING = SPEECH | wordset(
    "обещать уверять спросить поинтересоваться пошутить шутить рассчитывать надеяться настаивать возразить "
    "признаться предупреждать подтверждать предполагать допускать сетовать посетовать отрезать съязвить "
    "подытоживать заверять утверждать доложить обмолвиться вспомнить вспоминать раскрыть согласиться "
    "усомниться исключать пообещать отреагировать порассуждать рассуждать пояснять верить думать "
    "приводить цитировать процитировать докладывать"
)
CITING = wordset("приводить цитировать процитировать")
INSERTED = "ru.inserted"
"""The rule of words around an attribution: «Нигерия, заявил ее президент, хотела бы …»."""
_DENYING = wordset("исключать исключить сомневаться скрывать")
"""Verbs that say something only with «не»: «не исключил, что»."""
_CALLING = wordset("назвать называть")
_WISHING = wordset("выразить выражать")
_HOPES = wordset("надежда уверенность мнение убеждение убежденность сожаление обеспокоенность")
_STRESSING = wordset("подчеркнуть подчеркивать отметить отмечать подтвердить подтверждать выразить выражать")
_WEIGHTS = wordset(
    "важность необходимость значение значимость роль готовность намерение приверженность заинтересованность "
    "поддержка благодарность решимость позиция"
)
_PLEDGING = wordset("пообещать обещать предложить предлагать поручить попросить потребовать")
_ABOUT = wordset("заявить объявить высказаться выступить напомнить предупредить рассказать")
_CALLS = wordset("призвать призывать приветствовать раскритиковать осудить")
_NEVER = frozenset({"выступить", "поделиться", "обратить", "передать", "ответить", "отвечать"} | CITING)


_INSERTION, _TOPIC = 70, 60
"""Characters that an inserted attribution, and the words before it, may take."""
_JOINING = frozenset({"а", "но", "и", "при", "передает", "передаёт", "пишет", "сообщает", "выступая"})
_NEAR = 8
"""Tokens before a colon within which the verb or the name stands that it belongs to."""


@dataclass(slots=True)
class Zone:
    """Where a speech verb stands with its subject: the sentence, the verb and the limits of its words."""

    sentence: Sentence
    verb: Token | None
    start: int
    end: int
    persons: list[Mention] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reported:
    """What a sentence reports: who said it stands in `zone`, what was said in `pieces`."""

    zone: Zone
    pieces: tuple[Span, ...]
    rule: str


class ReportedSpeech:
    """Finds what a sentence reports, and where it says who spoke. `taken` are the sentences, by index, that
    belong to a statement already; it is added to."""

    def __init__(self, document: Document, quotes: QuoteMap, taken: set[int]) -> None:
        self.document = document
        self.text = document.text
        self.quotes = quotes
        self.taken = taken

    def of(self, sentence: Sentence) -> Reported | None:
        """The words of the attribution and what was said, None if the sentence reports nothing."""
        for rule, find in (
            ("ru.by words", self._by_words),
            ("ru.about this", self._about_this),
            ("ru.verb of speech", self._that),
            ("ru.colon", self._colon),
            ("ru.called", self._called),
        ):
            found = find(sentence)
            if found is not None:
                zone, content = found
                spans = self._around(zone, content) if rule == "ru.verb of speech" else [content]
                told = tuple(made for span in spans if (made := self._without_relay(span)).text.strip())
                if not told:
                    continue
                return Reported(zone, told, rule if len(told) == 1 else INSERTED)
        return None

    def _around(self, zone: Zone, content: Span) -> list[Span]:
        """«Нигерия, заявил ее президент, хотела бы войти в группу»: what was said goes on behind the words
        for who said it."""
        sentence = zone.sentence
        comma = next((t for t in sentence.tokens if t.start > zone.start and t.text == ","), None)
        if zone.verb is None or comma is None or zone.start <= content.start or zone.end != sentence.end:
            return [content]
        behind = [token for token in sentence.tokens if token.start > comma.start]
        goes_on = any(t.pos in ("VERB", "ADJ") and t.feats.get("VerbForm") != "Conv" for t in behind)
        inserted = comma.start - zone.start < _INSERTION and content.end - content.start < _TOPIC
        if not (goes_on and inserted) or behind[0].text.lower() in _JOINING:
            return [content]
        zone.end = comma.start
        return [content, self.document.span(*trimmed(self.text, comma.end, sentence.end))]

    def _colon(self, sentence: Sentence) -> tuple[Zone, Span] | None:
        """«Он добавил: решения нет», and the headline «Токаев: Казахстан не вступит в БРИКС»."""
        tokens = sentence.tokens
        place = next((i for i, token in enumerate(tokens) if token.text == ":"), None)
        if place is None or place + 1 >= len(tokens) or self.quotes.at(tokens[place].start) is not None:
            return None
        if tokens[place + 1].text in '«"“„—–-':
            return None
        verb = next(
            (t for i, t in enumerate(tokens[:place]) if place - i <= _NEAR and self._says(tokens, i)), None
        )
        bare = all(token.pos in ("PROPN", "NOUN", "ADJ", "PUNCT") for token in tokens[:place])
        if verb is None and not (bare and place <= _NEAR and self._is_line(sentence)):
            return None
        content = self.document.span(*trimmed(self.text, tokens[place].end, sentence.end))
        return (Zone(sentence, verb, sentence.start, tokens[place].start), content) if content.text else None

    def _is_line(self, sentence: Sentence) -> bool:
        """Whether the sentence is a line of its own, as a headline is."""
        before = self.text[: sentence.start].rstrip(" ")
        opens = not before or before[-1] == "\n"
        return opens and self.text[sentence.end : sentence.end + 1] in ("", "\n")

    def _says(self, tokens: list[Token], place: int) -> bool:
        """Whether the token says something: a verb of speech without «не», «не исключил», «дал понять»."""
        token = tokens[place]
        before = tokens[place - 1] if place else None
        if token.lemma == "понять":
            return before is not None and before.lemma == "дать"
        denied = before is not None and before.text.lower() == "не"
        if token.lemma in _DENYING:
            return denied
        return speaks(token) and not denied

    def _called(self, sentence: Sentence) -> tuple[Zone, Span] | None:
        """«Токаев назвал решение «историческим»», «призвал страны к единству», «выразил надежду, что …»."""
        tokens = sentence.tokens
        for place, token in enumerate(tokens):
            finite = token.pos == "VERB" and token.feats.get("VerbForm", "Fin") == "Fin"
            if not finite or self.quotes.at(token.start) is not None or self._is_denied(tokens, place):
                continue
            following = {other.lemma for other in tokens[place + 1 : place + 4]}
            quoted = bool(self.quotes.between(token.end, sentence.end))
            hopes = token.lemma in _WISHING and bool(following & _HOPES)
            calls = token.lemma in _CALLS or (token.lemma in _STRESSING and bool(following & _WEIGHTS))
            pledges = token.lemma in _PLEDGING and _governs_infinitive(tokens, place)
            about = (
                token.lemma in _ABOUT and tokens[place + 1 : place + 2] != [] and _is_about(tokens[place + 1])
            )
            if (token.lemma in _CALLING and quoted) or calls or hopes or pledges or about:
                content = self.document.span(*trimmed(self.text, token.start, sentence.end))
                return Zone(sentence, token, sentence.start, token.end), content
        return None

    @staticmethod
    def _is_denied(tokens: list[Token], place: int) -> bool:
        return place > 0 and tokens[place - 1].text.lower() == "не"

    def _by_words(self, sentence: Sentence) -> tuple[Zone, Span] | None:
        """«По его словам, …», «…, по словам Иванова»."""
        match = BY_WORDS.search(self.text, sentence.start, sentence.end)
        if match is None or self.quotes.at(match.start()) is not None:
            return None
        comma = self.text.find(",", match.end(), sentence.end)
        end = comma if comma >= 0 else sentence.end
        if not any(sign.isalnum() for sign in self.text[sentence.start : match.start()]):
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
            if token.lemma in _NEVER or not self._says(tokens, place):
                continue
            if self.quotes.at(token.start) is not None:
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
        opens = [place for place in range(len(tokens)) if not place or tokens[place - 1].text in ":;"]
        first = next((place for place in opens if tokens[place].text.lower() == "как"), None)
        if first is None:
            return None
        verb = next((token for token in tokens[first + 1 : first + 4] if speaks(token)), None)
        comma = next((token for token in tokens[first:] if token.text == ","), None)
        if verb is None or comma is None or comma.start < verb.start:
            return None
        end = self._past_gerund(tokens, comma)
        content = trimmed(self.text, end, sentence.end)
        return Zone(sentence, verb, tokens[first].start, end), self.document.span(*content)

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


def _governs_infinitive(tokens: list[Token], place: int) -> bool:
    """Whether an infinitive follows within the clause: «пообещал поддержать»."""
    for token in tokens[place + 1 : place + 5]:
        if token.text in ",:;—–«":
            return False
        if token.feats.get("VerbForm") == "Inf":
            return True
    return False


def _is_about(token: Token) -> bool:
    return token.text.lower() in ("о", "об", "за", "против")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (text[start].isalnum() or text[start] in '«"“„(['):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "—–-,"):
        end -= 1
    return start, end


def speaks(token: Token) -> bool:
    """Whether the token is a finite verb of speech."""
    return (
        token.lemma in _SAYING | WRITTEN
        and token.pos == "VERB"
        and token.feats.get("VerbForm", "Fin") == "Fin"
    )
