"""What the tagger's probabilities are worth: exact spans, nested, all types, against NEREL's annotators."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from batches import Stretch
from corpus import LABELS, Annotated

Spans = set[tuple[int, int, str]]
THRESHOLDS = (-0.5, -0.25, 0.0, 0.25, 0.5)


def best_threshold(
    found: Sequence[list[np.ndarray]], source: Sequence[Stretch], documents: Sequence[Annotated]
) -> tuple[float, float]:
    """The margin over nothing at which F1 is highest, and that F1 in per cent."""
    scores = {
        threshold: _figures(*_counted(decoded(found, source, threshold), documents))[2]
        for threshold in THRESHOLDS
    }
    best = max(scores, key=lambda threshold: scores[threshold])
    return best, scores[best]


def card(
    found: Sequence[list[np.ndarray]],
    source: Sequence[Stretch],
    documents: Sequence[Annotated],
    threshold: float,
) -> dict[str, Any]:
    """Precision, recall and F1 of all and of each type, and how many there were to find."""
    right, marked, wanted = _counted(decoded(found, source, threshold), documents)
    rows = {"all": (right, marked, wanted)} | {
        label: tuple(Counter({label: count[label]}) for count in (right, marked, wanted)) for label in LABELS
    }
    return {
        name: {"precision": p, "recall": r, "f1": f, "wanted": counts[2].total()}
        for name, counts in rows.items()
        for p, r, f in [_figures(*counts)]
    }


def decoded(
    found: Sequence[list[np.ndarray]], source: Sequence[Stretch], threshold: float
) -> dict[int, Spans]:
    """The spans by document: the surest first, nested or apart, never crossing."""
    spans: dict[int, Spans] = {}
    for stretch, widths in zip(source, found, strict=True):
        taken: list[tuple[int, int]] = []
        for _, first, last, label in sorted(_candidates(widths, threshold), reverse=True):
            if all(_nested_or_apart(first, last, *other) for other in taken):
                taken.append((first, last))
                span = (stretch.starts[first], stretch.ends[last], LABELS[label])
                spans.setdefault(stretch.document, set()).add(span)
    return spans


def _candidates(widths: list[np.ndarray], threshold: float) -> list[tuple[float, int, int, int]]:
    made = []
    for width, shares in enumerate(widths):
        logs = np.log(np.maximum(shares.astype(np.float32), 1e-7))
        margins = logs[:, 1:].max(axis=1) - logs[:, 0]
        for first in np.nonzero(margins > threshold)[0].tolist():
            made.append((float(margins[first]), first, first + width, int(logs[first, 1:].argmax())))
    return made


def _nested_or_apart(first: int, last: int, other_first: int, other_last: int) -> bool:
    if (first, last) == (other_first, other_last):
        return False
    return last < other_first or other_last < first or (first - other_first) * (last - other_last) <= 0


def _counted(
    spans: dict[int, Spans], documents: Sequence[Annotated]
) -> tuple[Counter[str], Counter[str], Counter[str]]:
    right: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for index, document in enumerate(documents):
        found = spans.get(index, set())
        gold = {(one.start, one.end, one.label) for one in document.entities if one.whole}
        right.update(label for *_, label in found & gold)
        marked.update(label for *_, label in found)
        wanted.update(one.label for one in document.entities)
    return right, marked, wanted


def _figures(right: Counter[str], marked: Counter[str], wanted: Counter[str]) -> tuple[float, float, float]:
    hits, found, gold = right.total(), marked.total(), wanted.total()
    return (
        round(100 * hits / max(found, 1), 1),
        round(100 * hits / max(gold, 1), 1),
        round(200 * hits / max(found + gold, 1), 2),
    )
