"""A label of one line that is cut with an ellipsis where there is no room; the tooltip has all of it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyleOption, QWidget

LEAST = 4
"""The part of the room that what may be cut has at least: less tells nothing."""


class OneLine(QLabel):
    """`text` tells the whole line, whatever is seen of it."""

    def __init__(self, parent: QWidget, *, elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__(parent)
        self._elide = elide
        self.keep = ""
        """A sign: what stands before it is cut first, for what follows is what counts."""
        self.hint = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, line: str, hint: str = "") -> None:
        """Shows a line; `hint` is told on hover, the line itself where there is none and it is cut."""
        self.hint = hint
        if line != self.text():
            self.setText(line)
        self._hint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._hint()

    def _hint(self) -> None:
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        lines = [self.text() if is_cut else "", self.hint]
        self.setToolTip("\n".join(line for line in lines if line))

    def shown(self, room: int) -> str:
        """The line as far as so many pixels show it."""
        metrics, text = self.fontMetrics(), self.text()
        before, sign, after = text.partition(self.keep) if self.keep else (text, "", "")
        left = room - metrics.horizontalAdvance(sign + after)
        if not after or left < room // LEAST:
            return metrics.elidedText(text, self._elide, room)
        return metrics.elidedText(before, self._elide, left) + sign + after

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        room = self.contentsRect()
        shown = self.shown(room.width())
        side = Qt.AlignmentFlag.AlignVCenter | (self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        role = self.foregroundRole()
        self.style().drawItemText(painter, room, int(side), option.palette, self.isEnabled(), shown, role)
        painter.end()
