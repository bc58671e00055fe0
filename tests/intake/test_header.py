"""The header of a text and its title."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.intake.header import shortened, take_header, title_of

DAY = date(2025, 12, 17)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (" date 2025-12-17 Россия считает", "Россия считает"),
        ("date 2025-12-17\nРоссия считает\n", "Россия считает\n"),
        ("date 2025-12-17\r\nРоссия\r\n", "Россия\r\n"),
        ("date 2025-12-17\n\n  Россия", "\n  Россия"),
        ("Date 2025-12-17 Россия", "Россия"),
        ("date 2025-12-17", ""),
    ],
)
def test_a_header_gives_the_day_and_goes(text: str, body: str) -> None:
    assert take_header(text) == (body, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Россия считает",
        "date 2025-02-30 Россия",
        "date 2025-12-170 Россия",
        "date of birth 2025-12-17",
        "update 2025-12-17 Россия",
        "Россия date 2025-12-17 считает",
        "date 2025-12-17, как сообщают",
    ],
)
def test_anything_else_stays_as_it_is(text: str) -> None:
    assert take_header(text) == (text, None)


@given(st.text())
def test_nothing_but_the_header_is_taken(text: str) -> None:
    body, _ = take_header(text)
    assert text.endswith(body)
    assert take_header(f"date 2025-12-17 x{text}") == (f"x{text}", DAY)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Саммит в Ташкенте\n\nЛидеры встретились.", "Саммит в Ташкенте"),
        ("  Саммит   в Ташкенте \r\n\r\nЛидеры встретились.", "Саммит в Ташкенте"),
        (
            "Саммит в Ташкенте\nЛидеры встретились 16 ноября и подписали заявление.",
            "Саммит в Ташкенте",
        ),
        ("Едет ли делегация в Баку?\n\nДа, сообщил МИД.", "Едет ли делегация в Баку?"),
        ("Лидеры встретились. Подписано заявление.", "Лидеры встретились."),
        ("Лидеры встретились.\n\nПодписано заявление.", "Лидеры встретились."),
        ("Об этом сказал С. Лавров в Москве. Он уехал.", "Об этом сказал С. Лавров в Москве."),
        ("«Да!» Так ответил министр. Нет.", "«Да!»"),
        (
            "Встреча прошла в\nТашкенте, сообщает\nагентство. Всё.",
            "Встреча прошла в Ташкенте, сообщает агентство.",
        ),
        ("АСТАНА, 5 июля — РИА Новости. Лидеры прибыли. Всё.", "Лидеры прибыли."),
        ("ТАШКЕНТ, 16 ноября. /ТАСС/. Лидеры прибыли.", "Лидеры прибыли."),
        ("НУР-СУЛТАН, 29 ноя 2019 - Sputnik. Лидеры прибыли.", "Лидеры прибыли."),
        ("БАКУ, 7 октября.", "БАКУ, 7 октября."),
        ("США, 5 стран ЕС и Япония. Они договорились.", "США, 5 стран ЕС и Япония."),
        ("> ⚡️ Иран вступил в ШОС\n>\n> Об этом сообщил министр, и это подтвердили.", "Иран вступил в ШОС"),
        ("🇺🇿🇰🇿 Лиде\u00adры встретились. Всё.", "Лидеры встретились."),
        (">", ">"),
        ("One word", "One word"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_the_title(text: str, title: str) -> None:
    assert title_of(text) == title


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "Россия считает, что имеет смысл рассмотреть возможность, " * 5
    title = title_of(text)
    assert len(title) <= 121
    assert title.endswith("…")
    assert text.startswith(title[:-1])
    assert text[len(title) - 1] in " ,"


def test_a_title_without_blanks_is_cut_all_the_same() -> None:
    assert shortened("я" * 500) == "я" * 120 + "…"


@given(st.text(max_size=400))
def test_a_title_is_one_line(text: str) -> None:
    title = title_of(text)
    assert len(title) <= 160
    assert len(title.splitlines()) <= 1
    assert bool(title) == bool(text.strip())
