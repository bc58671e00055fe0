"""Parts of a year and runs of years as people type them: "Q4 2025", «осень 2025», «первая половина 2025»."""

import re

_SEASONS = (
    (("весна", "весной", "весны", "весну", "spring"), "03", "05"),
    (("лето", "летом", "лета", "summer"), "06", "08"),
    (("осень", "осенью", "осени", "autumn", "fall"), "09", "11"),
)
_NUMBERS = {
    **{"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4},
    **{"перв": 1, "втор": 2, "трет": 3, "четверт": 4, "first": 1, "second": 2, "third": 3, "fourth": 4},
}
_NUMBER = (
    r"(?:(?P<number>[1-4]|i{1,3}|iv)(?:-?[а-я]{1,3})?|(?P<word>перв|втор|трет|четверт)[а-я]{2,3}"
    r"|(?P<en>first|second|third|fourth))"
)
_QUARTER = re.compile(
    rf"(?:q\s*(?P<q>[1-4])|{_NUMBER}\s*(?:квартал[а-я]*|кв\.?|quarter(?:\s+of)?))\s+([0-9]{{4}})"
)
_HALF = re.compile(
    rf"(?:h\s*(?P<q>[12])|{_NUMBER}\s*(?:половин[а-я]*|полугоди[а-я]*|half(?:\s+of)?))\s+([0-9]{{4}})"
)
_DECADE = re.compile(r"(?:the\s+)?([0-9]{3})0(?:-?е|-?х|s)(?:\s+год[ыоа][вх]?)?")


def typed_span(text: str) -> str | None:
    """The interval in EDTF, None where the text names no quarter, half, season or decade.

    There is no winter: it lies in two years, and nobody can tell which of them "winter 2025" means.
    """
    text = re.sub(r"^(?:в|во|in)\s+", "", text)
    for pattern, months in ((_QUARTER, 3), (_HALF, 6)):
        if found := pattern.fullmatch(text):
            number = found["q"] or found["number"] or found["word"] or found["en"]
            return _part(found.groups()[-1], _NUMBERS[number], months)
    if found := _DECADE.fullmatch(text):
        return f"{found[1]}0/{found[1]}9"
    name, _, year = text.partition(" ")
    if re.fullmatch("[0-9]{4}", year):
        for names, first, last in _SEASONS:
            if name in names:
                return f"{year}-{first}/{year}-{last}"
    return None


def _part(year: str, number: int, months: int) -> str | None:
    last = number * months
    return f"{year}-{last - months + 1:02}/{year}-{last:02}" if last <= 12 else None
