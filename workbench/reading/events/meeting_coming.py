"""Who says that they will come to a meeting, or will not: «подтвердил участие в саммите», «отказался от
поездки на саммит», «получил приглашение на встречу». It lies ahead, though the verb stands in the past."""

from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree

_COMING = wordset(
    "участие поездка приезд присутствие визит участвовать поучаствовать приехать прилететь присутствовать "
    "посетить поехать полететь прибыть"
)
_PROMISING = wordset(
    "подтвердить подтверждать согласиться отказаться обещать пообещать передумать анонсировать"
)
_INVITATION = "приглашение"
_PASSING = wordset("получить принять отклонить отвергнуть передать вручить направить")
"""What is done with an invitation."""
_PARTS = frozenset({"принять"})
"""«согласился принять участие»: the verb that stands between."""


def is_promised(tree: Tree, index: int) -> bool:
    """Whether somebody's word on coming is what the sentence tells of the meeting."""
    coming = tree.parents[index]
    if coming < 0:
        return False
    above = tree.parents[coming]
    if above >= 0 and tree.lemma(above) in _PARTS and tree.feat(above, "VerbForm") == "Inf":
        above = tree.parents[above]
    if above < 0:
        return False
    if tree.lemma(coming) == "проведение":  # «не отказались от проведения саммита 5 ноября»
        return tree.preposition(coming) == "от" and tree.lemma(above) == "отказаться"
    if tree.lemma(coming) == _INVITATION:
        return tree.preposition(index) == "на" and tree.lemma(above) in _PASSING
    finite = tree.feat(coming, "VerbForm")
    return finite in (None, "Inf") and tree.lemma(coming) in _COMING and tree.lemma(above) in _PROMISING
