"""What stands on the page while no article is open."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QVBoxLayout

from workbench.window.desk import Desk
from workbench.window.parts.empty_state import EmptyState


class NoArticle(EmptyState):
    """Lies over the page; its links are the commands that bring articles in."""

    def __init__(self, desk: Desk, page: QAbstractScrollArea) -> None:
        super().__init__(page)
        self._desk, self._over = desk, page
        QVBoxLayout(page).addWidget(self)
        desk.language_changed.connect(self.retranslate)
        desk.opened.connect(self.retranslate)
        self.retranslate()

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        super().setVisible(visible)
        # Where there is nothing to read, there is nothing to scroll.
        policy = Qt.ScrollBarPolicy
        bar = policy.ScrollBarAlwaysOff if visible else policy.ScrollBarAlwaysOn
        self._over.setVerticalScrollBarPolicy(bar)

    @Slot()
    def retranslate(self) -> None:
        ways = (
            (self.tr("Open article"), self._desk.way("import.files")),
            (self.tr("Paste"), self._desk.way("import.paste")),
        )
        words = self.tr("No article is open. Choose one in the list, open, paste or drop one.")
        self.say(words, *(ways if self._desk.can_write else ()))
