"""Several rows of the roster that say the same become one."""

from collections.abc import Callable, Sequence
from typing import Any

from workbench.domain.dates import PartialDate, sort_key
from workbench.domain.errors import UserError
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import Modality


def merged(rows: Sequence[Membership]) -> dict[str, Any]:
    """The fields of the one row: the widest interval, each end as exact as any of the rows knows it. What
    the sources say stays with their evidence, and where they disagree, the row shows it.

    Raises UserError `merge_one` for less than two rows, `merge_unlike` where state, format or status differ.
    """
    if len({row.id for row in rows}) < 2:
        raise UserError("merge_one")
    if len({(row.state, row.format, row.status) for row in rows}) > 1:
        raise UserError("merge_unlike")
    decided = any(row.modality == Modality.DECIDED for row in rows)
    notes = dict.fromkeys(row.note for row in rows if row.note)
    return {
        "modality": Modality.DECIDED if decided else rows[0].modality,
        "since": _end([row.since for row in rows], min),
        "until": _end([row.until for row in rows], max),
        "note": "; ".join(notes) or None,
        "by_hand": any(row.by_hand for row in rows),
    }


def _end(dates: Sequence[str | None], outermost: Callable[..., str]) -> str | None:
    """The outermost of the dates that are known, or one that says the same more exactly."""
    known = [one for one in dates if one]
    if not known:
        return None
    end = PartialDate.parse(outermost(known, key=sort_key))
    for one in map(PartialDate.parse, known):
        end = one if one.refines(end) else end
    return end.edtf
