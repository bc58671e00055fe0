"""Verbs that the tagger takes for nouns."""

from workbench.reading.patterns import COPULAS_BECOME, VERBS
from workbench.reading.syntax.trees import Tree


def is_noun(tree: Tree, index: int) -> bool:
    """A verb is at times taken for a name or a noun: «Вступившая в ШОС Белоруссия», «возвратилось»."""
    token = tree.tokens[index]
    return token.pos in ("NOUN", "PROPN") and token.lemma not in VERBS and token.lemma not in COPULAS_BECOME
