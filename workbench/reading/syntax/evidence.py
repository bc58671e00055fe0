"""The shortest words that carry a claim."""

from collections.abc import Iterable

from workbench.domain.article import Span
from workbench.reading.document import Document
from workbench.reading.syntax.trees import Tree

_LONGEST_CLAUSE = 260
_LEADING = frozenset({"что", "и", "а", "но", "однако", "чтобы", "ли"})


def words_of(document: Document, tree: Tree, tokens: Iterable[int]) -> Span:
    """The clause that holds `tokens`, or, where that is long, the words from first to last of them."""
    wanted = sorted(set(tokens))
    around = {index for token in wanted for index in tree.clause(token)}
    clause = {*wanted, *(index for index in around if not _is_mark(tree, index))}
    first, last = min(clause), max(clause)
    if tree.tokens[last].end - tree.tokens[first].start > _LONGEST_CLAUSE:
        first, last = wanted[0], wanted[-1]
    first, last = _within_quotes(tree, first, last, wanted)
    first, last = _trimmed(tree, first, last, wanted)
    start, end = tree.tokens[first].start, tree.tokens[last].end
    words = document.text[start:end]
    opened = {"»": words.count("«") > words.count("»"), '"': words.count('"') % 2 == 1}
    if opened.get(document.text[end : end + 1], False):
        end += 1  # the title that the words end with keeps its closing mark
    return document.span(start, end)


def _within_quotes(tree: Tree, first: int, last: int, wanted: list[int]) -> tuple[int, int]:
    """Cut where a quotation ends that was opened before the words, and begins that closes after them."""
    depth = 0
    for place in range(wanted[-1] + 1, last + 1):
        depth += {"«": 1, "»": -1}.get(tree.tokens[place].text, 0)
        straight = tree.tokens[place].text == '"' and tree.word(place + 1) in (",", "-", "—", "–", ".")
        if depth < 0 or straight:
            last = place - 1
            break
    depth = 0
    for place in range(wanted[0] - 1, first - 1, -1):
        depth += {"»": 1, "«": -1}.get(tree.tokens[place].text, 0)
        if depth < 0:
            first = place + 1
            break
    return first, last


def _trimmed(tree: Tree, first: int, last: int, wanted: list[int]) -> tuple[int, int]:
    """Without punctuation and joining words at the ends."""
    while first < wanted[0] and (_is_mark(tree, first) or tree.word(first) in _LEADING):
        first += 1
    while last > wanted[-1] and _is_mark(tree, last):
        last -= 1
    return first, last


def _is_mark(tree: Tree, index: int) -> bool:
    text = tree.tokens[index].text
    return not (text.isalnum() or any(sign.isalnum() for sign in text))
