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


_IN_LINES: list[tuple[str, str]] = [
    (
        "The members of BRICS are:\nBrazil\nRussia\nChina (since 2009)\n\nPartners:\n• Belarus\n• Bolivia\n",
        "BR brics member decided; RU brics member decided; CN brics member decided since=2009;"
        "BY brics partner decided; BO brics partner decided",
    ),
    (
        "BRICS grows.\n\nAlgeria: applied in 2022, rejected in 2023.\nEgypt: member since January 2024.\n"
        "Turkey: offered partner status in November 2024.\nSaudi Arabia: has not yet joined.\n",
        "DZ brics candidate decided since=2022; DZ brics member denied;"
        "EG brics member decided since=2024-01;"
        "TR brics invited decided since=2024-11; SA brics member denied",
    ),
    (
        "Uzbekistan and its alliances\n\n1999 — Tashkent leaves the CSTO and joins GUAM.\n"
        "2006: Uzbekistan returns to the CSTO.\nJune 2012: Uzbekistan suspends its CSTO membership.\n",
        "UZ csto former decided since=1999 until=2006; UZ guam member decided since=1999;"
        "UZ csto member decided since=2006 until=2012-06; UZ csto suspended decided since=2012-06",
    ),
    (
        "The SCO in short\n\n- Members (3): Belarus, China, India\n- Observers: Afghanistan, Mongolia\n",
        "BY sco member decided; CN sco member decided; IN sco member decided;"
        "AF sco observer decided; MN sco observer decided",
    ),
    ("BRICS met in Kazan.\n\nEgypt: we want peace.\nIndia: talks are needed.\n", ""),
]


@pytest.mark.parametrize(("text", "claims"), _IN_LINES, ids=[text[:30] for text, _ in _IN_LINES])
def test_lines_are_read_under_what_heads_them(text: str, claims: str) -> None:
    assert _claimed(text) == _case(f"|{claims}")[1]
