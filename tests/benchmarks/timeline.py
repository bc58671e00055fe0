"""How smoothly the timeline zooms and pans, beside bare rectangles in a bare QGraphicsView, in one run.

    python tests/benchmarks/timeline.py [REPETITIONS]

100 states with three bars each, patterned and with soft ends, and 2,000 events, in a view of 1,100 by 800
pixels: the picture is zoomed about its middle from the whole time (decades) to single days and out again,
then panned from one end to the other at three scales. A frame is all from the step to the painted viewport.
The floor is a QGraphicsView that holds as many plain rectangles of one colour, zoomed by transformation and
panned by its scroll bars, with nothing of Python called while it paints. Offscreen unless DISPLAY is set.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from workbench.domain.chronology import Event
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import EventType, Modality, Status
from workbench.window.pictures.timeline_view import Band, TimelineView

STATES, EVENTS = 100, 2000
SIZE = (1100, 800)
STEP = 1.12
STATUSES = list(Status)
MODALITIES = {0: Modality.PLANNED, 4: Modality.PROPOSED}


def sample() -> Band:
    """Three bars a state, of every status, some planned or only proposed; an event each fortnight."""
    rows, events = [], []
    for number in range(STATES):
        state, year = chr(65 + number // 10) + chr(65 + number % 10), 1950 + number % 40
        told = (
            (f"{year}", f"{year + 9}-05"),
            (f"{year + 9}-06", f"{year + 30}-05-01"),
            (f"{year + 31}-03", None),
        )
        for part, (since, until) in enumerate(told):
            status = STATUSES[(number + part) % len(STATUSES)]
            modality = MODALITIES.get(number % 9, Modality.DECIDED)
            rows.append(Membership(3 * number + part, state, "sco", status, modality, since, until))
    for number in range(EVENTS):
        day = date.fromordinal(date(1950, 1, 1).toordinal() + number * 14).isoformat()
        is_meeting = number % 3 > 0
        kind = EventType.MEETING if is_meeting else EventType.DOCUMENT
        events.append(Event(number, kind, "sco", ordinal=number if is_meeting else None, date=day))
    return Band("SCO", rows, events)


def frames(steps: Iterator[Callable[[], None]], view: QGraphicsView) -> list[float]:
    """Milliseconds from each step until the viewport is painted."""
    told = []
    for step in steps:
        begun = time.perf_counter()
        step()
        view.viewport().repaint()
        told.append((time.perf_counter() - begun) * 1000)
    return told


def said(name: str, zooms: list[float], pans: list[float]) -> None:
    for way, told in (("zoom", zooms), ("pan", pans)):
        print(f"{name:<28}{way:<6}{statistics.median(told):8.2f}{max(told):8.2f}{len(told):8}")


def timeline() -> tuple[list[float], list[float], float]:
    view = TimelineView(named=True)
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    begun = time.perf_counter()
    view.show_bands([sample()], name=lambda code: f"State {code}", words=lambda row: str(row.status))
    view.viewport().repaint()
    built = (time.perf_counter() - begun) * 1000
    zooms = frames(((lambda: view.zoom(STEP)) for _ in range(75)), view)
    zooms += frames(((lambda: view.zoom(1 / STEP)) for _ in range(75)), view)
    pans: list[float] = []
    for factor in (4.0, 6.0, 20.0):
        view.zoom(factor)
        pans += frames(_across(view), view)
    return zooms, pans, built


def _across(view: QGraphicsView) -> Iterator[Callable[[], None]]:
    bar = view.horizontalScrollBar()
    for part in range(40):
        yield lambda part=part: bar.setValue(bar.maximum() * part // 39)  # type: ignore[misc]


def floor() -> tuple[list[float], list[float]]:
    """As many rectangles as there are bars and events."""
    scene = QGraphicsScene()
    pen, brush = QPen(QColor("#5f9e7b")), QBrush(QColor("#5f9e7b"))
    for number in range(3 * STATES):
        scene.addRect(QRectF(100 + 250 * (number % 3), 60 + number // 3 * 24, 240, 16), pen, brush)
    for number in range(EVENTS):
        scene.addRect(QRectF(100 + number * 0.4, 30, 12, 16), pen, brush)
    view = QGraphicsView(scene)
    view.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    zooms = frames(((lambda: view.scale(STEP, 1)) for _ in range(75)), view)
    zooms += frames(((lambda: view.scale(1 / STEP, 1)) for _ in range(75)), view)
    pans: list[float] = []
    for factor in (4.0, 6.0, 20.0):
        view.scale(factor, 1)
        pans += frames(_across(view), view)
    return zooms, pans


def main() -> None:
    application = QApplication.instance() or QApplication([])
    repetitions = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    print(f"{'milliseconds a frame':<28}{'':<6}{'median':>8}{'worst':>8}{'frames':>8}")
    for _ in range(repetitions):
        bare = floor()
        zooms, pans, built = timeline()
        said("bare rectangles (floor)", *bare)
        said("timeline", zooms, pans)
        print(f"timeline built and painted for the first time: {built:.0f} ms")
    assert application is not None


if __name__ == "__main__":
    main()
