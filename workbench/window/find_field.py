"""What stands in the toolbar for the palette: it looks like a field, and a click opens the real one."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.window.theme import theme

_EDGE = 11


class FindField(QPushButton):
    """Says what can be found, and by which key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_field")
        self.setAutoDefault(True)  # Enter presses it, as well as Space
        self._key = ""
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Search articles, names, commands"))
        self.setToolTip(self._hint())
        self.update()

    def show_key(self, key: str) -> None:
        """The key that opens the palette."""
        self._key = key
        self.retranslate()

    def _hint(self) -> str:
        name = self.accessibleName()
        return f"{name} ({self._key})" if self._key else name

    def sizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance(self._hint()) + 5 * _EDGE, super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(160, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(theme().muted))
        inner = self.rect().adjusted(_EDGE, 0, -_EDGE, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)
        inner.setRight(inner.right() - self.fontMetrics().horizontalAdvance(self._key) - _EDGE)
        words = self.fontMetrics().elidedText(
            self.accessibleName(), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()
