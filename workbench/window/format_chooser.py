"""The list of formats: those that the dossier knows first, then all others."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from workbench.domain.gazetteer import format_name, format_short, formats
from workbench.window.desk import Desk


class FormatChooser(QComboBox):
    """Closed, it shows the short name where the full one has no room."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, known: Sequence[str]) -> None:
        """Lists the formats by their names in the desk's language; the desk's own is chosen."""
        language = self._desk.language
        first = {*known, self._desk.format}
        others = [id for id in formats() if id not in first]
        with QSignalBlocker(self):
            self.clear()
            for group in (first, others):
                for id in sorted(group, key=lambda id: format_name(id, language).casefold()):
                    self.addItem(self._entry(id), id)
                if group is first:
                    self.insertSeparator(self.count())
            self.setCurrentIndex(self.findData(self._desk.format))
        self.setToolTip(format_name(self._desk.format, language))
        widest = self.view().sizeHintForColumn(0)
        self.view().setMinimumWidth(min(widest + 24, 560))

    def _entry(self, format_id: str) -> str:
        """ "Shanghai Cooperation Organisation (SCO)"."""
        language = self._desk.language
        name, short = format_name(format_id, language), format_short(format_id, language)
        return name if short in name else f"{name} ({short})"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        edit = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, self).width()
        words = format_name(str(self.currentData()), self._desk.language)
        if self.fontMetrics().horizontalAdvance(words) > room:
            words = format_short(str(self.currentData()), self._desk.language)
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        option.currentText = shown
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
