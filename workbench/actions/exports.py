"""Handing the dossier on to other programs."""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import UserError

if TYPE_CHECKING:
    from workbench.actions import Dossier


def export(dossier: "Dossier", path: Path) -> tuple[Path, ...]:
    """Writes roster and chronology as CSV: for `facts.csv`, `facts.roster.csv` and `facts.chronology.csv`
    beside each other; returns both. Raises UserError `export_format` for any other ending."""
    if path.suffix.lower() != ".csv":
        raise UserError("export_format", file=path, ending=path.suffix or "?")
    from workbench.exchange.csv_export import write_csv

    return write_csv(dossier, path)
