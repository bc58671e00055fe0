"""Going from one number to another in a moment, so that the eye can follow."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Slot
from PySide6.QtWidgets import QApplication, QStyle

# Milliseconds: long enough to be seen as movement, too short to be waited for.
TAKES = 130


def moves() -> bool:
    """Whether things may move: not where the system wants nothing animated."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


class Glide(QObject):
    """Calls `step` with every number on the way. Where the system wants nothing animated, it goes at once."""

    def __init__(self, parent: QObject, step: Callable[[float], None]) -> None:
        super().__init__(parent)
        self._step = step
        self._goal = 0.0
        self._way = QVariantAnimation(self)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._on_value)

    @property
    def goal(self) -> float | None:
        """Where it is going, None while it rests."""
        return self._goal if self._way.state() == QVariantAnimation.State.Running else None

    def go(self, start: float, goal: float) -> None:
        """From where things are now; a glide that is under way is bent to the new goal."""
        self._way.stop()
        self._goal = goal
        if not moves() or start == goal:
            self._step(goal)
            return
        self._way.setDuration(TAKES)
        self._way.setStartValue(float(start))
        self._way.setEndValue(float(goal))
        self._way.start()

    def rest(self) -> None:
        """Stays where things are."""
        self._way.stop()

    @Slot(object)
    def _on_value(self, value: object) -> None:
        if isinstance(value, float):
            self._step(value)
