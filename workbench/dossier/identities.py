"""Which entity a mention is of: what the reading has, then what the analyst makes of it.

`mention.read` is what the reading has, or a correction of that very mention; `mention.entity` is worked out
of it here, and in no other place, whenever either side changes (an action, its undo, a new reading): who
writes mentions fills `read` and calls `settle_articles`. So every question may go by `mention.entity` and its
index, and splitting again brings back all that was.
"""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, Update, func, select, update

from workbench.domain.entities import Identity
from workbench.dossier import tables
from workbench.dossier.portions import portions
from workbench.dossier.unpacking import mapping, unpacked


def settle_articles(connection: Connection, articles: Sequence[int]) -> None:
    """Works out the entities of articles that were just read, or whose mentions were corrected."""
    if connection.execute(select(tables.identity.c.id).limit(1)).first():
        for some in portions(articles):
            connection.execute(_settling().where(tables.mention.c.article.in_(some)))


def settle(connection: Connection, entities: Collection[str]) -> None:
    """Works out anew the mentions that readings link to these."""
    for some in portions(sorted(entities)):
        connection.execute(_settling().where(tables.mention.c.read.in_(some)))


def touched_since(connection: Connection, change: int) -> set[str]:
    """The entities, as read, of whose mentions the changes after `change` say something else than before."""
    table = tables.change
    asked = select(table.c.before, table.c.after).where(
        table.c.id > change, table.c.table == tables.identity.name
    )
    with unpacked("identity"):
        rows = [mapping(side) for both in connection.execute(asked) for side in both if side]
        return {str(row["entity"]) for row in rows}


def same(connection: Connection, entity: str, name: str = "") -> str:
    """The entity that this one, where a reading calls it so, is by now: itself, or another one."""
    table = tables.identity
    asked = (
        select(table.c.becomes)
        .where(table.c.entity == entity, table.c.name.in_(["", name]))
        .order_by(table.c.name.desc())
        .limit(1)
    )
    found: str | None = connection.execute(asked).scalar()
    return found or entity


def about(connection: Connection, entity: str) -> list[Identity]:
    """The rows that make another entity of this one, or this one of another."""
    table = tables.identity
    asked = select(table).where((table.c.entity == entity) | (table.c.becomes == entity))
    return [Identity(row.id, row.entity, row.name, row.becomes) for row in connection.execute(asked)]


def is_entity(connection: Connection, entity: str) -> bool:
    """Whether anything is, was or could be this entity: a new one must not be called so."""
    mention = tables.mention
    named = select(mention.c.id).where((mention.c.entity == entity) | (mention.c.read == entity)).limit(1)
    return connection.execute(named).first() is not None or bool(about(connection, entity))


def as_read(connection: Connection, entity: str, names: Iterable[str] = ()) -> list[tuple[str, str]]:
    """What readings link to, and how they call it, of the mentions that are of this entity by now."""
    mention = tables.mention
    asked = (
        select(mention.c.read, func.coalesce(mention.c.name, ""))
        .where(mention.c.entity == entity)
        .distinct()
        .order_by(mention.c.read, mention.c.name)
    )
    if wanted := list(names):
        asked = asked.where(mention.c.name.in_(wanted))
    return [(row[0], row[1]) for row in connection.execute(asked)]


def unsettled(connection: Connection) -> list[int]:
    """The articles that have a mention of another entity than it should be: none, unless somebody else
    wrote to the file."""
    mention = tables.mention.c
    wrong = select(mention.article).where(mention.entity.is_distinct_from(_settled())).distinct()
    return sorted(connection.execute(wrong).scalars())


def _settling() -> Update:
    return update(tables.mention).values(entity=_settled())


def _settled() -> ColumnElement[str]:
    mention, identity = tables.mention.c, tables.identity.c
    becomes = select(identity.becomes).where(identity.entity == mention.read)
    called_so = becomes.where(identity.name == mention.name).scalar_subquery()
    however_called = becomes.where(identity.name == "").scalar_subquery()
    return func.coalesce(called_so, however_called, mention.read)
