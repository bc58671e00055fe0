"""The words that tell who said a quotation: before it, behind it, inside it."""

import re

from workbench.domain.article import Mention
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.statements.reported_speech import BY_WORDS
from workbench.reading.statements.speakers import Speakers, is_office
from workbench.reading.statements.speech_words import is_finite, speaks
from workbench.reading.statements.zones import Zone
from workbench.reading.text.quotes import Quote, QuoteMap

_AFTER_QUOTE = re.compile(r"\s*[,.!?…]*\s*[—–−-]\s*")
_COMMA = re.compile(r"\s*,\s*(?=[а-яё])")
"""What careless outlets put between a quotation and «сказал он»."""
INNER = re.compile(r"(?<=[,!?…])\s*[—–−-]\s*(?=[а-яё])")
ANSWERS = re.compile(r"\?\s*[—–-]\s*(?=[А-ЯЁ«\"])")
"""«— Готов ли Кремль? — Готов, — ответил Песков»."""
RESUMES = re.compile(r"[.,]\s*[—–−-]\s*")
_SUCH = re.compile(
    r"(?:со?\s+)?так\w+\s+(?:заявлени|мнени|слов|оценк|позици|предложени|призыв|вопрос)\w*", re.I
)
"""«…», – такое заявление сделал Лукашенко."""
_GESTURE = 90
"""Characters that «пожал плечами президент Сербии Александр Вучич» may have."""
_BARE = frozenset({"PROPN", "NOUN", "ADJ", "PUNCT", "CCONJ", "X"})
_CUE = 14
"""Tokens that «Президент Ирана Эбрахим Раиси:» may have."""


class Attributions:
    """Finds the attribution of a quotation as the zone of its sentence in which the speaker stands."""

    def __init__(self, document: Document, quotes: QuoteMap, speakers: Speakers) -> None:
        self.text = document.text
        self.sentences = document.sentences
        self.quotes = quotes
        self.speakers = speakers

    def after(self, quote: Quote, sentences: list[Sentence]) -> Zone | None:
        """«…», — сказал Иванов."""
        dash = _AFTER_QUOTE.match(self.text, quote.end)
        if not dash:
            comma = _COMMA.match(self.text, quote.end)
            opens = not quote.opened or any(sentence.start == quote.start for sentence in sentences)
            return self.zone(comma.end(), sentences, reach=1) if comma and opens else None
        return (
            self.zone(dash.end(), sentences, reach=8)
            or (self.doing(dash.end(), sentences) if self._is_sentence(quote, sentences) else None)
            or self._signed(quote, dash.end(), sentences)
        )

    def _signed(self, quote: Quote, start: int, sentences: list[Sentence]) -> Zone | None:
        """«Уверен, что формат окрепнет», – Касым-Жомарт Токаев."""
        following = self.sentences[sentences[-1].index + 1 : sentences[-1].index + 2]
        sentence = holding([*sentences, *following], start)
        if sentence is None or not self._is_sentence(quote, sentences):
            return None
        tokens = [token for token in sentence.tokens if token.start >= start]
        return Zone(sentence, None, start, sentence.end, cue=True) if self._is_bare(tokens, start) else None

    def doing(self, start: int, sentences: list[Sentence]) -> Zone | None:
        """«Нас не приглашали», – пожал плечами Вучич: the quotation tells that the person spoke."""
        sentence = holding(sentences, start)
        if sentence is None:
            return None
        resumed = RESUMES.search(self.text, start, sentence.end)
        end = resumed.start() if resumed else sentence.end
        tokens = [token for token in sentence.tokens if start <= token.start < end]
        if tokens and tokens[0].text == "не":
            tokens = tokens[1:]
        if end - start > _GESTURE or not tokens or not is_finite(tokens[0]):
            return None
        acts = any(self._is_acting(p, sentence) for p in self.speakers.named_in(start, end)) or any(
            token.text in ("он", "она") for token in tokens[1:3]
        )
        return Zone(sentence, tokens[0], start, end) if acts else None

    def _is_acting(self, person: Mention, sentence: Sentence) -> bool:
        token = next((t for t in sentence.tokens if t.start == person.start), None)
        return token is not None and token.feats.get("Case") == "Nom"

    def _is_sentence(self, quote: Quote, sentences: list[Sentence]) -> bool:
        """Whether the quoted words are a sentence of their own: they begin as one and have a verb."""
        words = [t for s in sentences for t in s.tokens if quote.first <= t.start < quote.last]
        says = any(token.pos in ("VERB", "AUX") or token.feats.get("Variant") == "Short" for token in words)
        return self.text[quote.first].isupper() and says

    def inside(self, quote: Quote, sentences: list[Sentence]) -> Zone | None:
        """«Мы согласны, — сказал Иванов. — Это важно»."""
        for dash in INNER.finditer(self.text, quote.first, quote.last):
            zone = self.zone(dash.end(), sentences, reach=3) or self.doing(dash.end(), sentences)
            if zone is not None:
                resumed = RESUMES.search(self.text, zone.start, quote.last)
                zone.end = resumed.start() if resumed else min(zone.end, quote.last)
                return zone
        return None

    def before(self, quote: Quote, sentences: list[Sentence]) -> Zone | None:
        """Иванов сказал: «…»."""
        end = self.end_before(quote.start)
        if self.text[end - 1 : end] != ":":
            return None
        sentence = holding(sentences, end - 1) or self._above(sentences, quote)
        if sentence is None:
            return None
        verb = next(
            (token for token in reversed(sentence.tokens) if token.end <= end and speaks(token)),
            None,
        )
        if verb is not None or BY_WORDS.search(self.text, sentence.start, end):
            return Zone(sentence, verb, sentence.start, end)
        if self.is_cue(sentence, end):
            return Zone(sentence, None, sentence.start, end, cue=True)
        verb = self._act_before(quote, sentence, end, sentences)
        return Zone(sentence, verb, sentence.start, end) if verb is not None else None

    def _above(self, sentences: list[Sentence], quote: Quote) -> Sentence | None:
        """The sentence right above a paragraph that the quotation opens."""
        first = sentences[0]
        return self.sentences[first.index - 1] if first.index and first.start == quote.start else None

    def _act_before(
        self, quote: Quote, sentence: Sentence, end: int, sentences: list[Sentence]
    ) -> Token | None:
        """The verb of «Лукашенко поблагодарил партнеров: «Спасибо за поддержку»»."""
        persons = self.speakers.named_in(sentence.start, end)
        acting = any(self._is_acting(person, sentence) for person in persons) or any(
            is_office(token) and token.end <= end and token.feats.get("Case") == "Nom"
            for token in sentence.tokens
        )
        if not acting or not self._is_sentence(quote, sentences):
            return None
        return next(
            (token for token in reversed(sentence.tokens) if token.end <= end and is_finite(token)), None
        )

    def is_cue(self, sentence: Sentence, end: int) -> bool:
        """«Президент Ирана Эбрахим Раиси:»: nothing but who speaks."""
        return self._is_bare([token for token in sentence.tokens if token.end < end], sentence.start)

    def _is_bare(self, tokens: list[Token], start: int) -> bool:
        plain = all(token.pos in _BARE or token.feats.get("VerbForm") == "Conv" for token in tokens)
        return plain and 0 < len(tokens) <= _CUE and bool(self.speakers.named_in(start, tokens[-1].end))

    def zone(self, start: int, sentences: list[Sentence], reach: int) -> Zone | None:
        """The attribution that begins at `start`, if a verb of speech stands within its first words."""
        sentence = holding(sentences, start)
        if sentence is None:
            return None
        following = [token for token in sentence.tokens if token.start >= start]
        verb = next((token for token in following[:reach] if speaks(token)), None)
        if verb is None and _SUCH.match(self.text, start):
            verb = next((token for token in following[:reach] if is_finite(token)), None)
        if verb is None:
            return None
        opened = next((quote.start for quote in self.quotes.between(verb.end, sentence.end)), sentence.end)
        speech = self.text[opened + 1 : opened + 2].isupper() and self.sign_before(opened) in ".:"
        return Zone(sentence, verb, start, opened if speech else sentence.end)

    def end_before(self, place: int) -> int:
        """The end of the last word or sign before the place."""
        while place and self.text[place - 1].isspace():
            place -= 1
        return place

    def sign_before(self, place: int) -> str:
        end = self.end_before(place)
        return self.text[end - 1 : end] or " "


def holding(sentences: list[Sentence], place: int) -> Sentence | None:
    return next((sentence for sentence in sentences if sentence.start <= place < sentence.end), None)
