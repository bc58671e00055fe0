"""From names to entities: which state a mention means, where a place lies, whose surname it is."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.names.accents import without_accents
from workbench.reading.names.gazetteer import adjectives, governments, places_with_state, state_names
from workbench.reading.names.person_keys import person_id, without_middle_initials
from workbench.reading.text.word_forms import word_lemma

_OF_A_STATE = (" государства", " государство", " государством", " государству", " республики", " республика")


def state_of(mention: Mention) -> str | None:
    """The code of the state that the mention names, or by the city of its government; None for anything else.

    An adjective names no state: «узбекский эксперт» is not Uzbekistan. Use `state_concerned` for those.
    """
    if mention.type is MentionType.STATE:
        return None if is_adjective(mention) else _code(mention.entity)
    if mention.type is MentionType.PLACE and mention.entity:
        return _code(mention.entity) or governments().get(mention.entity)
    return None


def state_concerned(mention: Mention) -> str | None:
    """The code of the state that a mention of a state has to do with, adjectives included."""
    return _code(mention.entity) if mention.type is MentionType.STATE else None


def state_of_place(entity: str) -> str | None:
    """The code of the state that a city or province lies in, as far as the gazetteer knows it."""
    return places_with_state().get(entity)


def is_adjective(mention: Mention) -> bool:
    """Whether a mention of a state is its adjective: «российский», "Uzbek"."""
    return _is_adjective(mention.text)


@lru_cache(maxsize=20_000)
def _is_adjective(name: str) -> bool:
    words = name.lower().replace("ё", "е")
    return words in adjectives() or word_lemma(words) in adjectives()


def state_called(words: str) -> str | None:
    """The code of the state that words mean by themselves: a name, or part of «российско-узбекский»."""
    plain = words.lower().replace("ё", "е").strip('«»"“”- ')
    whole = f"{plain[:-1]}ий" if plain.endswith(("ско", "цко")) else plain
    known = state_names()
    for word in (whole, word_lemma(whole), word_lemma(whole).removeprefix("все")):
        if word in known:
            return known[word]
    head = plain.partition(" ")[0]
    if plain.endswith(_OF_A_STATE):
        return known.get(word_lemma(head))
    return None


def _code(entity: str | None) -> str | None:
    return entity.removeprefix("state:") if entity and entity.startswith("state:") else None


def link_persons(persons: Sequence[Mention]) -> list[Mention]:
    """The mentions with the fullest name that the article gives to each: «Зенько» is «Алексей Зенько».

    Where two full names share a surname, the one named last before counts.
    """
    by_surname: dict[str, list[Mention]] = {}
    for person in persons:
        if person.name and " " in person.name and not _initials(person.name):
            by_surname.setdefault(_surname(person.name), []).append(person)
    linked = []
    for person in persons:
        name = person.name or person.text
        full = by_surname.get(_surname(name), [])
        if " " not in name or _initials(name):
            name = _named_last(full, _initials(name), person.start) or name
        linked.append(replace(person, name=name, entity=person_id(name)))
    return linked


def _named_last(full: Sequence[Mention], initials: str, place: int) -> str | None:
    """The one of these full names with such an initial that was named last before a place, else the first."""
    if initials:
        full = [person for person in full if (person.name or "").lower().startswith(initials[0])]
    before = bisect_right(full, place, key=lambda person: person.start)
    return full[max(0, before - 1)].name if full else None


def _surname(name: str) -> str:
    return without_accents(name.rsplit(maxsplit=1)[-1].lower().replace("ё", "е"))


def _initials(name: str) -> str:
    """The initials that stand for a first name, in lower case; "" where it has none."""
    return "".join(word[0].lower() for word in without_middle_initials(name).split() if word.endswith("."))
