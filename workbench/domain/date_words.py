"""How a partial date reads: «16 ноября 2025 г.», "16 November 2025", "15–16 November 2025", "since 2024"."""

from datetime import date

from workbench.domain.dates import PartialDate
from workbench.domain.words import word


def date_words(edtf: str | None, language: str) -> str:
    """The date in words, "" for none. A date that is not EDTF is shown as it stands, never dropped."""
    if not edtf:
        return ""
    try:
        when = PartialDate.parse(edtf)
    except ValueError:
        return edtf
    if not when.is_interval:
        return _qualified(edtf, language)
    start, end = edtf.split("/")
    if start in ("", ".."):
        return word("date.until", language, date=_qualified(end, language, genitive=True))
    if end in ("", ".."):
        return word("date.since", language, date=_qualified(start, language, genitive=True))
    return _range(start, end, language)


def day_words(day: date, language: str) -> str:
    """A day in words."""
    return date_words(day.isoformat(), language)


def _qualified(point: str, language: str, genitive: bool = False) -> str:
    plain = point.rstrip("?~%")
    if plain == point:
        return _plain(plain, language, genitive=genitive)
    return word("date.about", language, date=_plain(plain, language, genitive=True))


def _plain(point: str, language: str, genitive: bool = False) -> str:
    """«с», «до» and «около» ask for the genitive: «с ноября 2025 г.»; English needs no change."""
    year, *rest = point.split("-")
    mark = " г." if language == "ru" else ""
    if not rest:
        return f"{year}{mark}"
    if len(rest) == 1:
        case = "genitive" if genitive else "month"
        return f"{word(f'date.{case}.m{int(rest[0])}', language)} {year}{mark}"
    return f"{int(rest[1])} {word(f'date.genitive.m{int(rest[0])}', language)} {year}{mark}"


def _range(start: str, end: str, language: str) -> str:
    """Says the common month or year once: "15–16 November 2025", "2022–2024"."""
    first, last = start.split("-"), end.split("-")
    exact = not any(sign in start + end for sign in "?~%")
    if exact and len(first) == len(last) == 3 and first[:2] == last[:2]:
        return f"{int(first[2])}–{_plain(end, language)}"
    if exact and len(first) == len(last) == 1:
        return f"{start}–{end}{' гг.' if language == 'ru' else ''}"
    return f"{_qualified(start, language)} – {_qualified(end, language)}"
