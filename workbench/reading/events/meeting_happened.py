"""Whether a verb tells that a meeting happens, has happened or has just begun, be it without a day."""

from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree

_GOING_ON = wordset("проходить идти продолжаться длиться")
_BEGINNING = wordset("начаться открыться стартовать")
_HAPPENED = _BEGINNING | wordset("состояться пройти завершиться закончиться")


def is_going_on(tree: Tree, index: int) -> bool:
    """«встреча проходит в Астане», «на саммите, который идет в Астане»: on the day of the report."""
    asides = [kid for kid in tree.kids[index] if tree.rel(kid) == "acl:relcl"]
    verb = tree.parents[index]
    verbs = [verb, *asides] if tree.rel(index).startswith("nsubj") else asides
    now = (node for node in verbs if node >= 0 and tree.lemma(node) in _GOING_ON)
    return any(tree.feat(node, "Tense") == "Pres" and not tree.negated(node) for node in now)


def is_called_going_on(tree: Tree, index: int) -> bool:
    """«саммит, проходящий в Баку, запомнится надолго»: whatever the verb says will be."""
    told = (kid for kid in tree.kids[index] if tree.lemma(kid) in _GOING_ON and not tree.negated(kid))
    return any(tree.feat(kid, "VerbForm") == "Part" and tree.feat(kid, "Tense") == "Pres" for kid in told)


def has_happened(tree: Tree, index: int) -> bool:
    """«Состоялось заседание совета глав МИД СНГ», «провели заседание»: nothing but that it was."""
    verb = tree.parents[index]
    if verb < 0 or tree.feat(verb, "Tense") != "Past" or tree.negated(verb):
        return False
    if not tree.rel(index).startswith("nsubj"):
        held = tree.rel(index) == "obj" and tree.lemma(index) == "заседание" and tree.is_finite(verb)
        return held and tree.lemma(verb) == "провести"
    through = any(tree.preposition(kid) == "через" for kid in tree.kids[verb])  # «прошел через испытания»
    return tree.lemma(verb) in _HAPPENED and not through


def has_just_begun(tree: Tree, index: int) -> bool:
    """«В Ашхабаде начался саммит», told without a day at the head of a report: on that day."""
    verb = tree.parents[index]
    if verb < 0 or tree.negated(verb) or tree.feat(verb, "Tense") != "Past" or tree.parents[verb] >= 0:
        return False
    begins = tree.rel(index).startswith("nsubj") and tree.lemma(verb) in _BEGINNING
    begins = begins or (tree.rel(index) == "obj" and tree.lemma(verb) == "начать")
    begins = begins or tree.lemma(verb) == "приступить"  # «Совет приступил к заседанию»
    begins = begins or (
        tree.lemma(verb) == "начать" and any(tree.lemma(k) == "работа" for k in tree.kids[verb])
    )
    return begins and tree.preposition(next(iter(_behind(tree, verb)), -1)) not in ("с", "со")


def _behind(tree: Tree, verb: int) -> list[int]:
    """What depends on the verb behind it: «начался с минуты молчания»."""
    return [kid for kid in tree.kids[verb] if kid > verb and tree.preposition(kid)]
