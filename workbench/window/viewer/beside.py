"""Where a small card stands beside words: never over them."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from workbench.window.viewer.page import Page

EDGE = 6
GAP = 8
BELOW = 12  # what is drawn beneath the letters


def lines_of(page: Page, start: int, end: int, over: QWidget | None = None) -> tuple[QRect, QRect]:
    """The first and the last line of the code points `[start, end)`, as `over`, else the page's parent, sees
    them."""
    span = page.offsets.span_to_units(start, end)
    shift = page.viewport().mapTo(over, QPoint()) if over else page.viewport().pos() + page.pos()
    first, last = page.ends_of(span.start, span.end)
    return first.translated(shift), last.translated(shift)


def place_beside(card: QWidget, over: QWidget, first: QRect, last: QRect, *, above: bool = True) -> None:
    """Moves the card above the first line of words, or under the last (there first, unless `above`); to
    an edge of `over` where the words leave no room at either side."""
    room = over.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
    x = last.left() if first.top() != last.top() else (first.left() + last.left()) // 2
    x = max(room.left(), min(x - card.width() // 2, room.right() - card.width() + 1))
    over_it, under = first.top() - card.height() - GAP, last.bottom() + BELOW
    fits_over, fits_under = over_it >= room.top(), under + card.height() <= room.bottom() + 1
    if fits_over and (above or not fits_under):
        y = over_it
    elif fits_under:
        y = max(under, room.top())
    else:
        y = room.bottom() - card.height() + 1 if last.bottom() < room.center().y() else room.top()
        y = max(room.top(), y)
    card.move(QPoint(x, y))


class Beside(QObject):
    """Holds a form beside words of a page, over the whole window, as a page may be low. It goes with the
    page."""

    left = Signal()
    """The page is no longer to be seen."""

    def __init__(self, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._form: QWidget | None = None
        self.place: tuple[int, int] | None = None
        page.verticalScrollBar().valueChanged.connect(self.put_in_place)
        page.installEventFilter(self)

    def lay(self, form: QWidget, place: tuple[int, int]) -> int:
        """Has `form` lie over the window, not shown yet; returns how high it may be beside the words."""
        window = self._page.window()
        if form.parentWidget() is not window:
            form.setParent(window)
            self._page.destroyed.connect(form.deleteLater)
        self._form, self.place = form, place
        return max(self._rooms())

    def _rooms(self) -> tuple[int, int]:
        """The room over the words where they stand at the foot of the page, and under them at its head."""
        window, viewport = self._page.window(), self._page.viewport()
        if self.place is None:
            return 0, 0
        first, last = lines_of(self._page, *self.place, window)
        words = last.bottom() - first.top()
        head = viewport.mapTo(window, QPoint()).y()
        over = head + viewport.height() - words - BELOW - GAP
        return over - EDGE, window.height() - head - words - BELOW - EDGE - GAP

    def open(self) -> None:
        """Puts the form in its place, after scrolling the words to where they leave it one."""
        if self._form is not None and self.place is not None:
            window = self._page.window()
            first, last = lines_of(self._page, *self.place, window)
            needed = self._form.height() + EDGE + BELOW
            if first.top() < needed and window.height() - last.bottom() < needed:
                over, under = self._rooms()
                head = self._page.viewport().mapTo(window, QPoint()).y()
                foot = head + self._page.viewport().height()
                bar = self._page.verticalScrollBar()
                to_head, to_foot = first.top() - head - GAP, last.bottom() + BELOW - foot
                bar.setValue(bar.value() + (to_foot if over > under else to_head))
            self.put_in_place()

    @Slot()
    def put_in_place(self) -> None:
        if self._form is not None and self.place is not None:
            window = self._page.window()
            place_beside(self._form, window, *lines_of(self._page, *self.place, window), above=False)

    def close(self) -> bool:
        """Puts the form away; whether it was open."""
        self.place = None
        was_open = self._form is not None and self._form.isVisible()
        if self._form is not None:
            self._form.hide()
        return was_open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.place is not None:
            if event.type() == QEvent.Type.Hide:
                self.left.emit()
            elif event.type() == QEvent.Type.Resize:
                self.put_in_place()
        return super().eventFilter(watched, event)
