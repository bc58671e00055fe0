"""The line over the chronology's table: which of its events are wanted, and a button to add one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workbench.domain.vocabulary import EventType
from workbench.domain.words import word
from workbench.window.icons import tint
from workbench.window.parts.check_button import CheckButton
from workbench.window.parts.filter_line import FilterLine
from workbench.window.theme import theme


class ChronologyHead(QWidget):
    """A field for words, a menu for kinds, a plus."""

    wanted = Signal(str, object)
    """The words and the kinds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = FilterLine(self)
        self.field.textChanged.connect(self._on_changed)
        self.kinds = CheckButton("ph.funnel", self)
        self.kinds.ticked.connect(self._on_changed)
        self.plus = QToolButton(self)
        tint(self.plus, "ph.plus", lambda: theme().muted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(2)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.kinds)
        layout.addWidget(self.plus)

    def retranslate(self, language: str) -> None:
        """Speaks the window's language."""
        self.field.setPlaceholderText(self.tr("Filter…"))
        self.field.setAccessibleName(self.tr("Filter the chronology"))
        self.field.setToolTip(self.tr("Words of the date, the event or the place"))
        self._name(self.kinds, self.tr("Kinds of event"))
        kinds = [(kind, word(f"event.{kind}", language)) for kind in EventType]
        self.kinds.offer(kinds, self.tr("All"))
        key = QKeySequence("Ins").toString(QKeySequence.SequenceFormat.NativeText)
        self._name(self.plus, self.tr("Add an event"), key)

    def _name(self, button: QToolButton, words: str, key: str = "") -> None:
        button.setToolTip(f"{words} ({key})" if key else words)
        button.setAccessibleName(words)

    @property
    def narrows(self) -> bool:
        """Whether there may be events that are not shown."""
        return self.kinds.narrows or bool(self.field.text().strip())

    @Slot()
    def clear(self) -> None:
        """Everything is wanted again."""
        self.field.clear()
        self.kinds.tick_all()

    @Slot()
    def _on_changed(self, *_what: object) -> None:
        self.wanted.emit(self.field.text(), frozenset(self.kinds.chosen))
