"""What a screen reader hears of the marks: the caret that comes into a name or a note is told what it is in.

Marks are painted and not part of the document, so Qt's own interface of the text knows nothing of them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from workbench.domain.rows import ClaimRow
from workbench.domain.wording import claim_line
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.parts.spoken import announce
from workbench.window.viewer.hover_card import entity_name
from workbench.window.viewer.page import Page

_MOST = 3
"""Claims at one place that are told one by one."""


class Announcing(QObject):
    """Belongs to a page. What the caret stands in is the page's accessible description, and announced."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._claims: Sequence[ClaimRow] = ()
        page.cursorPositionChanged.connect(self._on_caret)

    def show_claims(self, claims: Sequence[ClaimRow]) -> None:
        """Tells of these, in place of those before."""
        self._claims = claims
        self._on_caret()

    @Slot()
    def _on_caret(self) -> None:
        told = "; ".join(self._said())
        if told == self._page.accessibleDescription():
            return
        self._page.setAccessibleDescription(told)
        announce(self._page, told)

    def _said(self) -> list[str]:
        unit, layers = self._page.textCursor().position(), self._page.layers
        said = []
        mention = layers.mentions.at(unit)
        if mention is not None:
            kind = word(f"mention.{mention.row.type}", self._desk.language)
            said.append(f"{kind}: {entity_name(mention.row, self._desk.language)}")
            if mention.row.correction is not None:
                said.append(self.tr("corrected by you"))
        note = layers.annotations.at(unit)
        if note is not None:
            said.append(self.tr("marked by you: {note}").format(note=note.row.note or note.row.text))
        claims = self._said_claims()
        if not claims and any(span.start <= unit < span.end for span in layers.evidence):
            claims = [self.tr("the claim rests on these words")]
        return said + claims

    def _said_claims(self) -> list[str]:
        """The claims that rest on the words at the caret, each with how it is decided."""
        point, language = self._page.caret_point(), self._desk.language
        there = [
            row for row in self._claims if any(span.start <= point < span.end for span in row.claim.evidence)
        ]
        said = [
            self.tr("{review} claim: {claim}").format(
                review=word(f"review.{row.review}", language), claim=claim_line(row.claim, language)
            )
            for row in there[:_MOST]
        ]
        if len(there) > _MOST:
            said.append(self.tr("and %n more claim(s)", "", len(there) - _MOST))
        return said
