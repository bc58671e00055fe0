"""The as-of day: typed freely, stepped by keys, or empty for "at any time"."""

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from workbench.domain.dates import PartialDate
from workbench.domain.errors import UserError
from workbench.domain.typed_dates import typed_date
from workbench.window.desk import Desk
from workbench.window.parts.cell_editing import CellNote
from workbench.window.parts.short_dates import short_date
from workbench.window.style import look

STEPS = {
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_PageUp: (1, 0),
    Qt.Key.Key_PageDown: (-1, 0),
}


class DayField(QWidget):
    """A line for a day with a cross that empties it.

    Of a month or a year that is typed, its last day counts: the roster "as of November" is the one that
    November ended with. Where a time `begins`, its first. Up and Down step by a day, Page Up and Page
    Down by a month, with Ctrl by a year.
    """

    day_changed = Signal(object)
    """A date, or None for any time."""

    def __init__(self, desk: Desk, parent: QWidget, *, begins: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self._begins = begins
        self.day: date | None = None
        self.line = _Line(self)
        self.line.editingFinished.connect(self._on_typed)
        self.line.textEdited.connect(self._on_edited)
        self.note = CellNote(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.line, 1)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        desk.text_size_changed.connect(self.fit)
        self.line.setClearButtonEnabled(True)

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("any time"))
        self.line.setAccessibleName(self.tr("As of day"))
        told = self.tr(
            "A day, a month or a year; empty for any time. Up and Down step by a day, "
            "Page Up and Page Down by a month, with Ctrl by a year."
        )
        self.line.setToolTip(told)
        self.fit()
        self.show_day(self.day)

    @Slot()
    def fit(self) -> None:
        """Gives the line the width of the longest day, the cross for emptying and the paddings."""
        days = [short_date(f"2025-{month:02}-28", self._desk.language) for month in range(1, 13)]
        widest = max(self.line.fontMetrics().horizontalAdvance(words) for words in days)
        self.line.setFixedWidth(widest + self.line.fontMetrics().height() + 34)

    def show_day(self, day: date | None) -> None:
        """Shows a day that was chosen elsewhere."""
        self.day = day
        self.note.hide()
        look(self.line, wrong=False)
        self.line.setText(short_date(day.isoformat(), self._desk.language) if day else "")

    def step(self, months: int = 0, days: int = 0) -> None:
        """Steps from the day that stands, or from today."""
        start = self.day or date.today()
        self._choose(_month_on(start, months) + timedelta(days=days))

    @Slot()
    def _on_typed(self) -> None:
        if self.line.text() == (short_date(self.day.isoformat(), self._desk.language) if self.day else ""):
            look(self.line, wrong=False)
            self.note.hide()
            return
        try:
            told = typed_date(self.line.text())
        except UserError as error:
            self._refuse(error.line(self._desk.language))
            return
        when = PartialDate.parse(told) if told else None
        ends = (when.first or when.last, when.last or when.first) if when else (None, None)
        self._choose(ends[0] if self._begins else ends[1])

    def _refuse(self, line: str) -> None:
        """Says beside the field what is wrong; the day that stood stays."""
        look(self.line, wrong=True)
        if self.isVisible():
            self.note.say(line, self, QRect(self.line.geometry()))
            self.note.fade()
        if not self.line.hasFocus():
            self.line.setText(short_date(self.day.isoformat(), self._desk.language) if self.day else "")
            look(self.line, wrong=False)

    def _choose(self, day: date | None) -> None:
        changed = day != self.day
        self.show_day(day)
        if changed:
            self.day_changed.emit(day)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        look(self.line, wrong=False)
        self.note.hide()
        if not text:
            self._choose(None)


class _Line(QLineEdit):
    """The line itself: keys and wheel step."""

    def __init__(self, field: DayField) -> None:
        super().__init__(field)
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        months, days = step
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            months, days = 12 * (months or days), 0
        self._field.step(months, days)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self._field.step(days=1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()


def _month_on(day: date, months: int) -> date:
    """The same day so many months on, or the last of a shorter month."""
    count = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
