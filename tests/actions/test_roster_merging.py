"""Rows of the roster merged, removed together, and two days compared."""

from datetime import date

import pytest
from dossier_samples import FORMAT

from workbench.actions.history import redo, undo
from workbench.actions.roster import (
    add_membership,
    compare,
    merge_memberships,
    remove_memberships,
    roster,
)
from workbench.domain.errors import UserError
from workbench.domain.roster import Membership
from workbench.domain.vocabulary import Modality, Status
from workbench.dossier.dossier import Dossier


def two(dossier: Dossier) -> tuple[int, int]:
    """Rows of one state and status, each with evidence of its own."""
    with dossier.action("starter", name="test") as writer:
        source = writer.add_citation("Page", "МИД")
        rows = (
            writer.add_membership("AZ", FORMAT, Status.MEMBER, since="2025-11", note="раз"),
            writer.add_membership(
                "AZ", FORMAT, Status.MEMBER, modality=Modality.PLANNED, since="2025-11-16", note="два"
            ),
        )
        for row, said in zip(rows, ("2025-11", "2025-11-16"), strict=True):
            writer.add_evidence(source=source, quote=said, membership=row, asserts={"since": said})
    return rows


def test_merging_keeps_the_evidence_of_both_and_is_one_action(empty: Dossier) -> None:
    rows = two(empty)
    before = roster(empty, FORMAT)
    assert merge_memberships(empty, rows) == rows[0]
    (row,) = roster(empty, FORMAT)
    assert (row.since, row.modality, row.note, row.by_hand) == (
        "2025-11-16",
        Modality.DECIDED,
        "раз; два",
        False,
    )
    assert [item.quote for item in row.evidence] == ["2025-11", "2025-11-16"]
    undo(empty)
    assert roster(empty, FORMAT) == before
    redo(empty)
    assert roster(empty, FORMAT) == [row]


@pytest.mark.parametrize(
    ("ends", "merged"),
    [
        ((("2018", None), ("2018-03-15", "2020")), ("2018-03-15", "2020")),
        ((("2018", "2020"), ("2016", "2019")), ("2016", "2020")),
        (((None, "2020-05"), ("2016", "2020")), ("2016", "2020-05")),
        ((("2017~", None), ("2017", None)), ("2017", None)),
        (((None, None), (None, None)), (None, None)),
    ],
)
def test_ends_are_the_widest_and_the_most_exact(
    empty: Dossier, ends: tuple[tuple[str | None, str | None], ...], merged: tuple[str | None, str | None]
) -> None:
    rows = [add_membership(empty, "AZ", FORMAT, "guest", since=since, until=until) for since, until in ends]
    merge_memberships(empty, rows)
    (row,) = roster(empty, FORMAT)
    assert (row.since, row.until) == merged
    assert row.by_hand


def test_what_cannot_be_merged_is_refused_and_stays(empty: Dossier) -> None:
    one = add_membership(empty, "AZ", FORMAT, "guest")
    other = add_membership(empty, "AZ", FORMAT, "member")
    before: list[Membership] = roster(empty)
    for rows, code in (([one], "merge_one"), ([one, one], "merge_one"), ([one, other], "merge_unlike")):
        with pytest.raises(UserError) as refused:
            merge_memberships(empty, rows)
        assert refused.value.code == code
    assert roster(empty) == before


def test_several_rows_are_removed_at_once(empty: Dossier) -> None:
    rows = two(empty)
    remove_memberships(empty, rows)
    assert roster(empty) == []
    undo(empty)
    assert len(roster(empty)) == 2


def test_two_days_are_compared(empty: Dossier) -> None:
    add_membership(empty, "AZ", FORMAT, "guest", since="2024-08-09", until="2024-08-09")
    add_membership(empty, "AZ", FORMAT, "member", since="2025-11-16")
    (found,) = compare(empty, FORMAT, date(2024, 8, 9), date(2025, 11, 17))
    assert (found.state, found.kind) == ("AZ", "status")
    with pytest.raises(UserError):
        compare(empty, "no such format", date(2024, 8, 9), date(2025, 11, 17))
