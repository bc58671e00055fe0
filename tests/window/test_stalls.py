"""The probe in the event loop: it tells a stall and its place, and nothing where the loop runs freely."""

import os
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from workbench.window import stalls
from workbench.window.parts import short_dates
from workbench.window.stalls import LONGEST_MS, Stalls


@pytest.fixture
def probe(qtbot: QtBot) -> Iterator[Stalls]:
    made = Stalls()
    qtbot.wait(30)
    made.all.clear()
    yield made
    made.close()


def test_a_stall_is_told_with_its_length_and_place(
    probe: Stalls, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def block() -> None:
        time.sleep(0.2)

    # A line of ours, as the probe looks for: the function's code says that it is of the window.
    code = block.__code__.replace(co_filename=short_dates.__file__)
    block.__code__ = code
    with qtbot.waitSignal(probe.stalled) as told:
        QTimer.singleShot(0, block)
    assert told.args is not None
    stall = told.args[0]
    assert 150 < stall.milliseconds < 2000
    assert stall.where.startswith(str(Path("workbench", "window", "parts", "short_dates.py")))
    assert stall.where.endswith("block")
    assert stall in probe.all


def test_the_probe_keeps_nothing_of_what_it_looks_at(
    probe: Stalls, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a function alone refers to is taken down where the function ends, though the probe still looks."""
    looking, over, seen, taken_down = threading.Event(), threading.Event(), [], []

    def look(calls: object) -> str:
        looking.set()
        over.wait(10)
        seen.append(str(calls))
        return ""

    class Held:
        pass

    def block() -> None:
        held = Held()
        weakref.finalize(held, lambda: taken_down.append(threading.get_ident()))
        assert looking.wait(10)

    monkeypatch.setattr(stalls, "_place", look)
    QTimer.singleShot(0, lambda: (block(), over.set()))
    qtbot.waitUntil(lambda: bool(seen))
    assert taken_down == [threading.get_ident()]
    assert "block" in seen[0]


def test_what_is_short_is_no_stall(probe: Stalls, qtbot: QtBot) -> None:
    QTimer.singleShot(0, lambda: time.sleep(LONGEST_MS / 5000))
    with qtbot.assertNotEmitted(probe.stalled, wait=0):
        qtbot.wait(LONGEST_MS // 5 + 5)


def test_the_program_traces_stalls_when_asked(tmp_path: Path) -> None:
    """A window of its own process, with a hook that blocks it once it is there."""
    script = tmp_path / "run.py"
    script.write_text(
        "import time\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from workbench.window import app\n"
        "from workbench.window.main_window import MainWindow\n"
        "application = QApplication([])\n"
        "real = app.make_window\n"
        "def made(*given):\n"
        "    window = real(*given)\n"
        "    QTimer.singleShot(300, lambda: time.sleep(0.3))\n"
        "    QTimer.singleShot(1500, application.quit)\n"
        "    return window\n"
        "app.make_window = made\n"
        "app.main(['--trace-stalls'])\n",
        encoding="utf-8",
    )
    root = Path(__file__).parents[2]
    kept = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    kept["PYTHONPATH"] = str(root)
    done = subprocess.run(
        [sys.executable, str(script)], env=kept, capture_output=True, text=True, timeout=60, check=False
    )
    lines = [line for line in done.stderr.splitlines() if line.startswith("stall: ")]
    assert any(int(line.split()[1]) >= 200 for line in lines), done.stderr
