"""Colours and measures of the window, light and dark, both in high contrast too. Panels take colours from
here and from nowhere else.

Every kind of mention has a fill and an underline colour and an underline style of its own, so that nothing
rests on colour alone.
"""

from dataclasses import dataclass, replace

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
    """Colours by use. `surface` is what text lies on, `window` what lies between surfaces; `border` parts
    them and may be faint, `edge` is the line by which one knows a control and must not (WCAG 2.2, 1.4.11);
    `ring` is how thick the frame of what has the keyboard is, in pixels."""

    name: str
    is_dark: bool
    ring: int
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    border: str
    edge: str
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
    is_dark=False,
    ring=2,
    window="#f3f4f6",
    surface="#ffffff",
    raised="#ffffff",
    text="#1b2130",
    muted="#5b6472",
    border="#dfe2e8",
    edge="#7d8594",
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
    is_dark=True,
    ring=2,
    window="#15181e",
    surface="#1c2028",
    raised="#242933",
    text="#e6e9ef",
    muted="#a2abba",
    border="#353c49",
    edge="#7a8494",
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


def _marks(marks: dict[str, Mark], colours: dict[str, tuple[str, str]]) -> dict[str, Mark]:
    return {name: replace(mark, fill=colours[name][0], ink=colours[name][1]) for name, mark in marks.items()}


# Every word at 7 to 1 at least (WCAG 2.2, 1.4.6), and lines between all parts.
CONTRAST_LIGHT = replace(
    LIGHT,
    name="contrast-light",
    ring=3,
    window="#ffffff",
    text="#000000",
    muted="#333333",
    border="#5a5a5a",
    edge="#5a5a5a",
    accent="#0033a0",
    selected="#cfe0ff",
    error="#9c0006",
    warning="#6b3d00",
    mentions=_marks(
        LIGHT.mentions,
        {
            "person": ("#fbe7d8", "#733708"),
            "state": ("#dbe8fb", "#1e3e99"),
            "place": ("#e9e2f8", "#53318d"),
            "organisation": ("#dcf3e4", "#12532e"),
            "format": ("#fbdfe4", "#841b37"),
            "event": ("#e2f1f4", "#0b505c"),
            "role": ("#fdf5cf", "#5e4a00"),
            "date": ("#eceef1", "#414955"),
            "ordinal": ("#eceef1", "#414955"),
            "other": ("#f1f1ee", "#4b4b43"),
        },
    ),
    statuses=_marks(
        LIGHT.statuses,
        {
            "member": ("#d9f2e1", "#105230"),
            "associate": ("#e1f1e6", "#215135"),
            "observer": ("#dde9fb", "#1a4294"),
            "partner": ("#e2e6fa", "#363d90"),
            "guest": ("#f0e6fa", "#553291"),
            "invited": ("#f4ecfb", "#593598"),
            "candidate": ("#fdebd0", "#693e07"),
            "suspended": ("#fbdfdc", "#821e16"),
            "former": ("#e8eaee", "#414854"),
        },
    ),
    annotations=_marks(
        LIGHT.annotations,
        {
            "yellow": ("#fff2a8", "#5a4900"),
            "green": ("#c9f0cf", "#144f25"),
            "blue": ("#c9e2ff", "#183c86"),
            "pink": ("#ffd3e4", "#771a44"),
            "violet": ("#e3d4ff", "#4a2a86"),
        },
    ),
)
CONTRAST_DARK = replace(
    DARK,
    name="contrast-dark",
    ring=3,
    window="#000000",
    surface="#000000",
    raised="#0d0d0d",
    text="#ffffff",
    muted="#d6d6d6",
    border="#9a9a9a",
    edge="#9a9a9a",
    accent="#a8c8ff",
    on_accent="#000000",
    selected="#1a325d",
    error="#ffb3ab",
    warning="#ffd08a",
    mentions=_marks(
        DARK.mentions,
        {
            "person": ("#2c1f14", "#f0a868"),
            "state": ("#142037", "#8fb4ff"),
            "place": ("#221b31", "#c0a2f5"),
            "organisation": ("#13261b", "#79d29c"),
            "format": ("#30181f", "#ff93ab"),
            "event": ("#12262a", "#73cfe0"),
            "role": ("#272410", "#e0cb5d"),
            "date": ("#1d2128", "#b4bdcb"),
            "ordinal": ("#1d2128", "#b4bdcb"),
            "other": ("#1e1f1d", "#b5b5a8"),
        },
    ),
    statuses=_marks(
        DARK.statuses,
        {
            "member": ("#13291d", "#8fe0af"),
            "associate": ("#15251c", "#9ad6b1"),
            "observer": ("#142037", "#9dbdff"),
            "partner": ("#191c35", "#b3b8ff"),
            "guest": ("#221b31", "#cdb4fa"),
            "invited": ("#1f1b2b", "#cdb4fa"),
            "candidate": ("#2e2212", "#f4c57c"),
            "suspended": ("#301917", "#ffa79d"),
            "former": ("#1f222a", "#b9c1ce"),
        },
    ),
    annotations=_marks(
        DARK.annotations,
        {
            "yellow": ("#393412", "#f3e28a"),
            "green": ("#17301d", "#98e0a6"),
            "blue": ("#152a45", "#a6ccff"),
            "pink": ("#3a192b", "#ffafd0"),
            "violet": ("#291f44", "#cdb8ff"),
        },
    ),
)

THEMES = {one.name: one for one in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}

_current = LIGHT


def theme() -> Theme:
    """The theme in force."""
    return _current


def use(name: str) -> Theme:
    """Puts one of `THEMES` in force; the caller tells the desk (`theme_changed`)."""
    global _current  # noqa: PLW0603 - the one place that holds it
    _current = THEMES[name]
    return _current
