"""English verbs by which a status is given, got, held, lost or sought."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Modality, Status
from workbench.reading.english.memberships.proposition import Proposition
from workbench.reading.english.memberships.proposition_rules import Rules, wished
from workbench.reading.english.memberships.statuses import StatusNoun
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body, State
from workbench.reading.english.syntax.named_states import LANDS
from workbench.reading.english.syntax.sense import Sense
from workbench.reading.english.words.closed_class import words

_FOR_WHOM = LANDS | words("entity territory pseudo-state")
_SOUGHT = terms.REQUEST_NOUNS | terms.WISHES | {"bid"}
_ASKING = words("seek request")
_REFUSED = words("refuse deny decline")
_URGING = words("support back favour favor advocate welcome discuss urge recommend suggest propose encourage")
_TERMS = words("criterion criteria rule condition requirement procedure standard principle ground")
"""What there may be for a membership that nobody seeks."""


class Granting(Rules):
    """The rules of one sentence."""

    def _gives(self, verb: VerbGroup) -> Iterator[Proposition]:
        if self.clauses.word(verb.end) == "up":
            return  # "will not give up its membership"
        raised = verb.lemma in terms.RAISE
        noun, source = self._status_given(verb, raised)
        if noun is None:
            return
        states = self._receivers(verb, source)
        body = noun.body
        if noun.implied:
            owner = self._subject_body(verb) if not verb.passive else None
            named = self._adjunct_body(verb, frozenset({"in", "by", "at", "within", "of"}))
            body = named or owner or self._granting_council(verb) or body
        for made in self._made(
            "en.upgrades" if raised else "en.grants",
            "joins",
            noun.status,
            states,
            body,
            verb,
            True,
            (noun.group.head,),
        ):
            offered = verb.lemma in ("offer", "promise")
            sense = replace(made.sense, status=Status.INVITED) if offered else made.sense
            if self._leads_there(verb) and sense.modality is Modality.DECIDED:
                sense = replace(sense, modality=Modality.PLANNED)
            yield replace(made, sense=sense)
            old = self._raised_from(verb) if raised and made.sense.modality is Modality.DECIDED else None
            if old is not None and old is not noun.status:
                yield replace(made, rule="en.upgrades.from", act="loses", status=old)

    def _granting_council(self, verb: VerbGroup) -> Body | None:
        """ "was granted observer status by the WTO General Council"."""
        for group in verb.adjuncts if verb.passive else verb.subjects:
            council = self.tokens[group.head].lemma in (
                "council",
                "assembly",
                "leader",
                "summit",
                "member",
                "head",
            )
            if (
                council
                and group.preposition in ("by", "")
                and (body := self.arguments.modifier(group, group.head))
            ):
                return body
        return None

    def _raised_from(self, verb: VerbGroup) -> Status | None:
        """ "was upgraded from dialogue partner to observer": what it was until then."""
        for group in verb.adjuncts:
            if group.preposition == "from" and (found := self.statuses.named(group)) is not None:
                return found[0]
        return None

    def _leads_there(self, verb: VerbGroup) -> bool:
        """ "was handed a road map to full membership": a way to it, and no membership yet."""
        ways = words("map roadmap path plan pathway timetable timeline prospect perspective chance way")
        return any(self.tokens[one.head].lemma in ways for one in verb.objects)

    def _status_given(self, verb: VerbGroup, raised: bool) -> tuple[StatusNoun | None, NounGroup | None]:
        groups = [*verb.objects] if not raised else []
        groups += [group for group in verb.adjuncts if group.preposition in ("to", "of", "as", "into")]
        if verb.lemma == "provide":
            groups += [group for group in verb.adjuncts if group.preposition == "with"]
        if not raised and any(self.tokens[one.head].lemma in ("seat", "place") for one in verb.objects):
            groups += list(self.clauses.hanging_on(verb.objects[-1]))  # "a seat as an observer"
        if verb.passive and not raised:
            groups = [*verb.subjects, *verb.objects, *groups]
        for group in groups:
            noun = self._status_phrase(group)
            in_view = self.clauses.word(group.first - 2) == "view"  # "with a view to possible membership"
            if noun is not None and not in_view:
                return noun, group
        return None, None

    def _receivers(self, verb: VerbGroup, source: NounGroup | None) -> list[State]:
        if verb.passive or verb.form == "participle":
            owners = [one.possessor for one in verb.subjects if one.possessor and one is not source]
            states = self.arguments.states(verb.subjects) or self.arguments.states(owners)
            if states:
                return states + self._beside(verb, states)
        else:
            others = [group for group in verb.objects if group is not source]
            before = [group for group in others if source is None or group.order < source.order]
            if states := self.arguments.states(before) or self.arguments.states(others):
                return states  # "granted Iran observer status and Belarus partner status": Iran alone
            for group in verb.objects:
                if group.possessor is not None and (states := self.arguments.states([group.possessor])):
                    return states
        if not verb.passive and verb.form == "finite" and verb.objects[:1] == [source]:
            subjects = self.arguments.states(
                verb.subjects
            )  # a headline: "Türkiye offered BRICS partner status"
            if subjects and not any(one.preposition == "to" for one in verb.adjuncts):
                return subjects
        for group in verb.adjuncts:
            if group.preposition in ("to", "on", "upon", "for") and (
                states := self.arguments.states(group.series)
            ):
                return states
        owner = source.possessor if source else None
        return self.arguments.states([owner]) if owner else []

    def _gets(self, verb: VerbGroup) -> Iterator[Proposition]:
        lemma = verb.lemma
        if lemma == "take" and self.clauses.word(verb.end) not in ("up", "on"):
            return
        if lemma == "offer" and len(verb.objects) > 1:
            return  # "has offered Armenia membership": others are to have it
        groups = [*verb.objects, *(one for one in verb.adjuncts if self._is_aim(one))]
        if verb.passive and lemma in terms.HOLD:
            groups = verb.subjects  # "Observer status is held by A and B"
        if (
            lemma in terms.SHOWING
            and verb.objects
            and self.tokens[verb.objects[0].head].lemma in terms.WISHES
        ):
            groups = [
                near for near in self.clauses.hanging_on(verb.objects[0]) if near.preposition in ("in", "for")
            ]
            if not groups and not self._has_complement(verb.objects[0]):
                yield from self._is_interested(verb)
        for group in groups:
            noun = self._status_phrase(group)
            if noun is not None and group.preposition == "for" and verb.objects:
                seeks = lemma not in terms.HOLD | terms.GET | terms.LOSE  # not "has a bid for membership"
                noun = noun if seeks and self.tokens[verb.objects[0].head].lemma in _SOUGHT else None
            if noun is None or (
                self.statuses.named(group) is None and self.tokens[group.head].lemma not in ("status", "it")
            ):
                continue
            if self.tokens[group.head].lemma not in terms.STANDINGS | {"it"}:
                continue
            yield from self._got(verb, lemma, noun, group)
            return

    def _for_whom(self, verb: VerbGroup) -> list[State] | None:
        """Who has it by that: "secured a status for Qatar"; none by "for the breakaway territory", None of
        "for accession"."""
        for group in verb.adjuncts if verb.lemma in terms.GET else ():
            head = self.tokens[group.head]
            if group.preposition == "for" and (head.pos == "PROPN" or head.lemma in _FOR_WHOM):
                return self.arguments.states(group.series) if head.pos == "PROPN" else []
        return None

    def _holding(self, verb: VerbGroup) -> list[State]:
        """ "is held by A, B and C": those that have it."""
        agents = [one for one in verb.adjuncts if one.preposition == "by"]
        held = verb.passive and verb.lemma in terms.HOLD and bool(agents)
        return self.arguments.states(agents[0].series) if held else []

    def _is_aim(self, group: NounGroup) -> bool:
        """ "is looking for membership", and not "is looking at its criteria for membership"."""
        return group.preposition == "for" and self.tokens[group.first - 2].lemma not in _TERMS

    def _eyes(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Chad is eyeing the Alliance of Sahel States"."""
        body = self.arguments.format_of(verb.objects[0]) if verb.objects else None
        if verb.lemma != "eye" or verb.passive or body is None:
            return
        for made in self._made("en.seeks.status", "joins", Status.MEMBER, self._subjects(verb), body, verb):
            sense = made.sense
            if sense.modality is not Modality.REPORTED:
                sense = replace(sense, modality=wished(sense.modality))
            yield replace(made, sense=replace(sense, status=Status.CANDIDATE))

    def _is_interested(self, verb: VerbGroup) -> Iterator[Proposition]:
        """ "Honduras has shown interest": in what, the sentence before says."""
        after = self.clauses.after(verb.objects[0])
        said = self.context.status is not None and not verb.adjuncts
        elsewhere = isinstance(after, VerbGroup) or self.clauses.word(verb.objects[0].end) in ("in", "to")
        if elsewhere or not said or self.tokens[verb.objects[0].head].lemma != "interest":
            return
        body, states = self.arguments.context_format(verb.first), self._subjects(verb)
        none = self.clauses.word(verb.objects[0].first) == "no"
        for made in self._made("en.seeks.status", "joins", Status.MEMBER, states, body, verb):
            modality = Modality.DENIED if none else wished(made.sense.modality)
            yield replace(made, sense=replace(made.sense, modality=modality))

    def _sought(self, verb: VerbGroup, noun: StatusNoun, sense: Sense) -> Sense:
        """What is sought is proposed; "will seek membership" is a plan to ask for it."""
        asks = sense.modality is Modality.PLANNED and verb.lemma in _ASKING and verb.form != "gerund"
        told = asks or sense.modality is Modality.REPORTED
        candidate = told and noun.status is Status.MEMBER
        sense = replace(sense, status=Status.CANDIDATE) if candidate else sense
        return sense if asks else replace(sense, modality=wished(sense.modality))

    def _got(self, verb: VerbGroup, lemma: str, noun: StatusNoun, group: NounGroup) -> Iterator[Proposition]:
        owner = group.possessor
        if owner is None and group.preposition == "for" and verb.objects:
            owner = verb.objects[0].possessor
        states = self.arguments.states(owner.series or [owner]) if owner else []
        if owner is None and lemma in _URGING:
            return
        given = self.arguments.states(verb.objects) if verb.passive else []
        whom = self._for_whom(verb)
        if whom == [] and group in verb.objects:
            return  # "Turkey secured a status for the north of Cyprus": it has none by that
        states = states or whom or given or self._holding(verb)
        if not verb.passive or (lemma in _REFUSED and group in verb.objects):
            states = states or self._subjects(verb)  # "Belarus was refused observer status"
            states = states or (self._holders(verb) if lemma in terms.PROPOSING else [])
        body = noun.body
        if noun.implied:
            body = self._adjunct_body(verb, frozenset({"in", "at", "within", "of", "to"})) or body
        if lemma in terms.HOLD:
            act, rule = "is", "en.has.status"
        elif lemma in terms.LOSE:
            act, rule = "loses", "en.loses.status"
        elif lemma in terms.GET | {"take"}:
            act, rule = "joins", "en.gets.status"
        else:
            act, rule = "joins", "en.seeks.status"
        wish = verb.objects[0] if verb.objects and lemma in terms.SHOWING else group
        if self.clauses.word(wish.first) == "little":
            return  # "has shown little interest in membership"
        no = "no" in (self.clauses.word(group.first), self.clauses.word(wish.first))
        for made in self._made(rule, act, noun.status, states, body, verb, tokens=(noun.group.head,)):
            sense = made.sense
            if rule == "en.seeks.status":
                sense = self._sought(verb, noun, sense)
                if lemma in terms.REFUSING:
                    if verb.negated:
                        continue  # "has not ruled out membership" is told by the noun
                    sense = replace(sense, modality=Modality.DENIED)
            if no and sense.modality in (Modality.DECIDED, Modality.PROPOSED):
                sense = replace(sense, modality=Modality.DENIED)
            if lemma in ("keep", "retain") and sense.modality is not Modality.DECIDED:
                continue  # "will not be able to keep its membership in both"
            past = act == "is" and verb.tense == "past" and verb.form == "finite"
            yield replace(made, sense=sense, past=past)
