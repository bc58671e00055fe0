"""The first steps: pointed at, gone through by keys or mouse, left at any moment, and never in the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_samples import MakeWindow, starter

from workbench.actions.history import history
from workbench.window.help.tour import FOLLOWS_MS
from workbench.window.main_window import MainWindow
from workbench.window.settings import Settings


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return starter(tmp_path / "sample.dossier")


@pytest.fixture
def toured(make_window: MakeWindow, sample: Path, qtbot: QtBot) -> MainWindow:
    window = make_window()
    window.tour.greet()
    window.files.open(sample)
    qtbot.waitUntil(lambda: window.tour.is_on)
    return window


def test_the_sample_is_shown_by_keys_and_never_again(
    toured: MainWindow, make_window: MakeWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    tour, dossier = toured.tour, toured.desk.dossier
    assert dossier is not None
    actions = len(history(dossier))
    shown = {toured.docks.by_name[name].isVisible() for name in ("articles", "review", "roster")}
    assert shown == {True}
    titles = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Enter):
        focused = toured.focusWidget()
        assert focused is not None
        assert tour.bubble.isAncestorOf(focused)
        titles.append(tour.bubble.title.text())
        QTest.keyClick(focused, key)
    assert titles == [
        "Articles",
        "What the text names",
        "What the text claims",
        "What the text names",
        "What the text claims",
    ]
    assert tour.bubble.next.accessibleDescription().startswith("Who stands how")
    QTest.keyClick(toured.focusWidget(), Qt.Key.Key_Escape)
    assert not tour.is_on
    assert not tour.bubble.isVisible()
    assert len(history(dossier)) == actions
    toured.close()
    again = make_window(kept=settings)
    again.tour.greet()
    qtbot.waitUntil(lambda: again.desk.article is not None)
    qtbot.wait(150)
    assert not again.tour.is_on
    again.menus.action("help.tour").trigger()
    assert again.tour.is_on


def test_what_is_opened_meanwhile_stands_before_it(toured: MainWindow, qtbot: QtBot) -> None:
    toured.resize(800, 600)
    toured.menus.action("find.everything").trigger()
    palette = toured.finding.palette
    qtbot.wait(4 * FOLLOWS_MS)  # it follows what it points at
    covered = toured.tour.bubble.geometry().intersected(palette.card.geometry())
    assert not covered.isEmpty()
    assert palette.card.isAncestorOf(toured.childAt(covered.center()))
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert toured.tour.is_on and toured.tour.bubble.isVisible()


@pytest.mark.parametrize(("size", "per_cent"), [((683, 384), 100), ((1366, 768), 200), ((1366, 768), 100)])
def test_it_hides_nothing_that_it_points_at(
    toured: MainWindow, size: tuple[int, int], per_cent: int, qtbot: QtBot
) -> None:
    tour = toured.tour
    toured.settings.text_size = per_cent
    toured.looks.larger() if per_cent > 100 else toured.looks.usual_size()
    toured.docks.arrange()
    toured.resize(*size)
    for step in range(5):
        qtbot.wait(200)
        whole, bubble = toured.rect(), tour.bubble.geometry()
        target = tour.steps[step].place()
        assert target.isValid()
        assert whole.contains(bubble)
        assert not tour.bubble.geometry().adjusted(11, 11, -11, -11).intersects(target)
        qtbot.mouseClick(tour.bubble.next, Qt.MouseButton.LeftButton)
    assert not tour.is_on


def test_a_dossier_of_ones_own_is_opened_without_it(
    make_window: MakeWindow, dossier_path: Path, qtbot: QtBot
) -> None:
    window = make_window()
    window.tour.greet()
    window.files.open(dossier_path)
    qtbot.waitUntil(lambda: window.desk.article is not None)
    qtbot.wait(150)
    assert not window.tour.is_on
