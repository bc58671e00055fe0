"""What was done to a dossier, and taking it back."""

from itertools import takewhile
from typing import TYPE_CHECKING

from workbench.domain.rows import HistoryRow
from workbench.domain.watching import Watch, nobody

if TYPE_CHECKING:
    from workbench.actions import Dossier


def history(dossier: "Dossier", limit: int | None = None) -> list[HistoryRow]:
    """The actions, the newest first, each with the rows it changed."""
    return dossier.history(limit)


def undo(dossier: "Dossier", steps: int = 1, watch: Watch = nobody) -> list[HistoryRow]:
    """Takes back the newest actions, as many as there are up to `steps`, and returns them."""
    return dossier.undo(steps, watch)


def undo_back_to(dossier: "Dossier", action: int, watch: Watch = nobody) -> list[HistoryRow]:
    """Takes back an action with all that was done after it; nothing where it is taken back already."""
    since = list(takewhile(lambda row: row.id >= action, dossier.history()))
    left = [row.id for row in since if not row.undone and row.undoes is None]
    return dossier.undo(len(left), watch) if action in left else []


def redo(dossier: "Dossier", steps: int = 1, watch: Watch = nobody) -> list[HistoryRow]:
    """Does again what was undone last, and returns it."""
    return dossier.redo(steps, watch)


def can_undo(dossier: "Dossier") -> HistoryRow | None:
    """The action that undo would take back, if any; in a dossier that is only read there is none."""
    return None if dossier.read_only else dossier.next_undo()


def can_redo(dossier: "Dossier") -> HistoryRow | None:
    """The action that redo would do again, if any."""
    return None if dossier.read_only else dossier.next_redo()
