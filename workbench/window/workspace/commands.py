"""What can be done with tabs and panes, and with the words of the active one."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from workbench.window.commands import Command
from workbench.window.workspace.pane import Pane

if TYPE_CHECKING:
    from workbench.window.workspace.workspace import Workspace


class WorkspaceCommands(QObject):
    """Belongs to the workspace."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace

    def all(self) -> list[Command]:
        """The workspace's own, and those of the viewer that is active when they are run."""
        routed = [self._routed(command) for command in self._workspace.panes[0].viewer.commands.values()]
        return [*self._trail_commands(), *self._tab_commands(), *routed, *self._pane_commands()]

    def _routed(self, command: Command) -> Command:
        name = command.id
        return replace(
            command,
            run=lambda: self._run(name),
            enabled=lambda: self._workspace.active.reads and self._workspace.viewer.commands[name].enabled(),
            checked=command.checked and (lambda: bool(self._checked(name))),
        )

    def _run(self, name: str) -> None:
        self._workspace.viewer.commands[name].run()

    def _checked(self, name: str) -> bool:
        checked = self._workspace.viewer.commands[name].checked
        return checked is not None and checked()

    def _trail_commands(self) -> list[Command]:
        workspace = self._workspace
        return [
            Command(
                "visit.back",
                lambda: self.tr("Back"),
                lambda: workspace.go(-1),
                "ph.arrow-left",
                "Alt+Left",
                "go",
                lambda: workspace.trail.can_go_back,
            ),
            Command(
                "visit.forward",
                lambda: self.tr("Forward"),
                lambda: workspace.go(1),
                "ph.arrow-right",
                "Alt+Right",
                "go",
                lambda: workspace.trail.can_go_forward,
            ),
        ]

    def _tab_commands(self) -> list[Command]:
        return [
            Command(
                "tab.next",
                lambda: self.tr("Next tab"),
                lambda: self._workspace.tabs.turn(1),
                "",
                "Ctrl+PgDown",
                "go",
                self._has_tabs,
            ),
            Command(
                "tab.previous",
                lambda: self.tr("Previous tab"),
                lambda: self._workspace.tabs.turn(-1),
                "",
                "Ctrl+PgUp",
                "go",
                self._has_tabs,
            ),
            Command(
                "tab.close",
                lambda: self.tr("Close tab"),
                self._workspace.close_tab,
                "ph.x",
                "Ctrl+W",
                "go",
                self._has_tabs,
            ),
            Command(
                "tab.keep",
                lambda: self.tr("Keep tab"),
                self._workspace.preview.keep,
                "ph.push-pin",
                "Ctrl+T",
                "go",
                lambda: self._workspace.preview.is_here,
            ),
            Command(
                "tab.reopen",
                lambda: self.tr("Reopen closed tab"),
                self._workspace.reopen,
                "ph.arrow-counter-clockwise",
                "Ctrl+Shift+T",
                "go",
                lambda: bool(self._workspace.closed),
            ),
        ]

    def _pane_commands(self) -> list[Command]:
        return [
            Command(
                "pane.split",
                lambda: self.tr("Split view"),
                self._workspace.toggle_split,
                "ph.columns",
                "Ctrl+\\",
                "go",
                lambda: self._workspace.is_split or self._has_tabs(),
                lambda: self._workspace.is_split,
            ),
            Command(
                "pane.other",
                lambda: self.tr("Go to the other pane"),
                self._workspace.go_to_other,
                "ph.arrows-left-right",
                "F6",
                "go",
                lambda: self._workspace.is_split,
            ),
            Command(
                "pane.move",
                lambda: self.tr("Move tab to the other pane"),
                self._move,
                "ph.arrow-square-right",
                "Ctrl+Shift+\\",
                "go",
                self._has_tabs,
            ),
        ]

    def tab_menu(self, pane: Pane, key: str) -> QMenu:
        """What can be done with a tab."""
        menu = QMenu(self._workspace)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        workspace = self._workspace
        entries: list[tuple[str, Callable[[], None], bool]] = [
            (self.tr("Keep tab"), lambda: pane.tabs.keep(key), pane.tabs.preview == key),
            (self.tr("Close tab"), lambda: pane.close_key(key), True),
            (
                self.tr("Close other tabs"),
                lambda: workspace.close_others(pane, key),
                pane.tabs.count() > 1,
            ),
            (self.tr("Reopen closed tab"), workspace.reopen, bool(workspace.closed)),
            (self.tr("Move tab to the other pane"), lambda: workspace.move_tab(pane, key), True),
        ]
        for title, run, enabled in entries:
            action = QAction(title, menu)
            action.setEnabled(enabled)
            action.triggered.connect(_runner(run))
            menu.addAction(action)
        return menu

    def _move(self) -> None:
        self._workspace.move_tab(self._workspace.active, self._workspace.tabs.current)

    def _has_tabs(self) -> bool:
        return self._workspace.tabs.count() > 0


def _runner(run: Callable[[], None]) -> Callable[[], None]:
    return lambda *_: run()
