"""Memberships that are told by what they do: «Членство Киргизии в ЕАЭС открыло ей рынок труда»."""

from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree

_DID = wordset(
    "дать позволить принести открыть обеспечить обязать ограничить помешать помочь укрепить обернуться "
    "увеличить усилить расширить ускорить облегчить упростить превратить сказаться отразиться обойтись "
    "повысить снизить улучшить ухудшить создать повлиять стоить сделать защитить подтолкнуть начаться"
)
"""What only what is there can have done."""
_DOES = wordset("позволять давать помогать обязывать мешать приносить открывать налагать накладывать длиться")
"""What it does as long as it is there."""
_DESPITE = frozenset({"несмотря на", "невзирая на", "вопреки", "благодаря", "в силу", "ввиду"})

_GIVING_UP = wordset("отказаться отказываться")
_VALUING = wordset("дорожить гордиться ценить")


def has_effects(tree: Tree, noun: int) -> bool:
    """Whether the membership is the subject of a verb of which only one that is there can be."""
    verb = tree.parents[noun]
    if verb < 0 or not tree.rel(noun).startswith("nsubj") or not tree.is_finite(verb):
        return False
    if any(tree.word(kid) in ("бы", "если") for kid in tree.kids[verb]):
        return False
    past = tree.lemma(verb) in _DID | _DOES and tree.feat(verb, "Tense") == "Past"
    return past or (tree.lemma(verb) in _DOES and tree.feat(verb, "Tense") == "Pres")


def in_spite_of(tree: Tree, noun: int) -> bool:
    """«Несмотря на членство в НАТО, Турция …», «благодаря полному членству в ЕАЭС»."""
    place = noun - 1
    while place > 0 and tree.tokens[place].pos == "ADJ":
        place -= 1
    return bool({tree.word(place), f"{tree.word(place - 1)} {tree.word(place)}"} & _DESPITE)


def is_kept(tree: Tree, membership: int) -> bool:
    """«не отказывается от членства в НАТО», «не намерена выходить и отказываться от членства», «дорожит своим
    членством»: it is there."""
    verb = tree.parents[membership]
    if verb < 0 or tree.lemma(verb) not in _GIVING_UP:
        return verb >= 0 and tree.lemma(verb) in _VALUING and not tree.negated(verb)
    above = tree.parents[verb] if tree.feat(verb, "VerbForm") == "Inf" else -1
    return tree.negated(verb) or (above >= 0 and tree.negated(above))
