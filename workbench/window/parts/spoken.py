"""What a screen reader is told of widgets that we paint ourselves, and what it hears while they change."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Words = Callable[[], str]

_registered: dict[int, QAccessibleInterface] = {}
"""What Qt deletes with its object. Were Python to let go of it before, it would be deleted twice."""


class Spoken(QAccessibleWidget):
    """A widget with a role of its own and a description that is put into words when somebody asks for it."""

    def __init__(self, widget: QWidget, role: QAccessible.Role, words: Words | None) -> None:
        super().__init__(widget, role)
        self._words = words

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Description and self._words is not None:
            return self._words()
        return super().text(kind)


def speak_as(widget: QWidget, role: QAccessible.Role, words: Words | None = None) -> None:
    """Gives a widget its role, once; its description is what `words` tells, else the widget's own.

    Not before the widget is whole: Qt finds what is made here by the widget's class, which PySide makes anew
    when it learns of another slot. (A factory, QAccessible.installFactory, would be asked at any time; but
    what it returns PySide never lets go.)"""
    QTimer.singleShot(0, widget, lambda: register(Spoken(widget, role, words), widget))


def register(spoken: QAccessibleInterface, of: QObject) -> None:
    """Has Qt ask this about an object, until the object is gone."""
    QAccessible.registerAccessibleInterface(spoken)
    key = id(spoken)
    _registered[key] = spoken
    # After Qt's own connection, which deletes it: what is left for Python to let go of is an empty shell.
    of.destroyed.connect(lambda: _registered.pop(key, None))


def announce(widget: QWidget, words: str) -> None:
    """Has a screen reader say this at once, if there is one."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
