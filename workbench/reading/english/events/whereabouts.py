"""Where an English sentence says that something is: a city with its state, a state, an unknown place."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from workbench.domain.article import Mention
from workbench.domain.gazetteer import states_file
from workbench.domain.vocabulary import MentionType
from workbench.reading.english.events.scenes import OWNING, SET, Scene
from workbench.reading.english.syntax.groups import NounGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.accents import without_accents
from workbench.reading.names.gazetteer import toml
from workbench.reading.names.linking import state_concerned, state_of, state_of_place

# Seats of power that stand for a city: "was held at the White House".
_VENUES = {
    "the white house": ("Washington", "US"),
    "the kremlin": ("Moscow", "RU"),
    "the great hall of the people": ("Beijing", "CN"),
    "downing street": ("London", "GB"),
    "the akorda": ("Astana", "KZ"),
}
_CITY_STATES = frozenset({"Singapore", "Luxembourg", "Monaco", "Djibouti", "San Marino"})
"""States that have the name of their city."""
_DIRECTIONS = words(
    "east eastern west western north northern south southern central northeast northwest southeast southwest"
    " northeastern northwestern southeastern southwestern"
)
_PARTS = _DIRECTIONS | words(
    "the of city town resort capital port state nearby neighbouring neighboring historic"
)
_BEFORE_A_STATE = _DIRECTIONS | OWNING | {"the"}
"""What may stand between "in" and a state that owns a place: "in east China's Qingdao"."""
KINDS = frozenset(
    {"city", "metropolis", "town", "resort", "island", "capital", "port", "village", "province", "region"}
)
_TOWNS = frozenset({"city", "town", "resort", "village", "port"})
_REGIONS = words("region province republic oblast territory district prefecture county area krai")
_CITIES = frozenset({"city", "capital", "town"})
_CLOSED = (MentionType.ROLE, MentionType.FORMAT, MentionType.ORGANISATION)
_NEAR = 900
"""Signs over which "the city" is still the one told of last."""
_LONGEST = 4
"""Words of a place that the gazetteer does not know."""


class Somewhere(NamedTuple):
    """Tokens `[first, end)` that tell a city, the state that it lies in, or both."""

    first: int
    end: int
    city: str | None
    state: str | None


def somewheres(scene: Scene, whither: bool = False) -> list[Somewhere]:
    """The places with "in" or "at"; with `whither`, with "to", too."""
    near = ("in", "at", "near", "outside")
    prepositions = (*near, "to", "for", "into") if whither else near
    found = []
    for name in outside_names(scene):
        if name.type not in (MentionType.PLACE, MentionType.STATE) or scene.place(name) < 1:
            continue
        owns = name.type is MentionType.STATE and scene.owns(name)
        if owns and "capital" not in (scene.word(scene.end(name) + step) for step in (1, 2)):
            continue  # but "in Pakistan's capital"
        if _is_where(scene, name, prepositions) and (made := of_name(scene, name)) is not None:
            found.append(made)
    found += _unknown(scene, prepositions)
    found += _the_same(scene, prepositions)
    found += _regions(scene, prepositions)
    return sorted(found)


def _regions(scene: Scene, prepositions: tuple[str, ...]) -> Iterator[Somewhere]:
    """Parts of a state by any name: "in Russia's Leningrad region", "in the Russian republic of Tuva"."""
    for state in (name for name in scene.names if name.type is MentionType.STATE):
        first, end = scene.place(state), scene.end(state)
        before = first - 1
        while before > 0 and scene.word(before) in _BEFORE_A_STATE:
            before -= 1
        if first < 1 or scene.word(before) not in prepositions:
            continue
        owned = scene.owns(state)
        end += owned + (scene.word(end + 1) in ("s", "'s") and owned)
        start = end + 2 if scene.word(end) in _REGIONS and scene.word(end + 1) == "of" else end
        last = _named_until(scene, start)
        behind = start == end and last > start and scene.word(last) in _REGIONS
        region = behind or (last > start and scene.word(last - 1) in _REGIONS)
        if (start > end and last > start) or region:
            last += behind
            text = scene.document.text[scene.tokens[start].start : scene.tokens[last - 1].end]
            yield Somewhere(first, last, text, state_concerned(state))


def _named_until(scene: Scene, start: int) -> int:
    """The token behind the capitalised words that begin at `start`."""
    end = start
    while end < len(scene.tokens) and end - start < _LONGEST and scene.tokens[end].text[:1].isupper():
        end += 1
    return end


def _the_same(scene: Scene, prepositions: tuple[str, ...]) -> Iterator[Somewhere]:
    """ "in the same city": the one told of last."""
    for group in scene.clauses.nouns:
        same = scene.word(group.head - 1) == "same" and group.preposition in prepositions
        city, state = city_meant(scene, group) if same else (None, None)
        if city is not None:
            yield Somewhere(group.first, group.end, city, state)


def city_meant(scene: Scene, group: NounGroup) -> tuple[str | None, str | None]:
    """The city and the state of "the city", "the capital": of the one that the article was filed from, else
    of the one that it names before."""
    if scene.tokens[group.head].lemma not in _CITIES or scene.word(group.first) != "the":
        return None, None
    if scene.lead.city is not None:
        return scene.lead.city, scene.lead.state
    start = scene.tokens[group.first].start
    before = scene.document.mentions_in(max(0, start - _NEAR), start)
    for name in reversed(before):
        told = of_name(scene, name) if name.type is MentionType.PLACE else None
        if told is None and name.type is MentionType.STATE:
            told = _capital_named(scene, name)
        if told is not None and told.city is not None:
            return told.city, told.state
    return None, None


def _capital_named(scene: Scene, name: Mention) -> Somewhere | None:
    """ "the Kyrgyz capital"."""
    behind = scene.document.text[name.end : name.end + 9].split()[:1]
    state = state_concerned(name)
    return Somewhere(0, 0, capital_of(state), state) if behind == ["capital"] else None


def outside_names(scene: Scene) -> list[Mention]:
    """The names that are no part of another: not the city of "Shanghai Cooperation Organisation"."""
    closed = [name for name in scene.names if name.type in _CLOSED]
    return [name for name in scene.names if not any(o.start <= name.start < o.end for o in closed)]


def of_name(scene: Scene, name: Mention) -> Somewhere | None:
    """What a named place tells; None where it is no city of a known state."""
    first, end = scene.place(name), scene.end(name)
    if name.type is MentionType.STATE:
        held = state_concerned(name)
        capital = "capital" in (
            scene.word(end),
            scene.word(end + 1),
            scene.word(end + 2),
            scene.word(first - 2),
        )
        city = (_named_capital(scene, end, held) or capital_of(held)) if capital else city_state(name)
        return Somewhere(first, end, city, held)
    state = state_of_place(name.entity) if name.entity else None
    return Somewhere(first, end, name.name or name.text, state) if state else None


def city_state(name: Mention) -> str | None:
    """The city of a state that is one: "in Singapore"."""
    return name.text if name.text in _CITY_STATES else None


def _named_capital(scene: Scene, end: int, state: str | None) -> str | None:
    """ "in the Kazakh capital, Nur-Sultan", "in the capital of Kazakhstan, Nur-Sultan": the capital by the
    name that it had then."""
    seat = next((place for place in range(end, end + 3) if scene.word(place) == "capital"), None)
    last = end - 1 if seat is None else seat
    behind = (last + 1, last + 2) if scene.word(last + 1) in (",", "of") else (last + 1,)
    named = (one for one in scene.names if one.type is MentionType.PLACE and scene.place(one) in behind)
    return next((one.name for one in named if one.entity and state_of_place(one.entity) == state), None)


def _is_where(scene: Scene, name: Mention, prepositions: tuple[str, ...]) -> bool:
    """Whether "in" governs the name: "in Tashkent", "in the Kazakh capital", "in the resort of …"."""
    place = scene.place(name) - 1
    adjective = state_of(name) is None and name.type is MentionType.STATE
    if adjective and scene.word(scene.end(name)) != "capital":
        return False
    if "to" in prepositions and scene.tokens[place].lemma in ("visit", "reach"):
        return True
    if scene.word(place) == "for" and scene.tokens[place - 1].lemma in SET and name.type is MentionType.PLACE:
        return scene.word(place - 2) not in ("first", "originally", "initially", "once")  # "is slated for"
    if name.type is MentionType.PLACE and (earlier := _before_comma(scene, scene.place(name))) is not None:
        return _is_governed(scene, earlier, prepositions)
    if scene.word(place) == "of" and scene.word(place - 1) in KINDS:
        while (
            place >= 0 and scene.word(place) not in (*prepositions, "on") and scene.tokens[place].text != ","
        ):
            place -= 1
        return place >= 0 and scene.word(place) in (*prepositions, "on")
    while place >= 0 and scene.word(place) in _PARTS:
        place -= 1
    beside = {other.end: scene.place(other) for other in scene.names if other.type is MentionType.STATE}
    if place >= 0 and scene.word(place) in ("s", "'s", "’s"):
        place -= 1 + (scene.word(place - 1) in ("'", "’"))
    if place >= 0 and scene.tokens[place].end in beside:
        place = beside[scene.tokens[place].end] - 1
        while place >= 0 and scene.word(place) in _BEFORE_A_STATE:
            place -= 1
    return place >= 0 and scene.word(place) in prepositions


def _before_comma(scene: Scene, place: int) -> int | None:
    """Where the group ends that a city stands behind as its name: "in the capital, Astana"."""
    while place and scene.word(place - 1) in _PARTS:
        place -= 1
    return place - 1 if place > 1 and scene.word(place - 1) == "," else None


def _is_governed(scene: Scene, comma: int, prepositions: tuple[str, ...]) -> bool:
    """Whether the group before the comma is a place, no city by name, that "in" governs."""
    group = scene.group_at(comma - 1)
    if group is None or any(n.type is MentionType.PLACE for n in scene.named_in(group)):
        return False
    while group is not None and group.preposition == "of":
        ends = group.first - 1
        group = next((one for one in scene.clauses.nouns if one.end == ends), None)
    return group is not None and group.preposition in prepositions and not group.is_date


def _unknown(scene: Scene, prepositions: tuple[str, ...]) -> list[Somewhere]:
    """Places that no gazetteer knows: "in Nuku'alofa, Tonga", "in Foz do Iguacu"."""
    named = {place for name in scene.names for place in range(max(scene.place(name), 0), scene.end(name))}
    found = []
    for place, token in enumerate(scene.tokens[:-1]):
        first = place + 1
        land, kind = _land_and_kind(scene, first)
        if scene.word(first) == "the" and scene.word(kind) in _TOWNS and scene.word(kind + 1) == "of":
            first = kind + 2  # "in the town of Dombay", "in the Libyan city of Sirte"
        if token.text.lower() not in prepositions or first in named or first >= len(scene.tokens):
            continue
        end = first
        while (
            end < len(scene.tokens) and end not in named and end - first < _LONGEST and _is_part(scene, end)
        ):
            end += 1
        while end > first and not scene.tokens[end - 1].text[:1].isupper():
            end -= 1
        if end == first or scene.tokens[first].pos != "PROPN":
            continue
        text = scene.document.text[scene.tokens[first].start : scene.tokens[end - 1].end]
        state = _state_behind(scene, end) or land
        if (folded := _folded().get(_fold(text))) is not None:
            found.append(Somewhere(first, end, *folded))
        elif (end - first > 1 and scene.word(first).endswith("ing")) or scene.word(end) == "of":
            continue  # "the Programme of Cooperation in Combating Terrorism", "Ministers in Charge of Youth"
        elif state is not None or scene.word(end) not in ("'", "’"):
            past = end + 2 * (state is not None and land is None)
            found.append(Somewhere(first, past, " ".join(text.split()), state))
    return found


def _land_and_kind(scene: Scene, first: int) -> tuple[str | None, int]:
    """The state of "the Libyan city of", and where what kind of place it is stands."""
    lands = (n for n in scene.names if n.type is MentionType.STATE and scene.place(n) == first + 1)
    land = next(lands, None)
    return (state_concerned(land), scene.end(land)) if land is not None else (None, first + 1)


def _is_part(scene: Scene, place: int) -> bool:
    token = scene.tokens[place]
    if token.text in ("'", "’", "-"):
        glued = scene.tokens[place - 1].end == token.start
        return glued and place + 1 < len(scene.tokens) and scene.tokens[place + 1].start == token.end
    glued = (
        place > 1
        and scene.tokens[place - 1].text in ("'", "’")
        and scene.tokens[place - 1].end == token.start
    )
    small = token.text in ("do", "de", "da", "del", "la", "el", "es", "al")
    small = small or token.text.partition("-")[0] in ("el", "al")
    return token.text[:1].isupper() or small or (glued and len(token.text) > 1)


def _state_at(scene: Scene, place: int) -> Mention | None:
    states = (name for name in scene.names if name.type is MentionType.STATE)
    return next((name for name in states if scene.place(name) == place), None)


def _state_behind(scene: Scene, end: int) -> str | None:
    """The state of "Nuku'alofa, Tonga", "Igora Resort in Russia's Leningrad Region"."""
    if scene.word(end) == "in":
        first = end + 1 + (scene.word(end + 1) == "the")
        owner = _state_at(scene, first)
        return state_of(owner) if owner is not None and scene.owns(owner) else None
    if scene.word(end) != ",":
        return None
    behind = _named_until(scene, end + 1)
    if scene.word(behind) == "," and scene.word(behind + 1) == "in" and behind - end <= 3:
        end = behind + 1  # "in La Malbaie, Quebec, in Canada"
    elif scene.word(behind) == "," and behind - end <= 3 and _state_at(scene, end + 1) is None:
        end = behind  # "in Mookgopong, Limpopo, South Africa"
    state = _state_at(scene, end + 1)
    return state_of(state) if state is not None else None


def venue(scene: Scene) -> tuple[str | None, str | None]:
    """The city and the state of a seat of power that the sentence says something happened at."""
    text = scene.document.text[scene.sentence.start : scene.sentence.end].lower()
    found = (told for name, told in _VENUES.items() if f" at {name}" in text or f" in {name}" in text)
    return next(found, (None, None))


def _fold(name: str) -> str:
    """The name without accents, stops and hyphens, in small letters: "São Tomé" is "sao tome"."""
    return " ".join(without_accents(name).lower().replace(".", " ").replace("-", " ").split())


@cache
def _folded() -> dict[str, tuple[str, str]]:
    """The cities by their folded names: the name and the state of each."""
    found: dict[str, tuple[str, str]] = {}
    for code, row in states_file().items():
        capital = row.get("capital", {}).get("en")
        if capital:
            found[_fold(capital)] = capital, code
    for code, cities in toml("places")["cities"].items():
        for name in cities.values():
            found.setdefault(_fold(name), (name, code))
    return found


@cache
def capital_of(state: str | None) -> str | None:
    """The English name of a state's capital."""
    row = states_file().get(state or "")
    return row.get("capital", {}).get("en") if row else None
