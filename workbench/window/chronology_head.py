"""The line over the chronology's table: which of its events are wanted, and a button to add one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from workbench.domain.vocabulary import EventType
from workbench.domain.words import word
from workbench.window.icons import tint
from workbench.window.theme import theme


class ChronologyHead(QWidget):
    """A field for words, a menu for kinds, a plus."""

    wanted = Signal(str, object)
    """The words and the kinds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._on_changed)
        self.kinds = QToolButton(self)
        self.kinds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.kinds)
        self.kinds.setMenu(self.menu)
        self._by_kind: dict[EventType, QAction] = {}
        for kind in EventType:
            action = self.menu.addAction("")
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(self._on_changed)
            self._by_kind[kind] = action
        tint(self.kinds, "ph.funnel", self._funnel_ink)
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
        for kind, action in self._by_kind.items():
            words = word(f"event.{kind}", language)
            action.setText(words[:1].upper() + words[1:])
        key = QKeySequence("Ins").toString(QKeySequence.SequenceFormat.NativeText)
        self._name(self.plus, self.tr("Add an event"), key)

    def _name(self, button: QToolButton, words: str, key: str = "") -> None:
        button.setToolTip(f"{words} ({key})" if key else words)
        button.setAccessibleName(words)

    def chosen_kinds(self) -> frozenset[EventType]:
        return frozenset(kind for kind, action in self._by_kind.items() if action.isChecked())

    def _funnel_ink(self) -> str:
        return theme().accent if self._some_hidden() else theme().muted

    def _some_hidden(self) -> bool:
        return len(self.chosen_kinds()) < len(EventType)

    @property
    def narrows(self) -> bool:
        """Whether there may be events that are not shown."""
        return self._some_hidden() or bool(self.field.text().strip())

    @Slot()
    def clear(self) -> None:
        """Everything is wanted again."""
        self.field.clear()
        for action in self._by_kind.values():
            action.setChecked(True)

    @Slot()
    def _on_changed(self, *_what: object) -> None:
        tint(self.kinds, "ph.funnel", self._funnel_ink)
        self.wanted.emit(self.field.text(), self.chosen_kinds())
