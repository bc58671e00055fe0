"""Making a claim of selected words: what the words tell already, the form, and the action behind it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from workbench.domain.claims import Claim
from workbench.domain.drafting import Draft
from workbench.domain.wording import claim_line
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.viewer.beside import Beside
from workbench.window.viewer.correcting import Shows
from workbench.window.viewer.page import Page

if TYPE_CHECKING:
    from workbench.window.viewer.claim_form import ClaimForm


DRAFT = "making"


class Claiming(QObject):
    """Belongs to a page, and makes claims of the article that its viewer shows."""

    begun = Signal()
    """The form is about to open."""

    def __init__(self, desk: Desk, page: Page, viewer: Shows, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._viewer = viewer
        desk.draft_wanted.connect(self._on_draft_wanted)
        self._beside = Beside(page, self)
        self._beside.left.connect(self.leave)
        self._form: ClaimForm | None = None

    def commands(self) -> list[Command]:
        return [
            Command(
                "claim.make",
                lambda: self.tr("Make a claim of selected words…"),
                self.ask,
                "ph.list-plus",
                "M",
                "article",
                self.can_make,
            )
        ]

    def can_make(self) -> bool:
        return self._desk.can_write and self._viewer.view is not None

    @property
    def form(self) -> "ClaimForm":
        """The form, made when it is first wanted."""
        if self._form is None:
            from workbench.window.viewer.claim_form import ClaimForm

            self._form = ClaimForm(self._page.window())
            self._form.kind_chosen.connect(self._on_kind)
            self._form.saved.connect(lambda claim: self._make(claim, accept=False))
            self._form.accepted.connect(lambda claim: self._make(claim, accept=True))
            self._form.left.connect(self.leave)
            self._form.resized.connect(self._beside.open)
        return self._form

    def ask(self, kind: str = "") -> None:
        """Opens the form for the selected words: for a claim of this kind, else of the likeliest."""
        place = self._page.selection()
        if place is None or not self.can_make():
            self._desk.said.emit(self.tr("Select some words first."), False)
            return
        self.begun.emit()
        self._beside.lay(self.form, place)
        draft = self._draft()
        if draft is not None:
            self._show(kind or draft.kind())

    def _draft(self) -> Draft | None:
        view, place = self._viewer.view, self._beside.place
        return Draft(view.text, *place, view.mentions) if view is not None and place is not None else None

    @Slot(str)
    def _on_kind(self, kind: str) -> None:
        self._show(kind)

    def _show(self, kind: str) -> None:
        draft = self._draft()
        if draft is None:
            return
        claim, desk = draft.claim(kind, self._desk.format), self._desk
        self.form.begin(claim, desk.language, desk.drafts, f"{self._kept_at()}/{kind}")
        self.form.settle()
        self._beside.open()
        self.form.open_beside()

    def _kept_at(self) -> str:
        """Where what is half typed of a claim on these words is kept."""
        start, end = self._beside.place or (0, 0)
        article = self._viewer.view.row.id if self._viewer.view is not None else 0
        return f"{DRAFT}/{article}/{start}/{end}"

    @Slot(str)
    def _on_draft_wanted(self, place: str) -> None:
        """Opens the form of a claim that is half made."""
        begins, *where = place.split("/")
        if begins != DRAFT:
            return
        article, start, end = (int(number) for number in where[:3])
        self._desk.place_chosen.emit(article, start, end)
        view = self._viewer.view
        if view is not None and view.row.id == article and self._page.isVisible():
            self._page.select(start, end)
            self.ask(where[3])

    def _make(self, claim: Claim, *, accept: bool) -> None:
        from workbench.actions.claims import make_claim

        view, kept_at = self._viewer.view, self._kept_at()
        if view is None:
            return

        def made(number: int) -> None:
            self._desk.drafts.drop(kept_at)
            if self._kept_at() == kept_at:
                self.leave()
                self._page.unselect()
            told = self.tr("Made and accepted: {claim}") if accept else self.tr("Made: {claim}")
            line = told.format(claim=claim_line(claim, self._desk.language))
            self._desk.offered.emit(line, self.tr("Show"), lambda: self._desk.claim_chosen.emit(number))

        self._desk.edit(
            lambda dossier: make_claim(dossier, view.row.id, claim, accept=accept),
            made,
            lambda error: self.form.complain(error.line(self._desk.language)),
        )

    @Slot()
    def leave(self) -> None:
        """Puts the form away; nothing is made."""
        if self._beside.close() and self._form is not None:
            self._form.end()
            self._page.setFocus()

    def retranslate(self) -> None:
        if self._form is not None:
            self._form.speak(self._desk.language)
