"""Every span is exact, whatever signs a text is made of, and reading never fails on any."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.article import Article
from workbench.domain.claims import Reading
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType
from workbench.reading import read

WORDS = [
    "Россия", "Баку", "президент", "Узбекистана", "Шавкат", "Мирзиёев", "ШОС", "саммит", "седьмой",
    "VII", "в", "ноябре", "2025", "года", "15–16", "ноября", "«", "»", '"', "“", "”", "(", ")", "—",
    "-", ",", ".", ":", ";", "…", "вступила", "член", "статус", "наблюдателя", "заявил", "что",
    "сказал", "передает", "ТАСС", "со", "ссылкой", "на", "Day.Az", "консультативная", "встреча", "глав",
    "государств", "Центральной", "Азии", "😀", "𝒜", "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "\u0438\u0306", "\u0301", "\r\n", "\n", "\t", "\xa0", "\u200b", "\ufeff", "\x00", "\u2028", "\x85",
    "İ", "ß", "ﬁ", "SCO", "summit", "President", "of", "Kazakhstan", "in", "November", "the", "[", "]",
    "99.99.9999", "31.02.2024", "0", "'", "ʼ",
]  # fmt: skip


def exact(reading: Reading) -> None:
    text = reading.article.text
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.text != ""
        if mention.type is MentionType.DATE and mention.name:
            assert mention.entity == f"date:{PartialDate.parse(mention.name)}"
    for claim in reading.claims:
        for span in claim.evidence:
            assert text[span.start : span.end] == span.text


SIGNS = [
    "😀 Президент России 𝒜𝒷 прибыл в Баку 😀.",
    "Прези\u0301дент Росси\u0301и прибыл в Баку.",
    "\ufeffПрезидент России\r\nприбыл\r\n\r\nв Баку.\r\n",
    "👩‍👩‍👧 Россия 👨‍👩‍👧‍👦 и Казахстан 🇰🇿",
    "Россия\u00a0и\u202fКазахстан\u2028Баку\x85Ташкент",
    "и\u0306 Узбекистан и\u0306",
    "𝒜" * 50 + " Россия",
]


@pytest.mark.parametrize("text", SIGNS)
def test_spans_are_exact_beside_rare_signs(text: str) -> None:
    reading = read(Article(text, "", date(2025, 12, 17)))
    exact(reading)
    assert any(mention.type is MentionType.STATE for mention in reading.mentions)


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Прези\u0301дент Росси\u0301и прибыл.", "Росси\u0301и", "state:RU"),
        ("Саммит про\u00adшел в Казах\u00adстане.", "Казах\u00adстане", "state:KZ"),
        ("Встреча в \u200bБаку\u200b прошла.", "Баку", "place:баку"),
        ("Встреча в Буэнос-Аи\u0306ресе прошла.", "Буэнос-Аи\u0306ресе", "place:буэнос-айрес"),
    ],
)
def test_marks_and_soft_hyphens_do_not_hide_names(text: str, words: str, entity: str) -> None:
    found = {mention.text: mention.entity for mention in read(Article(text, "")).mentions}
    assert found[words] == entity


def test_the_text_is_handed_back_untouched() -> None:
    text = "\ufeff  Саммит\r\nШОС\t😀  "
    assert read(Article(text, "")).article.text == text


@settings(max_examples=120)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_order_of_telling_words_can_be_read(text: str) -> None:
    exact(read(Article(text, "", date(2025, 12, 17))))


@settings(max_examples=120)
@given(st.text(max_size=200), st.none() | st.dates())
def test_any_text_can_be_read(text: str, published: date | None) -> None:
    exact(read(Article(text, "", published)))


@pytest.mark.parametrize("published", [date.min, date.max, None])
def test_dates_at_the_ends_of_time(published: date | None) -> None:
    text = "Вчера, завтра, в ноябре, 1 января, в пятницу, на прошлой неделе, год назад, через десять лет."
    exact(read(Article(text, "", published)))


def test_reading_twice_gives_the_same() -> None:
    text = "Президент Казахстана прибыл на саммит ШОС в Астане 4 июля."
    assert read(Article(text, "", date(2024, 7, 5))) == read(Article(text, "", date(2024, 7, 5)))


@pytest.mark.parametrize(
    "unit",
    [
        "Президент России Владимир Путин прибыл на саммит ШОС в Астане 4 июля. ",
        "«",
        "Россия ",
        "1 ",
        "а",
        "ШОС, ",
    ],
    ids=["prose", "quotes", "states", "digits", "letter", "lists"],
)
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    """Not a benchmark: work that grew with the square would take sixteen times as long."""
    size = 5_000
    took = []
    for length in (size, 4 * size):
        text = (unit * (length // len(unit) + 1))[:length]
        start = time.process_time()
        read(Article(text, "", date(2024, 7, 5)))
        took.append(time.process_time() - start)
    assert took[1] < 9 * took[0] + 0.3
