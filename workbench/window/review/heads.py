"""What heads claims in the list: a group's row or event with what becomes of it, and a section's name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from workbench.domain.review_groups import Group
from workbench.window import keymap
from workbench.window.parts.fonts import strong
from workbench.window.parts.one_line import OneLine
from workbench.window.review.words import ARROW, ReviewWords, Shown


class GroupHead(QFrame):
    """What several claims are about, what is there now, what would become of it, how many say so, and where
    they contradict each other. A click chooses them all."""

    pressed = Signal(int)
    """The first claim of the group."""

    def __init__(self, words: ReviewWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("group_head")
        self._words = words
        self.claim = 0
        self.title, self.support, self.change, self.clash = (OneLine(self) for _ in range(4))
        self.change.keep = f" {ARROW} "
        self.support.setProperty("muted", True)
        self.change.setProperty("muted", True)
        self.clash.setProperty("warning", True)
        layout = QGridLayout(self)
        layout.setContentsMargins(6, 5, 9, 1)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(1)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.title, 0, 0)
        layout.addWidget(self.support, 0, 1, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.change, 1, 0, 1, 2)
        layout.addWidget(self.clash, 2, 0, 1, 2)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_group(self, group: Group, shown: Shown) -> None:
        """Shows what the group is about."""
        self.claim = group.claims[0].id
        font = QFont(self.font())
        font.setBold(True)
        self.title.setFont(font)
        self.title.say(self._words.subject(group, shown.language))
        self.support.say(self._words.support(group))
        self.change.say(self._words.change(group, shown))
        clash = self._words.clash(group, shown.language)
        self.clash.say(clash)
        self.clash.setVisible(bool(clash))
        self.setToolTip(
            self.tr("Click or {key}: choose all of them").format(key=keymap.shown("claim.choose_group", "G"))
        )
        self.setAccessibleName(self.title.text())
        parts = (self.support.text(), self.change.text(), clash)
        self.setAccessibleDescription(". ".join(part for part in parts if part))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self.claim)
            event.accept()
            return
        super().mousePressEvent(event)


class SectionHead(QWidget):
    """The name of a section with how many claims it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = OneLine(self)
        self.label.setProperty("muted", True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.addWidget(self.label)

    def show_section(self, words: str) -> None:
        self.label.setFont(strong(self.font()))
        self.label.say(words)
        self.setAccessibleName(words)
