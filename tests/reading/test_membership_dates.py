"""Since when and until when the memberships of a few words of Russian news hold."""

from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim
from workbench.reading import read

PUBLISHED = date(2025, 12, 1)
TABLE = Path(__file__).parent / "membership_dates_ru.txt"
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize("line", LINES, ids=[line[:40] for line in LINES])
def test_memberships_with_their_dates(line: str) -> None:
    text, _, expected = line.partition("||")
    claims = read(Article(text.strip(), text.strip()[:60], PUBLISHED)).claims
    found = {_told(claim) for claim in claims if isinstance(claim, MembershipClaim)}
    assert found == {row.strip() for row in expected.split(";") if row.strip()}


def _told(claim: MembershipClaim) -> str:
    about = (claim.state, claim.format, claim.status, claim.modality)
    return " ".join([*about, claim.since or "-", claim.until or "-"])
