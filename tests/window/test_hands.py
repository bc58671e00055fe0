"""Long work beside the window waits while somebody is at work in it, and never for good."""

import threading
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench.window import hands
from workbench.window.jobs import Job
from workbench.window.main_window import MainWindow

STEPS = 3


def working(window: MainWindow) -> tuple[list[int], Callable[[], bool]]:
    """A job of some steps: those that it came to, and whether it is done."""
    come_to: list[int] = []

    def work(job: Job) -> None:
        for step in range(STEPS):
            job.progress(step, STEPS, "")
            come_to.append(step)

    ended = threading.Event()
    window.jobs.run(lambda: "work", work).ended.connect(ended.set)
    return come_to, ended.is_set


def press(window: MainWindow) -> None:
    """As from the system: at the window, not at a widget of it."""
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)


def ready(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and not window.desk.is_asking)


def test_long_work_waits_for_whoever_is_typing(window: MainWindow, qtbot: QtBot) -> None:
    ready(window, qtbot)
    press(window)
    come_to, is_done = working(window)
    assert come_to == []
    qtbot.waitUntil(is_done)
    assert come_to == list(range(STEPS))


def test_long_work_goes_on_beside_one_who_never_rests(window: MainWindow, qtbot: QtBot) -> None:
    ready(window, qtbot)
    press(window)
    come_to, is_done = working(window)
    pressed = 0
    while not is_done():
        press(window)
        pressed += 1
        qtbot.wait(int(hands.REST * 200))
        assert pressed < 60
    assert come_to == list(range(STEPS))
    assert pressed > STEPS


def test_nobody_at_work_is_not_waited_for(window: MainWindow, qtbot: QtBot) -> None:
    ready(window, qtbot)
    qtbot.wait(int(hands.REST * 1000) + 50)
    asked = threading.Thread(target=window.jobs._give_way)
    asked.start()
    asked.join(hands.LONGEST / 2)
    assert not asked.is_alive()
