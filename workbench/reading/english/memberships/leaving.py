"""English verbs by which states go, are sent away or suspended, and come back."""

from collections.abc import Iterator

from workbench.domain.vocabulary import MentionType, Status
from workbench.reading.english.memberships.founding_papers import founded_on
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.proposition_rules import CIRCUMSTANCES, Rules
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.words.closed_class import DEMONSTRATIVES, POSSESSIVES, words

_ENDS = frozenset({"", ".", ",", ";", '"', "”", "’", "'"})
_WORK = words("body organ activity meeting institution structure work decision-making")
"""What a state is kept out of whose membership is suspended."""
_FROM = frozenset({"from", "out of", "of", "in", "within"})
_OF_WHAT = POSSESSIVES | DEMONSTRATIVES.keys() | {"the", "any", "all"}


class Leaving(Rules):
    """The rules of one sentence."""

    def _leaves(self, verb: VerbGroup) -> Iterator[Proposition]:
        if verb.passive and verb.form != "participle":
            return
        body = self._left_body(verb) if not self._leaves_out(verb) else None
        behind = [
            one for one in self.clauses.items[verb.order + 1 : verb.order + 3] if not isinstance(one, Sign)
        ]
        joining = bool(behind) and isinstance(one := behind[0], VerbGroup) and one.lemma in terms.JOIN_OBJECT
        if body is None or joining:
            return  # "would withdraw from joining": it is not in yet
        groups = [*verb.objects, *(one for near in verb.adjuncts for one in near.series)]
        named = {other.id: other for one in groups if (other := self.arguments.format_of(one))}
        several = list(named.values()) if body.id in named else [body]
        for each in several:
            yield from self._made("en.leaves", "leaves", Status.MEMBER, self._subjects(verb), each, verb)

    def _leaves_out(self, verb: VerbGroup) -> bool:
        """ "left the CSTO out of its plans": does without it; "left OPEC out of spite" is gone."""
        if verb.lemma != "leave" or not verb.objects or self.clauses.word(verb.objects[-1].end) != "out":
            return False
        end = verb.objects[-1].end + 1
        return self.clauses.word(end) != "of" or self.clauses.word(end + 1) in _OF_WHAT

    def _left_body(self, verb: VerbGroup) -> Body | None:
        if verb.lemma in terms.LEAVE_OBJECT and not verb.objects and self._is_talked_of(verb):
            return self.arguments.context_format(verb.first)
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
            dated = (isinstance(near, NounGroup) and near.is_date) or self._ends_denied(verb)
            over = verb.lemma == "quit" and bool(verb.adjuncts) and self._is_alone(verb)
            return self._spoken_of(verb) if dated or over else None
        out = self._adjunct_body(verb, _FROM - {"in", "within", "of"}) or self._out_of(verb)
        alone = not verb.objects and self._is_alone(verb)
        leaves = self.clauses.word(verb.end) in ("out", "away") or verb.lemma in (
            "withdraw",
            "exit",
            "secede",
        )
        if out is None and alone and leaves:
            return None if self._names_something_else(verb) else self._spoken_of(verb)
        if out is None and verb.objects and self._is_membership(verb.objects[0]):
            return self._membership_body(verb.objects[0])
        return out

    def _ends_denied(self, verb: VerbGroup) -> bool:
        """ "Russia is not leaving", "has no plans to leave": of what, the sentences before say."""
        plan = verb.governor
        none = isinstance(plan, NounGroup) and self.clauses.word(plan.first) == "no"
        over = not verb.adjuncts and self.clauses.word(verb.end) in _ENDS
        return over and (verb.negated or none or (isinstance(plan, VerbGroup) and plan.negated))

    def _names_something_else(self, verb: VerbGroup) -> bool:
        """ "the only G7 state in the Belt and Road said that it was pulling out": of the one named last."""
        names = [(first, name) for first, _, name in self.arguments.names if first < verb.first]
        formats = [first for first, name in names if name.type is MentionType.FORMAT]
        known = {first for first, _ in names}
        return bool(formats) and any(
            self.tokens[one.head].pos == "PROPN" and known.isdisjoint(range(one.first, one.end))
            for one in self.clauses.nouns
            if formats[-1] < one.first and one.end <= verb.first and not one.is_date
        )

    def _is_talked_of(self, verb: VerbGroup) -> bool:
        """ "There was no talk of Uzbekistan leaving, as some had alleged": what, the sentences before say."""
        about = verb.governor if isinstance(verb.governor, NounGroup) else None
        talk = about is not None and self.tokens[about.head].lemma in ("talk", "question", "possibility")
        return talk and verb.form == "gerund" and self.clauses.word(verb.end) in (",", ".", "")

    def _spoken_of(self, verb: VerbGroup) -> Body | None:
        """The format that one goes from where the verb does not say: the one that the sentence said was
        joined, else the one spoken of last."""
        context = self.context
        here = context.sentence == self.arguments.sentence.index and context.act == "joins"
        return self._recalled(verb) if here else self.arguments.context_format(verb.first)

    def _order(self, sign: Sign) -> int:
        return self.clauses.items.index(sign)

    def _out_of(self, verb: VerbGroup) -> Body | None:
        for group in verb.adjuncts:
            of = group.preposition in ("of", "out of") and self.tokens[group.first - 1].lemma == "of"
            if of and self.clauses.word(group.first - 2) == "out":
                return self.arguments.format_of(group)
        return None

    def _owner_states(self, group: NounGroup, verb: VerbGroup) -> list[State]:
        """Whose membership: its possessor's, the one "of …" names, or the subject's."""
        if group.possessor is not None and self.clauses.word(group.possessor.first) == "whose":
            return self._whose_country(group.possessor)
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
        if first in ("its", "their"):
            return [
                State(code, group.first, group.first + 1, name)
                for code, name in self.arguments.earlier_states(group)
            ]
        return self._subjects(verb) if first not in ("the", "a") and not verb.passive else []

    def _whose_country(self, group: NounGroup) -> list[State]:
        """ "Syria's Bashar al-Assad, whose country's membership": the state of the one before the comma."""
        before = self._before_comma(group)
        if before is None or self.tokens[group.head].lemma not in terms.STATE_NOUNS:
            return []
        holder = self.arguments.holder(before)
        owners = [before.possessor] if before.possessor else []
        return self.arguments.states(owners) or ([holder] if holder else [])

    def _expels(self, verb: VerbGroup) -> Iterator[Proposition]:
        suspends = verb.lemma not in terms.EXPEL
        act, status = ("joins", Status.SUSPENDED) if suspends else ("leaves", Status.MEMBER)
        rule = "en.suspends" if suspends else "en.expels"
        objects = verb.objects or self._shared_objects(verb)
        for group in verb.subjects if verb.passive else objects:
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
        states = self.arguments.states(verb.subjects if verb.passive else objects)
        states = states or (self._described(verb) if verb.passive else [])
        body = self._adjunct_body(verb, _FROM)
        others = [group for group in verb.adjuncts if group.preposition == "from" and not group.is_date]
        others = [group for group in others if not self._is_its_work(group)]
        if body is None and not others:
            body = self._adjunct_body(verb, frozenset({"by"})) if verb.passive else self._subject_body(verb)
        if states and body is None and suspends:
            for group in verb.adjuncts:
                if group.preposition == "from" and self._is_membership(group):
                    body = self._membership_body(group)
        beside = CIRCUMSTANCES | {"by"}
        others = [one for one in verb.adjuncts if not one.is_date and one.preposition not in beside]
        near = self.context.body is not None and self.arguments.sentence.index - self.context.sentence <= 2
        when = min((one.order for one in verb.adjuncts if one.preposition in CIRCUMSTANCES), default=None)
        others = [
            one
            for one in others
            if not (self._tells_why(one) or self._is_its_work(one))
            and not (when is not None and one.order > when)  # "after its treaty with Israel"
        ]
        doing = self.clauses.word(verb.end) == "from" and not any(
            one.preposition == "from" for one in verb.adjuncts
        )  # "suspended from playing"
        alone = verb.passive and (suspends or (near and bool(verb.adjuncts))) and not (others or doing)
        if body is None and states and alone and not verb.objects:
            body = self.arguments.context_format(verb.first)
        if body is None or not states:
            return
        by = [one for one in verb.adjuncts if one.preposition == "by" and verb.passive]
        bodies = {one.id: one for group in by if (one := self.arguments.format_of(group))}
        for each in bodies.values() if body.id in bodies else (body,):
            yield from self._made(rule, act, status, states, each, verb, True)

    def _is_its_work(self, group: NounGroup) -> bool:
        """ "was suspended from its decision-making bodies, from all activities of the bloc"."""
        return group.preposition == "from" and self.tokens[group.head].lemma in _WORK

    def _tells_why(self, group: NounGroup) -> bool:
        """ "was expelled in 1979 for its treaty with Israel"."""
        return group.preposition == "for" and self.arguments.format_of(group) is None

    def _shared_objects(self, verb: VerbGroup) -> list[NounGroup]:
        """ "has neither suspended nor expelled Myanmar": what the verb behind takes."""
        if self.clauses.word(verb.end) not in ("nor", "or", "and"):
            return []
        return next((one.objects for one in self.clauses.verbs if one.first == verb.end + 1), [])

    def _puts_on_hold(self, verb: VerbGroup) -> bool:
        """ "put its membership on hold"."""
        on = [self.tokens[one.head].lemma for one in verb.adjuncts if one.preposition == "on"]
        return verb.lemma in ("put", "place") and bool({"hold", "ice"} & set(on))

    def _denounces(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "denounced the CIS Charter": only the founding documents end a membership."""
        for group in verb.subjects if verb.passive else verb.objects:
            if self.tokens[group.head].lemma == "membership":
                body, states = self._membership_body(group), self._owner_states(group, verb)
            else:
                body, states = founded_on(self.arguments, group), self._subjects(verb)
            yield from self._made("en.denounces", "leaves", Status.MEMBER, states, body, verb)
