"""What pasting would do, shown in place before it is done: Enter takes it, Escape drops it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.date_words import date_words
from workbench.domain.gazetteer import state_name
from workbench.domain.paste_words import paste_words, refused_words
from workbench.domain.pasting import Effect, PastedLine
from workbench.domain.words import word

SIGNS = {Effect.ADDED: "+", Effect.CHANGED: "→", Effect.SAME: "=", Effect.REFUSED: "✕"}
MOST_SEEN = 6


class PasteBar(QFrame):
    """Hidden until something is pasted. The refused lines come first, each with why. The table that they go
    into gives way to it: on a low screen there is no room for both."""

    taken = Signal()
    left = Signal()
    """The bar is gone, and the keyboard is to be in the table."""

    def __init__(self, table: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self.setProperty("card", True)
        self.text = ""
        self._lines: Sequence[PastedLine] = ()
        self._language = "en"
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setWordWrap(True)
        self.take, self.drop = QPushButton(self), QPushButton(self)
        self.take.setProperty("accent", True)
        self.take.clicked.connect(self._on_taken)
        self.drop.clicked.connect(self.leave)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.drop)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.words)
        layout.addWidget(self.list)
        layout.addLayout(buttons)
        self.hide()

    def show_lines(self, text: str, lines: Sequence[PastedLine], language: str) -> None:
        """Says what taking the lines of the text would do."""
        self.text, self._lines, self._language = text, lines, language
        self.retranslate()
        self.show()
        self.take.setEnabled(any(line.effect in (Effect.ADDED, Effect.CHANGED) for line in lines))
        (self.take if self.take.isEnabled() else self.drop).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def retranslate(self) -> None:
        self.take.setText(self.tr("Take  Enter"))
        self.drop.setText(self.tr("Drop  Esc"))
        self.setAccessibleName(self.tr("Pasted rows"))
        self.list.setAccessibleName(self.tr("What pasting would do, line by line"))
        told = paste_words(self._lines, self._language)
        self.words.setText(self.tr("Pasting: {what}").format(what=told))
        self.list.clear()
        for line in sorted(self._lines, key=lambda line: line.effect != Effect.REFUSED):
            self.list.addItem(f"{SIGNS[line.effect]}  {self._said(line)}")
        rows = min(self.list.count(), MOST_SEEN)
        high = self.list.fontMetrics().height() + 2
        self.list.setMinimumHeight(2 * high)
        self.list.setMaximumHeight((rows + 1) * high + 2 * self.list.frameWidth())

    def _said(self, line: PastedLine) -> str:
        if line.fault is not None:
            return refused_words(line, self._language)
        fields, language = line.fields, self._language
        parts = [state_name(fields["state"], language), word(f"status.{fields['status']}", language)]
        if "since" in fields or "until" in fields:
            ends = (date_words(fields.get(name), language) or "…" for name in ("since", "until"))
            parts.append(" – ".join(ends).removesuffix(" – …"))
        return " · ".join([*parts, *filter(None, [fields.get("note")])])

    def leave(self) -> None:
        """Nothing is taken."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    @Slot()
    def _on_taken(self) -> None:
        self.hide()
        self.taken.emit()
        self.left.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.drop.hasFocus() or not self.take.isEnabled():
                    self.leave()
                else:
                    self._on_taken()
            case _:
                super().keyPressEvent(event)
