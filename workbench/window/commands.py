"""What can be done, as data. Menus, toolbar, palette, shortcuts and the cheat sheet come from such lists."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from workbench.window import keymap


def always() -> bool:
    """For commands that can be run at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done. `title` is called each time, so that it follows the language; `icon` is a
    qtawesome name; `menu` is the menu that holds it ("file", "edit", "article", "go", "claims", "roster",
    "view", "help"), "" for none; `shortcut` is its usual key as portable text such as `Ctrl+O`, "" for none,
    and the analyst may have chosen another (see `keymap`); `checked` tells the state of a command that
    switches something, and is None for the others."""

    id: str
    title: Callable[[], str]
    run: Callable[[], None]
    icon: str = ""
    shortcut: str = ""
    menu: str = ""
    enabled: Callable[[], bool] = always
    checked: Callable[[], bool] | None = None

    def key(self) -> str:
        """The key in force as this system writes it."""
        return keymap.shown(self.id, self.shortcut)

    def sequences(self) -> list[QKeySequence]:
        """Every key that runs it; the first is the one that is shown."""
        return [QKeySequence(key) for key in keymap.every_way(keymap.key_of(self.id, self.shortcut))]

    def has_key(self, key: str) -> bool:
        """Whether this key, as portable text, runs it."""
        own = keymap.key_of(self.id, self.shortcut)
        return bool(own) and keymap.same(own, key)

    def name(self) -> str:
        """The title without what it would be done to just now ("Undo", not "Undo: accept claim")."""
        return self.title().rstrip("…").split(": ")[0]

    def tooltip(self) -> str:
        """The name with its shortcut, for a button."""
        return f"{self.name()} ({key})" if (key := self.key()) else self.name()

    def try_run(self) -> None:
        """Runs it if it can be run now."""
        if self.enabled():
            self.run()
