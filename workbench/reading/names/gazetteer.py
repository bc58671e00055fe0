"""Known names of states, their adjectives and capitals, of formats and their bodies, of places and media.

Only what the files of `resources/gazetteer/` say is known here; what a name means in its sentence is not.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from workbench.domain.gazetteer import formats_file, states_file
from workbench.domain.resources import resources
from workbench.domain.vocabulary import MentionType
from workbench.reading.names.accents import without_accents
from workbench.reading.names.name_matching import Entry, Gazetteer, is_abbreviation

_SPOKEN = 4
"""Letters of an abbreviation that is read as a word."""
_VOWELS = frozenset("AEIOU")
_ENGLISH_WORDS = frozenset({"Male"})
"""What a capital's name without its accents would be."""
_BRUSSELS = "place:брюссель"
_DASHED = re.compile(" [—–-] ")


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
        known = [row["name"], *([row["official"]] if "official" in row else []), *row["aliases"]]
        for name in dict.fromkeys(spelt for one in known for spelt in _spellings(one, language)):
            yield name, entry
        for name in row.get("contextual", ()):
            yield name, Entry(entry.type, entry.label, entry.entity, entry.name, contextual=True)
        for name in state.get("demonym", {}).get(language, ()):
            yield name, Entry(entry.type, entry.label, entry.entity, entry.name, adjective=True)


def _spellings(name: str, language: str) -> Iterator[str]:
    """The name and how else it is written: "Bogota", "St Kitts and Nevis", «Фарерские острова»."""
    yield name
    if language == "ru":
        yield name.replace("о-ва", "острова")
    else:
        plain = without_accents(name)
        if plain not in _ENGLISH_WORDS:
            yield plain
            yield plain.replace("St. ", "St ").replace("&", "and")


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
                for spelt in dict.fromkeys(_spellings(name, language)):
                    yield spelt, entry
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
                if is_abbreviation(name)
            ]
            contextual = [*contextual, *row.get("contextual", {}).get("en", [])]
            plain += [_DASHED.sub("-", name) for name in plain if _DASHED.search(name)]
        if language == "en":
            # British papers write what is spoken as a word like a name: "Asean", "Bimstec".
            plain += [name.title() for name in plain if _is_spoken(name)]
        entry = Entry(MentionType.FORMAT, "ORGANIZATION", entity, shown)
        vague = Entry(MentionType.FORMAT, "ORGANIZATION", entity, shown, contextual=True)
        for name in dict.fromkeys(name for name in plain if name not in contextual):
            yield name, entry
        for name in dict.fromkeys(contextual):
            yield name, vague
        for body in row.get("bodies", ()):
            yield from _body_names(body, language)


@cache
def settings() -> dict[str, str]:
    """The formats that a text need not name where it names their region, «консультативная встреча» in one on
    Central Asia; each with the region's place."""
    return {f"format:{row['id']}": place_id(row["setting"]) for row in formats_file() if "setting" in row}


@cache
def english_settings() -> dict[str, str]:
    """Those formats with their region's English name, whose adjective, "Central Asian", begins with it."""
    regions: dict[str, str] = toml("places")["regions"]
    return {f"format:{row['id']}": regions[row["setting"]] for row in formats_file() if "setting" in row}


def _is_spoken(name: str) -> bool:
    """Whether an abbreviation can be read as a word: "BIMSTEC", but not "CPTPP", nor "GUAM", an island's
    name."""
    word = name.isalpha() and name.isupper() and len(name) >= _SPOKEN
    return word and not _VOWELS.isdisjoint(name) and name.lower() not in state_names()


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
    """The entities of capitals, with the code of the state that each is in."""
    known = ((state.get("capital", {}), code) for code, state in states_file().items())
    return {place_id(city.get("ru", city["en"])): code for city, code in known if city}


@cache
def governments() -> dict[str, str]:
    """The entities of cities that may stand for the government of a state, with its code: those where it sits
    or sat, but not the seat of two formats."""
    seats = {place_id(city): code for city, code in toml("places")["seats"].items()}
    return {city: code for city, code in (capitals() | seats).items() if city != _BRUSSELS}


@cache
def province_adjectives() -> dict[str, str]:
    """The state of each province that is called by such an adjective, «Ленинградская область»."""
    return {word: code for code, words in toml("places")["province_adjectives"].items() for word in words}


@cache
def places_with_state() -> dict[str, str]:
    """The entities of cities and provinces, with the code of the state that each lies in."""
    places = toml("places")
    found = {place_id(city): code for code, cities in places["cities"].items() for city in cities}
    found |= {place_id(region): code for region, code in places["region_states"].items()}
    return found | capitals()
