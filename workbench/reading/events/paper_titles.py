"""What a paper is called, in the nominative."""

from workbench.reading.document import Document
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.paper_lists import DECISION, PAPERS
from workbench.reading.names.nominative import nominative, with_outer_guillemets
from workbench.reading.patterns import BODIES, wordset
from workbench.reading.syntax.trees import Tree
from workbench.reading.text.quotes import QuoteMap

_POINTING = wordset("соответствующий данный указанный упомянутый названный такой этот тот")
"""«соответствующая декларация»: no word of its title."""


def title_of(document: Document, quotes: QuoteMap, tree: Tree, paper: int) -> str:
    """What was adopted, in the nominative, with its title if it has one."""
    own = quotes.at(tree.tokens[paper].start)
    if own is not None and own.first == tree.tokens[paper].start and not _speaks(tree, paper, own.end):
        return with_outer_guillemets(document.text[own.start : own.end])
    below = tree.subtree(paper)
    last = paper
    while (
        last + 1 < len(tree)
        and last + 1 in below
        and (
            tree.tokens[last + 1].pos not in ("PUNCT", "VERB", "CCONJ")
            or tree.rel(last + 1) == "amod"
            or _joins(tree, paper, last + 1)
        )
        and not (last == paper and tree.lemma(last + 1) in BODIES)
        and not _is_where_signed(tree, last + 1)
    ):
        last += 1
    first = paper
    while (
        first
        and (tree.tokens[first - 1].pos in ("ADJ", "DET") or tree.rel(first - 1) == "amod")
        and tree.lemma(first - 1) not in _POINTING
    ):
        first -= 1
    text = document.text
    phrase = text[tree.tokens[first].start : tree.tokens[last].end]
    if tree.tokens[paper].pos in ("NOUN", "PROPN"):  # what the tagger takes for an adjective stays
        phrase = nominative(text, tree.tokens[first : last + 1])
    end = tree.tokens[last].end
    title = quotes.at(end + 1)
    title = title if title and title.start >= end else None  # not the quotation that the paper stands in
    return f"{phrase} {with_outer_guillemets(text[title.start : title.end])}" if title else phrase


def _speaks(tree: Tree, paper: int, end: int) -> bool:
    """Whether a verb stands in the quotation that begins with the paper: somebody's words, and no title."""
    words = (node for node in range(paper, len(tree)) if tree.tokens[node].start < end)
    return any(tree.is_finite(node) for node in words)


def _is_where_signed(tree: Tree, place: int) -> bool:
    """«подписать договор о дружбе на следующем саммите»: no word of its title."""
    near = range(place + 1, min(place + 3, len(tree)))
    return tree.word(place) == "на" and any(
        tree.lemma(node) in NOUNS and tree.feat(node, "Case") == "Loc" for node in near
    )


def _joins(tree: Tree, paper: int, joint: int) -> bool:
    """Whether «и» or a comma joins two things that the paper is about: «о дружбе, доверии и помощи»; not
    two papers."""
    if tree.word(joint) not in ("и", ","):
        return False
    noun = next((node for node in range(joint + 1, len(tree)) if tree.tokens[node].pos != "ADJ"), joint)
    first = tree.parents[noun]
    same = tree.rel(noun) == "conj" and paper < first < joint
    if not same or tree.lemma(noun) in PAPERS | {DECISION} or not _is_like(tree, first, noun):
        return False
    if tree.word(joint) == "и":
        return True
    others = (kid for kid in tree.kids[first] if kid > noun and tree.rel(kid) == "conj")
    return any(_is_like(tree, first, kid) and "и" in map(tree.word, range(noun, kid)) for kid in others)


def _is_like(tree: Tree, one: int, other: int) -> bool:
    cases = {tree.feat(one, "Case"), tree.feat(other, "Case")}
    return len(cases) == 1 and tree.tokens[other].pos in ("NOUN", "PROPN")
