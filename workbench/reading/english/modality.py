"""How an English verb or noun is meant: decided, planned, proposed, denied, reported, or not asserted at
all."""

from dataclasses import replace

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english import terms
from workbench.reading.english.clause_senses import ClauseSenses
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.sense import (
    COMING,
    DECIDED,
    DENIED,
    PLANNED,
    PROPOSED,
    REPORTED,
    Sense,
)
from workbench.reading.english.series import SAYING

MAYBE = words("possible potential prospective proposed eventual hypothetical desired would-be speculated")
_AFTER = words("after since following upon with despite because-of")
_CONGRATULATING = words(
    "congratulate celebrate mark hail applaud welcome complete finish finalise finalize note recall greet"
    " praise come"
)
_FINISHING = words("complete finish finalise finalize formalise formalize conclude")
_MOVING = words("raise request demand say favour facilitate speed accelerate")
_MARKING = words(
    "bring mark round complete make crown cap close open fill change turn come raise swell expand enlarge"
    " mean leave end conclude bolster strengthen cement seal double widen"
)
_TAKING = words("adopt take make approve reach pass sign")
_HAPPENING = words("take occur happen enter come become date follow precede")
_DOCUMENTS = words(
    "decision protocol treaty agreement memorandum document declaration resolution decree law act mou"
)
_LEGISLATURES = words("parliament lawmaker senate duma congress mp legislature deputy house senator majlis")
_DECLINING = words("refuse decline reject")
_OUTCOMES = words("become join leave make enter quit")
_WEIGHING = words("consider mull weigh contemplate discuss ponder debate eye explore study evaluate")
_OBSTRUCTED = words(
    "stall fail remain collapse depend hang require need stand face run drag last hinge begin start be"
)


class Senses(ClauseSenses):
    """Tells how the verbs and nouns of one sentence are meant."""

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
            return self._ungoverned(verb)
        sense = (
            self._under_verb(verb, governor, granted, depth)
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

    def _under_verb(self, verb: VerbGroup, governor: VerbGroup, granted: bool, depth: int) -> Sense | None:
        lemma = governor.lemma
        above = self._verb(governor, "joins", granted or lemma in terms.INVITE, depth + 1)
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
            return DENIED if "yet to" in self.text else PROPOSED
        if lemma == "use":
            return replace(DECIDED, over=True)
        if lemma in terms.CEASING and verb.form in ("infinitive", "gerund"):
            return replace(above, over=True)
        if lemma in terms.REFUSING:
            if above.modality is Modality.DENIED and lemma in _DECLINING:
                return None  # "has not refused to join": nobody says that it wants to
            return PROPOSED if above.modality is Modality.DENIED else DENIED
        denied = above.modality is Modality.DENIED
        if lemma in ("decide", "choose") and denied and self.clauses.word(verb.first - 1) == "whether":
            return PROPOSED  # "has yet to decide whether to join"
        if lemma in ("congratulate", "thank", "praise", "applaud", "hail") and verb.form == "gerund":
            return None if above.modality is Modality.DENIED else above
        if governor.passive and lemma in terms.HEARSAY:
            return replace(REPORTED, status=above.status)  # "is reported to have applied"
        if lemma in terms.HELPING or lemma in SAYING - terms.PROPOSING:
            return above
        if lemma == "agree" and any(self.tokens[one.head].lemma == "principle" for one in governor.adjuncts):
            return DENIED if denied else PLANNED  # "agreed in principle to admit Timor-Leste"
        if lemma in _TAKING and governor.passive and self._is_decision(governor) and not denied:
            return above if granted or verb.lemma in terms.ADMIT | terms.GIVE else PLANNED
        if lemma in terms.DECIDING and granted and lemma not in ("sign",):
            return DENIED if denied else above
        if lemma == "vote":
            heads = {self.tokens[one.head].lemma for one in governor.subjects}
            return PLANNED if heads & _LEGISLATURES and not denied else above  # it is for others to carry out
        if lemma in terms.PLANNING | {"sign"}:
            if above.modality is Modality.PROPOSED and lemma != "prepare":
                return PROPOSED
            return DENIED if denied else PLANNED
        if lemma in terms.SEEMING:
            return DENIED if denied else REPORTED
        if lemma in terms.PROPOSING or lemma in ("ask", "request", "like", "invest"):
            return DENIED if denied else PROPOSED
        goes_on = verb.form == "gerund" and self.clauses.word(verb.first - 1) == ","
        if goes_on and governor.form == "finite" and verb.lemma in _OUTCOMES and not denied:
            return above  # "deposited its instrument, becoming the eighth member"
        return None

    def _is_decision(self, verb: VerbGroup) -> bool:
        """ "A decision was made to grant Uzbekistan a status"."""
        return any(self.tokens[one.head].lemma == "decision" for one in verb.subjects)

    @staticmethod
    def _turned(above: Sense, status: Status) -> Sense:
        """A request or an invitation: the status it makes, as sure as it was itself made."""
        return replace(above, status=status)

    def _under_noun(self, verb: VerbGroup, group: NounGroup, act: str, depth: int) -> Sense | None:
        lemma = self.tokens[group.head].lemma
        if verb.lemma == "represent" and verb.form == "gerund":
            return DECIDED  # "Viktor Orban, representing Hungary as an observer"
        if lemma in _DOCUMENTS and verb.form == "gerund":
            return self._under_other_noun(group)
        within = verb.form == "gerund" and self.clauses.word(verb.first - 1) in ("for", "of")
        if not within and any(group in (one, *one.series) for one in verb.subjects[:1]):
            return self._headline(verb, group)
        denied = self._is_none(group) or self._is_refused(group)
        intent = lemma == "letter" and self.clauses.word(group.end) == "of"  # "a letter of intent to join"
        if intent or lemma in terms.REQUEST_NOUNS:
            own = self._is_own(group) or self.is_turned_down(group)
            if not denied and self._is_weighed(group):
                return Sense(Modality.PROPOSED, Status.CANDIDATE)
            return DENIED if denied and own else self._turned(self._by_owner(group), Status.CANDIDATE)
        if lemma in terms.INVITATION_NOUNS:
            if denied:
                return DENIED
            owner = self.arguments.verb_of(group)
            if owner is not None and owner.lemma == "accept":
                return PLANNED
            return self._turned(self._by_owner(group), Status.INVITED)
        if lemma in terms.REFUSAL_NOUNS:
            return DENIED
        if lemma in terms.TALES and verb.form == "gerund" and self._is_refused(group):
            return DENIED  # "denied reports of leaving"
        if lemma == "decision" and verb.lemma in terms.ADMIT | terms.GIVE:
            owner = self.arguments.verb_of(group)
            taken = owner is not None and owner.lemma in _TAKING and (owner.passive or group in owner.objects)
            drafted = any(one.lemma == "draft" for one in self.tokens[group.first : group.head])
            if owner is not None and taken and not drafted:
                return self._verb(owner, "joins", True, depth + 1)  # "adopted a decision to readmit Syria"
        if lemma in terms.PLAN_NOUNS:
            if self._is_merely_possible(group):
                return PROPOSED
            return DENIED if denied else PLANNED
        if lemma in terms.PROPOSAL_NOUNS:
            handed = self._is_in_letter(group)
            if handed is not None and not denied:
                return self._turned(self._by_owner(handed), Status.CANDIDATE)
            return DENIED if denied else PROPOSED
        words_of = self.tokens[group.first : group.end]
        if any(
            token.feats.get("NumType") == "Ord" or token.lemma in ("last", "latest", "only")
            for token in words_of
        ):
            owner = self.clauses.object_of(group)
            return self._finite(owner, act) if owner is not None and owner.form == "finite" else DECIDED
        return None

    def _headline(self, verb: VerbGroup, group: NounGroup) -> Sense | None:
        """ "Azerbaijan to join D-8 as full member": no finite verb between the name and "to"."""
        between = self.clauses.items[group.order + 1 : verb.order]
        wishing = verb.form == "gerund" and verb.lemma in terms.PROPOSING | terms.PLANNING
        if wishing and group.order == 0 and all(isinstance(item, Sign) for item in between):
            return DECIDED  # "Azerbaijan not seeking EAEU membership"
        if (
            verb.form == "gerund"
            and verb.lemma in terms.HOLD
            and all(isinstance(one, Sign) for one in between)
        ):
            return DECIDED  # "India and Iran, currently holding observer status, applied"
        if any(isinstance(item, VerbGroup) for item in between) or verb.form != "infinitive":
            return None
        if any(isinstance(item, Sign) and item.kind in ("NOT", "J") for item in between):
            return None  # "Mongolia not ready to join"
        if self.clauses.object_of(group) is not None:
            return None
        return PLANNED

    def _by_owner(self, group: NounGroup) -> Sense:
        """How sure an application or an invitation is: by the verb it belongs to."""
        owner = self.arguments.verb_of(group)
        if owner is None:
            return DECIDED
        sense = self._verb(owner, "joins", False, 1)
        if sense is None or sense.modality is Modality.DENIED:
            return DECIDED
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
        ) or (owner.lemma, self.clauses.word(owner.end)) == ("turn", "down")
        return refusing != owner.negated

    def _is_weighed(self, group: NounGroup) -> bool:
        """ "is considering an application": whoever is to hand it in has not made up its mind."""
        owner = self.arguments.verb_of(group)
        first = self.clauses.word(group.first)
        return (
            owner is not None
            and owner.lemma in _WEIGHING
            and first in ("a", "an", "whether")
            and not owner.passive
        )

    def _is_own(self, group: NounGroup) -> bool:
        """Whether whoever has the noun does what its verb says: "withdrew its application", not "blocked
        Iran's"."""
        return group.possessor is None

    # Nouns

    def _noun(self, group: NounGroup, act: str) -> Sense | None:
        adjectives = {token.lemma for token in self.tokens[group.first : group.end]}
        if adjectives & MAYBE:
            return PROPOSED
        if adjectives & COMING:
            return PLANNED
        if self._is_none(group):
            return DENIED
        above = self._noun_above(group)
        if above is not None:
            return self._under_other_noun(above)
        verb = self.arguments.verb_of(group)
        if group.preposition in _AFTER and (verb is None or verb.lemma not in _CONGRATULATING):
            ahead = verb is not None and (verb.tense == "future" or verb.modal != "")
            if verb is not None and verb.lemma in terms.EXPANDING and not ahead:
                return replace(
                    DECIDED, tokens=(verb.first, verb.head)
                )  # "expanded last year with the accession"
            return None if ahead else DECIDED
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

    def _under_other_noun(self, above: NounGroup) -> Sense | None:
        lemma = self.tokens[above.head].lemma
        denied = self._is_none(above) or self._is_refused(above)
        tokens = (above.first, above.head)
        if lemma in terms.TALES:
            return self._of_tale(above, denied)
        if lemma in terms.REQUEST_NOUNS:
            return DENIED if denied else replace(self._by_owner(above), status=Status.CANDIDATE)
        if lemma in terms.INVITATION_NOUNS:
            return DENIED if denied else replace(self._by_owner(above), status=Status.INVITED)
        if lemma in _DOCUMENTS:
            owner = self.arguments.verb_of(above)
            if owner is None:
                return None
            if lemma == "agreement" and owner.lemma in ("reach", "come"):
                return replace(PLANNED, tokens=tokens)  # what was agreed on is still to be done
            if owner.lemma in ("prepare", "draft"):
                return replace(PLANNED, tokens=tokens)
            sense = self._verb(owner, "joins", True, 1)
            if sense is None or sense.modality is Modality.DENIED:
                return None
            return replace(sense, tokens=(*tokens, owner.head))
        if lemma in terms.PLAN_NOUNS:
            return replace(DENIED if denied else PLANNED, tokens=tokens)
        if lemma in terms.PROPOSAL_NOUNS:
            return replace(DENIED if denied else PROPOSED, tokens=tokens)
        if lemma in ("completion", "announcement", "anniversary", "ceremony", "date"):
            return DECIDED
        return None

    def _by_verb(self, group: NounGroup, verb: VerbGroup, act: str) -> Sense | None:
        sense = self._verb(verb, "joins", True, 1)
        if sense is None:
            return None
        lemma, tokens = verb.lemma, (verb.first, verb.head, *sense.tokens)
        if lemma in words("approve ratify endorse accept") and self._is_one_of_many(verb):
            return None if sense.modality is Modality.DENIED else replace(PLANNED, tokens=tokens)
        if lemma in ("announce", "declare") and self._is_announced_by_owner(group, verb):
            return None if sense.modality is Modality.DENIED else replace(PLANNED, tokens=tokens)
        if lemma in ("be", "remain"):
            sense = self._predicated(verb, sense)
            return replace(sense, tokens=(*tokens, *sense.tokens)) if sense else None
        if lemma in terms.REFUSING:
            return replace(PROPOSED if sense.modality is Modality.DENIED else DENIED, tokens=tokens)
        if lemma in terms.DECIDING | _CONGRATULATING | _HAPPENING | {"ratify", "grant", "receive"}:
            own = self.tokens[group.first].text.lower() in ("its", "their")
            unfinished = own and lemma in _FINISHING and act == "joins"
            if sense.modality is Modality.DENIED and lemma not in _HAPPENING and not unfinished:
                return None
            return replace(sense, status=None, tokens=tokens)
        if (
            group in verb.subjects
            and not verb.passive
            and lemma in terms.PLANNING | terms.PROPOSING | _MOVING
        ):
            return None  # "membership could raise the trade": nothing is proposed
        if lemma in terms.PLANNING:
            return replace(DENIED if sense.modality is Modality.DENIED else PLANNED, tokens=tokens)
        if lemma in terms.PROPOSING | _MOVING:
            return replace(DENIED if sense.modality is Modality.DENIED else PROPOSED, tokens=tokens)
        lasting = verb.lemma in _MARKING and verb.tense == "present" and not (verb.modal or verb.negated)
        if lasting and group in verb.subjects and verb.form == "finite" and not verb.passive:
            return DECIDED  # "the inclusion of Laos brings their number to 27"
        if lemma == "report" and group in verb.objects and not verb.passive:
            return sense if sense.modality is Modality.DECIDED else None  # "media reported its withdrawal"
        told = (
            verb.form == "finite"
            and verb.tense == "past"
            and not (verb.passive or verb.modal or verb.negated)
        )
        if told and group in verb.subjects and lemma not in _OBSTRUCTED and group.possessor is not None:
            return DECIDED  # "Russia's exit shocked Strasbourg": what had effects took place
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
