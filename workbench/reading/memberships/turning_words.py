"""The word that turns what a clause says, where it stands outside: «опроверг слухи о том, что Иран вышел»."""

from itertools import pairwise

from workbench.domain.article import Span
from workbench.domain.vocabulary import Modality
from workbench.reading.document import Document
from workbench.reading.modality.doubt import HEARSAY, UNTRUE, UNTRUE_ADJECTIVES, unvouched
from workbench.reading.modality.governing_words import RULING_OUT
from workbench.reading.patterns import DENYING, PROPOSING
from workbench.reading.syntax.trees import Tree

_TURNING = {
    Modality.DENIED: (DENYING, UNTRUE | UNTRUE_ADJECTIVES),
    Modality.PROPOSED: (PROPOSING | RULING_OUT,),
}
"""The lemmas of such words, the surest first."""


def turning_words(document: Document, tree: Tree, trigger: int, modality: Modality, told: Span) -> list[Span]:
    """That word, «не» with it, where a claim is denied or but proposed by it and `told` does not hold it; of
    what is but heard, by what words."""
    if modality is Modality.REPORTED:
        return _hearsay(document, tree, told)
    above = list(tree.ancestors(trigger))
    if modality is Modality.DENIED and tree.of_lemmas(HEARSAY) and not tree.negated(trigger):
        above += range(len(tree))  # «слухи о том, что он вышел, опровергли»
    kinds = _TURNING.get(modality, ())
    node = next((node for lemmas in kinds for node in above if tree.lemma(node) in lemmas), None)
    if node is None or told.start <= tree.tokens[node].start < told.end:
        return []
    first = node - (node > 0 and tree.word(node - 1) == "не")
    return [document.span(tree.tokens[first].start, tree.tokens[node].end)]


def _hearsay(document: Document, tree: Tree, told: Span) -> list[Span]:
    """«По информации Bloomberg», «как утверждает источник»: what stands between the commas with a word that
    tells of hearsay."""
    commas = [-1, *(i for i in range(len(tree)) if tree.word(i) == ","), len(tree.tokens) - 1]
    for before, behind in pairwise(commas):
        stretch = range(before + 1, behind)
        if not stretch or not unvouched(tree, stretch):
            continue
        start, end = tree.tokens[stretch[0]].start, tree.tokens[stretch[-1]].end
        return [] if start < told.end and told.start < end else [document.span(start, end)]
    return []
