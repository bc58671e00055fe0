"""What is looked at: on which screens, in which themes and languages."""

from typing import NamedTuple

THEMES, LANGUAGES = ("light", "dark"), ("ru", "en")


class View(NamedTuple):
    """A screen, and the size of letters on it in per cent. The scale is 1 or 2: device pixels for each of the
    window's."""

    name: str
    scale: str
    size: tuple[int, int]
    letters: int


# At twice the scale a large screen has half as many of the window's pixels; a small one has too few for any
# program, so there the letters are made twice as large instead.
VIEWS = (
    View("1366x768", "1", (1366, 768), 100),
    View("1366x768-text-200", "1", (1366, 768), 200),
    View("2560x1440", "1", (2560, 1440), 100),
    View("2560x1440", "2", (1280, 720), 100),
)


def chosen(theme: str, language: str, scale: str, *, every: bool = False) -> list[View]:
    """In which views of a scale a theme is looked at in a language. Unless it is every one, it is half of
    them, so that each theme and each language meets each view, and each other."""
    turn = THEMES.index(theme) + LANGUAGES.index(language)
    return [
        view for place, view in enumerate(VIEWS) if view.scale == scale and (every or (place + turn) % 2 == 0)
    ]
