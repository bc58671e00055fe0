"""Which language a text, and each of its sentences, is in, by its letters and its smallest words.

Two languages are read, Russian and English. Those of the neighbourhood are told from them and from each
other, so that an article can be said not to be read. A library with n-grams of a hundred languages
(lingua-language-detector: 160 MB) would tell no more of these ten.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

READ = frozenset({"ru", "en"})
"""The languages that are read."""
_SAMPLE = 20_000
"""Characters looked at: enough to tell, and the same work for a line and for a book."""

# Letters that Russian lacks, by the language that has them (the alphabets as Unicode's CLDR lists them).
_FOREIGN_CYRILLIC = {
    "kk": "әғқңөұүһі",
    "uk": "іїєґ",
    "be": "ўі",
    "tg": "ғӣқӯҳҷ",
    "ky": "ңөү",
    "uz": "ўқғҳ",
    "sr": "ђјљњћџ",
    "mn": "өү",
}
_KAZAKH_ALONE = "әғқұһі"
"""Kazakh letters that Kyrgyz has not."""
# Letters that English lacks, likewise; those that two of them share weigh for both.
_FOREIGN_LATIN = {
    "az": "əğışçöü",
    "tr": "ğışçöü",
    "tk": "ýňžäşçöü",
    "uz": "ʻʼ",
    "de": "äöüß",
    "fr": "éèàçêô",
    "es": "ñáéíóú",
    "pl": "ąęłśżźćó",
}
_WORDS = {
    "en": "the of and to in that is was for with on by as at from has said its are will been which he",
    "de": "der die das und ist nicht mit von zu den ein eine für auf dem des sich auch",
    "fr": "le la les des et est une dans pour que qui du sur pas au avec",
    "es": "el la los las de y en que es una por con para del se",
    "it": "il la di che e un una per non sono del della con gli",
    "tr": "ve bir bu için ile olarak da de olan dün tarafından daha sonra edildi etti olduğunu",
    "az": "və bir bu üçün ilə olan edib ki də da onun sonra edilib isə həmin",
    "uz": "va bilan uchun bu ham bir hamda boʻyicha o'z oʻz davlat edi qilindi toʻgʻrisida mamlakatlar",
    "tk": "we bilen bu üçin hem bir boýunça öz ýurdumyzyň diýip boldy döwlet hakynda",
    "pl": "i w na z nie się do jest że o jak przez oraz dla",
}
_COMMON = {language: frozenset(words.split()) for language, words in _WORDS.items()}
# Russian words of which two letters in a row mean little may be in any Cyrillic text; these may not.
_CYRILLIC_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "ru": "и в на не что с по для из к о как от это был его при или стран",
        "kk": "және мен бен бұл үшін туралы да де деп болды ел мемлекет",
        "ky": "жана менен бул үчүн тууралуу да деп болду мамлекет эл",
        "uz": "ва билан учун бу ҳам бир бўйича давлат мамлакатлари эди",
        "tg": "ва дар бо аз ба барои ки аст буд кишварҳои ин он",
        "uk": "і в на та що з до для від як це у був про",
        "be": "і ў на што з да для ад як гэта пра быў",
    }.items()
}
_WORD = re.compile(r"[^\W\d_]+(?:['ʻʼ’‘][^\W\d_]+)*['ʻʼ’‘]?")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u0259]")
_ODD = {
    "ru": re.compile(f"[A-Za-z\u00c0-\u024f\u0259{''.join(_FOREIGN_CYRILLIC.values())}]"),
    "en": re.compile(f"[\u0400-\u052f{''.join(_FOREIGN_LATIN.values())}]"),
}
"""Letters that a sentence in the language has only in names, if at all."""
_ANY = re.compile(r"[^\W\d_]")
_FEWEST_ODD = 4
"""With fewer of those letters a sentence is in the text's own language, names and all."""
_FEWEST_LETTERS = 20
"""A sentence with fewer letters is taken to be in the language of those around it."""


class Passage(NamedTuple):
    """`[start, end)` of a text, all in one language; None where nothing tells which."""

    start: int
    end: int
    language: str | None


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language that most of the text is in; None where nothing tells."""
    sample = text[:_SAMPLE].lower()
    cyrillic, latin = len(_CYRILLIC.findall(sample)), len(_LATIN.findall(sample))
    if not cyrillic and not latin:
        return None
    # an English text has hardly a Cyrillic letter; a Russian one may be full of Latin names
    return _cyrillic(sample, cyrillic) if cyrillic >= latin * 0.25 else _latin(sample)


def passages(text: str) -> list[Passage]:
    """The text cut where the language changes from one sentence to the next."""
    chief = language_of(text)
    odd = _ODD.get(chief or "", _ANY)
    if sum(1 for _ in odd.finditer(text)) < _FEWEST_LETTERS:
        return [Passage(0, len(text), chief)]
    found: list[Passage] = []
    waiting = 0  # where sentences begin that do not tell their language and have no neighbour yet
    for start, end in _sentences(text, odd):
        words = text[start:end]
        told: str | None = chief
        if chief not in READ or sum(1 for _ in odd.finditer(words)) >= _FEWEST_ODD:
            told = language_of(words) if len(_WORD.findall(words)) > 1 else None
        plain = sum(sign.isalpha() for sign in words) < _FEWEST_LETTERS or told is None
        language = (found[-1].language if found else None) if plain else told
        if language is None:
            continue
        if found and found[-1].language == language:
            found[-1] = found[-1]._replace(end=end)
        else:
            found.append(Passage(found[-1].end if found else waiting, end, language))
    if not found:
        return [Passage(0, len(text), chief)]
    return [*found[:-1], found[-1]._replace(end=len(text))]


def chief_of(found: Sequence[Passage]) -> str | None:
    """The language of most of a text."""
    sizes: Counter[str | None] = Counter()
    for passage in found:
        sizes[passage.language] += passage.end - passage.start
    return max(sizes, key=lambda language: (sizes[language], language or ""))


def _sentences(text: str, odd: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The sentences; a line without a letter that may be another language's is left whole."""
    from razdel import sentenize

    for line in re.finditer(r"[^\n]+", text):
        if sum(1 for _ in odd.finditer(line.group())) < _FEWEST_ODD:
            yield line.span()
            continue
        for sentence in sentenize(line.group()):
            yield line.start() + sentence.start, line.start() + sentence.stop


def _cyrillic(sample: str, letters: int) -> str:
    """Russian unless letters that it lacks make up more than foreign names would bring."""
    counts = Counter(sample)
    shares = {language: sum(counts[sign] for sign in signs) for language, signs in _FOREIGN_CYRILLIC.items()}
    words = Counter(_WORD.findall(sample))
    hits = {language: sum(words[word] for word in common) for language, common in _CYRILLIC_WORDS.items()}
    if not any(counts[sign] for sign in _KAZAKH_ALONE):
        shares["kk"] = 0
    best = max(shares, key=lambda one: (shares[one] + 2 * hits.get(one, 0), one != "mn"))
    fewest = 1 if hits["ru"] else 0  # a foreign name in a Russian sentence
    foreign = shares[best] > letters * 0.015 and shares[best] > fewest
    russian = hits["ru"] > hits.get(best, 0) and shares[best] < letters * 0.05
    return best if foreign and not russian else "ru"


def _latin(sample: str) -> str | None:
    """The language whose commonest words and own letters the text has most of; None without any."""
    words = Counter(_WORD.findall(sample))
    total = sum(words.values())
    counts = Counter(sample)
    hits = {language: sum(words[word] for word in common) for language, common in _COMMON.items()}
    letters = {language: sum(counts[sign] for sign in signs) for language, signs in _FOREIGN_LATIN.items()}
    own = {"az": counts["ə"], "tk": counts["ý"] + counts["ň"], "tr": 0, "uz": sample.count("oʻ")}
    weights = {
        language: 3 * hits[language] + letters.get(language, 0) + 3 * own.get(language, 0)
        for language in hits
    }
    best = max(weights, key=lambda language: (weights[language], language == "en"))
    if hits[best] >= max(1, total * 0.06) or own.get(best, 0) > 1 or letters.get(best, 0) > total * 0.3:
        return best
    # A headline may have no small word at all; plain Latin letters are then most likely English.
    return "en" if total < 40 and sample.isascii() else None
