"""Rows of a roster out of a table that was copied elsewhere: read first, then taken with one undo."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from workbench.actions.checks import check_order, known_format
from workbench.domain.errors import UserError
from workbench.domain.pasting import Effect, PastedLine, paired, read_lines
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import Status
from workbench.intake.sources import plain_text

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.writer import Writer


def preview_paste(dossier: "Dossier", format: str, text: str, language: str = "en") -> list[PastedLine]:
    """What each line of the table would do to the format's roster; nothing is changed.

    Words of either language are read, `language` is that of the reasons. Raises UserError where the table
    as a whole cannot be read.
    """
    return _read(dossier.memberships(format), text, language)


def paste_rows(dossier: "Dossier", format: str, text: str, language: str = "en") -> list[PastedLine]:
    """Takes every line that can be taken, by hand, and returns what became of each."""
    with dossier.action("paste_memberships", format=format) as writer:
        known = known_format(format, writer.formats())
        lines = _read(writer.memberships(known), text, language)
        for line in lines:
            _take(writer, known, line)
        return lines


def paste_file(dossier: "Dossier", format: str, source: str, language: str = "en") -> list[PastedLine]:
    """The same with a table in a file, or on the standard input for "-"."""
    return paste_rows(dossier, format, plain_text(source), language)


def _read(rows: Sequence[Membership], text: str, language: str) -> list[PastedLine]:
    by_id = {row.id: row for row in rows}
    return [_ordered(line, by_id) for line in paired(read_lines(text, language), rows)]


def _ordered(line: PastedLine, rows: dict[int, Membership]) -> PastedLine:
    """Refused if it would end before it begins, together with what stands already."""
    row = rows.get(line.row or 0)
    since = line.fields.get("since") or (row.since if row else None)
    until = line.fields.get("until") or (row.until if row else None)
    try:
        check_order(since, until)
    except UserError as fault:
        return PastedLine(line.number, line.text, fault=fault)
    return line


def _take(writer: "Writer", format: str, line: PastedLine) -> None:
    fields: dict[str, Any] = dict(line.fields)
    if line.effect == Effect.ADDED:
        writer.add_membership(
            fields["state"],
            format,
            Status(fields["status"]),
            since=fields.get("since"),
            until=fields.get("until"),
            note=fields.get("note"),
            by_hand=True,
        )
    elif line.effect == Effect.CHANGED:
        assert line.row is not None
        writer.change_membership(line.row, {**fields, "by_hand": True})
