"""Which language a text, and each of its sentences, is in, by its letters and its smallest words.

Two languages are read, Russian and English. Those of the neighbourhood are told from them and from each
other, so that an article can be said not to be read. A library with n-grams of a hundred languages
(lingua-language-detector: 160 MB) would tell no more of these ten.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

READ = frozenset({"ru", "en"})
"""The languages that are read."""
_SAMPLE = 4_000
"""Characters looked at: enough to tell, and the same work for a line and for a book."""


class _Marks(NamedTuple):
    """What tells a language: its own `letters`, letters that it has `never`, small `words`, `endings`."""

    letters: str
    never: str
    words: frozenset[str]
    endings: tuple[str, ...]


def _marks(letters: str = "", never: str = "", words: str = "", endings: str = "") -> _Marks:
    return _Marks(letters, never, frozenset(words.split()), tuple(endings.split()))


_KAZAKH_ALONE = "әғқұһі"
"""Letters that a Kazakh sentence has some of, and no Kyrgyz one."""
# Letters as Unicode's CLDR lists the alphabets; where two languages are told alike, the first is taken.
_CYRILLIC_MARKS = {
    "ru": _marks(
        words="и в на не что с по для из к о как от это был его при или стран между за до про у я",
        endings="ого его ому ему ыми ими ый ла ло ли но ая ое ые ых их ой ей ами ями ение ения ению ать ить"
        " ться тся или али ила ала ил ал ует ют ят ет ит ость ости ия ии ию ства ство ов ев ом ем ах ях",
    ),
    "ky": _marks(
        "ңөү", "әғқұһіўҳҷӣӯїєґ",
        "жана менен бул үчүн тууралуу боюнча да деп болду мамлекет эл кийин",
        "нын дын тын нин дин тин нун дун тун нүн дүн түн ди уп ууда оочу лар лер лор лөр дар дер"
        " дор лары лери"
        " ардын луу уу оону ууну уусу оого дагы деги теги дегу дан ден тан ган гон кен го га ге ка"
        " ды ду ты ту"
        " шту дү шат шты",
    ),
    "kk": _marks(
        "әғқңөұүһі", "ўҳҷӣӯїєґ", "және мен бен бұл үшін туралы да де деп болды ел мемлекет кейін",
        "ның нің дың дің тың тің лар лер дар дер тар тер ды ді ты ті ған ген ға ге қа ке дағы дегі еді",
    ),
    "uz": _marks(
        "ўқғҳ", "щыӣӯҷңөүіәїєґ", "ва билан учун бу ҳам бир бўйича давлат мамлакатлари эди сўнг",
        "лар лари ларни нинг ни га да дан ди ади ган даги лик лиги моқда ини сини гача шди",
    ),
    "tg": _marks(
        "ғӣқӯҳҷ", "щыўңөүіәїєґ", "ва дар бо аз ба барои ки аст буд кишварҳои ин он пас шуд дод чаро",
        "ро ҳо ҳои ҳоро анд онро аи ӣ иро оти ониро ад",
    ),
    "uk": _marks(
        "іїєґ", "ыэёъўңөүәқғұһ", "і в на та що з до для від як це у був про за не",
        "ого ому ями ами ння ють ти ла ли ть ості ський",
    ),
    "be": _marks(
        "ўі", "ищъїєґңөүәқғұһ", "і ў на што з да для ад як гэта пра быў не праз у",
        "ага аму амі ямі ння юць ць лі ыя аў оў дзе дзён",
    ),
    "sr": _marks("ђјљњћџ", "ыэёъщіў"),
    "mn": _marks("өү", "іўңқғҳ", "нь энэ байна болон улсын", "ийн ын ууд үүд сэн сөн аар ээр"),
}  # fmt: skip
_LATIN_MARKS = {
    "en": _marks(
        "", "əğışçöüýňžä",
        "the of and to in that is was for with on by as at from has said its are will been which he a it not",
        "tion tions ing ed ly ment ity ies ers ents ors als",
    ),
    "tr": _marks(
        "ğışçöü", "əqxwýňžä",
        "ve bir bu için ile olarak da de olan dün tarafından daha sonra edildi etti olduğunu",
        "lar ler ları leri nın nin da de dan den dı di du dü tı ti tu tü yor cek cak mesi ması",
    ),
    "az": _marks(
        "əəğışçöü", "wýňžä", "və bir bu üçün ilə olan edib ki də da onun sonra isə həmin niyə",
        "lar lər ları ləri nın nin da də dan dən dı di ıb ib ub üb acaq əcək ır",
    ),
    "tk": _marks(
        "ýňžäşçöü", "ğıəqxvc",
        "we bilen bu üçin hem bir boýunça öz ýurdumyzyň diýip boldy döwlet hakynda boldy geldi soň",
        "lar ler lary leri nyň niň yň iň da de dan den dy di ýar ýär jak jek ow ewa ary",
    ),
    "uz": _marks(
        "ʻʼ", "əğışçöüýňžäw",
        "va bilan uchun bu ham bir hamda boʻyicha o'z oʻz davlat edi qilindi toʻgʻrisida mamlakatlar"
        " haqda",
        "lar lari larni ning ni ga da dan di adi gan dagi lik ligi moqda ini sini shdi kiradi",
    ),
    "de": _marks("äöüß", "ışğəýň", "der die das und ist nicht mit von zu den ein eine für auf dem"
    " des sich auch"),
    "fr": _marks("éèàçêô", "ışğəýň", "le la les des et est une dans pour que qui du sur pas au avec"),
    "es": _marks("ñáéíóú", "ışğəýň", "el la los las de y en que es una por con para del se"),
    "it": _marks("", "ışğəýň", "il la di che e un una per non sono del della con gli"),
    "pl": _marks("ąęłśżźćó", "ışğəýň", "i w na z nie się do jest że o jak przez oraz dla"),
}  # fmt: skip
_RU_LACKS = "".join(sorted({sign for marks in _CYRILLIC_MARKS.values() for sign in marks.letters}))
_EN_LACKS = "".join(sorted({sign for marks in _LATIN_MARKS.values() for sign in marks.letters}))
_WORD = re.compile(r"[^\W\d_]+(?:['ʻʼ’‘][^\W\d_]+)*['ʻʼ’‘]?")
_CYRILLIC = re.compile(r"[\u0400-\u052f]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u0259]+")
_ODD = {
    "ru": re.compile(f"[A-Za-z\u00c0-\u024f\u0259{_RU_LACKS}]"),
    "en": re.compile(f"[\u0400-\u052f{_EN_LACKS}]"),
}
"""Letters that a sentence in the language has only in names, if at all."""
_ANY = re.compile(r"[^\W\d_]")
_LONGEST_ENDING = max(
    len(ending)
    for table in (_CYRILLIC_MARKS, _LATIN_MARKS)
    for marks in table.values()
    for ending in marks.endings
)
"""Letters of it."""
_LANDS = ("стан", "stan")
"""Lands are called so in every language; in Kyrgyz it would be an ending."""
_FEWEST_ODD = 4
"""With fewer of those letters a sentence is in the text's own language, names and all."""
_ONE_IN = 20
"""Of so many signs of a sentence in another language one at least is a letter that Russian lacks."""
_MARGIN = 2.5
"""By how much another language must beat Russian where no letter is its own."""
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
    cyrillic, latin = (sum(map(len, letters.findall(sample))) for letters in (_CYRILLIC, _LATIN))
    if not cyrillic and not latin:
        return None
    # an English text has hardly a Cyrillic letter; a Russian one may be full of Latin names
    return _cyrillic(sample) if cyrillic >= latin * 0.25 else _latin(sample)


def passages(text: str) -> list[Passage]:
    """The text cut where the language changes from one sentence to the next."""
    chief = language_of(text)
    odd = _ODD.get(chief or "", _ANY)
    if len(odd.findall(text)) < _FEWEST_LETTERS:
        return [Passage(0, len(text), chief)]
    found: list[Passage] = []
    waiting = 0  # where sentences begin that do not tell their language and have no neighbour yet
    for start, end in _sentences(text, odd):
        words = text[start:end]
        told: str | None = chief
        # Uzbek and Turkmen may be written without a letter that English lacks
        if chief != "ru" or len(odd.findall(words)) >= max(_FEWEST_ODD, len(words) // _ONE_IN):
            told = language_of(words) if len(_WORD.findall(words)) > 1 else None
        if told not in READ and chief == "ru" and not set(_letters_of(told)) & set(words.lower()):
            told = chief
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


def _letters_of(language: str | None) -> str:
    """The letters that tell a language from those that are read; without one, a sentence among Russian ones
    is only names."""
    marks = _CYRILLIC_MARKS.get(language or "") or _LATIN_MARKS.get(language or "")
    return marks.letters if marks else ""


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


@lru_cache(30_000)
def _told_by_ending(word: str, cyrillic: bool) -> frozenset[str]:
    """The languages of which the word has an ending."""
    if len(word) <= 3 or word.endswith(_LANDS):
        return frozenset()
    table = _by_ending(cyrillic)
    return frozenset().union(*(table.get(word[-size:], ()) for size in range(1, _LONGEST_ENDING + 1)))


@cache
def _by_ending(cyrillic: bool) -> dict[str, list[str]]:
    """The languages that have each ending."""
    table: dict[str, list[str]] = {}
    for language, marks in (_CYRILLIC_MARKS if cyrillic else _LATIN_MARKS).items():
        for ending in marks.endings:
            table.setdefault(ending, []).append(language)
    return table


def _scores(sample: str, table: dict[str, _Marks]) -> dict[str, float]:
    """How much tells each language: a small word more than an ending, that as much as a letter."""
    words, counts = Counter(_WORD.findall(sample)), Counter(sample)
    ended: Counter[str] = Counter()
    for word, count in words.items():
        for language in _told_by_ending(word, table is _CYRILLIC_MARKS):
            ended[language] += count
    return {
        language: 3 * _count(words, marks.words)
        + 2 * ended[language]
        + 2 * _count(counts, marks.letters)
        - 3 * _count(counts, marks.never)
        for language, marks in table.items()
    }


def _count(counts: Counter[str], wanted: Iterable[str]) -> int:
    """How many there are of those wanted; most of them are none, which a counter is slow to say."""
    return sum(counts[one] for one in wanted if one in counts)


def _cyrillic(sample: str) -> str:
    """Russian where nothing tells: a line of names, or words in letters that Russian has and little else."""
    scores = _scores(sample, _CYRILLIC_MARKS)
    scores["ru"] += 1.5
    if not set(_KAZAKH_ALONE) & set(sample):
        scores["kk"] = 0
    best = max(scores, key=lambda language: scores[language])
    plain = not _ODD["ru"].search(sample) and scores[best] - scores["ru"] < _MARGIN
    return "ru" if plain else best


def _latin(sample: str) -> str | None:
    """The language that most tells; None where next to nothing does."""
    scores, total = _scores(sample, _LATIN_MARKS), len(_WORD.findall(sample))
    best = max(scores, key=lambda language: scores[language])
    if scores[best] >= max(3, total * (0.2 if best == "en" else 0.4)):
        return best
    # A headline may have no small word at all; plain Latin letters are then most likely English.
    return "en" if total < 40 and sample.isascii() else None
