"""How often an entity is named, month by month: a small picture."""

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.domain.entities import Month
from workbench.window.desk import Desk
from workbench.window.parts.fonts import scaled
from workbench.window.theme import theme

_BARS_HIGH = 34
_WIDEST, _NARROWEST = 18.0, 1.0
_FEWEST = 12
"""Months that are shown at least, so that a single bar does not fill the picture."""


class Months(QWidget):
    """A bar a month from the first to the last; the first and the last are named, the others on hover."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._months: list[tuple[int, int]] = []
        self.kind = "person"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_months(self, months: tuple[Month, ...], kind: str) -> None:
        """Months are counted from the year 0, those in which nobody names it among them."""
        self.kind = kind if kind in theme().mentions else "other"
        times = {int(row.month[:4]) * 12 + int(row.month[5:7]) - 1: row.times for row in months}
        if times:
            last = max(times)
            first = min(*times, last - _FEWEST + 1)
            self._months = [(month, times.get(month, 0)) for month in range(first, last + 1)]
        else:
            self._months = []
        self.setVisible(bool(times))
        told = [f"{self._name(month)}: {count}" for month, count in self._months if count]
        self.setAccessibleName(self.tr("Mentions by month"))
        self.setAccessibleDescription(", ".join(told[-_FEWEST:]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _BARS_HIGH + QFontMetrics(self._small()).height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def _small(self) -> QFont:
        return scaled(self.font(), 0.85)

    def _name(self, month: int) -> str:
        day = QDate(month // 12, month % 12 + 1, 1)
        language = QLocale(self._desk.language)
        return f"{language.standaloneMonthName(day.month(), QLocale.FormatType.ShortFormat)} {day.year()}"

    def _step(self) -> float:
        return max(_NARROWEST, min(_WIDEST, self.width() / max(len(self._months), 1)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._months:
            return
        painter, now, step = QPainter(self), theme(), self._step()
        most = max(count for _, count in self._months)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.mentions[self.kind].ink))
        for place, (_, count) in enumerate(self._months):
            if count:
                high = max(3.0, _BARS_HIGH * count / most)
                painter.drawRect(QRectF(place * step, _BARS_HIGH - high, max(step - 2, 1.0), high))
        wide = step * len(self._months)
        painter.fillRect(QRectF(0, _BARS_HIGH, wide, 1), QColor(now.border))
        painter.setPen(QColor(now.muted))
        painter.setFont(self._small())
        below = QRectF(0, _BARS_HIGH + 2, max(wide, 80.0), self.height() - _BARS_HIGH - 2)
        first, last = self._name(self._months[0][0]), self._name(self._months[-1][0])
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, first)
        metrics = QFontMetrics(self._small())
        if metrics.horizontalAdvance(f"{first}  {last}") < below.width():
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, last)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._months:
            place = min(int(event.pos().x() / self._step()), len(self._months) - 1)
            month, count = self._months[max(place, 0)]
            told = self.tr("{month}: %n mention(s)", "", count).format(month=self._name(month))
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)
