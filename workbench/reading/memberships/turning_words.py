"""The word that turns what a clause says, where it stands outside: «опроверг слухи о том, что Иран вышел»."""

from workbench.domain.article import Span
from workbench.domain.vocabulary import Modality
from workbench.reading.document import Document
from workbench.reading.modality.doubt import HEARSAY, UNTRUE, UNTRUE_ADJECTIVES
from workbench.reading.modality.governing_words import RULING_OUT
from workbench.reading.patterns import DENYING, PROPOSING
from workbench.reading.syntax.trees import Tree

_TURNING = {
    Modality.DENIED: (DENYING, UNTRUE | UNTRUE_ADJECTIVES),
    Modality.PROPOSED: (PROPOSING | RULING_OUT,),
}
"""The lemmas of such words, the surest first."""


def turning_words(document: Document, tree: Tree, trigger: int, modality: Modality, told: Span) -> list[Span]:
    """That word, «не» with it, where a claim is denied or but proposed by it and `told` does not hold it."""
    above = list(tree.ancestors(trigger))
    if modality is Modality.DENIED and tree.of_lemmas(HEARSAY) and not tree.negated(trigger):
        above += range(len(tree))  # «слухи о том, что он вышел, опровергли»
    kinds = _TURNING.get(modality, ())
    node = next((node for lemmas in kinds for node in above if tree.lemma(node) in lemmas), None)
    if node is None or told.start <= tree.tokens[node].start < told.end:
        return []
    first = node - (node > 0 and tree.word(node - 1) == "не")
    return [document.span(tree.tokens[first].start, tree.tokens[node].end)]
