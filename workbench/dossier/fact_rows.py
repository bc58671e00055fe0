"""Questions about the roster and the chronology, each row with its evidence."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from workbench.domain.chronology import Event, in_order
from workbench.domain.dates import checked
from workbench.domain.evidence import Evidence, Source
from workbench.domain.roster import Membership, roster_as_of
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.dossier import tables
from workbench.dossier.unpacking import day, mapping, unpacked, words


def memberships(connection: Connection, format: str | None = None) -> list[Membership]:
    """Every row of the roster (of one format), in the roster's order."""
    rows = _of_format(connection, tables.membership, format)
    evidence = _evidence(connection, "membership", format)
    with unpacked("membership"):
        made = [_membership(row, tuple(evidence[row.id])) for row in rows]
        return roster_as_of(made, None)


def events(connection: Connection, format: str | None = None) -> list[Event]:
    """Every row of the chronology (of one format), by date."""
    rows = _of_format(connection, tables.event, format)
    evidence = _evidence(connection, "event", format)
    with unpacked("event"):
        return in_order(_event(row, tuple(evidence[row.id])) for row in rows)


def bare_memberships(connection: Connection, format: str) -> list[Membership]:
    """The roster of a format without its evidence, which takes longest to read."""
    with unpacked("membership"):
        found = _of_format(connection, tables.membership, format)
        return roster_as_of((_membership(row, ()) for row in found), None)


def bare_events(connection: Connection, format: str) -> list[Event]:
    """The chronology of a format without its evidence."""
    with unpacked("event"):
        return in_order(_event(row, ()) for row in _of_format(connection, tables.event, format))


def formats(connection: Connection) -> list[str]:
    """The formats that roster or chronology speak of."""
    asked = select(tables.membership.c.format).union(select(tables.event.c.format))
    return sorted(connection.execute(asked).scalars())


def sources(connection: Connection) -> list[Source]:
    """The dossier's articles and everything else that is cited."""
    with unpacked("source"):
        return [
            _source(row) for row in connection.execute(select(tables.source).order_by(tables.source.c.id))
        ]


def sources_of(connection: Connection, articles: Collection[int]) -> dict[int, Source]:
    """The sources that these articles are, by article."""
    asked = select(tables.source).where(tables.source.c.article.in_(articles))
    with unpacked("source"):
        return {row.article: _source(row) for row in connection.execute(asked)}


def origins_of(connection: Connection, owner: str, rows: Collection[int]) -> dict[int, frozenset[str]]:
    """Who said first what these rows of the roster ("membership") or chronology ("event") rest on."""
    evidence, source = tables.evidence, tables.source
    link = evidence.c[owner]
    asked = select(link, source.c.origin).join(source, source.c.id == evidence.c.source).where(link.in_(rows))
    found: dict[int, set[str]] = defaultdict(set)
    for row, origin in connection.execute(asked):
        found[row].add(origin)
    return {row: frozenset(origins) for row, origins in found.items()}


def source_of(connection: Connection, article: int) -> Source | None:
    """The source that an article is; None if there is no such article."""
    row = connection.execute(select(tables.source).where(tables.source.c.article == article)).one_or_none()
    with unpacked("source"):
        return _source(row) if row else None


def _of_format(connection: Connection, table: Table, format: str | None) -> list[Row[Any]]:
    asked = select(table)
    if format is not None:
        asked = asked.where(table.c.format == format)
    return list(connection.execute(asked))


def _evidence(connection: Connection, owner: str, format: str | None) -> dict[int, list[Evidence]]:
    evidence, source = tables.evidence, tables.source
    link = evidence.c[owner]
    asked = select(evidence).where(link.is_not(None)).order_by(evidence.c.id)
    if format is not None:
        table = tables.metadata.tables[owner]
        asked = asked.where(link.in_(select(table.c.id).where(table.c.format == format)))
    known = select(source).where(source.c.id.in_(select(evidence.c.source)))
    found: dict[int, list[Evidence]] = defaultdict(list)
    with unpacked("evidence"):
        by_id = {row.id: _source(row) for row in connection.execute(known)}
        for row in connection.execute(asked):
            asserts = {name: str(value) for name, value in mapping(row.asserts).items()}
            _check_dates(asserts)
            item = Evidence(row.id, by_id[row.source], row.quote, row.start, row.end, row.claim, asserts)
            found[getattr(row, owner)].append(item)
    return found


def _check_dates(values: dict[str, str]) -> None:
    for name in ("since", "until", "date"):
        checked(values.get(name))


def _source(row: Row[Any]) -> Source:
    return Source(
        row.id,
        row.title,
        row.origin,
        row.article,
        row.outlet,
        row.agency,
        words(row.relay),
        row.url,
        day(row.published),
    )


def _membership(row: Row[Any], evidence: tuple[Evidence, ...]) -> Membership:
    return Membership(
        row.id,
        row.state,
        row.format,
        Status(row.status),
        Modality(row.modality),
        checked(row.since),
        checked(row.until),
        bool(row.by_hand),
        row.note,
        evidence,
    )


def _event(row: Row[Any], evidence: tuple[Evidence, ...]) -> Event:
    return Event(
        id=row.id,
        type=EventType(row.type),
        format=row.format,
        modality=Modality(row.modality),
        ordinal=row.ordinal,
        date=checked(row.date),
        place=row.place,
        state=row.state,
        actor=row.actor,
        venue=row.venue,
        title=row.title,
        by_hand=bool(row.by_hand),
        note=row.note,
        evidence=evidence,
    )
