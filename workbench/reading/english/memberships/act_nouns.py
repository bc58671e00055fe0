"""English nouns that tell an act: "the accession of Iran", "its withdrawal", "Mongolia's observer status"."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english.memberships.concerned import signatories, spoken_of
from workbench.reading.english.memberships.founding_papers import founded_on, is_about_something
from workbench.reading.english.memberships.lived_with import LivedWith
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.proposition_rules import CIRCUMSTANCES
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.english.words.closed_class import words

_ENDING = words("end expire lapse cease")
_BEGINNING = words("begin start commence")
_SEEKING = words("seek want pursue eye desire request")
_UNCLEAR = words("unclear uncertain undefined unresolved unsettled ambiguous disputed open")
_USING = words(
    "use exercise exploit review upgrade raise elevate turn transform convert downgrade renounce relinquish"
    " surrender"
)
_USES = words(
    "use review revision renunciation upgrade upgrading conversion loss anniversary benefit advantage"
    " framework"
)
_BY_VIRTUE = frozenset({"despite", "thanks to", "owing to", "because of", "within", "under"})
"""What is done with, for or because of a status that one has."""
_OF_ACT = frozenset({"", "of", "as", "to", "into"})
"""How what an act's noun is about hangs on it; "which" behind it means the act."""
_PARTS = words("entity part region territory province enclave side")
BEING_IN = words("membership participation")
_FORMALISING = words("formalise formalize finalise finalize")
_WEIGHING = words("discuss consider contemplate weigh mull plan debate")


class ActNouns(LivedWith):
    """The rules of one sentence."""

    def _act_noun(self, group: NounGroup, lemma: str) -> Iterator[Proposition]:
        """ "the accession of Iran to the SCO", "its withdrawal from the bloc"."""
        states, body = self._whose_act(group, lemma)
        if lemma in BEING_IN and body is not None and (held := self._lived_with(group, body, states)):
            yield held
            return
        if lemma == "participation" and not self._is_full(group):
            return
        verb = self.clauses.object_of(group)
        if not states and verb is not None and body is not None and self._is_its_own(verb, lemma):
            states = self._subjects(verb)
        owner = self.arguments.verb_of(group)
        above = self._of_what(group) if owner is None else None
        owner = self.arguments.verb_of(above) if above is not None else owner
        effective = self._took_effect(group)
        owner = effective or owner or self._in_force(group)
        off = not states and owner is not None and self._is_off_agenda(group, owner)
        if off:
            body = body or self.arguments.context_format(group.first)
            states = spoken_of(self.arguments, group)
        states = states or signatories(self.arguments, self.senses.noun_above(group))
        if not states:
            return
        ends = owner is not None and owner.lemma in _ENDING and group in owner.subjects
        act = "leaves" if lemma in terms.LEAVING_NOUNS or ends else "joins"
        status, body = self._status_after(group, lemma, body)
        thanked = group.preposition == "for" and self.senses.is_thanked_for(group)
        if body is None or (owner is not None and not thanked and self._is_told_by_verb(owner, lemma)):
            return
        if owner is not None and status is Status.SUSPENDED and owner.lemma in terms.LIFTING:
            act, sense = "loses", self.senses.of_verb(owner, "joins", granted=True)
            sense = replace(sense, tokens=(*sense.tokens, owner.head)) if sense else None
        elif (ends or effective) and owner is not None:
            sense = self.senses.of_verb(owner, act)  # "its membership ended in 2009"
            sense = replace(sense, tokens=(*sense.tokens, owner.head)) if sense else None
        else:
            sense = Sense(Modality.DENIED) if off else self.senses.of_noun(group, act)
        if sense is None:
            return
        yield Proposition(
            f"en.noun.{lemma}",
            act,
            status,
            tuple(states),
            body,
            sense,
            group.head,
            owner,
            group,
            (group.head,),
            granted=True,
        )

    def _of_what(self, group: NounGroup) -> NounGroup | None:
        """The noun that "of" hangs the group on: "the question of withdrawal"."""
        nouns = reversed(self.clauses.nouns)
        return next((one for one in nouns if one.end == group.first - 1 and group.preposition == "of"), None)

    def _is_off_agenda(self, group: NounGroup, verb: VerbGroup) -> bool:
        """ "Membership in the EAEU is not on the agenda": that of whoever was spoken of before."""
        on = {self.tokens[one.head].lemma for one in verb.adjuncts if one.preposition in ("on", "under")}
        told = self.clauses.word(group.first - 1) in ("that", "and")
        opening = (group.first == 0 or told) and group in verb.subjects and verb.lemma in ("be", "remain")
        before = self._of_what(group)
        asked = before is not None and self.tokens[before.head].lemma in ("question", "issue")
        opening = opening or (asked and before in verb.subjects) or self._is_of_the_country(group)
        return opening and verb.negated and bool(on & {"agenda", "table", "consideration", "discussion"})

    def _is_of_the_country(self, group: NounGroup) -> bool:
        """ "membership of the republic in the bloc"."""
        near = next(self.clauses.hanging_on(group), None)
        whose = near is not None and near.preposition == "of" and self.clauses.word(near.first) == "the"
        return whose and near is not None and self.tokens[near.head].lemma in terms.STATE_NOUNS

    def _whose_act(self, group: NounGroup, lemma: str) -> tuple[list[State], Body | None]:
        """The states and the format that the words with the noun name."""
        prepositions = frozenset({"to", "into", "in", "of", "from", "with"})
        whose = ("of", "by", "for") if lemma == "membership" else ("of", "by")
        body = self.arguments.modifier(group, group.head)
        states = self._owners(group)
        for near in self.clauses.hanging_on(group):
            if near.is_date:
                continue
            if near.preposition == "of" and self.tokens[near.head].lemma in _PARTS:
                return [], None  # "the accession of the secessionist entity in the north of Cyprus"
            paper = founded_on(self.arguments, near) if near.preposition == "to" else None
            if near.preposition == "to" and paper is None and is_about_something(self.arguments, near):
                return [], None  # "its accession to the agreement on free trade in the CIS"
            own = not states or self.clauses.word(group.first) in ("its", "their")  # "its admission of Iran"
            if near.preposition in whose and own and (named := self.arguments.states(near.series)):
                states = named
            elif near.preposition in prepositions and body is None:
                body = self.arguments.format_of(near) or paper
        states = states or self._named_inside(group)
        owned = group.possessor is not None or self.clauses.word(group.end) == "of"
        owned = owned or self.clauses.word(group.first) in ("its", "their")
        full = any(token.lemma in ("full", "permanent") for token in self.tokens[group.first : group.head])
        told = lemma != "membership" or ((self.context.status is not None or full) and owned)
        told = told or self._took_effect(group) is not None
        if body is None and states and told and not self._has_complement(group):
            body = self.arguments.context_format(group.first)
        return states, body

    def _owners(self, group: NounGroup) -> list[State]:
        """ "Iran's accession", "its accession"."""
        if group.possessor is not None:
            return self.arguments.states(group.possessor.series)
        first = self.tokens[group.first].text.lower()
        if first not in ("its", "their", "his", "her"):
            return []
        ahead = self._subject_ahead(group)
        earlier = [] if ahead else self.arguments.earlier_states(group)
        states = [State(code, group.first, group.first + 1, name) for code, name in earlier]
        ahead = ahead or self._owner_before(group, bool(states))
        states = ahead or self._others_than_decider(group, states)
        return states if first == "their" else states[:1]

    def _subject_ahead(self, group: NounGroup) -> list[State]:
        """ "A year after their accession to BRICS, Ethiopia and Egypt …": who stands behind the comma."""
        main = next((one for one in self.clauses.verbs if one.form == "finite"), None)
        if main is None or main.first < group.first or not main.subjects or not group.preposition:
            return []
        first = main.subjects[0].first
        opening = first > group.end and self.clauses.word(first - 1) == ","
        near = self.clauses.items[group.order - 2 : group.order]  # "Minsk, following its entry, …"
        opening = opening or (first < group.first and isinstance(near[0], Sign) and near[0].word == ",")
        return self.arguments.states(main.subjects) if opening else []

    def _owner_before(self, group: NounGroup, other: bool) -> list[State]:
        """ "Tehran's readiness after its accession": the owner named right before, and not who speaks of it;
        where there is no `other`, the only owner named before."""
        owned = [one for one in self.clauses.nouns if one.possessor and one.end <= group.first]
        parted = bool(owned) and any(owned[-1].end <= one.first < group.first for one in self.clauses.verbs)
        if other and (not owned or parted or group.preposition not in CIRCUMSTANCES):
            return []
        named = owned[-1:] if other else owned
        owners = {
            state.code: state
            for one in named
            if one.possessor and self.arguments.holder(one) is None
            for state in self.arguments.states([one.possessor])
        }
        return list(owners.values()) if len(owners) == 1 else []

    def _named_inside(self, group: NounGroup) -> list[State]:
        """ "the Iran accession"."""
        return [
            State(state.code, first, end)
            for first, end, name in self.arguments.names
            if group.first <= first < group.head and str(name.type) == "state"
            for state in self.arguments.states([NounGroup(first, end, end - 1)])
        ]

    def _is_its_own(self, verb: VerbGroup, lemma: str) -> bool:
        """ "Turkey seeks accession to the SCO", "Armenia is not discussing withdrawal from the EAEU"."""
        refused = verb.passive and verb.lemma in ("refuse", "deny")  # "was refused admission to BRICS"
        out = (verb.lemma, self.clauses.word(verb.end)) == ("rule", "out")
        if out and (lemma in terms.LEAVING_NOUNS or verb.negated):
            return True  # "does not rule out a withdrawal"
        return refused or verb.lemma in _SEEKING or (lemma in terms.LEAVING_NOUNS and verb.lemma in _WEIGHING)

    def _status_after(self, group: NounGroup, lemma: str, body: Body | None) -> tuple[Status, Body | None]:
        """The status that the noun is about, and the format, be it told by that status alone."""
        status = Status.SUSPENDED if lemma in terms.SUSPENDING_NOUNS else Status.MEMBER
        found = self.statuses.named(group)
        status = found[0] if found else status
        for near in self.clauses.hanging_on(group):
            if near.preposition == "as" and (noun := self.statuses.of(near)):
                status, body = noun.status, body or noun.body
            elif near.preposition == "as":  # a headline: "admission of Laos as partner SCO grows"
                said = (terms.STATUS_HEADS.get(one.lemma) for one in self.tokens[near.first : near.end])
                status = next((one for one in said if one), status)
        return status, body

    def _is_full(self, group: NounGroup) -> bool:
        """ "its full-fledged participation", "its participation as a full member", "has not formalized its
        participation"."""
        verb = self.clauses.object_of(group)
        if verb is not None and verb.lemma in _FORMALISING:
            return True
        near = next((one for one in self.clauses.hanging_on(group) if one.preposition == "as"), None)
        if near is not None and (noun := self.statuses.of(near)) is not None:
            return noun.status is not Status.GUEST  # "its participation as an observer"
        words_of = [
            *self.tokens[group.first : group.head],
            *(self.tokens[near.first : near.head] if near else ()),
        ]
        return any(token.text.lower() in terms.FULL for token in words_of)

    def _in_force(self, group: NounGroup) -> VerbGroup | None:
        """ "The protocol on its accession entered into force on November 30": the verb with the date."""
        above = self.senses.noun_above(group)
        verb = self.arguments.verb_of(above) if above is not None else None
        if verb is None or verb.lemma not in ("enter", "take", "come") or verb.negated:
            return None
        said = self._words(verb.end, min(verb.end + 3, len(self.tokens)))
        return verb if "force" in said or "effect" in said else None

    def _took_effect(self, group: NounGroup) -> VerbGroup | None:
        """ "Its membership was approved in 2021 and came into effect in 2023", "its admission as a full
        member, which is expected to take place in September": the verb with that date."""
        last = next(reversed(list(self.clauses.hanging_on(group))), group)
        for verb in self.clauses.verbs:
            told = verb.governor if isinstance(verb.governor, VerbGroup) else verb
            behind = told.marker == "which" and last in verb.subjects and last.preposition in _OF_ACT
            if group in verb.subjects and verb.lemma in _BEGINNING and not (verb.objects or verb.passive):
                return verb
            if (group in verb.subjects or behind) and verb.lemma in ("enter", "take", "come"):
                said = self._words(verb.end, verb.end + 3).split()
                if "force" in said or "effect" in said or (behind and "place" in said):
                    return verb
        return None

    def _comes_into_force(self, group: NounGroup) -> bool:
        """ "Armenia's accession treaty will come into force"."""
        verb = self.arguments.verb_of(group)
        acts = terms.JOINING_NOUNS & {token.lemma for token in self.tokens[group.first : group.head]}
        return (
            bool(acts) and verb is not None and not verb.negated and verb.lemma in ("come", "enter", "take")
        )

    def _others_than_decider(self, group: NounGroup, states: list[State]) -> list[State]:
        """ "Hungary's parliament approved its accession": another's than Hungary's."""
        verb = self.arguments.verb_of(group)
        deciding = words("approve ratify endorse support back block veto oppose welcome favour favor delay")
        if verb is None or verb.lemma not in deciding or verb.passive:
            return states
        owners = [one.possessor or one for one in verb.subjects]
        deciders = {state.code for state in self.arguments.states([*verb.subjects, *owners])}
        left = [state for state in states if state.code not in deciders]
        if left or not deciders:
            return left
        earlier = [
            (code, name) for code, name in self.arguments.subjects_before(group) if code not in deciders
        ]
        held = [self.arguments.holder(one) for told in self.clauses.verbs for one in told.subjects]
        named = [one for one in held if one is not None and one.code not in deciders]
        return [State(code, group.first, group.first + 1, name) for code, name in earlier][:1] or named[:1]

    def _status_for(self, group: NounGroup) -> Iterator[Proposition]:
        """ "Memorandums on dialogue partner status for Egypt and Qatar were signed"."""
        near = next((one for one in self.clauses.hanging_on(group) if one.preposition == "for"), None)
        noun = self._status_phrase(group) if near is not None and group.preposition else None
        if near is None or noun is None:
            return
        states, sense = self.arguments.states(near.series), self.senses.of_noun(group, "joins")
        if sense is not None and len(states) == len(near.series):
            yield Proposition(
                "en.status.for", "joins", noun.status, tuple(states), noun.body, sense, group.head,
                self.arguments.verb_of(group), group, (group.head,), granted=True,
            )  # fmt: skip

    def _acquires(self, group: NounGroup) -> Iterator[Proposition]:
        """ "a decision on Iran's possible acquisition of observer status"."""
        near = next((one for one in self.clauses.hanging_on(group) if one.preposition == "of"), None)
        noun = self._status_phrase(near) if near is not None and group.possessor is not None else None
        sense = self.senses.of_noun(group, "joins") if noun is not None else None
        if noun is None or sense is None or group.possessor is None:
            return
        states = self.arguments.states(group.possessor.series)
        yield Proposition(
            "en.noun.acquisition", "joins", noun.status, tuple(states), noun.body, sense, group.head,
            self.arguments.verb_of(group), group, (noun.group.head,), granted=True,
        )  # fmt: skip

    def _owned_status(self, group: NounGroup) -> Iterator[Proposition]:
        """ "Afghanistan's observer status in the SCO allows …": it has it."""
        noun = self._status_phrase(group)
        verb = self.arguments.verb_of(group)
        if noun is not None and self._is_made_use_of(group, verb):
            states = self.arguments.states([group.possessor]) if group.possessor else self._whose(group)
            yield Proposition(
                "en.status.used", "is", noun.status, tuple(states), noun.body, Sense(Modality.DECIDED),
                group.head, None, group, (group.head,), dated=(group.head, group.head),
            )  # fmt: skip
            return
        if noun is None or verb is None:
            return
        content = group.preposition == "with" and verb.lemma in terms.BE | {"satisfy"}
        kept = content or (group in verb.objects and verb.lemma in terms.KEEPING)
        said = group in verb.subjects or (group in verb.objects and verb.lemma in terms.RECALLING)
        sense = self.senses.of_verb(verb, "is") if said and not verb.passive else None
        told = sense is not None and sense.modality is Modality.DECIDED and verb.tense != "past"
        approved = group in verb.subjects and verb.passive and verb.lemma in terms.DECIDING | terms.GIVE
        if approved and (sense := self.senses.of_verb(verb, "joins", True)) is not None:
            states = self.arguments.states([group.possessor]) if group.possessor else self._whose(group)
            yield Proposition(
                "en.status.approved", "joins", noun.status, tuple(states), noun.body, sense, verb.head, verb,
                group, (group.head,), granted=True,
            )  # fmt: skip
            return
        unclear = _UNCLEAR & {self.clauses.word(place) for place in (verb.end, verb.end + 1)}
        if not (kept or told) or unclear or self.senses.is_question:
            return
        sense = Sense(Modality.DECIDED)
        states = self.arguments.states([group.possessor]) if group.possessor else self._whose(group)
        since = (verb.end, len(self.tokens)) if verb.lemma == "date" else None  # "dates from 2018"
        yield Proposition(
            "en.status.owned", "is", noun.status, tuple(states), noun.body, sense, group.head, None, group,
            (group.head,), dated=since,
        )  # fmt: skip

    def _is_made_use_of(self, group: NounGroup, verb: VerbGroup | None) -> bool:
        """ "will use its partner status to …", "a review of the country's partner status": it has it."""
        named = {name.entity for first, _, name in self.arguments.names
                 if str(name.type) in ("state", "place") and first < group.first}  # fmt: skip
        if self.statuses.named(group) is None or (group.possessor is None and len(named) > 1):
            return False  # "would help Havana to make use of its observer status"
        if verb is not None and group in verb.objects:
            return verb.lemma in _USING and not verb.passive
        before = next((one for one in self.clauses.nouns if group in self.clauses.hanging_on(one)), None)
        told = before is not None and self.tokens[before.head].lemma in _USES
        return told or group.preposition in _BY_VIRTUE

    def _whose(self, group: NounGroup) -> list[State]:
        """The one state that "its" stands for."""
        earlier = self.arguments.earlier_states(group)
        made = [State(code, group.first, group.first + 1, name) for code, name in earlier]
        return made if len(made) == 1 else []

    def _is_told_by_verb(self, verb: VerbGroup, lemma: str) -> bool:
        """Whether a rule of the verb's own reads the noun: "suspended its membership", "seeks membership"."""
        return lemma == "membership" and verb.lemma in (
            terms.SUSPEND | terms.GIVE | terms.GET | terms.HOLD | terms.LOSE | terms.APPLY | terms.DENOUNCE
        ) | (
            {"request", "eye", "pursue"}
            | (terms.PROPOSING - {"support", "back", "welcome", "discuss", "consider"})
        )
