"""What stands beside an article's words: signs for claims and annotations, in the margin and on the scroll
bar."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from workbench.domain.rows import AnnotationRow, ClaimRow
from workbench.domain.vocabulary import Review
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
        self._noted: Sequence[Noted] = ()
        self.gutter = Gutter(page, self._words, self._said, self.told)
        self.gutter.clicked.connect(self._on_clicked)
        self.gutter.held_changed.connect(self._on_held)
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
        self._noted = noted
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
        self.gutter.setAccessibleName(self.tr("Signs beside the text"))
        bar.setAccessibleName(self.tr("Scroll bar with the signs of the whole text"))
        bar.setAccessibleDescription(self._counts())

    def _counts(self) -> str:
        """How much stands beside the text: "4 claims (3 to be decided), 2 annotations"."""
        hits, annotations = len(self._page.layers.hits), len(self._page.layers.annotations.all)
        open_ones = sum(row.review is Review.OPEN for row in self._claims)
        parts = []
        if self._claims:
            left = self.tr("%n to be decided", "", open_ones) if open_ones else self.tr("all decided")
            claims = self.tr("%n claim(s)", "", len(self._claims))
            parts.append(f"{claims} ({left})")
        if annotations:
            parts.append(self.tr("%n annotation(s)", "", annotations))
        if hits:
            parts.append(self.tr("%n hit(s)", "", hits))
        return ", ".join(parts) or self.tr("nothing")

    def told(self) -> str:
        """The signs in words: how many there are, what the one that is held stands for, what comes next below
        the caret."""
        parts = [self._counts()]
        if self.gutter.held is not None:
            parts.append(self._said(self.gutter.held))
        else:
            caret = self._page.textCursor().position()
            below = next((one for one in self._noted if one.unit > caret), None)
            if below is not None:
                parts.append(self.tr("next below: {sign}").format(sign=self._said(below)))
        return "; ".join(parts)

    def _said(self, noted: Noted) -> str:
        """What a sign stands for, of what kind it is, and its place among all."""
        words = self._words(noted.row)
        if isinstance(noted.row, AnnotationRow):
            words = self.tr("annotation: {words}").format(words=words)
        place = self.tr("{number} of {count}").format(
            number=self._noted.index(noted) + 1, count=len(self._noted)
        )
        return f"{words}, {place}"

    @Slot()
    def _on_held(self) -> None:
        """A sign is reached by the keys: its line comes into view."""
        held = self.gutter.held
        if held is not None:
            point = self._page.offsets.to_points(held.unit)
            self._page.bring_into_view(point, point + 1)

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
