"""Nouns that stand for a format where others do not, and the tokens that are a part of other names."""

from collections.abc import Collection, Sequence

from workbench.domain.article import Mention
from workbench.reading.patterns import BODIES, CARRIERS, NOUNS, VERBS
from workbench.reading.syntax.trees import Tree

_MEETINGS = "ca-consultative"
"""The format that is but its meetings: «присоединения к встречам»."""


def by_another_noun(tree: Tree, index: int, spoken_of: Collection[str | None]) -> str | None:
    """«из Договора вышли», in an article about ОДКБ, and «присоединения к встречам» of Central Asia."""
    above = tree.parents[index]
    acts = above >= 0 and (tree.lemma(above) in VERBS or tree.lemma(above) in NOUNS)
    if tree.lemma(index) == "договор":
        capital = index > 0 and tree.tokens[index].text[:1].isupper()
        leaves = tree.word(index - 1) in ("из", "в") and acts and capital
        return "csto" if leaves and "csto" in spoken_of else None
    joins = tree.word(index - 1) == "к" and acts and tree.feat(index, "Number") == "Plur"
    return _MEETINGS if joins and _MEETINGS in spoken_of else None


def tokens_of_names(tree: Tree, mentions: Sequence[Mention]) -> set[int]:
    """The tokens of names. «Членами союза» is none, whatever the tagger thinks."""
    found: set[int] = set()
    for mention in mentions:
        inside = [i for i, token in enumerate(tree.tokens) if mention.start <= token.start < mention.end]
        if any(tree.lemma(i) not in CARRIERS and tree.lemma(i) not in BODIES for i in inside):
            found.update(i for i in inside if not _is_owner(tree, i, inside))
    return found


def _is_owner(tree: Tree, index: int, inside: Sequence[int]) -> bool:
    """The «организации» of «Парламентской ассамблеи организации»: whose it is, not a part of its name."""
    own = tree.lemma(index) in BODIES and tree.feat(index, "Case") == "Gen" and index == inside[-1]
    return own and index > inside[0] and tree.tokens[index - 1].pos == "NOUN"
