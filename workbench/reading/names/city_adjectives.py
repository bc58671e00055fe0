"""Cities named by their adjectives: «вашингтонский саммит», «ташкентская встреча»."""

from functools import cache

from workbench.domain.gazetteer import states_file
from workbench.reading.names.gazetteer import adjectives, place_id, places_with_state, toml

_OTHERS = {
    "санкт-петербургский": "Санкт-Петербург", "петербургский": "Санкт-Петербург", "уфимский": "Уфа",
    "бакинский": "Баку", "рижский": "Рига", "пражский": "Прага", "алма-атинский": "Алматы",
    "алматинский": "Алматы", "киевский": "Киев", "йоханнесбургский": "Йоханнесбург", "гоанский": "Гоа",
    "нью-делийский": "Нью-Дели", "делийский": "Нью-Дели", "московский": "Москва", "сочинский": "Сочи",
    "гаагский": "Гаага", "женевский": "Женева", "афинский": "Афины", "брюссельский": "Брюссель",
    "вильнюсский": "Вильнюс", "мадридский": "Мадрид", "нью-йоркский": "Нью-Йорк", "риоский": "Рио-де-Жанейро",
}  # fmt: skip


@cache
def city_adjectives() -> dict[str, tuple[str, str | None]]:
    """The adjectives of cities, in lower case with ё as е, each with the city's name and its state."""
    found: dict[str, tuple[str, str | None]] = {}
    for name in _cities():
        state = places_with_state().get(place_id(name))
        for adjective in _made_of(name.lower().replace("ё", "е")):
            found.setdefault(adjective, (name, state))
    for adjective, name in _OTHERS.items():
        found[adjective] = (name, places_with_state().get(place_id(name)))
    return {word: city for word, city in found.items() if word not in adjectives()}


def _cities() -> list[str]:
    capitals = [row["capital"]["ru"] for row in states_file().values() if "ru" in row.get("capital", {})]
    return [*capitals, *(city for group in toml("places")["cities"].values() for city in group)]


def _made_of(name: str) -> list[str]:
    """How such an adjective may be made; what no writer says does no harm."""
    if name.endswith("ль"):
        return [f"{name}ский"]  # «стамбульский»
    if name.endswith("нь"):
        return [f"{name}ский", f"{name[:-1]}ский"]  # «сианьский», «казанский»
    if name.endswith("л"):
        return [f"{name}ьский"]
    stem = name[:-1]
    if name.endswith("ия"):
        return [f"{stem}йский"]
    if name[-1] in "аяеиыуэо":
        return [f"{stem}инский", f"{stem}ский", f"{name}нский", f"{name}йский"]
    return [f"{name}ский"]
