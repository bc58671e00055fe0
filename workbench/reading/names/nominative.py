"""Noun phrases in the nominative: «на 72-й сессии Ассамблеи» to «72-я сессия Ассамблеи»."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from workbench.reading.document import Token
from workbench.reading.text.word_forms import CASES, ordered_parses

_ORDINAL_ENDINGS = {"masc": "й", "femn": "я", "neut": "е", None: "е"}
_ORDINAL = re.compile(r"(\d+)-?(?:ый|ой|ий|й|ая|яя|я|ое|ее|е|го|му|м|ом|ю|ую|х|ых|ми)")
_COUNTED = re.compile(r"(\d+-)([а-яё]{4,})")
_OPENING, _CLOSING = "«“„", "»”"


def nominative(text: str, tokens: Sequence[Token]) -> str:
    """The phrase made of `tokens` of `text`, its first noun and what agrees with it in the nominative.

    Whatever follows that noun stays as it is: it depends on the noun, not on the phrase's place.
    """
    if not tokens:
        return ""
    noun = _first_noun(tokens)
    if noun is None:
        return _written(text, tokens, {})
    number = "plur" if tokens[noun].feats.get("Number") == "Plur" else "sing"
    case = tokens[noun].feats.get("Case", "")
    changed: dict[int, str] = {}
    parse = _fitting(tokens[noun].text, case, number, ("NOUN",))
    gender = parse.tag.gender if parse is not None else None
    changed[noun] = _inflected(tokens[noun].text, parse, {"nomn", number})
    for index in range(noun):
        changed[index] = _modifier(tokens[index].text, gender, number)
    return _written(text, tokens, changed)


def nominative_words(phrase: str, case: str) -> str:
    """The same for a phrase without a document: its first word that is a noun decides; `case` as in UD."""
    words = re.findall(r"\S+", phrase)
    for place, word in enumerate(words):
        parse = _fitting(word, case, "sing", ("NOUN",)) or _fitting(word, case, "plur", ("NOUN",))
        if parse is None:
            continue
        number = str(parse.tag.number or "sing")
        before = [_modifier(other, parse.tag.gender, number) for other in words[:place]]
        return " ".join([*before, _inflected(word, parse, {"nomn", number}), *words[place + 1 :]])
    return phrase


def _first_noun(tokens: Sequence[Token]) -> int | None:
    return next((i for i, token in enumerate(tokens) if token.pos in ("NOUN", "PROPN")), None)


def _fitting(word: str, case: str, number: str, classes: tuple[str, ...]) -> Any:
    """The parse that agrees with what the tagger saw; None where there is none."""
    if not re.fullmatch(r"[А-Яа-яЁё-]+", word) or (word.isupper() and len(word) > 1):
        return None
    wanted = CASES.get(case)
    fits = [parse for parse in ordered_parses(word.lower()) if parse.tag.POS in classes]
    for parse in fits:
        if parse.tag.number == number and wanted and wanted in parse.tag:
            return parse
    return next((parse for parse in fits if parse.tag.number == number), None) if not wanted else None


def _inflected(word: str, parse: Any, grammemes: set[str]) -> str:
    form = _form(parse, frozenset(grammemes)) if parse is not None else None
    return _cased_like(word, form) if form else word


@lru_cache(maxsize=20_000)
def _form(parse: Any, grammemes: frozenset[str]) -> str | None:
    """The form that has these grammemes; pymorphy makes all forms anew to find it."""
    form = parse.inflect(grammemes)
    return str(form.word) if form else None


def _modifier(word: str, gender: str | None, number: str) -> str:
    ordinal = _ORDINAL.fullmatch(word)
    if ordinal:
        ending = _ORDINAL_ENDINGS[gender] if number == "sing" else "е"
        return f"{ordinal[1]}-{ending}"
    counted = _COUNTED.fullmatch(word)
    if counted:  # «126-пунктную»
        return counted[1] + _modifier(counted[2], gender, number)
    for parse in ordered_parses(word.lower()) if word[:1].isalpha() else ():
        if parse.tag.POS in ("ADJF", "PRTF"):
            agreeing = {"nomn", number} | ({gender} if gender and number == "sing" else set())
            return _inflected(word, parse, agreeing)
    return word


def _cased_like(word: str, form: str) -> str:
    form = _with_yo(word, form)
    return form.capitalize() if word[:1].isupper() and not word.isupper() else form


def _with_yo(word: str, form: str) -> str:
    """Keeps the article's own spelling of ё where the dictionary form differs in nothing else."""
    return word if form.replace("ё", "е") == word.lower().replace("ё", "е") and word.islower() else form


def _written(text: str, tokens: Sequence[Token], changed: dict[int, str]) -> str:
    pieces: list[str] = []
    for index, token in enumerate(tokens):
        if index:
            pieces.append(
                " " if text[tokens[index - 1].end : token.start].strip() or _gap(tokens, index) else ""
            )
        pieces.append(changed.get(index, token.text))
    return with_outer_guillemets("".join(pieces))


def _gap(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index - 1].end < tokens[index].start


def with_outer_guillemets(phrase: str) -> str:
    """`"A "B" C"` as `«A "B" C»`: outer marks are guillemets, inner ones straight."""
    depth, pieces = 0, []
    for place, sign in enumerate(phrase):
        if sign in _OPENING or (sign == '"' and _opens(phrase, place)):
            pieces.append("«" if depth == 0 else '"')
            depth += 1
        elif sign in _CLOSING or sign == '"':
            depth = max(0, depth - 1)
            pieces.append("»" if depth == 0 else '"')
        else:
            pieces.append(sign)
    return "".join(pieces)


def _opens(phrase: str, place: int) -> bool:
    before = phrase[place - 1] if place else " "
    after = phrase[place + 1] if place + 1 < len(phrase) else " "
    return (before.isspace() or before in '(["«') and not after.isspace()


def as_listed(phrase: str) -> str:
    """A name as a dictionary would list it: «Поднебесной» is «Поднебесная», «форуме пяти морей» «форум пяти
    морей». Words that are not Russian, abbreviations and what depends on the noun stay as they are."""
    words = phrase.split()
    best = [_likeliest(word) for word in words]
    noun = next((place for place, parse in enumerate(best) if parse and parse.tag.POS == "NOUN"), None)
    if noun is None:
        made = [_inflected(word, parse, {"nomn"}) for word, parse in zip(words, best, strict=True)]
        return " ".join(made if len(words) == 1 else words)
    tag = best[noun].tag
    number = str(tag.number or "sing")
    before = [_modifier(word, tag.gender, number) for word in words[:noun]]
    behind = [
        _inflected(word, parse, {"nomn", number}) if _goes_with(parse, tag) else word
        for word, parse in zip(words[noun + 1 :], best[noun + 1 :], strict=True)
    ]
    return " ".join([*before, _inflected(words[noun], best[noun], {"nomn", number}), *behind])


def _likeliest(word: str) -> Any:
    """The likeliest parse of a word that declines; None for any other."""
    if not re.fullmatch(r"[А-Яа-яЁё-]+", word) or (word.isupper() and len(word) > 1):
        return None
    found = ordered_parses(word.lower())
    return found[0] if found and found[0].tag.POS in ("NOUN", "ADJF", "PRTF") else None


def _goes_with(parse: Any, noun: Any) -> bool:
    """Whether a word behind the noun declines with it: the surname behind the first name."""
    return parse is not None and "Name" in noun and parse.tag.case == noun.case
