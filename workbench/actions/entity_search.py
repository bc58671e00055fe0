"""Entities by name: those that fit words that were typed, and those that may be the same as another one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.actions.entities import with_leaders
from workbench.domain import gazetteer
from workbench.domain.additions import AddedAlias
from workbench.domain.entities import CODED, KINDS, Found, Listed, Names, kind_of, names_of
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import MentionType

if TYPE_CHECKING:
    from workbench.actions import Dossier

_WORD = re.compile(r"\w+")
_SHORTEST_INSIDE = 3
"""Fewer letters are looked for at the beginning of words alone."""


@dataclass(frozen=True, slots=True)
class Called:
    """An entity with everything that it is called; `plain` are the names as they are compared."""

    entity: str
    names: Names
    times: int
    all: tuple[str, ...]
    plain: tuple[str, ...]


def find_entities(dossier: "Dossier", words: str, limit: int = 20, kind: str | None = None) -> list[Found]:
    """The entities (of a kind) one of whose names has every one of the words; see `find_among`."""
    return find_among(everybody(dossier), words, limit, kind)


def everybody(dossier: "Dossier") -> list[Called]:
    """Every entity with its names; of states and formats those, too, that nobody names. Asked off the
    window's thread, for it looks through every name."""
    return list(_all(dossier, None))


def find_among(known: Iterable[Called], words: str, limit: int = 20, kind: str | None = None) -> list[Found]:
    """Those (of a kind) one of whose names has every one of the words, half typed ones too: first those that
    begin so, of these the ones that articles name most often."""
    sought = [_plain(word) for word in _WORD.findall(words)]
    if not sought:
        return []
    phrase = " ".join(sought)
    found: list[tuple[int, int, Found]] = []
    for one in known:
        if kind is not None and kind_of(one.entity) != kind:
            continue
        best = min(
            ((_fit(name, sought, phrase), place) for place, name in enumerate(one.plain)), default=None
        )
        if best is not None and best[0] < _NO_FIT:
            found.append((best[0], -one.times, Found(one.entity, one.names, one.times, one.all[best[1]])))
    found.sort(key=lambda row: (*row[:2], row[2].matched))
    return [row for _, _, row in found[:limit]]


def entity_called(dossier: "Dossier", text: str) -> str:
    """The entity that is meant by an id such as `person:ilham aliev`, or by one of its names in full. Raises
    UserError `unknown_entity`, or `several_entities` where more than one is called so."""
    if kind_of(text) in KINDS and ":" in text:
        return text
    plain = _plain(text)
    meant = [one for one in _all(dossier, None) if plain and plain in one.plain]
    meant = [one for one in meant if one.times] or meant
    if not meant:
        raise UserError("unknown_entity", text=text)
    if len(meant) > 1:
        raise UserError("several_entities", text=text, known=", ".join(sorted(one.entity for one in meant)))
    return meant[0].entity


def likely_same(dossier: "Dossier", entity: str, limit: int = 3) -> list[Found]:
    """The entities that may well be the same as this one: a person of the same surname whose first name or
    initials fit, in either alphabet; anything else that is spelled alike. Nobody but the analyst can tell."""
    entity = dossier.same_entity(entity)
    kind = kind_of(entity)
    if kind in CODED or kind not in KINDS:
        return []
    others = list(_all(dossier, kind))
    own = next((one for one in others if one.entity == entity), None)
    if own is None:
        return []
    alike = _persons_alike if kind == MentionType.PERSON else _spelled_alike
    likely = [one for one in others if one.entity != entity and alike(own, one)]
    likely.sort(key=lambda one: -one.times)
    return [Found(one.entity, one.names, one.times, one.names.called("ru")) for one in likely[:limit]]


def list_entities(dossier: "Dossier") -> list[Listed]:
    """Every entity that articles name, the most frequent first, and which of them may be the same. Asked off
    the window's thread."""
    named = [one for one in _all(dossier, None) if one.times]
    kin = _kin(named)
    named.sort(key=lambda one: -one.times)
    return [Listed(one.entity, one.names, one.times, one.all, kin.get(one.entity)) for one in named]


_NO_FIT = 9


def _fit(name: str, sought: list[str], phrase: str) -> int:
    """How well a name fits, 0 the best: it begins with the words; its words do; it holds them."""
    if name.startswith(phrase):
        return 0 if len(name) == len(phrase) else 1
    spaced = f" {name}"
    if all(f" {word}" in spaced for word in sought):
        return 2
    return 3 if len(phrase) >= _SHORTEST_INSIDE and all(word in name for word in sought) else _NO_FIT


def _all(dossier: "Dossier", kind: str | None) -> Iterator[Called]:
    spelled: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for entity, name, times in dossier.spelled():
        if kind_of(entity) in KINDS:
            spelled[entity].append((name, times))
    aliases: dict[str, list[str]] = defaultdict(list)
    added = [row.addition for row in dossier.addition_list() if isinstance(row.addition, AddedAlias)]
    of = dossier.same_entities([(alias.entity, alias.name) for alias in added])
    for entity, alias in zip(of, added, strict=True):
        aliases[entity].append(alias.alias)
    given = dossier.given_names()
    for entity, ours in _ours():
        aliases[entity] += ours
    for entity in {**spelled, **aliases}:
        if kind is None or kind_of(entity) == kind:
            names = with_leaders(entity, names_of(spelled[entity], given.get(entity, Names())))
            every = dict.fromkeys(
                [names.ru, names.en, *(name for name, _ in spelled[entity]), *aliases[entity]]
            )
            all_names = tuple(name for name in every if name)
            times = sum(times for _, times in spelled[entity])
            yield Called(entity, names, times, all_names, tuple(map(_plain, all_names)))


def _ours() -> Iterator[tuple[str, list[str]]]:
    """The names of states and formats that the program knows."""
    for code, entry in gazetteer.states_file().items():
        yield f"state:{code}", [entry["ru"]["name"], entry["en"]["name"], code]
    for key, entry in gazetteer.formats().items():
        yield f"format:{key}", [*entry.name.values(), *entry.short.values()]


def _plain(name: str) -> str:
    return " ".join(_WORD.findall(name.casefold().replace("ё", "е")))


def _kin(named: Sequence[Called]) -> dict[str, int]:
    """A number for all that may be one and the same; nothing for those of whom there is no other."""
    near: dict[tuple[str, str], list[Called]] = defaultdict(list)
    for one in named:
        kind = kind_of(one.entity)
        if kind not in CODED:
            ends = {key[-1] if kind == MentionType.PERSON else "".join(key) for key in _keys(one)}
            for end in ends:
                near[kind, end].append(one)
    head: dict[str, str] = {}
    for (kind, _), some in near.items():
        for place, one in enumerate(some):
            for other in some[:place]:
                if kind != MentionType.PERSON or _persons_alike(one, other):
                    head[_head(head, one.entity)] = _head(head, other.entity)
    numbers: dict[str, int] = {}
    return {entity: numbers.setdefault(_head(head, entity), len(numbers) + 1) for entity in list(head)}


def _head(head: dict[str, str], entity: str) -> str:
    """Whom all of its kin lead to."""
    while head.setdefault(entity, entity) != entity:
        head[entity] = head[head[entity]]
        entity = head[entity]
    return entity


def _persons_alike(own: Called, other: Called) -> bool:
    return any(_same_person(one, two) for one in _keys(own) for two in _keys(other))


def _keys(one: Called) -> set[tuple[str, ...]]:
    """The names as keys that are the same in both alphabets, a person's surname last; none for a name
    without letters."""
    from workbench.reading.names.person_keys import person_key

    return {key for name in one.all if (key := tuple(person_key(name).split()))}


def _same_person(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """The same surname, and of the first names, where both have one, each begins as the other's initial."""
    if one[-1] != two[-1]:
        return False
    return all(
        mine == yours or (1 in (len(mine), len(yours)) and mine[0] == yours[0])
        for mine, yours in zip(one[:-1], two[:-1], strict=False)
    )


def _spelled_alike(own: Called, other: Called) -> bool:
    return not {"".join(key) for key in _keys(own)}.isdisjoint("".join(key) for key in _keys(other))
