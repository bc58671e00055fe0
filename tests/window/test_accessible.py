"""For a screen reader: every control has a name, tables tell row and column, marks tell their kind."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from reading_samples import sample_dossier, span

from workbench.actions.annotations import annotate
from workbench.actions.dossiers import close_dossier, new_dossier
from workbench.window.main_window import MainWindow
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
    path = tmp_path / "sample.dossier"
    close_dossier(new_dossier(path, "ca-consultative"))
    window: MainWindow = make_window(path)
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


def test_the_caret_tells_what_it_stands_in(make_window, tmp_path: Path, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "read.dossier"
    dossier = sample_dossier(path)
    noted = span("По его словам")
    annotate(dossier, 1, noted.start, noted.end, note="whose words?")
    dossier.close()
    window: MainWindow = make_window(path)
    window.desk.choose_article(1)
    page = window.viewer.page
    qtbot.waitUntil(lambda: bool(page.layers.mentions.all))

    def at(words: str) -> str:
        page._put_caret(page.offsets.to_units(span(words).start))
        return told(page).text(QAccessible.Text.Description)

    assert at("Таджикистане Алексей") == "state: Tajikistan"
    assert at("считает") == ""
    assert at("По его словам") == "marked by you: whose words?"
    qtbot.keyClick(page, Qt.Key.Key_Up)
    assert told(page).text(QAccessible.Text.Description) != "marked by you: whose words?"
