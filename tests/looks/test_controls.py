"""Every kind of control is seen, in every theme: its line stands out from what it lies on by 3 to 1 at least
(WCAG 2.2, 1.4.11), and so do the frame of what has the keyboard and that of the line one is at."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from faults import SEEN, contrast, line, unmarked
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workbench.window import style, theme
from workbench.window.roster.day_slider import DaySlider
from workbench.window.theme import Theme

THEMES = pytest.mark.parametrize("now", theme.THEMES.values(), ids=lambda now: now.name)


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[None]:
    """Leaves the program as it was."""
    before = qapp.palette()
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(before)
    theme.use("light")


def dressed(now: Theme, qapp: QApplication) -> None:
    theme.use(now.name)
    qapp.setStyle("Fusion")
    qapp.setPalette(style.palette(now))
    qapp.setStyleSheet(style.stylesheet(now, 10.0))


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """One of each kind; it lies on what lies between surfaces."""
    made = QWidget()
    made.setAutoFillBackground(True)
    layout = QVBoxLayout(made)
    layout.setSpacing(12)
    chip, accent, flat = QPushButton("Open 3"), QPushButton("Accept"), QPushButton("Leave")
    for button, name in ((chip, "chip"), (accent, "accent"), (flat, "quiet")):
        button.setProperty(name, True)
    chip.setCheckable(True)
    notes = QPlainTextEdit()
    notes.setProperty("field", True)
    notes.setFixedHeight(60)
    bar = QScrollBar(Qt.Orientation.Horizontal)
    bar.setFixedWidth(200)
    slider = DaySlider(made)
    slider.show_changes([date(2018, 3, 15), date(2024, 8, 9)], date(2025, 11, 16))
    slider.show_day(date(2024, 8, 9))
    tool = QToolButton()
    tool.setText("x")
    for widget in (
        *(
            QLineEdit(),
            QComboBox(),
            notes,
            QCheckBox("Tick"),
        ),
        *(QPushButton("Edit"), chip, accent, flat, tool, slider, bar),
    ):
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout.addWidget(widget)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@THEMES
def test_every_control_is_seen(now: Theme, form: QWidget, qapp: QApplication) -> None:
    dressed(now, qapp)
    assert unmarked(form, form.grab().toImage()) == []
    chip = next(one for one in form.findChildren(QPushButton) if one.isCheckable())
    chip.setChecked(True)
    form.findChildren(QCheckBox)[0].setChecked(True)
    assert unmarked(form, form.grab().toImage()) == []


def test_faint_lines_are_found(form: QWidget, qapp: QApplication) -> None:
    """With the line of cards for that of controls, as it was once."""
    dressed(theme.LIGHT, qapp)
    qapp.setStyleSheet(style.stylesheet(replace(theme.LIGHT, edge=theme.LIGHT.border), 10.0))
    found = unmarked(form, form.grab().toImage())
    kinds = ("LineEdit", "ComboBox", "PlainTextEdit", "PushButton", "ScrollBar")
    assert [kind for kind in kinds if any(f"Q{kind} " in fault for fault in found)] == list(kinds)


@THEMES
def test_what_has_the_keyboard_is_seen(now: Theme, form: QWidget, qapp: QApplication) -> None:
    dressed(now, qapp)
    form.activateWindow()
    ground = qapp.palette().window().color().rgb()
    for widget in form.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if isinstance(widget, QScrollBar):
            continue
        form.setFocus()
        bare = form.grab(widget.geometry()).toImage()
        widget.setFocus()
        ring = changed(bare, form.grab(widget.geometry()).toImage())
        seen = sum(count for colour, count in ring.items() if contrast(colour, ground) >= SEEN)
        assert seen >= 2 * now.ring * widget.height() - 40, type(widget).__name__


def changed(before: QImage, after: QImage) -> dict[int, int]:
    """The colours that came where there was another, and of how many pixels each is."""
    was, now = (
        np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint32)
        for image in (before, after)
    )
    colours, counts = np.unique(now[was != now], return_counts=True)
    return {int(colour): int(count) for colour, count in zip(colours, counts, strict=True)}


@THEMES
def test_the_line_one_is_at_is_seen(now: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    dressed(now, qapp)
    lines = QListWidget()
    lines.addItems(["one", "two", "three"])
    lines.setCurrentRow(1)
    qtbot.addWidget(lines)
    lines.show()
    where = lines.visualItemRect(lines.item(1)).translated(lines.viewport().pos())
    assert line(lines.grab().toImage(), where) >= SEEN
    menu = QMenu()
    first, _, second = (menu.addAction(words) for words in ("Open", "Save", "Close"))
    qtbot.addWidget(menu)
    menu.popup(QPoint(10, 10))
    menu.setActiveAction(second)
    assert line(menu.grab().toImage(), menu.actionGeometry(second)) >= SEEN
    assert line(menu.grab().toImage(), QRect(menu.actionGeometry(first))) < SEEN
    menu.close()
