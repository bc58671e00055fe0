"""How English news tells who spoke: whose paper it is, who is named only then, who went on, who was told."""

from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import StatementClaim
from workbench.reading import read

TABLE = [
    [part.strip() for part in line.split("||")]
    for line in (Path(__file__).parent / "statements_news_en.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def _statements(text: str) -> list[StatementClaim]:
    claims = read(Article(text, "", date(2025, 11, 20))).claims
    return [claim for claim in claims if isinstance(claim, StatementClaim)]


@pytest.mark.parametrize("row", TABLE, ids=[row[0][:60] for row in TABLE])
def test_who_said_what_in_the_news(row: list[str]) -> None:
    text, *told = row[0].replace("\\n", "\n"), *row[1:]
    found = _statements(text)
    wanted = [statement.split(" | ") for statement in told if statement]
    assert [[one.speaker, "says" if one.direct else "tells"] for one in found] == [one[:2] for one in wanted]
    assert all(words.lower() in one.quote.lower() for one, (_, _, words) in zip(found, wanted, strict=True))


def test_the_office_told_of_first_is_that_of_the_name() -> None:
    text = "The Turkish foreign minister said Ankara was ready. “All is set,” Hakan Fidan said."
    assert {(one.speaker, one.role) for one in _statements(text)} == {
        ("Hakan Fidan", "Turkish foreign minister")
    }


def test_the_office_of_the_last_of_two_is_not_of_both() -> None:
    text = "SCO Secretary-General Zhang Ming and Ambassador Murat Mukushev met. Mukushev said it was over."
    assert [(one.speaker, one.role) for one in _statements(text)] == [("Murat Mukushev", "Ambassador")]


def test_an_office_is_not_that_of_whom_one_greets_on_behalf_of() -> None:
    text = "The envoy met the premier of Laos on behalf of President Vladimir Putin. Putin said it was over."
    assert [(one.speaker, one.role) for one in _statements(text)] == [("Vladimir Putin", "President")]


def test_a_transcript_names_each_speaker_once() -> None:
    said = "Ilham Aliyev: We shall meet in May.\n\nSadyr Japarov: So be it."
    text = f"The bank will grow\n\nExcerpts from the transcript:\n\n{said}"
    assert [(one.speaker, one.quote) for one in _statements(text)] == [
        ("Ilham Aliyev", "We shall meet in May."),
        ("Sadyr Japarov", "So be it."),
    ]
    assert _statements(text.replace("Excerpts from the transcript:\n\n", "")) == []


def test_a_bracket_does_not_end_an_office() -> None:
    text = "It is over. This was stated by Igor Finogenov, head of the Eurasian Bank’s (EDB) Board."
    assert [one.role for one in _statements(text)] == ["head of the Eurasian Bank’s (EDB) Board"]
