"""What a row of the roster or the chronology rests on, and how many of its sources are independent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.domain.dates import PartialDate
from workbench.domain.gazetteer import place_name

DATE_FIELDS = frozenset({"since", "until", "date"})


@dataclass(frozen=True, slots=True)
class Source:
    """An article of the dossier, or something outside it that is only cited.

    `origin` is who said it first: two sources of one origin (a reprint and its agency) count as one.
    """

    id: int
    title: str
    origin: str
    article: int | None = None
    outlet: str | None = None
    agency: str | None = None
    relay: tuple[str, ...] = ()
    url: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one source that a row rests on, and what they say of it.

    `asserts` maps a field of the row to the value that these words give it, e.g. `{"since": "2025-11"}`; a
    field that they do not speak of is missing. `start`, `end` are None for a source that is only cited.
    """

    id: int
    source: Source
    quote: str
    start: int | None = None
    end: int | None = None
    claim: int | None = None
    asserts: Mapping[str, str] = field(default_factory=dict)


def independent_sources(evidence: Iterable[Evidence]) -> int:
    """How many different origins the evidence has."""
    return len({item.source.origin for item in evidence})


def source_count(evidence: Iterable[Evidence]) -> int:
    """How many different sources the evidence has."""
    return len({item.source.id for item in evidence})


def agree(field_name: str, one: str, other: str) -> bool:
    """Whether two values can both be true: dates if one lies within the other, places if they are one place
    («Астана», "Astana"), anything else if equal."""
    if field_name == "place":
        return place_name(one, "en") == place_name(other, "en")
    if field_name not in DATE_FIELDS:
        return one == other
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    return first.contains(second) or second.contains(first)


def disputes(values: Mapping[str, str | None], evidence: Iterable[Evidence]) -> dict[str, tuple[str, ...]]:
    """The fields about which the sources, or the row and a source, disagree: field to the values that clash,
    the row's own first. Nothing is settled here: a dispute is shown as one."""
    given: dict[str, list[str]] = {name: [value] for name, value in values.items() if value}
    for item in evidence:
        for name, value in item.asserts.items():
            known = given.setdefault(name, [])
            if value not in known:
                known.append(value)
    return clashing(given)


def clashing(given: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Of the values that each field is given, those that cannot all be true."""
    found = {
        name: tuple(one for one in values if any(not agree(name, one, other) for other in values))
        for name, values in given.items()
    }
    return {name: values for name, values in found.items() if values}
