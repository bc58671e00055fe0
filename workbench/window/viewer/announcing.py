"""What a screen reader hears of the marks: the caret that comes into a name or a note is told what it is in.

Marks are painted and not part of the document, so Qt's own interface of the text knows nothing of them.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.viewer.hover_card import entity_name
from workbench.window.viewer.page import Page


class Announcing(QObject):
    """Belongs to a page. What the caret stands in is the page's accessible description, and announced."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        page.cursorPositionChanged.connect(self._on_caret)

    @Slot()
    def _on_caret(self) -> None:
        told = "; ".join(self._said())
        if told == self._page.accessibleDescription():
            return
        self._page.setAccessibleDescription(told)
        if told and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page, told))

    def _said(self) -> list[str]:
        unit, layers = self._page.textCursor().position(), self._page.layers
        said = []
        mention = layers.mentions.at(unit)
        if mention is not None:
            kind = word(f"mention.{mention.row.type}", self._desk.language)
            said.append(f"{kind}: {entity_name(mention.row, self._desk.language)}")
        note = layers.annotations.at(unit)
        if note is not None:
            said.append(self.tr("marked by you: {note}").format(note=note.row.note or note.row.text))
        if any(span.start <= unit < span.end for span in layers.evidence):
            said.append(self.tr("the claim rests on these words"))
        return said
