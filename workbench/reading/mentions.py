"""Everything that an article names, as mentions, nested where they are nested, in order of their start."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.dates.date_values import Tense
from workbench.reading.dates.dates import find_dates
from workbench.reading.document import Document, Name, Sentence, Token
from workbench.reading.names.names import find_names
from workbench.reading.names.occasions import find_events, find_ordinals
from workbench.reading.names.offices import RoleFinder, cover_of
from workbench.reading.patterns import wordset
from workbench.reading.text.quotes import quotes_of

_AHEAD = frozenset([
    "планироваться", "планировать", "запланировать", "намечать", "наметить", "ожидаться", "предстоять",
    "предстоящий", "следующий", "должный", "намеренный", "намерен", "будущий", "готовиться",
    "собираться", "пригласить", "рассчитывать", "will", "shall", "scheduled", "expected", "planned",
    "plans", "plan", "due", "next", "upcoming", "forthcoming", "slated",
    "schedule", "expect", "slate", "intend", "would", "could",
])  # fmt: skip
_GATHERS = "собираться"
_ASKS = "пригласить"
_JOINING = frozenset({"вступить", "присоединиться", "войти", "стать"})
_WILL_BE = frozenset(["будет", "будут"])
_DAY = len("2025-11-20")
_FRESH = timedelta(days=3)
"""How long before its publication what is filed may be written."""
_WAS_TO = frozenset({"to", "be", "have", "been"})
_CALENDAR = frozenset(["take", "hand", "assume", "pass", "begin", "start", "open", "convene"])
_BEHIND_EN = frozenset(["was", "were", "had", "has", "have", "said", "held", "took", "became", "did", "been"])
_CENTURY = re.compile(r"\d\d01/\d\d00")
_STOPS = frozenset((*",;:()—–", "but", "and"))
_ADOPTED = frozenset(
    {"adopted", "approved", "signed", "endorsed", "agreed", "passed", "unveiled", "launched"}
)
_PAPER = 24
"""Words from "adopted" to the last of the papers that were adopted."""
_GROUP = 5
"""Words from "will" to the participle that belongs to it."""


def find_mentions(document: Document, names: Sequence[Name]) -> list[Mention]:
    """The mentions of the document. `names` are what the model saw, if there was a model."""
    if document.language == "ru":
        named = find_names(document, names)
    else:
        from workbench.reading.english.names.names import find_english_names

        named = find_english_names(document)
    found = [*named, *_dates(document), *_of_sentences(document, named)]
    return sorted(set(found), key=lambda mention: (mention.start, -mention.end, mention.type))


def _of_sentences(document: Document, named: Sequence[Mention]) -> Iterator[Mention]:
    """Offices, events and ordinals, which lie within a sentence."""
    quotes = quotes_of(document.text)
    place = 0
    for sentence in document.sentences:
        starts = {token.start: index for index, token in enumerate(sentence.tokens)}
        inside = []
        while place < len(named) and named[place].start < sentence.end:
            inside.append(named[place])
            place += 1
        covers = [cover for mention in inside if (cover := cover_of(sentence, mention, starts))]
        if document.language == "ru":
            for first, end in RoleFinder(sentence, covers).find():
                yield _role(document, sentence, first, end)
        yield from find_events(document, sentence, covers, quotes)
        yield from find_ordinals(sentence, document.text)


def _role(document: Document, sentence: Sentence, first: int, end: int) -> Mention:
    start, last = sentence.tokens[first].start, sentence.tokens[end - 1].end
    return Mention(start, last, document.text[start:last], MentionType.ROLE, "PROFESSION")


# Dates


def _dates(document: Document) -> list[Mention]:
    tenses = _Tenses(document.sentences)
    written = _written(document)
    found = find_dates(document.text, document.published, document.language, tenses.at, written)
    return [
        Mention(
            one.start,
            one.end,
            document.text[one.start : one.end],
            MentionType.DATE,
            "DATE",
            f"date:{one.edtf}" if one.edtf else None,
            # Nothing happens "in the 21st century": that stands in the names of treaties.
            None if one.edtf and _CENTURY.fullmatch(one.edtf) else one.edtf,
        )
        for one in found
    ]


def _written(document: Document) -> date | None:
    """The day of an English dateline: "today" in a release of the day before is not the day of
    publication."""
    if document.language != "en" or document.published is None:
        return None
    from workbench.reading.english.names.datelines import lines_of_place

    for start, end in lines_of_place(document.text):
        days = find_dates(document.text[start:end], document.published, "en", lambda _: Tense.PAST)
        day = next((one.edtf for one in days if one.edtf and len(one.edtf) == _DAY), None)
        written = date.fromisoformat(day) if day else None
        if written and timedelta(0) <= document.published - written <= _FRESH:
            return written
    return None


class _Tenses:
    """Which way the words look, by place."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._known: dict[int, list[tuple[int, int, Tense]]] = {}

    def at(self, place: int) -> Tense:
        """The tense of the nearest verb, one in the same stretch between commas before any other."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return Tense.OPEN
        if index not in self._known:
            self._known[index] = list(_signs(self._sentences[index]))
        sentence = self._sentences[index]
        tokens = sentence.tokens
        stretch = sum(token.start < place and _parts(tokens, at) for at, token in enumerate(tokens))
        signs = self._known[index]
        nearest = min(signs, key=lambda sign: (sign[1] != stretch, abs(sign[0] - place)), default=None)
        return nearest[2] if nearest else Tense.OPEN


def _signs(sentence: Sentence) -> Iterator[tuple[int, int, Tense]]:
    """The words that tell a tense: where they stand, in which stretch, and what they tell."""
    stretch, ahead = 0, -_GROUP
    within: Tense | None = None
    for place, token in enumerate(sentence.tokens):
        stretch += _parts(sentence.tokens, place)
        tense = token.feats.get("Tense")
        told = token.feats.get("VerbForm") == "Part" and (
            token.text.isascii() or token.feats.get("Variant") == "Short"
        )
        if [one.text for one in sentence.tokens[max(0, place - 2) : place]] == ["had", "been"]:
            yield token.start, stretch, Tense.OPEN  # "had been scheduled to meet on July 6": over or ahead
            continue
        if _is_before_it(sentence.tokens, place):
            within = Tense.FUTURE if token.text.lower() in _PREPARING else Tense.OPEN
            yield token.start, stretch, within  # "accepted an invitation to the summit on December 11"
            continue
        noun = token.text == "plans" and place > 0 and sentence.tokens[place - 1].text == "with"
        gathers = token.lemma == _GATHERS and not _governs_infinitive(sentence.tokens, place)
        asked = token.lemma == _ASKS and _asks_to_join(sentence.tokens, place)
        if (
            (token.lemma in _AHEAD and not (gathers or noun or asked or _is_a_paper(sentence.tokens, place)))
            or tense == "Fut"
            or token.text.lower() in _WILL_BE
            or _is_english_plan(sentence.tokens, place)
        ):
            ahead = place
            planned = _is_plan_of_noun(sentence.tokens, place) or _is_coming_meeting(sentence.tokens, place)
            within = Tense.FUTURE if planned else within
            yield token.start, stretch, Tense.FUTURE
        elif told and place - ahead < _GROUP:
            yield token.start, stretch, Tense.FUTURE  # «будет проведен», "is expected to be opened"
        elif place and sentence.tokens[place - 1].text == "being":
            yield token.start, stretch, Tense.OPEN  # "is being held"
        elif (
            _is_by_the_calendar(token, _following(sentence.tokens, place))
            or _is_hosting(sentence.tokens, place)
            or _is_agreed_on(sentence.tokens, place)
        ):
            yield token.start, stretch, Tense.FUTURE  # "takes over on May 1", "agreed to hold it on May 3"
        elif _was_to_be(sentence.tokens, place):
            yield token.start, stretch, Tense.OPEN  # "was to be held on July 6": over or ahead
        elif "if" in [one.text for one in sentence.tokens[max(0, place - 2) : place]]:
            continue  # "could take part in it on May 19 if he wished"
        elif told and _is_attribute(sentence.tokens, place):
            continue
        elif (
            (tense == "Past" and token.pos in ("VERB", "AUX"))
            or _is_english_past(token)
            or _is_where_agreed(sentence.tokens, place)
        ):
            within = None
            yield token.start, stretch, Tense.PAST
        elif within is not None:
            yield token.start, stretch, within  # "The summit to be held on July 6 was discussed"


def _parts(tokens: Sequence[Token], place: int) -> bool:
    """Whether it parts two stretches, as "that" in "on Friday that it would"; the brackets of "(SCO)" do
    not."""
    if tokens[place].text == "that" and place and tokens[place - 1].text.endswith("day"):
        return True
    if tokens[place].text not in _STOPS:
        return False
    around = [token.text for token in tokens[max(0, place - 2) : place + 3]]
    return not (("(" in around[:3] and ")" in around[2:]) and tokens[place].text in "()")


def _is_a_paper(tokens: Sequence[Token], place: int) -> bool:
    """ "approved an action plan on May 5", "a strategy for the next ten years": a plan that was adopted is a
    paper, and the years that it is for are not when that happened."""
    if tokens[place].text.lower() not in ("plan", "next"):
        return False
    behind = tokens[place + 1 : place + 4]
    if tokens[place].text == "next":
        return any(token.text in ("years", "decade") for token in behind)
    before = [token.text.lower() for token in tokens[max(0, place - _PAPER) : place]]
    made = not _ADOPTED.isdisjoint(before) or any(token.text in _ADOPTED for token in behind)
    return tokens[place].pos in ("NOUN", "PROPN") and made


def _governs_infinitive(tokens: Sequence[Token], place: int) -> bool:
    """«собираются подписать» looks ahead, «собирались в Душанбе» does not."""
    return any(token.feats.get("VerbForm") == "Inf" for token in tokens[place + 1 : place + _GROUP])


def _is_attribute(tokens: Sequence[Token], place: int) -> bool:
    """ "will come as an honored guest": an English participle that only says what kind of thing it is."""
    around = [tokens[at].pos if 0 <= at < len(tokens) else "" for at in (place - 1, place + 1)]
    return tokens[place].text.isascii() and around[0] in ("DET", "ADJ") and around[1] in ("NOUN", "ADJ")


def _following(tokens: Sequence[Token], place: int) -> str:
    return tokens[place + 1].text.lower() if place + 1 < len(tokens) else ""


def _asks_to_join(tokens: Sequence[Token], place: int) -> bool:
    """«В августе саммит пригласил вступить Иран»: what was asked then looks to no day of its own."""
    return any(token.lemma in _JOINING for token in tokens[place + 1 : place + 5])


def _was_to_be(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word is of "was to", "were to have been held"."""
    for back in range(place, max(place - 5, -1), -1):
        if tokens[back].text in ("was", "were"):
            return _following(tokens, back) == "to"
        if back < place and tokens[back].text not in _WAS_TO:
            break
    return False


def _is_by_the_calendar(token: Token, following: str) -> bool:
    """Whether an English verb stands in the present for what the calendar says is to come."""
    present = token.feats.get("Tense") == "Pres" and token.feats.get("VerbForm") == "Fin"
    handing = token.text in ("hands", "takes") and following == "over"  # "hands" may be read as a noun
    return handing or (present and token.lemma in _CALENDAR and token.text.isascii())


def _is_agreed_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word is what was "agreed to" be done: that lies behind the day of the agreement."""
    infinitive = place > 1 and tokens[place].feats.get("VerbForm") == "Inf" and tokens[place - 1].text == "to"
    return infinitive and tokens[place - 2].text in ("agreed", "decided", "resolved")


def _is_where_agreed(tokens: Sequence[Token], place: int) -> bool:
    """ "agreed to extend the accord at a summit on Thursday": when they agreed; not "to meet at a summit"."""
    if tokens[place].text not in _MEETINGS:
        return False
    if all(token.text not in ("at", "during") for token in tokens[max(0, place - 4) : place]):
        return False
    agreed = [index for index in range(2, place) if _is_agreed_on(tokens, index)]
    between = [token.text for token in tokens[agreed[-1] : place]] if agreed else [""]
    return bool(agreed) and between[0] not in _TO_MEET and _COMING.isdisjoint(between)


def _is_hosting(tokens: Sequence[Token], place: int) -> bool:
    """ "Turkey is hosting the summit in November", «В ноябре Астана принимает саммит»: what is to come."""
    token = tokens[place]
    if token.text == "hosting":
        return place > 0 and tokens[place - 1].text in ("is", "are")
    return (
        token.lemma == "принимать"
        and token.feats.get("Tense") == "Pres"
        and token.feats.get("VerbForm") == "Fin"
    )


def _is_english_plan(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word looks ahead by what stands behind it: "was set for May", "is to be held"."""
    following = _following(tokens, place)
    word = tokens[place].text.lower()
    if following == "to" and word in ("is", "are"):
        return True  # "is to be held", "are to meet"
    if _is_plan_of_noun(tokens, place) or (word in _PREPARING and following in ("to", "for", "up")):
        return place == 0 or tokens[place - 1].text not in ("was", "were")
    ahead = [token.text for token in tokens[place + 1 : place + 14]]
    if word == "invited" and place and tokens[place - 1].text in ("has", "have") and "for" in ahead:
        return "meeting" in ahead or "summit" in ahead  # "has invited them for the next meeting"
    asked = word == "invited" and following == "to" and _following(tokens, place + 1) not in _TO_BE_ONE
    return asked or (word == "set" and following in ("for", "to"))


def _is_coming_meeting(tokens: Sequence[Token], place: int) -> bool:
    """ "The agenda of the upcoming summit in Kazan on December 14 was discussed"."""
    noun = any(token.text.lower() in _MEETINGS for token in tokens[place + 1 : place + 5])
    return noun and tokens[place].text in ("next", "upcoming", "forthcoming")


def _is_before_it(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is told of what comes before a meeting, whose day is then the nearest: "confirmed his
    attendance at", "accepted an invitation to", "invited him to the summit", "the agenda of the summit"."""
    word = tokens[place].text.lower()
    if word not in _BEFORE_IT:
        return False
    before = {token.text.lower() for token in tokens[max(0, place - 4) : place]}
    behind = [token.text.lower() for token in tokens[place + 1 : place + 14]]
    meets = not _MEETINGS.isdisjoint(behind)
    if word == "invited":
        to = next((at for at, one in enumerate(behind) if one == "to"), len(behind))
        return meets and to < _GROUP and _TO_BE_ONE.isdisjoint(behind[to + 1 : to + 2])
    told = word in ("preparations", "agenda", "holding") and behind[:1] in (["for"], ["of"])
    return meets and (told or not _CONFIRMING.isdisjoint(before))


_MEETINGS = frozenset({"summit", "meeting", "session", "gathering"})
_TO_MEET = wordset(
    "meet gather convene discuss consider hold return review sign take raise debate decide adopt endorse"
)
_COMING = frozenset({"next", "upcoming", "forthcoming", "coming", "future"})
_BEFORE_IT = frozenset(
    {"invitation", "attendance", "participation", "preparations", "agenda", "holding", "invited"}
)
_CONFIRMING = frozenset({"accepted", "accepts", "confirmed", "confirms", "announced", "received", "extended"})
_PREPARING = frozenset({"preparing", "prepares", "preparations", "gearing", "ready"})
"""What looks ahead with "to" or "for" behind it: "is preparing to host the summit in November"."""
_TO_BE_ONE = frozenset({"become", "join", "be", "enter", "accede"})
"""What one is invited to for good: "were invited to become partners at the summit on May 5"."""


def _is_plan_of_noun(tokens: Sequence[Token], place: int) -> bool:
    """Whether a noun's plan begins here: "the summit to be held in Shusha", "the summit due in Shusha"."""
    words = [token.text.lower() for token in tokens[place : place + 2]]
    after_noun = place > 0 and (
        tokens[place - 1].pos in ("NOUN", "PROPN") or tokens[place - 1].text in (")", ",")
    )
    return after_noun and (
        words == ["to", "be"] or (words[0] == "due" and words[1:] in (["in"], ["on"], ["at"]))
    )


def _is_english_past(token: Token) -> bool:
    """Whether a word without morphology looks back: "was", "opened"."""
    return token.lemma in _BEHIND_EN or (
        not token.feats and token.text.isascii() and token.text.endswith("ed")
    )
