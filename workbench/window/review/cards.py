"""Makes the widgets of the review list and has them show what they are for."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from workbench.domain.claims import StatementClaim
from workbench.domain.rows import ClaimRow
from workbench.domain.wording import claim_line
from workbench.window.review.agenda import Agenda, Entry
from workbench.window.review.card import BETWEEN, MARGINS, ClaimCard
from workbench.window.review.heads import GroupHead, SectionHead
from workbench.window.review.words import ReviewWords, Shown

LINES = 3


class Cards(QObject):
    """What the column asks for its entries. The panel hears of clicks by it."""

    pressed = Signal(int, object)
    entered = Signal(int)
    group_pressed = Signal(int)
    resized = Signal()

    def __init__(self, agenda: Agenda, words: ReviewWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._words = words
        self._parent = parent
        self.shown = Shown()
        self.fit()

    # For the column

    def height(self, entry: Entry) -> int:
        """How high the entry is, without making it."""
        if entry.kind == "claim":
            return self._card
        if entry.kind == "group" and isinstance(entry.key, int):
            clash = bool(self._agenda.heads[entry.key].contradictions)
            return (3 if clash else 2) * (self._line + 1) + 6
        return self._line + 4

    def fit(self) -> None:
        """The letters have a size, or another one."""
        self._line = QFontMetrics(self._parent.font()).height()
        self._card = LINES * self._line + (LINES - 1) * BETWEEN + MARGINS[1] + MARGINS[3]

    def make(self, entry: Entry) -> QWidget:
        if entry.kind == "section":
            return SectionHead(self._parent)
        if entry.kind == "group":
            head = GroupHead(self._words, self._parent)
            head.pressed.connect(self.group_pressed)
            return head
        card = ClaimCard(self._words, self._parent)
        card.pressed.connect(self.pressed)
        card.entered.connect(self.entered)
        card.resized.connect(self.resized)
        return card

    def fill(self, widget: QWidget, entry: Entry) -> None:
        agenda = self._agenda
        if isinstance(widget, ClaimCard) and isinstance(entry.key, int):
            widget.show_row(agenda.rows[entry.key], self.shown, agenda.place(entry.key))
            self.restate([widget])
        elif isinstance(widget, GroupHead) and isinstance(entry.key, int):
            widget.show_group(agenda.heads[entry.key], self.shown)
        elif isinstance(widget, SectionHead):
            widget.show_section(self._section(str(entry.key)))

    def _section(self, name: str) -> str:
        words = {
            "again": self.tr("Decided, and now read otherwise"),
            "postponed": self.tr("Later"),
            "decided": self.tr("Decided"),
        }
        return f"{words[name]} · {self._agenda.counts[name]}"

    def is_pinned(self, widget: QWidget) -> bool:
        """Whether a form is open in it."""
        return isinstance(widget, ClaimCard) and widget.editor is not None

    def release(self, widget: QWidget) -> None:
        """The column takes the widget back: a form in it closes, and what is half typed stays kept."""
        if isinstance(widget, ClaimCard):
            widget.close_editor()

    # For the panel

    def restate(self, widgets: Iterable[QWidget]) -> None:
        """Shows what is under the hand and what is chosen."""
        agenda = self._agenda
        for widget in widgets:
            if isinstance(widget, ClaimCard) and widget.row is not None:
                claim = widget.row.id
                widget.set_state(current=claim == agenda.current, chosen=claim in agenda.chosen)

    def title(self, row: ClaimRow) -> str:
        """The claim as a screen reader says it."""
        if isinstance(row.claim, StatementClaim):
            return row.claim.speaker
        return claim_line(row.claim, self.shown.language)
