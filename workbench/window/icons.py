"""Icons of qtawesome's fonts in the colours of the theme, each font loaded with its first icon.

Only the font files of the package are used, not its code: importing it costs a quarter of a second, for it
makes every class of Qt ready, and drawing a letter in a colour is not much work.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from weakref import WeakSet

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton
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
_FILLS = 0.9  # of the square that an icon has
_tinted: "WeakSet[QObject]" = WeakSet()
_started = False
unknown: set[str] = set()
"""Names that were asked for and that no font has: a test wants this empty."""


@dataclass(frozen=True, slots=True)
class _Font:
    """A font of icons: its family, and the letter that stands for each name."""

    family: str
    letters: dict[str, str]


@cache
def _font(prefix: str) -> _Font:
    spec = find_spec("qtawesome")
    assert spec and spec.origin
    folder = Path(spec.origin).parent / "fonts"
    begins = _FONTS[prefix]
    number = QFontDatabase.addApplicationFont(str(next(folder.glob(f"{begins}*.ttf"))))
    letters = json.loads(next(folder.glob(f"{begins}*charmap*.json")).read_text(encoding="utf-8"))
    return _Font(
        QFontDatabase.applicationFontFamilies(number)[0],
        {name: chr(int(code, 16)) for name, code in letters.items()},
    )


class _Letter(QIconEngine):
    """Draws one letter of a font at any size."""

    def __init__(self, family: str, letter: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._family, self._letter = family, letter
        self._colour, self._disabled = colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(self._family)
        font.setPixelSize(max(round(rect.height() * _FILLS), 1))
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(self._disabled if mode == QIcon.Mode.Disabled else self._colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Letter(self._family, self._letter, self._colour, self._disabled)


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon `name` (`ph.file-plus`) in `colour`, the text's colour by default; none for ""."""
    if not name:
        return QIcon()
    prefix, _, named = name.partition(".")
    font = _font(prefix)
    if named not in font.letters:
        unknown.add(name)
        return QIcon()
    now = theme()
    return QIcon(_Letter(font.family, font.letters[named], colour or now.text, now.muted))


def own() -> QIcon:
    """The icon of the program."""
    return QIcon(str(resources() / "icons" / "workbench.svg"))


def tint(target: QObject, name: str, colour: Callable[[], str] | None = None) -> None:
    """Gives `target` (a button, an action) its icon once icons are loaded, and again with each theme."""
    # With the target and not here: `colour` may well be a method of it, and would keep it for ever.
    target._tint = (name, colour)  # type: ignore[attr-defined]
    _tinted.add(target)
    if _started:
        _draw(target)


def refresh() -> None:
    """Draws every icon given by `tint`: called after the first paint and when the theme changed."""
    global _started  # noqa: PLW0603 - before the first call no font is loaded
    _started = True
    for target in list(_tinted):
        if isValid(target):
            _draw(target)
        else:  # Qt has deleted the button that Python still holds
            _tinted.discard(target)


def fit(*buttons: QAbstractButton) -> None:
    """Makes the icons of buttons as large as the letters beside them."""
    for button in buttons:
        side = max(button.fontMetrics().height(), 16)
        button.setIconSize(QSize(side, side))


def _draw(target: QObject) -> None:
    name, colour = target._tint  # type: ignore[attr-defined]
    target.setIcon(icon(name, colour() if colour else None))  # type: ignore[attr-defined]
