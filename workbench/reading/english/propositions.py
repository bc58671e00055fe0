"""What an English sentence says of states and formats, and how that is meant: one rule a shape of
sentence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english import terms
from workbench.reading.english.arguments import Arguments, Body, State
from workbench.reading.english.carried_over import carried_over
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import Item, NounGroup, Sign, VerbGroup
from workbench.reading.english.modality import Sense, Senses
from workbench.reading.english.phrasal import find_phrasal
from workbench.reading.english.proposition import Context, Proposition
from workbench.reading.english.statuses import Statuses, StatusNoun

_INTO = frozenset({"to", "into", "in", "within", "with", "at", "of", "among", "as"})
_FROM = frozenset({"from", "out of", "of", "in", "within"})
_TOGETHER = frozenset({"along with", "alongside", "besides"})
_CIRCUMSTANCES = frozenset({"after", "following", "over", "amid", "despite", "because of", "since", "before"})
_BESIDE = frozenset({"along with", "alongside", "with", "besides", "including", "joining", "apart from"})


class Propositions:
    """Finds the propositions of one sentence."""

    def __init__(self, arguments: Arguments, context: Context) -> None:
        self.arguments, self.context = arguments, context
        self.clauses, self.tokens = arguments.clauses, arguments.tokens
        self.statuses, self.senses = Statuses(arguments), Senses(arguments)

    def find(self) -> list[Proposition]:
        found: list[Proposition] = []
        for verb in self.clauses.verbs:
            for proposition in self._of_verb(verb):
                found.append(proposition)
                found += carried_over(self.arguments, proposition) if proposition.states else ()
                self._keep(proposition)
        for group in self.clauses.nouns:
            for proposition in self._of_noun(group):
                found.append(proposition)
                found += carried_over(self.arguments, proposition) if proposition.states else ()
        return [proposition for proposition in found if proposition.states]

    def _keep(self, proposition: Proposition) -> None:
        """Leaves status and format in mind for "followed" and "the same status"."""
        self.context.status, self.context.act = proposition.status, proposition.act
        body = proposition.body
        self.context.body = body if body.named else replace(body, named=self.arguments.name_at(body))

    # Verbs

    def _of_verb(self, verb: VerbGroup) -> Iterator[Proposition]:
        lemma = verb.lemma
        if lemma in terms.BE | terms.BECOME:
            yield from self._copula(verb)
        if lemma in terms.JOIN_OBJECT or lemma in terms.JOIN_TO:
            yield from self._joins(verb)
        if lemma in terms.ADMIT:
            yield from self._admits(verb)
        if lemma in terms.LEAVE_OBJECT | terms.LEAVE_FROM:
            yield from self._leaves(verb)
        if lemma in terms.EXPEL | terms.SUSPEND:
            yield from self._expels(verb)
        if lemma in ("restore", "reinstate"):
            yield from self._restores(verb)
        if lemma in terms.DENOUNCE:
            yield from self._denounces(verb)
        if lemma in terms.INCLUDE | terms.MADE_UP | {"bring", "take"}:
            yield from self._includes(verb)
        if lemma in terms.MADE_UP | {"constitute"}:
            yield from self._makes_up(verb)
        if lemma in terms.BELONG:
            yield from self._belongs(verb)
        if lemma in terms.GIVE | terms.RAISE:
            yield from self._gives(verb)
        if lemma in terms.REJECTING and (lemma != "rule" or self.clauses.word(verb.end) == "out"):
            yield from self._gets(verb)
        if lemma in terms.SHOWING | terms.GET | terms.HOLD | terms.LOSE | terms.PROPOSING | {
            "request",
            "eye",
            "pursue",
            "bid",
        }:
            yield from self._gets(verb)
        if lemma == "eye":
            yield from self._eyes(verb)
        if lemma in ("come", "return", "let", "bring"):
            yield from self._returns(verb)
        if lemma == "follow":
            yield from self._follows(verb)
        if lemma in terms.REFUSING | {"turn"}:
            yield from self._declines(verb)
        if lemma in terms.FOUNDING:
            yield from self._founded_by(verb)
        if (
            lemma
            in terms.APPLY | {"request", "submit", "file", "lodge", "bid", "send", "ask"} | terms.PREPARING
        ):
            yield from self._applies(verb)
            yield from self._applies_alone(verb)
        if lemma in terms.INVITE:
            yield from self._invites(verb)
        if lemma in terms.HOST | {"take", "sit", "serve"}:
            yield from self._attends(verb)
        if lemma == "take":
            yield from self._takes_its_place(verb)
        for said in find_phrasal(self.arguments, self.statuses, verb, self._subjects(verb)):
            for made in self._made(
                said.rule, said.act, said.status, said.states, said.body, verb, said.granted
            ):
                decided = said.denied and made.sense.modality is Modality.DECIDED
                yield replace(made, sense=replace(made.sense, modality=Modality.DENIED)) if decided else made

    def _made(
        self,
        rule: str,
        act: str,
        status: Status,
        states: Sequence[State],
        body: Body | None,
        verb: VerbGroup,
        granted: bool = False,
        tokens: Iterable[int] = (),
    ) -> Iterator[Proposition]:
        if body is None or not states:
            return
        sense = self.senses.of_verb(verb, act, granted)
        if sense is None:
            return
        place = verb.head
        yield Proposition(
            rule,
            act,
            status,
            tuple(states),
            body,
            sense,
            place,
            verb,
            None,
            (verb.first, *tokens),
            granted=granted,
        )

    def _subjects(self, verb: VerbGroup) -> list[State]:
        """The states that do it, with those that "along with" adds; for a president who plans, the state."""
        states = self.arguments.states(verb.subjects)
        if not states and verb.form in ("infinitive", "gerund") and verb.governor is not None:
            states = self._holders(verb) or self._own_country(verb) or self._whose_noun(verb)
        if not states:
            return []
        return states + self._beside(verb, states)

    def _whose_noun(self, verb: VerbGroup) -> list[State]:
        """ "Its request to become an observer is being considered": whoever was spoken of before."""
        group = verb.governor
        if not isinstance(group, NounGroup) or self.tokens[group.first].text.lower() != "its":
            return []
        if any(group in one.objects for one in self.clauses.verbs):
            return []
        earlier = self.arguments.earlier_states(group)
        return (
            [State(code, group.first, group.end, name) for code, name in earlier] if len(earlier) == 1 else []
        )

    def _beside(self, verb: VerbGroup, states: Sequence[State]) -> list[State]:
        """ "Along with Iran, Egypt joined", "joined together with Egypt"."""
        near: list[NounGroup] = []
        for group in self.clauses.nouns:
            joined = group.preposition in ("along with", "alongside", "together with")
            if joined and abs(group.order - verb.order) < 14:
                near += [one for one in group.series if one not in near]
        known = {state.code for state in states}
        return [state for state in self.arguments.states(near) if state.code not in known]

    # be, become, remain

    def _copula(self, verb: VerbGroup) -> Iterator[Proposition]:
        states = self._subjects(verb)
        act = "joins" if verb.lemma == "become" else "is"
        rule = "en.becomes" if act == "joins" else "en.is"
        if not states and verb.objects:
            yield from self._members_are(verb)
            yield from self._inverted(verb)
            return
        for group in verb.objects:
            noun = self.statuses.of(group)
            if noun is not None:
                yield from self._status_claims(rule, act, noun, states, verb)
            elif self._is_part(group):
                body = self._body_near(group)
                yield from self._made(
                    "en.is.part", act, Status.MEMBER, states, body, verb, tokens=(group.head,)
                )
        for group in verb.adjuncts:
            if group.preposition in ("among", "one of"):
                for one in group.series:
                    noun = self.statuses.of(one)
                    if noun is not None:
                        yield from self._status_claims("en.is.among", act, noun, states, verb)
        if not verb.objects and verb.lemma != "become":
            yield from self._is_in(verb, states)

    def _is_part(self, group: NounGroup) -> bool:
        return self.tokens[group.head].lemma == "part" and group.head - group.first <= 1

    def _body_near(self, group: NounGroup) -> Body | None:
        for near in self.clauses.hanging_on(group):
            if body := self.arguments.format_of(near):
                return body
            if not near.is_date:
                return None
        return None

    def _is_in(self, verb: VerbGroup, states: Sequence[State]) -> Iterator[Proposition]:
        """ "Turkey is in NATO", "Russia is no longer in the Council of Europe"."""
        for group in verb.adjuncts:
            if group.preposition not in ("in", "within") or verb.lemma not in ("be", "remain", "stay"):
                return
            body = self.arguments.format_of(group)
            named = any(token.pos == "PROPN" for token in self.tokens[group.first : group.end])
            if body is None or not named or verb.predicate or verb.passive:
                return
            denied = bool({"neither", "nor"} & {self.clauses.word(group.first - n) for n in (2, 3)})
            for made in self._made("en.is.in", "is", Status.MEMBER, states, body, verb):
                yield replace(made, sense=replace(made.sense, modality=Modality.DENIED)) if denied else made

    def _status_claims(
        self, rule: str, act: str, noun: StatusNoun, states: Sequence[State], verb: VerbGroup
    ) -> Iterator[Proposition]:
        if not states or (self.tokens[noun.group.first].text.lower() in ("no",) and verb.lemma == "have"):
            return
        sense = self.senses.of_verb(verb, act, granted=False)
        if sense is None:
            return
        no = self._is_none(noun.group) or noun.denied
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
        )
        for body in self.statuses.bodies(noun):
            yield Proposition(
                rule,
                "loses" if ceased else act,
                noun.status,
                tuple(states),
                body,
                replace(sense, modality=Modality.DECIDED)
                if ceased and sense.modality is Modality.DENIED
                else sense,
                verb.head,
                verb,
                noun.group,
                (verb.first, noun.group.head),
                past and not ceased,
            )

    def _is_none(self, group: NounGroup) -> bool:
        """ "no member", "neither a member nor an observer", "not a member but an observer"."""
        own = self.tokens[group.first].text.lower()
        return own in ("no", "neither") or self.clauses.word(group.first - 1) in ("neither", "nor", "not")

    def _words(self, first: int, end: int) -> str:
        return " ".join(token.text.lower() for token in self.tokens[first:end])

    def _members_are(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Its members are A, B and C", "the SCO's observers are Mongolia and Afghanistan"."""
        for subject in verb.subjects[:1]:
            noun = self.statuses.of(subject)
            states = self.arguments.states(verb.objects)
            body = noun.body if noun else self._countries_of(subject) or self._rest(subject)
            if body is None and len(states) > 2 and self.tokens[verb.first].text.lower() == "are":
                body = self.arguments.format_of(subject)  # "The Bucharest Nine are A, B and C"
            if body is not None and states:
                status = noun.status if noun else Status.MEMBER
                past = (verb.tense == "past" and not verb.perfect) or (noun is not None and noun.old)
                for made in self._made(
                    "en.members.are", "is", status, states, body, verb, tokens=(subject.head,)
                ):
                    yield replace(made, past=past)

    def _rest(self, group: NounGroup) -> Body | None:
        """ "The other nine are A, B and C", "the rest are": of the members spoken of before."""
        told = [token.text.lower() for token in self.tokens[group.first : group.end]]
        if told[0] == "those":
            return self._body_near(group)  # "those still in the organisation are …"
        counted = self.tokens[group.head].pos == "NUM" or told[-1] in (
            "rest",
            "others",
            "members",
            "countries",
        )
        if told[:1] != ["the"] or not counted or not {"other", "others", "remaining", "rest"} & set(told):
            return None
        return self.arguments.context_format(group.first) if self.context.status is Status.MEMBER else None

    def _countries_of(self, group: NounGroup) -> Body | None:
        """ "the countries of the EAEU", "the SCO states", "the bloc's countries"."""
        head = self.tokens[group.head]
        if head.lemma not in ("country", "state", "nation") or head.feats.get("Number") != "Plur":
            return None
        first = self.tokens[group.first].text.lower()
        if first not in ("the", "all", "its") and group.possessor is None:
            return None
        owner = self.arguments.format_of(group.possessor) if group.possessor else None
        return owner or self.arguments.modifier(group, group.head) or self._body_near(group)

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

    # join, accede, enter

    def _joins(self, verb: VerbGroup) -> Iterator[Proposition]:
        status, noun = self._as_status(verb)
        if noun is not None and status in (Status.GUEST, Status.OBSERVER) and self._is_meeting(verb):
            yield from self._attends(verb)
            return
        if verb.passive and verb.lemma == "join":
            yield from self._joined_by(verb, status or Status.MEMBER)
            return
        body = self._joined_body(verb, noun)
        if body is None and noun is None and verb.lemma == "join" and verb.form == "gerund":
            yield from self._joining_members(verb)
        vague = verb.lemma == "enter" and bool(verb.objects) and not self._is_named_body(verb)
        if body is None or vague:
            return
        states = self._subjects(verb)
        rule = "en.joins.as" if noun else "en.joins.verb"
        tokens = [noun.group.head] if noun else []
        bodies = [other for one in verb.objects if (other := self.arguments.format_of(one))]
        for each in [body, *(other for other in bodies if other.id != body.id)]:
            yield from self._made(rule, "joins", status or Status.MEMBER, states, each, verb, tokens=tokens)

    def _joining_members(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Bolivia became a full member, joining Argentina, Brazil and Paraguay": those are in it, too."""
        states = self.arguments.states(verb.objects)
        if len(states) < 2 or len(states) != len(verb.objects) or self.context.act != "joins":
            return
        if self.context.body is None or self.context.status is not Status.MEMBER:
            return
        body = self.context.body
        yield Proposition(
            "en.joining.members",
            "is",
            Status.MEMBER,
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
        if bodies and agents:
            states = self.arguments.states(agents)
            yield from self._made("en.joins.by", "joins", status, states, bodies[0], verb, granted=True)

    def _joined_body(self, verb: VerbGroup, noun: StatusNoun | None) -> Body | None:
        prepositions = terms.JOIN_TO.get(verb.lemma)
        if prepositions:
            return self._adjunct_body(verb, frozenset(prepositions))
        for group in verb.objects:
            if body := self.arguments.format_of(group):
                return body
            if self.tokens[group.head].lemma in (
                "rank",
                "ranks",
                "family",
                "fold",
                "agreement",
                "treaty",
                "charter",
            ):
                return self._body_near(group)
        if verb.objects:
            return self._modified_family(verb.objects[0])
        if noun is not None:
            return noun.body
        dated = verb.lemma == "enter" and verb.adjuncts and not verb.passive
        if (verb.lemma in ("join", "rejoin") or dated) and self._is_alone(verb):
            return self.arguments.context_format(verb.first)
        return None

    def _modified_family(self, group: NounGroup) -> Body | None:
        lemma = self.tokens[group.head].lemma
        return self.arguments.modifier(group, group.head) if lemma in terms.FAMILY else None

    def _is_named_body(self, verb: VerbGroup) -> bool:
        return any(self.arguments.format_of(group) for group in verb.objects)

    def _adjunct_body(self, verb: VerbGroup, prepositions: frozenset[str]) -> Body | None:
        for group in verb.adjuncts:
            if group.preposition in prepositions and (body := self.arguments.format_of(group)):
                return body
        return None

    def _as_status(self, verb: VerbGroup) -> tuple[Status | None, StatusNoun | None]:
        """ "joined as an observer": the status that goes with the act."""
        for group in verb.adjuncts:
            if group.preposition == "as":
                noun = self.statuses.of(group)
                if noun is not None:
                    return noun.status, noun
        return None, None

    # admit, accept, include … into

    def _admits(self, verb: VerbGroup) -> Iterator[Proposition]:
        status, noun = self._as_status(verb)
        states = self.arguments.states(verb.subjects if verb.passive else verb.objects)
        if not states and not verb.objects and verb.lemma in ("admit", "accept", "readmit", "induct"):
            states = self.arguments.states(verb.subjects)  # a headline: "Azerbaijan admitted to D-8"
        elif not states:
            if not verb.passive:
                yield from self._admits_members(verb)
            return
        if verb.passive or verb.form == "participle":
            states = states + self._beside(verb, states)
        explicit = self._adjunct_body(verb, frozenset({"to", "into", "in", "within", "among"}))
        owner = None if verb.passive else self._subject_body(verb)
        weak = verb.lemma in ("take", "add", "welcome", "receive", "embrace", "accept", "include", "absorb")
        if weak and verb.lemma == "welcome" and noun is None and explicit is None:
            return
        if verb.lemma == "take" and noun is None:
            return
        own = noun.body if noun and not noun.implied else None
        body = explicit or own or owner or (noun.body if noun else None)
        if (
            weak
            and explicit is None
            and noun is None
            and not (owner and verb.lemma in ("accept", "add", "include"))
            and not self._is_added(verb)
        ):
            return
        if verb.lemma == "include" and not verb.passive and owner is not None and explicit is None:
            return  # "BRICS includes Brazil" lists the members
        if body is None and (verb.lemma in ("admit", "induct", "readmit") or self._is_added(verb)):
            body = self.arguments.context_format(verb.first)
        tokens = [noun.group.head] if noun else []
        yield from self._made(
            "en.admits", "joins", status or Status.MEMBER, states, body, verb, granted=True, tokens=tokens
        )

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

    def _subject_body(self, verb: VerbGroup) -> Body | None:
        """The format that does it: "BRICS admitted", "SCO leaders granted", "the bloc's members agreed
        to admit"."""
        for group in verb.subjects:
            if body := self.arguments.format_of(group):
                return body
            lemma = self.tokens[group.head].lemma
            if lemma in words(
                "leader head member summit state country minister council member-state foreign"
            ):
                if body := self.arguments.modifier(group, group.head):
                    return body
                if group.possessor is not None and (body := self.arguments.format_of(group.possessor)):
                    return body
                if body := self._body_near(group):
                    return body
        return None

    # leave, withdraw, expel, suspend, denounce

    def _leaves(self, verb: VerbGroup) -> Iterator[Proposition]:
        if verb.passive and verb.form != "participle":
            return
        body = self._left_body(verb)
        if body is None:
            return
        yield from self._made("en.leaves", "leaves", Status.MEMBER, self._subjects(verb), body, verb)

    def _left_body(self, verb: VerbGroup) -> Body | None:
        if verb.lemma in terms.LEAVE_OBJECT:
            for group in verb.objects:
                return self.arguments.format_of(group)
            if verb.lemma == "exit":
                return self._adjunct_body(verb, frozenset({"from"}))
            near = self.clauses.after(verb)
            while isinstance(near, Sign) and near.kind == "R":
                near = (
                    self.clauses.items[order]
                    if (order := self._order(near) + 1) < len(self.clauses.items)
                    else None
                )
            if isinstance(near, Sign) and near.word in ("in", "on"):
                order = self._order(near) + 1
                near = self.clauses.items[order] if order < len(self.clauses.items) else None
            dated = isinstance(near, NounGroup) and near.is_date
            return self.arguments.context_format(verb.first) if dated else None
        out = self._adjunct_body(verb, _FROM - {"in", "within", "of"}) or self._out_of(verb)
        alone = not verb.objects and self._is_alone(verb)
        leaves = self.clauses.word(verb.end) == "out" or verb.lemma in ("withdraw", "exit", "secede")
        if out is None and alone and leaves:
            return self.arguments.context_format(verb.first)
        if out is None and verb.objects and self._is_membership(verb.objects[0]):
            return self._membership_body(verb.objects[0])
        return out

    def _is_alone(self, verb: VerbGroup) -> bool:
        """Whether only times and circumstances stand beside the verb: "pulled out following the war"."""
        return all(one.is_date or one.preposition in _CIRCUMSTANCES for one in verb.adjuncts)

    def _order(self, sign: Sign) -> int:
        return self.clauses.items.index(sign)

    def _out_of(self, verb: VerbGroup) -> Body | None:
        for group in verb.adjuncts:
            of = group.preposition in ("of", "out of") and self.tokens[group.first - 1].lemma == "of"
            if of and self.clauses.word(group.first - 2) == "out":
                return self.arguments.format_of(group)
        return None

    def _is_membership(self, group: NounGroup) -> bool:
        return self.tokens[group.head].lemma in terms.MEMBERSHIP

    def _membership_body(self, group: NounGroup) -> Body | None:
        return (
            self.arguments.modifier(group, group.head)
            or self._body_near(group)
            or (self.arguments.context_format(group.first) if not self._has_complement(group) else None)
        )

    def _has_complement(self, group: NounGroup) -> bool:
        near = next(self.clauses.hanging_on(group), None)
        if near is None or near.is_date or self.arguments.states([near]):
            return False
        return near.preposition in ("in", "of", "to")

    def _owner_states(self, group: NounGroup, verb: VerbGroup) -> list[State]:
        """Whose membership: its possessor's, the one "of …" names, or the subject's."""
        if group.possessor is not None:
            return self.arguments.states([group.possessor])
        if self.tokens[group.first].text.lower() == "whose":
            before = self._before_comma(group)
            return self.arguments.states(before.series[-1:]) if before else []
        for near in self.clauses.hanging_on(group):
            if near.preposition == "of" and (states := self.arguments.states(near.series)):
                return states
        first = self.tokens[group.first].text.lower()
        if first in ("its", "their", "his", "her", "our") and not verb.passive:
            return self._subjects(verb)
        return self._subjects(verb) if first not in ("the", "a") and not verb.passive else []

    def _expels(self, verb: VerbGroup) -> Iterator[Proposition]:
        suspends = verb.lemma in terms.SUSPEND
        act, status = ("joins", Status.SUSPENDED) if suspends else ("leaves", Status.MEMBER)
        rule = "en.suspends" if suspends else "en.expels"
        for group in verb.subjects if verb.passive else verb.objects:
            if self._is_membership(group) and suspends and self.tokens[group.head].lemma != "accession":
                states = self._owner_states(group, verb)
                yield from self._made(rule, act, status, states, self._membership_body(group), verb, True)
                return
            noun = self._status_phrase(group) if suspends else None
            if noun is not None and self.tokens[group.head].lemma == "status":
                yield from self._made(
                    rule, act, status, self._owner_states(group, verb), noun.body, verb, True
                )
                return
        states = self.arguments.states(verb.subjects if verb.passive else verb.objects)
        body = self._adjunct_body(verb, _FROM)
        others = [group for group in verb.adjuncts if group.preposition == "from" and not group.is_date]
        if body is None and not others and not verb.passive:
            body = self._subject_body(verb)
        if states and body is None and suspends:
            for group in verb.adjuncts:
                if group.preposition == "from" and self._is_membership(group):
                    body = self._membership_body(group)
        alone = verb.passive and suspends and not any(not group.is_date for group in verb.adjuncts)
        if body is None and states and alone and not verb.objects:
            body = self.arguments.context_format(verb.first)
        if body is not None and states:
            yield from self._made(rule, act, status, states, body, verb, True)

    def _restores(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "The organisation restored Syria's membership"."""
        for group in verb.subjects if verb.passive else verb.objects:
            if self.tokens[group.head].lemma == "membership":
                body = (
                    self.arguments.modifier(group, group.head)
                    or self._subject_body(verb)
                    or self._membership_body(group)
                )
                states = self._owner_states(group, verb)
                yield from self._made("en.restores", "joins", Status.MEMBER, states, body, verb, True)

    def _denounces(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "denounced the CIS Charter": only the founding documents end a membership."""
        for group in verb.subjects if verb.passive else verb.objects:
            lemma = self.tokens[group.head].lemma
            if lemma in terms.MEMBERSHIP and lemma == "membership":
                body = self._membership_body(group)
            elif lemma in terms.BASES and self._is_founding(group):
                body = (
                    self.arguments.modifier(group, group.head)
                    or self._body_near(group)
                    or self._founded(group)
                )
            else:
                continue
            states = self._owner_states(group, verb) if lemma == "membership" else self._subjects(verb)
            yield from self._made("en.denounces", "leaves", Status.MEMBER, states, body, verb)

    def _founded(self, group: NounGroup) -> Body | None:
        """ "the agreement establishing the CIS"."""
        following = self.clauses.after(group)
        if isinstance(following, VerbGroup) and following.lemma in words("establish found create form"):
            for one in following.objects:
                return self.arguments.format_of(one)
        return None

    def _is_founding(self, group: NounGroup) -> bool:
        lemmas = {token.text.lower() for token in self.tokens[group.first : group.end]}
        near = self._words(group.end, min(len(self.tokens), group.end + 6))
        return (
            bool(lemmas & {"charter", "founding", "statute", "foundational", "establishing"})
            or near.startswith(
                ("establishing", "founding", "creating", "on the establishment", "on the creation")
            )
            or "on establishing" in near
            or "that created" in near
            or "that established" in near
        )

    # include, consist of, belong

    def _includes(self, verb: VerbGroup) -> Iterator[Proposition]:
        if verb.lemma in ("make", "bring") and not self._is_phrase(verb):
            return
        if verb.lemma == "take" and not self._takes_in(verb):
            return
        if verb.lemma in ("number", "form") and not verb.passive:
            return
        groups = self._included(verb)
        states = self.arguments.states(groups)
        if not states:
            return
        states = self._with_those_besides(verb, states)
        for subject in verb.subjects[:1]:
            noun = self.statuses.of(subject)
            body = noun.body if noun else self.arguments.format_of(subject) or self._countries_of(subject)
            if noun is None and body is None and verb.marker in ("that", "which"):
                body = self.arguments.relative_body(subject)
            status = noun.status if noun else Status.MEMBER
            if noun is None and body is None and self.tokens[subject.head].lemma == "membership":
                body = self._membership_body(subject)
            if body is None or (noun is not None and self._is_partial(subject)):
                continue
            if noun is None and self._is_meeting_of(subject):
                continue
            standing = verb.lemma in ("make", "compose") and self.tokens[verb.first].lemma != "be"
            told = verb.tense == "past" and not verb.perfect and verb.form == "finite" and not standing
            past = told or (noun is not None and noun.old)
            rule = "en.members.include" if noun else "en.body.includes"
            act = "joins" if self._expanded(verb) else "is"
            for made in self._made(rule, act, status, states, body, verb, tokens=(subject.head,)):
                yield replace(made, past=past and made.sense.modality is Modality.DECIDED)

    def _makes_up(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "A, B and C make up the GCC", "together they form the bloc"."""
        if verb.passive or verb.form != "finite":
            return
        up = [one for one in verb.adjuncts if one.preposition == "up"]
        states = self.arguments.states(verb.subjects)
        if len(states) < 3 or (verb.lemma == "make" and not up and self.clauses.word(verb.end) != "up"):
            return
        body = next((body for one in (*verb.objects, *up) if (body := self.arguments.format_of(one))), None)
        yield from self._made("en.makes.up", "is", Status.MEMBER, states, body, verb)

    def _with_those_besides(self, verb: VerbGroup, states: list[State]) -> list[State]:
        """ "Besides Russia, the CSTO includes A and B", "alongside A, it comprises B and C"."""
        opening = self.clauses.nouns[0] if self.clauses.nouns else None
        beside = ("besides", "apart from", "along with", "alongside")
        if opening is None or opening.order > verb.order or opening.preposition not in beside:
            return states
        known = {state.code for state in states}
        return [*states, *(one for one in self.arguments.states(opening.series) if one.code not in known)]

    def _expanded(self, verb: VerbGroup) -> bool:
        """ "expanded to include": those were not in it before."""
        return isinstance(verb.governor, VerbGroup) and verb.governor.lemma in terms.EXPANDING

    def _is_phrase(self, verb: VerbGroup) -> bool:
        following = self._words(verb.end, verb.end + 2)
        return following.startswith(("up of", "together", "up"))

    def _takes_in(self, verb: VerbGroup) -> bool:
        """ "the group takes in A, B and C": not "took in two members", which is an act."""
        general = verb.form == "finite" and verb.tense == "present" and not verb.progressive
        return general and not verb.passive and not verb.perfect and self.clauses.word(verb.end) == "in"

    def _included(self, verb: VerbGroup) -> list[NounGroup]:
        if verb.objects and not verb.passive:
            return verb.objects
        found: list[NounGroup] = []
        for group in verb.adjuncts:
            particle = ("in",) if verb.lemma == "take" else ()
            if group.preposition in ("of", "up", "", *particle) and not group.is_date:
                found += [one for one in group.series if one not in found]
        if not found and verb.lemma in ("bring", "consist", "comprise"):
            after = [one for one in self.clauses.nouns if one.order > verb.order and not one.is_date]
            found = list(after[0].series) if after else []
        return found

    def _is_partial(self, subject: NounGroup) -> bool:
        """ "potential members include": not yet so."""
        inside = {token.lemma for token in self.tokens[subject.first : subject.end]}
        return bool(inside & words("potential possible prospective aspiring future would-be likely"))

    def _is_meeting_of(self, subject: NounGroup) -> bool:
        return self.tokens[subject.head].lemma in words("summit meeting session agenda conference talk")

    def _belongs(self, verb: VerbGroup) -> Iterator[Proposition]:
        body = self._adjunct_body(verb, frozenset({"to"}))
        for made in self._made("en.belongs", "is", Status.MEMBER, self._subjects(verb), body, verb):
            yield replace(made, past=verb.tense == "past" and verb.form == "finite")

    # grant, receive, hold, upgrade a status

    def _gives(self, verb: VerbGroup) -> Iterator[Proposition]:
        raised = verb.lemma in terms.RAISE
        noun, source = self._status_given(verb, raised)
        if noun is None:
            return
        states = self._receivers(verb, source)
        body = noun.body
        if noun.implied:
            owner = self._subject_body(verb) if not verb.passive else None
            named = self._adjunct_body(verb, frozenset({"in", "by", "at", "within", "of"}))
            body = named or owner or body
        for made in self._made(
            "en.upgrades" if raised else "en.grants",
            "joins",
            noun.status,
            states,
            body,
            verb,
            True,
            (noun.group.head,),
        ):
            offered = verb.lemma in ("offer", "promise")
            yield replace(made, sense=replace(made.sense, status=Status.INVITED)) if offered else made

    def _status_given(self, verb: VerbGroup, raised: bool) -> tuple[StatusNoun | None, NounGroup | None]:
        groups = [*verb.objects] if not raised else []
        groups += [group for group in verb.adjuncts if group.preposition in ("to", "of", "as", "into")]
        if not raised and any(self.tokens[one.head].lemma in ("seat", "place") for one in verb.objects):
            groups += list(self.clauses.hanging_on(verb.objects[-1]))  # "a seat as an observer"
        if verb.passive and not raised:
            groups = [*verb.subjects, *verb.objects, *groups]
        for group in groups:
            noun = self._status_phrase(group)
            if noun is not None:
                return noun, group
        return None, None

    def _status_phrase(self, group: NounGroup) -> StatusNoun | None:
        """A status as something to be had: "observer status", "the status of a full member", "membership"."""
        lemma = self.tokens[group.head].lemma
        if (
            group.is_pronoun
            and lemma == "it"
            and self.context.status is not None
            and self.context.body is not None
        ):
            if self.context.status is not Status.MEMBER:
                return StatusNoun(
                    self.context.status, replace(self.context.body, first=group.first, end=group.end), group
                )
            return None
        if lemma == "status":
            noun = self.statuses.of(group)
            if noun is not None and not noun.implied:
                return noun
            for near in self.clauses.hanging_on(group):
                if near.preposition in ("of", "as") and (inner := self.statuses.of(near)):
                    return inner
                break
            if noun is None and self._words(group.first, group.end) in (
                "the same status",
                "this status",
                "such status",
                "a similar status",
                "the status",
            ):
                return self._same(group)
            return noun
        if lemma == "membership" or self.statuses.named(group):
            return self.statuses.of(group)
        return None

    def _same(self, group: NounGroup) -> StatusNoun | None:
        body = self.arguments.context_format(group.first)
        if self.context.status is None or body is None:
            return None
        for near in self.clauses.hanging_on(group):
            body = self.arguments.format_of(near) or body
            break
        return StatusNoun(self.context.status, body, group)

    def _receivers(self, verb: VerbGroup, source: NounGroup | None) -> list[State]:
        if verb.passive or verb.form == "participle":
            owners = [one.possessor for one in verb.subjects if one.possessor and one is not source]
            states = self.arguments.states(verb.subjects) or self.arguments.states(owners)
            if states:
                return states + self._beside(verb, states)
        else:
            others = [group for group in verb.objects if group is not source]
            if states := self.arguments.states(others):
                return states
            for group in verb.objects:
                if group.possessor is not None and (states := self.arguments.states([group.possessor])):
                    return states
        if not verb.passive and verb.form == "finite" and verb.objects[:1] == [source]:
            subjects = self.arguments.states(
                verb.subjects
            )  # a headline: "Türkiye offered BRICS partner status"
            if subjects and not any(one.preposition == "to" for one in verb.adjuncts):
                return subjects
        for group in verb.adjuncts:
            if group.preposition in ("to", "on", "upon", "for") and (
                states := self.arguments.states(group.series)
            ):
                return states
        owner = source.possessor if source else None
        return self.arguments.states([owner]) if owner else []

    def _gets(self, verb: VerbGroup) -> Iterator[Proposition]:
        lemma = verb.lemma
        groups = [*verb.objects, *(one for one in verb.adjuncts if one.preposition == "for")]
        if (
            lemma in terms.SHOWING
            and verb.objects
            and self.tokens[verb.objects[0].head].lemma in terms.WISHES
        ):
            groups = [
                near for near in self.clauses.hanging_on(verb.objects[0]) if near.preposition in ("in", "for")
            ]
            if not groups and not self._has_complement(verb.objects[0]):
                yield from self._is_interested(verb)
        for group in groups:
            noun = self._status_phrase(group)
            if noun is not None and group.preposition == "for" and verb.objects:
                noun = (
                    noun if self.tokens[verb.objects[0].head].lemma in terms.REQUEST_NOUNS | {"bid"} else None
                )
            if noun is None or (
                self.statuses.named(group) is None and self.tokens[group.head].lemma not in ("status", "it")
            ):
                continue
            if self.tokens[group.head].lemma not in terms.STANDINGS | {"it"}:
                continue
            yield from self._got(verb, lemma, noun, group)
            return

    def _eyes(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Chad is eyeing the Alliance of Sahel States"."""
        body = self.arguments.format_of(verb.objects[0]) if verb.objects else None
        if verb.passive or body is None:
            return
        for made in self._made("en.seeks.status", "joins", Status.MEMBER, self._subjects(verb), body, verb):
            sense = made.sense
            if sense.modality is not Modality.REPORTED:
                sense = replace(sense, modality=_wished(sense.modality), status=Status.CANDIDATE)
            yield replace(made, sense=replace(sense, status=Status.CANDIDATE))

    def _is_interested(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Honduras has shown interest": in what, the sentence before says."""
        after = self.clauses.after(verb.objects[0])
        said = self.context.status is not None and not verb.adjuncts
        if isinstance(after, VerbGroup) or not said or self.tokens[verb.objects[0].head].lemma != "interest":
            return
        body, states = self.arguments.context_format(verb.first), self._subjects(verb)
        for made in self._made("en.seeks.status", "joins", Status.MEMBER, states, body, verb):
            yield replace(made, sense=replace(made.sense, modality=_wished(made.sense.modality)))

    def _got(self, verb: VerbGroup, lemma: str, noun: StatusNoun, group: NounGroup) -> Iterator[Proposition]:
        owner = group.possessor
        if owner is None and group.preposition == "for" and verb.objects:
            owner = verb.objects[0].possessor
        states = self.arguments.states([owner]) if owner else []
        if owner is None and lemma in (
            "support",
            "back",
            "favour",
            "favor",
            "advocate",
            "welcome",
            "discuss",
        ):
            return
        states = states or (self.arguments.states(verb.objects) if verb.passive else self._subjects(verb))
        body = noun.body
        if noun.implied:
            body = self._adjunct_body(verb, frozenset({"in", "at", "within", "of", "to"})) or body
        if lemma in terms.HOLD:
            act, rule = "is", "en.has.status"
        elif lemma in terms.LOSE:
            act, rule = "loses", "en.loses.status"
        elif lemma in terms.GET:
            act, rule = "joins", "en.gets.status"
        else:
            act, rule = "joins", "en.seeks.status"
        no = self.tokens[group.first].text.lower() == "no"
        for made in self._made(rule, act, noun.status, states, body, verb, tokens=(noun.group.head,)):
            sense = made.sense
            if rule == "en.seeks.status":
                sense = replace(sense, modality=_wished(sense.modality))
                if lemma in terms.REFUSING:
                    sense = replace(sense, modality=Modality.DENIED)
            if no and sense.modality is Modality.DECIDED:
                sense = replace(sense, modality=Modality.DENIED)
            past = act == "is" and verb.tense == "past" and verb.form == "finite"
            yield replace(made, sense=sense, past=past)

    # what follows from the sentence before

    def _follows(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "South Africa joined in 2011. Egypt followed in 2024", "joined in 2018, followed by
        Turkmenistan"."""
        context = self.context
        if (
            verb.modal
            or verb.negated
            or context.status is None
            or context.body is None
            or context.act != "joins"
            or verb.objects
        ):
            return
        agents = [one for group in verb.adjuncts if group.preposition == "by" for one in group.series]
        states = self.arguments.states(agents if verb.passive or agents else verb.subjects)
        yield from self._made("en.follows", "joins", context.status, states, self._recalled(verb), verb)

    def _recalled(self, verb: VerbGroup) -> Body | None:
        """The format of the claim before, as told elsewhere."""
        body = self.context.body
        return replace(body, first=verb.first, end=verb.first + 1) if body else None

    def _returns(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Uzbekistan walked out and came back in 2006"."""
        back = verb.lemma == "return" or self.clauses.word(verb.end) == "back"
        gone = self.context.act == "leaves" or self.context.status is Status.SUSPENDED
        if not back or not gone or verb.objects or any(not group.is_date for group in verb.adjuncts):
            return
        yield from self._made(
            "en.returns",
            "joins",
            Status.MEMBER,
            self.arguments.states(verb.subjects),
            self._recalled(verb),
            verb,
        )

    def _declines(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Argentina declined the invitation": no infinitive says to what."""
        if not verb.objects or self.tokens[verb.objects[0].head].lemma not in ("invitation", "offer"):
            return
        after = self.clauses.after(verb.objects[-1])
        if isinstance(after, VerbGroup) and after.form == "infinitive":
            return
        body = (
            self.arguments.context_format(verb.first) if not self._has_complement(verb.objects[0]) else None
        )
        for made in self._made("en.declines", "joins", Status.MEMBER, self._subjects(verb), body, verb):
            if made.sense.modality is Modality.DECIDED and verb.form == "finite":
                yield replace(made, sense=replace(made.sense, modality=Modality.DENIED))

    def _founded_by(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "BRICS was founded in 2006 by Brazil, Russia, India and China": they are in it from then on."""
        agents = [one for group in verb.adjuncts if group.preposition == "by" for one in group.series]
        groups = agents if verb.passive else verb.subjects
        states = self.arguments.states(agents) if verb.passive else self._subjects(verb)
        for group in verb.subjects if verb.passive else verb.objects:
            body = self.arguments.format_of(group)
            if len(states) > 1 and (len(states) >= len(groups) or len(groups) == 1):
                yield from self._made("en.founded", "joins", Status.MEMBER, states, body, verb, granted=True)

    # applications and invitations

    def _applies(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "applied for membership in", "submitted an application for membership"."""
        groups = [group for group in verb.adjuncts if group.preposition in ("for", "to")]
        if verb.lemma not in terms.APPLY | {"request", "bid", "ask"}:
            requests = [g for g in verb.objects if self.tokens[g.head].lemma in terms.REQUEST_NOUNS | {"bid"}]
            if not requests:
                return
            complete = self._has_complement(requests[0]) or any(
                near.preposition in ("for", "to", "of") for near in self.clauses.hanging_on(requests[0])
            )
            after = self.clauses.after(requests[0])
            if not complete and not isinstance(after, VerbGroup):
                yield from self._applied(verb, self.arguments.context_format(verb.first), requests[0])
                return
            for near in self.clauses.hanging_on(requests[0]):
                if near not in groups:
                    groups.append(near)
        elif verb.lemma == "request":
            groups = [*verb.objects, *groups]
        for group in groups:
            noun = self._status_phrase(group)
            accession = self.tokens[group.head].lemma in terms.JOINING_NOUNS
            body = self._membership_body(group) if accession else noun.body if noun else None
            if body is None:
                continue
            status = noun.status if noun else Status.MEMBER
            states = self._subjects(verb)
            for made in self._made("en.applies", "joins", status, states, body, verb, tokens=(group.head,)):
                sense = replace(made.sense, status=Status.CANDIDATE)
                early = verb.lemma in terms.PREPARING and sense.modality in (
                    Modality.DECIDED,
                    Modality.PLANNED,
                )
                yield replace(made, sense=replace(sense, modality=Modality.PROPOSED) if early else sense)
            return

    def _applies_alone(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Stockholm applied together with Helsinki in May 2022": for what, the sentence before says."""
        following = self.clauses.after(verb)
        aimed = any(group.preposition in ("for", "to") for group in verb.adjuncts)
        if verb.lemma != "apply" or verb.passive or verb.objects or aimed:
            return
        if isinstance(following, VerbGroup) and following.form == "infinitive":
            return
        yield from self._applied(verb, self.arguments.context_format(verb.first), None)

    def _applied(self, verb: VerbGroup, body: Body | None, group: NounGroup | None) -> Iterator[Proposition]:
        tokens = (group.head,) if group else ()
        for made in self._made(
            "en.applies.alone", "joins", Status.CANDIDATE, self._subjects(verb), body, verb, tokens=tokens
        ):
            sense = replace(made.sense, status=Status.CANDIDATE)
            early = verb.lemma in terms.PREPARING and sense.modality in (Modality.DECIDED, Modality.PLANNED)
            yield replace(made, sense=replace(sense, modality=Modality.PROPOSED) if early else sense)

    def _invites(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "invited as a guest of honour" is a status; "invited to join" is told by the infinitive."""
        status, noun = self._as_status(verb)
        if noun is None and verb.passive and self.context.status in (Status.MEMBER, Status.CANDIDATE):
            after = self.clauses.after(verb)
            if isinstance(after, VerbGroup) or any(not group.is_date for group in verb.adjuncts):
                return
            body, states = self.arguments.context_format(verb.first), self.arguments.states(verb.subjects)
            yield from self._made("en.invites.alone", "joins", Status.INVITED, states, body, verb, True)
        if noun is None or status is None:
            return
        states = self.arguments.states(verb.subjects if verb.passive else verb.objects) or self._holders(verb)
        yield from self._made(
            "en.invites.as", "joins", status, states, noun.body, verb, True, (noun.group.head,)
        )

    def _takes_its_place(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "took its place at the ASEAN table as the 11th member"."""
        status, noun = self._as_status(verb)
        own = bool(verb.objects) and self.tokens[verb.objects[0].first].text.lower() in ("its", "their")
        if not own or self.tokens[verb.objects[0].head].lemma not in ("place", "seat") or verb.passive:
            return
        if noun is None or status is not Status.MEMBER:
            return
        yield from self._made("en.joins.as", "joins", status, self._subjects(verb), noun.body, verb)

    def _attends(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "attended the SCO summit as a guest": present as what it is there."""
        status, noun = self._as_status(verb)
        passing = (Status.GUEST, Status.OBSERVER, Status.PARTNER, Status.ASSOCIATE)
        if noun is None or status not in passing or verb.lemma in ("host", "chair"):
            return
        act = "joins" if status is Status.GUEST else "is"
        yield from self._made(
            "en.attends.as",
            act,
            status,
            self._subjects(verb) or self._holders(verb),
            noun.body,
            verb,
            tokens=(noun.group.head,),
        )

    def _own_country(self, verb: VerbGroup) -> list[State]:
        """ "Brazil is glad, but President Lula has ruled out joining": an office holder without a
        country's name."""
        for group in verb.subjects:
            office = any(
                str(name.type) == "role" and group.first <= first < group.end
                for first, _, name in self.arguments.names
            )
            if office and group.possessor is None:
                earlier = self.arguments.earlier_states(group)
                return (
                    [State(code, group.first, group.end, name) for code, name in earlier]
                    if len(earlier) == 1
                    else []
                )
        return []

    def _is_meeting(self, verb: VerbGroup) -> bool:
        """ "joined the meeting as a guest"."""
        meetings = words("meeting summit session talk conference gathering forum event work")
        return bool(verb.objects) and self.tokens[verb.objects[0].head].lemma in meetings

    def _holders(self, verb: VerbGroup) -> list[State]:
        """The states whose office holders the subjects are: "Turkmen President Serdar Berdimuhamedov"."""
        found = [self.arguments.holder(group) for group in verb.subjects]
        return [state for state in found if state is not None]

    # Nouns

    def _of_noun(self, group: NounGroup) -> Iterator[Proposition]:
        lemma = self.tokens[group.head].lemma
        if lemma == "status" and group.possessor is not None:
            yield from self._owned_status(group)
        if lemma in terms.JOINING_NOUNS | terms.LEAVING_NOUNS | terms.SUSPENDING_NOUNS | {"membership"}:
            yield from self._act_noun(group, lemma)
        if self.statuses.named(group) is not None:
            yield from self._apposed(group)
            yield from self._those_before(group)
        counted = terms.COUNTS | terms.BODIES | {"country", "state", "nation"}
        if self.arguments.format_of(group) is not None or lemma in counted:
            yield from self._listed(group)

    def _act_noun(self, group: NounGroup, lemma: str) -> Iterator[Proposition]:
        """ "the accession of Iran to the SCO", "its withdrawal from the bloc"."""
        prepositions = frozenset({"to", "into", "in", "of", "from", "with"})
        body = self.arguments.modifier(group, group.head)
        states: list[State] = []
        if group.possessor is not None:
            states = self.arguments.states(group.possessor.series)
        elif self.tokens[group.first].text.lower() in ("its", "their", "his", "her"):
            states = [
                State(code, group.first, group.first + 1, name)
                for code, name in self.arguments.earlier_states(group)
            ]
            states = self._others_than_decider(group, states)
            if self.tokens[group.first].text.lower() != "their":
                states = states[:1]
        for near in self.clauses.hanging_on(group):
            if near.is_date:
                continue
            whose = ("of", "by", "for") if lemma == "membership" else ("of", "by")
            if near.preposition in whose and not states and (named := self.arguments.states(near.series)):
                states = named
            elif near.preposition in prepositions and body is None:
                body = self.arguments.format_of(near)
        if not states:
            states = [
                State(state.code, first, end)
                for first, end, name in self.arguments.names
                if group.first <= first < group.head and str(name.type) == "state"
                for state in self.arguments.states([NounGroup(first, end, end - 1)])
            ]
        told = lemma != "membership" or (self.context.status is not None and group.possessor is not None)
        if body is None and states and told and not self._has_complement(group):
            body = self.arguments.context_format(group.first)
        if not states:
            return
        act = "leaves" if lemma in terms.LEAVING_NOUNS else "joins"
        status = Status.SUSPENDED if lemma in terms.SUSPENDING_NOUNS else Status.MEMBER
        found = self.statuses.named(group)
        status = found[0] if found else status
        for near in self.clauses.hanging_on(group):
            if near.preposition == "as" and (noun := self.statuses.of(near)):
                status, body = noun.status, body or noun.body
        if body is None:
            return
        owner = self.arguments.verb_of(group)
        if owner is not None and self._is_told_by_verb(group, owner, lemma):
            return
        lifted = owner is not None and status is Status.SUSPENDED and owner.lemma in terms.LIFTING
        sense = self.senses.of_noun(group, act)
        if owner is not None and lifted:
            act, sense = "loses", self.senses.of_verb(owner, "joins", granted=True)
            sense = replace(sense, tokens=(*sense.tokens, owner.head)) if sense else None
        if sense is None:
            return
        yield Proposition(
            f"en.noun.{lemma}",
            act,
            status,
            tuple(states),
            body,
            sense,
            group.head,
            owner,
            group,
            (group.head,),
            granted=True,
        )

    def _others_than_decider(self, group: NounGroup, states: list[State]) -> list[State]:
        """ "Hungary's parliament approved its accession": another's than Hungary's."""
        verb = self.arguments.verb_of(group)
        deciding = words("approve ratify endorse support back block veto oppose welcome favour favor delay")
        if verb is None or verb.lemma not in deciding or verb.passive:
            return states
        owners = [one.possessor or one for one in verb.subjects]
        deciders = {state.code for state in self.arguments.states([*verb.subjects, *owners])}
        left = [state for state in states if state.code not in deciders]
        if left or not deciders:
            return left
        earlier = [
            (code, name) for code, name in self.arguments.subjects_before(group) if code not in deciders
        ]
        return [State(code, group.first, group.first + 1, name) for code, name in earlier][:1]

    def _owned_status(self, group: NounGroup) -> Iterator[Proposition]:
        """ "Afghanistan's observer status in the SCO allows …": it has it."""
        noun = self._status_phrase(group)
        verb = self.arguments.verb_of(group)
        if (
            noun is None
            or verb is None
            or group not in verb.subjects
            or verb.passive
            or group.possessor is None
        ):
            return
        sense = self.senses.of_verb(verb, "is")
        if sense is None or sense.modality is not Modality.DECIDED or verb.tense == "past":
            return
        states = self.arguments.states([group.possessor])
        yield Proposition(
            "en.status.owned",
            "is",
            noun.status,
            tuple(states),
            noun.body,
            sense,
            group.head,
            None,
            group,
            (group.head,),
        )

    def _is_told_by_verb(self, group: NounGroup, verb: VerbGroup, lemma: str) -> bool:
        """Whether a rule of the verb's own reads the noun: "suspended its membership", "seeks membership"."""
        return lemma == "membership" and verb.lemma in (
            terms.SUSPEND | terms.GIVE | terms.GET | terms.HOLD | terms.LOSE | terms.APPLY | terms.DENOUNCE
        ) | (
            {"request", "eye", "pursue"}
            | (terms.PROPOSING - {"support", "back", "welcome", "discuss", "consider"})
        )

    def _apposed(self, group: NounGroup) -> Iterator[Proposition]:
        """ "Iran, a full member of the SCO, …", "SCO member Iran", "as a member of the SCO, Iran …"."""
        noun = self.statuses.of(group)
        if noun is None or self.tokens[group.first].text.lower() == "whose":
            return
        states, rule = self._apposed_states(group)
        if not states and not group.preposition:
            states, rule = self._named_beside(group)
        if not states:
            return
        near = next((one for one in self.clauses.hanging_on(group) if one.preposition in _TOGETHER), None)
        states = [*states, *(self.arguments.states(near.series) if near else [])]
        if self.senses.is_question:
            return
        before = self.clauses.word(group.first - 1)
        modality = Modality.PROPOSED if noun.ahead else Modality.DECIDED
        sense = Sense(Modality.DENIED if noun.denied or before == "not" else modality)
        opening = next((one for one in self.clauses.nouns if one.end == group.first and one.is_date), None)
        if opening is not None and "until" in (
            self.clauses.word(opening.first),
            self.clauses.word(opening.first - 1),
        ):
            before = "until"
        old = noun.old or before in ("previously", "formerly", "once", "until", "then")
        for body in self.statuses.bodies(noun):
            yield Proposition(
                rule,
                "is",
                noun.status,
                tuple(states),
                body,
                sense,
                group.head,
                None,
                group,
                (group.head,),
                old,
            )

    def _apposed_states(self, group: NounGroup) -> tuple[list[State], str]:
        items = self.clauses.items
        tail = self._tail(group)
        following = items[tail + 1] if tail + 1 < len(items) else None
        plural = self.tokens[group.head].feats.get("Number") == "Plur"
        inside = self._inside(group)
        if inside:
            return inside, "en.status.name"
        if isinstance(following, NounGroup) and not following.preposition and tail == group.order:
            return self.arguments.states(following.series if plural else [following]), "en.status.name"
        signs = ("(", ":", "—", "–", "such as", "including", "-", *([","] if plural else []))
        opens = isinstance(following, Sign) and following.word in signs
        if opens and (listed := self._after_sign(tail + 1, group)):
            return listed, "en.members.list"
        before = self._before_comma(group.possessor or group)
        if before is not None and not group.preposition:
            return self.arguments.states(before.series if plural else [before.series[-1]]), "en.apposition"
        if group.preposition == "as" and (beside := self._with(group)):
            return beside, "en.with.as"
        if group.preposition == "as" and (subject := self._as_subject(group)):
            return subject, "en.as.status"
        return [], ""

    def _those_before(self, group: NounGroup) -> Iterator[Proposition]:
        """ "the tenth member after Belarus, China and India": those are it already."""
        inside = self.tokens[group.first : group.end]
        noun = self.statuses.of(group)
        if noun is None or not any(token.feats.get("NumType") == "Ord" for token in inside):
            return
        items, order = self.clauses.items, self._tail(group) + 1
        while order < len(items) and isinstance(sign := items[order], Sign) and sign.kind in ("PU", "IN"):
            order += 1
        near = items[order] if order < len(items) else None
        if not isinstance(near, NounGroup) or near.preposition not in ("after", "following", "behind"):
            return
        states = self.arguments.states(near.series)
        if len(states) == len(near.series) and not self.senses.is_question:
            yield Proposition("en.nth.after", "is", noun.status, tuple(states), noun.body,
                              Sense(Modality.DECIDED), group.head, None, group)  # fmt: skip

    def _named_beside(self, group: NounGroup) -> tuple[list[State], str]:
        """ "Russia and other SCO members", "A member since 2013, Croatia …", "its newest observer, Laos"."""
        others = {token.text.lower() for token in self.tokens[group.first : group.head]}
        if "other" in others and len(group.series) > 1 and group.series[-1] is group:
            named = self.arguments.states(group.series[:-1])
            return (named if len(named) == len(group.series) - 1 else []), "en.and.others"
        if self.tokens[group.head].feats.get("Number") == "Plur":
            return [], ""
        items, order = self.clauses.items, self._tail(group) + 1
        sign = items[order] if order < len(items) else None
        near = items[order + 1] if order + 1 < len(items) else None
        behind = items[order + 2] if order + 2 < len(items) else None
        if not (isinstance(sign, Sign) and sign.word == "," and isinstance(near, NounGroup)):
            return [], ""
        leading = all(isinstance(item, Sign) for item in items[: group.order])
        if leading and isinstance(behind, VerbGroup) and near in behind.subjects:
            return self.arguments.states(near.series), "en.apposition"
        newest = others & {"newest", "latest", "youngest", "only", "sole", "largest"}
        if newest and len(near.series) == 1 and isinstance(behind, Sign) and behind.word == ",":
            return self.arguments.states([near]), "en.apposition"
        return [], ""

    def _inside(self, group: NounGroup) -> list[State]:
        """ "SCO member Iran": name and status in one group."""
        states = []
        for first, end, name in self.arguments.names:
            place = next(
                (i for i in range(group.first, first) if self.tokens[i].lemma in terms.STATUS_HEADS), None
            )
            if str(name.type) == "state" and group.first < first and end == group.end and place is not None:
                states += self.arguments.states([NounGroup(first, end, end - 1)])
        return states

    def _tail(self, group: NounGroup) -> int:
        """The order of the last group that belongs to the status: "members of the bloc"."""
        last = group.order
        for near in self.clauses.hanging_on(group):
            if near.is_date or (near.preposition in ("of", "in", "at") and self.arguments.format_of(near)):
                last = near.order
            else:
                break
        return last

    def _after_sign(self, order: int, group: NounGroup) -> list[State]:
        items = self.clauses.items
        while (
            order < len(items) and isinstance(sign := items[order], Sign) and sign.kind in ("PU", "IN", "R")
        ):
            if sign.word in _BESIDE - {"including"}:
                return []
            order += 1
        following = items[order] if order < len(items) else None
        if not isinstance(following, NounGroup):
            return []
        listed = following.series
        counted = next(
            (n for n, one in enumerate(listed) if self.tokens[one.first].pos == "NUM"), len(listed)
        )
        named = self.arguments.states(listed[:counted])
        return named if len(named) == counted else []

    def _before_comma(self, group: NounGroup) -> NounGroup | None:
        items, order = self.clauses.items, group.order - 1
        while order > 0 and self._may_open_apposition(items[order]):
            order -= 1
        sign = items[order] if order >= 0 else None
        if not (isinstance(sign, Sign) and sign.word in (",", "—", "–", "(")) or order < 1:
            return None
        before = items[order - 1]
        if isinstance(before, NounGroup) and group not in before.series and not before.is_date:
            return before
        return None

    def _may_open_apposition(self, item: Item) -> bool:
        """An adverb or a time: "Iran, until 2023 an observer", "Georgia, once a member"."""
        if isinstance(item, Sign):
            return item.kind == "R" or item.word in ("once", "until", "since")
        return isinstance(item, NounGroup) and item.is_date

    def _with(self, group: NounGroup) -> list[State]:
        """ ", with Hungary and Turkmenistan as observers"."""
        before = self.clauses.items[group.order - 2] if group.order > 1 else None
        if isinstance(before, NounGroup) and before.series[0].preposition == "with":
            return self.arguments.states(before.series)
        return []

    def _as_subject(self, group: NounGroup) -> list[State]:
        """ "As a member of the SCO, Iran …": the subject of the verb that follows."""
        first = self.clauses.items[0]
        if not (isinstance(first, Sign) and group.order == 1):
            return []
        for verb in self.clauses.verbs:
            if verb.form == "finite":
                return self.arguments.states(verb.subjects)
        return []

    def _described_body(self, group: NounGroup) -> Body | None:
        """ "the CSTO, a military alliance of A, B and C", "an alliance of six states (A, B and C)"."""
        if self.tokens[group.head].lemma in terms.BODIES:
            return self.arguments.relative_body(group)
        before = next((one for one in self.clauses.nouns if group in self.clauses.hanging_on(one)), None)
        counted = self.tokens[group.head].lemma in terms.COUNTS | {"country", "state", "nation"}
        whole = before is not None and self.tokens[before.head].lemma in terms.BODIES
        if before is None or not counted or not whole or group.preposition != "of":
            return None
        return self.arguments.format_of(before) or self.arguments.relative_body(before)

    def _listed(self, group: NounGroup) -> Iterator[Proposition]:
        """ "the five-nation bloc — A, B and C —": a list behind the format's name."""
        items = self.clauses.items
        following = items[group.order + 1] if group.order + 1 < len(items) else None
        body = self.arguments.format_of(group) or self._countries_of(group)
        if body is None and isinstance(following, Sign) and following.word in ("of", "("):
            body = self._described_body(group)
        if body is None or not (isinstance(following, Sign) and following.word in ("—", "–", "(", "-", "of")):
            return
        if (
            isinstance(following, Sign)
            and following.word == "of"
            and isinstance(near := items[group.order + 2], NounGroup)
            and len(states := self.arguments.states(near.series)) == len(near.series) > 2
        ):
            yield Proposition(
                "en.body.of",
                "is",
                Status.MEMBER,
                tuple(states),
                body,
                Sense(Modality.DECIDED),
                group.head,
                None,
                group,
            )
            return
        listed = items[group.order + 2] if group.order + 2 < len(items) else None
        if not isinstance(listed, NounGroup) or len(listed.series) < 3 or self.senses.is_question:
            return
        states = self.arguments.states(listed.series)
        last = listed.series[-1]
        closing = items[last.order + 1] if last.order + 1 < len(items) else None
        if len(states) != len(listed.series) or not isinstance(closing, Sign):
            return
        yield Proposition(
            "en.list",
            "is",
            Status.MEMBER,
            tuple(states),
            body,
            Sense(Modality.DECIDED),
            group.head,
            None,
            group,
        )


def _wished(modality: Modality) -> Modality:
    """What is sought is proposed, however sure it is that it is sought."""
    return Modality.DENIED if modality is Modality.DENIED else Modality.PROPOSED
