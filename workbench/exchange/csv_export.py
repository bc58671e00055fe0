"""Roster and chronology as CSV (RFC 4180), for spreadsheets and scripts."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from workbench.domain.errors import UserError
from workbench.domain.gazetteer import state_name
from workbench.domain.spreadsheets import harmless
from workbench.domain.whole_file import put
from workbench.domain.wording import event_title
from workbench.dossier.dossier import Dossier


def write_csv(dossier: Dossier, path: Path) -> tuple[Path, Path]:
    """Writes `<stem>.roster.csv` and `<stem>.chronology.csv` beside `path` and returns where they are.

    UTF-8 with a mark at its beginning, without which Excel takes it for the system's old encoding.
    """
    roster, chronology = path.with_suffix(".roster.csv"), path.with_suffix(".chronology.csv")
    members = [row.as_json(state_name(row.state, "en")) for row in dossier.memberships()]
    events = [row.as_json(event_title(row, "en")) for row in dossier.events()]
    _write(roster, _table(members, _ROSTER))
    _write(chronology, _table(events, _CHRONOLOGY))
    return roster, chronology


_COUNTS = ("sources", "independent_sources", "by_hand", "note", "disputes")
_ROSTER = ("id", "state", "name", "format", "status", "modality", "since", "until", *_COUNTS)
_CHRONOLOGY = (
    *("id", "type", "format", "modality", "ordinal", "date", "place", "state", "actor", "venue", "title"),
    *_COUNTS,
)


def _table(rows: Iterable[Mapping[str, Any]], names: tuple[str, ...]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    """What stands in the cell: nothing for None, yes or no as 1 or 0, never a formula."""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, Mapping):
        value = "; ".join(f"{name}: {' | '.join(given)}" for name, given in value.items())
    return harmless("" if value is None else str(value))


def _write(path: Path, table: str) -> None:
    """Whole or not at all: a write that fails leaves the file that was there."""
    try:
        put(path, table.encode("utf-8-sig"))
    except OSError as error:
        raise UserError("write_failed", file=path, why=error.strerror) from None
