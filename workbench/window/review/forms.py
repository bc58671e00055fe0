"""What is typed in the review: a claim's form in its card, and the reason for a rejection. Neither is lost by
a refresh, by another article, or by the end of the program."""

from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from workbench.domain.claims import Claim
from workbench.window.desk import Desk
from workbench.window.review.agenda import Agenda, Entry
from workbench.window.review.card import ClaimCard
from workbench.window.review.claim_editor import ClaimEditor
from workbench.window.review.column import Column
from workbench.window.review.decider import Decider
from workbench.window.review.deciding import Deciding


class Forms(QObject):
    """Opens and closes them, and hands what was typed on."""

    opened = Signal()
    left = Signal()
    """A form was closed: the keys are the panel's again."""

    def __init__(
        self, desk: Desk, agenda: Agenda, column: Column, decider: Decider, deciding: Deciding
    ) -> None:
        super().__init__(column)
        self._desk = desk
        self._agenda = agenda
        self._column = column
        self._decider = decider
        self._deciding = deciding
        decider.rejected.connect(self._on_rejected)
        decider.left.connect(self.leave_why)

    @property
    def is_open(self) -> bool:
        """Whether anything is being typed."""
        return self._decider.is_asking or any(card.editor for card in self._cards())

    def form_of(self, claim: int | None) -> ClaimEditor | None:
        """The form that is open for a claim."""
        return next(
            (card.editor for card in self._cards() if card.row is not None and card.row.id == claim), None
        )

    def _cards(self) -> list[ClaimCard]:
        return [widget for widget in self._column.widgets.values() if isinstance(widget, ClaimCard)]

    def leave(self, claim: int | None) -> None:
        """Leaves what is open: the line for a reason, else the form of the claim."""
        if self._decider.is_asking:
            self.leave_why()
            return
        for card in self._cards():
            if card.editor is not None and card.row is not None and card.row.id == claim:
                self._leave(card)

    # The reason

    def ask_why(self) -> None:
        """Asks for a reason to reject what is meant."""
        meant = self._agenda.meant
        if len(meant) == 1:
            self._desk.drafts.follow(f"claim/{meant[0]}/why", {"why": self._decider.why})
        self._decider.ask_why()
        QTimer.singleShot(0, self, self._see_current)

    @Slot()
    def _see_current(self) -> None:
        """What is typed takes room from the list."""
        if self._agenda.current is not None:
            self._column.bring_into_view(Entry("claim", self._agenda.current))

    @Slot(str)
    def _on_rejected(self, why: str) -> None:
        self._deciding.reject(self._agenda.meant, why)

    @Slot()
    def leave_why(self) -> None:
        """Asks no longer; nothing is decided."""
        self.close_why()
        self.left.emit()

    def close_why(self) -> None:
        """Puts the line away."""
        self._desk.drafts.leave(self._decider.why)
        self._decider.close_why()

    # The form

    def edit(self, claim: int) -> None:
        """Opens the form of a claim, with the caret in it."""
        entry = Entry("claim", claim)
        self._column.bring_into_view(entry)
        card = self._column.widgets.get(entry)
        if not isinstance(card, ClaimCard):
            return
        if card.editor is None:
            self._open(card, self._agenda.rows[claim].claim, f"claim/{claim}/form")
            self._column.bring_into_view(entry)
        assert card.editor is not None
        QTimer.singleShot(0, self, self._see_current)  # once its fields have their rows
        card.editor.begin()  # which has its field seen after that

    def _open(self, card: ClaimCard, claim: Claim, place: str) -> None:
        editor = ClaimEditor(claim, self._desk.language, card, self._desk.drafts, place)
        editor.saved.connect(lambda edited: self._save(card, edited, accept=False))
        editor.accepted.connect(lambda edited: self._save(card, edited, accept=True))
        editor.left.connect(lambda: self._leave(card))
        editor.focused.connect(self._column.see)
        card.open_editor(editor)
        self.opened.emit()

    def _save(self, card: ClaimCard, edited: Claim, *, accept: bool) -> None:
        row, editor = card.row, card.editor
        if row is None or editor is None:
            return
        self._agenda.hold(row.id)

        def kept() -> None:
            self._desk.drafts.drop(f"claim/{row.id}/form")
            if isValid(editor) and card.editor is editor:
                self._leave(card)

        def refused(line: str) -> None:
            if isValid(editor):
                editor.complain(line)

        self._deciding.edit(row.id, edited, accept=accept, kept=kept, refused=refused)

    def retranslate(self) -> None:
        """What is open speaks the window's language."""
        for card in self._cards():
            if card.editor is not None:
                card.editor.retranslate(self._desk.language)

    def _leave(self, card: ClaimCard) -> None:
        card.close_editor()
        self.left.emit()

    def close(self, claims: Collection[int] | None = None) -> None:
        """Closes the forms of these claims, of all if none are said."""
        for card in self._cards():
            if card.row is not None and (claims is None or card.row.id in claims):
                card.close_editor()
