"""Names of persons in the nominative: «Ильхама Алиева» is «Ильхам Алиев».

By rules on endings: the parses that the dictionary has for «Токаевым», «Бердымухамедов» are mostly wrong, and
a first name tells the gender.
"""

import re
from collections.abc import Sequence

from workbench.reading.document import Token
from workbench.reading.text.word_forms import CASES, parses

_CYRILLIC = re.compile(r"[А-ЯЁ][А-ЯЁа-яё'’-]*")
_REFERRING = re.compile(r"ссыл(?:кой|аясь) на [^,.;:«»]*$")
_INDECLINABLE = tuple("еиоуыэю")
_CONSONANT = "бвгджзйклмнпрстфхцчшщ"
_VOWEL = "аеёиоуыэюя"


def _endings(pairs: str) -> tuple[tuple[str, str], ...]:
    """«ского:ский а:» as pairs of what to take away and what to put in its place."""
    return tuple((taken, put) for taken, _, put in (pair.partition(":") for pair in pairs.split()))


# Endings of the masculine by case, the longest first.
_MASCULINE = {
    "Gen": _endings("ского:ский цкого:цкий ого:ый его:ий ия:ий ая:ай ея:ей я:ь а: ы:а"),
    "Dat": _endings("скому:ский цкому:цкий ому:ый ию:ий аю:ай ею:ей ю:ь у: е:а"),
    "Ins": _endings(
        "ским:ский цким:цкий ием:ий аем:ай еем:ей овым:ов евым:ев ёвым:ёв иным:ин ыным:ын ом: ем:ь ым: ой:а"
    ),
    "Loc": _endings("ском:ский цком:цкий ии:ий ае:ай ее:ей е:"),
}
_MASCULINE["Acc"] = (*_MASCULINE["Gen"], ("у", "а"))
_FEMININE = {
    "Gen": _endings("ской:ская цкой:цкая овой:ова евой:ева ёвой:ёва иной:ина ии:ия ы:а и:а"),
    "Dat": _endings("ской:ская цкой:цкая овой:ова евой:ева ёвой:ёва иной:ина ии:ия е:а"),
    "Acc": _endings("скую:ская цкую:цкая ию:ия ю:я у:а"),
    "Ins": _endings("ской:ская цкой:цкая овой:ова евой:ева ёвой:ёва иной:ина ией:ия ой:а ей:а"),
}
_FEMININE["Loc"] = _FEMININE["Dat"]

# Endings of surnames that are never the nominative, whatever the tagger says. «яна»: an Armenian surname,
# which no woman declines.
_TELLING = {
    "Gen": ("ского", "цкого", "яна"),
    "Dat": ("скому", "цкому", "ову", "еву", "ёву", "яну"),
    "Ins": ("овым", "евым", "ёвым", "иным", "яном", "цким"),
}


def never_declines(word: str) -> bool:
    """Whether the surname looks the same in all cases, so that no tagger can tell its own: «Сийярто»."""
    return word.endswith(("о", "е", "э", "и", "у", "ю"))


def in_nominative(tokens: Sequence[Token], nominatives: frozenset[str] = frozenset()) -> str:
    """The name in the nominative. `nominatives` are words of names that stand so elsewhere."""
    words = [token.text for token in tokens if token.text[:1].isalpha() or token.text.endswith(".")]
    case = _case(tokens, nominatives)
    if case == "Nom":
        return _joined(tokens)
    masculine = _is_masculine(tokens, case)
    changed = [
        _word(word, case, masculine, nominatives, last=index == len(words) - 1)
        for index, word in enumerate(words)
    ]
    return " ".join(changed)


def referred_to(before: str, tokens: Sequence[Token]) -> str | None:
    """«Смита Патиль» for «со ссылкой на министра Смиту Патиль»: no dictionary has such a woman's first name,
    and her surname, on which the tagger relies, does not decline. A man's would: «на Селсу Аморима»."""
    words = [token.text for token in tokens]
    if len(words) != 2 or not words[0].endswith("у") or words[1][-1] not in _CONSONANT + "ь":
        return None
    return f"{words[0][:-1]}а {words[1]}" if _REFERRING.search(before) else None


def stands_in_nominative(tokens: Sequence[Token]) -> bool:
    """Whether the article has the name in the nominative, so that its words can be trusted elsewhere."""
    return _case(tokens, frozenset()) == "Nom"


def gender_of(key: str, name: str) -> str | None:
    """What a person's first name, or the ending of a surname, tells of the bearer's gender."""
    first, _, rest = name.lower().partition(" ")
    genders = {parse.tag.gender for parse in parses(first) if "Name" in parse.tag and "nomn" in parse.tag}
    if rest and len(genders) == 1:
        return {"masc": "Masc", "femn": "Fem"}.get(str(genders.pop()))
    if key.endswith(("ova", "eva", "ina", "skaa", "ska")) and " " in key:
        return "Fem"
    return "Masc" if key.endswith(("ov", "ev", "in", "ski")) and " " in key else None


def is_declined(key: str, known: str) -> bool:
    """Whether the name is the known one with endings: «Кубанычбека Омуралиева», taken for a nominative."""
    pairs = list(zip(key.split(), known.split(), strict=False))
    same = len(key.split()) == len(known.split())
    return key != known and same and all(one.rstrip("aeiou") == other.rstrip("aeiou") for one, other in pairs)


def of_a_man(name: str) -> str:
    """The name with a man's surname where the first name is a man's: «Иван Голунова» was the genitive."""
    first, _, _ = name.partition(" ")
    if not name.endswith(("ова", "ева", "ёва", "ина", "ына")) or " " not in name:
        return name
    genders = {
        parse.tag.gender for parse in parses(first.lower()) if "Name" in parse.tag and "nomn" in parse.tag
    }
    return name[:-1] if genders == {"masc"} else name


def _joined(tokens: Sequence[Token]) -> str:
    """The words as they stand, initials and all."""
    pieces: list[str] = []
    for token in tokens:
        if pieces and (token.text == "." or (token.start == tokens[0].start)):
            pieces[-1] += token.text
        else:
            pieces.append(token.text)
    return " ".join(pieces)


def _case(tokens: Sequence[Token], nominatives: frozenset[str]) -> str:
    """The case of the surname, or of the first name where the surname does not decline («Нарендре Моди»).

    The nominative where all words stand so elsewhere.
    """
    words = [token for token in tokens if _CYRILLIC.fullmatch(token.text) and len(token.text) > 1]
    if not words or all(token.text in nominatives for token in words):
        return "Nom"
    last = words[-1].feats.get("Case", "Nom")
    if len(words) > 1 and words[0].feats.get("Case") == "Nom" and _is_womans(words[0].text, words[-1].text):
        return "Nom"  # «Ия Малкина», whose surname the tagger takes for a man's genitive
    if last == "Acc" and words[0].feats.get("Case") == "Nom" and words[0].text.endswith(_INDECLINABLE):
        return "Nom"  # «заявил министр Эдуардо Рейна», taken for the accusative of «Рейн»
    if last == "Nom":
        last = next((case for case, endings in _TELLING.items() if words[-1].text.endswith(endings)), last)
    if last != "Nom" or not words[-1].text.endswith(_INDECLINABLE):
        return last
    return next((case for token in words if (case := token.feats.get("Case", "Nom")) != "Nom"), "Nom")


def _is_womans(first: str, last: str) -> bool:
    return first.endswith(("а", "я")) and last.endswith(("ова", "ева", "ёва", "ина", "ына", "ская", "цкая"))


def _is_masculine(tokens: Sequence[Token], case: str) -> bool:
    """By the first name where the dictionary knows it, else by what the tagger says of the words."""
    for token in tokens:
        for parse in parses(token.text.lower()):
            if "Name" in parse.tag and CASES[case] in parse.tag and parse.tag.gender in ("masc", "femn"):
                return bool(parse.tag.gender == "masc")
    genders = [token.feats.get("Gender") for token in tokens]
    return genders.count("Fem") <= genders.count("Masc")


def _word(word: str, case: str, masculine: bool, nominatives: frozenset[str], *, last: bool) -> str:
    if not _CYRILLIC.fullmatch(word) or len(word) < 4 or word in nominatives:
        return word
    if not last:
        known = _first_name(word, case, masculine)
        if known is not None:
            return known
    if "-" in word:
        head, _, tail = word.rpartition("-")
        return f"{_part(head, case, masculine)}-{_word(tail, case, masculine, nominatives, last=last)}"
    return _ended(word, case, masculine)


def _part(word: str, case: str, masculine: bool) -> str:
    """The first half of a double name, which declines or not: «Касым-Жомарта», «Дмитриева-Попова»."""
    return _ended(word, case, masculine) if word.endswith(("ова", "ева", "ина", "ой", "ым")) else word


def _first_name(word: str, case: str, masculine: bool) -> str | None:
    """The first name or patronymic in the dictionary of which this is that case."""
    gender = "masc" if masculine else "femn"
    for parse in parses(word.lower()):
        tag = parse.tag
        if (
            ("Name" in tag or "Patr" in tag)
            and CASES[case] in tag
            and gender in tag
            and parse.is_known
            and "sing" in tag
        ):
            nominative = parse.inflect({"nomn"})
            return nominative.word.capitalize() if nominative else None
    return None


def _ended(word: str, case: str, masculine: bool) -> str:
    if masculine:
        return _masculine(word, case)
    # A woman's surname that ends in a consonant in every case is left alone.
    for ending, nominative in _FEMININE.get(case, ()):
        if word.endswith(ending):
            return word[: -len(ending)] + nominative
    return word


def _masculine(word: str, case: str) -> str:
    for ending, nominative in _MASCULINE.get(case, ()):
        stem = word[: -len(ending)]
        if not word.endswith(ending) or len(stem) < 2:
            continue
        if nominative == "" and stem[-1].lower() not in _CONSONANT:
            return word
        if nominative == "ь" and stem[-1].lower() in _VOWEL:
            return stem + "й"
        if ending == "ем" and stem[-1] in "жшчщц":
            return stem
        return stem + nominative
    return word
