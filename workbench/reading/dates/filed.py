"""The day on which a report's own dateline, or the line above it, says that it was filed: «АСТАНА, 8 августа
2024 г. /Казинформ/», "ASTANA, August 9, 2024 (Xinhua)", "16.11.2025 14:05 ТАСС".

It stands in for the day of publication, by which "yesterday" and "in November" are read, where neither the
file nor the analyst gave one. The article itself stays undated: its text tells that, nobody vouches for it.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

_MONTHS = (
    ("янв", "jan"), ("фев", "feb"), ("мар", "mar"), ("апр", "apr"), ("ма[йя]", "may"), ("июн", "jun"),
    ("июл", "jul"), ("авг", "aug"), ("сен", "sep"), ("окт", "oct"), ("ноя", "nov"), ("дек", "dec"),
)  # fmt: skip
_STEMS = [re.compile(f"(?:{russian}|{english})", re.IGNORECASE) for russian, english in _MONTHS]
_WORD = rf"(?:(?:{'|'.join(stem for pair in _MONTHS for stem in pair)})[a-zа-я]*)"
_ST = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_DAYS = (
    rf"(?P<d1>\d{{1,2}}){_ST}(?:-?(?:е|го))?\s+(?P<m1>{_WORD})\.?(?:,?\s+(?P<y1>{_YEAR}))?(?!\d)",
    rf"(?P<m2>{_WORD})\.?\s+(?P<d2>\d{{1,2}}){_ST}(?:,?\s+(?P<y2>{_YEAR}))?(?!\d)",
    rf"(?P<d3>\d{{1,2}})[./-](?P<m3>\d{{1,2}})[./-](?P<y3>{_YEAR})",
    rf"(?P<y4>{_YEAR})-(?P<m4>\d{{1,2}})-(?P<d4>\d{{1,2}})",
)
_DAY = re.compile("|".join(_DAYS), re.IGNORECASE)
_HEAD_OF_DAY = rf"(?:\d|(?i:{_WORD})\.?\s+\d)"
_NAME = rf"(?!(?i:{_WORD})\.?\s+\d)[A-ZА-ЯЁ][\w'’.-]*?"
_TOWN = rf"{_NAME}(?:[ -]{_NAME}){{0,3}}"
_PLACE = re.compile(rf"{_TOWN}(?:\s*[,/]\s*{_TOWN}|\s*\([^()\n]{{2,30}}\))?\s*[,.]\s+(?={_HEAD_OF_DAY})")
_SIGNED = re.compile(
    r"(?:\s*(?:г\.|года|г))?[.,]?\s*(?:[/(\[–—:-]|(?=[A-ZА-ЯЁ«\"“]))|(?:\s*(?:г\.|года|г))?$"
)
"""What stands behind a dateline's day: the agency in its signs, or the first word of the report."""
_CAPITALS = r"[A-ZА-ЯЁ][A-ZА-ЯЁ'’-]+(?: [A-ZА-ЯЁ][A-ZА-ЯЁ'’-]+){0,2}"
_TOWN_BEHIND = re.compile(
    rf"\s*(?:г\.|(?:года|г)?[.,])\s+(?:{_CAPITALS}\s*[.,(/—–-]|{_TOWN}[.,]?\s*/[^/\n]{{2,30}}/)"
)
"""«28 ноября 2026. АСТАНА. КАЗИНФОРМ –», «28 ноября 2026 г., Астана /Казинформ/»: a town in small letters
alone would make a dateline of each line of a chronology («9 июня 2017, Астана. Приняты …»)."""
_ABOVE = re.compile(
    r"(?:(?:опубликовано|published|updated|обновлено|дата)\s*:?\s*)?(?P<day>[^\n]{8,30}?)"
    r"(?:\s*(?:г\.|года))?(?:\s*[,|]?\s*(?:в |at )?\d{1,2}[:.]\d{2}(?::\d{2})?"
    r"(?:\s*(?:МСК|MSK|GMT|UTC)[+\d:]*)?"
    r"(?:\s*[|/—–-]?\s*[^\W\d_][\w.\- ]{1,25})?|\s*[|/]\s*[^\W\d_][\w.\- ]{1,25})?",
    re.IGNORECASE,
)
"""A line that holds a day, perhaps an hour and who reports, and nothing else."""
_LINES, _LONGEST = 8, 60
_NEAR = timedelta(days=7)


def filed_day(text: str) -> date | None:
    """The day on which the report says that it was filed; None where it does not, or the year is open."""
    for start, line in _first_lines(text):
        if (day := _of_line(line, text, start)) is not None:
            return day
    return None


def _first_lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for _ in range(_LINES):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        if line.strip():
            yield start, line.strip()
        if end < 0:
            return
        start = end + 1


def _of_line(line: str, text: str, start: int) -> date | None:
    if len(line) <= _LONGEST and (above := _ABOVE.fullmatch(line)) is not None:
        match = _DAY.match(line, above.start("day"))
        if match is not None and match.end() >= above.end("day") - 1:
            return _made(match, None) if _year(match) else None
    first = _DAY.match(line)
    if first is not None and _year(first) and _TOWN_BEHIND.match(line, first.end()) is not None:
        return _made(first, None)
    place = _PLACE.match(line)
    match = _DAY.match(line, place.end()) if place is not None else None
    signed = _SIGNED.match(line, match.end()) if match is not None else None
    if match is None or signed is None or not _is_head(line[: match.start()]):
        return None
    if signed.end() == len(line) and " " in line[: match.start()].strip():
        return None  # «Вступление Ирана, 4 июля 2023 года» is a headline
    return _made(match, None if _year(match) else _settled_year(match, text))


def _is_head(place: str) -> bool:
    """Whether the words before the day name but a place: not «Саммит ШОС, 4 июля 2024 года»."""
    town = re.split(r"[,.(/]", place)[0].strip()
    return town.isupper() or len(town.split()) <= 2


def _year(match: re.Match[str]) -> str | None:
    return match["y1"] or match["y2"] or match["y3"] or match["y4"]


def _made(match: re.Match[str], year: int | None) -> date | None:
    told = _year(match)
    number = int(told) if told else year
    day = match["d1"] or match["d2"] or match["d3"] or match["d4"]
    month = match["m1"] or match["m2"]
    which = _month(month) if month else int(match["m3"] or match["m4"])
    if number is None:
        return None
    try:
        return date(number, which, int(day))
    except ValueError:
        return None  # «31 ноября»


def _month(word: str) -> int:
    return next(number for number, stem in enumerate(_STEMS, 1) if stem.match(word))


def _settled_year(match: re.Match[str], text: str) -> int | None:
    """The year of a dateline that tells none: that of a full date within a week of it, where the text names
    no later year."""
    years = [int(year) for year in re.findall(rf"(?<!\d){_YEAR}(?!\d)", text)]
    last = max(years, default=None)
    filed = _made(match, last)
    if last is None or filed is None:
        return None
    full = [made for other in _DAY.finditer(text) if _year(other) and (made := _made(other, None))]
    return last if any(abs(made - filed) <= _NEAR for made in full) else None
