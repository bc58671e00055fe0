"""Initiatives: «инициативу о проведении встреч выдвинул Мирзиёев», «Токаев предложил создать банк»."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.dates.publication import lies_ahead
from workbench.reading.document import Document, Sentence
from workbench.reading.events.clause_dates import only_date
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.meeting_told import Meeting
from workbench.reading.events.meetings import format_met
from workbench.reading.memberships.membership_dates import as_point, edtf
from workbench.reading.modality.modality import future
from workbench.reading.names.linking import state_of
from workbench.reading.names.nominative import nominative
from workbench.reading.patterns import wordset
from workbench.reading.statements.said_at import Occasions
from workbench.reading.statements.speakers import Speakers
from workbench.reading.syntax.arguments import EVERYBODYS, Argument, ArgumentFinder
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree, Trees
from workbench.reading.text.quotes import QuoteMap, quotes_of

_INITIATIVE = frozenset({"инициатива", "инициатор", "идея"})
_RAISING = wordset("выдвинуть выступить озвучить высказать стать являться быть предложить принадлежать")
_PROPOSING = wordset("предложить предлагать")
_FOUNDING = wordset(
    "создать учредить образовать преобразовать основать запустить сформировать разработать создание "
    "учреждение образование преобразование запуск формирование разработка"
)
_HOLDING = wordset("провести проводить организовать объявить открыть ввести принять")
"""What is also put forward, unless it is a meeting, which tells of itself."""
_FOUNDED = wordset("создать учредить основать образовать запустить появиться возникнуть провести созвать")
_NEAR = 6
"""Sentences after a meeting in which what is proposed is proposed to its format."""


def find_initiatives(document: Document, trees: Trees, meetings: Sequence[Meeting]) -> list[EventClaim]:
    """What was put forward for a format or at its meeting, and by whom."""
    return _Finder(document, trees, meetings).find()


class _Finder:
    def __init__(self, document: Document, trees: Trees, meetings: Sequence[Meeting]) -> None:
        self.document = document
        self.trees = trees
        self.quotes: QuoteMap = quotes_of(document.text)
        self.arguments = ArgumentFinder(document)
        self.meetings = meetings

    @cached_property
    def speakers(self) -> Speakers:
        return Speakers(self.document, self.quotes)

    def find(self) -> list[EventClaim]:
        found: list[EventClaim] = []
        for sentence in self.document.sentences:
            lemmas = {token.lemma for token in sentence.tokens}
            proposes = bool(lemmas & _PROPOSING and lemmas & (_FOUNDING | _HOLDING))
            if lemmas & _INITIATIVE or proposes:
                tree = self.trees.of(sentence)
                formats = self.arguments.find(tree).formats
                event = self._raised(tree, formats) if lemmas & _INITIATIVE else None
                event = event or (self._proposed(tree, formats) if proposes else None)
                found += [event] if event else []
            self.arguments.remember(sentence)
        return found

    def _raised(self, tree: Tree, formats: Sequence[Argument]) -> EventClaim | None:
        """«выдвинул инициативу», «стал инициатором», «создан по инициативе»."""
        index = next(i for i, token in enumerate(tree.tokens) if token.lemma in _INITIATIVE)
        head = tree.clause_head(index)
        by = tree.preposition(index) == "по" and tree.lemma(index) == "инициатива"
        if any(tree.lemma(kid) in ("такой", "этот", "данный") for kid in tree.kids[index]):
            return None  # «с такой инициативой выступил»: told before
        if tree.negated(head) or tree.lemma(head) not in (_FOUNDED if by else _RAISING):
            return None
        code = self._format(tree, index, head, formats)
        active = not tree.is_passive(head)
        actor = self._owner(tree, index) if by else self._subject(tree, head) if active else None
        if not active and not by:  # «инициатива была выдвинута президентом Узбекистана»
            agents = (kid for kid in tree.kids[head] if tree.feat(kid, "Case") == "Ins")
            actor = next((one for kid in agents if (one := self._named(tree, tree.subtree(kid)))), None)
        if tree.lemma(head) == "принадлежать":
            whose = [kid for kid in tree.kids[head] if tree.feat(kid, "Case") == "Dat"]
            actor = self._named(tree, {node for kid in whose for node in tree.subtree(kid)})
        if code is None or actor is None:
            return None
        origin = by or tree.lemma(index) == "инициатор" or tree.lemma(head) == "принадлежать"
        # what is put forward is but offered; what was founded on somebody's initiative is there
        modality = Modality.DECIDED if origin else Modality.PROPOSED
        made = self._event(tree, index, head, code, actor, modality)
        return replace(made, rule="ru.initiative.origin") if origin else made

    def _proposed(self, tree: Tree, formats: Sequence[Argument]) -> EventClaim | None:
        """«предложил создать»: to the format named, or to that of the meeting told of just before."""
        for head in range(len(tree)):
            if tree.lemma(head) not in _PROPOSING or not tree.is_finite(head) or tree.negated(head):
                continue
            what = next((kid for kid in tree.kids[head] if self._is_put_forward(tree, kid)), None)
            if what is None or self.quotes.at(tree.tokens[head].start):
                continue
            named = [body.code for body in formats if body.head in tree.subtree(what)]
            code = named[0] if named else self._spoken_of(tree.sentence)
            actor = self._subject(tree, head)
            if code is not None and actor is not None:
                return self._event(tree, what, head, code, actor, Modality.PROPOSED)
        return None

    @staticmethod
    def _is_put_forward(tree: Tree, kid: int) -> bool:
        """«создать банк», «провести учения», but not «провести следующий саммит»."""
        if tree.lemma(kid) in _FOUNDING:
            return True
        return tree.lemma(kid) in _HOLDING and all(
            tree.lemma(node) not in NOUNS for node in tree.subtree(kid)
        )

    def _format(self, tree: Tree, index: int, head: int, formats: Sequence[Argument]) -> str | None:
        below = tree.subtree(index)
        own = [body for body in formats if body.first in below and not self._is_venue(tree, body)]
        own += [body for body in formats if body.head in tree.kids[head] and not self._is_venue(tree, body)]
        if own:
            return own[0].code
        subjects = {
            node for kid in tree.kids[head] if tree.rel(kid).startswith("nsubj") for node in tree.subtree(kid)
        }
        own = [body for body in formats if body.head in subjects]
        if own:
            return own[0].code
        meets = any(tree.lemma(node) in NOUNS for node in below)
        return self._spoken_of(tree.sentence) if meets or tree.lemma(head) == "выступить" else None

    @staticmethod
    def _is_venue(tree: Tree, body: Argument) -> bool:
        """«на сессии Генассамблеи ООН»: where it was put forward."""
        return body.code in EVERYBODYS and any(tree.lemma(n) in NOUNS for n in tree.ancestors(body.head))

    def _spoken_of(self, sentence: Sentence) -> str | None:
        return format_met(self.meetings, sentence.index, _NEAR)

    def _subject(self, tree: Tree, head: int) -> Mention | None:
        """Who acts: the person, office or state in the subject of the predicate."""
        subjects = subjects_of(tree, head)
        if subjects and tree.word(subjects[0]) in ("он", "она"):
            return self._only_one(self.document.sentences[tree.sentence.index - 1])
        return self._named(tree, tree.subtree(subjects[0])) if subjects else None

    def _only_one(self, sentence: Sentence) -> Mention | None:
        """The person whom the sentence before names, where that is but one: «Он же предложил создать …»."""
        named = self.document.mentions_in(sentence.start, sentence.end)
        persons = [mention for mention in named if mention.type is MentionType.PERSON]
        return persons[0] if len(persons) == 1 else None

    def _owner(self, tree: Tree, index: int) -> Mention | None:
        """Whose initiative it was: «по инициативе Узбекистана»."""
        return self._named(tree, tree.subtree(index) - {index})

    def _named(self, tree: Tree, nodes: set[int]) -> Mention | None:
        starts = {tree.tokens[node].start for node in nodes}
        named = self.document.mentions_in(tree.sentence.start, tree.sentence.end)
        inside = [mention for mention in named if mention.start in starts]
        for kind in (MentionType.PERSON, MentionType.ROLE, MentionType.STATE):
            fits = [mention for mention in inside if mention.type is kind]
            if fits:
                return fits[0]
        return None

    def _event(
        self, tree: Tree, index: int, head: int, code: str, actor: Mention, modality: Modality
    ) -> EventClaim:
        start, end = tree.sentence.start, tree.sentence.end
        dated = only_date(self.document, tree, index)
        if dated and lies_ahead(as_point(edtf(dated)), self.document.published):
            dated = None  # «инициатива провести в 2026 году учения»: not the day on which it was raised
        occasion = Occasions(self.document, self.trees, self.quotes).of(tree.sentence, start, end)
        clause = tree.clause(index)
        person = actor.type is MentionType.PERSON
        return EventClaim(
            EventType.INITIATIVE,
            code,
            Modality.PLANNED if future(tree, head) else modality,
            (words_of(self.document, tree, {clause[0], clause[-1], index}),),
            date=dated.name if dated else None,
            place=occasion.place,
            state=state_of(actor) if actor.type is MentionType.STATE else None,
            actor=self.speakers.of(actor).name if person else self._nominative(tree, actor),
            venue=occasion.venue,
            rule="ru.initiative" if modality is Modality.DECIDED else "ru.initiative.proposed",
        )

    def _nominative(self, tree: Tree, actor: Mention) -> str:
        words = [token for token in tree.tokens if actor.start <= token.start < actor.end]
        return nominative(self.document.text, words)
