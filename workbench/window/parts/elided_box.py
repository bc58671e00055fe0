"""A list to choose from that ends in an ellipsis where its words have no room: Qt cuts them in a letter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class ElidedBox(QComboBox):
    """The whole is in its tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.currentTextChanged.connect(self.setToolTip)

    def short(self) -> str:
        """What stands for the words where they have no room, if there is anything shorter."""
        return self.currentText()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, field, self).width()
        words, metrics = self.currentText(), self.fontMetrics()
        if metrics.horizontalAdvance(words) > room:
            words = self.short()
        option.currentText = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
