"""The day that a clause tells of."""

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.meeting_details import is_bound
from workbench.reading.trees import Tree


def only_date(document: Document, tree: Tree, index: int, *, since: bool = False) -> Mention | None:
    """The date of the clause of the token at `index`, if it has but one and that is no limit of something.

    With `since`, the day from which on something holds («с 1 января») counts, too.
    """
    clause = sorted(tree.clause(index))
    dates = []
    for mention in document.mentions_in(tree.sentence.start, tree.sentence.end):
        if mention.type is not MentionType.DATE or not mention.name:
            continue
        inside = [node for node in clause if mention.start <= tree.tokens[node].start < mention.end]
        if inside and (not is_bound(tree, inside[0], mention.name) or (since and _is_since(tree, inside[0]))):
            dates.append(mention)
    return dates[0] if len({mention.name for mention in dates}) == 1 else None


def _is_since(tree: Tree, first: int) -> bool:
    return not {tree.word(first), tree.word(first - 1)}.isdisjoint(("с", "со"))
