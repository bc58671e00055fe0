"""Which meeting an English sentence tells of, when and where, whether it was held, is planned or wished."""

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.english.events.meeting_called_off import calling_off, moved_to, tells_off
from workbench.reading.english.events.meeting_hosts import HOSTING, Hosting
from workbench.reading.english.events.meeting_parting import ONLINE, SET_FOR
from workbench.reading.english.events.meeting_words import HOLDING, is_over
from workbench.reading.english.events.scenes import OWNING, lasts_for_years
from workbench.reading.english.events.whereabouts import (
    Somewhere,
    of_name,
    outside_names,
    somewheres,
)
from workbench.reading.english.syntax.groups import VerbGroup
from workbench.reading.english.words.closed_class import words

_VISITING = words("visit travel pay")
HEADS = frozenset({":", "—", "–", "-", "|", "."})
_CHAIRING = words("chair head lead preside assume take")
_YEAR = len("2025")
_MONTH = len("2025-11")
_DAY = len("2025-11-20")
_WITH_YEAR = re.compile(r"\d{4}")
_CLOSE = 6
"""Words from a state to the city in it that is named behind."""
_HERE = 9
"""Words behind a meeting in which "here" still tells where it was."""


class Circumstances(Hosting):
    """The day and the place that the sentence gives for what stands at `[group.first, noun]`."""

    def day(self) -> Mention | None:
        """The day in the meeting's own words, or a finer one beside them: "last year's session, held on
        November 27"."""
        dates = self.scene.dates()
        own = next((name for name in dates if self._is_own(name)), None) or self.line_head(dates)
        near = self._day_beside(dates) if own is None or len(own.name or "") <= _MONTH else None
        finer = near is not None and own is not None and (near.name or "").startswith(own.name or "")
        finer = finer and near is not None and not self._is_before_another_act(near)
        return near if own is None or finer else own

    def line_head(self, dates: Sequence[Mention]) -> Mention | None:
        """The day that a line of a calendar or a timeline begins with: "March 5, Astana: ministers of …"."""
        name = dates[0] if dates else None
        if name is None or self.scene.place(name) > 1 or self.scene.place(name) < 0:
            return None
        end = self.scene.end(name)
        if self.scene.word(end) == "," and (place := self._place_at(end + 1)) is not None:
            end = self.scene.end(place)
        return name if self.scene.word(end) in HEADS else None

    def _place_at(self, first: int) -> Mention | None:
        told = (MentionType.PLACE, MentionType.STATE)
        return next((n for n in self.scene.names if n.type in told and self.scene.place(n) == first), None)

    def _is_own(self, name: Mention) -> bool:
        """ "the November 6 summit", "last year's summit"."""
        end = self.scene.end(name)
        owner = self.group.first - 2 <= end <= self.group.first and self.scene.word(end) in OWNING
        return owner or self.group.first <= self.scene.place(name) < self.noun

    def _day_beside(self, dates: Sequence[Mention]) -> Mention | None:
        spans = {(self.scene.place(name), self.scene.end(name)): name for name in dates}
        told = [
            span
            for span, name in spans.items()
            if (span[0] > self.noun or self._is_of_the_visit(name))
            and not (self._is_of_an_office(span[0]) or (self._is_first_set(span[0]) and not self._is_off()))
            and not (self._is_of_a_plan(name) or self._is_of_another(name))
            and not lasts_for_years(name.name or "")
        ]
        nearest = self._nearest(told)
        found = spans.get(nearest) if nearest else None
        opening = self._opening("where", "when")
        opening = self._meanwhile() if opening is None else opening
        if found is None and opening is not None:  # "in Cairo on Thursday, where he hosted the summit"
            found = self._day_ending((opening, opening - (self.scene.word(opening - 1) == ",")))
        if found is not None and found.text.lower() == "this year":
            # "the third this year, is due in December"
            others = (name for name in dates if name is not found and name.name)
            found = next((name for name in others if (name.name or "").startswith(found.name or "-")), found)
        year = self.year()
        if found is None or year is None or (found.name or "").startswith(year):
            return found
        return self._in_its_year(found, year)

    def _in_its_year(self, day: Mention, year: str) -> Mention | None:
        """ "the 2020 summit was held on November 10": that of the year, where it tells none itself."""
        verb = self.verb
        if verb is None or self.group not in verb.subjects or verb.tense != "past":
            return None
        bare = len(day.name or "") == _DAY and not _WITH_YEAR.search(day.text)
        held = verb.lemma in (*HOLDING, "take", "open")
        return replace(day, name=f"{year}{(day.name or '')[_YEAR:]}") if held and bare else None

    def _is_off(self) -> bool:
        """ "originally planned for May, was postponed": the day on which it is not held."""
        off = any(tells_off(self.scene, verb) for verb in self.scene.clauses.verbs)
        off = off or calling_off(self.scene, self.group, self._governing()) is not None
        return off and moved_to(self.scene) is None

    def _day_ending(self, ends: Sequence[int]) -> Mention | None:
        """The day that "when" is said of, of "since July 2015, when" the month itself."""
        names = (one for one in self.scene.names if one.type is MentionType.DATE and one.name)
        name = next((one for one in names if self.scene.end(one) in ends), None)
        plain = (name.name or "").removesuffix("/..").removeprefix("../") if name is not None else None
        return replace(name, name=plain) if name is not None and name.start >= self.scene.lead.end else None

    def _is_of_the_visit(self, name: Mention) -> bool:
        """Whether a day before the noun may be the meeting's: not that of an arrival, but that of a visit."""
        if not self.arrives:
            return True
        told = [verb for verb in self._governing() if verb.lemma in _VISITING]
        ahead = any((verb.tense == "future" and verb.lemma != "travel") or is_over(verb) for verb in told)
        return ahead or "/" in (name.name or "")

    def year(self) -> str | None:
        """The year in the meeting's own words: "the 2026 summit", "the Tianjin summit of 2025"."""
        of = [self.noun + 2] if self.scene.word(self.noun + 1) == "of" else []
        of += [self.noun + 1] if self.noun + 1 < len(self.scene.tokens) else []  # "the SCO Summit 2025"
        for place in (*range(self.group.first, self.noun), *(at for at in of if at < len(self.scene.tokens))):
            text = self.scene.tokens[place].text
            if len(text) == 4 and text.isdigit() and text[:2] in ("19", "20"):
                return str(text)
        return None

    def year_in_the_chair(self) -> str | None:
        """ "India will chair the group in 2026 and host its 18th summit": the year of the chair."""
        verbs = [one for one in self.scene.clauses.verbs if one.first < self.group.first]
        chair = next((one for one in verbs if one.lemma in _CHAIRING and one.form == "finite"), None)
        inside = range(chair.end, self.group.first) if chair is not None else range(0)
        years = [name.name for name in self.scene.dates() if self.scene.place(name) in inside]
        hosts = any(self.scene.word(place) in HOSTING for place in inside)
        lone = len(years) == 1 and len(years[0] or "") == _YEAR and hosts
        return years[0] if lone and chair is not None and chair.tense != "past" else None

    def where(self) -> Somewhere | None:
        """Where it is: "in Tashkent", "the Kazan summit", "passed to Kyrgyzstan, where the next meeting"."""
        for name in outside_names(self.scene):
            if self.group.first <= self.scene.place(name) < self.noun and name.type is MentionType.PLACE:
                made = of_name(self.scene, name)
                if made is not None:
                    return made
        if (owned := self._owning_city()) is not None:
            return owned
        opening = self._opening("where")
        if opening is not None:
            names = [
                name
                for name in self.scene.names
                if name.type in (MentionType.PLACE, MentionType.STATE)
                and self.scene.end(name) in self._ends_before(opening)
            ]
            return next((made for name in names if (made := of_name(self.scene, name))), None)
        head = self.line_head(self.scene.dates())
        beside = self._place_at(self.scene.end(head) + 1) if head is not None else None
        if beside is not None:
            return of_name(self.scene, beside)
        brings = self.verb is not None and self.verb.lemma == "bring" and self.group in self.verb.subjects
        found = somewheres(self.scene, whither=self.arrives or brings)  # "brought the leaders to Astana"
        meant = [one for one in found if not self._is_first_set(one.first, 7)]
        found = meant or found
        if self.is_online():
            found = [one for one in meant if not self._is_planned_at(one.first)]
        found = [one for one in found if not self._is_afar(one.first)]
        nearest = self._nearest([(one.first, one.end) for one in found])
        where = next((one for one in found if (one.first, one.end) == nearest), None)
        if where is None and (opening := self._meanwhile()) is not None:
            ends = self._ends_before(opening)
            where = next((one for one in found if one.end in ends), None)
        return self._named_closer(where, found) if where is not None and where.city is None else where

    def _is_planned_at(self, first: int) -> bool:
        """ "planned for Osh, was held online", "planned in Osh": not where it was."""
        before = self.scene.word(first - 1)
        return before == "for" or (before == "in" and self.scene.word(first - 2) in SET_FOR)

    def _is_afar(self, first: int) -> bool:
        """ "will attend the meeting via video link in Beijing": where only one of those who met was."""
        online = any(self.scene.tokens[place].lemma in ONLINE for place in range(self.noun + 1, first))
        return online and self.verb is not None and self._is_coming_to(self.verb)

    def _owning_city(self) -> Somewhere | None:
        """ "Baku's seventh summit", "Astana's first consultative meeting"."""
        owner = self.group.possessor
        named = self.scene.named_in(owner) if owner is not None else []
        named = [name for name in outside_names(self.scene) if name in named]  # not that of "Shanghai …"
        places = [name for name in named if name.type is MentionType.PLACE]
        return of_name(self.scene, places[0]) if places else None

    def _opening(self, *markers: str) -> int | None:
        """The "where" or "when" of the meeting's clause: "to Goa, where the summit will be held"."""
        first = max(self.group.first - 8, 0)
        if self.verb is not None and self.verb.marker in markers and self.verb.first <= self.group.first:
            first = max(min(first, self.verb.first - 8, self._begins(self.verb) - 2), 0)
        places = range(self.group.first - 1, first, -1)
        return next((place for place in places if self.scene.word(place) in markers), None)

    def _meanwhile(self) -> int | None:
        """ "said in Rio on Tuesday as the ministers met": where the meeting's clause opens, the day and the
        place of what happened at the same time standing before it."""
        verb = self.verb
        if verb is None or verb.marker not in ("as", "while") or verb.tense != "past":
            return None
        near = (self._begins(verb) - 1, self._begins(verb) - 2)
        return next((place for place in near if self.scene.word(place) == verb.marker), None)

    def _begins(self, verb: VerbGroup) -> int:
        """Where the verb with its subjects begins."""
        starts = [(one.possessor or one).first for one in verb.subjects]
        return min(starts, default=verb.first)

    def _ends_before(self, opening: int) -> set[int]:
        """Where what "where" is said of may end: before it, with a comma or a day between."""
        ends = {opening, opening - 1}
        ends |= {self.scene.place(name) for name in self.scene.dates() if self.scene.end(name) in ends}
        group = self.scene.group_at(min(ends) - 1) if ends else None
        owner = group.possessor if group is not None else None
        if owner is not None and group is not None and self.scene.word(group.head) == "capital":
            ends.add(owner.end)  # "arrived in Kazakhstan's capital, where"
        elif group is not None and self.scene.word(group.head) == "capital":
            ends.add(group.head)  # "in the Kazakh capital, where"
        return ends

    def _named_closer(self, where: Somewhere, found: Sequence[Somewhere]) -> Somewhere:
        """ "in Kyrgyzstan, in the town of Cholpon-Ata": the city of a state that is named first."""
        for one in found:
            near = 0 <= one.first - where.end <= _CLOSE and self.scene.word(where.end) == ","
            if near and one.city and one.state in (None, where.state):
                return Somewhere(where.first, one.end, one.city, where.state)
        return where

    def is_here(self) -> bool:
        """Whether "here" tells that it is where the article was filed."""
        opening = self._meanwhile()
        if opening is not None and "here" in (self.scene.word(opening - step) for step in (1, 2, 3)):
            return True
        return any(
            self.scene.word(place) == "here"
            for place in range(self.noun + 1, min(self.noun + _HERE, len(self.scene.tokens)))
            if not self._begins_clause(self.noun, place)
        )

    def _nearest(self, spans: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
        """The nearest of these tokens behind the noun, else before it, that no other clause parts from it."""
        own = {group.first for verb in self.held for group in verb.adjuncts}
        # "since the first summit, which was held in Astana in 2018", "since the first summit, held in Astana"
        told = (verb.form == "participle" or self._is_relative(verb) for verb in self.held)
        relative = any(told) or self._is_set_behind()
        after, before = [], []
        for first, end in spans:
            if first > self.noun:
                apart = self._has_comma(self.noun, first) and not self._is_but_a_place(self.noun, first)
                if self.only_behind and not relative and apart:
                    continue  # "on the eve of the summit, on October 12, …"
                if any(
                    one <= first < one + 8 and not self._begins_clause(one, first) for one in own
                ) or not self._is_parted(self.noun, first):
                    after.append((first - self.noun, (first, end)))
            elif not self.only_behind and 0 <= first < self.group.first and not self._belongs_before(first):
                before.append((self.noun - first, (first, end)))
        found = min(after, default=None) or min(before, default=None)
        return found[1] if found else None
