"""The state that takes a chair, by the subject of the verb or by whom that stands for."""

from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document
from workbench.reading.events.chair_dates import stretch
from workbench.reading.events.chair_words import CHARGED, LEADS
from workbench.reading.syntax.arguments import Argument, ArgumentFinder
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree


class ChairHolders:
    """Finds in a sentence the state that acts; `states` are those that may."""

    def __init__(
        self, document: Document, tree: Tree, finder: ArgumentFinder, states: list[Argument]
    ) -> None:
        self.document = document
        self.tree = tree
        self.persons = finder.persons
        self.formats = finder.find(tree).formats
        self.states = states

    def subject(self, verb: int, index: int) -> Argument | None:
        """The state that acts; where the parser finds no subject, the only one in the nominative nearby."""
        tree = self.tree
        top = self.top(verb)
        if tree.rel(verb) == "acl" and ("вш" in tree.word(verb) or "щ" in tree.word(verb)):
            # «Киргизия, перенявшая председательство», which a tagger takes for an adjective
            return next((state for state in self.states if state.head == tree.parents[verb]), None)
        given = self._charged(top) if tree.lemma(top) in CHARGED else self._behind_body(verb)
        if given is not None:
            return given
        # a parser takes the office for the subject: «который принимает председательство»
        which = [kid for kid in tree.kids[top] if tree.word(kid) in ("который", "которая")]
        subjects = which or [kid for kid in subjects_of(tree, top) if kid != index]
        if not subjects and self.in_which(top) is not None:
            subjects = subjects_of(tree, tree.clause_head(tree.parents[top]))
        if any(tree.lemma(kid) == "который" and tree.word(kid - 1) == "," for kid in subjects):
            named = next((s for s in self.states for kid in subjects if s.last == kid - 2), None)
            return named or next((s for kid in subjects if (s := self.led(kid - 2)) is not None), None)
        states = self._beside(verb) if tree.lemma(verb) in LEADS else self.states
        under = [state for kid in subjects if kid != index for state in states if state.head == kid]
        if under:
            return under[0]
        led = [state for kid in subjects if kid != index and (state := self.led(kid)) is not None]
        if led:
            return led[0]
        words = stretch(self.tree, verb)
        near = [s for s in states if s.head in words and s.case == "Nom" and not s.preposition]
        if any(kid != index and tree.tokens[kid].pos in ("NOUN", "PROPN") for kid in subjects) and not near:
            return None
        return near[0] if len(near) == 1 else None

    def _charged(self, top: int) -> Argument | None:
        """«Москве выпало председательствовать»."""
        theirs = (state for state in self.states if state.head in self.tree.kids[top] and state.case == "Dat")
        return next(theirs, None)

    def _behind_body(self, verb: int) -> Argument | None:
        """«ШОС возглавил Кыргызстан», wherever the parser hung the two."""
        leads = self.tree.lemma(verb) in LEADS and any(body.last == verb - 1 for body in self.formats)
        behind = (state for state in self.states if state.first == verb + 1 and not state.preposition)
        return next(behind, None) if leads else None

    def in_which(self, verb: int) -> Argument | None:
        """The format of «входит в движение, в котором примет председательство»."""
        tree = self.tree
        which = (k for k in tree.kids[verb] if tree.lemma(k) == "который" and tree.preposition(k) == "в")
        comma = next((kid - 2 for kid in which), -1)
        return next((body for body in self.formats if body.last == comma - 1), None)

    def _beside(self, verb: int) -> list[Argument]:
        """The states with no comma between: «блок возглавляет Россия, входят в него и Беларусь, и Куба»."""
        tree = self.tree
        stretches = ((s, range(min(verb, s.last), max(verb, s.first))) for s in self.states)
        return [state for state, between in stretches if all(tree.word(i) != "," for i in between)]

    def led(self, subject: int) -> Argument | None:
        """The state whose leader the person in the subject is: «Алиев принял председательство»."""
        place, day = self.tree.tokens[subject].start, self.document.published
        around = (one for one in self.document.mentions if one.start <= place < one.end)
        named = [one for one in around if one.type is MentionType.PERSON]
        if not named or day is None:
            return None
        entity = self.persons.linked.get(named[0], named[0]).entity
        held = [term.of for term in self.persons.table.terms(entity or "") if term.holds(day)]
        codes = {of.partition(":")[2] for of in held if of.startswith("state:")}
        if len(codes) != 1:
            return None
        return Argument(codes.pop(), subject, subject, subject, "Nom", "", "leader")

    def antecedent(self, words: range) -> Argument | None:
        """«Казахстан, к которому перешло председательство»."""
        tree, first = self.tree, words[0]
        if tree.word(first) != "к" or tree.lemma(first + 1) != "который":
            return None
        return next((state for state in self.states if state.last == first - 2), None)

    def top(self, verb: int) -> int:
        """The predicate whose subject acts: that of «намерена принять», too."""
        head = self.tree.clause_head(verb)
        return head if self.tree.feat(verb, "VerbForm") == "Inf" else verb
