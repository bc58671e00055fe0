"""Bytes to text, whatever encoding the bytes turn out to be in.

UTF-8 and anything with a byte order mark say so themselves. The eight-bit Cyrillic ones are told apart by
how Russian the text looks in each. Of some hundred scraps of news of 20 characters this reads
all in cp1251 and in koi8-r; `charset-normalizer` (3.4) reads 84 % and 2 %, and is asked only about the rest.
"""

import codecs
import re
from itertools import pairwise

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# koi8-u has every letter of koi8-r in its place, and the Ukrainian ones.
_CYRILLIC = ("cp1251", "koi8_u", "cp866", "iso8859_5")
_SAMPLE = 100_000
"""How many bytes are looked at to tell encodings apart; all are decoded."""

_PAIRS = """
аб ав ад ае аз ак ал ам ан ар ас ат ая бе бо бр бы ва ве ви вл во вс вы га го гр да де ди дн до ду ев ег
ед ее ез ей ек ел ем ен ер ес ет же за зи ив ид ие из ии ий ик ил им ин ир ис ит их иц ич ия ка ки ко кр
кт ку ла ле ли ло лу ль ля ма ме ми мо му на нд не ни нн но нс нт ну ны об ов ог од ое оз ой ок ол ом он
оп ор ос от па пе пи по пр ра ре ри ро рт ру ры са св се си ск сл со сп сс ст су ся та тв те ти тн то тр
тс ту ть уд ур ут хо це ци ча че чи чт ше ще ый ыл ым ых ьн
"""
_FREQUENT = frozenset(_PAIRS.split())
"""The 160 pairs of letters that make up 80 % of all in 970,000 letters of Russian news (counted in NEREL's
training part, ё as е)."""

_TYPOGRAPHY = frozenset("«»“”„‘’–—…№§°•·\u00a0\u00ad")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_RUNS = re.compile(r"[^\W\d_]+")
_CONTROLS_IN_TEXT = 0.005
"""Scraped text holds a stray control character now and then; a picture or a program holds many."""


def decode(data: bytes) -> str | None:
    """The text of the bytes with nothing changed but the byte order mark gone; None if it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _sound(_strictly(data, encoding))
    for guess in (_unmarked_utf16(data), "utf-8"):
        text = _sound(_strictly(data, guess)) if guess else None
        if text is not None:
            return text
    if b"\x00" in data:
        return None
    return _sound(_cyrillic(data) or _other(data))


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _sound(text: str | None) -> str | None:
    """The text, or None if it holds what only a binary file holds."""
    if text is None or "\x00" in text:
        return None
    return text if len(_CONTROLS.findall(text)) <= _CONTROLS_IN_TEXT * len(text) else None


def _unmarked_utf16(data: bytes) -> str | None:
    """The kind of UTF-16 that the bytes look like: one byte of each two is then nearly always 0 or 4, the
    high byte of Latin and of Cyrillic letters."""
    if not data or len(data) % 2:
        return None
    sample = data[:_SAMPLE]
    high = {"utf-16-be": sample[0::2], "utf-16-le": sample[1::2]}
    shares = {name: sum(map(half.count, (0, 4))) / len(half) for name, half in high.items()}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] > 0.7 and min(shares.values()) < 0.3 else None


def _cyrillic(data: bytes) -> str | None:
    """The text in the Cyrillic encoding that makes the best Russian of it; None if none makes any."""
    sample = data[:_SAMPLE]
    scores = {name: _russianness(text) for name in _CYRILLIC if (text := _strictly(sample, name)) is not None}
    best = max(scores, key=scores.__getitem__, default=None)
    return _strictly(data, best) if best is not None and scores[best] > 0.4 else None


def _russianness(text: str) -> float:
    """How Russian the parts outside ASCII look: near 1 for plain Russian, near 0 for anything else."""
    good: float = 0
    seen = small = 0
    for run in _RUNS.findall(text):
        if run.isascii():
            continue
        if len(run) == 1:
            good += run in "авикосуяАВИКОСУЯ"
            seen += 1
        small += run.islower()
        for one, other in pairwise(run):
            # A capital within a word is what the wrong encoding makes of small letters.
            turned = one.islower() and other.isupper()
            good += not turned and (one + other).lower().replace("ё", "е") in _FREQUENT
            seen += 1
    # koi8-r and cp1251 take each other's small letters for capitals: a small word tells a little.
    good += 0.3 * small
    odd = sum(not sign.isascii() and not sign.isalpha() and sign not in _TYPOGRAPHY for sign in text)
    return (good - odd) / (seen + odd) if seen + odd else 0.0


def _other(data: bytes) -> str | None:
    """What charset-normalizer makes of it: Latin with accents, Chinese, and so on."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return _strictly(data, best.encoding) if best is not None else None
