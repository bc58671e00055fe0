"""Partial dates as words."""

from datetime import date

import pytest

from workbench.domain.date_words import date_words, day_words


@pytest.mark.parametrize(
    ("edtf", "russian", "english"),
    [
        (None, "", ""),
        ("", "", ""),
        ("2025", "2025 г.", "2025"),
        ("2025-11", "ноябрь 2025 г.", "November 2025"),
        ("2025-11-16", "16 ноября 2025 г.", "16 November 2025"),
        ("2025-05-03", "3 мая 2025 г.", "3 May 2025"),
        ("2017-09~", "около сентября 2017 г.", "about September 2017"),
        ("2017?", "около 2017 г.", "about 2017"),
        ("2024/..", "с 2024 г.", "since 2024"),
        ("2024-03/..", "с марта 2024 г.", "since March 2024"),
        ("../2024-03", "до марта 2024 г.", "until March 2024"),
        ("2024/", "с 2024 г.", "since 2024"),
        ("2025-11-15/2025-11-16", "15–16 ноября 2025 г.", "15–16 November 2025"),
        ("2022/2024", "2022–2024 гг.", "2022–2024"),
        (
            "2025-10-31/2025-11-01",
            "31 октября 2025 г. – 1 ноября 2025 г.",
            "31 October 2025 – 1 November 2025",
        ),
        ("2025-11/2026-03", "ноябрь 2025 г. – март 2026 г.", "November 2025 – March 2026"),
        ("nonsense", "nonsense", "nonsense"),
    ],
)
def test_words(edtf: str | None, russian: str, english: str) -> None:
    assert date_words(edtf, "ru") == russian
    assert date_words(edtf, "en") == english


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_words(month: int) -> None:
    spoken = {
        date_words(f"2025-{month:02}{day}", language) for day in ("", "-01") for language in ("ru", "en")
    }
    assert len(spoken) == 4
    assert all("2025" in words for words in spoken)


def test_day() -> None:
    assert day_words(date(2025, 11, 16), "ru") == "16 ноября 2025 г."
