"""A picture of the real window on a dossier, taken without a screen: for the README, for `packaging/run`."""

import os
import sys
import tempfile
import time
from pathlib import Path

# Before Qt is imported: a screen of a usual size, where there is none.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from workbench.actions.articles import list_articles
from workbench.window.app import make_window
from workbench.window.main_window import MainWindow
from workbench.window.settings import Settings

SIZE = (1528, 930)
LONGEST_WAIT = 20.0


def take(dossier: Path, picture: Path, language: str = "en", theme: str = "light") -> None:
    """Opens the dossier's newest article in a window of its own and saves what is seen.

    Raises TimeoutError if the window does not come to show it, OSError if the picture cannot be written.
    """
    qInstallMessageHandler(_say)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "window.ini")
        settings.language, settings.theme = language, theme
        window = make_window(application, dossier, settings)
        window.resize(*SIZE)
        window.show()
        _wait(application, window)
        newest = list_articles(window.desk.dossier)[0]
        window.desk.choose_article(newest.id)
        _spend(application, 0.7)
        if not window.grab().save(str(picture)):
            raise OSError(f"{picture}: the picture could not be written")
        window.close()
        _spend(application, 0.2)


def _say(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    """Passes on what Qt says, but for what the platform without a screen says of itself."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def _wait(application: QApplication, window: MainWindow) -> None:
    until = time.monotonic() + LONGEST_WAIT
    while window.desk.dossier is None:
        if time.monotonic() > until:
            raise TimeoutError("the window did not open the dossier")
        _spend(application, 0.05)
    _spend(application, 0.5)


def _spend(application: QApplication, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        application.processEvents()
        time.sleep(0.01)
