"""A claim as a card: what is claimed, its words, what accepting it does, and the three decisions."""

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.claims import StatementClaim
from workbench.domain.rows import ClaimRow
from workbench.domain.vocabulary import Review
from workbench.domain.wording import claim_line
from workbench.domain.words import word
from workbench.window.claim_editor import ClaimEditor
from workbench.window.review_words import ReviewWords, Standing, quote_of
from workbench.window.theme import theme
from workbench.window.viewer.setting import SERIF

NARROW = 34  # in letters: a card less wide than this many ems has its buttons below its words


class ClaimCard(QFrame):
    """Shows one claim. Decides nothing itself: it tells what was asked for."""

    chosen = Signal(int)
    accepted = Signal(int)
    rejected = Signal(int, str)
    """With the reason, "" for none."""
    edited = Signal(int, object)
    reopened = Signal(int)
    taken = Signal(int)
    """What the newest reading says of a decided claim is taken."""
    dismissed = Signal(int)
    released = Signal()
    """A form in the card was closed: the keys are the panel's again."""

    def __init__(self, row: ClaimRow, words: ReviewWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setObjectName("claim_card")
        self._words = words
        self.row = row
        self.is_current = False
        self._language = "en"
        self._has_quote = False
        self.editor: ClaimEditor | None = None
        self.title, self.quote, self.effect, self.conflict, self.verdict, self.news = (
            self._label() for _ in range(6)
        )
        self.accept, self.edit, self.reject, self.reopen, self.take, self.dismiss = (
            self._button() for _ in range(6)
        )
        self.accept.setProperty("accent", True)
        self.accept.clicked.connect(lambda: self.accepted.emit(self.row.id))
        self.edit.clicked.connect(self.open_editor)
        self.reject.clicked.connect(self.ask_why)
        self.reopen.clicked.connect(lambda: self.reopened.emit(self.row.id))
        self.take.clicked.connect(lambda: self.taken.emit(self.row.id))
        self.dismiss.clicked.connect(lambda: self.dismissed.emit(self.row.id))
        self.why = QLineEdit(self)
        self.why.returnPressed.connect(self._on_why)
        self.why.hide()
        self._lay_out()

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        # Reached by keys A, E, R; the Tab key goes from card to card.
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return button

    def _lay_out(self) -> None:
        self.effect.setProperty("muted", True)
        self.verdict.setProperty("muted", True)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.title, self.quote, self.effect, self.conflict, self.verdict, self.news):
            words.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addStretch(1)
        for button in (self.accept, self.edit, self.reject, self.reopen, self.take, self.dismiss):
            buttons.addWidget(button)
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._upper.setSpacing(10)
        self._upper.addLayout(words, 1)
        self._upper.addLayout(buttons)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(13, 9, 11, 9)
        self._layout.setSpacing(6)
        self._layout.addLayout(self._upper)
        self._layout.addWidget(self.why)

    def show_row(self, row: ClaimRow, standing: Standing, language: str, can_write: bool) -> None:
        """Shows the claim as it is now. A form that is open in the card stays open."""
        self.row = row
        self._language = language
        is_open = row.review == Review.OPEN
        claim = row.claim
        self.title.setText(self._title(row, language))
        quote = quote_of(claim, language)
        said_by = None if isinstance(claim, StatementClaim) else claim.said_by
        self.quote.setText(f"{quote} — {said_by}" if said_by else quote)
        self._has_quote = is_open and bool(quote)
        self.effect.setText(self._words.with_sureness(row, self._words.effect(row, standing, language)))
        self.news.setText(self._words.news(row, language))
        self.news.setVisible(bool(self.news.text()))
        conflicts = self._words.conflicts(row, language)
        self.conflict.setText("\n".join(f"⚠ {line}" for line in conflicts))
        self.verdict.setText(self._verdict(row, language))
        self.verdict.setVisible(not is_open)
        for button in (self.accept, self.edit, self.reject):
            button.setEnabled(can_write)
        self._make_room()
        self.reopen.setVisible(row.review == Review.REJECTED and row.later is None)
        self.take.setVisible(row.later is not None)
        self.dismiss.setVisible(row.later is not None or not row.found)
        for button in (self.reopen, self.take, self.dismiss):
            button.setEnabled(can_write)
        self.restyle()
        self._name()

    def _make_room(self) -> None:
        """While the form is open, what it repeats gives way to it."""
        is_open = self.row.review == Review.OPEN and self.editor is None
        self.quote.setVisible(self._has_quote and is_open)
        self.effect.setVisible(is_open)
        self.conflict.setVisible(is_open and bool(self.conflict.text()))
        for button in (self.accept, self.edit, self.reject):
            button.setVisible(is_open)

    def _title(self, row: ClaimRow, language: str) -> str:
        claim = row.claim
        if isinstance(claim, StatementClaim) and row.review == Review.OPEN:
            # What was said stands below, as the quote.
            line = ", ".join(part for part in (claim.speaker, claim.role) if part)
        else:
            line = claim_line(claim, language)
        return self.tr("{claim} · edited").format(claim=line) if row.edited else line

    def _verdict(self, row: ClaimRow, language: str) -> str:
        sign = {Review.ACCEPTED: "✓ ", Review.REJECTED: "✕ "}.get(row.review, "")
        line = sign + word(f"review.{row.review}", language)
        return f"{line}: {row.why}" if row.why else line

    def _name(self) -> None:
        """Buttons with their keys, and what a screen reader says."""
        self.accept.setText(self.tr("Accept  A"))
        self.edit.setText(self.tr("Edit  E"))
        self.reject.setText(self.tr("Reject  R"))
        self.reopen.setText(self.tr("Reopen"))
        self.take.setText(self.tr("Take it"))
        self.dismiss.setText(self.tr("Keep mine"))
        for button in (self.accept, self.edit, self.reject, self.reopen, self.take, self.dismiss):
            button.setAccessibleName(f"{button.text()}: {self.title.text()}")
        self.why.setPlaceholderText(self.tr("Reason, if there is one. Enter rejects, Esc leaves it open."))
        self.why.setAccessibleName(self.tr("Reason for rejecting"))
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(
            " ".join(part for part in (self.effect.text(), self.conflict.text(), self.news.text()) if part)
        )

    def restyle(self) -> None:
        """Fonts and the colours that the style sheet does not know."""
        is_open = self.row.review == Review.OPEN
        title = QFont(self.font())
        title.setBold(is_open)
        self.title.setFont(title)
        self.title.setProperty("muted", not is_open)
        self.title.style().unpolish(self.title)
        self.title.style().polish(self.title)
        quote = QFont(self.font())
        quote.setFamilies(SERIF)
        quote.setItalic(True)
        self.quote.setFont(quote)
        self.conflict.setStyleSheet(f"color: {theme().warning}; font-weight: 600;")
        self.update()

    def set_current(self, is_current: bool) -> None:
        if is_current != self.is_current:
            self.is_current = is_current
            self.update()

    # Forms in the card

    @Slot()
    def open_editor(self) -> None:
        """Opens the form for the claim's fields, with the caret in it."""
        self.chosen.emit(self.row.id)
        if self.editor is None:
            self.editor = ClaimEditor(self.row.claim, self._language, self)
            self.editor.saved.connect(lambda claim: self.edited.emit(self.row.id, claim))
            self.editor.left.connect(self.close_forms)
            self._layout.addWidget(self.editor)
            self.editor.show()
            self._make_room()
        self.editor.begin()

    @Slot()
    def ask_why(self) -> None:
        """Opens the line for the reason, with the caret in it."""
        self.chosen.emit(self.row.id)
        self.why.show()
        self.why.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close_forms(self) -> None:
        """Closes what is open in the card and forgets what was typed there."""
        if self.editor is not None:
            self._layout.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
            self._make_room()
        self.why.clear()
        self.why.hide()
        self.released.emit()

    @Slot()
    def _on_why(self) -> None:
        self.rejected.emit(self.row.id, self.why.text().strip())

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.why.isHidden():
            self.close_forms()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.chosen.emit(self.row.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW * self.fontMetrics().height()
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._upper.setDirection(below if narrow else beside)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_current:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(theme().accent)
        painter.setPen(QPen(accent, 1.6))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(QRect(4, 9, 4, self.height() - 18), 2, 2)
