"""English verbs by which states found a format: "was set up by A and B", "A, B and C launched the bloc"."""

from collections.abc import Iterator

from workbench.domain.vocabulary import MentionType, Status
from workbench.reading.english.memberships.attending import Attending
from workbench.reading.english.memberships.including import are_listed
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.passing import is_of_host
from workbench.reading.english.words.closed_class import words

_WORKING = words("working contact task expert study steering coordinating")
"""What a group is called that states set up within a format."""
_BETWEEN = frozenset({"between", "among"})
_COOPERATION = words(
    "cooperation co-operation collaboration tie ties relation relations partnership integration"
)


class Founding(Attending):
    """The rules of one sentence."""

    def _founded_by(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "BRICS was founded in 2006 by Brazil, Russia, India and China": they are in it from then on."""
        agents = [one for group in verb.adjuncts if group.preposition == "by" for one in group.series]
        agents = list(dict.fromkeys(agents)) or self._with_whom(verb)
        groups = agents if verb.passive else verb.subjects
        states = self.arguments.states(agents) if verb.passive else self._subjects(verb)
        beside = self.clauses.after(agents[-1]) if len(agents) > 1 else None
        if len(states) == len(agents) - 1 and isinstance(beside, NounGroup) and not beside.preposition:
            states = [*states, *self.arguments.states(beside.series)]  # "by Russia and allies A and B"
        named = self.clauses.after(agents[-1]) if agents and not states else None
        if isinstance(named, NounGroup) and named.preposition in ("", "by"):
            states = self.arguments.states(named.series)  # "by founding members Brazil and Russia"
        if not states and agents and self._is_composed(agents[0]):
            whose = next(self.clauses.hanging_on(agents[0]), None)
            agents = list(whose.series) if whose is not None and whose.preposition == "of" else []
            states = self.arguments.states(agents)  # "by the presidents of Russia and China"
            groups = agents if verb.passive else groups
        if verb.passive and not groups and not agents:
            states = self._between_whom(verb)
        for group in verb.subjects if verb.passive else verb.objects:
            if _WORKING & {token.lemma for token in self.tokens[group.first : group.head]}:
                continue  # "decided to establish a joint working group"
            body = self.arguments.format_of(group) or self._called(group)
            if body is None and group.first < verb.first:  # not "the GCC and Iraq set up a framework"
                body = self.arguments.relative_body(group)
            if body is not None and self._is_of_host(body):
                continue  # "set up the group at a meeting of ASEAN leaders"
            if len(states) > 1 and (len(states) >= len(groups) or len(groups) == 1):
                yield from self._made("en.founded", "joins", Status.MEMBER, states, body, verb, granted=True)

    def _with_whom(self, verb: VerbGroup) -> list[NounGroup]:
        """ "was founded as BRIC with Brazil, Russia, India and China"; not "a BRICS forum was set up"."""
        series = next((one.series for one in verb.adjuncts if one.preposition == "with"), [])
        states = self.arguments.states(series) if verb.passive and verb.subjects else []
        if not are_listed(states) or len(states) < len(series):
            return []
        subject = verb.subjects[0]
        itself = self._words(subject.first, subject.head) == "the" or any(
            first <= subject.head < end and name.type is MentionType.FORMAT
            for first, end, name in self.arguments.names
        )
        return list(series) if itself else []

    def _between_whom(self, verb: VerbGroup) -> list[State]:
        """ "was established to strengthen cooperation between A, B and C": those that are to cooperate."""
        aims = (one for one in self.clauses.verbs if one.form == "infinitive" and one.governor is verb)
        aim = next(aims, None)
        parties = next((one for one in self.clauses.nouns if one.preposition in _BETWEEN), None)
        if aim is None or parties is None or parties.order < aim.order + 2:
            return []
        work = self.clauses.items[parties.order - 2]
        apart = any(aim.order < one.order < parties.order for one in self.clauses.verbs)
        if apart or not isinstance(work, NounGroup) or self.tokens[work.head].lemma not in _COOPERATION:
            return []
        states = self.arguments.states(parties.series)
        return states if len(states) == len(parties.series) > 1 else []

    def _is_of_host(self, body: Body) -> bool:
        own = (first for first, _, name in self.arguments.names if name is body.named)
        return any(is_of_host(self.clauses, first) for first in own)

    def _called(self, group: NounGroup) -> Body | None:
        """ "set up a confederation of their own, the Alliance of Sahel States"."""
        if self.tokens[group.head].lemma not in terms.BODIES:
            return None
        behind = [one for one in self.clauses.nouns if one.first >= group.end][:2]
        named = next((one for one in behind if self.clauses.word(one.first - 1) == ","), None)
        return self.arguments.format_of(named) if named is not None and not named.preposition else None
