"""Bytes to text: every encoding that articles come in, short and long, and what is no text."""

import codecs
import random

import pytest

from workbench.intake.decoding import decode

ARTICLE = (
    "Лидеры стран Центральной Азии встретились в Ташкенте. Ёмкий документ подписан!\r\n\r\n"
    "«Мы приняли решение», — сказал Шавкат Мирзиёев… № 7, 16–17 ноября 2025 года.\n"
)
HEADLINES = ["Саммит", "Лидеры БРИКС", "САММИТ СНГ", "Встреча глав государств", "Решение принято", "да"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251"]
)
def test_an_article_keeps_every_character(encoding: str) -> None:
    assert decode(ARTICLE.encode(encoding)) == ARTICLE


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "iso8859-5"])
def test_an_article_in_an_older_encoding_keeps_every_character(encoding: str) -> None:
    article = ARTICLE.encode(encoding, "ignore").decode(encoding)
    assert decode(article.encode(encoding)) == article


@pytest.mark.parametrize("text", HEADLINES)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_few_words_are_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Plain English, nothing else.", "ascii"),
        ("Übergrößenträger fährt über Köln nach Zürich", "cp1252"),
        ("The minister’s “plan” — as it’s called", "cp1252"),
        ("Президент: “да”", "cp1251"),
        ("中国外交部发言人表示，中方愿同各方一道推动合作", "utf-8"),
        ("Қазақстан Республикасының Президенті", "utf-8"),
        ("🇰🇿 Астана 𝒜 é", "utf-8"),
    ],
)
def test_other_languages(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_large_text_is_decoded_whole_though_only_its_beginning_is_judged() -> None:
    text = ARTICLE * 5_000
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x00" * 100,
        b"text with a \x00 in it",
        bytes(range(256)) * 10,
        random.Random(1).randbytes(5_000),
        codecs.BOM_UTF16_LE + b"\x00\xd8" * 20,
        codecs.BOM_UTF8 + b"\xff\xfe",
        b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(2_000),
        b"\x7fELF\x02\x01\x01" + bytes(500),
    ],
    ids=lambda data: repr(data[:8]),
)
def test_what_is_no_text_is_not_made_one(data: bytes) -> None:
    assert decode(data) is None


def test_no_bytes_whatever_make_it_fail() -> None:
    chance = random.Random(3)
    for length in (0, 1, 2, 3, 7, 64, 999):
        for _ in range(40):
            assert isinstance(decode(chance.randbytes(length)), str | None)
