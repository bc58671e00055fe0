"""The noun phrase that ends or begins at a word: what stands before "said", and behind it.

Wider than a noun group: "the Foreign Ministry in Bishkek" and "President of Azerbaijan Ilham Aliyev" are one.
"""

from collections.abc import Sequence
from typing import NamedTuple

from workbench.reading.document import Token
from workbench.reading.english.words.closed_class import MONTHS_AND_DAYS

_INSIDE = frozenset({"of", "in", "for", "at", "on", "from", "with", "to", "under"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})
_MARKS = frozenset({"-", "–", "'", "’", ".", "&", "/", "+"})
STANDING = frozenset({"close", "familiar"})
"""Adjectives behind a noun: "a source close to the talks", "people familiar with the matter"."""
_DAYS = MONTHS_AND_DAYS | {"last", "yesterday", "today"}
"""What opens the day behind a name: "said X last Tuesday"."""
_TRIES = 4
"""Commas between a subject and its verb."""


class Phrase(NamedTuple):
    """Tokens `[first, end)`, and the tokens that stand in commas behind it, `(0, 0)` if none do."""

    first: int
    end: int
    apposed: tuple[int, int] = (0, 0)


def phrase_before(tokens: Sequence[Token], end: int) -> Phrase | None:
    """The phrase whose last token is the one before `end`; None where that ends no phrase."""
    first = end
    while first and _goes_left(tokens, first - 1, end):
        first -= 1
    while first < end and (
        tokens[first].pos in ("ADP", "CCONJ", "PART", "PUNCT") or tokens[first].text in _MARKS
    ):
        first += 1
    return Phrase(first, end) if first < end else None


def phrase_behind(tokens: Sequence[Token], start: int, named: frozenset[int] = frozenset()) -> Phrase | None:
    """The phrase that begins at `start`, with what stands in commas behind it. A preposition ends it where
    the word before is one of a person's name, the places of which are `named`."""
    end = start
    while end < len(tokens) and _goes_right(tokens, end, start, named):
        end += 1
    while end > start and (tokens[end - 1].pos in ("ADP", "CCONJ", "DET") or tokens[end - 1].text in _MARKS):
        end -= 1
    if end == start:
        return None
    return Phrase(start, end, apposition(tokens, end))


def inserted_before(tokens: Sequence[Token], end: int) -> list[Phrase]:
    """What may be the subject of a verb at `end` behind a comma: "X, an aide, said"; the near ones first."""
    found: list[Phrase] = []
    comma = end - 1
    place = comma - 1
    while place > 0 and len(found) < _TRIES:
        if tokens[place].text in (",", "(", "—", "–"):
            phrase = phrase_before(tokens, before_bracket(tokens, place))
            if phrase is not None:
                found.append(Phrase(phrase.first, phrase.end, (place + 1, comma)))
        elif tokens[place].text in (":", ";"):
            break
        place -= 1
    return found


def before_bracket(tokens: Sequence[Token], end: int) -> int:
    """The end of the words before a bracket that ends at `end`: "the Center (AIR Center), X, says"."""
    if tokens[end - 1].text != ")":
        return end
    opening = (place for place in range(end - 2, max(-1, end - 8), -1) if tokens[place].text == "(")
    return next(opening, end)


def apposition(tokens: Sequence[Token], end: int) -> tuple[int, int]:
    """What stands in commas behind a phrase that ends there; `(0, 0)` if nothing does."""
    if end >= len(tokens) or tokens[end].text not in (",", "(", "—", "–"):
        return (0, 0)
    stop, depth = end + 1, 0
    while stop < len(tokens) and (tokens[stop].text not in (",", ")", "—", "–", ":", ";") or depth):
        depth += (tokens[stop].text == "(") - (tokens[stop].text == ")")
        if tokens[stop].text in (".", "!", "?") and stop + 1 == len(tokens):
            break
        stop += 1
    return (end + 1, stop)


def _goes_left(tokens: Sequence[Token], place: int, end: int) -> bool:
    token = tokens[place]
    if token.pos == "PRON" and not token.feats.get("Poss"):
        return place == end - 1
    if end - place > 1 and tokens[place + 1].pos == "PRON" and not tokens[place + 1].feats.get("Poss"):
        return False
    if token.pos in _NOMINAL or token.feats.get("Poss") or _is_name(token):
        return not (place + 1 < end and tokens[place + 1].pos == "DET" and token.pos != "DET")
    if token.pos == "PART":
        return token.lemma in ("'s", "'") and place + 1 < end
    if token.text in _MARKS:
        return place > 0 and tokens[place - 1].end == token.start and tokens[place - 1].text[-1:].isalnum()
    if token.pos == "ADP":
        return token.text.lower() in _INSIDE and place + 1 < end and _ends_noun(tokens, place)
    if token.pos == "CCONJ":
        return token.text.lower() in ("and", "&") and _ends_noun(tokens, place) and place + 1 < end
    attributive = token.feats.get("VerbForm") in ("Part", "Ger") and place + 1 < end
    return attributive and (place == 0 or tokens[place - 1].pos in ("DET", "PUNCT", "ADJ"))


def _ends_noun(tokens: Sequence[Token], place: int) -> bool:
    if not place:
        return False
    before = tokens[place - 1]
    return before.text in STANDING or (before.pos in ("NOUN", "PROPN", "X") and not before.text.isdigit())


def _goes_right(tokens: Sequence[Token], place: int, start: int, named: frozenset[int]) -> bool:
    token = tokens[place]
    if token.pos == "PRON" and not token.feats.get("Poss"):
        return place == start
    if place > start and tokens[place - 1].pos == "PRON" and not tokens[place - 1].feats.get("Poss"):
        return False
    if token.pos in _NOMINAL or token.feats.get("Poss") or _is_name(token):
        ended = place - 1 in named and place not in named
        return not (ended and (token.pos in ("DET", "NUM") or token.text.lower() in _DAYS))
    if token.pos == "PART":
        return token.lemma in ("'s", "'")
    if token.text in _MARKS:
        return place + 1 < len(tokens) and tokens[place - 1].end == token.start
    if token.pos in ("ADP", "CCONJ"):
        inside = token.text.lower() in _INSIDE or token.text.lower() == "and"
        return inside and place - 1 not in named and place > start
    return False


def _is_name(token: Token) -> bool:
    """A word of a name that was taken for something else: "al", "bin", "Will"."""
    return token.text[:1].isupper() and token.pos in ("VERB", "AUX", "ADV", "X") and len(token.text) > 2
