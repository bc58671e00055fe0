"""What a paper is called, in the nominative."""

from workbench.reading.document import Document
from workbench.reading.names.nominative import nominative, with_outer_guillemets
from workbench.reading.patterns import BODIES
from workbench.reading.syntax.trees import Tree
from workbench.reading.text.quotes import QuoteMap


def title_of(document: Document, quotes: QuoteMap, tree: Tree, paper: int) -> str:
    """What was adopted, in the nominative, with its title if it has one."""
    own = quotes.at(tree.tokens[paper].start)
    if own is not None and own.first == tree.tokens[paper].start:
        return with_outer_guillemets(document.text[own.start : own.end])
    below = tree.subtree(paper)
    last = paper
    while (
        last + 1 < len(tree)
        and last + 1 in below
        and (tree.tokens[last + 1].pos not in ("PUNCT", "VERB", "CCONJ") or tree.rel(last + 1) == "amod")
        and not (last == paper and tree.lemma(last + 1) in BODIES)
    ):
        last += 1
    first = paper
    while first and (tree.tokens[first - 1].pos in ("ADJ", "DET") or tree.rel(first - 1) == "amod"):
        first -= 1
    text = document.text
    phrase = text[tree.tokens[first].start : tree.tokens[last].end]
    if tree.tokens[paper].pos in ("NOUN", "PROPN"):  # what the tagger takes for an adjective stays
        phrase = nominative(text, tree.tokens[first : last + 1])
    end = tree.tokens[last].end
    title = quotes.at(end + 1)
    title = title if title and title.start >= end else None  # not the quotation that the paper stands in
    return f"{phrase} {with_outer_guillemets(text[title.start : title.end])}" if title else phrase
