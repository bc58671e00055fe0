"""What the rules of English propositions share: who does it, in which format, with which status."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english.memberships.concerned import signatories, some_of_region, without_intention
from workbench.reading.english.memberships.proposition import Context, Proposition
from workbench.reading.english.memberships.ranks_before import named_before, newly_made
from workbench.reading.english.memberships.statuses import Statuses, StatusNoun
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.arguments import Arguments
from workbench.reading.english.syntax.groups import Item, NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.modality import Senses
from workbench.reading.english.syntax.regions import states_of_region
from workbench.reading.english.words.closed_class import words

CIRCUMSTANCES = frozenset({"after", "following", "over", "amid", "despite", "because of", "since", "before"})
_THE_SAME = frozenset({"the", "same", "this", "such", "similar", "a", "that"})
_COMPOSED = terms.STATE_NOUNS | words("economy power president leader head minister premier")
"""What a bloc may be said to be one of: "a grouping of the economies of A, B and C"."""
_TO_BE_HAD = (Status.OBSERVER, Status.PARTNER, Status.ASSOCIATE)
"""What "it" may be when somebody gets or holds it."""
_OUT_OF = frozenset({"among", "one of", "of"})
_MANNERS = words("level stage moment basis time term footing present")
_LATELY = 4
"""Sentences over which "the status" is still a lesser one."""
_OWNS = frozenset({"'s", "’s", "'", "’"})
_TOGETHER = frozenset({"along with", "alongside", "together with"})
_OPENERS = frozenset({"once", "until", "since", "although", "though", "yet"})


class Rules:
    """What all rules of one sentence need."""

    def __init__(self, arguments: Arguments, context: Context) -> None:
        self.arguments, self.context = arguments, context
        self.clauses, self.tokens = arguments.clauses, arguments.tokens
        self.statuses, self.senses = Statuses(arguments), Senses(arguments)

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
        if sense is not None and self._is_excepted(states[0]):
            sense = replace(sense, modality=Modality.DENIED) if sense.modality is Modality.DECIDED else None
        if sense is None:
            return
        if act == "is" and sense.modality is Modality.DENIED and self._is_no_longer(verb):
            act, sense = "loses", replace(sense, modality=Modality.DECIDED)
        if act == "is" and sense.over:
            act = "loses"  # "will cease to be part of the bloc"
        yield Proposition(
            rule,
            act,
            status,
            tuple(states),
            body,
            sense,
            verb.head,
            verb,
            None,
            (verb.first, *tokens),
            granted=granted,
        )

    def _is_excepted(self, state: State) -> bool:
        """ "all but Turkmenistan are members", "all Central Asian states but Turkmenistan are"."""
        before = (self.clauses.word(state.first - 2), self.clauses.word(state.first - 1))
        all_of = {"all", "everybody", "everyone", "none"}
        whole = next((one for one in self.clauses.nouns if one.end == state.first - 1), None)
        region = whole is not None and bool(states_of_region(self.tokens, whole))
        return before[1] in ("but", "except") and (before[0] in all_of or region)

    def _is_gapped(self, group: NounGroup) -> bool:
        """ "became partners and Iran a full member": the status of whoever is named right before it."""
        before = self.clauses.items[group.order - 1] if group.order > 0 else None
        named = isinstance(before, NounGroup) and not before.is_date and bool(self.arguments.states([before]))
        return named and isinstance(before, NounGroup) and self.clauses.word(before.first - 1) in ("and", ",")

    def _is_no_longer(self, verb: VerbGroup) -> bool:
        """ "no longer belong to ECOWAS", "does not sit there any more": it did."""
        near = self._words(max(verb.first - 2, 0), min(verb.end + 6, len(self.tokens)))
        return "no longer" in near or any(
            f" {words}" in near for words in ("any longer", "any more", "anymore")
        )

    def _is_composed(self, group: NounGroup) -> bool:
        """ "of the economies of …", "of the Presidents of …"."""
        head = self.tokens[group.head]
        return head.lemma in _COMPOSED or head.text.lower().removesuffix("s") in _COMPOSED

    def _subjects(self, verb: VerbGroup) -> list[State]:
        """The states that do it, with those that "along with" adds; for a president who plans, the state."""
        some = some_of_region(self.arguments, verb)
        states = self.arguments.states(verb.subjects) if some is None else some
        if not states and verb.form in ("infinitive", "gerund") and verb.governor is not None:
            states = self._holders(verb) or self._own_country(verb) or self._whose_noun(verb)
            states = states or signatories(self.arguments, verb.governor)
        states = states or self._described(verb)
        states = states or without_intention(self.arguments, verb)
        if not states and verb.form == "gerund" and verb.governor is None:
            owners = [one.possessor for one in verb.subjects if one.possessor]
            states = self.arguments.states(owners)  # "Since becoming an observer, Iran's role has grown"
        if not states:
            return []
        return states + self._beside(verb, states)

    def _described(self, verb: VerbGroup) -> list[State]:
        """ "Algeria is among several that have applied": what a relative clause tells of a predicate."""
        for group in verb.subjects:
            for owner in self.clauses.verbs:
                said = group in owner.objects or (group in owner.adjuncts and group.preposition in _OUT_OF)
                if said and owner.lemma == "be" and not owner.negated:
                    return self.arguments.states(owner.subjects)
                behind = owner.lemma == "be" and owner.order > verb.order and not owner.negated
                told = group in owner.subjects or (owner.order == verb.order + 1 and not owner.subjects)
                if behind and told and owner.form == "finite" and not owner.predicate:
                    return self.arguments.states(owner.objects)  # "Others that have joined are A and B"
                if group.preposition == "among" and owner.lemma == "be" and owner.order > verb.order:
                    return self.arguments.states(owner.objects)  # "Among those that applied are A and B"
        return []

    def _whose_noun(self, verb: VerbGroup) -> list[State]:
        """ "Its request to become an observer is being considered": whoever was spoken of before."""
        group = verb.governor
        if isinstance(group, NounGroup) and self.tokens[group.first].text.lower() == "whose":
            before = self._before_comma(group)  # "Chile, whose request to join dates from 2024"
            return self.arguments.states(before.series[-1:]) if before is not None else []
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
            added = group.preposition in ("in addition to", "besides") and verb.tense != "future"
            joined = added or group.preposition in ("along with", "alongside", "together with")
            set_in = group.preposition == "like" and self.clauses.word(group.first - 2) in (",", "")
            joined = joined or (set_in and group.order < verb.order and not verb.negated)
            joined = joined or (group.preposition == "next to" and len(group.series) > 1)
            if joined and abs(group.order - verb.order) < 14 and not self._is_told_of_another(group, verb):
                near += [one for one in group.series if one not in near]
        known = {state.code for state in states}
        return [state for state in self.arguments.states(near) if state.code not in known]

    def _is_told_of_another(self, group: NounGroup, verb: VerbGroup) -> bool:
        """ "walked away together with Georgia, came back": who is beside another verb, not this one."""
        finite = [one for one in self.clauses.verbs if one.form == "finite" and one is not verb]
        if group.order < verb.order:
            return any(one.order < group.order for one in finite)
        return any(verb.order < one.order < group.order for one in finite)

    def _body_near(self, group: NounGroup) -> Body | None:
        for near in self.clauses.hanging_on(group):
            if body := self.arguments.format_of(near):
                return body
            if not (near.is_date or self._is_manner(near)):
                return None
        return None

    def _is_manner(self, group: NounGroup) -> bool:
        """ "froze its membership at all levels in the bloc": how, and not in what."""
        return group.preposition in ("at", "on", "for") and self.tokens[group.head].lemma in _MANNERS

    def _words(self, first: int, end: int) -> str:
        return " ".join(token.text.lower() for token in self.tokens[first:end])

    def _countries_of(self, group: NounGroup) -> Body | None:
        """ "the countries of the EAEU", "the SCO states", "the bloc's countries"."""
        head = self.tokens[group.head]
        if head.lemma not in ("country", "state", "nation") or head.feats.get("Number") != "Plur":
            return None
        first = self.tokens[group.first].text.lower()
        if first not in ("the", "all", "its") and group.possessor is None and not group.listed:
            return None
        owner = self.arguments.format_of(group.possessor) if group.possessor else None
        return owner or self.arguments.modifier(group, group.head) or self._body_near(group)

    def _adjunct_body(self, verb: VerbGroup, prepositions: frozenset[str]) -> Body | None:
        for group in verb.adjuncts:
            owns = self.clauses.word(group.end) in _OWNS  # "was admitted to NATO's partnership programme"
            if group.preposition in prepositions and not owns and (body := self.arguments.format_of(group)):
                return body
        return None

    def _as_status(self, verb: VerbGroup) -> tuple[Status | None, StatusNoun | None]:
        """ "joined as an observer": the status that goes with the act."""
        for group in verb.adjuncts:
            status = self.tokens[group.head].lemma == "status" and group.preposition in ("with", "on")
            if self.clauses.word(group.first - 2) == "not":
                continue  # "joined not as a member but as an observer"
            if status or group.preposition == "as":
                one_of = self.clauses.word(group.head) == "one"  # "as one of its members"
                whole = next(self.clauses.hanging_on(group), group) if one_of else group
                noun = self._status_phrase(group) if status else self.statuses.of(whole)
                if noun is not None:
                    return noun.status, noun
        return None, None

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

    def _recalled(self, verb: VerbGroup) -> Body | None:
        """The format of the claim before, as told elsewhere."""
        body = self.context.body
        return replace(body, first=verb.first, end=verb.first + 1) if body else None

    def _is_alone(self, verb: VerbGroup) -> bool:
        """Whether only times and circumstances stand beside the verb: "pulled out following the war"."""
        if self.clauses.word(verb.end) == "or" and self.clauses.word(verb.end + 1) not in ("not", "even"):
            return False  # "does not join or support military alliances"
        why = next((one.order for one in verb.adjuncts if one.preposition in CIRCUMSTANCES), None)
        own = [one for one in verb.adjuncts if why is None or one.order < why]  # "over its row with Oman"
        return all(one.is_date or one.preposition in _TOGETHER for one in own)

    def _is_membership(self, group: NounGroup) -> bool:
        return self.tokens[group.head].lemma in terms.MEMBERSHIP

    def _membership_body(self, group: NounGroup) -> Body | None:
        return (
            self.arguments.modifier(group, group.head)
            or self._body_near(group)
            or (self.arguments.context_format(group.first) if not self._has_complement(group) else None)
        )

    def _has_complement(self, group: NounGroup) -> bool:
        told = (one for one in self.clauses.hanging_on(group) if not self._is_manner(one))
        near = next(told, None)
        if near is None or near.is_date or self.arguments.states([near]):
            return False
        return near.preposition in ("in", "of", "to")

    def _status_phrase(self, group: NounGroup) -> StatusNoun | None:
        """A status as something to be had: "observer status", "the status of a full member", "membership"."""
        lemma = self.tokens[group.head].lemma
        if (
            group.is_pronoun
            and lemma == "it"
            and self.context.status is not None
            and self.context.body is not None
        ):
            if self.context.status in _TO_BE_HAD:
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
            if noun is None and {*self._words(group.first, group.head).split()} <= _THE_SAME:
                return self._same(group)
            return noun
        if lemma == "membership" or self.statuses.named(group):
            return self.statuses.of(group)
        return None

    def _same(self, group: NounGroup) -> StatusNoun | None:
        body = self.arguments.context_format(group.first)
        status = (
            newly_made(self.arguments, self.context)
            or self._lesser()
            or named_before(self.arguments, self.context)
            or self.context.status
        )
        if status is None or body is None or self._is_elsewhere(group):
            return None
        for near in self.clauses.hanging_on(group):
            body = self.arguments.format_of(near) or body
            break
        return StatusNoun(status, body, group)

    def _is_elsewhere(self, group: NounGroup) -> bool:
        """ "are observers at the CSTO Parliamentary Assembly, and Iran wants the same status": not in it."""
        told = any(token.lemma in ("observer", "partner") for token in self.tokens[: group.first])
        return told and self.context.sentence != self.arguments.sentence.index

    def _lesser(self) -> Status | None:
        """ "The decision to grant the status was taken in Ufa": that of a partner, if one was spoken of."""
        near = self.arguments.sentence.index - self.context.lesser_at <= _LATELY
        higher = self.context.status in (Status.MEMBER, Status.CANDIDATE)
        return self.context.lesser if near and higher else None

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

    def _holders(self, verb: VerbGroup) -> list[State]:
        """The states whose office holders the subjects are: "Turkmen President Serdar Berdimuhamedov"."""
        found = [self.arguments.holder(group) for group in verb.subjects]
        if any(self.clauses.word(group.first) in ("he", "she") for group in verb.subjects):
            before = [
                one for other in self.clauses.verbs if other.order < verb.order for one in other.subjects
            ]
            found += [self.arguments.holder(group) for group in before]  # "Erdogan said he wants to join"
        unique = {state.code: state for state in found if state is not None}
        return list(unique.values())

    def _holder_before(self, verb: VerbGroup) -> list[State]:
        """ "Aliyev thanked him. He had attended as a guest": whoever did it in the sentence before."""
        if not verb.subjects or self.clauses.word(verb.subjects[0].first) not in ("he", "she"):
            return []
        doer = self.arguments.memory.doer
        if doer is None or self.arguments.sentence.index - doer[0] > 1:
            return []
        group = verb.subjects[0]
        return [State(doer[1], group.first, group.end, doer[2])]

    def _tail(self, group: NounGroup) -> int:
        """The order of the last group that belongs to the status: "members of the bloc"."""
        last = group.order
        for near in self.clauses.hanging_on(group):
            if near.is_date or (near.preposition in ("of", "in", "at") and self.arguments.format_of(near)):
                last = near.order
            else:
                break
        return last

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
            return item.kind in ("R", "NOT") or item.word in _OPENERS
        return isinstance(item, NounGroup) and item.is_date


def wished(modality: Modality) -> Modality:
    """What is sought is proposed, however sure it is that it is sought."""
    return modality if modality in (Modality.DENIED, Modality.REPORTED) else Modality.PROPOSED
