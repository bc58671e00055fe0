"""The form in which the analyst makes a claim of selected words: in place, beside them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.domain.article import in_order
from workbench.domain.claims import Claim
from workbench.domain.drafting import KINDS
from workbench.domain.words import shortened
from workbench.window.drafts import Drafts
from workbench.window.review.claim_editor import ClaimEditor
from workbench.window.viewer.beside import EDGE

_WIDTH = 88  # letters
_LONGEST = 240
"""Signs of the words that the form shows."""


class ClaimForm(QFrame):
    """Lies over the page: the kind of claim above, its fields below, in the editor that the review has."""

    kind_chosen = Signal(str)
    saved = Signal(object)
    """The claim that was made."""
    accepted = Signal(object)
    """The same, to be accepted at once."""
    left = Signal()
    resized = Signal()
    """It has grown or shrunk: its fields found other places, or a line that says what is wrong came."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.editor: ClaimEditor | None = None
        self._claim: Claim | None = None
        self.setObjectName("claim_form")
        self.setProperty("card", True)
        self.setProperty("overlay", True)
        self.title, self.quote = QLabel(self), QLabel(self)
        self.title.setProperty("strong", True)
        self.quote.setProperty("muted", True)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setWordWrap(True)
        self.kinds = {kind: QPushButton(self) for kind in KINDS}
        self._group = QButtonGroup(self)
        for kind, button in self.kinds.items():
            button.setProperty("chip", True)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, kind=kind: self.kind_chosen.emit(kind))
            self._group.addButton(button)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addStretch(1)
        for button in self.kinds.values():
            head.addWidget(button)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 10)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addWidget(self.quote)
        self._fields = QVBoxLayout()
        layout.addLayout(self._fields)
        layout.addLayout(self._buttons())
        self.retranslate()
        self.hide()

    def _buttons(self) -> QHBoxLayout:
        self.leave_button, self.accept_button, self.keep_button = (QPushButton(self) for _ in range(3))
        self.keep_button.setProperty("accent", True)
        self.leave_button.clicked.connect(self.left)
        self.accept_button.clicked.connect(lambda: self.editor and self.editor.save_and_accept())
        self.keep_button.clicked.connect(lambda: self.editor and self.editor.save())
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addStretch(1)
        for button in (self.leave_button, self.accept_button, self.keep_button):
            row.addWidget(button)
        return row

    def retranslate(self) -> None:
        self.leave_button.setText(self.tr("Leave  Esc"))
        self.accept_button.setText(self.tr("Keep and accept  Ctrl+Enter"))
        self.keep_button.setText(self.tr("Keep  Enter"))
        names = {
            "membership": self.tr("Membership"),
            "event": self.tr("Event"),
            "statement": self.tr("Statement"),
        }
        self.title.setText(self.tr("Claim"))
        self.setAccessibleName(self.tr("Claim made of selected words"))
        for number, (kind, button) in enumerate(self.kinds.items(), start=1):
            button.setText(names[kind])
            button.setToolTip(f"{names[kind]} (Alt+{number})")
            button.setShortcut(f"Alt+{number}")

    def speak(self, language: str) -> None:
        """What is half typed stays, in a form of another language."""
        self.retranslate()
        if self.editor is not None:
            self.editor.retranslate(language)

    def begin(self, claim: Claim, language: str, drafts: Drafts, place: str) -> None:
        """Shows a claim that is begun, in place of the one before; what is half typed is kept at `place`."""
        shown = shortened(in_order(claim.evidence), _LONGEST)
        shown = shown.strip('«»“”"')
        self.quote.setText(f"«{shown}»" if language == "ru" else f"“{shown}”")
        self.kinds[claim.kind].setChecked(True)
        self.end()
        self._claim = claim
        editor = self.editor = ClaimEditor(claim, language, self, drafts, place)
        editor.saved.connect(self.saved)
        editor.accepted.connect(self.accepted)
        editor.left.connect(self.left)
        self._fields.addWidget(editor)
        editor.show()

    def end(self) -> None:
        """Lets the fields go."""
        if self.editor is not None:
            self._fields.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None

    def complain(self, line: str) -> None:
        """Says in the form why the claim cannot be made."""
        if self.editor is not None:
            self.editor.complain(line)

    def settle(self) -> None:
        """Takes the size that it needs in the room that there is."""
        room = self.window().width() - 2 * EDGE
        wide = max(self.fontMetrics().averageCharWidth() * _WIDTH, self._layout.totalMinimumSize().width())
        self.setFixedWidth(min(wide, room))
        self._grow()

    def _grow(self) -> None:
        self._layout.activate()
        height = self._layout.totalHeightForWidth(self.width())
        if height != self.height():
            self.resize(self.width(), height)
            self.resized.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return super().event(event)

    def open_beside(self) -> None:
        """Shows the form, with the focus on what is missing; the caller has its place."""
        self.show()
        self.raise_()
        if self.editor is not None:
            empty = next((name for name in ("state", "speaker") if self._is_empty(name)), None)
            if empty is None:
                self.editor.begin()
            else:
                self.editor.fields[empty].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _is_empty(self, name: str) -> bool:
        return getattr(self._claim, name, None) == ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
