"""Small JSON files beside the settings, one a dossier: what was half typed, how the window was arranged."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

SOON = 350
"""Milliseconds from the first change that is not written yet to its being written: under half a second with
what the disk takes."""
LARGEST = 8_000_000
"""A file that is larger was not written by us, and is not read."""


def file_of(folder: Path, dossier: Path) -> Path:
    """Where what belongs to a dossier lies in `folder`: by its path, as two dossiers may share a name."""
    from hashlib import sha256  # 2 ms that the first paint does without

    return folder / f"{sha256(str(dossier).encode('utf-8', 'surrogateescape')).hexdigest()[:20]}.json"


class KeptFile(QObject):
    """A JSON document that is written whenever it was changed, off the window's thread, and replaced whole:
    whoever is killed while writing leaves the one of before."""

    failed = Signal(object)
    """An OSError: it could not be written."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        from concurrent.futures import ThreadPoolExecutor  # which the first paint does without

        super().__init__(parent)
        self.path = path
        self.facts: dict[str, Any] = _read(path)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="kept")
        self._changed = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.write)

    def touch(self) -> None:
        """`facts` were changed. Who types on does not put the writing off."""
        self._changed = True
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def write(self) -> None:
        """Has written now what is not written yet."""
        if not self._changed:
            return
        self._soon.stop()
        self._changed = False
        text = json.dumps(self.facts, ensure_ascii=False, indent=1)
        self._thread.submit(self._put, text)

    def close(self) -> None:
        """Writes what is not written yet, and waits for it."""
        self.write()
        self._thread.shutdown()

    def _put(self, text: str) -> None:
        try:
            replace(self.path, text)
        except OSError as error:
            with suppress(RuntimeError):  # the window is gone already
                self.failed.emit(error)


def replace(path: Path, text: str) -> None:
    """Puts `text` in the place of the file that is there, at once and whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    with beside.open("w", encoding="utf-8", errors="surrogatepass") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _read(path: Path) -> dict[str, Any]:
    """What lies there; nothing where there is no file or it is none of ours."""
    try:
        if path.stat().st_size > LARGEST:
            return {}
        found = json.loads(path.read_text("utf-8", errors="surrogatepass"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
