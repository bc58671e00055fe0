"""Who adopted a paper: the format whose leaders, council or meeting the sentence names, or goes on about."""

from collections.abc import Sequence

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.events.adoption_ways import (
    LEADERS,
    THEY,
    governor,
    is_nobodys,
    is_on_the_side,
    nominatives_of,
)
from workbench.reading.events.councils import council
from workbench.reading.events.deciders import REGION, acts_for_region
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.meeting_owners import is_lesser, noun_phrase
from workbench.reading.events.meetings import format_met
from workbench.reading.events.paper_lists import CARRIERS
from workbench.reading.patterns import wordset
from workbench.reading.syntax.arguments import ArgumentFinder, Arguments
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree

_ACTORS = ("nsubj", "iobj", "obl:agent")
_MANY = 3
"""Persons who sign for the format, where fewer sign for themselves."""
_NEAR = 3
"""Sentences after a meeting, or after what was adopted, in which what is adopted without a word on who did
it is the work of the same."""
OTHERS = wordset(
    "компания концерн корпорация предприятие завод университет правительство кабмин парламент сенат мажилис "
    "дума госдума сейм меджлис маджлис кенеш рада хурал кнессет палата "
    "министерство минэкономики минфин ведомство депутат сенатор регион губернатор бизнес"
)
_SITTING = frozenset({"совет", "саммит"})
_OF_TWO = frozenset({"union-state"})
_BOTH = frozenset({"двух", "оба", "обе", "обеих", "двумя", "обеими"})


class Adopters:
    """Remembers what was adopted last, whoever by, for what is told after it."""

    def __init__(self, document: Document, finder: ArgumentFinder, meetings: Sequence[Meeting]) -> None:
        self.document = document
        self.finder = finder
        self.told = meetings
        self.held = {m.sentence: m.claim for m in meetings if m.claim.modality is Modality.DECIDED}
        self._last: tuple[int, str] | None = None

    def remember(self, sentence: int, adopted: Sequence[EventClaim]) -> None:
        if adopted:
            self._last = (sentence, adopted[-1].format)

    def near(self, tree: Tree) -> str | None:
        """The format whose meeting, or whose papers, the sentence goes on about."""
        index = tree.sentence.index
        met = format_met(self.told, index, _NEAR)
        if met is None and self._last is not None and index - self._last[0] <= _NEAR:
            return self._last[1]
        return met

    def spoken_of(self, tree: Tree) -> str | None:
        """The format of the last meeting that was told of."""
        before = [claim for index, claim in self.held.items() if index < tree.sentence.index]
        return before[-1].format if before else self.finder.last_format(tree.sentence.index)

    def format_of(self, tree: Tree, verb: int, papers: Sequence[int], arguments: Arguments) -> str | None:
        """Whose leaders adopted it: named with them, or, where the meeting stands bare, spoken of before."""
        formats = arguments.formats
        subjects = self._subjects(tree, verb, papers)
        for subject in subjects:
            below = tree.subtree(subject)
            own = [body for body in formats if body.first in below]
            if any(is_lesser(tree, node) for node in noun_phrase(tree, subject)[1:]):
                continue  # «представители бизнеса стран ШОС»
            beside = [body for body in own if body.head == subject or tree.parents[body.head] == subject]
            beside = [body for body in beside if tree.rel(body.head) in ("conj", tree.rel(subject))]
            if own and (tree.lemma(subject) in LEADERS or own[0].first <= subject <= own[0].last or beside):
                return (beside or own)[0].code  # «Иран и ЕАЭС», too
            if acts_for_region(tree, subject, arguments):
                return REGION
            sitting = council(self.document, tree, min(below) - 1)
            if sitting is not None:
                return sitting
            if self._are_they(tree, subject, below, arguments):
                return self.spoken_of(tree)
            states = {state.code for state in arguments.states if state.head in below}
            led = tree.lemma(subject) in LEADERS and len(states) >= _MANY
            if led or self._persons(tree, below) >= _MANY:
                return self.near(tree)  # «Жапаров, Токаев и Мирзиёев подписали договор»
        if any(tree.lemma(node) in NOUNS for node in tree.clause(verb)) and not subjects:
            near = [body.code for body in formats if body.head in tree.clause(verb)]
            return near[0] if near else self.spoken_of(tree)
        return self.near(tree) if is_nobodys(tree, verb) and not subjects else None

    def are_others(self, tree: Tree, verb: int, papers: Sequence[int], arguments: Arguments) -> bool:
        """«Президенты двух стран подписали на саммите соглашение», «на полях саммита подписан меморандум»:
        those of a few states, or of a firm, at the meeting of many."""
        subjects = self._subjects(tree, verb, papers)
        below = {node for subject in subjects for node in tree.subtree(subject)}
        of_paper = set() if subjects else {node for paper in papers for node in tree.subtree(paper)}
        if any(body.first in below | of_paper for body in arguments.formats):
            return False
        if any(tree.word(node) in _BOTH for node in below):
            return True
        if any(self._are_they(tree, one, tree.subtree(one), arguments) for one in subjects):
            return False
        if is_on_the_side(tree, verb):
            return True
        if any(body.code in _OF_TWO for body in arguments.formats):
            return False
        states = {state.code for state in arguments.states if state.head in below}
        persons = self._persons(tree, below)
        return self.is_firm(tree, verb, papers) or persons == 2 or (len(states) == 2 and persons < _MANY)

    def is_firm(self, tree: Tree, verb: int, papers: Sequence[int]) -> bool:
        """Whether a parliament, a ministry or a firm acts, which adopts nothing for the format."""
        return any(tree.lemma(subject) in OTHERS for subject in self._subjects(tree, verb, papers))

    def _subjects(self, tree: Tree, verb: int, papers: Sequence[int]) -> list[int]:
        """Who acts, wherever the parser hangs them."""
        kids = [kid for kid in tree.kids[verb] if tree.rel(kid).startswith(_ACTORS) and kid not in papers]
        if tree.is_passive(verb):  # «странами союза утвержден план», whatever the parser says
            by = [kid for kid in tree.kids[verb] if tree.feat(kid, "Case") == "Ins"]
            kids += [kid for kid in by if tree.lemma(kid) in LEADERS and kid not in kids]
        kids = [kid for kid in kids if tree.lemma(kid) not in CARRIERS and not tree.preposition(kid)]
        if any(tree.lemma(kid) == "подпись" for kid in kids):  # «под договором стоят подписи Токаева и …»
            kids = [one for signed in kids for one in (signed, *tree.kids[signed])]
        above = tree.parents[verb]
        if not kids and above >= 0:
            kids = [kid for kid in tree.kids[above] if tree.rel(kid) == "iobj"]
        decides = governor(tree, verb)
        acts = verb if decides is None else decides
        if tree.feat(verb, "VerbForm") == "Conv":
            acts = above
        kids = kids or [
            one for one in subjects_of(tree, acts) if one not in papers and tree.lemma(one) not in CARRIERS
        ]
        return kids or [one for one in nominatives_of(tree, verb) if one not in papers]

    def _are_they(self, tree: Tree, subject: int, below: set[int], arguments: Arguments) -> bool:
        """Whether «лидеры», «стороны» are those of whom the article tells: no state and no firm is named."""
        states = (one.head for one in arguments.states if one.head in below)
        named = any(tree.tokens[head].pos != "DET" for head in states)  # but «ее участники», of a meeting
        if tree.lemma(subject) not in THEY or named:
            return False
        if tree.word(subject) == tree.lemma(subject) and tree.lemma(subject) not in _SITTING:
            return False  # «министр торговли подписал меморандум»
        others = OTHERS - {"правительство"}  # «главы правительств»
        return not any(tree.lemma(node) in others for node in below) and not self._persons(tree, below)

    def _persons(self, tree: Tree, nodes: set[int]) -> int:
        """How many persons are named there."""
        starts = {tree.tokens[node].start for node in nodes}
        named = self.document.mentions_in(tree.sentence.start, tree.sentence.end)
        return sum(mention.type is MentionType.PERSON and mention.start in starts for mention in named)
