"""Sentences that were cut at an English abbreviation, put together again: "Mr. Xi", "the U.S. envoy"."""

from collections.abc import Iterable

from workbench.reading.document import Sentence
from workbench.reading.english.words.closed_class import INITIALS
from workbench.reading.english.words.closed_class import words as wordset

_BEFORE_NAMES = wordset(
    "mr mrs ms dr prof gen lt col capt sen rep gov st jr sr adm hon rev amb maj sgt no vs pres viz"
)
_MONTHS = wordset("jan feb mar apr jun jul aug sep sept oct nov dec")
_WITHIN = wordset("u.s u.n u.k e.u inc ltd co corp dept") | _MONTHS
_ENDS = frozenset(
    {"The", "A", "An", "In", "It", "He", "She", "They", "On", "At", "But", "This", "However", "We"}
)


def joined(sentences: Iterable[Sentence], text: str) -> list[Sentence]:
    """The sentences, those that an abbreviation parted made one, numbered anew."""
    made: list[Sentence] = []
    for sentence in sentences:
        if made and _goes_on(made[-1], sentence, text):
            before, day = made[-1], _day(made[-1], sentence)
            own, rest = sentence.tokens[: day or None], sentence.tokens[day:] if day else []
            made[-1] = Sentence(before.index, before.start, own[-1].end, [*before.tokens, *own])
            if rest:
                made.append(Sentence(sentence.index, rest[0].start, sentence.end, rest))
        else:
            made.append(sentence)
    for index, sentence in enumerate(made):
        sentence.index = index
    return made


def _day(before: Sentence, following: Sentence) -> int:
    """The tokens of "26." in "on Oct. 26. Malaysia said", which is no item of a list; 0 where the sentence
    goes on."""
    if len(following.tokens) < 3 or not {token.text.lower() for token in before.tokens[-2:]} & _MONTHS:
        return 0
    day, stop, first = (token.text for token in following.tokens[:3])
    return 2 if day.isdigit() and len(day) < 3 and stop == "." and first[:1].isupper() else 0


def _goes_on(before: Sentence, following: Sentence, text: str) -> bool:
    between = text[before.end : following.start]
    if not text[: before.end].endswith(".") or between.count("\n") or between.strip(" "):
        return False
    last = text[max(before.start, before.end - 12) : before.end - 1].split()[-2:] or [""]
    word = last[-1].lower().lstrip("(“\"'")
    first = following.tokens[0].text
    if word in _BEFORE_NAMES:
        return first[:1].isupper() or first[:1].isdigit()
    if word == "x" and last[0] in ("on", "network", "platform"):
        return False  # "wrote on X. Hajiyev added that …"
    initial = (len(word) == 1 and word.isalpha() and word != "i") or word in INITIALS
    return (word in _WITHIN or initial) and first not in _ENDS
