"""Decisions on who chairs a format: «председательство в СНГ перейдет к Туркменистану»."""

import re
from collections.abc import Iterator, Sequence

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document, Token
from workbench.reading.events.adoption_ways import AGREEING
from workbench.reading.events.chair_dates import ChairDates, stretch
from workbench.reading.events.chair_lists import passed_on
from workbench.reading.events.chair_words import (
    AHEAD,
    BECOMES,
    CARRIERS,
    CHAIR,
    ENDS,
    FOLLOWS,
    GOES_ON,
    HANDS,
    HOLDING,
    IN_TURN,
    LEADS,
    NEAR,
    OFFICE,
    PASSES,
    PASSING,
    REINS,
    SEATS,
    TAKES,
    WISHED,
)
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.meeting_modality import (
    lasting_from,
    modality_when,
    nearest_such_day,
    next_such_day,
)
from workbench.reading.events.meeting_told import Meeting
from workbench.reading.events.meetings import format_met
from workbench.reading.memberships.context_dates import decision_date
from workbench.reading.memberships.membership_dates import as_point, edtf
from workbench.reading.modality.doubt import hedged
from workbench.reading.modality.modality import future
from workbench.reading.patterns import STATES
from workbench.reading.syntax.arguments import Argument, ArgumentFinder
from workbench.reading.syntax.evidence import words_of
from workbench.reading.syntax.subjects import subjects_of
from workbench.reading.syntax.trees import Tree, Trees

_LASTING = frozenset({HOLDING, "являться", "осуществлять", "занимать", "возглавлять"})
_SINCE = re.compile(
    r"\bс (?:\d+ )?(?:январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)"
)
_TELLING = {OFFICE, HOLDING, CHAIR, "глава"} | LEADS | REINS


def find_chairmanships(
    document: Document, trees: Trees, finder: ArgumentFinder, meetings: Sequence[Meeting]
) -> list[EventClaim]:
    """Who took the chair, or will: `state` is the new one's."""
    found: list[EventClaim] = []
    said: list[Token] = []
    for sentence in document.sentences:
        lemmas = {token.lemma.rpartition("-")[2] for token in sentence.tokens}
        sits = any(token.text.lower().startswith("председательствующ") for token in sentence.tokens)
        if sits or not lemmas.isdisjoint(_TELLING):
            met = format_met(meetings, sentence.index, NEAR)
            found += _Chairs(document, trees.of(sentence), finder, met).find()
        elif said and not lemmas.isdisjoint(PASSES) and sentence.tokens[0].text == "Оно":
            met = format_met(meetings, sentence.index, NEAR)
            found += _Chairs(document, trees.of(sentence), finder, met, said.pop()).find()
        said = [token for token in sentence.tokens if token.lemma == OFFICE][:1]
    return found


class _Chairs:
    """The chairs that one sentence gives away."""

    def __init__(
        self,
        document: Document,
        tree: Tree,
        finder: ArgumentFinder,
        met: str | None,
        said: Token | None = None,
    ) -> None:
        arguments = finder.find(tree)
        self.document = document
        self.persons = finder.persons
        self.tree = tree
        self.states = [state for state in arguments.states if tree.tokens[state.head].pos != "ADJ"]
        self.formats = arguments.formats
        self.last_format = met or finder.last_format(tree.sentence.index)
        self.said = said
        self.dates = ChairDates(document, tree, said)
        """The office, where the sentence before named it: «Оно перейдет к Узбекистану»."""

    def find(self) -> list[EventClaim]:
        acts = list(self._acts())
        made = [event for found in acts if (event := self._told(*found)) is not None]
        passed = made and acts and self.tree.lemma(acts[-1][1]) in PASSES
        if not passed:
            return made
        known = self.document, self.tree, self.states, self.formats
        return [*made, *passed_on(*known, acts[-1][1], made[-1])]

    def _acts(self) -> Iterator[tuple[int, int]]:
        """The words for the office and for what is done with it: «председательство» and «перейдет»."""
        tree, spoken_of = self.tree, False
        for index in range(len(tree)):
            lemma, verb = tree.lemma(index), None
            if lemma in REINS and tree.lemma(index + 1) in ("правление", "власть"):
                lemma = OFFICE
            if self._tells_itself(index, lemma, spoken_of):
                verb = index
            elif lemma == OFFICE and tree.lemma(tree.parents[index]) in PASSING:
                verb = tree.parents[index]
            elif lemma == OFFICE and (ended := self._ended(index)) is not None:
                verb = ended
            elif lemma == OFFICE and tree.preposition(index) == "под":
                pass  # «под председательством президента принимают участие …»: of that sitting
            elif lemma == OFFICE or (
                spoken_of and lemma in CARRIERS and tree.rel(index).startswith(("nsubj", "obj"))
            ):
                verb = self._verb(index, PASSES | HANDS | TAKES | GOES_ON)
            elif lemma == CHAIR and tree.lemma(tree.parents[index]) in SEATS:
                verb = self._verb(tree.parents[index], PASSES | HANDS | TAKES)
            elif tree.feat(index, "Case") == "Ins" and self._is_chair(index):
                verb = self._verb(index, BECOMES)
            spoken_of = spoken_of or lemma in (OFFICE, HOLDING) or (lemma == CHAIR and verb is not None)
            if verb is not None:
                yield index, verb

    def _tells_itself(self, index: int, lemma: str, spoken_of: bool) -> bool:
        """Whether the verb or participle tells who chairs without the word for the office."""
        tree = self.tree
        if tree.word(index).startswith("председательствующ"):
            return self._seat_beside(index) is not None
        if lemma == HOLDING and self._sits_at(index):
            return False
        if lemma == HOLDING:
            return tree.is_finite(index) or future(tree, index) or self._will_be(index)
        if lemma in PASSES:
            return self.said is not None and tree.is_finite(index)
        follows = spoken_of and lemma in FOLLOWS and self._follows_one(index)
        return follows or (lemma in LEADS and self._led_body(index))

    def _sits_at(self, verb: int) -> bool:
        """«председательствует на ней», «на заседании»: of that sitting."""
        tree = self.tree
        at = (kid for kid in tree.kids[verb] if tree.preposition(kid) == "на")
        return any(tree.lemma(kid) in NOUNS or tree.tokens[kid].pos == "PRON" for kid in at)

    def _led_body(self, verb: int) -> bool:
        """«возглавил ШОС», «возглавляет органы союза»."""
        kids = self.tree.kids[verb]
        if any(body.head in kids for body in self.formats):
            return True
        organs = (kid for kid in kids if self.tree.lemma(kid) == "орган")
        below = {node for kid in organs for node in self.tree.subtree(kid)}
        return any(body.first in below for body in self.formats)

    def _follows_one(self, verb: int) -> bool:
        """«… председательствует Казахстан, в 2026-м его сменит Россия»."""
        whom = (kid for kid in self.tree.kids[verb] if self.tree.rel(kid) == "obj")
        named = {state.head for state in self.states}
        return any(self.tree.word(kid) in ("его", "ее", "их") or kid in named for kid in whom)

    def _seat_beside(self, index: int) -> Argument | None:
        """«Азербайджан, председательствующий в организации», «председательствующая в ОДКБ Армения»."""
        if self.tree.word(index - 1) == ",":
            return next((state for state in self.states if state.last == index - 2), None)
        noun = self.tree.parents[index]
        if self.tree.lemma(noun) in STATES and self.tree.feat(noun, "Case") == "Ins":
            # «председательствующей страной была Россия»
            near = (state for state in self.states if noun < state.first <= noun + 3)
            return next((state for state in near if state.case == "Nom"), None)
        behind = (state for state in self.states if index < state.first <= index + 4)
        return next((state for state in behind if state.case == self.tree.feat(index, "Case")), None)

    def _ended(self, index: int) -> int | None:
        """«прекратить председательство», «отказалась от председательства»."""
        above = self.tree.parents[index]
        return above if above >= 0 and self.tree.lemma(above) in ENDS else None

    def _is_chair(self, index: int) -> bool:
        """«председателем БРИКС станет Бразилия», «главой Африканского союза стала Мавритания»."""
        below = self.tree.subtree(index)
        headed = any(body.head in below for body in self.formats)
        return self.tree.lemma(index) in (CHAIR, f"страной-{CHAIR}") or (
            self.tree.lemma(index) == "глава" and headed
        )

    def _will_be(self, index: int) -> bool:
        """«председательствовать в ШОС будет Киргизия»."""
        return any(self.tree.word(node) in ("будет", "будут") for node in stretch(self.tree, index))

    def _told(self, index: int, verb: int) -> EventClaim | None:
        tree = self.tree
        participle = tree.word(verb).startswith("председательствующ")
        chair = self._seat_beside(index) if participle else self._chair(verb, index)
        code = self._format(index, verb)
        modality = self._modality(verb)
        if chair is None or code is None or modality is None:
            return None
        gives_up = (
            tree.lemma(verb) in ENDS
        )  # «отказалась от председательства в 2026 году»: not the day of that
        dated = None if gives_up else (self.dates.of(verb) or "").removesuffix("/..") or None
        dated = dated or self.dates.said_for() or self.dates.same_day(verb)
        if (
            dated
            and tree.feat(verb, "Tense") == "Pres"
            and not re.search(r"\d{4}|прошл|минувш|нынешн|этого", self.dates.stated(verb))
        ):
            begun = lasting_from if tree.lemma(verb) in _LASTING else nearest_such_day
            such_day = begun if _SINCE.search(self.dates.stated(verb)) else next_such_day
            dated = such_day(dated, self.document.published)
        undated = not dated and modality is Modality.DECIDED
        holds = participle or tree.lemma(verb) in (HOLDING, "являться", "осуществлять")
        aside = participle or tree.rel(tree.clause_head(verb)) == "acl:relcl"
        if holds and undated and aside:
            return None  # «Китай, председательствующий в ШОС»: who has the chair, not that it was passed on
        decided = None if not undated else decision_date(self.document, tree.sentence.index)
        dated = dated or (as_point(edtf(decided[0])) if decided else None)
        when = modality_when(dated, self.document.published)
        if when is Modality.PLANNED and modality is Modality.DECIDED:
            modality = Modality.PLANNED
        named = [body.first for body in self.formats if body.code == code and body.first in tree.clause(verb)]
        return EventClaim(
            EventType.DECISION,
            code,
            modality,
            (words_of(self.document, tree, {index, verb, chair.first, chair.last, *named}),),
            date=dated,
            state=chair.code,
            rule="ru.chairs" if holds else "ru.chairmanship",
        )

    def _verb(self, index: int, acts: frozenset[str]) -> int | None:
        """What is done with the office, past «эстафета», «функции»."""
        parent = self.tree.parents[index]
        if parent >= 0 and self.tree.lemma(parent) in CARRIERS:
            parent = self.tree.parents[parent]
        if parent >= 0 and self.tree.lemma(parent) in acts:
            return parent
        inside = [node for node in stretch(self.tree, index) if self.tree.lemma(node) in acts]
        head = self.tree.clause_head(index)  # past brackets: «в Совещании … (СВМДА) перешло к Баку»
        return self.tree.nearest(index, inside or ([head] if self.tree.lemma(head) in acts else []))

    def _chair(self, verb: int, index: int) -> Argument | None:
        """The state that will have the office."""
        lemma = self.tree.lemma(verb)
        if lemma in TAKES | BECOMES | LEADS | FOLLOWS or lemma == HOLDING:
            return self._subject(verb, index)
        if lemma in ENDS:
            below = self.tree.subtree(index)
            own = next((state for state in self.states if state.head in below and state.case == "Gen"), None)
            return own or self._subject(verb, index)
        words = stretch(self.tree, verb)
        inside = [state for state in self.states if state.head in words]
        if lemma in GOES_ON:
            return next((state for state in inside if state.head in self.tree.subtree(index)), None)
        to = [state for state in inside if self._is_receiver(state)]
        if not to and lemma in HANDS:  # «передал председательство Киргизии» is taken for a genitive
            ending = {state.head for state in inside if self.tree.word(state.last).endswith(("ии", "и", "ы"))}
            to = [s for s in inside if s.first > verb and s.head in ending and not s.preposition]
        return to[0] if to else self._antecedent(words)

    def _is_receiver(self, state: Argument) -> bool:
        """«к Таджикистану», «Таджикистану», «к республике Таджикистан»."""
        rel = self.tree.rel(state.head)
        if state.preposition == "к" or state.case == "Dat" or (rel == "iobj" and not state.preposition):
            return True
        above = self.tree.parents[state.head]
        return above >= 0 and self.tree.rel(state.head) == "appos" and self.tree.feat(above, "Case") == "Dat"

    def _subject(self, verb: int, index: int) -> Argument | None:
        """The state that acts; where the parser finds no subject, the only one in the nominative nearby."""
        tree = self.tree
        top = self._top(verb)
        # a parser takes the office for the subject: «который принимает председательство»
        which = [kid for kid in tree.kids[top] if tree.word(kid) in ("который", "которая")]
        subjects = which or subjects_of(tree, top)
        if any(tree.lemma(kid) == "который" and tree.word(kid - 1) == "," for kid in subjects):
            named = next((s for s in self.states for kid in subjects if s.last == kid - 2), None)
            return named or next((s for kid in subjects if (s := self._led(kid - 2)) is not None), None)
        states = self._beside(verb) if tree.lemma(verb) in LEADS else self.states
        under = [state for kid in subjects if kid != index for state in states if state.head == kid]
        if under:
            return under[0]
        led = [state for kid in subjects if kid != index and (state := self._led(kid)) is not None]
        if led:
            return led[0]
        words = stretch(self.tree, verb)
        near = [s for s in states if s.head in words and s.case == "Nom" and not s.preposition]
        if any(kid != index and tree.tokens[kid].pos in ("NOUN", "PROPN") for kid in subjects) and not near:
            return None
        return near[0] if len(near) == 1 else None

    def _beside(self, verb: int) -> list[Argument]:
        """The states with no comma between: «блок возглавляет Россия, входят в него и Беларусь, и Куба»."""
        tree = self.tree
        stretches = ((s, range(min(verb, s.last), max(verb, s.first))) for s in self.states)
        return [state for state, between in stretches if all(tree.word(i) != "," for i in between)]

    def _led(self, subject: int) -> Argument | None:
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

    def _antecedent(self, words: range) -> Argument | None:
        """«Казахстан, к которому перешло председательство»."""
        tree, first = self.tree, words[0]
        if tree.word(first) != "к" or tree.lemma(first + 1) != "который":
            return None
        return next((state for state in self.states if state.last == first - 2), None)

    def _top(self, verb: int) -> int:
        """The predicate whose subject acts: that of «намерена принять», too."""
        head = self.tree.clause_head(verb)
        return head if self.tree.feat(verb, "VerbForm") == "Inf" else verb

    def _format(self, index: int, verb: int) -> str | None:
        words = set(stretch(self.tree, index)) | set(stretch(self.tree, verb))
        near = [body for body in self.formats if body.head in words]
        near = near or [body for body in self.formats if body.first > index]
        return near[0].code if near else self.last_format

    def _passing(self, above: int) -> Modality | None:
        """«решение о передаче председательства Туркмении», «рассмотрят вопрос о переходе кресла»."""
        what = self.tree.lemma(above) if above >= 0 else ""
        if what == "вопрос" and future(self.tree, self.tree.clause_head(above)):
            return Modality.PLANNED
        return Modality.DECIDED if what == "решение" else None

    def _modality(self, verb: int) -> Modality | None:
        if self.tree.lemma(verb) in PASSING:
            return self._passing(self.tree.parents[verb])
        tree, top = self.tree, self._top(verb)
        if tree.negated(verb) or tree.negated(top):
            return None
        passes = tree.feat(verb, "Tense") == "Pres" and tree.lemma(verb) != "осуществлять"
        if passes and not IN_TURN.isdisjoint(map(tree.word, stretch(self.tree, verb))):
            return None  # «ежегодно переходит от страны к стране»
        if top != verb and not self._will_be(verb):
            lemma = tree.lemma(top)
            if lemma in AGREEING or tree.lemma(tree.parents[verb]) == "решение":
                return Modality.DECIDED if tree.feat(top, "Tense") == "Past" else None
            if lemma in WISHED:
                return Modality.PROPOSED
            owed = lemma == "должный" and any(tree.word(kid).startswith("был") for kid in tree.kids[top])
            return Modality.PLANNED if (lemma in AHEAD and not owed) or future(tree, top) else None
        will_be = tree.word(verb) in ("будет", "будут")  # «председателем будет Китай»
        ahead = will_be or future(tree, verb) or (tree.lemma(verb) == HOLDING and self._will_be(verb))
        if hedged(tree, verb):
            return Modality.REPORTED
        return Modality.PLANNED if ahead else Modality.DECIDED
