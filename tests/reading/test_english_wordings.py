"""Ways of saying what a state is in a format, class by class: the rows of `wordings_en.txt`."""

from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim
from workbench.reading import read

_ROWS = [
    line
    for line in (Path(__file__).parent / "wordings_en.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
Row = tuple[str, ...]


def _wanted(claims: str) -> set[Row]:
    """ "IR,BY sco member decided since=2024; …": a row for each state."""
    rows = [claim.split() for claim in claims.split(";") if claim.strip()]
    return {(state, *about) for states, *about in rows for state in states.split(",")}


def _found(text: str) -> set[Row]:
    found = set()
    for claim in read(Article(text, "", date(2025, 12, 1))).claims:
        if isinstance(claim, MembershipClaim):
            about = (claim.state, claim.format, str(claim.status), str(claim.modality))
            dates = (f"{name}={day}" for name in ("since", "until") if (day := getattr(claim, name)))
            found.add((*about, *dates))
    return found


@pytest.mark.parametrize("row", _ROWS, ids=[row.partition("||")[0].strip()[:60] for row in _ROWS])
def test_a_wording_says_what_it_says(row: str) -> None:
    text, _, claims = row.partition("||")
    wanted, found = _wanted(claims), _found(text.strip().replace("\\n", "\n"))
    assert {one[:4] for one in found} == {one[:4] for one in wanted}
    assert all(any(set(one) <= set(other) for other in found) for one in wanted)
