"""Who writes to a dossier: a lock on a file beside it, which the system lets go when its holder dies.

A package for it would not be shorter: what we need beyond the one system call, the name of the holder for
the one who comes second, is what such packages leave to their users.
"""

import json
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from workbench.domain.errors import UserError

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[str]) -> None:
        # A byte far behind the words, which others must be able to read.
        file.seek(1 << 30)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
else:
    import fcntl

    def _take(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """Held by the one process that writes; raises UserError `in_use` where another holds it."""

    def __init__(self, dossier: Path) -> None:
        self._path = dossier.with_name(dossier.name + ".lock")
        try:
            self._file = self._taken(dossier)
        except OSError as error:  # no right to the file, or a disk that knows no locks
            raise UserError("cannot_open", file=self._path) from error
        self._file.truncate(0)
        self._file.write(json.dumps({"host": socket.gethostname(), "pid": os.getpid()}))
        self._file.flush()

    def _taken(self, dossier: Path) -> IO[str]:
        """The file, locked; once more from the start if its last holder has deleted it in between."""
        while True:
            file = self._path.open("a+", encoding="utf-8")
            try:
                _take(file)
                with suppress(FileNotFoundError):
                    if os.path.samestat(os.fstat(file.fileno()), self._path.stat()):
                        return file
            except (BlockingIOError, PermissionError):  # as Unix and as Windows say it
                with file:
                    file.seek(0)
                    raise UserError("in_use", file=dossier, **_holder(file.read())) from None
            except OSError:
                file.close()
                raise
            file.close()

    def release(self) -> None:
        if sys.platform == "win32":  # there an open file cannot be deleted
            self._file.close()
            with suppress(OSError):
                self._path.unlink()
        else:
            self._path.unlink(missing_ok=True)
            self._file.close()


def _holder(words: str) -> dict[str, object]:
    try:
        held = json.loads(words)
        return {"host": str(held["host"]), "pid": int(held["pid"])}
    except (ValueError, KeyError, TypeError):
        return {"host": "?", "pid": "?"}
