"""A copy of a dossier as it is at one moment, while others go on writing."""

from datetime import datetime
from pathlib import Path

from workbench.domain.errors import UserError
from workbench.dossier.copying import copy_file
from workbench.dossier.dossier import Dossier
from workbench.dossier.opening import open_file


def back_up(dossier: Dossier, target: Path | None = None) -> Path:
    """Copies the dossier to `target`, else beside it under a name with the time; returns where to.

    The copy appears whole or not at all. A file that is there is overwritten only if it is an earlier copy of
    the same dossier, so that nothing can be lost; else UserError `exists`.
    """
    target = (target or _beside(dossier.path)).absolute()
    if target.exists() and not _is_earlier(target, dossier):
        raise UserError("exists", file=target)
    copy_file(dossier.path, target)
    return target


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.stem}.backup-{datetime.now():%Y%m%d-%H%M%S}{path.suffix}")


def _is_earlier(target: Path, dossier: Dossier) -> bool:
    """Whether everything that the target's record knows is in the dossier's, too."""
    if target.samefile(dossier.path):
        return False
    try:
        other = open_file(target, read_only=True)
    except UserError:
        return False
    try:
        newest = other.history(limit=1)
    finally:
        other.close()
    return not newest or dossier.action_row(newest[0].id) == newest[0]
