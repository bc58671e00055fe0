"""How an English verb or noun is meant: decided, planned, proposed, denied, reported, or not asserted at
all."""

from dataclasses import dataclass, replace

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english import terms
from workbench.reading.english.arguments import Arguments
from workbench.reading.english.clauses import SAYING
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import NounGroup, Sign, VerbGroup

_SOON = words("set due about bound poised scheduled prepared certain sure slated going ready")
_INCLINED = words(
    "likely willing keen eager able free entitled eligible interested open possible inclined hopeful"
    " welcome determined"
)
_CONTENT = words("content happy satisfied comfortable pleased")
_DISINCLINED = words("unlikely unwilling reluctant unable unready ineligible")
_MAYBE = words("possible potential prospective proposed eventual hypothetical desired would-be speculated")
_COMING = words("planned upcoming forthcoming imminent future expected pending scheduled impending")
_AFTER = words("after since following upon with despite because-of")
_CONGRATULATING = words(
    "congratulate celebrate mark hail applaud welcome complete finish finalise finalize note recall greet"
    " praise come"
)
_FINISHING = words("complete finish finalise finalize formalise formalize conclude")
_HAPPENING = words("take occur happen enter come become date")
_WISHING = words("hope wish propose suggest recommend urge insist demand")
_DOCUMENTS = words(
    "decision protocol treaty agreement memorandum document declaration resolution decree law act"
)
_OBSTRUCTED = words(
    "stall fail remain collapse depend hang require need stand face run drag last hinge begin start be"
)
_UNTRUE = words("false untrue baseless groundless wrong fake unfounded incorrect unsubstantiated fictitious")
_PROPOSED_MODALS = words("may might could would should can must ought need")


@dataclass(frozen=True, slots=True)
class Sense:
    """How something is meant. `status` is the one that a request or an invitation makes of it; `over` tells
    that it ceased; `tokens` are the words that make it so."""

    modality: Modality
    status: Status | None = None
    over: bool = False
    tokens: tuple[int, ...] = ()


_DECIDED, _PLANNED = Sense(Modality.DECIDED), Sense(Modality.PLANNED)
_PROPOSED, _DENIED = Sense(Modality.PROPOSED), Sense(Modality.DENIED)
_REPORTED = Sense(Modality.REPORTED)


class Senses:
    """Tells how the verbs and nouns of one sentence are meant."""

    def __init__(self, arguments: Arguments) -> None:
        self.arguments = arguments
        self.clauses = arguments.clauses
        self.tokens = arguments.tokens
        lower = [token.text.lower() for token in self.tokens]
        self.text = " ".join(lower)
        self.is_question = "?" in lower[-2:]
        self.conditional = "if" in lower or "unless" in lower or lower[:1] == ["should"]

    def of_verb(self, verb: VerbGroup, act: str, granted: bool = False) -> Sense | None:
        """The sense of a verb; `act` is joins, is or leaves; `granted` says that others do it to the
        state."""
        if self.is_question:
            return None
        sense = self._verb(verb, act, granted, 0)
        return self._in_sentence(sense, verb) if sense else None

    def of_noun(self, group: NounGroup, act: str) -> Sense | None:
        """The sense of a noun for an act: "the accession of Iran was approved"."""
        if self.is_question:
            return None
        sense = self._noun(group, act)
        verb = self.arguments.verb_of(group)
        return self._in_sentence(sense, verb) if sense and verb else sense

    # Verbs

    def _verb(self, verb: VerbGroup, act: str, granted: bool, depth: int) -> Sense | None:
        if depth > 5:
            return None
        if verb.form == "finite":
            return self._finite(verb, act)
        if verb.form == "participle":
            return self._participle(verb, act)
        governor = verb.governor
        if governor is None:
            return self._ungoverned(verb, act)
        sense = (
            self._under_verb(verb, governor, act, granted, depth)
            if isinstance(governor, VerbGroup)
            else self._under_noun(verb, governor, act, depth)
        )
        if sense is None:
            return None
        tokens = (*sense.tokens, governor.first, governor.head)
        if isinstance(governor, NounGroup) and governor in verb.subjects:
            tokens = sense.tokens
        if verb.negated:
            return None if sense.modality is Modality.DENIED else Sense(Modality.DENIED, None, False, tokens)
        return replace(sense, tokens=tokens)

    def _finite(self, verb: VerbGroup, act: str) -> Sense | None:
        if verb.marker in terms.CONDITIONS:
            return None
        if (verb.negated and not self._is_not_only(verb)) or self._neither(verb):
            return _DENIED
        if verb.modal:
            if verb.modal == "would" and self._is_told(verb):
                return _PLANNED
            return _PROPOSED if verb.modal in _PROPOSED_MODALS else None
        if verb.tense == "future":
            return _PROPOSED if self.conditional else _PLANNED
        if verb.progressive and verb.tense == "present" and act != "is":
            return _PLANNED
        if self._is_subjunctive(verb):
            return _PROPOSED
        return _DECIDED

    def _neither(self, verb: VerbGroup) -> bool:
        """ "Neither Serbia nor Kosovo is in NATO"."""
        of = (self._word(verb.first - 3), self._word(verb.first - 2))
        if of[0] in ("neither", "none") and of[1] == "of":
            return True
        first = min((group.first for subject in verb.subjects for group in subject.series), default=-1)
        return first >= 0 and "neither" in (self._word(first), self._word(first - 1))

    def _word(self, place: int) -> str:
        return self.tokens[place].text.lower() if place >= 0 else ""

    def _is_not_only(self, verb: VerbGroup) -> bool:
        return "not only" in self.text or "not just" in self.text or "not merely" in self.text

    def _is_told(self, verb: VerbGroup) -> bool:
        """Whether "would" is the "will" of what somebody said: "said it would join"."""
        for other in self.clauses.verbs:
            if (
                other.order < verb.order
                and other.form in ("finite", "gerund")
                and other.lemma in SAYING | terms.PLANNING
            ):
                return other.tense == "past" or other.passive or other.form == "gerund"
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
            return _DENIED
        return _DECIDED

    def _ungoverned(self, verb: VerbGroup, act: str) -> Sense | None:
        """A gerund at the head of its clause: "After joining the bloc, …", "Since becoming a member, …"."""
        before = self.clauses.before(verb)
        if verb.form == "gerund" and isinstance(before, NounGroup):
            return self._absolute(before)
        if verb.form != "gerund" or not isinstance(before, Sign):
            return None
        if before.word in ("after", "since", "upon", "on", "by", ",", "following"):
            main = next((other for other in self.clauses.verbs if other.form == "finite"), None)
            if main is not None and (main.tense == "future" or main.modal):
                return None
            return _DECIDED if before.word != "by" else None
        return None

    def _absolute(self, before: NounGroup) -> Sense | None:
        """ "with South Africa joining in 2010": as sure as the clause that it stands beside."""
        if before.series[0].preposition != "with":
            return None
        main = next((other for other in self.clauses.verbs if other.form == "finite"), None)
        if main is None or main.modal or main.negated:
            return None
        return _PLANNED if main.tense == "future" else _DECIDED

    def _under_verb(
        self, verb: VerbGroup, governor: VerbGroup, act: str, granted: bool, depth: int
    ) -> Sense | None:
        lemma = governor.lemma
        above = self._verb(governor, "joins", granted, depth + 1)
        if above is None:
            return None
        if lemma in terms.INVITE or (lemma == "ask" and governor.passive):
            return self._turned(above, Status.INVITED)
        if lemma in terms.APPLY or (
            lemma in ("request", "ask") and not governor.passive and not governor.objects
        ):
            return self._turned(above, Status.CANDIDATE)
        if lemma in terms.BE:
            return self._under_be(verb, governor, above)
        if lemma == "have" and governor.head == governor.end - 1 and governor.form == "finite":
            return _DENIED if "yet to" in self.text else _PROPOSED
        if lemma == "use":
            return replace(_DECIDED, over=True)
        if lemma in terms.CEASING and verb.form in ("infinitive", "gerund"):
            return replace(above, over=True)
        if lemma in terms.REFUSING:
            return _PROPOSED if above.modality is Modality.DENIED else _DENIED
        denied = above.modality is Modality.DENIED
        if lemma in ("congratulate", "thank", "praise", "applaud", "hail") and verb.form == "gerund":
            return None if above.modality is Modality.DENIED else above
        if lemma in terms.HELPING or lemma in SAYING - terms.PROPOSING:
            return above
        if lemma in terms.DECIDING and granted and lemma not in ("sign",):
            return _DENIED if denied else above
        if lemma == "vote":
            return above
        if lemma in terms.PLANNING | {"sign"}:
            if above.modality is Modality.PROPOSED and lemma != "prepare":
                return _PROPOSED
            return _DENIED if denied else _PLANNED
        if lemma in terms.SEEMING:
            return _DENIED if denied else _REPORTED
        if lemma in terms.PROPOSING or lemma in ("ask", "request", "like", "invest"):
            return _DENIED if denied else _PROPOSED
        return None

    def _under_be(self, verb: VerbGroup, governor: VerbGroup, above: Sense) -> Sense | None:
        """ "is ready to join", "is to join", "was the first to join"."""
        denied = above.modality is Modality.DENIED
        predicate = governor.predicate
        if governor.perfect and governor.tense == "past":
            return None  # "had been due to join" was not to be
        if predicate in _SOON:
            return _DENIED if denied else _PLANNED
        if predicate in _INCLINED:
            return _DENIED if denied else _PROPOSED
        if predicate in _DISINCLINED:
            return None
        if predicate in _CONTENT and verb.lemma in ("be", "remain", "stay"):
            return None if denied else above
        if predicate:
            ordinal = any(
                token.feats.get("NumType") == "Ord" for token in self.tokens[governor.end : verb.first]
            )
            return above if ordinal else None
        if self.clauses.after(governor) is verb:
            return _DENIED if denied else _PLANNED
        return None

    @staticmethod
    def _turned(above: Sense, status: Status) -> Sense:
        """A request or an invitation: the status it makes, as sure as it was itself made."""
        return replace(above, status=status)

    def _under_noun(self, verb: VerbGroup, group: NounGroup, act: str, depth: int) -> Sense | None:
        lemma = self.tokens[group.head].lemma
        if group in verb.subjects or (verb.subjects and group in verb.subjects[0].series):
            return self._headline(verb, group)
        denied = self._is_none(group) or self._is_refused(group)
        if lemma in terms.REQUEST_NOUNS:
            own = self._is_own(group)
            return _DENIED if denied and own else self._turned(self._by_owner(group), Status.CANDIDATE)
        if lemma in _DOCUMENTS and verb.form == "gerund":
            return self._under_other_noun(group, act)
        if lemma in terms.INVITATION_NOUNS:
            if denied:
                return _DENIED
            owner = self.arguments.verb_of(group)
            if owner is not None and owner.lemma == "accept":
                return _PLANNED
            return self._turned(self._by_owner(group), Status.INVITED)
        if lemma in terms.REFUSAL_NOUNS:
            return _DENIED
        if lemma in terms.PLAN_NOUNS:
            if self._is_merely_possible(group):
                return _PROPOSED
            return _DENIED if denied else _PLANNED
        if lemma in terms.PROPOSAL_NOUNS:
            return _DENIED if denied else _PROPOSED
        words_of = self.tokens[group.first : group.end]
        if any(
            token.feats.get("NumType") == "Ord" or token.lemma in ("last", "latest", "only")
            for token in words_of
        ):
            owner = self.clauses.object_of(group)
            return self._finite(owner, act) if owner is not None and owner.form == "finite" else _DECIDED
        return None

    def _headline(self, verb: VerbGroup, group: NounGroup) -> Sense | None:
        """ "Azerbaijan to join D-8 as full member": no finite verb between the name and "to"."""
        between = self.clauses.items[group.order + 1 : verb.order]
        wishing = verb.form == "gerund" and verb.lemma in terms.PROPOSING | terms.PLANNING
        if wishing and group.order == 0 and all(isinstance(item, Sign) for item in between):
            return _DECIDED  # "Azerbaijan not seeking EAEU membership"
        if any(isinstance(item, VerbGroup) for item in between) or verb.form != "infinitive":
            return None
        if self.clauses.object_of(group) is not None:
            return None
        return _PLANNED

    def _by_owner(self, group: NounGroup) -> Sense:
        """How sure an application or an invitation is: by the verb it belongs to."""
        owner = self.arguments.verb_of(group)
        if owner is None:
            return _DECIDED
        sense = self._verb(owner, "joins", False, 1)
        if sense is None or sense.modality is Modality.DENIED:
            return _DECIDED
        return replace(sense, status=None, tokens=(owner.first, owner.head))

    def _is_none(self, group: NounGroup) -> bool:
        return self.tokens[group.first].text.lower() in ("no", "neither")

    def _is_refused(self, group: NounGroup) -> bool:
        """Whether the verb that the noun belongs to takes it back: "denied plans to join", "has not made
        a bid"."""
        owner = self.arguments.verb_of(group)
        if owner is None:
            return False
        refusing = owner.lemma in terms.REFUSING | terms.DENYING | words(
            "halt suspend withdraw freeze veto block"
        )
        return refusing != owner.negated

    def _is_own(self, group: NounGroup) -> bool:
        """Whether whoever has the noun does what its verb says: "withdrew its application", not "blocked
        Iran's"."""
        return group.possessor is None

    def _is_merely_possible(self, group: NounGroup) -> bool:
        owner = self.arguments.verb_of(group)
        return (
            owner is not None
            and owner.lemma in ("discuss", "consider", "debate", "study")
            and not owner.negated
        )

    # Nouns

    def _noun(self, group: NounGroup, act: str) -> Sense | None:
        adjectives = {token.lemma for token in self.tokens[group.first : group.end]}
        if adjectives & _MAYBE:
            return _PROPOSED
        if adjectives & _COMING:
            return _PLANNED
        if self._is_none(group):
            return _DENIED
        above = self._noun_above(group)
        if above is not None:
            return self._under_other_noun(above, act)
        verb = self.arguments.verb_of(group)
        if group.preposition in _AFTER and (verb is None or verb.lemma not in _CONGRATULATING):
            ahead = verb is not None and (verb.tense == "future" or verb.modal != "")
            return None if ahead else _DECIDED
        if verb is None:
            return None
        return self._by_verb(group, verb, act)

    def _noun_above(self, group: NounGroup) -> NounGroup | None:
        """The noun that the act's noun hangs on: "talks on the accession"."""
        if not group.preposition:
            return None
        for order in range(group.order - 1, -1, -1):
            item = self.clauses.items[order]
            if isinstance(item, NounGroup) and item is not group.possessor and not item.is_date:
                return item if item.series[-1].order < group.order else None
            if isinstance(item, VerbGroup) or (
                isinstance(item, Sign) and item.kind not in ("IN", "PU", "POS", "R")
            ):
                return None
            if isinstance(item, Sign) and item.word == ",":
                return None
        return None

    def _under_other_noun(self, above: NounGroup, act: str) -> Sense | None:
        lemma = self.tokens[above.head].lemma
        denied = self._is_none(above) or self._is_refused(above)
        tokens = (above.first, above.head)
        if lemma in terms.REQUEST_NOUNS:
            return _DENIED if denied else replace(self._by_owner(above), status=Status.CANDIDATE)
        if lemma in terms.INVITATION_NOUNS:
            return _DENIED if denied else replace(self._by_owner(above), status=Status.INVITED)
        if lemma in _DOCUMENTS:
            owner = self.arguments.verb_of(above)
            if owner is None:
                return None
            sense = self._verb(owner, "joins", True, 1)
            if sense is None or sense.modality is Modality.DENIED:
                return None
            return replace(sense, tokens=(*tokens, owner.head))
        if lemma in terms.PLAN_NOUNS:
            return replace(_DENIED if denied else _PLANNED, tokens=tokens)
        if lemma in terms.PROPOSAL_NOUNS:
            return replace(_DENIED if denied else _PROPOSED, tokens=tokens)
        if lemma in ("completion", "announcement", "anniversary", "ceremony", "date"):
            return _DECIDED
        return None

    def _by_verb(self, group: NounGroup, verb: VerbGroup, act: str) -> Sense | None:
        sense = self._verb(verb, "joins", True, 1)
        if sense is None:
            return None
        lemma, tokens = verb.lemma, (verb.first, verb.head, *sense.tokens)
        if lemma in words("approve ratify endorse back") and self._is_one_of_many(verb):
            return None if sense.modality is Modality.DENIED else replace(_PLANNED, tokens=tokens)
        if lemma in ("announce", "declare") and self._is_announced_by_owner(group, verb):
            return None if sense.modality is Modality.DENIED else replace(_PLANNED, tokens=tokens)
        if lemma in ("be", "remain"):
            return self._predicated(verb, sense)
        if lemma in terms.REFUSING:
            return replace(_PROPOSED if sense.modality is Modality.DENIED else _DENIED, tokens=tokens)
        if lemma in terms.DECIDING | _CONGRATULATING | _HAPPENING | {"ratify", "grant", "receive"}:
            own = self.tokens[group.first].text.lower() in ("its", "their")
            unfinished = own and lemma in _FINISHING and act == "joins"
            if sense.modality is Modality.DENIED and lemma not in _HAPPENING and not unfinished:
                return None
            return replace(sense, status=None, tokens=tokens)
        if lemma in terms.PLANNING:
            return replace(_DENIED if sense.modality is Modality.DENIED else _PLANNED, tokens=tokens)
        if lemma in terms.PROPOSING | {
            "raise",
            "request",
            "demand",
            "say",
            "favour",
            "facilitate",
            "speed",
            "accelerate",
        }:
            return replace(_DENIED if sense.modality is Modality.DENIED else _PROPOSED, tokens=tokens)
        told = (
            verb.form == "finite"
            and verb.tense == "past"
            and not (verb.passive or verb.modal or verb.negated)
        )
        if told and group in verb.subjects and lemma not in _OBSTRUCTED and group.possessor is not None:
            return _DECIDED  # "Russia's exit shocked Strasbourg": what had effects took place
        return None

    def _is_one_of_many(self, verb: VerbGroup) -> bool:
        """ "Hungary's parliament approved Sweden's accession": the others have yet to."""
        groups = (
            [near for near in verb.adjuncts if near.preposition == "by"] if verb.passive else verb.subjects
        )
        owners = [group.possessor or group for group in groups]
        return len(self.arguments.states([*groups, *owners])) == 1

    def _is_announced_by_owner(self, group: NounGroup, verb: VerbGroup) -> bool:
        """ "announced its withdrawal": what one announces of oneself lies ahead."""
        if verb.passive:
            return False
        own = self.tokens[group.first].text.lower() in ("its", "their", "his", "her")
        return own or (group.possessor is None and not self._near_of(group))

    def _near_of(self, group: NounGroup) -> bool:
        return any(near.preposition == "of" for near in self.clauses.hanging_on(group))

    def _predicated(self, verb: VerbGroup, sense: Sense) -> Sense | None:
        """ "accession is possible", "membership is not on the agenda"."""
        if verb.predicate in _INCLINED | words("possible realistic desirable premature conceivable"):
            return _PROPOSED if sense.modality is not Modality.DENIED else _DENIED
        if verb.predicate in _SOON | _COMING | words("inevitable"):
            return _PLANNED if sense.modality is not Modality.DENIED else _DENIED
        if (
            verb.predicate in words("complete official final effective")
            and sense.modality is Modality.DECIDED
        ):
            return _DECIDED
        if (
            sense.modality is Modality.DENIED
            or "out of the question" in self.text
            or "off the table" in self.text
            or "off the agenda" in self.text
        ):
            return _DENIED
        adjuncts = {self.tokens[adjunct.head].lemma for adjunct in verb.adjuncts}
        if adjuncts & words("agenda table discussion consideration interest"):
            return _PROPOSED
        return None

    # The sentence

    def _in_sentence(self, sense: Sense, verb: VerbGroup) -> Sense | None:
        """What the words around the clause make of it: a denial, a rumour, a wish, a hedge."""
        above = self._reporting(verb)
        if above is not None:
            lemma, negated = above
            if lemma in terms.DENYING:
                return None if sense.modality is Modality.DENIED else replace(sense, modality=Modality.DENIED)
            wished = lemma in _WISHING and not (lemma in ("insist", "suggest") and verb.tense)
            if wished and sense.modality in (Modality.DECIDED, Modality.PLANNED):
                return replace(sense, modality=Modality.PROPOSED)
            if lemma in ("expect", "predict", "anticipate") and sense.modality is Modality.DECIDED:
                return replace(sense, modality=Modality.PLANNED)
            if negated and lemma in SAYING - {"know"} and sense.modality is Modality.DECIDED:
                return None
            untrue = any(token.lemma in _UNTRUE for token in self.tokens[verb.end :])
            if lemma in terms.RUMOUR_NOUNS and untrue and sense.modality is not Modality.DENIED:
                return replace(sense, modality=Modality.DENIED)
            if lemma in terms.RUMOUR_NOUNS and sense.modality is not Modality.DENIED:
                return replace(sense, modality=Modality.REPORTED)
            if lemma in ("possibility", "idea", "condition") and sense.modality is not Modality.DENIED:
                return replace(sense, modality=Modality.PROPOSED)
        if self._is_hedged(verb) and sense.modality is not Modality.DENIED:
            return replace(sense, modality=Modality.REPORTED)
        return sense

    def _is_hedged(self, verb: VerbGroup) -> bool:
        if any(phrase in self.text for phrase in terms.HEDGING_PHRASES):
            return True
        near = self.tokens[max(0, verb.first - 6) : verb.end + 4]
        if any(token.lemma in terms.HEDGES for token in near):
            return True
        return any(
            other.lemma in ("rumour", "rumor", "allege", "speculate") and other.order < verb.order
            for other in self.clauses.verbs
        )

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
                return item.lemma, item.negated
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
                    if owner is not None and owner.predicate in _UNTRUE:
                        return "deny", owner.negated
                    return lemma, False
                verb = self.arguments.verb_of(item)
                if verb is not None and item.order > verb.order:
                    return verb.lemma, verb.negated
            if isinstance(item, VerbGroup):
                return item.lemma, item.negated
        return None
