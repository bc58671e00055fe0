"""Every screen, in both themes and languages, at 100 % and 200 %, on a small and on a large screen, so that
every two of these are seen together (`look.py --all` sees every three): nothing is cut off, covered, left in
the other language, too faint to read or to be seen, or pushed about. And the finders find it.

To see the pictures themselves: `tests/looks/look.py DOSSIER light 1 FOLDER`.
"""

import json
import subprocess
import sys
from contextlib import ExitStack
from itertools import product
from pathlib import Path

import pytest
from faults import cut_off, faint, overlaps, stands_out, untranslated
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from views import LANGUAGES, THEMES, VIEWS, chosen

from workbench.actions.dossiers import close_dossier, new_dossier

SCRIPT = Path(__file__).with_name("look.py")
SCALES = ("1", "2")


@pytest.mark.timeout(480)
def test_every_screen_in_every_look(tmp_path: Path) -> None:
    """All themes and scales at once: each waits most of the time for a window to come to rest."""
    folders = [tmp_path / f"{theme}-{scale}" for theme, scale in product(THEMES, SCALES)]
    with ExitStack() as begun:
        looks = [begun.enter_context(_begun(folder, *folder.name.split("-"))) for folder in folders]
        for look in looks:
            look.wait(timeout=420)
    for look, folder in zip(looks, folders, strict=True):
        assert look.returncode == 0, (folder / "complaint").read_text(encoding="utf-8")
        found: dict[str, list[str]] = json.loads((folder / "told").read_text(encoding="utf-8"))
        assert found
        assert not [f"{name}: {fault}" for name, faults in found.items() for fault in faults]


def _begun(folder: Path, theme: str, scale: str) -> subprocess.Popen[bytes]:
    """A process that looks at every screen of a dossier of its own, and leaves what it saw in the folder."""
    folder.mkdir()
    path = folder / "central-asia.dossier"
    close_dossier(new_dossier(path, "ca-consultative"))
    with (folder / "told").open("wb") as told, (folder / "complaint").open("wb") as complaint:
        command = [sys.executable, str(SCRIPT), str(path), theme, scale]
        return subprocess.Popen(command, stdout=told, stderr=complaint)


def test_every_two_of_theme_language_and_view_are_seen_together() -> None:
    seen = {
        (theme, language, view)
        for theme, language, scale in product(THEMES, LANGUAGES, SCALES)
        for view in chosen(theme, language, scale)
    }
    assert {(theme, view) for theme, _, view in seen} == set(product(THEMES, VIEWS))
    assert {(language, view) for _, language, view in seen} == set(product(LANGUAGES, VIEWS))
    assert {(theme, language) for theme, language, _ in seen} == set(product(THEMES, LANGUAGES))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window in which everything is well."""
    made = QWidget()
    made.setStyleSheet("background: #ffffff; color: #000000;")
    layout = QVBoxLayout(made)
    layout.addWidget(QLabel("Роспись участников", made))
    layout.addWidget(QPushButton("Accept", made))
    field = QLineEdit(made)
    field.setText("words")
    layout.addWidget(field)
    made.resize(400, 200)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_nothing_is_found_where_all_is_well(window: QWidget) -> None:
    assert cut_off(window) == []
    assert overlaps(window) == []
    assert untranslated(window, {"Member states": "Участники"}) == []
    assert faint(window, window.grab().toImage()) == []


def test_words_without_room_are_found(window: QWidget) -> None:
    window.findChildren(QLabel)[0].setMaximumWidth(30)
    window.findChildren(QPushButton)[0].setMaximumWidth(20)
    window.layout().activate()
    assert len(cut_off(window)) == 2


def test_what_covers_another_is_found(window: QWidget) -> None:
    label = window.findChildren(QLabel)[0]
    window.findChildren(QPushButton)[0].move(label.pos())
    assert len(overlaps(window)) == 1


def test_words_left_in_the_other_language_are_found(window: QWidget) -> None:
    assert len(untranslated(window, {"Accept": "Принять"})) == 1


def test_faint_words_are_found(window: QWidget) -> None:
    window.findChildren(QLabel)[0].setStyleSheet("color: #9a9a9a;")
    assert len(faint(window, window.grab().toImage())) == 1


def test_the_measure_of_contrast_is_right() -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    assert stands_out(image, QRect(0, 0, 40, 40)) is None
    for y in range(10, 20):
        for x in range(5, 35):
            image.setPixelColor(x, y, QColor("#777777"))
    assert stands_out(image, QRect(0, 0, 40, 40)) == pytest.approx(4.48, abs=0.01)
