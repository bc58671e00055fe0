"""The program with a window: `workbench [DOSSIER]` and the entry of the desktop."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from workbench.window.main_window import MainWindow
    from workbench.window.settings import Settings

TRACE = "--trace-stalls"
SWITCH_SECONDS = 0.0001
"""How long a thread that computes may keep another waiting, a fiftieth of what is usual: the window's thread
takes turns with those that ask and write at every call of Qt and SQLite. Words typed beside an import meet
less than half of the stalls so (tests/benchmarks/day.py)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Opens the window, on the dossier that is named if one is, and returns the exit status. With
    `--trace-stalls` every moment in which the window did not hear is told on standard error."""
    given = list(sys.argv[1:] if argv is None else argv)
    named = [argument for argument in given if argument != TRACE]
    # Qt comes here and not above: `workbench --help` needs none of it.
    from PySide6.QtWidgets import QApplication

    from workbench.window.collecting import settle

    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)
    window = make_window(application, Path(named[0]) if named else None)
    if TRACE in given:
        from workbench.window.stalls import trace

        window.destroyed.connect(trace(application).close)
    window.furnished.connect(window.greet)
    window.furnished.connect(settle)
    window.show()
    return application.exec()


def make_window(
    application: "QApplication", dossier: Path | None = None, settings: "Settings | None" = None
) -> "MainWindow":
    """The window, not yet shown, in the looks that the settings choose."""
    from workbench.window import bugs
    from workbench.window.collecting import Collector
    from workbench.window.desk import Desk
    from workbench.window.looks import Looks
    from workbench.window.main_window import MainWindow
    from workbench.window.settings import Settings

    sys.setswitchinterval(SWITCH_SECONDS)
    application.setApplicationName("summit-workbench")
    application.setApplicationDisplayName("Summit Workbench")
    application.setDesktopFileName("summit-workbench")
    desk = Desk()
    kept = settings or Settings()
    desk.settings = kept
    desk.drafts.folder = kept.folder / "drafts"
    looks = Looks(application, desk, kept)
    looks.put_on()
    window = MainWindow(desk, kept, looks, dossier)
    Collector(window)
    desk.setParent(window)
    window.destroyed.connect(bugs.watch(window.show_bug))
    return window
