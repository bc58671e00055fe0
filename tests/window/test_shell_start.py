"""The window from its first paint to its last word."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytest import MonkeyPatch
from pytestqt.qtbot import QtBot

from workbench.actions.dossiers import new_dossier, open_dossier
from workbench.window.main_window import MainWindow
from workbench.window.settings import Settings

MakeWindow = Callable[..., MainWindow]


def test_without_a_dossier_there_is_the_welcome_page_and_no_empty_panel(make_window: MakeWindow) -> None:
    window = make_window()
    assert window.welcome.isVisible()
    assert all(dock.isHidden() for dock in window.docks.by_name.values())
    buttons = {button.text() for button in window.welcome.findChildren(QPushButton)}
    assert buttons == {"New dossier with sample articles", "Open dossier", "New dossier"}
    assert window.status.state.text() == "No dossier"


def test_a_dossier_brings_its_panels_and_the_first_article(window: MainWindow, qtbot: QtBot) -> None:
    assert window.middle.currentWidget() is window.workspace
    assert not window.docks.by_name["articles"].isHidden()
    qtbot.waitUntil(lambda: window.desk.article is not None)
    assert window.windowTitle() == "central-asia.dossier — Summit Workbench"
    qtbot.waitUntil(lambda: "3 articles" in window.status.state.text())
    assert window.status.state.text() == "central-asia.dossier · saved · 3 articles · 0 open claims"


def test_the_window_fits_a_small_screen(window: MainWindow, qtbot: QtBot) -> None:
    # 1366 × 768 at 200 %, less the system's bars; with an article open, whose tab takes room.
    qtbot.waitUntil(lambda: window.workspace.tabs.count() > 0)
    qtbot.waitUntil(lambda: window.minimumSizeHint().height() <= 340)
    assert window.minimumSizeHint().width() <= 683


def test_the_session_comes_back(
    make_window: MakeWindow, dossier_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    first = make_window(dossier_path)
    qtbot.waitUntil(lambda: first.desk.article is not None)
    first.desk.choose_article(2)
    first.close()
    again = make_window(kept=settings)
    qtbot.waitUntil(lambda: again.desk.article == 2)
    assert again.desk.dossier is not None
    assert again.desk.dossier.path == dossier_path


def test_docks_remember_their_place(
    make_window: MakeWindow, dossier_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    first = make_window(dossier_path)
    first.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, first.docks.by_name["articles"])
    first.docks.by_name["chronology"].hide()
    first.close()
    again = make_window(dossier_path, kept=settings)
    assert again.dockWidgetArea(again.docks.by_name["articles"]) == Qt.DockWidgetArea.RightDockWidgetArea
    assert again.docks.by_name["chronology"].isHidden()
    again.docks.arrange()
    assert again.dockWidgetArea(again.docks.by_name["articles"]) == Qt.DockWidgetArea.LeftDockWidgetArea
    assert not again.docks.by_name["chronology"].isHidden()


def test_docks_remember_their_place_although_the_dossier_was_closed_before(
    make_window: MakeWindow, dossier_path: Path, settings: Settings
) -> None:
    first = make_window(dossier_path)
    first.docks.by_name["chronology"].hide()
    first.files.close_dossier()
    first.close()
    again = make_window(dossier_path, kept=settings)
    assert again.docks.by_name["chronology"].isHidden()
    assert not again.docks.by_name["articles"].isHidden()


def test_a_dossier_in_use_can_still_be_read(
    make_window: MakeWindow, dossier_path: Path, qtbot: QtBot
) -> None:
    code = f"""
from collections.abc import Callable
from pathlib import Path
from workbench.actions.dossiers import open_dossier
dossier = open_dossier(Path({str(dossier_path)!r}))
print("open", flush=True)
input()
"""
    holder = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdin and holder.stdout
    try:
        assert holder.stdout.readline() == "open\n"
        window = make_window()
        window.files.open(dossier_path)
        qtbot.waitUntil(window.status.link.isVisible)
        assert window.status.link.text() == "Open to read"
        assert window.desk.dossier is None
        window.status.link.click()
        qtbot.waitUntil(lambda: window.desk.dossier is not None)
        qtbot.waitUntil(lambda: "read-only" in window.status.state.text())
        by_id = {command.id: command for command in window.menus.commands}
        assert not by_id["import.files"].enabled()
        assert not by_id["history.undo"].enabled()
        assert not window.toolbar.open.isEnabled()
    finally:
        holder.communicate("\n")


def test_a_file_that_is_no_dossier_gets_a_line(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    strange = tmp_path / "strange.dossier"
    strange.write_text("not a database")
    window = make_window()
    window.files.open(strange)
    qtbot.waitUntil(lambda: bool(window.status.line.text()))
    assert "strange.dossier" in window.status.line.text()
    assert window.status.mark.isVisible()
    assert window.welcome.isVisible()


def test_a_missing_dossier_is_told_in_place_and_taken_off_by_a_key(
    make_window: MakeWindow, dossier_path: Path, tmp_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    gone = tmp_path / "gone.dossier"
    settings.remember(dossier_path)
    settings.remember(gone)
    window = make_window()
    qtbot.waitUntil(lambda: "gone.dossier" in window.status.line.text())
    assert window.welcome.isVisible()
    rows = window.welcome.recent.rows
    qtbot.waitUntil(lambda: rows[gone][0].text().endswith("not found"))
    assert not rows[dossier_path][0].text().endswith("not found")
    rows[gone][0].setFocus()
    qtbot.keyClick(rows[gone][0], Qt.Key.Key_Delete)
    assert settings.recent == [dossier_path]
    assert window.focusWidget() is window.welcome.recent.rows[dossier_path][0]


def test_a_new_dossier_is_made_and_never_overwrites(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: MonkeyPatch
) -> None:
    window = make_window()
    chosen = str(tmp_path / "mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_names: (chosen, ""))
    window.files.ask_new()
    qtbot.waitUntil(lambda: window.desk.dossier is not None)
    assert (tmp_path / "mine.dossier").exists()
    window.files.close_dossier()
    window.files.ask_new()
    qtbot.waitUntil(window.status.mark.isVisible)
    assert "mine.dossier" in window.status.line.text()


def test_a_recent_dossier_is_opened_by_enter(
    make_window: MakeWindow, dossier_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    settings.remember(dossier_path)
    settings.close_session()
    window = make_window()
    recent = [
        button for button in window.welcome.findChildren(QPushButton) if "central-asia" in button.text()
    ]
    assert len(recent) == 1
    qtbot.keyClick(recent[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.dossier is not None)


def test_a_dropped_dossier_is_opened(make_window: MakeWindow, dossier_path: Path, qtbot: QtBot) -> None:
    window = make_window()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(dossier_path))])
    keys = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(300, 300), *keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), *keys))
    qtbot.waitUntil(lambda: window.desk.dossier is not None)
    assert not window.docks.by_name["articles"].isHidden()
    assert not window.welcome.isVisible()


def test_closing_gives_the_dossier_back(make_window: MakeWindow, dossier_path: Path) -> None:
    window = make_window(dossier_path)
    window.close()
    open_dossier(dossier_path).close()


def test_another_dossier_takes_the_place_of_the_first(
    window: MainWindow, dossier_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.dossier"
    new_dossier(other).close()
    window.files.open(other)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("other.dossier"))
    qtbot.waitUntil(lambda: "0 articles" in window.status.state.text())
    open_dossier(dossier_path).close()
    assert [path.name for path in window.settings.recent] == ["other.dossier", "central-asia.dossier"]


def test_an_exception_nobody_expected_is_shown_with_a_report(qtbot: QtBot, make_window: MakeWindow) -> None:
    with qtbot.captureExceptions() as caught:
        window = make_window()

        def break_down() -> None:
            raise ZeroDivisionError("the sheep are missing")

        QTimer.singleShot(0, break_down)
        qtbot.waitUntil(lambda: bool(window.status.line.text()))
    assert len(caught) == 1
    assert "ZeroDivisionError: the sheep are missing" in window.status.line.text()
    assert window.status.mark.isVisible()
    window.status.link.click()
    copied = QGuiApplication.clipboard().text()
    assert "break_down" in copied
    assert "Python" in copied


def test_an_exception_on_the_worker_thread_is_shown_too(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()

    def work(_job: object) -> None:
        raise LookupError("deep down")

    window.jobs.run(lambda: "Digging", work)
    qtbot.waitUntil(lambda: "LookupError: deep down" in window.status.line.text())
    assert not window.jobs.busy


def test_help_of_the_command_line_needs_no_qt() -> None:
    code = "import sys, workbench.window.app; print([name for name in sys.modules if 'PySide' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
