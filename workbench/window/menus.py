"""Menus and shortcuts, made from the commands. Titles and states are asked for when a menu opens."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction, QShortcutEvent
from PySide6.QtWidgets import QMainWindow, QMenu

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.icons import tint
from workbench.window.theme import theme

TOP = ("file", "edit", "article", "go", "claims", "roster", "view", "help")


class KeyAction(QAction):
    """An action whose key does the same with either layout. Where both are there and the Russian one is on,
    the system takes one letter for both "J" and "О": both are this action's, so there is no doubt."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent) and event.isAmbiguous():
            self.trigger()
            return True
        return super().event(event)


class Menus(QObject):
    """The menu bar of `window`. An action stays enabled while no menu shows it, so that its shortcut asks
    the command itself whether it can be run, and never an answer of some time ago."""

    def __init__(self, desk: Desk, window: QMainWindow) -> None:
        super().__init__(window)
        desk.menus = self
        self._window = window
        self._menus: dict[str, QMenu] = {}
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        for name in TOP:
            self._menu(name)
        self.retranslate()
        desk.language_changed.connect(self.retranslate)
        desk.keys_changed.connect(self._on_keys_changed)

    @property
    def commands(self) -> list[Command]:
        """Every command of the window, in the order of the menus."""
        return list(self._commands.values())

    def by_name(self) -> list[tuple[str, Command]]:
        """Every command with the name by which it is found: those of a submenu say which ("Theme: Dark")."""
        titles = self.titles()
        return [
            (f"{titles[command.menu]}: {command.name()}" if "/" in command.menu else command.name(), command)
            for command in self.commands
        ]

    @Slot(str)
    def run(self, command_id: str) -> None:
        """Runs a command if it can be run now."""
        self._commands[command_id].try_run()

    def action(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def menu(self, name: str) -> QMenu:
        return self._menus[name]

    def fill(self, commands: Iterable[Command]) -> None:
        """Puts these commands into the menus, in place of all that were there."""
        for action in self._actions.values():
            self._window.removeAction(action)
            action.deleteLater()
        for menu in self._menus.values():
            menu.clear()
        self._actions.clear()
        given = list(commands)
        order = {name: place for place, name in enumerate(TOP)}
        given.sort(key=lambda command: order.get(command.menu.split("/")[0], len(TOP)))
        self._commands = {command.id: command for command in given}
        last: dict[str, str] = {}
        for command in given:
            self._add(command, last)
        for name in TOP:
            self._menus[name].menuAction().setVisible(not self._menus[name].isEmpty())

    def _add(self, command: Command, last: dict[str, str]) -> None:
        action = KeyAction(command.title(), self)
        action.setShortcuts(command.sequences())
        action.setShortcutVisibleInContextMenu(True)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setCheckable(command.checked is not None)
        action.triggered.connect(_runner(command))
        if command.icon:
            tint(action, command.icon, lambda: theme().muted)
        self._actions[command.id] = action
        self._window.addAction(action)
        if command.menu:
            menu = self._menu(command.menu)
            # Commands of one kind ("file.open", "file.new") stand together, apart from the next kind.
            kind = command.id.rsplit(".", 1)[0]
            if last.get(command.menu, kind) != kind:
                menu.addSeparator()
            last[command.menu] = kind
            menu.addAction(action)

    def _menu(self, name: str) -> QMenu:
        found = self._menus.get(name)
        top, _, sub = name.partition("/")
        if found is None:
            found = QMenu(self._window)
            found.aboutToShow.connect(_caller(self._on_show, name))
            found.aboutToHide.connect(_caller(self._on_hide, name))
            self._menus[name] = found
            if not sub:
                self._window.menuBar().addMenu(found)
            found.setTitle(self._titles().get(name, name))
        if sub and found.menuAction() not in self._menus[top].actions():
            self._menus[top].addMenu(found)
        return found

    def _titles(self) -> dict[str, str]:
        return {
            "file": self.tr("&File"),
            "file/recent": self.tr("Recent dossiers"),
            "edit": self.tr("&Edit"),
            "article": self.tr("&Article"),
            "go": self.tr("&Go"),
            "claims": self.tr("&Claims"),
            "roster": self.tr("&Member states"),
            "view": self.tr("&View"),
            "view/theme": self.tr("Theme"),
            "view/language": self.tr("Language"),
            "view/panels": self.tr("Panels"),
            "help": self.tr("&Help"),
        }

    def titles(self) -> dict[str, str]:
        """The menus' titles without the marks of their keys, for the cheat sheet."""
        return {name: title.replace("&", "") for name, title in self._titles().items()}

    def mnemonics(self) -> dict[str, str]:
        """The letters that open menus with Alt, each with the menu's title."""
        titles = (self._menus[name].title() for name in TOP if not self._menus[name].isEmpty())
        return {
            title.partition("&")[2][:1].upper(): title.replace("&", "") for title in titles if "&" in title
        }

    @Slot()
    def retranslate(self) -> None:
        titles = self._titles()
        for name, menu in self._menus.items():
            menu.setTitle(titles.get(name, name))
        for command_id, action in self._actions.items():
            action.setText(self._commands[command_id].title())

    @Slot()
    def _on_keys_changed(self) -> None:
        for command_id, action in self._actions.items():
            action.setShortcuts(self._commands[command_id].sequences())

    def _on_show(self, name: str) -> None:
        for command_id, action in self._actions.items():
            command = self._commands[command_id]
            if command.menu == name:
                action.setText(command.title())
                action.setEnabled(command.enabled())
                if command.checked is not None:
                    action.setChecked(command.checked())

    def _on_hide(self, name: str) -> None:
        for command_id, action in self._actions.items():
            if self._commands[command_id].menu == name:
                action.setEnabled(True)


def _runner(command: Command) -> Callable[[], None]:
    return command.try_run


def _caller(slot: Callable[[str], None], name: str) -> Callable[[], None]:
    return lambda: slot(name)
