"""Dates that a sentence tells one by one: «вошли в апреле 2023-го и марте 2024 года соответственно»."""

from collections.abc import Sequence

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.memberships.membership_dates import edtf, in_brackets
from workbench.reading.syntax.arguments import Argument
from workbench.reading.syntax.trees import Tree


def own_date(document: Document, tree: Tree, state: Argument, states: Sequence[Argument]) -> str | None:
    """The date that a sentence tells of one state of several: in brackets, before the last, one by one."""
    return _of_each(document, tree, state, states) or in_brackets(document, tree, state, states)


def _of_each(document: Document, tree: Tree, state: Argument, states: Sequence[Argument]) -> str | None:
    """The date of one state of several, where as many dates as states stand before «соответственно»."""
    places = tree.of_words({"соответственно"})
    if not places or len(states) < 2 or state not in states:
        return None
    end = tree.tokens[places[0]].start
    mentions = document.mentions_in(tree.sentence.start, end)
    told = [edtf(one) for one in mentions if one.type is MentionType.DATE and one.name]
    dates = [day for one in told for day in one.split("/")][-len(states) :]  # «в 2023 и 2024 годах»
    return dates[list(states).index(state)] if len(dates) == len(states) else None
