"""English verbs by which states come in: join, accede, admit, found, follow, return."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.english.memberships.founding import Founding
from workbench.reading.english.memberships.founding_papers import founded_on
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.ranks_before import newly_made
from workbench.reading.english.memberships.statuses import StatusNoun
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.english.words.closed_class import words

_FOUNDING = words("founding creation establishing foundation")
_FOLDS = words("rank ranks family fold")
_OTHER_ORGANS = words(
    "bank fund court agency university parliament assembly commission academy company party"
)
_WEAK = words("see take add welcome receive embrace accept include absorb")
"""Verbs that tell an admission only where it is said into what, or as what."""
_LESSER = (Status.PARTNER, Status.OBSERVER, Status.ASSOCIATE)
_FIRST = words("initial original first")
_CAPACITY = frozenset({"capacity", "status", "role", "quality"})
_WITHIN = frozenset({"in", "within"})
_BY = frozenset({"by"})


class Joining(Founding):
    """The rules of one sentence."""

    def _joins(self, verb: VerbGroup) -> Iterator[Proposition]:
        status, noun = self._as_status(verb)
        if noun is not None and status in (Status.GUEST, Status.OBSERVER) and self._is_meeting(verb):
            yield from self._attends(verb)
            return
        if verb.passive and verb.lemma == "join":
            yield from self._joined_by(verb, status or Status.MEMBER)
            return
        after = (self.clauses.word(verb.end), self.clauses.word(verb.end + 1))
        if after[0] == "in" and after[1] in ("", ".", ",", ";", "the", "and"):
            return  # "the observers will also join in", "joined in the talks"
        body = self._joined_body(verb, noun)
        if body is None and noun is None and verb.lemma == "join" and self._goes_on_joining(verb):
            yield from self._joining_members(verb, self.context.body)
        if body is not None and verb.lemma in terms.CURRENCY_VERBS and body.id != "eurozone":
            return  # "adopt the euro", and not what a bloc adopts
        vague = verb.lemma == "enter" and bool(verb.objects) and not self._is_named_body(verb)
        if body is None or vague:
            return
        states = self._subjects(verb) or self._led(verb)
        status = status or self._same_status(verb, body)
        rule = "en.joins.as" if noun else "en.joins.verb"
        tokens = [noun.group.head] if noun else []
        bodies = [other for one in verb.objects if (other := self.arguments.format_of(one))]
        for each in [body, *(other for other in bodies if other.id != body.id)]:
            for made in self._made(rule, "joins", status or Status.MEMBER, states, each, verb, tokens=tokens):
                yield replace(made, sense=_acceding(verb, made.sense))
        if verb.lemma == "join" and not self._is_named_body(verb) and status in (None, Status.MEMBER):
            sense = self.senses.of_verb(verb, "joins")
            if sense is not None and sense.modality is Modality.DECIDED:
                yield from self._joining_members(verb, body)

    def _led(self, verb: VerbGroup) -> list[State]:
        """ "the leaders of eight republics - A, B, … - joined the bloc": those that the list names."""
        leaders = verb.subjects[0] if len(verb.subjects) == 1 else None
        if leaders is None or self.tokens[leaders.head].lemma not in ("leader", "president", "head"):
            return []
        near = next(self.clauses.hanging_on(leaders), None)
        return self.arguments.states(near.listed) if near is not None and near.preposition == "of" else []

    def _goes_on_joining(self, verb: VerbGroup) -> bool:
        """ "Bolivia became a member, joining A and B", "Somalia was admitted. It joins A, B and C"."""
        here = self.context.sentence == self.arguments.sentence.index
        if self.context.status in _LESSER and self.context.act == "joins":
            return here and verb.form == "gerund" and not verb.adjuncts
        if self.context.act != "joins" or self.context.status is not Status.MEMBER:
            return False
        after = self.clauses.after(verb.objects[-1]) if verb.objects else None
        ends = after is None or (isinstance(after, Sign) and after.word in (".", ",", ";"))
        near = self.arguments.sentence.index - self.context.sentence <= 1 and self.context.decided
        told = verb.form == "finite" and not (verb.negated or verb.modal or verb.adjuncts)
        return verb.form == "gerund" or (told and ends and near and len(self._subjects(verb)) == 1)

    def _same_status(self, verb: VerbGroup, body: Body) -> Status | None:
        """ "Malaysia became a partner on January 1. Nigeria joined on January 17": as what the first did."""
        context, here = self.context, self.arguments.sentence.index
        goes_on = here == context.sentence or not verb.marker  # not "the first since Laos joined in 1997"
        near = here - context.sentence <= 1 and context.act == "joins" and goes_on
        same = near and context.body is not None and context.body.id == body.id and context.decided
        named = any(one.preposition == "to" and not one.is_date for one in verb.adjuncts)
        bare = not (verb.objects or named)
        return context.status if same and bare and context.status in _LESSER else None

    def _joining_members(self, verb: VerbGroup, body: Body | None) -> Iterator[Proposition]:
        """ "Bolivia became a full member, joining Argentina, Brazil and Paraguay": those are in it, too."""
        states = self.arguments.states(verb.objects)
        if len(states) < 2 or len(states) != len(verb.objects) or body is None:
            return
        yield Proposition(
            "en.joining.members",
            "is",
            (self.context.status if body is self.context.body else None) or Status.MEMBER,
            tuple(states),
            body,
            Sense(Modality.DECIDED),
            verb.head,
            verb,
        )

    def _joined_by(self, verb: VerbGroup, status: Status) -> Iterator[Proposition]:
        """ "The group was joined by South Africa in 2010"."""
        bodies = [body for group in verb.subjects if (body := self.arguments.format_of(group))]
        agents = [one for group in verb.adjuncts if group.preposition == "by" for one in group.series]
        body = bodies[0] if bodies else self._of_those_joined(verb)
        if body is not None and agents:
            states = self.arguments.states(agents)
            yield from self._made("en.joins.by", "joins", status, states, body, verb, granted=True)

    def _of_those_joined(self, verb: VerbGroup) -> Body | None:
        """ "The founders of the CIS, Russia and Ukraine, were joined by …", "was founded by A and B, which
        were joined by C"."""
        before = [one for one in self.clauses.nouns if one.order < verb.order and not one.preposition]
        for group in before:
            members = self.statuses.of(group)
            if self.tokens[group.head].lemma in ("founder", "member") and members is not None:
                return members.body if members.status is Status.MEMBER else None
        context = self.context
        here = context.sentence == self.arguments.sentence.index and context.status is Status.MEMBER
        several = len(self.arguments.states(verb.subjects)) > 1
        return self._recalled(verb) if here and several and context.act == "joins" else None

    def _joined_body(self, verb: VerbGroup, noun: StatusNoun | None) -> Body | None:
        prepositions = {**terms.JOIN_TO, **terms.CURRENCY_VERBS}.get(verb.lemma)
        if prepositions:
            alone = verb.lemma == "accede" and not verb.objects and self._is_alone(verb)
            to = [one for one in verb.adjuncts if one.preposition == "to"]
            paper = next((made for one in to if (made := founded_on(self.arguments, one))), None)
            body = self._adjunct_body(verb, frozenset(prepositions)) or paper
            return body or (self.arguments.context_format(verb.first) if alone else None)
        for group in verb.objects:
            if body := self.arguments.format_of(group) or founded_on(self.arguments, group):
                return body
            if self._are_the_first(group):
                return self.arguments.context_format(verb.first)
            if (
                (group.listed or len(verb.objects) > 1)
                and (members := self.statuses.of(group))
                and members.status is Status.MEMBER
            ):
                return members.body  # "joined the original members – A, B and C"
            if self.tokens[group.head].lemma in _FOLDS:
                return self._body_near(group)
            own = {token.lemma for token in self.tokens[group.first + 1 : group.head]}
            if self.tokens[group.head].lemma in terms.BASES and own and own <= _FOUNDING:
                return None if self._has_complement(group) else self.arguments.context_format(verb.first)
        if verb.lemma == "join" and len(verb.objects) == len(self.arguments.states(verb.objects)) > 1:
            return self._adjunct_body(verb, _WITHIN)  # "joined Russia and Belarus in the EAEU"
        if verb.objects:
            return self._modified_family(verb.objects[0])
        if noun is not None:
            return noun.body
        asked = isinstance(verb.governor, VerbGroup) and verb.governor.passive
        if asked and (asking := self._adjunct_body(verb, _BY)) is not None:
            return asking  # "were invited to join in August by the group"
        dated = verb.lemma == "enter" and verb.adjuncts and not verb.passive
        if (verb.lemma in ("join", "rejoin") or dated) and self._is_alone(verb):
            return self.arguments.context_format(verb.first)
        return None

    def _are_the_first(self, group: NounGroup) -> bool:
        """ "joined the initial four, Brazil, Russia, India and China": those who began it."""
        end = group.end + (self.tokens[group.head].lemma in _FIRST)  # "the initial" may stand for itself
        words_of = self.tokens[group.first : end]
        return words_of[-1].pos == "NUM" and any(token.lemma in _FIRST for token in words_of[:-1])

    def _modified_family(self, group: NounGroup) -> Body | None:
        named = self.arguments.modifier(group, group.head)
        if named is None or self.tokens[group.head].lemma not in terms.FAMILY:
            return None
        things = any(token.pos == "NOUN" for token in self.tokens[named.end : group.head])
        return None if things else named  # "joined the BRICS energy platform"

    def _is_named_body(self, verb: VerbGroup) -> bool:
        return any(self.arguments.format_of(group) for group in verb.objects)

    def _admits(self, verb: VerbGroup) -> Iterator[Proposition]:
        status, noun = self._as_status(verb)
        groups = verb.subjects if verb.passive else verb.objects
        if verb.lemma == "take" and self.clauses.word(verb.end) == "in" and not groups and verb.adjuncts:
            groups = verb.adjuncts[0].series  # "NATO took in Finland"
        states = self.arguments.states(groups)
        if verb.lemma == "elect" and (noun is None or noun.implied):
            return
        if not states and not verb.objects and verb.lemma in ("admit", "accept", "readmit", "induct"):
            states = self.arguments.states(verb.subjects)  # a headline: "Azerbaijan admitted to D-8"
        if not states:
            if not verb.passive:
                yield from self._admits_members(verb)
            return
        if verb.passive or verb.form == "participle":
            states = states + self._beside(verb, states)
        explicit = self._adjunct_body(verb, frozenset({"to", "into", "in", "within", "among"}))
        as_before = self._is_in_that_capacity(verb)
        status = status or (self._last_named(verb) if as_before else self._of_category(verb))
        if as_before and status is None:
            return
        owner = None if verb.passive else self._subject_body(verb)
        if owner is None and any(self.tokens[one.head].lemma in _OTHER_ORGANS for one in verb.subjects):
            return  # "the bank admitted Algeria"
        if not self._is_admission(verb, noun, explicit, owner):
            return
        own = noun.body if noun and not noun.implied else None
        body = explicit or own or owner or (noun.body if noun else None)
        elsewhere = any(one.preposition in ("to", "into") and not one.is_date for one in verb.adjuncts)
        spoken = verb.lemma in ("admit", "induct", "readmit") and not elsewhere
        if body is None and (spoken or self._is_added(verb)):
            body = self.arguments.context_format(verb.first)
        tokens = [noun.group.head] if noun else []
        yield from self._made(
            "en.admits", "joins", status or Status.MEMBER, states, body, verb, granted=True, tokens=tokens
        )
        if noun is not None:
            yield from self._admits_further(verb, noun, body)

    def _of_category(self, verb: VerbGroup) -> Status | None:
        """ "There is a single category of partners; Laos was the first to be admitted to it"."""
        it = any(self.clauses.word(one.first) == "it" for one in verb.adjuncts if one.preposition == "to")
        return newly_made(self.arguments, self.context) if it else None

    def _is_in_that_capacity(self, verb: VerbGroup) -> bool:
        """ "merged the two into the status of partner and accepted Laos in that capacity"."""
        return any(
            one.preposition == "in"
            and self.tokens[one.head].lemma in _CAPACITY
            and self.tokens[one.first].text.lower() in ("that", "this", "the", "such")
            for one in verb.adjuncts
        )

    def _last_named(self, verb: VerbGroup) -> Status | None:
        """The status whose name stands last before the verb, else that of the sentence before."""
        before = (token.lemma for token in reversed(self.tokens[: verb.first]))
        here = next((terms.STATUS_HEADS[lemma] for lemma in before if lemma in terms.STATUS_HEADS), None)
        near = self.context.sentence >= self.arguments.sentence.index - 1
        return here or (self.context.status if near else None)

    def _is_admission(
        self, verb: VerbGroup, noun: StatusNoun | None, explicit: Body | None, owner: Body | None
    ) -> bool:
        """Whether the verb tells an admission: "BRICS includes Brazil" but lists, "took Kabul" is none.

        `explicit` is the format that the states are said to be let into, `owner` the one that lets them in.
        """
        lemma = verb.lemma
        if lemma == "see" and verb.form != "infinitive":
            return False  # "hopes to see Uzbekistan as a member"
        above = next((one for one in reversed(self.clauses.verbs) if one.order < verb.order), None)
        by = verb.form == "gerund" and self.clauses.word(verb.first - 1) == "by"
        if by and above is not None and above.lemma in terms.EXPANDING:
            return True  # "expanded last month by welcoming Brazil"
        taken_in = lemma == "take" and self.clauses.word(verb.end) == "in" and owner is not None
        if taken_in:
            return True  # "NATO took in Finland"
        welcomed = lemma == "welcome" and explicit is None and not self._is_welcome(verb)
        if noun is None and (lemma in ("see", "take") or welcomed):
            return False
        if lemma == "include" and not verb.passive and owner is not None and explicit is None:
            return False
        told = lemma == "welcome" and self._is_welcome(verb)
        told = told or explicit is not None or noun is not None or self._is_added(verb)
        return told or lemma not in _WEAK or (owner is not None and lemma in ("accept", "add", "include"))

    def _is_welcome(self, verb: VerbGroup) -> bool:
        """ "On January 1 BRICS had welcomed Egypt, Iran and Ethiopia": three states or more, no more."""
        owner = any(self.arguments.format_of(one) for one in verb.subjects if not one.possessor)
        alone = all(one.is_date for one in verb.adjuncts)
        plain = verb.form == "finite" and verb.tense == "past" and not (verb.passive or verb.negated)
        return owner and alone and plain and len(self.arguments.states(verb.objects)) == len(verb.objects) > 2

    def _admits_further(self, verb: VerbGroup, noun: StatusNoun, body: Body | None) -> Iterator[Proposition]:
        """ "admitted Laos as a partner and Armenia and Nepal as observers": the others."""
        for group in self.clauses.nouns:
            further = self.clauses.items[group.order - 2] if group.preposition == "as" else None
            if not isinstance(further, NounGroup) or not self._is_next(further, noun):
                continue
            other, named = self.statuses.of(group), self.arguments.states(further.series)
            if other is not None and len(named) == len(further.series):
                yield from self._made(
                    "en.admits", "joins", other.status, named, body, verb, granted=True, tokens=[group.head]
                )

    def _is_next(self, group: NounGroup, noun: StatusNoun) -> bool:
        """Whether only "and" parts the group from the status before it."""
        first = group.series[0]
        return not first.preposition and self.clauses.behind_and(first) is noun.group

    def _is_added(self, verb: VerbGroup) -> bool:
        """ "Egypt and Iran were added in 2024": to what, the sentence before says."""
        alone = all(group.is_date for group in verb.adjuncts) and not verb.objects
        return verb.lemma == "add" and verb.passive and verb.form == "finite" and alone

    def _admits_members(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "BRICS admitted six new members: A, B, …", "the bloc welcomed new members, A and B"."""
        for group in verb.objects:
            noun = self.statuses.of(group)
            states = self.arguments.states([group]) if noun else []
            if noun is not None and states:
                yield from self._made(
                    "en.admits.members", "joins", noun.status, states, noun.body, verb, granted=True
                )

    def _follows(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "South Africa joined in 2011. Egypt followed in 2024", "joined in 2018, followed by
        Turkmenistan"."""
        context = self.context
        if (
            verb.modal
            or verb.negated
            or context.status is None
            or context.body is None
            or not (context.act in ("joins", "leaves") or self._is_dated_behind(verb))
            or verb.objects
            or self.arguments.sentence.index - context.sentence > (verb.form == "finite")
        ):
            return
        agents = [one for group in verb.adjuncts if group.preposition == "by" for one in group.series]
        states = self.arguments.states(agents if verb.passive or agents else verb.subjects)
        act, body = "joins" if context.act == "is" else context.act, self._recalled(verb)
        for made in self._made("en.follows", act, context.status, states, body, verb):
            yield replace(made, dated=self._followed_when(verb, agents)) if agents else made

    def _followed_when(self, verb: VerbGroup, agents: Sequence[NounGroup]) -> tuple[int, int]:
        """The words with the date of "followed by Vietnam in June", "followed a year later by Vietnam"."""
        between = range(verb.end, agents[0].first)
        early = any(
            first in between and name.type is MentionType.DATE for first, _, name in self.arguments.names
        )
        return (verb.end, agents[0].first) if early else (agents[-1].end, len(self.tokens))

    def _is_dated_behind(self, verb: VerbGroup) -> bool:
        """ "has had the status since 2018, followed by Cuba in 2020": who came when, in the same sentence."""
        here = self.context.act == "is" and self.context.sentence == self.arguments.sentence.index
        dates = [first for first, _, name in self.arguments.names if name.type is MentionType.DATE]
        since = any("since" in self._words(first - 1, first + 1) for first in dates if first < verb.first)
        return here and since and dates[-1] > verb.first and self.clauses.word(verb.end) == "by"

    def _takes_its_place(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "took its place at the ASEAN table as the 11th member"."""
        status, noun = self._as_status(verb)
        own = bool(verb.objects) and self.tokens[verb.objects[0].first].text.lower() in ("its", "their")
        if not own or self.tokens[verb.objects[0].head].lemma not in ("place", "seat") or verb.passive:
            return
        if noun is None or status is not Status.MEMBER:
            return
        yield from self._made("en.joins.as", "joins", status, self._subjects(verb), noun.body, verb)


def _acceding(verb: VerbGroup, sense: Sense) -> Sense:
    """ "is acceding to the WTO": has asked, and is in talks."""
    under_way = verb.lemma == "accede" and verb.progressive and sense.modality is Modality.PLANNED
    return replace(sense, modality=Modality.DECIDED, status=Status.CANDIDATE) if under_way else sense
