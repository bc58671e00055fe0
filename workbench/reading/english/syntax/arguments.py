"""Which states and which format a noun group of an English sentence means, by name or by what stands for
one."""

from collections.abc import Sequence

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.english.syntax import terms
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.syntax.memory import Body, surname
from workbench.reading.english.syntax.state_arguments import StateArguments
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.linking import state_concerned

_CLOSE = 3
"""Signs that may stand between an office and the name of who holds it."""
_STANDINGS = frozenset({"observer", "partner", "associate"})
_ORGANS = words("council secretariat committee commission summit executive")


class Arguments(StateArguments):
    """What the groups of one sentence stand for, and what it leaves in mind."""

    def remember(self) -> None:
        for first, end, name in self.names:
            if name.type is MentionType.FORMAT and name.entity and not self.names_another(end, name):
                self.memory.formats.append((self.sentence.index, name))
                if " " in name.text:
                    self.memory.heads.add((name.entity, name.text.lower().split()[-1]))
                if self._is_prominent(first, name):
                    self.memory.focus = (self.sentence.index, name)
            elif name.type is MentionType.FORMAT and name.entity and self._is_of_organ(name):
                self.memory.formats.append((self.sentence.index, name))
            if name.type is MentionType.ROLE:
                self._remember_office(first, name)
        self._remember_doer()
        for group in self.clauses.nouns:
            series = group.series if len(group.series) > 1 and group is group.series[0] else []
            if named := self.listed(group) or [state for one in series for state in self._named(one)]:
                self.memory.together.append(
                    (self.sentence.index, [(state.code, self._mention(state)) for state in named])
                )
        every = {
            code: name
            for _, end, name in self.names
            if name.type is MentionType.STATE
            and self.tokens[end - 1].pos != "ADJ"
            and (code := state_concerned(name))
        }
        if every:
            self.memory.named = (self.sentence.index, list(every.items()))
        told = ((code, name) for _, _, name in self.names
                if name.type is MentionType.STATE and (code := state_concerned(name)))  # fmt: skip
        if mentioned := dict(told):
            self.memory.mentioned = (self.sentence.index, list(mentioned.items()))
        subjects: list[tuple[str, Mention]] = []
        for verb in self.clauses.verbs:
            for subject in verb.subjects:
                subjects += [(state.code, self._mention(state)) for state in self._named(subject)]
                subjects += [(state.code, self._mention(state)) for state in self.listed(subject)]
            subjects = subjects or self._taken_in(verb)
            if subjects:
                break
        subjects = subjects or self._owners()
        doer, here = self.memory.doer, self.sentence.index
        if not subjects and doer is not None and doer[0] == here and doer[1] in mentioned:
            subjects = [doer[1:]]  # "The Malaysian premier flew home from China. The country …"
        if not subjects:
            subjects = [
                (code, name)
                for _, end, name in self.names
                if name.type is MentionType.STATE
                and self.tokens[end - 1].pos != "ADJ"
                and (code := state_concerned(name))
            ]
            if len({code for code, _ in subjects}) != 1:
                subjects = []
        if subjects:
            unique = list(dict(subjects).items())
            if len(unique) > 1:
                self.memory.together.append((self.sentence.index, unique))
            self.memory.subjects.append((self.sentence.index, unique))

    def _owners(self) -> list[tuple[str, Mention]]:
        """ "Cuba's minister thanked Mexico. The island …": whose the subject is, if no verb has a state for
        its own."""
        verb = next((one for one in self.clauses.verbs if one.form == "finite" and one.subjects), None)
        owners = [one.possessor for one in verb.subjects if one.possessor] if verb is not None else []
        return [(state.code, self._mention(state)) for one in owners for state in self._named(one)]

    def _taken_in(self, verb: VerbGroup) -> list[tuple[str, Mention]]:
        """ "ASEAN welcomed East Timor, years after Cambodia joined": whom a format does something to."""
        doing = verb.form == "finite" and not verb.passive and any(map(self.format_of, verb.subjects))
        named = [state for group in verb.objects for state in self._named(group)] if doing else []
        return [(state.code, self._mention(state)) for state in named]

    def _remember_doer(self) -> None:
        """Whom "he" means next: the one office holder whom the sentence is about, or whom its "he" meant."""
        verb = next((one for one in self.clauses.verbs if one.form == "finite" and one.subjects), None)
        subjects = verb.subjects if verb else []
        doer, self.memory.doer = self.memory.doer, None
        if len(subjects) != 1 or len(subjects[0].series) > 1:
            return
        group = subjects[0]
        if self.clauses.word(group.first) in ("he", "she"):
            self.memory.doer = (self.sentence.index, *doer[1:]) if doer else None
        elif state := self.holder(group):
            told = (MentionType.PERSON, MentionType.ROLE)
            inside = (name for first, _, name in self.names if group.first <= first < group.end)
            named = next((name for name in inside if name.type in told), None)
            self.memory.doer = (self.sentence.index, state.code, named) if named else None

    def _is_of_organ(self, name: Mention) -> bool:
        """ "the OIC Council of Foreign Ministers", "the SCO Secretariat": the format is spoken of."""
        longer = (
            one.text.lower().split()
            for _, _, one in self.names
            if one.type is MentionType.ORGANISATION and one.start == name.start and one.end > name.end
        )
        return name.entity != "format:un" and any(not _ORGANS.isdisjoint(told) for told in longer)

    def focus(self, bodies: Sequence[Body]) -> None:
        """Puts the format that the sentence's claims are about in the centre."""
        for body in bodies:
            for _, _, name in reversed(self.names):
                if name.entity == f"format:{body.id}":
                    self.memory.focus = (self.sentence.index, name)
                    return
            if body.named is not None:
                self.memory.focus = (self.sentence.index, body.named)
                return

    def _is_prominent(self, first: int, name: Mention) -> bool:
        """Whether a format stands in the centre of its sentence: subject, object, or what the text is
        about."""
        if self.memory.main is not None and name.entity == self.memory.main.entity:
            return True
        group = next((one for one in self.clauses.nouns if one.first <= first < one.end), None)
        end = next((end for begin, end, other in self.names if other is name), first)
        if group is None or self._is_called_so(group) or self._is_party(group):
            return False
        return not group.preposition and first <= group.head < end

    def _is_party(self, group: NounGroup) -> bool:
        """ "The ECO was given observer status", "The EU is an observer": in what the text is about."""
        for verb in self.clauses.verbs:
            others = [one for one in (*verb.objects, *verb.adjuncts) if one is not group]
            told = {self.tokens[one.head].lemma for one in others}
            gets = verb.lemma in terms.GIVE | terms.GET | terms.HOLD and group in (
                *verb.subjects,
                *verb.objects,
            )
            is_one = verb.lemma in terms.BE | terms.BECOME and group in verb.subjects
            if (gets and "status" in told) or (is_one and not _STANDINGS.isdisjoint(told)):
                return True
        return False

    def _is_called_so(self, group: NounGroup) -> bool:
        """ "have set up a confederation of their own, the Alliance of Sahel States": named in passing."""
        word, first = self.clauses.word, group.first
        return word(first - 1) == "," and word(first - 2) == "own" and self.memory.main is not None

    def _remember_office(self, first: int, office: Mention) -> None:
        for _, _, name in self.names:
            inside = office.start <= name.start and name.end <= office.end
            beside = name.end <= office.start and office.start - name.end <= 3
            if name.type is MentionType.STATE and (inside or beside) and (code := state_concerned(name)):
                self._keep_speaker(office, code, name)
                return
        own = [
            (state.code, self._mention(state))
            for verb in self.clauses.verbs[:1]
            for subject in verb.subjects
            for state in self._named(subject)
        ]
        if len(own) == 1 and _verb_is_before(self.clauses.verbs[:1], first):
            self._keep_speaker(office, *own[0])  # "Moldova has …, the minister said"

    def _keep_speaker(self, office: Mention, code: str, state: Mention) -> None:
        self.memory.speakers.append((self.sentence.index, code, state))
        for _, _, name in self.names:
            apart = min(abs(name.start - office.end), abs(office.start - name.end))
            if name.type is MentionType.PERSON and apart <= _CLOSE:
                self.memory.people[surname(name)] = (code, state)


def _verb_is_before(verbs: Sequence[VerbGroup], place: int) -> bool:
    """Whether the first of the verbs ends before the token `place`."""
    return bool(verbs) and verbs[0].end <= place
