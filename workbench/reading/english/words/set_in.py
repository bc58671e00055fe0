"""What is set in between an auxiliary and its verb: "is for the first time taking part", "was in 2023
admitted". Read by neighbours alone, the verb behind it would be taken for a noun or an adjective. So would a
name behind a phrase that opens the sentence: "At present Russia and China are"; and "set" in "X set out the
aims"."""

from collections.abc import Sequence

from workbench.reading.english.words.closed_class import MONTHS_AND_DAYS, ORDINALS
from workbench.reading.english.words.closed_class import words as wordset
from workbench.reading.english.words.neighbours import Candidates

_BE = wordset("is are was were be been being")
_HAVE = wordset("has have had having")
_MODALS = wordset("will would may might could can should must shall")
_OPENING = wordset("for in from at by on")
_PHRASES = (
    ("for", "now"),
    ("for", "good"),
    ("for", "the", "time", "being"),
    ("for", "the", "most", "part"),
    ("at", "the", "time"),
    ("at", "the", "same", "time"),
    *(("in", noun) for noun in (
        "effect", "fact", "principle", "practice", "theory", "turn", "essence", "general", "part", "return",
        "addition", "response", "advance", "earnest", "vain",
    )),
    *(("from", "the", noun) for noun in ("outset", "start", "beginning")),
    *(("at", noun) for noun in ("last", "first", "present", "once")),
    *(("in", "recent", noun) for noun in ("years", "months", "weeks", "days", "decades")),
    ("in", "the", "past"),
    ("by", "now"),
)  # fmt: skip
_TIMES = ORDINALS | {"last"}
_OF_A_SUBJECT = frozenset({"P", "D", "PP"})


def with_set_in(words: Sequence[str], candidates: Sequence[Candidates]) -> list[Candidates]:
    """The candidates, where such phrases can be but adverbs, and what follows them but a verb."""
    made = _with_opening(words, candidates)
    for place, word in enumerate(words[:-3]):
        if word == "set" and words[place + 1] in ("out", "forth"):
            made[place] = tuple(one for one in made[place] if one[0].startswith("V"))
        if words[place + 1] not in _OPENING or word not in _BE | _HAVE | _MODALS:
            continue
        end = _phrase(words, place + 1)
        dated = end or _date(words, place + 1)
        verb = dated
        while verb and verb < len(words) and made[verb] and all(tag == "R" for tag, _ in made[verb]):
            verb += 1  # "was in 2023 formally admitted"
        if not dated or verb >= len(words):
            continue
        plain = words[verb] in ("never", "not") or (words[verb] == "been" and word in _HAVE)
        told = tuple(one for one in made[verb] if one[0] in _forms(word))
        if not told and not plain:
            continue
        made[verb] = told or made[verb]
        for between in range(place + 1, end):
            made[between] = (("R", words[between]),)
    return made


def _with_opening(words: Sequence[str], candidates: Sequence[Candidates]) -> list[Candidates]:
    """The candidates, where the two words that open a sentence are such a phrase: "At present Iran is …"."""
    opens = tuple(words[:2]) in _PHRASES and len(words) > 2 and bool(candidates[2])
    if not opens or candidates[2][0][0] not in _OF_A_SUBJECT:
        return list(candidates)
    return [*((("R", word),) for word in words[:2]), *candidates[2:]]


def _forms(auxiliary: str) -> frozenset[str]:
    """What the verb may be behind the auxiliary."""
    if auxiliary in _MODALS:
        return frozenset({"V"})
    return frozenset({"VN"}) if auxiliary in _HAVE else frozenset({"VN", "VG"})


def _phrase(words: Sequence[str], place: int) -> int:
    """Where the phrase that opens at `place` ends; 0 if none opens."""
    if words[place] == "for" and words[place + 1] in ("the", "a") and words[place + 2] in _TIMES:
        return place + 4 if words[place + 3 : place + 4] == ["time"] else 0
    for phrase in _PHRASES:
        if tuple(words[place : place + len(phrase)]) == phrase:
            return place + len(phrase)
    return 0


def _date(words: Sequence[str], place: int) -> int:
    """Where "in 2023", "in July 2023", "on 4 July" ends; 0 if there is no date."""
    if words[place] not in ("in", "on"):
        return 0
    end = place + 1
    while end < len(words) and (words[end] in MONTHS_AND_DAYS or words[end].isdigit()):
        end += 1
    return end if end > place + 1 else 0
