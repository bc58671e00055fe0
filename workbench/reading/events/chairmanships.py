"""Decisions on who chairs a format: «председательство в СНГ перейдет к Туркменистану»."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.domain.claims import EventClaim
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document, Token
from workbench.reading.events.adoption_ways import AGREEING
from workbench.reading.events.chair_dates import ChairDates, stretch
from workbench.reading.events.chair_holders import ChairHolders
from workbench.reading.events.chair_lists import passed_on
from workbench.reading.events.chair_nouns import decided_on, holder, receivers, sides
from workbench.reading.events.chair_words import (
    AHEAD,
    BECOMES,
    CARRIERS,
    CHAIR,
    CHARGED,
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
from workbench.reading.events.meeting import Meeting
from workbench.reading.events.meeting_details import NOUNS
from workbench.reading.events.meeting_modality import (
    lasting_from,
    modality_when,
    nearest_such_day,
    next_such_day,
)
from workbench.reading.events.meetings import format_met
from workbench.reading.memberships.context_dates import decision_date
from workbench.reading.memberships.membership_dates import as_point, edtf
from workbench.reading.modality.doubt import hedged
from workbench.reading.modality.modality import future
from workbench.reading.patterns import STATES
from workbench.reading.syntax.arguments import Argument, ArgumentFinder
from workbench.reading.syntax.evidence import words_of
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
        lemmas = {lemma.rpartition("-")[2] for lemma in sentence.lemmas}
        sits = any(word.startswith("председательствующ") for word in sentence.words)
        if sits or not lemmas.isdisjoint(_TELLING):
            met = format_met(meetings, sentence.index, NEAR)
            found += _Chairs(document, trees.of(sentence), finder, met).find()
        elif said and not lemmas.isdisjoint(PASSES) and sentence.tokens[0].text == "Оно":
            met = format_met(meetings, sentence.index, NEAR)
            found += _Chairs(document, trees.of(sentence), finder, met, said.pop()).find()
        office = OFFICE in sentence.lemmas
        said = [token for token in sentence.tokens if token.lemma == OFFICE][:1] if office else []
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
        self.arguments = arguments = finder.find(tree)
        self.document = document
        self.tree = tree
        self.states = [state for state in arguments.states if tree.tokens[state.head].pos != "ADJ"]
        self.states += sides(document, tree, {state.head for state in self.states})
        self.formats = arguments.formats
        self.who = ChairHolders(document, tree, finder, self.states)
        self.last_format = met or finder.last_format(tree.sentence.index)
        self.said = said
        self.dates = ChairDates(document, tree, said)
        """The office, where the sentence before named it: «Оно перейдет к Узбекистану»."""

    def find(self) -> list[EventClaim]:
        acts = list(self._acts())
        made = [
            one for found in acts if (event := self._told(*found)) for one in self._of_each(event, found[1])
        ]
        passed = made and acts and self.tree.lemma(acts[-1][1]) in PASSES
        if not passed:
            return made
        known = self.document, self.tree, self.states, self.formats
        return [*made, *passed_on(*known, acts[-1][1], made[-1])]

    def _of_each(self, event: EventClaim, verb: int) -> list[EventClaim]:
        """«в ШОС и БРИКС председательствует Россия»: in each of them."""
        clause = self.tree.clause(verb)
        others = self.arguments.formats_beside(event.format, clause)
        joined = any("и" in (self.tree.word(one.first - 1), self.tree.word(one.first - 2)) for one in others)
        others = others if joined and "соответственно" not in map(self.tree.word, clause) else []
        return [event, *(replace(event, format=one.code) for one in others)]

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
            elif lemma == OFFICE and self._held_by(index) is not None:
                verb = index
            elif lemma == OFFICE and (ended := self._ended(index)) is not None:
                verb = ended
            elif lemma == OFFICE and tree.preposition(index) == "под":
                pass  # «под председательством президента принимают участие …»: of that sitting
            elif lemma == OFFICE or (spoken_of and self._means_office(index)):
                verb = self._verb(index, PASSES | HANDS | TAKES | GOES_ON)
            elif lemma == CHAIR and tree.lemma(tree.parents[index]) in SEATS:
                verb = self._verb(tree.parents[index], PASSES | HANDS | TAKES)
            elif tree.feat(index, "Case") == "Ins" and self._is_chair(index):
                verb = self._verb(index, BECOMES)
            spoken_of = spoken_of or lemma in (OFFICE, HOLDING) or (lemma == CHAIR and verb is not None)
            if verb is not None:
                yield index, verb

    def _held_by(self, index: int) -> Argument | None:
        """The state that the office is said to be with, or to be given to, without a verb."""
        held = holder(self.tree, self.states, self.formats, index)
        return held or decided_on(self.tree, self.states, index)

    def _means_office(self, index: int) -> bool:
        """«эстафета», «его», behind the word for the office."""
        word = self.tree.lemma(index) in CARRIERS or self.tree.word(index) in ("его", "оно")
        return word and self.tree.rel(index).startswith(("nsubj", "obj"))

    def _tells_itself(self, index: int, lemma: str, spoken_of: bool) -> bool:
        """Whether the verb or participle tells who chairs without the word for the office."""
        tree = self.tree
        if tree.word(index).startswith("председательствующ"):
            return self._seat_beside(index) is not None
        if lemma == HOLDING and self._sits_at(index):
            return False
        if lemma == HOLDING:
            charged = tree.feat(index, "VerbForm") == "Inf" and tree.lemma(self.who.top(index)) in CHARGED
            return charged or tree.is_finite(index) or future(tree, index) or self._will_be(index)
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
        beside = (body for body in self.formats if verb in (body.last + 1, body.first - 1))
        leads = all(self.tree.rel(kid) != "obj" for kid in kids)  # not «на саммите ШОС возглавил делегацию»
        if any(body.head in kids for body in self.formats) or (leads and any(beside)):
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
        held = self._held_by(index) if verb == index and tree.lemma(index) == OFFICE else None
        chair = held or (self._seat_beside(index) if participle else self._chair(verb, index))
        code = self._format(index, verb)
        modality = self._modality(verb)
        if chair is None or code is None or modality is None:
            return None
        # «отказалась от председательства в 2026 году»: not the day of that
        gives_up = tree.lemma(verb) in ENDS
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
        resolved = verb == index and decided_on(tree, self.states, index) is not None
        if when is Modality.PLANNED and modality is Modality.DECIDED and not resolved:
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
        inside = inside or [  # «председательства, которое началось 1 января»
            kid
            for kid in self.tree.kids[index]
            if self.tree.rel(kid) == "acl:relcl" and self.tree.lemma(kid) in acts
        ]
        head = self.tree.clause_head(index)  # past brackets: «в Совещании … (СВМДА) перешло к Баку»
        return self.tree.nearest(index, inside or ([head] if self.tree.lemma(head) in acts else []))

    def _chair(self, verb: int, index: int) -> Argument | None:
        """The state that will have the office."""
        lemma = self.tree.lemma(verb)
        if lemma in TAKES | BECOMES | LEADS | FOLLOWS or lemma == HOLDING:
            return self.who.subject(verb, index)
        if lemma in ENDS:
            below = self.tree.subtree(index)
            own = next((state for state in self.states if state.head in below and state.case == "Gen"), None)
            return own or self.who.subject(verb, index)
        words = stretch(self.tree, verb)
        inside = [state for state in self.states if state.head in words]
        if lemma in GOES_ON:
            return next((state for state in self.states if state.head in self.tree.subtree(index)), None)
        to = [state for state in inside if self._is_receiver(state)]
        if not to and lemma in HANDS:  # «передал председательство Киргизии» is taken for a genitive
            ending = {state.head for state in inside if self.tree.word(state.last).endswith(("ии", "и", "ы"))}
            to = [s for s in inside if s.first > verb and s.head in ending and not s.preposition]
        named = receivers(self.tree, verb, words) if lemma in HANDS and not to else []
        to += [state for node in named if (state := self.who.led(node)) is not None]
        return to[0] if to else self.who.antecedent(words)

    def _is_receiver(self, state: Argument) -> bool:
        """«к Таджикистану», «Таджикистану», «к республике Таджикистан»."""
        rel = self.tree.rel(state.head)
        if state.preposition == "к" or state.case == "Dat" or (rel == "iobj" and not state.preposition):
            return True
        above = self.tree.parents[state.head]
        return above >= 0 and self.tree.rel(state.head) == "appos" and self.tree.feat(above, "Case") == "Dat"

    def _format(self, index: int, verb: int) -> str | None:
        words = set(stretch(self.tree, index)) | set(stretch(self.tree, verb))
        near = [body for body in self.formats if body.head in words]
        which = self.who.in_which(verb)
        near = near or ([which] if which else [body for body in self.formats if body.first > index])
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
        tree, top = self.tree, self.who.top(verb)
        if tree.negated(verb) or tree.negated(top):
            return None
        passes = tree.feat(verb, "Tense") == "Pres" and tree.lemma(verb) != "осуществлять"
        if passes and not IN_TURN.isdisjoint(map(tree.word, stretch(self.tree, verb))):
            return None  # «ежегодно переходит от страны к стране»
        if top != verb and not self._will_be(verb):
            return self._of_governor(verb, top)
        will_be = tree.word(verb) in ("будет", "будут")  # «председателем будет Китай»
        ahead = will_be or future(tree, verb) or (tree.lemma(verb) == HOLDING and self._will_be(verb))
        if hedged(tree, verb):
            return Modality.REPORTED
        return Modality.PLANNED if ahead else Modality.DECIDED

    def _of_governor(self, verb: int, top: int) -> Modality | None:
        """«намерен принять», «решили передать», «выпало председательствовать»."""
        tree, lemma = self.tree, self.tree.lemma(top)
        if lemma in CHARGED and not future(tree, top):
            return Modality.DECIDED
        if lemma in AGREEING or tree.lemma(tree.parents[verb]) == "решение":
            return Modality.DECIDED if tree.feat(top, "Tense") == "Past" else None
        if lemma in WISHED:
            return Modality.PROPOSED
        owed = lemma == "должный" and any(tree.word(kid).startswith("был") for kid in tree.kids[top])
        return Modality.PLANNED if (lemma in AHEAD and not owed) or future(tree, top) else None
