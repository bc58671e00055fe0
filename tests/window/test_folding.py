"""Below a page of a low window only the tabs of the lower panels are left, until they are wanted."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot
from window_samples import MakeWindow

from workbench.window.kept_file import file_of
from workbench.window.main_window import MainWindow
from workbench.window.review.panel import ReviewPanel
from workbench.window.settings import Settings

CONTROL = Qt.KeyboardModifier.ControlModifier


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def page(window: MainWindow) -> None:
    window.desk.show_page("timeline")
    settle()


def article(window: MainWindow, number: int = 1) -> None:
    window.desk.choose_article(number)
    settle()


def fold(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.workspace, Qt.Key.Key_J, CONTROL)
    settle()


def is_folded(window: MainWindow) -> bool:
    """As one sees it: no panel below, and the middle reaches down to the tabs."""
    dock = window.docks.by_name["review"]
    gone = dock.widget().visibleRegion().isEmpty()
    high = window.statusBar().y() - window.middle.geometry().bottom()
    assert gone == (high < 3 * window.fontMetrics().height())
    return gone


def lower_bar(window: MainWindow) -> QTabBar:
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return max((bar for bar in bars if bar.isVisible()), key=lambda bar: bar.y())


def test_pages_of_a_low_window_have_the_height_and_articles_do_not_jump(
    reading: MainWindow, qtbot: QtBot
) -> None:
    before = reading.middle.geometry()
    assert not is_folded(reading)
    for _ in range(3):
        page(reading)
        assert is_folded(reading)
        assert reading.middle.height() > before.height() * 1.5
        article(reading)
        assert not is_folded(reading)
        assert reading.middle.geometry() == before
    # An article beside the page wants its claims.
    page(reading)
    reading.workspace.toggle_split()
    article(reading)
    assert not is_folded(reading)
    reading.workspace.toggle_split()
    # A high window has room for both.
    page(reading)
    assert is_folded(reading)
    reading.resize(1200, 1300)
    settle()
    assert not is_folded(reading)
    reading.resize(1200, 760)
    settle()
    assert is_folded(reading)


def test_a_key_a_button_and_the_tabs_open_and_fold(reading: MainWindow, qtbot: QtBot) -> None:
    button = reading.folding.button
    before = reading.middle.geometry()
    page(reading)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert not is_folded(reading)
    assert "Ctrl+J" in button.toolTip()
    article(reading)
    page(reading)
    assert not is_folded(reading), "it was opened here"
    fold(reading, qtbot)
    assert is_folded(reading)
    # A tab that is clicked on is there until an article is.
    bar = lower_bar(reading)
    place = next(place for place in range(bar.count()) if bar.tabText(place) == "History")
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
    history = reading.docks.by_name["history"].widget()
    qtbot.waitUntil(lambda: not history.visibleRegion().isEmpty())
    article(reading)
    page(reading)
    assert is_folded(reading)
    # Over an article, too; who writes in a panel that goes away is back in the text.
    article(reading)
    reading.docks.toggle("review")
    settle()
    reading.docks.by_name["review"].widget().setFocus()
    fold(reading, qtbot)
    assert is_folded(reading)
    assert reading.workspace.isAncestorOf(QApplication.focusWidget())
    fold(reading, qtbot)
    assert not is_folded(reading)
    assert reading.middle.geometry() == before
    # In focus mode nothing is below; what was folded before is opened as high as it was.
    page(reading)
    reading.focus_mode.toggle()
    article(reading)
    reading.focus_mode.leave()
    settle()
    assert reading.middle.geometry() == before


def test_a_claim_that_is_wanted_comes_back_and_none_is_decided_unseen(
    reading: MainWindow, qtbot: QtBot
) -> None:
    panel = reading.docks.by_name["review"].widget()
    assert isinstance(panel, ReviewPanel)
    qtbot.waitUntil(lambda: panel.is_settled and len(panel.agenda.listed) > 1)
    first, second = panel.agenda.listed[:2]
    panel.choose(first)
    page(reading)
    reading.menus.run("decision.accept")
    settle()
    assert not is_folded(reading)
    assert not reading.workspace.active.reads
    row = panel.row()
    assert row is not None
    assert row.review == "open"
    fold(reading, qtbot)
    reading.desk.claim_chosen.emit(second)
    qtbot.waitUntil(lambda: panel.current == second and not is_folded(reading))
    fold(reading, qtbot)
    assert is_folded(reading)
    reading.menus.run("claim.previous")
    qtbot.waitUntil(lambda: not is_folded(reading))
    assert panel.current == first


def test_each_dossier_remembers_what_is_folded(
    make_window: MakeWindow, read_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    window = make_window(read_path)
    article(window)
    before = window.middle.geometry()
    fold(window, qtbot)
    page(window)
    fold(window, qtbot)
    assert not is_folded(window)
    article(window)
    assert is_folded(window)
    window.session.keep()
    kept = file_of(settings.folder / "sessions", read_path)
    qtbot.waitUntil(kept.exists)
    window.close()
    assert json.loads(kept.read_text("utf-8"))["folding"]["chosen"] == {"articles": True, "pages": False}
    again = make_window(read_path, kept=Settings(settings.folder / "window.ini"))
    qtbot.waitUntil(lambda: again.workspace.tabs.count() == 2)
    settle()
    assert is_folded(again)
    fold(again, qtbot)
    assert again.middle.geometry() == before
    again.docks.arrange()
    page(again)
    assert is_folded(again), "as usual again"


def test_one_bar_of_tabs_is_seen_for_each_place_that_is_restored(reading: MainWindow) -> None:
    docks = reading.docks
    reading.resize(1800, 900)
    docks.arrange()
    settle()
    state = docks.state()
    docks.arrange()
    docks.put(state)
    docks.arrange()
    docks.put(state)
    for closed, counts in (("", [2, 3]), ("annotations", [2, 2]), ("history", [2])):
        if closed:
            docks.by_name[closed].close()
        settle()
        bars = reading.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        seen = [bar for bar in bars if bar.isVisible() and reading.rect().intersects(bar.geometry())]
        assert sorted(bar.count() for bar in seen) == counts
        assert all(bar.x() > 0 for bar in seen)
