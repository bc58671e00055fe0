"""For a screen reader: every control has a name, tables tell row and column, marks tell their kind."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from reading_samples import sample_dossier, span
from shiboken6 import isValid
from window_samples import starter

from workbench.actions.annotations import annotate
from workbench.actions.claims import accept
from workbench.domain.wording import claim_line
from workbench.window.chronology.panel import ChronologyPanel
from workbench.window.main_window import MainWindow
from workbench.window.parts.evidence_card import Rests
from workbench.window.review.card import ClaimCard
from workbench.window.review.panel import ReviewPanel
from workbench.window.roster.panel import RosterPanel
from workbench.window.workspace.pages import PAGES

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
# Made by Qt inside other controls, which have the name.
INNER = ("qt_", "ScrollLeftButton", "ScrollRightButton", "_q_")
ARGUMENTS = {"entity": "state:AZ", "manual": "reader", "compare": "ca-consultative"}
SHEETS = (
    *(
        "out.print",
        "names.show",
        "help.tour",
        "help.about",
        "find.everything",
        "format.choose",
        "format.edit",
    ),
    *("roster.filter", "roster.evidence", "find.article", "decision.edit", "decision.reject", "focus.mode"),
)


def told(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None and found.isValid()
    return found


def name(widget: QWidget) -> str:
    return told(widget).text(QAccessible.Text.Name)


def is_inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return (
        isinstance(widget, QScrollBar | QHeaderView)
        or widget.objectName().startswith(INNER)
        or isinstance(parent, QComboBox)
        or (isinstance(parent, QLineEdit) and isinstance(widget, QAbstractButton))
        or (isinstance(parent, QAbstractItemView) and isinstance(widget, QAbstractButton))
    )


def nameless(root: QWidget) -> list[str]:
    """The controls that a screen reader could not tell from each other."""
    return [
        f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parentWidget()).__name__}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not is_inner(widget)
        and widget.isVisibleTo(root)
        and not name(widget).strip()
    ]


@pytest.fixture
def sample(make_window, tmp_path: Path, qtbot: QtBot) -> MainWindow:  # type: ignore[no-untyped-def]
    """The window on the sample dossier, which has something in every panel."""
    window: MainWindow = make_window(starter(tmp_path / "sample.dossier"))
    qtbot.waitUntil(lambda: window.desk.article is not None)
    return window


def test_every_control_has_a_name(sample: MainWindow, qtbot: QtBot) -> None:
    for dock in sample.docks.by_name.values():
        dock.raise_()
        qtbot.wait(20)
        assert not nameless(sample), dock.objectName()
    for kind in PAGES:
        argument = ARGUMENTS.get(kind)
        sample.desk.show_page(f"{kind}:{argument}" if argument else kind)
        qtbot.wait(60)
        assert not nameless(sample), kind


def test_every_control_of_sheets_cards_and_menus_has_a_name(sample: MainWindow, qtbot: QtBot) -> None:
    for command in SHEETS:
        next(one for one in sample.menus.commands if one.id == command).run()
        qtbot.wait(60)
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                assert not nameless(window), command
                if window is not sample:
                    window.close()
        qtbot.keyClick(QApplication.focusWidget() or sample, Qt.Key.Key_Escape)
    for menu in sample.menuBar().findChildren(QMenu):
        assert all(action.text() or action.isSeparator() for action in menu.actions()), menu.title()


def test_a_table_tells_row_and_column(sample: MainWindow, qtbot: QtBot) -> None:
    dock = sample.docks.by_name["roster"]
    dock.show()
    dock.raise_()
    panel = dock.widget()
    assert isinstance(panel, RosterPanel)
    qtbot.waitUntil(lambda: panel.rows.rowCount() > 5)
    table = told(panel.table)
    assert table.role() == QAccessible.Role.Table
    parts = [table.child(place) for place in range(table.childCount())]
    headings = [part for part in parts if part.role() == QAccessible.Role.ColumnHeader]
    assert {"State", "Status", "Since"} <= {part.text(QAccessible.Text.Name) for part in headings}
    cells = [part for part in parts if part.role() == QAccessible.Role.Cell]
    assert cells
    azerbaijan = next(part for part in cells if "Azerbaijan" in part.text(QAccessible.Text.Name))
    place = azerbaijan.tableCellInterface()
    assert place is not None
    row = place.rowIndex()
    beside = [part for part in cells if part.tableCellInterface().rowIndex() == row]
    assert any("member" in part.text(QAccessible.Text.Name).casefold() for part in beside)


@pytest.fixture
def reading(make_window, tmp_path: Path, qtbot: QtBot) -> MainWindow:  # type: ignore[no-untyped-def]
    """The window on an article with four claims and a note."""
    path = tmp_path / "read.dossier"
    dossier = sample_dossier(path)
    noted = span("По его словам")
    annotate(dossier, 1, noted.start, noted.end, note="whose words?")
    dossier.close()
    window: MainWindow = make_window(path)
    window.desk.choose_article(1)
    qtbot.waitUntil(lambda: bool(window.viewer.page.layers.annotations.all))
    return window


def test_the_caret_tells_what_it_stands_in(reading: MainWindow, qtbot: QtBot) -> None:
    page = reading.viewer.page
    qtbot.waitUntil(lambda: bool(page.layers.mentions.all))

    def at(words: str) -> str:
        page._put_caret(page.offsets.to_units(span(words).start))
        return told(page).text(QAccessible.Text.Description)

    assert at("Таджикистане Алексей") == "state: Tajikistan"
    assert at("считает") == "open claim: Russia: proposed as candidate of CA consultative meetings"
    assert at("По его словам").startswith("marked by you: whose words?")
    qtbot.keyClick(page, Qt.Key.Key_Up)
    assert "whose words?" not in told(page).text(QAccessible.Text.Description)


def description(widget: QWidget) -> str:
    return told(widget).text(QAccessible.Text.Description)


def test_the_signs_beside_the_text_are_told_and_reached(reading: MainWindow, qtbot: QtBot) -> None:
    page, margin = reading.viewer.page, reading.viewer._margin
    gutter = margin.gutter
    page.put_caret(0)
    assert (told(gutter).role(), name(gutter)) == (QAccessible.Role.List, "Signs beside the text")
    assert description(gutter).startswith("4 claims (4 to be decided), 1 annotation; next below: open: ")
    reading.viewer._finding.begin()
    reading.viewer.find_bar.field.setText("Россия")
    bar = page.verticalScrollBar()
    assert told(bar).role() == QAccessible.Role.ScrollBar
    assert description(bar).startswith("4 claims (4 to be decided), 1 annotation, ")
    assert description(bar).endswith(" hits")
    # By the keys: Tab comes there, Down goes on, Enter does what a click does.
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert gutter.hasFocus()
    assert description(gutter).endswith(", 1 of 5")
    bare = gutter.grab().toImage()
    qtbot.keyClick(gutter, Qt.Key.Key_End)
    assert description(gutter).endswith(", 5 of 5")
    assert gutter.grab().toImage() != bare
    qtbot.keyClick(gutter, Qt.Key.Key_Home)
    signs = []
    for _ in range(5):
        signs.append(description(gutter).split("; ", 1)[1])
        qtbot.keyClick(gutter, Qt.Key.Key_Down)
    (note,) = (place for place, sign in enumerate(signs) if sign.startswith("annotation: whose words?"))
    qtbot.keyClick(gutter, Qt.Key.Key_Home)
    claim = gutter.held
    with qtbot.waitSignal(reading.desk.claim_chosen) as chosen:
        qtbot.keyClick(gutter, Qt.Key.Key_Return)
    assert claim is not None
    assert chosen.args == [claim.row.id]
    for _ in range(note):
        qtbot.keyClick(gutter, Qt.Key.Key_Down)
    qtbot.keyClick(gutter, Qt.Key.Key_Return)
    assert page.hasFocus()
    assert page.caret_point() == span("По его словам").start


def test_each_sign_is_a_child_that_is_named_placed_and_pressed(reading: MainWindow, qtbot: QtBot) -> None:
    page, gutter = reading.viewer.page, reading.viewer._margin.gutter
    signs = told(gutter)
    assert signs.childCount() == 5
    children = [signs.child(number) for number in range(5)]
    assert {one.role() for one in children} == {QAccessible.Role.ListItem}
    names = [one.text(QAccessible.Text.Name) for one in children]
    assert [one.rsplit(", ", 1)[1] for one in names] == [f"{number} of 5" for number in range(1, 6)]
    assert sum(one.startswith("open: ") for one in names) == 4
    first = children[0]
    assert first.parent().object() is gutter
    assert [signs.indexOfChild(one) for one in children] == [0, 1, 2, 3, 4]
    assert not first.rect().isEmpty()
    assert signs.childAt(first.rect().center().x(), first.rect().center().y()) is first
    # The keys come to it, and it says so.
    page.put_caret(0)
    gutter.setFocus(Qt.FocusReason.TabFocusReason)
    assert signs.focusChild() is first
    assert first.state().focused
    assert not children[1].state().focused
    # What a click does, it does when it is pressed.
    action = first.actionInterface()
    assert action.actionNames() == ["Press"]
    assert gutter.held is not None
    with qtbot.waitSignal(reading.desk.claim_chosen) as chosen:
        action.doAction("Press")
    assert chosen.args == [gutter.held.row.id]
    # Other signs, other children; whoever still has one that is gone is told nothing.
    dossier = reading.desk.dossier
    assert dossier is not None
    accept(dossier, [gutter.held.row.id])
    qtbot.waitUntil(lambda: told(gutter).child(0).text(QAccessible.Text.Name).startswith("accepted: "))
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not isValid(first)
    assert told(gutter).childCount() == 5


def test_the_caret_tells_the_claims_and_how_they_are_decided(reading: MainWindow, qtbot: QtBot) -> None:
    page, dossier = reading.viewer.page, reading.desk.dossier
    assert reading.viewer.view is not None
    assert dossier is not None
    row = next(one for one in reading.viewer.view.claims if "Russia: proposed" in claim_line(one.claim, "en"))
    page.put_caret(row.claim.evidence[0].start)
    told_of = f"open claim: {claim_line(row.claim, 'en')}"
    assert told_of in description(page)
    assert "candidate of" in description(page)
    accept(dossier, [row.id])
    qtbot.waitUntil(lambda: f"accepted claim: {claim_line(row.claim, 'en')}" in description(page))
    assert told_of not in description(page)


def test_cards_and_pictures_have_roles(sample: MainWindow, qtbot: QtBot) -> None:
    card = sample.viewer.card
    mention = next(one for one in sample.viewer.page.layers.mentions.all if one.row.entity)
    card.tell(mention.row, 2, None, "en")
    assert told(card).role() == QAccessible.Role.ToolTip
    assert "2 times in this article" in name(card)
    panel = sample.docks.by_name["chronology"].widget()
    assert isinstance(panel, ChronologyPanel)
    picture = panel.timeline
    assert (told(picture).role(), name(picture)) == (QAccessible.Role.Chart, "Timeline")
    assert "The table below says the same" in description(picture)
    sample.docks.by_name["chronology"].show()
    sample.docks.by_name["chronology"].raise_()
    qtbot.waitUntil(lambda: bool(picture.rows))
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert "The table below" not in description(picture)
    assert description(picture)
    review = sample.docks.by_name["review"].widget()
    assert isinstance(review, ReviewPanel)
    first = next(one for one in review.findChildren(ClaimCard) if one.isVisible())
    assert told(first).role() == QAccessible.Role.ListItem
    table = sample.docks.by_name["roster"].widget()
    assert isinstance(table, RosterPanel)
    table.card.show_at(QPoint(50, 50), Rests("Azerbaijan", (), None, by_hand=True, disputes={}, own={}))
    assert (told(table.card).role(), name(table.card)) == (
        QAccessible.Role.Dialog,
        "Azerbaijan. No source: entered by hand",
    )
    table.card.close()
