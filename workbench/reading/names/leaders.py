"""Who held which office of a state or an organisation on a day, from `resources/gazetteer/leaders.toml`.

More rows can be given (a user's own): `Leaders([*table(), Leader(...)])`, or `with_more(rows)`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from workbench.domain.additions import OFFICES
from workbench.domain.dates import PartialDate
from workbench.reading.names.gazetteer import toml
from workbench.reading.names.person_keys import person_id, person_key, stem

_NOTICE = timedelta(days=45)
"""So long before and after a term the news still name its holder by the surname alone."""


@dataclass(frozen=True, slots=True)
class Leader:
    """A term of office.

    `of` is `state:UZ` or `format:sco`; `interval` is EDTF, open where it goes on; the first name of a
    language is the one to show; `surnames` are what the person is called by the surname alone.
    """

    of: str
    office: str
    interval: str
    russian: tuple[str, ...]
    english: tuple[str, ...]
    surnames: tuple[str, ...]
    source: str

    @property
    def entity(self) -> str:
        """The person."""
        return person_id(self.russian[0] if self.russian else self.english[0])

    def name(self, language: str) -> str:
        """What the person is called in Russian (`ru`) or, in any other language, in English."""
        first, other = (self.russian, self.english) if language == "ru" else (self.english, self.russian)
        return (first or other)[0]

    def holds(self, day: date) -> bool:
        """Whether the term may cover the day."""
        term = PartialDate.parse(self.interval)
        return (term.first is None or term.first <= day) and (term.last is None or day <= term.last)

    def surely_holds(self, day: date) -> bool:
        """Whether the term covers the day, whatever day an inexact bound means."""
        start, _, end = self.interval.partition("/")
        return (not start or PartialDate.parse(start).sort_key[1] <= day) and (
            end in ("", "..") or day <= PartialDate.parse(end).sort_key[0]
        )

    def is_in_the_news(self, day: date) -> bool:
        """Whether the term covers the day or a day some weeks from it."""
        return self.holds(day) or self.holds(day + _NOTICE) or self.holds(day - _NOTICE)


class Leaders:
    """The terms, to be asked by office, by name and by surname."""

    def __init__(self, rows: Iterable[Leader]) -> None:
        self._by_office: dict[tuple[str, str], list[Leader]] = {}
        self._by_name: dict[str, str] = {}
        self._by_stem: dict[str, dict[str, None]] = {}
        self._by_surname: dict[str, dict[str, None]] = {}
        self._terms: dict[str, list[Leader]] = {}
        for row in rows:
            self._by_office.setdefault((row.of, row.office), []).append(row)
            self._terms.setdefault(row.entity, []).append(row)
            for name in (*row.russian, *row.english):
                self._by_name.setdefault(person_key(name), row.entity)
                self._by_stem.setdefault(stem(person_key(name)), {})[row.entity] = None
            for surname in row.surnames:
                self._by_surname.setdefault(person_key(surname), {})[row.entity] = None
        for name, full in toml("leaders")["patronymics"].items():
            self._by_name.setdefault(person_key(name), person_id(full))

    def holders(self, of: str, office: str, day: date | None) -> list[str]:
        """The persons who held the office on the day: more than one where the table leaves it open which, and
        everybody in the table where there is no day. The latest comes first."""
        rows = self._by_office.get((of, office), [])
        if day is None:
            return list(dict.fromkeys(row.entity for row in reversed(rows)))
        sure = [row.entity for row in rows if row.surely_holds(day)]
        return list(dict.fromkeys(sure[-1:] or [row.entity for row in reversed(rows) if row.holds(day)]))

    def person(self, name: str) -> str | None:
        """The person of that full name in either language, an ending left out of account where the name does
        not decline as it should; None if no row names one."""
        key = person_key(name)
        alike = self._by_stem.get(stem(key), {})
        return self._by_name.get(key) or (next(iter(alike)) if len(alike) == 1 else None)

    def of_surname(self, surname: str) -> list[str]:
        """The persons with that surname."""
        return list(self._by_surname.get(person_key(surname), ()))

    def terms(self, entity: str) -> list[Leader]:
        """What offices a person held; nothing for anybody else."""
        return self._terms.get(entity, [])

    def name(self, entity: str, language: str) -> str | None:
        """What the person is called; None for somebody whom no row names."""
        terms = self._terms.get(entity)
        return terms[0].name(language) if terms else None


def leading_office(state: str) -> str:
    """The office that «лидер», "leader" of the state (`UZ`) means: `head` or `government`."""
    return str(toml("leaders").get(state, {}).get("leads", "head"))


@cache
def table() -> tuple[Leader, ...]:
    """The rows of the file. Raises ValueError for one that is not written as its header says."""
    file = toml("leaders")
    rows = []
    for key, entry in file.items():
        if key == "format":
            rows += [row for body, held in entry.items() for row in _rows(f"format:{body}", held)]
        elif len(key) == 2:
            rows += _rows(f"state:{key}", entry)
    return tuple(rows)


@cache
def leaders() -> Leaders:
    """The file's rows, ready to be asked."""
    return Leaders(table())


def with_more(rows: Iterable[Leader]) -> Leaders:
    """The file's rows and others, a user's own, which come later and so win where both hold an office."""
    return Leaders([*table(), *rows])


def leader(of: str, office: str, line: str, source: str) -> Leader:
    """The row that a line `INTERVAL Russian[, …] = English[, …]` says. Raises ValueError for a bad one."""
    interval, _, names = line.partition(" ")
    russian, equals, english = names.partition(" = ")
    if office not in OFFICES or not equals or not russian:
        raise ValueError(f"not a row of leaders.toml: {of} {office} {line!r}")
    if interval.count("/") != 1:
        raise ValueError(f"not an interval: {line!r}")
    return leader_named(of, office, interval, russian, english, source)


def leader_named(of: str, office: str, interval: str, russian: str, english: str, source: str) -> Leader:
    """The term of a person by their names in both languages, several apart by commas, "" for none."""
    PartialDate.parse(interval)
    both = [[name.strip() for name in part.split(",") if name.strip()] for part in (russian, english)]
    surnames = dict.fromkeys(_surname(name) for part in both for name in part)
    plain = [tuple(name.replace("*", "") for name in part) for part in both]
    return Leader(of, office, interval, plain[0], plain[1], tuple(surnames), source)


def _rows(of: str, entry: dict[str, Any]) -> Iterator[Leader]:
    sources = entry["source"]
    for office in OFFICES:
        for line in entry.get(office, ()):
            source = sources if isinstance(sources, str) else sources[office]
            yield leader(of, office, line, toml("leaders")["sources"].get(source, source))


def _surname(name: str) -> str:
    before, mark, after = name.partition("*")
    if not mark:
        return name.rsplit(maxsplit=1)[-1]
    return after.split()[0] if not before.strip() else after
