"""Below the claims: what can be decided, always at the same place, and how many claims it is about."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.window import keymap
from workbench.window.parts.completing import Completing
from workbench.window.parts.flow_layout import FlowRow
from workbench.window.parts.one_line import OneLine

MOST_REASONS = 9
KEYS = {
    "accept": ("decision.accept", "A"),
    "edit": ("decision.edit", "E"),
    "reject": ("decision.reject", "R"),
    "later": ("decision.later", "P"),
    "agree": ("decision.agree", "Shift+A"),
}

DECISIONS = ("accept", "edit", "reject", "later", "back", "reopen", "take", "dismiss")
FORM_KEYS = {"keep": "Enter", "keep_accept": "Ctrl+Enter", "leave": "Esc"}


class Decider(QWidget):
    """Buttons for the claims that are meant; in their place, on the way to a rejection, its reasons."""

    wanted = Signal(str)
    """accept, edit, reject, later, back, reopen, take, dismiss, agree; of a form keep, keep_accept, leave."""
    rejected = Signal(str)
    """Reject for this reason, "" for none."""
    left = Signal()
    """No reason is asked for any more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._standard: list[str] = []
        self._recent: list[str] = []
        self.has_room = True
        """Whether there is room for more than what must be there."""
        self.told = OneLine(self)
        self.told.setProperty("muted", True)
        names = (*DECISIONS, *FORM_KEYS, "agree")
        self.buttons = {name: self._button(name) for name in names}
        self.buttons["accept"].setProperty("accent", True)
        self.buttons["keep"].setProperty("accent", True)
        self.buttons["agree"].setProperty("link", True)
        # Buttons first: they stand still, whatever is told behind them.
        self._deciding = FlowRow(self, 6)
        for button in self.buttons.values():
            self._deciding.row.addWidget(button)
        self._deciding.row.addWidget(self.told)
        self.why = QLineEdit(self)
        self.why.installEventFilter(self)
        self.completing = Completing(self.why, lambda: self.all_reasons)
        self.reasons = [self._reason(place) for place in range(MOST_REASONS)]
        self._asking = QWidget(self)
        reasons = FlowRow(self._asking, 4)
        for chip in self.reasons:
            reasons.row.addWidget(chip)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(4)
        asking.addWidget(reasons)
        asking.addWidget(self.why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._deciding)
        layout.addWidget(self._asking)
        self._asking.hide()

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.wanted.emit(name))
        return button

    def _reason(self, place: int) -> QPushButton:
        chip = QPushButton(self)
        chip.setProperty("chip", True)
        chip.clicked.connect(lambda: self.rejected.emit(self.all_reasons[place]))
        return chip

    # What can be decided

    def show_choices(self, offered: Sequence[str], count: int, agreeing: int, *, can_write: bool) -> None:
        """Offers these decisions about `count` claims."""
        self._name(count, agreeing)
        agreeing = agreeing if self.has_room else 0
        for name, button in self.buttons.items():
            is_more = name == "agree" and agreeing > 1 and count < 2 and "leave" not in offered
            button.setVisible(name in offered or is_more)
            button.setEnabled(can_write)
        for beside in (self.told, self.buttons["agree"]):
            beside.setFixedHeight(self.buttons["accept"].sizeHint().height())
        told = self.tr("{count} chosen · Esc: one again").format(count=count)
        self.told.say(told if count > 1 and self.has_room else "")

    def _name(self, count: int, agreeing: int) -> None:
        words = {
            "accept": self.tr("Accept"),
            "edit": self.tr("Edit"),
            "reject": self.tr("Reject"),
            "later": self.tr("Postpone"),
            "back": self.tr("Take up"),
            "reopen": self.tr("Reopen"),
            "take": self.tr("Take it"),
            "dismiss": self.tr("Keep mine"),
            "keep": self.tr("Keep"),
            "keep_accept": self.tr("Keep and accept"),
            "leave": self.tr("Leave"),
            "agree": self.tr("Accept {count} that agree").format(count=agreeing),
        }
        hints = {
            "accept": self.tr("Do to roster and chronology what the claim says"),
            "edit": self.tr("Correct the claim first"),
            "reject": self.tr("Say no, with a reason if you like"),
            "later": self.tr("Put off: it waits at the end of the list"),
            "back": self.tr("Put it back among those that wait"),
            "reopen": self.tr("Let it wait for a decision again"),
            "take": self.tr("Decide the same of what the reader now says"),
            "dismiss": self.tr("Leave it as it was decided"),
            "keep": self.tr("Keep what the form says; the claim stays open"),
            "keep_accept": self.tr("Keep what the form says, and accept it"),
            "leave": self.tr("Close the form; the claim stays as it was"),
            "agree": self.tr("Accept all that say what roster or chronology say already"),
        }
        for name, button in self.buttons.items():
            command, usual = KEYS.get("later" if name == "back" else name, ("", ""))
            key = keymap.shown(command, usual) if command else FORM_KEYS.get(name, "")
            many = f" {count}" if count > 1 and name not in ("edit", "agree", *FORM_KEYS) else ""
            button.setText(f"{words[name]}{many}  {key}".rstrip())
            button.setToolTip(f"{hints[name]} ({key})" if key else hints[name])
            button.setAccessibleName(f"{words[name]}{many}")

    # Reasons

    def retranslate(self) -> None:
        self._standard = [
            self.tr("attendance only"),
            self.tr("plan, not fact"),
            self.tr("another format"),
            self.tr("duplicate"),
            self.tr("misread"),
        ]
        told = self.tr("Reason, if there is one: a digit, or words. Enter rejects, Esc leaves it open.")
        self.why.setPlaceholderText(told)
        self.why.setToolTip(self.why.placeholderText())  # it may have no room for it
        self.why.setAccessibleName(self.tr("Reason for rejecting"))
        self.show_reasons(self._recent)

    @property
    def all_reasons(self) -> list[str]:
        """The usual ones first, so that a digit always means the same; then those given lately."""
        own = [reason for reason in self._recent if reason not in self._standard]
        return [*self._standard, *own][:MOST_REASONS]

    def show_reasons(self, recent: Sequence[str]) -> None:
        """Offers the usual reasons and those that were given lately."""
        self._recent = list(recent)
        known = self.all_reasons
        for place, chip in enumerate(self.reasons):
            chip.setVisible(place < len(known))
            if place < len(known):
                chip.setText(f"{place + 1}  {known[place]}")
                chip.setAccessibleName(self.tr("Reject: {reason}").format(reason=known[place]))
                chip.setToolTip(chip.accessibleName())

    @property
    def is_asking(self) -> bool:
        """Whether a reason is being asked for."""
        return not self._asking.isHidden()

    def ask_why(self) -> None:
        """Opens the line for the reason, with the caret in it."""
        self._deciding.hide()
        self._asking.show()
        self.why.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_why(self) -> None:
        """Closes the line and forgets what was typed there."""
        if self.is_asking:
            self.why.clear()
            self._asking.hide()
            self._deciding.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.why and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.rejected.emit(self.why.text().strip())
                return True  # handed on, it would open the next claim's form
            place = int(event.text()) if event.text() in tuple("123456789") else 0
            if not self.why.text() and 0 < place <= len(self.all_reasons):
                self.rejected.emit(self.all_reasons[place - 1])
                return True
        return super().eventFilter(watched, event)
