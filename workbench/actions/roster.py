"""The roster: asked as of a day, and corrected by hand."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from workbench.actions.checks import check_fields, check_order, known_format, known_word
from workbench.domain.dates import checked, sort_key
from workbench.domain.errors import UserError
from workbench.domain.merging import merged
from workbench.domain.roster import Membership, roster_as_of
from workbench.domain.roster_changes import Difference, differences
from workbench.domain.state_finding import state_code
from workbench.domain.vocabulary import Modality, Status

if TYPE_CHECKING:
    from workbench.actions import Dossier
    from workbench.dossier.writer import Writer

FIELDS = ("state", "format", "status", "modality", "since", "until", "note")


def roster(dossier: "Dossier", format: str | None = None, as_of: date | None = None) -> list[Membership]:
    """The rows (of one format) that held, or may have held, on a day; every row if none is given."""
    return roster_as_of(dossier.memberships(format), as_of)


def compare(dossier: "Dossier", format: str, day: date, other: date) -> list[Difference]:
    """What is different about a format's roster on the `other` day from the one."""
    known = known_format(format, [row.format for row in dossier.memberships()])
    return differences(dossier.memberships(known), day, other)


def set_membership(
    dossier: "Dossier",
    state: str,
    format: str,
    status: str,
    since: str | None = None,
    until: str | None = None,
    note: str | None = None,
) -> int:
    """Makes the state stand so to the format, and returns the row's id.

    Its row of this status is changed (of several the one that stands open, or the latest), else its row that
    stands open; where there is neither, one is added. What is not given stays as it is.
    """
    values: dict[str, Any] = {
        "state": state,
        "format": format,
        "status": status,
        "since": since,
        "until": until,
        "note": note,
    }
    with dossier.action("set_membership", **values) as writer:
        told = _checked(writer, {name: value for name, value in values.items() if value is not None})
        row = _row_to_set(writer, told)
        if row is None:
            return _add(writer, told)
        if row.modality != Modality.DECIDED:
            told["modality"] = Modality.DECIDED
        return _change(writer, row, told)


def add_membership(
    dossier: "Dossier",
    state: str,
    format: str,
    status: str,
    *,
    since: str | None = None,
    until: str | None = None,
    note: str | None = None,
) -> int:
    """Adds a row by hand and returns its id."""
    values: dict[str, Any] = {
        "state": state,
        "format": format,
        "status": status,
        "since": since,
        "until": until,
        "note": note,
    }
    with dossier.action("add_membership", **values) as writer:
        return _add(writer, _checked(writer, values))


def edit_membership(dossier: "Dossier", membership: int, **changes: str | None) -> int:
    """Changes fields of a row by hand (state, format, status, modality, since, until, note; None empties it)
    and returns its id."""
    facts: dict[str, Any] = {"membership": membership, **changes}
    with dossier.action("edit_membership", **facts) as writer:
        return _change(writer, _known(writer, membership), _checked(writer, changes))


def remove_memberships(dossier: "Dossier", memberships: Iterable[int]) -> None:
    """Takes rows out of the roster, with their evidence."""
    given = list(dict.fromkeys(memberships))
    with dossier.action("remove_membership", membership=given) as writer:
        for membership in given:
            _known(writer, membership)
            writer.remove_membership(membership)


def merge_memberships(dossier: "Dossier", memberships: Iterable[int]) -> int:
    """Makes one row of several of one state and status, with the evidence of all, and returns its id: that
    of the first. Raises UserError `merge_one`, `merge_unlike`."""
    given = list(dict.fromkeys(memberships))
    with dossier.action("merge_memberships", memberships=given) as writer:
        rows = [_known(writer, membership) for membership in given]
        values = merged(rows)
        kept, *others = rows
        for row in others:
            writer.move_evidence(row.id, kept.id)
            writer.remove_membership(row.id)
        changed = {name: value for name, value in values.items() if value != getattr(kept, name)}
        if changed:
            writer.change_membership(kept.id, changed)
        return kept.id


def _known(writer: "Writer", membership: int) -> Membership:
    found = next((row for row in writer.memberships() if row.id == membership), None)
    if found is None:
        raise UserError("unknown_membership", id=membership)
    return found


def _checked(writer: "Writer", values: Mapping[str, str | None]) -> dict[str, str | None]:
    """The fields that are given, each made sure of."""
    check_fields(values, FIELDS)
    told = dict(values)
    if "state" in told:
        told["state"] = state_code(told["state"] or "")
    if "format" in told:
        told["format"] = known_format(told["format"] or "", writer.formats())
    if "status" in told:
        told["status"] = known_word(Status, told["status"] or "")
    if "modality" in told:
        told["modality"] = known_word(Modality, told["modality"] or "")
    for name in ("since", "until"):
        if name in told:
            told[name] = checked(told[name])
    if "note" in told:
        told["note"] = (told["note"] or "").strip() or None
    return told


def _row_to_set(writer: "Writer", told: dict[str, str | None]) -> Membership | None:
    rows = [row for row in writer.memberships(told["format"]) if row.state == told["state"]]
    rows.sort(key=lambda row: (row.until is None, sort_key(row.since)), reverse=True)
    same = [row for row in rows if row.status == told["status"]]
    standing = [row for row in rows if row.until is None]
    return next(iter(same + standing), None)


def _add(writer: "Writer", told: dict[str, str | None]) -> int:
    check_order(told.get("since"), told.get("until"))
    assert told["state"] and told["format"] and told["status"]
    return writer.add_membership(
        told["state"],
        told["format"],
        Status(told["status"]),
        since=told.get("since"),
        until=told.get("until"),
        by_hand=True,
        note=told.get("note"),
    )


def _change(writer: "Writer", row: Membership, told: dict[str, str | None]) -> int:
    check_order(told.get("since", row.since), told.get("until", row.until))
    changed = {name: value for name, value in told.items() if value != getattr(row, name)}
    if changed:
        writer.change_membership(row.id, {**changed, "by_hand": True})
    return row.id
