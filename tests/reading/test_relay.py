"""Through whom an article came, told by its own words."""

import time

import pytest

from workbench.domain.article import Article
from workbench.reading.document import Document
from workbench.reading.statements.relay import Relay, find_relay, relay_of

CHAINS = [
    ("Об этом заявил посол, передает Day.Az со ссылкой на ТАСС.", ("ТАСС", "Day.Az")),
    ("Об этом сообщает ТАСС.", ("ТАСС",)),
    ("Саммит завершился, передаёт агентство «Казинформ».", ("Казинформ",)),
    ("Как пишет газета «Известия», саммит завершился.", ("Известия",)),
    ("МОСКВА, 5 мая — РИА Новости. Саммит завершился.", ("РИА Новости",)),
    ("МОСКВА, 5 мая. /ТАСС/. Саммит завершился.", ("ТАСС",)),
    ("БАКУ /Trend/ - Саммит завершился.", ("Trend",)),
    ("Ташкент. 5 мая. INTERFAX.RU - Саммит завершился.", ("INTERFAX.RU",)),
    (
        "Саммит завершился, сообщает Report со ссылкой на пресс-службу президента.",
        ("пресс-служба президента", "Report"),
    ),
    ("Саммит завершился, сообщает 24.kg со ссылкой на агентство Reuters.", ("Reuters", "24.kg")),
    ("Со ссылкой на Bloomberg сообщает РБК.", ("Bloomberg", "РБК")),
    ("Саммит завершился, сообщает Report со ссылкой на Бишкекскую декларацию.", ("Report",)),
    ("Саммит завершился, сообщает Report со ссылкой на заместителя главы партии.", ("Report",)),
    ("Sputnik сообщает со ссылкой на МИД Ирана, что саммит завершился.", ("МИД Ирана", "Sputnik")),
    ("По данным агентства Синьхуа, саммит завершился.", ("Синьхуа",)),
    ("Посол сказал в интервью РИА Новости, что саммит завершился.", ("РИА Новости",)),
    ("Саммит завершился, передает корреспондент Казинформа.", ("Казинформ",)),
    ("Саммит завершился, передает РИА “Новости”.", ("РИА Новости",)),
    ("Об этом сообщил Песков, его слова приводит ТАСС.", ("ТАСС",)),
    ("«Мы рады», – приводит слова дипломата РИА Новости.", ("РИА Новости",)),
    ("«Мы рады», — сказал он (цитата по «Интерфаксу»).", ("Интерфакс",)),
    ("Об этом сказал в беседе с Day.Az политолог.", ("Day.Az",)),
    ("Это было в мае, его слова транслировал телеканал TRT Haber, пишет NEWS.ru.", ("TRT Haber", "NEWS.ru")),
    ("Об этом Minval Politika сказал политолог.", ("Minval Politika",)),
    ("В интервью корреспонденту агентства «Анадолу» посол отметил, что рад.", ("Анадолу",)),
    ("Об этом агентству Ховар сообщил пресс-секретарь.", ("Ховар",)),
    ("Как сообщает европейское бюро Report, саммит завершился.", ("Report",)),
    (
        'Минск. 5 мая. INTERFAX.RU - "Мы рады", - заявил он агентству "Интерфакс-Запад".',
        ("Интерфакс-Запад", "INTERFAX.RU"),
    ),
    ("Об этом заявила Sputnik Армения пресс-секретарь МИД.", ("Sputnik Армения",)),
    ("Саммит завершился, сообщает собственный корреспондент агентства Kazinform.", ("Kazinform",)),
    ("МОСКВА, 5 мая. /Корр. ТАСС Иван Петров/. Саммит завершился.", ("ТАСС",)),
    ("3 июня, Москва /Эдуард Пивовар - БЕЛТА/. Саммит завершился.", ("БЕЛТА",)),
    ("Ташкент, Узбекистан – АН Podrobno.uz. Саммит завершился.", ("Podrobno.uz",)),
    ("Об этом «Интерфаксу» сообщил посол, которого цитирует агентство IRNA.", ("Интерфакс",)),
    ("Об этом посол сообщил РИА Новости, пишет Day.Az.", ("РИА Новости", "Day.Az")),
    ("«Мы рады», — приводит слова министра телеканал TRT Haber.", ("TRT Haber",)),
    ("Об этом сообщает в пятницу газета «Коммерсант», ссылаясь на источники.", ("Коммерсант",)),
    ("Об этом в эфире «Россия 24» рассказал посол.", ("Россия 24",)),
    ("Источник, знакомый с ситуацией, сообщил РБК о саммите.", ("РБК",)),
    ("АСТАНА. КАЗИНФОРМ - Саммит завершился.", ("Казинформ",)),
    ("ТЯНЬЦЗИНЬ (Китай), 1 сен - ПРАЙМ. Саммит завершился.", ("ПРАЙМ",)),
    ("Ташкент, Узбекистан (UzDaily.uz) -- Саммит завершился.", ("UzDaily.uz",)),
    ("Day.Az со ссылкой на Trend передает, что саммит завершился.", ("Trend", "Day.Az")),
    ("Саммит завершился, передает со ссылкой на ТАСС Day.Az.", ("ТАСС", "Day.Az")),
    ("Саммит завершился.\n\nИсточник: © РИА Новости", ("РИА Новости",)),
    ("Саммит завершился.\n\nИнтерфакс", ("Интерфакс",)),
]
NONE = [
    "Об этом сообщает Telegram-канал президента.",
    "Об этом сообщает пресс-служба президента.",
    "Президент Кыргызстана Садыр Жапаров - Sputnik, 1920",
    "Саммит завершился в Астане.",
    "Министр сообщил журналистам о переговорах.",
    "Президент передает привет участникам.",
    "Со ссылкой на источники сообщается о переговорах.",
    "",
]


@pytest.mark.parametrize(("text", "chain"), CHAINS, ids=[row[0][:40] for row in CHAINS])
def test_chain_runs_from_origin_to_outlet(text: str, chain: tuple[str, ...]) -> None:
    assert relay_of(text).chain == chain


@pytest.mark.parametrize("text", NONE)
def test_no_medium_no_relay(text: str) -> None:
    assert relay_of(text) == Relay()


def test_outlet_is_the_last_and_agency_the_first() -> None:
    relay = relay_of("Саммит завершился, передает Day.Az со ссылкой на ТАСС.")
    assert (relay.outlet, relay.agency) == ("Day.Az", "ТАСС")


def test_a_press_service_is_no_agency() -> None:
    relay = relay_of("Саммит завершился, сообщает Report со ссылкой на пресс-службу президента.")
    assert (relay.outlet, relay.agency) == ("Report", None)


def test_an_agency_alone_is_no_outlet() -> None:
    relay = relay_of("Саммит завершился, передает ТАСС.")
    assert (relay.outlet, relay.agency) == (None, "ТАСС")


def test_a_dateline_names_the_outlet_and_what_it_cites_the_origin() -> None:
    relay = relay_of("ТАШКЕНТ, 5 мая — Sputnik. Саммит завершился, сообщает Reuters.")
    assert (relay.outlet, relay.agency, relay.chain) == ("Sputnik", "Reuters", ("Reuters", "Sputnik"))


def test_signs_of_nobodys_alphabet_are_no_medium() -> None:
    """Inside, such signs stand for the names that are known."""
    assert relay_of("Об этом сообщает \ue001 со ссылкой на \uf8ff. /\ue002/") == Relay()
    assert relay_of("Об этом сообщает «ТАСС».").chain == ("ТАСС",)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_long_blanks_cost_no_time(language: str) -> None:
    """What is in another language is blanked out, line by line."""
    text = "Об этом сообщает ТАСС.\n" if language == "ru" else "TASS reported this.\n"
    document = Document(Article(text + " \n" * 20_000 + text, ""), language, [], lambda _: None)
    started = time.process_time()
    assert find_relay(document).chain == ("ТАСС" if language == "ru" else "TASS",)
    assert time.process_time() - started < 2
