"""A painted widget as a list for a screen reader: each thing in it is a child with a name, a place and an
action.

The children are made when somebody asks for them, and not before: without a screen reader there are none.
"""

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from workbench.window.parts.spoken import Spoken, Words, register


class Listed(Protocol):
    """What a widget tells of the things that it paints, by their numbers."""

    def told_count(self) -> int: ...

    def told_name(self, number: int) -> str: ...

    def told_box(self, number: int) -> QRect:
        """Where it stands in the widget; empty while it is not to be seen."""
        ...

    def told_held(self) -> int | None:
        """The one that the keys are at."""
        ...

    def press_told(self, number: int) -> None: ...


class SpokenList(Spoken):
    """The widget itself. Belongs to Qt once it is registered."""

    def __init__(self, widget: QWidget, listed: Listed, words: Words | None = None) -> None:
        super().__init__(widget, QAccessible.Role.List, words)
        self._listed = listed
        self._items: dict[int, _Item] = {}

    def renew(self) -> None:
        """Other things are painted now: whoever has asked for the children is told."""
        items, self._items = self._items, {}
        for item in items.values():
            item.let_go()
        if items and QAccessible.isActive():
            for number in range(self._listed.told_count()):
                _tell(self.child(number), QAccessible.Event.ObjectCreated)

    def tell_held(self) -> None:
        """The keys came to another one. It is told after Qt has told that they came to the widget."""
        QTimer.singleShot(0, self.widget(), self._tell_held)

    def _tell_held(self) -> None:
        held = self._listed.told_held()
        if held is not None and QAccessible.isActive():
            _tell(self.child(held), QAccessible.Event.Focus)

    # Qt's own. PySide's annotations do not know that there may be none.

    def childCount(self) -> int:
        return self._listed.told_count()

    def child(self, number: int) -> QAccessibleInterface:
        if number not in self._items:
            item = _Item(QWidget(self.widget()), self._listed, number)
            self._items[number] = item
            register(item, item.widget())
        return self._items[number]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        of = child.object()
        return next((number for number, item in self._items.items() if item.object() is of), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        where = self.widget().mapFromGlobal(QPoint(x, y))
        count = self._listed.told_count()
        return next(
            (self.child(number) for number in range(count) if self._listed.told_box(number).contains(where)),
            None,
        )

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        held = self._listed.told_held()
        return None if held is None else self.child(held)


def _tell(item: QAccessibleInterface, what: QAccessible.Event) -> None:
    QAccessible.updateAccessibility(QAccessibleEvent(item.object(), what))


class _Item(QAccessibleWidget):
    """One thing in the list. `anchor` is never shown: Qt knows the thing by it, and deletes it with it. (Of
    the kinds that Qt has, this one alone has actions without handing out addresses from Python.)"""

    def __init__(self, anchor: QWidget, listed: Listed, number: int) -> None:
        super().__init__(anchor, QAccessible.Role.ListItem)
        self._listed = listed
        self._number = number
        self._is_gone = False

    def let_go(self) -> None:
        """Whoever still has it is told nothing and does nothing with it."""
        self._is_gone = True
        self.widget().deleteLater()

    def text(self, kind: QAccessible.Text) -> str:
        is_name = kind == QAccessible.Text.Name and not self._is_gone
        return self._listed.told_name(self._number) if is_name else ""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if self._is_gone:
            state.invalid = 1
            return state
        state.focusable = state.selectable = 1
        state.focused = state.selected = int(self._listed.told_held() == self._number)
        state.offscreen = int(self._listed.told_box(self._number).isEmpty())
        return state

    def rect(self) -> QRect:
        within = self.widget().parentWidget()
        if within is None or self._is_gone:
            return QRect()
        box = self._listed.told_box(self._number)
        return box.translated(within.mapToGlobal(QPoint())) if box.isValid() else box

    def actionNames(self) -> list[str]:
        return [self.pressAction()]

    def doAction(self, name: str) -> None:
        if name == self.pressAction() and not self._is_gone:
            self._listed.press_told(self._number)
