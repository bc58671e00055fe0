"""Text that runs from right to left, alone or among words that run the other way: which way a paragraph runs,
and where words stand in a line that runs both ways."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QGlyphRun, QTextBlock, QTextCursor, QTextLine

from workbench.domain.directions import holds_right_to_left, runs_right_to_left


def direction_of(paragraph: str) -> Qt.LayoutDirection:
    """Which way a paragraph runs."""
    ways = Qt.LayoutDirection
    return ways.RightToLeft if runs_right_to_left(paragraph) else ways.LeftToRight


def runs_both_ways(block: QTextBlock, start: int, end: int) -> bool:
    """Whether words of the line `[start, end)` may stand elsewhere than in their order from the left."""
    if block.textDirection() == Qt.LayoutDirection.RightToLeft:
        return True
    cursor = QTextCursor(block)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return holds_right_to_left(cursor.selectedText())


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
