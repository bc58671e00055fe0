"""Which states a noun group of an English sentence means, by name or by what stands for one."""

from collections.abc import Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, Sign, VerbGroup
from workbench.reading.english.syntax.memory import SUBJECT_REMEMBERED, State, surname
from workbench.reading.english.syntax.named_states import LANDS, NamedStates
from workbench.reading.english.syntax.regions import lying_in, states_of_region
from workbench.reading.english.syntax.series import SAYING
from workbench.reading.english.syntax.tellers import state_of_other
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.linking import state_concerned

_MARKING = frozenset({"congratulate", "praise", "commend"})
"""What is done to somebody for what is their own: "congratulated Belarus on its accession"."""
_DEFINITE = frozenset({"the", "this", "that", "our", "its", "such", "their", "these"})
_RULERS = words("president leader premier chancellor king emir minister")
_MINISTRIES = words("ministry presidency cabinet parliament government")
_DESCRIBING = frozenset({"DET", "NUM", "ADJ", "ADV", "PUNCT"})
"""What may stand in "the three military-ruled African nations", who were named before."""
_MEDIA = words("media press newspaper newspapers outlets portals")
_OTHERS = words(
    "host member other another neighbouring neighboring same first new next third participating western"
    " developing founding observer partner candidate presiding visiting friendly brotherly guest applicant"
    " baltic nordic arab hosting island-hosting latest late last foreign such every each any some"
)
"""What makes "the … country" another than the one spoken of."""
_KINDS = {
    "kingdom": words("SA JO BH MA TH KH BT GB ES NL BE SE NO DK LS SZ TO"),
    "emirate": words("AE KW QA"),
    "sultanate": words("OM BN"),
}
"""Lands that are called by what they are."""


class StateArguments(NamedStates):
    """The states that the groups of one sentence stand for."""

    def states(self, groups: Sequence[NounGroup]) -> list[State]:
        """The states that the groups mean, each once, in order."""
        found: dict[str, State] = {}
        for group in groups:
            for state in self._states_of(group):
                found.setdefault(state.code, state)
        return list(found.values())

    def _states_of(self, group: NounGroup) -> list[State]:
        if group.is_date:
            return []
        direct = self._named(group)
        if direct:
            return direct
        if self.tokens[group.first].text.lower() == "whose":
            return self._owner_of(group)
        listed = self._listed_after(group)
        if listed:
            return listed
        if apposed := self._told_by_name(group):
            return apposed
        if region := states_of_region(self.tokens, group):
            left_out = self._excepted(group)
            return [State(code, group.first, group.end) for code in region if code not in left_out]
        if group.is_pronoun or self._is_definite(group):
            return self._referred(group)
        return []

    def _owner_of(self, group: NounGroup) -> list[State]:
        """ "Uzbek President Shavkat Mirziyoyev, whose country …": the leader's own."""
        before = [one for one in self.clauses.nouns if one.end <= group.first and not one.is_date]
        if self.tokens[group.head].lemma not in ("country", "nation", "republic", "government") or not before:
            return []
        state = self.holder(before[-1])
        return [state] if state else []

    def _is_definite(self, group: NounGroup) -> bool:
        words = [token.text.lower() for token in self.tokens[group.first : group.end]]
        return (
            words[0] in _DEFINITE
            or words[0] in ("both", "neither", "his", "her")
            or words[0] in ("two", "three", "all")
        )

    def _referred(self, group: NounGroup) -> list[State]:
        """ "the country", "it", "both", "the latter": the subject before."""
        head = self.tokens[group.head]
        word = head.text.lower()
        if word == "those" and group.preposition == "among":
            naming = (verb for verb in self.clauses.verbs if group in verb.adjuncts)
            return [state for verb in naming for one in verb.subjects for state in self._named(one)]
        plural = word in ("they", "both", "them", "these") or head.feats.get("Number") == "Plur"
        told = any(token.pos == "NUM" for token in self.tokens[group.first : group.head])
        counted = head.lemma in ("candidate", "newcomer", "entrant", "invitee") and told
        each = self.clauses.word(group.first - 2) if word == "them" and group.preposition == "of" else word
        known = (
            head.lemma in LANDS
            or counted
            or word in ("it", "they", "latter")
            or (each != word and each in ("none", "all"))
        )
        if group.end - group.first == 1 and each in ("both", "neither"):
            earlier = self.earlier_states(group)
            pair = earlier if len(earlier) == 2 else self.memory.last_subjects(self.sentence.index, 2)
            if len(pair) != 2 and len(inside := self._named_before(group)) == 2:
                pair = inside  # "at the Andean Community, of which both are members"
            near, named = self.memory.named
            asked = group.first == 0 and self.memory.subjects and self.memory.subjects[-1][0] < near
            if (len(pair) != 2 or asked) and self.sentence.index - near <= 1 and len(named) == 2:
                pair = named  # "Cuba, Uzbekistan get a window on the EAEU. Both …"
            return [State(code, group.first, group.end, name) for code, name in pair]
        if self.clauses.word(group.first) == "all" and head.pos == "NUM" and group.end - group.first == 2:
            told_of = self.memory.last_subjects(self.sentence.index, terms.NUMBERS.get(head.lemma, 0))
            return [State(code, group.first, group.end, name) for code, name in told_of if len(told_of) > 1]
        if not (known or (group.is_pronoun and word in ("both", "itself", "we"))):
            return []
        if self._has_other_modifier(group) or self._is_restricted(group):
            return []
        if self.tokens[group.first].text.lower() in ("we", "our"):
            return self._of_speaker(group)
        earlier = self._of_that_kind(group, self.earlier_states(group))
        near, named = self.memory.named
        if word == "latter" and group.first <= 1 and self.sentence.index - near == 1:
            earlier = named[-1:]  # "…, admitting Iran and Cuba. The latter has yet to …"
        if word == "it" and self._is_of_another(group, earlier):
            return []
        if not earlier or (plural and len(earlier) < 2) or (not plural and len(earlier) > 1):
            if word != "latter" or not earlier:
                return []
            earlier = earlier[-1:]
        return [State(code, group.first, group.end, name) for code, name in earlier]

    def _of_that_kind(
        self, group: NounGroup, earlier: list[tuple[str, Mention]]
    ) -> list[tuple[str, Mention]]:
        """ "South Africa's minister said the Kingdom had joined": the one spoken of that is a kingdom; "the
        Balkan country": the one that lies there."""
        inside = (token.text for token in self.tokens[group.first : group.head])
        region = lying_in(inside)
        if region and any(code in region for code, _ in earlier):
            return [one for one in earlier if one[0] in region]
        alike = region or _KINDS.get(self.tokens[group.head].lemma)
        if alike is None or any(code in alike for code, _ in earlier):
            return earlier
        before = [one for _, states in self.memory.subjects[-3:] for one in states if one[0] in alike]
        return before[-1:]

    def _is_of_another(self, group: NounGroup, earlier: Sequence[tuple[str, Mention]]) -> bool:
        """Whether an owner stands between: "Tajikistan studies Kyrgyzstan's experience after it joined"."""
        nearest = next((one for one in reversed(self.clauses.nouns) if one.end <= group.first), None)
        owners = self._named(nearest.possessor) if nearest is not None and nearest.possessor else []
        return any(state.code not in dict(earlier) for state in owners)

    def _is_restricted(self, group: NounGroup) -> bool:
        """ "the countries that have applied": those, not the ones spoken of."""
        following = self.clauses.after(group)
        return isinstance(following, Sign) and following.kind == "W" and not group.is_pronoun

    def _of_speaker(self, group: NounGroup) -> list[State]:
        """ "we", "our country": the state whose office holder speaks in the sentence, else the one before."""
        told = (MentionType.ROLE, MentionType.PERSON)
        said = [one for verb in self.clauses.verbs if verb.lemma in SAYING for one in verb.subjects]
        ruling = [one for one in said if self.tokens[one.head].lemma in terms.GOVERNMENTS]
        if len(ruling) == 1 and len(states := self._named(ruling[0])) == 1:
            return [State(states[0].code, group.first, group.end)]
        speaking = [
            one
            for one in self.clauses.nouns
            if any(name.type in told and one.first <= first < one.end for first, _, name in self.names)
        ]
        if speaking:
            found = [state for one in speaking if (state := self.holder(one))]
            codes = {state.code for state in found}
            if codes:
                return [State(found[0].code, group.first, group.end)] if len(codes) == 1 else []
        for _, _, name in self.names:
            known = self.memory.people.get(surname(name)) if name.type is MentionType.PERSON else None
            if known is not None:
                return [State(known[0], group.first, group.end, known[1])]
        if self.memory.speakers and self.sentence.index - self.memory.speakers[-1][0] <= SUBJECT_REMEMBERED:
            _, code, name = self.memory.speakers[-1]
            return [State(code, group.first, group.end, name)]
        if self.clauses.word(0) in ("answer", "a") and self.clauses.word(1) in (":", "."):
            asked = self.memory.last_subjects(
                self.sentence.index
            )  # "Question: When will Baku join? Answer: We …"
            return [State(code, group.first, group.end, name) for code, name in asked if len(asked) == 1]
        bare = [
            one for one in speaking if one in said and self.clauses.word(one.first) == "the"
        ]  # "the president said"
        before = self.memory.last_subjects(self.sentence.index) if bare else []
        return [State(code, group.first, group.end, name) for code, name in before if len(before) == 1]

    def _has_other_modifier(self, group: NounGroup) -> bool:
        """ "the host country", "the member states", "the Baltic states": not the one spoken of."""
        inside = self.tokens[group.first : group.head]
        if self.tokens[group.head].feats.get("Number") == "Plur":
            counted = any(token.pos == "NUM" for token in inside)
            plain = all(token.pos in _DESCRIBING and token.lemma not in _OTHERS for token in inside)
            return not (counted and plain) and any(token.pos not in ("DET", "NUM") for token in inside)
        region = lying_in(token.text for token in inside)  # "the Balkan country"
        named = any(
            group.first <= first < group.head and not (region and name.type is MentionType.PLACE)
            for first, _, name in self.names
            if name.entity
        )
        ranked = any(token.feats.get("NumType") == "Ord" for token in inside)  # "the ninth country"
        others = (token for token in inside if not lying_in([token.text]))
        return named or ranked or any(token.lemma in _OTHERS for token in others)

    def earlier_states(self, group: NounGroup) -> list[tuple[str, Mention]]:
        """The states that were the subject of a verb before, else those of the sentences before."""
        own = self.clauses.word(group.first) in ("his", "her")
        if own and (other := state_of_other(self.clauses, self.names, group)):
            return [other]
        if self._goes_on_with_another(group):
            return []
        near, named = self.memory.named
        if self.clauses.word(1) == "latter" and group.first > 1 and self.sentence.index - near == 1:
            return named[-1:]  # "The latter has not formalised its membership"
        announcing: list[tuple[str, Mention]] = []
        for verb in reversed(self.clauses.verbs):
            if verb.first >= group.first or group in verb.subjects:
                continue
            found: list[State] = []
            for owner in (one.possessor for one in verb.objects if self._is_about_owner(verb, one)):
                found += self._named(owner) if owner and owner.first < group.first else []
            for thing in verb.objects if verb.lemma in _MARKING else ():
                ahead = thing.end <= group.first
                held = self.holder(thing) if ahead and not self._named(thing) else None
                found += [held] if held else self._named(thing) if ahead else []
            found = list({state.code: state for state in found}.values())
            for subject in verb.subjects if not found else ():
                if subject.first < group.first and group not in subject.series:
                    found += self._named(subject) or (
                        self._named(subject.possessor) if subject.possessor else []
                    )
                    if not found and (counted := self._counted_before(subject)):
                        return counted
                    office = None if found else self.holder(subject)
                    found += [office] if office and self._is_named_in(office) else []
            if found and verb.lemma in SAYING and self._opens_speech(group, verb):
                return [(state.code, self._mention(state)) for state in found]
            if found and verb.lemma in SAYING and not announcing:
                announcing = [(state.code, self._mention(state)) for state in found]
            elif found:
                return [(state.code, self._mention(state)) for state in found]
        if announcing:
            return announcing
        unique = self._named_before(group)
        count = next((terms.NUMBERS.get(token.lemma, 0) for token in self.tokens[group.first : group.head]
                      if token.pos == "NUM"), 0)  # fmt: skip
        if self.tokens[group.first].text.lower() in ("these", "those"):
            count = count or -1
        pair = count == 2 or self.clauses.word(group.first) == "both"
        if pair and len(named) != 2 and not unique:
            near, named = self.memory.mentioned
        if pair and len(named) == 2 and self.sentence.index - near == 1:
            before = named  # "Uzbekistan's exports to Azerbaijan grew. Both countries …"
        else:
            before = self.memory.last_subjects(self.sentence.index, 2 if pair else count)
        owned = [self.tokens[group.first].text.lower()] if group.first < group.head else []
        if owned in (["his"], ["her"]) and self.memory.speakers:
            _, code, name = self.memory.speakers[-1]
            return [(code, name)]
        told = self._of_media(group) if not unique else []
        told = told or self._together(group, unique)
        return unique if len(unique) == 1 else told or before or self._of_doer(group)

    def _of_doer(self, group: NounGroup) -> list[tuple[str, Mention]]:
        """ "Pashinyan spoke. The country would leave, he said": whose leader the sentence before is about,
        where the text has named no state."""
        doer, memory = self.memory.doer, self.memory
        if doer is None or memory.subjects or memory.named[1] or self.tokens[group.head].lemma not in LANDS:
            return []
        if doer[0] != self.sentence.index - 1:
            return []
        before = self.document.sentences[doer[0]]
        persons = (
            one.type is MentionType.PERSON for one in self.document.mentions_in(before.start, before.end)
        )
        return [doer[1:]] if sum(persons) <= 1 else []

    def _named_before(self, group: NounGroup) -> list[tuple[str, Mention]]:
        """The states that the sentence names before the group."""
        return list({
            code: name
            for first, end, name in self.names
            if first < group.first
            and name.type is MentionType.STATE
            and self.tokens[end - 1].pos != "ADJ"
            and (code := state_concerned(name))
        }.items())  # fmt: skip

    def _together(self, group: NounGroup, named: list[tuple[str, Mention]]) -> list[tuple[str, Mention]]:
        """ "promised Ukraine and Georgia that they would be let in": those named together."""
        if self.clauses.word(group.first) not in ("they", "them") or len(named) < 2:
            return []
        before = (one for one in reversed(self.clauses.nouns) if one.end <= group.first)
        lists = (one.series for one in before if len(one.series) > 1)
        # not "Russia, China and they", of which it is one itself
        series = next((one for one in lists if all(each is not group for each in one)), None)
        told = self.states(series) if series is not None else []
        return named if [state.code for state in told] == [code for code, _ in named] else []

    def _counted_before(self, group: NounGroup) -> list[tuple[str, Mention]]:
        """ "The three military-ruled nations announced their withdrawal": those that were named together."""
        plural = self.tokens[group.head].feats.get("Number") == "Plur" and not group.is_pronoun
        counted = any(token.pos == "NUM" for token in self.tokens[group.first : group.head])
        told = self._referred(group) if plural and counted and self._is_definite(group) else []
        return [(state.code, state.named) for state in told if state.named is not None]

    def _is_about_owner(self, verb: VerbGroup, thing: NounGroup) -> bool:
        """ "proposed Azerbaijan's accession, enabling it to": what is said is said of whose it is."""
        return verb.lemma in terms.DECIDING or self.tokens[thing.head].lemma in terms.JOINING_NOUNS

    def _goes_on_with_another(self, group: NounGroup) -> bool:
        """ "The government has studied it since 2014, when Kyrgyzstan joined, but it …": not the state of the
        clause that commas set in, but a subject that is none."""
        told = self.clauses.word(group.first) == "it" and self.clauses.word(group.first - 1) in ("but", "and")
        before = [one for one in self.clauses.verbs if one.first < group.first and one.form == "finite"]
        if not told or self.clauses.word(group.first - 2) != "," or len(before) < 2 or before[0].marker:
            return False
        set_in = before[-1].marker in ("when", "which", "where")
        return set_in and bool(before[0].subjects) and not self.states(before[0].subjects)

    def _opens_speech(self, group: NounGroup, verb: VerbGroup) -> bool:
        """ "Ukraine signed and Turkmenistan said it would join": of whoever says it, if no other clause ends
        behind it with a comma."""
        said = group.is_pronoun and self.clauses.word(group.first) == "it" and group.order - verb.order <= 2
        return said and self.clauses.word(verb.subjects[0].first - 1) in ("and", "while", ";")

    def _of_media(self, group: NounGroup) -> list[tuple[str, Mention]]:
        """ "reports by Armenian media alleging that the republic would leave": the state whose media they
        are."""
        found = [
            (code, name)
            for first, end, name in self.names
            if name.type is MentionType.STATE
            and end <= group.first
            and self.clauses.word(end) in _MEDIA
            and (code := state_concerned(name))
        ]
        return found[-1:]

    def subjects_before(self, group: NounGroup) -> list[tuple[str, Mention]]:
        """The states that were subjects before the group, the nearest first; then those of earlier
        sentences."""
        found = []
        for verb in reversed([verb for verb in self.clauses.verbs if verb.first < group.first]):
            for subject in verb.subjects:
                found += [(state.code, self._mention(state)) for state in self._named(subject)]
        return found + self.memory.last_subjects(self.sentence.index)

    def _mention(self, state: State) -> Mention:
        found = next(
            (name for first, end, name in self.names if state.first <= first and end <= state.end), None
        )
        assert found is not None
        return found

    def _is_named_in(self, state: State) -> bool:
        return any(state.first <= first and end <= state.end for first, end, _ in self.names)

    def holder(self, group: NounGroup) -> State | None:
        """The state whose president or minister the group names: by the office, else by the table of
        leaders."""
        known = self._leaders
        for first, end, name in self.names:
            if name.type is MentionType.PERSON and group.first <= first and end <= group.end and name.name:
                terms_held = known.terms(known.person(name.name) or "")
                if terms_held and terms_held[-1].of.startswith("state:"):
                    return State(terms_held[-1].of.removeprefix("state:"), group.first, group.end)
        offices = [
            name for first, _, name in self.names if name.type is MentionType.ROLE and first < group.end
        ]
        for office in offices:
            place = next((first for first, _, name in self.names if name is office), 0)
            if not (group.first <= place < group.end):
                continue
            for first, end, name in self.names:
                within = office.start <= name.start and name.end <= office.end
                beside = group.first <= first and end <= group.end
                if name.type is MentionType.STATE and (within or beside) and (code := state_concerned(name)):
                    return State(code, group.first, max(group.end, end))
        if self.tokens[group.head].lemma in _MINISTRIES:
            inside = (name for first, end, name in self.names if group.first <= first and end <= group.end)
            codes = [
                code for name in inside if name.type is MentionType.STATE and (code := state_concerned(name))
            ]
            return State(codes[0], group.first, group.end) if len(codes) == 1 else None
        if self.tokens[group.head].lemma not in _RULERS:
            return None
        of = (one for one in self._near(group) if one.preposition == "of")
        owner = group.possessor or next(of, None)  # "Argentina's new president", "the president of Iran"
        named = self._named(owner) if owner is not None and len(owner.series) == 1 else []
        return State(named[0].code, group.first, group.end) if named else None
