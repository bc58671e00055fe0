"""Meetings that no noun tells: "the presidents first met in New York", "leaders of the bloc will meet"."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import MentionType, Modality
from workbench.reading.english.events.meeting_details import Circumstances
from workbench.reading.english.events.meeting_owners import Owners
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.meeting_received import Received
from workbench.reading.english.events.meeting_series import series
from workbench.reading.english.events.meeting_words import GATHERING
from workbench.reading.english.events.pair_owners import with_the_five
from workbench.reading.english.events.scenes import Scene, code
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.events.meetings import Meeting

COMING_TOGETHER = GATHERING | words("come sit get confer congregate huddle reconvene")
_TOGETHER = words("come sit get")
_RECEIVING = words("receive host welcome")
_OTHER_EVENTS = words(
    "forum conference exhibition expo festival game championship election tournament exercise drill"
)
_SPEAKING_OF = words(
    "discuss prepare consider host plan expect announce review mention hold convene arrange attend call"
)
"""What is done with a meeting that the next sentence then calls "it"."""
_ALL = 4
"""States by whose names those of a whole format may be told."""
_MEANT = words(
    "programme program agenda focus aim view goal task pledge warning call hope eye participation attendance"
)
"""What those who meet have with them, so that nobody is met with."""
_LAUNCHING = words("launch inaugurate establish found create")
_TALKING = words("hold wrap conclude end begin finish")


class Gatherings(Received):
    """Finds the meetings of one sentence that a verb tells."""

    def _verbs(self) -> list[VerbGroup]:
        """The verbs, and "meet" where "are due to meet" was read as a cause."""
        found = list(self.scene.clauses.verbs)
        for place in range(2, len(self.tokens)):
            token = self.tokens[place]
            due = token.text in ("meet", "gather") and self.scene.word(place - 2) == "due"
            if due and token.pos != "VERB" and found and found[0].subjects:
                verb = VerbGroup(place, place + 1, place, token.text, "infinitive")
                verb.subjects, verb.governor = list(found[0].subjects), found[0]
                found[0].predicate = "due"
                found.append(verb)
        if (lone := self._taken_for_a_noun(found)) is not None:
            found.append(lone)
        return [*found, *self._in_clauses()]

    def _in_clauses(self) -> Iterator[VerbGroup]:
        """ "flew to Rio, where the BRICS leaders meet on Sunday": a verb taken for the noun behind."""
        nouns = self.scene.clauses.nouns
        for group in nouns:
            place, marker = group.end - 1, self.scene.word(group.first - 1)
            told = self.tokens[place].text in ("meet", "gather", "convene") and place > group.first
            if not told or marker not in ("where", "when", "as", "time"):  # "The next time the leaders meet"
                continue
            if self.tokens[place - 1].feats.get("Number") != "Plur":
                continue
            who = NounGroup(group.first, place, place - 1, order=group.order)
            verb = VerbGroup(place, group.end, place, self.tokens[place].text, "finite", "present")
            verb.marker, verb.subjects, verb.order = marker, [who], group.order
            verb.adjuncts = [one for one in nouns if one.first > place]
            yield verb

    def _taken_for_a_noun(self, verbs: list[VerbGroup]) -> VerbGroup | None:
        """ "Leaders of the BRICS group of developing nations meet on Sunday": the only verb."""
        end = self.scene.lead.end
        nouns = [one for one in self.scene.clauses.nouns if self.tokens[one.first].start >= end]
        if any(one.form == "finite" for one in verbs) or not nouns or nouns[0].preposition:
            return None
        for group in nouns:
            place = group.end - 1
            told = self.tokens[place].text in ("meet", "gather", "convene") and place > group.first
            if told and self.tokens[place - 1].feats.get("Number") == "Plur":
                behind = [one for one in nouns if one.first > place]
                verb = VerbGroup(place, place + 1, place, self.tokens[place].text, "finite", "present")
                verb.subjects, verb.adjuncts, verb.order = [nouns[0]], behind, group.order
                return verb
        return None

    def gatherings(self) -> Iterator[Meeting]:
        """ "The presidents first met in New York", "Leaders of the bloc are expected to meet in June"."""
        if not any(verb.form == "finite" for verb in self.scene.clauses.verbs):
            yield from self._in_calendar()
        yield from self._it()
        for verb in self._verbs():
            talks = any(
                self._is_talk(place) for place in range(verb.end, min(verb.end + 7, len(self.tokens)))
            )
            talks = talks and verb.lemma in _TALKING
            if verb.lemma == "expect" and verb.passive and verb.subjects:
                yield from self._expected(verb)
                continue
            together = bool({"together", "down"} & {self.scene.word(verb.end), self.scene.word(verb.end + 1)})
            receives = verb.lemma in _RECEIVING or (verb.lemma == "bring" and together)
            if receives and verb.objects and verb.subjects:
                yield from self._received(verb)
                continue
            met = [one for one in verb.objects if self._is_met_by(one)]
            gathers = (verb.lemma in COMING_TOGETHER and not met) or self._is_due(verb)
            if verb.lemma == "meet" and self.scene.word(verb.end) == "again" and not verb.subjects:
                above = verb.governor if isinstance(verb.governor, VerbGroup) else None
                verb.subjects = list(above.subjects) if above is not None else []
            if gathers and self.scene.word(verb.first - 1) == "last" and not verb.subjects:
                had = (one for one in self.scene.clauses.verbs if one.end == verb.first - 1)
                verb.subjects = [who for one in had if one.lemma == "have" for who in one.subjects]
            if not (talks or gathers) or not verb.subjects or _is_anothers(verb):
                continue
            subject = verb.subjects[0]
            told = {self.scene.word(place) for place in range(subject.first, subject.end)}
            council = verb.lemma == "sit" and "council" in told
            if verb.lemma in _TOGETHER and not together and not council:
                continue
            within = self._in_a_format(verb)
            format_id = self._named_by(within) if within else self._of_those_who_meet(verb)
            if not format_id or (not within and any(self._is_met(verb, one) for one in verb.adjuncts)):
                continue
            group = within or NounGroup(verb.first, verb.end, verb.head)
            about = Circumstances(self.scene, group, group.head)
            about.verb, about.only_behind = verb, False
            first = any(self.scene.word(place) == "first" for place in range(subject.end, verb.head))
            ordinal = 1 if first else self._time(verb.end)
            made = self._made(about, format_id, ordinal, False)
            made = self._when(verb, made)
            several = series(self.scene, verb.head, format_id)
            if len(several) > 1:
                yield from (replace(one, level=self.owners.level(subject, subject.head)) for one in several)
            elif made is not None and (made.claim.date or made.claim.place):
                words_of = self.scene.words_of({subject.first, verb.head})
                span = self.document.span(
                    min(words_of.start, made.claim.evidence[0].start),
                    max(words_of.end, made.claim.evidence[0].end),
                )
                claim = replace(made.claim, evidence=(span,), rule="en.meeting.gathers")
                level = self.owners.level(subject, subject.head)
                for other in self._with_others(subject, format_id):
                    yield Meeting(replace(claim, format=other), made.sentence, level=level)
                yield Meeting(claim, made.sentence, level=level)

    def _of_those_who_meet(self, verb: VerbGroup) -> str | None:
        """The format of the subject, by its name or by what was told before."""
        subject = self._of_which(verb)
        pair = with_the_five(self.scene, verb.subjects)
        format_id = (
            pair or self.owners.of_subject(subject) or self._they(subject) or self._those_listed(subject)
        )
        return format_id or (self._the_ministers(subject) if self.told else None)

    def _of_which(self, verb: VerbGroup) -> NounGroup:
        """The subject; of "the Council of CIS Heads of State, which is meeting today", all of it."""
        subject = verb.subjects[0]
        while verb.marker == "which" and subject.preposition == "of":
            before = self.scene.group_at(subject.first - 2)
            if before is None or before.end != subject.first - 1:
                break
            subject = before
        return subject

    def _in_a_format(self, verb: VerbGroup) -> NounGroup | None:
        """ "met in the C5+1 format", "met in Samarkand, launching the C5+1 format"."""
        for group in self.scene.clauses.nouns:
            if group.first < verb.end or self.tokens[group.head].lemma not in ("format", "framework"):
                continue
            others = [one for one in self.scene.clauses.verbs if verb.end <= one.first < group.first]
            launched = len(others) == 1 and group in others[0].objects and others[0].lemma in _LAUNCHING
            within = not others and group.preposition in ("in", "within", "under")
            if self._named_by(group) and (launched or within):
                return group
        return None

    def _named_by(self, group: NounGroup) -> str | None:
        """The format that "the C5+1 format" names."""
        start, end = self.tokens[group.first].start, self.tokens[group.head].start
        return next((code(name) for name in self.scene.bodies.between(start, end)), None)

    def _the_ministers(self, subject: NounGroup) -> str | None:
        """ "Moscow is hosting the CIS summit. Ahead of it, the foreign ministers met there on October 7"."""
        before, leading = self.told[-1], self.tokens[subject.head].lemma
        near = before.sentence == self.scene.sentence.index - 1 and leading == "minister"
        again = not {"next", "again"}.isdisjoint(token.text for token in self.tokens)
        one = {meeting.claim.format for meeting in self.told} == {self.scene.bodies.main}
        near = near or (again and one and leading == "minister")
        alone = self.scene.bodies.main is None and leading in ("leader", "president", "minister")
        kind = {self.scene.word(place) for place in range(subject.first + 1, subject.head)}
        bare = self.scene.word(subject.first) == "the" and kind <= ({"foreign", "prime"} if near else set())
        bare = bare and self.scene.word(subject.end) not in ("of", "from")
        return before.claim.format if bare and (near or alone) else None

    def _those_listed(self, subject: NounGroup) -> str | None:
        """ "The next summit will be held on August 6. The leaders of Belarus, Armenia, … are to gather in
        Avaza": so many by name are those of the meeting just told of."""
        of = self.scene.of(subject)
        ruling = self.tokens[subject.head].lemma in ("leader", "president", "head")
        states = [
            name
            for one in (of.series if of is not None and ruling else ())
            for name in self.scene.named_in(one)
            if name.type is MentionType.STATE
        ]
        before = self._before()
        return before.claim.format if before is not None and len(states) >= _ALL else None

    def _with_others(self, subject: NounGroup, format_id: str) -> Iterator[str]:
        """ "Leaders of the EAEU and the CSTO met": the second format."""
        of = self.scene.of(subject)
        for part in of.series[1:] if of is not None else ():
            span = self.tokens[part.first].start, self.tokens[part.end - 1].end
            named = [code(name) for name in self.scene.bodies.between(*span) if name.end == span[1]]
            yield from (one for one in named[:1] if one != format_id)

    def _is_due(self, verb: VerbGroup) -> bool:
        """ "Heads of government are due in Moscow on November 17"."""
        due = verb.lemma == "be" and "due" in (self.scene.word(verb.end), self.scene.word(verb.end - 1))
        return due and "in" in (self.scene.word(verb.end), self.scene.word(verb.end + 1))

    def _is_talk(self, place: int) -> bool:
        """ "held talks", "held an emergency video call", "wrapped up two days of meetings"."""
        lemma, before = self.tokens[place].lemma, self.scene.word(place - 1)
        if (self.scene.word(place), before) == ("meetings", "of"):
            return self.tokens[place - 2].lemma == "day"
        return lemma in ("talk", "videoconference") or (lemma in ("call", "conference") and before == "video")

    def _it(self) -> Iterator[Meeting]:
        """ "The ministers discussed the next CIS summit. It will be held in Moscow on October 7"."""
        verbs = [one for one in self.scene.clauses.verbs if one.subjects or one.governor is not None]
        subject = verbs[0].subjects[0] if verbs and verbs[0].subjects else None
        if subject is None or subject.first or self.scene.word(0) != "it":
            return
        held = next((one for one in verbs if self._is_holding(one)), None)
        format_id = self._of_before() if held is not None else None
        if held is None or format_id is None:
            return
        about = Circumstances(self.scene, NounGroup(held.first, held.end, held.head), held.head)
        about.verb, about.only_behind = held, False
        goes_on = bool(self.told) and self.told[-1].sentence == self.scene.sentence.index - 1
        goes_on = goes_on and held.lemma != "repeat"
        made = self._made(about, format_id, None, goes_on)
        if made is not None and made.claim.date and made.claim.state:
            end = max(self.scene.words_of({held.head}).end, made.claim.evidence[0].end)
            span = self.document.span(self.scene.words_of({0}).start, end)
            planned = held.form == "infinitive" and made.claim.modality is Modality.DECIDED
            modality = Modality.PLANNED if planned else made.claim.modality
            yield replace(
                made, claim=replace(made.claim, modality=modality, evidence=(span,), rule="en.meeting.it")
            )

    def _is_holding(self, verb: VerbGroup) -> bool:
        place = verb.lemma == "take" and self.scene.word(verb.end) == "place"
        return place or (verb.passive and verb.lemma in ("hold", "schedule", "convene", "repeat"))

    def _of_before(self, passing: bool = False) -> str | None:
        """The format of the one meeting that the sentence before speaks of, if of no other event; what it
        speaks of but in passing only with `passing`."""
        index = self.scene.sentence.index
        if not index:
            return None
        before = Scene(self.document, self.document.sentences[index - 1], self.scene.bodies, self.scene.lead)
        near = [one.claim for one in self.told if one.sentence == index - 1]
        if len(near) > 1 and near[-1].date is None and all(one.date for one in near[:-1]):
            return near[-1].format  # "presided on May 5 over a meeting that discussed the next summit"
        nouns = [place for place, token in enumerate(before.tokens) if token.lemma in NOUNS]
        group = before.group_at(nouns[0]) if len(nouns) == 1 else None
        other = any(token.lemma in _OTHER_EVENTS for token in before.tokens)
        if group is None or other or before.tokens[nouns[0]].feats.get("Number") == "Plur":
            return None
        aside = group.preposition in ("at", "during", "in", "after", "before", "since", "on")
        owner = before.clauses.object_of(group)
        aside = aside or (owner is not None and owner.lemma not in _SPEAKING_OF)
        if aside and not passing:
            return None
        owners, told = Owners(before), self.told[-1] if self.told else None
        found = owners.explicit(group, nouns[0])
        return (found if found is not None else owners.implied(group, nouns[0], told)[0]) or None

    def _they(self, subject: NounGroup) -> str | None:
        """ "Leaders of 11 republics signed it. They will next meet in Minsk": those told of before; in one
        sentence, who is said to do something before: "Ministers failed to agree as they met in Rio", "The
        council will approve it when it meets"."""
        index = self.scene.sentence.index
        if self.scene.word(subject.first) not in ("they", "it"):
            return None
        acting = [
            one.subjects[0]
            for one in self.scene.clauses.verbs
            if one.form == "finite" and one.first < subject.first and one.subjects
        ]
        if acting or not index or self.scene.word(subject.first) == "it":
            return self.owners.of_subject(acting[-1]) if acting else None
        before = self.document.sentences[index - 1]
        leaders = [token.text.lower() for token in before.tokens[:3]]
        ruling = not {"leaders", "presidents", "heads", "premiers"}.isdisjoint(leaders)
        met = bool(self.told) and self.told[-1].sentence == index - 1
        ruling = ruling or (met and "ministers" in (token.text.lower() for token in before.tokens[:6]))
        place = self.tokens[subject.first].start
        return self.scene.bodies.spoken_of(place, self.scene.sentence) if ruling else None

    def _is_met_by(self, whom: NounGroup) -> bool:
        """Not the state of "met in Osh (Laos)", nor the summit of "met a week before the summit"."""
        before = self.scene.word((whom.possessor or whom).first - 1)
        return before not in ("(", "before", "after") and self.scene.word(whom.head) not in ("there", "here")

    def _is_met(self, verb: VerbGroup, group: NounGroup) -> bool:
        """ "met with the president", but not "gathered in Abuja on Sunday with three states on the brink"."""
        if any(group in one.subjects and one.form == "gerund" for one in self.scene.clauses.verbs):
            return False  # "met in Minsk on Friday with the president of Belarus presiding"
        before = self.scene.group_at((group.series or [group])[0].first - 2)
        if before is not None and self.tokens[before.head].lemma in NOUNS | {"talk", "negotiation"}:
            return False  # "are meeting in Vienna ahead of the talks with Russia"
        brink = {self.scene.word(place) for place in range(group.end, group.end + 9)} & {"brink", "verge"}
        meant = self.tokens[group.head].lemma in _MEANT  # "are meeting today with trade on the agenda"
        meant = meant or bool(
            {"agenda", "table", "minds"} & {self.scene.word(group.end + 1 + n) for n in (0, 1, 2)}
        )
        aside = self.scene.word(group.first - 2) == ","  # "will sit in Minsk, with a forum on its margins"
        return group.preposition == "with" and not (group.first > verb.end + 1 and (brink or meant or aside))

    def _when(self, verb: VerbGroup, made: Meeting | None) -> Meeting | None:
        """ "by August 9, when the leaders sit down in Astana": the day that "when" stands behind."""
        if made is None or made.claim.date is not None or verb.marker != "when":
            return made
        place = next((at for at in range(verb.first, 0, -1) if self.scene.word(at) == "when"), 0)
        ends = {place, place - 1}
        named = (name for name in self.scene.names if name.type is MentionType.DATE and name.name)
        day = next((name.name for name in named if self.scene.end(name) in ends), None)
        day = day.removeprefix("../").removesuffix("/..") if day else None
        first = PartialDate.parse(day).first if day else None
        published = self.document.published
        ahead = first is not None and published is not None and first > published
        modality = Modality.PLANNED if ahead else made.claim.modality
        return replace(made, claim=replace(made.claim, date=day, modality=modality)) if day else made

    def _in_calendar(self) -> Iterator[Meeting]:
        """ "March 5, Astana: ministers of energy of the OTS": who meets, behind the day and the place."""
        for group in self.scene.clauses.nouns:
            plural = self.tokens[group.head].feats.get("Number") == "Plur"
            format_id = self.owners.of_subject(group) if plural and group.first else None
            about = Circumstances(self.scene, group, group.head)
            if format_id is None or about.day() is None or about.day() is not self._line_head(about):
                continue
            about.aside = True
            made = self._made(about, format_id, None, False)
            if made is not None and made.claim.state is not None:
                claim = replace(made.claim, rule="en.meeting.calendar")
                yield replace(made, claim=claim, level=self.owners.level(group, group.head))
                return

    def _line_head(self, about: Circumstances) -> Mention | None:
        return about.line_head(self.scene.dates())


def _is_anothers(verb: VerbGroup) -> bool:
    """ "A business forum under the auspices of the OTS met in Baku": it is the forum that met."""
    return verb.form == "participle" and verb.subjects[0].preposition in ("of", "within")
