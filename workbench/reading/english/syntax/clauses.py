"""The clauses of an English sentence: who does what to whom, with which prepositions, and what governs what.

No tree is built: groups are linked to their neighbours, which is enough for the plain syntax of news,
and what cannot be told is left open.
"""

from collections.abc import Sequence
from itertools import pairwise

from workbench.domain.article import Mention
from workbench.reading.document import Sentence
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.series import BREAKS, COMMA
from workbench.reading.english.syntax.subjects import Subjects
from workbench.reading.english.words.closed_class import words

# "invite Iran to join": the one who joins is the object.
_OBJECT_CONTROL = words(
    "invite allow ask urge want enable permit encourage help call expect require request authorise"
    " authorize persuade propose push lead prompt force compel oblige welcome see"
)

_OF_WHAT_OTHERS_DO = words(
    "rule exclude support back oppose favour favor discuss mind reject consider prevent block imagine foresee"
)
"""Behind these, a name and a gerund tell what the named one does."""
_AIMS = (
    terms.WISHES
    | terms.PLAN_NOUNS
    | terms.PROPOSAL_NOUNS
    | terms.REQUEST_NOUNS
    | terms.INVITATION_NOUNS
    | terms.REFUSAL_NOUNS
)
"""Nouns whose aim an infinitive tells, be they governed themselves: "the importance of its plan to join"."""
_FIRST = terms.STATE_NOUNS | words("one member entrant newcomer first last latest")
"""Which may be the first or the last to do something."""
_TAKING = words("make take adopt reach pass")
_SELF = words("itself themselves himself herself ourselves")
_ANSWERING = words("respond reply react answer think decide agree")
_MOMENTS = words("stage moment time present point future term")
_PAPERS = words("document documents protocol memorandum decision resolution ceremony")
"""What may be signed or held to do something: "after documents to admit Belarus had been signed"."""


class Clauses(Subjects):
    """The groups of one sentence and the links between them."""

    def __init__(self, sentence: Sentence, names: Sequence[Mention]) -> None:
        super().__init__(sentence, names)
        for item in self.items:
            if isinstance(item, VerbGroup):
                self._link_right(item)
        for item in self.items:
            if isinstance(item, VerbGroup):
                self._link_left(item)
        for verb, following in pairwise(self.verbs):
            self._name_who_was_first(verb, following)

    def _name_who_was_first(self, verb: VerbGroup, following: VerbGroup) -> None:
        """ "The first countries to become partners were Belarus and Cuba", "The last to join was Chad": they
        did it, and when and how surely the verb behind tells."""
        first, told = verb.governor, following.form == "finite" and following.lemma == "be"
        if verb.form != "infinitive" or not told or following.passive or first not in following.subjects:
            return
        lands = isinstance(first, NounGroup) and self.head(first).lemma in _FIRST
        if lands and following.objects and self.head(following.objects[0]).pos == "PROPN":
            verb.form, verb.tense, verb.modal = "finite", following.tense, following.modal
            verb.negated, verb.marker = verb.negated or following.negated, following.marker
            verb.governor, verb.subjects = None, list(following.objects)
            following.governor, following.subjects = verb, []

    def _link_left(self, verb: VerbGroup) -> None:
        verb.marker = self._marker(verb)
        subjunctive = verb.form == "infinitive" and self.word(verb.first) == "be" and verb.marker == "that"
        if subjunctive and verb.lemma in terms.ADMIT | terms.SUSPEND | terms.EXPEL | terms.GIVE:
            verb.form, verb.modal = "finite", "should"  # "proposed that it be admitted"
        if verb.form == "finite" and (other := self._coordinated(verb)) is not None:
            verb.form, verb.passive = other.form, other.passive
            if other.form == "infinitive":
                verb.governor, verb.subjects = other.governor, list(other.subjects)
                return
        if verb.form == "finite" and verb.objects and self._is_inverted(verb):
            verb.subjects, verb.objects = verb.objects, []
        elif verb.form == "finite":
            verb.subjects = self._subjects(verb) or self._brought_about(verb)
            verb.perfect = verb.perfect or self._goes_on_perfect(verb)
            if verb.marker in ("which", "that") and not verb.objects:
                verb.objects = self._relative_object(verb)
        elif verb.form == "infinitive":
            self._govern(verb)
        elif verb.form == "gerund":
            self._govern_gerund(verb)
        else:
            verb.subjects = self._described_by(verb)

    def _goes_on_perfect(self, verb: VerbGroup) -> bool:
        """ "had accepted the offer and joined the bloc": the second verb shares the first one's "had"."""
        sign = self.items[verb.order - 1] if verb.order else None
        alone = verb.first == verb.head and verb.tense == "past"
        if not (alone and isinstance(sign, Sign) and sign.kind == "C"):
            return False
        before = next((one for one in reversed(self.items[: verb.order]) if isinstance(one, VerbGroup)), None)
        return before is not None and before.form == "finite" and before.perfect

    def _is_inverted(self, verb: VerbGroup) -> bool:
        """ "They are to attend, and so are the observers": who does it stands behind."""
        before = (self.word(verb.first - 2), self.word(verb.first - 1))
        return verb.lemma in ("be", "do") and before[1] == "so" and before[0] in ("", "and", ",", ";")

    def behind_and(self, group: NounGroup) -> NounGroup | None:
        """The group that only "and" or ", and" parts from this one."""
        order = group.order - 1
        signs = []
        while order > 0 and isinstance(sign := self.items[order], Sign):
            signs.append(sign)
            order -= 1
        before = self.items[order] if signs and signs[0].kind == "C" else None
        parted = all(sign.kind == "C" or sign.word == "," for sign in signs)
        return before if isinstance(before, NounGroup) and parted else None

    def goes_its_way(self, verb: VerbGroup) -> bool:
        """ "Some wish to join, but Cuba has applied": of another subject, behind ", and" or ", but"."""
        first = verb.subjects[0].first if verb.subjects else 0
        return self.word(first - 1) in ("and", "but") and self.word(first - 2) == COMMA

    def _coordinated(self, verb: VerbGroup) -> VerbGroup | None:
        """The infinitive or participle that a verb with no subject goes on from: "to open talks and grant a
        status", "founded in 2009 and soon expanded"."""
        order = verb.order - 1
        while order > 0 and isinstance(sign := self.items[order], Sign) and sign.kind in ("R", "NOT"):
            order -= 1
        sign = self.items[max(order, 0)]
        if not (isinstance(sign, Sign) and sign.kind == "C") or verb.modal or verb.first != verb.head:
            return None
        other = next((one for one in reversed(self.items[:order]) if isinstance(one, VerbGroup)), None)
        head = self.tokens[verb.head]
        if other is None:
            return None
        if other.form == "infinitive" and verb.tense == "present" and head.text.lower() == verb.lemma:
            return other
        opening = all(isinstance(one, Sign) for one in self.items[: other.order])
        return other if opening and other.form == "participle" and verb.tense == "past" else None

    def _govern(self, verb: VerbGroup) -> None:
        """Finds what an infinitive hangs on, and who is to do it: "for Iran to join" names it."""
        self._govern_by(verb)
        before = self.before(verb)
        if (
            isinstance(before, NounGroup)
            and before.series[0].preposition == "for"
            and verb.governor is not before
            and (self.word(before.first) not in ("a", "an") or self.head(before).lemma in terms.STATE_NOUNS)
        ):
            verb.subjects = list(before.series)

    def _and_to(self, verb: VerbGroup) -> VerbGroup | None:
        """The infinitive that one with its own "to" goes on from: "decided to admit Iran and to grant …"."""
        sign = self.items[verb.order - 1] if verb.order else None
        if not (isinstance(sign, Sign) and sign.kind == "C") or self.word(verb.first) != "to":
            return None
        other = next((one for one in reversed(self.items[: verb.order]) if isinstance(one, VerbGroup)), None)
        goes_on = other is not None and other.form == "infinitive" and self.word(other.first) == "to"
        return other if goes_on and other is not None and other.governor is not None else None

    def _govern_by(self, verb: VerbGroup) -> None:
        if (other := self._and_to(verb)) is not None:
            verb.governor, verb.subjects = other.governor, list(other.subjects)
            return
        between: list[NounGroup] = []
        for order in range(verb.order - 1, -1, -1):
            item = self.items[order]
            if isinstance(item, VerbGroup):
                verb.governor = item
                verb.subjects = self._controller(item)
                if between and not item.objects and item.form == "finite" and item.lemma == "be":
                    verb.governor = between[-1]
                return
            if isinstance(item, NounGroup):
                aimed = item.preposition and order == verb.order - 1 and not self._is_letter_of(item)
                if aimed and self.head(item).lemma in _AIMS | _PAPERS:
                    self._governs(item, verb)  # "its support for Azerbaijan's application to become a member"
                    return
                if not item.preposition and not item.is_date:
                    between.append(item)
                    if self._governs(item, verb):
                        return
            elif (item.kind in ("S", "W") and item.word != "whether") or item.word in BREAKS:
                return
        if between:
            verb.governor, verb.subjects = between[0], list(between[-1].series)

    def _is_letter_of(self, group: NounGroup) -> bool:
        """ "a letter of intent to join": the letter governs."""
        before = self.items[group.order - 2] if group.order > 1 else None
        letter = isinstance(before, NounGroup) and self.head(before).lemma == "letter"
        return letter and group.preposition == "of"

    def _governs(self, group: NounGroup, verb: VerbGroup) -> bool:
        """ "its decision to join": the noun governs, its owner does. A name governs only in a headline."""
        owner = self._objects_of.get(group.series[0].order)
        named = self.head(group).pos == "PROPN" or group.is_pronoun
        if owner is not None and owner.lemma in terms.EXPANDING and verb.lemma == "include":
            verb.governor, verb.subjects = owner, owner.subjects  # "expanded its membership to include"
            return True
        controls = named or (owner is not None and owner.lemma in _OBJECT_CONTROL and not self._aims(group))
        if owner is not None and controls and owner.lemma != "be":
            verb.governor, verb.subjects = owner, list(group.series)
            return True
        if named and owner is None:
            verb.governor, verb.subjects = group, list(group.series)
            return True
        verb.governor = group
        of = self._of(group)
        if group.possessor is not None and self.head(group).lemma in terms.INVITATION_NOUNS:
            verb.subjects = self._answering(group, owner)
        elif group.possessor is not None:
            verb.subjects = list(group.possessor.series)
        elif of is not None and self._aims(group) and self._is_whose(group, of):
            verb.subjects = list(of.series)  # "the requests of Bahrain and Oman to receive"
        elif (asked := self._asked(group)) is not None:
            verb.subjects = list(asked.series)  # "extended an offer to Iran and Egypt to join"
        elif owner is not None:
            verb.subjects = (
                owner.objects[:1] if len(owner.objects) > 1 else owner.subjects or self._subjects(owner)
            )
            if owner.lemma in ("be", "become"):
                verb.subjects = owner.subjects or self._subjects(owner)
        elif of is not None:
            verb.subjects = list(of.series)
        return True

    def _is_whose(self, aim: NounGroup, of: NounGroup) -> bool:
        """ "the requests of Bahrain and Oman to receive", and not "an invitation from Russia to join"."""
        wanted = ("of",) if self.head(aim).lemma in terms.INVITATION_NOUNS else ("of", "by", "from")
        return of.preposition in wanted and self.head(of).pos == "PROPN"

    def _answering(self, group: NounGroup, owner: VerbGroup | None) -> list[NounGroup]:
        """ "accepted Russia's invitation to join", "China's offer was declined by Nepal": who answers it may
        join, not whose invitation it is."""
        if (asked := self._asked(group)) is not None:
            return list(asked.series)
        if owner is not None and not owner.passive:
            return list(owner.subjects or self._subjects(owner))
        finite = (one for one in self.verbs if one.form == "finite" and one.passive)
        answer = next((one for one in finite if group in self._subjects(one)), None)
        agents = [one for one in answer.adjuncts if one.preposition == "by"] if answer is not None else []
        return list(agents[0].series) if agents else []

    def _asked(self, group: NounGroup) -> NounGroup | None:
        """Whom an invitation or an offer is made to, or who answers it."""
        if self.head(group).lemma not in terms.INVITATION_NOUNS:
            return None
        near = next(self.hanging_on(group), None)
        if near is not None and near.preposition == "to" and self.head(near).pos == "PROPN":
            return near
        if (refusal := self.refusal_of(group)) is not None:
            owner = self.object_of(refusal)
            return refusal.possessor or next(iter(owner.subjects if owner else []), None)
        if group.preposition not in ("to", "about", "on", "over"):
            return None
        verb = next((one for one in self.verbs if group in one.adjuncts), None)
        subjects = self._subjects(verb) if verb is not None and verb.form == "finite" else []
        return subjects[0] if subjects and verb is not None and verb.lemma in _ANSWERING else None

    def refusal_of(self, group: NounGroup) -> NounGroup | None:
        """ "his refusal of an invitation to join": the refusal."""
        above = self.items[group.order - 2] if group.order > 1 and group.preposition in ("of", "to") else None
        refused = isinstance(above, NounGroup) and self.head(above).lemma in terms.REFUSAL_NOUNS
        return above if refused and isinstance(above, NounGroup) else None

    def _aims(self, group: NounGroup) -> bool:
        return self.head(group).lemma in _AIMS  # "welcomed Iran's wish to join"

    def _of(self, group: NounGroup) -> NounGroup | None:
        following = next(self.hanging_on(group), None)
        return (
            following
            if following is not None and following.preposition in ("of", "for", "from", "by")
            else None
        )

    def _controller(self, governor: VerbGroup) -> list[NounGroup]:
        subjects = governor.subjects
        if not subjects and governor.form == "finite":
            subjects = self._subjects(governor)
        if governor.passive or governor.lemma not in _OBJECT_CONTROL:
            return list(subjects)
        return list(governor.objects or governor.adjuncts[:1] or subjects)

    def _govern_gerund(self, verb: VerbGroup) -> None:
        """A gerund hangs on the verb or noun before it, or on a preposition at the head of a clause; behind
        "and", on what the gerund before it hangs on."""
        before = next((one for one in reversed(self.items[: verb.order]) if isinstance(one, VerbGroup)), None)
        shared = self.word(verb.first - 1) in ("and", "or") and before is not None and before.form == "gerund"
        if shared and before is not None and before.governor is not None:
            verb.governor, verb.subjects = before.governor, list(before.subjects)
            return  # "the procedure for admitting Iran and granting a status to Egypt"
        for order in range(verb.order - 1, -1, -1):
            item = self.items[order]
            if isinstance(item, VerbGroup):
                verb.governor = item
                verb.subjects = list(item.subjects or (item.governor and []) or [])
                return
            if isinstance(item, NounGroup) and not item.is_date and not self._tells_when(item, verb):
                item = self._taken_there(item, verb) or item
                owner = self._objects_of.get(item.series[0].order)
                if self.word(verb.first - 1) == "by" and owner is not None and owner.form == "finite":
                    verb.governor, verb.subjects = owner, list(owner.subjects or self._subjects(owner))
                    return  # "expanded its membership by welcoming Brazil"
                self._hang_on_noun(verb, item)
                return
            if isinstance(item, Sign) and (item.kind in ("W",) or item.word in BREAKS):
                break
        verb.subjects = self._following_subject(verb)

    def _taken_there(self, group: NounGroup, verb: VerbGroup) -> NounGroup | None:
        """ "the decision taken in Ufa on admitting Iran": the decision."""
        taken = next((one for one in reversed(self.verbs) if one.order < verb.order), None)
        told = taken is not None and taken.form == "participle" and taken.lemma in _TAKING
        if taken is None or not told or self.word(verb.first - 1) != "on" or not group.preposition:
            return None
        return taken.subjects[0] if taken.subjects else None

    def _tells_when(self, group: NounGroup, verb: VerbGroup) -> bool:
        """ "has no intention at the present stage of joining"."""
        at = group.preposition in ("at", "for", "in") and self.head(group).lemma in _MOMENTS
        return at and self.word(verb.first - 1) == "of"

    def _hang_on_noun(self, verb: VerbGroup, group: NounGroup) -> None:
        """ "the idea of joining", and "the possibility of Iran joining", where the name does it."""
        owner = self._objects_of.get(group.series[0].order)
        if owner is not None and owner.lemma in ("congratulate", "thank", "praise", "applaud"):
            verb.governor, verb.subjects = owner, list(group.series)
            return
        if owner is not None and group.is_pronoun and self.word(group.head) in _SELF:
            verb.governor, verb.subjects = owner, list(owner.subjects or self._subjects(owner))
            return  # "committed itself to joining"
        said = owner is not None and owner.lemma in _OF_WHAT_OTHERS_DO
        if said and self.head(group).pos == "PROPN" and self.before(verb) is group:
            verb.governor, verb.subjects = owner, list(group.series)  # "rules out Uzbekistan joining"
            return
        verb.governor = group
        verb.subjects = list(group.possessor.series) if group.possessor else self._near(group)
        named = self.head(group).pos == "PROPN" or group.is_pronoun
        above = self.items[group.series[0].order - 2] if group.series[0].order > 1 else None
        if named and group.preposition == "of" and isinstance(above, NounGroup) and not above.is_date:
            verb.governor, verb.subjects = above, list(group.series)  # "the bids of Iran for obtaining"
            return
        order = verb.order - 1
        while isinstance(sign := self.items[order], Sign) and sign.kind == "R":
            order -= 1  # "with Iran recently joining"
        if group.series[0].preposition == "with" and named and self.items[order] is group:
            verb.governor, verb.subjects = None, list(group.series)
            return
        if (
            group.preposition in ("of", "about", "on", "against", "for", "to")
            and named
            and self.before(verb) is group
        ):
            verb.subjects = list(group.series)
            for item in reversed(self.items[: group.series[0].order]):
                if isinstance(item, NounGroup) and not item.is_date:
                    verb.governor = item
                    return
                if isinstance(item, VerbGroup):
                    verb.governor = item
                    return

    def _near(self, group: NounGroup) -> list[NounGroup]:
        """Who does what a gerund behind a noun says: whoever has the noun, or does what it is the object
        of."""
        owner = self._objects_of.get(group.series[0].order)
        if owner is None and group.preposition == "in":
            before = [item for item in self.items[: group.order] if isinstance(item, VerbGroup)]
            owner = before[-1] if before and before[-1].lemma == "be" else None
        if owner is not None:
            return list(owner.subjects or (self._subjects(owner) if owner.form == "finite" else []))
        return list(group.series)

    def _following_subject(self, verb: VerbGroup) -> list[NounGroup]:
        """The subject of the next finite verb: "After joining the bloc, Iran …"."""
        for item in self.items[verb.order + 1 :]:
            if isinstance(item, VerbGroup) and item.form == "finite":
                return self._subjects(item)
        return []

    def _described_by(self, verb: VerbGroup) -> list[NounGroup]:
        """What a participle describes: the group before it, else the subject that follows."""
        before = self.before(verb)
        if isinstance(before, VerbGroup) and before.lemma in ("remain", "stay", "get", "become"):
            return list(before.subjects)
        for order in range(verb.order - 1, -1, -1):
            item = self.items[order]
            if isinstance(item, NounGroup) and not item.is_date:
                return list(item.series)
            if isinstance(item, VerbGroup) or (isinstance(item, Sign) and item.word in BREAKS):
                break
        return self._following_subject(verb)
