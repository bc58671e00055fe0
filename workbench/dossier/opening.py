"""Making and opening the file: what it is, whether it is whole, whether we may write, or one clear line."""

import os
from pathlib import Path

from sqlalchemy import Engine

from workbench.domain.errors import UserError
from workbench.dossier import schema
from workbench.dossier.connecting import engine_for, reading_mode, told, writable
from workbench.dossier.dossier import Dossier
from workbench.dossier.lock import WriterLock
from workbench.dossier.unpacking import DamageError

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
        # Only now, so that the file itself, and not its log alone, says what it is.
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA journal_mode=WAL")
    finally:
        engine.dispose()


def open_file(path: Path, *, read_only: bool = False) -> Dossier:
    """Opens a dossier; for reading only if that is asked for or the file cannot be written.

    A file of an earlier version is brought up to date, after a copy of it was laid beside it.
    Raises UserError: missing_file, is_directory, no_rights, empty_file, not_a_dossier, newer, damaged,
    not_trusted, in_use, old_read_only.
    """
    named, path = path.absolute(), path.resolve()  # two links to one file must meet at one lock
    _check_file(path)
    read_only = read_only or not writable(path)
    lock = None if read_only else WriterLock(path)
    try:
        with told(path):
            readers = _checked_readers(path, read_only)
    except BaseException:
        if lock:
            lock.release()
        raise
    return Dossier(named, readers, None if read_only else engine_for(path, "rw", writes=True), lock)


def _checked_readers(path: Path, read_only: bool) -> Engine:
    """Connections to a file that has been looked at and brought up to date."""
    readers = engine_for(path, reading_mode(path))
    try:
        version = _version(readers, path)
        if version < len(schema.REVISIONS):
            if read_only:
                raise UserError("old_read_only", file=path)
            from workbench.dossier.migrating import upgrade

            upgrade(path, version)
        _check_schema(readers, path)
        return readers
    except DamageError as damage:
        readers.dispose()
        raise UserError("damaged", file=path) from damage
    except BaseException:
        readers.dispose()
        raise


def _version(readers: Engine, path: Path) -> int:
    with readers.connect() as connection, connection.begin():
        version = schema.version_of(connection)
        if version is None:
            raise UserError("not_a_dossier", file=path)
        if version > len(schema.REVISIONS):
            raise UserError("newer", file=path)
        return version


def _check_schema(readers: Engine, path: Path) -> None:
    with readers.connect() as connection, connection.begin():
        if schema.strangers(connection):
            raise UserError("not_trusted", file=path)
        if schema.missing(connection):
            raise UserError("damaged", file=path)


def _check_file(path: Path) -> None:
    """What can be told without the database: that would make a missing file anew, and take an empty one."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise UserError("missing_file", file=path) from None
    except IsADirectoryError:
        raise UserError("is_directory", file=path) from None
    except OSError:
        raise UserError("no_rights", file=path) from None
    if not head:
        raise UserError("empty_file", file=path)
    if not head.startswith(_MAGIC):
        raise UserError("not_a_dossier", file=path)
    if len(head) < 100:
        raise UserError("damaged", file=path)
