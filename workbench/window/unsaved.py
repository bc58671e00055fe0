"""Tells what was half typed when the program ended, and leads back to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QPushButton, QStatusBar

from workbench.domain.words import shortened
from workbench.window.commands import Command
from workbench.window.desk import Desk

if TYPE_CHECKING:
    from workbench.actions import Dossier

LONGEST = 40
"""Signs of the half-typed words that the status line shows."""
PAUSE = 500
"""Milliseconds before a change is counted: what is saved as it is left is never told of."""
PAGE = "unfinished"


class Unsaved(QObject):
    """Belongs to the window: a line when a dossier is opened, and when a field shows again what was typed;
    and for as long as anything lies there half typed, how much that is, with the way to it."""

    def __init__(self, desk: Desk, status: QStatusBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.count = QPushButton(status)
        self.count.setProperty("link", True)
        self.count.setAutoDefault(True)
        self.count.setCursor(Qt.CursorShape.PointingHandCursor)
        self.count.clicked.connect(self.show_page)
        status.insertWidget(1, self.count)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._tell)
        desk.drafts.changed.connect(self._soon.start)
        desk.language_changed.connect(self._tell)
        self._tell()
        desk.opened.connect(self._on_opened)
        desk.draft_wanted.connect(self._on_wanted)
        desk.drafts.put_back.connect(self._on_put_back)
        desk.drafts.failed.connect(self._on_failed)

    def commands(self) -> list[Command]:
        return [
            Command(
                "drafts.show",
                lambda: self.tr("Half-typed words"),
                self.show_page,
                "ph.pencil-line",
                "",
                "edit",
                lambda: self._desk.dossier is not None,
            )
        ]

    @Slot()
    def show_page(self) -> None:
        self._desk.show_page(PAGE)

    @Slot()
    def _tell(self) -> None:
        if self._desk.changes.busy:  # what waits to be kept is kept as half typed until then
            self._soon.start()
            return
        count = len(self._desk.drafts.left)
        self.count.setText(self.tr("%n half typed", "", count))
        self.count.setToolTip(self.tr("What you began to type and did not save; nothing of it is lost"))
        self.count.setVisible(count > 0)

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

    @Slot(str)
    def _on_wanted(self, place: str) -> None:
        """A name that is half typed on the page of an entity: the others are opened by their panels."""
        kind, _, rest = place.partition("/")
        if kind == "entity":
            self._desk.show_page(f"entity:{rest.rpartition('/')[0]}")

    @Slot()
    def _on_put_back(self) -> None:
        self._desk.said.emit(self.tr("What you had typed here is back. Esc drops it."), False)

    @Slot(object)
    def _on_failed(self, error: OSError) -> None:
        line = self.tr("What you type cannot be kept until it is saved: {reason}")
        self._desk.said.emit(line.format(reason=error.strerror or str(error)), True)


def _nothing(_dossier: "Dossier") -> None:
    """The question whose answer comes after those that were asked before."""
