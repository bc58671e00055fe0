"""The commands that open the pictures in the middle of the window."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from workbench.window.commands import Command
from workbench.window.desk import Desk
from workbench.window.pictures.picture_button import PictureButton

translate = QCoreApplication.translate


def page_commands(desk: Desk) -> list[Command]:
    """Timeline, who sits where, claims over time."""
    titles: dict[str, Callable[[], str]] = {
        "timeline": lambda: translate("PictureCommands", "Timeline"),
        "matrix": lambda: translate("PictureCommands", "Who sits where"),
        "claims-over-time": lambda: translate("PictureCommands", "Claims over time"),
    }
    keys = {
        "timeline": ("ph.chart-bar-horizontal", "Ctrl+Alt+T"),
        "matrix": ("ph.squares-four", "Ctrl+Alt+W"),
        "claims-over-time": ("ph.clock-counter-clockwise", "Ctrl+Alt+C"),
    }
    return [
        Command(
            f"picture.{key}",
            titles[key],
            _show(desk, key),
            icon,
            shortcut,
            "view",
            lambda: desk.dossier is not None,
        )
        for key, (icon, shortcut) in keys.items()
    ]


def picture_commands(desk: Desk, out: PictureButton) -> list[Command]:
    """The chosen format's timeline into a file or onto the clipboard."""
    return [
        Command(
            "timeline.save",
            lambda: translate("PictureCommands", "Save timeline as SVG or PNG…"),
            out.ask_file,
            "ph.export",
            "",
            "view",
            lambda: desk.dossier is not None,
        ),
        Command(
            "timeline.copy",
            lambda: translate("PictureCommands", "Copy timeline as a picture"),
            out.copy,
            "ph.copy",
            "",
            "view",
            lambda: desk.dossier is not None,
        ),
    ]


def _show(desk: Desk, key: str) -> Callable[[], None]:
    return lambda: desk.show_page(key)
