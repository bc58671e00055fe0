"""Everything by name: the commands that open the palette."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QMainWindow

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.palette.recents import Recents
from workbench.window.settings import Settings
from workbench.window.workspace.workspace import Workspace

if TYPE_CHECKING:
    from workbench.window.palette.palette import Palette

_REST = 2500  # ms


class FindCommands(QObject):
    """Finding by name, in the Edit menu."""

    def __init__(self, desk: Desk, settings: Settings, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._window = window
        self._recents = Recents(desk, settings, self)
        self._palette: Palette | None = None
        desk.find_wanted.connect(self._on_wanted)
        # Made when the window has come to rest, so that the first opening is as quick as the others.
        QTimer.singleShot(_REST, self, self._make_ready)

    def commands(self) -> list[Command]:
        return [
            Command(
                "find.everything",
                lambda: self.tr("Find anything"),
                self._opener(""),
                "ph.magnifying-glass",
                "Ctrl+K",
                "edit",
            ),
            Command(
                "find.command",
                lambda: self.tr("Find a command"),
                self._opener(">"),
                "ph.terminal-window",
                "Ctrl+Shift+P",
                "edit",
            ),
        ]

    @Slot(str)
    def _on_wanted(self, words: str) -> None:
        self.palette.begin(words)

    def _opener(self, text: str) -> Callable[[], None]:
        return lambda: self.palette.begin(text)

    @Slot()
    def _make_ready(self) -> None:
        QTimer.singleShot(0, self, self.palette.search.begin)

    @property
    def palette(self) -> "Palette":
        """The palette, made now if it was not asked for before."""
        if self._palette is None:
            from workbench.window.palette.palette import Palette

            self._palette = Palette(self._desk, self._recents, self._workspace, self._window)
        return self._palette
