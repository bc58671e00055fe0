"""Questions about the analyst's corrections of mentions."""

import json
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from workbench.domain.corrections import Correction, Scope
from workbench.domain.vocabulary import MentionType
from workbench.dossier import tables
from workbench.dossier.unpacking import unpacked


def corrections(connection: Connection, article: int | None = None) -> list[Correction]:
    """The corrections that hold (in an article), in the order in which they were made."""
    table = tables.correction
    asked = select(table).order_by(table.c.id)
    if article is not None:
        asked = asked.where((table.c.article == article) | table.c.article.is_(None))
    return _rows(connection, asked)


def correction(connection: Connection, correction: int) -> Correction | None:
    """One correction; None if there is no such."""
    found = _rows(connection, select(tables.correction).where(tables.correction.c.id == correction))
    return found[0] if found else None


def aside(connection: Connection, article: int) -> list[tuple[int, int, int]]:
    """The places `[start, end)` of an article where something is marked no more, each with the correction."""
    table = tables.aside
    asked = select(table.c.start, table.c.end, table.c.correction).where(table.c.article == article)
    return [(row[0], row[1], row[2]) for row in connection.execute(asked.order_by(table.c.start))]


def entity_called(connection: Connection, entity: str) -> str | None:
    """What articles call an entity; None if none names it."""
    mention = tables.mention
    asked = select(mention.c.name).where(mention.c.entity == entity, mention.c.type != "role").limit(1)
    found: str | None = connection.execute(asked).scalar()
    return found


def _rows(connection: Connection, asked: Select[Any]) -> list[Correction]:
    with unpacked("correction"):
        return [correction_of(row) for row in connection.execute(asked)]


def correction_of(row: Row[Any]) -> Correction:
    return Correction(
        row.id,
        Scope(row.scope),
        row.words,
        tuple(frozenset(map(str, forms)) for forms in json.loads(row.forms)),
        row.article,
        row.start,
        row.end,
        MentionType(row.type) if row.type else None,
        row.entity,
        row.name,
    )
