"""Claims of several articles, decided one after the other by keys alone."""

import sys
from collections import Counter
from pathlib import Path

from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

import forty_claims

from workbench.actions.claims import list_claims
from workbench.domain.claims import MembershipClaim
from workbench.domain.vocabulary import Review


def test_fifteen_claims_by_keys_alone(qapp: QApplication, tmp_path: Path) -> None:
    forty_claims.make(tmp_path / "claims.dossier", 15)
    window = forty_claims.open_window(qapp, tmp_path / "claims.dossier", tmp_path)
    order = [row.id for row in forty_claims.review(window).rows]
    tally = forty_claims.work_through(window, 15)
    dossier = window.desk.dossier
    assert dossier is not None
    rows = {row.id: row for row in list_claims(dossier)}
    assert Counter(row.review for row in rows.values()) == {
        Review.ACCEPTED: 10,
        Review.REJECTED: 4,
        Review.OPEN: 1,
    }
    # Every claim in its turn: the one after another came under the hand.
    assert [row for row in order if rows[row].why] == [order[2], order[4], order[7], order[12]]
    assert [rows[order[place]].why for place in (2, 4)] == ["plan, not fact", "a guess"]
    assert [claim for claim, row in rows.items() if row.postponed] == [order[14]]
    edited = rows[order[9]]
    assert edited.edited
    date = edited.claim.since if isinstance(edited.claim, MembershipClaim) else edited.claim.date
    assert date == "2019"
    assert len(dossier.history()) == 3 + 15  # three imports, and one action for each
    assert tally.keys < 3 * 15
    window.close()
