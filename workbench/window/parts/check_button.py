"""A button with a list of things to be seen or not: any number of them is ticked without the list closing."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from workbench.domain.words import capital
from workbench.window.icons import tint
from workbench.window.theme import theme


class _Menu(QMenu):
    """Stays open while ticks are set."""

    def _toggle(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._toggle():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._toggle():
            super().keyPressEvent(event)


class CheckButton(QToolButton):
    """Its icon takes the accent while something is hidden."""

    ticked = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.list = _Menu(self)
        self.setMenu(self.list)
        self._all = QAction(self)
        self._all.triggered.connect(self.tick_all)
        self._by_value: dict[Hashable, QAction] = {}
        tint(self, icon, self._ink)

    def offer(self, choices: Sequence[tuple[Any, str]], everything: str) -> None:
        """The values with their words; what was not ticked before is not ticked now. `everything` is the name
        of the line that ticks all."""
        hidden = {value for value, action in self._by_value.items() if not action.isChecked()}
        with QSignalBlocker(self):
            self.list.clear()
            self._by_value.clear()
            for value, words in choices:
                action = self.list.addAction(capital(words))
                action.setCheckable(True)
                action.setChecked(value not in hidden)
                action.toggled.connect(self._on_toggled)
                self._by_value[value] = action
            self.list.addSeparator()
            self._all.setText(everything)
            self.list.addAction(self._all)
        tint(self, self._icon, self._ink)

    @property
    def chosen(self) -> set[Any]:
        """The values that are ticked."""
        return {value for value, action in self._by_value.items() if action.isChecked()}

    @property
    def narrows(self) -> bool:
        """Whether something is not ticked."""
        return len(self.chosen) < len(self._by_value)

    def tick(self, value: Hashable, wanted: bool) -> None:
        self._by_value[value].setChecked(wanted)

    @Slot()
    def tick_all(self) -> None:
        with QSignalBlocker(self):
            for action in self._by_value.values():
                action.setChecked(True)
        self.ticked.emit()

    def _ink(self) -> str:
        return theme().accent if self.narrows else theme().muted

    @Slot()
    def _on_toggled(self) -> None:
        tint(self, self._icon, self._ink)
        self.ticked.emit()
