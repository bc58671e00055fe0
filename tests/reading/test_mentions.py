"""What an article names: the seed article line by line, then sentences of our own."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from workbench.domain.article import Article, Mention
from workbench.domain.claims import Reading
from workbench.domain.vocabulary import MentionType
from workbench.reading import read

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "gold" / "seed.json"


@cache
def seed() -> Reading:
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    header, text = (SHARED / gold["file"]).read_text(encoding="utf-8").split("2025-12-17 ", 1)
    assert header.strip() == "date"
    return read(Article(text, text[:60], date(2025, 12, 17)))


def lines() -> list[Any]:
    """One line a mention that the gold wants: type, words, entity, name."""
    if not GOLD.exists():
        return []
    found = []
    for entity in json.loads(GOLD.read_text(encoding="utf-8"))["entities"]:
        values = entity.get("values", [None] * len(entity["mentions"]))
        for words, value in zip(entity["mentions"], values, strict=True):
            name = entity.get("name") or value
            found.append(
                pytest.param(entity["type"], words, entity.get("id"), name, id=f"{entity['type']}:{words}")
            )
    return found


@pytest.mark.parametrize(("kind", "words", "entity", "name"), lines())
def test_the_seed_article_line_by_line(kind: str, words: str, entity: str | None, name: str | None) -> None:
    # A date may be marked with its preposition, as NEREL does.
    fits = [
        mention
        for mention in seed().mentions
        if mention.type == kind and mention.text.removeprefix("в ") == words.removeprefix("в ")
    ]
    assert fits, "not found"
    assert all(mention.entity == entity for mention in fits if entity)
    assert any(mention.name == name for mention in fits if name) or not name


@pytest.mark.skipif(not GOLD.exists(), reason="needs the shared folder")
def test_the_seed_article_is_russian() -> None:
    assert seed().article.language == "ru"


def mentions(text: str, published: date | None = date(2025, 12, 17)) -> tuple[Mention, ...]:
    return read(Article(text, "", published)).mentions


def of(text: str, kind: MentionType, published: date | None = date(2025, 12, 17)) -> list[str]:
    return [mention.text for mention in mentions(text, published) if mention.type is kind]


def names_of(text: str, kind: MentionType) -> list[str | None]:
    return [mention.name for mention in mentions(text) if mention.type is kind]


ROLES = [
    (
        "Об этом заявил первый секретарь посольства РФ в Таджикистане Алексей Зенько.",
        "первый секретарь посольства РФ в Таджикистане",
    ),
    ("Выступил президент Узбекистана Шавкат Мирзиёев.", "президент Узбекистана"),
    ("Так сказал министр иностранных дел Казахстана Мурат Нуртлеу.", "министр иностранных дел Казахстана"),
    ("Глава МИД Турции Хакан Фидан прибыл в Баку.", "Глава МИД Турции"),
    ("Заявил пресс-секретарь президента РФ Дмитрий Песков.", "пресс-секретарь президента РФ"),
    ("Генеральный секретарь ООН Антониу Гутерриш приехал.", "Генеральный секретарь ООН"),
    (
        "Сообщил спецпредставитель президента РФ по Афганистану Замир Кабулов.",
        "спецпредставитель президента РФ по Афганистану",
    ),
    (
        "Приехал чрезвычайный и полномочный посол Узбекистана в России Ботиржон Асадов.",
        "чрезвычайный и полномочный посол Узбекистана в России",
    ),
    ("Министр инвестиций и торговли Узбекистана выступил.", "Министр инвестиций и торговли Узбекистана"),
    ("Премьер-министр Венгрии Виктор Орбан прилетел.", "Премьер-министр Венгрии"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_offices_with_what_belongs_to_them(text: str, role: str) -> None:
    assert role in of(text, MentionType.ROLE)


def test_states_nest_in_offices() -> None:
    text = "Об этом заявил первый секретарь посольства РФ в Таджикистане Алексей Зенько."
    role = next(mention for mention in mentions(text) if mention.type is MentionType.ROLE)
    inside = [
        m.entity for m in mentions(text) if m.type is MentionType.STATE and role.start <= m.start < role.end
    ]
    assert inside == ["state:RU", "state:TJ"]


def test_a_bare_head_of_anything_is_no_office() -> None:
    assert of("Он стоит во главе колонны и читает главу.", MentionType.ROLE) == []


PERSONS = [
    ("Визит Ильхама Алиева завершен.", "Ильхам Алиев"),
    ("Он встретился с Эмомали Рахмоном.", "Эмомали Рахмон"),
    ("Об этом сообщили Касым-Жомарту Токаеву.", "Касым-Жомарт Токаев"),
    ("Переговоры с Владимиром Путиным прошли.", "Владимир Путин"),
    ("Визит Александра Лукашенко завершен.", "Александр Лукашенко"),
    ("Встреча с Реджепом Тайипом Эрдоганом прошла.", "Реджеп Тайип Эрдоган"),
    ("Слова Никола Пашиняна передали.", "Никол Пашинян"),
    ("Визит Сердара Бердымухамедова завершен.", "Сердар Бердымухамедов"),
    ("Он говорил с Майей Санду.", "Майя Санду"),
    ("Речь Сергея Лаврова передали.", "Сергей Лавров"),
]


@pytest.mark.parametrize(("text", "name"), PERSONS)
def test_persons_in_the_nominative(text: str, name: str) -> None:
    assert names_of(text, MentionType.PERSON) == [name]


def test_a_surname_means_the_full_name_of_the_article() -> None:
    text = (
        "Выступил Садыр Жапаров. Позднее с Жапаровым встретился Эмомали Рахмон. Рахмон поблагодарил Жапарова."
    )
    assert names_of(text, MentionType.PERSON) == [
        "Садыр Жапаров",
        "Садыр Жапаров",
        "Эмомали Рахмон",
        "Эмомали Рахмон",
        "Садыр Жапаров",
    ]


def test_of_two_of_one_surname_the_one_named_last_is_meant() -> None:
    text = (
        "Гурбангулы Бердымухамедов открыл форум. Бердымухамедов поблагодарил гостей. "
        "Потом выступил Сердар Бердымухамедов. Бердымухамедов говорил о газе."
    )
    entities = [mention.entity for mention in mentions(text) if mention.type is MentionType.PERSON]
    assert entities == ["person:gurbanguli berdimuhamedov"] * 2 + ["person:serdar berdimuhamedov"] * 2


EVENTS = [
    ("По итогам VII саммита ШОС приняли заявление.", "VII саммита ШОС"),
    (
        "Прошел девятый саммит Организации тюркских государств.",
        "девятый саммит Организации тюркских государств",
    ),
    (
        "Прошла шестая консультативная встреча глав государств Центральной Азии.",
        "шестая консультативная встреча глав государств Центральной Азии",
    ),
    ("Он выступил на саммите «Центральная Азия — Китай» в Астане.", "саммите «Центральная Азия — Китай»"),
]


@pytest.mark.parametrize(("text", "event"), EVENTS)
def test_events_that_have_a_name(text: str, event: str) -> None:
    assert event in of(text, MentionType.EVENT)


def test_a_series_of_meetings_is_no_event() -> None:
    assert of("Он предложил проводить саммиты ШОС.", MentionType.EVENT) == []


ORDINALS = [
    ("седьмой встречи", "седьмой", "7"),
    ("на 72-й сессии", "72-й", "72"),
    ("XVI саммит прошел", "XVI", "16"),
    ("двадцать пятое заседание", "двадцать пятое", "25"),
    ("впервые на 5-ом саммите", "5-ом", "5"),
]


@pytest.mark.parametrize(("text", "words", "number"), ORDINALS)
def test_ordinals_and_their_numbers(text: str, words: str, number: str) -> None:
    found = [(m.text, m.name) for m in mentions(text) if m.type is MentionType.ORDINAL]
    assert found == [(words, number)]


ENGLISH_ORDINALS = [
    ("The 48th summit was held.", [("48th", "48")]),
    ("The second meeting followed the 101st.", [("second", "2"), ("101st", "101")]),
    (
        "Held a twenty-first time, at the thirtieth.",
        [("twenty-first", "21"), ("thirtieth", "30")],
    ),
    ("The XXII summit opened.", [("XXII", "22")]),
    ("They met on July 4th and on the 16th of November in the 21st century.", []),
    ("They met in the 1st district.", [("1st", "1")]),
]


@pytest.mark.parametrize(("text", "wanted"), ENGLISH_ORDINALS)
def test_english_ordinals_but_those_of_days(text: str, wanted: list[tuple[str, str]]) -> None:
    found = read(Article(text, "", date(2025, 5, 5))).mentions
    told = [one for one in found if one.type is MentionType.ORDINAL]
    assert [(one.text, one.name) for one in told] == wanted
    assert all(one.label == "ORDINAL" for one in told)


def test_an_english_summit_of_a_council_is_an_event() -> None:
    text = "The 12th Summit of the Council of Heads of State of the Organization of Turkic States opened."
    found = [one.text for one in read(Article(text, "", None)).mentions if one.type is MentionType.EVENT]
    assert found and all("Summit of the Council of Heads of State" in one for one in found)


ENGLISH_EVENTS = [
    ("The 12th CICA leaders' summit opened.", "The 12th CICA leaders' summit"),
    ("They went to the CICA heads of government meeting.", "the CICA heads of government meeting"),
    ("A meeting of the CICA foreign ministers opened.", "A meeting of the CICA foreign ministers"),
    ("An informal meeting of CICA Security Advisers ended.", "An informal meeting of CICA Security Advisers"),
    ("The African Union (AU) summit in Lome ended.", "The African Union (AU) summit"),
    ("The 5th Summit Meeting of the African Union opened.", "The 5th Summit Meeting of the African Union"),
    ("A session of the Supreme Arab Council opened.", "A session of the Supreme Arab Council"),
    ("The 9th meeting of the Heads of State (Presidents) Council of the EAEU ended.",
     "The 9th meeting of the Heads of State (Presidents) Council of the EAEU"),
    ("The 70th session of the United Nations General Assembly ended.",
     "The 70th session of the United Nations General Assembly"),
    ("They spoke of the Muscat summit.", "the Muscat summit"),
    ("The bloc held its IX Summit in Muscat.", "IX Summit"),
    ("The first-ever EAEU presidential summit ended.", "The first-ever EAEU presidential summit"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event"), ENGLISH_EVENTS)
def test_an_english_meeting_is_marked_with_who_meets(text: str, event: str) -> None:
    assert of(text, MentionType.EVENT) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "They held a meeting in Muscat.",
        "The CICA held a meeting.",
        "The summits of the African Union end.",
        "A meeting of the Ministry of Energy ended.",
        "They are meeting the EAEU leaders.",
        "The first meeting of ministers ended.",
    ],
)
def test_an_english_meeting_without_a_name_is_no_event(text: str) -> None:
    assert of(text, MentionType.EVENT) == []


def test_a_body_ends_before_a_shortened_month() -> None:
    text = "The Council of Ministers of CICA on Dec. 3 agreed."
    assert "Council of Ministers of CICA" in of(text, MentionType.ORGANISATION)


def test_no_name_runs_from_one_line_into_the_next() -> None:
    text = "Жапаров не поедет на саммит СНГ\n\nБИШКЕК\nПрезидент Садыр Жапаров не поедет на саммит СНГ."
    assert not [one.text for one in read(Article(text, "", None)).mentions if "\n" in one.text]


WHOLE = [
    ("Minister of Foreign Affairs Maksim Ryzhenkov came.", MentionType.ROLE, "Minister of Foreign Affairs"),
    ("Minister of Foreign Affairs Maksim Ryzhenkov came.", MentionType.PERSON, "Maksim Ryzhenkov"),
    ("The chairman of the Senate of Parliament Sadyk Safayev came.", MentionType.PERSON, "Sadyk Safayev"),
    ("The Chairman of the SEEC Alexander Lukashenko came.", MentionType.ROLE, "Chairman of the SEEC"),
    ("Head of the United Nations Regional Centre for Peace came.", MentionType.ROLE,
     "Head of the United Nations Regional Centre for Peace"),
    ("The ambassador to Mongolia came.", MentionType.ROLE, "ambassador to Mongolia"),
    ("A trip of senators to Tashkent ended.", MentionType.ROLE, "senators"),
    ("The Laotian Vice Foreign Minister He Yadong came.", MentionType.ROLE, "Laotian Vice Foreign Minister"),
    ("The Laotian Vice Foreign Minister He Yadong came.", MentionType.PERSON, "He Yadong"),
    ("Vice Premier He Shaolin left.", MentionType.PERSON, "He Shaolin"),
    ("State Councilor Yang Jieming left.", MentionType.PERSON, "Yang Jieming"),
    ("State Councilor Yang Jieming left.", MentionType.ROLE, "State Councilor"),
    ("The First Deputy Minister of Oman left.", MentionType.ROLE, "First Deputy Minister of Oman"),
    ("An acting executive secretary of CICA left.", MentionType.ROLE, "acting executive secretary of CICA"),
    ("The Thai National Security Adviser left.", MentionType.ROLE, "Thai National Security Adviser"),
    ("Trade and Industry Minister Anna Berg left.", MentionType.ROLE, "Trade and Industry Minister"),
    ("The first president of Kenya left.", MentionType.ROLE, "president of Kenya"),
    ("A Deputy Secretary for CICA Affairs left.", MentionType.ROLE, "Deputy Secretary for CICA Affairs"),
    ("Leaders of the Central European states met.", MentionType.ROLE,
     "Leaders of the Central European states"),
    ("The ministers of Arab countries met.", MentionType.ROLE, "ministers of Arab countries"),
    ("The head of the OIC mission, Bamba Diallo, left.", MentionType.ROLE, "head of the OIC mission"),
    ("The heads of state and government of the EU met.", MentionType.ROLE,
     "heads of state and government of the EU"),
    ("Omani PM Haitham Said met Thai FM Anan Suda.", MentionType.ROLE, "Omani PM"),
    ("Omani PM Haitham Said met Thai FM Anan Suda.", MentionType.PERSON, "Anan Suda"),
    ("The Omani Crown Prince Khaled bin Hamad left.", MentionType.PERSON, "Khaled bin Hamad"),
    ("The head of the OIC mission, Bamba Diallo, left.", MentionType.PERSON, "Bamba Diallo"),
    ("Rulers.eu and the site Bridge.kz wrote of it.", MentionType.ORGANISATION, "Bridge.kz"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "words"), WHOLE)
def test_offices_and_bodies_end_where_a_name_begins(text: str, kind: MentionType, words: str) -> None:
    found = {one.text for one in read(Article(text, "", None)).mentions if one.type is kind}
    assert words in found
    assert not {one for one in found if one.startswith(words) and one != words}


def test_an_agency_by_its_full_name_is_the_same() -> None:
    found = read(Article("They met, Xinhua News Agency and Xinhua reported.", "", None)).mentions
    assert {one.entity for one in found if one.text in ("Xinhua", "Xinhua News Agency")} == {
        "organisation:синьхуа"
    }


def test_a_bodys_name_ends_before_what_is_said_of_it() -> None:
    text = "Атамбаев объявил, что Совет глав государств СНГ возглавит Российская Федерация."
    found = [one.text for one in read(Article(text, "", None)).mentions]
    assert "Совет глав государств СНГ" in found
    assert not [one for one in found if "возглавит Росс" in one]


def test_a_surname_within_a_full_name_is_not_marked_again() -> None:
    text = "Ван И выступил в Ташкенте. Сделку одобряют, заявил глава МИД Китая Ван И."
    assert of(text, MentionType.PERSON) == ["Ван И", "Ван И"]


NO_BODIES = [
    ("О предоставлении статуса партнера БРИКС Алжиру объявили в Казани.", "БРИКС Алжиру"),
    ("Выход Молдавии из СНГ обсудили в Кишиневе.", "Выход Молдавии"),
    ("По итогам встречи принята Рижская декларация.", "Рижская декларация"),
    ("Страны одобрили Стратегию развития ЕАЭС.", "Стратегию развития ЕАЭС"),
]


@pytest.mark.parametrize(("text", "words"), NO_BODIES)
def test_papers_meetings_and_neighbours_are_no_organisations(text: str, words: str) -> None:
    assert words not in of(text, MentionType.ORGANISATION)


def test_what_is_called_like_a_paper_in_quotes_stays_an_organisation() -> None:
    assert "Резолюция" in of("Агентство «Резолюция» опубликовало опрос.", MentionType.ORGANISATION)


@pytest.mark.parametrize(
    ("text", "words", "city"),
    [
        ("Лидеры подписали Душанбинскую декларацию.", "Душанбинскую", "place:душанбе"),
        ("Самаркандский саммит ОТГ завершился.", "Самаркандский", "place:самарканд"),
    ],
)
def test_the_adjective_of_a_city_means_the_city(text: str, words: str, city: str) -> None:
    assert {one.entity for one in mentions(text) if one.text == words} == {city}


def test_a_parliament_is_nobody() -> None:
    text = "Его встретил председатель Халк Маслахаты Туркменистана Гурбангулы Бердымухамедов."
    found = read(Article(text, "", None)).mentions
    assert "Халк Маслахаты" not in {one.text for one in found if one.type is MentionType.PERSON}


NO_MARKS = [
    ("Turkic Prime Ministers Gather In Astana", MentionType.PERSON, "Gather"),
    ("President Signs Law On Accession", MentionType.PERSON, "Signs Law"),
    ("Each CICA Member Nation and the heads of the CICA Member Nations agree.", MentionType.PERSON,
     "Member Nations"),
    ("The leaders of the Contracting Parties met.", MentionType.PERSON, "Contracting Parties"),
    ("Male: Prime minister Ali Rasheed left.", MentionType.ORGANISATION, "Prime"),
    ("Serbia.eu wrote of it.", MentionType.STATE, "Serbia"),
    ("It costs US$3 million.", MentionType.STATE, "US"),
    ("They met in the Grand Kremlin Palace.", MentionType.ORGANISATION, "Grand Kremlin"),
    ("The session was chaired by Oman.", MentionType.ROLE, "chaired"),
    ("Oman will chair the session.", MentionType.ROLE, "chair"),
    ("It was on an official visit and held expert consultations.", MentionType.ROLE, "official"),
    ("It was on an official visit and held expert consultations.", MentionType.ROLE, "expert"),
    ("The Cabinet of Ministers of Oman met.", MentionType.ROLE, "Ministers of Oman"),
    ("The First Vice President of Oman left.", MentionType.ORDINAL, "First"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "words"), NO_MARKS)
def test_a_word_with_a_capital_is_not_what_it_is_elsewhere(text: str, kind: MentionType, words: str) -> None:
    assert words not in of(text, kind)


STILL_MARKED = [
    ("President Banks left.", MentionType.PERSON, "Banks"),
    ("Presidents Ford and Clinton left.", MentionType.PERSON, "Ford"),
    ("Oman is the chair of the session.", MentionType.ROLE, "chair"),
    ("An official said so.", MentionType.ROLE, "official"),
    ("The Kremlin said so.", MentionType.ORGANISATION, "Kremlin"),
    ("The first summit of ministers opened.", MentionType.ORDINAL, "first"),
    ("The US spent it.", MentionType.STATE, "US"),
]


@pytest.mark.parametrize(("text", "kind", "words"), STILL_MARKED)
def test_what_stands_alone_is_still_marked(text: str, kind: MentionType, words: str) -> None:
    assert words in of(text, kind)


NO_NAMES = [
    ("The head of the Foreign Policy Department spoke.", "Department"),
    ("It was posted on the official X account.", "X"),
    ("The Srettha Thavisin-led Cabinet met.", "Srettha Thavisin-led Cabinet"),
    ("Its General Secretariat is in Istanbul.", "Secretariat"),
    ("The Head of the United Nations Regional Centre came.", "Regional"),
    ("Prime Minister Datuk Seri Anwar Ibrahim came.", "Datuk Seri Anwar Ibrahim"),
]


@pytest.mark.parametrize(("text", "words"), NO_NAMES)
def test_parts_of_bodies_and_titles_are_no_names(text: str, words: str) -> None:
    found = read(Article(text, "", None)).mentions
    assert words not in {one.text for one in found if one.type is MentionType.PERSON}


def test_the_tense_of_the_nearest_verb_chooses_the_year() -> None:
    text = "В феврале прошел форум. Саммит пройдет в феврале. Он сообщил, что встреча состоится 3 марта."
    values = [mention.name for mention in mentions(text) if mention.type is MentionType.DATE]
    assert values == ["2025-02", "2026-02", "2026-03-03"]


def test_a_city_that_is_part_of_a_persons_name_is_none() -> None:
    text = "Певица София Ротару приехала в город."
    assert of(text, MentionType.PLACE) == []


def test_mentions_come_in_order_and_once() -> None:
    found = mentions(
        "Президент Казахстана Касым-Жомарт Токаев посетил Баку и саммит ОТГ в Габале 7 октября 2025 года."
    )
    keys = [(mention.start, -mention.end) for mention in found]
    assert keys == sorted(keys)
    assert len(set(found)) == len(found)


ENGLISH = (
    "Tashkent will host the seventh Consultative Meeting of the Heads of State of Central Asia on 15–16 "
    "November, Sputnik reports, citing the press service of the President of Uzbekistan. President Ilham "
    "Aliyev of Azerbaijan has been invited. Aliyev will meet Kazakh President Kassym-Jomart Tokayev. "
    "Russia's envoy spoke at the UN General Assembly in New York."
)


@pytest.mark.parametrize(
    ("kind", "words", "entity"),
    [
        (MentionType.PLACE, "Tashkent", "place:ташкент"),
        (MentionType.PLACE, "New York", "place:нью-йорк"),
        (MentionType.STATE, "Uzbekistan", "state:UZ"),
        (MentionType.STATE, "Kazakh", "state:KZ"),
        (MentionType.STATE, "Russia", "state:RU"),
        (MentionType.ORGANISATION, "Sputnik", "organisation:sputnik"),
        (MentionType.ORGANISATION, "UN General Assembly", "organisation:генеральная ассамблея оон"),
        (MentionType.PERSON, "Ilham Aliyev", "person:ilham aliev"),
        (MentionType.PERSON, "Aliyev", "person:ilham aliev"),
        (MentionType.ROLE, "President of Uzbekistan", "person:shavkat mirziev"),
        (MentionType.ROLE, "Kazakh President", "person:kasim jomart tokaev"),
        (MentionType.DATE, "15–16 November", "date:2025-11-15/2025-11-16"),
        (
            MentionType.FORMAT,
            "Consultative Meeting of the Heads of State of Central Asia",
            "format:ca-consultative",
        ),
    ],
)
def test_an_english_article_is_marked(kind: MentionType, words: str, entity: str | None) -> None:
    reading = read(Article(ENGLISH, "", date(2025, 11, 14)))
    assert reading.article.language == "en"
    assert (kind, words, entity) in {
        (mention.type, mention.text, mention.entity) for mention in reading.mentions
    }


@pytest.mark.parametrize("face", ["😀", "🙂", "😊"])
def test_a_sign_without_letters_names_nobody(face: str) -> None:
    text = f"«Мы рады», — сказал он {face}. Так думает и {face}, президент страны."
    mentions = read(Article(text, text, date(2025, 1, 1))).mentions
    assert not [mention for mention in mentions if mention.text.strip() == face]
