"""Everything that was visited, to go back to and forward again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from workbench.window.viewer.text_view import Place

MOST = 300
START = Place()


@dataclass(frozen=True, slots=True)
class Visit:
    """What was in front, an article or a page; how far it was read; the entity that was looked at beside
    it."""

    key: str
    entity: str | None = None
    place: Place = START

    def is_at(self, other: "Visit") -> bool:
        """Whether both are of the same thing, wherever in it."""
        return (self.key, self.entity) == (other.key, other.entity)

    def leads_to(self, other: "Visit") -> bool:
        """Whether going back from `other` to this would show nothing else: no entity is taken away again."""
        return self.key == other.key and self.entity in (None, other.entity)


class Trail(QObject):
    """Keeps the visits since the window was opened. `here` tells what is in front now, None for nothing."""

    moved = Signal()
    """Whether there is a way back or forward may have changed."""

    def __init__(self, here: Callable[[], Visit | None], parent: QObject) -> None:
        super().__init__(parent)
        self._here = here
        self._visits: list[Visit] = []
        self._at = -1
        self._depth = 0

    def keys(self) -> list[str]:
        """What was visited, in order."""
        return [visit.key for visit in self._visits]

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at + 1 < len(self._visits)

    @contextmanager
    def visiting(self, *, elsewhere: bool = False) -> Iterator[None]:
        """Round everything that brings something to the front: what was there is left, what is there
        afterwards is visited. `elsewhere` tells that another place in the same article counts, too."""
        if not self._depth:
            self._leave()
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
        if not self._depth:
            self._arrive(elsewhere)

    def step(self, by: int) -> Visit | None:
        """The visit before (-1) or after (1) this one, to be shown by the caller under `revisiting`."""
        if not 0 <= self._at + by < len(self._visits):
            return None
        self._leave()
        self._at += by
        self.moved.emit()
        return self._visits[self._at]

    @contextmanager
    def revisiting(self) -> Iterator[None]:
        """Round showing what `step` gave: it is visited already."""
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    def drop(self, dead: Callable[[str], bool]) -> None:
        """Forgets visits whose key is dead."""
        kept: list[Visit] = []
        at = -1
        for number, visit in enumerate(self._visits):
            if not dead(visit.key):
                if kept and kept[-1].leads_to(visit):
                    kept.pop()
                kept.append(visit)
            if number <= self._at:
                at = len(kept) - 1
        self._visits, self._at = kept, max(at, min(0, len(kept) - 1))
        self.moved.emit()

    def clear(self) -> None:
        self._visits, self._at = [], -1
        self.moved.emit()

    def _leave(self) -> None:
        """Remembers how far it was read."""
        here = self._here()
        if here is not None and self._at >= 0 and self._visits[self._at].is_at(here):
            self._visits[self._at] = replace(self._visits[self._at], place=here.place)

    def _arrive(self, elsewhere: bool) -> None:
        here = self._here()
        if here is None:
            return
        now = self._visits[self._at] if self._at >= 0 else None
        if now is not None and now.is_at(here) and not (elsewhere and now.place != here.place):
            return
        before = self._visits[: self._at + 1]
        if now is not None and now.key == here.key and now.entity is None and here.entity is not None:
            before.pop()
        self._visits = [*before, here][-MOST:]
        self._at = len(self._visits) - 1
        self.moved.emit()
