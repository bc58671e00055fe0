"""Meetings of formats that an English article tells of. A conference in a city is none."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import Modality
from workbench.reading.document import Document
from workbench.reading.english.events.framed_owners import framed
from workbench.reading.english.events.meeting_acts import ACTS
from workbench.reading.english.events.meeting_arrivals import as_told, of_today
from workbench.reading.english.events.meeting_cancelled import OFF, cancelled
from workbench.reading.english.events.meeting_details import Circumstances
from workbench.reading.english.events.meeting_gatherings import COMING_TOGETHER
from workbench.reading.english.events.meeting_headlines import Headline
from workbench.reading.english.events.meeting_lengths import lasting
from workbench.reading.english.events.meeting_numbers import numbers_of, ordinal_of
from workbench.reading.english.events.meeting_parting import NOUNS
from workbench.reading.english.events.meeting_series import in_turn, tells_several
from workbench.reading.english.events.meeting_several import Several
from workbench.reading.english.events.scenes import OWNING, Bodies, Scene, code
from workbench.reading.english.names.lead import Lead, headline_end
from workbench.reading.english.names.pair_formats import by_partner
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.events.meetings import Meeting

_GOVERNORS = words("governor minister secretary chief")
_RULERS = words("heads of state states government governments and")
_CONVENING = frozenset({"meeting", "gathering"})
_MEETING = words("leader minister head president premier")
_WHO = words("minister leader head official president")
_HEAD = 9
"""Words of the day and the place that a line of a calendar begins with."""
_QUOTES = frozenset({'"', "“", "”"})
_NAME = 10
"""Words of a name that a meeting has besides."""
_OTHERWISE = words(
    "one next due event edition ministerial conference forum dialogue council host hold take receive welcome"
    " schedule expect repeat bring"
)
_TELLING = NOUNS | COMING_TOGETHER | ACTS | _OTHERWISE | {"talk"}
"""One of these is in every sentence that tells of a meeting."""
_IN_A_CALENDAR = _TELLING | _WHO


def find_english_meetings(document: Document, bodies: Bodies, lead: Lead) -> list[Meeting]:
    """The meetings of formats, each sentence for itself; headlines tell nothing that the text does not."""
    found: list[Meeting] = []
    headline, above = headline_end(document.text), Headline(document, bodies, lead)
    for sentence in document.sentences:
        lemmas = {token.lemma.removesuffix("s") for token in sentence.tokens}
        listed = any(token.text == ":" for token in sentence.tokens[:_HEAD])
        told = lemmas & (_IN_A_CALENDAR if listed else _TELLING)
        near = bool(found) and found[-1].sentence == sentence.index - 1
        if sentence.start < headline or not (told or (near and lemmas & OFF)):
            continue
        scene = Scene(document, sentence, bodies, lead)
        found[-1:] = [lasting(found[-1], scene)] if found else []
        made = _Finder(scene, found, above).find()
        off = cancelled(scene, found) if near and not made else None
        found[-1:] = [off] if off is not None else found[-1:]
        found += made
    found = [as_told(meeting, found, document.published) for meeting in found]
    return of_today(found, document.published)


class _Finder(Several):
    """Finds the meetings of one sentence."""

    _told_to = -1
    """The last word of the meeting told of last, with what it is called besides."""

    def find(self) -> list[Meeting]:
        made = self.made
        for place, token in enumerate(self.tokens):
            if place <= self._told_to or not self._is_meeting(place):
                continue
            group = self.scene.group_at(place)
            if group is None:
                continue
            if len(numbers_of(self.scene, place)[1]) > 1:
                made += self._numbered(group, place)
            elif tells_several(self.scene, place):
                made += self._several(group, place)
            elif token.feats.get("Number") == "Plur" and token.text != "talks":
                made += self._each(group, place)
            elif (one := self._one(group, place)) is not None:
                made += [one, *self._moved(one), *self._joint(group, place, one)]
                made += in_turn(self.scene, place, one) if self._is_hosted_at(group) else ()
        if not made:
            made += self.declared()
        if not made:
            made += self.gatherings()
        if not made:
            made += self.acts()
        elif (edge := self._edge_of_another(made)) is not None:
            made[:0] = [one for one in self.gatherings() if one.claim.evidence[0].start < edge]
        else:
            made += self._told_beside(made)
        return made

    def _told_beside(self, made: list[Meeting]) -> list[Meeting]:
        """ "The summit took place in Osh on May 5, and the ministers gathered in Minsk on May 9": what a
        clause of its own tells behind those made, or before them, with its own day and place."""
        first = min(one.claim.evidence[0].start for one in made)
        last = max(span.end for one in made for span in one.claim.evidence)
        verbs = [
            one for one in self.scene.clauses.verbs if one.lemma in COMING_TOGETHER and one.form == "finite"
        ]
        if not any(not first <= self.tokens[one.first].start <= last for one in verbs):
            return []
        days, places = {one.claim.date for one in made}, {one.claim.place for one in made}
        found = (one for one in self.gatherings() if _is_outside(one, first, last))
        return [
            one
            for one in found
            if one.claim.date not in {None, *days} and one.claim.place not in {None, *places}
        ]

    def _is_hosted_at(self, group: NounGroup) -> bool:
        """ "Tashkent hosted it in 2019", so that "Awaza in 2021" may follow."""
        return any(verb.lemma == "host" and group in verb.objects for verb in self.scene.clauses.verbs)

    # One meeting

    def _one(self, group: NounGroup, noun: int) -> Meeting | None:
        if self._is_joined(group) or self._is_founded(group):
            return None
        before = self._before()
        group = self._with_heads(group)
        explicit = self.owners.explicit(group, noun)
        goes_on = meeting_now = False
        format_id = explicit
        meeting = self._those_meeting(group, noun)
        if meeting is not None:
            format_id = self.owners.of_subject(meeting) or self._speaking_of(meeting)
        elif self._is_bare(group, noun) and self.scene.word(noun) in _CONVENING and not explicit:
            format_id, meeting_now = self._met_by(noun), True
        elif explicit is None:
            counted = self.scene.word(noun) == "one" or self.tokens[noun].feats.get("NumType") == "Ord"
            before = (self._numbered_before() if counted else None) or before
            format_id, goes_on = self.owners.implied(group, noun, before)
            format_id = self._as_told(format_id)
        if format_id is None and explicit is None and group.first == 0 and self.scene.word(0) == "the":
            format_id = self._of_before(
                passing=True
            )  # "invited them to a C5+1 summit. The meeting is set for"
        format_id = format_id or self._of_the_ministers(group, noun)
        format_id = framed(self.scene, group) if format_id is None else format_id
        if not format_id and self.scene.word(group.first) == "the" and not self.told:
            format_id = self._of_the_headline(group, noun)
        if format_id is None or format_id == "":
            return None
        group = self._with_commas(group, noun)
        about = Circumstances(self.scene, group, self._with_related(noun))
        self._told_to = about.noun
        about.aside = meeting is not None or meeting_now
        ordinal = self._number(group, noun)
        if ordinal is None and about.verb is not None and about.verb.first > noun:
            ordinal = self._time(about.verb.end)
        if (
            before
            and "next" in (self.scene.word(noun), self.scene.word(noun - 1))
            and self.tokens[noun].lemma in ("one", "next")
        ):
            ordinal = self._following(format_id)
        made = self._made(about, format_id, ordinal, goes_on)
        if made is not None and goes_on and before and self._is_what_it_is(about):
            made = replace(made, claim=replace(made.claim, modality=before.claim.modality))
        told = made is not None and (meeting is None or made.claim.date is not None)
        if made is None or not told:
            return None  # "Leaders meeting in Brussels" without a day: told of before
        return self._numbered_above(made, noun)

    def _is_what_it_is(self, about: Circumstances) -> bool:
        """ "It opens on May 5. The meeting is the seventh of its kind", "Baku hosts the event": to come, as
        was said before."""
        verb = about.verb
        if any(about.group in one.subjects and self._is_in_days(one) for one in self.scene.clauses.verbs):
            return True
        if verb is None or verb.tense != "present" or verb.perfect or verb.negated or about.day():
            return False
        told = verb.subjects if verb.lemma == "be" else verb.objects if verb.lemma == "host" else []
        return about.group in told

    def _is_in_days(self, verb: VerbGroup) -> bool:
        """ "The summit is expected to take two days"."""
        behind = (token.lemma for token in self.tokens[verb.end : verb.end + 4])
        return verb.lemma in ("last", "take", "run") and "day" in behind

    def _of_the_ministers(self, group: NounGroup, noun: int) -> str | None:
        """ "G20 members ended the Finance Ministers and Central Bank Governors meeting": who held it."""
        who = {self.tokens[at].lemma.lower().removesuffix("s") for at in range(group.first, noun)}
        if not {"minister", "governor"} <= who:
            return None
        holding = (
            verb for verb in self.scene.clauses.verbs if any(one.end == group.end for one in verb.objects)
        )
        return next((self.owners.of_subject(one.subjects[0]) for one in holding if one.subjects), None)

    def _of_the_headline(self, group: NounGroup, noun: int) -> str | None:
        """ "The president chaired the meeting in Dushanbe", opening an article on a session of the CSTO."""
        bare = group.end - group.first == 2 and group.end - 1 == noun
        return self.headline.format() if bare and self.headline.is_above(self.scene.sentence) else None

    def _numbered_above(self, made: Meeting, noun: int) -> Meeting:
        """With the number that the headline gives the meeting which the article tells of first."""
        claim, lemma = made.claim, self.tokens[noun].lemma
        first = self.headline.is_above(self.scene.sentence) and not (self.told or self.made)
        if first and self._is_of_these_days(claim.date) and self.headline.looks_ahead():
            claim = replace(claim, modality=Modality.PLANNED)
            made = replace(made, claim=claim)
        ordinal = self.headline.ordinal(lemma, claim.format) if first and claim.ordinal is None else None
        return replace(made, claim=replace(claim, ordinal=ordinal)) if ordinal is not None else made

    def _is_of_these_days(self, day: str | None) -> bool:
        """ "this week": the day of publication is one of several that it may be."""
        when, published = PartialDate.parse(day) if day and "/" in day else None, self.document.published
        if when is None or published is None or when.first is None or when.last is None:
            return False
        return when.first <= published <= when.last

    def _with_related(self, noun: int) -> int:
        """ "the 33rd ASEAN Summit and related summits will be held in May": the last word that is held."""
        behind = [self.scene.word(noun + step) for step in range(1, 5)]
        behind = behind[:1] + [word for word in behind[1:] if word != "its"]
        kind = behind[2].removesuffix("s") if len(behind) > 2 else ""
        if behind[0] == "," and self.scene.word(noun + 2) in _QUOTES:
            # "the Arab summit, "The Gaza Summit", held"
            inside = range(noun + 3, min(noun + _NAME, len(self.tokens)))
            return next((at for at in inside if self.scene.word(at) in _QUOTES), noun)
        related = behind[:2] == ["and", "related"] and kind in ("summit", "meeting", "event")
        return noun + 3 + (self.scene.word(noun + 2) == "its") if related else noun

    def _as_told(self, format_id: str | None) -> str | None:
        """The format of what is told without a name: where a summit of the EU with the five was told of, that
        series, not the EU."""
        told = [*self.told, *self.made]
        pair = told[-1].claim.format if told else None
        partner = next((one for one, entry in by_partner().items() if entry.entity == f"format:{pair}"), None)
        own = any(meeting.claim.format == format_id for meeting in told)
        if not own and partner is None:
            return self._with_the_five(format_id)
        return pair if partner == f"format:{format_id}" and not own else format_id

    def _with_the_five(self, format_id: str | None) -> str | None:
        """ "Ministers of the five Central Asian countries met with those of the EU. The meeting took place in
        Luxembourg": the series of both, which the article names, where both are named just before."""
        index = self.scene.sentence.index
        pairs = (
            entry.entity.removeprefix("format:")
            for partner, entry in by_partner().items()
            if partner == f"format:{format_id}" and entry.entity
        )
        pair = next((one for one in pairs if one in self.scene.bodies.counts), None)
        if pair is None or not index:
            return format_id
        before = self.document.sentences[index - 1]
        text = self.document.text[before.start : before.end]
        named = {code(name) for name in self.scene.bodies.between(before.start, before.end)}
        return pair if format_id in named and "Central Asia" in text else format_id

    def _those_meeting(self, group: NounGroup, noun: int) -> NounGroup | None:
        """ "Ministers meeting in Vancouver yesterday agreed": those who meet, read with "meeting" as one."""
        who = self.tokens[noun - 1] if noun > group.first else None
        plural = who is not None and who.feats.get("Number") == "Plur" and who.lemma in _MEETING
        if (
            not plural
            or self.scene.word(noun) != "meeting"
            or self.scene.word(noun + 1) not in ("in", "on", "at", "by", "via")
        ):
            return None
        return NounGroup(group.first, noun, noun - 1, group.preposition, group.possessor, order=group.order)

    def _speaking_of(self, who: NounGroup) -> str | None:
        """The format of bare "ministers", where the article names one."""
        bare = who.end - who.first == 1 and self.tokens[who.head].lemma == "minister"
        return (
            self.scene.bodies.spoken_of(self.tokens[who.first].start, self.scene.sentence) if bare else None
        )

    def _with_heads(self, group: NounGroup) -> NounGroup:
        """ "the CIS heads of government meeting": the group from the name of the format on."""
        first = group.first
        while self.scene.word(first - 1) in _RULERS:
            first -= 1
        beside = self.scene.group_at(group.first - 2) if self.scene.word(group.first - 1) == "and" else None
        who = {self.tokens[at].lemma.lower().removesuffix("s") for at in range(group.first, group.end)}
        if beside and beside.end == group.first - 1 and who & _GOVERNORS and self._are_ministers(beside):
            group.first, group.preposition, group.possessor = (
                beside.first,
                beside.preposition,
                beside.possessor,
            )
            return group  # "the Finance Ministers and Central Bank Governors meeting"
        foreign = self.scene.group_at(first - 1)
        if self.scene.word(first) == "ministerial" and foreign and self.scene.word(first - 1) == "foreign":
            group.first, group.preposition, group.possessor = foreign.first, foreign.preposition, None
            return group  # "the BRICS foreign ministerial meeting", read as two
        heads = self.scene.group_at(first)
        if heads is None or heads is group or self.scene.word(heads.head) != "heads":
            return group
        group.first, group.preposition, group.possessor = heads.first, heads.preposition, heads.possessor
        for verb in self.scene.clauses.verbs:
            verb.subjects = [group if one is heads else one for one in verb.subjects]
            verb.objects = [group if one is heads else one for one in verb.objects]
        named = self.scene.bodies.between(self.scene.sentence.start, self.tokens[group.first].start)
        if named and self.scene.end(named[-1]) == group.first:
            group.first, group.preposition = self.scene.place(named[-1]), ""
        return group

    def _are_ministers(self, group: NounGroup) -> bool:
        return self.tokens[group.head].lemma.lower().removesuffix("s") == "minister"

    def _with_commas(self, group: NounGroup, noun: int) -> NounGroup:
        """ "the next, eighth, meeting": the group with the words that commas part from it."""
        first = group.first
        while (
            first > 1
            and self.tokens[first].pos != "DET"
            and self.scene.word(first - 1) == ","
            and self.tokens[first - 2].pos in ("ADJ", "NUM", "NOUN")
        ):
            first -= 2
            while first and self.tokens[first - 1].pos in ("DET", "ADJ"):
                first -= 1
        numbered = first < group.first and ordinal_of(self.scene, first, noun) is not None
        if numbered:
            group.first = first
        return group

    def _is_bare(self, group: NounGroup, noun: int) -> bool:
        """ "EU leaders, meeting in Brussels"; not "at last month's meeting in Moscow"."""
        owned = group.possessor is not None or self.scene.word(noun - 1) in OWNING
        return group.first == noun and not owned

    def _met_by(self, noun: int) -> str | None:
        """The format of "EU leaders, meeting in Brussels", "Meeting in Brussels, EU leaders"."""
        if self.scene.word(noun + 1) not in ("in", "at", "on") or (noun and self.scene.word(noun - 1) != ","):
            return None
        groups = self.scene.clauses.nouns
        before = next((group for group in reversed(groups) if group.end == noun - 1), None)
        verb = next(
            (one for one in self.scene.clauses.verbs if one.form == "finite" and one.first > noun), None
        )
        subject = before or (verb.subjects[0] if verb and verb.subjects else None)
        return self.owners.of_subject(subject) if subject else None

    def _joint(self, group: NounGroup, noun: int, meeting: Meeting) -> Iterator[Meeting]:
        """ "a joint summit of the OIC and the Arab League": the meeting of the others."""
        for format_id in self.owners.others(group, noun, meeting.claim.format):
            yield replace(meeting, claim=replace(meeting.claim, format=format_id))


def _is_outside(meeting: Meeting, first: int, last: int) -> bool:
    told = meeting.claim.evidence[0]
    return told.end < first or told.start > last
