"""The real window on a dossier, without a screen: for pictures of it, and to look at it from every side."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Before Qt is imported: a screen of a large size, where there is none.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from workbench.actions.articles import list_articles
from workbench.window.app import make_window
from workbench.window.help.tour import SEEN
from workbench.window.main_window import MainWindow
from workbench.window.settings import Settings

SIZE = (1528, 930)
LONGEST_WAIT = 20.0


@dataclass
class Stage:
    """A window that is shown, and the program that it runs in."""

    application: QApplication
    window: MainWindow

    def wait(self, is_so: Callable[[], bool], what: str) -> None:
        """Lets the window work until it has come to that. Raises TimeoutError if it does not."""
        until = time.monotonic() + LONGEST_WAIT
        while not is_so():
            if time.monotonic() > until:
                raise TimeoutError(f"the window did not come to {what}")
            self.spend(0.02)

    def spend(self, seconds: float) -> None:
        """Lets the window work for so long."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.application.processEvents()
            time.sleep(0.005)

    def settle(self) -> None:
        """Lets the window do all that it has begun."""
        self.spend(0.05)
        self.wait(lambda: not self.window.jobs.busy and not self.window.desk.is_asking, "rest")
        self.spend(0.05)


@contextmanager
def on_stage(
    dossier: Path | None, language: str = "en", theme: str = "light", size: tuple[int, int] = SIZE
) -> Iterator[Stage]:
    """Opens the dossier's newest article in a window of its own, with settings of its own; without a dossier,
    the welcome page.

    Raises TimeoutError if the window does not come to show it.
    """
    qInstallMessageHandler(_say)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "window.ini")
        settings.language, settings.theme = language, theme
        settings.keep_text(SEEN, "yes")  # the tour is a screen of its own
        stage = Stage(application, make_window(application, dossier, settings))
        window = stage.window
        window.resize(*size)
        window.show()
        stage.wait(lambda: window.is_furnished, "have all its panels")
        if dossier is not None:
            stage.wait(lambda: window.desk.dossier is not None, "open the dossier")
            stage.settle()
            window.desk.choose_article(list_articles(window.desk.dossier)[0].id)
        stage.settle()
        window.activateWindow()
        stage.wait(window.isActiveWindow, "have the keys")
        yield stage
        window.close()
        stage.spend(0.2)


def take(dossier: Path, picture: Path, language: str = "en", theme: str = "light") -> None:
    """Opens the dossier's newest article in a window of its own and saves what is seen.

    Raises TimeoutError if the window does not come to show it, OSError if the picture cannot be written.
    """
    with on_stage(dossier, language, theme) as stage:
        stage.spend(0.5)
        save(stage, picture)


def save(stage: Stage, picture: Path) -> None:
    """Saves what is seen of the window. Raises OSError if the picture cannot be written."""
    if not stage.window.grab().save(str(picture)):
        raise OSError(f"{picture}: the picture could not be written")


def _say(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    """Passes on what Qt says, but for what the platform without a screen says of itself."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)
