"""What can be done, as data. Menus, toolbar, the palette, shortcuts and the cheat sheet come from such lists."""

from collections.abc import Callable
from dataclasses import dataclass


def always() -> bool:
    """For commands that can be run at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done. `title` is called each time, so that it follows the language; `icon` is a
    qtawesome name; `menu` is the menu that holds it ("file", "edit", "article", "claims", "roster", "view",
    "help"), "" for none; `shortcut` is portable text such as `Ctrl+O`, "" for none."""

    id: str
    title: Callable[[], str]
    run: Callable[[], None]
    icon: str = ""
    shortcut: str = ""
    menu: str = ""
    enabled: Callable[[], bool] = always
