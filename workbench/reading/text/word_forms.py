"""Dictionary forms of Russian words, by pymorphy3, each form looked up once in a process."""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from workbench.reading.text.uncollected import kept

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
CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_NUMBERS = {"Sing": "sing", "Plur": "plur"}
_GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_TENSES = {"past": "Past", "pres": "Pres", "futr": "Fut"}
_OF_NUMBER = {short: name for name, short in _NUMBERS.items()}
_OF_GENDER = {short: name for name, short in _GENDERS.items()}


class _Analyzer(NamedTuple):
    """pymorphy3's analyser, and what orders its parses: a third of its time, and seldom needed."""

    parser: Any
    estimator: Any


@cache
def _analyzer() -> _Analyzer:
    import pymorphy3

    with kept():
        parser = pymorphy3.MorphAnalyzer()
    estimator, parser.prob_estimator = parser.prob_estimator, None
    return _Analyzer(parser, estimator)


@lru_cache(maxsize=200_000)
def parses(word: str) -> tuple[Any, ...]:
    """pymorphy's parses of a word in lower case, in no telling order."""
    return tuple(_analyzer().parser.parse(word))


@lru_cache(maxsize=50_000)
def ordered_parses(word: str) -> tuple[Any, ...]:
    """pymorphy's parses of a word in lower case, the likeliest first."""
    found = parses(word)
    if len(found) < 2:
        return found
    ordered = _analyzer().estimator.apply_to_parses(word, word, found)
    return tuple(type(found[0])(*parse) for parse in ordered)


@lru_cache(maxsize=200_000)
def is_known(word: str) -> bool:
    """Whether the dictionary has the word (lower case): far cheaper than guessing its parses."""
    return bool(_analyzer().parser.word_is_known(word))


@lru_cache(maxsize=100_000)
def finite_verb(word: str) -> dict[str, str] | None:
    """The features, as UD has them, of a word that can be nothing but a finite verb, «повторял», «остаётся»,
    which a tagger at times takes for a noun or an adverb; None for any other."""
    if not word.islower() or not is_known(word):
        return None
    found = [parse.tag for parse in parses(word)]
    if any(tag.POS != "VERB" for tag in found):
        return None
    told = next((tag for tag in found if tag.tense == "pres"), found[0])  # «передаёт»: of two verbs
    pairs = (
        ("Tense", _TENSES.get(str(told.tense))), ("Number", _OF_NUMBER.get(str(told.number))),
        ("Gender", _OF_GENDER.get(str(told.gender))), ("Person", str(told.person)[:1]),
        ("Aspect", "Perf" if told.aspect == "perf" else "Imp"),
    )  # fmt: skip
    known = {name: value for name, value in pairs if value and value != "N"}
    return {"VerbForm": "Fin", "Mood": "Imp" if told.mood == "impr" else "Ind", **known}


@lru_cache(maxsize=300_000)
def word_lemma(word: str) -> str:
    """The lemma of a word without its sentence: lower case, ё as е. Other alphabets stay as they are."""
    word = word.lower()
    if not _CYRILLIC.fullmatch(word):
        return _normal(word)
    forms = {str(parse.normal_form) for parse in parses(word)}
    return _likeliest(word, forms)


@lru_cache(maxsize=300_000)
def tagged_lemma(word: str, pos: str, case: str, number: str, gender: str) -> str:
    """The lemma of the parse that agrees best with the tagger. The features are UD's, "" for none.

    A proper name that the dictionary lacks is its own lemma: guesses at «Мирзиёев» are worth nothing.
    """
    word = hyphened(word.lower())
    if not _CYRILLIC.fullmatch(word) or (pos == "PROPN" and not is_known(word)):
        return _normal(word)
    found = parses(word)
    if len(forms := {str(parse.normal_form) for parse in found}) == 1:
        return _normal(forms.pop())
    agreements = [_agreement(parse.tag, pos, case, number, gender) for parse in found]
    best = max(agreements)
    pairs = zip(found, agreements, strict=True)
    return _likeliest(word, {str(parse.normal_form) for parse, agreement in pairs if agreement == best})


@lru_cache(maxsize=20_000)
def _agreement(tag: Any, pos: str, case: str, number: str, gender: str) -> tuple[int, int]:
    """How well pymorphy's tag agrees with the tagger: first in its part of speech, then in its features."""
    classes = _CLASSES.get(pos, ())
    wanted = {CASES.get(case), _NUMBERS.get(number), _GENDERS.get(gender)} - {None}
    rank = len(classes) - classes.index(tag.POS) if tag.POS in classes else 0
    return rank, len(wanted & tag.grammemes)


@lru_cache(maxsize=20_000)
def is_future(word: str) -> bool:
    """Whether a verb of the first person tells what will be, «перестанем», which a tagger takes for the
    present."""
    word = word.lower()
    if not word.endswith(("ем", "ём", "им", "мся")) or not is_known(word):
        return False
    verbs = [parse.tag for parse in parses(word) if "VERB" in parse.tag and "1per" in parse.tag]
    return bool(verbs) and all("futr" in tag for tag in verbs)


def hyphened(word: str) -> str:
    """The word with a hyphen for a dash, «страны—наблюдатели»; a dash by itself stays one."""
    return word.replace("—", "-").replace("–", "-") if len(word) > 1 else word


@lru_cache(maxsize=20_000)
def familiar(word: str) -> str:
    """The word as the models know it: for «государствами-партнерами», which they have never seen, its last
    part, which has the grammar of the whole; any other word as it is."""
    word = hyphened(word)
    _, hyphen, last = word.rpartition("-")
    compound = hyphen and last.islower() and _CYRILLIC.fullmatch(word.lower()) and not is_known(word.lower())
    return last if compound and is_known(last) else word


def _likeliest(word: str, forms: set[str]) -> str:
    """The one of these dictionary forms that the word is most often of."""
    if len(forms) == 1:
        return _normal(next(iter(forms)))
    ordered = _analyzer().estimator.apply_to_parses(word, word, parses(word))
    return _normal(next(str(parse[2]) for parse in ordered if parse[2] in forms))


def lemmas(text: str) -> str:
    """The words of a text in their dictionary forms, apart by blanks, for the full-text search.

    Each word for itself, so that a query's word and an article's word come out the same.
    """
    return " ".join(word_lemma(word) for word in _WORD.findall(text))


def _normal(word: str) -> str:
    return word.replace("ё", "е")
