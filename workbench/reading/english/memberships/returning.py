"""English verbs by which states come back: restore, reinstate, take back, come back; and what is finished."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english.memberships.leaving import Leaving
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.words.closed_class import words

_BACK = words("take let bring welcome accept allow get")
_INTO = frozenset({"to", "into", "in"})
_FINISHING = words("finalise finalize complete conclude finish")
_PROCEDURES = words("procedure procedures process formality formalities work")


class Returning(Leaving):
    """The rules of one sentence."""

    def _comes_back(self, verb: VerbGroup) -> Iterator[Proposition]:
        """What the verb says of a return, and of a procedure that is being finished."""
        if verb.lemma in ("restore", "reinstate"):
            yield from self._restores(verb)
        if verb.lemma in ("come", "return", "let", "bring"):
            yield from self._returns(verb)
        if verb.lemma in _BACK:
            yield from self._takes_back(verb)
        if verb.lemma in ("regain", "resume", "reclaim") and not verb.passive:
            yield from self._regains(verb)
        if verb.lemma in ("renew", "extend", "prolong"):
            yield from self._lets_lapse(verb)
        if verb.lemma in _FINISHING:
            yield from self._finishes(verb)

    def _restores(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "The organisation restored Syria's membership", "Fiji was reinstated in 2014"."""
        groups = verb.subjects if verb.passive else verb.objects
        owned = any(self.tokens[one.head].lemma == "membership" for one in verb.subjects)
        if owned and not verb.objects and self.context.status is Status.SUSPENDED:
            groups, verb = verb.subjects, replace(verb, passive=True)  # "was suspended … and restored"
        for group in groups:
            if self.tokens[group.head].lemma == "membership":
                body = (
                    self.arguments.modifier(group, group.head)
                    or self._subject_body(verb)
                    or self._membership_body(group)
                )
                yield from self._let_back(verb, self._owner_states(group, verb), body)
        if verb.lemma == "reinstate" and not (verb.passive and verb.objects):
            yield from self._let_back(verb, self.arguments.states(groups), self._back_into(verb))

    def _takes_back(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "The Arab League took Damascus back", "was let back in five years later"."""
        groups = verb.subjects if verb.passive else verb.objects
        places = {verb.end, *(one.end for one in groups)}
        back = any(self.clauses.word(place) == "back" for place in places)
        if verb.lemma in _BACK and back and (verb.passive or verb.lemma != "get"):
            yield from self._let_back(verb, self.arguments.states(groups), self._back_into(verb))

    def _back_into(self, verb: VerbGroup) -> Body | None:
        """The format that the verb says they come back to; the one spoken of, where it does not say."""
        told = self._adjunct_body(verb, _INTO) or (None if verb.passive else self._subject_body(verb))
        others = [one for one in verb.adjuncts if one.preposition in ("to", "into") and not one.is_date]
        return told or (None if others else self.arguments.context_format(verb.first))

    def _let_back(self, verb: VerbGroup, states: Sequence[State], body: Body | None) -> Iterator[Proposition]:
        """A member again; what was suspended until then, where that was said or is what was restored."""
        made = list(self._made("en.restores", "joins", Status.MEMBER, states, body, verb, True))
        yield from made
        named = verb.lemma in ("restore", "reinstate")
        if named and made and made[0].sense.modality is Modality.DECIDED:
            yield replace(made[0], rule="en.restores.suspended", act="loses", status=Status.SUSPENDED)

    def _returns(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Uzbekistan walked out and came back in 2006"."""
        back = verb.lemma == "return" or self.clauses.word(verb.end) == "back"
        gone = self.context.act == "leaves" or self.context.status is Status.SUSPENDED
        status, noun = self._as_status(verb)
        if back and noun is not None and status is not None and not verb.passive and verb.lemma != "let":
            yield from self._made("en.returns", "joins", status, self._subjects(verb), noun.body, verb)
            return
        into = self._adjunct_body(verb, _INTO)
        others = (group for group in verb.adjuncts if not group.is_date and group.preposition not in _INTO)
        known = self.context.body is not None and (into is None or into.id == self.context.body.id)
        whither = [group for group in verb.adjuncts if group.preposition in _INTO and not group.is_date]
        told = verb.lemma == "come" and into is not None and into.named is None and not verb.objects
        gone, known = gone or told, known or told  # "came back to the CSTO in 2006"
        bodies = all(into or self.tokens[group.head].lemma in terms.FAMILY | {"cartel"} for group in whither)
        if not back or not gone or verb.objects or not known or any(others) or not bodies:
            return
        if verb.passive or verb.lemma in ("come", "return"):
            states, body = self.arguments.states(verb.subjects), into or self._recalled(verb)
            yield from self._made("en.returns", "joins", Status.MEMBER, states, body, verb)

    def _regains(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Syria regained its seat in the Arab League"."""
        for group in verb.objects:
            if self.tokens[group.head].lemma in ("seat", "membership", "place"):
                states, body = self._subjects(verb), self._membership_body(group)
                yield from self._made("en.restores", "joins", Status.MEMBER, states, body, verb)

    def _lets_lapse(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "declined to renew the treaty", "chose not to renew its membership": it left."""
        above = verb.governor
        refuses = isinstance(above, VerbGroup) and above.lemma in terms.REFUSING and not above.negated
        if not (verb.negated or refuses) or verb.modal:
            return
        for group in verb.objects:
            lemma = self.tokens[group.head].lemma
            basis = lemma in terms.BASES and (
                self.arguments.format_of(group) or self.arguments.modifier(group, group.head)
            )
            body = self._membership_body(group) if lemma == "membership" else basis or None
            if body is not None:
                for made in self._made(
                    "en.lapses", "leaves", Status.MEMBER, self._subjects(verb), body, verb
                ):
                    yield replace(made, sense=replace(made.sense, modality=Modality.DECIDED))

    def _finishes(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "is finalising the procedure for full membership": it is to be a member."""
        going = verb.progressive or (verb.tense == "present" and not verb.perfect)
        if verb.passive or not going or verb.negated:
            return
        for group in verb.objects:
            noun, body = self._aim_of(group)
            if body is not None:
                for made in self._made("en.finishes", "joins", noun, self._subjects(verb), body, verb):
                    yield replace(made, sense=replace(made.sense, modality=Modality.PLANNED))

    def _aim_of(self, group: NounGroup) -> tuple[Status, Body | None]:
        """What a procedure is for: "the accession process", "the procedure for observer status"."""
        inside = {token.lemma for token in self.tokens[group.first : group.head]}
        if self.tokens[group.head].lemma not in _PROCEDURES:
            return Status.MEMBER, None
        for near in self.clauses.hanging_on(group):
            if near.preposition in ("for", "of") and (noun := self._status_phrase(near)):
                return noun.status, noun.body
            if near.preposition in ("of", "for", "to") and self._is_joining(near):
                return Status.MEMBER, self._membership_body(near)
        if inside & (terms.JOINING_NOUNS | {"membership"}):
            return Status.MEMBER, self._membership_body(group)
        return Status.MEMBER, None

    def _is_joining(self, group: NounGroup) -> bool:
        return self.tokens[group.head].lemma in terms.JOINING_NOUNS
