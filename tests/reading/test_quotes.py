"""Quotation marks of every make, nested, and broken."""

import pytest

from workbench.reading.names.nominative import with_outer_guillemets
from workbench.reading.text.quotes import QuoteMap

CASES = [
    ("Он сказал: «Да».", ["«Да»"]),
    ('на конференции "Евразия в процессе "интеграции интеграций": приоритеты", сказал он',
     ['"Евразия в процессе "интеграции интеграций": приоритеты"']),
    ("«Мы в «пятерке», — сказал он»", ["«Мы в «пятерке», — сказал он»"]),
    ("“Yes” and „да“", ["“Yes”", "„да“"]),
    ('"А", - сказал он. "Б".', ['"А"', '"Б"']),
    ('«Незакрытая\n«Вторая»', ["«Вторая»"]),
    ("«Незакрытая и «вторая» дальше", ["«вторая»"]),
    ("нет » и нет", []),
    ('Концерн "Альфа" и "Бета"', ['"Альфа"', '"Бета"']),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), CASES)
def test_outermost_quotations(text: str, found: list[str]) -> None:
    assert [text[quote.start : quote.end] for quote in QuoteMap(text).quotes] == found


def test_asked_by_place() -> None:
    quotes = QuoteMap("а «б» в «г»")
    assert [quotes.at(place) is not None for place in range(11)] == [
        place in (2, 3, 4, 8, 9, 10) for place in range(11)
    ]


def test_outer_marks_become_guillemets() -> None:
    assert with_outer_guillemets('форум "А "Б" В"') == 'форум «А "Б" В»'
