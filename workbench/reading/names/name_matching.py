"""Known names found in a sentence, in whatever case they stand.

Names are matched word by word over a trie of dictionary forms, so that «формату консультативных встреч глав
государств Центральной Азии» is found; abbreviations are matched as they are written, since «ЕС» is not «ес».
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence, Token
from workbench.reading.text.word_forms import is_known, parses

_QUOTES = frozenset("«»\"“”„'’‘")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"’": "'", "ʼ": "'", "ʻ": "'", "ё": "е", "Ё": "Е"})
_COUNTED = frozenset(["Three", "Four", "Five", "Six", "Seven"])
"""Last words of names that are written with a capital: "founded in Shanghai five years ago" is not the
"Shanghai Five"."""
_LONGEST_SKIP = 1
"""Quotation marks passed over between two words of a name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name names. A `contextual` name counts only where the text names the entity otherwise, too;
    `adjective` tells «узбекский» from «Узбекистан»; an `own` name was added by the analyst."""

    type: MentionType
    label: str
    entity: str
    name: str
    contextual: bool = False
    adjective: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A name at tokens `[first, end)` of a sentence."""

    first: int
    end: int
    entry: Entry


@dataclass(slots=True)
class _Node:
    """A step of the trie. `capitals` of an entry are the words that must begin with a capital letter."""

    children: dict[str, "_Node"] = field(default_factory=dict)
    entries: list[tuple[Entry, tuple[int, ...]]] = field(default_factory=list)


class Gazetteer:
    """The names of one language, ready to be matched.

    `guessing` has words that the dictionary lacks declined as pymorphy3 would; our own files do without, as
    their names are known to be found.
    """

    def __init__(self, language: str, names: Iterable[tuple[str, Entry]], *, guessing: bool = False) -> None:
        self.language = language
        self._guessing = guessing
        self._root = _Node()
        self._declined: dict[str, set[str]] = {}
        self._abbreviations: set[str] = set()
        for name, entry in names:
            self._add(name, entry)
        self._keys = lru_cache(maxsize=200_000)(self._keys_of)
        self._starts = lru_cache(maxsize=200_000)(self._starts_of)

    def is_abbreviation(self, word: str) -> bool:
        """Whether the word is one of a name, or a name itself, that is written in capitals."""
        return word in self._abbreviations

    def find(self, sentence: Sentence) -> list[Match]:
        """Every known name in the sentence, those inside others included."""
        found: list[Match] = []
        tokens = sentence.tokens
        for first, token in enumerate(tokens):
            if starts := self._starts(token.text):
                found += self._from(tokens, first, starts)
        return found

    def _starts_of(self, word: str) -> list[_Node]:
        """The steps of the trie that a word of a text leads to from its root."""
        root = self._root.children
        starts = [root[key] for key in self._keys(word) if key in root]
        if len(starts) > 1 and (written := root.get(f"={word}")) is not None:
            return [written]  # «ГУАМ» is no island
        return starts

    def _from(self, tokens: Sequence[Token], first: int, nodes: list[_Node]) -> Iterator[Match]:
        """The names that begin at a word."""
        words = [first]
        skipped, index = 0, first
        while nodes:
            entries = [
                entry
                for node in nodes
                for entry, capitals in node.entries
                if _capitalised(tokens, words, capitals)
            ]
            for entry in dict.fromkeys(entries):
                yield Match(first, words[-1] + 1, entry)
            index += 1
            if index >= len(tokens):
                return
            if tokens[index].text in _QUOTES and skipped < _LONGEST_SKIP:
                skipped += 1
                continue
            skipped = 0
            keys = self._keys(tokens[index].text)
            nodes = [node.children[key] for node in nodes for key in keys if key in node.children]
            words.append(index)

    def _add(self, name: str, entry: Entry) -> None:
        words = [word for word in _words(name) if word not in _QUOTES]
        if not words:
            return
        capitals = tuple(i for i, word in enumerate(words) if word[0].isupper()) if len(words) <= 2 else ()
        if words[-1] not in _COUNTED and words[0] != "The":
            capitals = capitals[:1]  # "The diplomats" are no paper
        nodes = [self._root]
        for word in words:
            nodes = [
                node.children.setdefault(key, _Node()) for node in nodes for key in self._canonical(word)
            ]
        for node in nodes:
            node.entries.append((entry, capitals))

    def _canonical(self, word: str) -> list[str]:
        """The keys that a word of a name is filed under; «большая» has two dictionary forms, so two."""
        if is_abbreviation(word):
            self._abbreviations.add(word)
            return [f"={word.translate(_DASHES)}"]
        lower = word.lower().translate(_DASHES)
        if not _is_cyrillic(lower):
            return [_singular(lower) if self.language == "en" else lower]
        if not is_known(lower) or _is_declined_after_all(lower):
            for form in {*by_ending(lower), *(_guessed(lower) if self._guessing else ())}:
                self._declined.setdefault(form, set()).add(lower)
            return [lower]
        found = parses(lower)
        nominative = [parse for parse in found if "nomn" in parse.tag and parse.is_known]
        forms = [str(parse.normal_form).translate(_DASHES) for parse in nominative or found[:1]]
        return list(dict.fromkeys(forms))

    def _keys_of(self, word: str) -> tuple[str, ...]:
        """The keys that a word of a text may be filed under."""
        plain = word.translate(_DASHES)
        lower = plain.lower()
        keys = {lower: None}
        if is_abbreviation(word):
            keys[f"={plain}"] = None
        if _is_cyrillic(lower):
            if plain[0].islower() or is_known(lower):
                forms = dict.fromkeys(str(parse.normal_form) for parse in parses(lower))
                keys.update((form.translate(_DASHES), None) for form in forms)
            keys.update(dict.fromkeys(self._declined.get(lower, ())))
        elif self.language == "en":
            keys[_singular(lower)] = None
        return tuple(keys)


def _words(name: str) -> list[str]:
    from workbench.reading.text.tokens import tokens

    return [name[start:end] for start, end in tokens(name)]


def _capitalised(tokens: Sequence[Token], words: Sequence[int], capitals: Sequence[int]) -> bool:
    return all(tokens[words[place]].text[:1].isupper() for place in capitals)


def is_abbreviation(word: str) -> bool:
    """Whether a word is matched as it is written: «ЕС» is not «ес»."""
    letters = [sign for sign in word if sign.isalpha()]
    return bool(letters) and word.isupper() and (len(word) > 1 or word.isascii()) and len(word) < 12


@lru_cache(maxsize=100_000)
def _is_cyrillic(word: str) -> bool:
    return any("а" <= sign <= "я" for sign in word) and not any(
        "a" <= sign <= "z" or sign.isdigit() for sign in word
    )


def _singular(word: str) -> str:
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


def _is_declined_after_all(word: str) -> bool:
    """Whether writers decline what the dictionary does not: «посетила Тонгу»."""
    fixed = [parse for parse in parses(word) if "Fixd" in parse.tag and "Geox" in parse.tag]
    return bool(fixed) and word.endswith("а") and word[-2] not in _VOWELS


_VOWELS = "аеиоуыэюя"
_SOFT_ENDINGS = ("е", "ю", "ем", "я", "и", "ей", "ём", "ью")
_HUSHING = "гкхжшчщц"


def by_ending(word: str) -> list[str]:
    """The singular forms of a noun or adjective that the dictionary lacks, by its ending; none if it does not
    decline."""
    stem, last = word[:-1], word[-1:]
    if word.endswith("ая"):
        return [word[:-2] + end for end in ("ой", "ую", "ою")]
    if word.endswith(("ий", "ый", "ое")):
        return [word[:-2] + end for end in ("ого", "ому", "им", "ым", "ом")]
    if last == "а":
        return [stem + end for end in (("и" if stem[-1:] in _HUSHING else "ы"), "е", "у", "ой", "ою", "ей")]
    if last == "я":
        return [stem + end for end in ("и", "е", "ю", "ей", "ею")]
    if last in ("ь", "й"):
        return [stem + end for end in _SOFT_ENDINGS]
    if last in "бвгджзклмнпрстфхцчшщ":
        return [word + end for end in ("а", "у", "ом", "е", "ем")]
    return []


def _guessed(word: str) -> Iterator[str]:
    """The forms of a word in the nominative that pymorphy3 makes up by words like it."""
    for parse in parses(word):
        if "nomn" in parse.tag:
            yield from (str(form.word).translate(_DASHES) for form in parse.lexeme)
