"""The memberships in a few words of news each: every one that the line names, and no others."""

from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim
from workbench.reading import read

PUBLISHED = date(2025, 12, 1)
LINES = [
    line
    for file in (
        "memberships_ru.txt",
        "memberships_lists_ru.txt",
        "modality_ru.txt",
        "coreference_ru.txt",
        "memberships_phrases_ru.txt",
        "memberships_wordings_ru.txt",
        "memberships_news_ru.txt",
        "memberships_phrases_en.txt",
        "memberships_more_en.txt",
    )
    for line in (Path(__file__).parent / file).read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES, ids=[line[:40] for line in LINES])
def test_exactly_the_memberships_that_the_text_asserts(line: str) -> None:
    text, _, expected = line.partition("||")
    claims = read(Article(text.strip(), text.strip()[:60], PUBLISHED)).claims
    found = {
        f"{claim.state} {claim.format} {claim.status} {claim.modality}"
        for claim in claims
        if isinstance(claim, MembershipClaim)
    }
    assert found == {row.strip() for row in expected.split(";") if row.strip()}


def test_what_the_headline_says_is_whose_it_is_below() -> None:
    text = (
        "Туркменистан не выйдет из СНГ\n\nТуркменистан не выйдет из СНГ, заявил президент Туркменистана "
        "Сердар Бердымухамедов.\n"
    )
    claims = read(Article(text, text.partition("\n")[0], PUBLISHED)).claims
    (claim,) = (claim for claim in claims if isinstance(claim, MembershipClaim))
    assert claim.said_by == "Сердар Бердымухамедов"


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Азербайджан был и остаётся членом СНГ.", None),
        ("Армения была и остается участником СНГ, заявил премьер.", None),
        ("Грузия была членом СНГ.", "../2025-12-01"),
        ("Россия была членом СНГ и осталась членом G20.", "../2025-12-01"),
    ],
)
def test_what_was_is_over_unless_it_goes_on(text: str, until: str | None) -> None:
    claims = read(Article(text, text, PUBLISHED)).claims
    (claim,) = (one for one in claims if isinstance(one, MembershipClaim) and one.format == "cis")
    assert claim.until == until


def test_another_decision_dates_nothing() -> None:
    text = (
        "The decision to admit Fiji to APEC was made. The decision to admit Nepal to ASEAN was made in May."
    )
    claims = read(Article(text, text, PUBLISHED)).claims
    (claim,) = (one for one in claims if isinstance(one, MembershipClaim) and one.state == "FJ")
    assert claim.since is None and len(claim.evidence) == 1
