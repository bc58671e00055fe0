"""English words: which forms a word can be, from the word lists of the lemminflect package, and by endings.

The package itself is never imported (it would load numpy and a model for unknown words): its two lists of
0.6 MB, made from the NIH's SPECIALIST lexicon, are read as they lie in the wheel.
"""

import gzip
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from workbench.reading.english.words.closed_class import NEVER_NOUNS, NEVER_VERBS, READINGS


class Form(NamedTuple):
    """A form that a word can be: `tag` is one of N NS V VZ VD VN VG J R, after the Penn treebank's tags
    (noun, plural, base verb, third person, past, past participle, -ing, adjective, adverb)."""

    tag: str
    lemma: str


_KINDS = {"noun": "N", "verb": "V", "adj": "J", "adv": "R"}
_PARTICIPLE = 2


def _rows(name: str) -> Iterator[list[str]]:
    spec = find_spec("lemminflect")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(
            "the lemminflect package, whose English word lists reading needs, is missing"
        )
    path = Path(spec.origin).parent / "resources" / f"{name}.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split(",")


@cache
def _listed() -> dict[str, str]:
    """Each word with its parts of speech and lemmas, as "verb,join;noun,join"."""
    known: dict[str, str] = {}
    for word, kind, lemma in _rows("lemma_lu"):
        if kind in _KINDS:
            entry = f"{kind},{lemma.partition('/')[0]}"
            known[word] = f"{known[word]};{entry}" if word in known else entry
    return known


def is_listed(word: str) -> bool:
    """Whether the lists have the word, in lower case: most names are in none."""
    return word in _listed()


@cache
def _irregular() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Verbs with a past or participle of their own: lemma to past forms and participles."""
    found = {}
    for lemma, kind, *forms in _rows("infl_lu"):
        if kind == "verb" and len(forms) > _PARTICIPLE:
            past = frozenset(forms[0].split("/"))
            participle = frozenset(forms[1].split("/")) if forms[1] else past
            if any(not form.endswith("ed") for form in past | participle):
                found[lemma] = (past, participle)
    return found


@lru_cache(maxsize=100_000)
def forms(word: str) -> tuple[Form, ...]:
    """The forms that a word in lower case can be; the list's own if it has any, else by its ending."""
    if word in READINGS:
        return tuple(Form(tag, lemma) for tag, lemma in READINGS[word])
    listed = _listed().get(word)
    if listed is None:
        return tuple(_by_ending(word))
    found: list[Form] = []
    for entry in listed.split(";"):
        kind, lemma = entry.split(",")
        found += _forms(word, kind, lemma)
    return tuple(dict.fromkeys(found))


def _forms(word: str, kind: str, lemma: str) -> Iterator[Form]:
    if kind == "noun":
        if word not in NEVER_NOUNS:
            yield Form(
                "NS" if word != lemma and word.endswith(("s", "en", "i", "ae", "ople")) else "N", lemma
            )
    elif kind == "verb":
        if word not in NEVER_VERBS:
            yield from (Form(tag, lemma) for tag in _verb_tags(word, lemma))
    else:
        yield Form(_KINDS[kind], lemma)


def _verb_tags(word: str, lemma: str) -> Iterator[str]:
    past, participle = _irregular().get(lemma, (frozenset(), frozenset()))
    if word == lemma:
        yield "V"
    if word in past:
        yield "VD"
    if word in participle or (word in past and word.endswith("ed")):
        yield "VN"  # "stayed" beside "staid"
    if word != lemma and word not in past | participle:
        if word.endswith("ing"):
            yield "VG"
        elif word.endswith("s"):
            yield "VZ"
        else:
            yield "VD"
            yield "VN"


def _by_ending(word: str) -> Iterator[Form]:
    """What an unlisted word most likely is: "digitalised", "Brexiteers", "non-aligned"."""
    tail = word.rpartition("-")[2]
    if tail != word and tail and (known := _listed().get(tail) or tail in READINGS):
        together = [form for form in forms(tail) if word.startswith("co-") and form.tag.startswith("V")]
        if together:
            yield from (Form(form.tag, f"co-{form.lemma}") for form in together)  # "co-founded"
            return
        if tail.endswith(("ed", "ing")) or "adj" in str(known):
            yield Form("J", word)  # "non-aligned", "oil-rich", "long-running"
            return
        for form in forms(tail):
            if form.tag in ("N", "NS"):
                yield Form(form.tag, word.removesuffix(tail) + form.lemma)
                return
    if word.endswith("ised") or word.endswith("ized") or word.endswith("ed"):
        yield Form("VD", _stem(word, "ed"))
        yield Form("VN", _stem(word, "ed"))
    elif word.endswith("ing") and len(word) > 5:
        yield Form("VG", _stem(word, "ing"))
    elif word.endswith("ly"):
        yield Form("R", word)
    elif word.endswith(("ous", "ful", "ive", "ical", "ish", "able", "ible", "less", "ean", "ian", "ese")):
        yield Form("J", word)
    elif word.endswith("ies") and len(word) > 4:
        yield Form("NS", word[:-3] + "y")
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        yield Form("NS", word[:-1])
    else:
        yield Form("N", word)


def _stem(word: str, ending: str) -> str:
    stem = word.removesuffix(ending)
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    if stem.endswith(("is", "iz", "at", "v", "c", "g", "u")):
        return stem + "e"
    return stem[:-1] + "y" if stem.endswith("i") else stem
