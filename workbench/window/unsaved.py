"""Tells what was half typed when the program ended, and leads back to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from workbench.domain.words import shortened
from workbench.window.desk import Desk

if TYPE_CHECKING:
    from workbench.actions import Dossier

LONGEST = 40
"""Signs of the half-typed words that the status line shows."""


class Unsaved(QObject):
    """Belongs to the window: a line when a dossier is opened, and when a field shows again what was typed."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.opened.connect(self._on_opened)
        desk.drafts.put_back.connect(self._on_put_back)
        desk.drafts.failed.connect(self._on_failed)

    @Slot()
    def _on_opened(self) -> None:
        # After the answers to what others ask of a dossier when it is opened: this line matters more.
        if self._desk.drafts.places and self._desk.can_write:
            self._desk.ask(_nothing, self._offer)

    def _offer(self, _answer: None) -> None:
        places = self._desk.drafts.places
        if not places:
            return
        place = places[-1]
        line = self.tr("Kept from last time, not saved yet: “{words}”").format(words=self._words(place))
        if len(places) > 1:
            line += " · " + self.tr("and %n more", "", len(places) - 1)
        self._desk.offered.emit(line, self.tr("Go on writing"), lambda: self._desk.draft_wanted.emit(place))

    def _words(self, place: str) -> str:
        words = " ".join(max(self._desk.drafts.words(place).values(), key=len).split())
        return shortened(words, LONGEST)

    @Slot()
    def _on_put_back(self) -> None:
        self._desk.said.emit(self.tr("What you had typed here is back. Esc drops it."), False)

    @Slot(object)
    def _on_failed(self, error: OSError) -> None:
        line = self.tr("What you type cannot be kept until it is saved: {reason}")
        self._desk.said.emit(line.format(reason=error.strerror or str(error)), True)


def _nothing(_dossier: "Dossier") -> None:
    """The question whose answer comes after those that were asked before."""
