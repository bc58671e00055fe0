"""How the review looks: chips above, cards, buttons below; or why there is nothing."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.actions.reviewing import ReviewList
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Review
from workbench.window.desk import Desk
from workbench.window.parts.empty_state import EmptyState
from workbench.window.review.agenda import Agenda, Entry
from workbench.window.review.card import ClaimCard
from workbench.window.review.cards import Cards
from workbench.window.review.column import Column
from workbench.window.review.decider import Decider
from workbench.window.review.deciding import Deciding
from workbench.window.review.filters import ReviewFilters
from workbench.window.review.forms import Forms
from workbench.window.review.words import ReviewWords, shown

LEAST_LINES = 11
"""So many lines high the panel must be to show more than claims and what decides them."""


class ReviewView(QWidget):
    """Shows the agenda; what is done with it is for the panel."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.agenda = Agenda()
        self.deciding = Deciding(desk, self.agenda, self)
        self._words = ReviewWords(self)
        self.found = ReviewList()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.filters = ReviewFilters(self)
        self.cards = Cards(self.agenda, self._words, self)
        self.column = Column(self.cards, self)
        self.column.setMinimumHeight(1)  # what is typed below goes before what is shown
        self.decider = Decider(self)
        self.forms = Forms(desk, self.agenda, self.column, self.decider, self.deciding)
        self.empty = EmptyState(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 3, 3, 5)
        layout.setSpacing(5)
        for widget, share in ((self.filters, 0), (self.empty, 1), (self.column, 1), (self.decider, 0)):
            layout.addWidget(widget, share)
        desk.theme_changed.connect(self._restyle)
        desk.text_size_changed.connect(self._restyle)

    @property
    def rows(self) -> list[ClaimRow]:
        """The claims that are shown, in order."""
        return [self.agenda.rows[claim] for claim in self.agenda.listed]

    @property
    def current(self) -> int | None:
        """What is under the hand."""
        return self.agenda.current

    def card(self, claim: int | None) -> ClaimCard | None:
        """The card of a claim, if it is in view."""
        found = self.column.widgets.get(Entry("claim", claim or 0))
        return found if isinstance(found, ClaimCard) else None

    def row(self) -> ClaimRow | None:
        """The claim under the hand."""
        return self.agenda.rows.get(self.agenda.current or 0)

    def show_list(self) -> None:
        """Shows the agenda: the list, the counts, the buttons."""
        agenda = self.agenda
        self.cards.shown = shown(self.found, self._desk.language, with_sources=agenda.together)
        self.column.show_entries(agenda.entries)
        self.column.setVisible(bool(agenda.entries))
        self.empty.setVisible(not agenda.entries)
        self.filters.show_counts(agenda.counts, decided_known=self.found.decided is not None)
        self._say()
        self.restate()

    @Slot()
    def restate(self) -> None:
        """Shows what is under the hand, what is chosen, and what can be done with it."""
        self.cards.restate(self.column.widgets.values())
        count = len(self.agenda.meant) if self.agenda.chosen else 1
        self.decider.show_choices(
            self._offered(), count, len(self.agenda.agreeing), can_write=self._desk.can_write
        )
        row = self.row()
        number, of = self.agenda.place(self.agenda.current)
        told = self.tr("claim {number} of {count}").format(number=number, count=of)
        self.setAccessibleDescription(f"{told}: {self.cards.title(row)}" if row else "")

    def _offered(self) -> list[str]:
        row = self.row()
        if self.agenda.chosen:
            return ["accept", "reject", "later"] if self.agenda.meant else []
        if row is None:
            return []
        if self.forms.form_of(row.id) is not None:
            return ["keep", "keep_accept", "leave"]
        if row.review == Review.OPEN:
            return ["accept", "edit", "reject", "back" if row.postponed else "later"]
        if row.later is not None:
            return ["take", "dismiss"]
        reopened = ["reopen"] if row.review == Review.REJECTED else []
        return reopened if row.found else [*reopened, "dismiss"]

    def _say(self) -> None:
        """The dock's title and, without claims, why there are none."""
        agenda, words = self.agenda, self._words
        self.setWindowTitle(words.heading(len(agenda.rows), agenda.counts.get("open", 0), agenda.together))
        has_article = self._desk.article is not None
        elsewhere = has_article and not agenda.rows and not agenda.together
        ways = [(self.tr("Claims of the whole dossier"), self._desk.way("scope.switch"))] if elsewhere else []
        self.empty.say(words.emptiness(len(agenda.rows), agenda.together, has_article), *ways)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_room = event.size().height() >= LEAST_LINES * self.fontMetrics().height()
        self.filters.fit(has_room)
        if self.decider.has_room != has_room:
            self.decider.has_room = has_room
            self.restate()

    @Slot()
    def _restyle(self) -> None:
        self.cards.fit()
        self.column.show_entries(self.agenda.entries)
        self.restate()
