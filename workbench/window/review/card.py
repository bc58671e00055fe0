"""A claim as a card of three lines: what is claimed, its words, what is there now what would be.

It decides nothing and asks nothing: the line of buttons below the list does. A form may be open in it.
"""

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.claims import StatementClaim
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Review
from workbench.domain.wording import claim_line
from workbench.window.parts.fonts import in_serif, strong
from workbench.window.parts.one_line import OneLine
from workbench.window.parts.spoken import speak_as
from workbench.window.review.claim_editor import ClaimEditor
from workbench.window.review.words import ARROW, ReviewWords, Shown, quote_of
from workbench.window.style import look, mixed
from workbench.window.theme import theme

MARGINS = (15, 5, 9, 6)
BETWEEN = 1


class ClaimCard(QFrame):
    """Shows a claim; another one when it is needed for that."""

    pressed = Signal(int, object)
    """The claim, and the keyboard modifiers held."""
    entered = Signal(int)
    """A double click: edit."""
    resized = Signal()
    """A form has been opened or closed."""

    def __init__(self, words: ReviewWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        speak_as(self, QAccessible.Role.ListItem)
        self.setObjectName("claim_card")
        self._words = words
        self.row: ClaimRow | None = None
        self.is_current = self.is_chosen = False
        self.editor: ClaimEditor | None = None
        self.title, self.quote, self.effect, self.source, self.sureness = (OneLine(self) for _ in range(5))
        self.quote.setObjectName("claim_quote")
        for label in (self.source, self.sureness):
            label.setProperty("muted", True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(*MARGINS)
        self._layout.setSpacing(BETWEEN)
        for main, beside in ((self.title, self.sureness), (self.quote, self.source), (self.effect, None)):
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(main, 1)
            if beside is not None:
                line.addWidget(beside)
            self._layout.addLayout(line)

    def show_row(self, row: ClaimRow, shown: Shown, place: tuple[int, int]) -> None:
        """Shows the claim as it is now, the `place`-th of so many. A form that is open stays open."""
        self.row = row
        language = shown.language
        self.title.say(self._title(row, language))
        quote = quote_of(row.claim, language)
        said_by = None if isinstance(row.claim, StatementClaim) else row.claim.said_by
        self.quote.say(f"{quote} — {said_by}" if said_by else quote)
        self.source.say(self._words.source(row, shown), self._words.source(row, shown, whole=True))
        self.sureness.say(self._words.sureness(row), self._words.why_sure(row))
        effect, is_warning = self._words.effect(row, shown)
        self.effect.keep = " · " if is_warning else f" {ARROW} "  # what differs, and what would become of it
        self.effect.say(effect)
        look(self.effect, warning=is_warning, muted=not is_warning)
        look(self.title, muted=row.review != Review.OPEN)
        self._make_room()
        self.restyle()
        self._name(place)

    def _title(self, row: ClaimRow, language: str) -> str:
        claim = row.claim
        if isinstance(claim, StatementClaim):
            # What was said stands below, as the quote.
            line = ", ".join(part for part in (claim.speaker, claim.role) if part)
        else:
            line = claim_line(claim, language)
        return self.tr("{claim} · edited").format(claim=line) if row.edited else line

    def _name(self, place: tuple[int, int]) -> None:
        """What a screen reader says."""
        self.setAccessibleName(self.title.text())
        number, count = place
        told = self.tr("claim {number} of {count}").format(number=number, count=count)
        parts = (told, self.quote.text(), self.effect.text(), self.sureness.text(), self.source.text())
        self.setAccessibleDescription(". ".join(part for part in parts if part))

    def showEvent(self, event: QShowEvent) -> None:
        """A style sheet takes from a label the weight that it was given before it was first shown."""
        super().showEvent(event)
        self.restyle()

    def restyle(self) -> None:
        """Fonts that the style sheet does not know."""
        self.title.setFont(strong(self.font()) if self._is_open else self.font())
        quote = in_serif(self.font())
        quote.setItalic(True)
        self.quote.setFont(quote)
        self.update()

    @property
    def _is_open(self) -> bool:
        return self.row is not None and self.row.review == Review.OPEN

    def set_state(self, *, current: bool, chosen: bool) -> None:
        """Under the hand, and among those that are decided together."""
        if (current, chosen) != (self.is_current, self.is_chosen):
            self.is_current, self.is_chosen = current, chosen
            self.update()

    # The form

    def open_editor(self, editor: ClaimEditor) -> None:
        """Puts a form below the title."""
        self.editor = editor
        self._layout.addWidget(editor)
        self._make_room()
        editor.show()
        self.resized.emit()

    @Slot()
    def close_editor(self) -> None:
        """Takes the form away, with what was typed in it."""
        if self.editor is None:
            return
        editor, self.editor = self.editor, None
        self._layout.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self._make_room()
        self.resized.emit()

    def _make_room(self) -> None:
        """While the form is open, what it repeats gives way to it. The words stay: they are judged."""
        self.effect.setVisible(self.editor is None)

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.row is not None:
            self.pressed.emit(self.row.id, event.modifiers())
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.row is not None:
            self.entered.emit(self.row.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(now.accent)
        wide = self.is_current or self.is_chosen
        fill = now.selected if self.is_chosen else now.surface
        painter.setPen(QPen(accent if wide else QColor(now.border), 1.6 if self.is_current else 1))
        painter.setBrush(QColor(fill if self.editor is None else mixed(now.surface, now.window, 0.4)))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        if self.is_current:
            painter.drawRoundedRect(QRect(4, 8, 4, self.height() - 16), 2, 2)
        elif self.is_chosen:  # a shape of its own: colour alone would not tell
            painter.drawEllipse(QRect(4, 11, 6, 6))
        painter.end()
