"""Since when, until when and how sure the memberships of a few words of news are, in both languages."""

from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim
from workbench.reading import read

_HERE = Path(__file__).parent
_PUBLISHED = date(2025, 12, 1)


def _rows(*names: str) -> list[str]:
    lines = (line for name in names for line in (_HERE / name).read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _wanted(claims: str) -> set[str]:
    """ "IR,BY sco member decided 2024 -; …": a row for each state."""
    rows = [claim.split() for claim in claims.split(";") if claim.strip()]
    return {" ".join([state, *about]) for states, *about in rows for state in states.split(",")}


def _memberships(text: str) -> list[MembershipClaim]:
    body = text.strip().replace("\\n", "\n")
    claims = read(Article(body, "", _PUBLISHED)).claims
    return [claim for claim in claims if isinstance(claim, MembershipClaim)]


def _about(claim: MembershipClaim) -> list[str]:
    return [claim.state, claim.format, str(claim.status), str(claim.modality)]


_DATED = _rows("told_dates_ru.txt", "told_dates_en.txt")
_MEANT = _rows("told_modality_ru.txt", "told_modality_en.txt")


@pytest.mark.parametrize("row", _DATED, ids=[row.partition("||")[0].strip()[:60] for row in _DATED])
def test_a_membership_holds_from_and_until_when_it_is_told(row: str) -> None:
    text, _, claims = row.partition("||")
    found = {" ".join([*_about(one), one.since or "-", one.until or "-"]) for one in _memberships(text)}
    assert found == _wanted(claims)


@pytest.mark.parametrize("row", _MEANT, ids=[row.partition("||")[0].strip()[:60] for row in _MEANT])
def test_a_membership_is_as_sure_as_it_is_told(row: str) -> None:
    text, _, claims = row.partition("||")
    assert {" ".join(_about(one)) for one in _memberships(text)} == _wanted(claims)
