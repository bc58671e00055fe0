"""English sentences that tell of what a membership brings, which only a member has: "benefits from its
membership in the bloc", "the experience of its membership"."""

from collections.abc import Sequence

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.proposition_rules import Rules
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.modality import MAYBE
from workbench.reading.english.syntax.noun_senses import BENEFITING
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.english.words.closed_class import words

_GOODS = words("benefit advantage dividend fruit privilege perk gain profit preference bonus")
_DRAWING = words("draw derive reap enjoy get gain obtain receive feel extract earn have")
_GIVING_UP = words(
    "give lose sacrifice forfeit renounce surrender forgo relinquish abandon keep retain preserve"
)
"""What is done with such goods by whoever has them, be it only planned or denied."""
_PAST = words("experience anniversary result decade history record")
"""What there is of a membership only when there is one: "the experience of Armenia's membership"."""


class LivedWith(Rules):
    """The rules of one sentence."""

    def _lived_with(self, group: NounGroup, body: Body, states: Sequence[State]) -> Proposition | None:
        """ "Armenia benefits from its membership in the bloc": it is in, or it could not."""
        above = self.senses.noun_above(group)
        verb = self.arguments.verb_of(group)
        told = (one for each in (group, above) if each for one in self.tokens[each.first : each.head])
        if self.senses.is_question or not MAYBE.isdisjoint(token.lemma for token in told):
            return None
        if not (states and above is not None and self._has_been(above)):
            if verb is None or not self._has_the_good(verb, group, above):
                return None
            states = states or self._who_has_it(verb)
        if not states:
            return None
        tokens = (group.head, verb.head) if verb is not None else (group.head,)
        return Proposition(
            "en.benefits", "is", Status.MEMBER, tuple(states), body, Sense(Modality.DECIDED),
            group.head, verb, group, tokens, dated=(group.head, group.head),
        )  # fmt: skip

    def _has_been(self, above: NounGroup) -> bool:
        """ "the experience of Armenia's membership"; not what the results of one would be."""
        verb = self.arguments.verb_of(above)
        ahead = verb is not None and (verb.modal or verb.tense == "future")
        return self.tokens[above.head].lemma in _PAST and not ahead

    def _has_the_good(self, verb: VerbGroup, group: NounGroup, above: NounGroup | None) -> bool:
        """Whether the subject has what membership brings: "benefits from", "will not give up its fruits"."""
        real = verb.form == "finite" and not (verb.modal or verb.negated or verb.tense == "future")
        source = group.preposition == "from"
        if source and verb.lemma in BENEFITING:
            return real
        before = [one for one in self.clauses.nouns if one.order < group.order and not one.is_pronoun]
        last = next((one for one in reversed(before) if one.possessor is None or one is not group), None)
        good = above if above is not None else last if source else None
        if good is None or self.tokens[good.head].lemma not in _GOODS:
            return False
        if self.clauses.word(good.first) == "no":
            return False  # "has no benefits from its membership": be it in or not
        kept = verb.tense != "past" or verb.negated or verb.form != "finite"
        return (kept and verb.lemma in _GIVING_UP) or (real and verb.lemma in _DRAWING)

    def _who_has_it(self, verb: VerbGroup) -> list[State]:
        """The subject of the verb; of "the benefits they draw", that of the verb before."""
        states = self._subjects(verb) or self._holders(verb)
        before = self.clauses.before(verb)
        if states or verb.subjects or not (isinstance(before, NounGroup) and before.is_pronoun):
            return states
        earlier = (one for one in reversed(self.clauses.verbs) if one.order < verb.order)
        return next((named for one in earlier if (named := self._subjects(one))), [])
