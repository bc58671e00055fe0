"""Roster and chronology as CSV, for spreadsheets and scripts."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from workbench.domain.gazetteer import state_name
from workbench.domain.wording import event_title
from workbench.dossier.dossier import Dossier

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(dossier: Dossier, path: Path) -> Path:
    """Writes `<stem>.roster.csv` and `<stem>.chronology.csv` beside `path`; returns the first."""
    roster = path.with_suffix(".roster.csv")
    _write(roster, (row.as_json(state_name(row.state, "en")) for row in dossier.memberships()))
    _write(
        path.with_suffix(".chronology.csv"), (row.as_json(event_title(row, "en")) for row in dossier.events())
    )
    return roster


def _write(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    held = list(rows)
    out = io.StringIO()
    names = list(held[0]) if held else []
    writer = csv.DictWriter(out, names)
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in held)
    path.write_text(out.getvalue(), encoding="utf-8-sig", newline="")


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
