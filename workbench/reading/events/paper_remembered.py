"""Papers of the past whose signing is remembered, with its day: «к 10-летию подписания Нахчыванского
соглашения (3 октября 2009 года) о создании Тюркского совета»."""

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.events.paper_lists import PAPERS
from workbench.reading.events.paper_owners import named
from workbench.reading.events.paper_titles import title_of
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import ArgumentFinder
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.trees import Tree, Trees
from workbench.reading.text.quotes import quotes_of

REMEMBERED = "ru.adopted.remembered"
_SIGNING = wordset("подписание принятие заключение утверждение")
_ROUND = ("летие", "летия", "летию", "летием", "летии")
_DAYS = wordset("годовщина юбилей")
_SINCE = wordset("день момент")


def find_remembered(document: Document, trees: Trees, finder: ArgumentFinder) -> list[EventClaim]:
    """The papers of the format that they name, with the day that stands behind them."""
    quotes = quotes_of(document.text)
    found = []
    for sentence in document.sentences:
        lemmas = sentence.lemmas
        if lemmas.isdisjoint(_SIGNING) or lemmas.isdisjoint(PAPERS):
            continue
        tree = trees.of(sentence)
        for noun in tree.of_lemmas(_SIGNING):
            papers = [kid for kid in tree.kids[noun] if kid > noun and tree.lemma(kid) in PAPERS]
            if not papers or not _is_remembered(tree, noun):
                continue
            code = named(tree, papers[0], finder.find(tree), finder.last_format(sentence.index))
            dated = _dated(document, tree, papers[0])
            if code is None or dated is None:
                continue
            found.append(
                EventClaim(
                    EventType.DOCUMENT,
                    code,
                    Modality.DECIDED,
                    (words_of(document, tree, {noun, papers[0]}),),
                    date=dated.name,
                    title=title_of(document, quotes, tree, papers[0]),
                    rule=REMEMBERED,
                )
            )
    return found


def _is_remembered(tree: Tree, noun: int) -> bool:
    """«годовщина подписания», «к 5-летию подписания», «со дня подписания», «с момента подписания»."""
    before = noun - 1
    if tree.lemma(before) in _SINCE:
        return tree.word(before - 1) in ("с", "со")
    return tree.lemma(before) in _DAYS or tree.word(before).endswith(_ROUND)


def _dated(document: Document, tree: Tree, paper: int) -> Mention | None:
    """«подписания соглашения (3 октября 2009 года)», «… Договора от 8 декабря 1999 года»."""
    behind = document.mentions_in(tree.tokens[paper].start, tree.sentence.end)
    dates = [one for one in behind if one.type is MentionType.DATE and one.name]
    return next((one for one in dates if document.text[: one.start].endswith(("(", " от "))), None)
