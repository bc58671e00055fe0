"""Review: the claims of the open article, one under the hand, to accept, edit or reject by mouse or key."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QLabel, QScrollArea, QVBoxLayout, QWidget

from workbench.domain.claims import Claim
from workbench.domain.errors import UserError
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Review
from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.review_card import ClaimCard
from workbench.window.review_words import ReviewWords, Standing

if TYPE_CHECKING:
    from workbench.actions import Dossier

BATCH = 12
"""Cards that are made at once; the others follow when they are scrolled or stepped to."""


class ReviewPanel(QWidget):
    """First the decided claims that are now read otherwise, then the open ones, the surest first, then the
    others. The current one has the keys."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = ReviewWords(self)
        self._standing = Standing()
        self.rows: list[ClaimRow] = []
        self.cards: dict[int, ClaimCard] = {}
        self.current: int | None = None
        self._wanted = BATCH
        self._article: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.empty = QLabel(self)
        self.empty.setProperty("muted", True)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._inner = QWidget(self)
        self._inner.setObjectName("claims")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(7)
        self._column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self._inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 2, 3, 7)
        layout.addWidget(self.empty)
        layout.addWidget(self.area, 1)
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self.refresh)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        desk = self._desk
        desk.opened.connect(self._ask.start)
        desk.changed.connect(self._on_changed)
        desk.article_chosen.connect(self._on_article)
        desk.claim_chosen.connect(self._on_claim)
        desk.language_changed.connect(self.retranslate)
        desk.theme_changed.connect(self._restyle)
        desk.text_size_changed.connect(self._restyle)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scroll)

    def commands(self) -> list[Command]:
        return [
            Command(
                "claim.next",
                lambda: self.tr("Next claim"),
                lambda: self.step(1),
                "ph.arrow-down",
                "J",
                "claims",
                self._has_claims,
            ),
            Command(
                "claim.previous",
                lambda: self.tr("Previous claim"),
                lambda: self.step(-1),
                "ph.arrow-up",
                "K",
                "claims",
                self._has_claims,
            ),
            Command(
                "decision.accept",
                lambda: self.tr("Accept claim"),
                self.accept,
                "ph.check",
                "A",
                "claims",
                self._can_decide,
            ),
            Command(
                "decision.edit",
                lambda: self.tr("Edit claim"),
                self.edit,
                "ph.pencil-simple",
                "E",
                "claims",
                self._can_decide,
            ),
            Command(
                "decision.reject",
                lambda: self.tr("Reject claim"),
                self.ask_why,
                "ph.x",
                "R",
                "claims",
                self._can_decide,
            ),
        ]

    @Slot()
    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Review"))
        self._ask.start()

    # What is shown

    @Slot()
    def refresh(self) -> None:
        """Asks for the claims of the open article, and for what they would change."""
        dossier, article = self._desk.dossier, self._desk.article
        found: Sequence[ClaimRow] = ()
        self._standing = Standing()
        if dossier is not None and article is not None:
            from workbench.actions.chronology import chronology
            from workbench.actions.claims import list_claims
            from workbench.actions.roster import roster

            found = self._desk.do(list_claims, dossier, article=article) or ()
            events = self._desk.do(chronology, dossier) or ()
            self._standing = Standing(
                self._desk.do(roster, dossier) or (), {event.id: event for event in events}
            )
        stood = self._place(self.current)
        self.rows = sorted(found, key=_order)
        if article != self._article:
            self._article = article
            self._wanted = BATCH
            self.current = None
        if self._row(self.current) is None:
            self.current = next((row.id for row in self.rows if row.review == Review.OPEN), None)
        self._fill()
        self._say()
        if self.current is not None and self._place(self.current) != stood:
            self._follow(self.cards[self.current])

    def _fill(self) -> None:
        """Cards for as many rows as are wanted; those that there are already are kept."""
        if self.current is not None:
            self._wanted = max(self._wanted, self._place(self.current) + 2)
        shown = self.rows[: self._wanted]
        there = {row.id for row in shown}
        for gone in [claim for claim in self.cards if claim not in there]:
            card = self.cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, row in enumerate(shown):
            card = self.cards.get(row.id) or self._card(row)
            card.show_row(row, self._standing, self._desk.language, self._desk.can_write)
            card.set_current(row.id == self.current)
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
                card.show()
        self.area.setVisible(bool(self.rows))
        self.empty.setVisible(not self.rows)

    def _card(self, row: ClaimRow) -> ClaimCard:
        card = ClaimCard(row, self._words, self._inner)
        card.chosen.connect(self._on_chosen)
        card.accepted.connect(self._on_accept)
        card.rejected.connect(self._on_reject)
        card.edited.connect(self._on_edited)
        card.reopened.connect(self._on_reopen)
        card.taken.connect(self._on_taken)
        card.dismissed.connect(self._on_dismissed)
        card.released.connect(self.setFocus)
        self.cards[row.id] = card
        return card

    def _say(self) -> None:
        """The dock's title and, without claims, why there are none."""
        waiting = sum(row.review == Review.OPEN for row in self.rows)
        if self.rows:
            title = self.tr("Review — %n open claim(s) in this article", "", waiting)
        else:
            title = self.tr("Review")
        self.setWindowTitle(title)
        if self._desk.article is None:
            self.empty.setText(self.tr("Open an article to see what it claims."))
        else:
            self.empty.setText(self.tr("No claims were found in this article."))

    @Slot()
    def _restyle(self) -> None:
        for card in self.cards.values():
            card.restyle()

    @Slot()
    def _on_scroll(self) -> None:
        bar = self.area.verticalScrollBar()
        if len(self.cards) < len(self.rows) and bar.value() > bar.maximum() - bar.pageStep():
            self._wanted = len(self.cards) + BATCH
            self._fill()

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"article", "reading", "decision", "dismissal", "membership", "event", "addition"}:
            self._ask.start()

    @Slot()
    def _on_article(self) -> None:
        self._ask.start()

    # Which one is under the hand

    def _row(self, claim: int | None) -> ClaimRow | None:
        return next((row for row in self.rows if row.id == claim), None)

    def _place(self, claim: int | None) -> int:
        return next((place for place, row in enumerate(self.rows) if row.id == claim), -1)

    def choose(self, claim: int) -> None:
        """Puts a claim under the hand: its card comes into view, its evidence lights up in the text."""
        self._put_under_hand(claim)
        self._desk.claim_chosen.emit(claim)

    def _put_under_hand(self, claim: int) -> None:
        self.current = claim
        if claim not in self.cards:
            self._fill()
        for card in self.cards.values():
            card.set_current(card.row.id == claim)
        self._follow(self.cards[claim])

    def _follow(self, card: ClaimCard) -> None:
        """Brings the card into view, once the layout knows how high it has become and where it is."""
        QTimer.singleShot(0, card, lambda: self._bring_into_view(card))

    def _bring_into_view(self, card: ClaimCard) -> None:
        self._column.activate()
        self.area.ensureWidgetVisible(card.editor or card, 0, 10)

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) claim."""
        place = min(max(self._place(self.current) + by, 0), len(self.rows) - 1)
        self.choose(self.rows[place].id)

    @Slot(int)
    def _on_chosen(self, claim: int) -> None:
        self.choose(claim)

    @Slot(int)
    def _on_claim(self, claim: int) -> None:
        """Another part of the window chose a claim, perhaps together with its article."""
        if self._desk.article != self._article:
            self.refresh()
        if claim != self.current and self._row(claim) is not None:
            self._put_under_hand(claim)
            dock = self.parentWidget()
            if isinstance(dock, QDockWidget):
                dock.show()
                dock.raise_()

    # Decisions

    @Slot()
    def accept(self) -> None:
        """Accepts the claim under the hand."""
        if self.current is not None:
            self._on_accept(self.current)

    @Slot()
    def ask_why(self) -> None:
        """Asks for a reason to reject the claim under the hand."""
        card = self.cards.get(self.current or 0)
        if card is not None:
            card.ask_why()

    @Slot()
    def edit(self) -> None:
        """Opens the form of the claim under the hand."""
        card = self.cards.get(self.current or 0)
        if card is not None:
            card.open_editor()

    @Slot(int)
    def _on_accept(self, claim: int) -> None:
        from workbench.actions.claims import accept

        self._decide(
            claim, lambda dossier: accept(dossier, [claim]), self.tr("Accepted. Ctrl+Z takes it back.")
        )

    @Slot(int, str)
    def _on_reject(self, claim: int, why: str) -> None:
        from workbench.actions.claims import reject

        told = self.tr("Rejected. Ctrl+Z takes it back.")
        self._decide(claim, lambda dossier: reject(dossier, [claim], why or None), told)

    @Slot(int)
    def _on_reopen(self, claim: int) -> None:
        from workbench.actions.claims import reopen

        if self._desk.dossier is not None:
            self._desk.do(reopen, self._desk.dossier, [claim])

    @Slot(int)
    def _on_taken(self, claim: int) -> None:
        from workbench.actions.claims import take_later

        if self._desk.dossier is not None:
            self._desk.do(take_later, self._desk.dossier, claim)

    @Slot(int)
    def _on_dismissed(self, claim: int) -> None:
        from workbench.actions.claims import dismiss_later

        if self._desk.dossier is not None:
            self._desk.do(dismiss_later, self._desk.dossier, claim)

    @Slot(int, object)
    def _on_edited(self, claim: int, edited: Claim) -> None:
        from workbench.actions.claims import edit_claim

        if self._desk.dossier is None:
            return
        try:
            edit_claim(self._desk.dossier, claim, edited)
        except UserError as error:  # the form stays open, with what was typed
            self._desk.said.emit(error.line(self._desk.language), True)
            return
        self.cards[claim].close_forms()

    def _decide(self, claim: int, action: "Callable[[Dossier], None]", told: str) -> None:
        dossier = self._desk.dossier
        if dossier is None:
            return
        following = self._next_open(claim)
        try:
            action(dossier)
        except UserError as error:
            self._desk.said.emit(error.line(self._desk.language), True)
            return
        self.cards[claim].close_forms()
        self._desk.said.emit(told, False)
        if following is not None:
            self.choose(following)

    def _next_open(self, claim: int) -> int | None:
        """The open claim after this one, else the one before it."""
        waiting = [row.id for row in self.rows if row.review == Review.OPEN]
        if claim not in waiting:
            return None
        place = waiting.index(claim)
        near = [*waiting[place + 1 :], *waiting[:place][::-1]]
        return near[0] if near else None

    def _has_claims(self) -> bool:
        return bool(self.rows)

    def _can_decide(self) -> bool:
        row = self._row(self.current)
        return self._desk.can_write and row is not None and row.review == Review.OPEN

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self.rows:
            self.step(step)
            return
        super().keyPressEvent(event)


def _order(row: ClaimRow) -> tuple[bool, bool, float]:
    """Python's sort keeps the order of the text where these are equal."""
    sure = row.claim.confidence if row.review == Review.OPEN else None
    return row.later is None, row.review != Review.OPEN, -(sure or 0)
