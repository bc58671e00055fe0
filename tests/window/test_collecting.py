"""What nobody has any more is taken down on the window's thread, whatever thread it was made on."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from workbench.window import collecting
from workbench.window.collecting import SELDOM, Collector
from workbench.window.main_window import MainWindow


class Knot:
    """Holds itself, so that only the collector can take it down."""

    def __init__(self) -> None:
        self.me = self


def test_the_collector_runs_on_the_windows_thread_alone(window: MainWindow, qtbot: QtBot) -> None:
    taken_down: list[int] = []

    def work() -> None:
        weakref.finalize(Knot(), lambda: taken_down.append(threading.get_ident()))
        kept = [[number] for number in range(50_000)]  # far more than Python makes before it collects
        assert len(kept) == 50_000

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert taken_down == []
    qtbot.waitUntil(lambda: bool(taken_down))
    assert taken_down == [threading.get_ident()]


def test_everything_is_looked_through_now_and_then(window: MainWindow, qtbot: QtBot) -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    for _ in range(2):
        gc.collect(1)  # by now it is old
    for _ in range(SELDOM + 1):
        gc.collect(1)
    del knot
    assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None)


@pytest.fixture
def nobody_collecting(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if no window were there, nor what stands for one in all these tests."""
    monkeypatch.setattr(collecting, "_living", set())
    yield
    gc.disable()


def test_without_a_window_python_collects_as_ever(nobody_collecting: None) -> None:
    one, other = QObject(), QObject()
    for parent in (one, other):
        Collector(parent)
    assert not gc.isenabled()
    delete(one)
    assert not gc.isenabled()
    delete(other)
    assert gc.isenabled()
