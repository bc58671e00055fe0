"""Known names in a text: states, their adjectives and capitals, formats and their bodies, places, media.

Names are matched word by word over a trie of dictionary forms, so that «формату консультативных встреч глав
государств Центральной Азии» is found; abbreviations are matched as they are written, since «ЕС» is not «ес».
Only what the files of `resources/gazetteer/` say is known here; what a name means in its sentence is not.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from workbench.domain.gazetteer import formats_file, states_file
from workbench.domain.resources import resources
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Sentence, Token
from workbench.reading.word_forms import is_known, parses

_QUOTES = frozenset("«»\"“”„'’‘")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"’": "'", "ʼ": "'", "ʻ": "'", "ё": "е", "Ё": "Е"})
_DASHED = re.compile(" [—–-] ")
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
        for name, entry in names:
            self._add(name, entry)
        self._keys = lru_cache(maxsize=200_000)(self._keys_of)

    def find(self, sentence: Sentence) -> list[Match]:
        """Every known name in the sentence, those inside others included."""
        found: list[Match] = []
        tokens = sentence.tokens
        root = self._root.children
        keys = self._keys
        for first, token in enumerate(tokens):
            starts = [root[key] for key in keys(token.text) if key in root]
            if len(starts) > 1 and (written := root.get(f"={token.text}")) is not None:
                starts = [written]  # «ГУАМ» is no island
            if starts:
                found += self._from(tokens, first, starts)
        return found

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
        capitals = (
            tuple(i for i, word in enumerate(words) if word[0].isupper())[:1] if len(words) <= 2 else ()
        )
        nodes = [self._root]
        for word in words:
            nodes = [
                node.children.setdefault(key, _Node()) for node in nodes for key in self._canonical(word)
            ]
        for node in nodes:
            node.entries.append((entry, capitals))

    def _canonical(self, word: str) -> list[str]:
        """The keys that a word of a name is filed under; «большая» has two dictionary forms, so two."""
        if _is_abbreviation(word):
            return [f"={word.translate(_DASHES)}"]
        lower = word.lower().translate(_DASHES)
        if not _is_cyrillic(lower):
            return [_singular(lower) if self.language == "en" else lower]
        if not is_known(lower):
            for form in {*_declined(lower), *(_guessed(lower) if self._guessing else ())}:
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
        if _is_abbreviation(word):
            keys[f"={plain}"] = None
        if _is_cyrillic(lower):
            if plain[0].islower() or is_known(lower):
                keys.update((str(parse.normal_form).translate(_DASHES), None) for parse in parses(lower))
            keys.update(dict.fromkeys(self._declined.get(lower, ())))
        elif self.language == "en":
            keys[_singular(lower)] = None
        return tuple(keys)


def _words(name: str) -> list[str]:
    from workbench.reading.tokens import tokens

    return [name[start:end] for start, end in tokens(name)]


def _capitalised(tokens: Sequence[Token], words: Sequence[int], capitals: Sequence[int]) -> bool:
    return all(tokens[words[place]].text[:1].isupper() for place in capitals)


def _is_abbreviation(word: str) -> bool:
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


_SOFT_ENDINGS = ("е", "ю", "ем", "я", "и", "ей", "ём", "ью")
_HUSHING = "гкхжшчщц"


def _declined(word: str) -> list[str]:
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


# What the files hold


@cache
def gazetteer(language: str) -> Gazetteer:
    """The names in Russian or English, built when first asked for."""
    known = "ru" if language == "ru" else "en"
    return Gazetteer(known, _names(known))


@cache
def toml(name: str) -> dict[str, Any]:
    """A file of `resources/gazetteer/`."""
    return tomllib.loads((resources() / "gazetteer" / f"{name}.toml").read_text(encoding="utf-8"))


def _names(language: str) -> Iterator[tuple[str, Entry]]:
    yield from _state_names(language)
    yield from _place_names(language)
    yield from _format_names(language)
    yield from _medium_names(language)


def _state_names(language: str) -> Iterator[tuple[str, Entry]]:
    for code, state in states_file().items():
        row = state[language]
        entry = Entry(MentionType.STATE, "COUNTRY", f"state:{code}", row["name"])
        for name in dict.fromkeys(
            [row["name"], *([row["official"]] if "official" in row else []), *row["aliases"]]
        ):
            yield name, entry
        for name in row.get("contextual", ()):
            yield name, Entry(entry.type, entry.label, entry.entity, entry.name, contextual=True)
        for name in state.get("demonym", {}).get(language, ()):
            yield name, Entry(entry.type, entry.label, entry.entity, entry.name, adjective=True)


def place_id(russian: str) -> str:
    """The entity of a place, by its Russian name."""
    return f"place:{russian.lower().replace('ё', 'е')}"


def _place_names(language: str) -> Iterator[tuple[str, Entry]]:
    for state in states_file().values():
        capital = state.get("capital", {})
        if language in capital:
            entry = Entry(
                MentionType.PLACE, "CITY", place_id(capital.get("ru", capital[language])), capital[language]
            )
            for name in (capital[language], *state.get("capital_aliases", {}).get(language, ())):
                yield name, entry
    places = toml("places")
    for group in places["cities"].values():
        for russian, english in group.items():
            name = russian if language == "ru" else english
            yield name, Entry(MentionType.PLACE, "CITY", place_id(russian), name)
    cities = {russian: english for group in places["cities"].values() for russian, english in group.items()}
    for alias, russian in places["city_aliases"].items():
        if alias.isascii() == (language == "en"):
            name = russian if language == "ru" else cities[russian]
            yield alias, Entry(MentionType.PLACE, "CITY", place_id(russian), name)
    for russian, english in places["regions"].items():
        label = "STATE_OR_PROVINCE" if russian in places["region_states"] else "LOCATION"
        name = russian if language == "ru" else english
        entry = Entry(MentionType.PLACE, label, place_id(russian), name)
        yield name, entry
        for alias, region in places["region_aliases"].items():
            if region == russian and alias.isascii() == (language == "en"):
                yield alias, entry


def _format_names(language: str) -> Iterator[tuple[str, Entry]]:
    for row in formats_file():
        entity, shown = f"format:{row['id']}", row["name"][language]
        contextual = row.get("contextual", {}).get(language, [])
        plain = [shown, row["short"][language], *row.get("aliases", {}).get(language, ())]
        if language == "ru":
            # Russian texts write many an abbreviation in Latin letters.
            plain += [
                name
                for name in (row["short"]["en"], *row.get("aliases", {}).get("en", ()))
                if _is_abbreviation(name)
            ]
            contextual = [*contextual, *row.get("contextual", {}).get("en", [])]
            plain += [_DASHED.sub("-", name) for name in plain if _DASHED.search(name)]
        entry = Entry(MentionType.FORMAT, "ORGANIZATION", entity, shown)
        vague = Entry(MentionType.FORMAT, "ORGANIZATION", entity, shown, contextual=True)
        for name in dict.fromkeys(name for name in plain if name not in contextual):
            yield name, entry
        for name in dict.fromkeys(contextual):
            yield name, vague
        for body in row.get("bodies", ()):
            yield from _body_names(body, language)


@cache
def format_patterns(language: str) -> tuple[tuple[re.Pattern[str], Entry], ...]:
    """The formats whose names are written in many ways: "summit of the leaders of the five … states"."""
    return tuple(
        (
            re.compile(pattern),
            Entry(MentionType.FORMAT, "ORGANIZATION", f"format:{row['id']}", row["name"][language]),
        )
        for row in formats_file()
        for pattern in row.get("patterns", {}).get(language, ())
    )


def _body_names(body: dict[str, Any], language: str) -> Iterator[tuple[str, Entry]]:
    name = body["name"][language]
    entity = organisation_id(body["name"]["ru"])
    for alias in (name, *body.get("aliases", {}).get(language, ())):
        yield alias, Entry(MentionType.ORGANISATION, "ORGANIZATION", entity, name)
    for alias in body.get("contextual", {}).get(language, ()):
        yield alias, Entry(MentionType.ORGANISATION, "ORGANIZATION", entity, name, contextual=True)


def organisation_id(russian: str) -> str:
    """The entity of an organisation, by its Russian name."""
    return f"organisation:{russian.lower().replace('ё', 'е')}"


def organisation_called(name: str) -> str:
    """The entity of an organisation by any name of it in our files; by the name itself where none is ours."""
    plain = name.casefold().replace("ё", "е")
    for language in ("ru", "en"):
        known = [*_medium_names(language), *_format_names(language)]
        for alias, entry in known:
            if entry.type is MentionType.ORGANISATION and alias.casefold().replace("ё", "е") == plain:
                return entry.entity
    return organisation_id(name)


def _medium_names(language: str) -> Iterator[tuple[str, Entry]]:
    for row in toml("media")["medium"]:
        name = row["name"][language]
        entry = Entry(MentionType.ORGANISATION, "ORGANIZATION", organisation_id(row["name"]["ru"]), name)
        names = {row["name"]["ru"], row["name"]["en"], *row.get("aliases", ())}
        for alias in sorted(names):
            if language == "ru" or alias.isascii():
                yield alias, entry


@cache
def media_countries() -> dict[str, str]:
    """The entities of media, with the code of the state where each is at home."""
    return {organisation_id(row["name"]["ru"]): row["country"] for row in toml("media")["medium"]}


@cache
def adjectives() -> frozenset[str]:
    """The adjectives and demonyms of states, in lower case, of both languages."""
    demonyms = (state.get("demonym", {}) for state in states_file().values())
    return frozenset(name.lower() for both in demonyms for names in both.values() for name in names)


@cache
def state_names() -> dict[str, str]:
    """The names and adjectives of states in both languages, in lower case with ё as е, with their codes."""
    found: dict[str, str] = {}
    for code, state in states_file().items():
        for language in ("ru", "en"):
            row = state[language]
            names = [row["name"], row.get("official", row["name"]), *row["aliases"]]
            for name in (*names, *state.get("demonym", {}).get(language, ())):
                found.setdefault(name.lower().replace("ё", "е"), code)
    return found


@cache
def capitals() -> dict[str, str]:
    """The entities of capitals, with the code of the state that each may stand for."""
    known = states_file().items()
    return {
        place_id(state["capital"]["ru"]): code for code, state in known if "ru" in state.get("capital", {})
    }


@cache
def places_with_state() -> dict[str, str]:
    """The entities of cities and provinces, with the code of the state that each lies in."""
    places = toml("places")
    found = {place_id(city): code for code, cities in places["cities"].items() for city in cities}
    found |= {place_id(region): code for region, code in places["region_states"].items()}
    return found | capitals()
