"""Decisions on who chairs a format: «председательство в СНГ перейдет к Туркменистану»."""

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.arguments import Argument, ArgumentFinder
from workbench.reading.clause_dates import only_date
from workbench.reading.document import Document
from workbench.reading.evidence import words_of
from workbench.reading.modality import future
from workbench.reading.patterns import wordset
from workbench.reading.trees import Tree, Trees

_OFFICE = "председательство"
_HOLDING = "председательствовать"
_PASSES = wordset("перейти переходить отойти достаться")
_HANDS = wordset("передать передавать уступить вручить")
_TAKES = wordset("принять принимать взять получить возглавить перенять занять приступить вступить начать")
_CARRIERS = wordset("эстафета право функция пост полномочие")
_AHEAD = wordset("готовиться намерен планировать предстоять собираться должный ожидаться рассчитывать")
_WISHED = wordset("предложить предлагать готовый готовность мочь хотеть выразить")


def find_chairmanships(document: Document, trees: Trees) -> list[EventClaim]:
    """Who took the chair, or will: `state` is the new one's."""
    finder = ArgumentFinder(document)
    found: list[EventClaim] = []
    for sentence in document.sentences:
        if any(token.lemma in (_OFFICE, _HOLDING) for token in sentence.tokens):
            found += _Chairs(document, trees.of(sentence), finder).find()
        finder.remember(sentence)
    return found


class _Chairs:
    """The chairs that one sentence gives away."""

    def __init__(self, document: Document, tree: Tree, finder: ArgumentFinder) -> None:
        arguments = finder.find(tree)
        self.document = document
        self.tree = tree
        self.states = arguments.states
        self.formats = arguments.formats
        self.last_format = finder.last_format

    def find(self) -> list[EventClaim]:
        made = [
            self._told(index)
            for index in range(len(self.tree))
            if self.tree.lemma(index) in (_OFFICE, _HOLDING)
        ]
        return [event for event in made if event is not None]

    def _told(self, index: int) -> EventClaim | None:
        tree = self.tree
        verb = index if tree.lemma(index) == _HOLDING else self._verb(index)
        if verb is None:
            return None
        chair, code = self._chair(verb), self._format(index)
        modality = self._modality(verb)
        if chair is None or code is None or modality is None:
            return None
        dated = only_date(self.document, tree, verb, since=True)
        published = self.document.published
        if dated and published and (dated.name or "")[:10] > published.isoformat():
            modality = Modality.PLANNED if modality is Modality.DECIDED else modality
        named = [body.first for body in self.formats if body.code == code and body.first in tree.clause(verb)]
        return EventClaim(
            EventType.DECISION,
            code,
            modality,
            (words_of(self.document, tree, {index, verb, chair.first, chair.last, *named}),),
            date=dated.name if dated else None,
            state=chair.code,
            rule="ru.chairmanship",
        )

    def _verb(self, index: int) -> int | None:
        """What is done with the office, past «эстафета», «функции»."""
        parent = self.tree.parents[index]
        if parent >= 0 and self.tree.lemma(parent) in _CARRIERS:
            parent = self.tree.parents[parent]
        return parent if parent >= 0 and self.tree.lemma(parent) in _PASSES | _HANDS | _TAKES else None

    def _chair(self, verb: int) -> Argument | None:
        """The state that will have the office."""
        tree, lemma = self.tree, self.tree.lemma(verb)
        if lemma in _TAKES or lemma == _HOLDING:
            subjects = [kid for kid in tree.kids[self._top(verb)] if tree.rel(kid).startswith("nsubj")]
            return next((s for kid in subjects for s in self.states if s.head in tree.subtree(kid)), None)
        beneath = tree.subtree(verb)
        to = [state for state in self.states if state.head in beneath and state.first > 0]
        if lemma in _PASSES:
            return next((state for state in to if state.preposition == "к" or state.case == "Dat"), None)
        return next((state for state in to if state.case == "Dat" and state.preposition in ("", "к")), None)

    def _top(self, verb: int) -> int:
        """The predicate whose subject acts: that of «намерена принять», too."""
        head = self.tree.clause_head(verb)
        return head if self.tree.feat(verb, "VerbForm") == "Inf" else verb

    def _format(self, index: int) -> str | None:
        near = [body for body in self.formats if body.first > index] or list(self.formats)
        return near[0].code if near else self.last_format

    def _modality(self, verb: int) -> Modality | None:
        tree, top = self.tree, self._top(verb)
        if tree.negated(verb) or tree.negated(top):
            return None
        if top != verb:
            lemma = tree.lemma(top)
            if lemma in _WISHED:
                return Modality.PROPOSED
            return Modality.PLANNED if lemma in _AHEAD or future(tree, verb) else None
        return Modality.PLANNED if future(tree, verb) else Modality.DECIDED
