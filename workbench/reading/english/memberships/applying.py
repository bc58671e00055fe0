"""English verbs of applications, invitations and attendance in a status."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import MentionType, Modality, Status
from workbench.reading.english.memberships.concerned import asking, spoken_of
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.proposition_rules import Rules
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.english.words.closed_class import words

_ARRIVING = words("come arrive")
_TO_JOIN = words("join accede enter")
HANDING = words("make hand put present deliver forward register")
"""What one does with a bid that is about to be handed in."""
_ASKED_FOR = terms.JOINING_NOUNS | {"participation"}
_ALIKE = words("similar same such")
_OF_HOST = frozenset({"his", "her", "my"})
"""Whose guest one is, and none of a format's: "invited him as his guest"."""


class Applying(Rules):
    """The rules of one sentence."""

    def _declines(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Argentina declined the invitation": no infinitive says to what."""
        if verb.lemma == "do":
            yield from self._has_not_done_so(verb)
            return
        if not verb.objects:
            yield from self._is_declined(verb) if verb.passive else self._declines_alone(verb)
        if not verb.objects or self.tokens[verb.objects[0].head].lemma not in ("invitation", "offer"):
            return
        if verb.lemma in ("accept", "take") and not (verb.negated or "yet to" in self._words(0, verb.first)):
            return
        if verb.lemma == "turn" and "down" not in (self.clauses.word(verb.end), self._behind(verb)):
            return
        after = self.clauses.after(verb.objects[-1])
        if isinstance(after, VerbGroup) and after.form == "infinitive":
            return
        body = (
            self.arguments.context_format(verb.first) if not self._has_complement(verb.objects[0]) else None
        )
        states = self._subjects(verb) or self._holders(verb)
        for made in self._made("en.declines", "joins", Status.MEMBER, states, body, verb):
            refused = Modality.DENIED if verb.lemma in ("accept", "take") else Modality.DECIDED
            if made.sense.modality is refused and verb.form == "finite":
                yield replace(made, sense=replace(made.sense, modality=Modality.DENIED))

    def _is_declined(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Argentina said that the invitation would not be taken up", "was declined by Buenos Aires"."""
        offer = verb.subjects[0] if len(verb.subjects) == 1 else None
        if offer is None or self.tokens[offer.head].lemma not in ("invitation", "offer"):
            return
        after = self.clauses.after(offer)
        if isinstance(after, VerbGroup) and after is not verb:
            return  # "the invitation to attend the summit was declined"
        particle = {"take": "up", "turn": "down"}.get(verb.lemma)
        if particle is not None and self.clauses.word(verb.end) != particle:
            return
        body = self.arguments.modifier(offer, offer.head) or self.arguments.context_format(verb.first)
        agents = [one for one in verb.adjuncts if one.preposition == "by"]
        states = self.arguments.states(agents) if agents else spoken_of(self.arguments, offer)
        refused = verb.negated if verb.lemma in ("accept", "take") else not verb.negated
        plain = not self._has_complement(offer) and not verb.modal.startswith(("may", "might", "could"))
        if refused and plain and body is not None and states:
            yield Proposition(
                "en.declines", "joins", Status.MEMBER, tuple(states), body, Sense(Modality.DENIED), verb.head,
                verb, offer, (offer.head, verb.head),
            )  # fmt: skip

    def _behind(self, verb: VerbGroup) -> str:
        """The word behind the object: "turned the invitation down"."""
        return self.clauses.word(verb.objects[0].end)

    def _declines_alone(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Argentina was invited to BRICS but declined"."""
        asked = any(
            one.lemma == "invite" and one.passive and one.order < verb.order for one in self.clauses.verbs
        )
        after, context = self.clauses.after(verb), self.context
        what = isinstance(after, VerbGroup) or (isinstance(after, NounGroup) and not after.is_date)
        if verb.lemma not in ("decline", "refuse") or not asked or what:
            return
        body = context.body if context.sentence == self.arguments.sentence.index else None
        for made in self._made("en.declines", "joins", Status.MEMBER, self._subjects(verb), body, verb):
            yield replace(made, sense=replace(made.sense, modality=Modality.DENIED))

    def _has_not_done_so(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Saudi Arabia has been invited to join but has not done so yet", "and has yet to do so"."""
        joins = [one for one in self.clauses.verbs if one.order < verb.order and one.lemma in _TO_JOIN]
        open_yet = verb.negated or self.clauses.word(verb.first - 1) == "yet"
        if not joins or not open_yet or verb.modal or self.clauses.word(verb.end) != "so":
            return
        had = next((one for one in reversed(self.clauses.verbs) if one.order < verb.order), verb)
        states = self._subjects(verb) or self._subjects(had)
        body = self._adjunct_body(joins[-1], frozenset({"to", "into"}))
        body = body or next(
            (one for group in joins[-1].objects if (one := self.arguments.format_of(group))), None
        )
        body = body or self.arguments.context_format(verb.first)
        for made in self._made("en.joins.not", "joins", Status.MEMBER, states, body, verb):
            yield replace(made, sense=Sense(Modality.DENIED))

    def _applies(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "applied for membership in", "submitted an application for membership"."""
        groups = [group for group in verb.adjuncts if group.preposition in ("for", "to")]
        filed = verb.lemma == "file" and not verb.objects
        requests: list[NounGroup] = []
        if verb.lemma not in terms.APPLY | {"request", "bid", "ask"} and not filed:
            requests = [g for g in verb.objects if self.tokens[g.head].lemma in terms.REQUEST_NOUNS | {"bid"}]
            if not requests:
                return
            complete = self._has_complement(requests[0]) or any(
                near.preposition in ("for", "to", "of") for near in self.clauses.hanging_on(requests[0])
            )
            after = self.clauses.after(requests[0])
            aimed = any(one.governor is requests[0] for one in self.clauses.verbs)
            if not complete and not aimed and not isinstance(after, VerbGroup):
                if verb.lemma not in HANDING:  # "intends to hand in its bid": to whom, nothing near says
                    body = self._with_brussels(requests[0]) or self.arguments.context_format(verb.first)
                    yield from self._applied(verb, body, requests[0])
                return
            for near in self.clauses.hanging_on(requests[0]):
                if near not in groups:
                    groups.append(near)
        elif verb.lemma == "request":
            groups = [*verb.objects, *groups]
        for group in groups:
            noun = self._status_phrase(group)
            accession = self.tokens[group.head].lemma in _ASKED_FOR
            body = self._membership_body(group) if accession else noun.body if noun else None
            direct = group.preposition == "for" and verb.lemma in terms.APPLY  # "applied for NATO"
            if direct or (group.preposition == "to" and self.clauses.word(group.end) != "for"):
                body = body or self.arguments.format_of(group)  # "an application to BRICS"
            if body is None:
                continue
            status = noun.status if noun else Status.MEMBER
            handed_on = asking(self.arguments, requests[0]) if requests else []  # "put forward Iran's bid"
            states = handed_on or self._subjects(verb)
            for made in self._made("en.applies", "joins", status, states, body, verb, tokens=(group.head,)):
                asked = made.sense.status is Status.INVITED  # "was invited to apply"
                sense = made.sense if asked else replace(made.sense, status=Status.CANDIDATE)
                none = verb.objects and self.clauses.word(verb.objects[0].first) == "no"
                if none and sense.modality is Modality.DECIDED:
                    sense = replace(sense, modality=Modality.DENIED)  # "has made no bid for membership"
                early = verb.lemma in terms.PREPARING and sense.modality in (
                    Modality.DECIDED,
                    Modality.PLANNED,
                )
                yield replace(made, sense=replace(sense, modality=Modality.PROPOSED) if early else sense)
            return

    def _with_brussels(self, group: NounGroup) -> Body | None:
        """ "has filed no application with Brussels": with the EU, whatever was spoken of."""
        near = next(self.clauses.hanging_on(group), None)
        if near is None or near.preposition != "with" or self.clauses.word(near.head) != "brussels":
            return None
        return Body("eu", near.first, near.end)

    def _received(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Applications to join have come from Iran": it has applied; "No application has been received from
        Tajikistan": it has not."""
        subject = verb.subjects[0] if verb.subjects else None
        if subject is None or verb.passive == (verb.lemma in _ARRIVING):
            return
        if self.tokens[subject.head].lemma not in terms.REQUEST_NOUNS | {"bid"}:
            return
        states = self._senders(verb)
        if self.clauses.word(subject.first) == "no":
            named = [name for one in self.clauses.nouns if (name := self.arguments.format_of(one))]
            body = named[0] if named else self.arguments.context_format(verb.first)
            for made in self._made("en.applies.not", "joins", Status.CANDIDATE, states, body, verb):
                yield replace(made, sense=Sense(Modality.DENIED))
            return
        status, body = self._asked_for(subject)
        if body is None and not _ALIKE.isdisjoint(self._words(subject.first, subject.head).split()):
            body = self.arguments.context_format(verb.first)  # "A similar request came from Iran"
        tokens = (subject.head,)
        for made in self._made("en.applies.from", "joins", status, states, body, verb, tokens=tokens):
            yield replace(made, sense=replace(made.sense, status=Status.CANDIDATE))

    def _senders(self, verb: VerbGroup) -> list[State]:
        """Those from whom, or by whose leaders, a request came."""
        source = next((one for one in verb.adjuncts if one.preposition in ("from", "by")), None)
        if source is None:
            return []
        near = next(self.clauses.hanging_on(source), None)
        led = near.series if near is not None and near.preposition == "of" else []
        return self.arguments.states(source.series) or self.arguments.states(led)

    def _asked_for(self, request: NounGroup) -> tuple[Status, Body | None]:
        """The status that a request is for, and the format: "for observer status in", "to join", "to"."""
        for near in self.clauses.hanging_on(request):
            if near.preposition == "for" and (noun := self._status_phrase(near)) is not None:
                return noun.status, noun.body
            if near.preposition == "for" and self.tokens[near.head].lemma in terms.JOINING_NOUNS:
                return Status.MEMBER, self._membership_body(near)
            if near.preposition == "to" and self.clauses.word(near.end) != "for":
                return Status.MEMBER, self.arguments.format_of(near)
        joining = next((one for one in self.clauses.verbs if one.governor is request), None)
        if joining is not None and joining.lemma in terms.JOIN_OBJECT and joining.objects:
            return Status.MEMBER, self.arguments.format_of(joining.objects[0])
        return Status.MEMBER, None

    def _applies_alone(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Stockholm applied together with Helsinki in May 2022": for what, the sentence before says."""
        following = self.clauses.after(verb)
        aimed = any(group.preposition in ("for", "to") for group in verb.adjuncts)
        if verb.lemma != "apply" or verb.passive or verb.objects or aimed:
            return
        if isinstance(following, VerbGroup) and following.form == "infinitive":
            return
        yield from self._applied(verb, self.arguments.context_format(verb.first), None)

    def _applied(self, verb: VerbGroup, body: Body | None, group: NounGroup | None) -> Iterator[Proposition]:
        tokens = (group.head,) if group else ()
        for made in self._made(
            "en.applies.alone", "joins", Status.CANDIDATE, self._subjects(verb), body, verb, tokens=tokens
        ):
            sense = replace(made.sense, status=Status.CANDIDATE)
            if group is not None and self.clauses.word(group.first) == "no":
                sense = replace(sense, modality=Modality.DENIED)  # "has filed no such application"
            early = verb.lemma in terms.PREPARING and sense.modality in (Modality.DECIDED, Modality.PLANNED)
            yield replace(made, sense=replace(sense, modality=Modality.PROPOSED) if early else sense)

    def _invited_into(self, verb: VerbGroup) -> Body | None:
        """ "was invited to BRICS": to the format itself, and not to its summit."""
        whither = [group for group in verb.adjuncts if group.preposition in ("to", "into")]
        if len(whither) != 1 or isinstance(self.clauses.after(whither[0]), VerbGroup):
            return None
        names = self.arguments.names
        ends = any(end == whither[0].end and name.type is MentionType.FORMAT for _, end, name in names)
        return self.arguments.format_of(whither[0]) if ends else None

    def _is_at_meeting(self, group: NounGroup) -> bool:
        """ "Both were invited at last year's summit in Johannesburg": only where it was done."""
        at = group.preposition in ("at", "during") and self.tokens[group.head].lemma in ("summit", "meeting")
        return at or (group.preposition == "in" and self.arguments.format_of(group) is None)

    def _invites(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "invited as a guest of honour" is a status; "invited to join" is told by the infinitive."""
        status, noun = self._as_status(verb)
        if noun is None and verb.passive and self.context.status in (Status.MEMBER, Status.CANDIDATE):
            after = self.clauses.after(verb)
            beside = [one for one in verb.adjuncts if not one.is_date and not self._is_at_meeting(one)]
            if isinstance(after, VerbGroup) or beside:
                return
            body, states = self.arguments.context_format(verb.first), self.arguments.states(verb.subjects)
            yield from self._made("en.invites.alone", "joins", Status.INVITED, states, body, verb, True)
        if noun is None and (body := self._invited_into(verb)) is not None:
            states = self.arguments.states(verb.subjects if verb.passive else verb.objects)
            yield from self._made("en.invites.into", "joins", Status.INVITED, states, body, verb, True)
        if noun is None or status is None or self.clauses.word(noun.group.first) in _OF_HOST:
            return
        groups = verb.subjects if verb.passive else verb.objects
        held = [state for one in groups if (state := self.arguments.holder(one))]
        states = self.arguments.states(groups) or held
        yield from self._made(
            "en.invites.as", "joins", status, states, noun.body, verb, True, (noun.group.head,)
        )

    def _is_asked_to(self, verb: VerbGroup) -> bool:
        """ "was asked to the summit as a guest": as good as invited."""
        whither = any(one.preposition == "to" for one in verb.adjuncts)
        return verb.lemma == "ask" and verb.passive and whither and self._as_status(verb)[1] is not None
