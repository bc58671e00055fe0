"""Meetings of formats that an English article tells of. A conference in a city is none."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.document import Document
from workbench.reading.english.closed_class import words
from workbench.reading.english.groups import NounGroup, VerbGroup
from workbench.reading.english.lead import Lead, headline_end
from workbench.reading.english.meeting_arrivals import ARRIVAL, as_told
from workbench.reading.english.meeting_details import NOUNS, Circumstances
from workbench.reading.english.meeting_numbers import SUFFIXES, ordinal_of
from workbench.reading.english.meeting_owners import Owners
from workbench.reading.english.meeting_series import series, tells_several
from workbench.reading.english.scenes import Bodies, Scene, code
from workbench.reading.english.whereabouts import Somewhere, venue
from workbench.reading.meetings import Meeting

_GATHERING = words("meet gather convene assemble come sit")
_HELD = words("host hold take convene schedule plan")
_RULERS = words("heads of state states government governments and")
_ACTING = words("sign adopt open begin end close conclude start kick approve issue")
_NEXT = 6
"""How far the number of a meeting may lie from that of the one told of before."""
_DAYS = 4
"""Days that a meeting may last."""
_NEAR = 10
"""Words over which the name of the format still belongs to the evidence."""
_LEAD = 1
"""Sentences behind the dateline that still tell the news itself."""
_TAKEN_FOR_NOUNS = frozenset({"kicks", "opens", "starts", "ends", "closes", "begins"})
_OTHERWISE = words("one next conference forum dialogue council host hold take")


def find_english_meetings(document: Document, bodies: Bodies, lead: Lead) -> list[Meeting]:
    """The meetings of formats, each sentence for itself; headlines tell nothing that the text does not."""
    found: list[Meeting] = []
    headline = headline_end(document.text)
    for sentence in document.sentences:
        lemmas = {token.lemma.removesuffix("s") for token in sentence.tokens}
        if sentence.start < headline or not (lemmas & (NOUNS | _GATHERING | _OTHERWISE | {"talk"})):
            continue
        found += _Finder(Scene(document, sentence, bodies, lead), found).find()
    return [as_told(meeting, found, document.published) for meeting in found]


class _Finder:
    """The meetings of one sentence. `told` are those of the sentences before."""

    def __init__(self, scene: Scene, told: list[Meeting]) -> None:
        self.scene, self.told = scene, told
        self.made: list[Meeting] = []
        self.document, self.tokens, self.owners = scene.document, scene.tokens, Owners(scene)

    def find(self) -> list[Meeting]:
        made = self.made
        for place, token in enumerate(self.tokens):
            if not self._is_meeting(place):
                continue
            group = self.scene.group_at(place)
            if group is None:
                continue
            if tells_several(self.scene, place):
                made += self._several(group, place)
            elif token.feats.get("Number") == "Plur":
                continue
            elif (one := self._one(group, place)) is not None:
                made.append(one)
        if not made:
            made += self._gatherings()
        return made

    def _is_meeting(self, place: int) -> bool:
        token = self.tokens[place]
        if token.lemma in NOUNS and token.pos in ("NOUN", "PROPN"):
            following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
            group = self.scene.group_at(place)
            inside = group is not None and place < group.head and following is not None
            return not (
                inside
                and following is not None
                and following.pos in ("NOUN", "PROPN")
                and following.text.islower()
                and following.text not in _TAKEN_FOR_NOUNS
            )
        if token.lemma in ("forum", "dialogue", "conference") and ordinal_of(
            self.scene, max(place - 3, 0), place
        ):
            main = self.scene.bodies.main_name
            if main is not None and token.lemma in main.lower().split():
                return True
        if token.text == "Council" and ordinal_of(self.scene, max(place - 4, 0), place):
            return True
        if token.lemma == "council" and self._is_held(place):
            return True
        bare = token.text.isdigit() and self.scene.word(place + 1) in SUFFIXES
        if (bare or token.text == "one" or token.feats.get("NumType") == "Ord") and self._is_numbered(place):
            return True
        if token.text == "Conference":
            return place > 0 and self.tokens[place - 1].text in ("Ministerial", "Summit")
        return (
            token.lemma == "one"
            and place > 0
            and self.scene.word(place - 1) in ("next", "previous", "first", "last")
        ) or (
            token.text == "next"
            and place > 0
            and self.scene.word(place - 1) == "the"
            and self.scene.word(place + 1) in ("is", "will", "being")
        )

    def _is_held(self, place: int) -> bool:
        """ "a council of foreign ministers will be held": the council as a sitting of it."""
        group = self.scene.group_at(place)
        return group is not None and any(
            group in verb.subjects and ((verb.lemma == "hold" and verb.passive) or self._takes_place(verb))
            for verb in self.scene.clauses.verbs
        )

    def _takes_place(self, verb: VerbGroup) -> bool:
        return verb.lemma == "take" and self.scene.word(verb.end) == "place"

    # One meeting

    def _one(self, group: NounGroup, noun: int) -> Meeting | None:
        before = self._before()
        group = self._with_heads(group)
        explicit = self.owners.explicit(group, noun)
        goes_on = False
        format_id = explicit
        if group.first == noun and self.scene.word(noun) == "meeting" and not (explicit or group.possessor):
            format_id = self._met_by(noun)
        elif explicit is None:
            format_id, goes_on = self.owners.implied(group, noun, before)
        if format_id is None or format_id == "":
            return None
        group = self._with_commas(group, noun)
        about = Circumstances(self.scene, group, noun)
        ordinal = self._number(group, noun)
        if ordinal is None and about.verb is not None and about.verb.first > noun:
            ordinal = self._time(about.verb.end)
        if (
            before
            and "next" in (self.scene.word(noun), self.scene.word(noun - 1))
            and self.tokens[noun].lemma in ("one", "next")
        ):
            ordinal = self._following(format_id)
        return self._made(about, format_id, ordinal, goes_on)

    def _with_heads(self, group: NounGroup) -> NounGroup:
        """ "the CIS heads of government meeting": the group from the name of the format on."""
        first = group.first
        while self.scene.word(first - 1) in _RULERS:
            first -= 1
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

    def _with_commas(self, group: NounGroup, noun: int) -> NounGroup:
        """ "the next, eighth, meeting": the group with the words that commas part from it."""
        first = group.first
        while (
            first > 1
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

    def _before(self) -> Meeting | None:
        """The meeting told of last, not long ago."""
        if self.made:
            return self.made[-1]
        return (
            self.told[-1] if self.told and self.told[-1].sentence >= self.scene.sentence.index - 3 else None
        )

    def _is_numbered(self, place: int) -> bool:
        """ "will host the 48th", "the seventh one": a number that stands for a meeting told of before."""
        before = self._before()
        if before is None or before.claim.ordinal is None or place < 1:
            return False
        group = self.scene.group_at(place)
        number = self._number(group, place) if group is not None else None
        alone = group is not None and group.end - 1 == place and self.scene.word(group.first) == "the"
        held = any(verb.lemma in _HELD for verb in self.scene.clauses.verbs)
        return alone and held and number is not None and 0 < number - before.claim.ordinal <= _NEXT

    def _number(self, group: NounGroup, noun: int) -> int | None:
        """The number with the noun, or that it is itself: "the 48th"."""
        if self.tokens[noun].text.isdigit() and self.scene.word(noun + 1) in SUFFIXES:
            return int(self.tokens[noun].text)
        return ordinal_of(self.scene, group.first, noun + (self.tokens[noun].lemma not in NOUNS))

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

    def _following(self, format_id: str) -> int | None:
        """The number of "the next one", where the text numbers those before."""
        known = [m.claim.ordinal for m in self.told if m.claim.format == format_id and m.claim.ordinal]
        return max(known) + 1 if known else None

    def _made(
        self, about: Circumstances, format_id: str, ordinal: int | None, goes_on: bool
    ) -> Meeting | None:
        scene, lead = self.scene, self.scene.lead
        dated, where = about.day(), about.where()
        year = about.year() if dated is None else None
        city, state = (where.city, where.state) if where else (None, None)
        host_city, host = about.host()
        if host is not None and (state != host or city is None):
            city, state = host_city, host
        day = dated.name if dated else year
        modality = about.modality(day, self.document.published)
        if modality is None:
            return None
        held = modality is Modality.DECIDED
        goes_on = goes_on and not self._is_another(day, city, state)
        if city is None and state is None:
            city, state = venue(scene)
        if held and about.is_here() and city is None:
            city, state = lead.city, lead.state
        if held and city is None and state is not None and state == lead.state:
            city = lead.city
        if held and (
            self._is_news(about, ordinal, day, city or state) or self._is_reported(about, city or state)
        ):
            day, city, state = day or lead.date, lead.city, lead.state
        if held and day is None and city is not None and city == lead.city and not goes_on:
            day = lead.date
        if ordinal is None and city is None and state is None and self._is_again(about, format_id, day):
            day, goes_on = None, True
        elif ordinal is None and day is None and city is None and state is None:
            return None
        rule = "en.meeting.noun" if about.noun != about.group.first or not goes_on else "en.meeting.goes-on"
        claim = EventClaim(
            EventType.MEETING,
            format_id,
            modality,
            (scene.words_of(self._places(about, format_id, dated, where)),),
            ordinal=ordinal,
            date=day,
            place=city,
            state=state,
            rule=ARRIVAL if about.arrives and day is None else rule,
        )
        return Meeting(claim, scene.sentence.index, goes_on, level=self.owners.level(about.group, about.noun))

    def _places(
        self, about: Circumstances, format_id: str, dated: Mention | None, where: Somewhere | None
    ) -> set[int]:
        """The words that the claim rests on: the noun, its day, its place, and the format near it."""
        scene = self.scene
        places = {about.noun, about.group.first}
        places |= {where.first, where.end - 1} if where else set()
        places |= {scene.place(dated), scene.end(dated) - 1} if dated and scene.place(dated) >= 0 else set()
        named = [
            m for m in scene.bodies.between(scene.sentence.start, scene.sentence.end) if code(m) == format_id
        ]
        near = [scene.place(m) for m in named if 0 <= scene.place(m) - about.group.first < _NEAR]
        return places | set(near[:1])

    def _is_again(self, about: Circumstances, format_id: str, day: str | None) -> bool:
        """Whether "the summit began on Tuesday" tells another day of the meeting before."""
        before = self.told[-1] if self.told else None
        definite = self.scene.word(about.group.first) == "the"
        if before is None or day is None or before.claim.date is None or not definite:
            return False
        if before.claim.format != format_id or before.sentence < self.scene.sentence.index - 6:
            return False
        one, other = PartialDate.parse(day).first, PartialDate.parse(before.claim.date).first
        return one is not None and other is not None and 0 < abs((one - other).days) <= _DAYS

    def _is_another(self, day: str | None, city: str | None, state: str | None) -> bool:
        """Whether "the summit in Astana in 2023" is not the meeting told of before."""
        before = self._before()
        if before is None or day is None or not (city or state):
            return False
        told = before.claim
        elsewhere = (city and told.place and city != told.place) or (
            state and told.state and state != told.state
        )
        apart = told.date is not None and not PartialDate.parse(day).overlaps(PartialDate.parse(told.date))
        unplaced = not (told.place or told.state)
        return (bool(elsewhere) and (apart or told.date is None)) or (apart and unplaced)

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
        return found

    def _time(self, end: int) -> int | None:
        """ "met for the twelfth time", "will take place for the fourth time"."""
        for place in range(end, min(end + 8, len(self.tokens))):
            if self.scene.word(place) == "time" and "for" in (
                self.scene.word(place - step) for step in (2, 3)
            ):
                inside = (n for n in self.scene.names if end <= self.scene.place(n) < place)
                names = [n.name for n in inside if n.type is MentionType.ORDINAL and n.name]
                return int(names[0]) if names and names[0].isdigit() else None
        return None

    def _is_news(self, about: Circumstances, ordinal: int | None, day: str | None, where: str | None) -> bool:
        """Whether the meeting without a place is what the article was filed from: it stands in its
        first lines, and no other day is told of it."""
        lead = self.scene.lead
        near = lead.sentence is not None and 0 <= self.scene.sentence.index - lead.sentence <= _LEAD
        asked = about.only_behind or about.year() is not None
        told = ordinal is not None or (day is not None and day == lead.date)
        return near and told and where is None and not asked and day in (None, lead.date)

    def _is_reported(self, about: Circumstances, where: str | None) -> bool:
        """ "ISLAMABAD: The SCO meeting has signed …": what a meeting does was filed from where it met."""
        lead, verb = self.scene.lead, about.verb
        acts = verb is not None and about.group in verb.subjects and verb.lemma in _ACTING
        return acts and where is None and lead.sentence == self.scene.sentence.index

    # Several, and gatherings

    def _several(self, group: NounGroup, noun: int) -> Iterator[Meeting]:
        """ "The previous meetings were held in Moscow in December 2021 and in Tehran in October 2023"."""
        format_id = self.owners.explicit(group, noun)
        if format_id is None:
            format_id = self.owners.implied(group, noun, None)[0]
        if format_id is None and self.scene.word(group.first) == "the":
            format_id = self.scene.bodies.spoken_of(self.tokens[noun].start, self.scene.sentence)
        return series(self.scene, noun, format_id) if format_id else iter(())

    def _gatherings(self) -> Iterator[Meeting]:
        """ "The presidents first met in New York", "Leaders of the bloc are expected to meet in June"."""
        for verb in self._verbs():
            talks = any(
                self.tokens[place].lemma == "talk"
                for place in range(verb.end, min(verb.end + 7, len(self.tokens)))
            )
            talks = talks and verb.lemma in ("hold", "wrap", "conclude", "end", "begin", "finish")
            if (not talks and (verb.lemma not in _GATHERING or verb.objects)) or not verb.subjects:
                continue
            together = "together" in (self.scene.word(verb.end), self.scene.word(verb.end + 1))
            if verb.lemma in ("come", "sit") and not together:
                continue
            subject = verb.subjects[0]
            format_id = self.owners.of_subject(subject)
            if not format_id or any(group.preposition == "with" for group in verb.adjuncts):
                continue
            about = Circumstances(self.scene, NounGroup(verb.first, verb.end, verb.head), verb.head)
            about.verb, about.only_behind = verb, False
            first = any(self.scene.word(place) == "first" for place in range(subject.end, verb.head))
            ordinal = 1 if first else self._time(verb.end)
            made = self._made(about, format_id, ordinal, False)
            if made is not None and (made.claim.date or made.claim.place):
                words_of = self.scene.words_of({subject.first, verb.head})
                span = self.document.span(
                    min(words_of.start, made.claim.evidence[0].start),
                    max(words_of.end, made.claim.evidence[0].end),
                )
                claim = replace(made.claim, evidence=(span,), rule="en.meeting.gathers")
                level = self.owners.level(subject, subject.head)
                yield Meeting(claim, made.sentence, level=level)
