"""Who meets: leaders, heads of government, ministers or sherpas."""

from workbench.reading.events.central_asia import LEADING, MINISTERS
from workbench.reading.events.meeting_owners import SHORT_MINISTERS, noun_phrase
from workbench.reading.patterns import wordset
from workbench.reading.syntax.trees import Tree

_MINISTRIES = wordset("мвд мид мчс минфин минобороны минздрав минэкономики министерство ведомство")
_SHERPAS = frozenset({"шерпа", "шерп", "координатор", "снк"})


def level_of(tree: Tree, index: int) -> str | None:
    """Who meets: leaders, heads of government, ministers or sherpas; None where it is not said."""
    phrase = [node for node in noun_phrase(tree, index) if node >= index or tree.tokens[node].pos == "ADJ"]
    lemmas = {tree.lemma(node).rpartition("-")[2] for node in phrase}
    heads = {tree.lemma(kid) for node in phrase if tree.lemma(node) == "глава" for kid in tree.kids[node]}
    heads |= {tree.lemma(node + 1) for node in phrase if tree.lemma(node) == "глава"}
    if "правительство" in heads and "государство" not in heads:
        return "governments"
    if heads & _MINISTRIES:
        return "ministers"  # «саммит глав МВД»
    if tree.lemma(index).endswith("саммит"):
        return "leaders"
    if lemmas & (MINISTERS | SHORT_MINISTERS) or "ведомство" in lemmas:
        return "ministers"
    if lemmas & _SHERPAS:
        return "sherpas"
    return "leaders" if lemmas & LEADING else None
