"""How Russian articles name the media that they come from: «передает Day.Az со ссылкой на ТАСС», «/ТАСС/».

A medium is known by its name (`resources/gazetteer/media.toml`) or by its shape: in Latin letters, in quotes,
or after a word such as «агентство».
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbench.reading.names.gazetteer import toml

ENDINGS = r"(?:а|у|ом|е|ю|ем)"
_FIRST_SIGN = 0xE000
_SIGN = re.compile("[\ue000-\uf8ff]")
QUOTATION = re.compile('[«»“”„"]')
_MEDIUM = (
    r"(?:[а-яё-]+(?:ое|ого|ом|ая|ой|ую|ий|им|ый|ым|ому|ему|его|ем)\s+){0,2}"
    r"(?:информагентств\w*|агентств\w*|информ\w*портал\w*|газет\w+|издани\w+|телеканал\w*|телекомпани\w+|"
    r"портал\w*|сайт\w*|журнал(?!ист)\w*|радио\w*|ресурс\w*|ИА|МИА|бюро|спецкор\w*|собкор\w*|корреспондент\w*|"
    r"обозревател\w+|корр\.)\s+"
)
_WORDS_OF = r"(?:\s+(?:его|её|ее|их|слова\s+(?:[\w-]+\s+){0,3}?[\w-]+|(?:[А-ЯЁ][\w-]+\s?){1,2}))?"
"""«приводит слова дипломата ТАСС», «цитирует его ТАСС»."""
_QUOTED = "|".join(
    rf"{first}(?:[^{first}{last}\n]{{2,60}}|[\ue000-\uf8ff]){last}" for first, last in ("«»", '""', "“”")
)
_LATIN = (
    r"(?:\d+\.)?[A-Z][A-Za-z0-9&’'-]*(?:\.[A-Za-z]{2,})*(?:\s(?:[A-Z][\w&’'-]*(?:\.[A-Za-z]{2,})*|\d+))*"
    r"|[a-z0-9]+\.[a-z]{2,4}(?!\w)|[А-ЯЁ][а-яё]+\.(?:[A-Za-z]{2,3}|[Рр]у)(?!\w)"
)
_NO_NAME = r"(?!Telegram-|X,|Facebook|Twitter|Telegram)"
"""Where media publish, which is no medium."""
_BRAND = r"[А-ЯЁ]\w+(?:\.[А-Яа-яёЁA-Za-z]{2,})?"
_TELLS = (
    r"(?:переда(?:е|ё)т|передают|передавал[аои]?|сообща(?:е|ё)т|сообщают|сообщал[аои]?|"
    r"пиш(?:е|у)т|писал[аои]?|информиру(?:е|ю)т|уточня(?:е|ю)т|отмеча(?:е|ю)т|напомина(?:е|ю)т|"
    r"рассказыва(?:е|ю)т|транслировал[аои]?|транслиру(?:е|ю)т|"
    r"(?:цитиру(?:е|ю)т|процитировал[аои]?|привод(?:и|я)т|прив(?:е|ё)л[аои]?)" + _WORDS_OF + r")"
)
_CITES = r"(?i:со? ссылкой на|ссылаясь на)"
_CITING = r",?\s+(?:об этом\s+)?(?:со? ссылкой на|ссылаясь на)\s+"
_OFFICIAL = r"(?P<official>[^,;:.!?\n«»\"()]{3,90})"
_MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\w*"
_DAY = rf"\d{{1,2}}\s+{_MONTH}\.?(?:\s+\d{{4}})?(?:\s+г\.|\s+года)?"
_PLACE = r"[А-ЯЁ][А-Яа-яё\-]*(?:[ ][А-ЯЁ][А-Яа-яё\-]*){0,2}"


_CYRILLIC = re.compile("[А-Яа-яЁё -]+")


@cache
def media() -> dict[str, bool]:
    """The names of media as Russian texts write them, the longest first, and whether each is an agency."""
    names: dict[str, bool] = {}
    for row in toml("media")["medium"]:
        for name in _names(row):
            names.setdefault(name, row["kind"] == "agency")
            if len(name) > 3 and _CYRILLIC.fullmatch(name):
                names.setdefault(name.upper(), row["kind"] == "agency")
    return dict(sorted(names.items(), key=lambda item: (-len(item[0]), item[0])))


def usual(name: str) -> str:
    """The medium's name as it is usually written: «Казинформ» for «КАЗИНФОРМ»."""
    return _in_capitals().get(name, name)


@cache
def _in_capitals() -> dict[str, str]:
    """The names in capitals that the file does not have, as it has them."""
    own = {name for row in toml("media")["medium"] for name in _names(row)}
    return {name.upper(): name for name in own if name.upper() not in own}


def _names(row: dict[str, Any]) -> tuple[str, ...]:
    return (row["name"]["ru"], row["name"]["en"], *row.get("aliases", ()))


def marked(text: str) -> str:
    """The text with one sign of its own in place of each known name. The wordings look for such a sign: a
    pattern that spells all names wherever one may stand takes longer to compile than all models to load."""
    numbers = _numbers()
    return wordings().known.sub(
        lambda match: chr(_FIRST_SIGN + numbers[_plain(match["name"])]) + match[0][len(match["name"]) :],
        _SIGN.sub(" ", text),
    )


def unmarked(text: str) -> str:
    """The text of `marked` with the names as we write them."""
    names = tuple(media())
    return _SIGN.sub(lambda match: names[ord(match[0]) - _FIRST_SIGN], text)


@cache
def _numbers() -> dict[str, int]:
    """The names as texts may spell them, with their places. Without «МИА „Казинформ“»: the wordings read that
    as an agency's «Казинформ»."""
    plain = {_plain(name) for name in media()}
    return {
        _plain(name): number
        for number, name in enumerate(media())
        if not ((kind := re.match(_MEDIUM, name)) and _plain(name[kind.end() :]) in plain)
    }


def _plain(name: str) -> str:
    """The name without quotation marks, blanks made even."""
    return " ".join(QUOTATION.sub("", name).split())


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wordings that name a medium, for a text that is `marked`; `known` for one that is not. Those of
    `citing_tellers` are of texts in which `cites` is."""

    known: re.Pattern[str]
    cites: re.Pattern[str]
    tellers: tuple[re.Pattern[str], ...]
    citing_tellers: tuple[re.Pattern[str], ...]
    citing_alone: re.Pattern[str]
    according: re.Pattern[str]
    quoting: re.Pattern[str]
    told_to: re.Pattern[str]
    alone: re.Pattern[str]
    dateline: re.Pattern[str]
    slashed: re.Pattern[str]


def _spelled(name: str) -> str:
    """A pattern for the name, with the quotation marks that some put inside it: «РИА “Новости”»."""
    return r"\s[«“„\"]?".join(re.escape(word) for word in name.split())


@cache
def wordings() -> Wordings:
    names = "|".join(_spelled(name) for name in _numbers())
    firsts = "".join(sorted({re.escape(name[0]) for name in _numbers()}))
    known = rf"[\ue000-\uf8ff]{ENDINGS}?[»”\"]?"
    name = rf"(?:{known}|{_QUOTED}|{_NO_NAME}(?:{_LATIN}))"

    def after(number: int) -> str:
        return rf"(?:{_MEDIUM})+(?P<after{number}>{known}|{_QUOTED}|{_NO_NAME}(?:{_LATIN})|{_BRAND})"

    def source(number: int) -> str:
        return rf"(?:{after(number)}|(?P<name{number}>{name}))"

    cited = rf"(?:{source(2)}|{_OFFICIAL})"
    told = rf"(?i:(?<!\w){_TELLS})(?:\s+(?:во?\s+[а-я]+|сегодня|вчера|накануне|{_DAY}))?"
    return Wordings(
        known=re.compile(
            rf"(?<!\w)(?=[{firsts}])(?P<name>{names}){ENDINGS}?[»”\"]?"
            r"(?!\w|\.[a-z]|(?<=[A-Za-z])\s[A-Z][a-z]+(?!\.?\w))"
        ),
        cites=re.compile(_CITES),
        tellers=(
            re.compile(
                rf"(?i:(?<!\w)(?:сообщил|передал|привел|привёл)[аои]?)\s+{after(1)}(?:{_CITING}{cited})?"
            ),
            re.compile(rf"{told}(?:{_CITING}{source(2)})?\s+{source(1)}"),
        ),
        citing_tellers=(
            re.compile(rf"{told}\s+{source(1)}{_CITING}{cited}"),
            re.compile(rf"(?<!\w){source(1)}\s+{_TELLS}{_CITING}{cited}"),
            re.compile(rf"(?<!\w){source(1)}{_CITING}{source(2)},?\s+{_TELLS}"),
            re.compile(rf"(?i:со? ссылкой на)\s+{cited},?\s+{_TELLS}\s+{source(1)}"),
        ),
        citing_alone=re.compile(rf"{_CITES}\s+{cited}"),
        according=re.compile(
            r"(?i:по данным|по информации|по сообщению|по материалам|цитат[аы] по|цитируется по)\s+"
            rf"(?:сайту\s+)?{source(1)}"
        ),
        told_to=re.compile(
            rf"(?<!\w)(?:(?i:об этом)\s+{source(5)}\s+(?:сказал|заявил|сообщил|рассказал)[аи]?(?!\w)|"
            r"(?i:в (?:эксклюзивном )?интервью|в беседе со?|в разговоре со?|в эфире)\s+"
            rf"{source(6)}|"
            r"(?i:(?:сказал|высказал|заявил|сообщил|рассказал|отметил|пояснил|добавил|подчеркнул|признал)[аи]?)\s+"
            r"(?:[\w«»-]+\s+){0,4}?(?:(?i:в (?:эксклюзивном )?интервью|в беседе со?|в комментарии(?: для)?|"
            r"в разговоре со?|в эфире|на вопрос)\s+"
            rf"{source(1)}|(?i:агентству|корреспонденту|изданию|телеканалу|газете)\s+{source(3)}"
            rf"|(?P<heard>{known}))"
            rf"|(?i:агентству|корреспонденту|изданию|телеканалу|газете)\s+{source(4)}\s+"
            r"(?:сказал|заявил|сообщил|рассказал|пояснил)[аи]?(?!\w))"
        ),
        quoting=re.compile(
            rf"(?i:слова\s+(?:котор\w+\s+)?{_TELLS}|цитиру(?:е|ю)т{_WORDS_OF}|приводит{_WORDS_OF})\s+{source(1)}"
        ),
        alone=re.compile(rf"^\s*(?:Источник:\s*(?:©\s*)?)?(?P<name1>{known})\s*[.|]?\s*$", re.MULTILINE),
        dateline=re.compile(
            rf"^\s*(?:{_PLACE}(?:\s*\([^)\n]{{2,30}}\))?(?:[,.]\s*{_PLACE})?\s*[,.]?\s*(?:{_DAY})?\s*[,.]?\s*)"
            rf"(?:/(?P<slashed>[^/\n]{{2,30}}|[\ue000-\uf8ff])/|[-–—]\s*(?:(?:АН|ИА|МИА)\s+)?(?P<dashed>{name})\s*[.,/]"
            rf"|\((?P<bracketed>{name})\)\s*[-–—:.]"
            rf"|(?P<plain>INTERFAX\.RU|{known})\s*(?:[-–—]|\.\s))",
            re.MULTILINE,
        ),
        slashed=re.compile(rf"/(?P<slashed>(?:[^/\n]{{0,30}}?{known}[^/\n]{{0,20}}|[A-Z][\w.]{{1,20}}))/"),
    )
