"""English sentences that say what a state is in a format: "is a member", "its members are A and B"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english.memberships.including import Including, are_listed
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.proposition_rules import wished
from workbench.reading.english.memberships.ranks_before import newly_made
from workbench.reading.english.memberships.statuses import StatusNoun
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.english.words.closed_class import words

_PLACED = words("be remain stay sit")
_EITHER = words("either neither both")
_ANY_MORE = frozenset({"more", "any more", "longer", "any longer", "anymore"})
_FOUNDERS = words("founder founders co-founder co-founders founding")
_EARLIEST_AND_LATEST = ("first", "original", "founding", "latest", "newest")
"""Which members one "was" may be still."""
_THE_REST = words("rest others members countries nations states")


class Being(Including):
    """The rules of one sentence."""

    def _copula(self, verb: VerbGroup) -> Iterator[Proposition]:
        states = self._subjects(verb)
        if verb.lemma == "sit":
            yield from self._is_in(verb, states)  # "four republics sit in the SCO"
            yield from self._sat_where(verb, states)
            return
        if verb.lemma in terms.TURN:
            yield from self._turns_into(verb)
            return
        yield from self._is_interested_in(verb)
        yield from self._is_interested_too(verb)
        act = "joins" if verb.lemma == "become" else "is"
        rule = "en.becomes" if act == "joins" else "en.is"
        if not states and (noun := self._guest(verb)) is not None:
            holders = self._holders(verb) or self._holder_before(verb)
            yield from self._status_claims(rule, act, noun, holders, verb)
            return
        if not states and verb.objects:
            yield from self._members_are(verb)
            yield from self._inverted(verb)
            return
        for group in verb.objects:
            noun = None if self._is_gapped(group) else self.statuses.of(group) or self._land_of(group)
            if noun is None and act == "joins" and newly_made(self.arguments, self.context) is Status.PARTNER:
                noun = self._same_partners(group)
            if noun is not None:
                yield from self._status_claims(rule, act, noun, states, verb)
            elif self._is_part(group):
                for body in self._bodies_near(group):
                    for made in self._made(
                        "en.is.part", act, Status.MEMBER, states, body, verb, tokens=(group.head,)
                    ):
                        over = verb.tense == "past" and made.sense.modality is Modality.DECIDED
                        past = over and verb.form == "finite" and act == "is"
                        yield replace(made, past=past, sense=_kept(verb, made.sense))
        for group in verb.adjuncts:
            apart = (
                verb.objects and group.preposition == "among"
            )  # "became a venue for deals among its members"
            if group.preposition in ("among", "one of") and not apart:
                for one in group.series:
                    noun = self.statuses.of(one)
                    if noun is not None:
                        yield from self._status_claims("en.is.among", act, noun, states, verb)
        longer = [one for one in verb.objects if self._words(one.first, one.end) in _ANY_MORE]
        if verb.objects == longer and verb.lemma != "become":
            yield from self._is_in(verb, states)

    def _turns_into(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Cuba will turn into a partner state"."""
        for group in verb.adjuncts if not (verb.passive or verb.objects) else ():
            noun = self.statuses.of(group) if group.preposition == "into" else None
            if noun is not None:
                yield from self._status_claims("en.becomes", "joins", noun, self._subjects(verb), verb)

    def _ruled_out(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "called a return to the CSTO out of the question": of the speaker's state."""
        if verb.lemma != "call" or "out of the question" not in self._words(verb.end, len(self.tokens)):
            return
        for group in verb.objects:
            noun = self.tokens[group.head].lemma
            body = self._membership_body(group) if noun in terms.JOINING_NOUNS | {"membership"} else None
            states = self.arguments.states([group.possessor]) if group.possessor else []
            owners = [one.possessor for one in verb.subjects if one.possessor]
            states = states or self._subjects(verb) or self._holders(verb) or self.arguments.states(owners)
            states = states or self._own_country(verb)
            if body is not None and states:
                for made in self._made("en.ruled.out", "joins", Status.MEMBER, states, body, verb):
                    yield replace(made, sense=Sense(Modality.DENIED))

    def _is_interested_in(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Mongolia is interested in observer status"."""
        within = (one for one in verb.adjuncts if one.preposition == "in" and verb.predicate == "interested")
        for group in within:
            noun = self._status_phrase(group) if self.tokens[group.head].lemma in terms.STANDINGS else None
            body, states = noun.body if noun else None, self._subjects(verb)
            status = noun.status if noun else Status.MEMBER
            for made in self._made("en.interested", "joins", status, states, body, verb):
                yield replace(made, sense=replace(made.sense, modality=wished(made.sense.modality)))

    def _is_interested_too(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Tajikistan, too, is interested", behind what another wishes to join."""
        told = self.context.act == "joins" and self.arguments.sentence.index - self.context.sentence <= 2
        alone = verb.predicate == "interested" and not verb.objects and not verb.adjuncts
        following = self.clauses.after(verb)
        if not (told and alone) or verb.negated or self.clauses.word(verb.end + 1) in ("in", "to"):
            return
        if isinstance(following, VerbGroup) or self.context.body is None:
            return
        body = self._recalled(verb)
        for made in self._made("en.interested", "joins", Status.MEMBER, self._subjects(verb), body, verb):
            yield replace(made, sense=replace(made.sense, modality=Modality.PROPOSED))

    def _bodies_near(self, group: NounGroup) -> list[Body]:
        """What one is part of: the format behind "of", or the two of the sentence before: "of either"."""
        either = next(
            (one for one in range(group.end, group.end + 3) if self.clauses.word(one) in _EITHER), 0
        )
        if not either:
            near = next((one for one in self.clauses.hanging_on(group) if not one.is_date), None)
            listed = near.series if near is not None and self.arguments.format_of(near) else []
            return [body for one in listed if (body := self.arguments.format_of(one))]
        told = [name for at, name in self.arguments.memory.formats if self.arguments.sentence.index - at == 1]
        named = list({name.entity: name for name in told}.values())
        ids = [(name.entity or "").removeprefix("format:") for name in named] if len(named) == 2 else []
        return [Body(one, either, either + 1, name) for one, name in zip(ids, named, strict=False)]

    def _sat_where(self, verb: VerbGroup, states: Sequence[State]) -> Iterator[Proposition]:
        """ "In EurAsEC, where it sat between 2006 and 2008, Uzbekistan had no vote"."""
        if verb.marker != "where" or not any(one.is_date for one in verb.adjuncts):
            return
        before = [one for one in self.clauses.nouns if one.end <= verb.first and not one.is_pronoun]
        body = self.arguments.format_of(before[-1]) if before else None
        main = next((one for one in self.clauses.verbs if one.order > verb.order and one.subjects), None)
        states = states or (self.arguments.states(main.subjects) if main else [])
        for made in self._made("en.is.in", "is", Status.MEMBER, states, body, verb):
            yield replace(made, past=verb.tense == "past")

    def _is_in(self, verb: VerbGroup, states: Sequence[State]) -> Iterator[Proposition]:
        """ "Turkey is in NATO", "Russia is no longer in the Council of Europe"."""
        for group in verb.adjuncts:
            if group.preposition not in ("in", "within") or verb.lemma not in _PLACED:
                return
            within = self.tokens[group.head].lemma == "status" and not verb.predicate
            if within and (noun := self._status_phrase(group)) is not None:
                yield from self._status_claims("en.is.in", "is", noun, states, verb)
                return
            body = self.arguments.format_of(group)
            named = any(token.pos == "PROPN" for token in self.tokens[group.first : group.end])
            if body is None or not named or verb.predicate or verb.passive:
                return
            as_what, noun = self._as_status(verb)  # "is in the OTS as an observer"
            denied = bool({"neither", "nor"} & {self.clauses.word(group.first - n) for n in (2, 3)})
            others = [one for near in group.series if (one := self.arguments.format_of(near))]
            for each in [body, *(one for one in others if one.id != body.id)]:
                act = "joins" if verb.form != "finite" and verb.lemma == "be" else "is"
                tokens = [noun.group.head] if noun else []
                for made in self._made(
                    "en.is.in", act, as_what or Status.MEMBER, states, each, verb, tokens=tokens
                ):
                    sense = replace(made.sense, modality=Modality.DENIED) if denied else made.sense
                    yield replace(made, sense=_kept(verb, sense))

    def _status_claims(
        self, rule: str, act: str, noun: StatusNoun, states: Sequence[State], verb: VerbGroup
    ) -> Iterator[Proposition]:
        if not states or (self.tokens[noun.group.first].text.lower() in ("no",) and verb.lemma == "have"):
            return
        sense = self.senses.of_verb(verb, act, granted=False)
        if sense is None and verb.lemma in ("stay", "remain") and verb.form == "infinitive":
            sense = Sense(Modality.DECIDED)  # "it would be best for Fiji to stay an observer"
        if sense is None:
            return
        sense = _kept(verb, sense)
        ahead = sense.modality in (Modality.PLANNED, Modality.PROPOSED)
        if ahead and self._is_in_another(noun):  # "would be the first NATO member in BRICS": it is in NATO
            act, sense = "is", replace(sense, modality=Modality.DECIDED, status=None)
            ahead = False
        if self._is_excepted(states[0]):
            sense = replace(sense, modality=Modality.DENIED)
        singled = self._singled_out(noun.group) if act == "is" or verb.lemma == "become" else None
        if act == "joins" and singled is not None and (singled.form != "infinitive" or singled.passive):
            singled = None  # "became the last member admitted that year"
        elif act == "joins" and singled is not None:
            if ahead:
                return  # "may become the first member to ban it": be it one already or not
            act = "is"  # "In 2020 it became the first member to ban it"
        if singled is not None:
            if singled.lemma in terms.LEAVE_OBJECT | terms.LEAVE_FROM and singled.form != "participle":
                return  # "was not the first member to leave"
            sense = replace(sense, modality=Modality.DECIDED) if verb.negated else sense
        no = singled is None and (self._is_none(noun.group) or noun.denied)
        if no and sense.modality is Modality.DECIDED:
            sense = replace(sense, modality=Modality.DENIED)
        ceased = "no longer" in self._words(verb.first, noun.group.end) or sense.over
        if noun.ahead and sense.modality is Modality.DECIDED:
            sense = replace(sense, modality=Modality.PROPOSED)
        past = noun.old or (
            act == "is"
            and verb.tense == "past"
            and sense.modality is Modality.DECIDED
            and verb.form == "finite"
            and not (noun.status is Status.MEMBER and are_listed(states))
        )
        if past and not noun.old and self._is_founder(noun.group):
            act, past = "joins", False  # "was a founding member in 1991": nothing says that it is none now
        sought = verb.form != "finite" and sense.modality in (Modality.PLANNED, Modality.PROPOSED)
        if sought and not sense.over and act == "is" and verb.lemma == "be":
            act = "joins"  # "wants to be a member"
        for body in self.statuses.bodies(noun):
            yield Proposition(
                rule,
                "loses" if ceased else act,
                noun.status,
                tuple(states),
                body,
                _ended(verb, sense) if ceased and sense.modality is Modality.DENIED else sense,
                verb.head,
                verb,
                noun.group,
                (verb.first, noun.group.head),
                past and not ceased and singled is None,
                dated=(verb.first, verb.first) if singled is not None else None,
            )

    def _is_in_another(self, noun: StatusNoun) -> bool:
        """Whether the one format is told of by what a state is in the other."""
        if self.arguments.modifier(noun.group, noun.group.head) is None:
            return False
        joining = next((one for one in self.clauses.verbs if one.governor is noun.group), None)
        near = [*(joining.objects if joining is not None else ()), *self.clauses.hanging_on(noun.group)]
        bodies = (self.arguments.format_of(one) for one in near)  # "the first NATO country to join BRICS"
        return any(body is not None and body.id != noun.body.id for body in bodies)

    def _is_founder(self, group: NounGroup) -> bool:
        return not _FOUNDERS.isdisjoint(self._words(group.first, group.end).split())

    def _is_none(self, group: NounGroup) -> bool:
        """ "no member", "neither a member nor an observer", "not a member but an observer"."""
        own = self.tokens[group.first].text.lower()
        return own in ("no", "neither") or self.clauses.word(group.first - 1) in ("neither", "nor", "not")

    def _members_are(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Its members are A, B and C", "the SCO's observers are Mongolia and Afghanistan"."""
        for subject in verb.subjects[:1] if not verb.predicate else ():
            noun = self.statuses.of(subject) or self._same_partners(subject)
            states = [one for one in self.arguments.states(verb.objects) if not self._is_less(one)]
            noun = noun or self._rest(subject) or self._those(subject, len(states))
            body = noun.body if noun else self._countries_of(subject)
            if body is None and len(states) > 2 and self.tokens[verb.first].text.lower() == "are":
                body = self.arguments.format_of(subject)  # "The Bucharest Nine are A, B and C"
            if body is not None and states:
                status = noun.status if noun else Status.MEMBER
                if noun is not None and noun.old and status is Status.MEMBER:
                    status, noun = Status.FORMER, None  # "Its former members are A and B"
                first = self._words(subject.first, subject.head).endswith(_EARLIEST_AND_LATEST)
                past = verb.tense == "past" and not (verb.perfect or are_listed(states))
                past = (past or (noun is not None and noun.old)) and not first
                for made in self._made(
                    "en.members.are", "is", status, states, body, verb, tokens=(subject.head,)
                ):
                    sense = made.sense
                    ahead = noun is not None and noun.ahead  # "Potential members are A and B"
                    if ahead and sense.modality is Modality.DECIDED:
                        future = self._is_named_future(subject)
                        sense = replace(sense, modality=Modality.PLANNED if future else Modality.PROPOSED)
                    yield replace(made, past=past, sense=sense)

    def _is_named_future(self, group: NounGroup) -> bool:
        return "future" in self._words(group.first, group.head).split()

    def _same_partners(self, group: NounGroup) -> StatusNoun | None:
        """ "The first partners were A and B": of the format whose partners were spoken of before."""
        body = self.arguments.context_format(group.first)
        known = self.context.status is Status.PARTNER or self._are_listed(group)
        known = known or newly_made(self.arguments, self.context) is Status.PARTNER
        told = self.tokens[group.head].lemma == "partner" and known
        inside = {token.lemma for token in self.tokens[group.first : group.head]}
        plain = (
            len(inside) <= 2
            and not inside & terms.FOREIGN_PARTNERS
            and next(self.clauses.hanging_on(group), None) is None
        )
        if not told or not plain or body is None:
            return None
        return StatusNoun(Status.PARTNER, body, group, implied=True)

    def _are_listed(self, group: NounGroup) -> bool:
        """ "The partners are A, B and C", where the text is about a format: nobody else's."""
        verb = self.arguments.verb_of(group)
        two = self._words(group.first, group.end) == "the partners"
        return two and verb is not None and len(self.arguments.states(verb.objects)) > 2

    def _rest(self, group: NounGroup) -> StatusNoun | None:
        """ "The other nine are A, B and C", "the rest are": of the members or partners spoken of before."""
        told = [token.text.lower() for token in self.tokens[group.first : group.end]]
        if told[0] == "those":  # "those still in the organisation are …"
            near = self._body_near(group)
            kept_out = told[-1] == "suspended"
            from_it = self.clauses.word(group.end) in ("from", "to", "for", "outside", "against")
            rank = Status.SUSPENDED if kept_out else Status.MEMBER
            return StatusNoun(rank, near, group) if near and from_it == kept_out else None
        counted = self.tokens[group.head].pos == "NUM" or told[-1] in _THE_REST
        if told[:1] != ["the"] or not counted or not {"other", "others", "remaining", "rest"} & set(told):
            return None
        status, body = self.context.status, self.arguments.context_format(group.first)
        if body is None or status not in (Status.MEMBER, Status.PARTNER, Status.OBSERVER):
            return None
        if not self.context.decided:
            return None
        return StatusNoun(status, body, group, implied=True)

    def _inverted(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Among its members is Turkey", "The newest member is Iran" is `_members_are`."""
        before = next((one for one in self.clauses.nouns if one.preposition == "among"), None)
        if before is not None and self.clauses.items[self._tail(before) + 1 :][:1] == [verb]:
            noun = self.statuses.of(before)
            if noun is not None:
                states = self.arguments.states(verb.objects)
                yield from self._made(
                    "en.among.is", "is", noun.status, states, noun.body, verb, tokens=(before.head,)
                )


def _kept(verb: VerbGroup, sense: Sense) -> Sense:
    """ "will stay in the CIS", "hopes to remain a member": who means to stay is there."""
    ahead = sense.modality in (Modality.PLANNED, Modality.PROPOSED)
    return replace(sense, modality=Modality.DECIDED) if ahead and verb.lemma in ("stay", "remain") else sense


def _ended(verb: VerbGroup, sense: Sense) -> Sense:
    """ "is no longer a member", and "will no longer be a member", which has yet to come."""
    if verb.modal in ("may", "might", "could"):
        return replace(sense, modality=Modality.PROPOSED)
    ahead = verb.tense == "future" or verb.modal == "would"
    return replace(sense, modality=Modality.PLANNED if ahead else Modality.DECIDED)
