"""What an author renders in words of their own: «по его словам, …», «об этом заявил …», «отметил, что …»."""

import re
from collections.abc import Iterator, Sequence

from workbench.domain.article import Span
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.names.person_names import never_declines
from workbench.reading.patterns import wordset
from workbench.reading.statements.about_this import verb_about_this
from workbench.reading.statements.anothers_words import WORDS, is_about_words, is_of_that, opens_clause
from workbench.reading.statements.passing_on import is_inserted, without_relay
from workbench.reading.statements.relative_clauses import is_comment, relative_subject
from workbench.reading.statements.speech_words import (
    CITING,
    SAYING,
    TELLING,
    acts_in_words,
    adds,
    is_denied,
    is_finite,
    is_written,
    presents,
    says,
    speaks,
)
from workbench.reading.statements.zones import ABOUT_THIS, CALLED, INSERTED, Reported, Zone
from workbench.reading.text.quotes import QuoteMap

BY_WORDS = re.compile(
    r"(?<!\w)(?:(?:по|со)\s+(?:собственн\w+\s+|образн\w+\s+)?(?P<whose>его|ее|её|их)?\s*"
    r"(?:слов(?:ам|а)?|мнению|утверждению|оценк[еи]|оценкам|версии|выражению|признанию|убеждению|заверению|"
    r"заверениям|утверждениям|прогноз[уа]м?|подсчетам|наблюдениям|определению|данным|информации|сообщению)"
    r"|на\s+(?P<view>его|ее|её|их)?\s*взгляд)(?!\w)",
    re.IGNORECASE,
)
"""«по словам», «по его мнению», «на взгляд»: what follows in the genitive spoke."""
_ASKED = re.compile(r"(?:на (?:\w+ )?вопрос|отвечая|комментируя)(?!\w)", re.IGNORECASE)
_OPINION = re.compile(r"мнени|утвержден|оценк|верси|убежден|заверен|данны|информаци|сообщени", re.IGNORECASE)
_LINKING = re.compile(
    r"^(?:при этом|однако|кроме того|вместе с тем|в то же время|более того|между тем|к тому же|впрочем|"
    r"тем не менее|наконец|в частности|в свою очередь|помимо этого|также|так|а|но|и|что|тогда как|при том|"
    r"теперь|сейчас|сегодня)$",
    re.IGNORECASE,
)
"""What may stand before «, по словам Путина,» and is nothing that was said."""
_NOTIFYING = frozenset({"уведомить", "уведомлять", "известить"})
_DOUBTING = wordset("опровергнуть опровергать отрицать исключить исключать сомневаться")
_THAT = frozenset({"что", "будто", "как", "насколько", "чтобы"})
_NEVER = CITING | wordset("выступить поделиться передать прокомментировать комментировать выразить выражать")
"""Verbs whose «, что» is not what was said."""

_INSERTION, _TOPIC = 70, 60
"""Characters that an inserted attribution, and the words before it, may take."""
_AND = frozenset({"и", "но", "а", "также", "затем", "однако", "тут", "же"})
_FAR, _ASIDES = 40, 3
"""Tokens within which «, что» follows its verb, and commas before it."""
_JOINING = frozenset({"а", "но", "и", "при", "передает", "передаёт", "пишет", "сообщает", "выступая"})
_NEAR = 8
"""Tokens before a colon within which the verb or the name stands that it belongs to."""


_Found = tuple[Zone, list[Span]]


class ReportedSpeech:
    """Finds what a sentence reports, and where it says who spoke."""

    def __init__(self, document: Document, quotes: QuoteMap) -> None:
        self.document = document
        self.text = document.text
        self.quotes = quotes

    def of(self, sentence: Sentence) -> Iterator[Reported]:
        """The words of the attribution and what was said, by every rule that finds them, the surest first:
        «Как пишет РБК, Лавров заявил, что …» has two verbs of speech."""
        for rule, find in (
            ("ru.by words", self._by_words),
            (ABOUT_THIS, self._about_this),
            ("ru.verb of speech", self._as_said_first),
            ("ru.verb of speech", self._that),
            ("ru.colon", self._colon),
            (CALLED, self._called),
            ("ru.adding", self.adding),
            ("ru.words of", self._anothers_words),
        ):
            found = find(sentence)
            if found is not None:
                zone, spans = found
                told = tuple(
                    made for span in spans if (made := without_relay(self.document, span)).text.strip()
                )
                if len(told) == 1 and zone.end <= told[0].start:
                    yield self._parted(zone, told[0], rule)
                elif told:
                    yield Reported(zone, told, rule if len(told) == 1 else INSERTED)

    def _parted(self, zone: Zone, said: Span, rule: str) -> Reported:
        """«Он сказал, что рад, и добавил, что ждет гостей»: two things that were said."""
        tokens = [token for token in zone.sentence.tokens if said.start <= token.start < said.end]
        for place in range(1, len(tokens)):
            joined = tokens[place - 1].lemma in _AND or tokens[place - 1].text == ","
            if not joined or not (speaks(tokens[place]) or adds(tokens[place])):
                continue
            that = self._that_behind(tokens, place)
            colon = place + 1 if tokens[place + 1 : place + 2] and tokens[place + 1].text == ":" else None
            if (that is None and colon is None) or self.quotes.at(tokens[place].start) is not None:
                continue
            behind = tokens[that + 1].end if that is not None else tokens[place + 1].end
            first = self.document.span(*trimmed(self.text, said.start, self._before(tokens, place)))
            return Reported(zone, (first,), rule, self.document.span(*trimmed(self.text, behind, said.end)))
        return Reported(zone, (said,), rule)

    @staticmethod
    def _before(tokens: list[Token], place: int) -> int:
        """The end of what stands before «, но добавил»."""
        while place > 1 and (tokens[place - 1].lemma in _AND or tokens[place - 1].text == ","):
            place -= 1
        return tokens[place - 1].end

    def _around(self, zone: Zone, content: Span) -> list[Span]:
        """«Нигерия, заявил ее президент, хотела бы войти в группу»: what was said goes on behind the words
        for who said it."""
        sentence = zone.sentence
        comma = next((t for t in sentence.tokens if t.start > zone.start and t.text == ","), None)
        if zone.verb is None or comma is None or zone.start <= content.start or zone.end != sentence.end:
            return [content]
        behind = [token for token in sentence.tokens if token.start > comma.start]
        goes_on = any(
            t.pos in ("VERB", "ADJ") and t.feats.get("VerbForm") != "Conv" and not t.text[0].isdigit()
            for t in behind
        )
        inserted = comma.start - zone.start < _INSERTION and content.end - content.start < _TOPIC
        if not (goes_on and inserted) or behind[0].text.lower() in _JOINING or behind[0].lemma == "который":
            return [content]  # «сообщает МИД Бразилии, которая председательствует»
        told_of = behind[0].pos == "ADJ" or behind[0].feats.get("VerbForm") == "Part"
        if told_of and behind[0].feats.get("Case") == "Nom" and behind[0].lemma not in ("сам", "весь"):
            return [content]  # «заявил дипломат, знакомый с ходом переговоров»
        zone.end = comma.start
        return [content, self.document.span(*trimmed(self.text, comma.end, sentence.end))]

    def _colon(self, sentence: Sentence) -> _Found | None:
        """«Он добавил: решения нет», and the headline «Токаев: Казахстан не вступит в БРИКС»."""
        tokens = sentence.tokens
        place = next((i for i, token in enumerate(tokens) if token.text == ":"), None)
        if place is None or place + 1 >= len(tokens) or self.quotes.at(tokens[place].start) is not None:
            return None
        if tokens[place + 1].text in '«"“„—–−-':
            return None
        near = range(max(0, place - _NEAR), place)
        verb = next((tokens[i] for i in near if says(tokens, i) or presents(tokens[i:place])), None)
        bare = all(token.pos in ("PROPN", "NOUN", "ADJ", "PUNCT") for token in tokens[:place])
        if verb is None and not (bare and place <= _NEAR and self._is_line(sentence)):
            return None
        if verb is None and self._is_anothers_aide(tokens[0], tokens[place - 1]):
            return None
        content = self.document.span(*trimmed(self.text, tokens[place].end, sentence.end))
        zone = Zone(sentence, verb, sentence.start, tokens[place].start, cue=verb is None)
        return (zone, [content]) if content.text else None

    def _is_anothers_aide(self, first: Token, last: Token) -> bool:
        """«Помощник Токаева: …»: whoever that is, not Токаев."""
        if first.feats.get("Case") != "Nom" or last.feats.get("Case") != "Gen" or first is last:
            return False
        named = self.document.mentions_in(first.start, last.end)
        return any(one.type is MentionType.PERSON and one.end == last.end for one in named)

    def _is_line(self, sentence: Sentence) -> bool:
        """Whether the sentence is a line of its own, as a headline is."""
        before = self.text[: sentence.start].rstrip(" ")
        opens = not before or before[-1] == "\n"
        return opens and self.text[sentence.end : sentence.end + 1] in ("", "\n")

    def _called(self, sentence: Sentence) -> _Found | None:
        """«Токаев назвал решение «историческим»», «призвал страны к единству», «выразил надежду, что …»."""
        if sentence.tokens[-1].text == ":":
            return None  # what was said follows
        if (told := self._of_what(sentence)) is not None:
            return told
        for place, token in enumerate(sentence.tokens):
            if not is_finite(token) or self.quotes.at(token.start) is not None:
                continue
            quoted = bool(self.quotes.between(token.end, sentence.end))
            if acts_in_words(sentence.tokens, place, quoted):
                end = self._clause_end(sentence, place)
                content = self.document.span(*trimmed(self.text, token.start, end))
                return Zone(sentence, token, sentence.start, token.end), [content]
        return None

    def _of_what(self, sentence: Sentence) -> _Found | None:
        """«О выходе Украины из СНГ заявил президент Петр Порошенко»: what was told of stands first."""
        tokens = sentence.tokens
        if tokens[0].text.lower() not in ("о", "об") or tokens[1].pos not in ("NOUN", "ADJ"):
            return None
        verb = next((token for token in tokens if is_finite(token)), None)
        if verb is None or verb.lemma not in TELLING or self.quotes.at(verb.start) is not None:
            return None
        content = self.document.span(*trimmed(self.text, sentence.start, verb.start))
        return Zone(sentence, verb, verb.start, sentence.end), [content]

    @staticmethod
    def _clause_end(sentence: Sentence, verb: int) -> int:
        """Where the author goes on about what was said, or on behind «который призвал страны к единству»;
        else the end of the sentence."""
        tokens = sentence.tokens
        aside = relative_subject(tokens, tokens[verb]) is not None
        for place in range(verb + 1, len(tokens) - 1):
            if tokens[place].text != ",":
                continue
            if is_comment(tokens, verb, place) or (aside and is_finite(tokens[place + 1])):
                return tokens[place].start
        return sentence.end

    def _by_words(self, sentence: Sentence) -> _Found | None:
        """«По его словам, …», «…, по словам Иванова», «При этом, по словам Иванова, …»."""
        match = BY_WORDS.search(self.text, sentence.start, sentence.end)
        if match is None or self.quotes.at(match.start()) is not None:
            return None
        comma = self.text.find(",", match.end(), sentence.end)
        end = comma if comma >= 0 else sentence.end
        if comma >= 0:
            end = self._past_aside([t for t in sentence.tokens if t.start >= comma])
        before = trimmed(self.text, sentence.start, match.start())
        behind = trimmed(self.text, end, sentence.end)
        linking = _LINKING.match(self.text[before[0] : before[1]].rstrip(" ,"))
        spans = [span for span in (before, behind) if span[0] < span[1] and (span is behind or not linking)]
        opinion = _OPINION.search(match[0]) is not None
        zone = Zone(sentence, None, match.start(), end, opinion=opinion)
        return zone, [self.document.span(*span) for span in spans]

    def _about_this(self, sentence: Sentence) -> _Found | None:
        """«Об этом заявил Иванов», «с таким призывом выступил он»: what they said is the sentence before."""
        verb = verb_about_this(self.text, sentence) if sentence.index else None
        if verb is None:
            return None
        previous = self.document.sentences[sentence.index - 1]
        return Zone(sentence, verb, sentence.start, sentence.end, before=previous), [self._whole(previous)]

    def _that(self, sentence: Sentence) -> _Found | None:
        """«Иванов заявил, что …», «…, сообщил Иванов», «как отметил Иванов, …»."""
        tokens = sentence.tokens
        for place, token in enumerate(tokens):
            if token.lemma in _NEVER or not says(tokens, place) or self.quotes.at(token.start) is not None:
                continue
            if place and tokens[place - 1].text.lower() in ("тот", "та"):
                continue  # «показал ролик, на котором тот отмечает, что …»: somebody else
            if is_written(token) and opens_clause(tokens, place):
                continue  # «ответил на публикацию агентства, где говорилось, что …»: nobody here says it
            if token.lemma in _NOTIFYING and any(says(tokens, i) for i in range(place + 1, len(tokens))):
                continue  # «Катар уведомил союз, что выйдет, сообщил министр»
            following = self._that_behind(tokens, place)
            if following is not None:
                first, end = tokens[following + 1].end, tokens[following].start
                if token.lemma in _DOUBTING:  # «опроверг слухи о том, что …»: it says the contrary
                    first, end = tokens[place - is_denied(tokens, place)].start, token.end
                content = trimmed(self.text, first, sentence.end)
                return Zone(sentence, token, sentence.start, end), [self.document.span(*content)]
            comma = next(
                (
                    i
                    for i in range(place - 1, max(-1, place - 4), -1)
                    if tokens[i].text in (",", "—", "–", "-")
                ),
                None,
            )
            if comma is None or comma == 0 or tokens[comma + 1].lemma == "который":
                continue
            if is_inserted(self.document, token, tokens[place + 1 :]):
                continue
            told = place - comma == 1 or tokens[place - 1].pos in ("ADV", "PRON")
            told = told or (place - comma == 2 and tokens[comma + 1].text.lower() == "как")
            if _ASKED.match(self.text, sentence.start):
                continue  # «На вопрос, будет ли саммит, он ответил утвердительно»
            if told and _has_subject(token, tokens[comma + 1 :]):
                content = trimmed(self.text, sentence.start, tokens[comma].start)
                zone = Zone(sentence, token, tokens[comma].end, sentence.end)
                return zone, self._around(zone, self.document.span(*content))
        return None

    def adding(self, sentence: Sentence) -> _Found | None:
        """«Токаев поблагодарил коллег, отметив, что …»."""
        tokens = sentence.tokens
        for place, token in enumerate(tokens):
            if place and adds(token) and self.quotes.at(token.start) is None:
                following = self._that_behind(tokens, place)
                if following is not None:
                    content = trimmed(self.text, tokens[following + 1].end, sentence.end)
                    zone = Zone(sentence, token, sentence.start, tokens[following].start)
                    return zone, [self.document.span(*content)]
        return None

    def _anothers_words(self, sentence: Sentence) -> _Found | None:
        """«Так он ответил на слова Трампа о том, что союз слаб»: what the other one said."""
        tokens = sentence.tokens
        comma = next((i for i, t in enumerate(tokens) if t.text == "," and is_of_that(tokens, i)), None)
        if comma is None or any(speaks(token) for token in tokens[comma:]):
            return None
        noun = next((i for i in range(comma) if tokens[i].lemma in WORDS), None)
        if noun is None or not any(map(is_finite, tokens[:noun])):
            return None
        content = trimmed(self.text, tokens[comma + 1].end, sentence.end)
        zone = Zone(sentence, None, tokens[noun].end, tokens[comma - 2].start)
        return zone, [self.document.span(*content)]

    def _that_behind(self, tokens: list[Token], place: int) -> int | None:
        """The comma of «, что» behind a verb, past «, которая прошла в Баку,» and «, выступая на форуме,»."""
        commas = [i for i in range(place + 1, min(len(tokens) - 1, place + _FAR)) if tokens[i].text in ",:"]
        for comma in commas[:_ASIDES]:
            following = tokens[comma + 1]
            if any(speaks(token) for token in tokens[place + 1 : comma]):
                return None  # «Как сообщили в ТВ, Лавров отметил, что …»
            if following.feats.get("VerbForm") == "Part" and following.lemma in SAYING:
                return None  # «ответила журналисту, считающему, что …»
            if tokens[comma - 1].lemma == "вопрос" or is_about_words(tokens[place + 1 : comma]):
                return None  # «ответила на вопрос, как …», «высказалась про слова о том, что …»
            if tokens[comma].text == ":" or following.text.lower() in _JOINING:
                return None
            if following.text.lower() in _THAT:
                return None if is_comment(tokens, place, comma) else comma
        return None

    def _as_said_first(self, sentence: Sentence) -> _Found | None:
        tokens = sentence.tokens
        opens = [place for place in range(len(tokens)) if not place or tokens[place - 1].text in ":;"]
        first = next((place for place in opens if tokens[place].text.lower() == "как"), None)
        if first is None:
            return None
        verb = next((token for token in tokens[first + 1 : first + 4] if speaks(token)), None)
        comma = next((t for t in tokens[first:] if t.text == "," and not self._joins_offices(t)), None)
        if verb is None or comma is None or comma.start < verb.start:
            return None
        end = self._past_aside([token for token in tokens if token.start >= comma.start])
        content = trimmed(self.text, end, sentence.end)
        return Zone(sentence, verb, tokens[first].start, end), [self.document.span(*content)]

    def _joins_offices(self, comma: Token) -> bool:
        """The comma of «вице-премьер, министр торговли Иван Петров»: offices of the one who is named."""
        near = self.document.mentions_in(comma.start - _INSERTION, comma.end + _INSERTION)
        roles = [one for one in near if one.type is MentionType.ROLE]
        further = next((one for one in roles if one.start == comma.end + 1), None)
        before = any(one.end == comma.start for one in roles)
        named = further is not None and any(
            one.type is MentionType.PERSON and one.start == further.end + 1 for one in near
        )
        return before and named

    def _past_aside(self, tokens: list[Token]) -> int:
        """The end of «, выступая на форуме,» or «, которого избрали в мае,» that the comma, the first of the
        tokens, begins: it tells of the occasion or the speaker, not of what was said."""
        comma, after = tokens[0], tokens[1:]
        aside = after and (after[0].feats.get("VerbForm") in ("Conv", "Part") or after[0].lemma == "который")
        if not aside:
            return comma.start
        return next((token.start for token in after if token.text == ","), comma.start)

    def _whole(self, sentence: Sentence) -> Span:
        return self.document.span(*trimmed(self.text, sentence.start, sentence.end))


def _has_subject(verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether the words say who: «…, отметил он», not «он поздравил коллег, отметил их вклад»."""
    if verb.feats.get("Number") == "Plur" or is_written(verb):
        return True
    nouns = [token for token in tokens if token.pos in ("NOUN", "PROPN", "PRON")]
    return any(
        token.feats.get("Case", "Nom") == "Nom" or (token.pos == "PROPN" and never_declines(token.text))
        for token in nouns
    )


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (text[start].isalnum() or text[start] in '«"“„(['):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "—–−-,"):
        end -= 1
    return start, end
