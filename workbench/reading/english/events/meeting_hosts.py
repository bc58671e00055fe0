"""Who hosts the meeting that an English sentence tells of: "hosted by Azerbaijan", "Tehran will host it"."""

from collections.abc import Sequence

from workbench.domain.vocabulary import MentionType
from workbench.reading.english.events.meeting_parting import ONLINE, Parting
from workbench.reading.english.events.whereabouts import capital_of, city_meant, city_state
from workbench.reading.english.syntax.groups import NounGroup, VerbGroup
from workbench.reading.english.words.closed_class import words
from workbench.reading.names.linking import state_concerned, state_of_place

HOSTING = words("host hold organise organize stage convene play receive accommodate welcome house entertain")
_SITES = words("venue site host scene place setting location stage home")
_SEEING = words("see witness")
"""What a place does where a meeting is held: "Astana saw the tenth summit"."""
_EXPECTING = words("receive welcome host await expect gather assemble")
"""What a place does with those who come for a meeting: "will receive the leaders for their fifth summit"."""
_HOSTS = frozenset({"host", "hosts", "hosting", "hosted"})
_OF_A_STATE = words("city town capital resort president minister premier leader king emir government")
"""Who hosts it for the state named behind "of": "the President of Kazakhstan"."""
_FALLING = words("fall go move pass return come")


def _last_two(group: NounGroup) -> range:
    """ "the venue", "the host country"."""
    return range(max(group.first, group.head - 1), group.head + 1)


class Hosting(Parting):
    """The city or the state that hosts what stands at `[group.first, noun]`."""

    def host(self) -> tuple[str | None, str | None]:
        """The city or the state that hosts it: "hosted by Azerbaijan", "Tehran will host"."""
        opening = self._hosting()
        if opening is not None:
            return self.named(opening)
        hosting = HOSTING | {"chair"} if self.is_online() else HOSTING
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
            takes = takes or self._is_joined_to_hosted(verb)
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

    def _is_joined_to_hosted(self, verb: VerbGroup) -> bool:
        """ "will host about 16 side events and a summit"."""
        before = self.group.first - 1
        first = next((one for one in self.scene.clauses.nouns if one.end == before), None)
        near = first is not None and verb.end <= first.first <= verb.end + 1
        return near and verb.lemma == "host" and self.scene.word(before) == "and" and not verb.passive

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
