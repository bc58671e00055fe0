"""The day that a report's dateline tells, and how it is read by."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim
from workbench.reading import read
from workbench.reading.dates.filed import filed_day

_TABLE = Path(__file__).parent / "filed_days.txt"
_ROWS = [line for line in _TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
_TOLD = "АСТАНА, 5 июля 2024 г. /Казинформ/. Белоруссия вчера вступила в ШОС."


@pytest.mark.parametrize("row", _ROWS, ids=[row.partition("||")[0].strip()[:60] for row in _ROWS])
def test_a_dateline_tells_the_day(row: str) -> None:
    text, _, day = row.partition("||")
    found = filed_day(text.strip().replace("\\n", "\n"))
    assert (found.isoformat() if found else "-") == day.strip()


def test_dates_are_read_by_the_dateline_where_no_other_day_is_known() -> None:
    article = Article(_TOLD, "")
    reading = read(article)
    assert [claim.since for claim in reading.claims if isinstance(claim, MembershipClaim)] == ["2024-07-04"]
    assert reading.article.published is None, "what the text tells is not the day that is known of it"


def test_the_day_that_was_given_goes_before_the_dateline() -> None:
    reading = read(replace(Article(_TOLD, ""), published=date(2024, 7, 8)))
    assert [claim.since for claim in reading.claims if isinstance(claim, MembershipClaim)] == ["2024-07-07"]
    assert reading.article.published == date(2024, 7, 8)
