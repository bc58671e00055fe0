"""Everything by name: the commands that open the palette. It is made with the first of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.palette.recents import Recents
from workbench.window.settings import Settings
from workbench.window.workspace import Workspace

if TYPE_CHECKING:
    from workbench.window.palette.palette import Palette


class FindCommands(QObject):
    """Finding by name, in the Edit menu."""

    def __init__(self, desk: Desk, settings: Settings, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._window = window
        self._recents = Recents(desk, settings, self)
        self._palette: Palette | None = None

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

    def _opener(self, text: str) -> Callable[[], None]:
        return lambda: self.palette.begin(text)

    @property
    def palette(self) -> "Palette":
        """The palette, made when it is first asked for."""
        if self._palette is None:
            from workbench.window.palette.palette import Palette

            self._palette = Palette(self._desk, self._recents, self._workspace, self._window)
        return self._palette
