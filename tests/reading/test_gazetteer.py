"""The names in resources/gazetteer: found in every case, and only where they are meant."""

import subprocess
import sys
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from workbench.domain.article import Article, Mention
from workbench.domain.gazetteer import formats_file, states_file
from workbench.domain.vocabulary import MentionType
from workbench.reading import read
from workbench.reading.names.linking import state_concerned, state_of, state_of_place

ROOT = Path(__file__).resolve().parents[2]


def named(text: str) -> dict[str, str | None]:
    """The words of states, places, organisations and formats, with their entities."""
    kinds = (MentionType.STATE, MentionType.PLACE, MentionType.ORGANISATION, MentionType.FORMAT)
    mentions = read(Article(text, "", date(2025, 12, 17))).mentions
    return {mention.text: mention.entity for mention in mentions if mention.type in kinds}


STATES = [
    ("Визит в Кыргызстан", "Кыргызстан", "KG"),
    ("Делегация Киргизии", "Киргизии", "KG"),
    ("Президент Кыргызской Республики", "Кыргызской Республики", "KG"),
    ("Переговоры с Туркменией", "Туркменией", "TM"),
    ("Встреча в Туркменистане", "Туркменистане", "TM"),
    ("Лидер Белоруссии", "Белоруссии", "BY"),
    ("Делегация Республики Беларусь", "Республики Беларусь", "BY"),
    ("Президент Республики Узбекистан", "Республики Узбекистан", "UZ"),
    ("Послы РФ и КНР", "КНР", "CN"),
    ("Власти США", "США", "US"),
    ("Лидер Соединенных Штатов Америки", "Соединенных Штатов Америки", "US"),
    ("Министр ОАЭ", "ОАЭ", "AE"),
    ("Эмир прибыл из Объединенных Арабских Эмиратов", "Объединенных Арабских Эмиратов", "AE"),
    ("Власти КНДР", "КНДР", "KP"),
    ("Президент Южной Кореи", "Южной Кореи", "KR"),
    ("Президент Республики Корея", "Республики Корея", "KR"),
    ("Граница с Китаем", "Китаем", "CN"),
    ("Дипломаты Саудовской Аравии", "Саудовской Аравии", "SA"),
    ("Президент ЮАР", "ЮАР", "ZA"),
    ("Посол Кот-д’Ивуара", "Кот-д’Ивуара", "CI"),
    ("ВСТРЕЧА В КАЗАХСТАНЕ", "КАЗАХСТАНЕ", "KZ"),
    ("Поездка в Молдову", "Молдову", "MD"),
    ("Делегация Боснии и Герцеговины", "Боснии и Герцеговины", "BA"),
]


@pytest.mark.parametrize(("text", "words", "code"), STATES)
def test_states_by_all_their_names(text: str, words: str, code: str) -> None:
    assert named(text)[words] == f"state:{code}"


FORMATS = [
    ("саммит Шанхайской организации сотрудничества", "sco"),
    ("члены ШОС собрались", "sco"),
    ("решение Тюркского совета", "ots"),
    ("саммит Организации тюркских государств", "ots"),
    ("члены Организации Договора о коллективной безопасности", "csto"),
    ("лидеры «Группы двадцати» прибыли", "g20"),
    ("лидеры Большой семерки прибыли", "g7"),
    ("саммит «Центральная Азия — Китай» прошел", "ca-china"),
    ("саммит «Центральная Азия – Россия» прошел", "ca-russia"),
    ("встреча в формате С5+1 прошла", "c5-plus-1"),
    ("решение ОПЕК+ принято", "opec-plus"),
    ("решение ОПЕК принято", "opec"),
    ("лидеры центральноазиатской пятёрки", "ca-consultative"),
    ("Консультативной встречи глав государств Центральной Азии", "ca-consultative"),
    ("в Совещании по взаимодействию и мерам доверия в Азии", "cica"),
    ("стран Евразийского экономического союза", "eaeu"),
    ("государств Евросоюза", "eu"),
    ("стран Персидского залива, членов ССАГПЗ", "gcc"),
    ("члены BRICS договорились", "brics"),
    ("В НАТО сообщили", "nato"),
]


@pytest.mark.parametrize(("text", "format_id"), FORMATS)
def test_formats_by_their_names_and_nicknames(text: str, format_id: str) -> None:
    assert f"format:{format_id}" in named(text).values()


def test_a_contextual_name_needs_its_format_named_otherwise() -> None:
    alone = named("На консультативной встрече министров говорили о воде.")
    assert "format:ca-consultative" not in alone.values()
    both = named(
        "Консультативная встреча глав государств Центральной Азии. Еще одна консультативная встреча."
    )
    assert both["консультативная встреча"] == "format:ca-consultative"


def test_a_longer_name_takes_what_a_shorter_one_would() -> None:
    assert named("Демократическая Республика Конго и Республика Конго") == {
        "Демократическая Республика Конго": "state:CD",
        "Республика Конго": "state:CG",
    }
    assert named("Южная Америка и Латинская Америка") == {
        "Южная Америка": "place:южная америка",
        "Латинская Америка": "place:латинская америка",
    }


def test_bodies_are_organisations_with_their_format_inside() -> None:
    found = named("на сессии Генеральной Ассамблеи ООН")
    assert found["Генеральной Ассамблеи ООН"] == "organisation:генеральная ассамблея оон"
    assert found["ООН"] == "format:un"


@pytest.mark.parametrize("text", ["Того же мнения посол.", "Кубам нужна краска."])
def test_a_common_word_that_begins_a_sentence_is_no_state(text: str) -> None:
    assert not [entity for entity in named(text).values() if entity and entity.startswith("state:")]


def test_an_abbreviation_is_not_the_word() -> None:
    assert named("они ес и он есть, вас и нато") == {}


PLACES = [
    ("в Чолпон-Ате", "place:чолпон-ата", "KG"),
    ("в Авазе", "place:аваза", "TM"),
    ("в Самарканде", "place:самарканд", "UZ"),
    ("в Шуше", "place:шуша", "AZ"),
    ("в Казани", "place:казань", "RU"),
    ("в Тяньцзине", "place:тяньцзинь", "CN"),
    ("в Ташкенте", "place:ташкент", "UZ"),
    ("в Нур-Султане", "place:нур-султан", "KZ"),
    ("в Астане", "place:астана", "KZ"),
    ("в Бишкеке", "place:бишкек", "KG"),
    ("в Йоханнесбурге", "place:йоханнесбург", "ZA"),
]


@pytest.mark.parametrize(("where", "entity", "code"), PLACES)
def test_cities_and_the_states_they_lie_in(where: str, entity: str, code: str) -> None:
    assert entity in named(f"Саммит прошел {where} осенью.").values()
    assert state_of_place(entity) == code


def mention(text: str, kind: MentionType, entity: str) -> Mention:
    return Mention(0, len(text), text, kind, None, entity)


def test_only_a_state_and_its_capital_stand_for_the_state() -> None:
    assert state_of(mention("Баку", MentionType.PLACE, "place:баку")) == "AZ"
    assert state_of(mention("Казани", MentionType.PLACE, "place:казань")) is None
    assert state_of(mention("Азербайджана", MentionType.STATE, "state:AZ")) == "AZ"
    adjective = mention("азербайджанского", MentionType.STATE, "state:AZ")
    assert state_of(adjective) is None
    assert state_concerned(adjective) == "AZ"


# The files themselves


def test_there_are_many_formats_each_with_its_source() -> None:
    rows = formats_file()
    assert len(rows) >= 40
    for row in rows:
        assert row["source"].startswith("http"), row["id"]
        for language in ("ru", "en"):
            assert row["name"][language] and row["short"][language] and row["meeting"][language], row["id"]
    assert max(Counter(row["id"] for row in rows).values()) == 1


def test_no_plain_name_means_two_formats() -> None:
    for language in ("ru", "en"):
        owners: dict[str, set[str]] = {}
        for row in formats_file():
            contextual = row.get("contextual", {}).get(language, [])
            names = {row["name"][language], row["short"][language], *row.get("aliases", {}).get(language, [])}
            for name in names - set(contextual):
                owners.setdefault(name, set()).add(row["id"])
        assert not {name: ids for name, ids in owners.items() if len(ids) > 1}


def test_former_names_are_among_the_aliases() -> None:
    for row in formats_file():
        aliases = [name for names in row.get("aliases", {}).values() for name in names]
        assert set(row.get("former", ())) <= set(aliases), row["id"]


def test_there_are_cities_enough_and_all_lie_in_known_states() -> None:
    places = tomllib.loads((ROOT / "resources/gazetteer/places.toml").read_text(encoding="utf-8"))
    assert sum(map(len, places["cities"].values())) >= 150
    assert set(places["cities"]) <= set(states_file())
    assert set(places["region_aliases"].values()) <= set(places["regions"])
    cities = {name for group in places["cities"].values() for name in group}
    assert set(places["city_aliases"].values()) <= cities


def test_every_kind_of_state_name_has_a_source() -> None:
    rows = tomllib.loads((ROOT / "resources/gazetteer/state_aliases.toml").read_text(encoding="utf-8"))
    sources = rows.pop("sources")
    for code, row in rows.items():
        known = row.get("source", {})
        demonym = known.get("demonym", "orfo")
        used = [known[key] for key in ("official", "capital", "ru", "en") if key in known]
        used += demonym.values() if isinstance(demonym, dict) else [demonym]
        assert set(used) | set(row.get("alias_source", {}).values()) <= set(sources), code
        for key in ("official", "capital", "demonym"):
            assert (key in row) == (key in known), f"{code} {key}"
        for language in ("ru", "en"):
            names = row.get("aliases", {}).get(language) or row.get("contextual", {}).get(language)
            assert not names or language in known, f"{code} {language}"


def test_every_member_of_the_united_nations_has_its_names() -> None:
    named_fully = [state for state in states_file().values() if "official" in state["en"]]
    assert len(named_fully) >= 150
    for code in [
        "AZ",
        "KZ",
        "KG",
        "TJ",
        "TM",
        "UZ",
        "RU",
        "BY",
        "AM",
        "GE",
        "MD",
        "UA",
        "CN",
        "IN",
        "PK",
        "IR",
        "TR",
        "MN",
        "AF",
        "SA",
        "AE",
        "EG",
        "ET",
        "ZA",
        "BR",
        "ID",
        "JP",
        "KR",
        "US",
        "GB",
    ]:
        state = states_file()[code]
        assert "capital" in state and "demonym" in state, code


def test_states_json_is_what_the_script_writes() -> None:
    done = subprocess.run([sys.executable, ROOT / "packaging" / "gazetteer", "--check"], check=False)
    assert done.returncode == 0, "run packaging/gazetteer"
