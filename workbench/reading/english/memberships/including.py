"""English sentences that say whom a format has: "includes A and B", "is made up of", "brings together"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.english.memberships.belonging import Belonging
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.statuses import StatusNoun
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.english.words.closed_class import words

_AS_SUCH = re.compile(
    r"\bas (partner|observer|member|associate)s\b"
    r"|\b(partner|observer|associate) (?:countries|states|members|nations)\b",
    re.IGNORECASE,
)
"""What the sentence before says several states to be, without naming them."""
_COUNTED = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|\d+)(?: (?:full|dialogue|founding|current|permanent))*"
    r" (member|observer|partner|associate)(?:s\b| (?:states|countries|nations))",
    re.IGNORECASE,
)
"""How many the sentence before counts of them, without naming them."""
_UNSURE = re.compile(
    r"\b(?:wants?|wish\w*|hop\w+|seek\w*|appl\w+|could|may|might|would|will|plan\w*|invit\w+|propos\w+|former"
    r"|ask\w*|interest\w*|potential|possible|prospective|offer\w*|consider\w*|candidates?)\b",
    re.IGNORECASE,
)


_PARTED = ("", ",", ";", ":", "-", "–", "—")
_OFTEN = words("annual yearly regular")
_LESSER = words("associate associated observer partner candidate guest")
_GATHERINGS = words("ca-consultative caspian-summit european-political-community")
"""Formats that are nothing but meetings."""


class Including(Belonging):
    """The rules of one sentence."""

    def _includes(self, verb: VerbGroup) -> Iterator[Proposition]:
        if verb.lemma in ("make", "bring") and not self._is_phrase(verb):
            return
        if verb.lemma == "take" and not self._takes_in(verb):
            return
        if verb.lemma in ("number", "form") and not verb.passive:
            return
        if verb.lemma == "gather" and (verb.passive or verb.tense != "present"):
            return  # "gathered Turkey and Iran for talks"
        groups = [one for one in self._included(verb) if not (one.listed and self.statuses.named(one))]
        states = self.arguments.states(groups)
        if not states:
            return  # "includes ten members (A, B, …) and two observers (C, D)" is read list by list
        states = [one for one in (*states, *self._as_well(verb, groups)) if not self._is_less(one)]
        states = self._with_those_besides(verb, states)
        for subject in self._whole(verb):
            noun = self.statuses.of(subject) or self._those(subject)
            body = noun.body if noun else self.arguments.format_of(subject) or self._countries_of(subject)
            if noun is None and body is None and verb.marker in ("that", "which"):
                body = self.arguments.relative_body(subject)
            listed = self._as_listed(groups) if noun is None else None
            status = noun.status if noun else listed or Status.MEMBER
            if noun is None and body is None and self.tokens[subject.head].lemma == "membership":
                body = self._membership_body(subject)
            if noun is None and self._is_meeting_of(subject):
                body = self._gathering(subject, verb)
            if body is None or (noun is not None and self._is_partial(subject)):
                continue
            standing = verb.lemma in ("make", "compose") and self.tokens[verb.first].lemma != "be"
            words = {self.clauses.word(place) for place in (0, *range(verb.first - 1, verb.end))}
            standing = standing or not words.isdisjoint(("originally", "initially"))
            told = verb.tense == "past" and not verb.perfect and verb.form == "finite" and not standing
            if told and verb.negated:
                continue  # "was called BRIC because it did not include South Africa": in those days
            past = (told and not are_listed(states)) or (noun is not None and noun.old)
            rule = "en.members.include" if noun else "en.body.includes"
            act = "joins" if self._expanded(verb) else "is"
            if verb.form == "gerund" and self._stands_apart(verb):
                yield Proposition(rule, act, status, tuple(states), body, Sense(Modality.DECIDED), verb.head,
                                  verb, None, (verb.first, subject.head))  # fmt: skip
                return
            for made in self._made(rule, act, status, states, body, verb, tokens=(subject.head,)):
                yield replace(made, past=past and made.sense.modality is Modality.DECIDED)
            yield from self._others_as(verb, body, groups, status)
            if already := self._those_already(verb):
                yield Proposition("en.body.already", "is", Status.MEMBER, tuple(already), body,
                                  Sense(Modality.DECIDED), verb.head, None, subject)  # fmt: skip

    def _stands_apart(self, verb: VerbGroup) -> bool:
        """ "the bloc (comprising A and B)", "was set up in 2001, uniting A and B": it is no plan."""
        above = verb.governor
        if not isinstance(above, VerbGroup):
            return True
        founded = above.lemma in terms.FOUNDING and above.passive and above.form == "finite"
        return founded and above.tense == "past" and not (above.negated or above.modal)

    def _is_less(self, state: State) -> bool:
        """ "Turkmenistan (associate member)", in a list of members."""
        inside = {self.tokens[at].lemma for at in range(state.end + 1, min(state.end + 3, len(self.tokens)))}
        return self.clauses.word(state.end) == "(" and not inside.isdisjoint(_LESSER)

    def _has(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "BRICS now has ten states: A, B and C"; not "has agreements with five countries"."""
        group = verb.objects[0] if verb.objects and not verb.passive else None
        if group is None or not group.listed or self.tokens[group.head].lemma not in terms.COUNTED:
            return
        if any(token.pos not in ("NUM", "DET") for token in self.tokens[group.first : group.head]):
            return
        states = self.arguments.states(group.listed)
        body = self.arguments.format_of(verb.subjects[0]) if len(verb.subjects) == 1 else None
        if len(states) == len(group.listed):
            for made in self._made("en.list", "is", Status.MEMBER, states, body, verb, tokens=(group.head,)):
                over = verb.tense == "past" and not verb.perfect and not are_listed(states)
                yield replace(made, past=over)

    def _those(self, group: NounGroup, number: int = 0) -> StatusNoun | None:
        """ "BRICS has added 13 countries as partners. These include A and B": what they are, the
        sentence before says; `number` is how many are named, where those are all."""
        here, document = self.arguments.sentence, self.arguments.document
        alone = self.clauses.word(group.first) in ("these", "they", "those") and group.end - group.first == 1
        if not alone or here.index == 0:
            return None
        before = document.sentences[here.index - 1]
        words_of = document.text[before.start : before.end]
        told = None if _UNSURE.search(words_of) else _AS_SUCH.search(words_of)
        body = self.arguments.context_format(group.first)
        status = (told[1] or told[2]) if told else self._counted(words_of, number)
        named = {
            one.entity
            for one in document.mentions_in(before.start, before.end)
            if one.type is MentionType.FORMAT
        }
        if status is None or body is None or len(named) > 1:
            return None
        return StatusNoun(terms.STATUS_HEADS[status.lower()], body, group, implied=True)

    def _counted(self, words_of: str, number: int) -> str | None:
        """ "It has five members. They are A, B, C, D and E": what as many are, where it counts but them."""
        counts = _COUNTED.findall(words_of)
        if len(counts) != 1 or _UNSURE.search(words_of):
            return None
        count, kind = counts[0]
        all_of_them = str(terms.NUMBERS.get(count.lower(), count)) == str(number)
        return str(kind) if all_of_them or not number else None

    def _whole(self, verb: VerbGroup) -> list[NounGroup]:
        """What is made up: the subject, or the noun that "…, comprising A, B and C" stands behind."""
        order = verb.order - 1
        while verb.form in ("gerund", "participle") and order >= 0:
            item = self.clauses.items[order]
            if isinstance(item, NounGroup) and self.arguments.format_of(item):
                return [item]
            if isinstance(item, VerbGroup) and item.form == "finite":
                return item.subjects[:1]  # "BRICS was set up as a platform for markets, uniting A and B"
            plain = isinstance(item, NounGroup) and not item.preposition and not item.is_date
            if isinstance(item, NounGroup) and plain and self.clauses.word(item.first - 1) != "as":
                return self._said_to_be(item) or verb.subjects[:1]
            order -= 1
        return verb.subjects[:1]

    def _said_to_be(self, group: NounGroup) -> list[NounGroup]:
        """ "The CSTO, a bloc made up of A and B", "The CSTO is a bloc made up of": what is said to be it."""
        verb, before = self.clauses.object_of(group), self._before_comma(group)
        said = verb.subjects[:1] if verb is not None and verb.lemma in terms.BE and not verb.negated else []
        return [one for one in (before, *said) if one is not None and self.arguments.format_of(one)][:1]

    def _as_listed(self, groups: list[NounGroup]) -> Status | None:
        """ "includes Afghanistan and Mongolia as observers": the status right behind the list."""
        behind = groups[-1].order + 2
        near = self.clauses.items[behind] if behind < len(self.clauses.items) else None
        if not isinstance(near, NounGroup) or near.preposition != "as":
            return None
        noun = self.statuses.of(near)
        return noun.status if noun else None

    def _others_as(
        self, verb: VerbGroup, body: Body, groups: list[NounGroup], listed: Status
    ) -> Iterator[Proposition]:
        """ "includes A and B as members, and C and D as observers": those named last."""
        for group in self.clauses.nouns:
            noun = self.statuses.of(group) if group.preposition == "as" and group.order > verb.order else None
            before = self.clauses.items[group.order - 2] if noun else None
            if noun is None or noun.status is listed or not isinstance(before, NounGroup):
                continue
            states = self.arguments.all_states(before.series)
            apart = before.series[0] not in groups and before.series[0].preposition != "with"
            if apart and states:
                yield from self._made(
                    "en.with.as", "is", noun.status, states, body, verb, tokens=(group.head,)
                )

    def _makes_up(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "A, B and C make up the GCC", "together they form the bloc"."""
        if verb.passive or verb.form != "finite":
            return
        up = [one for one in verb.adjuncts if one.preposition == "up"]
        states = self.arguments.states(verb.subjects)
        if len(states) < 3 or (verb.lemma == "make" and not up and self.clauses.word(verb.end) != "up"):
            return
        whole = [*verb.objects, *up]
        named = (self.arguments.format_of(one) or self._known_as(one) for one in whole)
        body = next((body for body in named if body), None)
        yield from self._made("en.makes.up", "is", Status.MEMBER, states, body, verb)

    def _with_those_besides(self, verb: VerbGroup, states: list[State]) -> list[State]:
        """ "Besides Russia, the CSTO includes A and B", "alongside A, it comprises B and C"."""
        beside = ("besides", "apart from", "along with", "alongside", "in addition to")
        before = [one.series[0] for one in self.clauses.nouns if one.order < verb.order]
        openings = [one for one in before if one.preposition in beside and self._is_parted(one, verb)]
        if not openings:
            return states
        opening = openings[-1]
        known = {state.code for state in states}
        return [*states, *(one for one in self.arguments.states(opening.series) if one.code not in known)]

    def _is_parted(self, group: NounGroup, verb: VerbGroup) -> bool:
        """Whether the group opens the sentence, or its part: "It grew: besides Chad, it includes Togo"."""
        if group is self.clauses.nouns[0]:
            return True
        start = group.first - len(group.preposition.split())
        within = any(group.first < one.first < verb.first for one in self.clauses.verbs)
        return not within and self.clauses.word(start - 1) in _PARTED

    def _as_well(self, verb: VerbGroup, groups: list[NounGroup]) -> list[State]:
        """ "includes A and B, as well as C and D": right behind those that it includes."""
        for group in verb.adjuncts:
            behind = group.preposition == "along with" and group.order > groups[-1].order
            between = self.clauses.items[groups[-1].order + 1 : group.order]
            if behind and group.series[0] is group and all(isinstance(one, Sign) for one in between):
                return [] if self.statuses.named(group) else self.arguments.states(group.series)
        return []

    def _expanded(self, verb: VerbGroup) -> bool:
        """ "expanded to include": those were not in it before."""
        return isinstance(verb.governor, VerbGroup) and verb.governor.lemma in terms.EXPANDING

    def _those_already(self, verb: VerbGroup) -> list[State]:
        """ "expanded beyond Brazil and Russia to include Egypt": those were in it, and stayed."""
        grows = verb.governor if self._expanded(verb) else None
        adjuncts = grows.adjuncts if isinstance(grows, VerbGroup) else []
        return [
            one
            for group in adjuncts
            if group.preposition == "beyond"
            for one in self.arguments.states(group.series)
        ]

    def _is_phrase(self, verb: VerbGroup) -> bool:
        following = self._words(verb.end, verb.end + 2)
        return following.startswith(("up of", "together", "up"))

    def _takes_in(self, verb: VerbGroup) -> bool:
        """ "the group takes in A, B and C": not "took in two members", which is an act."""
        general = verb.form == "finite" and verb.tense == "present" and not verb.progressive
        return general and not verb.passive and not verb.perfect and self.clauses.word(verb.end) == "in"

    def _included(self, verb: VerbGroup) -> list[NounGroup]:
        if verb.objects and not verb.passive:
            near = next(self.clauses.hanging_on(verb.objects[0]), None)
            always = verb.tense == "present" and not verb.perfect  # "will bring together" at a meeting
            held = always and len(verb.objects) == 1 and self._is_composed(verb.objects[0])
            of = near is not None and near.preposition == "of" and len(near.series) > 2
            if near is not None and held and near.preposition == "of" and len(near.listed) > 2:
                return near.listed  # "brings together the presidents of four states, A, B, C and D"
            return list(near.series) if near is not None and held and of else verb.objects
        found: list[NounGroup] = []
        for group in verb.adjuncts:
            particle = ("in",) if verb.lemma == "take" else ()
            if found and group.preposition == "for":
                break  # "comprised of all republics except for the Baltic states of A and B"
            if group.preposition in ("of", "up", "", *particle) and not group.is_date:
                found += [one for one in group.series if one not in found]
        if not found and verb.lemma in ("bring", "consist", "comprise"):
            after = [one for one in self.clauses.nouns if one.order > verb.order and not one.is_date]
            found = list(after[0].series) if after else []
        return found

    def _is_partial(self, subject: NounGroup) -> bool:
        """ "potential members include": not yet so."""
        inside = {token.lemma for token in self.tokens[subject.first : subject.end]}
        return bool(inside & words("potential possible prospective aspiring future would-be likely"))

    def _gathering(self, subject: NounGroup, verb: VerbGroup) -> Body | None:
        """ "The annual summit brings together the presidents of A, B and C", of a format that is but its
        meetings."""
        often = self.tokens[subject.head].feats.get("Number") == "Plur"
        often = often or not _OFTEN.isdisjoint(self._words(subject.first, subject.head).split())
        body = self.arguments.format_of(subject) or self.arguments.context_format(subject.first)
        told = verb.tense == "present" and not verb.perfect and often
        return body if told and body is not None and body.id in _GATHERINGS else None

    def _is_meeting_of(self, subject: NounGroup) -> bool:
        return self.tokens[subject.head].lemma in words("summit meeting session agenda conference talk")


def are_listed(states: Sequence[State]) -> bool:
    """ "In its early years it included A, B and C": who was in it then; most of them may be still."""
    return len(states) > 2
