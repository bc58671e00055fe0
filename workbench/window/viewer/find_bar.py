"""The bar under a page in which one types what to find there."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from workbench.window import keymap
from workbench.window.icons import tint
from workbench.window.style import look

WIDEST = 320  # pixels of the field at the usual text size


class FindBar(QFrame):
    """Only asks and tells: what is found is not its business."""

    wanted = Signal()
    """Other words, or whole words or not."""
    stepped = Signal(int)
    """To the next hit (1) or the one before (-1)."""
    left = Signal()
    elsewhere = Signal()
    """The words are to be looked for in all articles."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.wanted)
        self.count = QLabel(self)
        self.count.setProperty("muted", True)
        self.all = QPushButton(self)
        self.all.setProperty("link", True)
        self.all.setAutoDefault(True)  # Enter presses it, as well as Space
        self.all.setCursor(Qt.CursorShape.PointingHandCursor)
        self.all.clicked.connect(self.elsewhere)
        self.all.hide()
        self.before = self._button("ph.caret-up")
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after = self._button("ph.caret-down")
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.whole = self._button("mdi6.format-letter-matches")
        self.whole.setCheckable(True)
        self.whole.toggled.connect(self.wanted)
        self.closer = self._button("ph.x")
        self.closer.clicked.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 5, 6, 5)
        layout.setSpacing(4)
        layout.addWidget(self.field, 20)  # as wide as it may be, before anything is left over
        for part in (self.whole, self.before, self.after, self.count, self.all):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(self.closer)
        self._fit()
        self.retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Icons as large as the letters."""
        side = self.fontMetrics().height() - 2
        for button in self.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            button.setIconSize(QSize(side, side))
        self.field.setMaximumWidth(WIDEST * side // 15)

    def _button(self, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        tint(button, icon)
        return button

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Find in article"))
        self.field.setPlaceholderText(self.tr("Find in article"))
        self.field.setAccessibleName(self.tr("Find in article"))
        self.all.setText(self.tr("In all articles"))
        for button, words, key in (
            (self.before, self.tr("Previous hit"), keymap.shown("find.previous", "Shift+F3")),
            (self.after, self.tr("Next hit"), keymap.shown("find.next", "F3")),
            (self.whole, self.tr("Whole words only"), ""),
            (self.closer, self.tr("Close"), "Esc"),
        ):
            button.setToolTip(f"{words} ({key})" if key else words)
            button.setAccessibleName(words)

    def tell(self, current: int | None, count: int, most: int) -> None:
        """Says how many hits there are, and which is shown."""
        words = self.field.text().strip()
        look(self.field, wrong=bool(words) and not count)
        for button in (self.before, self.after):
            button.setEnabled(count > 0)
        self.all.setVisible(bool(words) and not count)
        self.count.setText(self._count_words(current, count, most) if words else "")

    def _count_words(self, current: int | None, count: int, most: int) -> str:
        if not count:
            return self.tr("Nothing found")
        total = f"{most}+" if count > most else str(count)
        if current is None:
            return total
        return self.tr("{number} of {total}").format(number=current + 1, total=total)

    def begin(self, words: str) -> None:
        """Shows the bar and takes the focus, with `words` if there are any."""
        if words and words != self.field.text():
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the field has no use for come here."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
