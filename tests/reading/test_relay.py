"""Through whom an article came, told by its own words."""

import pytest

from workbench.reading.relay import Relay, relay_of

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
    ("Sputnik сообщает со ссылкой на МИД Ирана, что саммит завершился.", ("МИД Ирана", "Sputnik")),
    ("По данным агентства Синьхуа, саммит завершился.", ("Синьхуа",)),
    ("Посол сказал в интервью РИА Новости, что саммит завершился.", ("РИА Новости",)),
    ("Саммит завершился, передает корреспондент Казинформа.", ("Казинформ",)),
]
NONE = [
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


def test_an_agency_alone_is_no_outlet() -> None:
    relay = relay_of("Саммит завершился, передает ТАСС.")
    assert (relay.outlet, relay.agency) == (None, "ТАСС")


def test_a_dateline_names_the_outlet_and_what_it_cites_the_origin() -> None:
    relay = relay_of("ТАШКЕНТ, 5 мая — Sputnik. Саммит завершился, сообщает Reuters.")
    assert (relay.outlet, relay.agency, relay.chain) == ("Sputnik", "Reuters", ("Reuters", "Sputnik"))
