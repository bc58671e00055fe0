"""A column of cards of which only those in view exist: thousands of claims cost no more than a dozen."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from workbench.window.review.agenda import Entry

GAP = 5
STEP = 24  # how far a turn of the wheel's smallest step goes


class Maker(Protocol):
    """What the column asks for the widgets of its entries."""

    def height(self, entry: Entry) -> int:
        """How high the entry is, without making it."""

    def make(self, entry: Entry) -> QWidget:
        """A widget for entries of this kind."""

    def fill(self, widget: QWidget, entry: Entry) -> None:
        """Has the widget show the entry."""

    def is_pinned(self, widget: QWidget) -> bool:
        """Whether the widget must stay, wherever the view is."""

    def release(self, widget: QWidget) -> None:
        """The widget is taken back, to show something else."""


class Column(QAbstractScrollArea):
    """Places widgets for the entries in view and takes those back that have left it. What stands at the top
    stays there when the entries change. A pinned entry (a form is open in it) keeps its widget."""

    def __init__(self, maker: Maker, parent: QWidget) -> None:
        super().__init__(parent)
        self._maker = maker
        self.entries: list[Entry] = []
        self._places: dict[Entry, int] = {}
        self._heights: list[int] = []
        self._tops: list[int] = [0]
        self._spare: dict[str, list[QWidget]] = {}
        self.widgets: dict[Entry, QWidget] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(STEP)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.setObjectName("claims")
        self.viewport().setAutoFillBackground(False)

    # Entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Shows other entries, or the same anew; what is at the top of the view stays there."""
        anchor = self._anchor()
        self.entries = list(entries)
        self._places = {entry: place for place, entry in enumerate(self.entries)}
        self._heights = [self._maker.height(entry) for entry in self.entries]
        self._measure()
        if anchor is not None:
            kept, offset = anchor
            still = next((entry for entry in kept if entry in self._places), None)
            if still is not None:
                offset = offset if still == kept[0] else 0
                self.verticalScrollBar().setValue(self._tops[self._places[still]] - offset)
        self._place(refill=True)

    def _anchor(self) -> tuple[list[Entry], int] | None:
        """The entries from the first in view on, and how far above the view's top that one begins."""
        top = self.verticalScrollBar().value()
        if not self.entries or top <= 0:
            return None
        place = self._place_at(top)
        if self._tops[place] < top and place + 1 < len(self.entries):
            place += 1  # the one that is cut off may go
        return self.entries[place:], self._tops[place] - top

    def measure_again(self) -> None:
        """A card has become higher or lower, or the letters have."""
        self._measure()
        self._place(refill=False)

    def _measure(self) -> None:
        pinned = {
            entry: _natural(widget, self._width())
            for entry, widget in self.widgets.items()
            if self._maker.is_pinned(widget)
        }
        usual = zip(self.entries, self._heights, strict=True)
        heights = (pinned.get(entry) or high for entry, high in usual)
        self._tops = list(accumulate((high + GAP for high in heights), initial=0))
        bar = self.verticalScrollBar()
        room = self.viewport().height()
        bar.setPageStep(room)
        bar.setRange(0, max(self._tops[-1] - GAP - room, 0))

    def _width(self) -> int:
        return self.viewport().width() - 4

    def _place_at(self, y: int) -> int:
        """The entry that stands at a height."""
        return max(bisect_right(self._tops, y, hi=len(self.entries)) - 1, 0)

    def _in_view(self) -> range:
        if not self.entries:
            return range(0)
        top = self.verticalScrollBar().value()
        return range(self._place_at(top), self._place_at(top + self.viewport().height()) + 1)

    def _place(self, *, refill: bool) -> None:
        top, width = self.verticalScrollBar().value(), self._width()
        wanted = {self.entries[place]: place for place in self._in_view()}
        for entry in [one for one in self.widgets if one not in wanted]:
            widget = self.widgets[entry]
            if self._maker.is_pinned(widget) and entry in self._places:
                wanted[entry] = self._places[entry]  # out of view, yet what is typed in it must not go
            else:
                self._put_away(entry)
        for entry, place in wanted.items():
            known = self.widgets.get(entry)
            widget = known or self._take(entry)
            if refill or known is None:
                self._maker.fill(widget, entry)
            high = self._tops[place + 1] - self._tops[place] - GAP
            widget.setGeometry(0, self._tops[place] - top, width, high)
            widget.show()

    def _take(self, entry: Entry) -> QWidget:
        spare = self._spare.get(entry.kind)
        widget = spare.pop() if spare else self._maker.make(entry)
        widget.setParent(self.viewport())
        self.widgets[entry] = widget
        return widget

    def _put_away(self, entry: Entry) -> None:
        widget = self.widgets.pop(entry)
        self._maker.release(widget)
        widget.hide()
        self._spare.setdefault(entry.kind, []).append(widget)

    # View

    def to_top(self) -> None:
        """Shows the beginning."""
        self.verticalScrollBar().setValue(0)

    def bring_into_view(self, entry: Entry) -> None:
        """Scrolls as little as shows the whole entry, its head with it where it is the first below one."""
        if entry not in self._places:
            return
        place = self._places[entry]
        first = place
        while first > 0 and self.entries[first - 1].kind != "claim":
            first -= 1
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top, bottom = self._tops[first], self._tops[place + 1] - GAP
        if bottom - top > room:
            top = self._tops[place]
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + room:
            bar.setValue(min(bottom - room, top))

    def see(self, widget: QWidget) -> None:
        """Scrolls as little as shows a part of a card."""
        self.measure_again()
        top = widget.mapTo(self.viewport(), QPoint(0, 0)).y()
        below = top + widget.height() - self.viewport().height()
        bar = self.verticalScrollBar()
        if below > 0:
            bar.setValue(bar.value() + min(below + GAP, top))
        elif top < 0:
            bar.setValue(bar.value() + top - GAP)

    # Qt's own

    @Slot()
    def _on_scrolled(self) -> None:
        self._place(refill=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self._place(refill=False)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.measure_again()
        return super().viewportEvent(event)


def _natural(widget: QWidget, width: int) -> int:
    layout = widget.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return widget.sizeHint().height()
