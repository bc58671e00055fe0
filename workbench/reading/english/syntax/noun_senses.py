"""What English nouns for acts hang on, whose they are, and whether they are taken back."""

from dataclasses import replace

from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.clause_senses import ClauseSenses
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.sense import DECIDED, PLANNED, PROPOSED, Sense
from workbench.reading.english.words.closed_class import words

OBSTRUCTED = words(
    "stall fail remain collapse depend hang require need stand face run drag last hinge begin start be"
)
_HANDED_IN = words("submit lodge file")
_CARRYING_OUT = words("carry implement execute fulfil fulfill formalise formalize finalise finalize")
_GRANTING = words("grant satisfy fulfil fulfill meet")
_TALKING = words("complete finish conclude close hold conduct continue block stall veto")
BENEFITING = words("benefit profit gain suffer")
_LIVING_WITH = BENEFITING | {"regret"}
_IMPOSSIBLE = words("unrealistic impossible unthinkable premature unacceptable inconceivable absurd")
_PUTTING_OFF = words("postpone delay defer suspend shelve await block veto")
_FINISHING = words("complete finish finalise finalize conclude")
_OWN_ACTS = words("join rejoin enter accede leave quit exit withdraw pull secede denounce")
_WEIGHING = words("consider mull weigh contemplate discuss ponder debate eye explore study evaluate")
_PONDERING = _WEIGHING | words("examine review process")


class NounSenses(ClauseSenses):
    """The nouns of one sentence that tell an act, a plan or a request."""

    def _is_decision(self, verb: VerbGroup) -> bool:
        """ "A decision was made to grant Uzbekistan a status"."""
        return any(self.tokens[one.head].lemma == "decision" for one in verb.subjects)

    def _is_agreement(self, verb: VerbGroup) -> bool:
        return any(self.tokens[one.head].lemma == "agreement" for one in (*verb.subjects, *verb.objects))

    @staticmethod
    def _turned(above: Sense, status: Status) -> Sense:
        """A request or an invitation: the status it makes, as sure as it was itself made."""
        return replace(above, status=status)

    def _is_none(self, group: NounGroup) -> bool:
        return self.tokens[group.first].text.lower() in ("no", "neither")

    def _is_refused(self, group: NounGroup) -> bool:
        """Whether the verb that the noun belongs to takes it back: "denied plans to join", "has not made
        a bid"."""
        owner = self.arguments.verb_of(group)
        asked = self.tokens[group.head].lemma in ("question", "issue", "matter")
        if self.clauses.refusal_of(group) is not None or (asked and self._is_off_the_table()):
            return True  # "the question has been taken off the agenda"
        if owner is None:
            return False
        if owner.lemma in ("respond", "reply", "answer", "react", "decide", "regret", "hide"):
            return False  # "has not yet responded to the invitation"
        if owner.negated and group in owner.subjects and self._tells_why(owner):
            return False  # "its decision to leave was not politically motivated"
        refusing = owner.lemma in terms.REFUSING | terms.DENYING | words(
            "halt suspend withdraw freeze veto block reverse overturn cancel scrap revoke annul rescind"
        ) or (owner.lemma, self.clauses.word(owner.end)) == ("turn", "down")
        if "neither" in self.text and self.clauses.word(owner.first - 1) == "nor":
            return not refusing  # "neither accepted nor declined an invitation" leaves it open
        return refusing != owner.negated

    def _are_talks_under_way(self, group: NounGroup) -> bool:
        """ "to complete negotiations on joining", "blocked talks on joining": they are there."""
        owner = self.arguments.verb_of(group)
        talks = self.tokens[group.head].lemma in ("negotiation", "talk") and owner is not None
        return talks and owner is not None and owner.lemma in _TALKING and not self._is_none(group)

    def _is_out_of_the_question(self, verb: VerbGroup) -> bool:
        """ "joining was unrealistic", "leaving was out of the question"."""
        if verb.lemma != "be" or verb.negated:
            return False
        behind = " ".join(self.clauses.word(place) for place in range(verb.end, verb.end + 4))
        return verb.predicate in _IMPOSSIBLE or behind.startswith(("out of the question", "off the table"))

    def _tells_why(self, verb: VerbGroup) -> bool:
        """Whether a verb tells of what kind the subject is, and not whether there is one."""
        if verb.lemma == "be":
            return bool(verb.predicate or verb.objects)
        return verb.lemma in words(
            "motivate direct aim link relate connect influence dictate drive base cause mean affect change"
            " contradict surprise come hurt harm concern target"
        )

    def _is_merely_possible(self, group: NounGroup) -> bool:
        owner = self.arguments.verb_of(group)
        return (
            owner is not None
            and owner.lemma in ("discuss", "consider", "debate", "study")
            and not owner.negated
        )

    def _plan_for(self, verb: VerbGroup) -> NounGroup | None:
        """ "told of plans for Kenya to join": the plan that the verb before has for a complement."""
        who = verb.subjects[0].series[0] if verb.subjects else None
        if verb.form != "infinitive" or who is None or who.preposition != "for" or who.order < 2:
            return None
        plan = self.clauses.items[who.order - 2]
        told = isinstance(plan, NounGroup) and self.tokens[plan.head].lemma in (
            terms.PLAN_NOUNS | terms.PROPOSAL_NOUNS
        )
        return plan if told and isinstance(plan, NounGroup) and plan.preposition == "of" else None

    def _is_for(self, verb: VerbGroup, group: NounGroup) -> bool:
        """ "the procedure for admitting Laos and granting Fiji a status": what the noun is for."""
        others = [one for one in self.clauses.verbs if one.governor is group and one.order < verb.order]
        goes_on = self.clauses.word(verb.first - 1) == "and" and any(one.form == "gerund" for one in others)
        return goes_on or self.clauses.word(verb.first - 1) in ("for", "of")

    def _is_entry(self, group: NounGroup) -> bool:
        return self.tokens[group.head].lemma in terms.JOINING_NOUNS | {"membership"}

    def _is_lived_with(self, group: NounGroup) -> bool:
        """ "has benefited from its decision to join", "will not regret its decision": it was carried out."""
        owner = self.arguments.verb_of(group)
        return owner is not None and owner.lemma in _LIVING_WITH

    @staticmethod
    def _is_to_be_done(verb: VerbGroup) -> bool:
        """ "will carry out the decision to admit Iran"."""
        ahead = verb.tense == "future" or verb.form == "infinitive"
        return ahead and verb.lemma in _CARRYING_OUT and not verb.negated

    def _may_come(self, group: NounGroup) -> bool:
        """ "a decision to admit Iran could be taken in December"."""
        owner = self.arguments.verb_of(group)
        return owner is not None and owner.modal in ("may", "might", "could") and not owner.perfect

    def is_granted(self, group: NounGroup) -> bool:
        """ "The bloc granted Iran's request", "its request was satisfied": it has what it asked for."""
        owner = self.arguments.verb_of(group)
        if owner is None or owner.lemma not in _GRANTING or owner.form != "finite" or self._is_untrue(owner):
            return False
        to_it = owner.passive or group in owner.objects  # "its request met with resistance"
        return to_it and not (owner.negated or owner.modal) and (owner.tense == "past" or owner.perfect)

    def is_turned_down(self, group: NounGroup) -> bool:
        """ "Algeria's application was rejected", "India has blocked Azerbaijan's bid"."""
        owner = self.arguments.verb_of(group)
        if owner is None or owner.modal or owner.form != "finite" or self._is_untrue(owner):
            return False
        if owner.negated:
            return (
                owner.lemma in words("approve accept grant endorse satisfy meet") and owner.tense != "future"
            )
        down = (owner.lemma, self.clauses.word(owner.end)) == ("turn", "down")
        return (down or owner.lemma in words("reject block veto refuse decline")) and owner.tense != "future"

    def _is_refused_untruly(self, verb: VerbGroup) -> bool:
        """ "Reports that its bid to join was rejected are false": what came of it, nobody says."""
        bid = verb.governor
        return isinstance(bid, NounGroup) and self._is_untrue(verb) and self._is_refused(bid)

    def _is_filed(self, group: NounGroup) -> bool:
        """ "its bid to join, submitted in 2022, is being examined", "which submitted its bid to join"."""
        owner = self.arguments.verb_of(group)
        if owner is not None and owner.lemma in _HANDED_IN and group in owner.objects:
            return True
        behind = (one for one in self.clauses.verbs if one.first > group.end and one.form == "participle")
        told = next(behind, None)
        return told is not None and told.lemma in _HANDED_IN and self.clauses.word(told.first - 1) == ","

    def _is_in_letter(self, group: NounGroup) -> NounGroup | None:
        """ "submitted the letter expressing its interest to join": the letter, which is an application."""
        telling = self.clauses.object_of(group)
        letter = telling.governor if telling is not None and telling.form == "gerund" else None
        if not isinstance(letter, NounGroup) or self.tokens[letter.head].lemma != "letter":
            return None
        owner = self.arguments.verb_of(letter)
        handing = words("submit send hand deliver file present transmit")
        return letter if owner is not None and owner.lemma in handing else None

    def _is_part_of(self, group: NounGroup) -> bool:
        """Whether only a part of what the noun tells is spoken of: "a part of the process"."""
        before = self.clauses.items[group.order - 2] if group.order > 1 else None
        part = isinstance(before, NounGroup) and self.tokens[before.head].lemma in ("part", "element", "step")
        return part and group.preposition in ("of", "in")

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

    def _is_in_hand(self, group: NounGroup, owner: VerbGroup) -> bool:
        """ "is considering Armenia's application", "is weighing the offer": it has been made."""
        definite = group.possessor is not None or self.clauses.word(group.first) == "the"
        invites = self.tokens[group.head].lemma in terms.INVITATION_NOUNS
        return owner.lemma in _PONDERING and not owner.modal and (definite or invites)

    def _is_own(self, group: NounGroup) -> bool:
        """Whether whoever has the noun does what its verb says: "withdrew its application", not "blocked
        Iran's"."""
        return group.possessor is None

    def noun_above(self, group: NounGroup) -> NounGroup | None:
        """The noun that the act's noun hangs on: "talks on the accession"."""
        if not group.preposition:
            return None
        if (taken := self._taken_on(group) or self._needed_for(group)) is not None:
            return taken
        for order in range(group.order - 1, -1, -1):
            item = self.clauses.items[order]
            if isinstance(item, NounGroup) and self._is_told_of(item):
                return None  # "notified the group of its withdrawal"
            if isinstance(item, NounGroup) and self._decides(item, order, group):
                continue  # "the decision of the summit regarding its accession"
            if isinstance(item, NounGroup) and item is not group.possessor and not item.is_date:
                return item if item.series[-1].order < group.order else None
            if isinstance(item, VerbGroup) or (
                isinstance(item, Sign) and item.kind not in ("IN", "PU", "POS", "R")
            ):
                return None
            if isinstance(item, Sign) and item.word == ",":
                return None
        return None

    def _taken_on(self, group: NounGroup) -> NounGroup | None:
        """ "the decision made in Baku on Iran's accession"."""
        for verb in self.clauses.verbs:
            taken = verb.form == "participle" and verb.lemma in ("make", "take", "adopt", "reach", "pass")
            if taken and group in verb.adjuncts and group.preposition in ("on", "regarding", "concerning"):
                return next((one for one in verb.subjects if self._is_ruling(one)), None)
        return None

    def _needed_for(self, group: NounGroup) -> NounGroup | None:
        """ "the formalities required for its withdrawal"."""
        for verb in self.clauses.verbs if group.preposition == "for" else ():
            if verb.form == "participle" and verb.lemma in ("need", "require") and group in verb.adjuncts:
                return next((one for one in verb.subjects if self._is_formality(one)), None)
        return None

    def _is_formality(self, group: NounGroup) -> bool:
        return self.tokens[group.head].lemma in ("procedure", "formality", "formalities")

    def _is_gone_through(self, group: NounGroup) -> bool:
        """ "All formalities have been completed", and not some, nor some day."""
        verbs = self.clauses.verbs if self._is_formality(group) else ()
        done = (one for one in verbs if group in one.subjects and one.lemma in _FINISHING and one.passive)
        return any(
            one.form == "finite" and not (one.negated or one.modal or one.tense == "future") for one in done
        )

    def _has_but_begun(self, verb: VerbGroup, above: VerbGroup) -> bool:
        """ "has begun to withdraw", and not "began admitting members"."""
        return above.lemma in ("begin", "start") and not above.passive and verb.lemma in _OWN_ACTS

    def _is_draft(self, group: NounGroup) -> bool:
        return any(one.lemma == "draft" for one in self.tokens[group.first : group.head])

    def _is_ruling(self, group: NounGroup) -> bool:
        return self.tokens[group.head].lemma in ("decision", "agreement", "resolution")

    def _decides(self, item: NounGroup, order: int, group: NounGroup) -> bool:
        """Whether the item tells whose the decision is that `group` says what about."""
        above = self.clauses.items[order - 2] if order > 1 else None
        ruling = isinstance(above, NounGroup) and self._is_ruling(above)
        return (
            item.preposition in ("of", "by")
            and ruling
            and group.preposition in ("on", "regarding", "concerning", "about")
        )

    def is_thanked_for(self, group: NounGroup) -> bool:
        """ "my gratitude to all members of the SCO for India's full membership"."""
        before = self.tokens[: group.first]
        return any(token.lemma in ("gratitude", "thank", "thanks", "appreciation") for token in before)

    def _is_told_of(self, group: NounGroup) -> bool:
        """Whether the group is whom somebody notifies of an act, or congratulates on it."""
        verb = self.clauses.object_of(group)
        return verb is not None and verb.lemma in ("notify", "inform", "congratulate")

    def _of_paper(self, owner: VerbGroup, sense: Sense) -> Sense | None:
        """What a paper on an act makes of it, by what is done with the paper: "A decision on its entry is
        expected in May"; nothing if that was put off."""
        if sense.modality is Modality.DENIED or owner.lemma in _PUTTING_OFF:
            return None
        signed = sense.modality is Modality.DECIDED and self._is_one_of_many(owner, "sign")
        if signed or (owner.passive and owner.lemma in terms.PLANNING):
            return PLANNED  # "its president signed the treaty on joining"
        return PROPOSED if owner.passive and owner.lemma in terms.PROPOSING else sense

    def _is_one_of_many(self, verb: VerbGroup, alone: str = "endorse") -> bool:
        """ "Hungary's parliament approved Sweden's accession": the others have yet to; `alone` is the verb
        of which an office holder by name means no more than the state."""
        groups = (
            [near for near in verb.adjuncts if near.preposition == "by"] if verb.passive else verb.subjects
        )
        owners = [group.possessor or group for group in groups]
        held = [group for group in groups if self.arguments.holder(group) is not None]
        office = verb.lemma == alone or (alone == "sign" and self._puts_name(verb))
        return len(self.arguments.states([*groups, *owners])) == 1 or (len(held) == 1 and office)

    def _puts_name(self, verb: VerbGroup) -> bool:
        """ "put his name to the treaty": he signed it."""
        put = verb.objects and verb.lemma in ("put", "set", "affix", "append")
        return bool(put) and self.tokens[verb.objects[0].head].lemma in ("name", "signature")

    def _is_announced_by_owner(self, group: NounGroup, verb: VerbGroup) -> bool:
        """ "announced its withdrawal": what one announces of oneself lies ahead."""
        if verb.passive:
            return False
        own = self.tokens[group.first].text.lower() in ("its", "their", "his", "her")
        others = group.possessor is not None or self._near_of(group) or self._names_state(group)
        return own or not others

    def _names_state(self, group: NounGroup) -> bool:
        """A headline: "Minister announces Laos withdrawal"."""
        names = ((first, name) for first, _, name in self.arguments.names if name.type is MentionType.STATE)
        return any(group.first <= first < group.head for first, _ in names)

    def _near_of(self, group: NounGroup) -> bool:
        return any(near.preposition == "of" for near in self.clauses.hanging_on(group))

    def _headline(self, verb: VerbGroup, group: NounGroup) -> Sense | None:
        """ "Azerbaijan to join D-8 as full member": no finite verb between the name and "to"."""
        between = self.clauses.items[group.order + 1 : verb.order]
        wishing = verb.form == "gerund" and (verb.negated or verb.lemma in terms.PROPOSING | terms.PLANNING)
        if wishing and group.order == 0 and all(isinstance(item, Sign) for item in between):
            return DECIDED  # "Azerbaijan not seeking EAEU membership"
        if (
            verb.form == "gerund"
            and verb.lemma in terms.HOLD
            and all(isinstance(one, Sign) for one in between)
        ):
            return DECIDED  # "India and Iran, currently holding observer status, applied"
        if verb.form == "gerund" and verb.lemma == "be" and not between:
            return self._absolute(verb, group)
        if any(isinstance(item, VerbGroup) for item in between) or verb.form != "infinitive":
            return None
        if any(isinstance(item, Sign) and item.kind in ("NOT", "J") for item in between):
            return None  # "Mongolia not ready to join"
        if self.clauses.object_of(group) is not None:
            return None
        return PLANNED
