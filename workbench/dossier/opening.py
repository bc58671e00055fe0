"""Making and opening the file: what it is, whether it is whole, whether we may write, and one clear line if not."""

import os
from pathlib import Path

from sqlalchemy import Connection

from workbench.dossier import schema
from workbench.dossier.connecting import engine_for, told
from workbench.dossier.dossier import Dossier
from workbench.dossier.lock import WriterLock
from workbench.domain.errors import UserError

_MAGIC = b"SQLite format 3\0"


def create(path: Path) -> Dossier:
    """Makes an empty dossier. Raises UserError `exists` rather than touch a file that is there."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
    except FileExistsError:
        raise UserError("exists", file=path) from None
    except OSError as error:
        raise UserError("cannot_create", file=path, why=error.strerror) from None
    try:
        with told(path):
            _fill(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return open_file(path)


def _fill(path: Path) -> None:
    engine = engine_for(path, "rw", writes=True)
    try:
        with engine.begin() as connection:
            schema.make(connection)
        # Last, so that the file's own first page, not only its log, says what the file is.
        with engine.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
    finally:
        engine.dispose()


def open_file(path: Path, *, read_only: bool = False) -> Dossier:
    """Opens a dossier; for reading only if that is asked for or the file cannot be written.

    A file of an earlier version is brought up to date, after a copy of it was laid beside it. Raises UserError:
    missing_file, is_directory, no_rights, empty_file, not_a_dossier, newer, damaged, not_trusted, in_use, old.
    """
    path = path.absolute()
    _check_file(path)
    read_only = read_only or not _writable(path)
    lock = None if read_only else WriterLock(path)
    readers = engine_for(path, _mode(path, read_only))
    try:
        with told(path), readers.connect() as connection:
            _check_schema(connection, path)
        return Dossier(path, readers, engine_for(path, "rw", writes=True), lock)
    except BaseException:
        readers.dispose()
        if lock:
            lock.release()
        raise


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise UserError("is_directory", file=path)
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise UserError("missing_file", file=path) from None
    except OSError:
        raise UserError("no_rights", file=path) from None
    if not head:
        raise UserError("empty_file", file=path)
    if head[:16] != _MAGIC[: len(head)]:
        raise UserError("not_a_dossier", file=path)
    if len(head) < 100 or _cut_short(path, head):
        raise UserError("damaged", file=path)


def _cut_short(path: Path, head: bytes) -> bool:
    """Whether the file has fewer pages than its first one says: https://www.sqlite.org/fileformat.html.
    While there is a log, pages may stand there that are not in the file yet."""
    log = _side_file(path, "-wal")
    if log.exists() and log.stat().st_size:
        return False
    size = int.from_bytes(head[16:18], "big")
    page = 65536 if size == 1 else size
    return path.stat().st_size < page * int.from_bytes(head[28:32], "big")


def _side_file(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _writable(path: Path) -> bool:
    """Whether we may write the file and, beside it, the log that SQLite keeps."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _mode(path: Path, read_only: bool) -> str:
    if not read_only:
        return "rw"
    # Where the log's index cannot be made, the file can only be read as one that nobody changes.
    alone = not os.access(path.parent, os.W_OK) and not _side_file(path, "-shm").exists()
    return "immutable" if alone else "ro"


def _check_schema(connection: Connection, path: Path) -> None:
    if schema.pragma(connection, "application_id") != schema.APPLICATION_ID:
        raise UserError("not_a_dossier", file=path)
    version = schema.pragma(connection, "user_version")
    if version > schema.VERSION:
        raise UserError("newer", file=path)
    if schema.strangers(connection):
        raise UserError("not_trusted", file=path)
