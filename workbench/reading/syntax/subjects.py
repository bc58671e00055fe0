"""Who does what a verb tells, where the parser hangs the subject on the verb before; whom «который» means."""

from workbench.reading.syntax.trees import Tree


def subjects_of(tree: Tree, verb: int) -> list[int]:
    """The subjects of the verb; those of the verb that it is joined to, where it has none of its own:
    «участники приняли концепцию, подписали заявление и договорились встретиться»."""
    own = _own(tree, verb)
    full = tree.feat(verb, "VerbForm") == "Part" and tree.feat(verb, "Variant") != "Short"
    if own or not tree.is_finite(verb) or full:
        return own
    above = tree.parents[verb]
    if tree.rel(verb) == "conj" and above >= 0:
        return subjects_of(tree, above)
    if above >= 0 or tree.word(verb - 1) not in (",", "и", "а"):
        return []
    before = [node for node in range(verb) if tree.is_finite(node) and _own(tree, node)]
    return _own(tree, before[-1]) if before else []


def _own(tree: Tree, verb: int) -> list[int]:
    return [kid for kid in tree.kids[verb] if tree.rel(kid).startswith("nsubj")]


def antecedent(tree: Tree, which: int) -> int:
    """The noun that «который» stands for, at the top of the phrase before the comma."""
    comma = next((node for node in range(which, 0, -1) if tree.word(node) == ","), 0)
    noun = comma - 1
    while noun > 0 and tree.word(noun) in ("»", '"', "”", ")"):
        noun -= 1
    if not comma or tree.tokens[noun].pos not in ("NOUN", "PROPN"):
        return which
    while 0 <= tree.parents[noun] < noun and tree.tokens[tree.parents[noun]].pos in ("NOUN", "PROPN"):
        noun = tree.parents[noun]
    return noun
