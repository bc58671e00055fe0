"""Making, opening, checking and copying a dossier."""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.rows import DossierState

if TYPE_CHECKING:
    from workbench.actions import Dossier


def new_dossier(path: Path, starter: str = "empty", language: str = "en") -> "Dossier":
    """Makes a dossier, with the facts of a starter unless that is "empty"; refuses to overwrite a file.

    `language` is that of the starter's own notes and titles.
    """
    from workbench.dossier.opening import create

    dossier = create(path)
    if starter != "empty":
        from workbench.actions.starter import fill_starter

        try:
            fill_starter(dossier, starter, language)
        except BaseException:  # half a starter is no dossier that anybody asked for
            dossier.close()
            path.unlink()
            raise
    return dossier


def is_sample(dossier: "Dossier") -> bool:
    """Whether the dossier began with a starter's facts."""
    begun = dossier.history()[-1:]
    return any(row.action == "starter" for row in begun)


def open_dossier(path: Path, *, read_only: bool = False) -> "Dossier":
    """Opens a dossier; raises UserError `in_use` while another process writes to it, unless `read_only`."""
    from workbench.dossier.opening import open_file

    return open_file(path, read_only=read_only)


def close_dossier(dossier: "Dossier") -> None:
    dossier.close()


def state_of(dossier: "Dossier") -> DossierState:
    """What the status bar says of the dossier."""
    return dossier.state()


def check_dossier(path: Path) -> list[str]:
    """Looks at every page, link, span and record; returns what is wrong, a line each, nothing if sound."""
    from workbench.dossier.checking import check

    return check(path)


def back_up(dossier: "Dossier", target: Path | None = None) -> Path:
    """Copies the dossier as it is at this moment, beside it if no `target` is given, and returns where to."""
    from workbench.dossier.backup import back_up as copy

    return copy(dossier, target)
