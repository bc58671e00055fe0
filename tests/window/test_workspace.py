"""The workspace over a real dossier: tabs of articles and pages, two panes, what was open kept."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from reading_samples import TEXT, sample_dossier, span

from workbench.actions.annotations import list_annotations
from workbench.actions.articles import remove_article
from workbench.domain.article import Article
from workbench.window.articles_panel import ArticlesPanel
from workbench.window.desk import Desk
from workbench.window.main_window import MainWindow
from workbench.window.workspace import pages
from workbench.window.workspace.tabs import Tabs

MakeWindow = Callable[..., MainWindow]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class SamplePage(QWidget):
    """A page with a field in it."""

    gone = Signal()

    def __init__(self, desk: Desk, argument: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.argument = argument
        self.setWindowTitle(f"Sample {argument}")
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusProxy(self.field)


@pytest.fixture
def reading(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """A window in which the first of three articles is read; `sample` is a kind of page."""
    monkeypatch.setitem(pages.PAGES, "sample", (__name__, "SamplePage"))
    path = tmp_path / "read.dossier"
    dossier = sample_dossier(path)
    for title in ("Second", "Third"):
        with dossier.action("import", title=title) as writer:
            text = f"{title}\n\n" + "Other words entirely. " * 400
            writer.add_article(Article(text, title, None, "en"), source_name=title)
    dossier.close()
    window = make_window(path)
    window.desk.choose_article(1)
    qtbot.waitUntil(lambda: window.viewer.view is not None)
    window.workspace.preview.keep()
    window.workspace.close_others(window.workspace.active, "article:1")
    window.viewer.page.setFocus()
    QApplication.processEvents()
    return window


def run(window: MainWindow, command: str) -> None:
    window.menus.action(command).trigger()
    QApplication.processEvents()


def test_pages_stand_among_the_articles(reading: MainWindow, qtbot: QtBot) -> None:
    desk, space = reading.desk, reading.workspace
    desk.show_page("sample:one")
    page = space.active.page("sample:one")
    assert isinstance(page, SamplePage)
    assert page.isVisible()
    assert page.argument == "one"
    assert QApplication.focusWidget() is page.field
    assert not reading.menus._commands["annotation.highlight"].enabled()
    page.setWindowTitle("Another title")
    assert space.tabs.tabText(space.tabs.currentIndex()) == "Another title"
    desk.choose_article(2)
    assert space.tabs.keys() == ["article:1", "sample:one", "article:2"]
    assert reading.viewer.page.isVisible()
    desk.show_page("sample:one")
    assert space.active.page("sample:one") is page
    assert space.tabs.count() == 3
    page.gone.emit()
    assert space.tabs.keys() == ["article:1", "article:2"]
    assert desk.article == 2
    desk.show_page("nothing:of-ours")
    assert space.tabs.keys() == ["article:1", "article:2"]


def test_tabs_close_by_mouse_and_come_back(reading: MainWindow, qtbot: QtBot) -> None:
    desk, space = reading.desk, reading.workspace
    desk.choose_article(2)
    desk.show_page("sample:one")
    middle = space.tabs.tabRect(1).center()
    qtbot.mouseClick(space.tabs, Qt.MouseButton.MiddleButton, pos=middle)
    assert space.tabs.keys() == ["article:1", "sample:one"]
    qtbot.keyClick(space.tabs, Qt.Key.Key_W, CONTROL)
    assert space.tabs.keys() == ["article:1"]
    qtbot.keyClick(reading.viewer.page, Qt.Key.Key_T, CONTROL | SHIFT)
    assert space.tabs.current == "sample:one"
    qtbot.keyClick(space.tabs, Qt.Key.Key_T, CONTROL | SHIFT)
    assert space.tabs.keys() == ["article:1", "sample:one", "article:2"]
    with qtbot.waitSignal(space.tabs.menu_wanted) as told:
        space.tabs.customContextMenuRequested.emit(space.tabs.tabRect(1).center())
    assert told.args is not None
    assert told.args[0] == "sample:one"
    QApplication.activePopupWidget().close()  # type: ignore[union-attr]
    menu = space._commands.tab_menu(space.active, "article:1")
    next(entry for entry in menu.actions() if entry.text() == "Close other tabs").trigger()
    menu.close()
    assert space.tabs.keys() == ["article:1"]


def test_two_panes_and_everything_works_in_both(reading: MainWindow, qtbot: QtBot) -> None:
    desk, space = reading.desk, reading.workspace
    qtbot.keyClick(reading.viewer.page, Qt.Key.Key_Backslash, CONTROL)
    assert space.is_split
    first, second = space.panes
    assert space.active is second
    assert second.article == 1
    assert second.viewer.page.hasFocus()
    desk.claim_chosen.emit(1)
    assert first.viewer.page.evidence == second.viewer.page.evidence
    assert first.viewer.page.evidence
    desk.choose_article(2)
    assert (first.article, second.article) == (1, 2)
    # What is chosen is shown where it is to be seen already.
    desk.place_chosen.emit(1, span("Душанбе").start, span("Душанбе").end)
    assert (first.article, second.article) == (1, 2)
    assert space.active is first
    assert desk.article == 1
    assert first.viewer.page.caret_point() == span("Душанбе").start
    qtbot.keyClick(first.viewer.page, Qt.Key.Key_F6)
    assert space.active is second
    assert desk.article == 2
    desk.claim_chosen.emit(1)
    assert first.viewer.page.evidence
    assert not second.viewer.page.evidence
    # Marked in either pane, seen in the article's own.
    for pane, article in ((second, 2), (first, 1)):
        pane.viewer.page.setFocus()
        cursor = pane.viewer.page.textCursor()
        cursor.setPosition(pane.viewer.page.offsets.to_units(80))
        cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.KeepAnchor)
        pane.viewer.page.setTextCursor(cursor)
        qtbot.keyClick(pane.viewer.page, Qt.Key.Key_H)
        qtbot.waitUntil(
            lambda article=article: len(list_annotations(desk.dossier, article)) == 1  # type: ignore[misc, arg-type]
        )
    desk.entity_chosen.emit("state:RU")
    assert first.viewer.page.layers.entity == second.viewer.page.layers.entity == "state:RU"
    first.viewer.page.go_to(0, 1)
    qtbot.keyClick(first.viewer.page, Qt.Key.Key_F8)
    assert TEXT[first.viewer.page.caret_point() :].startswith("Россия")
    desk.choose_article(3)
    assert (first.article, second.article) == (3, 2)
    qtbot.keyClick(first.viewer.page, Qt.Key.Key_Backslash, CONTROL)
    assert not space.is_split
    assert space.tabs.keys() == ["article:1", "article:3", "article:2"]
    assert space.tabs.current == "article:3"


def test_a_narrow_pane_cuts_the_title_and_not_the_cross(reading: MainWindow) -> None:
    workspace = reading.workspace
    reading.looks.choose_size(200)
    reading.resize(1000, 700)
    workspace.toggle_split()
    QApplication.processEvents()
    for pane in workspace.panes:
        tab = pane.tabs.tabRect(0)
        assert 0 <= tab.left() < tab.right() <= pane.tabs.width()
        assert "…" in pane.tabs.tabText(0)
    reading.looks.usual_size()


def test_two_panes_by_the_mouse(reading: MainWindow, qtbot: QtBot) -> None:
    space = reading.workspace
    button = space.active.splitter
    assert button.toolTip() == "Split view (Ctrl+\\)"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert space.is_split
    assert all(pane.splitter.isChecked() for pane in space.panes)
    assert button.accessibleName() == "One pane again"
    qtbot.mouseClick(space.panes[0].viewer.page.viewport(), Qt.MouseButton.LeftButton)
    assert space.active is space.panes[0]
    qtbot.mouseClick(space.panes[1].splitter, Qt.MouseButton.LeftButton)
    assert not space.is_split
    assert not button.isChecked()


def test_tabs_move_between_panes(reading: MainWindow) -> None:
    desk, space = reading.desk, reading.workspace
    desk.show_page("sample:one")
    page = space.active.page("sample:one")
    assert isinstance(page, SamplePage)
    page.field.setText("half-typed")
    run(reading, "pane.move")
    first, second = space.panes
    assert (first.tabs.keys(), second.tabs.keys()) == (["article:1"], ["sample:one"])
    assert second.page("sample:one") is page
    assert page.isVisible()
    assert page.field.text() == "half-typed"
    assert first.viewer.page.isVisible()
    run(reading, "tab.close")
    assert not space.is_split
    assert space.tabs.keys() == ["article:1"]
    assert reading.viewer.page.hasFocus()
    desk.choose_article(2)
    run(reading, "pane.move")
    assert (first.article, second.article) == (1, 2)
    space.move_tab(first, "article:1")
    assert not space.is_split
    assert space.tabs.keys() == ["article:2", "article:1"]
    assert desk.article == 1


def test_what_was_open_comes_back(reading: MainWindow, qtbot: QtBot) -> None:
    desk, space = reading.desk, reading.workspace
    desk.choose_article(2)
    bar = reading.viewer.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    top = reading.viewer.page.top_point()
    run(reading, "pane.split")
    desk.choose_article(3)
    desk.show_page("sample:one")
    space.panes[0].viewer.page.setFocus()
    kept = space.state()
    assert top - 150 < kept["places"]["2"][0] <= top  # the line at the top begins elsewhere now
    assert desk.dossier is not None
    remove_article(desk.dossier, 3)
    for pane in reversed(space.panes):
        pane.close_all()
    assert not space.is_split
    space.restore(kept)
    qtbot.waitUntil(lambda: space.is_split)
    assert [pane.tabs.keys() for pane in space.panes] == [
        ["article:1", "article:2"],
        ["article:2", "sample:one"],
    ]
    assert space.active is space.panes[0]
    assert desk.article == 2
    assert reading.viewer.page.top_point() == kept["places"]["2"][0]
    space.restore({"panes": [], "unknown": 1})
    qtbot.wait(50)
    assert space.panes[0].tabs.count() == 2


def test_a_page_can_be_shown_where_no_dossier_is(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(pages.PAGES, "sample", (__name__, "SamplePage"))
    window = make_window()
    welcome = window.middle.currentWidget()
    window.desk.show_page("sample:")
    assert window.middle.currentWidget() is window.workspace
    window.workspace.close_tab()
    assert window.middle.currentWidget() is welcome


def test_opening_and_closing_leaves_nothing_behind(reading: MainWindow) -> None:
    desk, space = reading.desk, reading.workspace

    def round_trip() -> None:
        desk.choose_article(2)
        desk.show_page("sample:one")
        space.move_tab(space.active, "sample:one")
        space.close_tab()
        desk.choose_article(2)
        space.close_tab()

    def count() -> int:
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return len(space.findChildren(QObject))

    round_trip()
    before = count()
    for _ in range(30):
        round_trip()
    assert count() <= before + 2


def test_back_and_forward_go_through_everything_visited(reading: MainWindow, qtbot: QtBot) -> None:
    desk, space = reading.desk, reading.workspace
    back, forward = reading.menus._commands["visit.back"], reading.menus._commands["visit.forward"]
    entities: list[str] = []
    desk.entity_chosen.connect(entities.append)
    desk.choose_article(2)
    page = reading.viewer.page
    page.setFocus()
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    read_to = page.place()
    assert read_to.top > 0
    assert read_to.caret > 0
    desk.place_chosen.emit(2, 6_000, 6_010)
    desk.show_page("sample:one")
    desk.entity_chosen.emit("state:KZ")
    desk.entity_chosen.emit("state:UZ")
    space.close_tab()
    assert space.tabs.current == "article:2"
    seen = []
    for _ in range(4):
        qtbot.keyClick(reading.workspace.tabs, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        seen.append(space.tabs.current)
    assert seen == ["sample:one"] * 2 + ["article:2"] * 2
    assert entities == ["state:KZ", "state:UZ", "state:KZ"]
    assert page.place() == read_to
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.article == 1
    with qtbot.waitSignal(desk.article_chosen):
        qtbot.mouseClick(page.viewport(), Qt.MouseButton.ForwardButton)
    assert page.place() == read_to
    assert forward.enabled()
    # What is removed is passed over.
    desk.choose_article(1)
    assert not forward.enabled()
    assert desk.dossier is not None
    remove_article(desk.dossier, 2)
    qtbot.waitUntil(lambda: 2 not in space.tabs.articles())
    qtbot.waitUntil(lambda: not back.enabled())
    assert reading.toolbar.back.isEnabled() is False


def test_walking_through_articles_takes_one_tab(reading: MainWindow, qtbot: QtBot) -> None:
    desk, space, articles = reading.desk, reading.workspace, reading.docks.by_name["articles"].widget()
    assert isinstance(articles, ArticlesPanel)
    tabs = space.tabs
    desk.place_chosen.emit(2, 10, 20)
    assert (tabs.keys(), tabs.preview) == (["article:1", "article:2"], "article:2")
    qtbot.keyClick(reading.viewer.page, Qt.Key.Key_Up, CONTROL)
    qtbot.waitUntil(lambda: desk.article == 3)
    assert (tabs.keys(), tabs.preview) == (["article:1", "article:3"], "article:3")
    heard = QAccessible.queryAccessibleInterface(tabs).child(1).text(QAccessible.Text.Name)
    assert heard == "Third, preview"
    assert space.closed == []
    # Back and forward go through what was passed, and leave no tabs behind either.
    run(reading, "visit.back")
    assert (desk.article, tabs.keys()) == (2, ["article:1", "article:2"])
    run(reading, "visit.forward")
    assert (desk.article, tabs.keys()) == (3, ["article:1", "article:3"])
    # What was only a preview is one again next time.
    kept = space.state()
    space.active.close_all()
    space.restore(kept)
    qtbot.waitUntil(lambda: tabs.count() == 2)
    assert tabs.preview == "article:3"
    # The command keeps it, and its title is upright then.
    desk.choose_article(2)
    qtbot.waitUntil(lambda: not tabs.size().isEmpty())
    leaning = tabs.grab().toImage()
    qtbot.keyClick(reading.viewer.page, Qt.Key.Key_T, CONTROL)
    assert tabs.preview == ""
    assert tabs.grab().toImage() != leaning
    assert not reading.menus._commands["tab.keep"].enabled()
    qtbot.keyClick(reading.viewer.page, Qt.Key.Key_Up, CONTROL)
    assert tabs.keys() == ["article:1", "article:2", "article:3"]
    # The cross is that of the article that has taken the tab.
    closer = tabs.tabButton(2, QTabBar.ButtonPosition.RightSide)
    qtbot.mouseClick(closer, Qt.MouseButton.LeftButton)
    assert tabs.keys() == ["article:1", "article:2"]
    assert tabs.preview == ""


def test_what_lasts_keeps_the_tab(reading: MainWindow, qtbot: QtBot) -> None:
    desk, space, articles = reading.desk, reading.workspace, reading.docks.by_name["articles"].widget()
    assert isinstance(articles, ArticlesPanel)
    tabs, page = space.tabs, reading.viewer.page

    def walk() -> None:
        for key in tabs.keys():  # noqa: SIM118 - no mapping
            if key != "article:1":
                space.active.close_key(key)
        desk.choose_article(2)
        assert tabs.preview == "article:2"

    walk()
    qtbot.mouseDClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    qtbot.mouseRelease(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert tabs.preview == ""
    walk()
    place = articles.list.visualRect(articles.model.index(articles.model.place_of(2))).center()
    qtbot.mouseClick(articles.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert tabs.preview == "article:2"
    qtbot.keyClick(articles.list, Qt.Key.Key_Return)
    assert tabs.preview == ""
    walk()
    page.select(10, 16)
    run(reading, "annotation.highlight")
    qtbot.waitUntil(lambda: tabs.preview == "")
    walk()
    page.setFocus()
    page.select(30, 36)
    qtbot.keyClick(page, Qt.Key.Key_N)
    assert tabs.preview == ""
    reading.viewer.bar.put_away()
    walk()
    run(reading, "pane.split")
    assert [pane.tabs.preview for pane in space.panes] == ["", ""]


def drag(tabs: Tabs, key: str, to: QWidget, where: QPoint, *, escape: bool = False) -> None:
    """Takes a tab by the mouse and lets it go over another widget; `escape` presses Escape before."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    start = tabs.tabRect(tabs.place_of(key)).center()
    end = tabs.mapFromGlobal(to.mapToGlobal(where))
    QTest.mousePress(tabs, left, pos=start)
    for spot in (start + QPoint(3, 12), (start + end) / 2, end):
        there = QPointF(tabs.mapToGlobal(spot))
        kind = QEvent.Type.MouseMove
        QApplication.sendEvent(tabs, QMouseEvent(kind, QPointF(spot), there, left, left, none))
        QApplication.processEvents()
    if escape:
        QTest.keyClick(tabs, Qt.Key.Key_Escape)
    QTest.mouseRelease(tabs, left, pos=end)
    QApplication.processEvents()


def test_tabs_are_dragged_between_panes(reading: MainWindow, qtbot: QtBot) -> None:
    desk, space = reading.desk, reading.workspace
    first, zone = space.panes[0], space.carrying.zone
    seen: list[QRect] = []
    first.tabs.carried.connect(lambda _where: seen.append(zone.geometry() if zone.isVisible() else QRect()))
    # The only tab has nowhere to go.
    drag(first.tabs, "article:1", first, QPoint(first.width() * 3 // 4, 300))
    assert not space.is_split
    assert not any(seen)
    desk.choose_article(2)
    desk.show_page("sample:one")
    page = first.page("sample:one")
    # Let go over its own half, or given up with Escape, it stays.
    drag(first.tabs, "sample:one", first, QPoint(first.width() // 4, 300))
    drag(first.tabs, "sample:one", first, QPoint(first.width() * 3 // 4, 300), escape=True)
    assert not space.is_split
    assert zone.isHidden()
    drag(first.tabs, "sample:one", first, QPoint(first.width() * 3 // 4, 300))
    qtbot.waitUntil(lambda: space.is_split)
    assert seen[-1].width() > space.width() * 2 // 5
    assert seen[-1].top() >= first.tabs.height()
    second = space.panes[1]
    assert second.tabs.keys() == ["sample:one"]
    assert second.page("sample:one") is page
    assert zone.isHidden()
    # A preview that is dragged is one to stay.
    assert first.tabs.preview == "article:2"
    drag(first.tabs, "article:2", second, QPoint(second.width() // 2, 200))
    qtbot.waitUntil(lambda: second.tabs.count() == 2)
    assert second.tabs.preview == ""
    assert (first.tabs.keys(), desk.article, space.active) == (["article:1"], 2, second)
    # The last tab of a pane takes the pane with it.
    drag(first.tabs, "article:1", second, QPoint(second.width() // 2, 200))
    qtbot.waitUntil(lambda: not space.is_split)
    assert sorted(space.tabs.keys()) == ["article:1", "article:2", "sample:one"]
