"""Dates in both languages, against the day of publication: Wednesday, 17 December 2025."""

from datetime import date

import pytest

from workbench.domain.article import Article
from workbench.domain.dates import PartialDate
from workbench.reading import read
from workbench.reading.dates.dates import find_dates
from workbench.reading.dates.days import Tense

PUBLISHED = date(2025, 12, 17)
PAST, FUTURE, OPEN = Tense.PAST, Tense.FUTURE, Tense.OPEN

RUSSIAN = [
    # exact days
    ("16 ноября 2025 года состоялась", PAST, "16 ноября 2025 года", "2025-11-16"),
    ("16 ноября 2025 г. состоялась", PAST, "16 ноября 2025 г.", "2025-11-16"),
    ("1 января 2024-го", PAST, "1 января 2024-го", "2024-01-01"),
    ("5-го мая 2021 года", PAST, "5-го мая 2021 года", "2021-05-05"),
    ("16.11.2025", PAST, "16.11.2025", "2025-11-16"),
    ("16/11/2025", PAST, "16/11/2025", "2025-11-16"),
    ("2025-11-16", PAST, "2025-11-16", "2025-11-16"),
    ("9.8.2024", PAST, "9.8.2024", "2024-08-09"),
    ("29 февраля 2024 года", PAST, "29 февраля 2024 года", "2024-02-29"),
    # days whose year the tense tells
    ("16 ноября прошла", PAST, "16 ноября", "2025-11-16"),
    ("20 декабря прошла", PAST, "20 декабря", "2024-12-20"),
    ("20 декабря пройдет", FUTURE, "20 декабря", "2025-12-20"),
    ("16 ноября пройдет", FUTURE, "16 ноября", "2026-11-16"),
    ("17 декабря", PAST, "17 декабря", "2025-12-17"),
    ("17 декабря", FUTURE, "17 декабря", "2025-12-17"),
    ("20 декабря", OPEN, "20 декабря", "2025-12-20"),
    ("5 января", OPEN, "5 января", "2026-01-05"),
    ("16 ноября прошлого года", PAST, "16 ноября прошлого года", "2024-11-16"),
    ("16 ноября следующего года", FUTURE, "16 ноября следующего года", "2026-11-16"),
    ("3 марта этого года", PAST, "3 марта этого года", "2025-03-03"),
    # ranges of days
    ("15–16 ноября", PAST, "15–16 ноября", "2025-11-15/2025-11-16"),
    ("15-16 ноября 2024 года", PAST, "15-16 ноября 2024 года", "2024-11-15/2024-11-16"),
    ("15 — 16 ноября", PAST, "15 — 16 ноября", "2025-11-15/2025-11-16"),
    ("15 и 16 ноября", PAST, "15 и 16 ноября", "2025-11-15/2025-11-16"),
    ("с 15 по 16 ноября 2025 года", PAST, "с 15 по 16 ноября 2025 года", "2025-11-15/2025-11-16"),
    ("с 30 ноября по 1 декабря", PAST, "с 30 ноября по 1 декабря", "2025-11-30/2025-12-01"),
    ("30 ноября – 1 декабря 2024 года", PAST, "30 ноября – 1 декабря 2024 года", "2024-11-30/2024-12-01"),
    (
        "с 30 декабря по 2 января 2025 года",
        PAST,
        "с 30 декабря по 2 января 2025 года",
        "2024-12-30/2025-01-02",
    ),
    # months
    ("В ноябре по итогам", PAST, "В ноябре", "2025-11"),
    ("в декабре", PAST, "в декабре", "2025-12"),
    ("в марте состоялась", PAST, "в марте", "2025-03"),
    ("в марте состоится", FUTURE, "в марте", "2026-03"),
    ("в декабре пройдет", FUTURE, "в декабре", "2025-12"),
    ("в мае", PAST, "в мае", "2025-05"),
    ("в сентябре 2017 года", PAST, "сентябре 2017 года", "2017-09"),
    ("в марте 2018 года", PAST, "марте 2018 года", "2018-03"),
    ("в марте 2018-го", PAST, "марте 2018-го", "2018-03"),
    ("октябрь 2024 г.", PAST, "октябрь 2024 г.", "2024-10"),
    ("в июне прошлого года", PAST, "июне прошлого года", "2024-06"),
    ("с сентября 2017 года", PAST, "с сентября 2017 года", "2017-09/.."),
    ("к июлю 2026 года", FUTURE, "к июлю 2026 года", "../2026-07"),
    ("в ноябре–декабре 2025 года", PAST, "ноябре–декабре 2025 года", "2025-11/2025-12"),
    ("в декабре–январе 2026 года", PAST, "декабре–январе 2026 года", "2025-12/2026-01"),
    # years
    ("в 2017 году", PAST, "2017 году", "2017"),
    ("в 2017 г.", PAST, "2017 г.", "2017"),
    ("с 2012 года", PAST, "с 2012 года", "2012/.."),
    ("начиная с 2012 года", PAST, "начиная с 2012 года", "2012/.."),
    ("после 2023 года", PAST, "после 2023 года", "2023/.."),
    ("к 2026 году", FUTURE, "к 2026 году", "../2026"),
    ("до 2030 года", FUTURE, "до 2030 года", "../2030"),
    ("около 2017 года", PAST, "около 2017 года", "2017~"),
    ("в 2025–2027 годах", FUTURE, "2025–2027 годах", "2025/2027"),
    ("на 2022–24 годы", FUTURE, "2022–24 годы", "2022/2024"),
    ("с 2012 по 2018 год", PAST, "с 2012 по 2018 год", "2012/2018"),
    ("в 1990-е годы", PAST, "1990-е годы", "1990/1999"),
    ("в 90-х годах", PAST, "90-х годах", "1990/1999"),
    ("в 2021-м", PAST, "в 2021-м", "2021"),
    ("в 2018, и", PAST, "в 2018", "2018"),
    # parts of years
    ("в первом квартале 2025 года", PAST, "в первом квартале 2025 года", "2025-01/2025-03"),
    ("в III квартале 2024 года", PAST, "в III квартале 2024 года", "2024-07/2024-09"),
    ("во второй половине 2024 года", PAST, "во второй половине 2024 года", "2024-07/2024-12"),
    ("в первом полугодии 2024 года", PAST, "в первом полугодии 2024 года", "2024-01/2024-06"),
    ("летом 2024 года", PAST, "летом 2024 года", "2024-06/2024-08"),
    ("весной", PAST, "весной", "2025-03/2025-05"),
    ("осенью", FUTURE, "осенью", "2026-09/2026-11"),
    ("зимой 2025 года", PAST, "зимой 2025 года", None),
    # relative to the day of publication
    ("вчера", PAST, "вчера", "2025-12-16"),
    ("позавчера", PAST, "позавчера", "2025-12-15"),
    ("сегодня", PAST, "сегодня", "2025-12-17"),
    ("завтра", FUTURE, "завтра", "2025-12-18"),
    ("с сегодняшнего дня", PAST, "с сегодняшнего дня", "2025-12-17/.."),
    ("в прошлом году", PAST, "в прошлом году", "2024"),
    ("в этом году", PAST, "в этом году", "2025"),
    ("в следующем году", FUTURE, "в следующем году", "2026"),
    ("в позапрошлом году", PAST, "в позапрошлом году", "2023"),
    ("в прошлом месяце", PAST, "в прошлом месяце", "2025-11"),
    ("в следующем месяце", FUTURE, "в следующем месяце", "2026-01"),
    ("на этой неделе", PAST, "на этой неделе", "2025-12-15/2025-12-21"),
    ("на прошлой неделе", PAST, "на прошлой неделе", "2025-12-08/2025-12-14"),
    ("в понедельник", PAST, "в понедельник", "2025-12-15"),
    ("в среду", PAST, "в среду", "2025-12-17"),
    ("в пятницу", PAST, "в пятницу", "2025-12-12"),
    ("в пятницу", FUTURE, "в пятницу", "2025-12-19"),
    ("в прошлую среду", PAST, "в прошлую среду", "2025-12-10"),
    ("во вторник", PAST, "во вторник", "2025-12-16"),
    ("три дня назад", PAST, "три дня назад", "2025-12-14"),
    ("две недели назад", PAST, "две недели назад", "2025-12-03~"),
    ("год назад", PAST, "год назад", "2024~"),
    ("неделю назад", PAST, "неделю назад", "2025-12-10~"),
    ("несколько месяцев назад", PAST, "месяцев назад", None),
    ("много лет назад", PAST, "лет назад", None),
    ("5 лет назад", PAST, "5 лет назад", "2020~"),
    ("через два месяца", FUTURE, "через два месяца", "2026-02~"),
]

ENGLISH = [
    ("on November 16, 2025", PAST, "November 16, 2025", "2025-11-16"),
    ("on 16 November 2025", PAST, "16 November 2025", "2025-11-16"),
    ("on 16th of November 2025", PAST, "16th of November 2025", "2025-11-16"),
    ("on Nov. 16, 2025", PAST, "Nov. 16, 2025", "2025-11-16"),
    ("on November 16", PAST, "November 16", "2025-11-16"),
    ("on November 16", FUTURE, "November 16", "2026-11-16"),
    ("15–16 November", PAST, "15–16 November", "2025-11-15/2025-11-16"),
    ("November 15–16, 2025", PAST, "November 15–16, 2025", "2025-11-15/2025-11-16"),
    ("from 15 to 16 November 2025", PAST, "15 to 16 November 2025", "2025-11-15/2025-11-16"),
    ("30 November – 1 December 2025", PAST, "30 November – 1 December 2025", "2025-11-30/2025-12-01"),
    ("in November", PAST, "in November", "2025-11"),
    ("in March", FUTURE, "in March", "2026-03"),
    ("in September 2017", PAST, "September 2017", "2017-09"),
    ("since September 2017", PAST, "since September 2017", "2017-09/.."),
    ("in 2019, the", PAST, "in 2019", "2019"),
    ("since 2012", PAST, "since 2012", "2012/.."),
    ("by 2026", FUTURE, "by 2026", "../2026"),
    ("around 2017", PAST, "around 2017", "2017~"),
    ("from 2012 to 2018", PAST, "from 2012 to 2018", "2012/2018"),
    ("the 1990s", PAST, "the 1990s", "1990/1999"),
    ("the first quarter of 2025", PAST, "the first quarter of 2025", "2025-01/2025-03"),
    ("the second half of 2024", PAST, "the second half of 2024", "2024-07/2024-12"),
    ("in the summer of 2024", PAST, "in the summer of 2024", "2024-06/2024-08"),
    ("yesterday", PAST, "yesterday", "2025-12-16"),
    ("last week", PAST, "last week", "2025-12-08/2025-12-14"),
    ("last year", PAST, "last year", "2024"),
    ("next month", FUTURE, "next month", "2026-01"),
    ("on Monday", PAST, "on Monday", "2025-12-15"),
    ("on Friday", FUTURE, "on Friday", "2025-12-19"),
    ("three days ago", PAST, "three days ago", "2025-12-14"),
]

NONE = [
    ("7 из 15 стран", "ru"),
    ("31 февраля", "ru"),
    ("соглашение № 2017", "ru"),
    ("с 15 участниками", "ru"),
    ("рост на 5,2 процента", "ru"),
    ("по счету 10.20.30.40", "ru"),
    ("маршал и мартышка", "ru"),
    ("He may 5 times march", "en"),
    ("2017 delegates", "en"),
]


def found(
    text: str, language: str, tense: Tense, published: date | None = PUBLISHED
) -> list[tuple[str, str | None]]:
    dates = find_dates(text, published, language, lambda place: tense)
    return [(text[one.start : one.end], one.edtf) for one in dates]


@pytest.mark.parametrize(("text", "tense", "words", "edtf"), RUSSIAN)
def test_russian_dates(text: str, tense: Tense, words: str, edtf: str | None) -> None:
    assert found(text, "ru", tense) == [(words, edtf)]


@pytest.mark.parametrize(("text", "tense", "words", "edtf"), ENGLISH)
def test_english_dates(text: str, tense: Tense, words: str, edtf: str | None) -> None:
    assert found(text, "en", tense) == [(words, edtf)]


@pytest.mark.parametrize(("text", "language"), NONE)
def test_what_is_no_date(text: str, language: str) -> None:
    assert found(text, language, PAST) == []


def test_without_a_day_of_publication_only_what_is_said_is_known() -> None:
    assert found("В ноябре и 16 мая", "ru", PAST, None) == [("В ноябре", None), ("16 мая", None)]
    assert found("вчера, в сентябре 2017 года", "ru", PAST, None) == [
        ("вчера", None),
        ("сентябре 2017 года", "2017-09"),
    ]


def test_several_dates_of_one_sentence_stay_apart() -> None:
    assert found("с января 2024 года, 9 августа 2024 года и в ноябре", "ru", PAST) == [
        ("с января 2024 года", "2024-01/.."),
        ("9 августа 2024 года", "2024-08-09"),
        ("в ноябре", "2025-11"),
    ]


def test_every_value_is_edtf() -> None:
    for text, tense, _, _ in RUSSIAN + ENGLISH:
        language = "en" if text.replace("–", "").isascii() else "ru"
        for _, edtf in found(text, language, tense):
            assert edtf is None or PartialDate.parse(edtf).edtf == edtf


@pytest.mark.parametrize("day", ["2025-11-20", "2025-11-25"])
def test_the_day_of_a_dateline_looks_nowhere(day: str) -> None:
    text = f"MOSCOW, Nov {day[-2:]} (TASS) - Iran will join the union."
    reading = read(Article(text, "", date(2025, 11, 24)))
    assert [one.name for one in reading.mentions if one.type == "date"] == [day]
