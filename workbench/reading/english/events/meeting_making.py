"""What becomes a claim of what a sentence tells of a meeting: its day, its place, how sure it is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from workbench.domain.article import Mention
from workbench.domain.claims import EventClaim
from workbench.domain.dates import PartialDate
from workbench.domain.vocabulary import EventType, MentionType, Modality
from workbench.reading.english.events.meeting_arrivals import ARRIVAL
from workbench.reading.english.events.meeting_called_off import first_set, moved, moved_to
from workbench.reading.english.events.meeting_days_before import DaysBefore
from workbench.reading.english.events.meeting_details import Circumstances
from workbench.reading.english.events.meeting_journeys import come_to
from workbench.reading.english.events.meeting_words import SIDES, takes_part
from workbench.reading.english.events.scenes import Scene, code
from workbench.reading.english.events.whereabouts import Somewhere, of_name, outside_names, venue
from workbench.reading.english.words.closed_class import words
from workbench.reading.events.meetings import Meeting

_ACTING = words(
    "sign adopt open begin end close conclude start kick approve issue move continue proceed resume finish"
    " wind wrap"
)
_LENGTHS = {"two-day": 2, "three-day": 3, "four-day": 4}
_CLOSING = words("close end conclude wrap finish wind complete")
_DAYS = 4
"""Days that a meeting may last."""
_NEAR = 14
"""Words over which the name of the format still belongs to the evidence."""
_UPCOMING = frozenset({"upcoming", "forthcoming", "coming"})
_COMING = words("take attend participate chair hold")
_BEGINNING = words("open begin start kick commence")
_SPECIAL = words("extraordinary emergency informal")
_SUMMARY = 2
"""Sentences of a summary before the line with day and place."""
_LEAD = 1
"""Sentences behind the dateline that still tell the news itself."""


class Making(DaysBefore):
    """The meetings `made` of one sentence."""

    def _made(
        self, about: Circumstances, format_id: str, ordinal: int | None, goes_on: bool
    ) -> Meeting | None:
        scene, lead = self.scene, self.scene.lead
        dated, where = about.day(), about.where()
        later = self._later_day() if dated is None else None
        before = where is not None and where.first < about.noun
        told = dated.name if dated else None
        if before and where and self._is_told_of_another(self.tokens[where.first].start, format_id, told):
            where = None
        year = about.year() if dated is None else None
        city, state = (where.city, where.state) if where else (None, None)
        host_city, host = self._host(about, state)
        if host is not None and (state != host or city is None):
            unknown = city is not None and state is None and host_city is None
            city, state = (city, host) if unknown else (host_city, host)  # "by Burundi in Bujumbura"
        joined = self._joined_to(about, format_id) if dated is None and city is None else None
        day = self._all_days(about, dated.name) if dated else year or later or about.year_in_the_chair()
        if joined is not None and state in (None, joined.state) and day is None:
            day, city, state = joined.date, joined.place, joined.state
        modality = about.modality(day, self.document.published)
        if modality is None:
            return None
        held, new = modality is Modality.DECIDED, None
        if modality is Modality.DENIED:
            new = moved_to(scene)
            day, goes_on = first_set(scene, day, new), False
            if new is not None and day is None:
                modality, day = Modality.PLANNED, new
            elif not (day or city or state):
                return None  # a meeting of which nothing is told but that it was called off
        named = where is not None and about.group.first <= where.first < about.noun
        goes_on = goes_on and not (
            self._is_another(day, city, state)
            or self._is_of_others(self._level(about))
            or (named and self._is_elsewhere(city))
        )
        if city is None and state is None:
            told_there = self._there(about)
            city, state = told_there or self._elsewhere(about, None if goes_on else (day or ""))
        filed = city is None and state is None
        if held and about.is_here() and city is None:
            city, state = lead.city, lead.state
        if held and city is None and state is not None and state == lead.state and not about.is_online():
            city = lead.city
        if held and (
            self._is_news(about, ordinal, day, city or state) or self._is_reported(about, city or state)
        ):
            day = day or lead.date
            city, state = (None, None) if about.is_online() else (lead.city, lead.state)
        if held and day is None and (city or state or ordinal):
            day = self._day_of_news(about, city, goes_on)
        if ordinal is None and city is None and state is None and self._is_again(about, format_id, day):
            day, goes_on = None, True
        elif (ordinal, day, city, state) == (None,) * 4 and not self._is_known_without(about, modality):
            return None
        rule = "en.meeting.noun" if about.noun != about.group.first or not goes_on else "en.meeting.goes-on"
        rule = "en.meeting.called-off" if modality is Modality.DENIED else rule
        claim = EventClaim(
            EventType.MEETING,
            format_id,
            modality,
            (scene.words_of(self._places(about, format_id, dated, where)),),
            ordinal=ordinal,
            date=day,
            place=city,
            state=state,
            rule=ARRIVAL if about.is_of_arrivals() and day is None else rule,
        )
        level, filed = self._level(about), filed and city is not None
        words = {token.lemma for token in self.tokens[about.group.first : about.noun]}
        special = not words.isdisjoint(_SPECIAL)
        return Meeting(claim, scene.sentence.index, goes_on, level=level, filed=filed, special=special)

    def _is_known_without(self, about: Circumstances, modality: Modality) -> bool:
        """Whether neither day nor place need be told: "joined the summit via video link", "on the agenda of
        the coming BRICS summit"."""
        if modality is Modality.DECIDED:
            return about.is_online()
        inside = {self.scene.word(place) for place in range(about.group.first, about.noun)}
        coming = self.tokens[about.noun].lemma == "summit" and not inside.isdisjoint(_UPCOMING)
        told = coming and modality is Modality.PLANNED and not self.told
        return told and bool(self.owners.explicit(about.group, about.noun))

    def _level(self, about: Circumstances) -> str | None:
        """Who meets: "Foreign ministers arrived in Beijing for a gathering of the bloc", "At their meeting
        the ministers reviewed it"."""
        acting = (one for verb in self.scene.clauses.verbs for one in verb.subjects)
        theirs = self.scene.word(about.group.first) == "their"
        comers = [self.tokens[one.head] for one in (acting if theirs else about.arrivals())]
        many = (one for one in comers if one.feats.get("Number") == "Plur")
        ministers = any(one.lemma.lower() in ("minister", "ministers") for one in many)
        return self.owners.level(about.group, about.noun) or ("ministers" if ministers else None)

    def _all_days(self, about: Circumstances, day: str | None) -> str | None:
        """ "closed a three-day summit on Friday": from the first of them on."""
        lengths = (self.scene.word(place) for place in range(about.group.first, about.noun))
        length = next((found for word in lengths if (found := _LENGTHS.get(word))), 0)
        verb, known = about.verb, PartialDate.parse(day).first if day else None
        if verb is None or known is None or not length or day != known.isoformat():
            return day
        own = about.group in (*verb.subjects, *verb.objects) or self.scene.word(verb.end) == "up"
        closes = own and verb.lemma in _CLOSING
        return f"{(known - timedelta(length - 1)).isoformat()}/{day}" if closes else day

    def _host(self, about: Circumstances, state: str | None) -> tuple[str | None, str | None]:
        """The city or the state that hosts it, unless it was held elsewhere: "Japan held its summit with the
        five in Astana"."""
        city, host = about.host()
        held = about.verb is not None and about.verb.lemma in ("hold", "convene")
        return (city, None) if held and state is not None and host != state else (city, host)

    def _there(self, about: Circumstances) -> tuple[str | None, str | None] | None:
        """ "Sochi saw a great event. The summit was held there": the only city of the sentence before; that
        of "will travel to Bishkek ahead of the summit there"."""
        index = self.scene.sentence.index
        if self.scene.word(about.noun + 1) == "there":
            return self._only_city(self.scene, self.tokens[about.group.first].start)
        behind = {
            self.scene.word(verb.end + step) for verb in (about.verb, *about.held) if verb for step in (0, 1)
        }
        if not index or "there" not in behind:
            return None
        before = Scene(self.document, self.document.sentences[index - 1], self.scene.bodies, self.scene.lead)
        return self._only_city(before, before.sentence.end)

    def _only_city(self, scene: Scene, end: int) -> tuple[str | None, str | None] | None:
        """The one city that the sentence names before that sign, not that which it was filed from."""
        names = (name for name in outside_names(scene) if name.type is MentionType.PLACE)
        names = (name for name in names if self.scene.lead.end <= name.start < end)
        found = {(where.city, where.state) for name in names if (where := of_name(scene, name))}
        return found.pop() if len(found) == 1 else None

    def _elsewhere(self, about: Circumstances, day: str | None) -> tuple[str | None, str | None]:
        """The seat of power that the sentence names, else where somebody came to just before, given the day
        of the meeting, if that is told anew."""
        found = venue(self.scene)
        return found if found != (None, None) or day is None else come_to(self.scene, about, day or None)

    def _is_told_of_another(self, place: int, format_id: str, day: str | None) -> bool:
        """ "was held in Samarkand in April, and the next one is expected in 2027": the place of the first; of
        another format's, too, if that was held on another day."""
        claims = [meeting.claim for meeting in self.made]
        made = [one for one in claims if one.format == format_id or (day and one.date and day != one.date)]
        return any(span.start <= place < span.end for claim in made for span in claim.evidence)

    def _joined_to(self, about: Circumstances, format_id: str) -> EventClaim | None:
        """ "receives a gathering of the CSTO leaders and then a CIS summit": the meeting that this one is
        told of with."""
        before = self.made[-1] if self.made else None
        if before is None or before.claim.format == format_id or before.sentence != self.scene.sentence.index:
            return None
        end = before.claim.evidence[-1].end
        between = [
            token.text for token in self.tokens if end <= token.start < self.tokens[about.group.first].start
        ]
        return before.claim if between in (["and"], ["and", "then"], ["and", "also"]) else None

    def _places(
        self, about: Circumstances, format_id: str, dated: Mention | None, where: Somewhere | None
    ) -> set[int]:
        """The words that the claim rests on: the noun, its day, its place, and the format near it."""
        scene = self.scene
        places = {about.noun, about.group.first}
        places |= {where.first, where.end - 1} if where else set()
        places |= {scene.place(dated), scene.end(dated) - 1} if dated and scene.place(dated) >= 0 else set()
        places |= {about.called_off.first, about.called_off.head} if about.called_off else set()
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
        if "/" in day and PartialDate.parse(day).overlaps(PartialDate.parse(before.claim.date)):
            return False  # "The summit is being held from August 31 to September 1": its days, told later
        if before.claim.format != format_id or before.sentence < self.scene.sentence.index - 6:
            return False
        one, other = PartialDate.parse(day).first, PartialDate.parse(before.claim.date).first
        return one is not None and other is not None and 0 < abs((one - other).days) <= _DAYS

    def _is_elsewhere(self, city: str | None) -> bool:
        """Whether "the Tianjin summit" names another city than that of the meeting told of before."""
        before = self._before()
        return before is not None and None not in (city, before.claim.place) and city != before.claim.place

    def _is_of_others(self, level: str | None) -> bool:
        """Whether "the meeting of the ministers" is not that of the leaders, told of before."""
        before = self._before()
        return before is not None and None not in (level, before.level) and level != before.level

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
        first = -_SUMMARY if lead.stamped else 0
        near = lead.sentence is not None and first <= self.scene.sentence.index - lead.sentence <= _LEAD
        beside = any(self.scene.word(place) in SIDES for place in range(about.noun + 1, len(self.tokens)))
        asked = about.only_behind or about.year() is not None or beside
        came = lead.stamped and about.verb is not None and about.verb.lemma in _COMING
        told = ordinal is not None or came or (day is not None and day == lead.date)
        return near and told and where is None and not asked and day in (None, lead.date)

    def _day_of_news(self, about: Circumstances, city: str | None, goes_on: bool) -> str | None:
        """The day that the news was filed, of a meeting where it was filed, or that is said to go on now."""
        lead, published = self.scene.lead, self.document.published
        if city is not None and city == lead.city and not goes_on and lead.date is not None:
            return lead.date
        today = published.isoformat() if published else None
        return (lead.date or today) if self._is_now(about) or self._has_just_begun(about, city) else None

    def _has_just_begun(self, about: Circumstances, city: str | None) -> bool:
        """ "TASHKENT. The meeting kicked off in Tashkent", right behind the dateline."""
        verb, lead = about.verb, self.scene.lead
        begins = verb is not None and verb.lemma in _BEGINNING and about.group in verb.subjects
        first = lead.sentence == self.scene.sentence.index and city is not None and city == lead.city
        return first and begins and verb is not None and verb.tense == "past" and about.year() is None

    def _is_now(self, about: Circumstances) -> bool:
        """ "The presidents are in Astana for a meeting", "is being held in Astana", opening an article."""
        verb, first = about.verb, self.scene.lead.sentence or 0
        if verb is None or verb.tense != "present" or verb.perfect or verb.negated or verb.modal:
            return False
        if verb.marker or verb.predicate or about.only_behind or about.arrives:
            return False
        part = verb.lemma in ("attend", "chair") or takes_part(self.scene, verb)
        now = part and about.group in (*verb.objects, *verb.adjuncts)
        now = now or verb.progressive or "being" in map(self.scene.word, range(verb.first, verb.end))
        if verb.lemma == "be" and not (verb.passive or verb.objects):
            now = about.group not in verb.subjects or self.scene.word(verb.end) in ("under", "underway")
        return now and self.scene.sentence.index - first <= _LEAD and about.year() is None

    def _is_reported(self, about: Circumstances, where: str | None) -> bool:
        """ "ISLAMABAD: The SCO meeting has signed …": what a meeting does was filed from where it met."""
        lead, verb = self.scene.lead, about.verb
        acts = verb is not None and about.group in verb.subjects and verb.lemma in _ACTING
        return acts and where is None and lead.sentence == self.scene.sentence.index

    def _moved(self, meeting: Meeting) -> Iterator[Meeting]:
        """The meeting that was put off, on the day that it was put off to."""
        off = meeting.claim.modality is Modality.DENIED
        claim = moved(meeting.claim, moved_to(self.scene)) if off else None
        if claim is not None:
            yield replace(meeting, claim=claim)
