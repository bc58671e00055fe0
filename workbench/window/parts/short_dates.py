"""Partial dates short enough for a cell: "16 Nov 2025", «16 нояб. 2025», "15–16 Nov 2025", "≈ 2017"."""

from PySide6.QtCore import QLocale

from workbench.domain.dates import PartialDate
from workbench.domain.evidence import DATE_FIELDS
from workbench.domain.wording import value_words
from workbench.domain.words import word

Short = QLocale.FormatType.ShortFormat


def short_date(edtf: str | None, language: str) -> str:
    """The date for a cell, "" for none; what is not EDTF as it stands."""
    if not edtf:
        return ""
    try:
        PartialDate.parse(edtf)
    except ValueError:
        return edtf
    start, slash, end = edtf.partition("/")
    if not slash:
        return _point(edtf, language)
    if start in ("", ".."):
        return word("date.until", language, date=_point(end, language))
    if end in ("", ".."):
        return word("date.since", language, date=_point(start, language))
    first, last = start.split("-"), end.split("-")
    exact = not any(sign in edtf for sign in "?~%")
    if exact and len(first) == len(last) == 3 and first[:2] == last[:2]:
        return f"{int(first[2])}–{_point(end, language)}"
    if exact and len(first) == len(last) == 1:
        return f"{start}–{end}"
    return f"{_point(start, language)} – {_point(end, language)}"


def in_short(field: str, value: str, language: str) -> str:
    """The value of a row's field in words, its dates short."""
    return short_date(value, language) if field in DATE_FIELDS else value_words(field, value, language)


def _point(edtf: str, language: str) -> str:
    plain = edtf.rstrip("?~%")
    year, *rest = plain.split("-")
    locale = QLocale(language)
    words = year
    if len(rest) == 1:
        words = f"{locale.standaloneMonthName(int(rest[0]), Short)} {year}"
    elif rest:
        words = f"{int(rest[1])} {locale.monthName(int(rest[0]), Short)} {year}"
    return words if plain == edtf else f"≈ {words}"
