"""One sentence, the memberships that it asserts: state, format, status, modality, and since when if told."""

from datetime import date

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim
from workbench.reading import read

PUBLISHED = date(2025, 12, 1)

ASSERTED = [
    # joining
    ("Иран вступил в ШОС в июле 2023 года.", "IR sco member decided 2023-07"),
    ("В июле 2023 года в ШОС вступил Иран.", "IR sco member decided 2023-07"),
    ("Узбекистан вошел в состав Организации тюркских государств.", "UZ ots member decided"),
    ("Белоруссия присоединилась к ШОС.", "BY sco member decided"),
    ("Иран официально принят в Шанхайскую организацию сотрудничества.", "IR sco member decided"),
    (
        "В 2017 году в ШОС были приняты Индия и Пакистан.",
        "IN sco member decided 2017; PK sco member decided 2017",
    ),
    ("Вступившая в ШОС в 2024 году Белоруссия провела учения.", "BY sco member decided 2024"),
    ("Иран, который вступил в ШОС в 2023 году, участвует в учениях.", "IR sco member decided 2023"),
    ("После вступления Ирана в ШОС торговля выросла.", "IR sco member decided"),
    ("Лидеры ШОС приняли решение о приеме Белоруссии в организацию.", "BY sco member decided"),
    ("На саммите принято решение о приеме Индонезии в БРИКС.", "ID brics member decided"),
    ("Ассоциированным членом СНГ стал Туркменистан.", "TM cis associate decided"),
    (
        "Эфиопия стала полноправным участником БРИКС с 1 января 2024 года.",
        "ET brics member decided 2024-01-01",
    ),
    # being
    ("Иран является членом ШОС с 2023 года.", "IR sco member decided 2023"),
    ("Иран — полноправный член ШОС.", "IR sco member decided"),
    (
        "Монголия и Афганистан являются наблюдателями в ШОС.",
        "MN sco observer decided; AF sco observer decided",
    ),
    (
        "В ЕАЭС входят Россия, Армения и Киргизия.",
        "RU eaeu member decided; AM eaeu member decided; KG eaeu member decided",
    ),
    (
        "Вместе с Россией в ОДКБ состоят Армения и Таджикистан.",
        "RU csto member decided; AM csto member decided; TJ csto member decided",
    ),
    ("Партнерами ШОС по диалогу являются Турция и Египет.", "TR sco partner decided; EG sco partner decided"),
    # statuses
    ("Куба получила статус государства-партнера БРИКС.", "CU brics partner decided"),
    ("Молдавии предоставлен статус наблюдателя при ЕАЭС.", "MD eaeu observer decided"),
    ("Саммит ОТГ предоставил Венгрии статус наблюдателя.", "HU ots observer decided"),
    ("Украина получила статус кандидата в члены ЕС.", "UA eu candidate decided"),
    ("Казахстан присоединился к БРИКС в качестве страны-партнера.", "KZ brics partner decided"),
    ("Иран лишился статуса наблюдателя в ШОС.", "IR sco observer decided"),
    # leaving
    ("Грузия вышла из СНГ.", "GE cis former decided"),
    ("Узбекистан покинул ОДКБ в 2012 году.", "UZ csto former decided 2012"),
    ("Армения заморозила свое участие в ОДКБ.", "AM csto suspended decided"),
    ("Членство Венесуэлы в БРИКС приостановлено.", "VE brics suspended decided"),
    ("Выход Великобритании из ЕС завершился в 2020 году.", "GB eu former decided 2020"),
    ("Узбекистан был членом ОДКБ до 2012 года.", "UZ csto member decided"),
    # plans
    ("Белоруссия вступит в БРИКС в 2027 году.", "BY brics member planned 2027"),
    ("Армения намерена вступить в ЕС.", "AM eu member planned"),
    ("Турция готовится присоединиться к ШОС.", "TR sco member planned"),
    ("Молдавия станет членом Евросоюза к 2030 году.", "MD eu member planned"),
    ("Армения планирует выйти из ОДКБ.", "AM csto former planned"),
    ("Молдавия начала процедуру выхода из СНГ.", "MD cis former planned"),
    # requests, invitations, proposals
    ("Таиланд подал заявку на вступление в БРИКС.", "TH brics candidate decided"),
    ("Азербайджан подал заявку на членство в БРИКС.", "AZ brics candidate decided"),
    ("Алжир получил приглашение вступить в БРИКС.", "DZ brics invited decided"),
    ("Саудовскую Аравию пригласили присоединиться к БРИКС.", "SA brics invited decided"),
    ("Казахстан рассматривает возможность вступления в БРИКС.", "KZ brics candidate proposed"),
    ("Россия предложила принять Азербайджан в ОТГ.", "AZ ots candidate proposed"),
    ("В Анкаре не исключают вступления Турции в БРИКС.", "TR brics candidate proposed"),
    # the format as subject, lists, brackets, appositions
    ("ШОС приняла Белоруссию в свои ряды.", "BY sco member decided"),
    ("ЕАЭС предоставил Ирану статус наблюдателя.", "IR eaeu observer decided"),
    (
        "Страны БРИКС пригласили в объединение Аргентину, Египет и Иран.",
        "AR brics invited decided; EG brics invited decided; IR brics invited decided",
    ),
    (
        "ШОС объединяет десять государств: Белоруссию, Индию, Иран, Казахстан.",
        "BY sco member decided; IN sco member decided; IR sco member decided; KZ sco member decided",
    ),
    (
        "Членами ОТГ являются Азербайджан и Турция; наблюдателями — Венгрия и Туркменистан.",
        "AZ ots member decided; TR ots member decided; HU ots observer decided; TM ots observer decided",
    ),
    (
        "В ОТГ входят Азербайджан, Казахстан и Турция, наблюдателями являются Венгрия и Туркменистан.",
        "AZ ots member decided; KZ ots member decided; TR ots member decided; HU ots observer decided; "
        "TM ots observer decided",
    ),
    (
        "Страны БРИКС (Бразилия, Россия, Индия, Китай, ЮАР) выступили с заявлением.",
        "BR brics member decided; RU brics member decided; IN brics member decided; CN brics member decided; "
        "ZA brics member decided",
    ),
    ("Государствами — членами ШОС являются Индия и Иран.", "IN sco member decided; IR sco member decided"),
    ("Входящая в ОТГ Венгрия выступила против.", "HU ots member decided"),
    ("Член ЕАЭС Армения не поддержала решение.", "AM eaeu member decided"),
    ("Иран (член ШОС с 2023 года) выступил против.", "IR sco member decided 2023"),
    ("Армения входит в ЕАЭС и ОДКБ.", "AM eaeu member decided; AM csto member decided"),
    ("Туркменистан не входит ни в ШОС, ни в ЕАЭС.", "TM sco member denied; TM eaeu member denied"),
    ("Грузия остается одним из кандидатов на вступление в ЕС.", "GE eu candidate decided"),
    ("Армения продолжает оставаться членом ОДКБ.", "AM csto member decided"),
    ("Армения перестала быть членом ОДКБ.", "AM csto former decided"),
    # more of doing and asking
    ("Парламент Молдавии денонсировал соглашение о создании СНГ.", "MD cis former decided"),
    ("Молдавия прекратила участие в СНГ.", "MD cis former decided"),
    ("Узбекистан направил ноту о приостановлении участия в ОДКБ.", "UZ csto suspended decided"),
    ("Армения приняла решение о выходе из ОДКБ.", "AM csto former planned"),
    ("Процесс вступления Белоруссии в ШОС завершен.", "BY sco member decided"),
    (
        "Аргентина отклонила приглашение вступить в БРИКС.",
        "AR brics member denied; AR brics invited decided",
    ),
    ("Венесуэла подаст заявку на вступление в БРИКС.", "VE brics candidate planned"),
    ("Турции предложен статус партнера БРИКС.", "TR brics partner proposed"),
    ("Казахстану стоит вступить в БРИКС.", "KZ brics candidate proposed"),
    ("Таджикистан заявил, что изучает возможность присоединения к ЕАЭС.", "TJ eaeu candidate proposed"),
    ("Азербайджан участвовал в саммите ОДКБ в качестве почетного гостя.", "AZ csto guest decided"),
    ("О выходе Армении из ОДКБ речи не идет.", "AM csto former denied"),
    # denials
    ("Киргизия не собирается выходить из ЕАЭС.", "KG eaeu former denied"),
    ("Индонезия пока не вступила в БРИКС.", "ID brics member denied"),
    ("Казахстан опроверг планы вступить в БРИКС.", "KZ brics member denied"),
    ("Аргентина отказалась вступать в БРИКС.", "AR brics member denied"),
    ("Азербайджан не является членом ЕАЭС.", "AZ eaeu member denied"),
    # told by real articles, where the parser or the first reading went wrong
    (
        "Украина и Молдавия получили статус кандидатов в члены ЕС, Грузия — нет.",
        "UA eu candidate decided; MD eu candidate decided",
    ),
    (
        "В ходе саммита, проходящего в Астане, Белоруссия официально вступила в ШОС.",
        "BY sco member decided",
    ),
    ("Молдавия юридически перестанет быть членом СНГ.", "MD cis former planned"),
    ("Парламент Узбекистана одобрил вхождение страны в ЕАЭС.", "UZ eaeu member planned"),
    (
        "Узбекистан выразил намерение стать членом ОТГ в 2018 году и был принят в члены в 2019 году.",
        "UZ ots member decided 2019",
    ),
    (
        "БРИКС — неформальное объединение Бразилии, России, Индии и Китая.",
        "BR brics member decided; RU brics member decided; IN brics member decided; CN brics member decided",
    ),
    (
        "Белоруссия стала десятым членом ШОС наряду с Индией, Ираном и Казахстаном.",
        "BY sco member decided; IN sco member decided; IR sco member decided; KZ sco member decided",
    ),
    ("Армения заморозила участие в ОДКБ, так как условия якобы не выполнили.", "AM csto suspended decided"),
    (
        "Восточный Тимор официально стал 11-м членом АСЕАН, декларация подписана на саммите в Малайзии.",
        "TL asean member decided",
    ),
    (
        "Азербайджан имеет статус партнера по диалогу ШОС и претендует на статус наблюдателя.",
        "AZ sco partner decided; AZ sco observer proposed",
    ),
    (
        "В ШОС есть страны-наблюдатели (Афганистан и Монголия) и партнеры по диалогу (Армения, Турция).",
        "AF sco observer decided; MN sco observer decided; AM sco partner decided; TR sco partner decided",
    ),
    (
        "Как Армения, так и Азербайджан подали заявку на членство в ШОС.",
        "AM sco candidate decided; AZ sco candidate decided",
    ),
    # hedged
    ("Якобы Венесуэла стала партнером БРИКС.", "VE brics partner reported"),
    (
        "Белоруссия и Боливия стали государствами-партнерами БРИКС.",
        "BY brics partner decided; BO brics partner decided",
    ),
    (
        "Статус наблюдателя в ШОС имеют Афганистан и Монголия.",
        "AF sco observer decided; MN sco observer decided",
    ),
    (
        "Турция входит в ОТГ. Организация объединяет Азербайджан и Казахстан.",
        "TR ots member decided; AZ ots member decided; KZ ots member decided",
    ),
    (
        "Турция входит в ОТГ. Наблюдателем в организации также является Венгрия.",
        "TR ots member decided; HU ots observer decided",
    ),
]

SILENT = [
    "Иран вступил в переговоры с ЕС.",
    "Президент Ирана прибыл в Душанбе на саммит ШОС.",
    "Соглашение между Ираном и ЕАЭС вступило в силу.",
    "Китай является крупнейшим торговым партнером ЕС.",
    "Если Армения вступит в ЕС, ее экономика вырастет.",
    "Выйдет ли Армения из ОДКБ?",
    "Делегация Афганистана приняла участие в заседании ШОС.",
    "Член правления банка из Казахстана посетил штаб-квартиру ЕС.",
    "Для вступления в ЕС Молдавии необходимо провести реформы.",
    "Наблюдатели от СНГ прибыли на выборы в Узбекистан.",
    "Турция присоединилась к санкциям ЕС.",
    "Россия вышла из переговоров с ЕС.",
    "Президент Армении покинул саммит ОДКБ.",
    "Узбекистан выступил кандидатом на проведение чемпионата, сообщили в СНГ.",
    "Встреча министров ШОС прошла в Китае.",
    "Вступление Армении в ЕС: мечты и реальность",
    "Вопрос о членстве Армении в ОДКБ не обсуждается.",
    "Узбекистан станет членом ЕАЭС, если парламент одобрит документ.",
    "Совет ЕС заморозил процесс вступления Грузии в ЕС.",
    "В случае вступления Турции в ШОС ей придется выйти из НАТО.",
    "Казахстан присоединился к инициативе Китая в рамках ШОС.",
    "На саммит БРИКС в Казани приглашены Турция и Азербайджан.",
    "Турция входит в число крупнейших торговых партнеров ЕС.",
    "Россия против вступления Украины в ЕС.",
    "Иран присоединится к зоне свободной торговли с ЕАЭС.",
    "В ООН направлено уведомление о намерении России «не стать участником» Римского статута.",
    "Лидеры ЕС решили начать переговоры о вступлении с Украиной и Молдавией.",
]


@pytest.mark.parametrize(("sentence", "expected"), ASSERTED, ids=[row[0][:40] for row in ASSERTED])
def test_asserted(sentence: str, expected: str) -> None:
    found = _memberships(sentence)
    wanted = [tuple(row.split()) for row in expected.split("; ")]
    told = {
        (claim.state, claim.format, str(claim.status), str(claim.modality)): claim.since for claim in found
    }
    assert set(told) == {row[:4] for row in wanted}
    assert {row[:4]: row[4] for row in wanted if len(row) > 4}.items() <= told.items()


@pytest.mark.parametrize("sentence", SILENT, ids=[row[:40] for row in SILENT])
def test_silent(sentence: str) -> None:
    assert not _memberships(sentence)


def _memberships(sentence: str) -> list[MembershipClaim]:
    claims = read(Article(sentence, sentence, PUBLISHED)).claims
    return [claim for claim in claims if isinstance(claim, MembershipClaim)]
