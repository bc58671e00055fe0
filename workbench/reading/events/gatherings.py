"""What tells that leaders gathered, or that a council did, where no noun for a meeting stands."""

from collections.abc import Collection, Sequence

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.meeting_details import BREAKS, NOUNS
from workbench.reading.syntax.arguments import Argument
from workbench.reading.syntax.trees import Tree, tokens_of

_ALL = 4
"""So many states are those of a format, and no two who met apart."""


def has_gathered(tree: Tree, verb: int) -> bool:
    """«Высший совет, собравшийся вчера в Москве, …», «собравшиеся в Астане лидеры»."""
    return tree.rel(verb) in ("acl", "amod") and "вш" in tree.word(verb) and not tree.is_finite(verb)


def names_meeting(tree: Tree, verb: int) -> bool:
    """Whether the words up to the next comma behind the verb name a meeting, which then tells itself."""
    end = next((i for i in range(verb, len(tree)) if tree.word(i) in BREAKS), len(tree))
    return any(tree.lemma(node) in NOUNS for node in range(end))


def told_beside(document: Document, tree: Tree, verb: int) -> set[str]:
    """The days that stand before the verb or right behind it, "" for a city that does. Those further on are
    of what was decided: «решили открыть 1 мая в Минске центр»."""
    told, end = set(), verb + 1
    for mention in document.mentions_in(tree.sentence.start, tree.sentence.end):
        tokens = tokens_of(tree, mention)
        if not tokens or any(tree.tokens[i].pos not in ("ADP", "ADJ") for i in range(end, tokens[0])):
            continue
        if mention.type in (MentionType.DATE, MentionType.PLACE):
            told.add((mention.name or "") if mention.type is MentionType.DATE else "")
            end = max(end, tokens[-1] + 1)
    return told


def is_of_states(tree: Tree, node: int) -> bool:
    """The words of «главы шести государств» behind the first, which name no state."""
    return tree.lemma(node) in ("государство", "страна", "правительство", "все", "весь") or (
        tree.tokens[node].pos == "NUM"
    )


def are_all_its_heads(tree: Tree, formats: Sequence[Argument], heads: Collection[str]) -> bool:
    """Whether the sentence tells of all leaders or ministers of a format, who are called by one of the words
    `heads`: by its name, by no name, or by those of so many states that it is not two who met apart."""
    names = {node for node in range(len(tree)) if tree.tokens[node].pos == "PROPN"}
    many = [i for i in range(len(tree)) if tree.lemma(i) in heads and tree.feat(i, "Number") == "Plur"]
    if any(len(tree.subtree(node) & names) >= _ALL for node in many):
        return True
    told = next((node for node in range(len(tree)) if is_plural(tree, node)), None)
    if told not in many:
        return False
    below = tree.subtree(told)
    return below.isdisjoint(names) or any(body.first in below for body in formats)


def is_plural(tree: Tree, node: int) -> bool:
    """«министры», in the nominative."""
    plural = tree.feat(node, "Number") == "Plur" and tree.feat(node, "Case") == "Nom"
    return plural and tree.tokens[node].pos in ("NOUN", "PROPN")


def names_states(document: Document, tree: Tree, who: int) -> bool:
    """«президенты России и Казахстана, …»: theirs, and not all of the format's."""
    below = tree.subtree(who)
    named = document.mentions_in(tree.sentence.start, tree.sentence.end)
    states = (tokens_of(tree, one) for one in named if one.type is MentionType.STATE)
    return any(not below.isdisjoint(tokens) for tokens in states)
