"""Font, light or dark, and high contrast follow the system while the window is open."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication
from window_samples import MakeWindow

from workbench.window.articles_panel import ArticlesPanel
from workbench.window.main_window import MainWindow
from workbench.window.settings import Settings

SCRIPT = Path(__file__).with_name("desktop_changes.py")
TOOLS = ("xvfb-run", "dbus-run-session", "dbus-send")
has_desktop = pytest.mark.skipif(
    not all(shutil.which(tool) for tool in TOOLS), reason="needs an X server and a bus of its own"
)


def on_a_desktop(name: str, dossier: Path, home: Path) -> list[list[object]]:
    """What the window looked like at first and after each change."""
    home.mkdir()
    started = ["xvfb-run", "-a", "dbus-run-session", "--", sys.executable, str(SCRIPT)]
    done = subprocess.run(
        [*started, str(dossier), str(home), name], check=False, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    told: list[list[object]] = json.loads(done.stdout.splitlines()[-1])
    return told


@has_desktop
def test_another_font_of_the_desktop_is_taken_at_once(dossier_path: Path, tmp_path: Path) -> None:
    first, after = on_a_desktop("kde", dossier_path, tmp_path / "home")
    assert first[1:] == ["DejaVu Sans", 10, True] or first[1:] == ["Noto Sans", 10, True]
    assert after[1:] == ["DejaVu Serif", 16, True]


@has_desktop
def test_high_contrast_of_the_desktop_is_taken_at_once(dossier_path: Path, tmp_path: Path) -> None:
    told = on_a_desktop("gnome", dossier_path, tmp_path / "home")
    assert [state[0] for state in told] == ["light", "contrast-light", "contrast-dark", "dark"]


def test_the_window_takes_the_system_s_font_when_its_theme_changes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The event is Qt's own; a system without a screen has but one font, so its answer is put in."""
    articles = window.docks.by_name["articles"].widget()
    assert isinstance(articles, ArticlesPanel)
    usual = QApplication.font().pointSizeF()
    low = articles.list.verticalHeader().defaultSectionSize()
    window.looks.choose_size(150)
    heard: list[int] = []
    window.desk.text_size_changed.connect(heard.append)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert heard == []  # the font is as it was
    larger = QFont("DejaVu Serif", 16)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: QFont(larger))
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert heard == [150]
    assert QApplication.font().families()[0] == "DejaVu Serif"
    assert articles.font().pointSizeF() == pytest.approx(24)
    assert articles.list.verticalHeader().defaultSectionSize() > low * 1.5
    # KDE's own plugin puts its font in place of ours.
    QApplication.setFont(QFont("DejaVu Sans", 9))
    QApplication.processEvents()
    assert QApplication.font().pointSizeF() == pytest.approx(24)
    window.looks.usual_size()
    assert QApplication.font().pointSizeF() == pytest.approx(16) != usual


def test_a_window_that_is_closed_has_no_say_in_the_font(make_window: MakeWindow, tmp_path: Path) -> None:
    closed = make_window(kept=Settings(tmp_path / "other" / "window.ini"))
    closed.close()
    window = make_window()
    usual = QApplication.font().pointSizeF()
    window.looks.choose_size(150)
    QApplication.processEvents()
    assert QApplication.font().pointSizeF() == pytest.approx(usual * 1.5)
