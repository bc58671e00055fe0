"""How an English verb or noun is meant: decided, planned, proposed, denied, reported, or not asserted at
all."""

from dataclasses import replace

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.noun_senses import OBSTRUCTED, NounSenses
from workbench.reading.english.syntax.sense import (
    COMING,
    DECIDED,
    DENIED,
    PLANNED,
    PROPOSED,
    REPORTED,
    Sense,
)
from workbench.reading.english.syntax.series import SAYING
from workbench.reading.english.words.closed_class import words

MAYBE = words("possible potential prospective proposed eventual hypothetical desired would-be speculated")
_SINCE = frozenset({"after", "following", "since"})
_AFTER = words("after since following upon with despite because-of")
_CONGRATULATING = words(
    "congratulate celebrate mark hail applaud welcome complete finish finalise finalize note recall greet"
    " praise come"
)
_TELLING_OF = words("ratify grant receive notify inform")
_FINISHING = words("complete finish finalise finalize formalise formalize conclude")
_MOVING = words("raise request demand say favour facilitate speed accelerate")
_MARKING = words(
    "bring mark round complete make crown cap close open fill change turn come raise swell expand enlarge"
    " mean leave end conclude bolster strengthen cement seal double widen"
)
_FOR_OTHERS = terms.ADMIT | terms.GIVE | terms.SUSPEND | terms.EXPEL
_PRESSING_ON = words("move proceed go press push forge continue advance")
"""With what is still to be done: "moving forward with its exit"."""
_TAKING = words("adopt take make approve reach pass sign accept")
_HAPPENING = words("take occur happen enter come become date follow precede")
_DOCUMENTS = words(
    "decision protocol treaty agreement memorandum memoranda mou document declaration resolution decree law"
    " act"
)
_LAWS = words("law bill decree")
_FILING = words("submit file lodge make send present hand deliver put prepare")
_SIGNS = words("sign indication reason point ground")
_USE = words("sense merit")
_FINDING = words("make see find")
_INVITING = words("extend send issue make offer give hand")
_PLEDGES = words("obligation commitment pledge")
_LEGISLATURES = words("parliament lawmaker senate duma congress mp legislature deputy house senator majlis")
_BLOCKING = words("block veto")
_DECLINING = words("refuse decline reject")
_OUTCOMES = words("become join leave make enter quit")
_ADVISING = words("warn advise caution urge argue counsel recommend vote campaign rail")


class Senses(NounSenses):
    """Tells how the verbs and nouns of one sentence are meant."""

    def of_verb(self, verb: VerbGroup, act: str, granted: bool = False) -> Sense | None:
        """The sense of a verb; `act` is joins, is or leaves; `granted` says that others do it to the
        state."""
        if self.is_question or self._is_refused_untruly(verb):
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
        governor = self._plan_for(verb) or verb.governor
        if verb.form == "infinitive" and self._is_but_an_outcome(verb):
            return DECIDED  # "came back in 2006, only to suspend its membership again"
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
        let = lemma in ("allow", "permit", "let") and bool(governor.objects)
        above = self._verb(governor, "joins", granted or let or lemma in terms.INVITE, depth + 1)
        if above is None:
            return None
        if verb.form == "gerund" and self.clauses.word(verb.first - 1) == "against":
            own = above.modality is Modality.DECIDED and lemma not in _ADVISING
            return DENIED if own else None  # "decided against joining"
        if lemma in terms.INVITE or (lemma in ("ask", "offer") and governor.passive):
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
        if verb.form == "gerund" and lemma in SAYING - terms.PROPOSING - {"announce", "confirm"}:
            if self._is_off_the_table():
                return DENIED  # "said leaving NATO was out of the question"
            told = next((one for one in self.clauses.verbs if one.order > verb.order), None)
            if told is not None and self._is_out_of_the_question(told):
                return DENIED
            return above if told is None or told.tense == "past" else None  # "said joining would help"
        entering = let and governor.form == "infinitive" and verb.lemma in ("join", "enter", "become")
        if entering and above.modality is Modality.DECIDED:
            return PLANNED  # "agreed to allow Fiji to join": it has yet to do so; who returns takes its seat
        if above.modality is Modality.DECIDED and self._has_but_begun(verb, governor):
            return PLANNED  # "has begun to withdraw": it is not out yet
        if lemma in terms.HELPING or lemma in SAYING - terms.PROPOSING:
            return above
        if lemma in ("reach", "come") and self._is_agreement(governor):
            return DENIED if denied else PLANNED  # "agreement was reached on admitting Bahrain"
        if lemma == "agree" and self.in_principle:
            return DENIED if denied else PLANNED  # "agreed in principle to admit Timor-Leste"
        if lemma in _TAKING and governor.passive and self._is_decision(governor) and not denied:
            return above if granted or verb.lemma in _FOR_OTHERS else PLANNED
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
        if lemma in terms.PROPOSING or lemma in ("ask", "request", "like", "invest", "speak", "talk"):
            eager = lemma == "wait" and governor.modal == "can"  # "cannot wait to be let in"
            return DENIED if denied and not eager else PROPOSED
        goes_on = verb.form == "gerund" and self.clauses.word(verb.first - 1) == ","
        if goes_on and governor.form == "finite" and verb.lemma in _OUTCOMES and not denied:
            return above  # "deposited its instrument, becoming the eighth member"
        return None

    def _under_noun(self, verb: VerbGroup, group: NounGroup, act: str, depth: int) -> Sense | None:
        lemma = self.tokens[group.head].lemma
        if verb.lemma == "represent" and verb.form == "gerund":
            return DECIDED  # "Viktor Orban, representing Hungary as an observer"
        if lemma in _DOCUMENTS | _LAWS and verb.form == "gerund":
            return self._under_other_noun(group)
        within = verb.form == "gerund" and self._is_for(verb, group)
        if not within and any(group in (one, *one.series) for one in verb.subjects[:1]):
            return self._headline(verb, group)
        denied = self._is_none(group) or self._is_refused(group)
        intent = lemma == "letter" and self.clauses.word(group.end) == "of"  # "a letter of intent to join"
        if act == "joins" and self._are_talks_under_way(group):
            return Sense(Modality.DECIDED, Status.CANDIDATE)
        if intent or lemma in terms.REQUEST_NOUNS or (lemma == "bid" and self._is_filed(group)):
            if self.is_granted(group):
                return DECIDED
            own = self._is_own(group) or self.is_turned_down(group)
            if not denied and self._is_weighed(group):
                return Sense(Modality.PROPOSED, Status.CANDIDATE)
            if denied and own:
                return DENIED if self.is_turned_down(group) else self._turned(DENIED, Status.CANDIDATE)
            return self._turned(self._by_owner(group), Status.CANDIDATE)
        if lemma in _PLEDGES | {"memorandum", "protocol"} and verb.form == "infinitive":
            return DENIED if denied else PLANNED
        if lemma in _USE:
            return self._of_use(group, depth)
        if lemma in terms.INVITATION_NOUNS:
            owner = self.arguments.verb_of(group)
            if denied and owner is not None and owner.lemma in ("receive", "get", "obtain"):
                return self._turned(DENIED, Status.INVITED)
            if denied:
                return DENIED
            if owner is not None and owner.lemma == "accept":
                return PLANNED
            return self._turned(self._by_owner(group), Status.INVITED)
        if lemma in terms.REFUSAL_NOUNS or (denied and lemma in _SIGNS):
            return DENIED
        if lemma in terms.TALES and verb.form == "gerund" and self._is_refused(group):
            return DENIED  # "denied reports of leaving"
        if lemma == "decision" and verb.lemma in _FOR_OTHERS:
            owner = self.arguments.verb_of(group)
            taken = owner is not None and owner.lemma in _TAKING and (owner.passive or group in owner.objects)
            if owner is not None and taken and not self._is_draft(group) and not self.in_principle:
                return self._verb(owner, "joins", True, depth + 1)  # "adopted a decision to readmit Syria"
        if self._is_part_of(group):
            return None  # "is part of the process of bringing it into the bloc"
        handed = self._is_in_letter(group) if lemma in terms.PLAN_NOUNS | terms.PROPOSAL_NOUNS else None
        if handed is not None and not denied:
            return self._turned(self._by_owner(handed), Status.CANDIDATE)
        if lemma in terms.PLAN_NOUNS:
            if lemma == "decision" and self._is_lived_with(group):
                return DECIDED
            if self._is_merely_possible(group) or self._may_come(group):
                return PROPOSED
            return DENIED if denied else PLANNED
        if lemma in terms.PROPOSAL_NOUNS:
            little = self.clauses.word(group.first) == "little"  # "has shown little interest in joining"
            return DENIED if denied else None if little else PROPOSED
        words_of = self.tokens[group.first : group.end]
        if any(
            token.feats.get("NumType") == "Ord" or token.text.lower() in ("last", "latest", "newest", "only")
            for token in words_of
        ):
            owner = self.clauses.object_of(group)
            if owner is not None and owner.form == "infinitive" and owner.lemma in terms.BE | {"become"}:
                return self._verb(owner, act, False, depth + 1)  # "hopes to become the first to join"
            told = self._finite(owner, act) if owner is not None and owner.form == "finite" else DECIDED
            return (
                DECIDED if told is not None and told.modality is Modality.DENIED else told
            )  # "is not the first to leave": it leaves
        return None

    def _of_use(self, group: NounGroup, depth: int) -> Sense | None:
        """ "it makes sense to consider its accession", "sees no merit in joining": somebody's thought."""
        owner = self.arguments.verb_of(group)
        above = self._verb(owner, "joins", False, depth + 1) if owner and owner.lemma in _FINDING else None
        if above is None:
            return None
        return DENIED if self._is_none(group) or above.modality is Modality.DENIED else PROPOSED

    def _by_owner(self, group: NounGroup) -> Sense:
        """How sure an application or an invitation is: by the verb it belongs to."""
        owner = self.arguments.verb_of(group)
        if owner is None:
            return DECIDED
        sense = self._verb(owner, "joins", False, 1)
        if sense is not None and sense.modality is Modality.DENIED and owner.lemma in _FILING:
            return DENIED  # "does not plan to submit an application"
        if sense is None and owner.form == "infinitive" and owner.lemma in _INVITING:
            return PROPOSED  # "will be in a position to extend an invitation"
        if sense is None or sense.modality is Modality.DENIED or self._is_in_hand(group, owner):
            return DECIDED
        return replace(sense, status=None, tokens=(owner.first, owner.head))

    # Nouns

    def _noun(self, group: NounGroup, act: str) -> Sense | None:
        if group.preposition == "against":
            return None  # "voted against its admission": what came of it, nobody says
        adjectives = {token.lemma for token in self.tokens[group.first : group.end]}
        if adjectives & MAYBE:
            return PROPOSED
        if adjectives & COMING:
            return PLANNED
        if self._is_none(group):
            return DENIED
        if group.preposition == "for" and self.is_thanked_for(group):
            return DECIDED
        above = None if group.preposition in _SINCE else self.noun_above(group)
        if above is not None and act == "leaves" and self._is_gone_through(above):
            return replace(DECIDED, tokens=(above.first, above.head))  # nothing is left to be done
        if above is not None:
            return self._under_other_noun(above, self._is_entry(group))
        verb = self.arguments.verb_of(group)
        through = verb is not None and self.clauses.word(verb.end) == "through"
        if verb and group.preposition == "with" and verb.lemma in _PRESSING_ON and not through:
            return replace(PLANNED, tokens=(verb.first, verb.head))  # "is moving forward with its exit"
        if group.preposition in _AFTER and (verb is None or verb.lemma not in _CONGRATULATING):
            ahead = verb is not None and (verb.tense == "future" or verb.modal != "")
            if verb is not None and verb.lemma in terms.EXPANDING and not ahead:
                return replace(DECIDED, tokens=(verb.first, verb.head))  # "expanded with the accession"
            return None if ahead else DECIDED
        if verb is None:
            return None
        return self._by_verb(group, verb, act)

    def _under_other_noun(self, above: NounGroup, entry: bool = False) -> Sense | None:
        lemma = self.tokens[above.head].lemma
        denied = self._is_none(above) or self._is_refused(above)
        tokens = (above.first, above.head)
        if lemma in terms.TALES:
            return self._of_tale(above, denied)
        if lemma in terms.REQUEST_NOUNS:
            refused = DENIED if self.is_turned_down(above) else replace(DENIED, status=Status.CANDIDATE)
            return refused if denied else replace(self._by_owner(above), status=Status.CANDIDATE)
        if lemma in terms.INVITATION_NOUNS:
            return DENIED if denied else replace(self._by_owner(above), status=Status.INVITED)
        memorandum = entry and lemma in ("memorandum", "mou")  # what the newcomer binds itself to do
        if memorandum or lemma in _PLEDGES | _LAWS:  # or what a law of one state leads to
            return None if denied else replace(PLANNED, tokens=tokens)
        if lemma in _DOCUMENTS:
            owner = self.arguments.verb_of(above)
            if owner is None or self._is_none(above):
                return None  # "There is no decision on its entry"
            undone = lemma == "decision" and self._is_to_be_done(self.clauses.object_of(above) or owner)
            if undone or self._is_draft(above):
                return replace(PLANNED, tokens=tokens)  # "endorsed the draft decision on granting …"
            agreed = lemma == "agreement" and owner.lemma in ("reach", "come")
            if agreed or owner.lemma in ("prepare", "draft"):
                return replace(PLANNED, tokens=tokens)  # what was agreed on is still to be done
            sense = self._verb(owner, "joins", True, 1)
            sense = self._of_paper(owner, sense) if sense is not None else None
            return replace(sense, tokens=(*tokens, owner.head)) if sense is not None else None
        if lemma in terms.PLAN_NOUNS:
            undone = denied and self._is_formality(above)  # "are not completed": it still lies ahead
            return replace(DENIED if denied and not undone else PLANNED, tokens=tokens)
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
            open_yet = lemma == "endorse" or sense.modality is Modality.PROPOSED
            made = replace(PROPOSED if open_yet else PLANNED, tokens=tokens)
            return None if sense.modality is Modality.DENIED else made
        if lemma in ("announce", "declare") and self._is_announced_by_owner(group, verb):
            return None if sense.modality is Modality.DENIED else replace(PLANNED, tokens=tokens)
        if lemma in ("be", "remain"):
            sense = self._predicated(verb, sense)
            return replace(sense, tokens=(*tokens, *sense.tokens)) if sense else None
        if lemma == "oppose" and verb.tense == "past":
            return None  # "were among those that long opposed its return"
        if lemma in terms.REFUSING | _BLOCKING:
            return replace(PROPOSED if sense.modality is Modality.DENIED else DENIED, tokens=tokens)
        if lemma in terms.DECIDING | _CONGRATULATING | _HAPPENING | _TELLING_OF:
            own = self.tokens[group.first].text.lower() in ("its", "their")
            unfinished = own and lemma in _FINISHING and act == "joins"
            if sense.modality is Modality.DENIED and lemma not in _HAPPENING and not unfinished:
                return None
            return replace(sense, status=None, tokens=tokens)
        if (
            group in verb.subjects
            and (not verb.passive or self._tells_why(verb))  # "was aimed at trade"
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
        if told and group in verb.subjects and lemma not in OBSTRUCTED and group.possessor is not None:
            return DECIDED  # "Russia's exit shocked Strasbourg": what had effects took place
        return None
