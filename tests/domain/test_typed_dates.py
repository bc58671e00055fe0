"""Dates as people type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.date_words import date_words
from workbench.domain.errors import UserError
from workbench.domain.typed_dates import typed_date, typed_day

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
    ("XI.2025", "2025-11"),
    ("xi 2025", "2025-11"),
    ("16.XI.2025", "2025-11-16"),
    ("IV квартал 2025", "2025-10/2025-12"),
    ("в 4-м квартале 2025 г.", "2025-10/2025-12"),
    ("1 кв. 2025", "2025-01/2025-03"),
    ("Q4 2025", "2025-10/2025-12"),
    ("third quarter of 2025", "2025-07/2025-09"),
    ("первая половина 2025", "2025-01/2025-06"),
    ("во второй половине 2025 года", "2025-07/2025-12"),
    ("2-е полугодие 2025", "2025-07/2025-12"),
    ("H1 2025", "2025-01/2025-06"),
    ("first half of 2025", "2025-01/2025-06"),
    ("осень 2025", "2025-09/2025-11"),
    ("весной 2018 г.", "2018-03/2018-05"),
    ("summer 2025", "2025-06/2025-08"),
    ("1990-е", "1990/1999"),
    ("в 1990-х годах", "1990/1999"),
    ("the 1990s", "1990/1999"),
    ("2018–", "2018/.."),
    ("2018 — н.в.", "2018/.."),
    ("2018 — н. в.", "2018/.."),
    ("с 2018 по настоящее время", "2018/.."),
    ("15.03.2018 – present", "2018-03-15/.."),
    ("from March 2018 to now", "2018-03/.."),
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


FAULTS = {"no_date", "no_such_day", "date_lacks_year"}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("ноябрь", "date_lacks_year"),
        ("16 ноября", "date_lacks_year"),
        ("31.02.2018", "no_such_day"),
        ("32 ноября 2025", "no_such_day"),
        ("2025-13", "no_such_day"),
        ("когда-нибудь", "no_date"),
        ("16.11.25", "no_date"),
        ("Q5 2025", "no_date"),
        ("зима 2025", "no_date"),
        ("5-й квартал 2025", "no_date"),
        ("H3 2025", "no_date"),
        ("XIII.2025", "no_date"),
        ("–", "no_date"),
    ],
)
def test_what_is_wrong_is_told_apart(typed: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        typed_date(typed)
    assert refused.value.code == code
    for language in ("ru", "en"):
        assert typed in refused.value.line(language)


def test_days_near_by() -> None:
    today = date.today()
    assert typed_date("Сегодня") == today.isoformat()
    assert typed_date("yesterday") == (today - timedelta(days=1)).isoformat()


@pytest.mark.parametrize(("typed", "edtf"), TABLE)
def test_table(typed: str, edtf: str | None) -> None:
    if edtf is None:
        with pytest.raises(UserError) as refused:
            typed_date(typed)
        assert refused.value.code in FAULTS
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
@settings(max_examples=300)
def test_what_is_shown_may_be_typed(edtf: str, language: str) -> None:
    assert typed_date(date_words(edtf, language)) == edtf


@given(dates)
def test_edtf_is_left_as_it_is(edtf: str) -> None:
    assert typed_date(edtf) == edtf


@given(st.text(max_size=30))
@settings(max_examples=300)
def test_anything_else_is_refused_and_never_breaks(typed: str) -> None:
    try:
        typed_date(typed)
    except UserError as refused:
        assert refused.code in FAULTS


@pytest.mark.parametrize("typed", ["after 9999", "before 0001", "после 31.12.9999"])
def test_there_is_nothing_beyond_the_calendar(typed: str) -> None:
    with pytest.raises(UserError):
        typed_date(typed)


def test_one_day_is_one_day() -> None:
    assert typed_day("16 ноября 2025 г.") == date(2025, 11, 16)
    assert typed_day("") is None
    for told in ("2025", "ноябрь 2025", "15-16.11.2025", "после 16.11.2025", "около 16.11.2025"):
        with pytest.raises(UserError) as fault:
            typed_day(told)
        assert fault.value.code == "not_one_day"
