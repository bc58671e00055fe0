"""Dates as people type them, in Russian or English, turned into EDTF: «ноябрь 2025», "16.11.2025".

What `date_words` says is understood here, so that a date may be edited in the words it is shown in.
"""

import re
from datetime import date, timedelta

from workbench.domain.date_words import date_words
from workbench.domain.dates import PartialDate
from workbench.domain.errors import UserError
from workbench.domain.typed_spans import typed_span

_MONTHS = (
    ("jan", "янв"),
    ("feb", "фев"),
    ("mar", "мар"),
    ("apr", "апр"),
    ("may", "май", "мая", "мае"),
    ("jun", "июн"),
    ("jul", "июл"),
    ("aug", "авг"),
    ("sep", "сен"),
    ("oct", "окт"),
    ("nov", "ноя"),
    ("dec", "дек"),
)
_FULL = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december", "sept"),
    *("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь"),
    *("ноябрь", "декабрь", "нояб", "сент", "февр"),
)
_ENDINGS = re.compile(r"(?:ь|я|е|ю|ём|ем|а|у|ом)$")
_STEMS = frozenset(_ENDINGS.sub("", name) if name > "а" else name for name in _FULL)

# What stands before a date, and what it does to it. The order matters: the longer first.
_BEGINS = ("не ранее", "не раньше", "начиная с", "no earlier than", "since", "from", "с", "со", "от")
_AFTER = ("позднее", "позже", "после", "after", ">")
_ENDS = ("не позднее", "не позже", "no later than", "until", "till", "by", "to", "до", "по", "к")
_BEFORE = ("ранее", "раньше", "before", "<")
_ABOUT = (
    "приблизительно",
    "примерно",
    "около",
    "ок.",
    "ок",
    "about",
    "around",
    "circa",
    "ca.",
    "ca",
    "~",
    "≈",
)
_PERHAPS = ("предположительно", "возможно", "perhaps", "maybe", "possibly", "probably")

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_NEAR = {"сегодня": 0, "today": 0, "вчера": -1, "yesterday": -1, "завтра": 1, "tomorrow": 1}
_NOW = re.compile(
    r"\s*(?:[–—-]|(?<=\s)(?:по|to|till|until|до))\s*"
    r"(?:настоящее время|н\.? ?в|сих пор|сейчас|present|now)?\.?$"
)

_YEAR_MARK = re.compile(r"(?<=[0-9])\s*(?:год[ауе]?|гг?)(?:\.|\b)")
_ORDINAL = re.compile(r"(?<=[0-9])(?:-?го|-?е|st|nd|rd|th)\b")
_DIGITS = re.compile(r"[0-9]+")
_DASH = re.compile(r"\s*[–—]\s*|\s+-\s+|\s+(?:по|to|till|until|до)\s+|\s*\.\.\.?\s*(?=[0-9])")


def typed_date(text: str) -> str | None:
    """The date that was typed, in EDTF; None for nothing typed.

    "после 2023" begins with the day after 2023 ends, «с 2023» with 2023 itself; «до 2023» and «по 2023» end
    with 2023. Raises UserError for anything that is no date or ends before it starts: `date_lacks_year`,
    `no_such_day`, else `no_date`.
    """
    plain = " ".join(text.replace(",", " ").split()).lower().replace("ё", "е")
    if not plain:
        return None
    try:
        return PartialDate.parse(_edtf(plain, text.strip())).edtf
    except (ValueError, OverflowError):  # the second: before the first or after the last day of the calendar
        raise UserError(_fault(plain), text=text.strip()) from None


def _fault(plain: str) -> str:
    """What is wrong with what was typed, as far as one can tell."""
    try:
        _exact(f"{plain} 2024")
        return "date_lacks_year"
    except ValueError:
        pass
    try:
        _exact(plain)
        return "no_such_day"
    except ValueError:
        return "no_date"


def _edtf(plain: str, as_typed: str) -> str:
    try:
        return PartialDate.parse(as_typed.replace(" ", "")).edtf
    except ValueError:
        text = _YEAR_MARK.sub("", plain)
        return typed_span(text.strip(" ,;.")) or _said(_ORDINAL.sub("", text).strip(" ,;."))


def _said(text: str) -> str:
    """A date with the word before it, or two dates."""
    if text in _NEAR:
        return (date.today() + timedelta(days=_NEAR[text])).isoformat()
    if (begun := _NOW.sub("", text)) != text:
        bare = _without(begun, _BEGINS)
        return f"{_point(begun if bare is None else bare)}/.."
    for words, made in ((_AFTER, _after), (_BEFORE, _before)):
        if (rest := _without(text, words)) is not None:
            return made(_point(rest))
    both = _range(text)
    if both is not None:
        return both
    if (rest := _without(text, _ENDS)) is not None:
        return f"../{_point(rest)}"
    if (rest := _without(text, _BEGINS)) is not None:
        return f"{_point(rest)}/.."
    return _point(text)


def _without(text: str, words: tuple[str, ...]) -> str | None:
    """What follows the first of the words that the text begins with."""
    for word in words:
        if text.startswith(word) and (not word[-1].isalpha() or text[len(word) : len(word) + 1] in (" ", "")):
            return text[len(word) :].strip()
    return None


def _after(point: str) -> str:
    last = PartialDate.parse(point).last
    assert last is not None
    following = (last + timedelta(days=1)).isoformat()
    return f"{following[: len(point.rstrip('?~%'))]}/.."


def _before(point: str) -> str:
    first = PartialDate.parse(point).first
    assert first is not None
    preceding = (first - timedelta(days=1)).isoformat()
    return f"../{preceding[: len(point.rstrip('?~%'))]}"


def _range(text: str) -> str | None:
    """Two dates with a dash or «с … по …» between them; the first may lack what the second says."""
    if re.fullmatch(r"[0-9]{4}\s*[-/]\s*[0-9]{4}", text):
        return "/".join(re.split(r"\s*[-/]\s*", text))
    short = re.fullmatch(r"([0-9]{1,2})\s*-\s*([0-9]{1,2}[ .].+)", text)
    bare = _without(text, _BEGINS)
    halves = list(short.groups()) if short else _DASH.split(bare if bare is not None else text)
    if len(halves) != 2 or not all(halves):
        return None
    end = _point(halves[1])
    return f"{_begun(halves[0].strip(), end)}/{end}"


def _begun(text: str, end: str) -> str:
    """The first date of a range: «15» of «15–16 ноября 2025», "March" of "March – May 2025"."""
    year, *rest = end.rstrip("?~%").split("-")
    if re.fullmatch(r"[0-9]{1,2}", text) and len(rest) == 2:
        return f"{year}-{rest[0]}-{int(text):02}"
    if re.search(r"[0-9]{4}", text):
        return _point(text)
    return _point(f"{text}.{year}" if re.fullmatch(r"[0-9]{1,2}\.[0-9]{1,2}\.?", text) else f"{text} {year}")


def _point(text: str) -> str:
    """A year, month or day, perhaps with a word of doubt."""
    for words, mark in ((_ABOUT, "~"), (_PERHAPS, "?")):
        if (rest := _without(text, words)) is not None:
            return _exact(rest) + mark
    if text[-1:] in ("?", "~", "%"):
        return _exact(text[:-1].strip()) + text[-1]
    return _exact(text)


def _exact(text: str) -> str:
    text = re.sub(r"^(?:в|во|in|on)\s+", "", text).strip()
    if figures := re.fullmatch(r"(?:([0-9]{1,2})[./-])?([0-9]{1,2})[./-]([0-9]{4})", text):
        return _joined(figures[3], int(figures[2]), figures[1])
    if figures := re.fullmatch(r"(?:([0-9]{1,2})[. ])?([ivx]+)[. ]([0-9]{4})", text):
        return _joined(figures[3], _roman(figures[2]), figures[1])
    if figures := re.fullmatch(r"([0-9]{4})[./-]([0-9]{1,2})(?:[./-]([0-9]{1,2}))?", text):
        return _joined(figures[1], int(figures[2]), figures[3])
    if re.fullmatch(r"[0-9]{4}", text):
        return text
    parts = [part.strip(".") for part in text.split()]
    numbers = [part for part in parts if _DIGITS.fullmatch(part)]
    names = [part for part in parts if not _DIGITS.fullmatch(part)]
    if len(names) != 1 or not 1 <= len(numbers) <= 2:
        raise ValueError(f"not a date: {text!r}")
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(years) != 1 or len(days) + 1 != len(numbers):
        raise ValueError(f"not a date: {text!r}")
    return _joined(years[0], _month(names[0]), days[0] if days else None)


def _joined(year: str, month: int, day: str | None) -> str:
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")


def _roman(number: str) -> int:
    """XI is the eleventh month. Raises ValueError."""
    return _ROMAN.index(number) + 1


def _month(name: str) -> int:
    """The number of a month by its name, its case forms and usual short forms. Raises ValueError."""
    stem = _ENDINGS.sub("", name) if name > "а" else name
    for number, beginnings in enumerate(_MONTHS, start=1):
        if name in beginnings or (stem in _STEMS and name.startswith(beginnings)):
            return number
    raise ValueError(f"not a month: {name!r}")


def typed_day(text: str) -> date | None:
    """The day that was typed; None for nothing. Raises UserError, `not_one_day` for a month or a span."""
    told = typed_date(text)
    when = PartialDate.parse(told) if told else None
    if when is None:
        return None
    if when.first is None or when.first != when.last or when.edtf != when.first.isoformat():
        raise UserError("not_one_day", text=text.strip())
    return when.first


def editable_date(edtf: str | None, language: str) -> str:
    """The date as it stands in an editor: in words where typing them again means the same, else in EDTF."""
    words = date_words(edtf, language)
    try:
        return words if typed_date(words) == edtf else str(edtf or "")
    except UserError:
        return str(edtf or "")
