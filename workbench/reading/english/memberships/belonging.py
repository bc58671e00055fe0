"""English verbs that say where a state belongs: "belongs to A and B", "are united in A"."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Status
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.proposition_rules import Rules
from workbench.reading.english.syntax.groups import VerbGroup
from workbench.reading.english.syntax.memory import Body


class Belonging(Rules):
    """The rules of one sentence."""

    def _united_in(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "are now united in a confederation called the Alliance of Sahel States"."""
        for group in verb.adjuncts if verb.passive else ():
            after = self.clauses.after(group)
            named = isinstance(after, VerbGroup) and after.lemma in ("call", "name", "know", "dub")
            behind = after.objects if isinstance(after, VerbGroup) and named else []
            body = next((body for one in [group, *behind] if (body := self.arguments.format_of(one))), None)
            if group.preposition in ("in", "within") and body is not None:
                states = self._subjects(verb)
                yield from self._made("en.united.in", "is", Status.MEMBER, states, body, verb)
                return

    def _belongs(self, verb: VerbGroup) -> Iterator[Proposition]:
        body = self._adjunct_body(verb, frozenset({"to"}))
        dated = bool(verb.adjuncts) and self._is_alone(verb) and not verb.objects
        if body is None and dated:
            body = self.arguments.context_format(verb.first)  # "had belonged since 1982"
        past = verb.tense == "past" and verb.form == "finite" and not verb.perfect
        for each in self._with_further(verb, "to", body) if body else ():
            for made in self._made("en.belongs", "is", Status.MEMBER, self._subjects(verb), each, verb):
                yield replace(made, past=past)

    def _with_further(self, verb: VerbGroup, preposition: str, body: Body) -> list[Body]:
        """ "belongs to the Commonwealth, APEC and the Pacific Islands Forum": all of them."""
        near = [one for group in verb.adjuncts if group.preposition == preposition for one in group.series]
        named = [other for one in near if (other := self.arguments.format_of(one))]
        return list({one.id: one for one in [body, *named]}.values())
