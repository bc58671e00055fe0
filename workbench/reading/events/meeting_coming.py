"""Who says that they will come to a meeting, or will not: «подтвердил участие в саммите», «отказался от
поездки на саммит», «получил приглашение на встречу». It lies ahead, though the verb stands in the past."""

from workbench.reading.events.meeting_details import ARRIVING
from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree

_COMING = wordset(
    "участие поездка приезд присутствие визит участвовать поучаствовать приехать прилететь присутствовать "
    "посетить поехать полететь прибыть"
)
_PROMISING = wordset(
    "подтвердить подтверждать согласиться отказаться обещать пообещать передумать анонсировать"
)
_HOPING = wordset("рассчитывать надеяться")
_INVITATION = "приглашение"
_PASSING = wordset("получить принять отклонить отвергнуть передать вручить направить")
"""What is done with an invitation."""
_CHARGING = "поручить"
_AWAITING = "ждать"
_ATTENDING = wordset("участвовать выступить выступать")
_BEFORE = frozenset({"до", "перед", "накануне"})
_LEFT = frozenset({"остаться", "оставаться"})
_NEAR = 4
"""Words before the noun within which «в преддверии» stands."""
_PARTS = frozenset({"принять"})
"""«согласился принять участие»: the verb that stands between."""


def is_promised(tree: Tree, index: int) -> bool:
    """Whether somebody's word on coming is what the sentence tells of the meeting."""
    coming = tree.parents[index]
    if coming < 0:
        return False
    if tree.lemma(coming) == _AWAITING and tree.feat(coming, "Tense") != "Past":
        return True  # «ждем вас на встрече в Петербурге»
    above = tree.parents[coming]
    if above >= 0 and tree.lemma(above) in _PARTS and tree.feat(above, "VerbForm") == "Inf":
        above = tree.parents[above]
    if above < 0:
        return False
    if tree.lemma(coming) == "проведение":  # «не отказались от проведения саммита 5 ноября»
        return tree.preposition(coming) == "от" and tree.lemma(above) == "отказаться"
    if tree.lemma(coming) == _INVITATION:
        return tree.preposition(index) == "на" and tree.lemma(above) in _PASSING
    if tree.lemma(above) in _HOPING and tree.feat(above, "Tense") == "Pres" and not tree.negated(above):
        return tree.lemma(coming) in _COMING  # «рассчитывает на участие в саммите всех лидеров»
    finite = tree.feat(coming, "VerbForm")
    if finite == "Inf" and coming < index and tree.lemma(above) == _CHARGING:
        return True  # «поручил обсудить вопрос на заседании»
    return finite in (None, "Inf") and tree.lemma(coming) in _COMING and tree.lemma(above) in _PROMISING


def comes_after(tree: Tree, index: int, head: int) -> bool:
    """«до встречи мы рассчитываем», «до саммита осталась неделя», «в преддверии саммита»: after what the
    verb `head` tells."""
    if any(tree.word(node) == "преддверии" for node in range(max(0, index - _NEAR), index)):
        return True
    before = tree.preposition(index) in _BEFORE
    return before and (tree.lemma(head) in _LEFT or tree.feat(head, "Tense") != "Past")


def has_arrived(tree: Tree, index: int) -> bool:
    """«прибыл на саммит в Бишкек», «прилетели для участия в заседании»: somebody came for it, so that it is
    still to come where nothing else tells that it was held."""
    head = tree.clause_head(index)
    return tree.lemma(head) in ARRIVING and tree.feat(head, "Tense") == "Past" and not tree.negated(head)


def was_attended(tree: Tree, index: int) -> bool:
    """«принял участие в саммите», «выступил на саммите»."""
    head = tree.clause_head(index)
    took_part = tree.lemma(tree.parents[index]) == "участие" and tree.lemma(head) == "принять"
    there = tree.lemma(head) in _ATTENDING and tree.preposition(index) in ("на", "в")
    return (took_part or there) and tree.feat(head, "Tense") == "Past" and not tree.negated(head)
