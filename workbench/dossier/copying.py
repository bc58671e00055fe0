"""Copying an SQLite file through SQLite, which knows of the log beside it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from workbench.domain.errors import UserError
from workbench.dossier.connecting import reading_mode, told, uri_of


def copy_file(path: Path, target: Path) -> None:
    """Copies the file as it is at this moment; the copy appears whole or not at all, and replaces another."""
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(b"")
        with told(target):
            _copy(path, part)
        part.replace(target)
    except OSError as error:
        raise UserError("cannot_create", file=target, why=error.strerror) from None
    finally:
        part.unlink(missing_ok=True)


def _copy(path: Path, part: Path) -> None:
    uri = uri_of(path, reading_mode(path))
    with closing(sqlite3.connect(uri, uri=True)) as origin, closing(sqlite3.connect(part)) as copy:
        origin.backup(copy)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
