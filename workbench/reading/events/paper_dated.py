"""Papers and decisions cited by their day: «решением Совета глав государств ШОС от 10 июля 2015 года»."""

import re

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.events.paper_titles import title_of
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import ArgumentFinder
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.named_formats import councils
from workbench.reading.syntax.trees import Tree, Trees
from workbench.reading.text.quotes import QuoteMap, quotes_of

_DECISIONS = wordset("решение постановление распоряжение")
_PAPERS = _DECISIONS | wordset("декларация договор протокол соглашение устав хартия меморандум")
_FROM = re.compile(r"\sот\s$")
_BREAKS = frozenset({",", ";", ":", "(", "—", "–"})
_LONGEST = 24
"""Tokens between the paper and its day."""


def find_dated(document: Document, trees: Trees, finder: ArgumentFinder) -> list[EventClaim]:
    """Those of a format, by what stands between the noun and its day; what one state resolves is none."""
    quotes = quotes_of(document.text)
    found = []
    for sentence in document.sentences:
        named = document.mentions_in(sentence.start, sentence.end)
        days = [one for one in named if _is_its_day(document, one)]
        if not days or _PAPERS.isdisjoint(sentence.lemmas):
            continue
        tree = trees.of(sentence)
        formats = {tree.tokens[one.first].start: one.code for one in finder.find(tree).formats}
        formats |= {one.start: councils()[one.entity] for one in named if one.entity in councils()}
        cited = (_cited(document, quotes, tree, day, formats) for day in days)
        found += [paper for paper in cited if paper is not None]
    return found


def _cited(
    document: Document, quotes: QuoteMap, tree: Tree, day: Mention, formats: dict[int, str]
) -> EventClaim | None:
    """The paper of that day, if a format is named between the two; `formats` by where their names start."""
    paper = _paper_before(tree, day)
    if paper is None or tree.feat(paper, "Number") == "Plur":
        return None
    last = next(i for i, token in enumerate(tree.tokens) if token.end >= day.end)
    between = range(tree.tokens[paper].end, day.start)
    code = next((code for place, code in sorted(formats.items()) if place in between), None)
    if code is None:
        return None
    return EventClaim(
        EventType.DECISION if tree.lemma(paper) in _DECISIONS else EventType.DOCUMENT,
        code,
        Modality.DECIDED,
        (words_of(document, tree, {paper, last}),),
        date=day.name,
        title=title_of(document, quotes, tree, paper),
        rule="ru.adopted.dated",
    )


def _is_its_day(document: Document, mention: Mention) -> bool:
    """«… от 10 июля 2015 года», a day in full behind «от»."""
    day = mention.type is MentionType.DATE and mention.name is not None and mention.name.count("-") > 1
    return day and _FROM.search(document.text, max(0, mention.start - 4), mention.start) is not None


def _paper_before(tree: Tree, day: Mention) -> int | None:
    """The noun whose day it is, with nothing but its own words between."""
    place = next((i for i, token in enumerate(tree.tokens) if token.start >= day.start), len(tree)) - 2
    for index in range(place, max(-1, place - _LONGEST), -1):
        token = tree.tokens[index]
        if token.lemma in _PAPERS:
            return index
        if token.text in _BREAKS or token.pos in ("VERB", "AUX"):
            return None
    return None
