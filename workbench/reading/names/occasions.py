"""Named events and ordinals: «седьмая консультативная встреча глав государств Центральной Азии», «72-й»."""

import re
from collections.abc import Iterator, Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.dates.numerals import ORDINALS, ROMAN, TENS, roman_value
from workbench.reading.document import Document, Sentence, Token
from workbench.reading.names.names import with_closing_quote
from workbench.reading.names.nominative import nominative
from workbench.reading.names.offices import Cover
from workbench.reading.text.quotes import QuoteMap


def _numbered(words: Sequence[str]) -> dict[str, int]:
    """The words with their places, from 1."""
    return {word: place for place, word in enumerate(words, 1)}


_NOUNS = frozenset([
    "саммит", "встреча", "заседание", "сессия", "форум", "конференция", "съезд", "конгресс",
    "совещание", "ассамблея",
])  # fmt: skip
# What may stand between the noun and the format: «саммит глав государств ШОС».
_BETWEEN = frozenset([
    "глава", "государство", "правительство", "лидер", "страна", "член", "президент", "совет", "высокий",
    "уровень", "участник",
])  # fmt: skip
_ORDINALS = _numbered(ORDINALS)
_ROUND = {
    "тридцатый": 30,
    "сороковой": 40,
    "пятидесятый": 50,
    "шестидесятый": 60,
    "семидесятый": 70,
    "сотый": 100,
}
_ENGLISH = _numbered([
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
])  # fmt: skip
_ENGLISH_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
_ENGLISH |= {f"{ten}ieth": number * 10 for number, ten in enumerate(_ENGLISH_TENS, 2)}
_ENGLISH |= {
    f"{ten}y-{unit}": tens * 10 + number
    for tens, ten in enumerate(_ENGLISH_TENS, 2)
    for unit, number in [*_ENGLISH.items()][:9]
}  # "twenty-first"
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_DIGITS = re.compile(
    r"(\d{1,3})-?(?:й|я|ый|ой|ий|ая|ую|го|ого|му|ому|м|ом|ым|ое|е|х|ые|st|nd|rd|th)", re.IGNORECASE
)
_LONGEST_NUMBER = 3
_FAR = 12
"""Words from the noun to the format: «заседание Совета глав государств стран — членов ШОС»."""
_MODIFIERS = frozenset({"ADJ", "DET", "NUM"})


def find_ordinals(sentence: Sentence, text: str) -> Iterator[Mention]:
    """The ordinals of a sentence, their number as name."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        number = _number(tokens, index)
        if number is None:
            continue
        before = tokens[index - 1] if index else token
        joined = before.end == token.start and token.text.lower() in _SUFFIXES  # "48th" is two words
        first = before if joined or (before.lemma in TENS and number % 10) else token
        yield Mention(
            first.start,
            token.end,
            text[first.start : token.end],
            MentionType.ORDINAL,
            "ORDINAL",
            None,
            str(number),
        )


def _number(tokens: Sequence[Token], index: int) -> int | None:
    token = tokens[index]
    lemma = token.lemma
    if lemma in _ORDINALS and token.pos in ("ADJ", "X", "NUM"):
        before = TENS.get(tokens[index - 1].lemma, 0) if index else 0
        place = _ORDINALS[lemma]
        return place + (before if place < 10 else 0)
    if lemma in _ROUND:
        return _ROUND[lemma]
    if lemma in _ENGLISH:
        return _ENGLISH[lemma]
    glued = index > 0 and token.text.lower() in _SUFFIXES and tokens[index - 1].end == token.start
    if glued and tokens[index - 1].text.isdigit() and len(tokens[index - 1].text) <= _LONGEST_NUMBER:
        return int(tokens[index - 1].text)
    sign = token.text[0]
    if sign.isdigit() and (digits := _DIGITS.fullmatch(token.text)):
        return int(digits[1])
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if sign in "IVXL" and following[:1].isalpha() and ROMAN.fullmatch(token.text):
        # A lone "I" is a word in English, and «V» an abbreviation of much.
        return (
            roman_value(token.text)
            if len(token.text) > 1 or tokens[index + 1].pos in ("NOUN", "ADJ")
            else None
        )
    return None


def find_events(
    document: Document, sentence: Sentence, covers: Sequence[Cover], quotes: QuoteMap
) -> Iterator[Mention]:
    """The meetings of a Russian sentence that have a name: that of their format, or a title in quotation
    marks."""
    tokens = sentence.tokens
    formats = {cover.first: cover for cover in covers if cover.mention.type is MentionType.FORMAT}
    inside = {place: cover for cover in formats.values() for place in range(cover.first, cover.end)}
    bodies = [cover for cover in covers if cover.mention.type is MentionType.ORGANISATION]
    closed = {place for cover in bodies for place in range(cover.first, cover.end)}
    for index, token in enumerate(tokens):
        if token.lemma not in _NOUNS or index in closed or token.feats.get("Number") == "Plur":
            continue
        body = inside.get(index)
        end = max(body.end, index + 1) if body else _end(tokens, index, formats)
        last = tokens[end - 1].end if end else title_end(token, quotes, sentence.end)
        if last is None:
            continue
        first = _first(tokens, body.first if body else index)
        start = tokens[first].start
        last = with_closing_quote(document.text, start, last)
        words = [word for word in tokens[first:] if word.start < last]
        name = nominative(document.text, words)
        yield Mention(start, last, document.text[start:last], MentionType.EVENT, "EVENT", None, name)


def _first(tokens: Sequence[Token], first: int) -> int:
    """Where the adjectives and the number of an event begin."""
    while first:
        word = tokens[first - 1]
        if word.pos not in _MODIFIERS and not is_number(word.text):
            return first
        first -= 1
    return first


def is_number(word: str) -> bool:
    """Whether a word is an ordinal in figures: «VII», «7-й», "7th"."""
    return bool(ROMAN.fullmatch(word) or _DIGITS.fullmatch(word))


def _end(tokens: Sequence[Token], index: int, formats: dict[int, Cover]) -> int:
    """The end of the format that the noun is followed by; 0 where it is followed by none."""
    place = index + 1
    while place < len(tokens) and place - index < _FAR:
        if place in formats:
            return formats[place].end
        if tokens[place].lemma not in _BETWEEN and tokens[place].text not in '«"“-–—и':
            return 0
        place += 1
    return 0


def title_end(noun: Token, quotes: QuoteMap, limit: int) -> int | None:
    """The end of the title in quotation marks right behind the noun."""
    title = quotes.at(noun.end + 1)
    if title is None or title.start != noun.end + 1:
        return None
    return min(title.end, limit)
