"""English status nouns beside names: "Iran, a member", "members: A, B", "A and other members"."""

from collections.abc import Iterator

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.proposition_rules import Rules
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.english.words.closed_class import words

_TOGETHER = frozenset({"along with", "alongside", "besides"})
_BESIDE = frozenset({"along with", "alongside", "with", "besides", "including", "joining", "apart from"})

_CAPACITIES = words("role obligation commitment duty position place responsibility experience record")
"""What somebody has as a member or an observer."""
_LACKING = words("demand end reject question doubt deny abandon leave propose")
"""What is done with a role that one has not, or not for long."""
_SEEKING = words("seek want request pursue demand")
_COMING_IN = (
    terms.JOIN_OBJECT | terms.JOIN_TO.keys() | terms.INVITE | {"admit", "accept", "welcome", "induct", "add"}
)


class Appositions(Rules):
    """The rules of one sentence."""

    def _apposed(self, group: NounGroup) -> Iterator[Proposition]:
        """ "Iran, a full member of the SCO, …", "SCO member Iran", "as a member of the SCO, Iran …"."""
        noun = self.statuses.of(group)
        badge = self.tokens[group.head].lemma in terms.BADGES  # "dialogue partner badges for Egypt"
        whose = self.tokens[group.first].text.lower() == "whose"
        if noun is None or badge or (whose and noun.implied):
            return
        states, rule = self._apposed_states(group) if not whose else ([], "")
        if not states and not group.preposition:
            states, rule = self._named_beside(group)
        if not states:
            return
        beside = (one for one in self.clauses.hanging_on(group) if one.preposition in _TOGETHER)
        near = next((one for one in beside if not (one.listed or self.statuses.named(one))), None)
        states = [*states, *(self.arguments.states(near.series) if near else [])]
        if self.senses.is_question or (rule == "en.members.list" and self._is_sought(group)):
            return
        if rule == "en.members.list" and (verb := self._taken_in_as(group)) is not None:
            for body in self.statuses.bodies(noun):
                yield from self._made("en.joins.as", "joins", noun.status, states, body, verb)
            return
        before = "not" if self.clauses.word(group.first) == "no" else self.clauses.word(group.first - 1)
        if before == "yet" and self.clauses.word(group.first - 2) == "not":
            before = "not"  # "Colombia, not yet a member, …"
        coming = noun.ahead and "future" in self._words(group.first, group.head).split()
        ahead = Modality.PLANNED if coming and rule == "en.with.as" else Modality.PROPOSED
        modality = ahead if noun.ahead else Modality.DECIDED
        sense = Sense(Modality.DENIED if noun.denied or before == "not" else modality)
        opening = next((one for one in self.clauses.nouns if one.end == group.first and one.is_date), None)
        if opening is not None and "until" in (
            self.clauses.word(opening.first),
            self.clauses.word(opening.first - 1),
        ):
            before = "until"
        founding = rule == "en.with.as" or (rule == "en.members.list" and group.preposition == "by")
        founded = self._founding(group) if founding else None
        old = noun.old or before in ("previously", "formerly", "once", "until", "then")
        for body in self.statuses.bodies(noun):
            yield Proposition(
                rule,
                "joins" if founded else "is",
                noun.status,
                tuple(states),
                body,
                sense,
                group.head,
                founded,
                group,
                (group.head,),
                old,
            )

    def _is_sought(self, group: NounGroup) -> bool:
        """ "the only country seeking membership: Afghanistan"."""
        return any(verb.lemma in _SEEKING and group in verb.objects for verb in self.clauses.verbs)

    def _taken_in_as(self, group: NounGroup) -> VerbGroup | None:
        """The verb of "invited six nations to join as new members: A and B": its sense is the list's."""
        before = [verb for verb in self.clauses.verbs if verb.order < group.order]
        comes_in = group.preposition == "as" and bool(before) and before[-1].lemma in _COMING_IN
        return before[-1] if comes_in else None

    def _founding(self, group: NounGroup) -> VerbGroup | None:
        """The verb of "was set up in 2009 with A, B and C as its founding members", "by five states: …"."""
        before = [verb for verb in self.clauses.verbs if verb.order < group.order]
        founds = bool(before) and before[-1].passive and before[-1].lemma in terms.FOUNDING
        return before[-1] if founds else None

    def _apposed_states(self, group: NounGroup) -> tuple[list[State], str]:
        items = self.clauses.items
        tail = self._tail(group)
        following = items[tail + 1] if tail + 1 < len(items) else None
        plural = self.tokens[group.head].feats.get("Number") == "Plur"
        inside = self._inside(group)
        if inside:
            return inside, "en.status.name"
        if group.listed:
            owns = self.clauses.word(group.listed[-1].end)[:1] in ("'", "’")  # "including Chad's bid"
            listed = [] if owns or self._come_in(group) else self.arguments.states(group.listed)
            return listed, "en.members.list"
        if named := self._named_by_of(group):
            return named, "en.members.list"
        single = self.clauses.word(group.first) in ("a", "an")
        if isinstance(following, NounGroup) and not (following.preposition or single) and tail == group.order:
            return self.arguments.states(following.series if plural else [following]), "en.status.name"
        signs = ("(", ":", "—", "–", "such as", "including", "-", *([","] if plural else []))
        opens = isinstance(following, Sign) and following.word in signs
        said = isinstance(following, Sign) and following.word in (",", "including") and self._come_in(group)
        said = said or (isinstance(following, Sign) and following.word == "," and group.preposition == "as")
        if opens and not said and (listed := self._after_sign(tail + 1)):
            return listed, "en.members.list"
        before = self._before_comma(group.possessor or group) or self._shared_comma(group)
        if before is not None and not group.preposition:
            return self.arguments.states(before.series if plural else [before.series[-1]]), "en.apposition"
        if group.preposition == "as" and (beside := self._with(group)):
            return beside, "en.with.as"
        if group.preposition == "as" and (held := self._as_held(group)):
            return held, "en.with.as"
        if group.preposition == "as" and (subject := self._as_subject(group)):
            return subject, "en.as.status"
        return [], ""

    def _named_by_of(self, group: NounGroup) -> list[State]:
        """ "the two observer countries of Mongolia and Belarus": "of" tells which they are."""
        head = self.tokens[group.head]
        lands = head.feats.get("Number") == "Plur" and head.lemma.rpartition("-")[2] in terms.STATE_NOUNS
        near = next(self.clauses.hanging_on(group), None) if lands else None
        if near is None or near.preposition != "of":
            return []
        noun = self.statuses.of(group)
        counted = any(token.pos == "NUM" for token in self.tokens[group.first : group.head])
        if noun is None or (noun.implied and noun.status is Status.PARTNER and not counted):
            return []  # "the partner countries of Russia and Belarus": theirs
        states = self.arguments.states(near.series)
        return states if len(states) == len(near.series) > 1 else []

    def _shared_comma(self, group: NounGroup) -> NounGroup | None:
        """ "Türkiye, an EU candidate since 1999 and a NATO member since 1952, …": the name before both."""
        if self.clauses.word(group.first - 1) != "and" or self.clauses.word(group.first) not in ("a", "an"):
            return None
        nouns = [one for one in self.clauses.nouns if one.end <= group.first - 1 and not one.is_date]
        first = nouns[-1] if nouns else None
        if first is None or first.preposition or self.statuses.named(first) is None:
            return None
        return self._before_comma(first)

    def _come_in(self, group: NounGroup) -> bool:
        """Whether a verb says that these become members: "six new members, namely A and B, will join"."""
        verbs = [verb for verb in self.clauses.verbs if group in (*verb.subjects, *verb.objects)]
        joined = terms.JOIN_OBJECT  # "joined the original members, A and B": those are in
        return any(
            (verb.lemma in _COMING_IN and not (verb.lemma in joined and group in verb.objects))
            or (verb.lemma in terms.GET and group in verb.subjects and self._is_to_have(verb))
            for verb in verbs
        )

    def _is_to_have(self, verb: VerbGroup) -> bool:
        """ "are due to gain membership": what is told of them is still to come."""
        ahead = verb.form == "infinitive" or verb.tense == "future" or bool(verb.modal)
        return ahead and any(self.statuses.named(one) is not None for one in verb.objects)

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
        newest = bool(others & {"newest", "latest", "youngest", "only", "sole", "largest"})
        ranks = self.tokens[group.first : group.head]  # "its eighth member, Somalia, …"
        newest = newest or any(token.feats.get("NumType") == "Ord" for token in ranks)
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

    def _after_sign(self, order: int) -> list[State]:
        items = self.clauses.items
        while (
            order < len(items) and isinstance(sign := items[order], Sign) and sign.kind in ("PU", "IN", "R")
        ):
            if sign.word in _BESIDE - {"including"}:
                return []
            order += 1
        following = items[order] if order < len(items) else None
        if not isinstance(following, NounGroup) or following.preposition == "from":
            return []  # "sixteen members, from Angola to Zimbabwe"
        counts = self.tokens[following.head].pos == "NUM" and following.end - following.first == 1
        if counts and self.clauses.word(following.end) == ")":
            return self._after_sign(order + 1)  # "Members (10): A, B and C"
        listed = following.series
        behind = self.clauses.after(listed[-1])
        opening = self.clauses.word(listed[0].first - 1)
        if any(one.possessor is listed[-1] for one in self.clauses.nouns):
            return []  # "became partner countries, Brazil's presidency said"
        if opening == "," and isinstance(behind, NounGroup):
            return []  # "Bosnia and Georgia are aspirants, Austria a partner"
        if opening in (",", ":", "(") and isinstance(behind, VerbGroup) and behind.form == "finite":
            return []  # "At a meeting of the SCO members, Qatar and Oman signed": the subject
        counted = next(
            (n for n, one in enumerate(listed) if self.tokens[one.first].pos == "NUM"), len(listed)
        )
        named = self.arguments.states(listed[:counted])
        unknown = [one for one in listed[:counted] if not self.arguments.states([one])]
        names = len(named) > 1 and all(self.tokens[one.head].pos == "PROPN" for one in unknown)
        return named if names or not unknown else []

    def _with(self, group: NounGroup) -> list[State]:
        """ ", with A and B as observers", "with A and B as observers, and C and D as partners"."""
        order = (group.possessor or group).order - 2
        before = self.clauses.items[order] if order >= 0 else None
        if not isinstance(before, NounGroup):
            return []
        first = before.series[0]
        above = None if first.preposition else self.clauses.behind_and(first)
        goes_on = above is not None and above.preposition == "as" and bool(self._with(above))
        return self.arguments.states(before.series) if first.preposition == "with" or goes_on else []

    def _as_held(self, group: NounGroup) -> list[State]:
        """ "the Prime Minister of Hungary as an observer state", "Turkey's obligations as a NATO member"."""
        before = self.clauses.items[group.order - 2] if group.order > 1 else None
        if not isinstance(before, NounGroup):
            return []
        inside, verb = self._words(before.first, before.head).split(), self.arguments.verb_of(before)
        has = verb is None or verb.lemma not in terms.LOSE | terms.GET | terms.PROPOSING | _LACKING
        if self.tokens[before.head].lemma in _CAPACITIES and "former" not in inside and has:
            own = self.arguments.earlier_states(before) if inside[:1] == ["its"] else []
            owned = self.arguments.states([before.possessor] if before.possessor else [])
            return owned or [
                State(code, before.first, before.end, name) for code, name in own if len(own) < 2
            ]
        if self.tokens[group.head].lemma not in terms.STATE_NOUNS:
            return []
        above = next((one for one in self.clauses.nouns if before in self.clauses.hanging_on(one)), before)
        held = self.arguments.holder(above)
        return [held] if held is not None else []

    def _as_subject(self, group: NounGroup) -> list[State]:
        """ "As a member of the SCO, Iran …": the subject of the verb that follows; "…, Turkey could …" only
        supposes it."""
        first = self.clauses.items[0]
        if not (isinstance(first, Sign) and group.order == 1):
            return []
        for verb in self.clauses.verbs:
            if verb.form == "finite":
                supposed = verb.modal in ("would", "could", "might") and not verb.negated
                return [] if supposed else self.arguments.states(verb.subjects)
        return []

    def _state_of(self, group: NounGroup) -> Iterator[Proposition]:
        """ "EU state Hungary", "the EAEU countries Armenia and Belarus"."""
        body = self.arguments.modifier(group, group.head)
        if body is not None and (states := self._remaining(group)) and not self.senses.is_question:
            sense = Sense(Modality.DECIDED)
            yield Proposition(
                "en.apposition", "is", Status.MEMBER, tuple(states), body, sense, group.head, None, group
            )
            return
        before = self._before_comma(group) if self.clauses.word(group.first) in ("a", "an") else None
        if body is not None and body.end == group.head and before is not None and not group.preposition:
            states = [] if self.senses.is_question else self.arguments.states(before.series[-1:])
            yield Proposition("en.apposition", "is", Status.MEMBER, tuple(states), body,
                              Sense(Modality.DECIDED), group.head, None, group)  # fmt: skip
            return
        following = self.clauses.after(group)
        if body is None or not isinstance(following, NounGroup) or following.preposition:
            return
        plural = self.tokens[group.head].feats.get("Number") == "Plur"
        named = following.series if plural else [following]
        states = self.arguments.all_states(named)
        if states and not self.senses.is_question:
            sense = Sense(Modality.DECIDED)
            yield Proposition(
                "en.status.name", "is", Status.MEMBER, tuple(states), body, sense, group.head, None, group
            )

    def _remaining(self, group: NounGroup) -> list[State]:
        """ "Laos and Nepal, the two other SCO states, …": as many as it says, or all the others."""
        told = self._words(group.first, group.head).split()
        before = self._before_comma(group) if {"other", "remaining"} & set(told) else None
        if before is None or told[0] != "the" or group.preposition:
            return []
        count = next((terms.NUMBERS[word] for word in told if word in terms.NUMBERS), len(before.series))
        states = self.arguments.states(before.series)
        return states if len(states) == len(before.series) == count > 1 else []

    def _described_body(self, group: NounGroup) -> Body | None:
        """ "the CSTO, a military alliance of A, B and C", "an alliance of six states (A, B and C)"."""
        owner = self.clauses.object_of(group)
        if owner is not None and owner.lemma == "be" and not owner.negated:
            return next((body for one in owner.subjects if (body := self.arguments.format_of(one))), None)
        named = any(str(name.type) == "format" and at < group.first for at, _, name in self.arguments.names)
        opens = not named and self.clauses.word(group.first) in ("a", "an")
        if self.tokens[group.head].lemma in terms.BODIES:
            return None if opens else self.arguments.relative_body(group)  # "A customs union of A and B"
        nouns = reversed(self.clauses.nouns[: self.clauses.nouns.index(group)])
        before = next((one for one in nouns if group in self.clauses.hanging_on(one)), None)
        counted = self.tokens[group.head].lemma in terms.COUNTS | terms.COUNTED
        whole = before is not None and self.tokens[before.head].lemma in terms.BODIES
        if before is None or not counted or not whole or group.preposition != "of":
            return None
        return self.arguments.format_of(before) or self.arguments.relative_body(before)

    def _listed(self, group: NounGroup) -> Iterator[Proposition]:
        """ "the five-nation bloc — A, B and C —", "an alliance of A, B and C": whom a format is made of."""
        named = group.listed or self._named_of(group)
        noun = self.statuses.of(group)
        each = [self.arguments.states([one]) for one in named]
        if sum(map(len, each)) < 3 or self.senses.is_question or (noun and noun.status is not Status.MEMBER):
            return  # "the SCO observer nations – A, B and C" are no members
        body = self.arguments.format_of(group) or self._countries_of(group) or self._described_body(group)
        states = self.arguments.states(named)
        if body is not None and all(each):
            rule = "en.list" if group.listed else "en.body.of"
            founded = next((one for one in self.clauses.verbs if self._is_founded(group, one)), None)
            if founded is not None and (
                not group.listed or founded.tense != "past"
            ):  # "The union of A, B and C is to be formed by January 1"
                yield from self._made(
                    rule, "joins", Status.MEMBER, states, body, founded, True, (group.head,)
                )
                return
            sense = Sense(Modality.DECIDED)
            yield Proposition(rule, "is", Status.MEMBER, tuple(states), body, sense, group.head, None, group)

    def _is_founded(self, group: NounGroup, verb: VerbGroup) -> bool:
        founds = verb.passive and verb.lemma in terms.FOUNDING and not verb.negated
        return founds and group in verb.subjects

    def _named_of(self, group: NounGroup) -> list[NounGroup]:
        """ "a grouping of the economies of A, B and C", "a summit of the presidents of A, B and C"."""
        kind = self.tokens[group.head].lemma
        if kind not in terms.BODIES | {"summit"} and self.arguments.format_of(group) is None:
            return []
        near = next(self.clauses.hanging_on(group), None)
        if near is not None and near.preposition in ("of", "between", "among") and self._is_composed(near):
            near = next(self.clauses.hanging_on(near), None)
        if near is None or near.preposition not in ("of", "between", "among", "from"):
            return []
        return list(near.series)
