"""One sentence, what it claims of memberships. Half of them are traps: they claim less than they seem to."""

from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim
from workbench.reading import read

_PUBLISHED = date(2025, 6, 1)

_CASES = (Path(__file__).parent / "memberships_en.txt").read_text(encoding="utf-8")


def _case(line: str) -> tuple[str, set[tuple[str, ...]]]:
    words, _, claims = line.partition("|")
    expected = {tuple(claim.split()) for claim in claims.split(";") if claim.strip()}
    return words.strip(), expected


_TABLE = [_case(line) for line in _CASES.splitlines() if line.strip() and not line.startswith("#")]


def _claimed(words: str) -> set[tuple[str, ...]]:
    reading = read(Article(words, "", _PUBLISHED))
    found = set()
    for claim in reading.claims:
        if isinstance(claim, MembershipClaim):
            dates = [f"{name}={value}" for name in ("since", "until") if (value := getattr(claim, name))]
            found.add((claim.state, claim.format, str(claim.status), str(claim.modality), *dates))
    return found


@pytest.mark.parametrize(("words", "expected"), _TABLE, ids=[words for words, _ in _TABLE])
def test_a_sentence_claims_what_it_says(words: str, expected: set[tuple[str, ...]]) -> None:
    assert _claimed(words) == expected
