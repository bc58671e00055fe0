"""Which meeting an English sentence tells of, when and where, whether it was held, is planned or wished."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.article import Mention
from workbench.domain.vocabulary import MentionType
from workbench.reading.english.events.meeting_called_off import calling_off, moved_to, tells_off
from workbench.reading.english.events.meeting_parting import ONLINE, Parting
from workbench.reading.english.events.meeting_words import is_over
from workbench.reading.english.events.scenes import OWNING, lasts_for_years
from workbench.reading.english.events.whereabouts import (
    Somewhere,
    capital_of,
    city_meant,
    city_state,
    of_name,
    outside_names,
    somewheres,
)
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.linking import state_concerned, state_of_place

_VISITING = words("visit travel pay")
_HOSTING = words("host hold organise organize stage convene play receive accommodate welcome house entertain")
_SITES = words("venue site host scene place setting location stage home")
_SEEING = words("see witness")
"""What a place does where a meeting is held: "Astana saw the tenth summit"."""
_EXPECTING = words("receive welcome host await expect gather assemble")
"""What a place does with those who come for a meeting: "will receive the leaders for their fifth summit"."""
_HOSTS = frozenset({"host", "hosts", "hosting", "hosted"})
HEADS = frozenset({":", "—", "–", "-", "|", "."})
_CHAIRING = words("chair head lead preside assume take")
_YEAR = len("2025")
_MONTH = len("2025-11")
_OF_A_STATE = words("city town capital resort president minister premier leader king emir government")
"""Who hosts it for the state named behind "of": "the President of Kazakhstan"."""
_CLOSE = 6
"""Words from a state to the city in it that is named behind."""
_HERE = 9
"""Words behind a meeting in which "here" still tells where it was."""
_FALLING = words("fall go move pass return come")


def _last_two(group: NounGroup) -> range:
    """ "the venue", "the host country"."""
    return range(max(group.first, group.head - 1), group.head + 1)


class Circumstances(Parting):
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
        return None if found and year and not (found.name or "").startswith(year) else found

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
        hosts = any(self.scene.word(place) in _HOSTING for place in inside)
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
        found = meant or found  # "originally planned in Dushanbe, will be held in Bishkek"
        found = [one for one in found if not self._is_afar(one.first)]
        nearest = self._nearest([(one.first, one.end) for one in found])
        where = next((one for one in found if (one.first, one.end) == nearest), None)
        if where is None and (opening := self._meanwhile()) is not None:
            ends = self._ends_before(opening)
            where = next((one for one in found if one.end in ends), None)
        return self._named_closer(where, found) if where is not None and where.city is None else where

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
        own = {group.first for verb in self._happening() for group in verb.adjuncts}
        # "since the first summit, which was held in Astana in 2018", "since the first summit, held in Astana"
        told = (verb.form == "participle" or self._is_relative(verb) for verb in self._happening())
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

    def host(self) -> tuple[str | None, str | None]:
        """The city or the state that hosts it: "hosted by Azerbaijan", "Tehran will host"."""
        opening = self._hosting()
        if opening is not None:
            return self.named(opening)
        hosting = _HOSTING | {"chair"} if self.is_online() else _HOSTING
        for verb in self.scene.clauses.verbs:
            venue = self._is_venue(verb)
            if verb.lemma == "be" and verb.objects and self._is_site_of(verb.subjects):
                return self.named(verb.objects[0])  # "The venue of the next summit will be Bishkek"
            if verb.lemma in _FALLING and self.group in verb.subjects:
                to = [one for one in verb.adjuncts if one.preposition == "to"]
                if to:
                    return self.named(to[0])  # "The 2026 summit falls to India"
            sees = self._is_seen_by(verb)
            if verb.lemma not in hosting and not (venue or sees or self._is_for_those_received(verb)):
                continue
            takes = (self.group in verb.objects or self._is_apposed(verb)) and not verb.passive
            takes = takes or self._is_for_those_received(verb)
            at = verb.lemma == "host" and self.group in verb.adjuncts and self.group.preposition == "at"
            takes = takes or at or venue or (verb.lemma == "play" and self.scene.word(verb.end) == "host")
            by = any(one.preposition == "by" for one in verb.adjuncts)
            # "Hosted by Kazakhstan, the summit …", "The summit was hosted by …"
            opens = verb.form == "participle" and self.group in verb.subjects
            behind = (verb.passive or by) and (verb.first > self.noun - 1 or opens)
            gives = behind and (verb.lemma == "chair" or not self._is_parted(self.noun, verb.first))
            beside = self.scene.group_at(verb.first - 1)
            groups = (
                list(verb.subjects) or ([beside] if beside else [])
                if takes
                else [one for one in verb.adjuncts if one.preposition == "by" and not self._is_of_guests(one)]
                if gives
                else []
            )
            owners = [one.possessor for one in groups]
            groups = [one for one in groups if one not in owners]  # "hosted by India's prime minister"
            if self._is_one_place(groups):
                groups = groups[:1]  # "Bishkek, Kyrgyzstan, will host"
            if len(groups) > 1 or (groups and self.scene.word(groups[0].end) == "or"):
                return None, None
            for group in groups[:1]:
                of = next(iter(self.scene.clauses.hanging_on(group)), None)
                theirs = self.scene.tokens[group.head].lemma.lower() in _OF_A_STATE
                theirs = theirs and of is not None and of.preposition == "of"
                named = self.named(of if theirs and of is not None else group)
                if named != (None, None):
                    return named  # "held by video link and chaired by India"
        return self._in_turn()

    def _in_turn(self) -> tuple[str | None, str | None]:
        """ "Astana hosted the first summit, Tashkent the second", "was the host of the first, Tashkent of the
        second": who did so in turn."""
        before = self.group.first - 1 - (self.scene.word(self.group.first - 1) == "of")
        told = any(token.lemma == "host" for token in self.scene.tokens[: max(0, before - 1)])
        host = self.scene.group_at(before) if told else None
        listed = host is not None and self.scene.word(host.first - 1) in (",", "and")
        return self.named(host) if host is not None and host is not self.group and listed else (None, None)

    def _is_one_place(self, groups: Sequence[NounGroup]) -> bool:
        """Whether the groups are a city and the state that it lies in."""
        if len(groups) != 2 or self.scene.word(groups[0].end) != ",":
            return False
        (city, state), (none, land) = (self.named(group) for group in groups)
        return city is not None and none is None and state == land is not None

    def is_online(self) -> bool:
        """Whether it was held at no place, so that whoever chairs it is the host."""
        return any(token.lemma in ONLINE for token in self.scene.tokens)

    def _is_venue(self, verb: VerbGroup) -> bool:
        """ "has become the venue of the summit", "will be home to the summit"."""
        if verb.lemma not in ("become", "be", "serve"):
            return False
        beside = self.group in verb.adjuncts
        home = beside and self.group.preposition == "to" and self.scene.word(verb.end) == "home"
        return home or self._is_site_of(verb.objects) or (beside and any(map(self._is_site, verb.objects)))

    def _is_site_of(self, groups: Sequence[NounGroup]) -> bool:
        """ "the venue of the summit"."""
        return any(self._is_site(one) and self.group in self.scene.clauses.hanging_on(one) for one in groups)

    def _is_site(self, group: NounGroup) -> bool:
        return not _SITES.isdisjoint(self.scene.tokens[at].lemma for at in _last_two(group))

    def _is_seen_by(self, verb: VerbGroup) -> bool:
        """ "Astana saw the tenth summit": a place did, not somebody who watched it."""
        place = bool(verb.subjects) and self.named(verb.subjects[0])[0] is not None
        return verb.lemma in _SEEING and self.group in verb.objects and place

    def _is_for_those_received(self, verb: VerbGroup) -> bool:
        """ "Dushanbe will receive the leaders for their fifth meeting"."""
        comes = self.group in verb.adjuncts and self.group.preposition == "for" and bool(verb.objects)
        many = comes and self.scene.tokens[verb.objects[0].head].feats.get("Number") == "Plur"
        return many and verb.lemma in _EXPECTING and not verb.passive

    def _is_of_guests(self, group: NounGroup) -> bool:
        """ "was held with attendance by China": whoever comes is no host."""
        before = self.scene.group_at(group.first - 2)
        return before is not None and before.preposition == "with"

    def _is_apposed(self, verb: VerbGroup) -> bool:
        """ "will host a major event — the SCO Summit": the meeting as what was named before."""
        sign = self.scene.word(self.group.first - 1) in ("—", "–", "-", ",", "--")
        near = bool(verb.objects) and verb.objects[-1].end <= self.group.first
        beside = near and not self._begins_clause(verb.end - 1, self.group.first)
        return sign and beside and verb.lemma == "host"

    def _hosting(self) -> NounGroup | None:
        """Who will "assume the chairmanship and host the summit", where "host" was taken for a noun."""
        first = (self.group.possessor or self.group).first
        told = any(self.scene.word(place) in _HOSTS for place in range(max(0, first - 1), first + 1))
        verbs = [v for v in self.scene.clauses.verbs if v.form == "finite" and v.first < first and v.subjects]
        own = any(v.lemma == "host" and self.group in v.objects for v in self.scene.clauses.verbs)
        return verbs[-1].subjects[0] if told and verbs and not own else None

    def named(self, group: NounGroup) -> tuple[str | None, str | None]:
        for name in self.scene.names:
            if group.first <= self.scene.place(name) < group.end:
                if name.type is MentionType.STATE:
                    return city_state(name), state_concerned(name)
                if name.type is MentionType.PLACE and name.entity and state_of_place(name.entity):
                    return name.name or name.text, state_of_place(name.entity)
        if group.possessor is not None and (told := self.named(group.possessor)) != (None, None):
            seat = self.scene.tokens[group.head].lemma == "capital"  # "Russia's capital will host it"
            return (capital_of(told[1]), told[1]) if seat else told  # "hosted by India's prime minister"
        return city_meant(self.scene, group)
