"""Which language a text is in, by its letters and its smallest words. Two are read: Russian and English."""

import re
from collections import Counter

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
_WORDS = {
    "en": "the of and to in that is was for with on by as at from has said its are will been which he",
    "de": "der die das und ist nicht mit von zu den ein eine für auf dem des sich auch",
    "fr": "le la les des et est une dans pour que qui du sur pas au avec",
    "es": "el la los las de y en que es una por con para del se",
    "it": "il la di che e un una per non sono del della con gli",
    "tr": "ve bir bu için ile olarak da de olan dün tarafından daha sonra",
    "az": "və bir bu üçün ilə olan edib ki də da onun sonra",
    "uz": "va bilan uchun bu ham bir boʻlib o'zbekiston hamda bo'yicha",
    "pl": "i w na z nie się do jest że o jak przez oraz dla",
}
_COMMON = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_LATIN_WORD = re.compile(r"[^\W\d_]+(?:['ʻʼ’][^\W\d_]+)?")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language that most of the text is in; None where nothing tells."""
    sample = text[:_SAMPLE].lower()
    cyrillic, latin = len(_CYRILLIC.findall(sample)), len(_LATIN.findall(sample))
    if not cyrillic and not latin:
        return None
    return _cyrillic(sample, cyrillic) if cyrillic >= latin * 0.5 else _latin(sample)


def _cyrillic(sample: str, letters: int) -> str:
    """Russian unless letters that it lacks make up more than foreign names would bring."""
    counts = Counter(sample)
    shares = {language: sum(counts[sign] for sign in signs) for language, signs in _FOREIGN_CYRILLIC.items()}
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] > letters * 0.015 and shares[best] > 1 else "ru"


def _latin(sample: str) -> str | None:
    """The language whose commonest words the text has most of; None if it has next to none."""
    words = Counter(_LATIN_WORD.findall(sample))
    total = sum(words.values())
    hits = {language: sum(words[word] for word in common) for language, common in _COMMON.items()}
    best = max(hits, key=lambda language: (hits[language], language == "en"))
    if hits[best] >= max(1, total * 0.06):
        return best
    # A headline may have no small word at all; plain Latin letters are then most likely English.
    return "en" if total < 40 and sample.isascii() else None
