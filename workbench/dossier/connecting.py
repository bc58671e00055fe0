"""Connections to the file, and what the database says of it in the user's words.

`synchronous=FULL`: in WAL the default of many builds, NORMAL, may lose the last commits when the power fails.
What was acknowledged to an analyst is on the disk; it costs one fsync an action.
`trusted_schema=OFF` and `cell_size_check=ON`: a dossier that came by mail is a stranger's file
(https://www.sqlite.org/security.html). Only who writes trusts the triggers in it, which use json_object and
FTS5; by then they were found to be ours, word for word (`schema.strangers`).
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from workbench.domain.errors import UserError

_PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=FULL",
    "cell_size_check=ON",
    "recursive_triggers=ON",
)
_BUSY_SECONDS = 10


def uri_of(path: Path, mode: str) -> str:
    rest = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    return f"{path.absolute().as_uri()}?{rest}"


def engine_for(path: Path, mode: str, *, writes: bool = False) -> Engine:
    """Connections for any number of threads; `mode` is "rw", "ro", or "immutable" where SQLite cannot even
    make its side files. Those that do not write cannot write."""
    uri = uri_of(path, mode)

    def connect() -> sqlite3.Connection:
        # No isolation level: the driver shall not begin or commit for us (see `on_begin`).
        raw = sqlite3.connect(
            uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
        raw.execute(f"PRAGMA trusted_schema={'ON' if writes else 'OFF'}")
        raw.execute(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
        return raw

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1)
    # A writer takes the write lock at once: a lock asked for in mid-transaction may be refused.
    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"

    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", on_begin)
    return engine


def writable(path: Path) -> bool:
    """Whether we may write the file and, beside it, the log that SQLite keeps."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def reading_mode(path: Path) -> str:
    """How to connect for reading. Even who only reads takes "rw" where they may: SQLite then clears its side
    files away at the end, and our own pragma keeps such a connection from writing."""
    if writable(path):
        return "rw"
    # Where the log's index cannot be made, a file without a log is read as one that nobody changes.
    alone = not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()
    return "immutable" if alone else "ro"


_CODES = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "not_a_dossier",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_IOERR: "disk_error",
    sqlite3.SQLITE_CANTOPEN: "cannot_open",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what may befall any file (full disk, damage, no rights) into a UserError. Bugs pass through."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        # The low byte is the primary code: https://www.sqlite.org/rescode.html
        code = _CODES.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
        if code is None:
            raise
        raise UserError(code, file=path) from error
