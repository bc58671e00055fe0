"""What was open where is there again, after a restart and after a crash."""

import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_samples import MakeWindow

from workbench.actions.dossiers import new_dossier
from workbench.actions.roster import set_membership
from workbench.window.articles_panel import ArticlesPanel
from workbench.window.chronology.panel import ChronologyPanel
from workbench.window.docks import bring_forward
from workbench.window.kept_file import file_of
from workbench.window.main_window import MainWindow
from workbench.window.pictures.timeline_page import TimelinePage
from workbench.window.settings import Settings

# Opens two articles side by side, chooses a day and a format, puts a panel away; then it is killed.
ARRANGES_AND_DIES = """
import os, signal, sys, time
from datetime import date
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from workbench.window.app import make_window
from workbench.window.settings import Settings

application = QApplication([])
kept = Settings(Path(sys.argv[1]))
kept.language = "en"
window = make_window(application, Path(sys.argv[2]), kept)
window.resize(1111, 703)
window.show()
while not window.is_furnished or window.desk.article is None or window.jobs.busy:
    application.processEvents()
window.desk.choose_article(1)
window.workspace.toggle_split()
window.desk.choose_article(3)
window.desk.choose_format("sco")
window.desk.choose_day(date(2024, 8, 9))
window.docks.by_name["chronology"].close()
until = time.monotonic() + 1.1
while time.monotonic() < until:  # QTest.qWait lets no other thread run
    application.processEvents()
    time.sleep(0.01)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_window_comes_back_as_it_was(
    make_window: MakeWindow, dossier_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    died = subprocess.run(
        [sys.executable, "-c", ARRANGES_AND_DIES, str(settings.folder / "window.ini"), str(dossier_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    assert died.returncode == -signal.SIGKILL
    window = make_window(dossier_path, kept=Settings(settings.folder / "window.ini"))
    qtbot.waitUntil(lambda: window.workspace.is_split)
    assert [pane.tabs.articles() for pane in window.workspace.panes] == [[1], [1, 3]]
    assert window.desk.article == 3
    assert window.desk.format == "sco"
    assert window.desk.day == date(2024, 8, 9)
    assert window.docks.by_name["chronology"].isHidden()
    assert not window.docks.by_name["roster"].isHidden()


def test_each_dossier_has_a_session_of_its_own(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, dossier_path: Path
) -> None:
    panel = window.docks.by_name["articles"].widget()
    assert isinstance(panel, ArticlesPanel)
    QTest.keyClicks(panel.filter, "tashkent")
    window.desk.choose_format("brics")
    window.desk.choose_day(None)
    window.docks.by_name["roster"].close()
    window.session.keep()
    other = tmp_path / "other.dossier"
    new_dossier(other).close()
    chronology = window.docks.by_name["chronology"].widget()
    assert isinstance(chronology, ChronologyPanel)
    assert window.desk.dossier is not None
    set_membership(window.desk.dossier, "KZ", "brics", "member", since="2004-05")
    bring_forward(chronology)
    timeline = chronology.timeline
    qtbot.waitUntil(lambda: bool(timeline.rows) and not window.desk.is_asking)
    timeline.zoom(4.0)
    timeline.pan(120)
    seen = timeline.seen()
    assert seen is not None
    kept_at = file_of(window.settings.folder / "sessions", dossier_path)
    qtbot.waitUntil(kept_at.exists)
    qtbot.waitUntil(lambda: json.loads(kept_at.read_text("utf-8"))["panels"]["chronology"]["time"] == [*seen])
    window.files.open(other)
    qtbot.waitUntil(lambda: window.desk.dossier is not None and window.desk.dossier.path == other)
    assert panel.filter.text() == ""
    assert timeline.seen() is None
    window.docks.by_name["roster"].show()
    window.desk.choose_format("sco")
    window.desk.choose_day(date.today())
    window.session.keep()
    window.files.open(dossier_path)
    qtbot.waitUntil(lambda: window.desk.dossier is not None and window.desk.dossier.path == dossier_path)
    assert panel.filter.text() == "tashkent"
    qtbot.waitUntil(lambda: bool(timeline.rows) and not window.desk.is_asking)
    now = timeline.seen()
    assert now is not None
    assert abs(now[0] - seen[0]) * seen[1] < 2  # pixels
    assert now[1] == seen[1]
    assert window.desk.format == "brics"
    assert window.desk.day is None
    assert window.docks.by_name["roster"].isHidden()
    kept = json.loads(file_of(window.settings.folder / "sessions", other).read_text("utf-8"))
    assert kept["day"] == "today"


def test_a_page_is_zoomed_in_as_it_was_left(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, dossier_path: Path
) -> None:
    assert window.desk.dossier is not None
    set_membership(window.desk.dossier, "KZ", "sco", "member", since="2001-06")
    window.desk.choose_format("sco")

    def page() -> TimelinePage:
        window.desk.show_page("timeline")
        shown = window.workspace.active.page("timeline")
        assert isinstance(shown, TimelinePage)
        qtbot.waitUntil(lambda: bool(shown.view.rows) and not window.desk.is_asking)
        return shown

    def lay(path: Path) -> None:
        window.files.open(path)
        qtbot.waitUntil(lambda: window.desk.dossier is not None and window.desk.dossier.path == path)

    first = page()
    first.view.zoom(8.0)
    seen = first.view.seen()
    assert seen is not None
    window.workspace.close_tab()
    assert page() is not first
    window.session.keep()
    window.workspace.close_tab()
    other = tmp_path / "other.dossier"
    new_dossier(other).close()
    lay(other)
    assert window.workspace.memory.state() == {}
    lay(dossier_path)
    now = page().view.seen()
    assert now is not None
    assert abs(now[0] - seen[0]) * seen[1] < 2  # pixels
    assert now[1] == seen[1]


def test_a_damaged_session_is_no_session(
    make_window: MakeWindow, dossier_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    path = file_of(settings.folder / "sessions", dossier_path)
    path.parent.mkdir(parents=True)
    path.write_text('{"version": 1, "docks": "никак", "day": "soon", "splitters": {"chronology/0": "%"}}')
    window = make_window(dossier_path)
    qtbot.waitUntil(lambda: window.desk.article is not None)
    assert not window.docks.by_name["roster"].isHidden()
    assert window.desk.day is None


def test_the_place_in_the_text_is_kept_while_it_is_read(
    window: MainWindow, qtbot: QtBot, dossier_path: Path
) -> None:
    window.session.keep()
    path = file_of(window.settings.folder / "sessions", dossier_path)
    qtbot.waitUntil(path.exists)
    before = path.read_text("utf-8")
    window.resize(700, 300)
    page = window.viewer.page
    page.setFocus()
    for _ in range(20):
        QTest.keyClick(page, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: path.read_text("utf-8") != before, timeout=3000)
