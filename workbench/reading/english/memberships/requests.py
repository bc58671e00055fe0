"""English nouns for what has been asked: "Iran's request for observer status", "the application of Iran"."""

from collections.abc import Iterator

from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.english.memberships.act_nouns import ActNouns
from workbench.reading.english.memberships.concerned import asking
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import State
from workbench.reading.english.syntax.modality import MAYBE
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.english.words.closed_class import words

_SENDING = words("submit file lodge send make prepare draft withdraw")
_DROPPING = _SENDING | words("drop abandon shelve launch renew hand table deliver")
"""What a state does with a bid of its own, which the verb tells, or ends."""


class Requests(ActNouns):
    """The rules of one sentence."""

    def _request(self, group: NounGroup) -> Iterator[Proposition]:
        """ "Iran's request for observer status was considered": it has been made."""
        verb = self.clauses.object_of(group)
        made = verb is not None and verb.lemma in _SENDING
        near = next((one for one in self.clauses.hanging_on(group) if one.preposition == "for"), None)
        noun = self._status_phrase(near) if near is not None else None
        yield from self._request_to(group)
        if near is None and group.possessor is not None and not self.senses.is_question:
            yield from self._turned_down(group)
        states = self._who_asks(group)
        if near is None and states and not self.senses.is_question:
            yield from self._bid_for(group, states)
        if noun is None or made or not states or self.senses.is_question:
            return
        granted = self.senses.is_granted(group)
        sense = Sense(Modality.DECIDED, None if granted else Status.CANDIDATE)
        if self.senses.is_turned_down(group):
            sense = Sense(Modality.DENIED)
        yield Proposition(
            "en.request", "joins", noun.status, tuple(states), noun.body, sense, group.head, None, group,
            (noun.group.head,), dated=(group.first, group.end),
        )  # fmt: skip

    def _who_asks(self, group: NounGroup) -> list[State]:
        if group.possessor is None and self.clauses.word(group.first) in ("its", "their"):
            return self._owners(group)
        return asking(self.arguments, group)

    def _request_to(self, group: NounGroup) -> Iterator[Proposition]:
        """ "Kosovo's application to the Council of Europe is not on the agenda": it was made."""
        near = next((one for one in self.clauses.hanging_on(group) if not one.is_date), None)
        names = self.arguments.names
        whole = near is not None and any(
            end == near.end and name.type is MentionType.FORMAT for _, end, name in names
        )
        lemma, verb = self.tokens[group.head].lemma, self.arguments.verb_of(group)
        ended = verb is not None and verb.lemma in _DROPPING
        inside = {token.lemma for token in self.tokens[group.first : group.head]}
        if near is None or near.preposition != "to" or not whole or lemma == "request" or ended:
            return
        if self.senses.is_question or inside & MAYBE or self.clauses.word(near.end) == "for":
            return
        states, body = self._owners(group), self.arguments.format_of(near)
        down = self.senses.is_turned_down(group)
        sense = Sense(Modality.DENIED) if down else Sense(Modality.DECIDED, Status.CANDIDATE)
        if body is not None and states:
            yield Proposition(
                "en.request.to", "joins", Status.MEMBER, tuple(states), body, sense, group.head, None, group,
                (near.head,), dated=(group.first, group.end),
            )  # fmt: skip

    def _bid_for(self, group: NounGroup, states: list[State]) -> Iterator[Proposition]:
        """ "Parliament endorsed Sweden's NATO bid", "Ukraine's EU membership application": it was made."""
        inside, verb = self._words(group.first, group.head).split(), self.arguments.verb_of(group)
        named = self.arguments.modifier(group, group.head)
        body = named if terms.MEMBERSHIP.isdisjoint(inside) else self._membership_body(group)
        ended = verb is not None and verb.lemma in _DROPPING
        if body is None or ended or not MAYBE.isdisjoint(inside):
            return
        above = self.senses.noun_above(group)
        tale = above is not None and self.tokens[above.head].lemma in terms.TALES
        teller = self.arguments.verb_of(above) if tale and above is not None else None
        if teller is not None and teller.lemma in terms.DENYING | terms.REFUSING:
            return
        down = self.senses.is_turned_down(group)
        told = Modality.REPORTED if tale else Modality.DECIDED  # "following reports of Togo's bid"
        sense = Sense(Modality.DENIED) if down else Sense(told, Status.CANDIDATE)
        yield Proposition(
            "en.bid", "joins", Status.MEMBER, tuple(states), body, sense, group.head, None, group,
            (group.head,), dated=(group.first, group.end),
        )  # fmt: skip

    def _turned_down(self, group: NounGroup) -> Iterator[Proposition]:
        """ "BRICS turned down Algeria's application": to belong to it."""
        owner, after = self.arguments.verb_of(group), self.clauses.after(group)
        if owner is None or group.possessor is None or (isinstance(after, VerbGroup) and not owner.passive):
            return
        body = self.arguments.context_format(0) if owner.passive else self._subject_body(owner)
        states = self.arguments.states(group.possessor.series)
        if body is not None and states and self.senses.is_turned_down(group):
            sense = Sense(Modality.DENIED)
            yield Proposition(
                "en.request", "joins", Status.MEMBER, tuple(states), body, sense, group.head, owner, group,
                (owner.first, group.head),
            )  # fmt: skip
