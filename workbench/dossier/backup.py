"""A copy of a dossier as it is at one moment, while others go on writing."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from workbench.dossier.connecting import told
from workbench.dossier.dossier import Dossier
from workbench.dossier.opening import open_file
from workbench.domain.errors import UserError


def back_up(dossier: Dossier, target: Path | None = None) -> Path:
    """Copies the dossier to `target`, else beside it under a name with the time; returns where to.

    The copy appears whole or not at all. A file that is there is overwritten only if it is an earlier copy of
    the same dossier, so that nothing can be lost; else UserError `exists`.
    """
    target = (target or _beside(dossier.path)).absolute()
    if target.exists() and not _is_earlier(target, dossier):
        raise UserError("exists", file=target)
    copy_file(dossier.path, target)
    return target


def copy_file(path: Path, target: Path) -> None:
    """Copies an SQLite file through SQLite, which knows of the log beside it."""
    part = target.with_name(f".{target.name}.part")
    try:
        with told(target):
            _copy(path, part)
        part.replace(target)
    except OSError as error:
        raise UserError("cannot_create", file=target, why=error.strerror) from None
    finally:
        part.unlink(missing_ok=True)


def _copy(path: Path, part: Path) -> None:
    part.unlink(missing_ok=True)
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as origin, closing(sqlite3.connect(part)) as copy:
        origin.backup(copy)
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.stem}.backup-{datetime.now():%Y%m%d-%H%M%S}{path.suffix}")


def _is_earlier(target: Path, dossier: Dossier) -> bool:
    """Whether everything that the target's record knows is in the dossier's, too."""
    if target.samefile(dossier.path):
        return False
    try:
        other = open_file(target, read_only=True)
    except UserError:
        return False
    try:
        newest = other.history(limit=1)
    finally:
        other.close()
    return not newest or newest[0] in dossier.history()
