"""Dates as people type them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.date_words import date_words
from workbench.domain.errors import UserError
from workbench.domain.typed_dates import typed_date

TABLE = [
    ("2025", "2025"),
    ("2025 г.", "2025"),
    ("2025 год", "2025"),
    ("в 2025 году", "2025"),
    ("in 2025", "2025"),
    ("ноябрь 2025", "2025-11"),
    ("Ноябрь 2025 г.", "2025-11"),
    ("в ноябре 2025 года", "2025-11"),
    ("нояб. 2025", "2025-11"),
    ("сент 2017", "2017-09"),
    ("май 2025", "2025-05"),
    ("11.2025", "2025-11"),
    ("11/2025", "2025-11"),
    ("2025-11", "2025-11"),
    ("2025.11", "2025-11"),
    ("Nov 2025", "2025-11"),
    ("november 2025", "2025-11"),
    ("Sept. 2017", "2017-09"),
    ("16.11.2025", "2025-11-16"),
    ("6.1.2025", "2025-01-06"),
    ("16/11/2025", "2025-11-16"),
    ("16-11-2025", "2025-11-16"),
    ("2025-11-16", "2025-11-16"),
    ("2025-1-6", "2025-01-06"),
    ("16 ноября 2025", "2025-11-16"),
    ("16 ноября 2025 г.", "2025-11-16"),
    ("16-го ноября 2025 года", "2025-11-16"),
    ("3 мая 2025", "2025-05-03"),
    ("16 Nov 2025", "2025-11-16"),
    ("Nov 16, 2025", "2025-11-16"),
    ("November 16th, 2025", "2025-11-16"),
    ("on 1st May 2025", "2025-05-01"),
    ("29.02.2024", "2024-02-29"),
    ("15–16 ноября 2025", "2025-11-15/2025-11-16"),
    ("15-16 Nov 2025", "2025-11-15/2025-11-16"),
    ("15-16.11.2025", "2025-11-15/2025-11-16"),
    ("15.11 – 16.11.2025", "2025-11-15/2025-11-16"),
    ("15.11.2025 - 16.11.2025", "2025-11-15/2025-11-16"),
    ("с 5 по 7 мая 2025", "2025-05-05/2025-05-07"),
    ("30 апреля – 2 мая 2025", "2025-04-30/2025-05-02"),
    ("март – май 2025", "2025-03/2025-05"),
    ("March to May 2025", "2025-03/2025-05"),
    ("2022–2024", "2022/2024"),
    ("2022-2024", "2022/2024"),
    ("с 2023 по 2025", "2023/2025"),
    ("from 2023 to 2025", "2023/2025"),
    ("2025-11-15/2025-11-16", "2025-11-15/2025-11-16"),
    ("2025-11-15 / 2025-11-16", "2025-11-15/2025-11-16"),
    ("с 2023", "2023/.."),
    ("с ноября 2025 г.", "2025-11/.."),
    ("не ранее 2023", "2023/.."),
    ("since 2023", "2023/.."),
    ("from Nov 2025", "2025-11/.."),
    ("2024/..", "2024/.."),
    ("после 2023", "2024/.."),
    ("after 2023", "2024/.."),
    ("после ноября 2025", "2025-12/.."),
    ("после декабря 2025", "2026-01/.."),
    ("после 31.12.2025", "2026-01-01/.."),
    ("до 2023", "../2023"),
    ("до мая 2024 г.", "../2024-05"),
    ("по 16.11.2025", "../2025-11-16"),
    ("не позднее 2023", "../2023"),
    ("until 2023", "../2023"),
    ("before 2023", "../2022"),
    ("раньше марта 2024", "../2024-02"),
    ("около сентября 2017", "2017-09~"),
    ("примерно 2017", "2017~"),
    ("about Sep 2017", "2017-09~"),
    ("circa 2017", "2017~"),
    ("≈ 2017", "2017~"),
    ("~2017", "2017~"),
    ("2017~", "2017~"),
    ("2017?", "2017?"),
    ("возможно, 2017", "2017?"),
    ("maybe 2017", "2017?"),
    ("до около февраля 2025", "../2025-02~"),
    ("с около 2017", "2017~/.."),
    ("", ""),
    ("   ", ""),
    ("31.02.2018", None),
    ("29.02.2025", None),
    ("32 ноября 2025", None),
    ("13.2025", None),
    ("16.13.2025", None),
    ("00.2025", None),
    ("2026/2025", None),
    ("май 2025 – март 2025", None),
    ("ноябрь", None),
    ("16 ноября", None),
    ("16.11.25", None),
    ("когда-нибудь", None),
    ("маяк 2020", None),
    ("ноябрина 2020", None),
    ("decade 2020", None),
    ("16 16 ноября 2025", None),
    ("после", None),
    ("с", None),
    ("—", None),
    ("2025-11-16-17", None),
]


@pytest.mark.parametrize(("typed", "edtf"), TABLE)
def test_table(typed: str, edtf: str | None) -> None:
    if edtf is None:
        with pytest.raises(UserError) as refused:
            typed_date(typed)
        assert refused.value.code == "bad_date"
        assert refused.value.facts["text"] == typed
    else:
        assert typed_date(typed) == (edtf or None)


points = st.dates().flatmap(
    lambda day: st.sampled_from([f"{day.year:04}", f"{day.year:04}-{day.month:02}", day.isoformat()])
)
dates = st.one_of(
    points,
    points.map(lambda point: f"{point}~"),
    points.map(lambda point: f"{point}/.."),
    points.map(lambda point: f"../{point}"),
)


@given(dates, st.sampled_from(["ru", "en"]))
@settings(max_examples=300, deadline=None)
def test_what_is_shown_may_be_typed(edtf: str, language: str) -> None:
    assert typed_date(date_words(edtf, language)) == edtf


@given(dates)
def test_edtf_is_left_as_it_is(edtf: str) -> None:
    assert typed_date(edtf) == edtf


@given(st.text(max_size=30))
@settings(max_examples=300, deadline=None)
def test_anything_else_is_refused_and_never_breaks(typed: str) -> None:
    try:
        typed_date(typed)
    except UserError as refused:
        assert refused.code == "bad_date"


@pytest.mark.parametrize("typed", ["after 9999", "before 0001", "после 31.12.9999"])
def test_there_is_nothing_beyond_the_calendar(typed: str) -> None:
    with pytest.raises(UserError):
        typed_date(typed)
