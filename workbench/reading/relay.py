"""Through whom an article came: «передает Day.Az со ссылкой на ТАСС» is the chain ТАСС, Day.Az.

A medium is known by its name (`resources/gazetteer/media.toml`) or by its shape: in Latin letters, in quotes,
or after a word such as «агентство».
"""

import re
from dataclasses import dataclass
from functools import cache

from workbench.reading.document import Document
from workbench.reading.gazetteer import toml
from workbench.reading.nominative import nominative_words

_ENDINGS = r"(?:а|у|ом|е|ю|ем)"
_MEDIUM = (
    r"(?:(?:информационн\w+|государственн\w+|национальн\w+|местн\w+|\w+ск(?:ое|ого|ом|ая|ой|ую|ий|им))\s+){0,2}"
    r"(?:информагентств\w*|агентств\w*|информ\w*портал\w*|газет\w+|издани\w+|телеканал\w*|телекомпани\w+|"
    r"портал\w*|сайт\w*|журнал\w*|радио\w*|ресурс\w*|ИА|МИА|корреспондент\w*|корр\.)\s+"
)
_QUOTED = r"«[^«»\n]{2,60}»|\"[^\"\n]{2,60}\"|“[^“”\n]{2,60}”"
_LATIN = (
    r"(?:\d+\.)?[A-Z][A-Za-z0-9&’'-]*(?:\.[A-Za-z]{2,})*(?:\s(?:[A-Z][\w&’'-]*(?:\.[A-Za-z]{2,})*|\d+))*"
    r"|[a-z0-9]+\.[a-z]{2,4}(?!\w)"
)
_BRAND = r"[А-ЯЁ]\w+(?:\.[А-Яа-яёЁA-Za-z]{2,})?"
_TELLS = (
    r"(?:переда(?:е|ё)т|передают|передал[аои]?|сообща(?:е|ё)т|сообщают|сообщил[аои]?|"
    r"пиш(?:е|у)т|информиру(?:е|ю)т|цитиру(?:е|ю)т)"
)
_CITING = r",?\s+(?:об этом\s+)?(?:со? ссылкой на|ссылаясь на)\s+"
_OFFICIAL = r"(?P<official>[^,;:.!?\n«»\"()]{3,90})"
_MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\w*"
_DAY = rf"\d{{1,2}}\s+{_MONTH}\.?(?:\s+\d{{4}})?(?:\s+г\.|\s+года)?"
_PLACE = r"[А-ЯЁ][А-Яа-яё\-]*(?:[ ][А-ЯЁ][А-Яа-яё\-]*){0,3}"
_NO_ORIGIN = re.compile(
    r"^(?:слов|заявлени|источник|данны|сообщени|информаци|документ|свои|его|ее|её|министр|президент|премьер|"
    r"глав|посла|замминистр|вице|генсек|генерального|секретар|спикер|представител|депутат|чиновник|эксперт)",
    re.IGNORECASE,
)


@cache
def _media() -> dict[str, bool]:
    """The names of media as Russian texts write them, the longest first, and whether each is an agency."""
    names: dict[str, bool] = {}
    for row in toml("media")["medium"]:
        for name in (row["name"]["ru"], row["name"]["en"], *row.get("aliases", ())):
            names.setdefault(name, row["kind"] == "agency")
    return dict(sorted(names.items(), key=lambda item: (-len(item[0]), item[0])))


@dataclass(frozen=True, slots=True)
class _Wordings:
    """The wordings that name a medium, with the names that are known."""

    known: re.Pattern[str]
    told_by: re.Pattern[str]
    teller_first: re.Pattern[str]
    citing_first: re.Pattern[str]
    citing_alone: re.Pattern[str]
    according: re.Pattern[str]
    told_to: re.Pattern[str]
    dateline: re.Pattern[str]
    slashed: re.Pattern[str]


@cache
def _wordings() -> _Wordings:
    known = "(?:" + "|".join(re.escape(name) for name in _media()) + rf"){_ENDINGS}?(?!\w)"
    name = rf"(?:{known}|{_QUOTED}|{_LATIN})"

    def source(number: int) -> str:
        after = rf"(?:{_MEDIUM})+(?P<after{number}>{known}|{_QUOTED}|{_LATIN}|{_BRAND})"
        return rf"(?:{after}|(?P<name{number}>{name}))"

    cited = rf"(?:{source(2)}|{_OFFICIAL})"
    return _Wordings(
        known=re.compile(known),
        told_by=re.compile(rf"(?i:(?<!\w){_TELLS})\s+{source(1)}(?:{_CITING}{cited})?"),
        teller_first=re.compile(rf"(?<!\w){source(1)}\s+{_TELLS}{_CITING}{cited}"),
        citing_first=re.compile(rf"(?i:со? ссылкой на)\s+{cited},?\s+{_TELLS}\s+{source(1)}"),
        citing_alone=re.compile(rf"(?i:со? ссылкой на|ссылаясь на)\s+{cited}"),
        according=re.compile(rf"(?i:(?:по данным|по информации|по сообщению))\s+{source(1)}"),
        told_to=re.compile(
            r"(?i:(?:сказал|заявил|сообщил|рассказал|отметил)[аи]?)\s+(?:\w+\s+){0,2}?"
            rf"(?:в интервью|корреспонденту|агентству)\s+{source(1)}"
        ),
        dateline=re.compile(
            rf"^\s*(?:{_PLACE}(?:\s*\([^)\n]{{2,30}}\))?(?:[,.]\s*{_PLACE})?\s*[,.]?\s*(?:{_DAY})?\s*[,.]?\s*)"
            rf"(?:/(?P<slashed>[^/\n]{{2,30}})/|[-–—]\s*(?P<dashed>{name})\s*[.,/]"
            rf"|(?P<plain>INTERFAX\.RU|{known})\s*[-–—])",
            re.MULTILINE,
        ),
        slashed=re.compile(rf"/(?P<slashed>(?:Корр\.\s*)?(?:{known}|[A-Z][\w.]{{1,20}}))/"),
    )


@dataclass(frozen=True, slots=True)
class Relay:
    """The chain from origin to outlet, as far as the article tells it."""

    outlet: str | None = None
    agency: str | None = None
    chain: tuple[str, ...] = ()


def find_relay(document: Document) -> Relay:
    """Who published the article and whom it is taken from; Russian and English wordings are known."""
    if document.language == "en":
        from workbench.reading.english.relay import relay_of as english  # which itself needs Relay

        return english(document.text)
    return relay_of(document.text) if document.language == "ru" else Relay()


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
    return Relay(None, chain[0], chain) if _media().get(chain[0]) else Relay(chain[0], None, chain)


def _dateline(text: str) -> str | None:
    """The medium that a dateline names: «МОСКВА, 5 мая — РИА Новости.», «/ТАСС/»."""
    match = _wordings().dateline.search(text[:600])
    if match:
        return _clean(match["slashed"] or match["dashed"] or match["plain"])
    slashed = _wordings().slashed.search(text[:600])
    return _clean(slashed["slashed"]) if slashed else None


def _told(text: str) -> tuple[str | None, str | None]:
    """Who passes the news on, and on whom they rest: the first wording that names both, else the first."""
    words = _wordings()
    found = [
        match
        for pattern in (words.told_by, words.teller_first, words.citing_first)
        for match in pattern.finditer(text)
    ]
    found = sorted((match for match in found if _teller(match)), key=lambda match: match.start())
    both = next((match for match in found if _cited(match)), None)
    if both:
        return _teller(both), _cited(both)
    alone = next((name for match in words.citing_alone.finditer(text) if (name := _cited(match))), None)
    if found:
        teller = _teller(found[0])
        return teller, alone if alone != teller else None
    if alone:
        return None, alone
    for pattern in (words.told_to, words.according):
        match = pattern.search(text)
        if match and _is_medium(match):
            return None, _teller(match)
    return None, None


def _is_medium(match: re.Match[str]) -> bool:
    """Whether the name is one of a medium by more than its Latin letters: «по данным IMF» is none."""
    name = _teller(match) or ""
    return match["after1"] is not None or _wordings().known.match(name) is not None


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
    stem = re.sub(rf"{_ENDINGS}$", "", name)
    return stem if name not in _media() and stem in _media() else name
