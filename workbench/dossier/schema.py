"""The schema as this program knows it: making it anew, and telling whether a file has it."""

from sqlalchemy import Connection

from workbench.dossier import record
from workbench.dossier.tables import metadata

APPLICATION_ID = 0x53574244  # "SWBD": tells `file`, and us, that an SQLite file is a dossier
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""The steps in `migrations/versions`, in order; a file's `user_version` is how many of them it has."""

_ALEMBIC = """CREATE TABLE alembic_version (
version_num VARCHAR(32) NOT NULL,
CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"""


def make(connection: Connection) -> None:
    """Makes the newest schema in an empty file, without alembic, which takes long to import."""
    metadata.create_all(connection)
    connection.exec_driver_sql(record.SEARCHED)
    connection.exec_driver_sql(record.SEARCH)
    connection.exec_driver_sql(_ALEMBIC)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (REVISIONS[-1],))
    finish(connection)


def finish(connection: Connection) -> None:
    """Makes the triggers of the newest schema, and signs the file with its version."""
    record.install(connection)
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={len(REVISIONS)}")


def version_of(connection: Connection) -> int | None:
    """How many steps the file has; None if it is no dossier."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        return None
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def strangers(connection: Connection) -> list[str]:
    """What is not of this program: triggers, views and virtual tables that we did not write, word for word.

    They would run on our behalf, so a file that has any is not opened.
    """
    known = {**record.triggers(), "searched": record.SEARCHED, "search": record.SEARCH}
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return [name for kind, name, sql in rows if _runs(kind, sql) and known.get(name) != sql]


def missing(connection: Connection) -> list[str]:
    """The tables and triggers that a dossier has and this file has not: somebody took them away."""
    there = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
    return sorted({*metadata.tables, *record.triggers(), "searched", "search"} - there)


def _runs(kind: str, sql: str) -> bool:
    return kind in ("trigger", "view") or sql.upper().startswith("CREATE VIRTUAL")
