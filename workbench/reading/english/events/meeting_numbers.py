"""The number of a meeting in an English sentence: "seventh", "7th", "VII", "twenty-fifth"."""

from workbench.domain.vocabulary import MentionType
from workbench.reading.dates.numerals import ROMAN, roman_value
from workbench.reading.english.events.scenes import OWNING, Scene
from workbench.reading.english.syntax.groups import NounGroup

_OF_A_SERIES = frozenset({"consultative", "consultation", "informal", "regular", "ordinary"})
_SITTING = frozenset({"narrow", "restricted", "closed", "small-format"})
_YEARS = frozenset({"anniversary", "birthday", "time", "jubilee"})
_KINDS = frozenset(
    {"major", "in-person", "face-to-face", "offline", "full-scale", "virtual", "online", "joint"}
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
_UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_TEENS = ["tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"]
_TEENS += ["seventeenth", "eighteenth", "nineteenth"]
_JOINING = frozenset({"and", "&", ","})
_FIRST = frozenset({"first-ever", "inaugural", "maiden"})
SUFFIXES = frozenset({"st", "nd", "rd", "th"})


def ordinal_of(scene: Scene, first: int, noun: int) -> int | None:
    """The number among the words `[first, noun)` before the noun: "seventh", "7th", "VII". The first of its
    kind, or the first for years, is no number: "the first in-person summit since the pandemic"; nor is the
    number of those of one host: "the fifth summit hosted by China since 2001"."""
    number = _number(scene, first, noun)
    behind = [scene.word(place) for place in range(noun + 1, len(scene.tokens))]
    inside = {scene.word(place) for place in range(first, noun)}
    again = "since" in behind[:14] or any(word in ("years", "decades", "decade") for word in behind[:9])
    theirs = "since" in behind[:14] and bool({"hosted", "held", "chaired"} & set(behind[:2]))
    theirs = theirs or (behind[:2] in (["hosted", "by"], ["held", "by"]) and _is_told_as_such(scene, noun))
    if number is None and (edition := _edition_before(scene, first)) is not None:
        number = _number(scene, edition.first, edition.head)
    if number is None and scene.word(noun + 1) in OWNING:
        last = next((at for at in range(noun + 2, noun + 6) if scene.word(at) == "edition"), noun)
        number = _number(scene, noun + 2, last) if last > noun else None  # "the summit's second edition"
    if number == 1 and "under" in behind[:3] and {"chairmanship", "presidency", "chair"} & set(behind[:8]):
        return None  # "the first meeting under Malaysia's chairmanship"
    if number == 1 and _SITTING & set(behind[:10]):
        return None  # "the first meeting was held in a narrow format": a sitting of the summit
    return None if theirs or (number == 1 and (again or inside & _KINDS)) else number


def numbers_of(scene: Scene, noun: int) -> tuple[int, list[int]]:
    """ "the 46th and 47th ASEAN summits": where the first number stands, and the numbers, one behind the
    other; none where but one is told."""
    place = noun - 1
    while place > 0 and scene.tokens[place].pos == "PROPN" and _at(scene, place) is None:
        place -= 1
    found: list[int] = []
    while place >= 0 and (number := _at(scene, place)) is not None:
        found.insert(0, number)
        place -= 1 + (scene.word(place) in SUFFIXES)
        if scene.word(place) not in _JOINING or _at(scene, place - 1) is None:
            break
        place -= 1
    ascending = len(found) > 1 and found == [*range(found[0], found[-1] + 1)]
    return (place + 1, found) if ascending else (noun, [])


def _at(scene: Scene, place: int) -> int | None:
    """The number that stands there, or that ends there: "46th" is two words."""
    if scene.word(place) in SUFFIXES and place and scene.tokens[place - 1].text.isdigit():
        return int(scene.tokens[place - 1].text)
    return _written(scene.word(place))


def _is_told_as_such(scene: Scene, noun: int) -> bool:
    """ "The gathering was the fifth summit hosted by China": the fifth of that host."""
    verbs = (verb for verb in scene.clauses.verbs if verb.lemma in ("be", "mark", "become"))
    return any(one.first <= noun < one.end for verb in verbs for one in verb.objects)


def _edition_before(scene: Scene, first: int) -> NounGroup | None:
    """ "The 23rd edition of the summit"."""
    before = scene.group_at(first - 2) if scene.word(first - 1) == "of" and first > 1 else None
    told = before is not None and scene.tokens[before.head].lemma in ("edition", "round")
    return before if told else None


def _number(scene: Scene, first: int, noun: int) -> int | None:
    apposed = scene.word(noun + 1) == "," and "," in [scene.word(noun + step) for step in (3, 4, 5)]
    behind = range(noun + 4, noun + 1, -1) if apposed else ()
    for place in (*behind, *range(noun - 1, first - 1, -1)):  # "the following summit, the 67th, was set"
        if place > noun and (number := _written(scene.word(place))) is not None:
            return number  # "the regular summit, the thirteenth, is due"
        if _counts_years(scene, place + 1, noun):
            continue
        text = scene.tokens[place].text
        if text.lower() in SUFFIXES and scene.tokens[place - 1].text.isdigit():
            return int(scene.tokens[place - 1].text)
        if ROMAN.fullmatch(text) and (len(text) > 1 or text in "VX"):
            return roman_value(text)
    for place in range(noun - 1, first - 1, -1):
        if (number := _written(scene.word(place))) is not None and not _counts_years(scene, place + 1, noun):
            return number
        if scene.word(place) in _FIRST:
            return 1
    for name in scene.names:
        numbered = name.type is MentionType.ORDINAL and name.name and first <= scene.place(name) < noun
        if numbered and not _counts_years(scene, scene.end(name), noun):
            return int(name.name) if name.name and name.name.isdigit() else None
    return None


def _counts_years(scene: Scene, place: int, noun: int) -> bool:
    """Whether a number before `place` counts years, not meetings: "the 20th anniversary summit". The "fifth
    anniversary consultative meeting" is the fifth."""
    if place > noun or place >= len(scene.tokens) or scene.tokens[place].lemma not in _YEARS:
        return False
    return scene.word(place + 1) not in _OF_A_SERIES


def _written(word: str) -> int | None:
    """ "twenty-fourth", "thirteenth"."""
    if word in _TEENS:
        return _TEENS.index(word) + 10
    if word in _UNITS:
        return _UNITS.index(word) + 1
    tens, dash, unit = word.partition("-")
    return _TENS[tens] + _UNITS.index(unit) + 1 if dash and tens in _TENS and unit in _UNITS else None
