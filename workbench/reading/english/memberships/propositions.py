"""What an English sentence says of states and formats, and how that is meant: one rule a shape of
sentence."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english.memberships.act_nouns import BEING_IN
from workbench.reading.english.memberships.applying import HANDING, Applying
from workbench.reading.english.memberships.appositions import Appositions
from workbench.reading.english.memberships.attending import WORKING
from workbench.reading.english.memberships.being import Being
from workbench.reading.english.memberships.bracketed import bracketed
from workbench.reading.english.memberships.carried_over import carried_over, those_besides
from workbench.reading.english.memberships.granting import Granting
from workbench.reading.english.memberships.joining import Joining
from workbench.reading.english.memberships.phrasal import find_phrasal
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.requests import Requests
from workbench.reading.english.memberships.respective import each_with_its_date
from workbench.reading.english.memberships.returning import Returning
from workbench.reading.english.memberships.wordings import Wordings
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words

_SEEKING = words("request eye pursue bid")
_HANDING_IN = HANDING | words("submit file lodge send")
_COMING_IN = _HANDING_IN | words("receive come arrive")
_ACTS = terms.JOINING_NOUNS | terms.LEAVING_NOUNS | terms.SUSPENDING_NOUNS | BEING_IN
_PRESENT = WORKING | words("take sit serve represent come arrive")


class Propositions(Being, Joining, Returning, Granting, Applying, Requests, Appositions):
    """Finds the propositions of one sentence."""

    def find(self) -> list[Proposition]:
        found: list[Proposition] = []
        for verb in self.clauses.verbs:
            for proposition in self._of_verb(verb):
                found.append(proposition)
                found += self._carried_over(proposition)
                self._keep(proposition)
        for group in self.clauses.nouns:
            for proposition in self._of_noun(group):
                found.append(proposition)
                found += self._carried_over(proposition)
        found += bracketed(self.arguments, self.statuses, self.context)
        for proposition in Wordings(self.arguments, self.context, self.senses).find(list(found)):
            found.append(proposition)
            if proposition.act != "is":
                self._keep(proposition)
        if any(token.text.lower() == "respectively" for token in self.tokens):
            found = [each for one in found for each in each_with_its_date(self.arguments, one)]
        return [proposition for proposition in found if proposition.states]

    def _carried_over(self, proposition: Proposition) -> list[Proposition]:
        if not proposition.states:
            return []
        besides = those_besides(self.arguments, proposition)
        return [*carried_over(self.arguments, self.statuses, proposition), *besides]

    def _keep(self, proposition: Proposition) -> None:
        """Leaves status and format in mind for "followed" and "the same status"."""
        self.context.status, self.context.act = proposition.status, proposition.act
        if proposition.status in (Status.OBSERVER, Status.PARTNER, Status.ASSOCIATE):
            self.context.lesser = proposition.status
            self.context.lesser_at = self.arguments.sentence.index
        self.context.sentence = self.arguments.sentence.index
        self.context.turned = proposition.sense.status
        self.context.decided = proposition.sense.modality is Modality.DECIDED
        body = proposition.body
        self.context.body = body if body.named else replace(body, named=self.arguments.name_at(body))

    def _of_verb(self, verb: VerbGroup) -> Iterator[Proposition]:
        lemma = verb.lemma
        if lemma in terms.BE | terms.BECOME | terms.TURN | {"sit"}:
            yield from self._copula(verb)
        yield from self._ruled_out(verb)
        if lemma in terms.JOIN_OBJECT or lemma in terms.JOIN_TO or lemma in terms.CURRENCY_VERBS:
            yield from self._joins(verb)
        if lemma in terms.ADMIT | {"elect"}:
            yield from self._admits(verb)
        if lemma in terms.LEAVE_OBJECT | terms.LEAVE_FROM:
            yield from self._leaves(verb)
        if lemma in terms.EXPEL | terms.SUSPEND or self._puts_on_hold(verb):
            yield from self._expels(verb)
        if lemma in terms.DENOUNCE:
            yield from self._denounces(verb)
        yield from self._whom_it_has(verb)
        if lemma in ("unite", "group", "organise", "organize"):
            yield from self._united_in(verb)
        if lemma in terms.BELONG:
            yield from self._belongs(verb)
        if lemma in terms.GIVE | terms.RAISE:
            yield from self._gives(verb)
        denied = lemma == "deny" and verb.passive  # "was denied observer status"
        if denied or (lemma in terms.REJECTING and (lemma != "rule" or self.clauses.word(verb.end) == "out")):
            yield from self._gets(verb)
        taken_up = lemma == "take" and self.clauses.word(verb.end) in ("up", "on")
        if (
            taken_up
            or lemma in terms.SHOWING | terms.GET | terms.HOLD | terms.LOSE | terms.PROPOSING | _SEEKING
        ):
            yield from self._gets(verb)
        yield from self._eyes(verb)
        yield from self._comes_back(verb)
        if lemma == "follow":
            yield from self._follows(verb)
        if lemma in terms.REFUSING | {"turn", "accept", "take", "do"}:
            yield from self._declines(verb)
        if lemma in terms.FOUNDING:
            yield from self._founded_by(verb)
        if lemma in terms.APPLY | _HANDING_IN | {"request", "bid", "ask"} | terms.PREPARING:
            yield from self._applies(verb)
            yield from self._applies_alone(verb)
        if lemma in _COMING_IN:
            yield from self._received(verb)
        if lemma in terms.INVITE or self._is_asked_to(verb):
            yield from self._invites(verb)
        if lemma in terms.HOST | _PRESENT or self._is_there(verb):
            yield from self._attends(verb)
        if any(one.preposition == "as" for one in verb.adjuncts):
            yield from self._also_as(verb)
        if lemma == "take":
            yield from self._takes_its_place(verb)
        yield from self._of_phrase(verb)

    def _whom_it_has(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "includes A, B and C", "has ten states: A, B …", "A, B and C make up"."""
        if verb.lemma in terms.INCLUDE | terms.MADE_UP | {"bring", "take", "gather"}:
            yield from self._includes(verb)
        if verb.lemma == "have":
            yield from self._has(verb)
        if verb.lemma in ("take", "participate"):
            yield from self._takes_part(verb)
        if verb.lemma in terms.MADE_UP | {"constitute"}:
            yield from self._makes_up(verb)

    def _of_phrase(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "was thrown out", "signed up"."""
        particle = verb.end + (self.clauses.word(verb.end + 1) == "board")
        for said in find_phrasal(self.arguments, self.statuses, verb, self._subjects(verb)):
            tokens = [particle] if said.rule.startswith("en.phrasal") else []
            status = self._same_status(verb, said.body) if said.rule == "en.phrasal.joins" else None
            for made in self._made(
                said.rule, said.act, status or said.status, said.states, said.body, verb, said.granted, tokens
            ):
                told = Modality.DENIED if said.denied else Modality.PLANNED if said.planned else None
                turned = told is not None and made.sense.modality is Modality.DECIDED
                ahead = said.rule == "en.outside" and made.sense.modality is Modality.PLANNED
                turned = turned or ahead  # "will stay out of the EU"
                yield replace(made, sense=replace(made.sense, modality=told)) if told and turned else made

    def _of_noun(self, group: NounGroup) -> Iterator[Proposition]:
        lemma = self.tokens[group.head].lemma
        if lemma == "status":
            owned = group.possessor is not None or self.clauses.word(group.first) == "its"
            yield from self._owned_status(group) if owned else self._status_for(group)
        if lemma in ("acquisition", "receipt", "attainment"):
            yield from self._acquires(group)
        if lemma in terms.BASES and group.possessor is not None and self._comes_into_force(group):
            yield from self._act_noun(group, lemma)
        if lemma in terms.REQUEST_NOUNS | {"bid"}:
            yield from self._request(group)
        if lemma in _ACTS:
            yield from self._act_noun(group, lemma)
        if self.statuses.named(group) is not None:
            yield from self._apposed(group)
            yield from self._those_before(group)
        if lemma in ("state", "country", "nation") and self.statuses.named(group) is None:
            yield from self._state_of(group)
        counted = terms.COUNTS | terms.BODIES | terms.COUNTED | {"summit"}
        if self.arguments.format_of(group) is not None or lemma in counted:
            yield from self._listed(group)
