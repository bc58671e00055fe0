"""Through whom an article came: «передает Day.Az со ссылкой на ТАСС» is the chain ТАСС, Day.Az."""

import re
from dataclasses import dataclass

from workbench.reading.document import Document
from workbench.reading.nominative import nominative_words

# Names of news media as Russian news items write them, those first that contain others. A name that is not
# here is still known by its shape: in Latin letters, in quotes, or after a word such as «агентство».
_KNOWN = (
    "РИА Новости", "РИА «Новости»", "Новости-Армения", "Новости-Азербайджан", "Российская газета",
    "Независимая газета", "Парламентская газета", "Аргументы и факты", "Франс Пресс", "Франс-Пресс",
    "Ассошиэйтед Пресс", "Эхо Кавказа", "Лента.ру", "Газета.ру", "Газета.uz", "Интерфакс-Казахстан",
    "Интерфакс-Запад", "Интерфакс", "Спутник", "Синьхуа", "Рейтер", "Блумберг", "Коммерсантъ",
    "Коммерсант", "Известия", "Ведомости", "Взгляд", "Казинформ", "Арменпресс", "АрмИнфо", "Азертадж",
    "АзерТадж", "АЗЕРТАДЖ", "БелТА", "БЕЛТА", "Кабар", "КАБАР", "Ховар", "Азия-Плюс", "Авеста",
    "Анадолу", "Росбалт", "Евроньюс", "Би-би-си", "Медуза", "Фонтанка", "Ёнхап", "Антара", "Киодо",
    "ТАСС", "РБК", "РИА", "ИТАР-ТАСС", "АПА", "УзА", "ИРНА", "МИР 24", "КазТАГ", "МТРК «Мир»",
)  # fmt: skip
_AGENCIES = re.compile(
    r"ТАСС|РИА|Интерфакс|Синьхуа|Рейтер|Франс|Ассошиэйтед|Казинформ|Арменпресс|Бел[Тт][Аа]|Кабар|КАБАР|Ховар|Анадолу|Sputnik|Reuters|"
    r"AFP|AP|Bloomberg|Xinhua|Interfax|АЗЕРТАДЖ|АзерТадж|Азертадж|Azertac|Azertag|Anadolu|Kyodo|Yonhap|IRNA|ИРНА|ИТАР-ТАСС|КазТАГ"
)
_MEDIUM = (
    r"(?:(?:информационн\w+|государственн\w+|российск\w+|национальн\w+|местн\w+|белорусск\w+|казахстанск\w+|"
    r"узбекск\w+|армянск\w+|азербайджанск\w+|грузинск\w+|турецк\w+|иранск\w+|китайск\w+|британск\w+|американск\w+)\s+){0,2}"
    r"(?:информагентств\w*|агентств\w*|информ\w*портал\w*|газет\w+|издани\w+|телеканал\w*|телекомпани\w+|портал\w*|сайт\w*|"
    r"журнал\w*|радио\w*|ресурс\w*|ИА|МИА|корреспондент\w*|корр\.)\s+"
)
_QUOTED = r"«[^«»\n]{2,60}»|\"[^\"\n]{2,60}\"|“[^“”\n]{2,60}”"
_LATIN = (
    r"(?:\d+\.)?[A-Z][A-Za-z0-9&’'-]*(?:\.[A-Za-z]{2,})*(?:\s(?:[A-Z][\w&’'-]*(?:\.[A-Za-z]{2,})*|\d+))*"
    r"|[a-z0-9]+\.[a-z]{2,4}(?!\w)"
)
_KNOWN_NAME = "(?:" + "|".join(re.escape(name) for name in _KNOWN) + r")(?:а|у|ом|е|ю|ем)?(?!\w)"
_CYRILLIC_BRAND = r"[А-ЯЁ][а-яё]+\.[А-Яа-яёЁA-Za-z]{2,}|[А-ЯЁ][А-Яа-яё-]*[А-ЯЁ]{2,}[а-яё]*"
_NAME = rf"(?:{_KNOWN_NAME}|{_QUOTED}|{_LATIN})"
_AFTER_MEDIUM = rf"(?:{_KNOWN_NAME}|{_QUOTED}|{_LATIN}|{_CYRILLIC_BRAND}|[А-ЯЁ]\w+)"
_SOURCE = rf"(?:(?:{_MEDIUM})+(?P<after{{n}}>{_AFTER_MEDIUM})|(?P<name{{n}}>{_NAME}))"
_TELLS = (
    r"(?:переда(?:е|ё)т|передают|передал[аои]?|сообща(?:е|ё)т|сообщают|сообщил[аои]?|"
    r"пиш(?:е|у)т|информиру(?:е|ю)т|цитиру(?:е|ю)т)"
)
_CITING = r",?\s+(?:об этом\s+)?(?:со? ссылкой на|ссылаясь на)\s+"


def _source(number: int) -> str:
    return _SOURCE.replace("{n}", str(number))


_OFFICIAL = r"(?P<official>[^,;:.!?\n«»\"()]{3,90})"
_CITED = rf"(?:{_source(2)}|{_OFFICIAL})"
_TOLD_BY = re.compile(rf"(?i:(?<!\w){_TELLS})\s+{_source(1)}(?:{_CITING}{_CITED})?")
_TELLER_FIRST = re.compile(rf"(?<!\w){_source(1)}\s+{_TELLS}{_CITING}{_CITED}")
_CITING_FIRST = re.compile(rf"(?i:со? ссылкой на)\s+{_CITED},?\s+{_TELLS}\s+{_source(1)}")
_CITING_ALONE = re.compile(rf"(?i:со? ссылкой на|ссылаясь на)\s+{_CITED}")
_ACCORDING = re.compile(rf"(?i:(?:по данным|по информации|по сообщению))\s+{_source(1)}")
_TOLD_TO = re.compile(
    rf"(?i:(?:сказал|заявил|сообщил|рассказал|отметил)[аи]?)\s+(?:\w+\s+){{0,2}}?"
    rf"(?:в интервью|корреспонденту|агентству)\s+{_source(1)}"
)
_DAY = (
    r"\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\w*\.?(?:\s+\d{4})?(?:\s+г\.|\s+года)?"
)
_PLACE = r"[А-ЯЁ][А-Яа-яё\-]*(?:[ ][А-ЯЁ][А-Яа-яё\-]*){0,3}"
_DATELINE = re.compile(
    rf"^\s*(?:{_PLACE}(?:\s*\([^)\n]{{2,30}}\))?(?:[,.]\s*{_PLACE})?\s*[,.]?\s*(?:{_DAY})?\s*[,.]?\s*)"
    rf"(?:/(?P<slashed>[^/\n]{{2,30}})/|[-–—]\s*(?P<dashed>{_NAME})\s*[.,/]|(?P<plain>INTERFAX\.RU|{_KNOWN_NAME})\s*[-–—])",
    re.MULTILINE,
)
_SLASHED = re.compile(rf"/(?P<slashed>(?:Корр\.\s*)?(?:{_KNOWN_NAME}|[A-Z][\w.]{{1,20}}))/")
_NO_ORIGIN = re.compile(
    r"^(?:слов|заявлени|источник|данны|сообщени|информаци|документ|свои|его|ее|её)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Relay:
    """The chain from origin to outlet, as far as the article tells it."""

    outlet: str | None = None
    agency: str | None = None
    chain: tuple[str, ...] = ()


def find_relay(document: Document) -> Relay:
    """Who published the article and whom it is taken from. Only Russian wording is known."""
    if document.language != "ru":
        return Relay()
    return relay_of(document.text)


def relay_of(text: str) -> Relay:
    """The relay that the wording of `text` tells; an empty one where it tells none."""
    dateline = _dateline(text)
    teller, origin = _told(text)
    chain = tuple(dict.fromkeys(name for name in (origin, teller, dateline) if name))
    if not chain:
        return Relay()
    if dateline:
        return Relay(dateline, chain[0], chain)
    if len(chain) > 1:
        return Relay(chain[-1], chain[0], chain)
    return Relay(None, chain[0], chain) if _AGENCIES.match(chain[0]) else Relay(chain[0], None, chain)


def _dateline(text: str) -> str | None:
    """The medium that a dateline names: «МОСКВА, 5 мая — РИА Новости.», «/ТАСС/»."""
    match = _DATELINE.search(text[:600])
    if match:
        return _clean(match["slashed"] or match["dashed"] or match["plain"])
    slashed = _SLASHED.search(text[:600])
    return _clean(slashed["slashed"]) if slashed else None


def _told(text: str) -> tuple[str | None, str | None]:
    """Who passes the news on, and on whom they rest: the first wording that names both, else the first."""
    found = [
        match for pattern in (_TOLD_BY, _TELLER_FIRST, _CITING_FIRST) for match in pattern.finditer(text)
    ]
    found = sorted((match for match in found if _teller(match)), key=lambda match: match.start())
    both = next((match for match in found if _cited(match)), None)
    if both:
        return _teller(both), _cited(both)
    alone = next((name for match in _CITING_ALONE.finditer(text) if (name := _cited(match))), None)
    if found:
        teller = _teller(found[0])
        return teller, alone if alone != teller else None
    if alone:
        return None, alone
    for pattern in (_TOLD_TO, _ACCORDING):
        match = pattern.search(text)
        if match and _is_medium(match):
            return None, _teller(match)
    return None, None


def _is_medium(match: re.Match[str]) -> bool:
    """Whether the name is one of a medium by more than its Latin letters: «по данным IMF» is none."""
    name = _teller(match) or ""
    return (
        match["after1"] is not None or re.match(_KNOWN_NAME, name) is not None or bool(_AGENCIES.match(name))
    )


def _teller(match: re.Match[str]) -> str | None:
    name = match["after1"] or match["name1"]
    return _clean(name) if name else None


def _cited(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    name = groups.get("after2") or groups.get("name2")
    if name:
        return _clean(name)
    official = groups.get("official")
    if not official or _NO_ORIGIN.match(official):
        return None
    return nominative_words(official.strip(), "Acc")


def _clean(name: str) -> str:
    """The name without quotes and without a case ending («Казинформа», «Интерфаксом»)."""
    name = re.sub(r"^Корр\.\s*", "", name).strip().strip('«»"“”').strip()
    for known in _KNOWN:
        if name != known and re.fullmatch(re.escape(known) + r"(?:а|у|ом|е|ю|ем)", name):
            return known.replace("«", "").replace("»", "")
    return name
