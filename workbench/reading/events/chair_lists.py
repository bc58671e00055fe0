"""Chairs that a list passes on: «председательство перейдет к Бразилии, в 2025-м – к ЮАР», «… в АСЕАН – к
Филиппинам, в БРИКС – к Индии»."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.meeting_modality import modality_when
from workbench.reading.patterns import DASHES
from workbench.reading.syntax.arguments import Argument
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.trees import Tree


def passed_on(
    document: Document,
    tree: Tree,
    states: Sequence[Argument],
    formats: Sequence[Argument],
    verb: int,
    before: EventClaim,
) -> Iterator[EventClaim]:
    """What the sentence goes on to say by a dash instead of `verb`: at another time, or in another format."""
    for state in states:
        dash = _dash_before(tree, state.first)
        if state.first < verb + 4 or state.preposition != "к" or tree.word(dash) not in DASHES:
            continue
        start = next((i + 1 for i in range(dash, verb, -1) if tree.word(i) in (",", ";")), verb)
        span = (words_of(document, tree, {*range(start, state.last + 1)}),)
        begins, ends = tree.tokens[start].start, tree.tokens[dash].start
        dated = [m for m in document.mentions_in(begins, ends) if m.type is MentionType.DATE and m.name]
        told = replace(before, evidence=span, state=state.code)
        body = next((one for one in formats if one.last == dash - 1 and one.first >= start), None)
        if len(dated) == 1:
            when = modality_when(dated[0].name, document.published) or before.modality
            told = replace(told, modality=when, date=dated[0].name)
        if body is not None and body.preposition in ("в", "во") and body.code != before.format:
            yield replace(told, format=body.code)
        elif len(dated) == 1:
            yield told


def _dash_before(tree: Tree, state: int) -> int:
    """The place of the dash in «– к Индии», «– от Белоруссии к Казахстану»."""
    places = range(state - 2, max(-1, state - 7), -1)
    whence = (i for i in places if tree.word(i) in DASHES and tree.word(i + 1) == "от")
    return state - 2 if tree.word(state - 2) in DASHES else next(whence, state - 2)
