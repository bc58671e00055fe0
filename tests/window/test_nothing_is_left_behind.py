"""Opening and closing again and again leaves nothing behind: as many objects as before."""

import gc
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.window.main_window import MainWindow
from workbench.window.workspace.pages import PAGES

TIMES = 12
# The way back keeps the last 300 visits, of a few words each.
BOUNDED = ("Visit", "Place")
ARGUMENTS = {"entity": "state:AZ", "manual": "reader", "compare": "ca-consultative"}


def left(window: MainWindow, qtbot: QtBot) -> Counter[str]:
    """How many objects of each class there are, when what was to be deleted is."""
    qtbot.wait(40)
    qtbot.waitUntil(lambda: not window.desk.is_asking)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    counts = Counter(type(child).__name__ for child in window.findChildren(QObject))
    # Objects without a parent are found by what holds them in Python.
    counts.update(
        f"held {type(thing).__module__}.{type(thing).__name__}"
        for thing in gc.get_objects()
        if str(type(thing).__module__).startswith("workbench.window") and type(thing).__name__ not in BOUNDED
    )
    return counts


def grown(window: MainWindow, qtbot: QtBot, again: Callable[[], None]) -> dict[str, int]:
    window.finding.palette.search.begin()  # which the window else makes ready while this counts
    for _ in range(2):  # what is made once, with the first use, is no loss
        again()
    before = left(window, qtbot)
    for _ in range(TIMES):
        again()
    after = left(window, qtbot)
    # A few may be on their way; what is lost each time is TIMES more.
    return {name: after[name] - before[name] for name in after if after[name] - before[name] >= TIMES // 2}


def test_articles_leave_nothing(window: MainWindow, qtbot: QtBot) -> None:
    close = {command.id: command for command in window.menus.commands}["tab.close"]

    def again() -> None:
        for article in (1, 2, 3):
            window.desk.choose_article(article)
            qtbot.wait(1)
        for _ in range(3):
            close.run()

    assert grown(window, qtbot, again) == {}


def test_pages_leave_nothing(window: MainWindow, qtbot: QtBot) -> None:
    close = {command.id: command for command in window.menus.commands}["tab.close"]
    for kind in PAGES:
        argument = ARGUMENTS.get(kind)
        key = f"{kind}:{argument}" if argument else kind

        def again(key: str = key) -> None:
            window.desk.show_page(key)
            qtbot.wait(5)
            close.run()

        assert grown(window, qtbot, again) == {}, kind


def test_splitting_leaves_nothing(window: MainWindow, qtbot: QtBot) -> None:
    split = {command.id: command for command in window.menus.commands}["pane.split"]

    def again() -> None:
        split.run()
        qtbot.wait(2)
        split.run()

    assert grown(window, qtbot, again) == {}
