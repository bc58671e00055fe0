"""Dictionary forms of Russian words, by pymorphy3, each form looked up once in a process."""

import re
from functools import cache, lru_cache
from typing import Any

_CYRILLIC = re.compile(r"[а-яё]+(?:-[а-яё]+)*")
_WORD = re.compile(r"\w+(?:[-‑]\w+)*")
# pymorphy's classes that a tag of Universal Dependencies may be, the likeliest first.
_CLASSES = {
    "NOUN": ("NOUN",),
    "PROPN": ("NOUN",),
    "ADJ": ("ADJF", "ADJS", "COMP", "PRTF", "PRTS"),
    "VERB": ("VERB", "INFN", "PRTF", "PRTS", "GRND", "ADJS"),
    "AUX": ("VERB", "INFN", "GRND"),
    "ADV": ("ADVB", "PRED", "COMP"),
    "DET": ("ADJF", "NPRO"),
    "PRON": ("NPRO", "ADJF"),
    "NUM": ("NUMR",),
    "ADP": ("PREP",),
    "CCONJ": ("CONJ",),
    "SCONJ": ("CONJ",),
    "PART": ("PRCL",),
    "INTJ": ("INTJ",),
}
_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_NUMBERS = {"Sing": "sing", "Plur": "plur"}
_GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}


@cache
def analyzer() -> Any:
    """pymorphy3's analyser, loaded when first asked for."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=100_000)
def parses(word: str) -> tuple[Any, ...]:
    """pymorphy's parses of a word in lower case, the likeliest first."""
    return tuple(analyzer().parse(word))


@lru_cache(maxsize=300_000)
def word_lemma(word: str) -> str:
    """The lemma of a word without its sentence: lower case, ё as е. Other alphabets stay as they are."""
    word = word.lower()
    return _normal(parses(word)[0].normal_form) if _CYRILLIC.fullmatch(word) else _normal(word)


@lru_cache(maxsize=300_000)
def tagged_lemma(word: str, pos: str, case: str, number: str, gender: str) -> str:
    """The lemma of the parse that agrees best with what the tagger saw; the features are UD's, "" for none."""
    word = word.lower()
    if not _CYRILLIC.fullmatch(word):
        return _normal(word)
    found = parses(word)
    if len(found) == 1:
        return _normal(found[0].normal_form)
    classes = _CLASSES.get(pos, ())
    wanted = {_CASES.get(case), _NUMBERS.get(number), _GENDERS.get(gender)} - {None}

    def agreement(parse: Any) -> tuple[int, int]:
        tag = parse.tag
        place = classes.index(tag.POS) if tag.POS in classes else None
        fits = sum(grammeme in tag for grammeme in wanted)
        return (0 if place is None else len(classes) - place, fits)

    return _normal(max(found, key=agreement).normal_form)


def lemmas(text: str) -> str:
    """The words of a text in their dictionary forms, apart by blanks, for the full-text search.

    Each word for itself, so that a query's word and an article's word come out the same.
    """
    return " ".join(word_lemma(word) for word in _WORD.findall(text))


def _normal(word: str) -> str:
    return word.replace("ё", "е")
