"""Who is present at a meeting of a format, and as what: "attended the SCO summit as a guest"."""

from collections.abc import Iterator

from workbench.domain.vocabulary import Status
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.proposition_rules import Rules
from workbench.reading.english.memberships.statuses import StatusNoun
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.words.closed_class import words

_WHO_COME = words(
    "president leader minister representative delegation head premier official vice-president prince king"
    " emir"
)
_IN = frozenset({"in"})
_LATELY = 6
"""Names of formats among which those of the sentence before are."""
_JOINTS = frozenset({"and", "while", ",", ";"})

WORKING = words("work cooperate collaborate")
"""What one does with a format "as an observer"."""


class Attending(Rules):
    """The rules of one sentence."""

    def _attends(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "attended the SCO summit as a guest": present as what it is there."""
        status, noun = self._as_status(verb)
        if noun is None and (noun := self._each_time(verb) or self._opening_as(verb)) is not None:
            status = noun.status
        passing: tuple[Status, ...] = (Status.GUEST, Status.OBSERVER, Status.PARTNER, Status.ASSOCIATE)
        if noun is not None and status is Status.MEMBER and self._is_there_in_full(verb, noun):
            passing = (*passing, Status.MEMBER)
        if noun is None or status not in passing or verb.lemma in ("host", "chair"):
            return
        if verb.lemma in WORKING and status is not Status.OBSERVER:
            return  # "works with the OTS as a partner in trade"
        elsewhere = noun.implied and bool(verb.objects) and self.arguments.format_of(verb.objects[0]) is None
        if elsewhere and verb.lemma == "attend" and not self._is_meeting(verb):
            return  # "attended a football match as guests"
        act = "joins" if status is Status.GUEST else "is"
        within = (self._adjunct_body(verb, _IN) or self._just_told(verb)) if noun.implied else None
        yield from self._made(
            "en.attends.as",
            act,
            status,
            self._present(verb),
            within or noun.body,
            verb,
            tokens=(noun.group.head,),
        )

    def _is_there_in_full(self, verb: VerbGroup, noun: StatusNoun) -> bool:
        """ "took part in the summit as a full member": so it is one; not "hopes to attend as"."""
        came = verb.form == "finite" and not (verb.modal or verb.negated) and verb.tense != "future"
        return came and "full" in self._words(noun.group.first, noun.group.head)

    def _is_there(self, verb: VerbGroup) -> bool:
        """ "was present as a guest of honour", "was there as an observer"."""
        there = verb.predicate == "present" or self.clauses.word(verb.end) in ("there", "present")
        return verb.lemma == "be" and there

    def _just_told(self, verb: VerbGroup) -> Body | None:
        """Where somebody "was there": at the meeting of the one format that the sentence before names."""
        if not self._is_there(verb) or any(str(name.type) == "format" for _, _, name in self.arguments.names):
            return None
        index = self.arguments.sentence.index - 1
        told = {name.entity: name for at, name in self.arguments.memory.formats[-_LATELY:] if at == index}
        if len(told) != 1:
            return None
        entity, name = told.popitem()
        return Body((entity or "").removeprefix("format:"), verb.first, verb.first + 1, name)

    def _also_as(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Hungary took part as an observer, and Nigeria and Uganda as guests": those with no verb of their
        own."""
        first = self._as_status(verb)[1]
        order = first.group.order + 1 if first is not None else len(self.clauses.items)
        for item in self.clauses.items[order:]:
            if isinstance(item, VerbGroup):
                return
            if not isinstance(item, NounGroup) or item.preposition != "as":
                continue
            noun, before = self.statuses.of(item), self.clauses.items[item.order - 2]
            if noun is None or not isinstance(before, NounGroup) or before.series[0].preposition:
                continue
            opening = before.series[0]
            states = self.arguments.all_states(before.series)
            joint = self.clauses.word(opening.first - 1 - (self.clauses.word(opening.first - 1) == "the"))
            if opening.order < order or not states or joint not in _JOINTS:
                continue
            passing = noun.status in (Status.OBSERVER, Status.PARTNER, Status.ASSOCIATE)
            act = "is" if passing and verb.lemma not in terms.JOIN_OBJECT | terms.ADMIT else "joins"
            body = self._own_body(verb, first) if noun.implied and first is not None else noun.body
            granted = verb.lemma in terms.ADMIT
            yield from self._made("en.others.as", act, noun.status, states, body, verb, granted, (item.head,))

    def _own_body(self, verb: VerbGroup, noun: StatusNoun) -> Body:
        """The format that the verb's own status is one in, or that the verb names."""
        named = [body for one in verb.objects if (body := self.arguments.format_of(one))]
        there = self._just_told(verb)
        return ([*named, *([there] if there else []), noun.body])[0] if noun.implied else noun.body

    def _present(self, verb: VerbGroup) -> list[State]:
        """The states that attend, by themselves or in their office holders: "Orban, representing Hungary"."""
        if verb.lemma == "represent" and not verb.passive:
            own = [one for one in verb.objects if self.clauses.word(one.first) not in ("his", "her")]
            return self.arguments.states(own) or (self._holders(verb) if own != verb.objects else [])
        agents = [one for one in verb.adjuncts if one.preposition == "by"] if verb.passive else []
        if len(agents) == 1 and len(agents[0].series) == 1 and not self.arguments.states(verb.subjects):
            return self.arguments.states(agents) or [
                state for state in [self.arguments.holder(agents[0])] if state
            ]  # "was attended by Hungary as an observer"
        several = self._holders_of_many(verb)
        return several or self._subjects(verb) or self._holders(verb) or self._holder_before(verb)

    def _holders_of_many(self, verb: VerbGroup) -> list[State]:
        """ "The presidents of Lithuania and Poland and representatives of Romania attended as guests"."""
        before = [one for one in self.clauses.nouns if one.order < verb.order and not one.is_date]
        earlier = any(one.form == "finite" for one in self.clauses.verbs if one.order < verb.order)
        owners = {id(one.possessor) for one in before if one.possessor}
        first = next((one for one in before if id(one) not in owners), None)
        if earlier or first is None or self.tokens[first.head].lemma not in _WHO_COME:
            return []
        found: list[State] = []
        for group in before:
            of = group.preposition == "of" or any(one.preposition == "of" for one in group.series[:1])
            known = self.tokens[group.head].lemma in _WHO_COME or bool(self.arguments.states([group]))
            if not known:
                return []
            found += self.arguments.states([group]) if of or id(group) in owners else []
        return found if len(found) > 1 else []

    def _each_time(self, verb: VerbGroup) -> StatusNoun | None:
        """ "attended the meetings in Dushanbe and Astana, both times as a guest of honour"."""
        end = min(
            (one.first for one in self.clauses.verbs if one.first > verb.first), default=len(self.tokens)
        )
        for group in self.clauses.nouns:
            if verb.end < group.first < end and group.preposition == "as":
                noun = self.statuses.of(group)
                if noun is not None and noun.status is Status.GUEST:
                    return noun
        return None

    def _opening_as(self, verb: VerbGroup) -> StatusNoun | None:
        """ "As a guest of honour, Hungarian Prime Minister Viktor Orban attended the OTS summit"."""
        group = next(iter(self.clauses.nouns), None)
        main = next((one for one in self.clauses.verbs if one.form == "finite" and not one.marker), None)
        if group is None or self.clauses.word(0) != "as" or group.preposition != "as" or verb is not main:
            return None
        noun = self.statuses.of(group)
        set_off = noun is not None and self.clauses.word(max(group.end, self._end_of(noun))) == ","
        return noun if noun is not None and noun.status is Status.GUEST and set_off else None

    def _end_of(self, noun: StatusNoun) -> int:
        """Where the status ends with what hangs on it: "guests of honour"."""
        return self.clauses.nouns[1].end if self.clauses.word(noun.group.end) == "of" else noun.group.end

    def _is_meeting(self, verb: VerbGroup) -> bool:
        """ "joined the meeting as a guest"."""
        meetings = words("meeting summit session talk conference gathering forum event work")
        return bool(verb.objects) and self.tokens[verb.objects[0].head].lemma in meetings
