"""Time to painted highlights, beside the bare text in a QPlainTextEdit, in one run.

    python tests/benchmarks/highlights.py [REPETITIONS]

For 3 KB with 50 marks and for 1 MB with 5,000: from handing the text over to the first whole paint, on the
real page with its marks, and with QPlainTextEdit.setPlainText of the same text and nothing else; then the
first jump to the end, at once and after a second of idling, and the slowest of a hundred steps of scrolling.
Offscreen unless DISPLAY is set. The goal for 1 MB is at most four times the bare text.
"""

import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.window.viewer.page import Page
from workbench.window.viewer.setting import Content

SENTENCE = "Главы государств обсудили развитие сотрудничества и приняли решение о новой встрече в Ташкенте. "
PARAGRAPH = 6  # sentences
KINDS = [kind for kind in MentionType if kind != MentionType.OTHER]


def sample(letters: int, marks: int) -> tuple[str, list[Mention]]:
    """A text of paragraphs and marks spread over it, every tenth with another nested in it."""
    paragraphs = -(-letters // (len(SENTENCE) * PARAGRAPH))
    text = "\n\n".join([SENTENCE * PARAGRAPH] * paragraphs)[:letters]
    chance = random.Random(7)
    found = []
    for start in sorted(chance.sample(range(len(text) - 40), marks)):
        end = start + chance.randrange(5, 30)
        found.append(Mention(start, end, text[start:end], chance.choice(KINDS), None, "state:RU", "Россия"))
    return text, found


def painted(edit: QPlainTextEdit | QTextEdit, fill: Callable[[], None]) -> float:
    """Milliseconds from before `fill` until everything that shows is painted."""
    QApplication.processEvents()
    begun = time.perf_counter()
    fill()
    edit.viewport().repaint()
    return (time.perf_counter() - begun) * 1000


def to_end(edit: QPlainTextEdit | QTextEdit) -> float:
    def jump() -> None:
        edit.moveCursor(edit.textCursor().MoveOperation.End)
        edit.ensureCursorVisible()

    return painted(edit, jump)


def idle(seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()


def slowest_step(edit: QPlainTextEdit | QTextEdit) -> float:
    """The slowest of a hundred steps through the text."""
    bar = edit.verticalScrollBar()
    places = [bar.maximum() * step // 100 for step in range(100)]
    return max(painted(edit, lambda place=place: bar.setValue(place)) for place in places)  # type: ignore[misc]


def measure(letters: int, marks: int) -> dict[str, tuple[float, float]]:
    """What each took: the bare text first, then our page."""
    text, mentions = sample(letters, marks)
    bare, page = QPlainTextEdit(), Page()
    for edit in (bare, page):
        edit.resize(900, 700)
        edit.show()
        idle(0.05)

    def show() -> None:
        page.show_content(Content(text, "17 December 2025", "A title", False))
        page.mark(mentions, ())

    told = {"painted": (painted(bare, lambda: bare.setPlainText(text)), painted(page, show))}
    told["end at once"] = (to_end(bare), to_end(page))
    bare.setPlainText(text)
    show()
    idle(1.0)
    told["end after a second"] = (to_end(bare), to_end(page))
    told["slowest step"] = (slowest_step(bare), slowest_step(page))
    for edit in (bare, page):
        edit.deleteLater()
    idle(0.02)
    return told


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    application = QApplication([])
    print(f"{application.platformName()}, median of {times}, ms: bare text / page, ratio")
    for name, letters, marks in (("3 KB, 50 marks", 3_000, 50), ("1 MB, 5,000 marks", 1_000_000, 5_000)):
        runs = [measure(letters, marks) for _ in range(times)]
        for what in runs[0]:
            bare = statistics.median(run[what][0] for run in runs)
            page = statistics.median(run[what][1] for run in runs)
            print(f"{name:20} {what:20} {bare:8.1f} {page:8.1f} {page / bare:6.1f}")


if __name__ == "__main__":
    main()
