"""A probe in the event loop: tells when the window would not have heard what the analyst did, and why.

A timer ought to go off every few milliseconds. Where it comes late, a key or a click would have come late as
well: that is a stall. While it is overdue, a thread of its own looks where the window's thread is.

It has that told in words. Were it to hold a frame (sys._current_frames), what the frame alone refers to would
be taken down on the probe's thread, if the frame ends meanwhile: a painter, a cursor, a document.
"""

import faulthandler
import re
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

BEAT_MS = 5
LONGEST_MS = 50
"""What is shorter is not felt: about three frames of a screen."""
ROOT = Path(__file__).parents[1]
CALL = re.compile(r'^  File "(.+)", line (\d+) in (.+)$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Stall:
    """How long the loop stood, in milliseconds, and the line of ours in which it was last seen."""

    milliseconds: float
    where: str


class Stalls(QObject):
    """Watches the loop of the thread that it is made on, until it is closed."""

    stalled = Signal(object)
    """A Stall, when it is over."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all: list[Stall] = []
        self._watched = threading.get_ident()
        self._beat = time.monotonic()
        self._seen = ""
        self._closing = threading.Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()
        self._thread = threading.Thread(target=self._look, name="stalls", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._timer.stop()
        self._closing.set()
        self._thread.join()

    @Slot()
    def _on_beat(self) -> None:
        now = time.monotonic()
        late = (now - self._beat) * 1000 - BEAT_MS
        where, self._seen, self._beat = self._seen, "", now
        if late > LONGEST_MS:
            stall = Stall(late, where)
            self.all.append(stall)
            self.stalled.emit(stall)

    def _look(self) -> None:
        """Runs on the probe's thread. Looks at half of the longest time: the end of a stall is too late."""
        while not self._closing.wait(LONGEST_MS / 4000):
            if (time.monotonic() - self._beat) * 1000 > LONGEST_MS / 2 and not self._seen:
                self._seen = _place(_calls(self._watched))


def _calls(thread: int) -> list[tuple[str, str, str]]:
    """File, line and function of what a thread is carrying out, the innermost first."""
    with TemporaryFile() as told:
        faulthandler.dump_traceback(told)
        told.seek(0)
        threads = told.read().decode(errors="replace").split("\n\n")
    named = f"hread 0x{thread:016x} "  # "Current thread", where it looks at itself
    return next((CALL.findall(one) for one in threads if named in one.partition("\n")[0]), [])


def _place(calls: list[tuple[str, str, str]]) -> str:
    """The innermost line of ours that is being carried out."""
    for file, line, function in calls:
        path = Path(file)
        if path.is_relative_to(ROOT) and path != Path(__file__):
            return f"{path.relative_to(ROOT.parent)}:{line} {function}"
    return "Qt"


def trace(parent: QObject) -> Stalls:
    """Prints every stall as it ends, for one who started the program from a terminal."""
    probe = Stalls(parent)
    probe.stalled.connect(_print)
    return probe


def _print(stall: Stall) -> None:
    print(f"stall: {stall.milliseconds:.0f} ms, {stall.where}", file=sys.stderr, flush=True)
