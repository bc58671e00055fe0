"""Meetings, documents and initiatives of formats; conferences and talks in a city are none."""

from datetime import date

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import EventClaim
from workbench.reading import read

PUBLISHED = date(2025, 12, 1)

MEETINGS = [
    ("Саммит БРИКС пройдет 22 октября 2026 года в Казани.", "brics None 2026-10-22 Казань RU planned"),
    ("XVI саммит БРИКС состоялся в Казани в октябре 2024 года.", "brics 16 2024-10 Казань RU decided"),
    ("В Казани 22 октября 2024 года открылся 16-й саммит БРИКС.", "brics 16 2024-10-22 Казань RU decided"),
    ("Двадцать пятый саммит ШОС прошел в Китае.", "sco 25 None None CN decided"),
    ("Неформальный саммит ОТГ пройдет в Венгрии 21 мая 2026 года.", "ots None 2026-05-21 None HU planned"),
    (
        "Очередное заседание Совета глав государств — членов ШОС состоится в Душанбе в 2026 году.",
        "sco None 2026 Душанбе TJ planned",
    ),
    ("Саммит БРИКС в Йоханнесбурге стал пятнадцатым по счету.", "brics 15 None Йоханнесбург ZA decided"),
    (
        "Шестая консультативная встреча глав государств Центральной Азии прошла в Астане 9 августа 2024 г.",
        "ca-consultative 6 2024-08-09 Астана KZ decided",
    ),
    ("На полях саммита ШОС в Самарканде прошли переговоры.", "sco None None Самарканд UZ decided"),
    (
        "Саммит ШОС проходил в Тяньцзине с 31 августа по 1 сентября.",
        "sco None 2025-08-31/2025-09-01 Тяньцзинь CN decided",
    ),
    ("Следующий саммит ШОС намечен на 2026 год в Бишкеке.", "sco None 2026 Бишкек KG planned"),
    ("Саммит ОТГ прошёл 5–6 июля в азербайджанской Шуше.", "ots None 2025-07-05/2025-07-06 Шуша AZ decided"),
    ("Седьмой саммит ОТГ в 2019 году принимал Баку.", "ots 7 2019 Баку AZ decided"),
    ("Казань готовится принять саммит БРИКС в октябре 2026 года.", "brics None 2026-10 Казань RU planned"),
    ("Хозяйкой следующего саммита ОТГ станет Турция.", "ots None None None TR planned"),
    ("Следующий саммит БРИКС — в Индии.", "brics None None None IN planned"),
    ("Россия предложила провести следующий саммит БРИКС в Сочи.", "brics None None Сочи RU proposed"),
    ("Саммит АСЕАН прошёл в столице Малайзии.", "asean None None Куала-Лумпур MY decided"),
    ("Лидеры стран ШОС собрались в Астане 4 июля.", "sco None 2025-07-04 Астана KZ decided"),
    (
        "25 мая в Москве собрался Высший Евразийский экономический совет.",
        "eaeu None 2025-05-25 Москва RU decided",
    ),
    (
        "Встреча в формате C5+1 прошла в Вашингтоне 6 ноября.",
        "c5-plus-1 None 2025-11-06 Вашингтон US decided",
    ),
    (
        "Президенты стран Центральной Азии провели консультативную встречу в Ташкенте 16 ноября.",
        "ca-consultative None 2025-11-16 Ташкент UZ decided",
    ),
    ("Министерская встреча ОПЕК+ прошла в Вене в июне 2025 года.", "opec-plus None 2025-06 Вена AT decided"),
    (
        "Самарканд, 28–29 ноября: первый саммит «Центральная Азия – Европейский союз»",
        "ca-eu 1 2025-11-28/2025-11-29 Самарканд UZ decided",
    ),
    (
        "Встреча глав МИД стран ШОС прошла в Казани 15 мая 2025 года.",
        "sco None 2025-05-15 Казань RU decided",
    ),
    (
        "Встреча ШОС на министерском уровне состоялась в Казани в 2024 году.",
        "sco None 2024 Казань RU decided",
    ),
]
MEETINGS += [
    (
        "БИШКЕК, 27 ноября /Синьхуа/. По итогам саммита ОТГ, прошедшего в четверг в городе Чолпон-Ата, "
        "принята декларация.",
        "ots None 2025-11-27 Чолпон-Ата KG decided",
    ),
    (
        "Президент 7 октября в г. Габала участвовал в 12-м саммите глав государств ОТГ.",
        "ots 12 2025-10-07 Габала AZ decided",
    ),
    (
        "18-е заседание Совета глав правительств (премьер-министров) ШОС прошло в Ташкенте 2 ноября.",
        "sco 18 2025-11-02 Ташкент UZ decided",
    ),
    (
        "На саммите СНГ в Астане одобрен план по проведению в СНГ в 2023 году Года языка.",
        "cis None None Астана KZ decided",
    ),
    ("14 декабря будет проведён первый саммит СНГ — в Минске.", "cis 1 2025-12-14 Минск BY planned"),
    (
        "Участники форума ШОС условились, что следующее заседание Совета глав государств объединения пройдёт "
        "в Москве 8 октября следующего года.",
        "sco None 2026-10-08 Москва RU planned",
    ),
    (
        "25 ноября, Санкт-Петербург /Корр. БЕЛТА/. На саммите ЕАЭС решено снизить пошлины.",
        "eaeu None 2025-11-25 Санкт-Петербург RU decided",
    ),
    (
        "Саммиты ШОС проводятся ежегодно. Первый прошёл 15 марта 2018 года в Астане.",
        "sco 1 2018-03-15 Астана KZ decided",
    ),
]
NO_MEETINGS = [
    "Саммит Россия — АСЕАН состоялся в Казани.",
    "В Ташкенте прошла конференция, посвященная ШОС.",
    "Президенты России и Казахстана встретились в Астане накануне саммита ШОС.",
    "Форум стран БРИКС прошел в Казани в мае 2024 года.",
    "Министр прибыл в Астану для участия в заседании ЕАЭС.",
    "Пятый саммит ОТГ отменен.",
    "Встреча президентов России и Ирана прошла в Москве.",
    "Получивший в 2021 году статус наблюдателя Туркменистан участвует в саммите ОТГ.",
    "Токаев прибыл на саммит ШОС в Тяньцзинь.",
    "Саммит",
    "ШОС растёт. Решение принято на заседании правительства в Луанде.",
]


@pytest.mark.parametrize(("sentence", "expected"), MEETINGS, ids=[row[0][:40] for row in MEETINGS])
def test_meetings(sentence: str, expected: str) -> None:
    found = _events(sentence, "meeting")
    told = [(c.format, c.ordinal, c.date, c.place, c.state, c.modality) for c in found]
    assert [" ".join(str(value) for value in row) for row in told] == [expected]


@pytest.mark.parametrize("sentence", NO_MEETINGS)
def test_no_meeting_of_the_format(sentence: str) -> None:
    assert not _events(sentence, "meeting")


def test_one_meeting_told_in_two_sentences_is_one_claim() -> None:
    text = (
        "В Астане завершилась шестая консультативная встреча глав государств Центральной Азии. "
        "Во встрече 9 августа 2024 года приняли участие президенты пяти стран."
    )
    (meeting,) = _events(text, "meeting")
    assert (meeting.ordinal, meeting.date, meeting.place, len(meeting.evidence)) == (
        6,
        "2024-08-09",
        "Астана",
        2,
    )


def test_documents_belong_to_the_meeting_that_adopted_them() -> None:
    text = "Лидеры стран СНГ на саммите в Душанбе 10 октября утвердили концепцию сотрудничества до 2030 года."
    (paper,) = _events(text, "document")
    assert (paper.format, paper.date, paper.state) == ("cis", "2025-10-10", "TJ")
    assert paper.title == "концепция сотрудничества"


def test_joined_verbs_share_their_subject_and_not_their_meeting() -> None:
    text = "Участники саммита ОТГ приняли Концепцию, подписали заявление и решили встретиться в Турции в мае."
    assert [(c.title, c.date) for c in _events(text, "document")] == [
        ("Концепция", None),
        ("заявление", None),
    ]
    (meeting,) = _events(text, "meeting")
    assert (meeting.state, meeting.modality) == ("TR", "planned")


def test_an_accession_is_dated_and_decided() -> None:
    (joined,) = _events("Иран вступил в ШОС в июле 2023 года.", "accession")
    assert (joined.format, joined.state, joined.date) == ("sco", "IR", "2023-07")
    assert not _events("Иран вступит в ШОС в июле 2027 года.", "accession")
    assert not _events("Иран вступил в ШОС.", "accession")


def test_meetings_are_told_without_their_noun() -> None:
    text = (
        "Первый саммит ШОС принимала Астана (март 2018 года), второй – Ташкент (ноябрь 2019-го), третий "
        "прошёл 6 августа 2021 года в туркменской Авазе. Следующий, четвёртый, готовится провести Узбекистан."
    )
    assert [(c.ordinal, c.date, c.place, c.state, c.modality) for c in _events(text, "meeting")] == [
        (1, "2018-03", "Астана", "KZ", "decided"),
        (2, "2019-11", "Ташкент", "UZ", "decided"),
        (3, "2021-08-06", "Аваза", "TM", "decided"),
        (4, None, None, "UZ", "planned"),
    ]


def test_places_with_years_in_brackets_are_meetings() -> None:
    text = "Саммит ШОС открылся в Астане. Ранее такие встречи принимали Ташкент (2019) и Душанбе (2023)."
    told = [(c.date, c.place) for c in _events(text, "meeting")]
    assert ("2019", "Ташкент") in told
    assert ("2023", "Душанбе") in told


def test_a_pronoun_may_be_a_meeting() -> None:
    (meeting,) = _events("Лидеры ШОС готовятся к саммиту. Он состоится в 2026 году в Казахстане.", "meeting")
    assert (meeting.date, meeting.state, meeting.modality) == ("2026", "KZ", "planned")


def test_a_summit_without_a_day_has_that_of_the_news() -> None:
    text = (
        "Белоруссия принята в ШОС\n\nБелоруссия 28 ноября стала членом ШОС. Решение приняли на саммите ШОС."
    )
    (meeting,) = _events(text, "meeting")
    assert meeting.date == "2025-11-28"
    assert not _events("Белоруссия стала членом ШОС. Решение приняли на саммите ШОС.", "meeting")


def test_the_dateline_dates_and_places_what_its_paragraph_reports() -> None:
    text = "АСТАНА, 28 ноября — РИА Новости. Саммит ШОС завершился в четверг.\n\nСаммит ОТГ пройдёт в Баку."
    meetings = {c.format: (c.date, c.place) for c in _events(text, "meeting")}
    assert meetings["sco"][1] == "Астана"
    assert meetings["ots"] == (None, "Баку")


def test_an_agency_at_its_desk_does_not_place_the_meeting() -> None:
    text = "МОСКВА, 28 ноября — ТАСС. Путин выступил на саммите ЕАЭС в четверг."
    assert all(meeting.place is None for meeting in _events(text, "meeting"))


def test_ministers_who_met_are_not_the_summit() -> None:
    text = "Встреча министров ШОС в Дели прошла 1 ноября. Саммит ШОС прошёл в Дели."
    assert [meeting.date for meeting in _events(text, "meeting")] == ["2025-11-01", None]


def test_a_meeting_told_in_parts_is_one() -> None:
    text = "XVI саммит БРИКС завершился. Лидеры встретились на саммите БРИКС в Казани 28–29 ноября."
    (meeting,) = _events(text, "meeting")
    assert (meeting.ordinal, meeting.date, meeting.place) == (16, "2025-11-28/2025-11-29", "Казань")


CHAIRS = [
    ("Казахстан передал председательство в ШОС Киргизии.", "KG decided None"),
    ("Армения с 1 января передаёт председательство в ЕАЭС Белоруссии.", "BY planned 2026-01-01"),
    ("Следующий саммит примет Казахстан, к которому перешло председательство в ШОС.", "KZ decided None"),
    ("Следующим председателем БРИКС станет Бразилия.", "BR planned None"),
    ("Бразилия возглавит БРИКС в 2026 году.", "BR planned 2026"),
    ("В Совете глав государств СНГ осуществляет председательство Россия.", "RU decided None"),
    ("В 2026 году председательствовать в ШОС будет Киргизия.", "KG planned 2026"),
    ("Турция готова принять председательство в ОТГ.", "TR proposed None"),
    ("Ильхам Алиев принял председательство в ОТГ.", "AZ decided None"),
    ("Председательство Казахстана в СВМДА продлено.", "KZ decided None"),
    ("С 1 января 2026 года пост председателя ЕАЭС занимает Казахстан.", "KZ planned 2026-01-01"),
    ("Главой Африканского союза на год стала Мавритания.", "MR decided None"),
    ("Лидеры СНГ решили передать председательство Киргизии.", "KG decided None"),
    ("Главы делегаций приняли решение передать председательство в СНГ Киргизии.", "KG decided None"),
    ("Председательство в ШОС переходит к республике Таджикистан.", "TJ decided None"),
    (
        "Саммит прошёл без Киргизии, которая возглавляет ШОС в 2025-2026 годах.",
        "KG decided 2025/2026",
    ),
    ("Бразилия возглавит БРИКС. Бразилия возглавит БРИКС в 2026 году.", "BR planned 2026"),
]
NO_CHAIRS = [
    "Россия не намерена передавать председательство в СНГ.",
    "Сергей Лавров возглавил российскую делегацию на саммите БРИКС.",
    "Председателем парламента Казахстана стал Кошанов. ШОС ни при чем.",
    "Под председательством России прошёл саммит БРИКС в Казани.",
]


@pytest.mark.parametrize(("sentence", "expected"), CHAIRS, ids=[row[0][:40] for row in CHAIRS])
def test_who_takes_the_chair(sentence: str, expected: str) -> None:
    (chair,) = _events(sentence, "decision")
    assert f"{chair.state} {chair.modality} {chair.date}" == expected


@pytest.mark.parametrize("sentence", NO_CHAIRS)
def test_nobody_takes_the_chair(sentence: str) -> None:
    assert not _events(sentence, "decision")


PAPERS = [
    ("По итогам саммита БРИКС принята Казанская декларация.", ["Казанская декларация"]),
    ("Саммит ШОС в Дели завершился подписанием Астанинской декларации.", ["Астанинская декларация"]),
    (
        "Саммит СНГ прошёл в Москве. Утверждены Концепция сотрудничества и заявление о диалоге.",
        ["Концепция сотрудничества", "заявление о диалоге"],
    ),
    ("Саммит СНГ прошёл в Москве. Лидеры согласовали декларацию.", ["декларация"]),
    ("Итоговым документом саммита СВМДА стала Астанинская декларация.", ["Астанинская декларация"]),
    ("Саммит СНГ прошёл в Москве. Подписан меморандум между Россией и Ираном.", []),
    ("Саммит СНГ прошёл в Москве. Президенты России и Казахстана подписали декларацию.", []),
    ("Саммит СНГ прошёл в Москве. В 1991 году подписан протокол.", []),
    (
        "По итогам саммита ШОС в Тяньцзине подписаны такие документы:\n\n1. Тяньцзиньская декларация.\n\n"
        "2. Решение об утверждении документов саммита:\n\n— Стратегия развития;\n\n"
        "3. Решение о приёме Лаоса.\n\nДалее лидеры обсудили протокол.",
        ["Тяньцзиньская декларация", "Стратегия развития"],
    ),
    (
        "На саммите СНГ в Астане принят ряд документов, в том числе заявление о диалоге и план мероприятий.",
        ["заявление о диалоге", "план мероприятий"],
    ),
    (
        "Саммит СНГ прошёл в Москве, по итогам подписано 17 документов. "
        "Среди них – договор об учреждении фонда, заявление о диалоге.",
        ["договор об учреждении фонда", "заявление о диалоге"],
    ),
    ("Об этом говорится в декларации, принятой по итогам 12-го саммита ОТГ.", ["декларация"]),
    ("В декларации, подписанной лидерами ШОС в Астане, упомянут Афганистан.", ["декларация"]),
    ("На саммите ОТГ в Габале приветствовали декларацию, подписанную в Вашингтоне.", []),
    (
        "Главы государств СНГ приняли решение одобрить Концепцию взаимодействия, программу развития и план.",
        ["Концепция взаимодействия", "программа развития", "план"],
    ),
    ("Саммит ШОС пройдёт в Бишкеке в 2026 году. Ожидается подписание декларации.", ["декларация"]),
    ("На саммите ШОС в Дели состоялось подписание программы сотрудничества.", ["программа сотрудничества"]),
    ("На саммите ЕАЭС в Минске состоялось подписание соглашения между Россией и Ираном.", []),
    (
        "Саммит ШОС прошёл в Дели. Участники приняли декларацию. Делийская декларация принята.",
        ["Делийская декларация"],
    ),
]


@pytest.mark.parametrize(("text", "titles"), PAPERS, ids=[row[0][:40] for row in PAPERS])
def test_what_was_adopted(text: str, titles: list[str]) -> None:
    assert [paper.title for paper in _events(text, "document")] == titles


def test_what_was_adopted_has_the_day_and_place_of_the_meeting() -> None:
    text = "Саммит ШОС прошёл в Тяньцзине 30 ноября.\n\nЛидеры приняли Тяньцзиньскую декларацию."
    (paper,) = _events(text, "document")
    assert (paper.date, paper.place, paper.state) == ("2025-11-30", "Тяньцзинь", "CN")


def test_a_document_about_the_format_needs_no_meeting() -> None:
    (paper,) = _events("29 мая 2014 года в Астане подписан Договор о ЕАЭС.", "document")
    assert (paper.format, paper.date, paper.place) == ("eaeu", "2014-05-29", "Астана")
    assert not _events("Иран подписал соглашение о торговле с ЕАЭС.", "document")


DECISIONS = [
    ("Лидеры стран СВМДА преобразовали форум в международную организацию.", 1),
    ("Лидеры ЕС договорились начать переговоры с Украиной.", 1),
    ("Альянс государств Сахеля в июле был преобразован в конфедерацию.", 1),
    ("Лидеры ЕС не договорились начать переговоры.", 0),
    ("Лидеры ЕС решили принять Украину.", 0),
    ("Россия и Иран договорились начать переговоры. ШОС растёт.", 0),
]


@pytest.mark.parametrize(("text", "count"), DECISIONS, ids=[row[0][:40] for row in DECISIONS])
def test_what_leaders_agreed_on(text: str, count: int) -> None:
    assert len(_events(text, "decision")) == count


def test_initiatives_are_proposed_at_a_meeting_or_told_of_an_origin() -> None:
    text = "Саммит ШОС прошёл в Китае 30 ноября. Си Цзиньпин предложил создать Банк развития."
    (raised,) = _events(text, "initiative")
    assert (raised.format, raised.actor, raised.modality, raised.date) == (
        "sco",
        "Си Цзиньпин",
        "proposed",
        "2025-11-30",
    )
    (origin,) = _events("Инициатива создания СВМДА принадлежит Нурсултану Назарбаеву.", "initiative")
    assert (origin.actor, origin.modality, origin.date) == ("Нурсултан Назарбаев", "decided", None)
    assert not _events("Си Цзиньпин предложил создать банк. Газета «Известия» молчит.", "initiative")


def test_every_event_names_its_rule() -> None:
    for sentence, _ in MEETINGS + CHAIRS + PAPERS:
        claims = [claim for kind in ("meeting", "decision", "document") for claim in _events(sentence, kind)]
        assert all(claim.rule.startswith("ru.") for claim in claims)


def _events(text: str, kind: str) -> list[EventClaim]:
    claims = read(Article(text, text, PUBLISHED)).claims
    return [claim for claim in claims if isinstance(claim, EventClaim) and claim.type == kind]
