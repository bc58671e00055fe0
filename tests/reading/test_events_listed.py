"""The events in a few words of Russian news each: exactly those that the rows of `events_ru.txt` and
`papers_ru.txt` name."""

from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import EventClaim
from workbench.reading import read

FILES = ("events_ru.txt", "papers_ru.txt")
BESIDE_MEMBERSHIPS = ("accession", "withdrawal")


def _rows() -> list[tuple[str, date, list[str]]]:
    rows: list[tuple[str, date, list[str]]] = []
    texts = [(Path(__file__).parent / name).read_text(encoding="utf-8") for name in FILES]
    for line in "\n".join(texts).splitlines():
        if line.startswith("  "):
            rows[-1][2].append(line.strip())
        elif line and not line.startswith("#"):
            day, _, text = line.partition(" ")
            rows.append((text.replace("\\n", "\n"), date.fromisoformat(day), []))
    return rows


ROWS = _rows()


@pytest.mark.parametrize(("text", "published", "wanted"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_exactly_the_events_that_the_text_tells_of(text: str, published: date, wanted: list[str]) -> None:
    claims = read(Article(text, text[:60], published)).claims
    found = [_said(claim) for claim in claims if isinstance(claim, EventClaim)]
    assert sorted(one for one in found if not one.startswith(BESIDE_MEMBERSHIPS)) == sorted(wanted)


def _said(claim: EventClaim) -> str:
    told = (claim.type, claim.format, claim.modality, claim.ordinal, claim.date, claim.place, claim.state)
    return " ".join(str(one or "-").replace(" ", "_") for one in told)
