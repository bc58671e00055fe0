"""Carries decisions out: shown at once, told in a line, and many at once off the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.domain.claims import Claim
from workbench.domain.errors import UserError
from workbench.domain.vocabulary import Review
from workbench.domain.watching import Watch, nobody
from workbench.window import keymap
from workbench.window.desk import Desk, Edited
from workbench.window.review.agenda import Agenda

if TYPE_CHECKING:
    from workbench.actions import Dossier

AT_ONCE = 40
"""So many claims are decided in less than a blink; more of them while the window goes on."""
MOST_REMEMBERED = 200


@dataclass(frozen=True, slots=True)
class Done:
    """A decision, what it was to make of its claims, and what was under the hand."""

    claims: tuple[int, ...]
    review: Review
    postponed: bool
    hand: int | None


class Deciding(QObject):
    """Knows the desk and the agenda. Tells the panel when the agenda has changed."""

    changed = Signal()
    kept = Signal(object)
    """The decision on these claims is on disk."""
    failed = Signal()
    """The dossier did not take a decision that is shown: ask it again."""

    def __init__(self, desk: Desk, agenda: Agenda, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._agenda = agenda
        self._done: list[Done] = []
        self._under_way = 0

    @property
    def is_busy(self) -> bool:
        """Whether a decision is being carried out."""
        return self._under_way > 0

    @property
    def last(self) -> tuple[int, ...]:
        """The claims that were decided last."""
        return self._done[-1].claims if self._done else ()

    def forget(self) -> None:
        """Another dossier is laid."""
        self._done.clear()
        self._under_way = 0

    def accept(self, claims: Sequence[int]) -> None:
        from workbench.actions.claims import accept

        told = self.tr("%n claim(s) accepted. {undo} takes it back.", "", len(claims)).format(undo=_undo())
        self._decide(claims, lambda dossier, watch: accept(dossier, claims, watch), Review.ACCEPTED, told)

    def reject(self, claims: Sequence[int], why: str) -> None:
        from workbench.actions.claims import reject

        told = self.tr("%n claim(s) rejected. {undo} takes it back.", "", len(claims)).format(undo=_undo())
        self._decide(
            claims,
            lambda dossier, watch: reject(dossier, claims, why or None, watch),
            Review.REJECTED,
            told,
            why=why or None,
        )

    def put_off(self, claims: Sequence[int]) -> None:
        """Puts claims off; takes them up again where all of them are put off already."""
        from workbench.actions.claims import postpone, take_up

        if all(self._agenda.rows[claim].postponed for claim in claims):
            told = self.tr("%n claim(s) taken up again.", "", len(claims))
            self._decide(
                claims, lambda dossier, watch: take_up(dossier, claims, watch), Review.OPEN, told, stays=True
            )
        else:
            told = self.tr("%n claim(s) put off: they wait at the end.", "", len(claims))
            self._decide(
                claims,
                lambda dossier, watch: postpone(dossier, claims, watch),
                Review.OPEN,
                told,
                postponed=True,
            )

    def edit(
        self,
        claim: int,
        edited: Claim,
        *,
        accept: bool,
        kept: Callable[[], None],
        refused: Callable[[str], None],
    ) -> None:
        """Keeps the analyst's version. `kept` hears that it is on disk, and still open; `refused` what stands
        in the way."""
        from workbench.actions.claims import edit_claim

        hand = self._agenda.current

        def then(_done: None) -> None:
            if accept:
                told = self.tr("Edited and accepted. {undo} takes it back.").format(undo=_undo())
                self.kept.emit([claim])
                self._mark(Done((claim,), Review.ACCEPTED, False, hand), self._agenda.after([claim]))
                self._desk.said.emit(told, False)
            else:
                kept()

        self._desk.edit(
            lambda dossier: edit_claim(dossier, claim, edited, accept=accept),
            then,
            lambda error: refused(error.line(self._desk.language)),
        )

    def settle(self, claim: int, name: str) -> None:
        """reopen, take (what the newest reading says) or dismiss (it)."""
        from workbench.actions import claims

        if name == "reopen":
            self._desk.edit(lambda dossier: claims.reopen(dossier, [claim]))
        else:
            action = claims.take_later if name == "take" else claims.dismiss_later
            self._desk.edit(lambda dossier: action(dossier, claim))

    def _decide(
        self,
        claims: Sequence[int],
        action: "Callable[[Dossier, Watch], None]",
        review: Review,
        told: str,
        *,
        why: str | None = None,
        postponed: bool = False,
        stays: bool = False,
    ) -> None:
        """Shows the decision at once; that it was made is said when it is on disk."""
        if self._desk.dossier is None or not claims:
            return
        done = Done(tuple(claims), review, postponed, self._agenda.current)
        following = self._agenda.current if stays else self._agenda.after(claims)
        self._under_way += 1

        def then(_done: None) -> None:
            self._under_way -= 1
            self.kept.emit(claims)
            self._desk.said.emit(told, False)

        def refused(error: UserError) -> None:
            self._under_way -= 1
            self._done = [one for one in self._done if one is not done]
            self._desk.said.emit(error.line(self._desk.language), error.code != "cancelled")
            self.failed.emit()

        if len(claims) > AT_ONCE:
            title = self.tr("Deciding on %n claim(s)", "", len(claims))
            self._desk.change(lambda: title, action, then, refused, can_cancel=True)
        elif self._desk.edit(lambda dossier: action(dossier, nobody), then, refused) == Edited.REFUSED:
            return
        self._mark(done, following, why=why)

    def _mark(self, done: Done, following: int | None, *, why: str | None = None) -> None:
        self._done = [*self._done, done][-MOST_REMEMBERED:]
        self._agenda.mark(done.claims, done.review, postponed=done.postponed, why=why)
        if following is not None:
            self._agenda.hold(following)
        self.changed.emit()

    def follow_undo(self) -> bool:
        """After a decision was taken back, what was under the hand then is so again; True if that is so."""
        found = False
        while self._done and self._is_undone(self._done[-1]):
            done = self._done.pop()
            if done.hand is not None and done.hand in self._agenda.rows:
                self._agenda.hold(done.hand)
                if len(done.claims) > 1:
                    self._agenda.choose(done.claims)
                found = True
        return found

    def _is_undone(self, done: Done) -> bool:
        row = self._agenda.rows.get(done.claims[0])
        return row is not None and (row.review, row.postponed) != (done.review, done.postponed)


def _undo() -> str:
    """The key that takes a decision back."""
    return keymap.shown("history.undo", "Ctrl+Z")
