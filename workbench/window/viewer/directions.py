"""Text that runs from right to left, alone or among words that run the other way: which way a paragraph runs,
and where words stand in a line that runs both ways."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QGlyphRun, QTextBlock, QTextCursor, QTextLine

_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")


def has_leftward_letters(text: str) -> bool:
    """Whether there is a letter of Hebrew, Arabic, Persian or their kin in the text."""
    return _LEFTWARDS.search(text) is not None


def direction_of(paragraph: str) -> Qt.LayoutDirection:
    """Which way a paragraph runs: as most of its letters do. A Russian sentence that begins with a Persian
    quotation is a Russian sentence."""
    leftwards = len(_LEFTWARDS.findall(paragraph))
    if leftwards * 2 > len(_LETTER.findall(paragraph)):
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def runs_both_ways(block: QTextBlock, start: int, end: int) -> bool:
    """Whether words of the line `[start, end)` may stand elsewhere than in their order from the left."""
    if block.textDirection() == Qt.LayoutDirection.RightToLeft:
        return True
    cursor = QTextCursor(block)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return has_leftward_letters(cursor.selectedText())


def boxes_of(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """From where to where the letters from `start` to `end` of the line's paragraph stand, from the left.

    The places of the caret do not tell it: between words of two directions it stands beside either of them.
    """
    boxes: list[tuple[float, float]] = []
    for left, right in sorted(_stretches(line.glyphRuns(start, end - start))):
        if boxes and left - boxes[-1][1] < 1:
            boxes[-1] = (boxes[-1][0], max(right, boxes[-1][1]))
        else:
            boxes.append((left, right))
    return boxes


def edge_of(line: QTextLine, place: int, *, behind: bool) -> float | None:
    """Where the letter at a place begins, or ends if `behind`: at its left or its right, as it is written."""
    for run, (left, right) in zip((runs := line.glyphRuns(place, 1)), _stretches(runs), strict=False):
        return right if run.isRightToLeft() is not behind else left
    return None


def _stretches(runs: list[QGlyphRun]) -> Iterator[tuple[float, float]]:
    for run in runs:
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        ends = [(at.x(), at.x() + step.x()) for at, step in zip(run.positions(), advances, strict=True)]
        if ends:
            yield min(left for left, _ in ends), max(right for _, right in ends)
