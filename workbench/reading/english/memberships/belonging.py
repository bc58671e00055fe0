"""English verbs that say where a state belongs: "belongs to A and B", "are united in A"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Status
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.proposition_rules import Rules
from workbench.reading.english.memberships.statuses import StatusNoun
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.memory import Body
from workbench.reading.english.words.closed_class import words

_SEVERAL = 3
"""States, of which "participate in it" tells that they are in the format."""
_ITS_NAME = re.compile(r"(?:The )?(?:(?:[A-Z]\w*|of|for|and) )*\(?")
_SAYS_WHAT = re.compile(r"\)?(?: \([^()]*\))? (?:is|was)\b")
_ALONE = words("only last final sole lone")


class Belonging(Rules):
    """The rules of one sentence."""

    def _land_of(self, group: NounGroup) -> StatusNoun | None:
        """ "a NATO country", "EU states": of the format whose name stands right before the noun."""
        body = self.arguments.modifier(group, group.head)
        lands = self.tokens[group.head].lemma in terms.STATE_NOUNS and body is not None
        if body is None or not lands or body.end != group.head or self.statuses.named(group) is not None:
            return None
        foreign = any(self.clauses.word(at).startswith("non") for at in range(group.first, group.head))
        return StatusNoun(Status.MEMBER, body, group, denied=foreign)

    def _united_in(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "are now united in a confederation called the Alliance of Sahel States"."""
        for group in verb.adjuncts if verb.passive else ():
            body = self.arguments.format_of(group) or self._known_as(group)
            if group.preposition in ("in", "within") and body is not None:
                states = self._subjects(verb)
                yield from self._made("en.united.in", "is", Status.MEMBER, states, body, verb)
                return

    def _known_as(self, group: NounGroup) -> Body | None:
        """ "a confederation called the Alliance of Sahel States", "a coalition known as GUAM"."""
        after = self.clauses.after(group)
        if not isinstance(after, VerbGroup) or after.lemma not in ("call", "name", "know", "dub"):
            return None
        behind = [*after.objects, *(one for one in after.adjuncts if one.preposition == "as")]
        return next((body for one in behind if (body := self.arguments.format_of(one))), None)

    def _belongs(self, verb: VerbGroup) -> Iterator[Proposition]:
        body = self._adjunct_body(verb, frozenset({"to"}))
        dated = bool(verb.adjuncts) and self._is_alone(verb) and not verb.objects
        if body is None and dated:
            body = self.arguments.context_format(verb.first)  # "had belonged since 1982"
        past = verb.tense == "past" and verb.form == "finite" and not verb.perfect
        for each in self._with_further(verb, "to", body) if body else ():
            for made in self._made("en.belongs", "is", Status.MEMBER, self._subjects(verb), each, verb):
                yield replace(made, past=past)

    def _takes_part(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "The SCO is an organization set up in 2001. A, B, C and D participate in it": in that, not at one
        of its meetings."""
        part = [self.tokens[one.head].lemma for one in verb.objects] == ["part"]
        general = verb.form == "finite" and verb.tense == "present" and not (verb.progressive or verb.modal)
        states = self.arguments.states(verb.subjects)
        if not (general and (part or verb.lemma == "participate")) or len(states) < _SEVERAL:
            return
        within = [
            one for one in verb.adjuncts if one.preposition == "in" and self.clauses.word(one.first) == "it"
        ]
        body = self.arguments.format_of(within[0]) if within else None
        if body is not None and self._opens_sentence_before(body):
            yield from self._made("en.takes.part", "is", Status.MEMBER, states, body, verb)

    def _opens_sentence_before(self, body: Body) -> bool:
        """Whether the sentence before says what the format is."""
        document, index = self.arguments.document, self.arguments.sentence.index
        if not index or body.named is None:
            return False
        start = document.sentences[index - 1].start
        opens = start <= body.named.start and _ITS_NAME.fullmatch(document.text, start, body.named.start)
        return bool(opens) and _SAYS_WHAT.match(document.text, body.named.end) is not None

    def _with_further(self, verb: VerbGroup, preposition: str, body: Body) -> list[Body]:
        """ "belongs to the Commonwealth, APEC and the Pacific Islands Forum": all of them."""
        near = [one for group in verb.adjuncts if group.preposition == preposition for one in group.series]
        named = [other for one in near if (other := self.arguments.format_of(one))]
        return list({one.id: one for one in [body, *named]}.values())

    def _singled_out(self, group: NounGroup) -> VerbGroup | None:
        """ "was the only member to object", "remained the last ally that had not ratified": the verb that
        tells what it alone did; it is a member all the same."""
        inside = self.tokens[group.first : group.head]
        if not any(token.lemma in _ALONE or token.feats.get("NumType") == "Ord" for token in inside):
            return None
        order = self._tail(group) + 1
        while order < len(self.clauses.items) and isinstance(self.clauses.items[order], Sign):
            order += 1
        after = self.clauses.items[order] if order < len(self.clauses.items) else None
        sign = self.clauses.items[order - 1]
        told = isinstance(sign, Sign) and sign.kind in ("W", "S") and sign.word in ("that", "which", "who")
        if not isinstance(after, VerbGroup) or not (told or after.form in ("infinitive", "participle")):
            return None
        return None if after.lemma in terms.JOIN_OBJECT | set(terms.JOIN_TO) else after

    def _guest(self, verb: VerbGroup) -> StatusNoun | None:
        """ "Aliyev was a guest of honour at the summit": a guest's state is that of whoever came."""
        found = (self.statuses.of(group) for group in verb.objects)
        return next((noun for noun in found if noun is not None and noun.status is Status.GUEST), None)

    def _is_part(self, group: NounGroup) -> bool:
        """ "is part of the bloc", "was a party to the treaty"."""
        near = next(iter(self.clauses.hanging_on(group)), None)
        party = self.tokens[group.head].lemma == "party" and near is not None and near.preposition == "to"
        return (self.tokens[group.head].lemma == "part" or party) and group.head - group.first <= 1
