"""Where a small card stands beside words: never over them."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from workbench.window.viewer.page import Page

EDGE = 6
GAP = 8
BELOW = 12  # what is drawn beneath the letters


def lines_of(page: Page, start: int, end: int) -> tuple[QRect, QRect]:
    """The first and the last line of the code points `[start, end)`, as the page's parent sees them."""
    span = page.offsets.span_to_units(start, end)
    shift = page.viewport().pos() + page.pos()
    rects = []
    for unit in (span.start, span.end):
        cursor = QTextCursor(page.document())
        cursor.setPosition(min(unit, page.document().characterCount() - 1))
        rects.append(page.cursorRect(cursor).translated(shift))
    return rects[0], rects[1]


def make_room(page: Page, card: QWidget, over: QWidget, start: int, end: int) -> None:
    """Scrolls the words to the foot of the page, else to its head, where no side of them has room for the
    card."""
    first, last = lines_of(page, start, end)
    needed = card.height() + EDGE
    if first.top() - GAP >= needed or over.height() - last.bottom() - BELOW >= needed:
        return
    bar = page.verticalScrollBar()
    to_foot, to_head = last.bottom() - over.height() + BELOW, first.top() - EDGE
    bar.setValue(bar.value() + (to_foot if bar.value() + to_foot >= 0 else to_head))


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
