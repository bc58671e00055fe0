"""The words of dates in both languages, as numbers: months, days of the week, ordinals, counts, decades."""

import re

_RU_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_EN_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
          "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii")  # fmt: skip
_WEEKDAYS = (
    "понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_COUNTS = {
    "один": 1, "одну": 1, "одного": 1, "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3, "четыре": 4,
    "четырех": 4, "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь": 8,
    "восьми": 8, "девять": 9, "десять": 10, "десяти": 10, "полтора": 1,
    "двумя": 2, "тремя": 3, "четырьмя": 4, "пятью": 5, "one": 1, "a": 1, "an": 1,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_SEASONS = {"весн": 3, "лет": 6, "осен": 9, "spring": 3, "summer": 6, "autumn": 9, "fall": 9}
_NEAR = {
    "позавчера": -2, "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2, "накануне": -1,
    "сегодняшнего дня": 0, "завтрашнего дня": 1, "вчерашнего дня": -1, "yesterday": -1, "today": 0,
    "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
_SHIFTS: dict[int, tuple[str, ...]] = {
    0: ("этот", "этом", "этого", "этой", "эту", "текущ", "нынешн", "сего", "this", "current", "the", "год"),
    -1: ("прошл", "минувш", "прошедш", "истекш", "last", "previous"),
    -2: ("позапрошл",),
    1: ("следующ", "будущ", "грядущ", "наступающ", "предстоящ", "next", "coming"),
}

_EN_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_EN_ORDINALS = (
    *_EN_ONES, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", *(f"twenty-{one}" for one in _EN_ONES),
    "thirtieth", "thirty-first",
)  # fmt: skip
_RU_ONES = ("перв", "втор", "треть", "четверт", "пят", "шест", "седьм", "восьм", "девят")
_RU_ORDINALS = (
    *_RU_ONES, "десят", *(f"{ten}надцат" for ten in (
        "один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят")),
    "двадцат", *(f"двадцать {one}" for one in _RU_ONES), "тридцат", "тридцать перв",
)  # fmt: skip
_TENS = {
    "двадцат": 20, "тридцат": 30, "сороков": 40, "пятидесят": 50, "шестидесят": 60, "семидесят": 70,
    "восьмидесят": 80, "девяност": 90, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50,
    "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_FIRST_TEN = ("нулев", "двухтысячн")
_RU_ENDING = re.compile(r"(?:ого|его|ое|ые|ым|ых|ой|ом|ем|ый|ий|е)$")


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=len, reverse=True)).replace(" ", r"\s+")


ENGLISH_ORDINALS = _any(_EN_ORDINALS)
ENGLISH_DECADES = _any(tuple(word for word in _TENS if word.isascii()))
RUSSIAN_ORDINALS = rf"(?:{_any(_RU_ORDINALS)})(?:ого|его|ое|ом|ем|е)"
RUSSIAN_DECADES = (
    rf"(?:{_any((*(word for word in _TENS if not word.isascii()), *_FIRST_TEN))})(?:ые|ых|ым|ыми)"
)
"""Patterns of the words that `ordinal` and `decade` know."""


def month_number(word: str) -> int:
    """The number of a month named in any case and either language, in Roman or in Arabic digits."""
    word = word.lower()
    if word in _ROMAN:
        return _ROMAN.index(word) + 1
    if word.isascii():
        return _EN_MONTHS.index(word[:3]) + 1
    if word[:2] == "ма" and word[:3] != "мар":
        return 5
    return _RU_MONTHS.index(word[:3]) + 1


def count(word: str | None) -> int:
    """How many: 1 where nothing is said («год назад»), 0 for an unknown word."""
    if not word:
        return 1
    word = word.lower().replace("ё", "е")
    return int(word) if word.isdigit() else _COUNTS.get(word, 0)


def ordinal(word: str) -> int:
    """«16», «16-го», "16th", «шестнадцатого», "sixteenth", "XVI"; 0 for an unknown word."""
    word = " ".join(word.lower().replace("ё", "е").split())
    if digits := re.match(r"\d+", word):
        return int(digits[0])
    for known, key in ((_ROMAN, word), (_EN_ORDINALS, word.replace(" ", "-")), (_RU_ORDINALS, _stem(word))):
        if key in known:
            return known.index(key) + 1
    return 0


def _stem(word: str) -> str:
    stem = _RU_ENDING.sub("", word)
    return f"{stem}ь" if stem.endswith("трет") else stem


def decade_start(word: str) -> int | None:
    """The first year of «1990», «90», «девяностые», "nineties"."""
    if word.isdigit():
        return int(word) if len(word) == 4 else 1900 + int(word)
    word = word.lower()
    if word.startswith(_FIRST_TEN):
        return 2000
    return next((1900 + tens for stem, tens in _TENS.items() if word.startswith(stem)), None)


def weekday_number(word: str) -> int:
    """0 for Monday."""
    word = word.lower()
    return next(i % 7 for i, stem in enumerate(_WEEKDAYS) if word.startswith(stem))


def season_start(word: str) -> int | None:
    """The first month of a season; None for winter, which lies in two years."""
    return next((month for stem, month in _SEASONS.items() if word.lower().startswith(stem)), None)


def day_shift(word: str) -> int:
    """Days from today to «вчера», "tomorrow"."""
    return _NEAR[" ".join(word.lower().split())]


def is_same(words: str) -> bool:
    """«того же года», "that year": the one that was told before."""
    return words.lower().startswith(("того же", "that", "the same"))


def year_shift(words: str) -> int | None:
    """How far «прошлого года» or "next" is from this one; None where that cannot be told («того же года»)."""
    first = words.lower().split()[0]
    return next((shift for shift, stems in _SHIFTS.items() if first.startswith(stems)), None)
