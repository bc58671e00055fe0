"""Python's collector of what nobody has any more, on the window's thread and at its time.

By itself it runs on whatever thread makes one object too many, and stops all the others for as long as that
takes. On a thread that asks the dossier it may come upon what belongs to the window, such as a cursor in a
text, which then takes itself out of its document while the window paints that: Qt is not made for it.
"""

import gc
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

BEAT_MS = 50
"""So often that there is never more than a few milliseconds of work."""
SELDOM = 1000
"""After how many collections of what is no longer young Python looks through everything, a hundred times the
usual: that takes up to a fifth of a second."""
_living: set[int] = set()


class Collector(QObject):
    """Belongs to a window; as long as that lives nothing else collects."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        _living.add(id(self))
        parent.destroyed.connect(partial(_on_gone, id(self)))
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start()

    @Slot()
    def _on_beat(self) -> None:
        young, middle, old = gc.get_count()
        most_young, most_middle, _ = gc.get_threshold()
        if old > SELDOM:
            gc.collect(2)
        elif middle > most_middle:
            gc.collect(1)
        elif young > most_young:
            gc.collect(0)


def settle() -> None:
    """Tells Python that what is there stays as long as the window: it is not looked through again."""
    gc.freeze()


def _on_gone(collector: int, *_: object) -> None:
    _living.discard(collector)
    if not _living:
        gc.enable()
