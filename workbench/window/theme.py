"""Colours and measures of the window, light and dark. Panels take colours from here and from nowhere else.

Every kind of mention has a fill and an underline colour and an underline style of its own, so that nothing
rests on colour alone.
"""

from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat

Underline = QTextCharFormat.UnderlineStyle


@dataclass(frozen=True, slots=True)
class Mark:
    """How a kind of mention, an annotation colour or a status is drawn: fill, ink (underline, text), line."""

    fill: str
    ink: str
    line: Underline = Underline.SingleUnderline


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by use. `surface` is what text lies on, `window` what lies between surfaces."""

    name: str
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    selected: str
    error: str
    warning: str
    mentions: dict[str, Mark]
    statuses: dict[str, Mark]
    annotations: dict[str, Mark]


_LINES = {
    "person": Underline.SingleUnderline,
    "state": Underline.SingleUnderline,
    "place": Underline.DashUnderline,
    "organisation": Underline.SingleUnderline,
    "format": Underline.SingleUnderline,
    "event": Underline.DashDotLine,
    "role": Underline.DotLine,
    "date": Underline.DotLine,
    "ordinal": Underline.DotLine,
    "other": Underline.DotLine,
}


def _mentions(colours: dict[str, tuple[str, str]]) -> dict[str, Mark]:
    return {name: Mark(fill, ink, _LINES[name]) for name, (fill, ink) in colours.items()}


LIGHT = Theme(
    name="light",
    window="#f3f4f6",
    surface="#ffffff",
    raised="#ffffff",
    text="#1b2130",
    muted="#5b6472",
    border="#dfe2e8",
    accent="#2a56d4",
    on_accent="#ffffff",
    selected="#e4eafa",
    error="#b42318",
    warning="#92560a",
    mentions=_mentions(
        {
            "person": ("#fbe7d8", "#b4560d"),
            "state": ("#dbe8fb", "#2a56d4"),
            "place": ("#e9e2f8", "#6a3fb5"),
            "organisation": ("#dcf3e4", "#1b7a43"),
            "format": ("#fbdfe4", "#b8264c"),
            "event": ("#e2f1f4", "#0f6f80"),
            "role": ("#fdf5cf", "#8a6d00"),
            "date": ("#eceef1", "#566070"),
            "ordinal": ("#eceef1", "#566070"),
            "other": ("#f1f1ee", "#6b6b60"),
        }
    ),
    statuses={
        "member": Mark("#d9f2e1", "#14643a"),
        "associate": Mark("#e1f1e6", "#2b6a46"),
        "observer": Mark("#dde9fb", "#1f4fb0"),
        "partner": Mark("#e2e6fa", "#3f47a8"),
        "guest": Mark("#f0e6fa", "#6a3fb5"),
        "invited": Mark("#f4ecfb", "#6a3fb5"),
        "candidate": Mark("#fdebd0", "#92560a"),
        "suspended": Mark("#fbdfdc", "#a3261b"),
        "former": Mark("#e8eaee", "#4d5664"),
    },
    annotations={
        "yellow": Mark("#fff2a8", "#7a6200"),
        "green": Mark("#c9f0cf", "#1b6b32"),
        "blue": Mark("#c9e2ff", "#1f4fb0"),
        "pink": Mark("#ffd3e4", "#a1235c"),
        "violet": Mark("#e3d4ff", "#5c35a8"),
    },
)

DARK = Theme(
    name="dark",
    window="#15181e",
    surface="#1c2028",
    raised="#242933",
    text="#e6e9ef",
    muted="#a2abba",
    border="#353c49",
    accent="#7aa2ff",
    on_accent="#0e1420",
    selected="#2a3550",
    error="#ff9a8f",
    warning="#f2be6a",
    mentions=_mentions(
        {
            "person": ("#43301f", "#f0a868"),
            "state": ("#1f3154", "#8fb4ff"),
            "place": ("#342a4c", "#c0a2f5"),
            "organisation": ("#1d3a2a", "#79d29c"),
            "format": ("#4a2530", "#ff93ab"),
            "event": ("#1b3a40", "#73cfe0"),
            "role": ("#3c3718", "#e0cb5d"),
            "date": ("#2d333d", "#b4bdcb"),
            "ordinal": ("#2d333d", "#b4bdcb"),
            "other": ("#2e2f2c", "#b5b5a8"),
        }
    ),
    statuses={
        "member": Mark("#1d3f2c", "#8fe0af"),
        "associate": Mark("#21392b", "#9ad6b1"),
        "observer": Mark("#1f3154", "#9dbdff"),
        "partner": Mark("#272b52", "#b3b8ff"),
        "guest": Mark("#342a4c", "#cdb4fa"),
        "invited": Mark("#302942", "#cdb4fa"),
        "candidate": Mark("#46351b", "#f4c57c"),
        "suspended": Mark("#4a2623", "#ffa79d"),
        "former": Mark("#2f3540", "#b9c1ce"),
    },
    annotations={
        "yellow": Mark("#57501c", "#f3e28a"),
        "green": Mark("#234a2c", "#98e0a6"),
        "blue": Mark("#21406a", "#a6ccff"),
        "pink": Mark("#5a2742", "#ffafd0"),
        "violet": Mark("#3f2f68", "#cdb8ff"),
    },
)

_current = LIGHT


def theme() -> Theme:
    """The theme in force."""
    return _current


def use(name: str) -> Theme:
    """Puts `light` or `dark` in force; the caller tells the desk (`theme_changed`)."""
    global _current  # noqa: PLW0603 - the one place that holds it
    _current = DARK if name == "dark" else LIGHT
    return _current
