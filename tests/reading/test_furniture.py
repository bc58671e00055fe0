"""What a page has beside its article makes no claim: menus, other articles' headlines, captions, bylines."""

from datetime import date

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim, Reading, StatementClaim
from workbench.reading import read
from workbench.reading.text.furniture import find_furniture

BODY = "Президент Узбекистана Шавкат Мирзиёев заявил, что Узбекистан не вступит в ЕАЭС."
TAILS = [
    "Новости партнеров\nРоссия вышла из Совета Европы",
    "Читайте также: Россия вышла из Совета Европы",
    "ЧИТАЙТЕ ТАКЖЕ\n20:55\nРоссия вышла из Совета Европы\n20:40\nТоргам конец",
    "Последние новости\n\nРоссия вышла из Совета Европы\n\nМолдавия вышла из СНГ",
    "По теме:\nРоссия вышла из Совета Европы",
]
ENGLISH = "President Luis Arce said that Bolivia would not leave Mercosur."
ENGLISH_TAILS = [
    "Latest News\n20:55\nRussia left the Council of Europe",
    "Read also: Russia left the Council of Europe",
    "You may also be interested in:\n- Russia left the Council of Europe",
    "Most Recent Stories\nRussia left the Council of Europe",
]


def _states(text: str) -> set[str]:
    claims = read(Article(text, "", date(2025, 11, 20))).claims
    return {claim.state for claim in claims if isinstance(claim, MembershipClaim)}


def _speakers(reading: Reading) -> list[str]:
    return [claim.speaker for claim in reading.claims if isinstance(claim, StatementClaim)]


@pytest.mark.parametrize("tail", TAILS)
def test_other_articles_headlines_assert_nothing(tail: str) -> None:
    assert _states(f"{BODY}\n\n{tail}\n") == {"UZ"}


@pytest.mark.parametrize("tail", ENGLISH_TAILS)
def test_nor_do_they_in_english(tail: str) -> None:
    assert "RU" not in _states(f"{ENGLISH}\n\n{tail}\n")


def test_the_article_goes_on_behind_a_link() -> None:
    text = f"Саммит открыт.\n\nЧитайте также:\nРоссия вышла из Совета Европы\n\n{BODY}"
    reading = read(Article(text, "", date(2025, 11, 20)))
    assert [claim.speaker for claim in reading.claims if isinstance(claim, StatementClaim)] == [
        "Шавкат Мирзиёев"
    ]
    assert reading.article.text == text
    assert all(text[one.start : one.end] == one.text for one in reading.mentions)


NO_FURNITURE = [
    "По теме переговоров он сказал, что они идут.",
    "Новости партнеров радуют министра.",
    "He went there to see more news from us.",
    "Latest News",
    "",
]


@pytest.mark.parametrize("text", NO_FURNITURE)
def test_words_of_the_article_are_no_heading(text: str) -> None:
    assert not list(find_furniture(text))


HEADS = [
    "РУ KG EN\n2025-10-07 17:19 GMT +5\n",
    "Ўзбек\nОʻzbek\nҚазақ\nEnglish\nРусский\n",
    "Фото: пресс-служба президента\n",
    "Фото администрации президента. Шавкат Мирзиёев на саммите\n",
    "Марина Онегина | Политика\nVK X OK WhatsApp Telegram\n",
]


@pytest.mark.parametrize("head", HEADS)
def test_menus_captions_and_bylines_break_nothing(head: str) -> None:
    reading = read(Article(f"{head}\n{BODY}", "", date(2025, 11, 20)))
    assert reading.article.language == "ru"
    assert [claim.speaker for claim in reading.claims if isinstance(claim, StatementClaim)] == [
        "Шавкат Мирзиёев"
    ]
    assert _states(f"{head}\n{BODY}") == {"UZ"}


def test_a_menu_names_no_organisation() -> None:
    found = read(Article(f"РУ KG EN\n{BODY}", "", date(2025, 11, 20))).mentions
    assert not [one.text for one in found if "EN" in one.text]
