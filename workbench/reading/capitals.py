"""Sentences all in capitals, as some headlines are: their words as they would be written elsewhere.

Neither the models nor the grammar can read «ИРАН СТАЛ ЧЛЕНОМ ШОС». The tokens get the usual letters, the
article keeps its own.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from workbench.reading.document import Document, Sentence
from workbench.reading.names.knowledge import Names, knowledge
from workbench.reading.text.word_forms import is_known, ordered_parses, parses

_FEWEST = 3
"""Words that a sentence in capitals has at least: fewer may be a list of abbreviations."""
_SHORTEST = 4
"""Letters of a word that surely is none."""
_JOINING = frozenset({"PREP", "CONJ", "PRCL", "NPRO"})
_NAMING = ("Geox", "Name", "Surn", "Patr", "Orgn")
_VOWELS = frozenset("аеёиоуыэюяaeiouy")
_STATE_IN_ENGLISH = "US"
"""The one abbreviation that is also a small word, and oftener a name in headlines."""

_Spelling = Callable[[str], str]


def spell_out(document: Document) -> None:
    """Gives the tokens of the sentences in capitals their usual letters."""
    names = knowledge(document.additions).names(document.language)
    usual = _russian(names) if document.language == "ru" else _english(names)
    for sentence in document.sentences:
        if _is_in_capitals(sentence):
            _respell(sentence, names, usual)
        else:
            _respell_surnames(sentence, names, usual)


def _respell_surnames(sentence: Sentence, names: Names, usual: _Spelling) -> None:
    """«Шавкат МИРЗИЁЕВ»: a surname in capitals behind a first name, as some write them."""
    for before, token in pairwise(sentence.tokens):
        word = token.text
        if len(word) < _SHORTEST or not word.isupper() or not word.replace("-", "").isalpha():
            continue
        if names.is_abbreviation(word) or _VOWELS.isdisjoint(word.lower()) or not before.text.istitle():
            continue
        first = any("Name" in parse.tag for parse in parses(before.text.lower()))
        if first or (usual(before.text.upper()).istitle() and usual(word).istitle()):
            token.text = word.title()


def _is_in_capitals(sentence: Sentence) -> bool:
    words = [token.text for token in sentence.tokens if len(token.text) > 1 and token.text.isalpha()]
    return len(words) >= _FEWEST and all(word.isupper() for word in words)


def _respell(sentence: Sentence, names: Names, usual: _Spelling) -> None:
    """Leaves a sentence alone that is but names and abbreviations: it may be a list of them."""
    named = set(_named(sentence, names))
    spelled = [
        usual(token.text) if token.text.isalpha() and len(token.text) > 1 else token.text
        for token in sentence.tokens
    ]
    for place in named:
        if spelled[place].islower():
            spelled[place] = spelled[place].capitalize()
    if not any(word.islower() and len(word) >= _SHORTEST for word in spelled):
        return
    first = next(place for place, word in enumerate(spelled) if word.isalpha())
    if spelled[first].islower():
        spelled[first] = spelled[first].capitalize()
    for token, word in zip(sentence.tokens, spelled, strict=True):
        token.text = word


def _named(sentence: Sentence, names: Names) -> Iterator[int]:
    """The words that are names by themselves, and the first of longer names."""
    capitalised = [replace(token, text=token.text.capitalize()) for token in sentence.tokens]
    for match in names.find(replace(sentence, tokens=capitalised)):
        if not match.entry.contextual:
            yield match.first


def _russian(names: Names) -> _Spelling:
    def usual(word: str) -> str:
        lower = word.lower()
        tag = ordered_parses(lower)[0].tag
        if tag.POS in _JOINING:
            return lower
        if names.is_abbreviation(word) or "Abbr" in tag or _VOWELS.isdisjoint(lower):
            return word
        if not is_known(lower) or any(mark in tag for mark in _NAMING):
            return word.capitalize()
        return lower

    return usual


def _english(names: Names) -> _Spelling:
    from workbench.reading.english.words.closed_class import CLOSED
    from workbench.reading.english.words.lexicon import forms, is_listed

    def usual(word: str) -> str:
        lower = word.lower()
        if lower in CLOSED and word != _STATE_IN_ENGLISH:
            return lower
        if names.is_abbreviation(word) or _VOWELS.isdisjoint(lower):
            return word
        known = is_listed(lower) or any(is_listed(form.lemma) for form in forms(lower))
        return lower if known else word.capitalize()

    return usual
