"""Names of persons apart from the words for kin before them, which the tagger often takes for a part of them:
«Вдова Солженицына», «сын Акихито Нарухито»."""

from collections.abc import Iterator, Sequence

from workbench.reading.document import Document, Tagged, Token
from workbench.reading.patterns import wordset
from workbench.reading.text.word_forms import is_known, parses

_KIN = wordset(
    "вдова вдовец внук внучка дочь сын сестра брат жена муж супруга супруг дед дедушка бабушка дядя тетя "
    "племянник племянница невеста жених тесть теща свекровь зять невестка господин госпожа"
)
"""Not «мать», «отец»: so are called those of the church."""


_WHOLE = 3
"""Words in which two names may have run together, one of them with the surname."""


def without_kin(document: Document) -> Iterator[Tagged]:
    """What the tagger saw, each name by itself. Two are two persons where the article has each of the names
    elsewhere: one of one word and one of two, or, behind a word for kin, two of one word."""
    tokens = [token for sentence in document.sentences for token in sentence.tokens]
    places = {token.start: place for place, token in enumerate(tokens)}
    persons = [span for span in document.tagged if span.label == "PERSON"]
    names = {(span.start, span.end): _tokens(tokens, places, span) for span in persons}
    elsewhere = {tuple(word.text for word in words) for words in names.values() if len(words) < _WHOLE}
    seen = set(names)
    for span in document.tagged:
        words = names.get((span.start, span.end), []) if span.label == "PERSON" else []
        parts = _parts(tokens, places, words, elsewhere) if words else [words]
        if parts == [words]:
            yield span
            continue
        for part in parts:
            place = (part[0].start, part[-1].end)
            if place not in seen:
                seen.add(place)
                yield span._replace(start=place[0], end=place[1])


def _tokens(tokens: Sequence[Token], places: dict[int, int], span: Tagged) -> list[Token]:
    first = last = places.get(span.start, len(tokens))
    while last < len(tokens) and tokens[last].start < span.end:
        last += 1
    return list(tokens[first:last])


def _parts(
    tokens: Sequence[Token], places: dict[int, int], words: list[Token], elsewhere: set[tuple[str, ...]]
) -> list[list[Token]]:
    place = places[words[0].start]
    is_kin = place > 0 and _is_kin(tokens[place - 1])
    if len(words) > 1 and _is_kin(words[0]):
        is_kin, words = True, words[1:]
    if len(words) == _WHOLE or (is_kin and len(words) == _WHOLE - 1):
        for cut in range(1, len(words)):
            both = [words[:cut], words[cut:]]
            if all(tuple(word.text for word in part) in elsewhere for part in both):
                return both
    return [words]


def _is_kin(token: Token) -> bool:
    """By the dictionary: with a capital, the tagger takes the word for a name and its lemma is none."""
    word = token.text.lower()
    # to guess the parses of a surname is dear
    return is_known(word) and any(
        parse.normal_form.replace("ё", "е") in _KIN and "sing" in parse.tag for parse in parses(word)
    )
