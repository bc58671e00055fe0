"""A scripted day at the window, with a probe in the event loop: what would an analyst have waited for?

    python tests/benchmarks/day.py [ARTICLES [IMPORTED]]     10,000 and 1,000 if not said

A dossier of so many made-up articles, with one of 1 MB and 5,000 marks. While so many files are imported
and read by the worker processes, through the real window and by real key events: 100 articles are opened,
200 claims decided, the as-of day is moved through ten years, the 1 MB is scrolled, and twenty searches
are typed. Then an article is opened and closed 1,000 times. Prints for each part the stalls above 50 and
above 100 ms, the worst and where it was; the memory of the window's process, and how many objects Qt and
Python hold. The goal: none above 100 ms, at most five above 50; at most 400 MB, and the 1,000 times leave
it flat. Offscreen unless DISPLAY is set.

What it says holds on a quiet machine only: a stall is also a core that somebody else has. The floor
printed first is the same window left alone, without and with the import beside it.
"""

import gc
import itertools
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

import psutil
from highlights import sample
from importing import write_articles
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from search_speed import article, lemmatise, vocabulary

from workbench.actions import Dossier
from workbench.actions.dossiers import close_dossier, new_dossier
from workbench.domain.article import Article
from workbench.domain.claims import Reading
from workbench.window.app import make_window
from workbench.window.collecting import settle
from workbench.window.main_window import MainWindow
from workbench.window.settings import Settings
from workbench.window.stalls import Stalls

OPENED, DECIDED, REPEATED = 100, 200, 1000
SEARCHES = ("встреча", "саммит", "азербайджан", "вст", "узбекистан встреча")


class Day:
    """The window, the probe, and what was seen so far."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self.application, self.window = application, window
        self.probe = Stalls()
        self.large = 0

    def spend(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.application.processEvents()
            # Which only the program's own loop does by itself.
            self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.001)

    def wait(self, is_so: Callable[[], bool], longest: float = 30.0) -> None:
        until = time.monotonic() + longest
        while not is_so():
            if time.monotonic() > until:
                raise TimeoutError
            self.spend(0.01)

    def part(self, name: str, work: Callable[[], None]) -> None:
        """Does a part of the day and prints what was felt of it."""
        self.spend(0.1)
        self.probe.all.clear()
        begun = time.monotonic()
        work()
        self.spend(0.1)
        taken = time.monotonic() - begun
        worst = max(self.probe.all, key=lambda stall: stall.milliseconds, default=None)
        above = [sum(stall.milliseconds > limit for stall in self.probe.all) for limit in (50, 100)]
        felt = f"{worst.milliseconds:.0f} ms, {worst.where}" if worst else "none"
        print(f"{name:34}{taken:7.1f} s  >50 ms {above[0]:3}  >100 ms {above[1]:3}  worst {felt}", flush=True)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """As from the system: it comes in at the window, and Qt finds who has the focus."""
        QTest.keyClick(self.window.windowHandle(), key, modifier)

    def type(self, letter: str) -> None:
        plain = Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, self.window.windowHandle(), Qt.Key.Key_unknown, letter, plain
        )

    # The parts

    def open_articles(self) -> None:
        self.window.desk.choose_article(self.large // 2)
        for _ in range(OPENED):
            self.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
            self.spend(0.05)

    def decide(self) -> None:
        """Accepts and rejects in turns, going on to the next article where one has no more."""
        article, done = self.large - 1, 0
        self.window.docks.by_name["review"].raise_()
        while done < DECIDED:
            self.window.desk.choose_article(article)
            article -= 1
            self.spend(0.08)
            self.window.viewer.setFocus()
            for _ in range(3):
                if done % 2:
                    self.key(Qt.Key.Key_R)
                    self.spend(0.03)
                    self.key(Qt.Key.Key_Return)
                else:
                    self.key(Qt.Key.Key_A)
                done += 1
                self.spend(0.05)

    def move_day(self) -> None:
        for month in range(120):
            self.window.desk.choose_day(date(2016, 1, 1) + timedelta(days=30 * month))
            self.spend(0.02)

    def scroll(self) -> None:
        self.window.desk.choose_article(self.large)
        self.spend(0.5)
        bar = self.window.viewer.page.verticalScrollBar()
        for step in range(200):
            bar.setValue(bar.maximum() * step // 200)
            self.spend(0.01)

    def search(self) -> None:
        for words in itertools.islice(itertools.cycle(SEARCHES), 20):
            {command.id: command for command in self.window.menus.commands}["find.everything"].run()
            self.spend(0.05)
            for letter in words:
                self.type(letter)
                self.spend(0.06)
            self.spend(0.2)
            self.key(Qt.Key.Key_Escape)

    def open_and_close(self, times: int) -> None:
        for number in range(times):
            self.window.desk.choose_article(2 + number % 20)
            self.spend(0.004)
            {command.id: command for command in self.window.menus.commands}["tab.close"].run()

    def memory(self) -> str:
        """When every question has its answer: it was asked faster than that."""
        self.wait(lambda: not self.window.desk.is_asking, 300)
        self.spend(0.3)
        gc.collect()
        held = psutil.Process().memory_info().rss / 1e6
        widgets = len(self.window.findChildren(QObject))
        return f"{held:.0f} MB, {widgets} Qt objects, {len(gc.get_objects())} Python objects"


def fill(dossier: Dossier, count: int) -> int:
    """Adds the made-up articles and the large one, and returns its id."""
    chance = random.Random(7)
    stems = vocabulary(chance)
    running = list(itertools.accumulate(1 / (place + 3) for place in range(len(stems))))
    readings = [article(chance, stems, running, number) for number in range(count)]
    text, mentions = sample(1_000_000, 5_000)
    readings.append(Reading(Article(text, "One megabyte", date(2026, 1, 1), "ru"), tuple(mentions), ()))
    first, last = None, 0
    for reading in readings:
        with dossier.action("import", continues=first) as writer:
            last = writer.add_article(reading.article, source_name="made up")
            writer.keep_reading(last, reading, lemmatise(reading.article.text[:4000]))
            first = first or writer.id
    return last


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    imported = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "day.dossier"
        dossier = new_dossier(path, "ca-consultative")
        large = fill(dossier, count)
        close_dossier(dossier)
        files = write_articles(folder, imported, ". ", 25)
        application = QApplication([])
        window = make_window(application, path, Settings(folder / "window.ini"))
        window.resize(1440, 880)
        window.show()
        day = Day(application, window)
        day.large = large
        day.wait(lambda: window.is_furnished and window.desk.article is not None)
        settle()
        window.activateWindow()
        day.spend(1.0)
        print(f"{application.platformName()}, {count} articles; at first {day.memory()}")
        day.part("nothing, for five seconds", lambda: day.spend(5))
        window.files.import_sources(files)
        day.part("nothing, an import meanwhile", lambda: day.spend(5))
        for what, work in (
            (f"{OPENED} articles opened", day.open_articles),
            (f"{DECIDED} claims decided", day.decide),
            ("the day moved through ten years", day.move_day),
            ("1 MB with 5,000 marks scrolled", day.scroll),
            ("20 searches typed", day.search),
        ):
            day.part(what, work)
        is_over = not window.jobs.busy
        day.part("the rest of the import", lambda: day.wait(lambda: not window.jobs.busy, 1200))
        print(f"the import {'was over before the rest' if is_over else 'went on to here'}; {day.memory()}")
        day.open_and_close(100)
        print(f"after 100 opens and closes: {day.memory()}")
        day.part(f"{REPEATED} opens and closes", lambda: day.open_and_close(REPEATED))
        print(f"after {REPEATED} more: {day.memory()}")
        window.close()
        day.probe.close()


if __name__ == "__main__":
    main()
