"""A table that was copied elsewhere, read as rows of a roster: columns in any order, with a head or not."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from workbench.domain.errors import UserError
from workbench.domain.evidence import agree
from workbench.domain.roster import Membership
from workbench.domain.state_finding import plain_name, state_code
from workbench.domain.typed_dates import typed_date
from workbench.domain.typed_words import typed_word
from workbench.domain.vocabulary import Status

HEADS = {
    "state": ("state", "country", "code", "iso", "member state", "страна", "государство", "код"),
    "status": ("status", "статус", "role"),
    "since": ("since", "from", "joined", "с", "начало", "дата", "date"),
    "until": ("until", "to", "till", "left", "по", "до", "конец"),
    "note": ("note", "notes", "comment", "заметка", "примечание", "комментарий"),
}
"""What columns may be called that are read."""
MOST = 5000


class Effect(StrEnum):
    """What becomes of a pasted line."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line by its number: the fields that it gives a row, the row that it changes, or why it is refused."""

    number: int
    text: str
    fields: Mapping[str, str] = field(default_factory=dict)
    effect: Effect = Effect.REFUSED
    row: int | None = None
    fault: UserError | None = None


def read_table(text: str) -> list[list[str]]:
    """The cells of a table whose columns stand apart by tabs, semicolons or commas; empty lines are kept.

    Raises UserError `paste_empty`, `paste_long`.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    if not text.strip():
        raise UserError("paste_empty")
    if len(lines) > MOST:
        raise UserError("paste_long", most=MOST)
    sign = next((sign for sign in "\t;" if sign in text), ",")
    return [[_cell(cell) for cell in row] for row in csv.reader(lines, delimiter=sign)]


def _cell(cell: str) -> str:
    """Without the ' that keeps a spreadsheet from taking it for a formula."""
    return cell.strip().removeprefix("'").strip()


def read_lines(text: str, language: str) -> list[PastedLine]:
    """Every line that is not empty, read or refused. Raises UserError as `read_table`, and
    `paste_no_state` where no column names states."""
    table = read_table(text)
    columns, head = _columns(table, language)
    if "state" not in columns:
        raise UserError("paste_no_state")
    return [
        _line(number, row, columns, language)
        for number, row in enumerate(table, start=1)
        if any(row) and number > head
    ]


def _columns(table: Sequence[Sequence[str]], language: str) -> tuple[dict[str, int], int]:
    """Which column holds what, and how many lines the head has."""
    first = table[0]
    named: dict[str, int] = {}
    for place, cell in enumerate(first):
        kind = next((kind for kind, heads in HEADS.items() if plain_name(cell) in heads), None)
        if kind is not None:
            named.setdefault(kind, place)
    if "state" in named:
        return named, 1
    return _guessed(table, language), 0


def _guessed(table: Sequence[Sequence[str]], language: str) -> dict[str, int]:
    """By what most of the cells of a column are: of two columns of dates the first is "since"."""
    found: dict[str, int] = {}
    tests: dict[str, Callable[[str], object]] = {
        "state": state_code,
        "status": lambda cell: typed_word("status", Status, cell, language),
        "since": typed_date,
        "until": typed_date,
    }
    for place in range(max(map(len, table))):
        cells = [row[place] for row in table if place < len(row) and row[place]]
        for kind, read in tests.items():
            if kind not in found and cells and 2 * sum(_reads(read, cell) for cell in cells) >= len(cells):
                found[kind] = place
                break
    return found


def _reads(read: Callable[[str], object], cell: str) -> bool:
    try:
        read(cell)
    except UserError:
        return False
    return True


def _line(number: int, row: Sequence[str], columns: Mapping[str, int], language: str) -> PastedLine:
    given = {kind: row[place] if place < len(row) else "" for kind, place in columns.items()}
    text = " · ".join(cell for cell in row if cell)
    try:
        fields = {"state": state_code(given["state"])}
        status = given.get("status", "")
        fields["status"] = typed_word("status", Status, status, language) if status else str(Status.MEMBER)
        for kind in ("since", "until"):
            if when := typed_date(given.get(kind, "")):
                fields[kind] = when
        if given.get("note"):
            fields["note"] = given["note"]
    except UserError as fault:
        return PastedLine(number, text, fault=fault)
    return PastedLine(number, text, fields, Effect.ADDED)


def paired(lines: Sequence[PastedLine], rows: Sequence[Membership]) -> list[PastedLine]:
    """Each line with what it does to the rows: it changes the row of its state and status whose beginning
    agrees with it, or the only one that is left; else it adds one."""
    free = {row.id: row for row in rows}
    found: dict[int, Membership] = {}
    for line in lines:
        row = next((row for row in free.values() if _is_of(line, row) and _agrees(line, row)), None)
        if row is not None:
            found[line.number] = free.pop(row.id)
    for line in lines:
        if line.number not in found and line.fault is None:
            left = [row for row in free.values() if _is_of(line, row)]
            if len(left) == 1 and not any(_rivals(one, line) and one.number not in found for one in lines):
                found[line.number] = free.pop(left[0].id)
    return [_effect(line, found.get(line.number)) for line in lines]


def _is_of(line: PastedLine, row: Membership) -> bool:
    return (line.fields.get("state"), line.fields.get("status")) == (row.state, str(row.status))


def _rivals(one: PastedLine, other: PastedLine) -> bool:
    """Whether either could be what becomes of one row."""
    alike = all(one.fields.get(name) == other.fields.get(name) for name in ("state", "status"))
    return alike and one.number != other.number


def _agrees(line: PastedLine, row: Membership) -> bool:
    since = line.fields.get("since")
    return not since or (row.since is not None and agree("since", since, row.since))


def _effect(line: PastedLine, row: Membership | None) -> PastedLine:
    if line.fault is not None or row is None:
        return line
    same = all(getattr(row, name) == value for name, value in line.fields.items())
    effect = Effect.SAME if same else Effect.CHANGED
    return PastedLine(line.number, line.text, line.fields, effect, row.id)
