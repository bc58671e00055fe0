"""Which states and which format a noun group of an English sentence means, by name or by what stands for
one."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.document import Document, Sentence
from workbench.reading.english import terms
from workbench.reading.english.clauses import Clauses
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import NounGroup, Sign, VerbGroup
from workbench.reading.gazetteer import capitals
from workbench.reading.knowledge import knowledge
from workbench.reading.linking import is_adjective, state_concerned

_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "around", "throughout"})
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_DEFINITE = frozenset({"the", "this", "that", "our", "its", "such", "their", "these"})
_OTHERS = words(
    "host member other another neighbouring neighboring same first new next third participating western"
    " developing founding observer partner candidate presiding visiting friendly brotherly guest applicant"
    " baltic nordic arab hosting island-hosting latest last foreign such every each any some"
)
"""What makes "the … country" another than the one spoken of."""
_PARTS = words("northern southern eastern western north south east west upper lower inner outer")
T = TypeVar("T")
_REMEMBERED, _SUBJECT_REMEMBERED = 12, 2
"""Sentences over which "the bloc" and "the country" still find what they stand for."""


@dataclass(frozen=True, slots=True)
class State:
    """A state at tokens `[first, end)`; `named` is the mention elsewhere that gave the name, if one was
    needed."""

    code: str
    first: int
    end: int
    named: Mention | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A format at tokens `[first, end)`, and the mention that named it if that is elsewhere."""

    id: str
    first: int
    end: int
    named: Mention | None = None


@dataclass(slots=True)
class Memory:
    """What the sentences before leave in mind."""

    main: Mention | None = None
    formats: list[tuple[int, Mention]] = field(default_factory=list)
    focus: tuple[int, Mention] | None = None
    subjects: list[tuple[int, list[tuple[str, Mention]]]] = field(default_factory=list)
    speakers: list[tuple[int, str, Mention]] = field(default_factory=list)
    heads: set[tuple[str | None, str]] = field(default_factory=set)
    """The last words of the names of formats, with what they name."""

    def last_format(self, sentence: int, kind: str = "") -> Mention | None:
        """The format that "the bloc" means: one whose name has that word, the one last in focus, the
        commonest."""
        if kind and (named := self._by_kind(sentence, kind)):
            return named
        if self.focus is not None and sentence - self.focus[0] <= _REMEMBERED:
            return self.focus[1]
        return self.main if self.formats else None

    def _by_kind(self, sentence: int, kind: str) -> Mention | None:
        near = [name for _, name in _recent(self.formats, sentence)]
        found = [name for name in near if kind in f"{name.name} {name.text}".lower().split()]
        if self.focus is not None and any(name.entity == self.focus[1].entity for name in found):
            return self.focus[1]
        return found[-1] if found else None

    def last_subjects(self, sentence: int, count: int = 0) -> list[tuple[str, Mention]]:
        """The states that the sentences before were about; with `count`, the last so many named together."""
        if count > 1:
            near = [states for _, states in _recent(self.subjects, sentence)]
            return next((states for states in reversed(near) if len(states) == count), [])
        if self.subjects and sentence - self.subjects[-1][0] <= _SUBJECT_REMEMBERED:
            return self.subjects[-1][1]
        return []


def verb_is_before(verbs: Sequence[VerbGroup], place: int) -> bool:
    """Whether the first of the verbs ends before the token `place`."""
    return bool(verbs) and verbs[0].end <= place


def _recent(remembered: Sequence[tuple[int, T]], sentence: int) -> Sequence[tuple[int, T]]:
    """What the last sentences left in mind: a long text must not be looked through again and again."""
    first = bisect_left(remembered, sentence - _REMEMBERED, key=lambda row: row[0])
    return remembered[first:]


class Arguments:
    """The names of one sentence by their tokens, and what its groups stand for."""

    def __init__(self, document: Document, sentence: Sentence, memory: Memory) -> None:
        self.sentence, self.memory = sentence, memory
        self._leaders = knowledge(document.additions).leaders
        names = document.mentions_in(sentence.start, sentence.end)
        self.clauses = Clauses(sentence, names)
        self.tokens = sentence.tokens
        starts = {token.start: index for index, token in enumerate(sentence.tokens)}
        self.names: list[tuple[int, int, Mention]] = []
        for name in names:
            if name.start in starts:
                first = starts[name.start]
                end = first
                while end < len(self.tokens) and self.tokens[end].start < name.end:
                    end += 1
                self.names.append((first, end, name))

    # States

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
        if group.is_pronoun or self._is_definite(group):
            return self._referred(group)
        return []

    def _named(self, group: NounGroup) -> list[State]:
        """A state by its name, its capital or its government."""
        head = self.tokens[group.head]
        for first, end, name in self.names:
            if not (group.first <= first and end <= group.end):
                continue
            if (
                name.type is MentionType.STATE
                and first <= group.head < end
                and self.tokens[end - 1].pos != "ADJ"
            ):
                if self.tokens[first - 1].lemma in _PARTS and first > group.first:
                    return []  # "Northern Cyprus", "West Germany"
                if not is_adjective(name) and (code := state_concerned(name)):
                    return [State(code, group.first, group.end)]
            if (
                name.type is MentionType.PLACE
                and first <= group.head < end
                and group.preposition not in _PLACE_PREPOSITIONS
                and name.entity in capitals()
            ):
                return [State(capitals()[name.entity], group.first, group.end)]
            if head.lemma in terms.GOVERNMENTS and (code := state_concerned(name)):
                return [State(code, group.first, group.end)]
        if head.lemma in terms.GOVERNMENTS:
            owners = [group.possessor] if group.possessor else []
            owners += [item for item in self._near(group) if item.preposition == "of"]
            for owner in owners:
                if named := self._named(owner):
                    return [State(named[0].code, min(group.first, owner.first), max(group.end, owner.end))]
        return []

    def _near(self, group: NounGroup) -> list[NounGroup]:
        return list(self.clauses.hanging_on(group))[:1]

    def _listed_after(self, group: NounGroup) -> list[State]:
        """ "six countries – A, B and C", "states such as A and B", "four countries, including A"."""
        head = self.tokens[group.head]
        if head.lemma not in terms.STATE_NOUNS | {
            "member",
            "observer",
            "partner",
            "newcomer",
            "five",
            "trio",
        }:
            return []
        items, order = self.clauses.items, group.order + 1
        of = next((one for one in self._near(group) if one.preposition == "of"), None)
        if of is not None and head.lemma in ("state", "country", "republic", "nation"):
            named = [state for one in of.series for state in self._named(one)]
            if named and len(named) == len(of.series):
                return named  # "the Baltic states of Estonia, Latvia and Lithuania"
        while order < len(items):
            item = items[order]
            opens = isinstance(item, Sign) and item.word in (
                "—",
                "–",
                "-",
                ":",
                "(",
                "such as",
                "including",
                "like",
                ",",
            )
            if (
                isinstance(item, NounGroup)
                and item.preposition in ("of", "from", "in")
                and not self._named(item)
            ):
                order += 1
                continue
            if isinstance(item, NounGroup) and item.preposition in ("of", "in") and self.format_of(item):
                order += 1
                continue
            among = isinstance(item, NounGroup) and item.is_pronoun and item.preposition == "among"
            if among or (isinstance(item, Sign) and item.word in ("of", "from", "in", "among")):
                order += 1  # "nine republics, among them A, B and C"
                continue
            if not opens or not isinstance(item, Sign):
                break
            following = items[order + 1] if order + 1 < len(items) else None
            if isinstance(following, NounGroup) and len(following.series) > 1 - (item.word != ","):
                named = [state for one in following.series for state in self._named(one)]
                if len(named) == len(following.series) and named:
                    return named
            if isinstance(following, Sign) and item.word == ",":
                order += 1
                continue
            break
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
        plural = word in ("they", "both", "them", "these") or head.feats.get("Number") == "Plur"
        known = head.lemma in ("country", "republic", "nation", "state") or word in ("it", "they", "latter")
        if group.end - group.first == 1 and word in ("both", "neither"):
            earlier = self.earlier_states(group)
            pair = earlier if len(earlier) == 2 else self.memory.last_subjects(self.sentence.index, 2)
            return [State(code, group.first, group.end, name) for code, name in pair]
        if not (known or (group.is_pronoun and word in ("both", "itself", "we"))):
            return []
        if self._has_other_modifier(group):
            return []
        if self.tokens[group.first].text.lower() in ("we", "our"):
            return self._of_speaker(group)
        earlier = self.earlier_states(group)
        if not earlier or (plural and len(earlier) < 2) or (not plural and len(earlier) > 1):
            if word != "latter" or not earlier:
                return []
            earlier = earlier[-1:]
        return [State(code, group.first, group.end, name) for code, name in earlier]

    def _of_speaker(self, group: NounGroup) -> list[State]:
        """ "we", "our country": the state whose office holder speaks in the sentence, else the one before."""
        told = (MentionType.ROLE, MentionType.PERSON)
        speaking = [
            one
            for one in self.clauses.nouns
            if any(name.type in told and one.first <= first < one.end for first, _, name in self.names)
        ]
        if speaking:
            found = [state for one in speaking if (state := self.holder(one))]
            codes = {state.code for state in found}
            return [State(found[0].code, group.first, group.end)] if len(codes) == 1 else []
        if self.memory.speakers and self.sentence.index - self.memory.speakers[-1][0] <= _SUBJECT_REMEMBERED:
            _, code, name = self.memory.speakers[-1]
            return [State(code, group.first, group.end, name)]
        return []

    def _has_other_modifier(self, group: NounGroup) -> bool:
        """ "the host country", "the member states", "the Baltic states": not the one spoken of."""
        inside = self.tokens[group.first : group.head]
        if self.tokens[group.head].feats.get("Number") == "Plur":
            return any(token.pos not in ("DET", "NUM") for token in inside)
        named = any(group.first <= first < group.head for first, _, name in self.names if name.entity)
        return named or any(token.lemma in _OTHERS for token in inside)

    def earlier_states(self, group: NounGroup) -> list[tuple[str, Mention]]:
        """The states that were the subject of a verb before, else those of the sentences before."""
        for verb in reversed(self.clauses.verbs):
            if verb.first >= group.first or group in verb.subjects:
                continue
            found = []
            for subject in verb.subjects:
                if subject.first < group.first and group not in subject.series:
                    found += self._named(subject) or (
                        self._named(subject.possessor) if subject.possessor else []
                    )
                    office = None if found else self.holder(subject)
                    found += [office] if office and self._is_named_in(office) else []
            if found:
                return [(state.code, self._mention(state)) for state in found]
        inside = [
            (code, name)
            for first, end, name in self.names
            if first < group.first
            and name.type is MentionType.STATE
            and self.tokens[end - 1].pos != "ADJ"
            and (code := state_concerned(name))
        ]
        count = next((_COUNTS.get(token.lemma, 0) for token in self.tokens[group.first : group.head]
                      if token.pos == "NUM"), 0)  # fmt: skip
        before = self.memory.last_subjects(self.sentence.index, count)
        owned = [self.tokens[group.first].text.lower()] if group.first < group.head else []
        if owned in (["his"], ["her"]) and self.memory.speakers:
            _, code, name = self.memory.speakers[-1]
            return [(code, name)]
        unique = list(dict(inside).items())
        return unique if len(unique) == 1 else before

    def subjects_before(self, group: NounGroup) -> list[tuple[str, Mention]]:
        """The states that were subjects before the group, the nearest first; then those of earlier
        sentences."""
        found = []
        for verb in reversed([verb for verb in self.clauses.verbs if verb.first < group.first]):
            for subject in verb.subjects:
                found += [(state.code, self._mention(state)) for state in self._named(subject)]
        return found + self.memory.last_subjects(self.sentence.index)

    def name_at(self, body: Body) -> Mention | None:
        """The mention by which the sentence names the format."""
        return next((name for _, _, name in self.names if name.entity == f"format:{body.id}"), None)

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
                    return State(code, group.first, group.end)
        return None

    # Formats

    def format_of(self, group: NounGroup) -> Body | None:
        """The format that the group names or stands for."""
        if group.is_date:
            return None
        head = self.tokens[group.head]
        for first, end, name in self.names:
            if name.type is not MentionType.FORMAT or name.entity is None:
                continue
            if not (group.first <= first and end <= group.end):
                continue
            if first <= group.head < end or head.lemma in terms.FAMILY:
                return Body(name.entity.removeprefix("format:"), group.first, group.end)
        if head.lemma in ("family", "ranks", "rank", "fold", "table", "work", "activity"):
            for owner in ([group.possessor] if group.possessor else []) + self._near(group):
                if owner is not group and (body := self.format_of(owner)):
                    return Body(body.id, group.first, max(group.end, owner.end), body.named)
        if (head.lemma in terms.BODIES or self._echoes(head.lemma)) and self._stands_for_format(group):
            return self._format_before(group, head.lemma.replace("organisation", "organization"))
        if group.is_pronoun and head.text.lower() in ("it", "them"):
            return self._format_before(group)
        return None

    def _echoes(self, lemma: str) -> bool:
        """ "the council" where the Turkic Council was named before."""
        last = self.memory.last_format(self.sentence.index)
        return last is not None and (last.entity, lemma) in self.memory.heads

    def relative_body(self, group: NounGroup) -> Body | None:
        """ "a bloc that includes …", behind the name of the format in the same sentence."""
        if self.tokens[group.head].lemma not in terms.BODIES:
            return None
        before = [
            name for first, _, name in self.names if first < group.first and name.type is MentionType.FORMAT
        ]
        told = self.memory.formats[-1][0] if self.memory.formats else None
        if not before and (told is None or self.sentence.index - told > 1):
            return None
        return self._format_before(group)

    def modifier(self, group: NounGroup, before: int) -> Body | None:
        """The format named inside the group before the token `before`: "SCO member"."""
        for first, end, name in self.names:
            if name.type is MentionType.FORMAT and name.entity and group.first <= first and end <= before:
                return Body(name.entity.removeprefix("format:"), first, end)
        return None

    def _stands_for_format(self, group: NounGroup) -> bool:
        words = [token.text.lower() for token in self.tokens[group.first : group.end]]
        if words[0] not in ("the", "this", "our") and group.possessor is None:
            return False
        inside = [name for first, end, name in self.names if group.first <= first and end <= group.end]
        named = any(name.type in (MentionType.ORGANISATION, MentionType.PERSON) for name in inside)
        return not named and group.possessor is None

    def _format_before(self, group: NounGroup, kind: str = "") -> Body | None:
        inside = [
            name
            for first, _, name in self.names
            if first < group.first and name.type is MentionType.FORMAT and name.entity
        ]
        alike = [name for name in inside if kind and kind in f"{name.name} {name.text}".lower().split()]
        told = self.memory.last_format(self.sentence.index, kind)
        if (
            kind
            and inside
            and not alike
            and told is not None
            and told.name
            and kind in told.name.lower().split()
        ):
            inside = []
        name = (alike or inside)[-1] if alike or inside else told or self._only_format()
        if name is None or name.entity is None:
            return None
        return Body(name.entity.removeprefix("format:"), group.first, group.end, name)

    def _only_format(self) -> Mention | None:
        """The one format that the sentence names, for what stands before it."""
        found = {name.entity: name for _, _, name in self.names if name.type is MentionType.FORMAT}
        return next(iter(found.values())) if len(found) == 1 else None

    def context_format(self, before: int) -> Body | None:
        """The format last spoken of before a token: for "became a full member in 2023"."""
        inside = [
            (first, end, name)
            for first, end, name in self.names
            if first < before and name.type is MentionType.FORMAT and name.entity
        ]
        if inside:
            name = inside[-1][2]
            return Body(str(name.entity).removeprefix("format:"), before, before + 1, name)
        earlier = self.memory.last_format(self.sentence.index) or self._only_format()
        if earlier is None or earlier.entity is None:
            return None
        return Body(earlier.entity.removeprefix("format:"), before, before + 1, earlier)

    # What the sentence leaves in mind

    def remember(self) -> None:
        for first, _, name in self.names:
            if name.type is MentionType.FORMAT and name.entity:
                self.memory.formats.append((self.sentence.index, name))
                if " " in name.text:
                    self.memory.heads.add((name.entity, name.text.lower().split()[-1]))
                if self._is_prominent(first, name):
                    self.memory.focus = (self.sentence.index, name)
            if name.type is MentionType.ROLE:
                self._remember_office(first, name)
        subjects: list[tuple[str, Mention]] = []
        for verb in self.clauses.verbs:
            for subject in verb.subjects:
                subjects += [(state.code, self._mention(state)) for state in self._named(subject)]
            if subjects:
                break
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
            self.memory.subjects.append((self.sentence.index, unique))

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
        return group is not None and not group.preposition and first <= group.head < end

    def _remember_office(self, first: int, office: Mention) -> None:
        for _, _, name in self.names:
            inside = office.start <= name.start and name.end <= office.end
            beside = name.end <= office.start and office.start - name.end <= 3
            if name.type is MentionType.STATE and (inside or beside) and (code := state_concerned(name)):
                self.memory.speakers.append((self.sentence.index, code, name))
                return
        own = [
            (state.code, self._mention(state))
            for verb in self.clauses.verbs[:1]
            for subject in verb.subjects
            for state in self._named(subject)
        ]
        if len(own) == 1 and verb_is_before(self.clauses.verbs[:1], first):
            self.memory.speakers.append((self.sentence.index, *own[0]))  # "Moldova has …, the minister said"

    def verb_of(self, group: NounGroup) -> VerbGroup | None:
        """The verb that a group is the subject or the object of, or an adjunct to."""
        for verb in self.clauses.verbs:
            if any(one is group for one in verb.subjects):
                return verb
        owner = self.clauses.object_of(group)
        if owner is not None:
            return owner
        return next((verb for verb in self.clauses.verbs if group in verb.adjuncts), None)
