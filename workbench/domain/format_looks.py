"""How a dossier calls, colours and describes a format, instead of what the program says."""

from dataclasses import replace
from zlib import crc32

from workbench.domain.additions import FormatLook
from workbench.domain.gazetteer import FormatEntry, formats

COLOURS = {
    "blue": "#3b7ddd",
    "green": "#2f9058",
    "red": "#d9485f",
    "orange": "#cf6a0c",
    "violet": "#8f63d9",
    "teal": "#16858c",
    "pink": "#d14a9a",
    "brown": "#a06a2c",
    "olive": "#7f8419",
    "grey": "#76808f",
}
"""By name; each told from a light ground and from a dark one (3 to 1)."""


def looked(entry: FormatEntry, look: FormatLook) -> FormatEntry:
    """The format as the dossier has it: what is not said there stays."""
    return replace(
        entry,
        name=_said(entry.name, look.ru, look.en),
        short=_said(entry.short, look.short_ru, look.short_en),
        colour=look.colour or entry.colour,
        description=look.description or entry.description,
    )


def _said(names: dict[str, str], ru: str, en: str) -> dict[str, str]:
    return {"ru": ru or names["ru"], "en": en or names["en"]}


def format_colour(format_id: str) -> str:
    """The colour of a format as #rrggbb: that of the dossier, of the program, or one of `COLOURS` that is
    always the same."""
    entry = formats().get(format_id)
    if entry is not None and entry.colour:
        return COLOURS.get(entry.colour, entry.colour)
    return list(COLOURS.values())[crc32(format_id.encode()) % len(COLOURS)]


def format_description(format_id: str) -> str:
    """What the analyst says of the format, "" for nothing."""
    entry = formats().get(format_id)
    return (entry.description if entry else "") or ""
