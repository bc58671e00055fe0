"""The schema as this program knows it: making it anew, and telling whether a file has it."""

from sqlalchemy import Connection

from workbench.dossier import record
from workbench.dossier.tables import metadata

APPLICATION_ID = 0x53574244  # "SWBD": tells `file` and us that an SQLite file is a dossier
VERSION = 1
REVISION = "0001"

_ALEMBIC = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"


def make(connection: Connection) -> None:
    """Makes the newest schema in an empty file, without alembic, which takes long to import."""
    metadata.create_all(connection)
    record.install(connection)
    connection.exec_driver_sql(record.SEARCHED)
    connection.exec_driver_sql(record.SEARCH)
    connection.exec_driver_sql(_ALEMBIC)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (REVISION,))
    stamp(connection)


def stamp(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")


def pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def strangers(connection: Connection) -> list[str]:
    """Triggers and views that are not ours, or say other things than ours, and tables that are missing.

    A trigger or view of somebody else's would run on our behalf, so such a file is not opened.
    """
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").all()
    known = {**record.triggers(), "searched": record.SEARCHED, "search": record.SEARCH}
    code = {name: sql for kind, name, sql in rows if kind in ("trigger", "view")}
    wrong = {name for name, sql in code.items() if known.get(name) != sql}
    missing = {*known, *metadata.tables} - {name for _, name, _ in rows}
    virtual = {name for kind, name, sql in rows if kind == "table" and "VIRTUAL" in sql.upper() and known.get(name) != sql}
    return sorted(wrong | missing | virtual)
