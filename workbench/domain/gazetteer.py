"""What states and formats are called, from `resources/gazetteer/`, for everything that shows a name.

Reading has its own, larger view of the same files (aliases and inflected forms).
"""

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbench.domain.resources import resources


@dataclass(frozen=True, slots=True)
class FormatEntry:
    """A known format. Names are by language, `meeting` is what its meetings are called there."""

    id: str
    name: dict[str, str]
    short: dict[str, str]
    meeting: dict[str, str]
    colour: str | None = None
    description: str | None = None


@cache
def states_file() -> dict[str, Any]:
    """`states.json`: ISO 3166-1 alpha-2 code to names, aliases and capital in both languages."""
    path = resources() / "gazetteer" / "states.json"
    states: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return states


@cache
def formats_file() -> list[dict[str, Any]]:
    """`formats.toml`: one table a format."""
    path = resources() / "gazetteer" / "formats.toml"
    formats: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["format"]
    return formats


_added: dict[int, dict[str, FormatEntry]] = {}
"""The formats that analysts added, by the dossier that is open."""


_looked: dict[int, dict[str, FormatEntry]] = {}
"""The formats that dossiers have otherwise than the program does, by the dossier that is open."""


def show_formats(owner: object, entries: Iterable[FormatEntry], looked: Iterable[FormatEntry] = ()) -> None:
    """Has the formats that were added to an open dossier shown by their names, and those that it names and
    colours itself as it does (`looked`), until `forget_formats`."""
    _added[id(owner)] = {entry.id: entry for entry in entries}
    _looked[id(owner)] = {entry.id: entry for entry in looked}


def forget_formats(owner: object) -> None:
    """The dossier is closed."""
    _added.pop(id(owner), None)
    _looked.pop(id(owner), None)


def formats() -> dict[str, FormatEntry]:
    """The known formats by id, those that were added to an open dossier among them."""
    known = our_formats()
    for entries in list(_added.values()):
        known = entries | known
    for entries in list(_looked.values()):
        known = known | entries
    return known


@cache
def our_formats() -> dict[str, FormatEntry]:
    """The formats of `formats.toml` by id."""
    return {
        row["id"]: FormatEntry(row["id"], row["name"], row["short"], row["meeting"], row.get("colour"))
        for row in formats_file()
    }


def state_name(code: str, language: str) -> str:
    """What the state is called, its code where we know no name."""
    entry = states_file().get(code)
    return str(entry[language]["name"]) if entry else code


def is_state(code: str) -> bool:
    return code in states_file()


def format_name(format_id: str, language: str) -> str:
    """What the format is called in full, its id where we know no name."""
    entry = formats().get(format_id)
    return entry.name[language] if entry else format_id


def format_short(format_id: str, language: str) -> str:
    """The format's short name: «ШОС», "SCO"."""
    entry = formats().get(format_id)
    return entry.short[language] if entry else format_id


def meeting_noun(format_id: str, language: str) -> str:
    """What a meeting of the format is called: "consultative meeting", «саммит»; "meeting" if unknown."""
    entry = formats().get(format_id)
    return entry.meeting[language] if entry else {"ru": "встреча", "en": "meeting"}[language]


@cache
def _places() -> dict[str, dict[str, str]]:
    """Cities, capitals and regions by their Russian and by their English names."""
    path = resources() / "gazetteer" / "places.toml"
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    groups = [file["regions"], *file["cities"].values()]
    named = [{"ru": ru, "en": en} for group in groups for ru, en in group.items()]
    capitals = [state.get("capital", {}) for state in states_file().values()]
    named += [capital for capital in capitals if "ru" in capital and "en" in capital]
    known = {name: place for place in reversed(named) for name in (place["ru"], place["en"])}
    return known | {alias: known[name] for alias, name in file["city_aliases"].items()}


def coded_name(entity: str, language: str) -> str:
    """What we call a state or a format by its id ("state:AZ"); "" for any other entity."""
    kind, _, key = entity.partition(":")
    names = {"state": state_name, "format": format_name}
    return names[kind](key, language) if kind in names else ""


@cache
def place_names(language: str) -> tuple[str, ...]:
    """The places that are known by name, in order."""
    return tuple(sorted({place[language] for place in _places().values()}))


def place_name(name: str, language: str) -> str:
    """What a place is called in the reader's language; as it was written where we do not know it."""
    place = _places().get(name)
    return place[language] if place else name


@cache
def _persons() -> dict[str, dict[str, str]]:
    """Those who held an office, by each of their names; see the head of the file for how a row is written."""
    path = resources() / "gazetteer" / "leaders.toml"
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    holders = [body for key, body in file.items() if len(key) == 2] + list(file["format"].values())
    rows = [row for body in holders for office in body.values() if isinstance(office, list) for row in office]
    known: dict[str, dict[str, str]] = {}
    for row in rows:
        _interval, _, names = row.replace("*", "").partition(" ")
        ru, en = ([name.strip() for name in part.split(",")] for part in names.split("="))
        for name in (*ru, *en):
            known.setdefault(_folded(name), {"ru": ru[0], "en": en[0]})
    return known


def _folded(name: str) -> str:
    return name.lower().replace("ё", "е")


def person_name(name: str, language: str) -> str:
    """What a person who held an office is called in the reader's language; as it was written where it is so
    already, or where we do not know them."""
    person = _persons().get(_folded(name))
    is_russian = any("а" <= letter <= "я" for letter in _folded(name))
    return name if person is None or is_russian == (language == "ru") else person[language] or name
