"""How an English clause is meant by its verb's own form and by the words around it."""

from dataclasses import replace

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.processes import goes_by_process, is_doubted
from workbench.reading.english.syntax.sense import (
    COMING,
    DECIDED,
    DENIED,
    INCLINED,
    PLANNED,
    PROPOSED,
    REPORTED,
    SOON,
    UNTRUE,
    Sense,
)
from workbench.reading.english.syntax.series import SAYING
from workbench.reading.english.words.closed_class import words

CONTENT = words("content happy satisfied comfortable pleased")
DISINCLINED = words("unlikely unwilling reluctant unable unready ineligible")
_WISHING = words("hope wish propose suggest recommend urge insist demand ensure guarantee")
_DESIRED = words("important necessary desirable beneficial useful advisable essential vital crucial logical")
_AWAITING = frozenset({"until", "till", "once", "before"})
"""What is not so yet, in the present tense: "until the conditions allow it to join"."""
_LEARNING = words("hear learn inform emerge write reply reveal understand see show assure")
"""What "that … would" depends on as well as on what somebody said."""
_ANNOUNCING = words("announce confirm")
"""What makes of "would" a "will" in the present tense, too, as headlines and leads have it."""
_WELCOMING = words("welcome support back favour favor like appreciate prefer")
"""What one "would" do if something came about: "Minsk would welcome its accession, he said"."""
_PROPOSED_MODALS = words("may might could would should can must ought need")

_WAYS = words("track course verge brink cusp threshold line schedule eve point way about")
"""On what one may be to do something, and is about to."""
_WHOLE = words("complete official final effective enough sufficient automatic formal unconditional")
_TELLING = ("which", "who", "that")
_SPREADING = words("emerge surface appear circulate spread swirl abound persist mount grow")
_LOOSE_TALES = words("rumour rumor speculation gossip allegation")
_AT_ONCE = ("at the same time", "at once", "simultaneously")
"""What is denied of two things together is denied of neither."""


class ClauseSenses:
    """Tells how the clauses of one sentence are meant."""

    def __init__(self, arguments: Arguments) -> None:
        self.arguments = arguments
        self.clauses = arguments.clauses
        self.tokens = arguments.tokens
        lower = [token.text.lower() for token in self.tokens]
        self.text = " ".join(lower)
        self.is_question = "?" in lower[-2:]
        told = (phrase for phrase in _AT_ONCE if not self.text.startswith(f"{phrase} ,"))
        self.at_once = any(phrase in self.text for phrase in told)
        self.in_principle = "in principle" in self.text or "in-principle" in self.text
        self.both = not {"both", "two"}.isdisjoint(lower)
        unsure = any(phrase in self.text for phrase in ("likely that", "possible that"))
        self.conditional = unsure or not {"if", "unless"}.isdisjoint(lower) or lower[:1] == ["should"]

    def _finite(self, verb: VerbGroup, act: str) -> Sense | None:
        awaited = verb.marker in _AWAITING and verb.tense == "present" and not verb.perfect
        awaited = awaited or (verb.marker == "when" and "if and when" in self.text)
        in_both = self.both and verb.negated and verb.modal == "can"  # "cannot be in both unions"
        at_once = in_both or (self.at_once and (verb.negated or verb.modal))
        if verb.marker in terms.CONDITIONS or awaited or at_once or is_doubted(self.clauses, verb):
            return None
        if (verb.negated and not self._is_not_only()) or self._neither(verb):
            return DENIED
        if self._nobody(verb):
            return DENIED
        if verb.modal:
            if verb.modal == "would" and verb.lemma not in _WELCOMING and self._is_told(verb):
                return PROPOSED if self.conditional else PLANNED
            if verb.perfect and verb.modal in ("could", "would", "should", "might"):
                return None  # "could have joined": nothing tells that it did
            return PROPOSED if verb.modal in _PROPOSED_MODALS else None
        if verb.tense == "future":
            return PROPOSED if self.conditional else PLANNED
        if verb.progressive and verb.tense == "present" and act != "is":
            return DECIDED if self._is_formal(verb) else PLANNED
        if self._is_subjunctive(verb):
            return PROPOSED
        return PLANNED if goes_by_process(self.clauses, self.tokens, verb) and act != "is" else DECIDED

    def _is_formal(self, verb: VerbGroup) -> bool:
        """ "is formally joining": told of what is done with it; not "is formally joining on Friday"."""
        said = {self._word(place) for place in range(verb.first, verb.head)}
        return bool(said & {"formally", "officially"}) and not any(one.is_date for one in verb.adjuncts)

    def _neither(self, verb: VerbGroup) -> bool:
        """ "Neither Serbia nor Kosovo is in NATO"."""
        of = (self._word(verb.first - 3), self._word(verb.first - 2))
        if of[0] in ("neither", "none") and of[1] == "of":
            return True
        first = min((group.first for subject in verb.subjects for group in subject.series), default=-1)
        return first >= 0 and "neither" in (self._word(first), self._word(first - 1))

    def _nobody(self, verb: VerbGroup) -> bool:
        """ "Nobody has asked it to join"."""
        first = verb.subjects[0].first if verb.subjects else -1
        return self._word(first) in ("nobody", "none") or (self._word(first), self._word(first + 1)) == (
            "no",
            "one",
        )

    def _is_nobody_before(self, verb: VerbGroup) -> bool:
        """Whether nobody does what a verb before says: "no one denies that it joined"."""
        before = (one for one in self.clauses.verbs if one.order < verb.order and one.lemma in terms.DENYING)
        return any(self._nobody(one) for one in before)

    def _nor(self, verb: VerbGroup) -> bool:
        """ "has neither suspended nor expelled them"."""
        places = [*range(verb.first - 1, verb.head), min(verb.end, len(self.tokens) - 1)]
        return "neither" in [self._word(place) for place in places] or (
            self._word(verb.first - 1) == "nor" and "neither" in self.text[: self.text.find("nor")]
        )

    def _word(self, place: int) -> str:
        return self.tokens[place].text.lower() if place >= 0 else ""

    def _is_not_only(self) -> bool:
        return "not only" in self.text or "not just" in self.text or "not merely" in self.text

    def _is_told(self, verb: VerbGroup) -> bool:
        """Whether "would" is the "will" of what somebody said: "said it would join"."""
        for other in self.clauses.verbs:
            if (
                other.order < verb.order
                and other.form in ("finite", "gerund")
                and other.lemma in SAYING | terms.PLANNING | _LEARNING
            ):
                told = other.tense == "past" or other.passive or other.form == "gerund"
                return told or (other.lemma in _ANNOUNCING and not self.conditional)
        return "according to" in self.text

    def _is_subjunctive(self, verb: VerbGroup) -> bool:
        """ "proposed that Azerbaijan join": the base form behind one subject."""
        told = self._reporting(verb)
        if told is None or told[0] not in words(
            "propose suggest recommend urge insist demand ask require request"
        ):
            return False
        head = self.tokens[verb.head]
        bare = head.pos == "VERB" and head.text.lower() == head.lemma and verb.head == verb.first
        single = len(verb.subjects) == 1 and self.tokens[verb.subjects[0].head].feats.get("Number") == "Sing"
        return bare and single and not verb.modal and head.feats.get("Tense") == "Pres"

    def _participle(self, verb: VerbGroup, act: str) -> Sense | None:
        """ "countries admitted in 2023", "Iran, admitted in 2023, …"."""
        governor = verb.governor
        if isinstance(governor, VerbGroup) and governor.form == "finite":
            return self._finite(governor, act)
        before = self.clauses.before(verb)
        if isinstance(before, Sign) and before.kind in ("S",):
            return None
        if isinstance(before, Sign) and before.kind == "NOT":
            return DENIED
        return DECIDED

    def _ungoverned(self, verb: VerbGroup) -> Sense | None:
        """A gerund at the head of its clause: "After joining the bloc, …", "Since becoming a member, …"."""
        before = self.clauses.before(verb)
        if verb.form == "gerund" and self.clauses.word(verb.first) == "having" and not verb.negated:
            return DECIDED  # "Having left the CIS, Georgia …"
        order = verb.order - 1
        while order > 0 and isinstance(sign := self.clauses.items[order], Sign) and sign.kind == "R":
            order -= 1
        named = self.clauses.items[max(order, 0)]
        if verb.form == "gerund" and isinstance(named, NounGroup):
            return self._absolute(verb, named)
        if verb.form != "gerund" or not isinstance(before, Sign):
            return None
        if before.word in ("after", "since", "upon", "on", "by", ",", "following"):
            main = next((other for other in self.clauses.verbs if other.form == "finite"), None)
            if main is not None and (main.tense == "future" or main.modal):
                return None
            return DECIDED if before.word != "by" else None
        return None

    def _is_but_an_outcome(self, verb: VerbGroup) -> bool:
        """ ", only to leave again in 2012": what came of it."""
        before = [self._word(verb.first - step) for step in (2, 1)]
        before = before if self._word(verb.first) == "to" else [self._word(verb.first - 3), before[0]]
        return before == [",", "only"]

    def _absolute(self, verb: VerbGroup, before: NounGroup) -> Sense | None:
        """ "with South Africa joining in 2010", ", Britain being a member": as sure as the clause that it
        stands beside."""
        set_off = (
            verb.lemma == "be" and len(before.series) == 1 and self._word(before.first - 1) in (",", "(")
        )
        if before.series[0].preposition != "with" and not set_off:
            return None
        main = next(
            (
                other
                for other in self.clauses.verbs
                if other.form == "finite" and other.marker not in _TELLING
            ),
            None,
        )
        if main is None or main.modal or main.negated:
            return None
        return PLANNED if main.tense == "future" else DECIDED

    def _is_for_somebody(self, verb: VerbGroup) -> bool:
        """ "it is important for Iran to join"."""
        return bool(verb.subjects) and verb.subjects[0].series[0].preposition == "for"

    def _under_be(self, verb: VerbGroup, governor: VerbGroup, above: Sense) -> Sense | None:
        """ "is ready to join", "is to join", "was the first to join"."""
        denied = above.modality is Modality.DENIED
        predicate = governor.predicate
        if governor.perfect and governor.tense == "past" and predicate not in SOON:
            return None  # "had been ready to join"
        if predicate in SOON or self._is_on_its_way(governor, verb):
            return DENIED if denied else PLANNED
        if predicate in INCLINED:
            return DENIED if denied else PROPOSED
        if predicate in _DESIRED and self._is_for_somebody(verb):
            return DENIED if denied else PROPOSED
        if predicate in DISINCLINED:
            return None
        if predicate in CONTENT and verb.lemma in ("be", "remain", "stay"):
            return None if denied else above
        if predicate:
            ordinal = any(
                token.feats.get("NumType") == "Ord" for token in self.tokens[governor.end : verb.first]
            )
            return above if ordinal else None
        if self.clauses.after(governor) is verb:
            return DENIED if denied else PLANNED
        return None

    def _is_on_its_way(self, governor: VerbGroup, verb: VerbGroup) -> bool:
        """ "is on course to join", "is on the verge of joining", "is in line to become"."""
        between = {self.tokens[place].lemma for place in range(governor.end, verb.first)}
        return bool(between & _WAYS) and "no" not in between

    def _in_sentence(self, sense: Sense, verb: VerbGroup) -> Sense | None:
        """What the words around the clause make of it: a denial, a rumour, a wish, a hedge."""
        if any(phrase in self.text for phrase in terms.UNKNOWN):
            return None  # "the Kremlin is not aware of a decision to leave": nobody says that there is one
        said = self._part_of(verb)
        if self._nor(verb) or any(phrase in said for phrase in terms.NOT_TRUE):
            return replace(sense, modality=Modality.DENIED)
        if self._is_untrue(verb):  # "Reports that it has left are not true"; what was denied, may be so
            return None if sense.modality is Modality.DENIED else replace(sense, modality=Modality.DENIED)
        if sense.modality is Modality.DECIDED and any(phrase in said for phrase in terms.CORRECTED):
            return replace(sense, modality=Modality.DENIED)  # "An earlier version said that it was a member"
        above = self._reporting(verb)
        if above is not None:
            lemma, negated = above
            if lemma in ("rule", "exclude"):  # "cannot be ruled out that it will leave"
                told = Modality.PROPOSED if negated else Modality.DENIED
                return None if sense.modality is Modality.DENIED else replace(sense, modality=told)
            if lemma in terms.DENYING and (negated or self._is_nobody_before(verb)):
                sure = sense.modality is Modality.DECIDED and not negated
                return sense if sure else None  # "nobody denies that it joined"
            if lemma in terms.DENYING:
                return None if sense.modality is Modality.DENIED else replace(sense, modality=Modality.DENIED)
            wished = lemma in _WISHING and not (lemma in ("insist", "suggest") and verb.tense)
            if wished and sense.modality in (Modality.DECIDED, Modality.PLANNED):
                return replace(sense, modality=Modality.PROPOSED)
            if lemma in ("expect", "predict", "anticipate") and sense.modality is Modality.DECIDED:
                return replace(sense, modality=Modality.PLANNED)
            if negated and lemma in SAYING - {"know"} and sense.modality is Modality.DECIDED:
                return None
            untrue = any(token.lemma in UNTRUE for token in self.tokens[verb.end :])
            untrue = untrue or any(said in self.text for said in ("not true", "not correct", "no truth"))
            if lemma in terms.RUMOUR_NOUNS and untrue and sense.modality is not Modality.DENIED:
                return replace(sense, modality=Modality.DENIED)
            if lemma in terms.RUMOUR_NOUNS and sense.modality is not Modality.DENIED:
                return _rumoured(sense)
            if lemma in ("possibility", "idea", "condition") and sense.modality is not Modality.DENIED:
                return replace(sense, modality=Modality.PROPOSED)
        if self._is_hedged(verb) and sense.modality is not Modality.DENIED:
            return _rumoured(sense)
        return sense

    def _is_untrue(self, verb: VerbGroup) -> bool:
        """Whether the verb stands in a report that the sentence itself calls untrue."""
        found = terms.UNTRUE_REPORT.search(self.text) if verb.marker not in ("which", "who") else None
        ends = (found.start(), found.end()) if found else (0, 0)
        return self.text[: ends[0]].count(" ") <= verb.first < self.text[: ends[1]].count(" ") + bool(found)

    def _part_of(self, verb: VerbGroup) -> str:
        """The words between the semicolons around a verb: "wrongly listed as a member; it left in 2012"."""
        signs = [place for place, token in enumerate(self.tokens) if token.text == ";"]
        first = max((place for place in signs if place < verb.first), default=-1) + 1
        last = min((place for place in signs if place > verb.first), default=len(self.tokens))
        return " ".join(token.text.lower() for token in self.tokens[first:last])

    def _is_hedged(self, verb: VerbGroup) -> bool:
        if verb.marker in ("which", "who"):
            return False  # "is rumoured to leave OPEC, which it joined in 1967": that is no rumour
        if any(phrase in self.text for phrase in terms.HEDGING_PHRASES):
            return True
        near = self.tokens[max(0, verb.first - 6) : verb.end + 4]
        if any(token.lemma in terms.HEDGES for token in near):
            return True
        return any(
            other.lemma in ("rumour", "rumor", "allege", "speculate")
            and (
                other.order < verb.order
                or self._word(other.subjects[0].first - 1 if other.subjects else 0) == ","
            )
            for other in self.clauses.verbs
        )  # "reports alleging that", "…, reports alleged"

    def _reporting(self, verb: VerbGroup) -> tuple[str, bool] | None:
        """What a clause with "that" depends on: the verb or noun before it, and whether that is negated."""
        top: VerbGroup | None = verb
        for _ in range(5):
            if top is None or top.form == "finite" or top.governor is None:
                break
            top = (
                top.governor if isinstance(top.governor, VerbGroup) else self.arguments.verb_of(top.governor)
            )
        if top is None:
            return None
        for order in range(top.order - 1, -1, -1):
            item = self.clauses.items[order]
            if isinstance(item, Sign) and item.kind in ("S", "W"):
                if item.word != "that":
                    return None
                return self._told_by(order)
            if (
                isinstance(item, VerbGroup)
                and (item.form in ("finite", "gerund") or item.lemma == "deny")
                and item.lemma in SAYING | {"hope", "wish", "deny"}
            ):
                apart = item.lemma in ("hope", "wish") and self.clauses.goes_its_way(top)
                return None if apart else (item.lemma, item.negated)
            if isinstance(item, Sign) and item.word in (";", ":"):
                return None
        return None

    def _told_by(self, order: int) -> tuple[str, bool] | None:
        for place in range(order - 1, -1, -1):
            item = self.clauses.items[place]
            if isinstance(item, NounGroup) and not item.is_date:
                lemma = self.tokens[item.head].lemma
                if lemma in terms.RUMOUR_NOUNS or lemma in ("possibility", "idea", "condition"):
                    owner = self.arguments.verb_of(item)
                    if owner is not None and owner.lemma in terms.DENYING:
                        return owner.lemma, owner.negated
                    if owner is not None and owner.predicate in UNTRUE:
                        return "deny", owner.negated
                    return lemma, False
                verb = self.arguments.verb_of(item)
                if verb is not None and item.order > verb.order:
                    return verb.lemma, verb.negated
            if isinstance(item, VerbGroup):
                return item.lemma, item.negated
        return None

    def _of_tale(self, tale: NounGroup, denied: bool) -> Sense | None:
        """ "dismissed rumours of its exit", "reports about its withdrawal are untrue", "have emerged"."""
        owner = self.arguments.verb_of(tale)
        tokens = (tale.first, tale.head, *((owner.first, owner.head) if owner else ()))
        wrong = ("not true", "not correct", "no truth", "does not correspond to reality", "untrue", "a lie")
        untrue = owner is not None and owner.predicate in UNTRUE and not owner.negated
        if denied or untrue or any(said in self.text for said in wrong):
            return replace(DENIED, tokens=tokens)
        spread = owner is not None and owner.lemma in _SPREADING and not owner.negated
        loose = self.tokens[tale.head].lemma in _LOOSE_TALES and (owner is None or not owner.negated)
        return replace(REPORTED, tokens=tokens) if spread or loose else None

    def _is_off_the_table(self) -> bool:
        return any(off in self.text for off in ("out of the question", "off the table", "off the agenda"))

    def _predicated(self, verb: VerbGroup, sense: Sense) -> Sense | None:
        """ "accession is possible", "membership is not on the agenda"."""
        if verb.predicate in INCLINED | words("possible realistic desirable premature conceivable"):
            return PROPOSED if sense.modality is not Modality.DENIED else DENIED
        if verb.predicate in SOON | COMING | words("inevitable"):
            return PLANNED if sense.modality is not Modality.DENIED else DENIED
        if verb.predicate in _WHOLE or self.clauses.word(verb.end + 1) in _WHOLE:
            return DECIDED if sense.modality is Modality.DECIDED else None  # "is not complete" denies nothing
        adjuncts = {self.tokens[adjunct.head].lemma for adjunct in verb.adjuncts}
        if adjuncts & words("question doubt dispute danger"):
            return DECIDED if verb.negated and not verb.modal else None  # "is not in doubt"
        if sense.modality is Modality.DENIED or self._is_off_the_table():
            return DENIED
        if adjuncts & words("agenda table discussion consideration interest"):
            return PROPOSED
        return None


def _rumoured(sense: Sense) -> Sense:
    """Only heard of; "reportedly want to join": at most a candidate."""
    wished = sense.modality is Modality.PROPOSED and sense.status is None
    return replace(sense, modality=Modality.REPORTED, status=Status.CANDIDATE if wished else sense.status)
