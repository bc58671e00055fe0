"""What a format adopted: documents and decisions, "leaders of the SCO signed the Astana Declaration"."""

from collections.abc import Iterator, Sequence

from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, Modality
from workbench.reading.document import Document
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import NounGroup, VerbGroup
from workbench.reading.english.meeting_details import NOUNS
from workbench.reading.english.scenes import BODY_WORDS, Bodies, Lead, Scene, council_of
from workbench.reading.meetings import Meeting

_PAPERS = words(
    "declaration statement communique communiqué concept treaty agreement strategy program programme plan"
    " memorandum roadmap protocol charter convention statute resolution regulation regulations document"
    " vision agenda compact pact package accord map initiative"
)
_ADOPTING = words("adopt sign approve endorse")
_DECIDING = words("decide agree resolve")
_LEADERS = words(
    "leader head president participant side party delegation summit meeting session council state"
    " minister country member government premier delegate"
)
_MEMBERSHIP = words(
    "accession membership admission admit join accept withdrawal withdraw leave invite status member"
    " observer partner candidate suspend exclude expel grant upgrade become accede applicant application"
    " enlargement entry bid"
)
_PLANNING = words("expect plan schedule intend set due prepare aim hope")
_REACH = 3
"""Sentences over which a meeting is still the one that is spoken of."""


def find_english_adopted(
    document: Document, bodies: Bodies, lead: Lead, meetings: Sequence[Meeting]
) -> list[EventClaim]:
    """The documents and decisions, each with the meeting at which it was adopted where that is told."""
    told = {meeting.sentence: meeting.claim for meeting in meetings}
    found: list[EventClaim] = []
    last: tuple[int, EventClaim] | None = None
    for sentence in document.sentences:
        if sentence.index in told:
            last = sentence.index, told[sentence.index]
        lemmas = {token.lemma for token in sentence.tokens}
        if lemmas & _ADOPTING or lemmas & _DECIDING:
            near = last[1] if last and sentence.index - last[0] <= _REACH else None
            found += _Adopted(Scene(document, sentence, bodies, lead), near, sentence.index in told).find()
    return found


class _Adopted:
    """What one sentence says was adopted. `meeting` is the last told of, `here` if this sentence tells it."""

    def __init__(self, scene: Scene, meeting: EventClaim | None, here: bool) -> None:
        self.scene, self.meeting, self.here = scene, meeting, here
        self.document, self.tokens = scene.document, scene.tokens

    def find(self) -> list[EventClaim]:
        found: list[EventClaim] = []
        for verb in self.scene.clauses.verbs:
            if verb.negated or self.tokens[-1].text == "?":
                continue
            if verb.lemma in _ADOPTING:
                found += self._papers(verb)
            elif verb.lemma in _DECIDING and verb.form == "finite":
                found += self._decision(verb)
        return found

    def _papers(self, verb: VerbGroup) -> Iterator[EventClaim]:
        passive = verb.passive and verb.form == "finite"
        objects = verb.subjects if passive else verb.objects
        if verb.form == "participle" or not objects:
            return
        code = self._code(self._agents(verb, passive), verb)
        modality = self._modality(verb)
        if code is None or modality is None:
            return
        for group in objects:
            if self._is_paper(group) and not self._is_about_membership(group):
                yield self._event(verb, group, code, modality, EventType.DOCUMENT, self._title(group))

    def _agents(self, verb: VerbGroup, passive: bool) -> list[NounGroup]:
        if passive:
            return [group for group in verb.adjuncts if group.preposition == "by"]
        if verb.form == "gerund" and not verb.subjects and isinstance(verb.governor, VerbGroup):
            return list(verb.governor.subjects)
        return list(verb.subjects)

    def _code(self, agents: Sequence[NounGroup], verb: VerbGroup) -> str | None:
        """The format that adopts: its leaders, its summit, or, where nobody is named, the meeting in view."""
        scene = self.scene
        for agent in agents:
            start, end = self.tokens[agent.first].start, self.tokens[agent.end - 1].end
            named = scene.bodies.between(start, end)
            council = next(
                (c for name in self.document.mentions_in(start, end) if (c := council_of(name))), None
            )
            if council:
                return council
            head = self.tokens[agent.head].lemma
            hanging = [
                group
                for group in scene.clauses.hanging_on(agent)
                if group.first < verb.first or agent.first > verb.first
            ]
            for group in hanging:
                named = named or scene.bodies.between(
                    self.tokens[group.first].start, self.tokens[group.end - 1].end
                )
            inside = {token.lemma for token in self.tokens[agent.first : agent.end]}
            if inside & words("parliament senate chamber mp lawmaker ministry bank company"):
                return None
            if named and (
                head in _LEADERS | BODY_WORDS or self._is_name(agent, named[0].start, named[0].end)
            ):
                return (named[0].entity or "").removeprefix("format:")
            plural = self.tokens[agent.head].feats.get("Number") == "Plur"
            if (
                head in ("summit", "meeting", "session")
                or (head in _LEADERS and plural)
                or (agent.is_pronoun and self._is_they(agent))
            ):
                return self.meeting.format if self.meeting else scene.bodies.spoken_of(start, scene.sentence)
        if agents:
            return None
        told = any(token.lemma in NOUNS or token.lemma == "conference" for token in self.tokens)
        return self.meeting.format if self.meeting and (told or verb.passive) else None

    def _is_they(self, agent: NounGroup) -> bool:
        return self.tokens[agent.head].text.lower() == "they" and self.meeting is not None

    def _is_name(self, agent: NounGroup, start: int, end: int) -> bool:
        return start <= self.tokens[agent.head].start < end

    def _modality(self, verb: VerbGroup) -> Modality | None:
        governor = verb.governor if isinstance(verb.governor, VerbGroup) else None
        if verb.modal == "would" or verb.tense == "future":
            return Modality.PLANNED
        if verb.form == "infinitive":
            return Modality.PLANNED if governor is not None and governor.lemma in _PLANNING else None
        return None if verb.modal else Modality.DECIDED

    def _is_paper(self, group: NounGroup) -> bool:
        if self.tokens[group.head].lemma in _PAPERS:
            return True
        title = [token for token in self.tokens[group.first : group.end] if token.pos != "DET"]
        named = any(token.lemma in _PAPERS and token.text[:1].isupper() for token in title)
        return named or (
            len(title) > 1 and any(token.text in ("Vision", "Agenda", "Roadmap") for token in title)
        )

    def _is_about_membership(self, group: NounGroup) -> bool:
        """A decision on a membership is a claim of its own; a document of that name is not."""
        lemmas = {token.lemma for token in self.tokens[group.first : group.end] if token.text.islower()}
        return bool(lemmas & words("application bid"))

    def _decision(self, verb: VerbGroup) -> Iterator[EventClaim]:
        """ "Leaders agreed to open accession talks": what they decided but for memberships and meetings."""
        following = self.scene.word(verb.end)
        code = (
            self._code(self._agents(verb, False), verb)
            if not verb.passive and following in ("to", "on", "that")
            else None
        )
        if code is None or verb.modal or verb.tense == "future" or not verb.subjects:
            return
        act = next((v for v in self.scene.clauses.verbs if v.governor is verb and v.first >= verb.end), None)
        content = {token.lemma for token in self.tokens[verb.end : verb.end + 9]}
        if (
            following == "to"
            and act is not None
            and not (content & (_MEMBERSHIP - words("accession membership")))
            and not content & NOUNS
        ):
            last = next((group for group in reversed(self.scene.clauses.nouns) if group in act.objects), None)
            end = last.end - 1 if last else act.head
            for group in self.scene.clauses.hanging_on(last) if last else ():
                end = max(end, group.end - 1)
            title = self.document.text[self.tokens[act.first].start : self.tokens[end].end]
            yield self._event(
                verb, None, code, Modality.DECIDED, EventType.DECISION, title.removeprefix("to "), end
            )

    def _event(
        self,
        verb: VerbGroup,
        group: NounGroup | None,
        code: str,
        modality: Modality,
        kind: EventType,
        title: str,
        end: int = -1,
    ) -> EventClaim:
        scene = self.scene
        days = [name for name in scene.dates() if not self._is_within(name.start, group)]
        told = {name.name for name in days}
        day = days[0].name if len(told) == 1 else None
        meeting = self.meeting if self.meeting and self.meeting.format == code else None
        if meeting and modality is Modality.DECIDED and meeting.modality is Modality.DECIDED:
            day = day if day and (self.here or not meeting.date) else meeting.date or day
        else:
            meeting = None
        places = {verb.first, verb.head} | ({group.first, self._end(group) - 1} if group else {end})
        published = self.document.published
        when = PartialDate.parse(day) if day else None
        if modality is Modality.DECIDED and when and published and when.first and when.first > published:
            modality = Modality.PLANNED
        return EventClaim(
            kind,
            code,
            modality,
            (scene.words_of(places),),
            date=day,
            place=meeting.place if meeting else None,
            state=meeting.state if meeting else None,
            title=title,
            rule="en.adopted.paper" if kind is EventType.DOCUMENT else "en.adopted.decision",
        )

    def _is_within(self, start: int, group: NounGroup | None) -> bool:
        return group is not None and self.tokens[group.first].start <= start < self.tokens[group.end - 1].end

    def _end(self, group: NounGroup) -> int:
        """The end of the title: with "on …", "of …" behind a title in capitals."""
        end = group.end
        for hanging in self.scene.clauses.hanging_on(group):
            capital = any(token.text[:1].isupper() for token in self.tokens[hanging.first : hanging.end])
            near = hanging.first - end <= 1 and hanging.preposition in (
                "on",
                "of",
                "for",
                "into",
                "to",
                "in",
                "between",
            )
            if hanging.is_date or not near or not (capital or hanging.preposition in ("on", "for")):
                break
            if hanging.preposition == "in" and not self.tokens[group.head].text[:1].isupper():
                break
            end = hanging.end
            if len(hanging.series) > 1 and hanging.preposition in ("on", "for", "of"):
                end = max(end, hanging.series[-1].end)
        return end

    def _title(self, group: NounGroup) -> str:
        first, end = group.first, self._end(group)
        while first < end - 1 and (self.tokens[first].pos == "DET" or self.tokens[first].feats.get("Poss")):
            first += 1
        return " ".join(self.document.text[self.tokens[first].start : self.tokens[end - 1].end].split())
