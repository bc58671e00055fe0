"""What can be done, as data. Menus, toolbar, palette, shortcuts and the cheat sheet come from such lists."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence


def always() -> bool:
    """For commands that can be run at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done. `title` is called each time, so that it follows the language; `icon` is a
    qtawesome name; `menu` is the menu that holds it ("file", "edit", "article", "claims", "roster", "view",
    "help"), "" for none; `shortcut` is portable text such as `Ctrl+O`, "" for none; `checked` tells the state
    of a command that switches something, and is None for the others."""

    id: str
    title: Callable[[], str]
    run: Callable[[], None]
    icon: str = ""
    shortcut: str = ""
    menu: str = ""
    enabled: Callable[[], bool] = always
    checked: Callable[[], bool] | None = None

    def key(self) -> str:
        """The shortcut as this system writes it."""
        return QKeySequence(self.shortcut).toString(QKeySequence.SequenceFormat.NativeText)

    def name(self) -> str:
        """The title without what it would be done to just now ("Undo", not "Undo: accept claim")."""
        return self.title().rstrip("…").split(": ")[0]

    def tooltip(self) -> str:
        """The name with its shortcut, for a button."""
        return f"{self.name()} ({self.key()})" if self.shortcut else self.name()

    def try_run(self) -> None:
        """Runs it if it can be run now."""
        if self.enabled():
            self.run()
