"""The tables of dates: what each text's dates come to, and what looks like a date but is none."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from workbench.domain.dates import PartialDate
from workbench.reading.dates.dates import find_dates
from workbench.reading.dates.days import Tense

PUBLISHED = date(2025, 12, 17)
TABLES = {
    language: tomllib.loads(Path(__file__).with_name(f"dates_{language}.toml").read_text(encoding="utf-8"))
    for language in ("ru", "en")
}
CASES = [(language, *case) for language, table in TABLES.items() for case in table["cases"]]
TRAPS = [(language, text) for language, table in TABLES.items() for text in table["none"]]


def found(language: str, text: str, tense: str) -> list[tuple[str, str]]:
    dates = find_dates(text, PUBLISHED, language, lambda place: Tense[tense.upper()])
    return [(text[one.start : one.end], one.edtf or "") for one in dates]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}: {case[1]}")
def test_dates_of_the_tables(case: tuple[str, ...]) -> None:
    language, text, tense, *pairs = case
    assert found(language, text, tense) == list(zip(pairs[::2], pairs[1::2], strict=True))


@pytest.mark.parametrize(("language", "text"), TRAPS)
@pytest.mark.parametrize("tense", ["past", "future", "open"])
def test_numbers_and_words_that_are_no_dates(language: str, text: str, tense: str) -> None:
    assert found(language, text, tense) == []


def test_the_tables_are_long_enough_and_every_value_is_edtf() -> None:
    assert min(len(table["cases"]) for table in TABLES.values()) >= 110
    for case in CASES:
        assert all(not edtf or PartialDate.parse(edtf).edtf == edtf for edtf in case[4::2])
