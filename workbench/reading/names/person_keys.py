"""One key for the spellings of a person's name: «Шавкат Мирзиёев», "Shavkat Mirziyoyev" and the like.

A key is no transliteration to be shown. Both alphabets are brought to the letters that the usual
romanisations share (BGN/PCGN, https://www.gov.uk/government/collections/romanization-systems, and what
agencies write): «х» and "kh" are h, «ж», "zh" and "j" are j, «ё», "yo" and "ye" are e, a glide beside a vowel
is left out («Токаев», "Tokayev"), double letters are one, «ья» and «ия» are a. The Arabic article goes
(«ас-Сиси», "el-Sisi"), and so does the patronymic.
"""

import re
import unicodedata
from functools import lru_cache

from workbench.domain.article import Mention

_RUSSIAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "ye", "ё": "ye", "ж": "j", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "ў": "u", "қ": "k", "ғ": "g", "ҳ": "h", "ә": "a", "ө": "o", "ү": "u",
    "ң": "n", "і": "i", "ї": "yi", "є": "ye",
}  # fmt: skip
_LATIN = str.maketrans({
    "ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "e", "þ": "t", "ð": "d",
    "'": None, "’": None, "ʻ": None, "ʼ": None, "`": None, "‘": None,
})  # fmt: skip
# Letters with a mark that changes how they sound, before marks are taken off.
_MARKED = str.maketrans(
    {"ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ć": "ch", "ž": "zh", "ğ": "g", "ţ": "ts"}
)
_SOUNDS = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("dzh", "j"), ("zh", "j"), ("dj", "j"),
    ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("tz", "ts"), ("x", "ks"), ("q", "k"), ("w", "v"),
    ("oo", "u"), ("ou", "u"), ("ee", "i"),
)  # fmt: skip
_ARTICLE = re.compile(r"\b(?:al|el|as|ash|an|ar|at|az|ad|аль|эль|ас|аш|ан|ар|ат|аз|ад)-(?=\w)")
_PATRONYMIC = re.compile(
    r"\w{2,}(?:ович|евич|ьич|овна|евна|ична|ovich|evich|ovna|evna)|(?:к[уо]зьм|лук|никит|фом|савв|ерем)ич"
)
_WOMANS = ("ova", "eva", "ina", "skaa")
_SONS = frozenset(
    ["оглы", "кызы", "улы", "угли", "гызы", "кизи", "ogly", "oglu", "kyzy", "uly", "ugli", "qizi"]
)
_HARD_C = re.compile(r"c(?![hei])")
_SOFT_C = re.compile(r"c(?=[ei])")
_GLIDE_O = re.compile(r"y(?=o)o")
_GLIDE = re.compile(r"y(?=[aeu])")
_AFTER_VOWEL = re.compile(r"(?<=[aeou])i(?=[^aeiou]|$)")
_SOFT_A = re.compile(r"(?<=[^aeiou])i(?=a)")
_DOUBLE = re.compile(r"(\w)\1+")


@lru_cache(maxsize=50_000)
def person_key(name: str) -> str:
    """The key of a name in the nominative: its words without patronymic, as `shavkat mirzieev`."""
    return " ".join(word_key(word) for word in _without_patronymic(_words(name)))


@lru_cache(maxsize=50_000)
def word_key(word: str) -> str:
    """The key of one word of a name; "" where it has no letters."""
    plain = word.lower().translate(_MARKED)
    letters = unicodedata.normalize("NFC", plain)
    if any("а" <= sign <= "ӿ" for sign in letters):
        key = "".join(_RUSSIAN.get(sign, sign if sign.isalnum() else "") for sign in letters)
        key = key.replace("dj", "j")
    else:
        bare = unicodedata.normalize("NFD", letters.translate(_LATIN))
        key = "".join(sign for sign in bare if sign.isalnum() and not unicodedata.combining(sign))
        for sound, plainer in _SOUNDS:
            key = key.replace(sound, plainer)
        key = _HARD_C.sub("k", _SOFT_C.sub("s", key))
    key = _GLIDE.sub("", _GLIDE_O.sub("e", key)).replace("y", "i")
    return _AFTER_VOWEL.sub("", _SOFT_A.sub("", _DOUBLE.sub(r"\1", key)))


def person_id(name: str) -> str:
    """The entity of a person, by the name in the nominative: the same for each spelling."""
    return f"person:{person_key(name)}"


def stem(key: str) -> str:
    """A key without what a case may have put to its end; what tells a woman's surname stays."""
    return " ".join(
        word if len(word) < 3 or (len(word) > 4 and word.endswith(_WOMANS)) else word.rstrip("aeiou") or word
        for word in key.split()
    )


def is_patronymic(word: str) -> bool:
    """Whether a word of a name looks like a patronymic."""
    return _PATRONYMIC.fullmatch(word.lower()) is not None


def is_initial(word: str) -> bool:
    """Whether a word of a name is its first letter only."""
    return word.endswith(".") or len(word) == 1


def without_middle_initials(name: str) -> str:
    """The name without initials between a first name and a surname: "Antony J. Blinken" has both."""
    words = name.split()
    if len(words) < 3 or is_initial(words[0]) or is_initial(words[-1]):
        return name
    return " ".join([words[0], *(word for word in words[1:-1] if not is_initial(word)), words[-1]])


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\s\-‑–.]+", _ARTICLE.sub("", name.lower())) if word]


def _without_patronymic(words: list[str]) -> list[str]:
    """The words without patronymic, the surname last: «Токаев Касым-Жомарт Кемелевич» has it first."""
    if len(words) > 3 and any(word in _SONS for word in words):
        son = next(index for index, word in enumerate(words) if word in _SONS)
        return [word for index, word in enumerate(words) if index not in (son - 1, son)]
    if len(words) < 3:
        return words
    place = next((index for index, word in enumerate(words) if index and is_patronymic(word)), None)
    if place is None:
        return words
    if place == len(words) - 1:
        return [*words[1:place], words[0]]
    return [word for index, word in enumerate(words) if index != place]


def key_of(mention: Mention) -> str:
    """What tells one person from another: who it is linked to, else the name."""
    return mention.entity or (mention.name or mention.text).lower()
