"""Where what was decided begins and ends: "agreed in Hanoi on Sunday to cut debt", "agreed that a series of
drills would be held"."""

from workbench.reading.english.events.adopters import Adopters
from workbench.reading.english.events.orders import reach
from workbench.reading.english.events.paper_titles import past_quotation
from workbench.reading.english.syntax.groups import VerbGroup
from workbench.reading.english.words.closed_class import MONTHS_AND_DAYS

_FAR = 7
"""Words of where and when between "agreed" and "to"."""
_VIEWS = frozenset({"can", "could", "may", "might", "must"})


def opening(adopters: Adopters, verb: VerbGroup) -> int | None:
    """Where what was decided begins: "agreed in Johannesburg on Sunday to cut debt"."""
    words_of = [adopters.scene.word(place) for place in range(verb.end, verb.end + _FAR)]
    if words_of[0] in ("to", "on", "that"):
        return verb.end
    ahead = words_of[0] in {"in", "at", "by", "unanimously", "also", *MONTHS_AND_DAYS} and "to" in words_of
    return verb.end + words_of.index("to") if ahead else None


def to_the_act(adopters: Adopters, verb: VerbGroup) -> int:
    """Words up to what is done behind "agreed that Bahrain and Qatar are to be admitted as partners"."""
    verbs = adopters.scene.clauses.verbs
    ends = [one.end for one in verbs[verbs.index(verb) + 1 :] if one.lemma != "be"]
    return max(ends[0] + 4 - verb.end, 9) if ends else 9


def goes_on_to(adopters: Adopters, place: int) -> bool:
    """ "decided to establish a format and to grant a status": where the second of what was decided begins."""
    return (adopters.scene.word(place), adopters.scene.word(place + 1)) == ("and", "to")


def _clause(adopters: Adopters, verb: VerbGroup) -> VerbGroup | None:
    """The verb of what was agreed behind "that"."""
    verbs = adopters.scene.clauses.verbs
    return next((one for one in verbs[verbs.index(verb) + 1 :] if one.form == "finite"), None)


def is_view(adopters: Adopters, verb: VerbGroup) -> bool:
    """ "agreed that only talks could bring peace", "that there will be no easy terms": nothing is done."""
    act = _clause(adopters, verb)
    if act is None:
        return False
    there = act.lemma == "be" and any(adopters.scene.word(one.head) == "there" for one in act.subjects)
    return act.modal in _VIEWS or there


def clause_end(adopters: Adopters, verb: VerbGroup) -> int | None:
    """The end of what was agreed behind "that": past its verb and what is done by it."""
    act = _clause(adopters, verb)
    if act is None:
        return None
    beside = (one for one in act.adjuncts if one.first == act.end + 1 and not one.is_date)
    told = act.objects[0] if act.objects else next(beside, None)
    return max(act.end, reach(adopters, told)) if told is not None else act.end


def past_as(adopters: Adopters, verb: VerbGroup, end: int) -> int:
    """The end of "designated 2030 as the Year of Water", "announced it as a union with a new name"."""
    beside = next((one for one in verb.adjuncts if one.preposition == "as" and one.first - end <= 2), None)
    if beside is None or beside.first < end:
        return end
    return past_quotation(adopters.scene, end, reach(adopters, beside))
