"""What stands beside an article's words: signs for claims and annotations, in the margin and on the scroll
bar."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from workbench.domain.rows import AnnotationRow, ClaimRow
from workbench.domain.wording import claim_line
from workbench.domain.words import word
from workbench.window.desk import Desk
from workbench.window.viewer.gutter import Gutter, Noted
from workbench.window.viewer.mark_bar import MarkBar, Sign
from workbench.window.viewer.page import Page

LONGEST = 160


class Margin(QObject):
    """Belongs to a page, and asks the desk for a claim whose sign is clicked."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._claims: Sequence[ClaimRow] = ()
        self._chosen: int | None = None
        self.gutter = Gutter(page, self._words)
        self.gutter.clicked.connect(self._on_clicked)
        page.marks_changed.connect(self._renew)
        desk.claim_chosen.connect(self._on_claim)

    def show_claims(self, claims: Sequence[ClaimRow]) -> None:
        """Shows these, in place of those before."""
        self._claims = claims
        self._renew()

    @Slot()
    def _renew(self) -> None:
        page, to_units = self._page, self._page.offsets.to_units
        noted = [
            Noted(to_units(min(span.start for span in row.claim.evidence)), row)
            for row in self._claims
            if row.claim.evidence
        ]
        noted += [Noted(mark.start, mark.row) for mark in page.layers.annotations.all]
        noted.sort(key=lambda one: one.unit)
        self.gutter.show_noted(noted)
        bar = page.verticalScrollBar()
        assert isinstance(bar, MarkBar)
        bar.show_signs(
            Sign(one.unit, review=one.row.review)
            if isinstance(one.row, ClaimRow)
            else Sign(one.unit, colour=one.row.colour)
            for one in noted
        )
        bar.show_hits(page.layers.hits)

    def _words(self, row: ClaimRow | AnnotationRow) -> str:
        """What a sign tells when the mouse rests on it."""
        language = self._desk.language
        if isinstance(row, ClaimRow):
            told = f"{word(f'review.{row.review}', language)}: {claim_line(row.claim, language)}"
        else:
            tags = " ".join(f"#{tag}" for tag in row.tags)
            told = " ".join(part for part in (row.note or f"«{row.text}»", tags) if part)
        told = " ".join(told.split())
        return told if len(told) <= LONGEST else f"{told[: LONGEST - 1].rstrip()}…"

    @Slot(object)
    def _on_clicked(self, rows: list[ClaimRow] | list[AnnotationRow]) -> None:
        first = rows[0]
        if isinstance(first, AnnotationRow):
            self._page.go_to(first.start, first.end)
            self._page.setFocus()
            return
        ids = [row.id for row in rows]
        after = ids.index(self._chosen) + 1 if self._chosen in ids else 0
        self._desk.claim_chosen.emit(ids[after % len(ids)])

    @Slot(int)
    def _on_claim(self, claim: int) -> None:
        self._chosen = claim
