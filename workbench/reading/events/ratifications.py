"""Papers of a format that a state or its parliament ratified: «парламент ратифицировал договор о ЕАЭС»."""

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.events.adoption_ways import is_done
from workbench.reading.events.clause_dates import only_date
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.paper_lists import MEMBERSHIP, PAPERS
from workbench.reading.events.paper_titles import title_of
from workbench.reading.modality.modality import future
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import ArgumentFinder, Arguments
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.trees import Tree, Trees
from workbench.reading.text.quotes import quotes_of

_RATIFYING, _RATIFICATION = "ратифицировать", "ратификация"
_LAWS = wordset("закон законопроект")
_PASSING = wordset("подписать принять одобрить утвердить")


def find_ratified(document: Document, trees: Trees, finder: ArgumentFinder) -> list[EventClaim]:
    """The papers that were ratified or will be, of the one format that they name."""
    quotes = quotes_of(document.text)
    found = []
    for sentence in document.sentences:
        lemmas = sentence.lemmas
        if lemmas.isdisjoint((_RATIFYING, _RATIFICATION)) or lemmas.isdisjoint(PAPERS):
            continue
        tree = trees.of(sentence)
        for word in tree.of_lemmas((_RATIFYING, _RATIFICATION)):
            told = _told(tree, word)
            paper = _paper(tree, word) if told is not None else None
            code = _format(tree, paper, finder.find(tree)) if paper is not None else None
            if told is None or paper is None or code is None:
                continue
            dated = only_date(document, tree, told)
            found.append(
                EventClaim(
                    EventType.DOCUMENT,
                    code,
                    Modality.PLANNED if future(tree, told) else Modality.DECIDED,
                    (words_of(document, tree, {told, word, paper}),),
                    date=dated.name if dated else None,
                    title=title_of(document, quotes, tree, paper),
                    rule="ru.ratified",
                )
            )
    return found


def _told(tree: Tree, word: int) -> int | None:
    """The verb by which it is told that the paper was ratified, or that it will be: «ратифицировал»,
    «подписал закон о ратификации»."""
    verb = word
    if tree.lemma(word) == _RATIFICATION:
        law = tree.parents[word]
        verb = tree.parents[law] if law >= 0 and tree.lemma(law) in _LAWS else -1
        if verb < 0 or tree.lemma(verb) not in _PASSING:
            return None
    if tree.negated(verb) or not (is_done(tree, verb) or (tree.is_finite(verb) and future(tree, verb))):
        return None
    return verb


def _paper(tree: Tree, word: int) -> int | None:
    papers = [kid for kid in tree.kids[word] if tree.lemma(kid) in PAPERS and not tree.preposition(kid)]
    return papers[0] if papers else None


def _format(tree: Tree, paper: int, arguments: Arguments) -> str | None:
    """The only format that the paper names; a membership tells of itself."""
    below = tree.subtree(paper)
    if any(tree.lemma(node) in NOUNS | MEMBERSHIP for node in below):
        return None
    codes = {body.code for body in arguments.formats if body.first in below}
    return codes.pop() if len(codes) == 1 else None
