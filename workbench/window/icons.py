"""Icons of qtawesome in the colours of the theme. Nothing is loaded before the first icon is asked for,
and then only the one font that holds it (all of qtawesome's fonts together cost a third of a second)."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from shiboken6 import isValid

from workbench.domain.resources import resources
from workbench.window.theme import theme

# qtawesome's prefixes and how its font files begin.
_FONTS = {
    "ph": "phosphor-",
    "ri": "remixicon-",
    "mdi6": "materialdesignicons6-webfont-",
    "mdi": "materialdesignicons5-webfont-",
    "fa6": "fontawesome6-regular-webfont-",
    "fa6s": "fontawesome6-solid-webfont-",
    "fa5": "fontawesome5-regular-webfont-",
    "fa5s": "fontawesome5-solid-webfont-",
    "msc": "codicon-",
}
_tinted: "WeakKeyDictionary[QObject, tuple[str, Callable[[], str] | None]]" = WeakKeyDictionary()
_started = False
unknown: set[str] = set()
"""Names that were asked for and that no font has: a test wants this empty."""


@cache
def _font(prefix: str) -> Any:
    import qtawesome

    folder = Path(qtawesome.__file__).parent / "fonts"
    begins = _FONTS[prefix]
    font = next(path.name for path in folder.glob(f"{begins}*.ttf"))
    letters = next(path.name for path in folder.glob(f"{begins}*charmap*.json"))
    return qtawesome.IconicFont((prefix, font, letters))


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon `name` (`ph.file-plus`) in `colour`, the text's colour by default; none for ""."""
    if not name:
        return QIcon()
    prefix, _, letter = name.partition(".")
    font = _font(prefix)
    if letter not in font.charmap[prefix]:
        unknown.add(name)
        return QIcon()
    now = theme()
    tint = colour or now.text
    made: QIcon = font.icon(name, color=tint, color_disabled=now.muted, color_active=tint)
    return made


def own() -> QIcon:
    """The icon of the program."""
    return QIcon(str(resources() / "icons" / "workbench.svg"))


def tint(target: QObject, name: str, colour: Callable[[], str] | None = None) -> None:
    """Gives `target` (a button, an action) its icon once icons are loaded, and again with each theme."""
    _tinted[target] = (name, colour)
    if _started:
        _draw(target, name, colour)


def refresh() -> None:
    """Draws every icon given by `tint`: called after the first paint and when the theme changed."""
    global _started  # noqa: PLW0603 - before the first call no font is loaded
    _started = True
    for target, (name, colour) in list(_tinted.items()):
        if isValid(target):
            _draw(target, name, colour)
        else:  # Qt has deleted the button that Python still holds
            del _tinted[target]


def _draw(target: QObject, name: str, colour: Callable[[], str] | None) -> None:
    target.setIcon(icon(name, colour() if colour else None))  # type: ignore[attr-defined]
